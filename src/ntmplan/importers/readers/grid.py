"""What all readers do with the cells of tables: count their words, number their columns."""

from __future__ import annotations

from collections.abc import Iterable

from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.source import Paragraph


def counted(reading: Reading, found: Iterable[Paragraph | None]) -> tuple[Paragraph, ...]:
    """The paragraphs that hold words, counted."""
    kept = tuple(one for one in found if one is not None)
    for one in kept:
        reading.grown(one.text)
    return kept


def ranks(edges: Iterable[int]) -> dict[int, int]:
    """The place of each edge among all edges, so that columns that nobody uses are gone."""
    return {edge: at for at, edge in enumerate(sorted(set(edges)))}
