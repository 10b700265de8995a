"""Findings as text: the place, the sentence, the lines underlined, what to do, the summary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ntmplan.export.findings.summary import Summary
from ntmplan.export.findings.text import write
from ntmplan.problem import Kind, Place, Problem, Severity, problem
from ntmplan.text import visible, width

KIND = Kind("X101", "bad-word", Severity.ERROR, 'The word "{word}" is bad.', "Use another.")
PATH = "plans/a.yaml"


def place(line: int, column: int, end_line: int, end_column: int) -> Place:
    return Place(PATH, line, column, end_line, end_column)


def shown(text: str, where: Place, *, columns: int = 100, color: bool = False) -> str:
    """One finding on a text, without the summary."""
    found = problem(KIND, where, word="x")
    written = write([found], Summary.of([found], 1), {PATH: text}, columns=columns, color=color)
    head, _, rest = written.partition("\n")
    said = f'{PATH}:{where.line}:{where.column}: error X101 The word "x" is bad.'
    assert color or head == said
    return rest.partition("  = ")[0]


@pytest.mark.parametrize(
    ("text", "where", "excerpt"),
    [
        ("title: xấu\n", place(1, 8, 1, 11), "  1 | title: xấu\n    |        ^^^\n"),
        (
            "a\n" * 99 + "title: xấu\n",
            place(100, 1, 100, 6),
            "  100 | title: xấu\n      | ^^^^^\n",
        ),
        ("\ta:\tb\tc\n", place(1, 5, 1, 6), "  1 | →a:→b→c\n    |     ^\n"),
        ("中文: 字\n", place(1, 5, 1, 6), "  1 | 中文: 字\n    |       ^^\n"),
        ("e\u0301\u0302: a\n", place(1, 6, 1, 7), "  1 | e\u0301\u0302: a\n    |    ^\n"),
        ("title: a\r\nnumber: b\r\n", place(2, 9, 2, 10), "  2 | number: b\n    |         ^\n"),
        ("a: \x1b[31mb\n", place(1, 4, 1, 10), "  1 | a: \ufffd[31mb\n    |    ^^^^^^\n"),
        ("a: b", place(1, 5, 1, 5), "  1 | a: b\n    |     ^\n"),  # where the file ends
        ("a: b\n", place(2, 1, 2, 1), ""),  # behind its last line
        ("a: b\n", place(9, 1, 9, 5), ""),
        ("", place(1, 1, 1, 1), ""),
        ("a:\n\n  \nb\n", place(2, 1, 3, 2), ""),  # blank lines show nothing
    ],
)
def test_the_place_is_underlined(text: str, where: Place, excerpt: str) -> None:
    assert shown(text, where) == excerpt


def test_of_a_block_scalar_the_first_lines_are_shown() -> None:
    text = "task: |\n  một\n  hai ba\n\n  bốn\n  năm\nlead: x\n"
    assert shown(text, place(1, 7, 7, 1)) == (
        "  1 | task: |\n    |       ^\n"
        "  2 |   một\n    |   ^^^\n"
        "  3 |   hai ba\n    |   ^^^^^^\n"
        "    | …\n"
    )
    assert shown(text, place(2, 3, 3, 6)) == (
        "  2 |   một\n    |   ^^^\n  3 |   hai ba\n    |   ^^^\n"
    )
    assert shown(text, place(3, 3, 4, 1)) == "  3 |   hai ba\n    |   ^^^^^^\n"


def test_a_place_that_ends_where_it_begins_is_one_sign_wide() -> None:
    assert shown("a: b\n", place(1, 4, 1, 4)) == "  1 | a: b\n    |    ^\n"


@pytest.mark.parametrize(
    ("column", "excerpt"),
    [
        (1, "  1 | xấu" + " a" * 25 + "…\n    | ^^^\n"),
        (301, "  1 | …" + "a " * 9 + "xấu" + " a" * 15 + " …\n    |" + " " * 20 + "^^^\n"),
        (601, "  1 | …" + "a " * 9 + "xấu\n    |" + " " * 20 + "^^^\n"),
    ],
)
def test_of_a_long_line_the_part_around_the_place_is_shown(column: int, excerpt: str) -> None:
    text = "a " * ((column - 1) // 2) + "xấu" + " a" * ((601 - column) // 2)
    assert shown(text, place(1, column, 1, column + 3), columns=60) == excerpt


def test_a_terminal_of_no_width_gets_sixty_columns() -> None:
    text = "a " * 300
    assert shown(text, place(1, 1, 1, 2), columns=1) == shown(text, place(1, 1, 1, 2), columns=60)


LINES = st.text(
    st.sampled_from("abc xyzđườngẽ中字\t\u0301\u0303"), min_size=1, max_size=300
).filter(lambda line: line.strip() and not line[0].isspace())


@given(line=LINES, columns=st.integers(60, 200), data=st.data())
def test_the_marks_stand_under_the_place_itself(
    line: str, columns: int, data: st.DataObject
) -> None:
    begin = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(begin + 1, min(len(line), begin + 15)))
    excerpt = shown(line, place(1, begin + 1, 1, end + 1), columns=columns)
    words, marks = excerpt.splitlines()
    assert max(width(words), width(marks)) <= columns
    first, marked = marks.index("^"), marks.count("^")
    under = [sign for at, sign in _columns(words) if first <= at < first + marked]
    meant = visible(line[begin:end].replace("\t", "→"))
    bare = [sign for sign in meant if width(sign)]
    assert under[: len(bare)] == bare or not bare  # a mark alone stands on the letter before it


def _columns(words: str) -> list[tuple[int, str]]:
    """Each sign that takes room, and the column that it begins in."""
    found, at = [], 0
    for sign in words:
        if width(sign):
            found.append((at, sign))
        at += width(sign)
    return found


def test_several_findings_are_parted_by_blank_lines_and_counted() -> None:
    error = problem(KIND, place(1, 1, 1, 2), word="a")
    kind = Kind("X102", "odd-word", Severity.WARNING, "Odd.")
    other = problem(kind, place(2, 1, 2, 2))
    remark = problem(Kind("X103", "hint", Severity.NOTE, "Hint."), Place("b.yaml"))
    problems = [error, other, remark]
    assert write(problems, Summary.of(problems, 2), {PATH: "a\nb\n"}) == (
        'plans/a.yaml:1:1: error X101 The word "a" is bad.\n'
        "  1 | a\n"
        "    | ^\n"
        "  = Use another.\n"
        "\n"
        "plans/a.yaml:2:1: warning X102 Odd.\n"
        "  2 | b\n"
        "    | ^\n"
        "\n"
        "b.yaml:1:1: note X103 Hint.\n"
        "\n"
        "2 plans: 1 error, 1 warning, 1 note.\n"
    )


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        (Summary(1, 0, 0, 0), "1 plan: 0 errors, 0 warnings."),
        (Summary(2, 1, 2, 0), "2 plans: 1 error, 2 warnings."),
        (Summary(0, 2, 1, 3), "0 plans: 2 errors, 1 warning, 3 notes."),
    ],
)
def test_the_last_line_counts(summary: Summary, sentence: str) -> None:
    assert write([], summary, {}) == f"{sentence}\n"


def test_colours_are_the_only_difference_that_colours_make() -> None:
    excerpt = shown("title: xấu\n", place(1, 8, 1, 11), color=True)
    assert excerpt == (
        "  \x1b[2m1\x1b[0m \x1b[2m|\x1b[0m title: xấu\n"
        "    \x1b[2m|\x1b[0m        \x1b[31m^^^\x1b[0m\n"
        "  \x1b[2m=\x1b[0m Use another.\n"
        "\n"
        "\x1b[1m1 plan: 1 error, 0 warnings.\x1b[0m\n"
    )


HOSTILE = [
    "a\n::error::x",
    "\x1b[31mđỏ\x9b0m",
    "\u202eđảo",
    "a\r\nb\u2028c",
    "[bold]x[/bold] <b>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_in_a_finding_do_nothing(text: str) -> None:
    kind = Kind("X104", "hostile", Severity.ERROR, "{word}", 'Not "{word}".')
    found = Problem(kind, Place(text, 1, 1, 1, 2), {"word": text}, Severity.ERROR)
    written = write([found], Summary.of([found], 1), {text: f"a: {text}\n::b"})
    assert len(written.splitlines()) == 6
    assert not any(line.lstrip().startswith("::") for line in written.splitlines())
    assert not {"\x1b", "\x9b", "\u202e", "\r"} & set(written)
    assert written.isprintable() or "\n" in written


def test_a_path_that_looks_like_a_command_is_none() -> None:
    found = problem(KIND, Place("::error::x.yaml"), word="a")
    written = write([found], Summary.of([found], 1), {})
    assert written.startswith("\ufffd:error::x.yaml:1:1: error X101")


def test_wide_signs_never_make_a_line_too_long() -> None:
    text = "中" * 200
    for column in range(1, 200, 7):
        words, marks = shown(text, place(1, column, 1, column + 1), columns=80).splitlines()
        assert cell_len(words) <= 80
        assert marks.count("^") == 2
