"""Amounts of money in sentences."""

from __future__ import annotations

import pytest

from ntmplan.reading.money import money_in


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("năm 2023 là 50 triệu đồng/năm", [50_000_000]),
        ("1.500.000 đồng và 2,5 tỷ đồng", [1_500_000, 2_500_000_000]),
        ("300 nghìn VNĐ", [300_000]),
        ("Cử 5 đồng chí lãnh đạo", []),
        ("hơn 500 đồng bào dân tộc thiểu số", []),
        ("5 đồng", [5]),
        ("1.5 triệu đồng", []),  # neither one and a half nor fifteen hundred thousand
    ],
)
def test_an_amount_of_money_is_read_and_a_comrade_is_none(words: str, amounts: list[int]) -> None:
    assert [one.dong for one in money_in(words)] == amounts
