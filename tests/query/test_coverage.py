"""Which tasks of a higher plan lower plans carry out, which nobody does."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.export.shown import blocks, cells
from ntmplan.language import say
from ntmplan.query.coverage import coverage
from ntmplan.repository import PlanFile
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import codes, plans

DISTRICT = """\
id: na-ri-2024
tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
    - task: >-
        Rà soát, cập nhật nội dung cấp nước sạch nông thôn vào quy hoạch nông thôn, đảm bảo cấp
        nước sinh hoạt nông thôn bền vững, thích ứng với biến đổi khí hậu, suy thoái nguồn nước
      lead: Phòng Nông nghiệp
      implements: bac-kan-2023-2025#1.1
    - task: Nhân rộng mô hình thu gom, xử lý nước thải sinh hoạt phù hợp với các xã vùng cao
      lead: UBND các xã
    - task: Mua hai xe ô tô phục vụ công tác của văn phòng
      lead: Văn phòng huyện
    - area: Nhà tiêu
      implements: bac-kan-2023-2025#9.1; bac-kan-2023-2025#V.7.1
      items:
        - task: Vận động 500 hộ làm nhà tiêu hợp vệ sinh
"""
PARENT = """\
id: tinh
tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
    - {task: Thu gom rác thải sinh hoạt tại các xã, lead: Sở Y tế, id: rac}
    - {task: Trồng cây xanh ven đường liên thôn, lead: Sở Xây dựng}
"""
TASKS = """\
tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
"""


def child(name: str, *tasks: str) -> str:
    return f"id: {name}\n{TASKS}" + "".join(f"    - {{{task}}}\n" for task in tasks)


def ask(files: list[PlanFile], day: datetime.date | None = None) -> Table:
    return coverage(files[0], files[1:], day)


def told(table: Table) -> list[tuple[object, ...]]:
    """Of each row: the task, its child, how that is known, and how much alike they are."""
    keys = ("task", "child_plan", "child_task", "how", "likeness")
    return [tuple(row[key] for key in keys) for row in table.rows]


def notes(table: Table) -> list[str]:
    return [say(one.message.template, one.message.facts) for one in table.notes]


def test_a_plan_of_another_province_carries_out_nothing() -> None:
    bac_kan, lang_son = plans()
    for parent, other, tasks in ((bac_kan, lang_son, 24), (lang_son, bac_kan, 8)):
        answer = coverage(parent, [other])
        assert {row["how"] for row in answer.rows} == {"none"}
        assert len([row for row in answer.rows if row["plan"] == parent.id]) == tasks
        assert codes(answer) == ["covered", "uncovered", "no-parent"]
        assert (
            notes(answer)[0]
            == f"Tasks of {parent.id} with a child task that says so: 0 of {tasks}."
        )


def test_a_district_that_carries_out_some_tasks_of_the_province(tmp_path: Path) -> None:
    bac_kan = plans()[0]
    answer = coverage(bac_kan, made(tmp_path, DISTRICT))
    found = [one for one in told(answer) if one[3] != "none"]
    # 1.1: 36 different pairs of words, the child's 33 have 32 of them; 3.2: 12 of 25 and 18;
    # 9.1: 6 of 33 and 9; V.7.1: 1 of 47 and 9
    assert found == [
        ("1.1", "na-ri-2024", "I.1", "declared", 86),
        ("3.2", "na-ri-2024", "I.2", "proposed", 38),
        ("9.1", "na-ri-2024", "I.4.1", "declared", 16),
        ("V.7.1", "na-ri-2024", "I.4.1", "declared", 1),
    ]
    assert told(answer)[-1] == (None, "na-ri-2024", "I.3", "none", None)
    assert answer.rows[0]["differs"] == ("− điều chỉnh và",)
    assert (answer.rows[0]["leads"], answer.rows[0]["child_leads"]) == (
        ("Sở Nông nghiệp và Phát triển nông thôn",),
        ("Phòng Nông nghiệp",),
    )
    missing = "1.2, 1.3, 2.1, 2.2, 2.3, 3.1, 3.3, 4.1, 4.2, 4.3, 5.1, 5.2, 6.1, 7.1, 7.2"
    assert notes(answer) == [
        "Tasks of bac-kan-2023-2025 with a child task that says so: 2 of 24.",
        "To judge by the words these may have one that does not say so: 3.2.",
        f"Without a child task: {missing}, 8.1, 8.2, 8.3, 8.4, 9.2, 9.3.",
        "Child tasks without a parent task: 1.",
    ]
    assert codes(answer) == ["covered", "proposed", "uncovered", "no-parent"]


def test_a_copy_of_a_plan_is_proposed_task_by_task() -> None:
    bac_kan = plans()[0]
    copy = PlanFile(
        bac_kan.tree, bac_kan.plan, bac_kan.problems, bac_kan.left_out, bac_kan.registry
    )
    answer = coverage(bac_kan, [copy])
    assert [(row["task"], row["likeness"]) for row in answer.rows] == [
        (row["child_task"], 100) for row in answer.rows
    ]
    assert len(answer.rows) == 24
    assert codes(answer) == ["covered", "proposed"]


def test_a_row_tells_both_tasks(tmp_path: Path) -> None:
    files = made(tmp_path, PARENT, child("huyen", "task: Gom rác, implements: tinh#rac, id: gom"))
    row, _ = ask(files).rows
    # thu-gom gom-rác rác-thải thải-sinh sinh-hoạt hoạt-tại tại-các các-xã | gom-rác
    assert row == {
        "plan": "tinh",
        "task": "I.1",
        "id": "rac",
        "area": "",
        "text": "Thu gom rác thải sinh hoạt tại các xã",
        "leads": ("Sở Y tế",),
        "supports": (),
        "timeframe": None,
        "path": files[0].path,
        "line": 7,
        "how": "declared",
        "likeness": 12,
        "differs": ("− Thu", "− thải sinh hoạt tại các xã"),
        "child_plan": "huyen",
        "child_task": "I.1",
        "child_id": "gom",
        "child_area": "",
        "child_text": "Gom rác",
        "child_leads": (),
        "child_supports": (),
        "child_timeframe": None,
        "child_path": files[1].path,
        "child_line": 7,
    }


def test_people_see_differences_of_what_is_declared_and_words_of_the_rest(tmp_path: Path) -> None:
    same = "task: Thu gom rác thải sinh hoạt tại các xã"
    files = made(
        tmp_path,
        PARENT,
        child("a", f"{same}, implements: tinh#I.1", "task: Mua xe, lead: Sở Y tế"),
        child("b", f"{same} vùng cao"),
    )
    answer = ask(files)
    [(heading, rows), (second, alone)] = blocks(answer)
    assert (heading, second) == (
        "",
        "Tasks of lower plans that carry out none of the higher plan's",
    )
    text = "Thu gom rác thải sinh hoạt tại các xã"
    where = [
        f"{row['child_path'] or row['path']}:{row['child_line'] or row['line']}"
        for row in answer.rows
    ]
    silent = "(the plan does not say)"
    assert [cells(answer, row) for row in (*rows, *alone)] == [
        ["I.1", text, "Sở Y tế", "a#I.1", "declared", "(the same words)", silent, where[0]],
        [
            "I.1",
            text,
            "Sở Y tế",
            "b#I.1",
            "proposed, 80 % alike",
            f"{text} vùng cao",
            silent,
            where[1],
        ],
        [
            "I.2",
            "Trồng cây xanh ven đường liên thôn",
            "Sở Xây dựng",
            "",
            "(none)",
            "",
            "",
            where[2],
        ],
        ["", "", "", "a#I.2", "(none)", "Mua xe", "Sở Y tế", where[3]],
    ]
    assert notes(answer)[:2] == [
        "Tasks of tinh with a child task that says so: 1 of 2.",
        "Without a child task: I.2.",
    ]


def test_a_task_without_a_number_is_named_by_its_line_and_its_words(tmp_path: Path) -> None:
    files = made(tmp_path, "id: tinh\ntasks: [Thu gom rác]\n", "id: xa\ntasks: [Trồng cây]\n")
    answer = ask(files)
    assert [cells(answer, row)[0] for row in answer.rows] == ["3", ""]
    assert [cells(answer, row)[3] for row in answer.rows] == ["", "xa:3"]
    assert notes(answer)[1] == 'Without a child task: "Thu gom rác".'


def test_in_an_area_of_the_same_title_less_likeness_is_enough(tmp_path: Path) -> None:
    # 4 of 12 pairs of words are common: 33 %
    words = "task: Thu gom rác thải sinh ra ở chợ và bến"
    parent = (
        "id: tinh\n"
        + TASKS
        + "    - area: {}\n      items: [Thu gom rác thải sinh hoạt tại các xã]\n"
    )
    lower = "id: xa\n" + TASKS + "    - area: {}\n      items: [{{" + words + "}}]\n"
    for number, (one, other, how) in enumerate(
        [
            ("Rác thải", "RÁC THẢI", "proposed"),
            ("Chất thải rắn", "Thu gom chất thải rắn", "proposed"),
            ("Rác thải", "Chợ nông thôn", "none"),
            ("''", "''", "none"),
        ]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        answer = ask(made(folder, parent.format(one), lower.format(other)))
        assert answer.rows[0]["how"] == how, (one, other)


def test_of_equal_proposals_the_one_in_the_same_area_goes_first(tmp_path: Path) -> None:
    twice = (
        "id: tinh\n"
        + TASKS
        + "".join(
            f"    - area: {area}\n      items: [Thu gom rác thải]\n" for area in ("Chợ", "Thôn")
        )
    )
    lower = "id: xa\n" + TASKS + "    - area: {}\n      items: [Thu gom rác thải]\n"
    for area, task in (("Thôn", "I.2.1"), ("Chợ", "I.1.1"), ("Đường", "I.1.1")):
        folder = tmp_path / area
        folder.mkdir()
        rows = ask(made(folder, twice, lower.format(area))).rows
        assert [row["task"] for row in rows if row["how"] == "proposed"] == [task]


def test_who_carries_out_another_plan_is_not_without_a_parent(tmp_path: Path) -> None:
    same = "task: Thu gom rác thải sinh hoạt tại các xã"
    files = made(
        tmp_path,
        PARENT,
        child("a", f"{same}, implements: b#I.1", f"{same}, implements: khac#1"),
        child("b", "task: Trồng cây xanh ven đường liên thôn"),
    )
    assert told(ask(files)) == [
        ("I.1", None, None, "none", None),
        ("I.2", "b", "I.1", "proposed", 100),
    ]


def test_a_reference_to_no_task_of_the_plan_is_told_and_the_words_propose(tmp_path: Path) -> None:
    same = "task: Thu gom rác thải sinh hoạt tại các xã"
    answer = ask(made(tmp_path, PARENT, child("a", f"{same}, implements: tinh#7")))
    assert told(answer)[0] == ("I.1", "a", "I.1", "proposed", 100)
    assert codes(answer) == ["covered", "proposed", "uncovered", "leads-nowhere"]
    assert notes(answer)[-1] == 'a says that it implements "tinh#7"; there is no such task.'


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ([PARENT], ["no-children", "covered", "uncovered"]),
        (["id: tinh\n", child("a", "task: A")], ["no-tasks"]),
        ([child("a", "task: A"), "id: xa\n"], ["no-tasks", "covered", "uncovered"]),
        ([child("a", "task: A"), child("b", "task: A, implements: a#I.1")], ["covered"]),
    ],
)
def test_what_the_plans_do_not_say_is_told(
    files: list[str], expected: list[str], tmp_path: Path
) -> None:
    assert codes(ask(made(tmp_path, *files))) == expected


def test_the_higher_plan_is_not_its_own_child(tmp_path: Path) -> None:
    files = made(tmp_path, PARENT)
    assert told(coverage(files[0], files)) == [
        ("I.1", None, None, "none", None),
        ("I.2", None, None, "none", None),
    ]


def test_who_holds_both_tasks_on_a_day(tmp_path: Path) -> None:
    units = (
        "  - {unit: Sở Y tế, to: 28/02/2025, replaced_by: Sở Sức khỏe}\n  - {unit: Sở Sức khỏe}\n"
        "  - {unit: Phòng Y tế, to: 30/6/2025}\n"
    )
    files = made(
        tmp_path,
        PARENT,
        child("a", "task: Gom rác, implements: tinh#rac, lead: Phòng Y tế, support: Sở Y tế"),
        units=units,
    )
    answer = ask(files, datetime.date(2025, 7, 1))
    first, second = answer.rows
    keys = ("as_of", "lead_holders", "support_holders", "unsettled")
    assert [first[key] for key in keys] == ["2025-07-01", ("Sở Sức khỏe",), (), ()]
    assert [first[f"child_{key}"] for key in keys[1:]] == [(), ("Sở Sức khỏe",), ("Phòng Y tế",)]
    assert [second[f"child_{key}"] for key in keys[1:]] == [(), (), ()]
    shown = cells(answer, first)
    assert (shown[3], shown[8]) == (
        "Sở Sức khỏe ← Sở Y tế",
        "(nobody is named) ← Phòng Y tế",
    )
    assert codes(answer)[-1] == "no-successor"
