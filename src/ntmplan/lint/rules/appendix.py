"""Rules on the two lists of tasks: what the body says and what the appendix' table says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.model.passage import TaskPassage
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.roles import numbers
from ntmplan.registry.spelling import ACCENTED
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, Words, accented, one_line

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_END = " \t.;,:…"

WORDS_DIFFER = Kind(
    "A101",
    "appendix-words-differ",
    _W,
    marked("The appendix words this task differently than the body: {changes}."),
    marked("Decide which words hold, and use them in both."),
    why=marked(
        "Body and appendix are one document: where their words differ, a unit can't tell what it"
        " answers for, and each reader quotes another task."
    ),
    bad="""\
tasks:
  - task: Tổ chức mạng lưới thu gom trên địa bàn
    lead: Sở Y tế
    in_appendix: Tổ chức mạng lưới thu gom chất thải trên địa bàn
appendix: {heading: Phụ lục}
""",
    good="""\
tasks:
  - task: Tổ chức mạng lưới thu gom chất thải trên địa bàn
    lead: Sở Y tế
appendix: {heading: Phụ lục}
""",
)
ENDS_DIFFER = Kind(
    "A102",
    "appendix-final-punctuation-differs",
    _N,
    marked("Body and appendix end with different punctuation: {tasks}."),
    marked("End the sentence the same way in both."),
    why=marked(
        "It changes no duty, but whoever compares the two lists stops at each such difference."
    ),
    bad="""\
tasks:
  - task: Nâng cấp 3 công trình cấp nước.
    lead: Sở Y tế
    in_appendix: Nâng cấp 3 công trình cấp nước
appendix: {heading: Phụ lục}
""",
    good="""\
tasks:
  - task: Nâng cấp 3 công trình cấp nước.
    lead: Sở Y tế
appendix: {heading: Phụ lục}
""",
)
SIGNS_DIFFER = Kind(
    "A103",
    "appendix-writing-differs",
    _N,
    marked("The appendix writes the same words differently than the body: {changes}."),
    marked("Write them the same way in both."),
    why=marked(
        "A comma, a capital or a spelling that changes between the two lists shows that they were"
        " typed apart, and makes every comparison find differences that are none."
    ),
    bad="""\
tasks:
  - task: Phân loại, thu gom 5 tấn rác
    lead: Sở Y tế
    in_appendix: Phân loại thu gom 5 tấn rác
appendix: {heading: Phụ lục}
""",
    good="""\
tasks:
  - task: Phân loại, thu gom 5 tấn rác
    lead: Sở Y tế
appendix: {heading: Phụ lục}
""",
)
SPLIT = Kind(
    "A104",
    "task-split-in-appendix",
    _W,
    marked("One task of the body is {count} rows of the appendix ({rows})."),
    marked("Make it as many tasks in the body too, or one row in the appendix."),
    why=marked(
        "The two lists then count different tasks, and the body does not show that its one entry"
        " has several leads or dates."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn; xây dựng 1 mô hình chợ
    lead: Sở Y tế
    in_appendix: [Mở 2 lớp tập huấn, Xây dựng 1 mô hình chợ]
appendix: {heading: Phụ lục}
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
    lead: Sở Y tế
appendix: {heading: Phụ lục}
""",
)
ONLY_IN_BODY = Kind(
    "A105",
    "task-missing-from-appendix",
    _W,
    marked("The task stands in the body alone; the appendix' table leaves it out."),
    marked("Add it to the table with lead, support and time, or take it out of the body."),
    why=marked(
        "Units work from the table: what is only in the body has no lead, no support and no date"
        " there, and is not reported on."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
    lead: Sở Y tế
    only_in: body
appendix: {heading: Phụ lục}
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
    lead: Sở Y tế
appendix: {heading: Phụ lục}
""",
)
ONLY_IN_APPENDIX = Kind(
    "A106",
    "task-missing-from-body",
    _W,
    marked("The task stands in the appendix' table alone; the body leaves it out."),
    marked("Add it to the body, or take it out of the table."),
    why=marked(
        "The appendix sets out what the body decides; a row without an entry in the body assigns"
        " work that the plan itself does not contain."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
    lead: Sở Y tế
    only_in: appendix
appendix: {heading: Phụ lục}
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
    lead: Sở Y tế
appendix: {heading: Phụ lục}
""",
)
NO_APPENDIX = Kind(
    "A107",
    "appendix-words-without-appendix",
    _W,
    marked("Something is said of the appendix' table (`{key}`), but the plan has no `appendix`."),
    marked("Give the plan its `appendix`, or leave `{key}` out."),
    why=marked("Without an appendix no table is printed, and the table's own words are lost."),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    in_appendix: Mở 3 lớp tập huấn
""",
    good="""\
tasks:
  - task: Mở 3 lớp tập huấn
    lead: Sở Y tế
""",
)

_REPEATED = 4
"""Where less than one task of so many stands in both, the table was not meant to repeat them."""


def _tasks(file: PlanFile) -> Iterator[tuple[Entry, TaskPassage]]:
    for entry in file.entries:
        if isinstance(entry.passage, TaskPassage) and entry.passage.task:
            yield entry, entry.passage


@lru_cache(maxsize=1)
def _worded(file: PlanFile) -> list[tuple[Entry, str, str, bool]]:
    """The tasks for which the table has its own words: those of the body, and of the table.

    Last comes whether both say the same; an abbreviation is its words, and 05 is 5.
    """
    found: list[tuple[Entry, str, str, bool]] = []
    for entry, passage in _tasks(file) if file.plan and file.plan.appendix else ():
        if passage.in_appendix and passage.task:
            body = one_line(passage.task)
            table = one_line(" ".join(row.task for row in passage.in_appendix))
            same = accented(body) == accented(table) or _plain(body) == _plain(table)
            found.append((entry, body, table, same))
    return found


@RULES.plan(WORDS_DIFFER)
def appendix_words_differ(file: PlanFile) -> Iterator[Finding]:
    """The table has the body's words."""
    if not (file.plan and file.plan.appendix):
        return
    from ntmplan.reading.rows import changes, words  # of the plans with a table

    for entry, body, table, same in _worded(file):
        if not same:
            told, new = changes(words(body), words(table))
            yield finding(_table_words(entry), words=new, changes=told)
    for pair, row in _paired(file):
        told, new = changes(words(_task(pair)), words(_task(row)))
        yield finding((*row.route, "task"), words=new, changes=told)


@RULES.plan(ENDS_DIFFER)
def appendix_final_punctuation_differs(file: PlanFile) -> Iterator[Finding]:
    """The table ends its sentences as the body does; one finding for all of them."""
    ends = {
        entry.route: (_end(body), _end(table))
        for entry, body, table, same in _worded(file)
        if same and _is_one(entry)
    }
    differing = [route for route, (body, table) in ends.items() if body != table]
    if len(differing) > 1 and _never_ends(file, ends):
        return
    tasks = [task for task in file.tasks if task.entry.route in differing] if differing else []
    if tasks:
        yield finding(_table_words(tasks[0].entry), tasks=numbers(file, tasks))


@RULES.plan(SIGNS_DIFFER)
def appendix_writing_differs(file: PlanFile) -> Iterator[Finding]:
    """The table writes the body's words as the body does."""
    if not (file.plan and file.plan.appendix):
        return
    from ntmplan.reading.rows import changes, chunks

    for entry, body, table, same in _worded(file):
        bare, other = body.rstrip(_END), table.rstrip(_END)
        if same and bare != other and _is_one(entry):
            told, new = changes(chunks(bare), chunks(other))
            yield finding(_table_words(entry), words=new, changes=told)


@RULES.plan(SPLIT)
def task_split_in_appendix(file: PlanFile) -> Iterator[Finding]:
    """One task of the body is one row of the table."""
    for entry, *_ in _worded(file):
        if not _is_one(entry):
            rows = [task for task in file.tasks if task.entry.route == entry.route]
            route = (*entry.route, "in_appendix")
            yield finding(route, count=len(rows), rows=numbers(file, rows))


@RULES.plan(ONLY_IN_BODY)
def task_missing_from_appendix(file: PlanFile) -> Iterator[Finding]:
    """What the body lists stands in the table."""
    yield from _only_in(file, "body")


@RULES.plan(ONLY_IN_APPENDIX)
def task_missing_from_body(file: PlanFile) -> Iterator[Finding]:
    """What the table lists stands in the body."""
    yield from _only_in(file, "appendix")


def _paired(file: PlanFile) -> Iterator[tuple[Entry, Entry]]:
    """The tasks of the body, and the rows that have their words but for some."""
    from ntmplan.reading.rows import twins

    entries = {entry.route: entry for entry in file.entries}
    for route, row in twins(file).items():
        if _plain(_task(entries[route])) != _plain(_task(row)):
            yield entries[route], row


def _task(entry: Entry) -> str:
    assert isinstance(entry.passage, TaskPassage)
    return one_line(entry.passage.task or "")


def _only_in(file: PlanFile, where: str) -> Iterator[Finding]:
    if not (file.plan and file.plan.appendix):
        return
    from ntmplan.reading.rows import twins

    tasks, rows = list(_tasks(file)), twins(file)
    told = {*rows, *(row.route for row in rows.values())}
    both = sum(passage.only_in is None for _, passage in tasks) + len(rows)
    if both * _REPEATED < len(tasks):
        return  # this table does not repeat the body's tasks: it has others, or all of them
    for entry, passage in tasks:
        if passage.only_in == where and entry.route not in told:
            yield finding((*entry.route, "only_in"))


@RULES.plan(NO_APPENDIX)
def appendix_words_without_appendix(file: PlanFile) -> Iterator[Finding]:
    """Words for the table are for a table that there is."""
    misread = any(route[0] == "appendix" for route in file.left_out)
    if file.plan is None or file.plan.appendix or misread:
        return
    for entry, passage in _tasks(file):
        for key in ("in_appendix", "only_in"):
            if getattr(passage, key):
                yield finding((*entry.route, key), key=key)


@lru_cache(maxsize=KEPT)
def _plain(text: str) -> Words:
    parts = (part for word in accented(text) for part in _figure_and_unit(word))
    return ACCENTED.one(tuple(parts))


def _figure_and_unit(word: str) -> tuple[str, ...]:
    """A word such as `0900km` as its bare figure and its unit; any other as it is."""
    if not word[0].isdigit():
        return (word,)
    unit = word.lstrip("0123456789")
    figure = word[: len(word) - len(unit)].lstrip("0") or "0"
    return (figure, unit) if unit else (figure,)


def _never_ends(file: PlanFile, ends: dict[Route, tuple[str, str]]) -> bool:
    """Whether no row of the table ends with a mark: that is how it is set, not where it differs."""
    if any(table for _, table in ends.values()):
        return False
    others = (task for entry, task in _tasks(file) if entry.route not in ends)
    return all(task.only_in or not _end(one_line(_row(task))) for task in others)


def _row(task: TaskPassage) -> str:
    """What the table says last of a task."""
    return task.in_appendix[-1].task if task.in_appendix else task.task or ""


def _is_one(entry: Entry) -> bool:
    """Whether the task is a single row of the table."""
    assert isinstance(entry.passage, TaskPassage)
    return len(entry.passage.in_appendix) == 1


def _table_words(entry: Entry) -> Route:
    """The way to the table's own words for a task."""
    route = (*entry.route, "in_appendix")
    return (*route, 0, "task") if _is_one(entry) else route


def _end(text: str) -> str:
    return text[len(text.rstrip(_END)) :].strip()
