"""How fast a Word file is read, against what python-docx needs to open it and to pass over it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import yaml
from docx.table import Table

from benchmarks import plans
from benchmarks.clock import Contestant, Times, interleaved
from benchmarks.goals import GOALS, IMPORT, PYTHON_DOCX
from benchmarks.measure import Bench, Measure, rows
from ntmplan.importers.readers import read_source

PAGES = 40
_WORDS = 450
"""The words of a page of a plan, set as the rules want it."""
_COLUMNS = ("task", "lead", "support", "timeframe")
_IN_TABLE = 3
"""Every so many tasks stand in a table as well, with who leads, who supports and when."""
_HOW = """\
In one process, from a file in memory: `ntmplan.importers.readers.read_source`, which gives every
paragraph with its number and its looks and every cell with its place, against python-docx, which
opens the file and asks each paragraph and each cell for its words. The file is a plan of {pages}
pages, with headings, tasks and a table."""


def measure(bench: Bench) -> Measure:
    """Time reading a long Word file."""
    data = word_file(PAGES)
    times = interleaved(contestants(data), bench.rounds)
    found = rows(times, ((IMPORT, PYTHON_DOCX),), f"{PAGES} pages", GOALS)
    return Measure("Importing", _HOW.format(pages=PAGES), found, (_each(times),))


def contestants(data: bytes) -> dict[str, Contestant]:
    """The ways to read a Word file."""
    return {
        IMPORT: lambda: read_source(Path("plan.docx"), "plan.docx", data),
        PYTHON_DOCX: lambda: passed_over(data),
    }


def word_file(pages: int) -> bytes:
    """A Word file of about so many pages, made of the wording of a plan."""
    document = docx.Document()
    tasks = yaml.safe_load(plans.plan(0, pages * _WORDS // 40))["tasks"]["items"]
    cells: list[list[str]] = []
    words = 0
    for area in tasks:
        document.add_heading(area["area"])
        for at, task in enumerate(area["items"]):
            document.add_paragraph(task["task"], style="List Bullet")
            words += len(task["task"].split())
            if at % _IN_TABLE == 0:
                cells.append([task[key] for key in _COLUMNS])
                words += sum(len(cell.split()) for cell in cells[-1])
        if words > pages * _WORDS:
            break
    table = document.add_table(len(cells), len(_COLUMNS), style="Table Grid")
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def passed_over(data: bytes) -> int:
    """Open a Word file with python-docx and ask for all words; how many letters they have."""
    return sum(map(len, _texts(data)))


def _texts(data: bytes) -> Iterator[str]:
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield from (cell.text for cell in row.cells)
        else:
            yield block.text


def _each(times: Times) -> str:
    """How long a page takes, for scale."""
    return ", ".join(
        f"{name} {times.median(name) / PAGES * 1000:.1f} ms a page" for name in times.seconds
    )
