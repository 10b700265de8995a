"""Rules on tasks and duties: who leads a task finds it among its duties, and the other way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.roles import (
    Duty,
    Roles,
    Work,
    by_area,
    cell,
    has_part,
    is_catch_all,
    numbers,
    roles,
    same,
    settled,
    unit_of,
)
from ntmplan.reading.sentences import misread
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import accented, common, holds, regex

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_WHOLE_PLAN = regex(
    r"\b(?:nội dung|nhiệm vụ|giải pháp|mô hình|thực hiện|triển khai)\b[^;.]{0,60}?"
    r"\b(?:kế hoạch|chương trình|đề án)\b",
    re.IGNORECASE,
    needs=("kế hoạch", "chương trình", "đề án"),
)
"""A duty to carry out the plan as a whole; it takes in every area."""
_FOR_ALL = regex(r"(?:các|những)\s", re.IGNORECASE)
_LONG = 6
"""Of a title with so many words half may be enough to mean it; of a shorter one its first or last
two words."""
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
    marked('"{unit}" leads ({tasks}), but the organisation part gives it no duties.'),
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
    marked('"{unit}" leads ({tasks}), but its duties stand under "{said}" alone.'),
    marked("Give it a paragraph of its own in the organisation part."),
    why=marked(
        "A paragraph for all who are concerned tells a unit that leads nothing of its own part."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Công Thương
    support: Sở Y tế
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


def _leading(file: PlanFile, known: Roles) -> Iterator[tuple[Mention, list[Work]]]:
    """Who leads, each with its tasks; the issuer, which writes its own plan, is left out."""
    issuer = file.plan.issuer if file.plan else None
    led: defaultdict[str, list[Work]] = defaultdict(list)
    named: dict[str, Mention] = {}
    for work in known.works:
        for mention in work.leads:
            if settled(file, mention) and not is_catch_all(mention):
                named.setdefault(mention.name, mention)
                led[mention.name].append(work)
    for name, works in led.items():
        if not (issuer and has_part(unit_of(named[name]), file.units(issuer))):
            yield named[name], works


def _without_paragraph(file: PlanFile) -> Iterator[tuple[Mention, list[Work]]]:
    """The leads that the organisation part does not address, unless a name there is unclear."""
    known = roles(file)
    clear = all(settled(file, mention) for mention in known.owners)
    if not known.owners or not clear or misread(file, "organization"):
        return
    for mention, works in _leading(file, known):
        unit = unit_of(mention)
        if not has_part(unit, known.owners, above=True) and not _in_heading(known, unit):
            yield mention, works


def _in_heading(known: Roles, unit: Unit) -> bool:
    """Whether some heading names a unit, though the plan file does not call it one."""
    headings = [accented(entry.passage.heading or "") for entry in known.entries.values()]
    return any(holds(words, accented(name)) for words in headings for name in unit.spellings)


def _for_all(known: Roles) -> list[str]:
    """Whom the organisation part addresses without naming anybody."""
    vague = (
        mention
        for mention in known.owners
        if is_catch_all(mention) or (_FOR_ALL.match(mention.words) and not mention.units)
    )
    return [mention.words for mention in vague]


@RULES.plan(NO_DUTIES)
def lead_without_duties(file: PlanFile) -> Iterator[Finding]:
    """Who leads has duties too; asked of plans that give duties to several units."""
    known = roles(file)
    if len(known.owners) > 1 and not _for_all(known):
        for mention, works in _without_paragraph(file):
            yield _on_lead(file, mention, works)


@RULES.plan(ONLY_CATCH_ALL)
def lead_without_own_duties(file: PlanFile) -> Iterator[Finding]:
    """Who leads has duties under its own name."""
    if said := "; ".join(_for_all(roles(file))):
        for mention, works in _without_paragraph(file):
            found = _on_lead(file, mention, works)
            yield found._replace(facts={**found.facts, "said": said})


def _on_lead(file: PlanFile, mention: Mention, works: list[Work]) -> Finding:
    tasks = [work.task for work in works]
    route = cell(file, tasks[0], "lead")
    words = next(one.words for one in works[0].leads if one.name == mention.name)
    return finding(route, words=words, unit=mention.name, tasks=numbers(file, tasks))


@RULES.plan(SILENT)
def lead_silent_on_area(file: PlanFile) -> Iterator[Finding]:
    """The duties of who leads in an area speak of it, where those of others do."""
    known = roles(file)
    for mention, works in _leading(file, known) if known.duties else ():
        unit = unit_of(mention)
        own = known.of(unit)
        if not own or any(_WHOLE_PLAN.search(duty.text) for duty in own):
            continue
        for area, led in by_area(works).items():
            other = _speaker(known, unit, area)
            if other and not any(_may_mean(known, duty, area) for duty in own):
                found = _on_lead(file, mention, led)
                yield found._replace(facts={**found.facts, "area": area, "other": other})


def _may_mean(known: Roles, duty: Duty, area: str) -> bool:
    """Whether a duty speaks of an area, or comes so near to it that it may mean it."""
    if duty in known.speaking[area]:
        return True
    wanted = accented(area)
    if len(wanted) >= _LONG:
        half = len(wanted) / 2
        return duty.may_hold(wanted, half) and common(duty.words, wanted, gap=3) >= half
    pairs = {wanted[:2], wanted[-2:]} - _ANY_AREA
    return any(len(pair) > 1 and holds(duty.words, pair) for pair in pairs)


def _speaker(known: Roles, unit: Unit, area: str) -> str:
    """Another unit whose duties speak of an area, or ""."""
    for duty in known.speaking[area]:
        others = [one for one in duty.owners if not same(unit, unit_of(one))]
        if others and not is_catch_all(others[0]):
            return others[0].name
    return ""
