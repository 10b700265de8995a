"""Whatever a plan says comes out as these very words, and as nothing else."""

from __future__ import annotations

from string import Template

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.rendered import markdown_blocks, page, plain, plan

from ntmplan.render import render

HOSTILE = [
    "*a* **b** _c_ __d__ ~~e~~ a_b_c _",
    "<script>alert(1)</script>",
    "<b>x</b> <!-- x --> <?x?> </p> a < b <",
    "`code` ```js ``",
    "# one ## two #",
    "#",
    "##",
    "- one",
    "+ one",
    "-",
    "---",
    "===",
    "1. one",
    "1) one",
    "2023.",
    "> one",
    "~~~",
    "a | b || c \\| d",
    "| --- | :-: |",
    ":--",
    "\\",
    "a\\",
    "\\*a\\* \\\\",
    "[x](http://example.org) ![x](y) [x]: z <http://example.org> [ ] [^1]",
    "&amp; &lt;b&gt; &copy &#65; &#x41; NN&PTNT R&D &amp",
    "$a$ $$b$$",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    '" onload="x" \' \'',
    "dòng một\ndòng hai",
    "a\n\n- b\n# c",
    "\u00a0a\u00a0\u00a0b\u2003",
    "e\u0301 Tiê\u0301ng Việt 🌾",
]
PLAN = Template("""
status: issued
title: $words
superior: $words
issuer: $words
number: $words
opening: $words
tasks:
  heading: $words
  items:
    - area: $words
      lead: $words
      items: [$words, Khác]
closing: $words
recipients: [$words, Khác]
signature: {authority: [$words], office: $words, name: $words}
appendix: {title: $words, note: $words}
""")


def quoted(words: str) -> str:
    """The words as a YAML scalar, each character by its number."""
    return '"' + "".join(f"\\U{ord(sign):08x}" for sign in words) + '"'


def expected(words: str) -> list[str]:
    """The blocks of a plan that says the same words everywhere, from its title on."""
    line = plain(words)
    paragraphs = [plain(part) for part in words.splitlines() if plain(part)]
    ended = line if line.endswith((".", ";", ":", ",", "…", "!", "?")) else f"{line};"
    return [
        "KẾ HOẠCH",
        line,
        *paragraphs,
        f"I. {line}",
        f"1. {line}",
        f"- {paragraphs[0]}",
        *paragraphs[1:],
        "- Khác",
        *paragraphs,
        "Nơi nhận:",
        *[f"- {ended}", "- Khác."],
        *paragraphs,
        *paragraphs,
        line,
        "PHỤ LỤC",
        *[line, line],
    ]


def check(words: str) -> None:
    """Check that the words come out in Markdown and on the page as they are."""
    file = plan(PLAN.substitute(words=quoted(words)))
    assert file.plan is not None
    kept = file.plan.title  # NFC, and without the characters that no plan may hold
    if file.problems:
        return  # not even words
    line = plain(kept)
    rows = [["1", line, line, line, "", ""], ["", "", "Khác", line, "", ""]]

    said = markdown_blocks(render(file, format="md"))
    assert said[:2] == [line, line]
    start = said.index("KẾ HOẠCH")
    table = ["\t".join(row) for row in rows]
    assert said[start:] == [*expected(kept), said[-3], *table]

    shown = page(PLAN.substitute(words=quoted(words)))
    assert list(shown.rows())[1:] == rows
    texts = shown.said("p", "h1", "h2", "h3", "li")
    assert texts[texts.index("KẾ HOẠCH") :] == expected(kept)
    assert shown.said("title") == [f"Kế hoạch: {line}"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_out_as_they_are(words: str) -> None:
    assert plan(PLAN.substitute(words=quoted(words))).problems == []
    check(words)


@given(st.text(st.sampled_from("|*_`<>#-+=~$&;[]()!\\/:.1a ầ\n"), min_size=1, max_size=12))
def test_any_signs_come_out_as_they_are(words: str) -> None:
    check(words)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_come_out_as_they_are(words: str) -> None:
    check(words)


def test_an_ampersand_that_means_nothing_stays_readable_in_the_source() -> None:
    text = render(plan("title: Sở NN&PTNT và dot_net, 2023-2025, a < b"), format="md")

    assert text == "**KẾ HOẠCH**\n\n[plan]: #plan\n\n# Sở NN&PTNT và dot_net, 2023-2025, a < b\n"
