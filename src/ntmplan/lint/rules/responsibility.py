"""Rules on who leads and who supports: a name that can be held to it, and one of them first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.model.passage import DutyPassage
from ntmplan.model.value import GROUP
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.roles import (
    Work,
    cell,
    is_catch_all,
    numbers,
    roles,
    settled,
    unit_of,
)
from ntmplan.reading.standing import (
    IN_CELL,
    PRINCIPAL,
    each_its_own,
    may_assign,
    names_nobody,
    only_asked,
)
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import beginning, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_IN_TASK = (
    *("cơ quan đầu mối", "đơn vị đầu mối", "làm đầu mối", "là đầu mối"),
    *("chủ trì chính", "chủ trì chung", "chịu trách nhiệm chính"),
)
_OWN_PLAN = regex(
    r"\b(?:xây dựng|ban hành|lập)\b[^.;]{0,40}\bkế hoạch\b", re.IGNORECASE, needs=("kế hoạch",)
)
_ASKED = ("đề nghị",)
_AT_LEVELS = ("cấp trung ương", "cấp tỉnh", "cấp huyện", "cấp xã")
_MARKET = "chợ đầu mối"

NO_PRINCIPAL = Kind(
    "U301",
    "joint-lead-without-principal",
    _W,
    marked("{units} lead together, and none of them as the principal: {tasks}."),
    marked(
        "Let one lead and the others support, or mark the one that answers for the whole:"
        " `lead: Sở Y tế (đầu mối); Sở Công Thương`."
    ),
    why=marked(
        "“Rõ người, rõ trách nhiệm”: one unit answers for a task. Where several lead it, each waits"
        " for the other, and nobody knows who reports."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế; Sở Công Thương
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế (đầu mối); Sở Công Thương
""",
)
VAGUE_SUPPORT = Kind(
    "U302",
    "support-by-catch-all-only",
    _W,
    marked("Nobody is named who supports, only {said}: {tasks}."),
    marked("Name the units that have to support; keep the catch-all behind them if need be."),
    why=marked(
        "A catch-all names nobody: no unit finds itself in it, and the lead has nobody to call on."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: các đơn vị liên quan
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: Sở Công Thương; các đơn vị liên quan
""",
)
VAGUE_LEAD = Kind(
    "U303",
    "lead-by-catch-all-only",
    _W,
    marked("Nobody is named who leads, only {said}: {tasks}."),
    marked("Name the unit that leads."),
    why=marked("A catch-all names nobody, so nobody answers for the task."),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: các đơn vị liên quan
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
""",
)
VAGUE_DUTY = Kind(
    "U304",
    "duty-for-catch-all-only",
    _W,
    marked('The duties under "{said}" are given to nobody in particular.'),
    marked("Name at least one unit that they are meant for."),
    why=marked("A duty of all “có liên quan” is nobody's: each unit may think it is not meant."),
    bad="""\
organization:
  - unit: các sở, ngành liên quan
    items: [Phát 500 tờ rơi về nước sạch]
""",
    good="""\
organization:
  - unit: Sở Y tế; các sở, ngành liên quan
    items: [Phát 500 tờ rơi về nước sạch]
""",
)
GROUP_LEADS = Kind(
    "U305",
    "group-leads-without-members",
    _N,
    marked('"{unit}" leads ({tasks}), but nobody has listed who belongs to it.'),
    marked(
        "List its `members` in units.yaml, or give each of them the duty to make a plan of its own."
    ),
    why=marked(
        "A group does not act, its members do: without their names nobody can be asked what was"
        " done where."
    ),
    bad="""\
tasks:
  - task: Nâng cấp 3 công trình cấp nước
    lead: UBND các huyện, thành phố
organization:
  - unit: UBND các huyện, thành phố
    items: [Nâng cấp 3 công trình cấp nước]
""",
    good="""\
tasks:
  - task: Nâng cấp 3 công trình cấp nước
    lead: UBND các huyện, thành phố
organization:
  - unit: UBND các huyện, thành phố
    items: [Ban hành kế hoạch cấp nước của từng huyện]
""",
)
REQUESTED_LEADS = Kind(
    "U306",
    "requested-unit-leads",
    _W,
    marked('"{unit}" can only be requested, but is assigned as lead: {tasks}.'),
    marked("Let a unit under the issuer lead, or write that it is requested (“đề nghị”)."),
    why=marked(
        "Party and mass organisations are not under the administration: a plan can ask them"
        " (“đề nghị”), it can't make them answer for a task."
    ),
    bad="""\
issuer: UBND tỉnh
tasks:
  - task: Vận động 200 hộ xây nhà tiêu hợp vệ sinh
    lead: Hội Nông dân tỉnh
""",
    good="""\
issuer: UBND tỉnh
tasks:
  - task: Vận động 200 hộ xây nhà tiêu hợp vệ sinh
    lead: Sở Y tế
    support: Hội Nông dân tỉnh
""",
)


@RULES.plan(NO_PRINCIPAL)
def joint_lead_without_principal(file: PlanFile) -> Iterator[Finding]:
    """Of several leads one is the principal; one finding for each set of leads."""
    together: defaultdict[frozenset[str], list[Work]] = defaultdict(list)
    for work in roles(file).works:
        named = [mention for mention in work.leads if not is_catch_all(mention)]
        clear = all(settled(file, mention) for mention in named)
        units = frozenset(mention.name for mention in named)
        if len(units) < 2 or not clear or each_its_own(named):  # noqa: PLR2004 - of several
            continue
        if not (_marked(file, work, named) or _at_own_levels(work.task.text)):
            together[units].append(work)
    for works in together.values():
        tasks = [work.task for work in works]
        all_units = "; ".join(mention.name for mention in works[0].leads)
        yield finding(cell(file, tasks[0], "lead"), units=all_units, tasks=numbers(file, tasks))


def _at_own_levels(text: str) -> bool:
    """Whether a task is done at several levels, at each by its own: `Hội đồng cấp tỉnh, cấp xã`."""
    return sum(says(text, (level,)) for level in _AT_LEVELS) > 1


def _marked(file: PlanFile, work: Work, leads: list[Mention]) -> bool:
    """Whether the cell, the task, or the duties of one of the leads tell who is the principal."""
    if says(work.task.lead or "", IN_CELL) or says(work.task.text, _IN_TASK):
        return True
    known = roles(file)
    duties = (duty for mention in leads for duty in known.of(unit_of(mention)))
    return any(_is_principal(duty.text) for duty in duties)


def _is_principal(duty: str) -> bool:
    """Whether a duty makes its unit a principal; a wholesale market, `chợ đầu mối`, is none."""
    return says(duty, PRINCIPAL) and says(duty.lower().replace(_MARKET, ""), PRINCIPAL)


@RULES.plan(VAGUE_SUPPORT)
def support_by_catch_all_only(file: PlanFile) -> Iterator[Finding]:
    """Who supports is named; one finding for all tasks where it is not."""
    yield from _vague(file, "support", lambda work: work.supports, names_nobody)


@RULES.plan(VAGUE_LEAD)
def lead_by_catch_all_only(file: PlanFile) -> Iterator[Finding]:
    """Who leads is named; one finding for all tasks where it is not."""
    yield from _vague(file, "lead", lambda work: work.leads, is_catch_all)


def _vague(
    file: PlanFile,
    key: str,
    named: Callable[[Work], tuple[Mention, ...]],
    nobody: Callable[[Mention], bool],
) -> Iterator[Finding]:
    vague = [work for work in roles(file).works if named(work) and all(map(nobody, named(work)))]
    if vague:
        tasks = [work.task for work in vague]
        said = dict.fromkeys(mention.words for work in vague for mention in named(work))
        words = ", ".join(f'"{one}"' for one in said)
        yield finding(cell(file, tasks[0], key), said=words, tasks=numbers(file, tasks))


@RULES.plan(VAGUE_DUTY)
def duty_for_catch_all_only(file: PlanFile) -> Iterator[Finding]:
    """Duties are addressed to somebody."""
    for entry in file.entries:
        if isinstance(entry.passage, DutyPassage) and (said := entry.passage.unit):
            mentions = file.units(said)
            if mentions and all(map(names_nobody, mentions)):
                yield finding((*entry.route, "unit"), said=said)


@RULES.plan(GROUP_LEADS)
def group_leads_without_members(file: PlanFile) -> Iterator[Finding]:
    """It is known who a group is that leads; asked of plans that part the work among units."""
    known = roles(file)
    if not known.owners:
        return
    for unit, works in _leading(file):
        planned = any(_OWN_PLAN.search(duty.text) for duty in known.of(unit))
        if unit.kind == GROUP and not unit.members and not planned:
            yield _on_lead(file, unit, works)


@RULES.plan(REQUESTED_LEADS)
def requested_unit_leads(file: PlanFile) -> Iterator[Finding]:
    """A unit that the issuer can only ask does not lead."""
    issuer = file.plan.issuer if file.plan else None
    if not issuer or may_assign(issuer, file.units(issuer)):
        return
    led: defaultdict[str, list[tuple[Work, Mention]]] = defaultdict(list)
    for work in roles(file).works:
        for mention in work.leads:
            if only_asked(mention) and not _is_asked(work, mention):
                led[mention.name].append((work, mention))
    for name, works in led.items():
        tasks = [work.task for work, _ in works]
        route = cell(file, tasks[0], "lead")
        yield finding(route, words=works[0][1].words, unit=name, tasks=numbers(file, tasks))


def _is_asked(work: Work, mention: Mention) -> bool:
    """Whether the cell, the task or the title above it asks the unit to lead."""
    if says(work.task.lead or "", _ASKED) or beginning(work.task.text, _ASKED):
        return True
    if f"đề nghị {mention.words}".lower() in work.task.text.lower():
        return True
    return bool(beginning(work.task.entry.area or "", _ASKED))


@lru_cache(maxsize=1)
def _leading(file: PlanFile) -> list[tuple[Unit, list[Work]]]:
    """The registered units that lead, each with the tasks whose cells name it."""
    led: defaultdict[str, list[Work]] = defaultdict(list)
    units: dict[str, Unit] = {}
    for work in roles(file).works:
        for mention in work.leads:
            if len(mention.units) == 1:
                units[mention.name] = mention.units[0]
                led[mention.name].append(work)
    return [(units[name], works) for name, works in led.items()]


def _on_lead(file: PlanFile, unit: Unit, works: list[Work]) -> Finding:
    """A finding on a unit in the cell of the first task that it leads."""
    tasks = [work.task for work in works]
    words = next(mention.words for mention in works[0].leads if mention.name == unit.unit)
    route = cell(file, tasks[0], "lead")
    return finding(route, words=words, unit=unit.unit, tasks=numbers(file, tasks))
