"""A Word template at work: docxtpl, kept from changing words and from losing where it fails."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from textwrap import shorten
from types import TracebackType
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError

_PARAGRAPH = re.compile(r"<w:p([ >])")
_TAG = re.compile(r"<[^>]*>")
_SHOWN = 80
"""So many characters show a person which paragraph is meant."""


class PartError(Exception):
    """A template fails in one of its paragraphs.

    Attributes:
        words: what the paragraph says.
        error: what it fails with.
    """

    def __init__(self, words: str, error: Exception) -> None:
        super().__init__(words, error)
        self.words = words
        self.error = error


class WordFile(DocxTemplate):  # type: ignore[misc]  # the library has no types
    """A Word template.

    Args:
        data: the bytes of the file.
    """

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self.init_docx()

    def render_xml_part(
        self,
        src_xml: str,
        part: Any,  # noqa: ANN401 - the library has no types
        context: Mapping[str, object],
        jinja_env: Environment,
    ) -> str:
        """The XML that a part of the template makes; unlike the library's, `{_{` stays `{_{`.

        Raises:
            PartError: the template fails.
        """
        self.current_rendering_part = part
        source = _PARAGRAPH.sub(r"\n<w:p\1", src_xml)
        try:
            made = jinja_env.from_string(source).render(context)
        except Exception as error:  # noqa: BLE001 - a template can raise whatever it likes
            raise PartError(_words(source, _line(error)), error) from None
        return str(self.resolve_listing(made.replace("\n<w:p", "<w:p")))

    def render_properties(self, context: Mapping[str, object], jinja_env: Environment) -> None:
        """Leave the properties alone: they take neither long texts nor escaped ones."""


def _line(error: Exception) -> int:
    """The line of the source in which a template fails."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    return next(iter(list(_lines(error.__traceback__))[::-1]), 1)


def _lines(step: TracebackType | None) -> Iterator[int]:
    while step is not None:
        if step.tb_frame.f_code.co_filename == "<template>":
            yield step.tb_lineno
        step = step.tb_next


def _words(source: str, line: int) -> str:
    """What a paragraph says; each one has a line of its own."""
    said = _TAG.sub("", source.split("\n")[line - 1])
    return shorten(said, _SHOWN, placeholder="…")
