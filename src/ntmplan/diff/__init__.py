"""What changed between two versions of plans, by meaning and not by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ntmplan.diff.compare import Change, compared
from ntmplan.diff.items import UNITS, Item, head, items
from ntmplan.diff.labels import label
from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.reading.likeness import likeness
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Note, Row, Table, note, text

QUESTION = "diff"
PLAN_ADDED, PLAN_REMOVED, HEAD = "plan-added", "plan-removed", "head"
_ALIKE = 0.8
"""Two plans without a common id whose titles are so much alike are one plan."""

Pair = tuple[PlanFile | None, PlanFile | None]


def where(row: Row) -> str:
    """Where it stands in the new version, or stood in the old one."""
    path = row["path"] or row["old_path"]
    return f"{path}:{row['line'] or row['old_line']}"


COLUMNS = (
    Column(marked("Plan"), lambda row: text(row, "plan"), shared=True),
    Column(marked("No."), lambda row: text(row, "task") or text(row, "old_task")),
    Column(marked("Change"), lambda row: say(label(row))),
    Column(marked("Old version"), lambda row: text(row, "old"), wide=True),
    Column(marked("New version"), lambda row: text(row, "new"), wide=True),
    Column(marked("Where"), where, whole=True),
)


def difference(old: Sequence[PlanFile], new: Sequence[PlanFile], query: str = "") -> Table:
    """What changed from some plans to others; no rows where they mean the same.

    Args:
        old: the plans before.
        new: the plans after; one plan on each side is taken for the same plan.
        query: how the two were asked for.
    """
    rows: list[Row] = []
    for before, after in _plans(old, new):
        rows += _rows(before, after)
    return Table(QUESTION, query, COLUMNS, tuple(rows), notes=tuple(_notes(rows)))


def _plans(old: Sequence[PlanFile], new: Sequence[PlanFile]) -> Iterator[Pair]:
    """The plans of both sides, each with what it was: by id, then by title."""
    if len(old) == len(new) == 1:
        yield old[0], new[0]
        return
    before = {file.id: file for file in old}
    after = {file.id: file for file in new}
    gone = [file for file in old if file.id not in after]
    for file in new:
        if file.id in before:
            yield before[file.id], file
            continue
        same = max(gone, key=lambda one: likeness(_title(one), _title(file)), default=None)
        if same is not None and likeness(_title(same), _title(file)) >= _ALIKE:
            gone.remove(same)
            yield same, file
        else:
            yield None, file
    yield from ((file, None) for file in gone)


def _title(file: PlanFile) -> str:
    return file.plan.title if file.plan else ""


def _rows(old: PlanFile | None, new: PlanFile | None) -> Iterator[Row]:
    if old is None or new is None:
        file = new or old
        assert file is not None
        change = PLAN_REMOVED if new is None else PLAN_ADDED
        title = _title(file)
        before, after = ("", title) if old is None else (title, "")
        yield _row(old, new, Change(change, None, None, before, after))
        return
    yield from (_row(old, new, change) for change in _heads(old, new))
    yield from (_row(old, new, change) for change in compared(items(old), items(new)))


def _heads(old: PlanFile, new: PlanFile) -> Iterator[Change]:
    before, after = head(old), head(new)
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key), after.get(key)
        if (was and was.meaning) != (now and now.meaning):
            yield Change(
                HEAD, None, None, was.words if was else "", now.words if now else "", field=key
            )


def _row(old: PlanFile | None, new: PlanFile | None, change: Change) -> Row:
    file = new or old
    assert file is not None
    item = change.new or change.old
    return {
        "change": change.change,
        "field": change.field or None,
        "plan": file.id,
        "part": item.part if item else None,
        "kind": item.kind if item else None,
        "id": item.id if item else None,
        "task": change.new.number if change.new else None,
        "old_task": change.old.number if change.old else None,
        "area": _area(change.new),
        "old_area": _area(change.old),
        "text": change.new.text if change.new else None,
        "old_text": change.old.text if change.old else None,
        "old": change.before or None,
        "new": change.after or None,
        "old_units": _units(change.old, change.change),
        "new_units": _units(change.new, change.change),
        "others": tuple(one.number or one.text for one in change.others),
        **_place(new, change, change.new, ""),
        **_place(old, change, change.old, "old_"),
    }


def _units(item: Item | None, key: str) -> tuple[str, ...]:
    """For a change of units, those that an item names, by their registered names."""
    said = item.facts.get(key) if item and key in UNITS else None
    return tuple(said.words.split("; ")) if said else ()


def _area(item: Item | None) -> str | None:
    return item.under[-1] if item and item.under else None


def _place(
    file: PlanFile | None, change: Change, item: Item | None, before: str
) -> Mapping[str, str | int | None]:
    """Where it stands in a version; None where that version has it not."""
    line = None
    if file is not None and item is not None:
        line = file.place(item.route).line
    elif file is not None and change.old is change.new is None:  # of the plan as a whole
        line = file.place((change.field,) if change.field else ()).line
    return {f"{before}path": file.path if file else None, f"{before}line": line}


def _notes(rows: Iterable[Row]) -> Iterator[Note]:
    if not any(rows):
        yield note("no-difference", marked("Both say the same."))
