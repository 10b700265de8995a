"""Measures as a page: the same Markdown for the terminal and for `docs/benchmarks.md`."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version

from benchmarks.measure import Measure, Row

PACKAGES = (
    "PyYAML",
    "pydantic",
    "typer",
    "yamllint",
    "check-jsonschema",
    "datasketch",
    "python-docx",
)
_HEADS = ("on", "what", "against", "ratio", "min – max", "goal", "")
_INTRODUCTION = """\
# How fast ntmplan is

`make bench` measures and writes this page. Machines differ and are never quiet, so that only ratios
are compared: within one run, all contestants take turns (A B C … A B C …), the ratio is taken round
by round, and the median of the rounds stands here beside the lowest and the highest. A goal is met
if the median does not exceed it. Everyone runs on byte code that was compiled before, everyone's
output goes nowhere, and a round that warms up doesn't count.
"""


def page(measures: Iterable[Measure], rounds: int, date: str = "") -> str:
    """The page of these measures.

    Args:
        measures: what was measured.
        rounds: how many rounds counted.
        date: the day of the run, if it is to be told.
    """
    return "\n".join([_INTRODUCTION, _run(rounds, date), *map(_section, measures)])


def _run(rounds: int, date: str) -> str:
    """What the figures depend on beside the code."""
    said = [
        f"{rounds} rounds",
        f"{platform.python_implementation()} {platform.python_version()}",
        f"{os.cpu_count()} cores",
        *filter(None, map(_version, PACKAGES)),
    ]
    return f"{date + ': ' if date else ''}{', '.join(said)}.\n"


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def _section(measure: Measure) -> str:
    parts = [f"## {measure.title}\n", f"{measure.how}\n", _table([_HEADS, *_cells(measure.rows)])]
    if measure.remarks:
        parts.append("".join(f"- {remark}\n" for remark in measure.remarks))
    return "\n".join(parts)


def _cells(rows: Iterable[Row]) -> list[tuple[str, ...]]:
    return [
        (
            row.on,
            row.what,
            row.against,
            figure(row.ratio.median) if row.ratio else "–",
            f"{figure(row.ratio.least)} – {figure(row.ratio.most)}" if row.ratio else "",
            f"≤ {row.goal:g}" if row.goal is not None else "",
            row.verdict,
        )
        for row in rows
    ]


def figure(number: float) -> str:
    """A ratio with as many decimals as it deserves: 12.3, 1.23, 0.123."""
    decimals = 1 if number >= 10 else 2 if number >= 1 else 3  # noqa: PLR2004 - three figures
    return f"{number:.{decimals}f}"


def _table(lines: Sequence[Sequence[str]]) -> str:
    """A Markdown table that can be read as it stands, without the columns that are empty."""
    columns = [column for column in zip(*lines, strict=True) if any(column[1:])]
    widths = [max(map(len, column)) for column in columns]
    padded = [
        [cell.ljust(width) for cell in column]
        for column, width in zip(columns, widths, strict=True)
    ]
    head, *body = ["| " + " | ".join(line) + " |\n" for line in zip(*padded, strict=True)]
    rule = "| " + " | ".join("-" * max(width, 3) for width in widths) + " |\n"
    return "".join([head, rule, *body])
