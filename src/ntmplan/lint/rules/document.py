"""Rules on the document: number, date, period, ids, and what is still open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Route, Severity, Step, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, regex, says
from ntmplan.tree import Value

RULES = Rules()
_E, _W = Severity.ERROR, Severity.WARNING

NUMBER_OPEN = Kind(
    "D101",
    "number-left-open",
    _E,
    marked("The plan has no number yet ({number})."),
    marked("Fill it in when the plan is issued."),
    draft=_W,
    why=marked(
        "A document without a number can't be cited, filed or found in the register of outgoing"
        " documents."
    ),
    bad="""\
number: ?/KH-UBND
date: 02/8/2023
""",
    good="""\
number: 12/KH-UBND
date: 02/8/2023
""",
)
DATE_OPEN = Kind(
    "D102",
    "date-left-open",
    _E,
    marked("The date of issue is still open ({date})."),
    marked("Fill in day, month and year when the plan is issued."),
    draft=_W,
    why=marked(
        "Deadlines run from the date of issue, and by it the plan is cited; while a part of it is"
        " open, neither can be done."
    ),
    bad="""\
number: 12/KH-UBND
date: ?/8/2023
""",
    good="""\
number: 12/KH-UBND
date: 02/8/2023
""",
)
PLACEHOLDER = Kind(
    "D103",
    "placeholder-left-open",
    _E,
    marked('Something is left open here: "{left}".'),
    marked("Fill it in; the plan's own number and date must be the same everywhere."),
    draft=_W,
    why=marked(
        "A gap that is issued with the plan shows a draft, and each reader fills it in with"
        " something else."
    ),
    bad="""\
objectives: Có ___ xã đạt chuẩn
""",
    good="""\
objectives: Có 15 xã đạt chuẩn
""",
)
PERIOD_TURNED_ROUND = Kind(
    "D104",
    "period-ends-before-it-starts",
    _E,
    marked("The period ends ({end}) before it starts ({start})."),
    marked("Write the earlier year first."),
    why=marked(
        "In a period that ends before it starts there is no day on which the plan holds, and no"
        " task can lie within it."
    ),
    bad="""\
period: 2025-2023
""",
    good="""\
period: 2023-2025
""",
)
ID_TWICE = Kind(
    "D105",
    "duplicate-id",
    _E,
    marked('The id "{id}" stands twice; it is first given in line {line}.'),
    marked("Give each entry an id of its own."),
    why=marked(
        "Whatever refers to the id could mean either entry, so that a report or a later plan"
        " speaks of the wrong one."
    ),
    bad="""\
objectives:
  - text: 15 xã đạt chuẩn
    id: mục-tiêu
  - text: 2 huyện có nhà máy nước
    id: mục-tiêu
""",
    good="""\
objectives:
  - text: 15 xã đạt chuẩn
    id: xã-đạt-chuẩn
  - text: 2 huyện có nhà máy nước
    id: nhà-máy-nước
""",
)
DANGLING_ID = Kind(
    "D106",
    "reference-to-nothing",
    _E,
    marked('"{id}" is referred to, but no entry of this plan has that id.'),
    marked("Correct the reference, or give the entry that is meant this id."),
    why=marked(
        "The reader is sent to an entry that is not there, and can't see what this one is meant"
        " to serve."
    ),
    bad="""\
objectives:
  - text: 15 xã đạt chuẩn
    id: đạt-chuẩn
  - text: 2 xã kiểu mẫu
    refers_to: dat-chuan
""",
    good="""\
objectives:
  - text: 15 xã đạt chuẩn
    id: đạt-chuẩn
  - text: 2 xã kiểu mẫu
    refers_to: đạt-chuẩn
""",
)

_GAP = r"(?:\?|…|\.{3,}|_{2,})"
_OPEN_NUMBER = regex(rf"\b[Ss](?:ố|Ố):?\s*{_GAP}?\s*/(?=[A-ZĐ]{{2}})[^\s,;)]*", needs=("/",))
_OPEN_DATE = regex(
    rf"\bngày\s*{_GAP}?\s*"
    rf"(?:/\s*(?:{_GAP}?\s*/|\d{{1,2}}\s*/\s*\d{{4}})"
    rf"|tháng\s*(?:{_GAP}|năm(?!\s+sinh)|\d))",
    re.IGNORECASE,
    needs=("ngày",),
)
_BLANK = regex(
    r"\?{2,}|_{3,}|…{2,}|\.{5,}|\[\s*(?:…|\.{3})?\s*\]|<\s*>|\bTODO\b"
    r"|(?<!thứ )(?<!khóa )(?<!lục )\bXXX\b",
    needs=("??", "___", "……", "<", "[", ".....", "todo", "xxx"),
)
"""The Roman number thirty is none: `lần thứ XXX`, `Phụ lục XXX`."""
_OPEN_FIGURE = regex(
    r"\bxx+(?=\s?%|/\d| (?:xã|thôn|hộ|huyện|tỷ|triệu)\b)"
    r"|(?<![,;]) (?:…|\.{3,4})(?=\s?%| (?:tỷ|triệu|km|ha)\b)"
    r"|\b(?:có|đạt|khoảng|nhất|thêm|là|với|còn|trên|dưới|làm|dựng|trợ|được) (?:…|\.{3,4})"
    r"(?= (?:xã|thôn|hộ|huyện|mô hình|công trình)\b)",
    needs=(" …", " ...", "xx"),
)
"""A gap before what is counted; what ends a list is none: `các ban, … xã`."""
_GAPS = (_OPEN_NUMBER, _OPEN_DATE, _BLANK, _OPEN_FIGURE)
_SIGNS = ("/", "ngày", "?", "…", "...", "__", "[", "<", "xx", "todo")
"""One of these stands wherever something waits to be filled in."""
_OWN_RULE = frozenset({"number", "date"})


@RULES.plan(NUMBER_OPEN)
def number_left_open(file: PlanFile) -> Iterator[Finding]:
    """A plan has a number once it is issued."""
    number = file.plan.number if file.plan else None
    if number is None:
        if file.plan and file.plan.status == "issued":
            yield finding(("status",), number="?")
    elif file.plan and file.plan.number_open:
        yield finding(("number",), number=number)


@RULES.plan(DATE_OPEN)
def date_left_open(file: PlanFile) -> Iterator[Finding]:
    """A plan has a full date once it is issued."""
    date = file.plan.date if file.plan else None
    if date is None:
        if file.plan and file.plan.status == "issued":
            yield finding(("status",), date="?")
    elif not date.complete:
        yield finding(("date",), date=date.words)


@RULES.plan(PLACEHOLDER)
def placeholder_left_open(file: PlanFile) -> Iterator[Finding]:
    """Nothing in a text waits to be filled in."""
    for route, gaps in _waiting(file.tree.value, ()):
        if route[0] not in _OWN_RULE:
            words = "" if gaps == ("?",) else gaps[0]  # then it is the whole value
            yield finding(route, words=words, left=", ".join(gaps))


def _waiting(value: Value, route: Route) -> list[tuple[Route, tuple[str, ...]]]:
    """The texts of a file in which there are gaps, with the way to them."""
    found: list[tuple[Route, tuple[str, ...]]] = []
    steps: Iterable[tuple[Step, Value]] = (
        value.items() if isinstance(value, dict) else enumerate(value or ())
    )
    for step, inner in steps:
        if not isinstance(inner, str):
            found += _waiting(inner, (*route, step))
        elif gaps := gaps_in(inner):
            found.append(((*route, step), gaps))
    return found


@lru_cache(maxsize=KEPT)
def gaps_in(text: str) -> tuple[str, ...]:
    """What waits in a text to be filled in."""
    if not says(text, _SIGNS):
        return ()
    if text.strip() == "?":
        return ("?",)
    found = [one for one in [pattern.search(text) for pattern in _GAPS] if one]
    return tuple(one[0].strip() for one in found)


@RULES.plan(PERIOD_TURNED_ROUND)
def period_ends_before_it_starts(file: PlanFile) -> Iterator[Finding]:
    """A period runs forward."""
    period = file.plan.period if file.plan else None
    if period and period.last < period.first:
        yield finding(("period",), start=period.first, end=period.last)


@RULES.plan(ID_TWICE)
def duplicate_id(file: PlanFile) -> Iterator[Finding]:
    """An id belongs to one entry."""
    first: dict[str, int] = {}
    for entry in file.entries:
        if (own := entry.passage.id) is None:
            continue
        route = (*entry.route, "id")
        if own in first:
            yield finding(route, id=own, line=first[own])
        else:
            first[own] = file.place(route).line


@RULES.plan(DANGLING_ID)
def reference_to_nothing(file: PlanFile) -> Iterator[Finding]:
    """What is referred to is there."""
    known = {entry.passage.id for entry in file.entries}
    for entry in file.entries:
        for name in (entry.passage.refers_to or "").split(";"):
            if (wanted := name.strip()) and wanted not in known:
                yield finding((*entry.route, "refers_to"), id=wanted)
