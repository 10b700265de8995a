"""Rules on the form of a document: its aim, its head, its number and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.lint.rules.document import gaps_in
from ntmplan.model.number import number_of
from ntmplan.model.plan import Plan
from ntmplan.problem import Kind, Phrase, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.results import has_figure
from ntmplan.reading.sentences import is_full, joined, misread, said, sentences, spoken
from ntmplan.repository import PlanFile
from ntmplan.text import accented, near, one_line, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_MAIN = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II"
_SHORT = "Nghị định 30/2020/NĐ-CP, Phụ lục III"

NO_FIGURE = Kind(
    "D201",
    "no-quantified-objective",
    _W,
    marked("The objectives name no figure to be reached."),
    marked("State at least one, as in “80% hộ dân phân loại rác” or “15 xã đạt chuẩn”."),
    why=marked("Without a figure nobody can say at the end whether the plan has reached its aim."),
    bad="""\
objectives:
  - Nâng cao chất lượng môi trường nông thôn.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
    good="""\
objectives:
  - 80% hộ dân phân loại rác tại nhà.
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
)
HEADER = Kind(
    "D202",
    "incomplete-header",
    _W,
    marked("The head of the document lacks {missing}."),
    marked("Add it; write “?” for what is still open."),
    why=marked("A signed document says who issued it, under which number, where and when."),
    law=_MAIN,
    bad="""\
issuer: Sở Y tế
number: 15/KH-SYT
date: 15/3/2024
objectives: 15 xã đạt chuẩn.
recipients:
  - Sở Tài chính
  - "Lưu: VT"
signature:
  office: GIÁM ĐỐC
  name: Nguyễn Văn A
reporting:
  - report: Các phòng báo cáo trước ngày 29/11/2024.
""",
    good="""\
issuer: Sở Y tế
number: 15/KH-SYT
date: 15/3/2024
place: Lạng Sơn
objectives: 15 xã đạt chuẩn.
recipients:
  - Sở Tài chính
  - "Lưu: VT"
signature:
  office: GIÁM ĐỐC
  name: Nguyễn Văn A
reporting:
  - report: Các phòng báo cáo trước ngày 29/11/2024.
""",
)
NUMBER_SHAPE = Kind(
    "D203",
    "badly-written-number",
    _W,
    marked('The number "{number}" is not written as it should be: {reasons}.'),
    marked("Write it as {right}."),
    why=marked("Registers and search tools know a document by its number, sign for sign."),
    law=_MAIN,
    bad="number: 5/KH-UBND\n",
    good="number: 05/KH-UBND\n",
)
NUMBER_TYPE = Kind(
    "D204",
    "number-of-another-type",
    _W,
    marked('The number "{number}" is that of another type of document: {type} is {right}.'),
    marked("Correct the letters after the number, or `type:`."),
    why=marked("The letters after the number tell what the document is."),
    law=_SHORT,
    bad="number: 05/BC-UBND\n",
    good="number: 05/KH-UBND\n",
)
UNKNOWN_TYPE = Kind(
    "D205",
    "unknown-document-type",
    _N,
    marked('"{type}" is none of the types of documents that the decree on paperwork lists.'),
    marked("Compare it with the list: KẾ HOẠCH, CHƯƠNG TRÌNH, ĐỀ ÁN, PHƯƠNG ÁN and so on."),
    why=marked("The type gives the number its letters and the document its form."),
    law=_SHORT,
    bad="type: BẢN KÊ\n",
    good="type: KẾ HOẠCH\n",
)
NUMBER_ISSUER = Kind(
    "D206",
    "number-of-another-issuer",
    _W,
    marked('The number "{number}" is that of another body: {code} is not {issuer}.'),
    marked("Correct the last letters of the number, or `issuer:`."),
    why=marked("The last letters of a number tell who issued the document."),
    law=_MAIN,
    bad="""\
issuer: Sở Y tế
number: 05/KH-STC
""",
    good="""\
issuer: Sở Y tế
number: 05/KH-SYT
""",
)
ORDER = Kind(
    "D207",
    "unusual-order-of-parts",
    _N,
    marked("`{later}` stands before `{earlier}`; documents have them the other way round."),
    marked("Move the part, unless the document itself has this order."),
    why=marked("Readers look for what is to be done after why, and for who does it after that."),
    bad="""\
organization:
  - unit: Sở Y tế
    items:
      - Mở 2 lớp tập huấn.
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
organization:
  - unit: Sở Y tế
    items:
      - Mở 2 lớp tập huấn.
""",
)
_TYPES = {
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "BIÊN BẢN": "BB",
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN",
    "BẢN THỎA THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ",
    "GIẤY MỜI": "GM",
    "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
"""The types of documents and their abbreviations, as the decree lists them."""
_BY_WORDS = {accented(name): short for name, short in _TYPES.items()}
_BY_SHORT = {short.casefold(): short for short in _TYPES.values()}
_NO_SHORT = frozenset(map(accented, ("CÔNG VĂN", "THƯ CÔNG")))
"""Types that have no abbreviation."""
_OF_PARTY = regex(r"\d+\s*-\s*\w")
_NUMBER = regex(r"(?:Số:?\s*)?(?P<digits>[^/]*?)\s*/\s*(?:\d{4}\s*/\s*)?(?P<symbol>\D.*)")
_BLANKS = regex(r"\s[/-]|[/-]\s")
_PAIRS = (("situation", "tasks"), ("objectives", "tasks"), ("tasks", "organization"))
"""Parts of which documents have the first before the second."""


def symbol_of(number: str) -> tuple[str, list[str]] | None:
    """A number as its digits and the pieces of its symbol; None for a party's, or no number."""
    spelled = one_line(number)
    found = None if _OF_PARTY.match(spelled) else _NUMBER.fullmatch(spelled)
    return (found["digits"], re.split(r"\s*-\s*", found["symbol"])) if found else None


def is_collective(issuer: str) -> bool:
    """Whether an issuer is a People's Committee, which decides as a body."""
    words = accented(issuer)
    return any(words[: len(head)] == head for head in _COMMITTEE)


_COMMITTEE = (accented("UBND"), accented("Ủy ban nhân dân"))


def names_of(file: PlanFile, words: str) -> set[str]:
    """The registered names of the units that a cell can mean."""
    return {unit.unit for mention in file.units(words) for unit in mention.units}


def _short_type(words: str) -> str:
    """The abbreviation of a type of document; "" for a type that is not known."""
    spelled = accented(words)
    return next((short for name, short in _BY_WORDS.items() if spelled[: len(name)] == name), "")


@RULES.plan(NO_FIGURE)
def no_quantified_objective(file: PlanFile) -> Iterator[Finding]:
    """A figure, or a gap for one, stands in the objectives, or is what the tasks come to.

    Plans of inspections, short campaigns and events serve another plan, which has the figures.
    """
    plan = file.plan
    if plan is None or not plan.objectives or not is_full(file) or misread(file, "objectives"):
        return
    aims = [text for one in file.entries if one.part == "objectives" for _, text in said(one)]
    counted = any(_counts(text) or says(text, _ELSEWHERE) or gaps_in(text) for text in aims)
    if counted or _counted_in_tasks(file) or _counted_at_end(plan):
        return
    from ntmplan.reading.serving import serves_another  # most plans have a figure

    if not serves_another(plan.title):
        yield finding(("objectives",))


def _counts(text: str) -> bool:
    """Whether a text gives a figure to be reached."""
    return has_figure(text) or _SHARE.search(text) is not None


def _counted_in_tasks(file: PlanFile) -> bool:
    """Whether tasks have figures: as indicators, as a share, or several sentences with some."""
    if any(one.passage.indicator and _counts(one.passage.indicator) for one in file.entries):
        return True
    figures: set[str] = set()
    for _, text, _ in sentences(file, "tasks", "solutions"):
        if _counts(text):
            figures.add(text)
            if len(figures) > 1 or "%" in text:
                return True
    return False


def _counted_at_end(plan: Plan) -> bool:
    """Whether a list of targets stands behind the plan, as tables do that are kept as text."""
    texts = [text.casefold() for _, text in spoken(plan.closing, ("closing",))]
    return any("phụ lục" in text and "chỉ tiêu" in text and "|" in text for text in texts)


_ELSEWHERE = ("phụ lục", "biểu chi tiết", "biểu kèm", "bảng sau", "biểu số", "biểu sau")
"""Where the figures may stand that the objectives lead to."""
_SHARE = regex(
    r"(?<![/\d])\d{1,3}/\d{1,3}\s+(?:tiêu chí|chỉ tiêu|xã|huyện|thôn|ấp|bản|hộ|trường|phường)\b",
    re.IGNORECASE,
    needs=("/",),
)
"""`19/19 tiêu chí`."""


@RULES.plan(HEADER)
def incomplete_header(file: PlanFile) -> Iterator[Finding]:
    """A signed document has its head; number and date of an issued one are asked for already."""
    plan = file.plan
    if plan is None or plan.signature is None or not is_full(file):
        return
    asked = ("issuer", "place") if plan.status == "issued" else _HEAD
    missing = [key for key in asked if getattr(plan, key) is None and not misread(file, key)]
    if missing:
        yield finding(("title",), missing=", ".join(f"`{key}`" for key in missing))


_HEAD = ("issuer", "number", "place", "date")


@RULES.plan(NUMBER_SHAPE)
def badly_written_number(file: PlanFile) -> Iterator[Finding]:
    """Small numbers take a 0; there are no blanks, and capitals alone."""
    number = (file.plan.number or "") if file.plan else ""
    parts = symbol_of(number)
    if file.plan is None or parts is None:
        return
    digits, pieces = parts
    short = _BY_SHORT.get(pieces[0].casefold(), pieces[0].upper())
    right = "-".join((short, *(_capitals(file, piece) for piece in pieces[1:])))
    padded = f"0{digits}" if re.fullmatch(r"[1-9]", digits) else digits
    written = number.partition("/")[2] if file.plan.number_open else number
    wrong = {
        marked("a number under 10 takes a 0"): padded != digits,
        marked("no blanks stand around “/” and “-”"): _BLANKS.search(written.strip()),
        marked("its letters are capitals"): _smaller("-".join(pieces), right),
    }
    if reasons := [Phrase(reason) for reason, is_so in wrong.items() if is_so]:
        told = joined(reasons)
        yield finding(("number",), number=number, reasons=told, right=f"{padded}/{right}")


def _capitals(file: PlanFile, letters: str) -> str:
    """The letters of a body in capitals; some that are known have small ones: TTg, TTr."""
    if letters.isupper():
        return letters
    known = [sign for one in file.library.legal.signs for sign in one.signs]
    spelled = letters.casefold()
    same = (sign for sign in (*known, *_BY_SHORT.values()) if sign.casefold() == spelled)
    return next(same, letters.upper())


def _smaller(symbol: str, right: str) -> bool:
    """Whether some letter is small that should be a capital; `QyĐ` has a small one of its own."""
    return any(one.islower() and two.isupper() for one, two in zip(symbol, right, strict=True))


@RULES.plan(NUMBER_TYPE)
def number_of_another_type(file: PlanFile) -> Iterator[Finding]:
    """The letters fit the type; a plan that comes along with a decision may have its number."""
    plan = file.plan
    if plan is None or plan.number is None:
        return
    parts, right = symbol_of(plan.number), _short_type(plan.type)
    if parts:
        short = parts[1][0].casefold()
        other = short in _BY_SHORT and short != right.casefold()
    else:
        number = number_of(plan.number)
        other = number is not None and number.party and not number.suits(plan.type.casefold())
    if other and right and "kèm theo quyết định" not in file.tree.text.casefold():
        yield finding(("number",), number=plan.number, type=plan.type, right=right)


@RULES.plan(UNKNOWN_TYPE)
def unknown_document_type(file: PlanFile) -> Iterator[Finding]:
    """A document is of a known type."""
    words = file.plan.type if file.plan else ""
    party = file.plan is not None and _OF_PARTY.match(file.plan.number or "")
    if words and not party and not _short_type(words) and accented(words) not in _NO_SHORT:
        close = near(words, list(_TYPES), most=1, least=0.75)
        yield finding(("type",), type=words, nearest=close[0] if close else "")


@RULES.plan(NUMBER_ISSUER)
def number_of_another_issuer(file: PlanFile) -> Iterator[Finding]:
    """The last letters are the issuer's, as far as the register knows both."""
    plan = file.plan
    parts = symbol_of(plan.number or "") if plan else None
    if plan is None or plan.issuer is None or parts is None or len(parts[1]) < 2:  # noqa: PLR2004 - type and body
        return
    code, issuer = parts[1][1], names_of(file, plan.issuer)
    collective = is_collective(plan.issuer)
    if code.upper() == "UBND":
        other = bool(issuer) and not collective
    else:
        named = {unit.unit for unit in file.registry.named(code, plan.place)}
        other = bool(named and (issuer or collective)) and issuer.isdisjoint(named)
    if other and not _initials(plan.issuer).startswith(code.casefold()):
        facts = {"number": str(plan.number), "code": code, "issuer": plan.issuer}
        yield finding(("number",), words=code, **facts)


def _initials(issuer: str) -> str:
    """The first letters of a body's name; bodies of other levels may have the same: VPĐP."""
    return "".join(word[0] for word in accented(issuer))


@RULES.plan(ORDER)
def unusual_order_of_parts(file: PlanFile) -> Iterator[Finding]:
    """First why, then what, then who."""
    keys = [key for key, _ in file.plan.parts()] if file.plan else []
    for earlier, later in _PAIRS:
        if earlier in keys and later in keys and keys.index(later) < keys.index(earlier):
            yield finding((later,), earlier=earlier, later=later)
            return
