"""A newer version of a document merged into a plan file that people have edited."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntmplan.importers.record import Change, Record
from ntmplan.importers.result import Imported
from ntmplan.importers.table_update import update_tasks
from ntmplan.importers.update_frame import update_frame
from ntmplan.importers.update_parts import update_part
from ntmplan.model.plan import PARTS
from ntmplan.repository import PlanFile


@dataclass
class Update:
    """A plan file with what a newer document says.

    Attributes:
        text: the new text of the file.
        changes: what was changed, in the order of the file.
    """

    text: str
    changes: list[Change] = field(default_factory=list)


def update(file: PlanFile, new: Imported, raw: str) -> Update:
    """Merge a newer document into a plan file.

    A document that is the table of tasks alone changes who leads, who supports and when.

    Args:
        file: the plan file, which has a plan and no fault of form.
        new: what the newer document was read as.
        raw: the file's text as it is stored.
    """
    assert file.plan is not None
    record = Record(file, file.plan, new)
    if new.draft.parts.keys() - {"tasks"} or new.draft.basis or new.draft.opening:
        update_frame(record)
        for key in PARTS:
            update_part(record, key)
    else:
        update_tasks(record)
    order = {id(change): at for at, change in enumerate(record.changes)}
    record.changes.sort(key=lambda one: (file.place(one.route).line, order[id(one)]))
    return Update(record.spots.text(raw), record.changes)
