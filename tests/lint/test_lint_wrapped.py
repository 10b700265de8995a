"""Fixes of words that a file breaks into two lines."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.lint import lint
from ntmplan.lint.fix import fixes, mended
from ntmplan.problem import Fix, Place
from ntmplan.repository import PlanFile, load, with_text

HEAD = "title: A # a\nobjectives: # b\n"


def plan_of(text: str) -> PlanFile:
    return load(stdin=text.encode()).plans[0]


def healed(text: str) -> str:
    """A plan's text with all that can be mended mended once."""
    return mended(text, fixes(lint(load(stdin=text.encode())), unsafe=True).get("-", []))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Rà soát, đơn\n    đốc các xã.", "Rà soát, đôn\n    đốc các xã."),
        ("Rà soát, đơn\n    đốc", "Rà soát, đôn\n    đốc"),
        ("Đơn\n    đốc các\n    xã. # 1", "Đôn\n    đốc các\n    xã. # 1"),
        ("Hỗ trợ các\n    các xã.", "Hỗ trợ các\n    xã."),
        (
            "Hướng dẫn thực\n    hiện chỉ môi trường.",
            "Hướng dẫn thực\n    hiện chỉ tiêu môi trường.",
        ),
        (
            "Hướng dẫn thực hiện chỉ\n    môi trường.",
            "Hướng dẫn thực hiện chỉ\n    tiêu môi trường.",
        ),
        ("Rà soát rừng. kiểm\n    tra.", "Rà soát rừng. Kiểm\n    tra."),
    ],
)
@pytest.mark.parametrize("style", [">", ">-", ">+", ">- # c"])
def test_in_a_folded_text_words_over_a_line_end_are_mended_and_the_line_end_stays(
    wrong: str, right: str, style: str
) -> None:
    before = f"{HEAD}  - {style}\n    {wrong}\n  - Trồng cây. # d\n"
    after = before.replace(wrong, right)
    assert healed(before) == after
    assert healed(after) == after


@pytest.mark.parametrize(
    "value",
    [
        "|-\n    Rà soát, đơn\n    đốc các xã.",
        '"Rà soát, đơn\n    đốc các xã."',
        "'Rà soát, đơn\n    đốc các xã.'",
        "Rà soát, đơn\n    đốc các xã.",
        ">2-\n    Rà soát, đơn\n    đốc các xã.",
        ">-\n    Rà soát:\n\n      a) đơn\n      đốc các xã.",
        ">-\n    Rà soát:\n\n      đơn\n      đốc\n\n    Và đơn đốc.",
        ">-\n    Rà soát, đơn \n    đốc các xã.",
        ">-\n    Hỗ trợ các\n    các",
        ">-\n    Hỗ trợ các\n    các\n    xã.",
    ],
)
def test_elsewhere_words_over_a_line_end_are_left_to_a_person(value: str) -> None:
    before = f"{HEAD}  - {value}\n"
    assert healed(before) == before


def test_a_finding_on_words_over_a_line_end_names_their_place_alone() -> None:
    text = f"{HEAD}  - >-\n    Rà soát, đơn\n    đốc các xã.\n"
    (found,) = [one for one in lint(load(stdin=text.encode())) if one.kind.code == "X102"]
    assert found.place == Place("-", 4, 14, 5, 8)
    assert found.fix == Fix(found.place, "đôn\n    đốc")


def test_fixes_on_one_line_and_over_its_end_are_made_together() -> None:
    text = "a đơn\n  đốc b\nđơn đốc\n"
    todo = [
        Fix(Place("p", 1, 3, 2, 6), "đôn\n  đốc"),
        Fix(Place("p", 1, 1, 1, 2), "x"),
        Fix(Place("p", 2, 7, 2, 8), "y"),
        Fix(Place("p", 3, 1, 3, 8), "z"),
        Fix(Place("p", 2, 3, 2, 8), "overlaps"),
    ]
    assert mended(text, todo[:4]) == "x đôn\n  đốc y\nz\n"
    assert mended(text, [*todo[1:2], *todo[4:]]) == "x đơn\n  overlaps\nđơn đốc\n"


_WORDS = st.sampled_from(
    [
        "rà",
        "soát",
        "đơn đốc",
        "các các",
        "chuyên giao",
        "xã",
        "thực hiện chỉ môi trường",
        "#1",
        "a:",
    ]
)


@st.composite
def _folded(draw: st.DrawFn) -> str:
    """A plan with words in a folded text, broken into lines anywhere."""
    words = " ".join(draw(st.lists(_WORDS, min_size=1, max_size=12))).split()
    text = words[0]
    for word in words[1:]:
        text += draw(st.sampled_from([" ", "\n    "])) + word
    return f"{HEAD}  - >- # c\n    {text}\n  - Trồng cây.\n"


@settings(deadline=None)
@given(_folded())
def test_what_is_mended_changes_one_value_and_neither_lines_nor_comments(before: str) -> None:
    after = before
    for _ in range(10):
        after = healed(after)
    assert healed(after) == after
    assert after.count("\n") == before.count("\n")
    assert re.findall(" # .", after) == re.findall(" # .", before)
    old, new = (plan_of(text).tree.value for text in (before, after))
    assert isinstance(old, dict)
    assert isinstance(new, dict)
    aims, other = new["objectives"], old["objectives"]
    assert isinstance(aims, list)
    assert isinstance(other, list)
    assert {**new, "objectives": aims[1:]} == {**old, "objectives": other[1:]}
    assert len(with_text(plan_of(before), after).problems) == len(plan_of(before).problems)
    assert "đơn đốc" not in str(aims[0])
