"""Documents that a sentence cites, and those that are younger than the plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ntmplan.lint import lint
from ntmplan.reading.documents import in_sentence
from ntmplan.repository import load


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
        ("Quyết định số 925/QĐ-TTg ngày 31/02/2022", [("Quyết định số 925/QĐ-TTg", None)]),
        ("Quyết định số 925/QĐ-TTg", [("Quyết định số 925/QĐ-TTg", None)]),
        ("Quyết định số /QĐ-UBND ngày / /2022", []),
        ("tổng số 12 xã ngày 02/8/2022", []),
        ("ngày 02/8/2022", []),
        ("", []),
    ],
)
def test_a_document_is_cited_with_its_number_and_its_date(
    sentence: str, expected: list[tuple[str, date | None]]
) -> None:
    found = [(one.words, one.date.earliest if one.date else None) for one in in_sentence(sentence)]
    assert found == expected


@pytest.mark.parametrize(
    ("lines", "place", "facts"),
    [
        (
            "legal_basis:\n  - document: Quyết định số 15/QĐ-UBND\n    date: 15/9/2023\n",
            (6, 11),
            {"document": "Quyết định số 15/QĐ-UBND", "date": "15/9/2023"},
        ),
        (
            "legal_basis:\n  - Quyết định số 15/QĐ-UBND ngày 15/9/2023 của UBND tỉnh Bắc Kạn\n",
            (5, 5),
            {"document": "Quyết định số 15/QĐ-UBND", "date": "15/9/2023"},
        ),
        (
            "tasks:\n  - Thực hiện Kế hoạch số 9/KH-UBND\n    ngày 03/8/2023.\n",
            (5, 15),
            {"document": "Kế hoạch số 9/KH-UBND", "date": "03/8/2023"},
        ),
        ("tasks:\n  - Thực hiện Kế hoạch số 9/KH-UBND ngày 02/8/2023.\n", None, {}),
        ("tasks:\n  - Thực hiện Kế hoạch số 9/KH-UBND ngày 31/9/2023.\n", None, {}),
    ],
)
def test_what_a_plan_cites_is_no_younger_than_the_plan(
    lines: str, place: tuple[int, int] | None, facts: dict[str, str], tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(f"title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\n{lines}", "utf-8")
    found = [one for one in lint(load([plan])) if one.kind.code == "L101"]
    told = [((one.place.line, one.place.column), one.facts) for one in found]
    expected = [(place, facts | {"plan_date": "02/8/2023"})] if place else []
    assert told == expected
