"""Rules on tasks and duties: who leads a task finds it among its duties, and the other way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ntmplan.lint.reading import misread
from ntmplan.lint.roles import (
    CATCH_ALL,
    Duty,
    Roles,
    Work,
    cell,
    has_part,
    is_catch_all,
    numbers,
    roles,
    same,
    settled,
    unit_of,
)
from ntmplan.lint.rule import Finding, Rules, finding
from ntmplan.problem import Kind, Severity, marked
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import accented, common, holds, speaks_of

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_WHOLE_PLAN = re.compile(
    r"\b(?:nội dung|nhiệm vụ|giải pháp|mô hình|thực hiện|triển khai)\b[^;.]{0,60}?"
    r"\b(?:kế hoạch|chương trình|đề án)\b",
    re.IGNORECASE,
)
"""A duty to carry out the plan as a whole; it takes in every area."""
_FOR_ALL = re.compile(r"(?:các|những)\s", re.IGNORECASE)
_LONG = 6
"""Of a title with so many words half may be enough to mean it; of a shorter one its first or last
two words."""
_ANY_AREA = frozenset(
    accented(pair)
    for pair in (
        *("công tác", "môi trường", "nông thôn", "phát triển", "xây dựng", "quản lý", "tổ chức"),
        *("thực hiện", "nâng cao", "tăng cường", "hoạt động", "khu vực", "nội dung", "hỗ trợ"),
    )
)
"""Pairs of words that stand in titles of any area, and in any duty."""

NO_DUTIES = Kind(
    "U311",
    "lead-without-duties",
    _W,
    marked('"{unit}" leads task {tasks}, but the organisation part gives it no duties.'),
    marked("Give it a paragraph of its own, or let a unit lead that has one."),
    why=marked(
        "Units look for their name in the organisation part: who leads only in a table is told"
        " nowhere what it answers for."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Công Thương
organization:
  - unit: Sở Tài chính
    items: [Cấp 50 triệu đồng cho 2 lớp tập huấn]
  - unit: Sở Y tế
    items: [In 500 tờ rơi về nước sạch]
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
  - task: Cấp 50 triệu đồng cho 2 lớp tập huấn
    lead: Sở Tài chính
organization:
  - unit: Sở Tài chính
    items: [Cấp 50 triệu đồng]
  - unit: Sở Y tế
    items: [Mở 2 lớp tập huấn]
""",
)
ONLY_CATCH_ALL = Kind(
    "U312",
    "lead-without-own-duties",
    _N,
    marked('"{unit}" leads task {tasks}, but its duties stand under "{said}" alone.'),
    marked("Give it a paragraph of its own in the organisation part."),
    why=marked(
        "A paragraph for all who are concerned tells a unit that leads nothing of its own part."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Công Thương
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
        '"{unit}" leads in "{area}" (task {tasks}), but of its duties none speaks of it; those of'
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
NO_TASK = Kind(
    "U314",
    "duties-without-task",
    _N,
    marked("In the organisation part, but in no task, neither as lead nor as support: {units}."),
    marked("Name them where they lead or support, if the duties are more than general ones."),
    why=marked(
        "What a unit has to do and until when stands in the tasks; duties alone have neither lead"
        " nor date."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
organization:
  - unit: Sở Y tế
    items: [Mở 2 lớp tập huấn]
  - unit: Sở Tài chính
    items: [Cấp 50 triệu đồng]
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: Sở Tài chính
organization:
  - unit: Sở Y tế
    items: [Mở 2 lớp tập huấn]
  - unit: Sở Tài chính
    items: [Cấp 50 triệu đồng]
""",
)
NOT_IN_AREA = Kind(
    "U315",
    "duty-outside-own-tasks",
    _W,
    marked(
        '"{unit}" has a duty on "{area}" ({duties}), but neither leads nor supports a task of that'
        " area."
    ),
    marked("Name it in the tasks of the area, or take the duty out."),
    why=marked(
        "Duties and table part the same work differently: who leads the area does not know of the"
        " other, and the work is done twice or not at all."
    ),
    bad="""\
tasks:
  - area: Nước thải sinh hoạt
    items:
      - task: Xây dựng 3 mô hình thu gom nước thải sinh hoạt
        lead: Sở Xây dựng
  - area: An toàn thực phẩm
    items:
      - task: Kiểm tra 30 cơ sở về an toàn thực phẩm
        lead: Sở Y tế
organization:
  - unit: Sở Xây dựng
    items: [Xây dựng 3 mô hình xử lý nước thải sinh hoạt]
  - unit: Sở Y tế
    items: [Kiểm tra 30 cơ sở về an toàn thực phẩm, Lấy 20 mẫu nước thải sinh hoạt]
""",
    good="""\
tasks:
  - area: Nước thải sinh hoạt
    items:
      - task: Xây dựng 3 mô hình thu gom nước thải sinh hoạt
        lead: Sở Xây dựng
        support: Sở Y tế
  - area: An toàn thực phẩm
    items:
      - task: Kiểm tra 30 cơ sở về an toàn thực phẩm
        lead: Sở Y tế
organization:
  - unit: Sở Xây dựng
    items: [Xây dựng 3 mô hình xử lý nước thải sinh hoạt]
  - unit: Sở Y tế
    items: [Kiểm tra 30 cơ sở về an toàn thực phẩm, Lấy 20 mẫu nước thải sinh hoạt]
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
    headings = [accented(entry.passage.heading or "") for entry in known.entries.values()]
    for mention, works in _leading(file, known):
        unit = unit_of(mention)
        titled = any(holds(words, accented(name)) for words in headings for name in unit.spellings)
        if not titled and not has_part(unit, known.owners, above=True):
            yield mention, works


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
    for mention, works in _leading(file, known):
        unit = unit_of(mention)
        own = known.of(unit)
        if not own or any(_WHOLE_PLAN.search(duty.text) for duty in own):
            continue
        for area, led in _by_area(works).items():
            if not any(_may_mean(duty.text, area) for duty in own):
                other = _speaker(known, unit, area)
                if other:
                    found = _on_lead(file, mention, led)
                    yield found._replace(facts={**found.facts, "area": area, "other": other})


def _by_area(works: list[Work]) -> dict[str, list[Work]]:
    areas: defaultdict[str, list[Work]] = defaultdict(list)
    for work in works:
        if work.task.entry.area:
            areas[work.task.entry.area].append(work)
    return areas


def _may_mean(text: str, area: str) -> bool:
    """Whether a sentence speaks of an area, or comes so near to it that it may mean it."""
    if speaks_of(text, area):
        return True
    wanted, said = accented(area), accented(text)
    if len(wanted) >= _LONG:
        return common(said, wanted, gap=3) >= len(wanted) / 2
    pairs = {wanted[:2], wanted[-2:]} - _ANY_AREA
    return any(len(pair) > 1 and holds(said, pair) for pair in pairs)


def _speaker(known: Roles, unit: Unit, area: str) -> str:
    """Another unit whose duties speak of an area, or ""."""
    for duty in known.duties:
        others = [one for one in duty.owners if not same(unit, unit_of(one))]
        if others and not is_catch_all(others[0]) and speaks_of(duty.text, area):
            return others[0].name
    return ""


@RULES.plan(NO_TASK)
def duties_without_task(file: PlanFile) -> Iterator[Finding]:
    """Who has duties leads or supports a task; one finding for all that do not."""
    known = roles(file)
    if not any(work.leads for work in known.works) or _unclear(file, known.works):
        return
    idle: dict[str, Duty] = {}
    for duty in known.duties:
        for mention in duty.owners:
            unit = unit_of(mention)
            if unit.kind != CATCH_ALL and not _working(known, unit):
                idle.setdefault(mention.name, duty)
    if idle:
        first = next(iter(idle.values())).entry
        yield finding(_paragraph(known, first.route), units="; ".join(idle))


def _working(known: Roles, unit: Unit) -> bool:
    return bool(known.led_by(unit) or known.supported_by(unit))


def _unclear(file: PlanFile, works: tuple[Work, ...] | list[Work]) -> bool:
    """Whether some unit of these tasks can't be told, so that a unit may be there after all."""
    named = (mention for work in works for mention in (*work.leads, *work.supports))
    return misread(file, "tasks") or not all(settled(file, mention) for mention in named)


def _paragraph(known: Roles, route: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The way to the name of the unit under which a duty stands."""
    while route and not getattr(known.entries[route].passage, "unit", None):
        route = route[:-2]
    return (*route, "unit")


@RULES.plan(NOT_IN_AREA)
def duty_outside_own_tasks(file: PlanFile) -> Iterator[Finding]:
    """Who has a duty on an area leads or supports something there."""
    known = roles(file)
    title = accented(file.plan.title) if file.plan else ()
    for area, works in _by_area(list(known.works)).items():
        # The programme's name is on everybody's lips: an area that it holds is no sure sign.
        if holds(title, accented(area)) or _unclear(file, works):
            continue
        for name, duties in _outside(file, known, area, works).items():
            entries = [duty.entry for duty in duties]
            yield finding(
                (*entries[0].route, entries[0].passage.kind),
                unit=name,
                area=area,
                duties=numbers(file, entries),
            )


def _outside(file: PlanFile, known: Roles, area: str, works: list[Work]) -> dict[str, list[Duty]]:
    """The duties that speak of an area, by units that work elsewhere and not there."""
    named = [mention for work in works for mention in (*work.leads, *work.supports)]
    found: defaultdict[str, list[Duty]] = defaultdict(list)
    for duty in known.duties:
        for mention in duty.owners:
            unit = unit_of(mention)
            busy = settled(file, mention) and not is_catch_all(mention) and _working(known, unit)
            only_helps = (
                not duty.entry.lead and any(map(is_catch_all, named)) and _helps(file, duty)
            )
            if busy and not only_helps and not has_part(unit, named) and speaks_of(duty.text, area):
                found[mention.name].append(duty)
    return found


def _helps(file: PlanFile, duty: Duty) -> bool:
    """Whether the plan says of a duty that its unit supports; a catch-all may then mean it."""
    supports = file.units(duty.entry.support)
    return any(has_part(unit_of(owner), supports) for owner in duty.owners)
