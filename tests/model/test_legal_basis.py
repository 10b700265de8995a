"""How a legal basis is printed."""

from __future__ import annotations

import pytest

from ntmplan.model.check import check
from ntmplan.model.plan import Plan
from ntmplan.tree import read_bytes


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
