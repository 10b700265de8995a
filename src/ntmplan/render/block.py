"""The body of a plan as blocks: each passage with what is printed of it, inside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ntmplan.importers.budget import said_of
from ntmplan.importers.levels import DEEPEST, WORDED, Levels, inner
from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import BudgetPassage, Passage, TaskPassage
from ntmplan.problem import Route
from ntmplan.render.words import ended, line, paragraphs
from ntmplan.repository import PlanFile

_DASHES = ("-", "+")


class Mark(str):
    """A sign that the outline puts before a passage; it comes from the program, not from a plan."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is printed under a sentence that does not say it.

    Under a task of the body who does it, when, and what comes of it; under a source or a need of
    money the amount, the year and the purpose.
    """

    lead: str = ""
    support: str = ""
    timeframe: str = ""
    product: str = ""
    indicator: str = ""
    amount: str = ""
    year: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A passage as it is printed.

    Attributes:
        part: the key of the part that it is in.
        kind: the key of what is printed of it: of its title where it has one (`heading`, `area`,
            `unit`), else of its sentence (`task`, `duty`, `source`, `text` …).
        mark: what stands before it (`I.`, `3.`, `a)`, `-`), or "".
        title: its heading, or "".
        run_in: whether the heading stands on the line of the first paragraph; it ends with `:`.
        paragraphs: its own words.
        said: the key of its sentence (`task`, `duty` …); `text` for what has none.
        own: how many of the paragraphs are that sentence; the others are its text.
        first: whether the paragraphs are those of its first entry, into which its heading runs.
        facts: what is printed under a task, or None.
        level: 0 for a part of the plan, 1 for what stands directly in it, and so on.
        blocks: the passages in it.
        route: the way to it in the file.
        told: whether its level has to be told in Markdown, where nothing else shows it.
    """

    part: str
    kind: str
    mark: Mark
    title: str
    run_in: bool
    paragraphs: tuple[str, ...]
    said: str
    own: int
    first: bool
    facts: Facts | None
    level: int
    blocks: tuple[Block, ...]
    route: Route = ()
    told: bool = False


def blocks(file: PlanFile) -> tuple[Block, ...]:
    """The parts of a plan, in the document's order."""
    return tuple(with_levels(_Body(file).level(0)))


def with_levels(parts: Iterable[Block]) -> Iterator[Block]:
    """The parts, with what has to be told of the levels on a Markdown page."""
    levels = Levels()
    for part in parts:
        words = bool(part.title or part.paragraphs)
        levels.part(worded=part.part in WORDED, wordless=not words)
        yield _told(part, levels, 0) if words else _below(part, levels, 0)


def _told(block: Block, levels: Levels, indent: int) -> Block:
    """A passage, with whether a reader of Markdown would be wrong about its level."""
    titled = bool(block.title) and not block.run_in
    heading = titled and block.mark not in _DASHES
    text = len(block.paragraphs) > block.own
    if heading:
        seen: int | None = levels.heading(block.mark, min(block.level, DEEPEST))
    else:
        italic = block.said == "text" and block.part in WORDED
        goes_on = not (block.mark or block.title) and levels.goes_on(indent, italic=italic)
        seen = None if goes_on else levels.entry(block.mark, indent)
    last = "title" if titled else "words"
    levels.put(block.mark, indent, block.level, last=last, heading=heading)
    if block.facts or (text and (titled or block.own)):
        levels.last = ""
    inside = indent if heading else inner(block.mark, indent)
    below = _below(block, levels, inside)
    return replace(below, told=bool(block.level) and seen != block.level)


def _below(block: Block, levels: Levels, indent: int) -> Block:
    return replace(block, blocks=tuple(_told(one, levels, indent) for one in block.blocks))


class _Body:
    """Folds the entries of an outline, which come in reading order, into blocks."""

    def __init__(self, file: PlanFile) -> None:
        self.waiting = file.entries[::-1]
        self.table = file.plan is not None and file.plan.appendix is not None
        self.facts = {task.entry.route: _facts(task) for task in file.tasks}

    def level(self, depth: int) -> tuple[Block, ...]:
        """The blocks of the entries at this depth that come next."""
        found = []
        while self.waiting and self.waiting[-1].depth == depth:
            entry = self.waiting.pop()
            inner = self.level(depth + 1)
            facts = self.facts.get(entry.route) or _money(entry.passage)
            block = _block(entry, inner, facts)
            if not self.only_in_table(entry.passage) and _says_something(block):
                found.append(_run_in(block) if entry.passage.run_in else block)
        return tuple(found)

    def only_in_table(self, passage: Passage) -> bool:
        """Whether the appendix prints the passage in place of the body."""
        return self.table and isinstance(passage, TaskPassage) and passage.only_in == "appendix"


def _block(entry: Entry, inner: tuple[Block, ...], facts: Facts | None) -> Block:
    passage = entry.passage
    sentence = paragraphs(passage.sentence)
    text = () if passage.text is passage.sentence else paragraphs(passage.text)
    title = line(passage.title or passage.heading)
    said = _key(passage, passage.sentences)
    return Block(
        part=entry.part,
        kind=_key(passage, passage.titles) if title else said,
        mark=Mark(entry.mark),
        title=title,
        run_in=False,
        paragraphs=sentence + text,
        said=said,
        own=0 if title and said == "text" else len(sentence),
        first=False,
        facts=facts,
        level=entry.depth,
        blocks=inner,
        route=entry.route,
    )


def _key(passage: Passage, keys: tuple[str, ...]) -> str:
    """The first of some keys under which a passage says something; `text` for none."""
    return next((key for key in keys if getattr(passage, key)), "text")


def _says_something(block: Block) -> bool:
    return bool(block.title or block.paragraphs or block.blocks)


def _run_in(block: Block) -> Block:
    """The block with its heading before its own paragraph, or before its first entry's."""
    if not block.title:
        return block
    title = ended(block.title, ":")
    if block.paragraphs:
        return replace(block, title=title, run_in=True)
    first, *rest = block.blocks or [block]
    if first.title or not first.paragraphs:
        return block
    return replace(
        block,
        title=title,
        run_in=True,
        paragraphs=first.paragraphs,
        own=first.own,
        said=first.said,
        first=True,
        facts=first.facts,
        blocks=(*first.blocks, *rest),
    )


def _facts(task: Task) -> Facts | None:
    """What is printed under a task; None where the table has a row for it that says so."""
    if task.source == "table":
        return None
    passage, time = task.entry.passage, task.timeframe.words if task.timeframe else None
    facts = Facts(
        line(task.lead),
        line(task.support),
        line(time),
        line(passage.product),
        line(passage.indicator),
    )
    return facts if facts != Facts() else None


def _money(passage: Passage) -> Facts | None:
    """What is printed under a source or a need of money: what its own words do not say."""
    if not isinstance(passage, BudgetPassage):
        return None
    said = said_of(passage.source or passage.need or "")
    found = {
        "amount": passage.amount.words if passage.amount else "",
        "year": passage.year.words if passage.year else "",
        "purpose": passage.purpose,
    }
    facts = {key: line(words) for key, words in found.items() if words != said.get(key)}
    return Facts(**facts) if any(facts.values()) else None
