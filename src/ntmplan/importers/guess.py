"""What an importer took something for, how sure it is, and where in the document that stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from ntmplan.importers.node import Node
from ntmplan.importers.source import Where
from ntmplan.problem import Fact, Phrase


class Sure(StrEnum):
    """How sure a guess is. What is doubtful gets a comment in the plan file."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Kind(NamedTuple):
    """A thing that an importer can be unsure of.

    Attributes:
        code: what it is, in words with hyphens; never given to another thing.
        message: the sentence of the report, a template over `value` and the guess's other facts.
        comment: what the plan file says at its line, in Vietnamese as the file itself.
    """

    code: str
    message: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """One thing that was taken for something.

    Attributes:
        kind: what was guessed.
        sure: how sure it is.
        where: where in the document it comes from.
        key: the key of the plan file under which it stands; "" where it stands nowhere.
        value: the words, as the document has them.
        facts: what the sentence names besides `value`.
        node: the entry of the plan; None for the document as a whole.
    """

    kind: Kind
    sure: Sure
    where: Where
    key: str
    value: str
    facts: dict[str, Fact]
    node: Node | None = None

    @property
    def phrase(self) -> Phrase:
        """The sentence that says what was guessed."""
        return Phrase(self.kind.message, {"value": self.value, "key": self.key, **self.facts})


@dataclass
class Guesses:
    """The guesses of one document, in the order in which they were made.

    Attributes:
        all: every guess.
        spent: words that only say what other words are, such as the label of a line, by place.
        year: the one year that the plan is for, once its head is read; "" for none or several.
    """

    all: list[Guess] = field(default_factory=list)
    spent: dict[Where, list[str]] = field(default_factory=dict)
    year: str = ""

    def add(  # noqa: PLR0913 - what was guessed, how surely, from what, for what
        self,
        kind: Kind,
        sure: Sure,
        where: Where,
        value: str = "",
        *,
        key: str = "",
        node: Node | None = None,
        **facts: Fact,
    ) -> None:
        """Note a guess; a doubtful one gets its comment in the plan file."""
        self.all.append(Guess(kind, sure, where, key, value, facts, node))
        if sure is Sure.DOUBTFUL and node is not None and kind.comment:
            node.doubts.setdefault(key, []).append(kind.comment)

    def spend(self, where: Where, words: str) -> None:
        """Note words that the plan file says by its shape: labels, numbers, heads of columns."""
        self.spent.setdefault(where, []).append(words)
