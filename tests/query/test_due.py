"""What is due: days, last working days, who, and what the plans leave open."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.export.shown import cells
from ntmplan.language import say
from ntmplan.query.due import Asked, due, last_working_day
from ntmplan.repository import PlanFile
from ntmplan.table import Row, Table
from tests.query.made import made
from tests.query.readings import BAC_KAN, codes, meant, plans

DAY = datetime.date
REPORTERS = "các sở, ban, ngành, cơ quan, đơn vị, địa phương"
KEYS = (
    *("day", "last_working_day", "inclusive", "kind", "every", "plan", "task", "id", "area"),
    *("text", "leads", "supports", "role", "timeframe", "source", "path", "line", "groups"),
    *("catch_alls", "through", "may", "to", "via"),
)


def ask(asked: Asked = Asked()) -> Table:  # noqa: B008 - it is frozen
    return due(asked, list(plans()))


def brief(table: Table, *keys: str) -> list[tuple[object, ...]]:
    return [tuple(row[key] for key in keys) for row in table.rows]


def days(table: Table) -> list[tuple[object, ...]]:
    """Day, last working day and whether the day counts, of each row."""
    return brief(table, "day", "last_working_day", "inclusive")


def told(table: Table) -> list[str]:
    return [say(one.message.template, one.message.facts) for one in table.notes]


def test_the_two_documents_have_one_deadline_that_comes_each_year() -> None:
    table = ask()
    assert days(table) == [
        ("2023-11-30", "2023-11-29", False),
        ("2024-11-30", "2024-11-29", False),
        ("2025-11-30", "2025-11-28", False),  # a Sunday, and the day before it is off too
    ]
    assert dict(table.rows[0]) == {
        "day": "2023-11-30",
        "last_working_day": "2023-11-29",
        "inclusive": False,
        "kind": "report",
        "every": "year",
        "plan": BAC_KAN,
        "task": "",
        "id": None,
        "area": "",
        "text": table.rows[0]["text"],
        "leads": (REPORTERS,),
        "supports": (),
        "role": None,
        "timeframe": "trước ngày 30 tháng 11",
        "source": "reporting",
        "path": table.rows[0]["path"],
        "line": 531,
        "groups": (),
        "catch_alls": (REPORTERS,),
        "through": None,
        "may": False,
        "to": ("UBND tỉnh Bắc Kạn",),
        "via": ("Văn phòng Điều phối nông thôn mới tỉnh",),
    }
    assert str(table.rows[0]["text"]).startswith("Trên đây là Kế hoạch")
    assert tuple(table.rows[0]) == KEYS


def test_tasks_with_the_plans_period_alone_are_counted_and_named_on_request() -> None:
    table = ask()
    assert codes(table) == ["period-only", "no-time"]
    assert told(table) == [
        f"{BAC_KAN}: tasks with only the plan's period as their time: 24; `--all` lists them.",
        "lang-son-2023: tasks that say nothing of when they are to be done: 8.",
    ]
    whole = ask(Asked(every=True))
    assert told(whole)[0] == f"{BAC_KAN}: tasks with only the plan's period as their time: 24."
    kinds = [row["kind"] for row in whole.rows]
    assert kinds == [*["report"] * 3, *["period-end"] * 24, *["undated"] * 8]
    assert {(row["day"], row["last_working_day"]) for row in whole.rows[3:27]} == {
        ("2025-12-31", "2025-12-31")
    }
    assert {row["task"] for row in whole.rows[27:]} == {f"II.{at}" for at in range(1, 9)}
    assert [(section.start) for section in whole.sections] == [27]


@pytest.mark.parametrize(
    ("unit", "role", "through"),
    [
        ("so y te", "lead", REPORTERS),
        ("UBND các huyện, thành phố", "lead", REPORTERS),
        ("VPĐP NTM tỉnh", "receive", None),
        ("UBND tỉnh Bắc Kạn", "receive", None),
        (REPORTERS, "lead", None),
    ],
)
def test_a_report_that_all_owe_is_due_from_each_but_those_who_get_it(
    unit: str, role: str, through: str | None
) -> None:
    table = ask(Asked(unit=unit))
    assert brief(table, "day", "role", "through", "may") == [
        (f"{year}-11-30", role, through, through is not None) for year in (2023, 2024, 2025)
    ]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (None, DAY(2024, 11, 29), ["2023-11-30", "2024-11-30"]),
        (None, DAY(2024, 11, 28), ["2023-11-30"]),
        (DAY(2025, 11, 30), None, ["2025-11-30"]),
        (DAY(2025, 12, 1), None, []),
        (DAY(2025, 11, 28), DAY(2025, 11, 28), ["2025-11-30"]),  # the last day to do it
        (DAY(2025, 11, 29), DAY(2025, 11, 29), ["2025-11-30"]),
        (DAY(2024, 1, 1), DAY(2024, 6, 30), []),
    ],
)
def test_what_is_due_in_some_days(
    first: datetime.date | None, last: datetime.date | None, found: list[str]
) -> None:
    table = ask(Asked(first, last))
    assert [row["day"] for row in table.rows] == found
    assert ("nothing-due" in codes(table)) == (not found)


def test_a_unit_that_nobody_knows_is_asked_for() -> None:
    table = ask(Asked(unit="zzzz"))
    assert (codes(table), table.rows) == (["nothing-matched"], ())
    assert codes(ask(Asked(unit="UBND"))) == ["ambiguous"]
    assert meant(ask(Asked(unit="SYT"))) == ["unit: Sở Y tế"]


def test_on_a_later_day_it_is_said_who_holds_it(tmp_path: Path) -> None:
    plan = "tasks: [{task: Lắp trạm, lead: Sở A, timeframe: 6/2025}]\n"
    units = "  - {unit: Sở A, to: 28/02/2025, replaced_by: Sở B}\n  - unit: Sở B\n"
    files = made(tmp_path, plan, units=units)
    table = due(Asked(unit="Sở B"), files, DAY(2025, 3, 1))
    assert brief(table, "day", "leads", "lead_holders") == [("2025-06-30", ("Sở A",), ("Sở B",))]


TIMES = """\
period: 2024-2025
tasks:
  items:
    - {task: Một, lead: Sở Y tế, timeframe: Quý II/2024}
    - {task: Hai, timeframe: Trước ngày 30/11/2025}
    - {task: Ba, timeframe: đến hết ngày 30/11/2025}
    - {task: Bốn, timeframe: 2024-2025}
    - {task: Năm, timeframe: Thường xuyên}
    - {task: Sáu, timeframe: thường xuyên.}
    - {task: Bảy trước ngày 20/12/2024, timeframe: 2024-2025}
    - {task: Tám}
    - {task: "Chín, chậm nhất ngày 30/4/2024", timeframe: 4/2024}
    - {task: Mười, timeframe: Tháng 6 hằng năm}
    - {task: Mười một trước ngày 15/3}
    - {task: Mười hai trước ngày 15/3/2023, timeframe: 2024-2025}
    - {task: Mười ba, timeframe: Hằng quý}
"""


@pytest.fixture
def times(tmp_path: Path) -> list[PlanFile]:
    return made(tmp_path, TIMES)


def test_the_last_day_of_a_quarter_and_the_day_before_an_excluded_one(
    times: list[PlanFile],
) -> None:
    table = due(Asked(), times)
    assert brief(table, "text", "day", "last_working_day", "inclusive", "every") == [
        ("Chín, chậm nhất ngày 30/4/2024", "2024-04-30", "2024-04-26", True, None),
        ("Một", "2024-06-30", "2024-06-28", True, None),
        ("Mười", "2024-06-30", "2024-06-28", True, "year"),
        ("Bảy trước ngày 20/12/2024", "2024-12-20", "2024-12-19", False, None),
        ("Mười", "2025-06-30", "2025-06-30", True, "year"),
        ("Hai", "2025-11-30", "2025-11-28", False, None),
        ("Ba", "2025-11-30", "2025-11-28", True, None),
    ]
    assert {row["kind"] for row in table.rows} == {"deadline"}


def test_what_is_left_open_is_told_once_for_the_same_words(times: list[PlanFile]) -> None:
    assert told(due(Asked(), times)) == [
        "a: tasks with only the plan's period as their time: 2; `--all` lists them.",
        "a: tasks that say nothing of when they are to be done: 1.",
        'No day can be read from "Thường xuyên" (a "Năm", a "Sáu").',
        'No day can be read from "trước ngày 15/3" (a "Mười một trước ngày 15/3").',
        'No day can be read from "Hằng quý" (a "Mười ba").',
    ]


def test_all_lists_what_has_no_day_too(times: list[PlanFile]) -> None:
    table = due(Asked(every=True), times)
    assert brief(table, "text", "day", "kind", "every", "timeframe")[7:] == [
        ("Bốn", "2025-12-31", "period-end", None, "2024-2025"),
        ("Mười hai trước ngày 15/3/2023", "2025-12-31", "period-end", None, "2024-2025"),
        ("Năm", None, "undated", None, "Thường xuyên"),
        ("Sáu", None, "undated", None, "thường xuyên."),
        ("Tám", None, "undated", None, None),
        ("Mười một trước ngày 15/3", None, "undated", None, "trước ngày 15/3"),
        ("Mười ba", None, "undated", "quarter", "Hằng quý"),
    ]


def test_many_names_are_cut_short(tmp_path: Path) -> None:
    tasks = "".join(f"    - {{task: V{at}, timeframe: Hằng năm}}\n" for at in range(8))
    table = due(Asked(), made(tmp_path, f"tasks:\n  marks: numbers\n  items:\n{tasks}"))
    assert told(table)[1] == (
        'No day can be read from "Hằng năm"'
        ' (a "V0", a "V1", a "V2", a "V3", a "V4", a "V5" and 2 more).'
    )


REPORTS = """\
period: 2024
reporting:
  - {report: "Báo cáo, chậm nhất ngày 15/6 hằng năm", every: year, before: 15/6, by: Sở Y tế}
  - {heading: Báo cáo 6 tháng, every: half-year, before: 15/12, by: Sở Y tế, to: UBND tỉnh}
  - {report: Báo cáo trước ngày 15 của tháng cuối quý, every: quarter, before: 15/3}
  - {report: Báo cáo tháng, every: month, before: 31/01}
  - {report: Báo cáo tuần, every: week}
  - {report: Báo cáo quý, every: quarter, by: Sở Y tế}
  - {report: Sơ kết, timeframe: 7/2024}
  - Các đơn vị thực hiện nghiêm Kế hoạch này.
"""


def test_reports_come_as_often_as_the_plan_says(tmp_path: Path) -> None:
    table = due(Asked(), made(tmp_path, REPORTS))
    found: dict[object, list[object]] = {}
    for row in table.rows:
        found.setdefault((row["text"], row["every"], row["inclusive"]), []).append(row["day"])
    months = "01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31"
    assert found == {
        ("Báo cáo tháng", "month", False): [f"2024-{day}" for day in months.split()],
        ("Báo cáo trước ngày 15 của tháng cuối quý", "quarter", False): [
            *("2024-03-15", "2024-06-15", "2024-09-15", "2024-12-15")
        ],
        ("Báo cáo, chậm nhất ngày 15/6 hằng năm", "year", True): ["2024-06-15"],
        ("Báo cáo 6 tháng", "half-year", False): ["2024-06-15", "2024-12-15"],
        ("Sơ kết", None, True): ["2024-07-31"],
        ("Báo cáo tuần", "week", True): [None],
        ("Báo cáo quý", "quarter", True): [None],
    }
    assert {row["kind"] for row in table.rows} == {"report"}
    assert codes(table) == ["no-day"]
    assert told(table) == [
        'The plan does not say by which day a report is due: a "Báo cáo tuần", a "Báo cáo quý".'
    ]


def test_people_see_of_a_report_to_whom_it_goes(tmp_path: Path) -> None:
    report = "{report: Dài, every: year, before: 15/12, to: UBND tỉnh, via: Sở Y tế}"
    plan = f"period: 2024\nreporting:\n  - {report}\n"
    table = due(Asked(unit="Sở Y tế"), made(tmp_path, plan))
    shown = cells(table, table.rows[0])
    assert shown[:5] == [
        "before 15/12/2024",
        "13/12/2024",
        "",
        "Report to UBND tỉnh, through Sở Y tế",
        "receives",
    ]
    assert shown[7] == "15/12 (report, each year)"


PARTS = """\
period: 2024-2025
situation: Chậm nhất ngày 30/6/2024 là thời hạn cũ.
objectives:
  - Đến hết năm 2024 có 15 xã đạt chuẩn.
  - Đến năm 2025 có 20 xã đạt chuẩn.
solutions:
  - {heading: Truyền thông, timeframe: Quý I/2025, items: [Đa dạng hóa]}
organization:
  - unit: Sở Y tế
    items:
      - Định kỳ hằng quý (trước ngày 15 của tháng cuối quý) báo cáo UBND tỉnh.
      - Hướng dẫn các đơn vị.
      - {duty: Mở lớp, timeframe: Thường xuyên}
  - unit: Sở Tài chính
    duty: Bố trí kinh phí trước ngày 31/12/2024.
    support: các huyện
"""
PARTS_UNITS = """\
  - {unit: các huyện, kind: group, members: [Huyện A]}
  - unit: Huyện A
  - unit: Sở Y tế
  - unit: Sở Tài chính
"""


def test_sentences_of_other_parts_are_read_but_not_what_was(tmp_path: Path) -> None:
    files = made(tmp_path, PARTS, units=PARTS_UNITS)
    table = due(Asked(last=DAY(2025, 3, 31)), files)
    duty = "Định kỳ hằng quý (trước ngày 15 của tháng cuối quý) báo cáo UBND tỉnh."
    assert brief(table, "day", "kind", "source", "text", "leads") == [
        ("2024-03-15", "report", "duty", duty, ("Sở Y tế",)),
        ("2024-06-15", "report", "duty", duty, ("Sở Y tế",)),
        ("2024-09-15", "report", "duty", duty, ("Sở Y tế",)),
        ("2024-12-15", "report", "duty", duty, ("Sở Y tế",)),
        (
            "2024-12-31",
            "deadline",
            "duty",
            "Bố trí kinh phí trước ngày 31/12/2024.",
            ("Sở Tài chính",),
        ),  # a day earlier than what may be done on the last day of the year
        ("2024-12-31", "deadline", "objectives", "Đến hết năm 2024 có 15 xã đạt chuẩn.", ()),
        ("2025-03-15", "report", "duty", duty, ("Sở Y tế",)),
        ("2025-03-31", "deadline", "solutions", "Truyền thông", ()),
    ]
    assert told(table) == ['No day can be read from "Thường xuyên" (a "Mở lớp").']


def test_a_member_of_a_group_is_marked(tmp_path: Path) -> None:
    files = made(tmp_path, PARTS, units=PARTS_UNITS)
    table = due(Asked(unit="Huyện A"), files)
    assert brief(table, "day", "role", "through", "may") == [
        ("2024-12-31", "support", "các huyện", False)
    ]
    assert cells(table, table.rows[0])[4] == "supports [group]"


def test_a_day_without_its_year_is_the_one_that_the_report_gives(tmp_path: Path) -> None:
    plan = """\
period: 2024-2025
reporting:
  - {report: Báo cáo chậm nhất ngày 30/11, every: year, before: 30/11, by: Sở Y tế, to: UBND tỉnh}
  - {report: Báo cáo ngay, every: quarter, by: các sở, to: UBND tỉnh}
"""
    files = made(tmp_path, plan)
    table = due(Asked(), files)
    assert brief(table, "day", "inclusive", "timeframe") == [
        ("2024-11-30", True, "chậm nhất ngày 30/11"),
        ("2025-11-30", True, "chậm nhất ngày 30/11"),
        (None, True, None),
    ]
    assert cells(table, table.rows[2])[0] == "(the plan does not say)"
    assert codes(due(Asked(unit="Sở Tài chính"), files)) == ["nothing-due"]


ENDLESS = "reporting: [{report: Báo cáo, every: year, before: 30/11}]\n"


def test_without_a_period_what_recurs_is_looked_at_in_the_years_that_are_asked(
    tmp_path: Path,
) -> None:
    files = made(tmp_path, ENDLESS)
    table = due(Asked(), files)
    assert brief(table, "day", "every", "timeframe") == [(None, "year", "30/11")]
    assert codes(table) == ["nothing-due", "no-period"]
    asked = due(Asked(DAY(2024, 1, 1), DAY(2025, 6, 30)), files)
    assert [row["day"] for row in asked.rows] == ["2024-11-30"]
    assert codes(asked) == []


@pytest.mark.parametrize("period", ["2025-2023", "1000-9998"])
def test_a_period_that_is_no_span_of_years_hangs_nothing(tmp_path: Path, period: str) -> None:
    table = due(Asked(every=True), made(tmp_path, f"period: {period}\n{ENDLESS}"))
    assert [row["day"] for row in table.rows] == [None]
    assert codes(table) == ["nothing-due", "no-period"]


@pytest.mark.parametrize(
    ("day", "inclusive", "last"),
    [
        (DAY(2025, 4, 30), True, DAY(2025, 4, 29)),  # the day of reunification
        (DAY(2025, 4, 30), False, DAY(2025, 4, 29)),
        (DAY(2025, 5, 3), True, DAY(2025, 4, 29)),  # Saturday after it, 1 and 2 May off too
        (DAY(2025, 6, 4), True, DAY(2025, 6, 4)),
        (DAY(2025, 6, 4), False, DAY(2025, 6, 3)),
        (DAY(2025, 6, 2), False, DAY(2025, 5, 30)),
    ],
)
def test_the_last_working_day(day: datetime.date, last: datetime.date, *, inclusive: bool) -> None:
    assert last_working_day(day, inclusive=inclusive) == last


def test_every_row_has_the_same_keys(times: list[PlanFile]) -> None:
    rows: tuple[Row, ...] = due(Asked(every=True), times).rows
    assert {tuple(row) for row in rows} == {KEYS}
