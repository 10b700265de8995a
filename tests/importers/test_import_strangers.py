"""Plans of issuers whose habits differ: decisions, party plans, letterheads, endings."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.importers.made import ABOVE, LEFT, assigned, codes, imported

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import import_source
from ntmplan.registry import built_in

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
SHORT = "\nI. NHIỆM VỤ\n1. Đường\n- Làm đường."

DECISION = f"""BỘ XÂY DỰNG
{STATE}
Số: 12/QĐ-BXD
Hà Nội, ngày 15 tháng 02 năm 2024
QUYẾT ĐỊNH
VỀ VIỆC BAN HÀNH KẾ HOẠCH NĂM 2024
BỘ TRƯỞNG BỘ XÂY DỰNG
Căn cứ Luật Xây dựng ngày 18/6/2014;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch năm 2024.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
BỘ TRƯỞNG
Trần Văn A
KẾ HOẠCH
THỰC HIỆN NĂM 2024
(Ban hành kèm theo Quyết định số 12/QĐ-BXD)
I. MỤC TIÊU
- Đạt 10 km.
II. NHIỆM VỤ
1. Đường
- Giao Cục Hạ tầng chủ trì làm đường.
- Làm cầu.
"""


def test_a_plan_that_a_decision_is_issued_with_is_the_plan() -> None:
    plan = imported(DECISION).plan
    assert (plan.type, plan.title, plan.issuer, plan.number) == (
        "QUYẾT ĐỊNH",
        "VỀ VIỆC BAN HÀNH KẾ HOẠCH NĂM 2024",
        "Bộ Xây dựng",
        "12/QĐ-BXD",
    )
    assert [one.citation for one in plan.legal_basis] == ["Căn cứ Luật Xây dựng ngày 18/6/2014"]
    assert plan.opening is not None
    assert plan.opening.split("\n") == [
        "BỘ TRƯỞNG BỘ XÂY DỰNG",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch năm 2024.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "KẾ HOẠCH",
        "THỰC HIỆN NĂM 2024",
        "(Ban hành kèm theo Quyết định số 12/QĐ-BXD)",
    ]
    assert plan.objectives is not None
    assert plan.objectives.heading == "MỤC TIÊU"
    assert plan.closing is None
    assert plan.recipients is not None
    assert [one.text for one in plan.recipients.items] == ["Như Điều 2", "Lưu: VT"]
    assert plan.signature is not None
    assert (plan.signature.office, plan.signature.name) == ("BỘ TRƯỞNG", "Trần Văn A")


def test_a_lead_that_one_tasks_own_sentence_names_is_not_that_of_the_task_before() -> None:
    assert assigned(imported(DECISION)) == [
        ("Đường", "Giao Cục Hạ tầng chủ trì làm đường.", "Cục Hạ tầng", None, None),
        ("Đường", "Làm cầu.", None, None, None),
    ]
    other = imported("KẾ HOẠCH\nA\nI. NHIỆM VỤ\n1. Đường\n- Làm cầu.\n- Giao Cục B chủ trì làm mố.")
    assert [lead for _, _, lead, _, _ in assigned(other)] == [None, "Cục B"]


def test_a_decision_of_the_issuer_itself_does_not_repeat_its_name() -> None:
    found = imported(
        f"ỦY BAN NHÂN DÂN TỈNH HÀ NAM\n{STATE}\nSố: 1/QĐ-UBND\nQUYẾT ĐỊNH\nBan hành Kế hoạch\n"
        f"ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nCăn cứ Luật Đất đai ngày 18/01/2024;{SHORT}"
    )
    assert found.plan.title == "Ban hành Kế hoạch"
    assert found.plan.opening is None
    assert len(found.plan.legal_basis) == 1


def test_a_plan_of_the_party_has_its_number_and_its_issuer() -> None:
    plan = imported(
        "TỈNH ỦY HÀ TĨNH\n*\nSố 135-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"Hà Tĩnh, ngày 10 tháng 02 năm 2023\nKẾ HOẠCH\nLàm đường{SHORT}\n"
        "Nơi nhận:\n- Các huyện ủy,\n- Lưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nHoàng Văn A"
    ).plan
    assert (plan.issuer, plan.superior, plan.number) == ("TỈNH ỦY HÀ TĨNH", None, "135-KH/TU")
    assert plan.signature is not None
    assert plan.signature.authority == ("T/M BAN THƯỜNG VỤ",)


@pytest.mark.parametrize(
    ("letterhead", "issuer", "superior"),
    [
        (
            "UBND TỈNH A\nSỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "UBND tỉnh A",
        ),
        ("UBND TỈNH A\nBAN CHỈ ĐẠO\nXÂY DỰNG ĐƯỜNG", "BAN CHỈ ĐẠO XÂY DỰNG ĐƯỜNG", "UBND tỉnh A"),
        ("Trang chủ 24\nUBND XÃ A", "UBND xã A", None),
    ],
)
def test_a_name_in_capitals_goes_on_and_a_web_pages_words_are_no_body(
    letterhead: str, issuer: str, superior: str | None
) -> None:
    plan = imported(f"{letterhead}\n{STATE}\nKẾ HOẠCH\nLàm đường{SHORT}").plan
    assert (plan.issuer, plan.superior) == (issuer, superior)


def test_a_motto_and_a_number_on_two_lines() -> None:
    plan = imported(
        "UBND XÃ A\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n"
        f"12/KH-UBND\nKẾ HOẠCH\nLàm đường{SHORT}"
    ).plan
    assert (plan.issuer, plan.superior, plan.number) == ("UBND xã A", None, "12/KH-UBND")


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Làm đường giai đoạn 2026 - 2030, tầm nhìn đến năm 2050", "2026-2030"),
        ("Làm đường đến năm 2025, định hướng đến năm 2030", None),
        ("Làm đường năm 2024", "2024"),
    ],
)
def test_a_year_by_which_something_is_reached_is_no_period(title: str, period: str | None) -> None:
    found = imported(f"KẾ HOẠCH\n{title}{SHORT}").plan.period
    assert (found.words if found else None) == period


def test_recipients_and_signature_side_by_side() -> None:
    plan = imported(
        f"KẾ HOẠCH\nLàm đường{SHORT}\n"
        "Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n"
        "- UBND huyện;                     CHỦ TỊCH\n- Các thôn;\n"
        "- Lưu: VT.                       Nguyễn Văn A\nPHỤ LỤC\nBẢNG"
    ).plan
    assert plan.recipients is not None
    assert [one.text for one in plan.recipients.items] == ["UBND huyện", "Các thôn", "Lưu: VT"]
    assert plan.signature is not None
    assert plan.signature.model_dump() == {
        "authority": ("TM. ỦY BAN NHÂN DÂN",),
        "office": "CHỦ TỊCH",
        "name": "Nguyễn Văn A",
    }


def test_a_letterhead_of_columns_and_a_date_above_the_signature() -> None:
    text = (
        "UBND XÃ A                              CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 142/KH-UBND                            Độc lập – Tự do – Hạnh phúc\n\n"
        "KẾ HOẠCH\n\nLàm đường\n\nI. NHIỆM VỤ\n\n"
        + "- Làm đường liên thôn, liên xã theo đúng kế hoạch đã được phê duyệt từ đầu\nnăm.\n\n"
        * 5
        + "                              Hà Lam, ngày … tháng 5 năm 2026\n"
        "                              CHỦ TỊCH UBND XÃ\n\n                              Lê Văn B\n"
    )
    source = read_source(Path("ke-hoach.txt"), "ke-hoach.txt", text.encode())
    plan = import_source(source, built_in()).plan
    assert (plan.issuer, plan.number, plan.place) == ("UBND xã A", "142/KH-UBND", "Hà Lam")
    assert plan.date is not None
    assert plan.date.words == "?/5/2026"
    assert plan.tasks is not None
    assert len(plan.tasks.items) == 5
    assert plan.signature is not None
    assert (plan.signature.office, plan.signature.name) == ("CHỦ TỊCH UBND XÃ", "Lê Văn B")


def test_of_several_documents_with_one_date_none_is_told_to_have_it() -> None:
    said = "Quyết định 491/QĐ-TTg và Quyết định 126/QĐ-UBND ngày 23/2/2015 của UBND tỉnh"
    [cited] = imported(f"KẾ HOẠCH\nA\nCăn cứ {said};{SHORT}").plan.legal_basis
    assert (cited.document, cited.date) == (said, None)


def test_who_signs_may_have_two_offices() -> None:
    signed = imported(
        f"KẾ HOẠCH\nLàm đường{SHORT}\nNơi nhận:\n- Lưu: VT.\n"
        "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\nNguyễn Văn A"
    ).plan.signature
    assert signed is not None
    assert (signed.office, signed.name) == (
        "PHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH",
        "Nguyễn Văn A",
    )


def test_a_heading_and_its_sentence_on_one_line_begin_a_part() -> None:
    plan = imported(f"KẾ HOẠCH\nA\nI. Mục tiêu: Làm 10 km đường; trồng cây.\nI{SHORT[1:]}").plan
    assert plan.objectives is not None
    assert (plan.objectives.heading, plan.objectives.text) == (
        "Mục tiêu",
        "Làm 10 km đường; trồng cây.",
    )


def test_money_of_other_countries_is_not_counted_in_dong() -> None:
    plan = imported(f"KẾ HOẠCH\nA{SHORT}\nII. KINH PHÍ\n- Vốn vay: 5 triệu USD.").plan
    assert plan.budget is not None
    assert [one.amount for one in plan.budget.items] == [None]


def test_a_table_of_sources_is_one_of_money() -> None:
    plan = imported(
        f"KẾ HOẠCH\nA{SHORT}\nII. KINH PHÍ",
        [
            ["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
            ["1", "Ngân sách tỉnh", "1.500"],
            ["Tổng cộng", LEFT, "1.500"],
        ],
    ).plan
    assert plan.budget is not None
    assert [(one.source, one.amount.words) for one in plan.budget.items if one.amount] == [
        ("Ngân sách tỉnh", "1.500 triệu đồng"),
        (None, "1.500 triệu đồng"),
    ]


def test_of_several_appendices_that_with_the_tasks_is_the_plans() -> None:
    found = imported(
        f"KẾ HOẠCH\nA{SHORT}\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn B\nPHỤ LỤC I. CHỈ TIÊU",
        [["TT", "Chỉ tiêu", "Đơn vị tính", "Số"], ["1", "Hộ nghèo", "%", "0,5"]],
        "PHỤ LỤC II. NHIỆM VỤ",
        [["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", "Đào giếng", "Phòng A", "2026"]],
        "PHỤ LỤC III. DỰ ÁN",
        [["TT", "Dự án", "Quy mô", "Vốn"], ["1", "Nhà máy", "5 ha", ABOVE]],
    )
    assert found.plan.appendix is not None
    assert (found.plan.appendix.heading, found.plan.appendix.title) == ("PHỤ LỤC II", "NHIỆM VỤ")
    assert [text for _, text, _, _, _ in assigned(found)] == ["Làm đường.", "Đào giếng"]
    assert found.plan.closing is not None
    assert (found.plan.closing.text or "").split("\n") == [
        "PHỤ LỤC I. CHỈ TIÊU",
        "TT | Chỉ tiêu | Đơn vị tính | Số",
        "1 | Hộ nghèo | % | 0,5",
        "PHỤ LỤC III. DỰ ÁN",
        "TT | Dự án | Quy mô | Vốn",
        "1 | Nhà máy | 5 ha",
    ]
    assert codes(found, "doubtful") == [
        ("other-table", "TT | Chỉ tiêu | Đơn vị tính | Số"),
        ("other-table", "TT | Dự án | Quy mô | Vốn"),
    ]
