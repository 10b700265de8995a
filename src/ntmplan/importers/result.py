"""What an import gives: the plan file as text, and what it was unsure of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from ntmplan.importers import kinds
from ntmplan.importers.complete import complete
from ntmplan.importers.guess import Guess, Guesses, Sure
from ntmplan.importers.marking import mark
from ntmplan.importers.names import Names
from ntmplan.importers.node import Draft
from ntmplan.importers.printed import printed, understand_printed
from ntmplan.importers.readers import UnreadableSourceError
from ntmplan.importers.source import Source, Where
from ntmplan.importers.unknown import UnknownUnit, unknown_units
from ntmplan.importers.whole import understand
from ntmplan.importers.yaml_text import written
from ntmplan.model.check import check
from ntmplan.model.plan import Plan
from ntmplan.problem import Phrase, marked
from ntmplan.registry import Registry
from ntmplan.table import Note
from ntmplan.tree import read_bytes

_BARE = {"tasks": "", "organization": "duty", "reporting": ""}
"""What words that stand alone are in a part, if not a text; "" where they get their key."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A document as a plan file.

    Attributes:
        source: the document.
        draft: the plan in the making.
        plan: the plan as it is read back.
        text: the plan file.
        guesses: what was taken for what, in the document's order.
        units: names of units that no register knows.
        spent: words of the document that the plan says by its shape, by place.
    """

    source: Source
    draft: Draft
    plan: Plan
    text: str
    guesses: tuple[Guess, ...]
    units: tuple[UnknownUnit, ...]
    spent: Mapping[Where, Sequence[str]]

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the reader of the document left out or had to decide."""
        return self.source.notes

    def count(self, sure: Sure) -> int:
        """How many guesses are so sure."""
        return sum(guess.sure is sure for guess in self.guesses)


class NoPlanFileError(UnreadableSourceError):
    """What a document says makes no plan file that can be read back."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Phrase(marked("What {name} says makes no plan file."), {"name": name}),
            Phrase(marked("Part it into several documents.")),
        )


def import_source(source: Source, registry: Registry) -> Imported:
    """The plan file of a document.

    Args:
        source: the document as it was read.
        registry: the units that are known.

    Raises:
        NoPlanFileError: it can be none; it is larger than any plan.
    """
    page = printed(source)
    draft, guesses = understand_printed(page, registry) if page else understand(source, registry)
    if "title" not in draft.head:
        _entitle(draft, source, guesses)
    complete(source, draft, guesses)
    for key, part in draft.parts.items():
        for node in part.walk():
            node.bare = _BARE.get(key, "text")
    _comment(draft, guesses)
    mark(draft, _plan(source, draft), guesses)
    plan = _plan(source, draft)
    units = tuple(unknown_units(draft, Names(registry, draft.head.get("place"))))
    found = _ordered(source, guesses)
    return Imported(source, draft, plan, written(draft.map()), found, units, guesses.spent)


def _plan(source: Source, draft: Draft) -> Plan:
    """The plan as its file is read back."""
    tree = read_bytes(written(draft.map()).encode("utf-8"), "")
    checked = check(tree, Plan)
    if checked.model is None or tree.problems or checked.problems:
        raise NoPlanFileError(source.name)
    return checked.model


def _comment(draft: Draft, guesses: Guesses) -> None:
    """Put the comments of doubtful guesses on keys of the plan itself; the title has the rest."""
    present = draft.map().values
    for guess in guesses.all:
        if guess.sure is Sure.DOUBTFUL and guess.node is None and guess.kind.comment:
            key = guess.key if guess.key in present else "title"
            said = draft.doubts.setdefault(key, [])
            if guess.kind.comment not in said:
                said.append(guess.kind.comment)


def _entitle(draft: Draft, source: Source, guesses: Guesses) -> None:
    """Take the appendix' title or the file's name for the title of a plan that has none."""
    title = draft.appendix.get("title") or PurePath(source.name).stem or source.name or "?"
    draft.head = {"title": title, **draft.head}
    guesses.add(kinds.TITLE_MISSING, Sure.DOUBTFUL, Where(), title, key="title")


def _ordered(source: Source, guesses: Guesses) -> tuple[Guess, ...]:
    order = {paragraph.where: at for at, paragraph in enumerate(source.texts())}
    return tuple(sorted(guesses.all, key=lambda guess: order.get(guess.where, -1)))
