"""What rules read out of a plan's sentences: dates, figures, works, and how whole the plan is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ntmplan.model.day import DayOfYear
from ntmplan.model.outline import Entry, Task
from ntmplan.model.passage import Passage
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.problem import Fact, Phrase, Route, marked
from ntmplan.reading.money import without_costs
from ntmplan.reading.products import makes_one_thing
from ntmplan.reading.verbs import begins_with_verb
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, accented, beginning, regex

_WHOLE = 3
"""So many of the parts that a plan of ten lines does without make a whole document."""
_FEW = 6
"""So many numbers of tasks stand in a message before the rest is left out."""
_PADDED_MONTHS = 2
_LEAP_DAY = (2, 29)
_LONGEST = 30
"""Of a longer period not every year is looked at."""
_GLIMPSE = 30
_DAY = r"(?:\d{1,2}|\?|…|\.{2,}|_+)"
"""The number of a day or a month, or the gap that a draft leaves for it."""
_CITED = regex(
    rf"\bsố:?\s*\d[^\s,;()]*\s+ngày\s+{_DAY}"
    rf"(?:\s*/\s*{_DAY}\s*/\s*\d{{4}}|\s+tháng\s+{_DAY}\s+năm\s+\d{{4}})",
    re.IGNORECASE,
    needs=("ngày",),
)
_DATE = regex(
    r"\b\d{1,2}/(?:0?[1-9]|1[0-2])(?:/\d{4})?\b(?!\s+(?:xã|phường|thị trấn|huyện|thôn|bản|ấp|tiêu"
    r" chí|chỉ tiêu|hộ|công trình|nhiệm vụ|đơn vị|tuyến|mô hình|trường|trạm|sản phẩm|điểm|cơ sở)\b)"
    r"|\b\d{1,2}/\d{4}\b|(?<!mỗi )\b(?:ngày|tháng)\s+\d{1,2}\b|\bquý\s+(?:[IVX]{1,3}|[1-4])\b",
    re.IGNORECASE,
    needs=("/", "ngày", "tháng", "quý"),
)
"""A day, a month or a quarter; `9/11 xã` is a share, and `mỗi tháng 02 buổi` how often."""
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_BY_THEN = regex(
    r"\b(?:trong vòng|thời hạn|(?:chậm|muộn) nhất|không quá)(?:\s+(?:là|sau|trong))*"
    r"\s+\d{1,3}\s+(?:ngày|giờ|tuần|tháng)\b"
    r"|\b(?:trong|sau)\s+\d{1,3}\s+(?:ngày|giờ|tuần|tháng)\b[^;.]{0,30}?"
    r"\b(?:kể từ|từ khi|sau khi)\b"
    r"|\b(?:ngày|tuần) (?:đầu|cuối)(?:\s+(?:cùng|tiên))?(?:\s+của)?\s+(?:tháng|quý|năm)\b"
    rf"|\bvào\s+(?:(?:sáng|chiều|tối|ngày|các)\s+)*{_WEEKDAY}\b"
    rf"|\b{_WEEKDAY}\s+(?=h[ằà]ng\s+tuần)",
    re.IGNORECASE,
    needs=(
        *("trong vòng", "thời hạn", "chậm nhất", "muộn nhất", "không quá", "kể từ"),
        *("từ khi", "sau khi", "ngày đầu", "ngày cuối", "tuần đầu", "tuần cuối", "thứ hai"),
        *("thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"),
    ),
)
"""A day that hangs on what happens, or on the week."""
_YEAR = regex(r"(?<!đoạn )\b(?:năm\s+)?(20\d{2})\b(?!\s*[-–])", needs=("20",))
_IN_YEAR = regex(
    r"\b(?:đến|trong|vào|hết|cuối|đầu|trước|từ)\s+năm\s+20\d{2}\b", re.IGNORECASE, needs=("20",)
)
_RECURS = regex(
    r"\bh[ằà]ng\s+(?:năm|quý|tháng|tuần)\b|\bđịnh kỳ\b|\bthường xuyên\b"
    r"|\bmỗi\s+(?:năm|quý|tháng|tuần|ngày)\b"
    r"|\b(?:lần|buổi|phiên|cuộc|kỳ|số|đợt|lớp|hội nghị|chuyến)/(?:năm|quý|tháng|tuần|ngày)\b"
    r"|\b(?:năm|quý|tháng|tuần) một lần\b",
    re.IGNORECASE,
    needs=(
        *("hằng", "hàng", "định kỳ", "thường xuyên", "mỗi", "một lần"),
        *("/năm", "/quý", "/tháng", "/tuần", "/ngày"),
    ),
)
FULL_DAY = regex(
    r"\b(\d{1,2})(?:\s*/\s*|\s*[.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*/\s*|\s*[.-]\s*|\s+năm\s+)(\d{4})\b",
    re.IGNORECASE,
)
_NO_RESULT = regex(
    r"\b(?:giai đoạn\s+)?(?:19|20)\d{2}(?:\s*[-–]\s*\d{4})?\b"
    r"|\b(?:tiêu chí|chỉ tiêu|điều|khoản|điểm|phụ lục|mục|mức độ|số|loại|bậc)\s+(?:số\s+)?"
    r"\d[\d.]*(?:(?:,| và) \d[\d.]*)*"
    r"|\b(?:cấp|mức)\s+\d(?![\d.,])(?:(?:,| và) \d\b)*",
    re.IGNORECASE,
)
"""Numbers that count nothing: years, and the numbers of criteria, articles and levels. Levels have
one digit: `cấp 200 cây giống` hands out so many.
"""
_DIGIT = regex(r"\d")
_NUMBERS = "một hai ba bốn sáu bảy tám chín mười"
_FIGURE = regex(
    r"\d\s*%"
    r"|\b(?<!mỗi xã )(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+"
    r"(?:mô hình|lớp|hội nghị|hội thảo|dự án|công trình|đợt|cuộc|buổi|bộ|kế hoạch|đề án|phương án"
    r"|xã|thôn|bản|huyện|điểm|trạm|tổ|nhóm|hộ|hợp tác xã|sản phẩm|cơ sở|khu|chợ|tuyến|đoàn|vườn"
    r"|câu lạc bộ)\b",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"\d\s+(?!(?:về|và|của|theo|tại|trong|đến|thuộc|hoặc|là|cho|trên|với|để|từ|nhằm|vào|năm"
    r"|tháng|ngày|quý|giờ|phút)\b)(\w)"
)
"""A number and the first letter of what is counted; a name, as in "18 Chất lượng", is none."""
TO_ISSUE = regex(
    r"\b(?=[xbls])(?<!đã )(?<!được )(?<!khi )(?:xây dựng|ban hành|lập|soạn thảo)"
    r"(?:(?:,?\s+(?:và|rà soát|hoàn thiện|triển khai|thực hiện|ban hành|các|dự thảo))*\s+"
    r"(?:kế hoạch|quy định|quy chế|đề án|dự án|phương án|quy chuẩn|quy trình|nghị quyết|quyết định"
    r"|nghị định|thông tư|chỉ thị|quy ước|hương ước)(?!\s+số:?\s*\d+/)(?: cụ thể)?"
    r"|\s+(?:văn bản )?hướng dẫn)\b",
    re.IGNORECASE,
    needs=(
        *("kế hoạch", "quy ", "đề án", "dự án", "phương án", "nghị quyết", "quyết định"),
        *("nghị định", "thông tư", "chỉ thị", "hương ước", "hướng dẫn"),
    ),
)
"""A document that somebody has to make; other words may stand between, as in a list of verbs."""
_OTHERS = regex(
    r"\b(?:hướng dẫn|đôn đốc|hỗ trợ)\b[^.;:]{0,80}$",
    re.IGNORECASE,
    needs=("hướng dẫn", "đôn đốc", "hỗ trợ"),
)
"""What stands before a document that others make: `hướng dẫn các xã xây dựng kế hoạch`."""
_ASIDE = regex(r"\([^()]*\)")
_LISTS = regex(
    r"\b(?:nội dung về|kiến thức về|gồm|như sau|chuyên đề)\b|:",
    re.IGNORECASE,
    needs=("nội dung về", "kiến thức về", "gồm", "như sau", "chuyên đề", ":"),
)
"""Words after which parts of a sentence are one work's objects, not works."""
_SENTENCE_END = regex(r"(?<=[.!?…])\s+")


def is_full(file: PlanFile) -> bool:
    """Whether a plan clearly is a whole document; then what it leaves out is missing."""
    plan = file.plan
    if plan is None:
        return False
    parts = (
        plan.legal_basis,
        plan.objectives,
        plan.organization,
        plan.recipients,
        plan.signature,
        plan.appendix,
    )
    return sum(bool(part) for part in parts) >= _WHOLE


def misread(file: PlanFile, *keys: str) -> bool:
    """Whether something was left out of these parts, so that what seems missing may be there."""
    return any(route[0] in keys for route in file.left_out)


def said(entry: Entry) -> Iterator[tuple[Route, str]]:
    """What a passage says, headings and sentences, each with the way to it."""
    passage = entry.passage
    for key in (*passage.titles, *passage.sentences, "text"):
        if words := getattr(passage, key):
            yield (*entry.route, key), words


def spoken(passage: Passage | None, route: Route) -> Iterator[tuple[Route, str]]:
    """What a passage outside the numbered parts says, with all that stands in it."""
    if passage is None:
        return
    for key in (*passage.titles, *passage.sentences, "text"):
        if words := getattr(passage, key):
            yield (*route, key), words
    for at, inner in enumerate(passage.items):
        yield from spoken(inner, (*route, "items", at))


def sentences(file: PlanFile, *parts: str) -> Iterator[tuple[Route, str, Entry]]:
    """Every sentence of these parts, with the way to it."""
    for entry in file.entries:
        if entry.part in parts:
            for key in (*entry.passage.sentences, "text"):
                if words := getattr(entry.passage, key):
                    yield (*entry.route, key), words, entry


def standing_in(file: PlanFile, entry: Entry) -> list[Passage]:
    """A passage and those that it stands in, from the inside out."""
    passage: Passage = getattr(file.plan, entry.part)
    found = [passage]
    for step in entry.route[1:]:
        if isinstance(step, int):
            passage = passage.items[step]
            found.append(passage)
    return found[::-1]


def sentence_of(task: Task) -> Route:
    """The way to the words of a task, so that some of them can be underlined."""
    return task.route if isinstance(task.route[-1], str) else (*task.route, "task")


@lru_cache(maxsize=KEPT)
def names_date(text: str) -> bool:
    """Whether a sentence names a day, a month or a quarter; a cited document's date is none.

    A day may hang on what happens: `chậm nhất 03 ngày kể từ khi thiên tai kết thúc`.
    """
    bare = _CITED.sub(" ", text)
    return _DATE.search(bare) is not None or _BY_THEN.search(bare) is not None


def names_time(text: str, period: Period | None) -> bool:
    """Whether a sentence says when: a date, how often, or a year before the plan's last one.

    In a plan without a period it is any year by which or in which something is done.
    """
    return _times(text)[0] or names_year(text, period)


def names_year(text: str, period: Period | None) -> bool:
    """Whether a sentence that names no date says in which year, and that is not the last one."""
    years = _times(text)[1]
    if period is None:
        return bool(years) and _IN_YEAR.search(text) is not None
    return any(period.first <= year < period.last for year in years)


def how_often(text: str) -> str:
    """The words with which a sentence says how often, or that it never ends; or ""."""
    found = _RECURS.search(text)
    return found[0] if found else ""


@lru_cache(maxsize=KEPT)
def _times(text: str) -> tuple[bool, tuple[int, ...]]:
    """Whether a sentence names a date or how often; if not, the years that it names."""
    bare = _CITED.sub(" ", text)
    if _DATE.search(bare) or _RECURS.search(bare) or _BY_THEN.search(bare):
        return True, ()
    return False, tuple(int(year) for year in _YEAR.findall(bare))


def own_date(time: Timeframe | None, period: Period | None) -> bool:
    """Whether a timeframe gives a date of its own, and not merely the plan's whole period.

    A day of every year is one, and so is a month or a quarter without its year.
    """
    if time is None:
        return False
    if not time.dated:
        return names_date(time.words) or (not time.recurs and names_time(time.words, period))
    if period is None or full_day(time.words):
        return True
    later = time.start is not None and time.start > period.start
    return later or (time.end is not None and time.end < period.end)


@lru_cache(maxsize=KEPT)
def full_day(words: str) -> tuple[int, int, int] | None:
    """The last full day in some words: day, month and year; None where they name none."""
    found = FULL_DAY.findall(words)
    if not found:
        return None
    day, month, year = map(int, found[-1])
    return day, month, year


def whole_period(time: Timeframe | None, period: Period) -> bool:
    """Whether a timeframe is the plan's period and nothing else."""
    return time is not None and time.start == period.start and time.end == period.end


@lru_cache(maxsize=KEPT)
def has_figure(text: str) -> bool:
    """Whether a sentence counts something: a percentage, a number of things, an amount of money."""
    if not _DIGIT.search(text):
        return _gives_figure(text)
    bare = _CITED.sub(" ", text)
    if not _COUNTED.search(bare):
        return _gives_figure(bare)
    for other in (FULL_DAY, _NO_RESULT, _DATE):
        bare = other.sub(" ", bare)
    counted = any(letter.islower() for letter in _COUNTED.findall(bare))
    return counted or _gives_figure(bare)


def _gives_figure(text: str) -> bool:
    """Whether a sentence gives a percentage, or a number in words."""
    may = "%" in text or not _number_words().isdisjoint(accented(text))
    return may and _FIGURE.search(text) is not None


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    return frozenset(accented(_NUMBERS))


def countable(file: PlanFile, task: Task) -> bool:
    """Whether a task states a countable result: a product, an indicator, a figure, a document.

    One building with a name is a result, and figures may stand under the task; what it may cost is
    none.
    """
    if has_figure(without_costs(task.text)) or _one_document(task.text):
        return True
    if any(one.product or one.indicator for one in standing_in(file, task.entry)):
        return True
    inner = (one.text for one in task.entry.passage.items if one.text)
    return makes_one_thing(task.text) or any(has_figure(without_costs(text)) for text in inner)


@lru_cache(maxsize=KEPT)
def to_issue(text: str) -> str:
    """The document that somebody has to make, as a sentence says it first; or ""."""
    own = (one for one in TO_ISSUE.finditer(text) if not _OTHERS.search(text, 0, one.start()))
    found = next(own, None)
    return found[0] if found else ""


@lru_cache(maxsize=KEPT)
def _one_document(text: str) -> bool:
    """Whether a sentence has somebody make a document, and not several."""
    document = to_issue(text)
    return document != "" and "các" not in document.casefold().split()


@lru_cache(maxsize=KEPT)
def works(text: str) -> tuple[int, int]:
    """How many works a task holds, and in how many sentences: clauses that begin with a verb."""
    bare = _ASIDE.sub(" ", text)
    if _LISTS.search(bare):
        return 1, 1
    counts = [
        sum(_is_work(clause) for clause in sentence.split(";"))
        for sentence in _SENTENCE_END.split(bare)
    ]
    return max(1, sum(counts)), max(1, sum(1 for count in counts if count))


def _is_work(clause: str) -> bool:
    """Whether a clause begins with a work, and not with when it ends, who does it or how well."""
    if beginning(clause, _MAYBE_NO_WORK) and _NO_WORK.match(clause):
        return False
    return begins_with_verb(clause)


_MAYBE_NO_WORK = (
    *("hoàn thành", "thực hiện", "triển khai", "giao", "báo cáo", "bảo đảm", "đảm bảo"),
)
_NO_WORK = regex(
    r"\s*(?:hoàn thành\s+(?:xong\s+)?(?:trước|trong|vào|chậm nhất)"
    r"|(?:thực hiện|triển khai)\s+(?:trước|trong|vào|từ)\s+(?:ngày|tháng|quý|năm|\d+)"
    r"|giao\b.*\b(?:phụ trách|chủ trì|thực hiện|tham mưu)|báo cáo"
    r"|(?:bảo đảm|đảm bảo) (?:chất lượng|tiến độ|đúng|hiệu quả|mỹ quan|thiết thực|kịp thời))\b",
    re.IGNORECASE,
)


def numbers_of(tasks: Sequence[Task]) -> str:
    """The numbers of some tasks, or how they begin; of many, the first ones."""
    from textwrap import shorten

    shown = [
        task.number or f"“{shorten(task.text, _GLIMPSE, placeholder='…')}”" for task in tasks[:_FEW]
    ]
    return ", ".join(shown) + (" …" if len(tasks) > _FEW else "")


def joined(parts: Sequence[Fact]) -> Fact:
    """Several facts as one."""
    first, *rest = parts
    for part in rest:
        first = Phrase(marked("{first}; {second}"), {"first": first, "second": part})
    return first


def day_words(day: datetime.date) -> str:
    """A day as documents write it: small days, and the first two months, take a 0."""
    month = f"{day.month:02}" if day.month <= _PADDED_MONTHS else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


def days_each_year(due: DayOfYear | None, period: Period | None) -> list[datetime.date]:
    """A day of the year in each year of a period; none for a period without an end in sight."""
    if due is None or period is None or not 0 <= period.last - period.first <= _LONGEST:
        return []
    years = range(period.first, period.last + 1)
    leap_only = (due.month, due.day) == _LEAP_DAY
    return [datetime.date(year, due.month, due.day) for year in years if not leap_only]
