"""Markdown that was printed: signs say what things are, lists and marks how deep they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ntmplan.importers.basis import behind_document
from ntmplan.importers.budget import key_of_sentence
from ntmplan.importers.levels import WORDED, Levels
from ntmplan.importers.printed.said import Printed, Said
from ntmplan.importers.source import Block, Grid, Paragraph, Span
from ntmplan.text import folded, one_line

MARK = "mark"
"""How the reader calls the mark before a paragraph."""
_PLAN, _CLOSING, _RULE = "plan", "closing", "---"
_MOTTO = "doc lap tu do hanh phuc"


@dataclass(slots=True)
class _Body:
    """The body while it is read."""

    said: list[Said] = field(default_factory=list)
    levels: Levels = field(default_factory=Levels)
    part: str = ""


def read(blocks: Sequence[Block]) -> Printed | None:
    """What the paragraphs are; None where no signs say it."""
    at = _title(blocks)
    if at is None:
        return None
    page, body = Printed(list(_head(blocks[:at]))), _Body()
    first = blocks[at]
    assert isinstance(first, Paragraph)
    page.said.append(Said("title", one_line(first.text), first.where))
    state = "opening"
    for block in blocks[at + 1 :]:
        state = _state(state, block)
        if state == "annex" or isinstance(block, Grid):
            page.annex.append(block)
        elif state == "body":
            _take(body, block)
        else:
            body.said += _frame(state, block)
    page.said += _signed(body.said)
    return page


def _title(blocks: Sequence[Block]) -> int | None:
    """The place of the title: a heading below the address `[plan]: #plan` and the type in bold."""
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or _MOTTO in " ".join(folded(block.text)):
            return None
        if block.heading:
            return at if block.level == 0 and block.style == _PLAN else None
    return None


def _head(blocks: Sequence[Block]) -> Iterator[Said]:
    """The letterhead: its last bold line is the type."""
    for at, one in enumerate(blocks):
        assert isinstance(one, Paragraph)
        if at == len(blocks) - 1:
            role = "type"
        elif one.bold:
            role = "issuer"
        elif one.italic:
            role = "date"
        else:
            role = "number" if one.text.startswith("Số:") else "superior"
        yield Said(role, one.text, one.where)


def _state(state: str, block: Block) -> str:
    """In which stretch of the page a block stands."""
    if isinstance(block, Grid) or (block.heading and block.style == _RULE):
        return "annex"
    plain = block.bold and not block.heading and not _mark(block)
    if state in ("label", "signature", "annex") or plain:
        later = "label" if block.italic and state != "signature" else "signature"
        return later if plain and state != "annex" else state
    if block.style:
        return _CLOSING if block.style == _CLOSING else "body"
    return state


def _frame(state: str, one: Paragraph) -> Iterator[Said]:
    """What stands before or behind the body."""
    if state == "opening":
        italic = _led(one.spans, "italic")
        said = Said("basis" if one.italic else "opening", one_line(one.text), one.where)
        said.cited = _cited(one.spans)
        if not one.italic:
            said.text = one_line(_text(one.spans)[len(italic) :])
            said.label = one_line(italic)
        yield said
    elif state == "label":
        role = "label" if one.bold else "recipient" if _mark(one) else "line"
        yield Said(role, one_line(_text(one.spans)), one.where)
    elif state == "signature":
        yield Said("name" if one.italic else "signature", one.text, one.where)
    else:
        yield Said("closing", one_line(one.text), one.where)


def _cited(spans: Sequence[Span]) -> dict[str, str]:
    """The pieces of a citation: what stands before, in and behind the bold name of a document."""
    whole = [span for span in spans if span.italic]
    at = next((i for i, span in enumerate(whole) if span.bold), None)
    if at is None:
        return {}
    behind = one_line(_text(whole[at + 1 :]))
    said = {"by": _text(whole[:at]), "document": whole[at].text, **behind_document(behind[:-1])}
    return {key: one_line(words) for key, words in said.items() if words}


def _signed(said: list[Said]) -> Iterator[Said]:
    """Of two texts above the name the first is the authority; a single one is the office."""
    offices = [one for one in said if one.role == "signature"]
    for one in said:
        if one.role == "signature":
            last = one is offices[-1] and not (len(offices) == 1 and one.text.startswith(_FOR))
            one.role = "office" if last else "authority"
        yield one


_FOR = ("TM.", "T/M", "KT.", "TL.", "TUQ.", "Q.")
"""How those sign who sign for others."""


def _take(body: _Body, one: Paragraph) -> None:
    """Take a paragraph of the body."""
    level = _begin(body, one)
    if facts := _facts(one):
        body.said += facts
        body.levels.last = ""
        return
    spans = [span for span in one.spans if span.style != MARK]
    if one.heading:
        _heading(body, one, spans, level)
        return
    title = _led(spans, "bold")
    words = _text(spans)[len(title) :].strip()
    goes_on = body.levels.goes_on(one.indent, italic=_italic(spans))
    if goes_on and level is None and not _mark(one) and not title:
        body.said.append(Said("more", words, one.where, key="text"))
        body.levels.last = ""
        return
    _entry(body, one, title, words, level)


def _begin(body: _Body, one: Paragraph) -> int | None:
    """Begin the part that an address names; the level of a passage that one tells."""
    name, slash, _ = one.style.partition("/")
    part, _, level = name.partition("-")
    if not one.style or (level and part == body.part):
        return int(level) if level else None
    body.part = part
    body.levels.part(worded=part in WORDED, wordless=bool(slash))
    if slash:
        body.said.append(Said("entry", "", one.where, part=part))
    return None if slash else 0


def _heading(body: _Body, one: Paragraph, spans: Sequence[Span], told: int | None) -> None:
    """A title on a line of its own."""
    sign, title = _mark(one), one_line(_text(spans))
    level = told or body.levels.heading(sign, (one.level or 1) - 1)
    kind = "heading" if level == 0 or _italic(spans) else _usual(body.part)
    body.said.append(
        Said("entry", "", one.where, sign, title, kind=kind, part=body.part, level=level)
    )
    body.levels.put(sign, one.indent, level, last="title", heading=True)


def _usual(part: str) -> str:
    """What a title in a part is as a rule."""
    return {"tasks": "area", "organization": "unit"}.get(part, "heading")


def _entry(body: _Body, one: Paragraph, title: str, words: str, level: int | None) -> None:
    """The first paragraph of a passage that has no heading of its own line."""
    sign = _mark(one)
    level = body.levels.entry(sign, one.indent) if level is None else level
    rest = [span for span in one.spans if span.style != MARK and not span.bold]
    key = "text" if body.part not in WORDED or _italic(rest) else _worded(body.part, words)
    said = Said("entry", words, one.where, sign, part=body.part, level=level, key=key)
    if title:
        bold = next(span for span in one.spans if span.bold)
        said.title = one_line(title)
        said.kind = "heading" if bold.italic or level == 0 else _usual(body.part)
        said.run_in = bool(said.text)
        said.first = said.run_in and key != "text"
    body.said.append(said)
    body.levels.put(sign, one.indent, level, last="words" if words else "title")


def _worded(part: str, text: str) -> str:
    """What a sentence in a part is: one about money says by its words whether it is a source."""
    return key_of_sentence(text) if part == "budget" else WORDED[part]


def _italic(spans: Sequence[Span]) -> bool:
    """Whether all words of some stretches are in italics."""
    worded = [span for span in spans if span.text.strip()]
    return bool(worded) and all(span.italic for span in worded)


def _facts(one: Paragraph) -> list[Said]:
    """The facts under a passage: labels in italics, each with its words behind it."""
    if one.italic or one.heading or not one.spans or _mark(one):
        return []
    if not one.spans[0].italic or one.spans[0].bold:
        return []
    found: list[Said] = []
    for span in one.spans:
        if span.italic and span.text.rstrip().endswith(":"):
            found.append(Said("fact", "", one.where, label=one_line(span.text)))
        elif found:
            found[-1].text = one_line(f"{found[-1].text} {span.text}")
    return found


def _mark(one: Paragraph) -> str:
    first = one.spans[0] if one.spans else None
    return first.text.strip() if first and first.style == MARK else ""


def _text(spans: Sequence[Span]) -> str:
    return "".join(span.text for span in spans if span.style != MARK)


def _led(spans: Sequence[Span], look: str) -> str:
    """The words of one look with which a paragraph begins, where others follow."""
    found = ""
    for span in spans:
        if span.style == MARK:
            continue
        if not getattr(span, look):
            return found
        found += span.text
    return found
