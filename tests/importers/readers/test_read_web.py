"""Web pages: what a browser shows of them."""

from __future__ import annotations

import pytest
from tests.importers.readers.files import notes, one, refusal, said, sizes, source, table

from ntmplan.importers.source import Cell, Grid, Paragraph, Source, Where


def page(body: str, head: str = "") -> Source:
    return source(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", "a.html")


def test_blocks_are_paragraphs_with_their_looks() -> None:
    words = (
        "<h2>I. Mục  đích</h2><p align=center><b>KẾ HOẠCH</b><br>năm\n 2023</p>"
        "<div>một <b>hai</b> ba<p>bốn</div>năm"
    )
    assert page(words, "<title>không</title><style>p {}</style>").blocks == (
        Paragraph("I. Mục đích", Where(1), level=1, heading=True, bold=True, bold_until=11),
        Paragraph("KẾ HOẠCH\nnăm 2023", Where(2), bold_until=8, centred=True),
        Paragraph("một hai ba", Where(3)),
        Paragraph("bốn", Where(4)),
        Paragraph("năm", Where(5)),
    )


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("a &amp; b&nbsp;c &#7871; &lt;d&gt;", "a & b c ế <d>"),
        ("a<script>x()</script>b<style>y</style>c<del>d</del>e<noscript>f</noscript>", "abce"),
        ("a <b> b </b> c", "a b c"),
        ("<pre>a  b\n  c</pre>", "a  b\nc"),
        ("a<!-- b -->c<?php d ?>", "ac"),
        ("<p style='text-transform: uppercase'>Kế hoạch", "KẾ HOẠCH"),
        ("a<span style='display:none'>b<i>c</i></span><span hidden>d</span>e", "ae"),
        ("a<span style='visibility:hidden'>b</span><span style='mso-hide:all'>c</span>", "a"),
        ("<font face='.VnTime, serif'>KÕ ho¹ch</font> Õ", "Kế hoạch Õ"),
        ("<span style='font-family: \"VNI-Times\"'>Keá</span>", "Kế"),
        ("<p style='white-space:pre-wrap'>a  b", "a  b"),
    ],
)
def test_words_are_as_a_browser_shows_them(words: str, seen: str) -> None:
    assert said(page(words)) == [seen]


@pytest.mark.parametrize(
    ("words", "looks"),
    [
        ("<strong><em>a</em></strong>", "bold italic"),
        ("<span style='font-weight:700;font-style:italic'>a</span>", "bold italic"),
        ("<b><span style='font-weight:normal'>a</span></b>", ""),
        ("<i><span style='font-style:normal;font-weight:400'>a</span></i>", ""),
        ("<center>a</center>", "centred"),
        ("<p style='text-align:center;color'>a", "centred"),
        ("<center><p align=left>a", ""),
    ],
)
def test_looks_come_from_tags_attributes_and_styles(words: str, looks: str) -> None:
    read = one(page(words))
    found = {"bold": read.bold, "italic": read.italic, "centred": read.centred}
    assert " ".join(name for name, has in found.items() if has) == looks


def test_lists_have_their_numbers_and_levels() -> None:
    words = (
        "<ol type=I><li>a<ol start=3><li>b<li><p>c</p><p>d</p><ul><li>e</ul></ol><li>f</ol>"
        "<ol reversed><li>g<li value=9>h<li>i</ol><ul style='list-style-type:none'><li>j</ul>"
        "<ol style='list-style-type: lower-alpha'><li value=27>k</ol><li>l"
        "<ol style='list-style: upper-roman inside'><li value=4>m<li value=x>n</ol>"
        "<ol style='list-style-type: decimal-leading-zero' start=-1><li>o<li>p<li>q</ol>"
    )
    assert [(b.number, b.text, b.level) for b in page(words).texts()] == [
        ("I.", "a", 0),
        ("3.", "b", 1),
        ("4.", "c", 1),
        ("", "d", 1),
        ("•", "e", 2),
        ("II.", "f", 0),
        ("3.", "g", 0),
        ("9.", "h", 0),
        ("8.", "i", 0),
        ("", "j", 0),
        ("aa.", "k", 0),
        ("", "l", None),
        ("IV.", "m", 0),
        ("V.", "n", 0),
        ("-1.", "o", 0),
        ("00.", "p", 0),
        ("01.", "q", 0),
    ]


def test_a_table_has_its_head_and_its_merged_cells() -> None:
    words = (
        "<table border=1><caption>Biểu</caption><thead><tr><th rowspan=2>TT<th colspan=2>Việc</tr>"
        "<tr><td>a<td>b</tr></thead><tbody><tr><td rowspan=9>1<td colspan=0>c</tr><tr><td>d</tr>"
        "</table>"
    )
    read = page(words)
    assert read.blocks[0] == Paragraph("Biểu", Where(1))
    assert sizes(table(read)) == [
        ("TT", 0, 0, 2, 1),
        ("Việc", 0, 1, 1, 2),
        ("a", 1, 1, 1, 1),
        ("b", 1, 2, 1, 1),
        ("1", 2, 0, 2, 1),
        ("c", 2, 1, 1, 3),
        ("d", 3, 1, 1, 1),
    ]
    assert table(read).heads == 2


def test_cells_have_paragraphs_and_places() -> None:
    read = page("<table><tr><td colspan=3><p>a</p>b<td>c</table><p>d")
    assert read.blocks == (
        Grid(
            Where(table=1),
            1,
            2,
            (
                Cell(
                    0,
                    0,
                    1,
                    1,
                    (Paragraph("a", Where(0, 1, 1, 1)), Paragraph("b", Where(0, 1, 1, 1))),
                ),
                Cell(0, 1, 1, 1, (Paragraph("c", Where(0, 1, 1, 2)),)),
            ),
        ),
        Paragraph("d", Where(1)),
    )


def test_a_table_in_a_cell_comes_as_its_cells_paragraphs() -> None:
    inner = "<table><tr><td>b</td><td rowspan=7>c</td></tr></table>"
    assert said(page(f"<table><tr><td>a{inner}d</td><td>e</td></tr></table>")) == [
        "[0,0] a\nb\nc\nd", "[0,1] e",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("begin", "cell", "bordered"),
    [
        ("<table>", "<td>", True),
        ("<table border=0>", "<td>", False),
        ("<table border=0>", "<td style='border:solid windowtext 1.0pt'>", True),
        ("<table border=0>", "<td style='border-top:none'>", False),
    ],
)
def test_only_a_table_that_says_so_has_no_lines(begin: str, cell: str, bordered: bool) -> None:  # noqa: FBT001 - a case
    assert table(page(f"{begin}<tr>{cell}a</table>")).bordered is bordered


@pytest.mark.parametrize("span", ["x", "", "-3", "1"])
def test_spans_that_make_no_sense_are_one(span: str) -> None:
    read = page(f"<table><tr><td colspan='{span}' rowspan='{span}'>a<td>b</table>")
    assert sizes(table(read)) == [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)]


def test_spans_beyond_all_measure_are_cut() -> None:
    read = page("<table><tr><td colspan=999999999 rowspan=99999999999>a</table>")
    assert sizes(table(read)) == [("a", 0, 0, 1, 1)]


def test_tables_and_rows_without_cells_are_none() -> None:
    assert said(page("<table></table><table><tr></tr></table><ul></ul>a")) == ["a"]


def test_what_is_left_out_is_noted() -> None:
    read = page("a<img src=x><del>b</del><span style='display:none'>c</span>")
    assert notes(read) == [
        "Tracked deletions are left out: 1.",
        "Stretches of hidden text are left out: 1.",
        "Pictures are left out: 1.",
    ]


@pytest.mark.parametrize(
    "data",
    [
        "<html><p>Kế hoạch".encode(),
        b"\xef\xbb\xbf" + "<html><p>Kế hoạch".encode(),
        "<html><p>Kế hoạch".encode("utf-16"),
        b"<html><meta charset=utf-8><p>" + "Kế hoạch".encode(),
        b'<html><meta content="text/html; charset=utf-16"><p>' + "Kế hoạch".encode(),
        b'<html><meta content="text/html; charset=windows-1258"><p>K\xea\xec hoa\xf2ch',
    ],
)
def test_a_page_says_its_encoding_or_is_in_utf_8(data: bytes) -> None:
    assert said(source(data, "a")) == ["Kế hoạch"]


@pytest.mark.parametrize(
    "data",
    [
        b"<html><meta charset=utf-8><p>K\xea\xec",
        b"<html><meta charset=x-vps><p>K",
        b"<html><meta charset=base64><p>K",
        b"<html><meta charset=hex><p>K",
    ],
)
def test_a_page_that_is_not_in_the_encoding_that_it_says_is_refused(data: bytes) -> None:
    assert refusal(data, "a.html").startswith("a.html is not written in UTF-8 (line 1; perhaps in ")


def test_latin_1_is_what_browsers_take_it_for() -> None:
    assert said(source(b"<html><meta charset=iso-8859-1><p>\x93a\x94", "a")) == ["“a”"]


def test_a_page_too_deep_is_refused_and_not_cut() -> None:
    deep = "<div>" * 100_000 + "a"
    assert refusal(f"<html>{deep}", "a.html").startswith(
        "a.html is not read, since it could do harm: its tags stand too deep in each other."
    )


def test_a_page_too_large_is_refused() -> None:
    assert "its text is larger than 10 MB" in refusal("<html>" + " " * 10_000_001, "a.html")


def test_a_page_without_words_is_refused() -> None:
    assert refusal("<html></html>", "a.html").startswith("There are no words in a.html.")


def test_a_table_with_too_many_rows_is_refused() -> None:
    rows = "<tr><td>a" * 20_001
    assert "its tables are larger than" in refusal(f"<html><table>{rows}</table>", "a.html")


@pytest.mark.parametrize("row", ["<td>a" * 2_100, "<td colspan=200>a" * 11])
def test_a_table_with_too_many_columns_is_refused_while_it_is_read(row: str) -> None:
    assert "its tables are larger than" in refusal(f"<html><table><tr>{row}</table>", "a.html")
