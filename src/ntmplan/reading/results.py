"""What comes of a task, by its words: figures, documents, and how many works it is."""

from __future__ import annotations

import re
from functools import lru_cache

from ntmplan.model.outline import Task
from ntmplan.reading.money import without_costs
from ntmplan.reading.products import makes_one_thing
from ntmplan.reading.sentences import standing_in
from ntmplan.reading.times import CITED, DATE, FULL_DAY
from ntmplan.reading.verbs import begins_with_verb
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, accented, beginning, regex, says

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
_NUMBERS = frozenset(accented("một hai ba bốn sáu bảy tám chín mười"))
_SHARE = regex(r"\d\s*%", needs=("%",))
_SPELT = regex(r"\b(?<!mỗi xã )(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+", re.IGNORECASE)
_THINGS = (
    *("mô hình", "lớp", "hội nghị", "hội thảo", "dự án", "công trình", "đợt", "cuộc", "buổi"),
    *("bộ", "kế hoạch", "đề án", "phương án", "xã", "thôn", "bản", "huyện", "điểm", "trạm"),
    *("tổ", "nhóm", "hộ", "hợp tác xã", "sản phẩm", "cơ sở", "khu", "chợ", "tuyến", "đoàn"),
    *("vườn", "câu lạc bộ"),
)
"""What is counted in words."""
_COUNTED = regex(
    r"\d\s+(?!(?:về|và|của|theo|tại|trong|đến|thuộc|hoặc|là|cho|trên|với|để|từ|nhằm|vào|năm"
    r"|tháng|ngày|quý|giờ|phút)\b)(\w)"
)
"""A number and the first letter of what is counted; a name, as in "18 Chất lượng", is none."""
TO_ISSUE = regex(
    r"\b(?=[xbl]|so)(?<!đã )(?<!được )(?<!khi )(?:xây dựng|ban hành|lập|soạn thảo)"
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
_SENTENCE_END = regex(r"(?:(?<=[.!?])|(?<=…))\s+")
_MAYBE_NO_WORK = (
    *("hoàn thành", "thực hiện", "triển khai", "giao", "báo cáo", "bảo đảm", "đảm bảo", "trình"),
    "đề nghị",
)
_BY = (
    *("trước", "trong", "vào", "chậm nhất"),
    *("xong trước", "xong trong", "xong vào", "xong chậm nhất"),
)
_FROM = ("trước", "trong", "vào", "từ")
_DATED = ("ngày", "tháng", "quý", "năm")
_GIVEN = ("giao",)
_TO = (
    *("ban phát triển", "ban quản lý", "ban chỉ đạo", "ban nhân dân", "đồng chí", "công chức"),
    *("thôn", "các thôn", "các xã", "các phòng", "các đơn vị"),
)
"""Whom somebody gives a work to; `giao đất`, `giao ban` are works."""
_GIVES = ("phụ trách", "chủ trì", "thực hiện", "tham mưu")
_HELPS = ("phối hợp", "tham gia")
_WELL = ("chất lượng", "tiến độ", "đúng", "hiệu quả", "mỹ quan", "thiết thực", "kịp thời")


@lru_cache(maxsize=KEPT)
def has_figure(text: str) -> bool:
    """Whether a sentence counts something: a percentage, a number of things, an amount of money."""
    if not _COUNTED.search(text):
        return _gives_figure(text)
    bare = text
    for other in (CITED, FULL_DAY, _NO_RESULT, DATE):
        bare = other.sub(" ", bare)
    counted = any(letter.islower() for letter in _COUNTED.findall(bare))
    return counted or _gives_figure(bare)


def _gives_figure(text: str) -> bool:
    """Whether a sentence gives a percentage, or a number in words."""
    if _SHARE.search(text):
        return True
    if _NUMBERS.isdisjoint(accented(text)):
        return False
    return any(beginning(text[number.end() :], _THINGS) for number in _SPELT.finditer(text))


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


def assigns(clause: str) -> bool:
    """Whether a clause says whose a work is: `Giao Hội Nông dân xã`."""
    given = beginning(clause, _GIVEN)
    rest = clause.lstrip()[len(given) :].lstrip()
    to_somebody = says(rest, _GIVES) or rest[:1].isupper() or beginning(rest, _TO) != ""
    return given != "" and to_somebody


def _is_work(clause: str) -> bool:
    """Whether a clause begins with a work, and not with when it ends, who does it or how well."""
    verb = beginning(clause, _MAYBE_NO_WORK)
    rest = clause.lstrip()[len(verb) :].lstrip()
    match verb.lower():
        case "báo cáo":
            return False
        case "hoàn thành":
            other = beginning(rest, _BY) != ""
        case "thực hiện" | "triển khai":
            when = beginning(rest, _FROM)
            date = rest[len(when) :].lstrip()
            other = when != "" and (beginning(date, _DATED) != "" or date[:1].isdigit())
        case "trình":
            other = beginning(rest, ("tại", *_BY)) != ""
        case "đề nghị":
            other = says(rest, _HELPS)
        case "giao":
            other = assigns(clause)
        case "bảo đảm" | "đảm bảo":
            other = beginning(rest, _WELL) != ""
        case _:
            other = False
    return not other and begins_with_verb(clause)
