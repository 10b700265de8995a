"""Units × areas: the cells of Bắc Kạn's appendix, read from its pages, and small made plans."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.query.matrix import AREA, TASK, matrix
from ntmplan.query.matrix.part import cell_shown
from ntmplan.table import Row, Table, names
from tests.query.made import made
from tests.query.readings import UNITS, codes, plans

CELLS = {
    "h": "P3 | P3 | C1 c2 | c3 | C1 c1 | c1 | C1 c1 | C2 c1 P1 | C1 c2",
    "N": "C3 | | | c3 | c1 | c1 | P1 | c2 P1 |",
    "M": "| C3 | c2 P1 | | | c1 | P1 | |",
    "Y": "| | | | | | | c2 | c2 P1",
    "C": "| | | | | | | P1 |",
    "V": "| | | | | | c1 | P1 |",
    "P": "| | | | | | | | c1 P1",
    ".": "P3 | P3 | P3 | P3 | P2 | P1 | P1 | P3 | P2",
    "K": "| | | | | | | |",
}
TOTALS = {"h": (6, 11, 7, 6), "N": (3, 7, 2, 4), "M": (3, 3, 2, 3), ".": (0, 0, 21, 0)}
BAC_KAN = list(plans())[:1]


def row_of(table: Table, unit: str) -> Row:
    (row,) = [row for row in table.rows if row["unit"] == unit]
    return row


def cells(row: Row) -> list[str]:
    return list(names(row, "roles"))


def totals(row: Row) -> tuple[object, ...]:
    return tuple(row[key] for key in ("lead_alone", "lead_joint", "support", "duties"))


@pytest.mark.parametrize("letter", CELLS)
def test_a_cell_says_what_a_unit_does_in_an_area(letter: str) -> None:
    row = row_of(matrix(BAC_KAN), UNITS[letter])
    assert cells(row) == [cell.strip() for cell in CELLS[letter].split("|")]


@pytest.mark.parametrize("letter", TOTALS)
def test_a_row_has_its_totals(letter: str) -> None:
    assert totals(row_of(matrix(BAC_KAN), UNITS[letter])) == TOTALS[letter]


def test_the_last_row_counts_the_tasks_of_each_area() -> None:
    (row,) = [row for row in matrix(BAC_KAN).rows if row["kind"] == "total"]
    assert cells(row) == ["3", "3", "3", "3", "2", "1", "2", "4", "3"]
    assert totals(row) == (12, 12, 24, None)


def test_tasks_outside_areas_and_without_a_lead_have_a_column_and_a_row() -> None:
    table = matrix(list(plans()))
    (nobody,) = [row for row in table.rows if row["kind"] == "nobody"]
    assert names(nobody, "areas")[-1] == ""
    assert cells(nobody) == [*[""] * 9, "8"]
    shown = [column.title for column in table.columns][10]
    assert getattr(shown, "template", None) == "Outside areas"
    assert codes(table) == ["legend"]


def test_who_leads_most_stands_first_then_catch_alls_then_the_sums() -> None:
    table = matrix(list(plans()))
    (section,) = table.sections
    kinds = [str(row["kind"]) for row in table.rows[: section.start]]
    assert kinds == ["group", *["unit"] * 6, "catch-all", "nobody", "total"]
    units = [row["unit"] for row in table.rows[: section.start]]
    assert units == [*(UNITS[letter] for letter in "hNMYPVC."), None, None]


def test_units_without_a_task_stand_under_a_heading_of_their_own() -> None:
    table = matrix(BAC_KAN)
    (section,) = table.sections
    idle = table.rows[section.start :]
    assert [(row["unit"], row["duties"]) for row in idle if row["duties"]] == [
        (UNITS["q"], 4),
        (UNITS["Q"], 4),
        (UNITS["S"], 1),
        (UNITS["K"], 1),
        (UNITS["T"], 1),
        (UNITS["B"], 1),
        (UNITS[","], 1),
    ]
    registered = {row["unit"] for row in idle if not row["duties"]}
    assert {"Thủ tướng Chính phủ", "UBND tỉnh Bắc Kạn"} <= registered
    # members of a group, other provinces, units of later years, and what names nobody are none
    assert registered.isdisjoint(
        {"UBND huyện Ba Bể", "UBND tỉnh Lạng Sơn", "UBND tỉnh Thái Nguyên", "các địa phương"}
    )


def test_an_empty_area_and_one_that_nobody_leads_are_shown(tmp_path: Path) -> None:
    text = """
tasks:
  - {area: Một, items: [{task: Làm, support: Sở Y tế}]}
  - area: Hai
  - {area: Ba, items: [{task: Làm, lead: Sở Y tế}, Khác]}
"""
    table = matrix(made(tmp_path, text))
    assert [(row["unit"], row["kind"], cells(row)) for row in table.rows[:3]] == [
        ("Sở Y tế", "unit", ["P1", "", "C1"]),
        (None, "nobody", ["1", "", "1"]),
        (None, "total", ["1", "0", "2"]),
    ]
    assert [(one.code, one.message.facts) for one in table.notes] == [
        ("legend", {}),
        ("areas-unled", {"areas": "Một; Hai"}),
    ]


def test_an_area_of_several_plans_is_one_column(tmp_path: Path) -> None:
    one = "tasks: [{area: Nước sạch, items: [{task: Làm, lead: Sở Y tế}]}]"
    files = made(tmp_path, one, one.replace("Nước sạch", "NƯỚC SẠCH"))
    table = matrix(files)
    assert cells(table.rows[0]) == ["C2"]
    title = table.columns[1].title
    assert getattr(title, "facts", None) == {"area": "Nước sạch", "plans": 2}
    tasks = matrix(files, TASK)
    assert names(tasks.rows[0], "areas") == ('a "Làm"', 'b "Làm"')
    assert cells(tasks.rows[0]) == ["C1", "C1"]


def test_by_task_a_column_has_the_task_s_number() -> None:
    row = row_of(matrix(BAC_KAN, TASK), UNITS["P"])
    said = {area: role for area, role in zip(names(row, "areas"), cells(row), strict=True) if role}
    assert said == {"9.2": "P1", "9.3": "c1"}


def test_plans_without_tasks_say_so(tmp_path: Path) -> None:
    table = matrix(made(tmp_path, "organization: [{unit: Sở Y tế, duty: Làm}]"))
    assert codes(table) == ["no-tasks"]
    assert [(row["unit"], totals(row)) for row in table.rows] == [("Sở Y tế", (0, 0, 0, 1))]


def test_a_plan_that_says_nothing_has_an_empty_matrix(tmp_path: Path) -> None:
    table = matrix(made(tmp_path, ""))
    assert (table.rows, table.sections, codes(table)) == ((), (), ["no-tasks"])


def test_tasks_of_the_same_words_have_a_column_each(tmp_path: Path) -> None:
    table = matrix(made(tmp_path, "tasks:\n  - {task: Làm, lead: Sở Y tế}\n  - Làm"), TASK)
    assert [cells(row) for row in table.rows] == [["C1", ""], ["", "1"], ["1", "1"]]


UNITS_YAML = """\
  - {unit: Sở Cũ, to: 28/02/2025, replaced_by: Sở Mới}
  - {unit: Sở Khác, to: 28/02/2025, replaced_by: Sở Mới}
  - {unit: Sở Mới, from: 01/3/2025}
  - {unit: Sở Sau, from: 01/01/2030}
  - {unit: Sở Trước, to: 31/12/2000}
  - {unit: Sở Xa, within: Lạng Sơn}
  - {unit: Sở Rỗi}
"""
MERGED = """
place: Bắc Kạn
period: 2024-2025
tasks:
  - area: Một
    items:
      - {task: Làm, lead: Sở Cũ; Sở Khác}
      - {task: Làm, lead: Sở Khác, support: Sở Cũ}
"""


def test_on_a_day_merged_units_share_a_row(tmp_path: Path) -> None:
    files = made(tmp_path, MERGED, units=UNITS_YAML)
    before, after = matrix(files), matrix(files, day=datetime.date(2025, 4, 1))
    assert cells(row_of(before, "Sở Khác")) == ["C1 c1"]
    assert cells(row_of(before, "Sở Cũ")) == ["c1 P1"]
    assert cells(row_of(after, "Sở Mới")) == ["C2"]

    def idle(table: Table) -> list[object]:
        return [row["unit"] for row in table.rows[table.sections[0].start :]]

    assert idle(before) == ["Sở Mới", "Sở Rỗi"]
    assert idle(after) == ["Sở Rỗi"]


def test_without_a_period_units_of_any_time_are_shown(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks: [Làm]", units=UNITS_YAML)
    table = matrix(files, AREA)
    assert len(table.rows[table.sections[0].start :]) == 7


@pytest.mark.parametrize(
    ("roles", "shown"),
    [("C1", "C"), ("C2 c1 P11", "C×2 c P×11"), ("c10 P1", "c×10 P"), ("", ""), ("12", "12")],
)
def test_a_cell_is_short_for_people(roles: str, shown: str) -> None:
    assert cell_shown(roles) == shown


CELL = st.tuples(*[st.sampled_from("NMYV") for _ in range(2)], st.sampled_from(["Một", "Hai"]))


@given(st.lists(CELL, min_size=1, max_size=6))
def test_rows_and_cells_add_up(tasks: list[tuple[str, str, str]]) -> None:
    from ntmplan.repository import load

    items = "".join(
        f"  - {{area: {area}, items: [{{task: x, lead: Sở {lead}, support: Sở {support}}}]}}\n"
        for lead, support, area in tasks
    )
    (file,) = load([], stdin=f"title: x\ntasks:\n{items}".encode()).plans
    rows = [row for row in matrix([file]).rows if row["kind"] == "unit" and any(cells(row))]
    alone: Counter[str] = Counter()
    for row in rows:
        alone[str(row["unit"])] = int(str(row["lead_alone"]))
    assert alone == Counter(dict.fromkeys(alone, 0) | Counter(f"Sở {lead}" for lead, _, _ in tasks))
    supported = sum(int(str(row["support"])) for row in rows)
    assert supported == sum(lead != support for lead, support, _ in tasks)
