"""Who has a work, where a plan says it in words: in the task's sentence, or under its units."""

from __future__ import annotations

from functools import lru_cache

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
_MEETINGS = ("hội nghị", "hội thi", "hội chợ", "hội thảo", "đoàn công tác", "đoàn kiểm tra")
_BY = " do "
_CRITERIA = ("tiêu chí",)
_LEADS = ("chủ trì",)
_REPORTS = ("báo cáo",)
_SEVERAL = 3
"""A plan that gives criteria to so many units has given out the work on them."""


@lru_cache(maxsize=KEPT)
def names_lead(text: str) -> bool:
    """Whether a task's own words say whose it is: `… Giao Hội Nông dân xã.`, `… do Hội A đảm nhận`.

    So does a sentence of its own: `… Phòng Nghiệp vụ thực hiện.`
    """
    _, *later = text.split(". ")
    if any(assigns(sentence) or _says_who(sentence) for sentence in later):
        return True
    _, by, rest = text.partition(_BY)
    return by != "" and rest[:1].isupper() and says(rest, _TAKES_ON)


def _says_who(sentence: str) -> bool:
    """Whether a sentence begins with a body and says that it does the work, or helps with it."""
    head = beginning(sentence, _HEADS) != "" and not beginning(sentence, _MEETINGS)
    return head and says(sentence, _DOES)


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
    return under_units(file) or _criteria_given_out(file)


def _criteria_given_out(file: PlanFile) -> bool:
    """Whether several units are each to lead on criteria of their own."""
    leading = (
        duty
        for duty in _of_units(file)
        if beginning(duty.text, _LEADS) and says(duty.text, _CRITERIA)
    )
    return len({mention.name for duty in leading for mention in duty.owners}) >= _SEVERAL
