"""The body's tasks and the table's rows: which of them are one, and how their words differ."""

from __future__ import annotations

from functools import lru_cache

from ntmplan.model.outline import Entry
from ntmplan.model.passage import TaskPassage
from ntmplan.problem import Fact, Phrase, Route, marked
from ntmplan.reading.sentences import joined
from ntmplan.repository import PlanFile
from ntmplan.text import WORD, Words, accented, common

_END = " \t.;,:…"
_FEW = 3
"""So many differences are told one by one."""
_ALIKE = 0.5
"""Texts that share less of their words than this are not told apart word by word."""
_ADDED = marked('adds "{words}"')
_LEFT_OUT = marked('leaves out "{words}"')
_REPLACED = marked('writes "{words}" for "{body}"')
_OTHER = marked("hardly any of the body's words are there")
_MORE = marked("{count} more differences")

_LEAST = 4
"""So many words have to be the same: fewer are a turn of phrase."""

Tokens = list[tuple[Words, str]]
"""Parts of a text, each with how it is compared."""


@lru_cache(maxsize=1)
def twins(file: PlanFile) -> dict[Route, Entry]:
    """The rows of the table by the ways to the body's tasks of which they have the words.

    Where a table shortens a task so much that a reader of documents does not join the two, the
    file says of one that only the body has it, and of the other that only the appendix has.
    """
    rows = _only(file, "appendix") if file.plan and file.plan.appendix else []
    found: dict[Route, Entry] = {}
    for body, words in _only(file, "body") if rows else ():
        row = next((one for one in rows if _same_work(words, one[1])), None)
        if row:
            found[body.route] = row[0]
            rows.remove(row)
    return found


def _only(file: PlanFile, where: str) -> list[tuple[Entry, Words]]:
    """The tasks that stand in the body alone, or in the appendix alone, with their words."""
    return [
        (entry, accented(entry.passage.task))
        for entry in file.entries
        if isinstance(entry.passage, TaskPassage)
        and entry.passage.only_in == where
        and entry.passage.task
    ]


def _same_work(one: Words, other: Words) -> bool:
    """Whether all words of the shorter one stand in the other, in their order and close by."""
    short, long = sorted((one, other), key=len)
    all_there = len(short) >= _LEAST and set(short) <= set(long)
    return all_there and common(long, short, gap=3) == len(short)


def words(text: str) -> Tokens:
    """The words, each with how it is compared, and with what stands behind it."""
    found = list(WORD.finditer(text))
    ends = [word.start() for word in found[1:]] + [len(text)]
    both = zip(found, ends, strict=True)
    return [(accented(word[0]), text[word.start() : end]) for word, end in both]


def chunks(text: str) -> Tokens:
    """What stands between blanks, compared letter by letter."""
    return [((chunk,), f"{chunk} ") for chunk in text.split()]


def changes(body: Tokens, table: Tokens) -> tuple[Fact, str]:
    """What the table's words make of the body's, and the first words that are new in it."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(
        None, [key for key, _ in body], [key for key, _ in table], autojunk=False
    )
    opcodes = matcher.get_opcodes()
    same = sum(end - start for how, start, end, _, _ in opcodes if how == "equal")
    shortened = same == len(table) >= _LEAST
    if matcher.ratio() < _ALIKE and not shortened:
        return Phrase(_OTHER), ""
    found: list[Fact] = []
    new = ""
    for how, start, end, first, last in opcodes:
        old, own = _said(body[start:end]), _said(table[first:last])
        if how != "equal":
            template = {"insert": _ADDED, "delete": _LEFT_OUT}.get(how, _REPLACED)
            found.append(Phrase(template, {"words": own or old, "body": old}))
            new = new or own
    if len(found) > _FEW:
        rest = len(found) - _FEW + 1
        found[_FEW - 1 :] = [Phrase(_MORE, {"count": rest})]
    return joined(found), new


def _said(tokens: Tokens) -> str:
    """What some tokens say; of words, without the marks behind the last."""
    said = "".join(word for _, word in tokens).strip()
    if not tokens or tokens[-1][0] == (tokens[-1][1].strip(),):
        return said
    said = said.rstrip(_END)
    return said if "(" in said else said.rstrip(")")
