"""Rules on tasks and duties: who leads a task finds it among its duties, and the other way."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.bodies import bare, covers, is_vague, one_body, spelt
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.roles import (
    Duty,
    Roles,
    Work,
    by_area,
    cell,
    has_part,
    is_catch_all,
    issues,
    numbers,
    roles,
    same,
    settled,
    unit_of,
)
from ntmplan.reading.sentences import misread
from ntmplan.reading.verbs import little_words
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import accented, common, holds, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_WHOLE_PLAN = regex(
    r"\b(?:nội dung|nhiệm vụ|giải pháp|mô hình|thực hiện|triển khai)\b[^;.]{0,60}?"
    r"\b(?:kế hoạch|chương trình|đề án)\b"
    r"|\b(?:xây dựng|ban hành)\b[^;.]{0,20}\bkế hoạch\b[^;.]{0,20}"
    r"\b(?:thực hiện|triển khai|trên địa bàn|h[ằà]ng năm)\b",
    re.IGNORECASE,
    needs=("kế hoạch", "chương trình", "đề án"),
)
"""A duty to carry out the plan as a whole, or to make a plan of one's own for it; it takes in every
area."""
_BEGINS = 60
"""Of a text so much is looked at for whom it speaks to."""
_HAND_ON = ("chỉ đạo", "giao", "phân công", "đề nghị")
"""A body can have its duties through another that tells it what to do."""
_OWN_BODIES = ("trực thuộc", " thuộc ")
"""A name for all that are under the issuer: it need not name each of them."""
_LONG = 6
"""Of a title with so many words half may be enough to mean it; of a shorter one two words that
follow each other."""
_ROUND_UP = ("sơ kết", "tổng kết", "tổng hợp", "báo cáo", "theo dõi", "đôn đốc")
"""Such a task is what somebody has to do who follows the whole plan, in whatever area it stands."""
_SAME_WORK = 0.5
"""A duty that has so much of a task's words, and as many as this, is about the task."""
_FEWEST = 4
_ANY_AREA = frozenset(
    accented(pair)
    for pair in (
        *("công tác", "môi trường", "nông thôn", "phát triển", "xây dựng", "quản lý", "tổ chức"),
        *("thực hiện", "nâng cao", "tăng cường", "hoạt động", "khu vực", "nội dung", "hỗ trợ"),
        "sinh hoạt",
    )
)
"""Pairs of words that stand in titles of any area, and in any duty."""

NO_DUTIES = Kind(
    "U311",
    "lead-without-duties",
    _W,
    marked('The organisation part gives no duties to "{unit}", named as lead in {tasks}.'),
    marked("Give it a paragraph of its own, or let a unit lead that has one."),
    why=marked(
        "Units look for their name in the organisation part: who leads only in a table is told"
        " nowhere what it answers for."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Công Thương
    support: Sở Tài chính; Sở Y tế
organization:
  - unit: Sở Tài chính
    items: [Cấp 50 triệu đồng]
  - unit: Sở Y tế
    items: [In 500 tờ rơi]
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: Sở Tài chính
organization:
  - unit: Sở Tài chính
    items: [Cấp 50 triệu đồng]
  - unit: Sở Y tế
    items: [In 500 tờ rơi]
""",
)
ONLY_CATCH_ALL = Kind(
    "U312",
    "lead-without-own-duties",
    _N,
    marked('The duties of "{unit}", named as lead in {tasks}, stand under "{said}" alone.'),
    marked("Give it a paragraph of its own in the organisation part."),
    why=marked(
        "A paragraph for all who are concerned tells a unit that leads nothing of its own part."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Công Thương
  - task: In 500 tờ rơi
    lead: Sở Y tế
organization:
  - unit: Sở Y tế; các sở, ngành liên quan
    items: [Mở 2 lớp tập huấn]
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
organization:
  - unit: Sở Y tế; các sở, ngành liên quan
    items: [Mở 2 lớp tập huấn]
""",
)
SILENT = Kind(
    "U313",
    "lead-silent-on-area",
    _W,
    marked(
        '"{unit}" leads in "{area}" ({tasks}), but of its duties none speaks of it; those of'
        ' "{other}" do.'
    ),
    marked("Add to its duties what it has to do there, or let another unit lead."),
    why=marked(
        "The table makes a unit answer for what its paragraph does not mention: it will plan its"
        " year from the paragraph."
    ),
    bad="""\
tasks:
  - area: An toàn thực phẩm
    items:
      - task: Mở 2 lớp tập huấn cho người bán hàng
        lead: Sở Công Thương
      - task: Kiểm tra 30 cơ sở sản xuất
        lead: Sở Y tế
organization:
  - unit: Sở Công Thương
    items: [Xây dựng 3 chợ]
  - unit: Sở Y tế
    items: [Kiểm tra 30 cơ sở về an toàn thực phẩm]
""",
    good="""\
tasks:
  - area: An toàn thực phẩm
    items:
      - task: Mở 2 lớp tập huấn cho người bán hàng
        lead: Sở Công Thương
      - task: Kiểm tra 30 cơ sở sản xuất
        lead: Sở Y tế
organization:
  - unit: Sở Công Thương
    items: [Mở 2 lớp về an toàn thực phẩm]
  - unit: Sở Y tế
    items: [Kiểm tra 30 cơ sở về an toàn thực phẩm]
""",
)


@lru_cache(maxsize=1)
def _leading(file: PlanFile) -> list[tuple[Mention, list[Work]]]:
    """Who leads, each with its tasks; the issuer, which writes its own plan, is left out."""
    led: defaultdict[str, list[Work]] = defaultdict(list)
    named: dict[str, Mention] = {}
    for work in roles(file).works:
        for mention in work.leads:
            if settled(file, mention) and not is_catch_all(mention):
                named.setdefault(mention.name, mention)
                led[mention.name].append(work)
    return [
        (named[name], works)
        for name, works in led.items()
        if not issues(file, unit_of(named[name]))
    ]


class _Leads(NamedTuple):
    """Who leads by whether the organisation part speaks to it, and whom that part means at all.

    Attributes:
        missing: the leads without a paragraph of their own, each with its tasks.
        others: how many leads have one.
        vague: the names there that name nobody.
    """

    missing: list[tuple[Mention, list[Work]]]
    others: int
    vague: tuple[str, ...]

    def meaning(self, mention: Mention) -> str:
        """The name in the organisation part that may mean a lead without naming it, or ""."""
        return next((name for name in self.vague if covers(name, mention.words)), "")


@lru_cache(maxsize=1)
def _leads(file: PlanFile) -> _Leads:
    """Who leads with a paragraph of its own and without; nobody where a name there is unclear."""
    known = roles(file)
    clear = all(settled(file, mention) for mention in known.owners)
    if not known.owners or not clear or misread(file, "organization"):
        return _Leads([], 0, ())
    missing: list[tuple[Mention, list[Work]]] = []
    leads = _leading(file)
    for mention, works in leads:
        unit = unit_of(mention)
        if not has_part(unit, known.owners, above=True) and not _addressed(known, unit):
            missing.append((mention, works))
    return _Leads(missing, len(leads) - len(missing), tuple(_for_all(known)) if missing else ())


def _addressed(known: Roles, unit: Unit) -> bool:
    """Whether a heading names a unit that the plan file does not call one, or a text begins so."""
    names = [accented(name) for name in unit.spellings]
    for entry in known.entries.values():
        text = _to_nobody(entry)
        label = text.partition(":")[0] if ":" in text else ""
        heading = accented(f"{entry.passage.heading or ''} {label}")
        begun = accented(entry.area if entry.part == "tasks" else text)
        if any(holds(heading, name) or begun[: len(name)] == name for name in names):
            return True
    if any(one_body(unit.unit, one.words) for one in known.owners):  # an officer of several fields
        return True
    owners = (accented(one.words) for one in known.owners if not one.units)
    if any(holds(owner, name) for owner in owners for name in names):
        return True
    told = [(*accented(verb), *bare(unit.unit)) for verb in _HAND_ON]
    handing = (duty.text for duty in known.duties if says(duty.text, _HAND_ON))
    return any(holds(spelt(text), words) for text in handing for words in told)


def _to_nobody(entry: Entry) -> str:
    """How a sentence of the organisation part begins that stands under no unit."""
    own = entry.part == "organization" and not entry.unit
    return (entry.passage.sentence or "")[:_BEGINS] if own else ""


def _for_all(known: Roles) -> Iterator[str]:
    """Whom the organisation part addresses without naming anybody."""
    for mention in known.owners:
        if is_catch_all(mention) or (not mention.units and is_vague(mention.words)):
            yield mention.words
    for entry in known.entries.values():
        if (text := _to_nobody(entry)) and is_vague(text):
            yield f"{text.rpartition(' ')[0]} …" if len(text) == _BEGINS else text


@RULES.plan(NO_DUTIES)
def lead_without_duties(file: PlanFile) -> Iterator[Finding]:
    """Who leads has duties too; asked of plans that give duties to several units.

    Where most leads are missing, they are one finding: such a part speaks to few of them.
    """
    leads = _leads(file)
    missing = [one for one in leads.missing if not leads.meaning(one[0])]
    if len(roles(file).owners) > 1 and missing:
        together = len(leads.missing) > leads.others
        for some in [missing] if together else [[one] for one in missing]:
            yield _on_leads(file, some)


@RULES.plan(ONLY_CATCH_ALL)
def lead_without_own_duties(file: PlanFile) -> Iterator[Finding]:
    """Who leads has duties under its own name, where others that lead do."""
    leads = _leads(file)
    under: defaultdict[str, list[tuple[Mention, list[Work]]]] = defaultdict(list)
    for mention, works in leads.missing if leads.others else ():
        said = leads.meaning(mention)
        if said and not says(said, _OWN_BODIES):
            under[said].append((mention, works))
    for said, missing in under.items():
        found = _on_leads(file, missing)
        yield found._replace(facts={**found.facts, "said": said})


def _on_leads(file: PlanFile, leads: list[tuple[Mention, list[Work]]]) -> Finding:
    """A finding on the first of some leads, with the tasks of all."""
    mention, works = leads[0]
    route = cell(file, works[0].task, "lead")
    words = next(one.words for one in works[0].leads if one.name == mention.name)
    units = "; ".join(one.name for one, _ in leads)
    tasks = [work.task for _, led in leads for work in led]
    return finding(route, words=words, unit=units, tasks=numbers(file, tasks))


@RULES.plan(SILENT)
def lead_silent_on_area(file: PlanFile) -> Iterator[Finding]:
    """The duties of who leads in an area speak of it, where those of others do."""
    known = roles(file)
    for mention, works in _leading(file) if known.duties else ():
        unit = unit_of(mention)
        own = known.of(unit)
        if not own or any(_WHOLE_PLAN.search(duty.text) for duty in own):
            continue
        for area, led in by_area(works).items():
            other = _speaker(known, unit, area)
            silent = other and not any(_may_mean(known, duty, area) for duty in own)
            if silent and not all(_among_duties(work, own) for work in led):
                found = _on_leads(file, [(mention, led)])
                yield found._replace(facts={**found.facts, "area": area, "other": other})


def _may_mean(known: Roles, duty: Duty, area: str) -> bool:
    """Whether a duty speaks of an area, or comes so near to it that it may mean it."""
    if duty in known.speaking[area]:
        return True
    wanted = accented(area)
    if len(wanted) >= _LONG:
        half = len(wanted) / 2
        return duty.may_hold(wanted, half) and common(duty.words, wanted, gap=3) >= half
    pairs = set(pairwise(wanted)) - _ANY_AREA
    return any(holds(duty.words, pair) for pair in pairs)


def _among_duties(work: Work, own: list[Duty]) -> bool:
    """Whether one of a unit's duties is about a task, though not about its area."""
    text = work.task.text
    wanted = frozenset(accented(text)) - little_words()
    for duty in own:
        shared = len(wanted & duty.bag)
        if shared >= max(_FEWEST, _SAME_WORK * len(wanted)):
            return True
        if says(text[:_BEGINS], _ROUND_UP) and says(duty.text, _ROUND_UP):
            return True
    return False


def _speaker(known: Roles, unit: Unit, area: str) -> str:
    """Another unit whose duties speak of an area, or ""."""
    for duty in known.speaking[area]:
        others = [one for one in duty.owners if not same(unit, unit_of(one))]
        if others and not is_catch_all(others[0]):
            return others[0].name
    return ""
