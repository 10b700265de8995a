"""Words that stand several times in one text: which of them a finding means."""

from __future__ import annotations

import pytest

from ntmplan.reading.finding import Finding
from ntmplan.reading.printed import Spot

ROUTE = ("objectives", "items", 0, "text")


def _last(text: str, words: str) -> Spot:
    start = text.rindex(words)
    return Spot(ROUTE, text, start, start + len(words))


def test_a_slip_that_stands_once_is_meant_by_itself() -> None:
    assert _last("Đơn đốc các xã", "Đơn đốc").mended("Đôn đốc") == Finding(
        ROUTE, {"wrong": "Đơn đốc", "fix": "Đôn đốc"}, "Đơn đốc"
    )


def test_the_second_of_two_is_told_by_the_words_before_it() -> None:
    assert _last("Huyện đơn đốc xã, tỉnh đơn đốc huyện", "đơn đốc").mended("đôn đốc") == Finding(
        ROUTE, {"wrong": "tỉnh đơn đốc", "fix": "tỉnh đôn đốc"}, "tỉnh đơn đốc"
    )


@pytest.mark.parametrize(("times", "told"), [(60, True), (61, False)])
def test_a_slip_said_over_and_over_is_told_without_its_place(times: int, told: bool) -> None:  # noqa: FBT001 - a column of the table
    found = _last(" ".join(["đơn"] * times), "đơn").mended("đôn")
    before = "đơn " * (times - 1)
    whole = Finding(ROUTE, {"wrong": f"{before}đơn", "fix": f"{before}đôn"}, f"{before}đơn")
    assert found == (whole if told else Finding(ROUTE, {"wrong": "đơn", "fix": "đôn"}, ""))
