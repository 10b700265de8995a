"""Rules on money: how much, from which source, for what, and who decides."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage
from ntmplan.model.value import UNIT
from ntmplan.problem import Fact, Kind, Phrase, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.money import MONEY, lists_sources, money_in, money_of
from ntmplan.reading.sentences import is_full, misread, said, sentences, spoken, standing_in
from ntmplan.registry import Mention
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, accented, beginning, holds, one_line, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_ACTIVITIES = 3
"""A total for two works may well be one sum; for more it should say what each gets."""
_MOST = 4
"""So many amounts stand in a message before the rest is left out."""

NO_AMOUNT = Kind(
    "B101",
    "budget-without-amount",
    _W,
    marked("The part on money names no amount."),
    marked("Write the total, by year and by source, as `amount: 50 triệu đồng`."),
    why=marked(
        "Sources and mechanism alone fund nothing: without an amount nobody can put the plan into"
        " a year's estimate, or compare what was spent."
    ),
    bad="""\
objectives: 15 xã đạt chuẩn.
budget:
  - source: Ngân sách tỉnh
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
    good="""\
objectives: 15 xã đạt chuẩn.
budget:
  - source: Ngân sách tỉnh
    amount: 50 triệu đồng
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
)
NO_SOURCE = Kind(
    "B102",
    "amount-without-source",
    _W,
    marked("From which source the money comes is not said: {amounts}."),
    marked("Name the source of each amount: central or local budget, combined funds, donations."),
    why=marked(
        "Each source has its own way and its own authority; an amount without one can't be asked"
        " for anywhere."
    ),
    bad="""\
objectives: 15 xã đạt chuẩn.
budget:
  - need: Mở 2 lớp tập huấn
    amount: 50 triệu đồng
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
    good="""\
objectives: 15 xã đạt chuẩn.
budget:
  - need: Mở 2 lớp tập huấn, từ ngân sách tỉnh
    amount: 50 triệu đồng
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
)
NO_BREAKDOWN = Kind(
    "B103",
    "total-without-breakdown",
    _W,
    marked("{amount} is one sum for several works: {works}."),
    marked("Write what each of them gets, as entries under it."),
    why=marked("A sum for everything can't be checked against anything, and not settled by work."),
    bad="""\
budget:
  - need: Tập huấn, tuyên truyền và kiểm tra, từ ngân sách tỉnh
    amount: 50 triệu đồng
""",
    good="""\
budget:
  - need: Tập huấn, tuyên truyền và kiểm tra, từ ngân sách tỉnh
    amount: 50 triệu đồng
    items:
      - need: Tập huấn
        amount: 20 triệu đồng
      - need: Tuyên truyền
        amount: 20 triệu đồng
      - need: Kiểm tra
        amount: 10 triệu đồng
""",
)
NOBODY_DECIDES = Kind(
    "B108",
    "proposal-without-deciding-body",
    _N,
    marked("{amount} is proposed, but who is to decide on it is not said."),
    marked("Name the body to which the proposal goes, as in “trình UBND tỉnh”."),
    why=marked("A proposal addressed to nobody is decided by nobody."),
    bad="""\
budget:
  - need: Đề xuất kinh phí mở 2 lớp tập huấn
    amount: 50 triệu đồng
""",
    good="""\
budget:
  - need: Đề xuất UBND tỉnh cấp kinh phí mở 2 lớp tập huấn
    amount: 50 triệu đồng
""",
)
TWO_OWNERS = Kind(
    "B109",
    "step-of-money-with-two-owners",
    _N,
    marked('The same step of the money is given to several units ("{step}"): {units}.'),
    marked("Give each step one owner, or say which money each of them handles."),
    why=marked(
        "From need to settlement each step has one owner; where two allocate, each waits for the"
        " other, or both count the same money."
    ),
    bad="""\
organization:
  - unit: Sở Tài chính
    items:
      - Bố trí kinh phí thực hiện kế hoạch.
  - unit: Sở Y tế
    items:
      - Bố trí kinh phí mở 2 lớp tập huấn.
""",
    good="""\
organization:
  - unit: Sở Tài chính
    items:
      - Bố trí kinh phí thực hiện kế hoạch.
  - unit: Sở Y tế
    items:
      - Tổng hợp nhu cầu kinh phí mở 2 lớp tập huấn.
""",
)
_REFERS = regex(
    r"\b(?:phụ lục|biểu|bảng|dự toán)\b[^.;]*\bkèm"
    r"|\bdự toán\b[^.;]*\b(?:được|đã) (?:giao|cấp|phân bổ|phê duyệt|duyệt)\b"
    r"|\b(?:giao|cấp|duyệt) (?:trong )?dự toán\b"
    r"|\bnguồn (?:kinh phí (?:hoạt động|thường xuyên)|hoạt động thường xuyên)\b"
    r"|\b(?:nguồn|kinh phí|dự toán) (?:kinh phí |ngân sách )?chi thường xuyên\b"
    r"(?![^.;]*\bđầu tư)"
    r"|\b(?:trong|từ) (?:nguồn )?kinh phí (?:đã )?được (?:giao|cấp)\b"
    r"|\bkhông (?:phát sinh|(?:sử dụng|bố trí)(?: nguồn)? (?:kinh phí|ngân sách))\b"
    r"|\b(?:duyệt|giao|phân bổ|thông qua)\b(?: cho\b[^.;]{0,90})?[^.;]{0,30}"
    r"\b(?:nghị quyết|quyết định) số \d",
    re.IGNORECASE,
    needs=(
        *("kèm", "dự toán", "kinh phí hoạt động", "thường xuyên", "kinh phí được", "đã được"),
        *("không phát sinh", "không sử dụng", "không bố trí", "quyết số ", "định số "),
    ),
)
"""Where the amount stands that the part on money does not name: in a table that comes along, in the
estimate that the unit has already, in the decision that gave the money; or there is none."""
_COSTS = regex(
    r"\bkinh phí\b[^.;:\d]{0,30}:\s*\d"
    r"|\bkinh phí (?:(?:thực hiện|dự kiến|khoảng|là) )*\d[\d.,]* (?:nghìn|triệu|tỷ|tỉ|đồng)\b",
    re.IGNORECASE,
    needs=("kinh phí",),
)
_SOURCE = regex(
    r"\b(?:ngân sách|trung ương|địa phương|xã hội h[oó][áa]|lồng ghép|nguồn(?! (?:nước|nhân lực))"
    r"|quỹ|đối ứng|đóng góp|tài trợ|viện trợ|doanh nghiệp|ODA|vay|NS(?:NN|TW|ĐP|[THX])|XHH"
    r"|chi thường xuyên|trong dự toán)\b",
    re.IGNORECASE,
)
_WORK = regex(
    r"\b(?:tập huấn|đào tạo|tuyên truyền|truyền thông|kiểm tra|giám sát|thẩm định|khảo sát"
    r"|điều tra|đánh giá|hội nghị|hội thảo|mua sắm|sơ kết|tổng kết|nghiệm thu)\b",
    re.IGNORECASE,
)
_TOTAL = ("tổng", "cộng")
_PROPOSES = regex(
    r"^\s*(?:đề xuất|đề nghị|kiến nghị)\b"
    r"|\b(?:đề xuất|đề nghị|kiến nghị) (?:nhu cầu|kinh phí|hỗ trợ|bố trí|cấp)\b",
    re.IGNORECASE,
)
_BODY = regex(
    r"\b(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Sở|Chính phủ|Thủ tướng|Bộ(?! (?:tiêu chí|chỉ tiêu))"
    r"|(?i:cấp có thẩm quyền|cấp trên|cơ quan|gửi|(?<!công )(?<!chương )(?<!quy )trình))\b"
)
_TO = ("gửi ", "báo cáo ", "trình ubnd", "trình hđnd", "trình cấp")
_STEPS = {
    "bố trí kinh phí": ("bố trí", r"(?:nguồn )?(?:kinh phí|vốn(?! vay)|ngân sách)"),
    "phân bổ kinh phí": ("phân bổ", r"(?:nguồn )?(?:kinh phí|vốn(?! vay)|ngân sách)"),
    "tổng hợp nhu cầu kinh phí": ("tổng hợp", r"(?:nhu cầu )?(?:kinh phí|vốn)"),
    "thẩm định nhu cầu kinh phí": ("thẩm định", r"(?:nhu cầu|dự toán|kinh phí)"),
}
_STEP = regex(
    "|".join(rf"\b({verb} {what})\b" for verb, what in _STEPS.values()),
    re.IGNORECASE,
    needs=[verb for verb, _ in _STEPS.values()],
)
_NAMES = tuple(_STEPS)
_WHICH = (
    *("đầu tư", "sự nghiệp", "thường xuyên", "đối ứng", "trung ương", "địa phương"),
    *("cấp tỉnh", "cấp huyện", "cấp xã", "tỉnh", "huyện", "xã"),
)
"""Which money it is, behind a step."""
_FOR_ANOTHER = regex(
    r"\b(?:tham mưu|dự kiến|(?<!cơ sở )đề nghị|hướng dẫn|kiến nghị)\b", re.IGNORECASE
)
"""Who advises, guides or asks does not take the step itself."""
_OWN = ("được giao", "được cấp", "của đơn vị", "của cơ quan", "của ngành", "của địa phương")
"""Behind the step: money that everybody has for himself."""


@RULES.plan(NO_AMOUNT)
def budget_without_amount(file: PlanFile) -> Iterator[Finding]:
    """A whole plan says how much money it takes; its tasks, or what it refers to, may say it."""
    texts = [text for entry, _ in money_of(file) for _, text in said(entry)]
    amounts = any(passage.amount for _, passage in money_of(file))
    said_there = any(MONEY.search(text) or _REFERS.search(text) for text in texts)
    known = amounts or said_there or misread(file, "budget")
    if texts and is_full(file) and not known and not _tasks_say_cost(file):
        yield finding(("budget",))


def _tasks_say_cost(file: PlanFile) -> bool:
    """Whether the tasks give their money themselves, as those of a table with a column for it."""
    return any(_COSTS.search(text) for _, text, _ in sentences(file, "tasks"))


@RULES.plan(NO_SOURCE)
def amount_without_source(file: PlanFile) -> Iterator[Finding]:
    """Money comes from somewhere; a plan that lists its sources is taken to mean them."""
    passages = list(money_of(file))
    listed = any(one.source or lists_sources(one) for _, one in passages)
    if listed or not is_full(file) or misread(file, "budget"):
        return
    given = [(entry, one, one.amount) for entry, one in passages if one.amount]
    without = [each for each in given if not _names_source(file, each[0])]
    if len(without) < len(given):  # a total has the sources of its parts
        without = [each for each in without if not _is_total(each[1])]
    known = {each[2].dong for each in given if each not in without}  # and parts those of a total
    if sum(each[2].dong for each in without) not in {0, *known} and not _tasks_say_source(file):
        words = list(dict.fromkeys(each[2].words for each in without))
        more = ["…"] if len(words) > _MOST else []
        route = (*without[0][0].route, "amount")
        yield finding(route, amounts="; ".join((*words[:_MOST], *more)))


def _names_source(file: PlanFile, entry: Entry) -> bool:
    """Whether a source stands in a passage, in what it stands in, or in what stands in it."""
    around = (text for one in standing_in(file, entry)[1:] for text in (one.title, one.sentence))
    inside = (text for _, text in spoken(entry.passage, ()))
    return any(_SOURCE.search(text) for text in (*inside, *around) if text)


def _tasks_say_source(file: PlanFile) -> bool:
    """Whether the tasks give money and its source themselves, and more than one does."""
    texts = (text for _, text, _ in sentences(file, "tasks") if MONEY.search(text))
    return sum(_SOURCE.search(text) is not None for text in texts) > 1


def _is_total(passage: BudgetPassage) -> bool:
    return bool(beginning(passage.sentence or passage.title or "", _TOTAL))


@RULES.plan(NO_BREAKDOWN)
def total_without_breakdown(file: PlanFile) -> Iterator[Finding]:
    """A sum for several works says what each gets."""
    passages = list(money_of(file))
    only = sum(1 for _, passage in passages if passage.amount) == 1
    for entry, passage in passages:
        if passage.amount and passage.need and not passage.items:
            works: Fact = _works(passage.need)
            if not works and only and is_full(file) and _is_for_all(passage.need):
                works = _all_tasks(file)
            if works:
                route = (*entry.route, "amount")
                yield finding(route, amount=passage.amount.words, works=works)


def _works(need: str) -> str:
    """The works for which a need is; "" where they are few, or have amounts of their own."""
    named = dict.fromkeys(word.casefold() for word in _WORK.findall(need))
    several = len(named) >= _ACTIVITIES and len(money_in(need)) <= 1
    return ", ".join(named) if several else ""


def _is_for_all(need: str) -> bool:
    """Whether a sum is for the whole plan, and not shared out to its years in the same sentence."""
    by_year = len(money_in(need)) > 1 and need.casefold().count("năm 20") > 1
    return not by_year and bool(beginning(need, (*_TOTAL, "kinh phí thực hiện kế hoạch")))


def _all_tasks(file: PlanFile) -> Fact:
    """The plan's tasks as what a total is for; "" where they are few, or say what each takes."""
    count = 0 if _tasks_say_cost(file) else len(file.tasks)
    told = Phrase(marked("the plan's {tasks} tasks"), {"tasks": count})
    return told if count >= _ACTIVITIES else ""


@RULES.plan(NOBODY_DECIDES)
def proposal_without_deciding_body(file: PlanFile) -> Iterator[Finding]:
    """A proposal names who decides."""
    for route, text, entry in sentences(file, "budget"):
        own = entry.passage.amount if isinstance(entry.passage, BudgetPassage) else None
        amount = own or next(iter(money_in(text)), None)
        proposed = _PROPOSES.search(text) if amount else None
        if amount and proposed and not _addressed(text, proposed.start()):
            yield finding(route, amount=amount.words)


def _addressed(text: str, at: int) -> bool:
    """Whether a sentence says to whom it proposes; who stands before the verb proposes himself."""
    return says(text[:at], _TO) or _BODY.search(text, at) is not None


@RULES.plan(TWO_OWNERS)
def step_of_money_with_two_owners(file: PlanFile) -> Iterator[Finding]:
    """Each step of the money is one unit's; members of a group each have money of their own."""
    owners: defaultdict[str, dict[str, _Step]] = defaultdict(dict)
    for route, text, entry in sentences(file, "organization"):
        mentions = file.units(entry.unit)
        if len(mentions) == 1 and _is_one(mentions[0]):
            for step, words, which in _steps(text):
                owners[step].setdefault(mentions[0].name, _Step(route, words, which))
    for step, units in owners.items():
        kinds = {one.which for one in units.values()}
        if len(units) > 1 and ("" in kinds or len(kinds) < len(units)):
            last = list(units.values())[-1]
            yield finding(last.route, words=last.words, step=step, units="; ".join(units))


class _Step(NamedTuple):
    """A step of the money as a unit has it: where it says so, its words, and which money it is."""

    route: Route
    words: str
    which: str


def _is_one(mention: Mention) -> bool:
    """Whether a name is that of one unit, and not of a group that nobody registered."""
    many = holds(accented(mention.words), accented("các"))
    return not many and all(unit.kind == UNIT for unit in mention.meant)


@lru_cache(maxsize=KEPT)
def _steps(text: str) -> tuple[tuple[str, str, str], ...]:
    """The steps of the money that a duty makes its unit's, each with its words and which money."""
    steps: list[tuple[str, str, str]] = []
    for clause in text.split(";"):
        first: dict[str, re.Match[str]] = {}
        for found in _STEP.finditer(clause):
            first.setdefault(_NAMES[(found.lastindex or 0) - 1], found)
        for step, found in first.items():
            if _is_anothers(clause[: found.start()]):
                continue
            behind = clause[found.end() :]
            which = beginning(behind, _WHICH)
            if not says(behind, _OWN):
                said = one_line(f"{found[0]} {which}")
                steps.append((step, said, which.lower()))
    return tuple(steps)


def _is_anothers(before: str) -> bool:
    """Whether the words before a step make it another unit's, or nobody's yet."""
    helps = says(before, ("phối hợp",)) and not says(before, ("chủ trì",))
    return helps or _FOR_ANOTHER.search(before) is not None
