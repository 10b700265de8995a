"""A few of many names, for a sentence."""

from __future__ import annotations

from collections.abc import Iterable

_FEW = 6
"""So many names stand in a sentence before the rest is left out."""


def some(names: Iterable[str]) -> str:
    """Names, each once; of many, the first ones."""
    each = list(dict.fromkeys(names))
    return ", ".join(each[:_FEW]) + (" …" if len(each) > _FEW else "")
