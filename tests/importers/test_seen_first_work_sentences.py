"""Who leads a task and when it is due, as its own sentence says it."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from tests.importers.made import assigned, codes, imported, units

from ntmplan.importers.guess import Sure
from ntmplan.importers.names import Names
from ntmplan.importers.running_text import Roles, given, owned
from ntmplan.importers.said_times import time_in

NAMES = Names(units(), "Bắc Kạn")
HEAD = "KẾ HOẠCH\nLàm đường\nI. NHIỆM VỤ\n"
NOBODY = Roles()
LIKELY, DOUBTFUL = Sure.LIKELY, Sure.DOUBTFUL


def lead(words: str, support: str = "", sure: Sure = LIKELY) -> Roles:
    return Roles(words, support, sure)


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Giao Sở Nội vụ theo dõi, báo cáo việc thực hiện.", lead("Sở Nội vụ")),
        ("Giao cho UBND xã làm chủ đầu tư.", lead("UBND xã")),
        ("Giao Ban Quản lý dự án huyện quản lý công trình.", NOBODY),
        ("Làm nhà văn hóa; giao UBND xã vận hành.", NOBODY),
        ("Giao ban hằng tuần theo dõi tiến độ.", NOBODY),
        ("Giao ban chỉ đạo xã theo dõi tiến độ.", lead("ban chỉ đạo xã")),
        ("Giao Phòng A phụ trách.", lead("Phòng A")),
        ("Giao Phòng A.", NOBODY),
        (
            "Mở hội thi; do Sở Y tế chủ trì, Sở Nội vụ, Sở Tài chính phối hợp; làm tại tỉnh.",
            lead("Sở Y tế", "Sở Nội vụ; Sở Tài chính", Sure.LIKELY),
        ),
        ("Mở hội thi, do Sở Y tế chủ trì.", lead("Sở Y tế")),
        ("Mở hội thi do Sở Y tế chủ trì.", NOBODY),
        ("Mở lớp: Đoàn công tác do Sở Y tế chủ trì.", NOBODY),
        ("Kè sông. Phòng A chịu trách nhiệm thực hiện; vốn: huyện.", lead("Phòng A")),
        ("Kè sông. Phòng A chịu trách nhiệm về chất lượng.", NOBODY),
        ("Kiểm tra (Phòng A chủ trì; Ban B, Hội C phối hợp).", lead("Phòng A", "Ban B; Hội C")),
        ("Dọn vệ sinh (Phòng A chủ trì, các thôn phối hợp thực hiện)", lead("Phòng A", "các thôn")),
        ("Dọn (Phòng A chủ trì kiểm tra; Ban B cùng phối hợp)", lead("Phòng A", "Ban B")),
        ("Dọn (Phòng A chủ trì; nhiều nơi phối hợp)", lead("Phòng A")),
        ("In tờ gấp [Phòng A chủ trì, phối hợp với Ban B; quý I].", lead("Phòng A", "Ban B")),
        ("Vay vốn [Quỹ hỗ trợ nông dân thực hiện; trước 30/6].", lead("Quỹ hỗ trợ nông dân")),
        ("Lập hội [Phòng A theo dõi].", lead("Phòng A")),
        ("Nghỉ (được Phòng A thực hiện).", NOBODY),
        ("Sở Y tế chuẩn bị thuốc.", Roles("Sở Y tế", "", LIKELY, LIKELY)),
        ("Sở Y tế tham gia diễn tập.", NOBODY),
        ("Phòng A chuẩn bị thuốc.", NOBODY),
        ("Làm cầu.", NOBODY),
        (
            "Giao Sở Y tế chủ trì ở tỉnh; giao UBND xã chủ trì ở xã.",
            Roles("Sở Y tế", "", LIKELY, DOUBTFUL),
        ),
        (
            "Kè sông. Ban Quản lý dự án đầu tư xây dựng công trình huyện chủ trì.",
            lead("Ban Quản lý dự án đầu tư xây dựng công trình huyện"),
        ),
        (
            "Xúc tiến. Bộ Ngoại giao chủ trì, phối hợp với Trung tâm dịch vụ việc làm.",
            lead("Bộ Ngoại giao", "Trung tâm dịch vụ việc làm"),
        ),
    ],
)
def test_a_task_says_in_a_clause_of_its_own_who_leads_it(sentence: str, roles: Roles) -> None:
    assert given(sentence, NAMES) == roles


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Chủ trì, phối hợp với Sở Nội vụ rà soát.", Roles("Sở Y tế", "Sở Nội vụ")),
        ("Phối hợp với Sở Nội vụ rà soát.", Roles("", "Sở Y tế")),
        ("Bố trí vốn.", Roles("Sở Y tế", lead_sure=LIKELY)),
        ("Tham gia diễn tập.", NOBODY),
        ("Trung tâm Z lập danh sách.", Roles("Trung tâm Z", lead_sure=LIKELY)),
        ("Trung tâm Z hỗ trợ các xã.", NOBODY),
        ("Các hộ cải tạo vườn.", NOBODY),
        ("Rà soát. Giao Phòng A thực hiện.", lead("Phòng A")),
    ],
)
def test_a_task_below_a_units_name_is_that_units(sentence: str, roles: Roles) -> None:
    assert owned(sentence, "Sở Y tế", NAMES) == roles


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Rà soát hộ nghèo, hoàn thành trước 15/6 hằng năm.", ("trước 15/6 hằng năm", LIKELY)),
        ("Diễn tập; thực hiện trong tháng 8/2025./.", ("trong tháng 8/2025", LIKELY)),
        (
            "Kiểm tra đợt 1 từ ngày 20/9 đến ngày 05/10/2025 (Phòng A chủ trì).",
            ("từ ngày 20/9 đến ngày 05/10/2025", LIKELY),
        ),
        ("In tờ gấp [Phòng A; quý III].", ("quý III", LIKELY)),
        ("Mở lớp [Phòng A; từ tháng 4 đến tháng 9].", ("từ tháng 4 đến tháng 9", LIKELY)),
        ("Làm cầu. Hoàn thành trước 30/6/2025. Giao Phòng A làm.", ("trước 30/6/2025", LIKELY)),
        ("Kéo điện. Phòng A chủ trì thực hiện trong năm 2026.", ("trong năm 2026", LIKELY)),
        (
            "Lập đề án, trình UBND tỉnh trong Quý IV năm 2026;",
            ("trong Quý IV năm 2026", DOUBTFUL),
        ),
        ("Báo cáo vào ngày 25 hằng tháng.", ("vào ngày 25 hằng tháng", LIKELY)),
        (
            "Làm A xong trước ngày 30 tháng 12 năm 2025; làm B.",
            ("trước ngày 30 tháng 12 năm 2025", DOUBTFUL),
        ),
        ("Làm A; làm B trước 30/6/2025.", ("trước 30/6/2025", DOUBTFUL)),
        ("Làm A; làm B, hoàn thành trước 30/6/2025.", ("trước 30/6/2025", DOUBTFUL)),
        ("Làm A trước 30/6 và 31/12 hằng năm.", None),
        ("Làm A trước 30/6/2025; làm B trước 31/7/2025.", None),
        ("Sửa các nhà được cấp giấy trước ngày 01/01/2025.", None),
        ("Phấn đấu trong năm 2025 có 5 xã đạt chuẩn.", None),
        ("Xóa nhà tạm (theo số liệu của tháng 5/2025).", None),
        ("Làm theo kế hoạch quý II/2025.", None),
        ("Lập danh sách trước 31/02/2025.", None),
        ("Làm cầu.", None),
    ],
)
def test_a_sentence_that_says_one_time_at_the_end_of_a_clause_says_when(
    sentence: str, time: tuple[str, Sure] | None
) -> None:
    assert time_in(sentence) == time


def test_leads_and_times_of_sentences_stand_beside_them_and_the_words_stay() -> None:
    found = imported(
        f"{HEAD}"
        "1. Làm cầu (Phòng A chủ trì; Ban B phối hợp), hoàn thành trước ngày 30/11/2025.\n"
        "2. Lập đề án, báo cáo UBND huyện trong quý I/2025.\n"
        "3. Mở lớp [Phòng A thực hiện; quý III].\n"
        "4. Giao Phòng A chủ trì ở huyện; giao UBND xã chủ trì ở xã."
    )
    assert assigned(found) == [
        (
            "",
            "Làm cầu (Phòng A chủ trì; Ban B phối hợp), hoàn thành trước ngày 30/11/2025.",
            "Phòng A",
            "Ban B",
            "trước ngày 30/11/2025",
        ),
        ("", "Lập đề án, báo cáo UBND huyện trong quý I/2025.", None, None, "trong quý I/2025"),
        ("", "Mở lớp [Phòng A thực hiện; quý III].", "Phòng A", None, "quý III"),
        (
            "",
            "Giao Phòng A chủ trì ở huyện; giao UBND xã chủ trì ở xã.",
            "Phòng A",
            None,
            None,
        ),
    ]
    assert codes(found, "doubtful") == [
        ("time-in-words", "trong quý I/2025"),
        ("deadline-not-understood", "quý III"),
        ("lead-in-words", "Phòng A"),
    ]


def test_a_row_of_a_table_and_a_label_say_when_before_a_sentence_does() -> None:
    found = imported(
        f"{HEAD}1. Làm cầu trước 30/6/2025.\nThời gian: năm 2026",
        [
            ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
            ["1", "Làm cầu trước 30/6/2025.", "Phòng A", "năm 2026"],
            ["2", "Làm chợ trước 30/6/2025.", "Phòng B", ""],
        ],
    )
    assert assigned(found) == [
        ("", "Làm cầu trước 30/6/2025.", "Phòng A", None, "năm 2026"),
        ("", "Làm chợ trước 30/6/2025.", "Phòng B", None, None),
    ]


WORDS = st.sampled_from(
    [
        *("giao ", "do ", "Sở Y tế ", "chủ trì", ", phối hợp", " với ", "; ", ". ", "(", "]"),
        *("trước ", "30/6", "/2025", " hằng năm", "quý I", "từ ", " đến ", "tháng 13", "làm "),
    ]
)


@drawn(st.lists(WORDS, max_size=12).map("".join))
def test_whatever_a_sentence_says_its_leads_and_times_are_words_of_it(sentence: str) -> None:
    roles, time = given(sentence, NAMES), time_in(sentence)
    assert roles.lead in sentence
    assert all(name in sentence for name in roles.support.split("; "))
    assert time is None or time[0] in sentence
