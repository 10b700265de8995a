"""Rules on the signature: in whose name, for whom, and by whom a document is signed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.lint.rules.form import is_collective
from ntmplan.model.plan import Plan
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.sentences import is_full, misread
from ntmplan.repository import PlanFile
from ntmplan.text import Words, accented, beginning, holds, one_line, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_LAW = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II"

WITHOUT_TM = Kind(
    "D211",
    "collective-signed-without-tm",
    _N,
    marked('"{issuer}" decides as a body, but the signature has no “TM.” line.'),
    marked("Write “TM. ỦY BAN NHÂN DÂN” above, unless the head signs in their own authority."),
    why=marked("“TM.” says that the body has decided, and not its head alone."),
    law=_LAW,
    bad="""\
issuer: UBND tỉnh
signature:
  authority: KT. CHỦ TỊCH
  office: PHÓ CHỦ TỊCH
""",
    good="""\
issuer: UBND tỉnh
signature:
  authority:
    - TM. ỦY BAN NHÂN DÂN
    - KT. CHỦ TỊCH
  office: PHÓ CHỦ TỊCH
""",
)
WITH_TM = Kind(
    "D212",
    "head-signed-with-tm",
    _W,
    marked('"{line}": in "{issuer}" the head decides; “TM.” is for bodies that decide together.'),
    marked("Leave the line out; a deputy signs with “KT. GIÁM ĐỐC”."),
    why=marked("“TM.” for a department claims a vote that nobody has taken."),
    law=_LAW,
    bad="""\
issuer: Sở Y tế
signature:
  authority: TM. SỞ Y TẾ
  office: GIÁM ĐỐC
""",
    good="""\
issuer: Sở Y tế
signature:
  office: GIÁM ĐỐC
""",
)
WITHOUT_KT = Kind(
    "D213",
    "deputy-signed-without-kt",
    _W,
    marked("A deputy signs ({office}), but no “KT.” line says for whom."),
    marked("Write “KT. {head}” above."),
    why=marked("A deputy signs for the head; without “KT.” the authority to sign is not shown."),
    law=_LAW,
    bad="""\
issuer: Sở Y tế
signature:
  office: PHÓ GIÁM ĐỐC
""",
    good="""\
issuer: Sở Y tế
signature:
  authority: KT. GIÁM ĐỐC
  office: PHÓ GIÁM ĐỐC
""",
)
OTHER_OFFICE = Kind(
    "D214",
    "signature-of-another-office",
    _W,
    marked('"{office}" does not fit: {expected} is expected here.'),
    marked("Check issuer, authority and office against each other."),
    why=marked("Who signs must be able to sign for the body that issues the document."),
    law=_LAW,
    bad="""\
issuer: Sở Y tế
signature:
  authority: KT. CHỦ TỊCH
  office: PHÓ CHỦ TỊCH
""",
    good="""\
issuer: Sở Y tế
signature:
  authority: KT. GIÁM ĐỐC
  office: PHÓ GIÁM ĐỐC
""",
)
ACADEMIC_TITLE = Kind(
    "D215",
    "academic-title-in-signature",
    _W,
    marked('"{title}" stands before the name of who signs.'),
    marked("Write the name alone."),
    why=marked("The office signs, not the degree."),
    law=_LAW,
    bad="""\
signature:
  name: TS. Nguyễn Văn A
""",
    good="""\
signature:
  name: Nguyễn Văn A
""",
)
UNSIGNED = Kind(
    "D216",
    "issued-without-signature",
    _W,
    marked("The plan is issued, but who signed it is not said."),
    marked("Write `signature:` with authority, office and name."),
    why=marked("A document without a signature binds nobody."),
    law=_LAW,
    bad="""\
number: 15/KH-SYT
date: 15/3/2024
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
    good="""\
issuer: Sở Y tế
number: 15/KH-SYT
place: Lạng Sơn
date: 15/3/2024
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
signature:
  office: GIÁM ĐỐC
  name: Nguyễn Văn A
""",
)
_DEPUTY, _CHAIR, _DIRECTOR = accented("Phó"), "CHỦ TỊCH", "GIÁM ĐỐC"
_VICE_MINISTER, _MINISTER = accented("Thứ trưởng"), "BỘ TRƯỞNG"
_HEAD_DECIDES = tuple(
    map(accented, ("Sở", "Chi cục", "Cục", "Bộ", "Văn phòng", "Phòng", "Trung tâm"))
)
_LEADER, _ACTING, _CENTRE = accented("Trưởng"), accented("Quyền"), accented("Trung tâm")
_POLITBURO = accented("Bộ Chính trị")
_MARKS = frozenset({"tm", "kt", "tl", "tuq", "q"})
_ANY_MEMBER_SIGNS = tuple(
    map(
        accented,
        (
            *("thường vụ", "thường trực", "chấp hành", "bí thư", "đoàn chủ tịch", "đảng ủy"),
            *("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "chi ủy", "chi bộ"),
        ),
    )
)
"""Bodies of the Party and of mass organisations, for which a deputy signs without `KT.`."""
_CHAIR_ISSUES = regex(
    r"(?<!của )(?<!do )\bchủ tịch (?:UBND|[uủ][ỷy] ban nhân dân)[^,;.:]{0,40}?"
    r" (?:ban hành|yêu cầu|quyết định)\b"
    r"|^\s*chủ tịch (?:UBND|[uủ][ỷy] ban nhân dân)[^,;.:\n]*$",
    re.IGNORECASE | re.MULTILINE,
    needs=("chủ tịch",),
)
"""`Chủ tịch UBND tỉnh ban hành Kế hoạch`: then nobody signs for the committee."""
_SHORT = ("gs", "pgs", "ts", "tskh", "ths", "bs", "bsck", "ks", "cn", "ncs")
_LONG = ("thạc sĩ", "tiến sĩ", "kỹ sư")
_TITLE = regex(
    rf"\s*((?:(?:{'|'.join(_SHORT)}|Th\.S)\b\.?\s*)+|(?:{'|'.join(_LONG)})\s)", re.IGNORECASE
)
_MAY_HAVE_TITLES = regex(
    r"\b(?:(?<!môi )(?<!thị )trường|đại học|học viện|viện|bệnh viện|trung tâm y tế|công an"
    r"|kiểm soát bệnh tật|quân sự|quân khu)\b",
    re.IGNORECASE,
    needs=("trường", "học", "viện", "y tế", "bệnh tật", "công an", "quân "),
)
"""Bodies of teaching, health, science and arms, which may have their own rule on titles."""


class _Line(NamedTuple):
    """A line of a signature: `KT. CHỦ TỊCH` is `kt` and the words after it."""

    route: Route
    text: str
    mark: str
    words: Words


def _lines(plan: Plan) -> list[_Line]:
    """The lines above the name, the office last."""
    signature = plan.signature
    if signature is None:
        return []
    told: list[tuple[Route, str]] = [
        (("signature", "authority", at), line)
        for at, text in enumerate(signature.authority)
        for line in text.splitlines()
    ]
    told += [(("signature", "office"), line) for line in (signature.office or "").splitlines()]
    return [_line(route, one_line(text)) for route, text in told if text.strip()]


def _line(route: Route, text: str) -> _Line:
    """A line with its mark, which the Party writes with a stroke: `T/M BAN THƯỜNG VỤ`."""
    for end in (".", " "):
        mark, _, rest = text.partition(end)
        short = mark.strip().casefold().replace("/", "")
        if rest and short in _MARKS:
            return _Line(route, text, short, accented(rest))
    words = accented(text)
    return _Line(route, text, "", words[1:] if words[:1] == _ACTING else words)


def _marks(lines: list[_Line]) -> set[str]:
    return {line.mark for line in lines}


def _head_decides(issuer: str) -> bool:
    words = accented(issuer)
    body = words[: len(_POLITBURO)] == _POLITBURO
    return not body and any(words[: len(head)] == head for head in _HEAD_DECIDES)


@RULES.plan(WITHOUT_TM)
def collective_signed_without_tm(file: PlanFile) -> Iterator[Finding]:
    """A body's plan is signed in the body's name; its chair may issue one alone."""
    plan = file.plan
    lines = _lines(plan) if plan else []
    if plan is None or not lines or misread(file, "signature"):
        return
    unmarked = not _marks(lines) & {"tm", "tl", "tuq"}
    if unmarked and is_collective(plan.issuer or "") and not _chair_issues(plan):
        yield finding(lines[0].route, issuer=str(plan.issuer))


def _chair_issues(plan: Plan) -> bool:
    """Whether a committee's chair issues a plan, by what the plan says of itself."""
    note = plan.appendix.note if plan.appendix else None
    if says(one_line(note or ""), ("của chủ tịch ",)):
        return True
    return _CHAIR_ISSUES.search(plan.opening or "") is not None


@RULES.plan(WITH_TM)
def head_signed_with_tm(file: PlanFile) -> Iterator[Finding]:
    """Where the head decides, nobody signs in the name of all."""
    plan = file.plan
    for line in _lines(plan) if plan else ():
        if plan and plan.issuer and line.mark == "tm" and _head_decides(plan.issuer):
            yield finding(line.route, line=line.text, issuer=plan.issuer)


@RULES.plan(WITHOUT_KT)
def deputy_signed_without_kt(file: PlanFile) -> Iterator[Finding]:
    """A deputy signs for somebody; who leads one body may be the deputy of another."""
    lines = _lines(file.plan) if file.plan else []
    held = [one for one in lines if one.route[-1] == "office" and not one.mark]
    heads = any(one.words[:1] == _LEADER for one in held)
    if not held or heads or not _is_deputy(held[0]) or misread(file, "signature"):
        return
    if not _marks(lines) & {"kt", "tl", "tuq"} and not any(map(_any_member_signs, lines)):
        vice = held[0].words[:2] == _VICE_MINISTER
        head = _MINISTER if vice else held[0].text.partition(" ")[2]
        yield finding(held[0].route, office=held[0].text, head=head)


def _any_member_signs(line: _Line) -> bool:
    """Whether somebody signs for a body of the Party, or of a mass organisation."""
    return line.mark == "tm" and any(holds(line.words, body) for body in _ANY_MEMBER_SIGNS)


@RULES.plan(OTHER_OFFICE)
def signature_of_another_office(file: PlanFile) -> Iterator[Finding]:
    """A deputy is the deputy of whom they sign for, and the head is the issuer's."""
    plan = file.plan
    lines = _lines(plan) if plan else []
    office, signed_for = _office(lines), next((one for one in lines if one.mark == "kt"), None)
    if plan is None or _marks(lines) & {"tl", "tuq"} or not (office or signed_for):
        return
    held = [one for one in lines if one.route[-1] == "office"]  # some have two at once
    if office and signed_for and all(_other_deputy(one, signed_for) for one in held):
        right = f"PHÓ {signed_for.text.partition('.')[2].strip()}"
        yield finding(office.route, office=office.text, expected=right)
        return
    line, expected = signed_for or office, _expected(plan.issuer or "")
    if line and expected and not _begins_alike(_head(line), accented(expected)):
        yield finding(line.route, office=line.text, expected=expected)


def _office(lines: list[_Line]) -> _Line | None:
    """The line of the office, which is the last one."""
    return lines[-1] if lines and lines[-1].route[-1] == "office" else None


def _is_deputy(line: _Line) -> bool:
    return line.words[:1] == _DEPUTY or line.words[:2] == _VICE_MINISTER


def _head(line: _Line) -> Words:
    """The title of the head of whom a line is, or whose deputy it is."""
    if line.words[:2] == _VICE_MINISTER:
        second = line.words[2:]  # `THỨ TRƯỞNG, PHÓ CHỦ NHIỆM`
        return (*accented(_MINISTER), *(second[1:] if second[:1] == _DEPUTY else second))
    return line.words[1:] if _is_deputy(line) else line.words


def _other_deputy(office: _Line, signed_for: _Line) -> bool:
    """Whether somebody signs for a head whose deputy they are not; a head signs for nobody."""
    same = _begins_alike(_head(office), signed_for.words)
    return not same if _is_deputy(office) else same


def _begins_alike(one: Words, other: Words) -> bool:
    """Whether two titles are the same as far as both go: CHỦ TỊCH and CHỦ TỊCH UBND TỈNH."""
    return all(first == second for first, second in zip(one, other, strict=False))


def _expected(issuer: str) -> str:
    """The title of the head of an issuer, where it is the same everywhere."""
    if is_collective(issuer):
        return _CHAIR
    return _DIRECTOR if accented(issuer)[:1] == accented("Sở") else ""


@RULES.plan(ACADEMIC_TITLE)
def academic_title_in_signature(file: PlanFile) -> Iterator[Finding]:
    """The name stands alone, but for bodies that have their own rule."""
    plan = file.plan
    signature = plan.signature if plan else None
    if plan is None or signature is None or _may_have_titles(plan):
        return
    name = signature.name or ""
    titled = "." in name or beginning(name, (*_SHORT, *_LONG))
    if titled and (found := _TITLE.match(name)):
        title = found[1].strip()
        yield finding(("signature", "name"), words=title, title=title)


def _may_have_titles(plan: Plan) -> bool:
    """Whether who issues a plan may have its own rule on titles, as a centre of health has."""
    centre = accented(plan.issuer or "")[:2] == _CENTRE
    if centre and says(plan.superior or "", ("y tế", "giáo dục", "khoa học")):
        return True
    return _MAY_HAVE_TITLES.search(plan.issuer or "") is not None


@RULES.plan(UNSIGNED)
def issued_without_signature(file: PlanFile) -> Iterator[Finding]:
    """Somebody signed a whole document that is issued."""
    plan = file.plan
    if plan is None or plan.draft or not is_full(file) or misread(file, "signature"):
        return
    if plan.signature is None or plan.signature.name is None:
        yield finding(("signature",) if plan.signature else ("title",))
