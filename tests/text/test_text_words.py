"""Comparing Vietnamese words: one form with accents, one without."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.text import accented, common, folded, holds, near, nfc, one_line, speaks_of

SAME = [
    ("Ủy ban", "Uỷ ban"),
    ("hóa", "hoá"),
    ("thủy sản", "thuỷ sản"),
    ("xử lý", "xử lí"),
    ("công ty", "công ti"),
    ("hy vọng", "hi vọng"),
    ("SỞ Y TẾ", "Sở Y tế"),
    ("Sở KH&CN", "Sở KH và CN"),
    ("nông, lâm, thủy sản", "nông lâm thủy sản"),
    ("chính trị - xã hội", "chính trị xã hội"),
    ("Đà Nẵng", unicodedata.normalize("NFD", "Đà Nẵng")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_the_same_words_are_the_same_with_accents(one: str, other: str) -> None:
    assert accented(one) == accented(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("sở", "số"), ("đá", "da"), ("ấn", "án"), ("quý", "quí"), ("tây", "tâi"), ("ao", "áo")],
)
def test_words_with_other_accents_or_letters_are_not_the_same(one: str, other: str) -> None:
    assert accented(one) != accented(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đường NƯỚC thải", ("duong", "nuoc", "thai")),
        ("kế-hoạch_2023", ("ke", "hoach", "2023")),
        ("Sở NN&PTNT", ("so", "nn", "va", "ptnt")),
        ("17.10 (%)", ("17", "10")),
        ("…", ()),
    ],
)
def test_folded_words_have_no_marks(text: str, words: tuple[str, ...]) -> None:
    assert folded(text) == words


@given(st.text())
def test_any_text_compares_the_same_in_every_unicode_form_and_case(text: str) -> None:
    assert accented(unicodedata.normalize("NFD", text)) == accented(nfc(text))
    assert all("\N{COMBINING GRAVE ACCENT}" not in word for word in folded(text))


def test_a_text_in_nfc_stays_the_very_same_object() -> None:
    text = "Bắc Kạn"
    assert nfc(text) is text
    assert nfc(unicodedata.normalize("NFD", text)) == text


@pytest.mark.parametrize(
    ("phrase", "stands"),
    [("nước thải", True), ("thải sinh", True), ("nước sinh", False), ("nướ", False), ("", False)],
)
def test_a_phrase_stands_in_a_text_as_whole_words_side_by_side(
    phrase: str, *, stands: bool
) -> None:
    words = accented("Xử lý nước thải sinh hoạt")
    assert holds(words, accented(phrase)) is stands


@pytest.mark.parametrize(
    ("phrase", "gap", "count"),
    [
        ("thu gom rác", 0, 2),
        ("thu gom rác", 2, 3),
        ("gom thu", 3, 1),
        ("hoàn toàn khác", 3, 0),
        ("thu chất rác", 1, 3),
    ],
)
def test_words_in_common_are_counted_in_order_and_not_too_far_apart(
    phrase: str, gap: int, count: int
) -> None:
    words = ["thu", "gom", "chất", "thải", "rác"]
    assert common(words, phrase.split(), gap=gap) == count


def test_the_nearest_names_come_best_first_and_accents_count_little() -> None:
    known = ["Sở Y tế", "Sở Tài chính", "Sở Tư pháp", "Sở Công Thương"]
    assert near("So Tai chinh", known) == ["Sở Tài chính"]
    assert near("Sở Tài chín", known, most=1) == ["Sở Tài chính"]
    assert near("Bộ Quốc phòng", known) == []
    assert near("leed", ["heading", "lead", "id"]) == ["lead"]


def test_a_name_without_letters_is_near_only_to_one_like_it() -> None:
    assert near("???", ["…", "lead"]) == []
    assert near("…", ["…", "lead"]) == ["…"]


def test_one_line_takes_every_run_of_blanks_for_one() -> None:
    assert one_line("  Sở \n\t Y\u00a0 tế ") == "Sở Y tế"


@pytest.mark.parametrize(
    ("sentence", "title", "speaks"),
    [
        ("Xử lý nước thải sinh hoạt nông thôn", "Nước thải sinh hoạt", True),
        ("bảo vệ môi trường làng nghề", "Bảo vệ môi trường khu vực làng nghề", True),
        ("nước sạch; chất thải rắn và nước sinh hoạt", "Nước thải sinh hoạt", False),
        ("thải nước ra sinh hoạt", "Nước thải sinh hoạt", False),
        ("thu gom rác", "Nước thải sinh hoạt", False),
        ("nước thải sinh hoạt", "…", False),
    ],
)
def test_a_sentence_speaks_of_an_area_where_a_clause_holds_its_title_s_words(
    sentence: str, title: str, *, speaks: bool
) -> None:
    assert speaks_of(sentence, title) is speaks


def test_accents_can_be_left_out_of_what_a_sentence_speaks_of() -> None:
    assert speaks_of("nuoc thai sinh hoat", "Nước thải sinh hoạt", accents=False)
    assert not speaks_of("nuoc thai sinh hoat", "Nước thải sinh hoạt")
