"""How checkable the two documents are, and how much each unit carries: counted on their pages."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.query.stats import UNIT, stats
from ntmplan.table import Row
from tests.query.made import made
from tests.query.readings import UNITS, codes, plans

COUNTS = ("tasks", "lead", "lead_alone", "support", "date", "result", "money", "amounts")
CARRIED = (
    *("leads_alone", "leads_joint", "leads_in_group", "supports", "supports_in_group"),
    *("duties", "reports", "areas"),
)
LOADS = {
    "N": (3, 7, 0, 2, 0, 4, 0, 6),  # areas 1, 4, 5, 6, 7 and 8
    "M": (3, 3, 0, 2, 0, 3, 0, 4),
    "Y": (0, 4, 0, 1, 0, 1, 0, 2),
    "C": (0, 0, 0, 1, 0, 0, 0, 1),
    "T": (0, 0, 0, 0, 0, 1, 0, 0),
    "V": (0, 1, 0, 1, 0, 2, 0, 2),
    "P": (0, 1, 0, 1, 0, 0, 0, 1),
    "B": (0, 0, 17, 0, 7, 1, 0, 9),
    "h": (6, 11, 0, 7, 0, 6, 0, 9),
    "q": (0, 0, 0, 0, 0, 4, 0, 0),
    ".": (0, 0, 0, 21, 0, 0, 0, 9),
    ",": (0, 0, 0, 0, 0, 1, 0, 0),
}


def counts(row: Row, keys: tuple[str, ...] = COUNTS) -> tuple[object, ...]:
    return tuple(row[key] for key in keys)


def test_the_documents_are_as_checkable_as_their_tasks_are() -> None:
    table = stats(list(plans()))
    assert [(row["kind"], row["plan"], *counts(row)) for row in table.rows] == [
        # of 24 tasks a result counts in two: a way to drain (3.1), one model (3.3)
        ("plan", "bac-kan-2023-2025", 24, 24, 12, 12, 0, 2, 0, 0),
        ("plan", "lang-son-2023", 8, 0, 0, 0, 0, 0, 0, 1),
        ("total", None, 32, 24, 12, 12, 0, 2, 0, 1),
    ]
    assert codes(table) == []


@pytest.mark.parametrize("letter", LOADS)
def test_a_unit_carries_what_the_documents_give_it(letter: str) -> None:
    (row,) = [row for row in stats(list(plans()), UNIT).rows if row["unit"] == UNITS[letter]]
    assert counts(row, CARRIED) == LOADS[letter]
    assert row["plans"] == 1


def test_who_leads_most_stands_first_and_catch_alls_last() -> None:
    rows = stats(list(plans()), UNIT).rows
    letters = {name: letter for letter, name in UNITS.items()}
    known = [letters[str(row["unit"])] for row in rows if row["unit"] in letters]
    assert known[:5] == ["h", "N", "M", "Y", "P"]
    assert [row["unit_kind"] for row in rows[-3:]] == ["catch-all"] * 3
    kinds = [stats(list(plans()), UNIT).columns[1].show(rows[at]) for at in (0, 1, -1)]
    assert kinds == ["group", "unit", "catch-all"]
    assert rows[-2]["unit"] == "các sở, ban, ngành, cơ quan, đơn vị, địa phương"
    assert rows[-2]["reports"] == 1


MADE = """
period: 2023-2025
tasks:
  - area: Một
    items:
      - {task: Mở 2 lớp, lead: Sở Y tế, timeframe: 2024, id: lop}
      - {task: "Tuyên truyền, kinh phí 5 triệu đồng", lead: các đơn vị liên quan, product: tờ rơi}
      - {task: Kiểm tra trước ngày 15/6, support: Sở Y tế}
      - {task: Sơ kết, lead: các huyện, support: Sở Y tế; UBND huyện A, product: báo cáo}
budget:
  - {need: Lớp học, amount: 5 triệu đồng, refers_to: khac; lop}
  - {need: Khác, amount: 1 triệu đồng}
reporting:
  - {report: Báo cáo, by: các huyện}
"""
UNITS_YAML = """\
  - {unit: các huyện, kind: group, members: [UBND huyện A, UBND huyện B, UBND huyện C]}
  - {unit: UBND huyện A}
  - {unit: UBND huyện B}
  - {unit: các đơn vị liên quan, kind: catch-all}
"""


def test_each_thing_is_counted_for_the_tasks_that_say_it(tmp_path: Path) -> None:
    files = made(tmp_path, MADE, units=UNITS_YAML)
    (row,) = stats(files).rows
    assert counts(row) == (4, 2, 2, 2, 2, 3, 2, 2)


def test_members_carry_what_their_groups_do_but_for_what_names_them(tmp_path: Path) -> None:
    rows = stats(made(tmp_path, MADE, units=UNITS_YAML), UNIT).rows
    assert {row["unit"]: counts(row, CARRIED) for row in rows} == {
        "Sở Y tế": (1, 0, 0, 2, 0, 0, 0, 1),
        "các huyện": (1, 0, 0, 0, 0, 0, 1, 1),
        "UBND huyện A": (0, 0, 0, 1, 0, 0, 1, 1),
        "UBND huyện B": (0, 0, 1, 0, 0, 0, 1, 1),
        "các đơn vị liên quan": (1, 0, 0, 0, 0, 0, 0, 1),
    }


def test_plans_without_tasks_are_told(tmp_path: Path) -> None:
    files = made(tmp_path, "", "budget: [Theo quy định]")
    table = stats(files)
    assert [(one.code, one.message.facts) for one in table.notes] == [
        ("plans-without-tasks", {"plans": "a, b"})
    ]
    assert [counts(row) for row in table.rows] == [(0,) * 8] * 3
    assert codes(stats(files, UNIT)) == ["plans-without-tasks", "nobody"]


def test_shares_are_shown_where_there_are_tasks(tmp_path: Path) -> None:
    eight = "tasks:\n" + "".join(f"  - {{task: Việc {at}}}\n" for at in range(7))
    files = made(tmp_path, f"{eight}  - {{task: Việc, lead: Sở Y tế}}\n", "")
    table = stats(files)
    shown = [[column.show(row) for column in table.columns[:4]] for row in table.rows]
    assert shown == [
        ["a", "8", "1 (13%)", "1 (13%)"],
        ["b", "0", "", ""],
        ["All plans", "8", "1 (13%)", "1 (13%)"],
    ]


def test_on_a_day_merged_units_carry_together_what_they_carried() -> None:
    rows = stats(list(plans()), UNIT, datetime.date(2025, 4, 1)).rows
    loads = {row["unit"]: counts(row, CARRIED) for row in rows}
    # alone: 1.1 to 2.3; with others: 3.2 3.3 4.1 4.2 4.3 5.1 6.1 8.1 8.4; supports: 3.1 7.1 8.3
    assert loads["Sở Nông nghiệp và Môi trường"] == (6, 9, 0, 3, 0, 7, 0, 8)
    assert UNITS["N"] not in loads
    assert UNITS["M"] not in loads


def test_who_leads_on_a_day_after_a_merger_may_lead_alone(tmp_path: Path) -> None:
    units = """\
  - {unit: Sở Cũ, to: 28/02/2025, replaced_by: Sở Mới}
  - {unit: Sở Khác, to: 28/02/2025, replaced_by: Sở Mới}
  - {unit: Sở Hết, to: 28/02/2025}
  - {unit: Sở Mới, from: 01/3/2025}
"""
    text = "tasks: [{task: Làm, lead: Sở Cũ; Sở Khác, support: Sở Mới; Sở Hết}]"
    files = made(tmp_path, text, units=units)
    before, after = stats(files), stats(files, day=datetime.date(2025, 4, 1))
    assert [table.rows[0]["lead_alone"] for table in (before, after)] == [0, 1]
    assert codes(after) == ["no-successor"]
    rows = stats(files, UNIT, datetime.date(2025, 4, 1)).rows
    assert [(row["unit"], row["leads_alone"], row["supports"]) for row in rows] == [
        ("Sở Mới", 1, 0),
        ("Sở Hết", 0, 1),
    ]
