"""The same work in two plans, or twice in one."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.export.shown import blocks, cells
from ntmplan.language import say
from ntmplan.query.differing import differing
from ntmplan.query.overlaps import Among, Wanted, overlaps
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import codes, plans

CLAUSE = (
    "đẩy mạnh chỉ đạo thực hiện thanh tra, kiểm tra hoạt động bảo vệ môi trường trên địa bàn nông"
    " thôn và xử phạt nghiêm minh các hành vi gây ô nhiễm môi trường theo đúng quy định của pháp"
    " luật."
)
PROVINCE = """\
id: tinh
tasks:
  items:
    - {task: "Thu gom, xử lý rác thải sinh hoạt tại các xã điểm", lead: Sở Y tế, id: rac}
    - task: Tập huấn cán bộ
organization:
  - unit: Sở Xây dựng
    items: ["Thu gom và xử lý rác thải sinh hoạt tại các xã điểm; báo cáo"]
"""
DISTRICT = """\
id: huyen
tasks:
  items:
    - task: Thu gom, xử lý rác thải sinh hoạt tại các xã điểm
      lead: Sở Y tế
"""


def pairs(table: Table) -> list[tuple[object, ...]]:
    """What is told of each place: its cluster, what it is, how much it is like what."""
    keys = ("cluster", "plan", "task", "likeness", "other_plan", "other_task", "same_leads")
    return [tuple(row[key] for key in keys) for row in table.rows]


def told(table: Table) -> list[str]:
    return [say(one.message.template, one.message.facts) for one in table.notes]


def test_no_task_and_no_duty_of_the_two_documents_stands_there_twice_as_a_whole() -> None:
    answer = overlaps(list(plans()))
    assert answer.rows == ()
    assert codes(answer) == ["no-overlaps"]
    assert told(answer) == ["Nothing in these plans is 60 % alike or more."]


def test_a_clause_of_a_department_is_a_duty_of_the_districts_too() -> None:
    answer = overlaps(list(plans()), wanted=Wanted(clauses=True))
    first, second = (row for row in answer.rows if row["task"] in {"V.3.2", "V.10.4"})
    # 34 pairs of words of both together 42
    assert second == {
        "cluster": 6,
        "likeness": 80,
        "plan": "bac-kan-2023-2025",
        "task": "V.10.4",
        "area": "",
        "text": (
            "Đẩy mạnh công tác thanh tra, kiểm tra hoạt động bảo vệ môi trường trên địa bàn nông"
            " thôn và xử phạt nghiêm minh các hành vi gây ô nhiễm môi trường theo đúng quy định của"
            " pháp luật."
        ),
        "source": "duty",
        "leads": ("UBND các huyện, thành phố",),
        "supports": (),
        "path": second["path"],
        "line": 512,
        "other_plan": "bac-kan-2023-2025",
        "other_task": "V.3.2",
        "other_text": CLAUSE,
        "other_leads": (),
        "other_path": first["path"],
        "other_line": 430,
        "differs": ("chỉ đạo thực hiện → công tác",),
        "same_leads": None,
    }
    assert (first["task"], first["likeness"], first["other_plan"]) == ("V.3.2", None, None)
    assert (first["differs"], first["other_leads"], first["text"]) == ((), (), CLAUSE)


def test_every_sentence_is_compared_if_asked_for() -> None:
    answer = overlaps(list(plans()), wanted=Wanted(every=True, clauses=True))
    assert ("III.2.5", "V.10.3", 100) in {
        (row["task"], row["other_task"], row["likeness"]) for row in answer.rows
    }
    assert answer.query == "least: 0.6; all; clauses"


def test_words_of_another_plan_and_of_another_unit_are_found(tmp_path: Path) -> None:
    files = made(tmp_path, PROVINCE, DISTRICT)
    answer = overlaps(files)
    # the task has 11 pairs of words, the duty 14; all but one of the task are common: 10 of 15
    assert pairs(answer) == [
        (1, "tinh", "", None, None, None, None),
        (1, "huyen", "", 100, "tinh", "", True),
        (1, "tinh", "", 66, "tinh", "", False),
    ]
    assert told(answer) == ["3 places say the same or nearly the same; groups: 1."]
    [(heading, rows)] = blocks(answer)
    assert heading == "Group 1: 3 places in 2 plans, different leads"
    shown = [cells(answer, row) for row in rows]
    assert [row[:4] for row in shown] == [
        ["tinh:5", "", "Thu gom, xử lý rác thải sinh hoạt tại các xã điểm", "Sở Y tế"],
        ["huyen:5", "100% tinh:5", "(the same words)", "Sở Y tế"],
        ["tinh:9", "66% tinh:5", "+ và; + báo cáo", "Sở Xây dựng"],
    ]


@pytest.mark.parametrize(
    ("among", "expected"),
    [
        (Among.WITHIN, [("tinh", None), ("tinh", 66)]),
        (Among.BETWEEN, [("tinh", None), ("huyen", 100), ("tinh", 66)]),
    ],
)
def test_pairs_of_one_plan_or_of_several_can_be_left_out(
    among: Among, expected: list[tuple[str, int | None]], tmp_path: Path
) -> None:
    answer = overlaps(made(tmp_path, PROVINCE, DISTRICT), wanted=Wanted(among=among))
    assert [(row["plan"], row["likeness"]) for row in answer.rows] == expected
    assert answer.query == f"least: 0.6; {among}"


def test_a_task_and_what_implements_it_are_one_work_on_purpose(tmp_path: Path) -> None:
    child = f"{DISTRICT}      implements: tinh#rac\n"
    files = made(tmp_path, PROVINCE, child, child.replace("huyen", "huyen-2"))
    answer = overlaps(files, wanted=Wanted(least=0.9))
    assert codes(answer) == ["no-overlaps"]
    assert told(answer) == ["Nothing in these plans is 90 % alike or more."]
    # each of the three is like the duty of the other department
    assert pairs(overlaps(files)) == [
        (1, "tinh", "", None, None, None, None),
        (1, "tinh", "", 66, "tinh", "", False),
        (1, "huyen", "", 66, "tinh", "", False),
        (1, "huyen-2", "", 66, "tinh", "", False),
    ]


def test_children_of_a_plan_that_is_not_here_are_one_work_too(tmp_path: Path) -> None:
    child = f"{DISTRICT}      implements: tinh#rac\n"
    assert overlaps(made(tmp_path, child, child.replace("huyen", "huyen-2"))).rows == ()


def test_least_is_where_pairs_begin(tmp_path: Path) -> None:
    files = made(tmp_path, PROVINCE)
    assert len(overlaps(files, wanted=Wanted(least=10 / 15)).rows) == 2
    assert overlaps(files, wanted=Wanted(least=0.67)).rows == ()


def test_who_holds_it_on_a_day_stands_beside_who_leads(tmp_path: Path) -> None:
    units = (
        "  - {unit: Sở Y tế, to: 28/02/2025, replaced_by: Sở Sức khỏe}\n  - {unit: Sở Sức khỏe}\n"
    )
    files = made(tmp_path, PROVINCE, DISTRICT, units=units)
    answer = overlaps(files, datetime.date(2025, 7, 1))
    assert [row["lead_holders"] for row in answer.rows] == [
        ("Sở Sức khỏe",),
        ("Sở Sức khỏe",),
        ("Sở Xây dựng",),
    ]
    assert [str(column.title) for column in answer.columns[:4]] == [
        "Task",
        "Alike",
        "Words, or how they differ",
        "Lead",
    ]
    assert [cells(answer, row)[4] for row in answer.rows] == [
        "Sở Sức khỏe ← Sở Y tế",
        "Sở Sức khỏe ← Sở Y tế",
        "",
    ]


def test_clauses_of_a_few_words_are_no_places_of_their_own(tmp_path: Path) -> None:
    plan = """\
tasks:
  items:
    - task: Thu gom rác thải tại các xã vùng cao; báo cáo tỉnh; xử lý nước thải của các làng nghề
    - task: Xử lý nước thải của các làng nghề
    - task: Báo cáo tỉnh
"""
    answer = overlaps(made(tmp_path, plan), wanted=Wanted(clauses=True))
    assert [(row["text"], row["likeness"]) for row in answer.rows] == [
        ("xử lý nước thải của các làng nghề", None),
        ("Xử lý nước thải của các làng nghề", 100),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Thu gom rác.", "thu gom rác thải;", ("+ thải",)),
        ("Thu gom rác thải", "Thu gom", ("− rác thải",)),
        ("UBND các xã", "Ủy ban nhân dân các huyện", ("xã → huyện",)),
        ("Rà soát, xử lý", "Rà soát; xử lí.", ()),
        ("", "…", ()),
        ("Thu gom rác", "Gom rác", ("− Thu",)),
        ("Thu gom Rác thải", "Thu gom rác ướt", ("thải → ướt",)),
        ("Thu gom rác", "Thu gom chất thải, RÁC", ("+ chất thải",)),
        ("Tổ chức phối hợp", "Phối hợp tốt", ("− Tổ chức", "+ tốt")),
        ("rác, đất", "rác/ đất-đá", ("+ đá",)),
    ],
)
def test_what_differs_is_told_in_words(old: str, new: str, expected: tuple[str, ...]) -> None:
    assert differing(old, new) == expected
