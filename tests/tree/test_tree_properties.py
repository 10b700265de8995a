"""Whatever a file holds, it gives a tree or problems, never an exception."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Literal

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.problem import Place, Route
from ntmplan.text import CONTROL, nfc
from ntmplan.tree import Tree, Value, read_bytes

BOUNDED = settings(deadline=timedelta(seconds=2), max_examples=300)

SIGNS = [*"abế:-?[]{},#&*!|>'\"%@`~\\ \t\n\r", "\n  ", ": ", "- ", "\n- ", "<<: ", "---\n", "...\n"]
ODD = ["\ufeff", "\x00", "\u0301", "\x85", "\u2028", "\U0001f600", "lead: ", "task", "?/7/2022"]
YAML_LIKE = st.lists(st.sampled_from(SIGNS + ODD), max_size=60).map("".join)
PLAIN = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n") | st.sampled_from("ếạĐ?:#-\t")
).filter(lambda text: not CONTROL.search(text))
FLOW: st.SearchStrategy[bool | None] = st.sampled_from([None, True, False])
FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
WORD = st.text(st.sampled_from("abc đếẠƯ012?-:#'\"&{"), max_size=12).filter(str.strip)


def _nested(words: st.SearchStrategy[str]) -> st.SearchStrategy[Value]:
    leaf: st.SearchStrategy[Value] = words | st.none()
    return st.recursive(
        leaf, lambda inner: st.lists(inner) | st.dictionaries(words, inner), max_leaves=20
    )


def _check_whole(tree: Tree, text: str) -> None:
    assert tree.value is not None or tree.problems
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in tree.problems:
        place = found.place
        assert 1 <= place.line <= place.end_line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(st.text() | YAML_LIKE)
@BOUNDED
def test_any_text_gives_a_tree_or_problems_inside_the_text(text: str) -> None:
    _check_whole(read_bytes(text.encode(), "p"), text)


@given(st.binary() | st.text().map(lambda text: text.encode("utf-16")))
@BOUNDED
def test_any_bytes_give_a_tree_or_problems(data: bytes) -> None:
    tree = read_bytes(data, "p")
    assert tree.value is not None or tree.problems


def _composed(value: Value) -> Value:
    if isinstance(value, dict):
        return {nfc(key): _composed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_composed(inner) for inner in value]
    return value if value is None else nfc(value)


@given(
    _nested(PLAIN),
    st.fixed_dictionaries({"allow_unicode": st.booleans(), "default_flow_style": FLOW}),
)
@BOUNDED
def test_words_that_another_program_wrote_come_back(value: Value, style: dict[str, Any]) -> None:
    text = yaml.safe_dump(value, sort_keys=False, **style)
    tree = read_bytes(text.encode(), "p")
    odd = {"empty-file", "duplicate-key", "odd-key"}  # nothing at all; one key in two forms
    assert {found.kind.name for found in tree.problems} <= odd
    if not tree.problems:
        assert tree.value == _composed(value)


def _routes(value: Value, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """The routes of all texts."""
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _routes(inner, (*route, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _routes(inner, (*route, at))


def _words_at(place: Place, text: str) -> str:
    assert place.line == place.end_line
    return text.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1]


def _read(words: str) -> object:
    return yaml.load(words, Loader=yaml.BaseLoader)  # noqa: S506 - gives texts alone


@given(_nested(WORD), FLOW.map(lambda flow: {"default_flow_style": flow}), st.sampled_from(FORMS))
@BOUNDED
def test_every_key_and_value_stands_where_its_place_says(
    value: Value, style: dict[str, Any], form: Literal["NFC", "NFD"]
) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, width=10**6, **style)
    text = unicodedata.normalize(form, text)
    tree = read_bytes(text.encode(), "p")
    for route, words in _routes(tree.value):
        assert nfc(str(_read(_words_at(tree.place(route), text)))) == words
        if route and isinstance(route[-1], str):
            key = _words_at(tree.place(route, key=True), text)
            assert nfc(str(_read(key.removeprefix("? ")))) == route[-1]
