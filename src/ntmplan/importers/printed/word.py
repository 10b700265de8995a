"""Word documents that were printed: each paragraph and run has a style that says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ntmplan.importers.printed.said import CITED, TITLES, Printed, Said, paragraphs
from ntmplan.importers.source import Block, Grid, Paragraph, Span
from ntmplan.text import one_line

_ROLES = {
    "ntm quốc hiệu": "state",
    "ntm tiêu ngữ": "state",
    "ntm cơ quan chủ quản": "superior",
    "ntm cơ quan": "issuer",
    "ntm số": "number",
    "ntm ngày": "date",
    "ntm tên loại": "type",
    "ntm trích yếu": "title",
    "ntm căn cứ": "basis",
    "ntm mở đầu": "opening",
    "ntm đoạn tiếp": "more",
    "ntm phân công": "fact",
    "ntm kết thúc": "closing",
    "ntm nơi nhận": "label",
    "ntm kính gửi": "line",
    "ntm danh sách nhận": "recipient",
    "ntm chữ ký": "authority",
    "ntm chức vụ": "office",
    "ntm người ký": "name",
    "ntm phụ lục": "annex",
    "ntm ghi chú phụ lục": "annex",
}
_SAYS, _MARK = "ntm ý ", "ntm dấu"
_CITES = "ntm viện dẫn"
_LEVEL = re.compile(r"ntm mức (\d)|heading (\d)")


def read(blocks: Sequence[Block]) -> Printed | None:
    """What the paragraphs are; None where no styles say it."""
    whole = tuple(blocks)
    styles = {span.style for one in paragraphs(whole) for span in one.spans}
    titled = any(one.style == "ntm trích yếu" for one in paragraphs(whole))
    if not titled or not any(style.startswith(_SAYS) for style in styles):
        return None
    page = Printed()
    for block in whole:
        if page.annex or _role(block) == "annex" or _is_table(block):
            page.annex.append(block)
        else:
            page.said += [_said(one) for one in _paragraphs(block)]
    return page


def _is_table(block: Block) -> bool:
    """Whether a block is a table that does not only set the head or the end side by side."""
    return isinstance(block, Grid) and not any(
        one.style in _ROLES for cell in block.cells for one in cell.paragraphs
    )


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    else:
        for cell in block.cells:
            yield from cell.paragraphs


def _role(block: Block) -> str:
    return _ROLES.get(block.style, "") if isinstance(block, Paragraph) else ""


def _said(one: Paragraph) -> Said:
    """A paragraph with its role; one in a style of nobody goes on with what stands above."""
    level = _LEVEL.fullmatch(one.style)
    if level:
        return _entry(one, int(level[1]) if level[1] else int(level[2]) - 1, bool(level[2]))
    role = _ROLES.get(one.style, "")
    said = Said(role, one.text, one.where)
    if role in ("opening", "fact") and one.spans:
        said.label = _words(span for span in one.spans if _is_before(span))
        said.text = _words(span for span in one.spans if not _is_before(span))
    if role in ("opening", "basis"):
        said.cited = {
            key: words
            for key in CITED
            if (words := _words(one for one in one.spans if one.style == f"{_CITES} {key}"))
        }
    if role == "recipient":
        said.text = said.text.removeprefix("-")
    if role == "more":
        said.part, said.key = _told(one.spans)
    return said


def _is_before(span: Span) -> bool:
    """Whether some words stand before those of their paragraph: a label, or a citation."""
    return span.style == "ntm nhãn" or span.style.startswith(_CITES)


def _entry(one: Paragraph, level: int, heading: bool) -> Said:  # noqa: FBT001 - one of two
    """The first paragraph of a passage."""
    mark = _words(span for span in one.spans if span.style == _MARK)
    rest = [span for span in one.spans if span.style != _MARK]
    titles = [span for span in rest if heading or _told([span])[1] in TITLES]
    words = [span for span in rest if span not in titles]
    part, kind = _told(titles)
    inner, key = _told(words)
    return Said(
        "entry",
        _words(words),
        one.where,
        mark=mark,
        title=_words(titles),
        kind=kind,
        key="text" if key == "first" else key,
        part=part or inner,
        level=level,
        run_in=bool(titles and words),
        first=bool(titles) and key not in ("", "text"),
    )


def _told(spans: Sequence[Span]) -> tuple[str, str]:
    """The part and the key that the styles of some words say; "" for what they do not say."""
    for span in spans:
        if span.style.startswith(_SAYS):
            part, _, key = span.style.removeprefix(_SAYS).rpartition("-")
            return part, key
    return "", ""


def _words(spans: Iterator[Span] | Sequence[Span]) -> str:
    return one_line("".join(span.text for span in spans))
