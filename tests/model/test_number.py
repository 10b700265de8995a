"""The numbers of documents."""

from __future__ import annotations

import pytest

from ntmplan.model.number import number_of, numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định số 925/QĐ-TTg ngày 02/8/2022", ("925", None, ("QĐ", "TTg"), "QĐ", "TTg")),
        ("1796/QĐ-BNN-VPĐP", ("1796", None, ("QĐ", "BNN", "VPĐP"), "QĐ", "BNN")),
        ("51/2025/QĐ-TTg", ("51", 2025, ("QĐ", "TTg"), "QĐ", "TTg")),
        ("1424/SNN-KHTC", ("1424", None, ("SNN", "KHTC"), "", "SNN")),
        ("72/2020/QH14", ("72", 2020, ("QH14",), "", "QH")),
        ("12-NQ/TU", ("12", None, ("NQ", "TU"), "NQ", "TU")),
        ("806/STP-XD&KTVBQPPL", ("806", None, ("STP", "XD&KTVBQPPL"), "", "STP")),
        ("925 / QÐ – TTg", ("925", None, ("QĐ", "TTg"), "QĐ", "TTg")),
        ("50/QĐ-TTg - Ban hành", ("50", None, ("QĐ", "TTg"), "QĐ", "TTg")),
    ],
)
def test_a_number_has_its_parts(text: str, expected: tuple[object, ...]) -> None:
    number = number_of(text)
    assert number is not None
    assert (number.serial, number.year, number.parts, number.sign, number.organ) == expected


@pytest.mark.parametrize(
    "text", ["", "02/8/2022", "15/19 tiêu chí", "24/7", "5 triệu đồng/ha", "số 12", "2023-2025"]
)
def test_other_figures_are_no_numbers_of_documents(text: str) -> None:
    assert number_of(text) is None


def test_spellings_of_one_number_are_the_same() -> None:
    spelt = ["7/QĐ-TTg", "07/QD-TTG", "07 / QĐ - TTg"]
    assert len({one.key for text in spelt for one, _, _ in numbers(text)}) == 1


@pytest.mark.parametrize(
    ("kind", "number", "suits"),
    [
        ("quyết định", "1/QĐ-TTg", True),
        ("quyết định", "1/KH-UBND", False),
        ("quyết định", "1/TTg", True),
        ("công văn", "1/SNN-KHTC", True),
        ("công văn", "1/CT-TTHT", True),
        ("công văn", "1/QĐ-UBND", False),
        ("văn bản", "1/QĐ-UBND", True),
        ("luật", "1/2020/QH14", True),
        ("kết luận", "1-TB/TU", True),
        ("", "1/QĐ-UBND", True),
    ],
)
def test_letters_suit_a_type_or_not(kind: str, number: str, *, suits: bool) -> None:
    found = number_of(number)
    assert found is not None
    assert found.suits(kind) is suits


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("925 / QĐ – TTg", "925/QĐ-TTg"),
        ("51/ 2025/QĐ-TTg", "51/2025/QĐ-TTg"),
        ("12 -NQ/ TU", "12-NQ/TU"),
    ],
)
def test_a_number_is_written_without_blanks(text: str, written: str) -> None:
    number = number_of(text)
    assert number is not None
    assert number.written(number.parts) == written
