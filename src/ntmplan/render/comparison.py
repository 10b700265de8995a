"""A comparison of two versions, as plain words for a template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ntmplan.diff.grouped import SAME, PlanDifference, Stretch, Thing
from ntmplan.language import in_use, say
from ntmplan.problem import marked
from ntmplan.text import one_line

_HEADS = (
    marked("No."),
    marked("Item"),
    marked("Change"),
    marked("Old version"),
    marked("New version"),
)
_TITLE = marked("Comparison of two versions")
_SAME = marked("Both say the same.")
_WAS = marked("was {number}")
_SHOWN = 24
"""So many words tell what a row is about."""
_HEAD = marked("Head of the plan")


@dataclass(frozen=True, slots=True)
class Words:
    """Some words, and whether they were lost (`gone`), came (`come`) or stayed (`same`)."""

    text: str
    state: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A row of the comparison; `number` and `what` only in the first row of a thing."""

    number: str
    what: str
    rows: int
    label: str
    before: tuple[Words, ...]
    after: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What changed in a plan."""

    plan: str
    rows: tuple[ChangeRow, ...]

    @property
    def things(self) -> tuple[tuple[ChangeRow, ...], ...]:
        """The rows of each thing, for formats that merge cells."""
        starts = [at for at, row in enumerate(self.rows) if row.rows]
        return tuple(self.rows[at : at + self.rows[at].rows] for at in starts)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a template of a comparison gets.

    Attributes:
        language: `vi` or `en`.
        title: its title.
        compared: what was compared with what.
        heads: the headings of the columns.
        plans: what changed, by plan.
        same: what it says where nothing changed.
    """

    language: str
    title: str
    compared: str
    heads: tuple[str, ...]
    plans: tuple[PlanChanges, ...]
    same: str


def comparison(plans: Iterable[PlanDifference], compared: str) -> Comparison:
    """The document of a difference.

    Args:
        plans: what changed, by plan.
        compared: what was compared with what.
    """
    found = tuple(
        PlanChanges(plan.plan, tuple(row for thing in plan.things for row in _rows(thing)))
        for plan in plans
    )
    heads = tuple(map(say, _HEADS))
    return Comparison(in_use(), say(_TITLE), compared, heads, found, say(_SAME))


def render_comparison(
    plans: Iterable[PlanDifference], compared: str, *, form: str, root: Path | None
) -> str | bytes:
    """A difference as a document, through the template `comparison`.

    Args:
        plans: what changed, by plan.
        compared: what was compared with what.
        form: the format of the document.
        root: the repository whose own templates come first.

    Raises:
        RenderError: the template can't be used.
    """
    from ntmplan.render import filled

    return filled("comparison", form, comparison(plans, compared), root)


def _rows(thing: Thing) -> Iterator[ChangeRow]:
    was = f" ({say(_WAS, {'number': thing.was})})" if thing.was else ""
    for at, change in enumerate(thing.changes):
        first = at == 0
        yield ChangeRow(
            f"{one_line(thing.number)}{one_line(was)}" if first else "",
            (_begin(thing.text) or say(_HEAD)) if first else "",
            len(thing.changes) if first else 0,
            say(change.label),
            tuple(_words(change.before, change.joint)),
            tuple(_words(change.after, change.joint)),
        )


def _begin(text: str) -> str:
    """The first words of a thing; the whole of what changed stands beside them."""
    words = text.split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


def _words(stretches: tuple[Stretch, ...], joint: str) -> Iterator[Words]:
    for at, one in enumerate(stretches):
        if at and joint:
            yield Words(joint, SAME)
        yield Words(one.words, one.state)
