"""Words of a plan on their way to the page: on one line, in paragraphs, with what ends them."""

from __future__ import annotations

from ntmplan.text import one_line

_ENDS = (".", ";", ":", ",", "…", "!", "?")


def line(text: str | None) -> str:
    """The words on one line; "" where there are none."""
    return one_line(text) if text else ""


def paragraphs(text: str | None) -> tuple[str, ...]:
    """The words in paragraphs: a line end that the file keeps begins a new one."""
    return tuple(words for part in (text or "").splitlines() if (words := one_line(part)))


def ended(words: str, sign: str) -> str:
    """The words with the sign at their end, unless they end with punctuation already."""
    return words if words.endswith(_ENDS) else words + sign


def listed(entries: list[str]) -> tuple[str, ...]:
    """The entries of a list as documents write it: each ends with `;`, the last with `.`."""
    last = len(entries) - 1
    return tuple(ended(words, "." if at == last else ";") for at, words in enumerate(entries))
