"""Word files: the numbers that Word prints by itself, which stand nowhere in the text."""

from __future__ import annotations

import pytest
from tests.importers.readers.files import (
    docx,
    item,
    level,
    numbering,
    p,
    said,
    source,
    style,
    styles,
)

from ntmplan.importers.readers.word.counting import written
from ntmplan.importers.source import Paragraph, Where

LEGAL = {
    0: level("%1.", "upperRoman"),
    1: level("%2."),
    2: level("%2.%3."),
    3: level("%4)", "lowerLetter"),
    4: level("-", "bullet"),
}


def listed(body: str, levels: dict[int, str], nums: str = "", **parts: str) -> list[str]:
    return said(source(docx(body, numbering=numbering(levels, nums), **parts)))


def num(number: int, more: str = "", abstract: int = 0) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def starts(at: int, number: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def test_the_outline_of_a_plan_counts_as_word_counts_it() -> None:
    body = (
        item("MỤC ĐÍCH")
        + item("Mục đích", 1)
        + item("Yêu cầu", 1)
        + item("một", 2)
        + item("hai", 2)
        + item("a", 3)
        + item("b", 3)
        + item("gạch", 4)
        + item("NỘI DUNG")
        + item("Cấp nước", 1)
        + item("một", 2)
    )
    assert listed(body, LEGAL) == [
        "I. MỤC ĐÍCH",
        "1. Mục đích",
        "2. Yêu cầu",
        "2.1. một",
        "2.2. hai",
        "a) a",
        "b) b",
        "- gạch",
        "II. NỘI DUNG",
        "1. Cấp nước",
        "1.1. một",
    ]


def test_a_number_is_no_part_of_the_text() -> None:
    read = source(docx(item("chữ", 1), numbering=numbering(LEGAL)))
    assert read.blocks == (Paragraph("chữ", Where(1), number="1.", level=1),)


def test_a_level_above_that_had_none_yet_shows_its_start() -> None:
    assert listed(item("x", 2), LEGAL) == ["1.1. x"]


def test_a_paragraph_without_words_counts_but_is_none() -> None:
    assert listed(item("a", 1) + item("", 1) + item("b", 1), LEGAL) == ["1. a", "3. b"]


def test_lists_of_one_kind_go_on_counting_and_an_override_begins_anew() -> None:
    nums = num(2) + num(3, starts(1, 5))
    body = item("a", 1) + item("b", 1, 2) + item("c", 1, 3) + item("d", 1, 3) + item("e", 1)
    assert listed(body, LEGAL, nums) == ["1. a", "2. b", "5. c", "6. d", "7. e"]


def test_an_override_can_change_a_whole_level() -> None:
    own = f'<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">{level("Điều %1.")}</w:lvl></w:lvlOverride>'
    assert listed(item("a", 0, 2) + item("b", 0, 2), LEGAL, num(2, own)) == [
        "Điều 1. a",
        "Điều 2. b",
    ]


@pytest.mark.parametrize(
    ("restart", "third"),
    [("", "1)"), ('<w:lvlRestart w:val="0"/>', "2)"), ('<w:lvlRestart w:val="1"/>', "2)")],
)
def test_a_level_begins_anew_after_the_levels_that_it_says(restart: str, third: str) -> None:
    levels = {0: level("%1."), 1: level("%2."), 2: level("%3)", more=restart)}
    body = item("a") + item("b", 1) + item("c", 2) + item("d", 1) + item("e", 2)
    assert listed(body, levels)[-1] == f"{third} e"


def test_legal_numbers_are_all_digits() -> None:
    levels = {0: level("%1.", "upperRoman"), 1: level("%1.%2.", "lowerLetter", "<w:isLgl/>")}
    assert listed(item("a") + item("b", 1), levels) == ["I. a", "1.1. b"]


def test_a_list_belongs_to_a_style_and_its_level_to_another() -> None:
    levels = {
        0: level("%1.", "upperRoman", '<w:pStyle w:val="H1"/>'),
        1: level("%2.", more='<w:pStyle w:val="H2"/>'),
    }
    list_of = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    made = styles(style("H1", list_of), style("H2", '<w:basedOn w:val="H1"/>'))
    body = "".join(
        p(text, properties=f'<w:pStyle w:val="{name}"/>')
        for text, name in (("a", "H1"), ("b", "H2"), ("c", "H2"), ("d", "H1"))
    )
    assert listed(body, levels, styles=made) == ["I. a", "1. b", "2. c", "II. d"]


def test_a_paragraph_can_leave_the_list_of_its_style() -> None:
    made = styles(style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'))
    out = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("a", properties='<w:pStyle w:val="H1"/>') + p("b", properties=out)
    assert listed(body, LEGAL, styles=made) == ["I. a", "b"]


def test_a_paragraph_can_change_only_its_level() -> None:
    made = styles(style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'))
    deeper = '<w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'
    assert listed(p("a", properties=deeper), LEGAL, styles=made) == ["1. a"]


def test_a_list_that_links_to_a_style_has_that_styles_levels() -> None:
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="S"/></w:abstractNum>'
    made = styles(
        style("S", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    )
    body = item("a", 1, 9) + item("b", 1, 9)
    assert listed(body, LEGAL, linked + num(9, abstract=7), styles=made) == ["1. a", "2. b"]


def test_lists_that_link_to_each_other_end() -> None:
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="S"/></w:abstractNum>'
    made = styles(
        style("S", '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>', kind="numbering")
    )
    assert listed(item("a", 0, 9), LEGAL, linked + num(9, abstract=7), styles=made) == ["a"]


def test_a_list_that_is_not_there_gives_no_number() -> None:
    assert listed(item("a", 0, 8) + item("b", 0, 9), LEGAL, num(9, abstract=5)) == ["a", "b"]


def test_levels_that_no_list_has_are_the_last_one() -> None:
    assert listed(item("a", 99) + item("b", -3), {8: level("%9)")}) == ["1) a", "b"]


@pytest.mark.parametrize(
    ("font", "text", "seen"),
    [
        ("Symbol", "\uf0b7", "•"),
        ("Wingdings", "\uf0a7", "▪"),
        ("Wingdings", "\u00d8", "➢"),
        ("Wingdings", "\uf021", "•"),
        ("Times New Roman", "+", "+"),
        ("Symbol", "-", "-"),
        ("Courier New", "o", "o"),
    ],
)
def test_bullets_are_as_a_reader_sees_them(font: str, text: str, seen: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    assert listed(item("a"), {0: level(text, "bullet", fonts)}) == [f"{seen} a"]


@pytest.mark.parametrize(
    ("form", "counts", "words"),
    [
        ("decimal", (1, 10), ("1", "10")),
        ("decimalZero", (1, 10), ("01", "10")),
        ("lowerLetter", (1, 26, 27, 54, 781), ("a", "z", "aa", "bbb", "781")),
        ("upperLetter", (3, 28), ("C", "BB")),
        ("lowerRoman", (4, 9, 1994, 4000, 0), ("iv", "ix", "mcmxciv", "4000", "0")),
        ("upperRoman", (14, 3999), ("XIV", "MMMCMXCIX")),
        ("numberInDash", (2,), ("- 2 -",)),
        ("decimalEnclosedParen", (2,), ("(2)",)),
        ("none", (2,), ("",)),
        ("chicago", (2,), ("2",)),
    ],
)
def test_numbers_are_written_in_every_form(
    form: str, counts: tuple[int, ...], words: tuple[str, ...]
) -> None:
    assert tuple(written(count, form) for count in counts) == words
