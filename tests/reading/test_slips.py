"""Which names are misspelt, and which are others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.reading.slips import misspelt
from ntmplan.registry import built_in

KNOWN = ["Sở Y tế", "Sở Công Thương", "Sở Xây dựng", "Công an tỉnh", "các sở, ngành", "VPĐP NTM"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Sở Y tê", "Sở Y tế"),
        ("Sơ Y tế", "Sở Y tế"),
        ("Sở Xây dựg", "Sở Xây dựng"),
        ("Sở Xây dựgn", "Sở Xây dựng"),
        ("Sở Xây dựnng", "Sở Xây dựng"),
        ("Sở Xây dụng", "Sở Xây dựng"),
        ("Sở Sở Y tế", "Sở Y tế"),
        ("Sở Ytế", "Sở Y tế"),
        ("các sở và ngành", "các sở, ngành"),
        ("các sở, nghành", "các sở, ngành"),
        ("các sở, ngàng", "các sở, ngành"),
        ("Công an tính", "Công an tỉnh"),
        ("Công an xã", ""),
        ("Bộ Y tế", ""),
        ("Sở Y tế tỉnh A", ""),
        ("Sơ Cong Thuong", ""),
        ("VPĐX NTM", ""),
        ("VPDP NTM", "VPĐP NTM"),
        ("Y", ""),
        ("", ""),
        ("Sở Y tế", ""),
        ("Sở Xây 2024", ""),
    ],
)
def test_a_name_is_misspelt_where_few_words_differ_by_a_mark_or_a_letter(
    name: str, meant: str
) -> None:
    assert misspelt(name, [*KNOWN, "Sở Xây 2025"]) == meant


def test_words_with_a_capital_may_be_other_names() -> None:
    assert misspelt("thôn Hạ", ["thôn Hà"]) == "thôn Hà"
    assert misspelt("thôn Hạ", ["thôn Hà"], proper=False) == ""
    assert misspelt("thon Hà", ["thôn Hà"], proper=False) == "thôn Hà"


def test_no_registered_name_is_taken_for_another_one() -> None:
    known = built_in().spellings()
    wrong = {name: misspelt(name, known) for name in known}
    assert {
        name: other
        for name, other in wrong.items()
        if other and not set(built_in().named(name)) & set(built_in().named(other))
    } == {}


@given(name=st.text(), known=st.lists(st.text(), max_size=3), proper=st.booleans())
def test_any_name_is_one_of_the_known_ones_or_none(
    name: str, known: list[str], *, proper: bool
) -> None:
    assert misspelt(name, known, proper=proper) in {*known, ""}
