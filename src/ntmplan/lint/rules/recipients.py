"""Rules on who gets the plan: everybody who has to act on it, and everybody it relies on."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.model.passage import DutyPassage, Passage, ReportPassage
from ntmplan.model.value import GROUP
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.bodies import is_vague, one_body, parted
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.partners import partners
from ntmplan.reading.roles import has_part, is_catch_all, roles
from ntmplan.reading.sentences import misread
from ntmplan.registry import Mention, Unit
from ntmplan.registry.spelling import ABBREVIATIONS, ACCENTED
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, Words, accented, beginning, folded, holds, regex

RULES = Rules()
_W = Severity.WARNING
_ARCHIVE = ("luu",)
_LEADING = ("chủ trì",)
"""What a duty can begin with before "phối hợp với"."""
_SIGN = regex(r"\b[A-ZĐ]{2,}\b")
_SURE = 4
"""Shorter signs are those of sections of an office, and fit departments by chance."""
_EACH = accented("các")[0]
_LETTERS = 3
"""So many letters at the least stand for a whole name."""
_ROOM = accented("Phòng")
_OFFICE, _AND = accented("Văn phòng"), accented("và")
_MEMBERS = ("thanh", "vien")
"""A line for the members of a board: nobody but the board knows which units they are of."""
_AS_ABOVE = ("nhu",)
"""`Như trên`, `Như mục V`: everybody whom the plan names."""
_EVERYBODY = frozenset({"đơn vị", "cơ quan"})
_COVERED_BY = (
    (("so",), ("sở",)),
    (("cong an", "bo chi huy", "bo chqs", "bch quan su", "thanh tra tinh"), ("ngành", "ban")),
    (("bo",), ("bộ",)),
    (
        (
            *("hoi", "doan", "tinh doan", "lien doan", "lien minh", "mat tran", "uy ban mat tran"),
            *("huyen doan", "mttq", "ubmttq", "uy ban mttq"),
        ),
        ("đoàn thể", "tổ chức", "hội", "mặt trận", "mttq"),
    ),
    (("cac to chuc",), ("đoàn thể", "tổ chức", "hội")),
    (
        ("quy", "cong ty", "tong cong ty", "tap doan", "hop tac xa"),
        ("quỹ", "công ty", "doanh nghiệp", "hợp tác xã"),
    ),
)
"""How the names of units begin, and the words by which a line for many takes them in."""
_COMMITTEES = ("ubnd", "uy ban nhan dan")
_UPPER = ("UBND huyện", "ủy ban nhân dân huyện", "cấp huyện", "các huyện")
_BY_LEVEL = (
    (("cac tinh",), ("tỉnh",)),
    (("huyen", "quan", "thi xa", "thanh pho"), ("huyện", "quận", "thị xã", "thành phố")),
    (("xa", "phuong", "thi tran", "dac khu"), ("xã", "phường", "thị trấn", "đặc khu", *_UPPER)),
)
"""The levels of committees, and the words by which a line for many takes a level in. Districts
pass a plan on to their communes, the rooms of a district don't."""
_ALL_LEVELS = ("địa phương", "các cấp", "các tỉnh")
_TOWN, _SOCIAL = (" ".join(accented(words)) for words in ("thị xã", "xã hội"))
_FRONT, _FRONT_SIGN = accented("mặt trận tổ quốc"), "mttq"
_BODIES = ("hội", "đoàn", "huyện đoàn", "mặt trận", "mttq", "ủy ban", "ubnd", "công an")
"""How names begin that are judged though nobody registered them: bodies with an office of their
own. A room or board of the issuer gets its plans in other ways."""
_UNDER = accented("thuộc Sở")
_REST = ("ban", "ngành")
"""Offices, agencies and what else a province has beside its departments."""
_ROOMS = (("phong",), ("trung",))
"""How the names of what the committees of districts and communes have begin."""
_OFFICES = frozenset({"phong", "so", "thon", "nganh"})
"""Of what kind those are that a line and the name of a group both mean."""
_SEVERAL = frozenset({"cac", "nganh", "the"})
"""Words of a line for many: `Các sở`, `Sở, ban, ngành, đoàn thể tỉnh`."""

RELIED_ON = Kind(
    "U307",
    "unit-relied-on-without-part",
    _W,
    marked(
        '"{unit}" is relied on here, but has no duty and no task, and is not among the recipients.'
    ),
    marked("Give it its duty, and send it the plan."),
    why=marked(
        "A unit that is not told can't do its part; whoever relies on it waits, and has the plan"
        " for an excuse."
    ),
    bad="""\
organization:
  - unit: Sở Y tế
    items: [Phối hợp với Sở Tư pháp lấy 20 mẫu nước]
recipients: [Sở Y tế, "Lưu: VT."]
""",
    good="""\
organization:
  - unit: Sở Y tế
    items: [Lấy 20 mẫu nước]
recipients: [Sở Y tế, "Lưu: VT."]
""",
)
NOT_SENT = Kind(
    "U308",
    "actor-not-among-recipients",
    _W,
    marked("The plan gives them work, but they are not among the recipients: {units}."),
    marked("Add them, or a line that takes them in, such as `Các sở, ban, ngành, đoàn thể tỉnh`."),
    why=marked("Who does not get the plan does not know of the work that it gives."),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: Sở Công Thương
recipients: [Sở Y tế, "Lưu: VT."]
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn an toàn thực phẩm
    lead: Sở Y tế
    support: Sở Công Thương
recipients: ["Các sở, ban, ngành, đoàn thể tỉnh", "Lưu: VT."]
""",
)


class _Line(NamedTuple):
    """A line of the recipients.

    Attributes:
        words, bare: its words, with accents and without.
        units: whom it names.
        signs: the words of capitals in it which may be first letters of names; `UBND` is a word.
        front: whether it names the Fatherland Front by its letters, as in `UB.MTTQVN tỉnh`.
        several: whether it is for many, by its words or by whom it names.
    """

    words: Words
    bare: Words
    units: tuple[Mention, ...]
    signs: frozenset[str]
    front: bool
    several: bool


@lru_cache(maxsize=1)
def _lines(file: PlanFile) -> list[_Line]:
    """Who gets the plan; the line for the archive is none of them."""
    top = file.plan.recipients if file.plan else None
    said = _said(top) if top else ()
    return [_line(file, text) for text in said if folded(text)[:1] != _ARCHIVE]


def _line(file: PlanFile, text: str) -> _Line:
    bare, units = folded(text), file.units(text)
    several = not _SEVERAL.isdisjoint(bare) or all(map(_is_many, units))
    capitals = (sign for sign in _SIGN.findall(text) if len(sign) >= _LETTERS)
    signs = frozenset(sign for sign in capitals if sign not in ABBREVIATIONS)
    return _Line(accented(text), bare, units, signs, _FRONT_SIGN in "".join(bare), several)


@lru_cache(maxsize=KEPT)
def _initials(name: str) -> str:
    """The first letters of a name without its level: `HND` for `Hội Nông dân các huyện`."""
    words = parted(name)[0]
    size = words.index(_EACH, 1) if _EACH in words[1:] else len(words)
    return "".join(word[0] for word in words[:size]).upper()


def _archived(file: PlanFile) -> list[str]:
    """The signs in the archive's line, `Lưu: VT, VPĐP`: who drafted the plan keeps it."""
    top = file.plan.recipients if file.plan else None
    lines = (text for text in (_said(top) if top else ()) if folded(text)[:1] == _ARCHIVE)
    return [sign for text in lines for sign in _SIGN.findall(text)]


def _drafts(unit: Unit, signs: Sequence[str]) -> bool:
    """Whether a sign of the archive's line is made of a unit's initials.

    `KT` is the economic room of a commune, `Phòng Kinh tế`, and a section in a province's office.
    """
    long = tuple(sign for sign in signs if len(sign) >= _SURE)
    for name in unit.spellings:
        words = accented(name)
        for said in (words, [word for word in words if word != _AND[0]]):
            initials = "".join(word[0] for word in said).upper()
            if any(initials.startswith(sign) or initials[1:].startswith(sign) for sign in long):
                return True
            if words[:1] == _ROOM and initials[1:] in signs:
                return True
    return any(name in long for name in unit.spellings)


def _is_own_office(file: PlanFile, mention: Mention) -> bool:
    """Whether a unit is the office of who issues the plan, as `Văn phòng HĐND và UBND`.

    What stands behind `Văn phòng`, or behind "và", is how the issuer's name begins.
    """
    said = ACCENTED.one(accented(mention.words))
    issuer = ACCENTED.one(accented(file.plan.issuer or "")) if file.plan else ()
    bodies = (said[at:] for at in range(2, len(said)) if at == 2 or said[at - 1 : at] == _AND)  # noqa: PLR2004 - behind two words
    return said[:2] == _OFFICE and any(issuer[: len(body)] == body for body in bodies)


def _said(passage: Passage) -> Iterator[str]:
    for text in (passage.heading, passage.sentence):
        if text and not text.rstrip().endswith(":"):
            yield text
    for inner in passage.items:
        yield from _said(inner)


def _gets_it(file: PlanFile, unit: Unit, lines: list[_Line]) -> bool:
    """Whether a unit is among the recipients, itself or with others.

    The unit above it passes the plan on; but who issues a plan sends it with these very lines.
    """
    spelled = [accented(name) for name in unit.spellings]
    issuing = {one.unit for mention in _issuing(file) for one in mention.units}
    for line in lines:  # most units are named, or taken in, and need no closer look
        if has_part(unit, line.units, above=unit.parent not in issuing):
            return True
        if any(holds(line.words, name) for name in spelled) or _takes_in(line, unit):
            return True
    loose = not file.registry  # a name that a register knows needs no comparing
    return any(
        _by_letters(line, unit)
        or any(_beside(unit, one) for mention in line.units for one in mention.units)
        or any(_named_by(unit, mention, loose=loose) for mention in line.units)
        for line in lines
    )


def _by_letters(line: _Line, unit: Unit) -> bool:
    """Whether a line names a unit by its first letters: `HND, HPN các huyện`."""
    return bool(line.signs) and not line.signs.isdisjoint(map(_initials, unit.spellings))


def _named_by(unit: Unit, mention: Mention, *, loose: bool) -> bool:
    """Whether a name that the register lacks, or any where there is none, means a unit."""
    if mention.units and not loose:
        return False
    return any(one_body(name, mention.words) for name in unit.spellings)


def _beside(unit: Unit, group: Unit) -> bool:
    """Whether a group that lists no members may hold a unit: both stand under the same one."""
    below = unit.parent is not None and unit.parent == group.parent
    return below and group.kind == GROUP and not group.members


def _takes_in(line: _Line, unit: Unit) -> bool:
    """Whether a line for many, such as `Các sở, ban, ngành`, means a unit too."""
    if line.bare[:1] == _AS_ABOVE or (holds(line.bare, _MEMBERS) and unit.kind != GROUP):
        return True
    if line.front and holds(ACCENTED.one(accented(unit.unit)), _FRONT):
        return True
    if not line.several:
        return False
    said = _without_tail(line.words)
    name = folded(unit.unit)
    own, committee = _taken_in_by(unit.unit)
    theirs = own or committee
    everybody = any(holds(said, accented(word)) for word in _EVERYBODY)
    rooms = is_vague(unit.unit) and not _OFFICES.isdisjoint({*line.bare} & {*name})
    if rooms or (everybody and (said is line.words or not theirs)):
        return True
    if committee:
        return _takes_in_level(said, name)
    rest = (*_REST, "phòng") if name[:1] in _ROOMS else _REST
    return any(holds(said, accented(word)) for word in own or rest)


@lru_cache(maxsize=KEPT)
def _taken_in_by(name: str) -> tuple[tuple[str, ...], bool]:
    """The words by which a line for many means a unit, by its name; whether it is a committee."""
    said = folded(name)
    own = next((words for heads, words in _COVERED_BY if _begins(said, heads)), ())
    return own, _begins(said, _COMMITTEES)


def _is_many(mention: Mention) -> bool:
    return is_catch_all(mention) or all(unit.kind == GROUP for unit in mention.meant)


def _takes_in_level(said: Words, name: Words) -> bool:
    """Whether words for many take in the level of a committee.

    The `xã` in `thị xã` and in `chính trị - xã hội` is none.
    """
    found = (own for heads, own in _BY_LEVEL if any(holds(name, folded(one)) for one in heads))
    levels = next(found, ())
    communes = accented(" ".join(said).replace(_TOWN, "").replace(_SOCIAL, ""))
    return any(
        holds(communes if one == "xã" else said, accented(one)) for one in (*levels, *_ALL_LEVELS)
    )


def _without_tail(words: Words) -> Words:
    """The words before `thuộc Sở`: what stands under a department is no other department."""
    at = next((at for at in range(len(words)) if words[at : at + 2] == _UNDER), None)
    return words if at is None else words[:at]


def _begins(name: Words, heads: tuple[str, ...]) -> bool:
    return any(name[: len(head.split())] == tuple(head.split()) for head in heads)


@lru_cache(maxsize=1)
def _issuing(file: PlanFile) -> list[Mention]:
    """The issuer and the unit above it, which need no copy of their own plan."""
    assert file.plan is not None
    named = (file.plan.issuer, file.plan.superior)
    return [mention for words in named for mention in file.units(words)]


@RULES.plan(RELIED_ON)
def unit_relied_on_without_part(file: PlanFile) -> Iterator[Finding]:
    """Whom a plan relies on has a part in it, or gets it at least."""
    known, lines = roles(file), _lines(file)
    if not known.owners or not lines or misread(file, "organization", "recipients", "tasks"):
        return
    told: set[str] = set()
    for route, mention in _relied_on(file):
        if len(mention.units) != 1 or is_catch_all(mention) or mention.name in told:
            continue
        unit = mention.units[0]
        has_role = known.works_at_all(unit) or has_part(unit, known.owners, above=True)
        if not (has_role or _gets_it(file, unit, lines) or has_part(unit, _issuing(file))):
            told.add(mention.name)
            yield finding(route, words=mention.words, unit=mention.name)


def _relied_on(file: PlanFile) -> Iterator[tuple[Route, Mention]]:
    """Whom the duties and the reporting count on: in cells, and after "phối hợp với"."""
    for entry in file.entries:
        passage = entry.passage
        cells = {}
        if isinstance(passage, ReportPassage):
            cells = {"to": passage.to, "via": passage.via}
        elif isinstance(passage, DutyPassage):
            cells = {"lead": passage.lead, "support": passage.support}
            said = (passage.sentence or "").lstrip()
            for mention in partners(file, said[len(beginning(said, _LEADING)) :])[0]:
                yield (*entry.route, passage.kind), mention
        for key, words in cells.items():
            for mention in file.units(words):
                yield (*entry.route, key), mention


@RULES.plan(NOT_SENT)
def actor_not_among_recipients(file: PlanFile) -> Iterator[Finding]:
    """Who has to act gets the plan; one finding for all who do not."""
    known, lines = roles(file), _lines(file)
    if not lines or misread(file, "recipients"):
        return
    cells = (mention for work in known.works for mention in (*work.leads, *work.supports))
    acting = {mention.name: mention for mention in (*cells, *known.owners)}
    drafted = _archived(file)
    missing = [
        name
        for name, mention in acting.items()
        if _is_known(file, mention)
        and not is_catch_all(mention)
        and not _gets_it(file, mention.meant[0], lines)
        and not _drafts(mention.meant[0], drafted)
        and not _issues(file, mention)
    ]
    if missing:
        yield finding(("recipients",), units="; ".join(missing))


def _is_known(file: PlanFile, mention: Mention) -> bool:
    """Whether it is clear who a name means; without a register also where its first word tells."""
    if len(mention.meant) > 1:
        return False
    if file.registry.registered(mention.meant[0].unit):
        return True
    return not file.registry and beginning(mention.words, _BODIES) != ""


def _issues(file: PlanFile, mention: Mention) -> bool:
    """Whether a name is the issuer's, its office's, or that of the unit above it."""
    if has_part(mention.meant[0], _issuing(file)) or _is_own_office(file, mention):
        return True
    said = ACCENTED.one(accented(mention.words))
    names = (one.words for one in _issuing(file))
    return any(ACCENTED.one(accented(name))[: len(said)] == said for name in names)
