"""Text that stays text in Markdown."""

from __future__ import annotations

import re
from html.entities import html5

_SIGN = re.compile(
    r"[\\`*\[\]|~$]"  # emphasis, code, links, table cells, formulas: anywhere
    r"|_(?![^\W_])|(?<![^\W_])_"  # emphasis, but not inside a word or an address
    r"|<(?=[a-zA-Z/!?]|$)"  # a tag
    r"|^[-+=#>:]"  # a list, a heading, a quotation, a table's rule: where a line begins
    r"|(?:(?<=\s)|^)#(?=#*$)"  # the closing signs of a heading
)
_ORDINAL = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_COUNTED = re.compile(r"^([a-zđ]|[IVXLC]+|\d{1,3}(?:\.\d{1,3})+)([.)])(?=\s)")
"""What counts entries in Vietnamese documents, though Markdown knows nothing of it."""
_ENTITY = re.compile(r"&(#?[0-9a-zA-Z]+)(?=;|$)")


def escape(text: str) -> str:
    """A line of text so that CommonMark shows it as it is, wherever a template puts it."""
    text = _SIGN.sub(r"\\\g<0>", text)
    text = _ORDINAL.sub(r"\1\\\2", text)
    return _ENTITY.sub(_shielded, text) if "&" in text else text


def sentence(text: str) -> str:
    """An escaped line of text that no reader takes for an entry which is counted (`a)`, `I.`).

    Nor does what stands in braces at its end become its address, as some programs have it.
    """
    return _COUNTED.sub(r"\1\\\2", escape(text)).replace("{#", "\\{#")


def _shielded(entity: re.Match[str]) -> str:
    """An ampersand with a backslash if it begins an entity; that of `NN&PTNT` needs none."""
    name = entity[1]
    known = name.startswith("#") or f"{name};" in html5
    return rf"\{entity[0]}" if known else entity[0]
