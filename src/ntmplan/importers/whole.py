"""A document that was read to a plan: the draft, and what was guessed on the way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ntmplan.importers import budget, kinds, organization, reporting, said_times, shape, tasks
from ntmplan.importers.appendix import read_appendix
from ntmplan.importers.articles import articles, of_units
from ntmplan.importers.basis import read_basis
from ntmplan.importers.blocks import Block, flat, outline
from ntmplan.importers.ending import Areas, read_ending, stretches
from ntmplan.importers.group import Group
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.head import period_of, read_head, read_late_date
from ntmplan.importers.issuer import leading_bodies, read_issuer, settle_issuer
from ntmplan.importers.joining import join
from ntmplan.importers.letterhead import HEAD
from ntmplan.importers.lifting import lift
from ntmplan.importers.lines import Line, Piece, pieces
from ntmplan.importers.marks import NONE
from ntmplan.importers.names import Names
from ntmplan.importers.node import Draft, Node
from ntmplan.importers.parts import key_of
from ntmplan.importers.source import Grid, Source
from ntmplan.importers.task_table import has_tasks
from ntmplan.registry import Registry

_TOP = ("chapter", "capital", "roman", "numbers")
_BEFORE = ("situation", "scope", "objectives")
_LONGEST_TITLE = 60
_WORK = re.compile(r"\b(?:nhiệm vụ|nội dung|công việc)\b", re.IGNORECASE)
_AFTER = ("solutions", "scope", "situation")


def understand(source: Source, registry: Registry) -> tuple[Draft, Guesses]:
    """The plan that a document is.

    Args:
        source: the document as it was read.
        registry: the units that are known.
    """
    draft, guesses = Draft(), Guesses()
    areas = stretches(articles(pieces(source, guesses), guesses))
    lines = _before_tables(areas.body)
    used = read_head(lines, draft, guesses)
    last = areas.body[-1] if areas.signature and areas.body else None
    if isinstance(last, Line) and len(areas.body) > used and read_late_date(last, draft, guesses):
        areas.body.pop()
    if not used:
        _bodies_above(areas, draft, guesses)
    names = Names(registry, draft.head.get("place"))
    preface, body = _preface(areas.body[used:])
    read_basis(preface, draft, guesses)
    settle_issuer(draft, source, names, guesses)
    guesses.year = _year(draft)
    top, others = _top(outline(body), guesses)
    annex = [grid for block in others for grid in block.tables]
    assigning, letter = _assigning(top), of_units(top, names)
    for block in [letter] if letter else top:
        key = "organization" if letter else "tasks" if block is assigning else ""
        annex += _part(block, draft, names, guesses, key=key)
    read_ending(areas, draft, names, guesses)
    annex += read_appendix(areas.appendix, draft, guesses)
    if "title" not in draft.head and (period := period_of(draft.appendix.get("title", ""))):
        draft.head["period"] = period
    guesses.year = _year(draft)
    assign(tasks.from_tables(annex, guesses), draft, guesses)
    if "tasks" in draft.parts:
        said_times.state(draft.parts["tasks"], guesses)
        lift(draft.parts["tasks"])
    return draft, guesses


def _bodies_above(areas: Areas, draft: Draft, guesses: Guesses) -> None:
    """Take the names of bodies right above a table, or its appendix, for the letterhead."""
    above = areas.body or areas.appendix
    lines = list(takewhile(lambda piece: isinstance(piece, Line), above))
    count = leading_bodies([line for line in lines if isinstance(line, Line)])
    if count and (above is areas.appendix or (count == len(above) and areas.appendix)):
        values: dict[str, str] = {}
        read_issuer([one for one in above[:count] if isinstance(one, Line)], values, guesses)
        draft.head = {key: values[key] for key in HEAD if key in values}
        del above[:count]


def _year(draft: Draft) -> str:
    """The one year that the plan is for."""
    period = draft.head.get("period", "")
    return period if period.isdecimal() else ""


def _before_tables(found: Sequence[Piece]) -> list[Line]:
    """The lines up to the first table of tasks."""
    lines: list[Line] = []
    for piece in found:
        if isinstance(piece, Grid):
            break
        lines.append(piece)
    return lines


def _preface(found: Sequence[Piece]) -> tuple[list[Line], list[Piece]]:
    """The lines before the first part, and the rest."""
    lines: list[Line] = []
    for at, piece in enumerate(found):
        if isinstance(piece, Grid) or _begins_part(piece):
            return lines, list(found[at:])
        lines.append(piece)
    return lines, []


def _begins_part(line: Line) -> bool:
    """Whether a line is the heading of a part."""
    if line.mark.kind in _TOP:
        return True
    printed = line.caps or line.heading or line.bold
    return printed and line.mark.kind == "none" and line.titled and key_of(line.text) != ""


def _top(root: Block, guesses: Guesses) -> tuple[list[Block], list[Block]]:
    """The blocks that are parts, and those that stand above parts."""
    found: list[Block] = []
    others = [root]
    for block in root.blocks:
        inner = [one for one in block.blocks if one.kind == "roman"]
        keys = {key_of(one.text) for one in inner} - {""}
        if block.kind in ("chapter", "capital") and (len(keys) > 1 or keys - {key_of(block.text)}):
            others.append(block)
            at = block.blocks.index(inner[0])
            above = Block(replace(block.line, mark=NONE))
            guesses.add(kinds.ABOVE_PARTS, Sure.LIKELY, block.where, block.text)
            inner[0].blocks[:0] = [above, *block.blocks[:at]]
            found += block.blocks[at:]
        else:
            found.append(block)
    return found, others


def _assigning(top: Sequence[Block]) -> Block | None:
    """Of two parts that say who does what, where none has the tasks: the one that assigns them."""
    keys = [key_of(block.text) for block in top]
    if "tasks" in keys or keys.count("organization") < 2:  # noqa: PLR2004 - two
        return None
    first = top[keys.index("organization")]
    return first if _WORK.search(first.text) else None


def _part(
    block: Block, draft: Draft, names: Names, guesses: Guesses, *, key: str = ""
) -> list[Grid]:
    """Write a part down; its tables of tasks, where it is another part than that of the tasks."""
    _run_in(block)
    key = key or (key_of(block.text) if block.line.titled or block.blocks else "")
    if key == "organization" and "tasks" not in draft.parts and _only_tasks(block):
        key = "tasks"
    sure = Sure.SURE
    if not key:
        key, sure = part_by_place(draft), Sure.DOUBTFUL
    _flatten(block, key)
    node = _shaped(key, block, names, guesses)
    kind = kinds.PART if sure is Sure.SURE else kinds.PART_GUESSED
    if key in draft.parts:
        _merge(key, node, block, draft, guesses)
    else:
        draft.parts[key] = node
        guesses.add(kind, sure, block.where, block.text or _first(block), node=node, part=key)
    grids = [grid for inner in block.walk() for grid in inner.tables]
    if key == "organization" and grids and "tasks" in draft.parts:
        organization.add_tables(node, tasks.from_tables(grids, guesses))
        return []
    return [] if key == "tasks" else grids


def _first(block: Block) -> str:
    """The words that stand first below a part without a heading."""
    return block.blocks[0].text if block.blocks else ""


def _run_in(block: Block) -> None:
    """Part a heading from the sentence that stands on its line: `I. Mục tiêu: Đến năm 2025 …`."""
    heading, colon, words = block.text.partition(":")
    short = colon and words.strip() and len(heading) <= _LONGEST_TITLE
    if short and not block.line.titled and key_of(heading):
        below = replace(block.line, text=words.strip(), mark=NONE, bold=False, heading=False)
        block.line = replace(block.line, text=heading.strip())
        block.blocks.insert(0, Block(below))


def _only_tasks(block: Block) -> bool:
    """Whether nothing but a table of tasks stands below a heading."""
    return not block.blocks and any(map(has_tasks, block.tables))


def _flatten(block: Block, key: str) -> None:
    """Make lines of the tables that the part has no use for."""
    for inner in list(block.walk()):
        kept: list[Grid] = []
        for grid in inner.tables:
            goes_on = bool(kept) and kept[-1].columns == grid.columns
            if has_tasks(grid) or key == "budget" or goes_on:
                kept.append(grid)
            else:
                inner.blocks += [Block(line) for line in flat(grid)]
        inner.tables = kept


def part_by_place(draft: Draft) -> str:
    """The key for a part of which the heading says nothing known: one that is still free."""
    free = _AFTER if "tasks" in draft.parts else _BEFORE
    fallback = next(reversed(draft.parts)) if draft.parts else "situation"
    return next((key for key in free if key not in draft.parts), fallback)


def _shaped(key: str, block: Block, names: Names, guesses: Guesses) -> Node:
    if key == "tasks":
        return tasks.part(block, names, guesses)
    if key == "organization":
        return organization.part(block, names, guesses)
    if key == "budget":
        return budget.part(block, guesses)
    if key == "reporting":
        return reporting.part(block, names, guesses)
    return shape.part(block)


def _merge(key: str, node: Node, block: Block, draft: Draft, guesses: Guesses) -> None:
    """Put a second part of the same key below the first: both become entries with headings."""
    first = draft.parts[key]
    if "heading" in first.keys:
        inner = Node(first.where, first.keys, first.items, mark="roman", doubts=first.doubts)
        first.keys, first.items, first.doubts = {}, [inner], {}
    node.mark = "roman"
    first.items.append(node)
    guesses.add(
        kinds.PARTS_MERGED, Sure.DOUBTFUL, block.where, block.text, key="", node=node, part=key
    )


def assign(found: list[list[Group]], draft: Draft, guesses: Guesses) -> None:
    """Give the tasks what tables outside of their part say, or make them of these alone."""
    groups = [group for table in found for group in table]
    if not groups:
        return
    if "tasks" not in draft.parts:
        draft.parts = _inserted(draft, Node(groups[0].where))
    join(draft.parts["tasks"], groups, guesses, apart=bool(draft.appendix))


def _inserted(draft: Draft, part: Node) -> dict[str, Node]:
    """The parts with that of the tasks before what usually follows it."""
    after = ("solutions", "budget", "organization", "reporting")
    parts: dict[str, Node] = {}
    for key, node in draft.parts.items():
        if key in after and "tasks" not in parts:
            parts["tasks"] = part
        parts[key] = node
    parts.setdefault("tasks", part)
    return parts
