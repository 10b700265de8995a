"""How much alike sentences are."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.reading.likeness import Change, changes, likeness, normal

TEXTS = st.text(alphabet="aă đNTM.,;& \n\tỷ\u0301-()", max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xây dựng NTM", "xây dựng nông thôn mới."),
        ("UBND các huyện", "Ủy ban nhân dân các huyện"),
        ("Vận động hoá & xử lý", "vận động hóa và xử lí"),
        ("Thu gom rác", unicodedata.normalize("NFD", "thu gom rác")),
        ("", ""),
        ("…", "-"),
    ],
)
def test_spelling_marks_and_abbreviations_make_no_difference(one: str, other: str) -> None:
    assert likeness(one, other) == 1.0


def test_likeness_is_the_share_of_common_pairs_of_words() -> None:
    # thu-gom gom-rác rác-thải | thu-gom gom-nước nước-thải: one of five
    assert likeness("thu gom rác thải", "thu gom nước thải") == pytest.approx(1 / 5)


@pytest.mark.parametrize(("one", "other"), [("rác", "nước"), ("rác", ""), ("a b", "b a")])
def test_texts_without_a_common_pair_are_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) == 0.0


def test_a_word_alone_is_like_itself() -> None:
    assert likeness("Rác.", "rác") == 1.0


def test_abbreviations_become_their_words() -> None:
    assert normal("CTMTQG NTM") == normal("chương trình mục tiêu quốc gia nông thôn mới")


def test_changes_name_the_words_that_part_two_texts() -> None:
    assert changes("Thu gom chất thải trên địa bàn.", "Thu gom trên địa bàn xã.") == [
        Change("Thu gom ", "Thu gom ", same=True),
        Change("chất thải ", ""),
        Change("trên địa bàn", "trên địa bàn ", same=True),
        Change("", "xã"),
        Change(".", ".", same=True),
    ]


@given(TEXTS)
def test_a_text_is_like_itself_and_has_no_changes(text: str) -> None:
    assert likeness(text, text) == 1.0
    assert all(one.same for one in changes(text, text))


@given(TEXTS, TEXTS)
def test_likeness_does_not_mind_the_order(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0.0 <= likeness(one, other) <= 1.0


@given(TEXTS, TEXTS)
def test_the_stretches_put_together_give_both_texts(old: str, new: str) -> None:
    found = changes(old, new)
    assert "".join(one.old for one in found) == old
    assert "".join(one.new for one in found) == new
    assert all(one.same != other.same for one, other in itertools.pairwise(found))
