"""Rules on duties beside each other: one work has one unit, and who supports supports somebody."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.model.value import UNIT
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.bodies import is_vague
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.partners import partners
from ntmplan.reading.roles import (
    Duty,
    Roles,
    has_part,
    is_catch_all,
    numbers,
    roles,
    same,
    settled,
    unit_of,
)
from ntmplan.reading.verbs import little_words, says_what_is_done
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, Words, accented, beginning, holds, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_CLAUSE = regex(r"[;:]\s*|\.\s+")
_COMMA = regex(r",\s+(?:và\s+)?")
_SUPPORT = regex(r"\W*phối hợp\b", re.IGNORECASE)
_WHOLE, _PART = 8, 12
"""A clause with so many words, or a part of one between commas, tells one work from another."""
_PARTS = 12
"""So many commas of a clause are looked at."""
_TELLING = 6
"""So many words besides those of every duty make a clause more than a phrase."""
_ITS_OWN = (
    *("báo cáo", "được giao", "được phân công", "phân công phụ trách", "chức năng", "thẩm quyền"),
    *("phân cấp", "trực thuộc", "hội viên", "đoàn viên", "tuyên truyền", "vận động nhân dân"),
    *("vận động người dân", "ngành mình", "đơn vị mình", "địa phương mình", "địa bàn mình"),
    *("cơ quan mình", "ngành phụ trách", "ngành quản lý", "đơn vị quản lý", "địa phương quản lý"),
    *("cung cấp số liệu", "cung cấp thông tin", "theo đề nghị của", "theo yêu cầu của"),
    *("cử cán bộ", "cử công chức", "bố trí cán bộ", "lồng ghép nguồn", "lồng ghép các nguồn"),
    *(f"{f} {r}" for f in ("phạm vi", "lĩnh vực", "địa bàn") for r in ("quản lý", "phụ trách")),
)
"""Each unit does this for its own field, members or readers: the same words, another work."""
_TELL = ("tuyên truyền", "vận động", "phổ biến", "tăng cường tuyên truyền", "đẩy mạnh tuyên truyền")
"""What follows them up to the end of a clause is what people are told to do."""
_ANY_DUTY = (
    "chủ trì phối hợp với các sở ban ngành đơn vị cơ quan địa phương có liên quan tổ chức triển"
    " khai thực hiện nội dung nhiệm vụ giải pháp của kế hoạch chương trình này theo quy định và"
    " trên địa bàn tỉnh huyện xã cho trong về để các đúng tiến độ hằng hàng năm giai đoạn chủ động"
    " kịp thời hiệu quả đảm bảo bảo đảm căn cứ xây dựng cụ thể UBND pháp luật"
)
_ALIKE = 0.4
"""A sentence that has so much of the words of a work may be about that work."""
_MOST = 0.6
"""A sentence that has so much of the words of an area's title may be about that area."""
_SHOWN = 14
_NAMES_FOLLOW, _SOMEBODY_LEADS = (":", "("), ("chủ trì",)
_CHARGE, _PLANS = ("chủ trì", "thường trực", "đầu mối"), ("kế hoạch", "chương trình", "đề án")

SAME_DUTY = Kind(
    "U317",
    "same-duty-of-several-units",
    _W,
    marked('The same words are a duty of several units ({duties}; {units}): "{said}".'),
    marked("Give it to one of them as lead, and let the others support; or say who does what."),
    why=marked(
        "A duty that two units have word for word is done twice or by neither: nothing tells whose"
        " it is."
    ),
    bad="""\
organization:
  - unit: Sở Y tế
    items: ["In 500 tờ rơi, xử lý nước thải sinh hoạt quy mô hộ gia đình và cấp thôn"]
  - unit: Sở Xây dựng
    items:
      - >-
        Lắp 3 trạm bơm cho khu dân cư mới ở hai xã vùng cao của huyện phía bắc, xử lý nước thải
        sinh hoạt quy mô hộ gia đình và cấp thôn
""",
    good="""\
organization:
  - unit: Sở Y tế
    items: ["In 500 tờ rơi, xử lý nước thải sinh hoạt quy mô hộ gia đình và cấp thôn"]
  - unit: Sở Xây dựng
    items: [Lắp 3 trạm bơm cho khu dân cư mới]
""",
)
SUPPORTS_NOBODY = Kind(
    "U318",
    "support-of-nobody-named",
    _W,
    marked('"{unit}" is to support, but only "{said}" are named; nobody leads.'),
    marked("Write who leads this work, or that the unit itself leads it."),
    why=marked("Work that a unit only supports, and nobody leads, is nobody's work."),
    bad="""\
organization:
  - unit: Sở Tài chính
    items: [Phối hợp với các đơn vị liên quan cấp 50 triệu đồng]
""",
    good="""\
organization:
  - unit: Sở Tài chính
    items: [Phối hợp với Sở Y tế cấp 50 triệu đồng]
  - unit: Sở Y tế
    items: [Nhận 50 triệu đồng do Sở Tài chính cấp]
""",
)
NO_LEAD_FOR_SUPPORT = Kind(
    "U319",
    "support-without-lead",
    _N,
    marked(
        '"{unit}" is to support {partners} here; nothing that they lead or have as a duty has these'
        " words."
    ),
    marked("Add the work to the duties of the unit that leads it."),
    why=marked(
        "Each of them reads that another leads: the work stands under supports alone, and begins"
        " nowhere."
    ),
    bad="""\
organization:
  - unit: Sở Y tế
    items: [In 500 tờ rơi về nước sạch]
  - unit: Sở Xây dựng
    items: [Phối hợp với Sở Y tế kiểm tra 30 công trình thoát nước]
""",
    good="""\
organization:
  - unit: Sở Y tế
    items: [Kiểm tra 30 công trình thoát nước]
  - unit: Sở Xây dựng
    items: [Phối hợp với Sở Y tế kiểm tra 30 công trình thoát nước]
""",
)


class _Clause(NamedTuple):
    """Some words of a duty, from one comma or semicolon to another."""

    key: Words
    words: str


class SameDuty(NamedTuple):
    """A duty that several units have in the same words.

    Attributes:
        clause: the words, as the last of the duties has them.
        duties: the duties that hold them.
        owners: the names of the units.
    """

    clause: _Clause
    duties: list[Duty]
    owners: list[str]

    def holds(self, routes: set[Route], words: Words) -> bool:
        """Whether it stands at all these places and is among these words, or holds them."""
        known = {duty.entry.route for duty in self.duties}
        return routes <= known and (holds(words, self.clause.key) or holds(self.clause.key, words))


@lru_cache(maxsize=1)
def same_duties(file: PlanFile) -> list[SameDuty]:
    """The duties that several units have in the same words, the longest first."""
    found: list[SameDuty] = []
    for clause, duties in _shared(file):
        owners = _different(duties)
        routes = {duty.entry.route for duty in duties}
        if len(owners) > 1 and not any(one.holds(routes, clause.key) for one in found):
            found.append(SameDuty(clause, duties, owners))
    return found


@RULES.plan(SAME_DUTY)
def same_duty_of_several_units(file: PlanFile) -> Iterator[Finding]:
    """A duty is one unit's, even where it is part of a longer sentence."""
    for one in same_duties(file):
        yield finding(
            one.duties[-1].route,
            words=one.clause.words,
            said=_short(one.clause.words),
            units="; ".join(one.owners),
            duties=numbers(file, (duty.entry for duty in one.duties)),
        )


def _shared(file: PlanFile) -> Iterator[tuple[_Clause, list[Duty]]]:
    """The clauses that stand in several duties, the longest first, as the last one has them."""
    standing: defaultdict[Words, list[tuple[_Clause, Duty]]] = defaultdict(list)
    known = roles(file)
    for duty in known.duties:
        leads = known.named(duty.entry.lead)
        helps = leads and not any(has_part(unit_of(one), leads) for one in duty.owners)
        for clause in () if helps else _clauses(duty.text):
            standing[clause.key].append((clause, duty))
    several = [found for found in standing.values() if len(found) > 1]
    names = _names(file) if several else []
    for found in sorted(several, key=lambda found: len(found[0][0].key), reverse=True):
        if _tells(found[0][0], names):
            yield found[-1][0], [duty for _, duty in found]


def _different(duties: Iterable[Duty]) -> list[str]:
    """The units that have these duties and are neither each other's members nor nobody."""
    units: list[Mention] = []
    for duty in duties:
        for mention in duty.owners:
            known = any(same(unit_of(mention), unit_of(one)) for one in units)
            if not is_catch_all(mention) and not known and mention in duty.owners[:1]:
                units.append(mention)
    return [mention.name for mention in units]


def _names(file: PlanFile) -> list[Words]:
    """The plan's title and the subjects of its legal basis: names, which anybody may repeat."""
    assert file.plan is not None
    subjects = [basis.subject or "" for basis in file.plan.legal_basis]
    return [accented(text) for text in (file.plan.title, *subjects)]


@lru_cache(maxsize=KEPT)
def _clauses(text: str) -> tuple[_Clause, ...]:
    """The clauses of a duty that may be a work of the unit's own, each once."""
    found: dict[Words, str] = {}
    for clause in _CLAUSE.split(text.rstrip("./")):
        if clause.count(" ") < _WHOLE - 1 or _SUPPORT.match(clause) or beginning(clause, _TELL):
            continue
        commas = list(_COMMA.finditer(clause))[:_PARTS]
        starts = [0, *(comma.end() for comma in commas)]
        ends = [*(comma.start() for comma in commas), len(clause)]
        words = [accented(clause[a:z]) for a, z in zip(starts, ends, strict=True)]
        sizes = list(map(len, words))
        works = [says_what_is_done((*one, *other)[:2]) for one, other in _pairs(words)]
        for first, last in _runs(len(words)):
            whole = last - first == len(words)
            long = sum(sizes[first:last]) >= (_WHOLE if whole else _PART)
            if long and (whole or works[first]):
                key = tuple(chain.from_iterable(words[first:last]))
                found.setdefault(key, clause[starts[first] : ends[last - 1]])
    return tuple(_Clause(key, said) for key, said in found.items())


def _pairs(parts: list[Words]) -> Iterator[tuple[Words, Words]]:
    """Each part with the one behind it."""
    return zip(parts, [*parts[1:], ()], strict=True)


def _runs(parts: int) -> Iterator[tuple[int, int]]:
    """The whole, and of the parts between commas each one, all up to one, and all from one."""
    yield 0, parts
    for at in range(1, parts):
        yield at, parts
        yield 0, at
        if at < parts - 1:
            yield at, at + 1


def _tells(clause: _Clause, names: list[Words]) -> bool:
    """Whether a clause tells one work from another, and is no name nor a formula."""
    telling = sum(word not in _any_duty() for word in clause.key) >= _TELLING
    named = any(holds(name, clause.key) for name in names)
    return telling and not named and not says(clause.words, _ITS_OWN)


@lru_cache(maxsize=1)
def _any_duty() -> frozenset[str]:
    return frozenset(accented(_ANY_DUTY))


def _short(words: str) -> str:
    """The first words of a clause."""
    first = words.split()
    return " ".join(first[:_SHOWN]) + (" …" if len(first) > _SHOWN else "")


@RULES.plan(SUPPORTS_NOBODY)
def support_of_nobody_named(file: PlanFile) -> Iterator[Finding]:
    """Who is to support is told whom."""
    for duty in roles(file).duties:
        named, work = partners(file, duty.text)
        behind = duty.text.partition(named[-1].words)[2].lstrip() if named else ""
        if behind.startswith(_NAMES_FOLLOW) or says(work, _SOMEBODY_LEADS):
            continue
        nobody = all(is_catch_all(one) or (not one.units and is_vague(one.words)) for one in named)
        if named and nobody and not duty.entry.lead:
            yield finding(
                duty.route,
                words=named[0].words,
                unit="; ".join(mention.name for mention in duty.owners),
                said=", ".join(mention.words for mention in named),
            )


@RULES.plan(NO_LEAD_FOR_SUPPORT)
def support_without_lead(file: PlanFile) -> Iterator[Finding]:
    """What a unit is to support is led by one of those whom it supports."""
    known = roles(file)
    for duty in known.duties:
        named, work = partners(file, duty.text)
        if says(work, _SOMEBODY_LEADS):
            continue
        real = [unit_of(mention) for mention in named if settled(file, mention)]
        real = [unit for unit in real if unit.kind == UNIT]
        if real and len(real) == len(named) and not duty.entry.lead:
            wanted = set(accented(work)) - little_words()
            led = [_told(known, unit) for unit in real]
            if wanted and any(led) and not any(_may_be(one, wanted) for one in chain(*led)):
                if all(map(partial(_in_charge, known), real)):
                    continue
                yield finding(
                    duty.route,
                    unit="; ".join(mention.name for mention in duty.owners),
                    partners="; ".join(f'"{unit.unit}"' for unit in real),
                )


def _in_charge(known: Roles, unit: Unit) -> bool:
    """Whether a unit is to see to the whole plan: whatever others support may be part of that."""
    return any(says(one.text, _CHARGE) and says(one.text, _PLANS) for one in known.of(unit))


class _Told(NamedTuple):
    """What a unit has to do, by its words, and how many of them tell that it is that."""

    words: frozenset[str]
    area: bool


def _told(known: Roles, unit: Unit) -> list[_Told]:
    """The duties of a unit, the tasks that it leads, and the areas in which it leads them."""
    tasks = [work.task for work in known.works if has_part(unit, work.leads)]
    areas = {task.entry.area for task in tasks} - {""}
    return [
        *(_Told(duty.bag, area=False) for duty in known.of(unit)),
        *(_Told(frozenset(accented(task.text)), area=False) for task in tasks),
        *(_Told(frozenset(accented(area)) - little_words(), area=True) for area in areas),
    ]


def _may_be(told: _Told, wanted: set[str]) -> bool:
    """Whether a work may be about it: of the work many words are the same, of an area most."""
    shared = len(wanted & told.words)
    return shared >= (_MOST * len(told.words) if told.area else _ALIKE * len(wanted))
