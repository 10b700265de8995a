"""Reports as provinces, communes and mass organisations ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import reporting

FAMILIES = [reporting.RULES]
FULL = """\
objectives: 15 xã đạt chuẩn.
recipients: [Sở Y tế, "Lưu: VT"]
organization:
  - unit: Sở Y tế
    items:
      - {}
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Nếu có khó khăn, vướng mắc, báo cáo UBND xã để xem xét.", True),
        ("Phản ánh khó khăn, vướng mắc về Sở Y tế để tổng hợp, báo cáo UBND tỉnh.", True),
        ("Quá trình thực hiện có phát sinh, các đơn vị báo cáo UBND huyện.", True),
        ("Báo cáo kết quả, khó khăn, vướng mắc về Sở Y tế.", False),
        ("Tổng hợp kết quả, khó khăn, vướng mắc, báo cáo UBND tỉnh.", False),
        ("Nếu có vướng mắc, báo cáo ngay. Báo cáo kết quả hằng năm trước 15/12.", False),
    ],
)
def test_who_is_to_tell_of_trouble_is_not_asked_for_a_report(
    said: str, tmp_path: Path, *, told: bool
) -> None:
    wanted = ["R101"] if told else []
    assert codes(FULL.format(said), tmp_path, FAMILIES) == wanted
    plan = FULL.format("Mở 2 lớp.") + f"closing: {said}\n"
    assert codes(plan, tmp_path, FAMILIES) == wanted


@pytest.mark.parametrize(
    ("duty", "every"),
    [
        ("Báo cáo kết quả định kỳ 6 tháng, năm về Sở Y tế.", "định kỳ 6 tháng, năm"),
        ("Định kỳ tháng, quý, 6 tháng, năm tổng hợp, báo cáo.", "Định kỳ tháng, quý, 6 tháng, năm"),
        ("Báo cáo UBND tỉnh định kỳ hằng quý và hằng năm.", "định kỳ hằng quý và hằng năm"),
        ("Hằng tháng báo cáo tiến độ.", "Hằng tháng"),
        ("Báo cáo 6 tháng, năm.", "6 tháng, năm"),
    ],
)
def test_how_often_is_told_in_full(duty: str, every: str, tmp_path: Path) -> None:
    assert [told(one) for one in found(FULL.format(duty), tmp_path, FAMILIES)] == [
        ("R103", 8, {"every": every})
    ]


@pytest.mark.parametrize(
    "duty",
    [
        "Báo cáo định kỳ hằng quý, 6 tháng và năm theo quy định.",
        "Thực hiện báo cáo định kỳ 6 tháng, năm theo quy định tại Nghị định số 09/2019/NĐ-CP.",
        "Báo cáo Chủ tịch UBND xã vào chiều thứ Sáu hằng tuần.",
        "Định kỳ báo cáo Ban Thường vụ vào tuần cuối của quý.",
        "Hằng quý báo cáo trong vòng 05 ngày sau khi kết thúc quý.",
        "Báo cáo kết quả 6 tháng đầu năm và những việc còn lại.",
    ],
)
def test_a_day_may_be_set_by_the_rules_or_by_the_week(duty: str, tmp_path: Path) -> None:
    assert codes(FULL.format(duty), tmp_path, FAMILIES) == []


def test_rules_that_a_later_clause_names_set_no_day(tmp_path: Path) -> None:
    duty = "Hằng quý báo cáo UBND tỉnh; thanh toán theo quy định."
    assert codes(FULL.format(duty), tmp_path, FAMILIES) == ["R103"]
