"""Stretches of text of one look, and the paragraph that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ntmplan.importers.readers.words import clean
from ntmplan.importers.source import Around, Paragraph, Span, Where

__all__ = ["Span", "paragraph"]

_AROUND_BREAK = re.compile(r"[ \t]*\n\s*")


def paragraph(  # noqa: PLR0913 - a paragraph has that many properties
    spans: Sequence[Span],
    where: Where,
    *,
    number: str = "",
    level: int | None = None,
    heading: bool = False,
    centred: bool = False,
    style: str = "",
    around: Sequence[Around] = (),
    indent: int = 0,
) -> Paragraph | None:
    """The paragraph of these stretches; None where they hold no words."""
    text = _tidy("".join(span.text for span in spans))
    if not text:
        return None
    worded = [span for span in spans if not span.text.isspace() and span.text]
    return Paragraph(
        text,
        where,
        number,
        level,
        heading,
        bold=bool(worded) and all(span.bold for span in worded),
        italic=bool(worded) and all(span.italic for span in worded),
        bold_until=_bold_until(spans, len(text)),
        centred=centred,
        style=style,
        spans=() if where.table else tuple(spans),
        around=tuple(around),
        indent=indent,
    )


def _bold_until(spans: Iterable[Span], most: int) -> int:
    """How many characters of the tidy text are bold at its beginning."""
    begin: list[str] = []
    for span in spans:
        if not span.bold and span.text and not span.text.isspace():
            break
        begin.append(span.text)
    return min(len(_tidy("".join(begin))), most)


def _tidy(text: str) -> str:
    """The text without blanks at its ends and around its line breaks."""
    text = clean(text)
    if "\n" in text:
        text = _AROUND_BREAK.sub("\n", text)
    return text.strip()
