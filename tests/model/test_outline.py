"""Every passage in reading order, with its mark and the number under which a reader finds it."""

from __future__ import annotations

import pytest

from ntmplan.model.check import check
from ntmplan.model.outline import Entry, Task, outline, tasks
from ntmplan.model.plan import Plan
from ntmplan.tree import read_bytes


def _plan(text: str) -> Plan:
    checked = check(read_bytes(f"title: A\n{text}".encode(), "p"), Plan)
    assert checked.problems == []
    assert checked.model is not None
    return checked.model


def _entries(text: str) -> list[Entry]:
    return outline(_plan(text))


def _tasks(text: str) -> list[Task]:
    plan = _plan(text)
    return tasks(plan, outline(plan))


def _marked(text: str) -> list[tuple[str, str]]:
    return [(entry.mark, entry.number) for entry in _entries(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "tasks:\n  heading: A\n  items:\n    - area: B\n      items:\n"
                "        - heading: C\n          items: [heading: D]\n"
                "        - heading: F\n"
            ),
            [("I.", "I"), ("1.", "I.1"), ("a)", "I.1.a"), ("-", "I.1.a.1"), ("b)", "I.1.b")],
        ),
        (
            "tasks:\n  heading: A\n  items:\n    - B\n    - text: C\n      items: [D, E]\n",
            [("I.", "I"), ("-", "I.1"), ("-", "I.2"), ("+", "I.2.1"), ("+", "I.2.2")],
        ),
        ("tasks:\n  heading: A\n  items: [B]\n", [("I.", "I"), ("", "I.1")]),
        ("tasks: [A, B]\n", [("", ""), ("", ""), ("", "")]),
        (
            "objectives:\n  heading: A\nreporting: [B]\nbudget:\n  heading: C\n",
            [("I.", "I"), ("", ""), ("", ""), ("II.", "II")],
        ),
        (
            "budget:\n  heading: A\ntasks:\n  heading: B\nobjectives:\n  heading: C\n",
            [("I.", "I"), ("II.", "II"), ("III.", "III")],
        ),
    ],
)
def test_marks_are_those_that_documents_usually_have(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert _marked(text) == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("roman", [("I.", "I.I"), ("II.", "I.II")]),
        ("numbers", [("1.", "I.1"), ("2.", "I.2")]),
        ("letters", [("a)", "I.a"), ("b)", "I.b")]),
        ("dashes", [("-", "I.1"), ("-", "I.2")]),
        ("pluses", [("+", "I.1"), ("+", "I.2")]),
        ("none", [("", "I.1"), ("", "I.2")]),
    ],
)
def test_a_plan_can_say_which_marks_a_list_has(marks: str, expected: list[tuple[str, str]]) -> None:
    text = f"tasks:\n  heading: A\n  marks: {marks}\n  items: [B, area: C]\n"
    assert _marked(text)[1:] == expected


def test_numbers_can_repeat_those_above_them() -> None:
    text = """\
tasks:
  heading: A
  items:
    - {area: B, marks: dotted, items: [{task: C, marks: dotted, items: [D, E]}, F]}
    - {area: G, items: [H, {task: I, marks: dotted, items: [J]}]}
"""
    assert _marked(text)[1:] == [
        *[("1.", "I.1"), ("1.1.", "I.1.1"), ("1.1.1.", "I.1.1.1"), ("1.1.2.", "I.1.1.2")],
        *[("1.2.", "I.1.2"), ("2.", "I.2"), ("-", "I.2.1"), ("-", "I.2.2"), ("1.", "I.2.2.1")],
    ]


def test_a_part_without_a_heading_holds_several_that_count_on() -> None:
    text = """\
situation: {heading: A}
objectives: {marks: roman, items: [{heading: B, items: [C, D]}, {heading: E}]}
tasks: {heading: F}
"""
    assert _marked(text) == [
        *[("I.", "I"), ("", ""), ("II.", "II"), ("-", "II.1"), ("-", "II.2"), ("III.", "III")],
        ("IV.", "IV"),
    ]


def test_letters_follow_the_vietnamese_alphabet() -> None:
    text = f"tasks:\n  heading: A\n  marks: letters\n  items: [{', '.join('B' * 24)}]\n"
    marks = "".join(mark.rstrip(")") for mark, _ in _marked(text)[1:])
    assert marks == "abcdđeghiklmnopqrstuvxya"


def test_a_long_list_goes_on_in_numbers_after_the_romans() -> None:
    text = f"tasks:\n  heading: A\n  marks: roman\n  items: [{', '.join('B' * 14)}]\n"
    assert [mark for mark, _ in _marked(text)[-3:]] == ["XII.", "XIII.", "14."]


def test_an_entry_knows_its_place_in_the_file_and_in_the_document() -> None:
    entries = _entries("tasks:\n  - area: B\n    items: [C]\n")
    assert [(entry.route, entry.depth, entry.passage.kind) for entry in entries] == [
        (("tasks",), 0, "text"),
        (("tasks", "items", 0), 1, "area"),
        (("tasks", "items", 0, "items", 0), 2, "task"),
    ]


INHERITED = """\
tasks:
  heading: A
  lead: B
  timeframe: "2023"
  items:
    - area: C
      support: D
      items:
        - task: E
          lead: F
        - task: G
          timeframe: "2024"
          support: H
    - task: I
organization:
  - unit: J
    lead: K
    items: [L]
"""


def test_facts_are_inherited_downwards_until_a_passage_has_its_own() -> None:
    facts = [
        (
            entry.area,
            entry.unit,
            entry.lead,
            entry.support,
            entry.timeframe.words if entry.timeframe else None,
        )
        for entry in _entries(INHERITED)
    ]
    assert facts == [
        ("", "", "B", None, "2023"),
        ("C", "", "B", "D", "2023"),
        ("C", "", "F", "D", "2023"),
        ("C", "", "B", "H", "2024"),
        ("", "", "B", None, "2023"),
        ("", "", None, None, None),
        ("", "J", "K", None, None),
        ("", "J", "K", None, None),
    ]


TABLE = """\
tasks:
  - Trước lĩnh vực
  - area: B
    items:
      - task: C
        lead: D
        support: E
        timeframe: "2023"
        in_appendix:
          - C thứ nhất
          - task: C thứ hai
            lead: F
            support: G
            timeframe: "2024"
      - task: H
        in_appendix: H trong bảng
      - task: I
        only_in: body
      - text: không phải nhiệm vụ
  - area: J
    items: [{task: K, only_in: appendix}]
"""


def test_without_an_appendix_the_tasks_have_the_numbers_of_the_body() -> None:
    found = _tasks("tasks:\n  heading: NỘI DUNG\n  items:\n    - area: B\n      items: [C, D]\n")
    assert [(task.number, task.text, task.source) for task in found] == [
        ("I.1.1", "C", "body"),
        ("I.1.2", "D", "body"),
    ]


def test_with_an_appendix_the_tasks_are_the_rows_of_its_table() -> None:
    found = _tasks(f"{TABLE}appendix: {{}}\n")
    area = ("tasks", "items", 1, "items")
    assert [(task.number, task.text, task.source, task.route) for task in found] == [
        ("1", "Trước lĩnh vực", "table", ("tasks", "items", 0)),
        ("2.1", "C thứ nhất", "table", (*area, 0, "in_appendix", 0)),
        ("2.2", "C thứ hai", "table", (*area, 0, "in_appendix", 1)),
        ("2.3", "H trong bảng", "table", (*area, 1)),
        ("", "I", "body", (*area, 2)),
        ("3.1", "K", "table", ("tasks", "items", 2, "items", 0)),
    ]


def test_a_row_has_its_own_facts_or_those_of_its_task() -> None:
    found = _tasks(f"{TABLE}appendix: {{}}\n")
    facts = [(task.lead, task.support, task.timeframe and task.timeframe.words) for task in found]
    assert facts == [
        (None, None, None),
        ("D", "E", "2023"),
        ("F", "G", "2024"),
        (None, None, None),
        (None, None, None),
        (None, None, None),
    ]
