"""Rules on duties that the tasks do not bear out: another part, or no part at all."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.model.value import CATCH_ALL
from ntmplan.problem import Kind, Phrase, Route, Severity, marked
from ntmplan.reading.bodies import is_place, is_vague
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.money import without_costs
from ntmplan.reading.results import has_figure
from ntmplan.reading.roles import (
    Duty,
    Roles,
    Work,
    by_area,
    has_part,
    is_catch_all,
    issues,
    numbers,
    roles,
    settled,
    unit_of,
)
from ntmplan.reading.sentences import misread
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.text import accented, beginning, holds, says, speaks_of

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE

NO_TASK = Kind(
    "U314",
    "duties-without-task",
    _N,
    marked("In the organisation part, but in no task, neither as lead nor as support: {units}."),
    marked("Name them where they lead or support, if the duties are more than general ones."),
    why=marked(
        "What a unit has to do and until when stands in the tasks; duties alone have neither lead"
        " nor date. They are told where one of them at least has a duty beyond those that many"
        " units share: money, reports, telling people."
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


ROLES_DIFFER = Kind(
    "U316",
    "contradicting-roles",
    _N,
    marked(
        '"{unit}" {there} "{area}" in the duties ({duties}), but {here} it in the tasks ({tasks}).'
        " Both speak of the same area; whether of the same work, only a reader can tell."
    ),
    marked("Give one work one lead everywhere; if the works differ, say how."),
    why=marked(
        "Who leads by its paragraph and supports by the table can point to either when the work is"
        " not done."
    ),
    bad="""\
tasks:
  - area: Nước thải sinh hoạt
    items:
      - task: Xây dựng 3 mô hình thu gom nước thải sinh hoạt
        lead: Sở Xây dựng
        support: Sở Y tế
organization:
  - unit: Sở Xây dựng
    items: [Xây dựng 3 mô hình thu gom nước thải sinh hoạt]
  - unit: Sở Y tế
    items:
      - duty: Chủ trì triển khai thu gom nước thải sinh hoạt ở 20 trạm y tế
        lead: Sở Y tế
""",
    good="""\
tasks:
  - area: Nước thải sinh hoạt
    items:
      - task: Xây dựng 3 mô hình thu gom nước thải sinh hoạt
        lead: Sở Xây dựng
        support: Sở Y tế
organization:
  - unit: Sở Xây dựng
    items: [Xây dựng 3 mô hình thu gom nước thải sinh hoạt]
  - unit: Sở Y tế
    items:
      - duty: Phối hợp với Sở Xây dựng thu gom nước thải sinh hoạt ở 20 trạm y tế
        support: Sở Y tế
""",
)
_OTHER_WORK = (
    *("kinh phí", "điều tra", "khảo sát", "thanh tra", "kiểm tra", "giám sát", "thẩm định"),
    *("báo cáo", "tuyên truyền", "vận động"),
)
_MONEY = ("kinh phí", "ngân sách", "dự toán", "quyết toán", "thanh toán", "nguồn vốn", "bố trí vốn")
_FOLLOW_UP = (
    *("theo dõi", "đôn đốc", "tổng hợp", "báo cáo", "đầu mối", "thường trực", "giám sát"),
    *("tuyên truyền", "vận động", "xây dựng kế hoạch", "ban hành kế hoạch", "cụ thể hóa", "gửi"),
)
_ASKED = ("đề nghị",)
_HEAD_AND_NAMES = 110
_HEAD = 60
"""A duty whose first signs hold such words is about another work than the area's tasks."""
_LEADS, _SUPPORTS = marked("leads"), marked("supports")


@RULES.plan(NO_TASK)
def duties_without_task(file: PlanFile) -> Iterator[Finding]:
    """Who has duties leads or supports a task; one finding for all that do not."""
    known = roles(file)
    led = sum(bool(work.leads) for work in known.works) * 2 >= len(known.works) > 0
    if not (led and known.duties) or _unclear(file, known.works):
        return
    idle: dict[str, Duty] = {}
    telling = False
    for duty in known.duties:
        for mention in duty.owners:
            if _idles(file, known, mention) and not _within_busy(file, known, duty.entry):
                idle.setdefault(mention.name, duty)
                telling = telling or not (_is_general(duty.text) or _is_asked(known, duty.route))
    if telling:
        first = next(iter(idle.values())).entry
        yield finding(_paragraph(known, first.route), units="; ".join(idle))


def _idles(file: PlanFile, known: Roles, mention: Mention) -> bool:
    """Whether a name is of a body, other than the plan's issuer, that has no task."""
    unit = unit_of(mention)
    if unit.kind == CATCH_ALL or known.works_at_all(unit):
        return False
    if not mention.units:
        nobody = is_vague(mention.words) or is_place(mention.words)
        if nobody or known.names_busy(mention.words):
            return False
    return not issues(file, unit) and not _in_words(known, mention)


def _in_words(known: Roles, mention: Mention) -> bool:
    """Whether a task's own words name a body: `… UBND các xã, thị trấn thực hiện`."""
    name = accented(mention.words)
    return any(holds(accented(work.task.text), name) for work in known.works)


def _is_general(text: str) -> bool:
    """Whether a duty counts nothing and is what many have: money, reports, telling people."""
    general = says(text, _MONEY) or says(text[:_HEAD_AND_NAMES], _FOLLOW_UP)
    return general and not has_figure(without_costs(text))


def _is_asked(known: Roles, route: Route) -> bool:
    """Whether a duty stands where its unit is asked and not told: it is nobody's to assign to."""
    above = (known.entries.get(route[:end]) for end in range(1, len(route)))
    said = (entry.passage.heading or entry.passage.sentence or "" for entry in above if entry)
    return any(beginning(words, _ASKED) for words in said)


def _unclear(file: PlanFile, works: tuple[Work, ...] | list[Work]) -> bool:
    """Whether some unit of these tasks can't be told, so that a unit may be there after all."""
    named = (mention for work in works for mention in (*work.leads, *work.supports))
    return misread(file, "tasks") or not all(settled(file, mention) for mention in named)


def _within_busy(file: PlanFile, known: Roles, entry: Entry) -> bool:
    """Whether a paragraph stands inside that of a unit which has tasks, such as its group's."""
    outer = {known.entries[entry.route[:end]].unit for end in range(1, len(entry.route), 2)}
    named = (mention for words in outer - {"", entry.unit} for mention in file.units(words))
    return any(known.works_at_all(unit_of(mention)) for mention in named)


def _paragraph(known: Roles, route: Route) -> Route:
    """The way to the name of the unit under which a duty stands."""
    while route and not getattr(known.entries[route].passage, "unit", None):
        route = route[:-2]
    return (*route, "unit")


@RULES.plan(NOT_IN_AREA)
def duty_outside_own_tasks(file: PlanFile) -> Iterator[Finding]:
    """Who has a duty on an area leads or supports something there."""
    known = roles(file)
    title = accented(file.plan.title) if file.plan else ()
    for area, works in by_area(known.works).items() if known.duties else ():
        # The programme's name is on everybody's lips: an area that it holds is no sure sign.
        if holds(title, accented(area)) or _unclear(file, works) or _in_sentences(works):
            continue
        for name, duties in _outside(file, known, area, works).items():
            entries = [duty.entry for duty in duties]
            yield finding(
                duties[0].route,
                unit=name,
                area=area,
                duties=numbers(file, entries),
            )


def _in_sentences(works: list[Work]) -> bool:
    """Whether the words of a task, and not its cells, say whose it is: perhaps this unit's."""
    without = [work.task.text for work in works if not work.leads]
    if not without:
        return False
    from ntmplan.reading.assigned import names_lead  # few areas lack leads

    return any(map(names_lead, without))


def _outside(file: PlanFile, known: Roles, area: str, works: list[Work]) -> dict[str, list[Duty]]:
    """The duties that speak of an area, by units that work elsewhere and not there."""
    named = [mention for work in works for mention in (*work.leads, *work.supports)]
    found: defaultdict[str, list[Duty]] = defaultdict(list)
    for duty in known.speaking[area]:
        for mention in duty.owners:
            unit = unit_of(mention)
            busy = settled(file, mention) and not is_catch_all(mention) and known.works_at_all(unit)
            only_helps = (
                not duty.entry.lead and any(map(is_catch_all, named)) and _helps(known, duty)
            )
            if busy and not only_helps and not has_part(unit, named):
                found[mention.name].append(duty)
    return {
        name: duties
        for name, duties in found.items()
        if not all(says(duty.text[:_HEAD], _OTHER_WORK) for duty in duties)
    }


def _helps(known: Roles, duty: Duty) -> bool:
    """Whether the plan says of a duty that its unit supports; a catch-all may then mean it."""
    supports = known.named(duty.entry.support)
    return any(has_part(unit_of(owner), supports) for owner in duty.owners)


class _Clash(NamedTuple):
    """A unit with one role in a duty, and the tasks in which it has the other."""

    unit: str
    there: str
    here: str
    duty: Duty
    works: tuple[Work, ...]


@RULES.plan(ROLES_DIFFER)
def contradicting_roles(file: PlanFile) -> Iterator[Finding]:
    """Who leads a work by its duties leads it in the tasks too; one finding for unit and area."""
    known = roles(file)
    for area, works in by_area(known.works).items():
        clashes: defaultdict[tuple[str, str], list[_Clash]] = defaultdict(list)
        for duty in known.speaking[area]:
            if not says(duty.text[:_HEAD], _OTHER_WORK):
                for clash in _clashes(known, duty, area, works):
                    clashes[clash.unit, clash.there].append(clash)
        for (unit, _), found in clashes.items():
            entries = [clash.duty.entry for clash in found]
            yield finding(
                found[0].duty.route,
                unit=unit,
                area=area,
                there=Phrase(found[0].there),
                here=Phrase(found[0].here),
                duties=numbers(file, entries),
                tasks=numbers(file, (work.task for work in found[0].works)),
            )


def _clashes(known: Roles, duty: Duty, area: str, works: list[Work]) -> Iterator[_Clash]:
    """The units to which a duty gives one role, and all tasks of the area the other."""
    leads, supports = known.named(duty.entry.lead), known.named(duty.entry.support)
    led = {mention.name: _with(mention, works, "leads") for mention in (*leads, *supports)}
    helped = {mention.name: _with(mention, works, "supports") for mention in (*leads, *supports)}
    for mention in leads:
        if helped[mention.name] and not led[mention.name]:
            yield _Clash(mention.name, _LEADS, _SUPPORTS, duty, helped[mention.name])
    if any(led[mention.name] for mention in leads) or not (leads or _begins_with(duty, area)):
        return  # they lead together, or it supports another work
    for mention in supports:
        if led[mention.name] and not helped[mention.name]:
            yield _Clash(mention.name, _SUPPORTS, _LEADS, duty, led[mention.name])


def _with(mention: Mention, works: list[Work], role: str) -> tuple[Work, ...]:
    """The tasks in which a unit has a role; nothing where it is nobody or unclear who it is."""
    if is_catch_all(mention) or len(mention.meant) > 1:
        return ()
    return tuple(work for work in works if has_part(unit_of(mention), getattr(work, role)))


def _begins_with(duty: Duty, area: str) -> bool:
    """Whether the first clause of a duty speaks of an area."""
    return speaks_of(duty.text.partition(";")[0], area)
