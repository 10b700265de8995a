"""What a question answers when its words fit nothing, or several things."""

from __future__ import annotations

from ntmplan.problem import marked
from ntmplan.query.match import Match
from ntmplan.table import Candidate, Column, Table, note
from ntmplan.text import accented

_WHICH = marked('"{query}" can mean several things; which one?')
_NOTHING = marked('Nothing in these plans is called "{query}".')
_NO_WORDS = marked("Give a name, a number or some words to look for.")


def unclear(  # noqa: PLR0913 - a question, its words, and what was found
    question: str,
    query: str,
    columns: tuple[Column, ...],
    found: Match,
    *,
    words: str | None = None,
    candidates: tuple[Candidate, ...] | None = None,
) -> Table:
    """An answer that asks which is meant, or names what is nearest.

    Args:
        question: the command.
        query: all that was asked.
        columns: the question's columns.
        found: what the words were taken to mean.
        words: those that fit nothing or too much, where they are a part of the query.
        candidates: what they could mean, where that is not the match's own.
    """
    words = query if words is None else words
    if found.ambiguous:
        told = note("ambiguous", _WHICH, query=words)
    elif accented(words):
        told = note("nothing-matched", _NOTHING, query=words)
    else:
        told = note("nothing-matched", _NO_WORDS)
    shown = found.candidates if candidates is None else candidates
    return Table(question, query, columns, candidates=shown, notes=(told,))
