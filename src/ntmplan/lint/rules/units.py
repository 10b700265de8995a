"""Rules on units: who leads and supports is registered, and nobody does both."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.model.kinds import OPEN
from ntmplan.model.outline import Task
from ntmplan.model.passage import DutyPassage, Passage, ReportPassage, TaskPassage
from ntmplan.model.value import GROUP
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.bodies import bare, is_member, is_place, is_staff, lists_levels, parted
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.roles import Duty, cell, is_catch_all, known_as, numbers, roles
from ntmplan.reading.sentences import inspects
from ntmplan.registry import Mention
from ntmplan.registry.kinds import AMBIGUOUS_UNIT, UNKNOWN_UNIT
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, accented, folded, near, speaks_of

RULES = Rules()
_MOST = 0.75
"""A name that shares so many of its words with another may have been meant for it."""
_GROUP = 2
"""So many words at the least begin the name of a group: `UBND các …`."""

LEAD_SUPPORTS = Kind(
    "U201",
    "lead-is-also-support",
    Severity.ERROR,
    marked('"{unit}" both leads and supports: {tasks}.'),
    marked("Keep it where it belongs: who leads (chủ trì) does not support (phối hợp) itself."),
    why=marked(
        "Who leads asks the others for support and answers for the whole; a unit in both places"
        " leaves open who that is, or another unit was meant and is now missing."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    support: Sở Y tế; Sở Tài chính
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    support: Sở Tài chính
""",
)
NO_LEAD = Kind(
    "U202",
    "task-without-lead",
    Severity.ERROR,
    marked("The task names nobody who leads it."),
    marked("Write `lead: …` on the task, or on the area when it is the same for all its tasks."),
    draft=Severity.WARNING,
    why=marked(
        "A task that nobody leads is begun by nobody, and at the review nobody answers for it."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
    lead: Sở Công Thương
""",
)
NO_LEAD_AT_ALL = Kind(
    "U203",
    "no-task-has-a-lead",
    Severity.ERROR,
    marked("None of the plan's {tasks} tasks names anybody who leads it."),
    marked("Write `lead: …` on each task, or here when it is the same for all of them."),
    draft=Severity.WARNING,
    why=marked(
        "Such a plan lists work but assigns none: no unit can tell what it has to do, and none"
        " can be asked for results."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
  - task: Xây dựng 1 mô hình chợ
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Xây dựng 1 mô hình chợ
    lead: Sở Công Thương
""",
)


@lru_cache(maxsize=1)
def cells(file: PlanFile) -> list[tuple[Route, str]]:
    """Every cell of a plan that names units, with the way to it."""
    return [cell for entry in file.entries for cell in _of_passage(entry.passage, entry.route)]


def _of_passage(passage: Passage, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(passage, TaskPassage):
        for at, row in enumerate(passage.in_appendix):
            yield from _named(row, ("lead", "support"), (*route, "in_appendix", at))
    yield from _named(passage, ("lead", "support"), route)
    if isinstance(passage, DutyPassage):
        yield from _named(passage, ("unit",), route)
    if isinstance(passage, ReportPassage):
        yield from _named(passage, ("by", "to", "via"), route)


@lru_cache(maxsize=1)
def named_in(file: PlanFile) -> dict[str, tuple[Mention, ...]]:
    """The units that cells of a plan name, by the words of the cells."""
    return {words: file.units(words) for words in dict.fromkeys(words for _, words in cells(file))}


def _where(
    file: PlanFile, is_so: Callable[[Mention], bool]
) -> Iterator[tuple[Route, str, Mention]]:
    """The names for which something is so, each with the way to its cell and the cell's words."""
    found = {words: list(filter(is_so, named)) for words, named in named_in(file).items()}
    for route, words in cells(file):
        for mention in found[words]:
            yield route, words, mention


def _named(holder: object, keys: Iterable[str], route: Route) -> Iterator[tuple[Route, str]]:
    for key in keys:
        if words := getattr(holder, key):
            yield (*route, key), words


@RULES.plan(UNKNOWN_UNIT)
def unknown_unit(file: PlanFile) -> Iterator[Finding]:
    """A unit is registered; a repository without a register is told only of misspellings."""
    for route, words, mention in _where(file, lambda mention: not mention.units):
        if words.strip() == OPEN or is_catch_all(mention):
            continue  # is left open or names nobody, and reported as such
        if _is_many(file, mention.words) or _issues(file, mention.words):
            continue
        nearest = _nearest(file, mention.words)
        if nearest or file.registry:
            yield finding(route, words=mention.words, name=mention.words, nearest=nearest)


@lru_cache(maxsize=KEPT)
def _nearest(file: PlanFile, name: str) -> str:
    """What was meant, perhaps: without a register only what differs as a slip of the pen does.

    Then a name that the plan itself has more often is as good as a registered one.
    """
    known = file.registry.spellings()
    if file.registry:
        return next((one for one in near(name, known) if _may_mean(name, one)), "")
    from ntmplan.reading.slips import misspelt  # few plans have names that nobody knows

    times = _unregistered(file)
    usual = (other for other, count in times.items() if count > times[name])
    return misspelt(name, known) or misspelt(name, usual, proper=False)


def _may_mean(name: str, other: str) -> bool:
    """Whether a name can be a slip for another: most of its words are there, or all of one's.

    A body of another level is another body.
    """
    level = parted(name)[1]
    if level and level != parted(other)[1]:
        return False
    said, known = frozenset(folded(name)), frozenset(folded(other))
    shared = len(said & known)
    return shared >= _MOST * max(len(said), len(known)) or shared == min(len(said), len(known))


def _is_many(file: PlanFile, name: str) -> bool:
    """Whether a name is of many that need no entry of their own.

    Those are all of a level (`UBND các xã`), some of a group (`UBND các xã Tân An, Tân Lập`),
    those who sit on a board and the staff.
    """
    words = name.split()
    at = next((at for at in range(_GROUP, len(words)) if words[at][0].isupper()), len(words))
    group = " ".join(words[:at])
    if lists_levels(group) or is_staff(name) or is_member(name):
        return True
    if is_place(name):  # `thôn Vĩnh Lạc`, where `Các thôn` are registered
        group, at = f"Các {words[0].lower()}", 0
    units = file.units(group) if at < len(words) else ()
    return len(units) == 1 and [unit.kind for unit in units[0].units] == [GROUP]


def _issues(file: PlanFile, name: str) -> bool:
    """Whether a name is the issuer's, in full or up to its level: `UBND huyện`."""
    issuer, said = bare((file.plan and file.plan.issuer) or ""), bare(name)
    to_level = parted(name)[1] != () and issuer[: len(said)] == said
    return said != () and (said == issuer or to_level)


@lru_cache(maxsize=1)
def _unregistered(file: PlanFile) -> Counter[str]:
    """How often a plan has each of the names that nobody registered."""
    named = (mention for _, words in cells(file) for mention in named_in(file)[words])
    return Counter(mention.words for mention in named if not mention.units)


@RULES.plan(AMBIGUOUS_UNIT)
def ambiguous_unit(file: PlanFile) -> Iterator[Finding]:
    """A name means one unit."""
    for route, _, mention in _where(file, lambda mention: len(mention.units) > 1):
        names = "; ".join(unit.unit for unit in mention.units)
        yield finding(route, words=mention.words, name=mention.words, units=names)


@RULES.plan(LEAD_SUPPORTS)
def lead_is_also_support(file: PlanFile) -> Iterator[Finding]:
    """Who leads a task does not support it too; one finding where tasks have the support from one.

    A line for all tasks, such as `support: UBND các xã`, is one mistake however many have it.
    """
    twice: defaultdict[tuple[Route, str], list[Task]] = defaultdict(list)
    both: dict[tuple[str | None, str | None], list[str]] = {}
    for task in file.tasks:
        key = (task.lead, task.support)
        if key not in both:
            both[key] = list(_in_both(file, *key))
        for name in both[key]:
            twice[cell(file, task, "support"), name].append(task)
    for (_, unit), tasks in twice.items():
        yield finding(tasks[0].route, unit=unit, tasks=numbers(file, tasks))


def _in_both(file: PlanFile, lead: str | None, support: str | None) -> Iterator[str]:
    """Who leads and supports, by the cells for it."""
    leads = {known_as(mention): mention for mention in file.units(lead)}
    for mention in file.units(support):
        other = leads.get(known_as(mention))
        if other and not is_catch_all(mention) and not _parted(other.words, mention.words):
            yield other.name


def _parted(one: str, other: str) -> bool:
    """Whether two cells name parts of one unit: `Sở Y tế (CDC)`, `Sở Y tế (Thanh tra Sở)`."""
    first, second = one.partition("(")[2], other.partition("(")[2]
    return bool(first and second) and first != second


@RULES.plan(NO_LEAD)
def task_without_lead(file: PlanFile) -> Iterator[Finding]:
    """Somebody leads each task; a plan in which nobody leads any is one finding."""
    without = [task for task in file.tasks if not task.lead]
    led = len(without) < len(file.tasks)
    if led or (len(without) == 1 and not _shared_out(file)):
        if without:
            from ntmplan.reading.assigned import names_lead  # few plans lack leads
            from ntmplan.reading.rows import twins
        for task in without:
            if not names_lead(task.text) and task.entry.route not in twins(file):
                yield finding(task.route)


@RULES.plan(NO_LEAD_AT_ALL)
def no_task_has_a_lead(file: PlanFile) -> Iterator[Finding]:
    """Somebody leads the tasks of a plan, or has them among its duties."""
    count = len(file.tasks)
    misread = any(route[0] == "tasks" for route in file.left_out)  # perhaps a lead among it
    led = any(task.lead for task in file.tasks)
    if count < 2 or misread or led:  # noqa: PLR2004 - of several
        return
    from ntmplan.reading.assigned import given_out

    if not (inspects(file) or _shared_out(file) or given_out(file)):
        yield finding(("tasks",), tasks=count)


def _shared_out(file: PlanFile) -> bool:
    """Whether duties of named units speak of half of the tasks or more.

    Many plans say in the organisation part alone who does what.
    """
    duties = [duty for duty in roles(file).duties if not all(map(is_catch_all, duty.owners))]
    spoken = sum(any(_speaks(duty, task) for duty in duties) for task in file.tasks)
    return bool(duties) and spoken * 2 >= len(file.tasks)


def _speaks(duty: Duty, task: Task) -> bool:
    """Whether a duty speaks of a task, or of the area that it is in."""
    named = (task.text, task.entry.area)
    return any(
        duty.may_hold(accented(words), len(accented(words)) * 0.75) and speaks_of(duty.text, words)
        for words in named
        if words
    )
