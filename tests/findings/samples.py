"""Findings to write: a few that are known, hostile ones, and any at all."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Fact, Kind, Phrase, Place, Problem, Severity

UNKNOWN = Kind(
    "U101",
    "unknown-unit",
    Severity.ERROR,
    'No unit is registered as "{name}".',
    "Correct the name, or register it in units.yaml.",
    why="Nobody can be asked for a task whose unit nobody knows.",
    law="Nghị định 30/2020/NĐ-CP, Điều 8.",
)
EARLY = Kind("T101", "task-ends-before-it-starts", Severity.WARNING, "Ends {end}, starts {start}.")
TWICE = Kind("Y003", "duplicate-key", Severity.NOTE, "`{key}` stands twice, first in line {line}.")
KINDS = (UNKNOWN, EARLY, TWICE)

PLAN = "plans/bac-kan.yaml"
KNOWN = [
    Problem(
        UNKNOWN,
        Place(PLAN, 3, 5, 3, 12),
        {"name": "Sở Y tê", "nearest": "Sở Y tế"},
        Severity.ERROR,
        "bac-kan",
        ("tasks", "items", 0, "lead"),
    ),
    Problem(
        EARLY,
        Place(PLAN, 7, 1, 9, 4),
        {"start": "6/2024", "end": "2023"},
        Severity.WARNING,
        "bac-kan",
        ("tasks", "items", 1),
    ),
    Problem(
        TWICE,
        Place("units.yaml", 8, 3, 9, 1),
        {"key": "unit", "line": 2},
        Severity.NOTE,
        also=(Place("units.yaml", 2, 3, 2, 7), Place("units.yaml", 2, 3, 2, 7)),
    ),
]
SUMMARY = Summary.of(KNOWN, 2)
NOTHING = Summary.of([], 2)

HOSTILE = [
    "a\n::error::b",
    "\r\n  ::stop-commands::x\r",
    "##[error]x",
    "%0A::warning::x %25 %",
    "]]></failure><script>alert(1)</script>",
    "<!-- & &amp; &#10; -->",
    "| a | b |",
    "`code` **bold** _it_ ~~no~~ [words](https://example.org) ![x](y) <b>",
    "{0} {{1}} {name} [a](1)",
    "[[ATTACHMENT|/etc/passwd]]",
    "\x00\x07\x1b[31m\x7f\x85",
    "\u202eevil\u202c \u2066x\u2069",
    "\u2028\u2029\ufeff\ufffe\uffff\ud800\udfff",
    'tab\there, "quotes" and \\backslashes\\',
    "  ",
    "Ủy ban \U0001f600 農村",
]
PATHS = [
    "plans/kế hoạch 2023.yaml",
    unicodedata.normalize("NFD", "plans/kế hoạch 2023.yaml"),
    "plans\\a.yaml",
    "a:b,c=d%20#?.yaml",
    "::error::.yaml",
    "/kế hoạch/a.yaml",
    "C:/Kế hoạch/a.yaml",
    "a\nb\r.yaml",
    "\udcff.yaml",
    "-",
]


def problem(name: str = "x", path: str = PLAN, kind: Kind = UNKNOWN) -> Problem:
    """A finding with this fact in this file."""
    return Problem(kind, Place(path, 3, 5, 3, 12), {"name": name}, kind.severity)


_WORDS = st.text(st.characters(), max_size=30) | st.sampled_from(HOSTILE)
_FACTS: st.SearchStrategy[Fact] = st.one_of(
    _WORDS, st.integers(), st.builds(lambda name: Phrase("the {name}", {"name": name}), _WORDS)
)
_FILES = st.sampled_from(PATHS) | st.text(min_size=1, max_size=20)
_NUMBER = st.integers(1, 500)


@st.composite
def _places(draw: st.DrawFn) -> Place:
    line, column = draw(_NUMBER), draw(_NUMBER)
    end = line + draw(st.integers(0, 3))
    end_column = draw(_NUMBER) if end > line else column + draw(st.integers(0, 20))
    return Place(draw(_FILES), line, column, end, end_column)


@st.composite
def _problems(draw: st.DrawFn) -> Problem:
    kind = draw(st.sampled_from(KINDS))
    facts = {key: draw(_FACTS) for key in ("name", "start", "end", "key", "line", "nearest")}
    severity = draw(st.sampled_from(Severity))
    also = tuple(draw(st.lists(_places(), max_size=2)))
    return Problem(kind, draw(_places()), facts, severity, draw(_WORDS), (draw(_WORDS), 0), also)


ANY = st.lists(_problems(), max_size=5)
"""Findings with any words in any files."""
