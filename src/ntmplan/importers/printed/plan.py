"""A printed page to a plan: nothing but what the page does not say is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ntmplan.importers import kinds, tasks
from ntmplan.importers.appendix import read_printed
from ntmplan.importers.basis import cited
from ntmplan.importers.ending import unended
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.head import period_of
from ntmplan.importers.joining import join
from ntmplan.importers.letterhead import HEAD, month_of
from ntmplan.importers.lifting import lift
from ntmplan.importers.lines import Line
from ntmplan.importers.names import Names
from ntmplan.importers.node import Draft, Node
from ntmplan.importers.parts import key_of
from ntmplan.importers.printed.body import Body
from ntmplan.importers.printed.said import Printed, Said
from ntmplan.importers.printed.tree import Entry, tree
from ntmplan.importers.whole import assign, part_by_place
from ntmplan.registry import Registry
from ntmplan.text import one_line

_NUMBER = re.compile(r"Số:\s?(?P<number>.*)", re.DOTALL)
_GAP = re.compile(r"\s{2,}")
_DATE = re.compile(
    r"(?:(?P<place>.*), n|N)gày(?P<day>.*)tháng(?P<month>.*)năm(?P<year>.*)", re.DOTALL
)
_BY = "Căn cứ"
_LABEL = "Nơi nhận:"
_USUAL = "KẾ HOẠCH"
_BODY = ("entry", "more", "fact", "")


def understand_printed(page: Printed, registry: Registry) -> tuple[Draft, Guesses]:
    """The plan that a printed page is.

    Args:
        page: the page.
        registry: the units that are known.
    """
    draft, guesses = Draft(), Guesses()
    _head(page.said, draft, guesses)
    _basis(page.said, draft, guesses)
    names = Names(registry, draft.head.get("place"))
    for part in tree(said for said in page.said if said.role in _BODY):
        _part(part, draft, Body(names, guesses), guesses)
    _ending(page.said, draft, guesses)
    grids = read_printed(page.annex, draft, guesses)
    assign(tasks.from_tables(grids, guesses), draft, guesses)
    if "tasks" in draft.parts:
        if draft.appendix and not grids:  # no task stands in a table
            join(draft.parts["tasks"], [], guesses)
        lift(draft.parts["tasks"])
    return draft, guesses


def _of(said: Sequence[Said], *roles: str) -> list[Said]:
    return [one for one in said if one.role in roles]


def _head(said: Sequence[Said], draft: Draft, guesses: Guesses) -> None:
    """The letterhead and the title."""
    values: dict[str, str] = {}
    takers: dict[str, Callable[[str], dict[str, str]]] = {"number": _number, "date": _date}
    for one in _of(said, "type", "title", "issuer", "superior", "number", "date"):
        found = takers.get(one.role, lambda text, key=one.role: {key: one_line(text)})(one.text)
        values |= found
        if one.role in takers and found:
            guesses.spend(one.where, one.text)
        for key, words in found.items():
            guesses.add(kinds.READ, Sure.SURE, one.where, words, key=key)
    for one in _of(said, "state", "draft"):
        guesses.spend(one.where, one.text)
    if values.get("type") == _USUAL:
        [first, *_] = _of(said, "type")
        guesses.spend(first.where, values.pop("type"))
    if period := period_of(values.get("title", "")):
        values["period"] = period
        guesses.add(kinds.PERIOD, Sure.LIKELY, said[0].where, period, key="period")
    open_ = "?" in values.get("number", "?") or "?" in values.get("date", "?")
    if _of(said, "draft") and not open_:  # one with gaps is a draft without saying so
        values["status"] = "draft"
    draft.head = {key: values[key] for key in HEAD if values.get(key)}


def _number(text: str) -> dict[str, str]:
    """The number; what was left open in it is a question mark."""
    found = _NUMBER.fullmatch(text)
    number = found["number"] if found else text
    return {"number": _GAP.sub("?", number).strip() or "?"}


def _date(text: str) -> dict[str, str]:
    """Place and date; a date of which nothing is known is none."""
    found = _DATE.fullmatch(text)
    if found is None:
        return {}
    day, month, year = (found[key].strip() for key in ("day", "month", "year"))
    whole = f"{day or '?'}/{month_of(month) if month.isdecimal() else '?'}/{year or '?'}"
    values = {"date": whole} if day + month + year else {}
    if found["place"]:
        values["place"] = one_line(found["place"])
    return values


def _basis(said: Sequence[Said], draft: Draft, guesses: Guesses) -> None:
    """What the plan rests on, and the sentence that opens it."""
    grounds = _of(said, "basis")
    for at, one in enumerate(grounds):
        end = "." if at == len(grounds) - 1 else ";"
        draft.basis.append(_cited(one, one_line(one.text).removesuffix(end), guesses))
    opening: list[str] = []
    for one in _of(said, "opening"):
        if one.label:
            draft.basis.append(_cited(one, one.label.removesuffix(","), guesses))
        opening.append(one_line(one.text))
    draft.opening = "\n".join(opening)


def _cited(said: Said, words: str, guesses: Guesses) -> Node:
    """A document that the plan rests on, in the pieces that the page parts it into."""
    if "document" not in said.cited:
        return cited(Line(words, said.where), words, guesses)
    node = Node(said.where)
    for key, one in said.cited.items():
        node.keys["by_word" if key == "by" else key] = one
    if node.keys.get("by_word") == _BY:
        guesses.spend(said.where, node.keys.pop("by_word"))
    guesses.spend(said.where, words)
    for joint in ("ngày", "của"):
        guesses.spend(said.where, joint)
    document = said.cited["document"]
    guesses.add(kinds.READ, Sure.SURE, said.where, document, key="document", node=node)
    return node


def _part(entry: Entry, draft: Draft, body: Body, guesses: Guesses) -> None:
    """A part of the plan; its key is guessed where the page does not say it."""
    key, sure = entry.said.part, Sure.SURE
    if not key or key in draft.parts:
        inside = (key_of(one.said.title) for one in (entry, *entry.entries) if one.said.title)
        key = next((one for one in inside if one and one not in draft.parts), "")
        key, sure = key or part_by_place(draft), Sure.DOUBTFUL
    node = body.part(entry, key)
    kind = kinds.PART if sure is Sure.SURE else kinds.PART_GUESSED
    words = entry.said.title or entry.said.text
    guesses.add(kind, sure, entry.where, words, node=node, part=key)
    if key in draft.parts:
        draft.parts[key].items.append(node)
    else:
        draft.parts[key] = node


def _ending(said: Sequence[Said], draft: Draft, guesses: Guesses) -> None:
    """The last sentences, who gets the plan, and who signs."""
    closing = _of(said, "closing")
    if closing:
        text = "\n".join(one_line(one.text) for one in closing)
        draft.closing = Node(closing[0].where, {"text": text}, bare="text")
    _recipients(said, draft, guesses)
    for key in ("office", "name"):
        if lines := [one.text for one in _of(said, key)]:
            draft.signature[key] = "\n".join(lines)
    authority = [line for one in _of(said, "authority") for line in one.text.split("\n")]
    if authority:
        draft.signature = {"authority": list(authority), **draft.signature}


def _recipients(said: Sequence[Said], draft: Draft, guesses: Guesses) -> None:
    labels = _of(said, "label")
    if not labels:
        return
    node = draft.recipients = Node(labels[0].where)
    if labels[0].text == _LABEL:
        guesses.spend(labels[0].where, _LABEL)
    else:
        node.keys["heading"] = one_line(labels[0].text)
    if above := [one_line(one.text) for one in _of(said, "line")]:
        node.keys["text"] = "\n".join(above)
    entries = _of(said, "recipient")
    for at, one in enumerate(entries):
        words = unended(one_line(one.text), last=at == len(entries) - 1)
        node.items.append(Node(one.where, {"text": words}, bare="text"))
    if not node.items and not node.keys:
        draft.recipients = None
