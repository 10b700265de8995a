"""Plans that serve another plan: they look at its work, hurry it for a while, or hold an event."""

from __future__ import annotations

from ntmplan.text import accented, beginning, says

_OPENERS = (
    *("kế hoạch", "về việc", "về", "tổ chức", "triển khai", "thực hiện", "tiến hành"),
    *("tăng cường", "công tác", "hoạt động", "đợt", "cuộc", "chuyên đề"),
)
"""What stands before the work that a title names."""
_LOOKS_AT = (
    *("kiểm tra", "giám sát", "thanh tra", "phúc tra", "thẩm tra", "khảo sát"),
    *("sơ kết", "tổng kết"),
)
"""What a plan is for that looks at what others do, or at what was done."""
_EVENTS = (
    *("hội chợ", "hội nghị", "hội thảo", "hội thi", "cuộc thi", "ngày hội", "liên hoan"),
    *("triển lãm", "diễn đàn", "lễ"),
)
"""What a plan is for that is over in a day or a week."""
_CAMPAIGNS = ("cao điểm", "chiến dịch", "ra quân", "tuần lễ", "tháng hành động")
_DAY = accented("ngày")[0]


def serves_another(title: str) -> bool:
    """Whether a plan is by its title one of inspection or review, a short campaign, or an event."""
    event = beginning(_work(title), _EVENTS) != ""
    return event or looks_at_work(title) or says(title, _CAMPAIGNS) or _lasts_days(title)


def looks_at_work(title: str) -> bool:
    """Whether a plan is by its title one of inspection or review: its items are looked at."""
    return beginning(_work(title), _LOOKS_AT) != ""


def _work(title: str) -> str:
    """What a title is about, without the words before it: `tổ chức`, `kế hoạch về việc`."""
    work = title
    while opener := beginning(work, _OPENERS):
        work = work.lstrip()[len(opener) :]
    return work


def _lasts_days(title: str) -> bool:
    """Whether a title counts days, `100 ngày đêm`; in `Quyết định 924 ngày 02/8` it gives one."""
    words = accented(title)
    followed = zip(words, words[1:], (*words[2:], ""), strict=False)
    return any(
        count.isdecimal() and day == _DAY and not after.isdecimal()
        for count, day, after in followed
    )
