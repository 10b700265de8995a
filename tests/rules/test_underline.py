from __future__ import annotations

import pytest

from ntmplan.reading.underline import seen
from ntmplan.repository import load
from ntmplan.text import one_line

PLAN = """\
title: A
opening: >-
  Nước sạch ở xã A, nước thải ở xã B và nước
  thải ở xã C; nước thải ở xã D.
"""


@pytest.mark.parametrize(
    ("stretch", "times", "words"),
    [
        ("Nước sạch ở xã A", 1, "Nước sạch ở xã A"),
        ("nước thải", 1, "nước thải"),
        ("nước thải ở xã C", 1, "nước thải ở xã C"),
        ("nước thải", 3, "nước thải ở xã D."),
        ("xã B và nước thải", 1, "xã B và nước"),
        ("xã", 2, "xã B"),
    ],
)
def test_a_stretch_is_shown_by_words_of_one_line_if_it_can_and_that_stand_nowhere_before(
    stretch: str, times: int, words: str
) -> None:
    (plan,) = load(stdin=PLAN.encode()).plans
    text = one_line(str(plan.tree.at(("opening",))))
    start = -1
    for _ in range(times):
        start = text.index(stretch, start + 1)
    assert seen(plan, ("opening",), text, start, start + len(stretch)) == words


def test_what_the_file_writes_in_other_signs_is_not_shown() -> None:
    (plan,) = load(stdin=b'title: "Xanh, \\"xanh\\" va dep"\n').plans
    assert seen(plan, ("title",), 'Xanh, "xanh" va dep', 0, 4) == ""


def test_a_value_in_quotes_on_the_line_of_its_key_is_searched_too() -> None:
    (plan,) = load(stdin=b'title: "Xanh, xanh va dep"\n').plans
    assert seen(plan, ("title",), "Xanh, xanh va dep", 6, 10) == "xanh"
