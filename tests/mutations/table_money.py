"""Mistakes about money and reports."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.mutation import bac_kan, lang_son

_AMOUNT = "      amount: 50 triệu đồng/năm\n"
_LOCAL = "- source: Nguồn vốn ngân sách địa phương."
_REPORTING = "# Dòng cuối của văn bản kết thúc"


def _parts(*amounts: str) -> str:
    """The amount of Lạng Sơn with the sums that it is made of under it."""
    return (
        _AMOUNT
        + "      items:\n"
        + "".join(
            f"        - need: Tập huấn đợt {at}\n          amount: {amount}\n"
            for at, amount in enumerate(amounts, 1)
        )
    )


def _reporting(*facts: str) -> Edit:
    """A part on reports that Lạng Sơn has not; it begins in line 120."""
    lines = "".join(f"    {fact}\n" for fact in facts)
    report = "  - report: Các phòng báo cáo Giám đốc Sở kết quả thực hiện.\n"
    return Edit(_REPORTING, f"reporting:\n{report}{lines}\n{_REPORTING}")


MUTATIONS = [
    lang_son(
        "the part on money loses its sum",
        Edit("kiểu mẫu năm 2023 là 50 triệu đồng/năm.", "kiểu mẫu năm 2023."),
        Edit(_AMOUNT, ""),
        new="B101:78",
        gone="B102:85 B103:85 B105:85 B108:81",
    ),
    lang_son(
        "the sum stands in the sentence alone",
        Edit(_AMOUNT, ""),
        new="B107:84",
        gone="B102:85 B103:85 B105:85",
    ),
    lang_son(
        "a digit of the sum is mistyped",
        Edit("amount: 50 triệu", "amount: 60 triệu"),
        new="B106:85",
        reworded="B102:85 B103:85 B105:85 B108:81",
    ),
    lang_son(
        "a nought too many makes the sum another",
        Edit("amount: 50 triệu đồng/năm", "amount: 500.000.000 đồng/năm"),
        new="B106:85",
        reworded="B102:85 B103:85 B105:85 B108:81",
    ),
    lang_son(
        "the parts of the sum don't add up to it",
        Edit(_AMOUNT, _parts("20 triệu đồng/năm", "20 triệu đồng/năm")),
        new="B104:85 B105:88 B105:90",
        gone="B103:85",
        reworded="B102:85",
    ),
    lang_son(
        "the parts of the sum add up, and each has its own source of doubt",
        Edit(_AMOUNT, _parts("20 triệu đồng/năm", "30 triệu đồng/năm")),
        new="B105:88 B105:90",
        gone="B103:85",
        reworded="B102:85",
    ),
    lang_son(
        "the sum is for the year, as it should be in a plan of one year",
        Edit("là 50 triệu đồng/năm", "là 50 triệu đồng"),
        Edit("amount: 50 triệu đồng/năm", "amount: 50 triệu đồng"),
        gone="B105:85",
        reworded="B102:85 B103:85 B108:81",
    ),
    lang_son(
        "the plan is made for two years",
        Edit("period: 2023", "period: 2023-2024"),
        gone="B105:85",
    ),
    bac_kan(
        "money is asked for, and of whom is left open",
        Edit(_LOCAL, "- source: Đề xuất bố trí 200 triệu đồng từ ngân sách địa phương."),
        new="B107:361 B108:361",
        gone="B101:353",
    ),
    bac_kan(
        "a sum is written with a point for its decimals",
        Edit(_LOCAL, f"{_LOCAL}\n          amount: 50.5 triệu đồng"),
        new="Y111:362",
        gone="B101:353",
    ),
    bac_kan(
        "two departments appraise what money is needed",
        Edit("Phối hợp với các đơn vị liên quan tham mưu", "Thẩm định dự toán, tham mưu"),
        new="B109:452",
        gone="U318:452",
    ),
    bac_kan(
        "two offices put together what money is needed",
        Edit("Phối hợp với các đơn vị liên quan tham mưu", "Tổng hợp nhu cầu kinh phí, tham mưu"),
        new="B109:452",
        gone="U318:452",
    ),
    bac_kan(
        "one sum for all stands in place of the sources",
        Edit(
            "    - heading: Nguồn kinh phí thực hiện\n",
            "    - need: Tổng kinh phí tập huấn, tuyên truyền, kiểm tra là 900 triệu đồng.\n"
            "      amount: 900 triệu đồng\n",
            until="theo quy định của pháp luật.\n",
        ),
        new="B102:357 B103:357 L204:361",
        gone="B101:353 L204:359 X401:364",
        reworded="X404:306 X404:568 X404:57",
    ),
    lang_son(
        "the report to the upper level has neither day nor unit",
        Edit(
            _REPORTING,
            "closing: Các phòng báo cáo Sở để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.\n"
            + _REPORTING,
        ),
        new="R104:120",
        gone="R101:89",
    ),
    bac_kan(
        "the reports are left out",
        Edit("reporting:\n", "", until="via: Văn phòng Điều phối nông thôn mới tỉnh\n\n"),
        new="R101:373",
        gone="R102:542 R104:536 R105:544",
        reworded="X402:388 X404:306 X404:559 X404:57",
    ),
    lang_son(
        "reports are asked of nobody in particular, at no day",
        _reporting("every: year", "by: các đơn vị liên quan"),
        new="R102:123 R103:122",
        gone="R101:89",
    ),
    lang_son(
        "the reports are due on a Saturday",
        _reporting("every: year", "before: 30/12", "by: Chi cục Bảo vệ môi trường"),
        new="T204:123",
        gone="R101:89",
    ),
    lang_son(
        "the reports go through an office that has no such duty",
        _reporting("before: 29/12", "via: Chi cục Bảo vệ môi trường"),
        new="R105:123",
        gone="R101:89",
    ),
    bac_kan(
        "the day of the yearly report is left out",
        Edit("      before: 30/11\n", ""),
        Edit(" trước ngày 30 tháng 11 để", " để"),
        new="R103:540",
    ),
    bac_kan(
        "the reports go through another office, which has no such duty either",
        Edit("via: Văn phòng Điều phối nông thôn mới tỉnh", "via: Sở Y tế"),
        reworded="R105:544",
    ),
    bac_kan(
        "the upper level's report loses what it is for",
        Edit(
            "để tổng hợp, báo cáo Bộ Nông nghiệp và PTNT theo quy",
            "để tổng hợp, báo cáo UBND tỉnh theo quy",
        ),
        gone="R104:536",
    ),
    bac_kan(
        "the first report is due before the plan is issued",
        Edit("date: ?/?/2023", "date: 15/12/2023"),
        new="R106:541",
        gone="D102:8 L207:10",
    ),
    bac_kan(
        "the districts alone report",
        Edit(
            "by: các Sở, ban, ngành, cơ quan, đơn vị, địa phương",
            "by: UBND các huyện, thành phố",
        ),
        gone="R102:542",
    ),
]
