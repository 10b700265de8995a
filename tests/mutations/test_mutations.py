from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from ntmplan.lint.catalogue import FAMILIES, kinds
from tests.mutations.edits import Edit, NotFoundError, changed, moved
from tests.mutations.judged import EVERYTHING, Found, compared, found, lay, make
from tests.mutations.mutation import Mutation
from tests.mutations.reasons import WHY
from tests.mutations.tables import MUTATIONS


@lru_cache(maxsize=1)
def _shipped() -> Counter[Found]:
    """What the shipped plans have; the folder is a copy of them when it is first asked."""
    return found()


@pytest.fixture(autouse=True)
def _copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the shipped repository to make mistakes in."""
    lay(tmp_path)
    monkeypatch.chdir(tmp_path)
    _shipped()


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: str(mutation.name))
def test_a_mistake_is_found_where_it_was_made_and_nothing_else_is_new(mutation: Mutation) -> None:
    now = make(mutation.path, mutation.edits)
    assert compared(_shipped(), found(), mutation.path, now) == mutation.expected


def test_each_mistake_is_told_apart_by_its_name() -> None:
    assert [
        name for name, count in Counter(one.name for one in MUTATIONS).items() if count > 1
    ] == []


def _raised() -> set[str]:
    """The codes that some mistake raises anew."""
    return {found.split(":")[0] for one in MUTATIONS for found in one.expected.new.split()}


def test_every_code_is_raised_by_a_mistake_or_has_a_reason_why_none_raises_it() -> None:
    assert set(kinds()) - _raised() == set(WHY)


def test_every_family_of_rules_for_plans_is_raised() -> None:
    assert {code[0] for code in _raised()} == set(FAMILIES) - {"G", "Z"}


def test_the_shipped_plans_have_what_their_reason_says() -> None:
    there = {code for _, code, _, _ in _shipped()}
    assert {code for code, why in WHY.items() if why.startswith("both plans")} <= there


@pytest.mark.parametrize(
    "edit",
    [
        Edit("b", "x"),
        Edit("q", "x"),
        Edit("a", "a"),
        Edit("b", "x", after="b"),
        Edit("a", "x", after="c"),
        Edit("c", "x", until="a"),
    ],
)
def test_an_edit_fails_loudly_where_its_words_are_not_there_once(edit: Edit) -> None:
    with pytest.raises(NotFoundError):
        changed("a b b c", edit)


@pytest.mark.parametrize(
    ("edit", "text"),
    [
        (Edit("a", "x"), "x b b c b"),
        (Edit("b", "x", after="c"), "a b b c x"),
        (Edit("a", "x", until="b"), "x b c b"),
        (Edit("b", "", after="a", until="c"), "a  b"),
    ],
)
def test_an_edit_changes_the_words_that_are_meant(edit: Edit, text: str) -> None:
    assert changed("a b b c b", edit) == text


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("a\nb\nc", "a\nx\nc", [1, 2, 3]),
        ("a\nb\nc", "a\nx\ny\nc", [1, 2, 4]),
        ("a\nb\nc", "a\nc", [1, 0, 2]),
        ("a\nb\nc\nd", "a\nx\nd", [1, 2, 0, 3]),
        ("a\na", "a\na\na", [1, 2]),
        ("a", "", [1]),
    ],
)
def test_lines_are_followed_through_an_edit(before: str, after: str, lines: list[int]) -> None:
    now = moved(before, after)
    assert [now(line) for line in range(1, len(lines) + 1)] == lines


def test_what_is_gone_new_and_reworded_is_told_apart() -> None:
    def one(code: str, line: int, facts: str = "", count: int = 1) -> Counter[Found]:
        return Counter({("p", code, line, facts): count})

    before = one("A", 1) + one("B", 2, "x") + one("C", 3, count=2)
    after = one("A", 2) + one("B", 3, "y") + one("C", 4) + one("D", 1)
    change = compared(before, after, "p", lambda line: line + 1)
    assert change == ("D:1", "C:3", "B:3")
    assert compared(before, one("D", 1), "p", lambda line: line).gone == EVERYTHING
    assert compared(before, before, "p", lambda line: line) == ("", "", "")
