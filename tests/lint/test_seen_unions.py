"""What committees, unions, banks and departments write of grounds, money and criteria."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.importers.made import imported
from tests.rules.example import codes
from tests.rules.pages import Told, told_by

from ntmplan.lint.rules import budget, citations, criteria, reporting, uniformity
from ntmplan.reading.documents import in_sentence
from ntmplan.reading.times import names_date
from ntmplan.tree import read_bytes

BASIS = """\
legal_basis:
  - document: Luật Bảo vệ môi trường
    date: 17/11/2020
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình tăng cường bảo vệ môi trường
"""


@pytest.mark.parametrize(
    ("document", "subject", "missing"),
    [
        ("các Quyết định của Thủ tướng Chính phủ: số 90/QĐ-TTg", "phê duyệt Chương trình", []),
        (
            "các Quyết định của Thủ tướng Chính phủ: số 90/QĐ-TTg",
            "",
            ["its issuer and its subject"],
        ),
        ("các Quyết định sau: số 90/QĐ-TTg", "phê duyệt Chương trình", ["its issuer"]),
        ("Theo đề nghị của Sở Y tế tại Tờ trình số 90/TTr-SYT", "", []),
    ],
)
def test_an_issuer_before_a_colon_is_said_of_what_is_listed(
    document: str, subject: str, missing: list[str], tmp_path: Path
) -> None:
    said = f'    subject: "{subject}"\n' if subject else ""
    plan = f'{BASIS}  - document: "{document}"\n    date: 18/01/2022\n{said}'
    seen = told_by(plan, tmp_path, citations.RULES, "L202")
    assert [facts["missing"] for _, _, facts in seen] == missing


@pytest.mark.parametrize("act", ["thành lập", "kiện toàn", "điều chỉnh", "bổ sung"])
def test_what_a_decision_sets_up_is_its_subject(act: str) -> None:
    text = f"Quyết định số 389/QĐ-UBND ngày 13/5/2022 của Chủ tịch UBND tỉnh {act} Ban Chỉ đạo"
    (cited,) = in_sentence(text)
    assert (cited.issuer, cited.in_full) == ("Chủ tịch UBND tỉnh", True)


@pytest.mark.parametrize("act", ["thành lập", "kiện toàn"])
def test_what_a_decision_sets_up_is_imported_as_its_subject(act: str) -> None:
    decision = "Quyết định số 389/QĐ-UBND ngày 13/5/2022 của Chủ tịch UBND tỉnh"
    plan = f"KẾ HOẠCH\nLàm đường\nCăn cứ {decision} {act} Ban Chỉ đạo;\nI. NHIỆM VỤ\n1. Làm đường."
    tree = read_bytes(imported(plan).text.encode(), "").value
    assert isinstance(tree, dict)
    assert tree["legal_basis"] == [
        {
            "document": "Quyết định số 389/QĐ-UBND",
            "date": "13/5/2022",
            "issuer": "Chủ tịch UBND tỉnh",
            "subject": f"{act} Ban Chỉ đạo",
        }
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mua sắm theo Luật Đấu thầu số 22/2023/QH15.", []),
        ("Thanh toán theo quy định của Luật Đầu tư công số 58/2024/QH15.", []),
        ("Chi đúng theo quy định tại Luật Ngân sách nhà nước số 83/2015/QH13.", []),
        ("Triển khai Luật Hợp tác xã số 17/2023/QH15.", ["L203"]),
        ("Thực hiện theo Nghị định số 86/2023/NĐ-CP ngày 07/12/2023.", ["L203"]),
    ],
)
def test_a_law_that_is_kept_to_is_no_ground_of_the_plan(
    sentence: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"{BASIS}organization:\n  - unit: Sở Y tế\n    items:\n      - {sentence}\n"
    seen = [code for code in codes(plan, tmp_path, [citations.RULES]) if code == "L203"]
    assert seen == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trình Giám đốc trước ngày mùng 5", True),
        ("trước ngày mồng 10 tháng sau", True),
        ("trong ngày mùng của phiên chợ", False),
    ],
)
def test_the_first_days_of_a_month_are_counted_with_a_word(text: str, *, expected: bool) -> None:
    assert names_date(text) is expected


def test_a_monthly_report_by_the_fifth_has_its_day(tmp_path: Path) -> None:
    duty = "Tổng hợp báo cáo kết quả hằng tháng"
    plan = f"""\
organization:
  - unit: Phòng Kế hoạch
    items:
      - {duty} trình Giám đốc trước ngày mùng 5.
      - {duty} trình Giám đốc.
"""
    expected = [("R103", 7, {"every": "hằng tháng"})]
    assert told_by(plan, tmp_path, reporting.RULES, "R103") == expected


def test_a_dash_behind_a_number_is_none_between_words(tmp_path: Path) -> None:
    """A number is set off from its name by a longer dash; names keep their hyphens."""
    plan = """\
objectives:
  - Tiêu chí số 5 – Trường học.
  - Tiêu chí số 14 – Giáo dục và Đào tạo.
  - Tiêu chí số 15 - Y tế.
  - Kinh tế - xã hội, công - tư, kế hoạch - tài chính, chính trị – xã hội.
"""
    words = {"wrong": "trị – xã", "fix": "trị - xã", "other": "tế - xã", "count": "3"}
    numbers = {"wrong": "15 - Y", "fix": "15 – Y", "other": "5 – Trường", "count": "2"}
    expected = [("X405", 7, words), ("X405", 6, numbers)]
    seen = told_by(plan, tmp_path, uniformity.RULES, "X405")
    assert sorted(seen, key=str) == sorted(expected, key=str)


SOURCES = "Chương trình phục hồi 60 tỷ đồng; ngân sách tỉnh 45 tỷ đồng."
MONEY = """\
budget:
  text: Tổng kinh phí 106 tỷ đồng.
  items:
    - need: Xây dựng 105 tỷ đồng
      amount: 105 tỷ đồng
    - need: |
        Truyền thông 1 tỷ đồng

        {last}
      amount: 1 tỷ đồng
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh trước ngày 15/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
"""


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (f"Nguồn vốn: {SOURCES}", []),
        (f"Nguồn kinh phí: {SOURCES}", []),
        ("Do ngân sách tỉnh cấp.", [("B102", 8, {"amounts": "105 tỷ đồng"})]),
    ],
)
def test_a_line_that_lists_the_sources_holds_for_all_amounts(
    last: str, expected: list[Told], tmp_path: Path
) -> None:
    plan = f"title: A\nntmplan: 1\nobjectives: Sạch hơn.\n{MONEY.format(last=last)}"
    assert told_by(plan, tmp_path, budget.RULES, "B102") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Phụ trách tiêu chí số 5, 6, 18, 19.", ["a criterion 18", "a criterion 19"]),
        ("Phụ trách tiêu chí số 5 và 19; tuyên truyền.", ["a criterion 19"]),
        ("Phụ trách tiêu chí số 5 và 19 hộ nghèo.", []),
        ("Phụ trách tiêu chí số 5, 18 hộ nghèo; 19.", []),
    ],
)
def test_each_number_of_a_bare_list_is_a_criterion(
    sentence: str, expected: list[str], tmp_path: Path
) -> None:
    head = "title: A\nntmplan: 1\nperiod: 2027\n"
    plan = f"{head}organization:\n  - unit: Sở Y tế\n    items:\n      - {sentence}\n"
    seen = told_by(plan, tmp_path, criteria.RULES, "C104")
    assert [facts["what"] for _, _, facts in seen] == expected
