"""Who has a work, where a plan says it in words: in the task's sentence, or under its units."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ntmplan.reading.results import assigns
from ntmplan.reading.roles import Duty, is_catch_all, roles
from ntmplan.reading.sentences import sentences
from ntmplan.reading.times import names_date, names_time
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, beginning, says

_DOES = (
    *("thực hiện", "chủ trì", "tham mưu", "phụ trách", "phối hợp", "đảm nhận", "đảm nhiệm"),
    "chủ đầu tư",
)
_TAKES_ON = ("đảm nhận", "đảm nhiệm", "phụ trách", "chủ trì", "thực hiện")
_HEADS = (
    *("phòng", "sở", "văn phòng", "trung tâm", "chi cục", "ubnd", "ủy ban", "các", "trạm"),
    *("hội", "đoàn", "công an", "ban quản lý", "ban phát triển", "ban chỉ đạo"),
)
_PEOPLE = ("trưởng ban", "phó trưởng ban", "chủ tịch", "phó chủ tịch", "các thành viên")
_OWNS = ("làm chủ đầu tư", "là chủ đầu tư")
_MANAGES = ("tự quản", "quản lý")
_VILLAGES = ("thôn", "các thôn", "ấp", "bản", "khu phố", "tổ dân phố")
_WHEN = ("quý", "tháng", "năm", "trước", "trong", "thường xuyên", "hằng", "hàng", "ngày")
_MEETINGS = ("hội nghị", "hội thi", "hội chợ", "hội thảo", "đoàn công tác", "đoàn kiểm tra")
_BY = " do "
_CRITERIA = ("tiêu chí",)
_LEADS = ("chủ trì",)
_REPORTS = ("báo cáo",)
_PARTS = ("khoản", "mục", "điểm")
_LAWS = ("điều ", "luật", "nghị định", "thông tư", "nghị quyết")
_CARRIES_OUT = ("chủ trì", "thực hiện")
_SEVERAL = 3
"""A plan that gives criteria to so many units has given out the work on them."""


@lru_cache(maxsize=KEPT)
def names_lead(text: str) -> bool:
    """Whether a task's own words say whose it is: `… Giao Hội Nông dân xã.`, `… do Hội A đảm nhận`.

    So does a sentence of its own: `… Phòng Nghiệp vụ thực hiện.`, who does it at the beginning:
    `UBND xã làm chủ đầu tư …`, or with the time in brackets: `… (Phòng Nội vụ; tháng 4)`.
    """
    first, *later = text.split(". ")
    if _begins_with_who(first) or _in_brackets(text):
        return True
    if any(assigns(sentence) or _says_who(sentence) for sentence in later):
        return True
    _, by, rest = text.partition(_BY)
    return by != "" and rest[:1].isupper() and says(rest, _TAKES_ON)


def _begins_with_who(sentence: str) -> bool:
    """Whether a sentence begins with who owns a building, is given a work, or goes somewhere."""
    if beginning(sentence, _PEOPLE):
        return True
    if given := beginning(sentence, ("giao",)):
        rest = sentence.lstrip()[len(given) :].lstrip()
        return beginning(rest, _VILLAGES) != "" and says(rest, _MANAGES)
    return _begins_with_body(sentence) and says(sentence, _OWNS)


def _in_brackets(text: str) -> bool:
    """Whether a text ends with a body and a time in brackets, a semicolon between them."""
    said = text.rstrip(" .;")
    if not said.endswith(")"):
        return False
    who, mark, when = said[said.rfind("(") + 1 : -1].partition(";")
    head = who[:1].isupper() and _begins_with_body(who)
    return mark != "" and head and beginning(when, _WHEN) != ""


def _says_who(sentence: str) -> bool:
    """Whether a sentence begins with a body and says that it does the work, or helps with it."""
    return _begins_with_body(sentence) and says(sentence, _DOES)


def _begins_with_body(words: str) -> bool:
    """Whether some words begin as the name of a body does, and not as that of a meeting."""
    return beginning(words, _HEADS) != "" and not beginning(words, _MEETINGS)


def _of_units(file: PlanFile) -> list[Duty]:
    """The duties of units that are named, other than to report."""
    return [
        duty
        for duty in roles(file).duties
        if not all(map(is_catch_all, duty.owners)) and not says(duty.text, _REPORTS)
    ]


def times_all(file: PlanFile) -> bool:
    """Whether the part on the plan's scope says when: `Thời gian: Từ ngày 01/3 đến ngày 31/3`."""
    return any(names_date(text) for _, text, _ in sentences(file, "scope"))


@lru_cache(maxsize=1)
def under_units(file: PlanFile) -> bool:
    """Whether the work stands under its units: as many duties as there are tasks have a time."""
    period = file.plan.period if file.plan else None
    dated = sum(names_time(duty.text, period) for duty in _of_units(file))
    return dated >= max(len(file.tasks), 1)


def given_out(file: PlanFile) -> bool:
    """Whether the organisation part, and not the tasks, says who does what."""
    by_number = any(_by_number(duty.text) for duty in _of_units(file))
    return by_number or under_units(file) or _criteria_given_out(file)


def _by_number(duty: str) -> bool:
    """Whether a duty is to do parts of the plan: `Chủ trì thực hiện khoản 3 Mục II`."""
    if not beginning(duty, _CARRIES_OUT) or says(duty, _LAWS):
        return False
    words = duty.split()
    return any(word.lower() in _PARTS and _numbers(after) for word, after in pairwise(words))


def _numbers(word: str) -> bool:
    """Whether a word is the number of a part: a figure, a letter, or Roman."""
    mark = word.strip(",.;()")
    return mark[:1].isdigit() or len(mark) == 1 or (mark != "" and set(mark) <= set("IVX"))


def _criteria_given_out(file: PlanFile) -> bool:
    """Whether several units are each to lead on criteria of their own."""
    leading = (
        duty
        for duty in _of_units(file)
        if beginning(duty.text, _LEADS) and says(duty.text, _CRITERIA)
    )
    return len({mention.name for duty in leading for mention in duty.owners}) >= _SEVERAL
