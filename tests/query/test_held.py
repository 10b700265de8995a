"""Questions as of a day: who holds now what the plans gave to others."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.export.shown import cells, titles
from ntmplan.query.held import with_predecessors
from ntmplan.query.match import match
from ntmplan.query.rows import LEAD, SUPPORT
from ntmplan.query.tasks import Filter, list_tasks
from ntmplan.query.units import list_units
from ntmplan.query.who import who
from ntmplan.table import Table, names
from tests.query.made import made
from tests.query.readings import codes, plans

MERGED = datetime.date(2025, 7, 1)
BEFORE = datetime.date(2023, 6, 1)
NEW = "Sở Nông nghiệp và Môi trường"
N = "Sở Nông nghiệp và Phát triển nông thôn"
M = "Sở Tài nguyên và Môi trường"
DISTRICTS = "UBND các huyện, thành phố"
UNITS = """\
  - {unit: Sở A, to: 28/02/2025, replaced_by: Sở C}
  - {unit: Sở B, to: 28/02/2025, replaced_by: Sở C}
  - {unit: Sở C, from: 01/3/2025}
  - {unit: Sở D, to: 28/02/2025, replaced_by: [Sở C, Sở E]}
  - {unit: Sở E}
  - {unit: Huyện, to: 30/6/2025}
"""


def numbers(table: Table) -> list[object]:
    return [row["task"] for row in table.rows]


def said(table: Table) -> list[tuple[str, object]]:
    return [(one.code, one.message.facts.get("unit")) for one in table.notes]


def test_a_merged_department_leads_what_both_led_each_once() -> None:
    """Read on the pages: rows of the table led by the one, the other, or both (6.1)."""
    answer = who(NEW, list(plans()), LEAD, MERGED)
    table = "1.1 1.2 1.3 2.1 2.2 2.3 3.2 3.3 4.1 4.2 4.3 5.1 6.1 8.1 8.4"
    assert " ".join(map(str, numbers(answer))) == f"{table} V.2.1 V.2.2 V.2.3 V.2.4 V.3.1"
    (joint,) = [row for row in answer.rows if row["task"] == "6.1"]
    assert joint["leads"] == (N, M, DISTRICTS)
    assert joint["lead_holders"] == (NEW,)
    assert joint["unsettled"] == (DISTRICTS,)
    assert joint["as_of"] == "2025-07-01"
    assert said(answer) == [("no-successor", DISTRICTS)]


def test_who_leads_now_does_not_support_itself() -> None:
    """In V.2 one predecessor leads and the other supports; the new department leads."""
    answer = who(NEW, list(plans()), SUPPORT, MERGED)
    assert numbers(answer) == ["3.1", "7.1", "8.3", "V.1.1", "V.3.2", "V.3.3"]
    (lead,) = who("V.2.1", list(plans()), LEAD, MERGED).rows
    assert lead["lead_holders"] == (NEW,)
    assert NEW not in names(lead, "support_holders")


def test_nobody_is_named_for_the_districts() -> None:
    answer = who(DISTRICTS, list(plans()), LEAD, MERGED)
    plain = who(DISTRICTS, list(plans()), LEAD)
    assert numbers(answer) == numbers(plain)
    assert len(answer.rows) == 17 + 6
    assert {row["unsettled"] for row in answer.rows} == {(DISTRICTS,)}
    assert ("no-successor", DISTRICTS) in said(answer)
    alone = next(row for row in answer.rows if row["task"] == "3.1")
    assert cells(answer, alone)[titles(answer).index("Held on 01/07/2025 by")] == (
        f"(nobody is named) ← {DISTRICTS}; in support: {NEW} ← {M}"
    )


@pytest.mark.parametrize("query", ["nước thải", N, "UBND tỉnh", "3.1", "II.7"])
def test_a_day_before_everything_changes_nothing(query: str) -> None:
    then, plain = who(query, list(plans()), LEAD, BEFORE), who(query, list(plans()), LEAD)
    added = {"as_of", "lead_holders", "support_holders", "unsettled"}
    assert [{k: v for k, v in row.items() if k not in added} for row in then.rows] == [
        dict(row) for row in plain.rows
    ]
    for row in then.rows:
        assert (row["lead_holders"], row["unsettled"]) == (row["leads"], ())
    assert said(then) == said(plain)


@pytest.mark.parametrize("role", [LEAD, SUPPORT])
def test_a_unit_that_does_not_exist_yet_says_so(role: str) -> None:
    answer = who("Sở NN&MT", list(plans()), role, BEFORE)
    assert (answer.rows, said(answer)) == ((), [("not-yet", NEW)])
    tasks = list_tasks(Filter(unit="Sở NN&MT"), list(plans()), BEFORE)
    assert said(tasks) == [("no-task", None), ("not-yet", NEW)]
    assert said(list_units("Sở NN&MT", list(plans()), BEFORE)) == [("not-yet", NEW)]


def test_a_province_that_joined_another_is_found_under_its_new_one() -> None:
    """The duties and reports of UBND tỉnh Bắc Kạn are asked for by the name of UBND tỉnh Thái
    Nguyên, though its plan lies within Bắc Kạn."""
    meant = with_predecessors(match("UBND tỉnh Thái Nguyên", list(plans())), list(plans()), MERGED)
    # nothing is led by the UBND of a province in these two plans
    assert meant.before == {file.path: () for file in plans()}
    (row,) = list_units("UBND tỉnh Bắc Kạn", list(plans()), MERGED).rows
    assert (row["state"], row["holders"]) == ("one", ("UBND tỉnh Thái Nguyên",))


def test_a_unit_made_by_a_merger_has_the_tasks_of_those_before_it(tmp_path: Path) -> None:
    plan = """\
place: Bắc Kạn
tasks:
  - {task: Việc một, lead: UBND tỉnh Bắc Kạn}
  - {task: Việc hai, lead: Sở E}
"""
    units = """\
  - unit: UBND tỉnh Bắc Kạn
    also: UBND tỉnh
    within: Bắc Kạn
    to: 30/6/2025
    replaced_by: UBND tỉnh Thái Nguyên
  - {unit: UBND tỉnh Thái Nguyên, also: UBND tỉnh, within: Thái Nguyên}
"""
    files = made(tmp_path, plan, units=units)
    answer = who("UBND tỉnh Thái Nguyên", files, LEAD, MERGED)
    assert [row["text"] for row in answer.rows] == ["Việc một"]
    assert answer.rows[0]["lead_holders"] == ("UBND tỉnh Thái Nguyên",)


def test_tasks_of_a_unit_are_those_of_its_predecessors_once_each(tmp_path: Path) -> None:
    plan = """\
tasks:
  - {task: Việc một, lead: Sở A; Sở B}
  - {task: Việc hai, lead: Sở E, support: Sở A; Sở B}
  - {task: Việc ba, lead: Sở B, support: Sở A}
  - {task: Việc bốn, lead: Sở D}
  - {task: Việc năm, lead: Sở Lạ}
"""
    files = made(tmp_path, plan, units=UNITS)
    answer = list_tasks(Filter(unit="Sở C"), files, MERGED)
    assert [(row["text"], row["role"]) for row in answer.rows] == [
        ("Việc một", "lead"),
        ("Việc hai", "support"),
        ("Việc ba", "lead"),
        ("Việc bốn", "lead"),
    ]
    held = {row["text"]: (row["lead_holders"], row["support_holders"]) for row in answer.rows}
    assert held == {
        "Việc một": (("Sở C",), ()),
        "Việc hai": (("Sở E",), ("Sở C",)),
        "Việc ba": (("Sở C",), ()),
        "Việc bốn": ((), ()),
    }
    column = titles(answer).index("Held on 01/07/2025 by")
    assert [cells(answer, row)[column] for row in answer.rows] == [
        "Sở C ← Sở A + Sở B",
        "in support: Sở C ← Sở A + Sở B",
        "Sở C ← Sở B; in support: Sở C ← Sở A",
        "Sở C or Sở E (?) ← Sở D",
    ]
    assert codes(answer) == ["several-successors"]
    whole = list_tasks(Filter(), files, MERGED)
    assert whole.rows[-1]["lead_holders"] == ("Sở Lạ",)  # nobody registered it


def test_a_plan_that_names_a_unit_before_its_time_says_so(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks:\n  - {task: Việc một, lead: Sở C}\n", units=UNITS)
    answer = who("Sở C", files, LEAD, BEFORE)
    assert said(answer) == [("not-yet", "Sở C")]
    (row,) = answer.rows
    assert (row["lead_holders"], row["unsettled"]) == ((), ("Sở C",))
    assert cells(answer, row)[-3] == "(does not exist yet) ← Sở C"


def test_each_plan_asks_its_own_register(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    plan = "tasks:\n  - {task: Việc một, lead: Sở A}\n"
    files = [
        *made(first, plan, units=UNITS),
        *made(second, plan, units="  - {unit: Sở A}\n  - {unit: Sở Z, to: 01/01/2024}\n"),
    ]
    answer = who("Sở A", files, LEAD, MERGED)
    assert [row["lead_holders"] for row in answer.rows] == [("Sở C",), ("Sở A",)]
    states = {row["unit"]: row["state"] for row in list_units("", files, MERGED).rows}
    assert (states["Sở Z"], states["Huyện"]) == ("nobody", "nobody")


def test_units_say_who_holds_on_the_day() -> None:
    answer = list_units("", list(plans()), MERGED)
    states = {str(row["unit"]): row["state"] for row in answer.rows}
    over = {name for name, state in states.items() if state != "itself"}
    assert {name for name in over if name.startswith("Sở")} == {N, M, "Sở Kế hoạch và Đầu tư"}
    assert {state for name, state in states.items() if name.startswith("UBND huyện")} == {"nobody"}
    assert all(code == "no-successor" for code in codes(answer))
    column = titles(answer).index("Held on 01/07/2025 by")
    shown = {row["unit"]: cells(answer, row)[column] for row in answer.rows}
    assert (shown[N], shown[DISTRICTS]) == (NEW, "(nobody is named)")
    early = list_units("", list(plans()), BEFORE)
    assert codes(early) == []
    at = titles(early).index("Held on 01/06/2023 by")
    assert {row["unit"]: cells(early, row)[at] for row in early.rows}[NEW] == "(does not exist yet)"
