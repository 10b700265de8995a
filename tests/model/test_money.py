"""Numbers and money as Vietnamese documents write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan import language
from ntmplan.model.money import Money, parse_number
from ntmplan.model.value import UnreadableError


@pytest.mark.parametrize(
    ("words", "digits", "decimals"),
    [
        ("1.500", 1500, 0),
        ("1.500.000", 1_500_000, 0),
        ("1500", 1500, 0),
        ("2,5", 25, 1),
        ("1.500,75", 150_075, 2),
        ("2,50", 25, 1),
        ("2,00", 2, 0),
        ("0", 0, 0),
        ("007", 7, 0),
        (" 12 ", 12, 0),
    ],
)
def test_dots_part_thousands_and_a_comma_the_decimals(
    words: str, digits: int, decimals: int
) -> None:
    assert parse_number(words) == (digits, decimals)


@pytest.mark.parametrize(
    ("words", "dong", "per"),
    [
        ("50 triệu đồng", 50_000_000, ""),
        ("50 triệu đồng/năm", 50_000_000, "năm"),
        ("50 triệu đồng / NĂM", 50_000_000, "năm"),
        ("30.000 đồng/hộ gia đình", 30_000, "hộ gia đình"),
        ("2,5 tỷ đồng", 2_500_000_000, ""),
        ("2,5 tỉ đồng", 2_500_000_000, ""),
        ("2,125 tỷ", 2_125_000_000, ""),
        ("1.500.000 đồng", 1_500_000, ""),
        ("1500000đ", 1_500_000, ""),
        ("500 nghìn đồng", 500_000, ""),
        ("500 ngàn", 500_000, ""),
        ("1.250,5 triệu đồng", 1_250_500_000, ""),
        ("50tr", 50_000_000, ""),
        ("1.500.000 VNĐ", 1_500_000, ""),
        ("1.500.000 vnd", 1_500_000, ""),
        ("50 TRIỆU ĐỒNG", 50_000_000, ""),
        ("50  triệu\u00a0đồng.", 50_000_000, ""),
        ("0 đồng", 0, ""),
        ("3 tỷ 500 triệu đồng", 3_500_000_000, ""),
        ("1 tỉ 20 triệu 500 nghìn đồng/xã", 1_020_500_000, "xã"),
        ("12 triệu 500 ngàn", 12_500_000, ""),
    ],
)
def test_money_is_counted_in_dong(words: str, dong: int, per: str) -> None:
    assert Money.parse(words) == Money(words, dong, per)


def _refused(words: str) -> list[str]:
    with pytest.raises(UnreadableError) as caught:
        Money.parse(words)
    error = caught.value
    return [error.kind.code, language.say(error.kind.message, error.facts)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2.5 tỷ đồng", "2.5"),
        ("1,500.00 đồng", "1,500.00"),
        ("1,500,000 đồng", "1,500,000"),
        ("1.5000 đồng", "1.5000"),
        ("1500.000 đồng", "1500.000"),
        (".500 đồng", ".500"),
        ("2, tỷ", "2,"),
    ],
)
def test_a_number_in_english_habit_is_named(words: str, number: str) -> None:
    assert _refused(words) == ["Y111", f'"{number}" is no number.']


@pytest.mark.parametrize(
    "words",
    [
        "50",
        "năm mươi triệu đồng",
        "50 triệu đô la",
        "$50",
        "khoảng 50 triệu đồng",
        "50 triệu đồng đến 60 triệu đồng",
        "2 triệu 500 tỷ đồng",
        "2 tỷ 500 đồng",
        "2 triệu 500 triệu đồng",
        "50 triệu đồng/",
        "-50 triệu đồng",
        "1,500 đồng",
        "0,5 đồng",
        "",
    ],
)
def test_what_is_no_amount_is_refused_in_its_own_words(words: str) -> None:
    assert _refused(words) == ["Y110", f'"{words}" is no amount of money.']


@pytest.mark.parametrize("filler", ["9", ".", ",", "1.", " a"])
def test_a_text_too_long_for_an_amount_is_refused_at_once(filler: str) -> None:
    words = f"1{filler * 20_000} đồng"
    assert _refused(words) == ["Y110", f'"{words[:99]}…" is no amount of money.']


def test_any_run_of_blanks_counts_as_one() -> None:
    assert Money.parse(f"1{' ' * 20_000}đồng").dong == 1


@given(st.integers(0, 10**15))
def test_an_amount_written_with_dots_is_that_amount(dong: int) -> None:
    assert Money.parse(f"{dong:,} đồng".replace(",", ".")).dong == dong
