"""What provinces, departments, Party committees and ministries write, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import WHOLE, codes
from tests.rules.pages import Told, told_by

from ntmplan.lint.rules import (
    budget,
    citations,
    criteria,
    form,
    grounds,
    names,
    reporting,
    uniformity,
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("GIÁM SÁT, ĐÁNH GIÁ THỰC HIỆN CHƯƠNG TRÌNH NĂM 2024", []),
        ("Kiểm tra tình hình thực hiện Chương trình 6 tháng đầu năm 2024", []),
        ("Kế hoạch về việc tổ chức thanh tra, kiểm tra năm 2024", []),
        ("Công tác kiểm tra, giám sát năm 2025 của Đảng ủy", []),
        ("Tổng kết 5 năm thực hiện Chương trình", []),
        ("Phát động thi đua cao điểm “Về đích nông thôn mới nâng cao”", []),
        ("Thi đua “100 ngày đêm xây dựng huyện nông thôn mới nâng cao”", []),
        ("Tổ chức Tuần lễ quốc gia nước sạch và vệ sinh môi trường năm 2024", []),
        ("Tổ chức hội chợ OCOP Quảng Ninh năm 2026", []),
        ("Lễ đón Bằng công nhận xã đạt chuẩn nông thôn mới", []),
        ("Lệ phí, phí môi trường năm 2024", ["D201"]),
        ("Thực hiện Kết luận kiểm tra của UBND tỉnh", ["D201"]),
        ("Thực hiện Quyết định 924 ngày 02/8/2022 của Thủ tướng Chính phủ", ["D201"]),
        ("Thực hiện Chương trình nông thôn mới năm 2024", ["D201"]),
    ],
)
def test_inspections_campaigns_and_events_need_no_figure(
    title: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"title: {title}\nntmplan: 1\nobjectives: Sạch hơn, đẹp hơn.\n{WHOLE}"
    assert [one for one in codes(plan, tmp_path, [form.RULES]) if one == "D201"] == expected


@pytest.mark.parametrize(
    ("cell", "over", "expected"),
    [
        ("Phòng VH&TT", "Phòng Văn hóa và Thông tin", []),
        ("Phòng NN&PTNT", "Phòng Nông nghiệp và PTNT", []),
        (
            "Văn phòng HĐND-UBND huyện",
            "Văn phòng HĐND và UBND huyện",
            [("Văn phòng HĐND và UBND huyện", '"Văn phòng HĐND-UBND huyện" (line 9)')],
        ),
        (
            "UBND các xã",
            "UBND các xã, thị trấn",
            [("UBND các xã, thị trấn", '"UBND các xã" (line 9)')],
        ),
        (
            "Phòng Văn hóa và Thông tin",
            "Phòng VH&TT",
            [("Phòng Văn hóa và Thông tin", '"Phòng VH&TT" (line 12)')],
        ),
    ],
)
def test_initials_of_a_narrow_column_are_no_second_name(
    cell: str, over: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    """What is registered is the name; the other one is shown, where it stands."""
    names_of = (name for name in (cell, over) if "&" not in name)
    registered = max(names_of, key=lambda name: (" và " in name, len(name)))
    (tmp_path / "units.yaml").write_text(
        f"ntmplan: 1\nunits:\n  - unit: {registered}\n"
        f"    also: [{', '.join(repr(one) for one in (cell, over) if one != registered)}]\n",
        "utf-8",
    )
    (tmp_path / "ntmplan.yaml").write_text("ntmplan: 1\n", "utf-8")
    plan = f"""\
ntmplan: 1
title: A
issuer: UBND huyện A
tasks:
  - task: Mở 2 lớp
    lead: {over if cell.startswith("U") or "-" in cell else cell}
    support: Sở X
  - task: Mở 3 lớp
    lead: {cell}
organization:
  - duty: Mở lớp.
    unit: {over}
"""
    seen = told_by(plan, tmp_path, names.RULES, "U309")
    assert [(facts["usual"], facts["others"]) for _, _, facts in seen] == expected


def test_units_of_a_duty_are_no_cell(tmp_path: Path) -> None:
    plan = """\
organization:
  - duty: Đề nghị Sở Y tế, Sở Tài chính phối hợp thực hiện.
    unit: Sở Y tế, Sở Tài chính
    support: Sở Y tế, Sở Tài chính
"""
    assert told_by(plan, tmp_path, names.RULES, "U310") == []


def test_the_names_of_cited_documents_keep_their_dashes(tmp_path: Path) -> None:
    plan = """\
title: Thực hiện Chương trình giai đoạn 2022 - 2025
ntmplan: 1
legal_basis:
  - document: Quyết định số 924/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình chuyển đổi số – nông thôn mới giai đoạn 2021-2025
objectives: Kinh tế - xã hội của giai đoạn 2022 - 2025 khá hơn giai đoạn 2016-2020.
"""
    facts = {"wrong": "2016-2020", "fix": "2016 - 2020", "other": "2022 - 2025", "count": "2"}
    assert told_by(plan, tmp_path, uniformity.RULES, "X404", "X405") == [("X404", 8, facts)]


def test_a_name_is_written_one_way_too(tmp_path: Path) -> None:
    plan = """\
issuer: Ủy ban nhân dân tỉnh Khánh Hoà
objectives:
  - Sở Y tế tỉnh Khánh Hòa xã hội hóa; UBND tỉnh Khánh Hòa giúp xã Thuỵ An.
signature:
  office: CHỦ TỊCH
  name: Nguyễn Khánh Hoà
"""
    facts = {"wrong": "Hoà", "fix": "Hòa", "other": "hòa", "count": "4"}
    assert told_by(plan, tmp_path, uniformity.RULES, "X401") == [("X401", 3, facts)]


@pytest.mark.parametrize(
    ("date", "period", "expected"),
    [
        ("08/5/2023", "2023-2025", []),
        ("20/12/2022", "2023-2025", []),
        ("?/?/2023", "2023-2025", ["L207"]),
        ("08/5/2024", "2023-2025", ["L207"]),
        ("08/5/2023", "2023-2024", ["L207"]),
        ("08/5/2023", "2023-2026", ["L207"]),
    ],
)
def test_a_plan_may_be_for_the_rest_of_a_programme(
    date: str, period: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"""\
date: {date}
period: {period}
legal_basis:
  - document: Quyết định số 922/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình phát triển du lịch nông thôn giai đoạn 2021-2025
"""
    seen = codes(plan, tmp_path, [grounds.RULES])
    assert [one for one in seen if one == "L207"] == expected


MONEY = "Ngân sách trung ương (Chương trình MTQG xây dựng nông thôn mới)"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", []),
        (
            "objectives: Thực hiện Chương trình MTQG xây dựng nông thôn mới.\n",
            ["objectives, budget"],
        ),
    ],
)
def test_where_money_comes_from_is_no_ground(
    more: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"""\
date: 15/6/2023
period: 2023
legal_basis:
  - document: Quyết định số 919/QĐ-TTg
    date: 01/8/2022
    issuer: Thủ tướng Chính phủ
    subject: phê duyệt Chương trình mỗi xã một sản phẩm
{more}budget:
  - source: {MONEY}
    amount: 3 tỷ đồng
"""
    seen = told_by(plan, tmp_path, citations.RULES, "L204")
    assert [facts["places"] for _, _, facts in seen] == expected


@pytest.mark.parametrize(
    ("aim", "task", "expected"),
    [
        ("Đạt tiêu chí số 3 về {name}.", "Hướng dẫn tiêu chí {name}", []),
        ("Đạt tiêu chí {name}.", "Hướng dẫn tiêu chí số 3 về {name}", ["objectives"]),
        ("Đạt tiêu chí số 4 về Điện.", "Hướng dẫn tiêu chí {name}", ["tasks"]),
        ("15 xã đạt chuẩn.", "Hướng dẫn các tiêu chí môi trường", []),
        ("15 xã đạt chuẩn.", "Hướng dẫn các tiêu chí môi trường, an toàn", ["tasks"]),
        ("15 xã đạt chuẩn.", "Hướng dẫn các tiêu chí giao thông và điện", ["tasks"]),
    ],
)
def test_the_number_of_a_criterion_is_given_once_before_its_name(
    aim: str, task: str, expected: list[str], tmp_path: Path
) -> None:
    name = "Thủy lợi và phòng, chống thiên tai"
    plan = f"""\
title: Xây dựng xã đạt chuẩn nông thôn mới nâng cao
ntmplan: 1
period: 2023
objectives:
  - {aim.format(name=name)}
tasks:
  - task: {task.format(name=name)}
"""
    seen = told_by(plan, tmp_path, criteria.RULES, "C105")
    assert [facts["places"] for _, _, facts in seen] == expected


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Ban hành kế hoạch trước ngày 30/11/2022; định kỳ 6 tháng báo cáo UBND tỉnh.", ["R103"]),
        ("Họp trước ngày 30/11. Định kỳ 6 tháng báo cáo UBND tỉnh.", ["R103"]),
        ("Báo cáo định kỳ 6 tháng; báo cáo 6 tháng gửi trước ngày 10/6.", []),
        ("Báo cáo lần đầu trước ngày 10/6; định kỳ 6 tháng báo cáo UBND tỉnh.", []),
        ("Định kỳ 6 tháng (trước 15/6) báo cáo UBND tỉnh.", []),
        ("Định kỳ 6 tháng báo cáo UBND tỉnh; gửi trước ngày 15/6.", []),
        ("Báo cáo định kỳ, đột xuất theo yêu cầu của UBND tỉnh.", []),
        ("Theo yêu cầu của UBND tỉnh, hằng quý báo cáo kết quả.", ["R103"]),
    ],
)
def test_the_day_of_a_report_stands_in_a_clause_on_reports(
    duty: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"organization:\n  - unit: Sở Y tế\n    items:\n      - {duty}\n"
    seen = codes(plan, tmp_path, [reporting.RULES])
    assert [one for one in seen if one == "R103"] == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("17/5/2023", []),
        ("20/6/2023", ["20/6/2021, 20/6/2022, 20/6/2023"]),
        ("17/5/2026", ["20/6/2021, 20/6/2022, 20/6/2023"]),
        ("17/5/2021", []),
    ],
)
def test_a_plan_amid_its_years_asks_for_no_report_on_those_before(
    date: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"""\
date: {date}
period: 2021-2023
reporting:
  - every: year
    before: 20/6
    report: Báo cáo UBND tỉnh.
"""
    seen = told_by(plan, tmp_path, reporting.RULES, "R106")
    assert [facts["days"] for _, _, facts in seen] == expected


FROM = "Kinh phí từ nguồn sự nghiệp"
ALL = "các sở, ngành, đơn vị trực thuộc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{FROM} giao cho Văn phòng Điều phối và {ALL} theo Quyết định số 2699/QĐ-UBND.",
            [],
        ),
        (
            f"{FROM}; theo nhiệm vụ được giao, {ALL} lập dự toán theo Quyết định số 7/2022/QĐ-TTg.",
            ["B101"],
        ),
    ],
)
def test_money_that_a_decision_gave_needs_no_amount(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"objectives: 15 xã đạt chuẩn.\nbudget:\n  text: {text}\n{WHOLE}"
    assert told_by(plan, tmp_path, budget.RULES, "B101") == [(code, 4, {}) for code in expected]


TASKS = "".join(f"  - task: Dựng {count} cầu\n" for count in (2, 3, 4))
WORKS = "the plan's 3 tasks"


@pytest.mark.parametrize(
    ("need", "expected"),
    [
        ("Kinh phí thực hiện Kế hoạch: 8 tỷ đồng, từ ngân sách tỉnh.", [WORKS]),
        ("Tổng kinh phí: 8 tỷ đồng, từ ngân sách tỉnh.", [WORKS]),
        ("Kinh phí hội nghị: 8 tỷ đồng, từ ngân sách tỉnh.", []),
        (
            "Tổng kinh phí: 8 tỷ đồng từ ngân sách tỉnh: năm 2026: 3 tỷ đồng; năm 2027: 5 tỷ đồng.",
            [],
        ),
        ("Tổng kinh phí: 8 tỷ đồng; ngân sách tỉnh 3 tỷ đồng, xã 5 tỷ đồng.", [WORKS]),
    ],
)
def test_the_sum_for_the_plan_is_shared_out_to_tasks_or_years(
    need: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"""\
objectives: 15 xã đạt chuẩn.
tasks:
{TASKS}budget:
  - need: "{need}"
    amount: 8 tỷ đồng
{WHOLE}"""
    seen = told_by(plan, tmp_path, budget.RULES, "B103")
    assert [facts["works"] for _, _, facts in seen] == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Kinh phí: 5 tỷ đồng (ngân sách tỉnh 5 tỷ đồng)", []),
        ("Kinh phí: 5 tỷ đồng", [("B102", 10, {"amounts": "8 tỷ đồng"})]),
    ],
)
def test_tasks_may_name_the_sources_of_the_total(
    second: str, expected: list[Told], tmp_path: Path
) -> None:
    plan = f"""\
objectives: 15 xã đạt chuẩn.
tasks:
  - task: Dự án 1
    items: [{{text: "Kinh phí: 3 tỷ đồng (ngân sách trung ương 3 tỷ đồng)"}}]
  - task: Dự án 2
    items: [{{text: "{second}"}}]
budget:
  - amount: 8 tỷ đồng
    need: Tổng kinh phí
{WHOLE}"""
    assert told_by(plan, tmp_path, budget.RULES, "B102") == expected
