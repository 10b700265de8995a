"""The outline of the shipped plans is the documents' own: same marks, same order, same table."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.model.check import check
from ntmplan.model.outline import Entry, Task, outline, tasks
from ntmplan.model.plan import Plan
from ntmplan.text import one_line
from ntmplan.tree import read

ROOT = Path(__file__).parents[2]
BAC_KAN, LANG_SON = "bac-kan-2023-2025", "lang-son-2023"


def _plan(name: str) -> Plan:
    tree = read(ROOT / "plans" / f"{name}.yaml", name)
    checked = check(tree, Plan)
    assert [*tree.problems, *checked.problems] == []
    assert checked.model is not None
    return checked.model


def _source(name: str) -> list[str]:
    return (ROOT / "tests" / "readings" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _printed(entry: Entry) -> list[str]:
    said = [entry.passage.title, entry.passage.sentence]
    words = [one_line(text) for text in said if text]
    if entry.passage.run_in:
        words = [f"{words[0]}:"]
    return [f"{entry.mark} {words[0]}".strip(), *words[1:]] if words else []


def _body(plan: Plan) -> list[str]:
    """The lines of the parts; a title that runs in stands before the next line."""
    lines: list[str] = []
    run_in = ""
    for entry in outline(plan):
        for line in _printed(entry):
            if entry.passage.run_in:
                run_in = f"{line} "
            else:
                lines.append(run_in + line)
                run_in = ""
    return lines


@pytest.mark.parametrize("name", [BAC_KAN, LANG_SON])
def test_the_parts_are_printed_as_in_the_document(name: str) -> None:
    lines = _body(_plan(name))
    source = _source(name)
    first = source.index(lines[0])
    assert lines == source[first : first + len(lines)]


def _rows(found: list[Task]) -> list[list[str]]:
    return [
        [
            *(task.entry.area, one_line(task.text), task.lead or "", task.support or ""),
            task.timeframe.words if task.timeframe else "",
        ]
        for task in found
    ]


def test_the_tasks_are_the_rows_of_the_appendix_table() -> None:
    plan = _plan(BAC_KAN)
    source = _source(BAC_KAN)
    area, expected = "", []
    for line in source[
        source.index(next(line for line in source if line.startswith("TT\t"))) + 1 :
    ]:
        _, title, *cells = line.split("\t")
        area = title or area
        expected.append([area, *cells])
    assert _rows(tasks(plan, outline(plan))) == expected


def test_the_numbers_of_the_tasks_are_those_that_a_reader_counts() -> None:
    plan = _plan(BAC_KAN)
    numbers = [task.number for task in tasks(plan, outline(plan))]
    per_area = [3, 3, 3, 3, 2, 1, 2, 4, 3]
    assert numbers == [
        f"{area}.{row}" for area, rows in enumerate(per_area, 1) for row in range(1, rows + 1)
    ]
    plan = _plan(LANG_SON)
    found = tasks(plan, outline(plan))
    assert [(task.number, task.source) for task in found] == [
        (f"II.{number}", "body") for number in range(1, 9)
    ]
