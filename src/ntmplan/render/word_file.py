"""A Word template at work: docxtpl, kept from changing words and from losing where it fails."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from textwrap import shorten
from types import TracebackType
from typing import Any, NamedTuple

from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError

_PARAGRAPH = re.compile(r"<w:p([ >])")
_STYLE = re.compile(r'<w:(?P<element>[pr]Style) w:val="(?P<id>[^"{}]*)"')
_HARMLESS = re.compile(r"[\w -]+")
_TAG = re.compile(r"<[^>]*>")
_SHOWN = 80
"""So many characters show a person which paragraph is meant."""


class _Asked(NamedTuple):
    """How a line of the body asks for its variant of a style: an expression, and the name."""

    value: str
    name: str


_ASKED = {
    "Body Text": _Asked("line.level", "NTM Mức {}"),
    "Heading 3": _Asked("line.level + 1", "Heading {}"),
    "NTM Tên": _Asked("line.titled", "NTM Ý {}"),
    "NTM Ý": _Asked("line.said", "NTM Ý {}"),
    "NTM Viện dẫn": _Asked("piece.kind", "NTM Viện dẫn {}"),
}
"""Styles in whose place a line takes the variant that the template has for it.

So one paragraph of the template serves for all levels and for all that a sentence can be, people
change the look of all variants at one style, and a document that comes back says what is what.
"""


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
        self._names = {style.style_id: style.name or "" for style in self.docx.styles}

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
        source = _PARAGRAPH.sub(r"\n<w:p\1", _STYLE.sub(self._styled, src_xml))
        try:
            made = jinja_env.from_string(source).render(context)
        except Exception as error:  # noqa: BLE001 - a template can raise whatever it likes
            raise PartError(_words(source, _line(error)), error) from None
        return str(self.resolve_listing(made.replace("\n<w:p", "<w:p")))

    def _styled(self, found: re.Match[str]) -> str:
        """A style as the lines of the body ask for it."""
        asked = _ASKED.get(self._names.get(found["id"], ""))
        if asked is None:
            return found[0]
        begin, end = asked.name.split("{}")
        variants = ", ".join(
            f"'{name.removeprefix(begin)}': '{key}'"
            for key, name in self._names.items()
            if name.startswith(begin) and name.endswith(end) and _HARMLESS.fullmatch(f"{name}{key}")
        )
        choice = f"{{{variants}}}.get(({asked.value}) ~ '', '{found['id']}')"
        given = asked.value.partition(".")[0]
        value = f"{{{{ {choice} if {given} is defined else '{found['id']}' }}}}"
        return f'<w:{found["element"]} w:val="{value}"'

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
