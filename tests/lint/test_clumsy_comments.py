"""Comments that let findings pass, as people type them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.language import advice, use
from ntmplan.lint.run import run
from ntmplan.lint.select import Selection
from ntmplan.problem import Problem
from ntmplan.repository import load
from ntmplan.tree import read_bytes

HEAD = "title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\ntasks:\n"


def check(folder: Path, text: str, *select: str) -> list[Problem]:
    file = folder / "p.yaml"
    file.write_text(HEAD + text, "utf-8")
    return run(load([file]), Selection(select=select or ("U2", "Y2"))).problems


def codes(problems: list[Problem]) -> list[str]:
    return [found.kind.code for found in problems]


@pytest.mark.parametrize(
    "comment",
    [
        "# ntmplan: ignore[u202] chờ",
        "# ntmplan: ignore [U202] chờ",
        "# NTMPLAN: Ignore[U202] chờ",
        "#ntmplan:ignore[ U202 , ]: chờ",
        "# ntmplan: ignore[Task-Without-Lead] chờ",
        "# xem # ntmplan: ignore[U202] chờ",
    ],
)
def test_a_comment_is_understood_as_people_type_it(comment: str, tmp_path: Path) -> None:
    assert codes(check(tmp_path, f"  - task: Xây chợ {comment}\n")) == []
    assert codes(check(tmp_path, f"  {comment}\n  - task: Xây chợ\n")) == []


def test_a_text_that_looks_like_a_comment_hides_none_behind_it(tmp_path: Path) -> None:
    comment = "# ntmplan: ignore[U202] chờ"
    text = f"  - task: 'Xây # ntmplan: ignore[T101] chợ' {comment}\n"
    assert codes(check(tmp_path, text)) == []


def test_the_beginning_of_a_code_asks_back(tmp_path: Path) -> None:
    use("en")
    found = check(tmp_path, "  - task: Xây chợ # ntmplan: ignore[U2] chờ\n")
    assert codes(found) == ["U202", "Y202"]
    assert advice(found[1]) == 'Did you mean "U202"?'
    found = check(tmp_path, "  - task: Xây chợ # ntmplan: ignore[T101] chờ\n")
    assert advice(found[1]) == "Delete the comment: what it was for is mended."


def test_comments_let_pass_in_the_register_of_units_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("plans/a.yaml").write_text("title: A\n", "utf-8")
    for comment, expected in (
        ("", ["4 U106"]),
        (" # ntmplan: ignore[U106] chờ sáp nhập", []),
        (" # ntmplan: ignore[U106]", ["4 U106", "4 Y201"]),
        (" # ntmplan: ignore[U107] chờ", ["4 U106", "4 Y202"]),
    ):
        units = f"ntmplan: 1\nunits:\n  - unit: Sở A\n  - unit: Sở A{comment}\n"
        Path("units.yaml").write_text(units, "utf-8")
        found = run(load(), Selection(select=("U1", "Y2"))).problems
        assert [f"{one.place.line} {one.kind.code}" for one in found] == expected


def test_a_comment_above_is_for_the_next_line_with_something_on_it(tmp_path: Path) -> None:
    comment = "  # ntmplan: ignore[U202] chờ\n"
    text = f"{comment}\n  # khác\n{comment}  - task: Xây chợ\n{comment}"
    found = check(tmp_path, text)
    assert [(one.place.line, one.kind.code) for one in found] == [(8, "Y202"), (10, "Y202")]


def test_what_is_text_is_told_at_any_place_of_a_file() -> None:
    text = 'a: |\n  x # y\n"b": [c, "d # e"] # f\n# g\n? h\n: i\n'
    inside = read_bytes(text.encode(), "p").inside_text()
    lines = text.split("\n")
    texts = {
        (at, column)
        for at, line in enumerate(lines, 1)
        for column in range(1, len(line) + 1)
        if inside(at, column) and line[column - 1].isalpha()
    }
    comments = {(3, lines[2].index("f") + 1), (4, 3)}
    letters = {
        (at, column)
        for at, line in enumerate(lines, 1)
        for column, sign in enumerate(line, 1)
        if sign.isalpha()
    }
    assert letters - texts == comments
