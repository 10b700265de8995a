"""A table alone, such as a spreadsheet, merged into a plan: who leads, who supports, until when."""

from __future__ import annotations

from ntmplan.importers.matching import Matching
from ntmplan.importers.node import FACTS, Node
from ntmplan.importers.record import Record
from ntmplan.importers.same import same_fact
from ntmplan.importers.spots import ShortFormError
from ntmplan.importers.yaml_text import Value
from ntmplan.model.outline import Entry, Task
from ntmplan.model.outline import tasks as tasks_of
from ntmplan.text import accented


def update_tasks(record: Record) -> None:
    """Change the facts of the tasks that the table names, and add those that it alone has."""
    old = record.file.tasks
    new = tasks_of(record.new.plan, record.new_entries)
    pairs = _pairs(old, new)
    for one, two in pairs.values():
        for key in FACTS:
            words, before = _said(two, key), _said(one, key)
            if words and not same_fact(key, before, words, record.file):
                record.set(one.route, key, words, before)
    record.flush()
    kept = {id(one) for one, _ in pairs.values()}
    for one in old:
        if id(one) not in kept and one.source == "table":
            record.gone(one.route, one.text)
    for at, two in enumerate(new):
        if at not in pairs:
            _add(record, new, pairs, at, two)


def _pairs(old: list[Task], new: list[Task]) -> dict[int, tuple[Task, Task]]:
    """For each row of the table its task: by words, by words of the body, then by number."""
    matching = Matching([accented(one.text) for one in old], [accented(one.text) for one in new])
    matching.alike()
    pairs = {two: (old[one], new[two]) for two, one in matching.of_second.items()}
    body = {accented(one.entry.passage.sentence or ""): one for one in old}
    numbers = {one.number: one for one in old if one.number}
    for at, two in enumerate(new):
        taken = {id(one) for one, _ in pairs.values()}
        found = body.get(accented(two.text)) or numbers.get(two.number)
        if at not in pairs and found is not None and id(found) not in taken:
            said, told = set(accented(found.text)), set(accented(two.text))
            if len(said & told) * 2 >= len(told):
                pairs[at] = (found, two)
    return pairs


def _said(task: Task, key: str) -> str:
    value = getattr(task, key)
    return getattr(value, "words", value) or ""


def _add(
    record: Record,
    new: list[Task],
    pairs: dict[int, tuple[Task, Task]],
    at: int,
    task: Task,
) -> None:
    """Add a row behind the task of the row before it in its area."""
    value = _standing(record, task)
    words = task.text
    for earlier in range(at - 1, -1, -1):
        if earlier in pairs and new[earlier].entry.area == task.entry.area:
            before = pairs[earlier][0].entry
            return _try(record, before, value, words)
    inside = [one for one in record.old_entries if accented(one.area) == accented(task.entry.area)]
    tasks = [one for one in inside if one.part == "tasks" and one.passage.kind == "task"]
    if tasks:
        return _try(record, tasks[-1], value, words)
    return record.note("left", ("tasks",), new=words)


def _try(record: Record, before: Entry, value: Value, words: str) -> None:
    try:
        record.spots.insert_after(before.route, value, apart=False)
        record.note("added", before.route[:-2], new=words)
    except ShortFormError:
        record.note("left", before.route[:-2], new=words)


def _standing(record: Record, task: Task) -> Value:
    node = record.nodes[task.entry.route]
    keys = {**node.keys, **{key: words for key in FACTS if (words := _said(task, key))}}
    if record.plan.appendix is None:
        keys.pop("only_in", None)
    return Node(node.where, keys, node.items, node.rows, node.mark, node.doubts).value()
