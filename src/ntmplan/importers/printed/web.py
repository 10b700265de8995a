"""Web pages that were printed: classes say what things are, their nesting how deep they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ntmplan.importers.printed.said import CITED, Printed, Said, paragraphs
from ntmplan.importers.source import Around, Block, Grid, Paragraph, Span
from ntmplan.text import one_line

_ROLES = {
    "p country": "state",
    "p motto": "state",
    "p superior": "superior",
    "p issuer": "issuer",
    "p draft": "draft",
    "p date": "date",
    "p ntm-type": "type",
    "h1": "title",
    "p basis": "basis",
    "p ntm-opening": "opening",
    "p ntm-closing": "closing",
    "p label": "label",
    "p ntm-line": "line",
    "li": "recipient",
    "p ntm-authority": "authority",
    "p ntm-office": "office",
    "p name": "name",
}
_OURS = "ntm-"
_DEEPER = "ntm-in"
"""What stands in the first entry of a passage, on whose line that begins."""
_SHAPES = ("ntm-run-in", "ntm-first", _DEEPER)
_PIECES = tuple(f"{_OURS}{key}" for key in CITED)
_LABELS = ("dt", "ntm-cited", *_PIECES)


def read(blocks: Sequence[Block]) -> Printed | None:
    """What the paragraphs are; None where no classes say it."""
    whole = tuple(blocks)
    if not any(one.style == "p ntm-type" for one in paragraphs(whole)):
        return None
    page, begun = Printed(), set[int]()
    for block in whole:
        if page.annex or isinstance(block, Grid) or _in_annex(block):
            page.annex.append(block)
        else:
            page.said += _said(block, begun)
    return page


def _in_annex(one: Paragraph) -> bool:
    return any(around.style == "sheet annex" for around in one.around)


def _said(one: Paragraph, begun: set[int]) -> Iterator[Said]:
    """A paragraph with its role, after passages above it that have no words of their own."""
    chain = [around for around in one.around if _kind(around)]
    new = [at for at, around in enumerate(chain) if around.at not in begun]
    begun.update(around.at for around in chain)
    if not chain:
        yield _outside(one)
    elif any(around.style == "dl" for around in one.around):
        label, words = _parted(one.spans, _LABELS)
        yield Said("fact", words, one.where, label=label)
    elif not new:
        key = one.style.removeprefix("p ").removeprefix(_OURS)
        yield Said("more", one_line(one.text), one.where, key=key)
    else:
        part = chain[0].style.split()[0]
        for at in new[:-1]:
            yield Said("entry", "", one.where, part=part, level=_level(chain[: at + 1]))
        yield _entry(one, chain, part)


def _level(chain: Sequence[Around]) -> int:
    """How deep the last of some elements in each other stands."""
    return len(chain) - 1 + sum(_DEEPER in around.style.split() for around in chain)


def _kind(around: Around) -> str:
    """The key that an element's class says; "" where it is no passage."""
    kinds = [
        word.removeprefix(_OURS)
        for word in around.style.split()
        if word.startswith(_OURS) and word not in _SHAPES
    ]
    return kinds[0] if kinds else ""


def _entry(one: Paragraph, chain: Sequence[Around], part: str) -> Said:
    """The first paragraph of a passage."""
    shapes = chain[-1].style.split()
    mark, rest = _parted(one.spans, ("mark",))
    said = Said("entry", rest, one.where, mark, part=part, level=_level(chain))
    if one.heading:
        said.title, said.text = said.text, ""
        said.kind = _kind(chain[-1])
        return said
    said.key = one.style.removeprefix("p ").removeprefix(_OURS)
    if "ntm-run-in" in shapes:
        inside = [span for span in one.spans if span.style != "mark"]
        said.title, said.text = _parted(inside, ("b",))
        said.kind, said.run_in, said.first = _kind(chain[-1]), True, "ntm-first" in shapes
    return said


def _outside(one: Paragraph) -> Said:
    """A paragraph of the head or the end."""
    role = _ROLES.get(one.style, "")
    if not role and any(around.style == "number" for around in one.around):
        role = "number"
    said = Said(role, one.text, one.where)
    if role == "recipient":
        said.text = said.text.removeprefix("-")
    if role in ("opening", "basis"):
        label, rest = _parted(one.spans, _LABELS)
        said.cited = {
            key: words for key in CITED if (words := _parted(one.spans, (f"{_OURS}{key}",))[0])
        }
        if role == "opening":
            said.label, said.text = label, rest
    return said


def _parted(spans: Iterable[Span], styles: Sequence[str]) -> tuple[str, str]:
    """The words in some styles, and the others."""
    found = ["", ""]
    for span in spans:
        found[span.style not in styles] += span.text
    return one_line(found[0]), one_line(found[1])
