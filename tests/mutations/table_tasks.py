"""Mistakes in tasks: when they are to be done, and what is to be done."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.mutation import bac_kan, lang_son

_SPREAD = "Nhân rộng các mô hình quản lý"
_LEAD = "          lead: UBND các huyện, thành phố\n"
_PLASTIC = (
    "- task: Xây dựng và nhân rộng mô hình quản lý chất thải nhựa trong sản xuất nông nghiệp."
)
_UNSURE = "T201:57 T215:525 T216:55 U307:431 U314:442 U315:399"
"""What rules don't say while something in the tasks can't be read."""
_FIRST = "kiểu mẫu theo Kế hoạch của tỉnh.\n"


def _timed(words: str) -> Edit:
    """A timeframe of its own for task 5.2, in line 165."""
    return Edit(_LEAD, f"{_LEAD}          timeframe: {words}\n", after=_SPREAD)


MUTATIONS = [
    bac_kan(
        "the years of the timeframe are swapped",
        Edit("timeframe: 2023 - 2025", "timeframe: 2025 - 2023"),
        new="T101:57",
        gone="T201:57 T206:117",
        reworded="X404:57",
    ),
    bac_kan(
        "a task ends before it starts",
        _timed("15/9/2024 - 15/3/2024"),
        new="T101:165",
        gone="T201:57",
    ),
    bac_kan(
        "an area goes on after the plan has ended",
        Edit("timeframe: 2023-2025", "timeframe: 2023-2026"),
        new="T102:224",
        reworded="T201:57",
    ),
    bac_kan(
        "a task was due before the plan begins",
        _timed("Quý III/2022"),
        new="T102:165",
        gone="T201:57",
    ),
    bac_kan(
        "the plan's period ends a year too early",
        Edit("period: 2023-2025", "period: 2023-2024"),
        new="T102:224 T102:57",
        gone="T201:57",
        reworded="L207:10",
    ),
    bac_kan(
        "day and month are swapped",
        _timed("trước ngày 12/25/2024"),
        new="Y108:165",
        gone=_UNSURE,
    ),
    bac_kan(
        "a quarter is written that no year has",
        _timed("Quý V/2024"),
        new="Y108:165",
        gone=_UNSURE,
    ),
    bac_kan(
        "a deadline is a public holiday",
        _timed("đến ngày 30/4/2024"),
        new="T204:165",
        gone="T201:57",
    ),
    bac_kan(
        "a deadline is a Saturday",
        _timed("đến ngày 01/6/2024"),
        new="T204:165",
        gone="T201:57",
    ),
    bac_kan(
        "before a Monday leaves a Sunday as the last day",
        _timed("trước ngày 03/6/2024"),
        new="T205:165",
        gone="T201:57",
    ),
    bac_kan(
        "before the day after a public holiday leaves the holiday",
        _timed("trước ngày 03/9/2025"),
        new="T205:165",
        gone="T201:57",
    ),
    bac_kan(
        "before a Sunday is due on the Sunday",
        _timed("trước ngày 02/6/2024"),
        new="T204:165",
        gone="T201:57",
    ),
    bac_kan(
        "the report is due before a day that follows a Sunday in one year of three, as all do",
        Edit("before: 30/11", "before: 02/12"),
    ),
    bac_kan(
        "the time for all tasks is deleted, one area keeps its own",
        Edit("  timeframe: 2023 - 2025\n", ""),
        new="T201:55 "
        + " ".join(
            sorted(
                f"T202:{line}"
                for line in (
                    *(62, 66, 70, 86, 91, 103, 115, 121, 126, 137, 144, 151, 156, 160, 169, 176),
                    *(181, 197, 203, 208, 213),
                )
            )
        ),
        gone="T201:57 T206:117 X404:57",
    ),
    bac_kan(
        "no task has a time any more",
        Edit("  timeframe: 2023 - 2025\n", ""),
        Edit(
            '      # Ở lĩnh vực này bảng viết liền "2023-2025".\n      timeframe: 2023-2025\n', ""
        ),
        new="T203:55",
        gone="T201:57 T206:117 X404:57",
        reworded="X404:303 X404:573",
    ),
    lang_son(
        "one task alone has a time",
        Edit(_FIRST, _FIRST + "      timeframe: Quý III/2023\n"),
        new="T202:43 T202:48 T202:52 T202:57 T202:61 T202:66 T202:74",
        gone="T203:33",
    ),
    lang_son(
        "the task ends before the year of the plan",
        Edit(_FIRST, _FIRST + "      timeframe: Quý III/2022\n"),
        new="T102:41 T202:43 T202:48 T202:52 T202:57 T202:61 T202:66 T202:74",
        gone="T203:33",
    ),
    bac_kan(
        "a document is to be made, nobody says by when",
        Edit("Tiếp tục duy trì và phát triển mạng lưới", "Xây dựng đề án phát triển mạng lưới"),
        new="T206:494",
    ),
    bac_kan(
        "a task begins with a word that nobody can check",
        Edit("Hỗ trợ kỹ thuật, trang thiết bị", "Tăng cường hỗ trợ kỹ thuật, trang thiết bị"),
        new="T211:88",
    ),
    bac_kan(
        "a task leaves open how many",
        Edit("Hỗ trợ kỹ thuật, trang thiết bị", "Tổ chức các lớp tập huấn, hỗ trợ thiết bị"),
        new="T212:88",
        gone="T212:123",
    ),
    bac_kan(
        "two works are added to a task",
        Edit(
            "đảm\n            bảo không phát tán ra môi trường.",
            "đảm\n            bảo không phát tán ra môi trường; tổ chức thu gom; xử lý tại chỗ.",
        ),
        new="T213:157",
    ),
    bac_kan(
        "a task gets a condition that nobody decides on",
        Edit("bảo không phát tán ra môi trường.", "bảo không phát tán ra môi trường (nếu cần)."),
        new="T214:159",
    ),
    bac_kan(
        "a project is named in a duty and is no task",
        Edit(
            "vệ sinh cá nhân; xem xét",
            'vệ sinh cá nhân, mô hình "Trạm y tế xanh sạch đẹp" tại xã Nông Thượng; xem xét',
        ),
        new="T215:469",
    ),
    bac_kan(
        "a task is typed twice in its area",
        Edit(f"        {_PLASTIC}", f"        {_PLASTIC}\n        {_PLASTIC}"),
        new="X304:153",
        reworded="T201:57 T216:55 U301:135 U302:126",
    ),
    bac_kan(
        "a task is copied to another area",
        Edit(
            "        - task: >-\n            Nhân rộng",
            f"        {_PLASTIC}\n          lead: UBND các huyện, thành phố\n"
            "        - task: >-\n            Nhân rộng",
        ),
        new="X304:161",
        reworded="T201:57 T212:123 T216:55 U302:126",
    ),
    bac_kan(
        "a task that can be counted loses its number",
        Edit("Triển khai thí điểm một mô hình", "Triển khai thí điểm mô hình"),
        reworded="T216:55",
    ),
]
