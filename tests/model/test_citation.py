"""Documents that a sentence names, and how a legal basis is printed."""

from __future__ import annotations

from datetime import date

import pytest

from ntmplan.model.check import check
from ntmplan.model.citation import citations
from ntmplan.model.plan import Plan
from ntmplan.tree import read_bytes


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "tại Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Thủ tướng Chính phủ",
            [("Quyết định số 925/QĐ-TTg", date(2022, 8, 2))],
        ),
        (
            "Công văn số 1424/SNN-KHTC ngày 22 tháng 7 năm 2022",
            [("Công văn số 1424/SNN-KHTC", date(2022, 7, 22))],
        ),
        (
            "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 và Luật số 72/2025/QH15 ngày 16/6/2025;",
            [
                ("Nghị quyết số 202/2025/QH15", date(2025, 6, 12)),
                ("Luật số 72/2025/QH15", date(2025, 6, 16)),
            ],
        ),
        (
            "Quyết\u00a0định\u00a0số\u00a0925/QĐ-TTg\n ngày\u00a002/8/2022",
            [("Quyết định số 925/QĐ-TTg", date(2022, 8, 2))],
        ),
        ("Quyết định số 925/QĐ-TTg ngày 31/02/2022", []),
        ("Quyết định số 925/QĐ-TTg", []),
        ("Quyết định số /QĐ-UBND ngày / /2022", []),
        ("tổng số 12 xã ngày 02/8/2022", []),
        ("ngày 02/8/2022", []),
        ("", []),
    ],
)
def test_a_document_is_cited_with_its_number_and_its_date(
    sentence: str, expected: list[tuple[str, date]]
) -> None:
    found = [(cited.document, cited.date.earliest) for cited in citations(sentence)]
    assert found == expected


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        ("- Luật Bảo vệ môi trường", "Căn cứ Luật Bảo vệ môi trường"),
        (
            (
                "- document: Quyết định số 925/QĐ-TTg\n  date: 02/8/2022\n"
                "  issuer: Thủ tướng Chính phủ\n  subject: về việc phê duyệt Chương trình"
            ),
            (
                "Căn cứ Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Thủ tướng Chính phủ"
                " về việc phê duyệt Chương trình"
            ),
        ),
        (
            "- document: Công văn số 14/SNN\n  by: Thực hiện\n  date: ngày 22 tháng 7 năm 2022",
            "Thực hiện Công văn số 14/SNN ngày 22 tháng 7 năm 2022",
        ),
        ("- document: Luật\n  subject: về đất đai", "Căn cứ Luật về đất đai"),
    ],
)
def test_a_legal_basis_is_printed_as_a_citation(lines: str, printed: str) -> None:
    plan = check(read_bytes(f"title: A\nlegal_basis:\n{lines}\n".encode(), "p"), Plan).model
    assert plan is not None
    assert [basis.citation for basis in plan.legal_basis] == [printed]
