"""What people see of an answer, whatever the format: headings, cells, and the sentences beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.text import one_line, regex, visible

if TYPE_CHECKING:
    from ntmplan.table import Column, Row, Table

_COMMAND = regex(r"^((?:\x1b\[[\d;]*m|[^\S\n])*):(?=:)|#(?=#\[)", re.MULTILINE)

KINDS = {
    "unit": marked("unit"),
    "group": marked("group"),
    "catch-all": marked("catch-all"),
    "area": marked("area"),
    "task": marked("task"),
    "text": marked("words"),
    "document": marked("document"),
    "criterion": marked("criterion"),
    "indicator": marked("indicator"),
    "set": marked("set of criteria"),
}
"""What a name is the name of."""

_UNDERSTOOD = marked("Understood as: {names}.")
_MAYBE = marked("Did you mean:")
_WHICH = marked("It can be:")


def flat(text: str) -> str:
    """A sentence on one line, without control characters, whatever its facts hold."""
    return visible(" ".join(text.splitlines()))


def harmless(text: str) -> str:
    """Lines in which build servers find no command: no `::` at the beginning, no `##[` at all."""
    if "::" in text or "##[" in text:
        return _COMMAND.sub("\\1\N{REPLACEMENT CHARACTER}", text)
    return text


def titles(table: Table) -> list[str]:
    """The headings of the columns, each on one line."""
    return [visible(one_line(_title(column))) for column in table.columns]


def _title(column: Column) -> str:
    title = column.title
    return say(title) if isinstance(title, str) else say(title.template, title.facts)


def cells(table: Table, row: Row) -> list[str]:
    """The cells of a row, each on one line and without control characters."""
    return [visible(one_line(column.show(row))) for column in table.columns]


def blocks(table: Table) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """The rows under their headings; rows before the first heading have "" for it."""
    starts = [section.start for section in table.sections]
    first = starts[0] if starts else len(table.rows)
    if first:
        yield "", table.rows[:first]
    for at, section in enumerate(table.sections):
        end = starts[at + 1] if at + 1 < len(starts) else len(table.rows)
        heading = say(section.title.template, section.title.facts)
        yield heading, table.rows[section.start : end]


def remarks(table: Table) -> list[str]:
    """The sentences of an answer: its notes, then what the query can mean."""
    said = []
    if table.matched and [one.name for one in table.matched] != [table.query]:
        names = "; ".join(f"{one.name} ({say(KINDS[one.kind])})" for one in table.matched)
        said.append(flat(say(_UNDERSTOOD, {"names": names})))
    said += [flat(say(one.message.template, one.message.facts)) for one in table.notes]
    if table.candidates:
        ambiguous = any(one.code == "ambiguous" for one in table.notes)
        said.append(say(_WHICH if ambiguous else _MAYBE))
        said += [f"  {flat(one.name)}" for one in table.candidates]
    return said
