"""Which document is meant: by its number in any spelling, by the name of a law, by its subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ntmplan.query.legal.cited import Document, kind_in
from ntmplan.text import Words, accented, folded, holds, nfc, regex

_DATE = regex(
    r",?\s*(?:ngày|năm|ngay|nam)?\s*\b(?:\d{1,2}\s*(?:[/.-]|tháng|thang)\s*\d{1,2}\s*"
    r"(?:[/.-]|năm|nam)\s*)?((?:19|20)\d{2})\s*$",
    re.IGNORECASE,
)
_NUMBER = "so"
Telling = Callable[[Document], str]
"""Gives words by which a document is known."""


def meant(query: str, documents: Iterable[Document], *, by_subject: bool = True) -> list[Document]:
    """The documents that a query can mean: those of the first rung on which any is found.

    Args:
        query: `925/QĐ-TTg`, `925/qd-ttg`, `quyết định 925`, `925`, a law's name; a date or a year
            behind it tells documents of one number apart.
        documents: those that are known.
        by_subject: whether words of a subject will do.
    """
    said = (_title, _subject) if by_subject else (_title,)
    every = list(documents)
    words = nfc(query).strip()
    dated = _DATE.search(words)
    if dated and dated.start():
        of_year = [one for one in every if one.year == int(dated[1])]
        if found := _named(words[: dated.start()], of_year, said):
            return found
    return _named(words, every, said)


def _named(query: str, documents: list[Document], said: Sequence[Telling]) -> list[Document]:
    return _numbered(folded(query), documents) or _titled(query, documents, said)


def _numbered(words: Words, documents: list[Document]) -> list[Document]:
    """The documents whose number is given, whole or from its beginning."""
    kind, rest = kind_in(words)
    rest = rest[1:] if rest[:1] == (_NUMBER,) else rest
    if not rest or not rest[0][:1].isdigit():
        return []
    wanted = (rest[0].lstrip("0"), *rest[1:])
    of_kind = [one for one in documents if one.number and _fits(one, kind)]
    whole = [one for one in of_kind if one.parts == wanted]
    return whole or [one for one in of_kind if one.parts[: len(wanted)] == wanted]


def _fits(document: Document, kind: str) -> bool:
    """Whether a document can be of a type: it is, or its number does not speak against it."""
    if kind and document.type:
        return document.type == kind
    return not kind or document.number is None or document.number.suits(kind)


def _titled(query: str, documents: list[Document], said: Sequence[Telling]) -> list[Document]:
    """The documents whose name holds the words, else those whose subject does; accents first."""
    for words_of in (accented, folded):
        wanted = words_of(query)
        for words in said:
            whole = [one for one in documents if words_of(words(one)) == wanted]
            part = [one for one in documents if holds(words_of(words(one)), wanted)]
            if wanted and (found := whole or part):
                return found
    return []


def _title(document: Document) -> str:
    return document.title


def _subject(document: Document) -> str:
    return document.subject
