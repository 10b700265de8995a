"""The list of tasks by unit, role, area and year."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.query.rows import tasks_of
from ntmplan.query.tasks import Filter, list_tasks
from ntmplan.repository import load
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import BODY, TABLE, UNITS, codes, meant, plans, read, said
from tests.query.spellings import spellings

BAC_KAN, LANG_SON = " ".join(TABLE.split()[::3]), " ".join(BODY.split()[::3])


def tasks(
    unit: str | None = None,
    role: str | None = None,
    area: str | None = None,
    year: int | None = None,
) -> Table:
    return list_tasks(Filter(unit, role, area, year), list(plans()))


def test_without_a_filter_every_task_of_both_documents_is_listed() -> None:
    answer = tasks()
    assert said(answer) == read(f"{BAC_KAN} {LANG_SON}")
    assert {row["role"] for row in answer.rows} == {None}
    assert answer.query == ""
    assert answer.matched == ()
    assert codes(answer) == ["no-lead"]
    assert answer.notes[0].message.facts == {"tasks": ", ".join(LANG_SON.split())}


@pytest.mark.parametrize("unit", [*spellings("Sở Y tế"), "SYT", "y tế"])
@pytest.mark.parametrize(
    ("role", "numbers", "roles"),
    [
        (None, "8.1 8.4 9.1 9.2 9.3", ["lead", "lead", "lead", "support", "lead"]),
        ("lead", "8.1 8.4 9.1 9.3", ["lead"] * 4),
        ("support", "9.2", ["support"]),
    ],
)
def test_a_units_tasks_come_with_its_role_in_each(
    unit: str, role: str | None, numbers: str, roles: list[str]
) -> None:
    answer = tasks(unit, role)
    assert meant(answer) == ["unit: Sở Y tế"]
    assert said(answer) == read(numbers)
    assert [row["role"] for row in answer.rows] == roles
    assert codes(answer) == []


@pytest.mark.parametrize("area", [*spellings("nước thải"), *spellings("Nước thải sinh hoạt")])
def test_an_areas_tasks_are_listed_without_duties(area: str) -> None:
    answer = tasks(area=area)
    assert meant(answer) == ["area: Nước thải sinh hoạt"]
    assert said(answer) == read("3.1 3.2 3.3")


def test_filters_hold_together() -> None:
    answer = tasks("STNMT", None, "nước thải", 2024)
    assert answer.query == "unit: STNMT; area: nước thải; year: 2024"
    assert meant(answer) == [f"unit: {UNITS['M']}", "area: Nước thải sinh hoạt"]
    assert said(answer) == read("3.1 3.2 3.3")
    assert [row["role"] for row in answer.rows] == ["support", "lead", "lead"]
    assert said(tasks("STNMT", "support", "nước thải", 2024)) == read("3.1")


def test_a_member_has_the_tasks_of_its_group() -> None:
    answer = tasks("UBND huyện Ba Bể", "support")
    assert said(answer) == read("1.1 1.2 1.3 2.1 2.2 2.3 8.1")


def test_a_catch_all_has_tasks_too() -> None:
    assert len(tasks("các đơn vị liên quan").rows) == 21


@pytest.mark.parametrize(
    ("year", "numbers"),
    [
        (2022, ""),
        (2023, f"{BAC_KAN} {LANG_SON}"),  # Lạng Sơn's plan is for 2023, and says no more
        (2024, BAC_KAN),
        (2025, BAC_KAN),
        (2026, ""),
    ],
)
def test_a_year_has_the_tasks_that_fall_into_it(year: int, numbers: str) -> None:
    answer = tasks(year=year)
    assert said(answer) == read(numbers)
    assert ("no-task" in codes(answer)) == (not numbers)


TIMES = {
    "Quý II/2025": {2025},
    "Tháng 12/2024 - tháng 01/2025": {2024, 2025},
    "2023-2025": {2023, 2024, 2025},
    "Trước ngày 01/01/2025": {2022, 2023, 2024},  # no first day: from long ago
    "Từ năm 2025": {2025, 2026, 2027},  # no last day: for good
    "Hằng năm": {2024, 2025},  # in each year of the plan
    "Thường xuyên": {2024, 2025},
    "Theo tiến độ của tỉnh": {2024, 2025},  # no day at all: when the plan is for
    "": {2024, 2025},
}


@pytest.mark.parametrize("words", TIMES)
def test_a_task_falls_into_the_years_that_its_words_say(words: str, tmp_path: Path) -> None:
    timeframe = f", timeframe: {words}" if words else ""
    files = made(tmp_path, f"period: 2024-2025\ntasks:\n  items:\n  - {{task: A{timeframe}}}\n")
    years = {year for year in range(2022, 2028) if list_tasks(Filter(year=year), files).rows}
    assert years == TIMES[words]


def test_without_a_period_only_what_recurs_falls_into_any_year(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        """tasks:
  items:
    - {task: A, timeframe: Hằng năm}
    - {task: B, timeframe: Khi cần}
    - C
""",
    )
    answer = list_tasks(Filter(year=2024), files)
    assert [row["text"] for row in answer.rows] == ["A"]


@pytest.mark.parametrize(
    ("wanted", "code", "nearest"),
    [
        (Filter(unit="Sở Y tees"), "nothing-matched", [("Sở Y tế", "unit"), ("Bộ Y tế", "unit")]),
        (Filter(unit="nước thải"), "nothing-matched", []),
        (Filter(unit=""), "nothing-matched", []),
        (Filter(area=""), "nothing-matched", []),
        (Filter(area="Sở Y tế"), "nothing-matched", []),
        (
            Filter(area="Công tác về sinh hợp"),
            "nothing-matched",
            [("Công tác vệ sinh", "area"), ("Chất thải rắn sinh hoạt", "area")],
        ),
        (
            Filter(unit="Sở Tài"),
            "ambiguous",
            [(UNITS["M"], "unit"), (UNITS["T"], "unit")],
        ),
    ],
)
def test_a_unit_or_area_that_is_not_clear_is_asked_for(
    wanted: Filter, code: str, nearest: list[tuple[str, str]]
) -> None:
    answer = list_tasks(wanted, list(plans()))
    assert answer.rows == ()
    assert codes(answer) == [code]
    assert [(one.name, one.kind) for one in answer.candidates] == nearest


@pytest.mark.parametrize("unit", ["Sở Tài chính", "UBND tỉnh", "Sở Xây dựng"])
def test_a_unit_without_tasks_is_told_so(unit: str) -> None:
    answer = tasks(unit)
    assert answer.rows == ()
    assert codes(answer) == ["no-task"]


def test_a_task_without_a_number_is_named_by_its_first_words() -> None:
    text = (
        "title: A\ntasks:\n  - task: Rà soát các công trình cấp nước tập trung\n  - task: Xây chợ\n"
    )
    file = load([], stdin=text.encode()).plans[0]
    assert [task.name for task in tasks_of(file)] == ['"Rà soát các công trình …"', '"Xây chợ"']


def test_a_time_that_no_calendar_has_is_shown_as_it_is_written(tmp_path: Path) -> None:
    plan = (
        "tasks:\n  - area: Nước\n    timeframe: trước 30/02/2024\n    items:\n      - Một\n"
        "      - {task: Hai, timeframe: Quý II/2024}\n  - Ba\n"
    )
    rows = list_tasks(Filter(), made(tmp_path, plan)).rows
    assert [(row["text"], row["timeframe"], row["end"]) for row in rows] == [
        ("Một", "trước 30/02/2024", None),
        ("Hai", "Quý II/2024", "2024-06-30"),
        ("Ba", None, None),
    ]
