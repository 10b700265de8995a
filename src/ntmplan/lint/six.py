"""The government's test of an assigned task, "6 rõ": is it clear in each of six ways?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ntmplan.language import say
from ntmplan.lint.rules.work import vague_verb
from ntmplan.model.outline import Task
from ntmplan.model.passage import DutyPassage
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.model.value import CATCH_ALL, GROUP
from ntmplan.problem import Phrase, marked
from ntmplan.reading.assigned import names_lead
from ntmplan.reading.results import countable, works
from ntmplan.reading.sentences import sentences, standing_in
from ntmplan.reading.standing import IN_CELL
from ntmplan.reading.times import how_often, names_date, names_year, own_date
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.table import Column, Note, Row, Section, Table, note, text
from ntmplan.text import folded, regex, says, speaks_of

QUESTION = "six"
WHO, WHAT, WHEN = "who", "what", "when"
ANSWERS, PRODUCT, AUTHORITY = "answers", "product", "authority"
TERMS = {
    WHO: marked("Who"),
    WHAT: marked("What"),
    WHEN: marked("When"),
    ANSWERS: marked("Who answers"),
    PRODUCT: marked("Countable product"),
    AUTHORITY: marked("Power to do it"),
}
"""The six, in the order in which officials say them."""

REASONS = {
    "nobody": marked("nobody is named"),
    "catch-all": marked('"{words}" names nobody'),
    "ambiguous": marked('"{words}" can be several units'),
    "members-unknown": marked('who belongs to "{words}" is not registered'),
    "unverifiable-verb": marked('"{words}" can\'t be checked'),
    "several-works": marked("{words} works in one"),
    "no-time": marked("no time is given"),
    "whole-period": marked("{words} is the plan's whole period"),
    "no-date": marked('"{words}" is no date'),
    "joint": marked("{words} lead together, none of them as principal"),
    "not-counted": marked("nothing can be counted"),
    "requested": marked("{words} can be asked, not told"),
    "not-its-duty": marked("the duties of {words} do not speak of it"),
}
"""Why a task is not clear, by codes that never change."""

_YEAR = regex(r"\b20\d{2}\b")
_EVERYTHING = regex(
    r"\b(?:thực hiện|triển khai)\b[^;.]{0,20}\b(?:nội dung|nhiệm vụ)\b[^;.]{0,30}"
    r"\b(?:(?:của|trong|thuộc|theo) (?:chương trình|kế hoạch)|(?:theo|tại) phụ lục)\b"
    r"|\bnhiệm vụ được (?:giao|phân công)\b"
    r"|\b(?:thực hiện|triển khai)\b[^;.]{0,20}\b(?-i:Kế hoạch)\b(?! số)"
    r"|\btriển khai(?: thực hiện)? (?:đúng|nghiêm túc|kịp thời|hiệu quả)\b"
    r"|\b(?:cơ quan|đơn vị) (?:thường trực|đầu mối)\b|^đầu mối\b"
    r"|\b(?:xây dựng|ban hành)\b[^;.]{0,20}\bkế hoạch (?:cụ thể|chi tiết|(?:để )?thực hiện"
    r"|triển khai|của (?:địa phương|đơn vị|cơ quan|ngành|mình))",
    re.IGNORECASE,
    needs=("thực hiện", "triển khai", "thường trực", "đầu mối", "kế hoạch", "nhiệm vụ"),
)
"""A duty to carry out the plan as a whole, or to run it, which speaks of each of its tasks.

So does that to make a plan of one's own for it.
"""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a task is not clear in one way: a code, and the words of the plan that it names."""

    code: str
    words: str = ""

    @property
    def phrase(self) -> Phrase:
        """The reason as people read it."""
        return Phrase(REASONS[self.code], {"words": self.words})


@dataclass(frozen=True, slots=True)
class SixRow:
    """A task under the test.

    Attributes:
        task: the task.
        unclear: for each term in which it is not clear, why; it is clear in the others.
    """

    task: Task
    unclear: dict[str, Reason]

    def clear(self, term: str) -> bool:
        """Whether it is clear in this way."""
        return term not in self.unclear

    @property
    def count(self) -> int:
        """In how many of the six it is clear."""
        return len(TERMS) - len(self.unclear)


def score(file: PlanFile) -> list[SixRow]:
    """Each task of a plan under the test.

    Who: each lead is a unit that can be identified, or a group whose members are registered; a
    task may name it in its own words.
    What: one work, which begins with a verb that can be checked or names a figure.
    When: a date of its own, and not merely the plan's period.
    Who answers: one lead, or one of several marked as principal. Of a group each member answers
    for its own place.
    Product: a product, an indicator or a figure.
    Authority: a plan can give work to each lead, and where a lead has duties in the organisation
    part, one of them speaks of the task, of a heading over it or of the plan as a whole.
    """
    duties = _duties(file)
    asked = _asked(file)
    rows = []
    for task in file.tasks:
        leads = file.units(task.lead)
        in_words = not leads and names_lead(task.text)
        found = {
            WHO: None if in_words else _who(leads),
            WHAT: _what(file, task),
            WHEN: _when(file, task),
            ANSWERS: None if in_words else _answers(leads),
            PRODUCT: None if countable(file, task) else Reason("not-counted"),
            AUTHORITY: None if in_words else _authority(leads, _matters(file, task), duties, asked),
        }
        rows.append(SixRow(task, {term: why for term, why in found.items() if why}))
    return rows


def _who(leads: tuple[Mention, ...]) -> Reason | None:
    for mention in leads:
        if len(mention.meant) > 1:
            return Reason("ambiguous", mention.words)
        if mention.meant[0].kind == CATCH_ALL:
            return Reason("catch-all", mention.words)
        if mention.meant[0].kind == GROUP and not mention.meant[0].members:
            return Reason("members-unknown", mention.words)
    return None if leads else Reason("nobody")


def _what(file: PlanFile, task: Task) -> Reason | None:
    if verb := vague_verb(file, task):
        return Reason("unverifiable-verb", verb)
    count, _ = works(task.text)
    return Reason("several-works", str(count)) if count > 1 else None


def _when(file: PlanFile, task: Task) -> Reason | None:
    time, period = task.timeframe, file.plan.period if file.plan else None
    said = task.text, task.entry.area  # `Quý II/2026:` may stand over its tasks
    if any(names_date(one) for one in said) or names_year(task.text, period):
        return None
    if time is None:
        often = how_often(task.text)
        return Reason("no-date", often) if often else Reason("no-time")
    if own_date(time, period) and not _of_any_year(time, period):
        return None
    return Reason("no-date" if time.recurs or not time.dated else "whole-period", time.words)


def _of_any_year(time: Timeframe, period: Period | None) -> bool:
    """Whether a month or a quarter can be that of each year of a period."""
    several = period is not None and period.first != period.last
    return several and not time.dated and not time.recurs and not _YEAR.search(time.words)


def _answers(leads: tuple[Mention, ...]) -> Reason | None:
    if not leads:
        return Reason("nobody")
    principals = sum(1 for mention in leads if says(mention.words, IN_CELL))
    if len(leads) > 1 and principals != 1:
        return Reason("joint", "; ".join(mention.name for mention in leads))
    vague = [one for one in leads if all(unit.kind == CATCH_ALL for unit in one.meant)]
    return Reason("catch-all", vague[0].words) if vague else None


def _matters(file: PlanFile, task: Task) -> list[str]:
    """What a duty can speak of: a task, its area, the headings over it; nothing where a month is.

    The heading of the whole part names no matter: `NHIỆM VỤ`.
    """
    if not task.entry.area or names_date(task.entry.area):
        return []
    *within, _ = standing_in(file, task.entry)
    return [task.text, task.entry.area, *(one.title for one in within if one.title)]


def _authority(
    leads: tuple[Mention, ...],
    matters: list[str],
    duties: dict[str, list[str]],
    asked: set[str],
) -> Reason | None:
    units = [unit for mention in leads for unit in mention.meant]
    if not units:
        return Reason("nobody")
    for unit in units:
        if unit.requested or unit.unit in asked:
            return Reason("requested", unit.unit)
    for unit in units:
        own = duties.get(unit.unit, [])
        if own and matters and not any(_speaks_of(one, matters) for one in own):
            return Reason("not-its-duty", unit.unit)
    return None


def _speaks_of(duty: str, matters: list[str]) -> bool:
    """Whether a duty speaks of one of some matters, or of the plan as a whole."""
    return bool(_EVERYTHING.search(duty)) or any(speaks_of(duty, one) for one in matters)


def _carriers(file: PlanFile, words: str) -> Iterator[Unit]:
    """The units that a cell of the organisation part means, and the members of its groups."""
    for mention in file.units(words):
        for unit in mention.meant:
            yield unit
            for name in unit.members:
                yield from file.registry.named(name)


def _duties(file: PlanFile) -> dict[str, list[str]]:
    """What the organisation part says of each unit, as itself or as a member of a group.

    What it is may stand behind its name: `Phòng Kinh tế (cơ quan thường trực)`.
    """
    found: dict[str, list[str]] = {}
    for _, sentence, entry in sentences(file, "organization"):
        for unit in _carriers(file, entry.unit):
            found.setdefault(unit.unit, []).extend((entry.unit, sentence))
    return found


def _asked(file: PlanFile) -> set[str]:
    """The units that the organisation part only asks: "Đề nghị …"."""
    return {
        unit.unit
        for entry in file.entries
        if isinstance(passage := entry.passage, DutyPassage) and passage.unit
        if folded(passage.heading or "")[:2] == ("de", "nghi")
        for unit in _carriers(file, passage.unit)
    }


def six_table(files: list[PlanFile]) -> Table:
    """The tasks of the plans under the test, and each plan's totals."""
    rows: list[Row] = []
    sections: list[Section] = []
    notes: list[Note] = []
    for file in files:
        scored = score(file)
        if scored:
            sections.append(Section(Phrase("{plan}", {"plan": file.id}), len(rows)))
            notes.append(_totals(file, scored))
            rows += [_row(file, one) for one in scored]
    if not rows:
        notes.append(note("no-task", marked("These plans have no tasks.")))
    return Table(QUESTION, "", COLUMNS, tuple(rows), notes=tuple(notes), sections=tuple(sections))


def _totals(file: PlanFile, scored: list[SixRow]) -> Note:
    """How many of a plan's tasks are clear in each way, and in all."""
    facts = {term: sum(row.clear(term) for row in scored) for term in TERMS}
    every = sum(row.count == len(TERMS) for row in scored)
    return note(
        "totals",
        marked(
            "{plan}: of {tasks} tasks {all} are clear in all six; who: {who}, what: {what}, when:"
            " {when}, who answers: {answers}, product: {product}, authority: {authority}."
        ),
        plan=file.id,
        tasks=len(scored),
        all=every,
        **facts,
    )


def _row(file: PlanFile, scored: SixRow) -> Row:
    """A row by the contract: for each term whether it is clear, else the code and the words."""
    task = scored.task
    row: dict[str, str | int | bool | None] = {
        "plan": file.id,
        "task": task.number,
        "id": task.entry.passage.id,
        "area": task.entry.area,
        "text": task.text,
        "clear": scored.count,
    }
    for term in TERMS:
        why = scored.unclear.get(term)
        row |= {
            term: why is None,
            f"{term}_why": why.code if why else None,
            f"{term}_words": why.words if why else None,
        }
    return {**row, "path": file.path, "line": file.place(task.route).line}


def _shown(term: str, row: Row) -> str:
    """Yes, or no and why, in the language in use."""
    if row[term]:
        return say(marked("yes"))
    reason = Reason(text(row, f"{term}_why"), text(row, f"{term}_words"))
    return say(marked("no: {reason}"), {"reason": reason.phrase})


COLUMNS = (
    Column(marked("No."), lambda row: text(row, "task")),
    Column(marked("Area"), lambda row: text(row, "area"), shared=True),
    Column(marked("Task"), lambda row: text(row, "text"), wide=True),
    *(Column(title, partial(_shown, term)) for term, title in TERMS.items()),
    Column(marked("Clear"), lambda row: f"{row['clear']}/{len(TERMS)}"),
    Column(marked("Where"), lambda row: f"{row['path']}:{row['line']}", whole=True),
)
