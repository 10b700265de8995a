"""Values letter by letter: where in the file each character of a value stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.editing import stands
from ntmplan.editing.scalars import signs
from ntmplan.problem import Place, Route
from ntmplan.tree import Tree, Value, read_bytes

Form = Literal["NFC", "NFD"]
ROOT = Path(__file__).parents[2]
FILES = [*ROOT.glob("plans/*.yaml"), ROOT / "units.yaml", *ROOT.glob("src/ntmplan/data/**/*.yaml")]


def texts(value: Value, route: Route = ()) -> Iterator[tuple[Route, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*route, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from texts(inner, (*route, at))
    elif value is not None:
        yield route, value


def span(tree: Tree, route: Route) -> tuple[int, int]:
    lines = [0]
    for line in tree.text.split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    place = tree.place(route)
    begin = lines[place.line - 1] + place.column - 1
    return begin, lines[place.end_line - 1] + place.end_column - 1


def check(data: bytes) -> int:
    """Each value's characters are found, in order, and each says what stands in the file."""
    tree = read_bytes(data, "plan.yaml")
    count = 0
    for route, value in texts(tree.value):
        begin, end = span(tree, route)
        found = signs(tree.text, begin, end, value)
        assert found is not None, route
        assert "".join(sign.text for sign in found) == value
        stretches = [(sign.start, sign.end) for sign in found]
        assert stretches == sorted(stretches)
        for sign in found:
            assert begin <= sign.start <= sign.end <= end + 1
            if sign.text.isalnum() and sign.end - sign.start == 1:
                assert tree.text[sign.start : sign.end] == sign.text
        count += 1
    return count


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_value_of_the_shipped_files_is_understood(file: Path, form: Form) -> None:
    text = file.read_text("utf-8")
    assert check(unicodedata.normalize(form, text).encode()) == len(
        list(texts(read_bytes(text.encode(), "x").value))
    )


WAYS = {
    "plain": "a: Sở Y tế\n",
    "plain over lines": "a: Sở\n   Y\n\n   tế # lời\n",
    "in a list": "- Sở Y tế\n- [Sở, Y tế]\n",
    "in braces": "{a: Sở Y tế, b: [tế,\n   y]}\n",
    "single quotes": "a: 'Sở ''Y''\n\n   tế'\n",
    "double quotes": 'a: "Sở \\"Y\\" \\u1EBF\\x41\\t\\\\ \\\n   tế\n   y"\n',
    "every escape that a plan may have": 'a: "x\\n\\r\\t\\_\\/\\ y\\U0001F600\\"\\\\"\n',
    "folded": "a: >\n  Sở\n  Y\n\n  tế\n    sâu\n   hơn\n\n  lại\nb: x\n",
    "folded, stripped": "a: >-   # lời\n\n  Sở\n  Y tế\n\n\nb: x\n",
    "folded, kept": "a: >+\n  Sở\n\n\nb: x\n",
    "as it stands": "a: |\n  Sở\n    Y\n\n  tế\nb: |-\n  x\n",
    "with its depth": "a: >2-\n    Sở\n   Y\n  tế\nb: |4\n     x\n",
    "blanks in a block": "a: |\n  Sở  \n   \n  Y\n",
    "at the end": "a: >-\n  Sở\n  Y tế",
    "nothing": "a: ''\nb: \"\"\n",
    "with comments": "a: >-\n  Sở\n# lời\nb: x\n",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_way_to_write_a_value_is_understood(way: str, form: Form) -> None:
    assert check(unicodedata.normalize(form, WAYS[way]).encode()) > 0


@given(st.text(st.sampled_from("ab ếễ\u0302\u0301'\"\\:#-\n\t,[]{}|>&é"), max_size=40))
def test_what_a_dumper_writes_is_understood(words: str) -> None:
    for style in (None, "'", '"', "|", ">"):
        data = yaml.safe_dump({"a": words}, default_style=style, allow_unicode=True, width=20)
        tree = read_bytes(data.encode(), "plan.yaml")
        value = tree.at(("a",))
        if not tree.problems and isinstance(value, str):
            begin, end = span(tree, ("a",))
            found = signs(tree.text, begin, end, value)
            assert found is None or "".join(sign.text for sign in found) == value
            if "\t" not in words:
                assert found is not None


@given(st.text(st.sampled_from("ab >|'\"\\\n-+2#ế\u0301"), max_size=30), st.text(max_size=3))
def test_nonsense_is_not_understood_and_breaks_nothing(text: str, value: str) -> None:
    found = signs(text, 0, len(text), value)
    assert found is None or "".join(sign.text for sign in found) == value


@pytest.mark.parametrize("escape", [*"0abevfNLP", "x01", "u200b"])
def test_an_escape_of_what_no_plan_may_have_is_not_understood(escape: str) -> None:
    """It is read as a blank and reported, and such a file is left alone."""
    tree = read_bytes(f'a: "x\\{escape}y"\n'.encode(), "plan.yaml")
    assert tree.at(("a",)) == "x y"
    assert signs(tree.text, *span(tree, ("a",)), "x y") is None


def test_words_stand_where_a_reader_sees_them() -> None:
    text = "a: >-\n  Sở Y\n  tế; Sở Công\n  Thương\nb: x\n"
    tree = read_bytes(text.encode(), "p.yaml")
    value = str(tree.at(("a",)))
    start = value.index("Sở Công")
    assert stands(tree, ("a",), start, len(value)) == Place("p.yaml", 3, 7, 4, 9)
    assert stands(tree, ("a",), 0, 2) == Place("p.yaml", 2, 3, 2, 5)
    assert stands(tree, ("b",), 0, 1) == Place("p.yaml", 5, 4, 5, 5)
    assert stands(tree, ("b",), 0, 9) == tree.place(("b",))  # no such words
