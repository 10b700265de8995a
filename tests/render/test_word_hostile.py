"""Whatever a plan says stands in its Word document as these very words, and as nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.export.hostile import TEXTS
from tests.render.rendered import plain, plan
from tests.render.test_render_hostile import HOSTILE, PLAN, expected, quoted
from tests.render.worded import TEMPLATE, opened, said

from ntmplan.render import render
from ntmplan.render.document import Document, document
from ntmplan.render.word import fill_word

WORD = [
    "{{ 7*7 }}",
    "{% for x in range(9) %}x{% endfor %}",
    "{%p if 1 %}",
    "{_{ x }_} {_% y %_}",
    "</w:t></w:r></w:p><w:p/>",
    "]]> <![CDATA[x]]> <?x?> <!DOCTYPE a>",
    "&#65; &lt; &x;",
    "{{r x}}",
    "R&D “x” ‘y’",
]


def check(words: str) -> None:
    """Check that the words come out as they are, in capitals where the layout has them."""
    file = plan(PLAN.substitute(words=quoted(words)))
    assert file.plan is not None
    if file.problems:
        return  # not even words
    line, lines = plain(file.plan.title), expected(file.plan.title)
    at = lines.index("Nơi nhận:")
    made = said(opened(render(file, format="docx")))
    start = made.index("KẾ HOẠCH")
    assert [one.upper() for one in made[start : start + len(lines)]] == [
        one.upper() for one in lines
    ]
    assert made[start + 1] == line
    assert made[start + at : start + at + 3] == lines[at : at + 3]
    assert made[start + len(lines) + 1 :] == [
        f"1\t{line}\t{line}\t{line}\t\t",
        f"\t\tKhác\t{line}\t\t",
    ]


@pytest.mark.parametrize("words", [*HOSTILE, *WORD])
def test_hostile_words_come_out_as_they_are(words: str) -> None:
    check(words)


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("{}%#_<>&;/\"'p r.a ầ\n"), min_size=1, max_size=12))
def test_any_signs_come_out_as_they_are(words: str) -> None:
    check(words)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_come_out_as_they_are(words: str) -> None:
    check(words)


def everywhere(words: str) -> Document:
    """A document whose title and opening say these words, past all that checks a plan."""
    file = plan("title: T\nopening: O\n")
    assert file.plan is not None
    return replace(document(file, file.plan), title=words, opening=(words,))


@pytest.mark.parametrize("words", [*TEXTS, "\x00", "\x07\x0b\x0c", "a\ud800b", "\ufffe\uffff"])
def test_what_no_xml_can_hold_is_shown_as_such(words: str) -> None:
    odd = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
    held = odd.sub("\N{REPLACEMENT CHARACTER}", words)
    found = opened(fill_word(Path(TEMPLATE), everywhere(words)))
    texts = [one.text for one in found.paragraphs if one.style.name == "NTM Trích yếu"]
    assert [plain(text) for text in texts] == [plain(held)]
