"""The body of a plan as blocks: each passage with what is printed of it, inside each other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import Passage, TaskPassage
from ntmplan.problem import Route
from ntmplan.render.words import ended, line, paragraphs
from ntmplan.repository import PlanFile


class Mark(str):
    """A sign that the outline puts before a passage; it comes from the program, not from a plan."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is printed under a task of the body: who does it, when, and what comes of it."""

    lead: str = ""
    support: str = ""
    timeframe: str = ""
    product: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A passage as it is printed.

    Attributes:
        mark: what stands before it (`I.`, `3.`, `a)`, `-`), or "".
        title: its heading, or "".
        run_in: whether the heading stands on the line of the first paragraph; it ends with `:`.
        paragraphs: its own words.
        facts: what is printed under a task, or None.
        level: 0 for a part of the plan, 1 for what stands directly in it, and so on.
        blocks: the passages in it.
        route: the way to it in the file.
    """

    mark: Mark
    title: str
    run_in: bool
    paragraphs: tuple[str, ...]
    facts: Facts | None
    level: int
    blocks: tuple[Block, ...]
    route: Route = ()


def blocks(file: PlanFile) -> tuple[Block, ...]:
    """The parts of a plan, in the document's order."""
    return _Body(file).level(0)


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
            block = _block(entry, inner, self.facts.get(entry.route))
            if not self.only_in_table(entry.passage) and _says_something(block):
                found.append(_run_in(block) if entry.passage.run_in else block)
        return tuple(found)

    def only_in_table(self, passage: Passage) -> bool:
        """Whether the appendix prints the passage in place of the body."""
        return self.table and isinstance(passage, TaskPassage) and passage.only_in == "appendix"


def _block(entry: Entry, inner: tuple[Block, ...], facts: Facts | None) -> Block:
    passage = entry.passage
    said = (passage.sentence, passage.text if passage.text is not passage.sentence else None)
    return Block(
        mark=Mark(entry.mark),
        title=line(passage.title or passage.heading),
        run_in=False,
        paragraphs=tuple(words for text in said for words in paragraphs(text)),
        facts=facts,
        level=entry.depth,
        blocks=inner,
        route=entry.route,
    )


def _says_something(block: Block) -> bool:
    return bool(block.title or block.paragraphs or block.blocks)


def _run_in(block: Block) -> Block:
    """The block with its heading before its own paragraph, or before its first entry's."""
    inside, facts, rest = block.paragraphs, block.facts, block.blocks
    if not inside and rest and not rest[0].title:
        inside, facts, rest = rest[0].paragraphs, rest[0].facts, (*rest[0].blocks, *rest[1:])
    if not (block.title and inside):
        return block
    title = ended(block.title, ":")
    return replace(block, title=title, run_in=True, paragraphs=inside, facts=facts, blocks=rest)


def _facts(task: Task) -> Facts | None:
    """What is printed under a task; who does it, and when, only where no table says so."""
    passage = task.entry.passage
    facts = Facts(product=line(passage.product), indicator=line(passage.indicator))
    if task.source == "body":
        time = task.timeframe.words if task.timeframe else None
        facts = replace(
            facts, lead=line(task.lead), support=line(task.support), timeframe=line(time)
        )
    return facts if facts != Facts() else None
