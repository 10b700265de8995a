"""Rules on money: how much, from which source, for what, and who decides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.model.passage import BudgetPassage
from ntmplan.model.value import UNIT
from ntmplan.problem import Fact, Kind, Phrase, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.money import MONEY, money_in, money_of
from ntmplan.reading.sentences import is_full, misread, said, sentences, standing_in
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, regex

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_ACTIVITIES = 3
"""A total for two works may well be one sum; for more it should say what each gets."""

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
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
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
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
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
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
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
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
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
_REFERS = regex(r"\b(?:phụ lục|biểu|bảng|dự toán)\b[^.;]*\bkèm", re.IGNORECASE, needs=("kèm",))
_SOURCE = regex(
    r"\b(?:ngân sách|trung ương|địa phương|xã hội h[oó][áa]|lồng ghép|nguồn(?! (?:nước|nhân lực))"
    r"|quỹ|đối ứng|đóng góp|tài trợ|viện trợ|doanh nghiệp|ODA|vay)\b",
    re.IGNORECASE,
)
_WORK = regex(
    r"\b(?:tập huấn|đào tạo|tuyên truyền|truyền thông|kiểm tra|giám sát|thẩm định|khảo sát"
    r"|điều tra|đánh giá|hội nghị|hội thảo|mua sắm|sơ kết|tổng kết|nghiệm thu)\b",
    re.IGNORECASE,
)
_TOTAL = regex(r"\s*tổng\b", re.IGNORECASE)
_PROPOSES = regex(
    r"^\s*(?:đề xuất|đề nghị|kiến nghị)\b"
    r"|\b(?:đề xuất|đề nghị|kiến nghị) (?:nhu cầu|kinh phí|hỗ trợ|bố trí|cấp)\b",
    re.IGNORECASE,
)
_BODY = regex(
    r"\b(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Sở|Chính phủ|Thủ tướng|Bộ(?! (?:tiêu chí|chỉ tiêu))"
    r"|(?i:cấp có thẩm quyền|cấp trên|cơ quan|gửi|(?<!công )(?<!chương )(?<!quy )trình))\b"
)
_STEPS = {
    "bố trí kinh phí": r"bố trí (?:nguồn )?(?:kinh phí|vốn(?! vay)|ngân sách)",
    "phân bổ kinh phí": r"phân bổ (?:nguồn )?(?:kinh phí|vốn(?! vay)|ngân sách)",
    "tổng hợp nhu cầu kinh phí": r"tổng hợp (?:nhu cầu )?(?:kinh phí|vốn)",
    "thẩm định nhu cầu kinh phí": r"thẩm định (?:nhu cầu|dự toán|kinh phí)",
}
_MONEY = ("kinh phí", "vốn", "ngân sách", "nhu cầu", "dự toán")
_STEP = {name: regex(rf"\b{words}\b", re.IGNORECASE, _MONEY) for name, words in _STEPS.items()}
_FOR_ANOTHER = regex(
    r"\b(?:tham mưu|dự kiến|(?<!cơ sở )đề nghị|hướng dẫn|kiến nghị)\b", re.IGNORECASE
)
"""Who advises, guides or asks does not take the step itself."""


@RULES.plan(NO_AMOUNT)
def budget_without_amount(file: PlanFile) -> Iterator[Finding]:
    """A whole plan says how much money it takes; a table that comes along may say it."""
    texts = [text for entry, _ in money_of(file) for _, text in said(entry)]
    amounts = any(passage.amount for _, passage in money_of(file))
    said_there = any(MONEY.search(text) or _REFERS.search(text) for text in texts)
    if texts and is_full(file) and not misread(file, "budget") and not amounts and not said_there:
        yield finding(("budget",))


@RULES.plan(NO_SOURCE)
def amount_without_source(file: PlanFile) -> Iterator[Finding]:
    """Money comes from somewhere; a plan that lists its sources is taken to mean them."""
    passages = list(money_of(file))
    if not is_full(file) or misread(file, "budget") or any(one.source for _, one in passages):
        return
    without = [
        (entry, passage.amount)
        for entry, passage in passages
        if passage.amount and not _names_source(file, entry)
    ]
    if without:
        amounts = "; ".join(amount.words for _, amount in without)
        yield finding((*without[0][0].route, "amount"), amounts=amounts)


def _names_source(file: PlanFile, entry: Entry) -> bool:
    around = standing_in(file, entry)
    texts = [text for one in around for text in (one.title, one.sentence) if text]
    return any(_SOURCE.search(text) for text in texts)


@RULES.plan(NO_BREAKDOWN)
def total_without_breakdown(file: PlanFile) -> Iterator[Finding]:
    """A sum for several works says what each gets."""
    passages = list(money_of(file))
    only = sum(1 for _, passage in passages if passage.amount) == 1
    for entry, passage in passages:
        if passage.amount and passage.need and not passage.items:
            works: Fact = _works(passage.need)
            if not works and only and is_full(file) and _TOTAL.match(passage.need):
                works = _all_tasks(file)
            if works:
                route = (*entry.route, "amount")
                yield finding(route, amount=passage.amount.words, works=works)


def _works(need: str) -> str:
    """The works for which a need is; "" where they are few, or have amounts of their own."""
    named = dict.fromkeys(word.casefold() for word in _WORK.findall(need))
    several = len(named) >= _ACTIVITIES and len(money_in(need)) <= 1
    return ", ".join(named) if several else ""


def _all_tasks(file: PlanFile) -> Fact:
    """The plan's tasks as what a total is for; "" where they are few."""
    count = len(file.tasks)
    told = Phrase(marked("the plan's {tasks} tasks"), {"tasks": count})
    return told if count >= _ACTIVITIES else ""


@RULES.plan(NOBODY_DECIDES)
def proposal_without_deciding_body(file: PlanFile) -> Iterator[Finding]:
    """A proposal names who decides."""
    for route, text, entry in sentences(file, "budget"):
        own = entry.passage.amount if isinstance(entry.passage, BudgetPassage) else None
        amount = own or next(iter(money_in(text)), None)
        if amount and _PROPOSES.search(text) and not _BODY.search(text):
            yield finding(route, amount=amount.words)


@RULES.plan(TWO_OWNERS)
def step_of_money_with_two_owners(file: PlanFile) -> Iterator[Finding]:
    """Each step of the money is one unit's; members of a group each have money of their own."""
    owners: defaultdict[str, dict[str, tuple[Route, str]]] = defaultdict(dict)
    for route, text, entry in sentences(file, "organization"):
        mentions = file.units(entry.unit)
        if len(mentions) == 1 and all(unit.kind == UNIT for unit in mentions[0].meant):
            for step, words in _steps(text):
                owners[step].setdefault(mentions[0].name, (route, words))
    for step, units in owners.items():
        if len(units) > 1:
            route, words = list(units.values())[-1]
            yield finding(route, words=words, step=step, units="; ".join(units))


@lru_cache(maxsize=KEPT)
def _steps(text: str) -> tuple[tuple[str, str], ...]:
    """The steps of the money that a duty makes its unit's, each with the words that say so."""
    said = (
        (step, clause, found)
        for clause in text.split(";")
        for step, pattern in _STEP.items()
        if (found := pattern.search(clause))
    )
    return tuple(
        (step, found[0])
        for step, clause, found in said
        if not _FOR_ANOTHER.search(clause, 0, found.start())
    )
