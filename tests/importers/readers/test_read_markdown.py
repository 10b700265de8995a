"""Markdown, by hand and by converters: its signs become looks, its words stay."""

from __future__ import annotations

import pytest
from tests.importers.readers.files import notes, one, said, sizes, source, table

from ntmplan.importers.source import Paragraph, Source, Where


def markdown(words: str) -> Source:
    return source(words, "file.md")


def test_headings_are_headings_and_bold_is_bold() -> None:
    words = "# KẾ HOẠCH #\n\n### **I. MỤC ĐÍCH** {#id}\n\n**1. Chi cục:** Chủ trì *tham mưu*\n"
    assert markdown(words).blocks == (
        Paragraph("KẾ HOẠCH", Where(1, line=1), level=0, heading=True),
        Paragraph("I. MỤC ĐÍCH", Where(2, line=3), level=2, heading=True, bold=True, bold_until=11),
        Paragraph("1. Chi cục: Chủ trì tham mưu", Where(3, line=5), bold_until=11),
    )


def test_hard_breaks_are_breaks_and_bold_goes_over_them() -> None:
    words = "**KẾ HOẠCH**  \n**Về việc**\\\n**năm 2023**\n\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**"
    assert markdown(words).blocks == (
        Paragraph("KẾ HOẠCH\nVề việc\nnăm 2023", Where(1, line=1), bold=True, bold_until=25),
        Paragraph("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", Where(2, line=5), bold=True, bold_until=25),
    )


def test_a_text_with_signs_of_markdown_is_markdown_whatever_its_name() -> None:
    assert said(source("**I.** A \\* B &amp; C", "a.txt")) == ["I. A * B & C"]
    assert said(source("5 * 3 \\* B &amp; C", "a.txt")) == ["5 * 3 \\* B &amp; C"]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a \\* b \\_ c 1\\. d", "a * b _ c 1. d"),
        ("`mã **x**` và ``a``", "mã **x** và a"),
        ('[Nghị định](https://vbpl.vn/1 "x") và [a](b)', "Nghị định và [a](b)"),
        ("[gạch]{.underline} [**đậm**](#a){.x}", "gạch đậm"),
        ("![ảnh](a.png) chữ", "chữ"),
        ("x <b>đậm</b><br>y <p>z</p> <khác> a<b", "x đậm\ny\nz\n<khác> a<b"),
        ("&lt;a&gt; &#7871; &nosuch; R&D", "<a> ế &nosuch; R&D"),
        ("số ____ ngày __/__/2023", "số ____ ngày __/__/2023"),
        ("tên_tệp_dài và * riêng *", "tên_tệp_dài và * riêng *"),
        ("~~bỏ~~<!-- ghi chú --> còn", "bỏ còn"),
        ("**mở mà không đóng", "**mở mà không đóng"),
        ("***cả hai***", "cả hai"),
        ("*a _b* c_", "a _b c_"),
        ("a <xyz> <font color=red>b</font>", "a <xyz> b"),
        ("# A\nb", "A\nb"),
        ("a**b*c", "a*bc"),
    ],
)
def test_signs_are_taken_out_and_words_stay(written: str, seen: str) -> None:
    assert "\n".join(said(markdown(written))) == seen


def test_looks_go_into_each_other() -> None:
    read = one(markdown("***a** b* __c__ <strong>d</strong> <em>e</em>"))
    assert (read.text, read.bold_until, read.italic) == ("a b c d e", 1, False)
    assert one(markdown("*a **b** c*")).italic
    assert one(markdown("[**a**](#x) [*b*](#y)")).bold_until == 1
    assert one(markdown("</b>a <b>b</b>")).bold is False


def test_items_in_items_have_levels() -> None:
    words = "- a\n  - b\n    - c\n  - d\n- e\n\nf"
    assert [(b.text, b.level) for b in markdown(words).texts()] == [
        ("- a", None),
        ("- b", 1),
        ("- c", 2),
        ("- d", 1),
        ("- e", None),
        ("f", None),
    ]


def test_an_item_goes_on_where_it_is_indented() -> None:
    assert said(markdown("- một\n  Hai\n- ba")) == ["- một Hai", "- ba"]


def test_rules_and_fences_say_nothing() -> None:
    assert said(markdown("a\n\n---\n\n* * *\n\n```\nb\n```\n")) == ["a", "b"]


def test_a_pipe_table_is_a_table() -> None:
    words = "| TT | Nội **dung** |\n|---:|:-----|\n| 1 | x<br>y \\| z |\n| 2 |\na | b | c\n\nsau"
    read = markdown(words)
    assert sizes(table(read)) == [
        ("TT", 0, 0, 1, 1),
        ("Nội dung", 0, 1, 1, 1),
        ("", 0, 2, 1, 1),
        ("1", 1, 0, 1, 1),
        ("x\ny | z", 1, 1, 1, 1),
        ("", 1, 2, 1, 1),
        ("2", 2, 0, 1, 1),
        ("", 2, 1, 1, 1),
        ("", 2, 2, 1, 1),
        ("a", 3, 0, 1, 1),
        ("b", 3, 1, 1, 1),
        ("c", 3, 2, 1, 1),
    ]
    assert table(read).heads == 1
    assert said(read)[-1] == "sau"


def test_a_pipe_table_with_an_empty_head_has_none() -> None:
    read = markdown("|   |   |\n|---|---|\n| a |   |\n|   | b |")
    assert table(read).heads == 0
    assert [cell.text for cell in table(read).cells] == ["a", "", "", "b"]


@pytest.mark.parametrize("words", ["a | b\nc | d", "a | b", "| a |\n|--x|", "| a | b |\n|---|"])
def test_bars_alone_make_no_table(words: str) -> None:
    assert said(markdown(words)) == words.split("\n")


def test_a_table_in_html_is_a_table() -> None:
    words = (
        'trước\n<table><tr><td rowspan="2">1</td><td>a<table><tr><td>b</td></tr></table></td>\n'
        "</tr><tr><td>c</td></tr></table>\nsau\n<TABLE><tr><td>d</td></tr></TABLE>"
    )
    read = markdown(words)
    assert said(read) == ["trước", "[0,0] 1", "[0,1] a\nb", "[1,1] c", "sau", "[0,0] d"]
    assert [block.where.line for block in read.blocks] == [1, 2, 4, 5]


def test_a_table_in_html_that_never_ends_is_no_table() -> None:
    assert said(markdown("<table>\na")) == ["<table>", "a"]
    assert said(markdown("<table><table><tr><td>a</td></tr></table>\nb")) == ["a", "b"]


def test_paragraphs_in_cells_are_paragraphs() -> None:
    read = source("a\tb\t<p>một</p><p>hai</p>\nc\td\te", "a.txt")
    assert [one.text for one in table(read).cells[2].paragraphs] == ["một", "hai"]


def test_pictures_are_counted() -> None:
    assert notes(markdown("a ![x](y.png) ![](z.png)")) == ["Pictures are left out: 2."]
