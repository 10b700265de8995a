"""Word files: paragraphs, their looks, their headings, the signs in their runs."""

from __future__ import annotations

import pytest
from tests.importers.readers.files import (
    docx,
    docx_parts,
    notes,
    one,
    p,
    part,
    r,
    said,
    source,
    style,
    styles,
    zipped,
)

from ntmplan.importers.source import Paragraph, Where

BOLD, ITALIC = "<w:b/>", "<w:i/>"


def test_a_paragraph_is_what_a_reader_sees_of_it() -> None:
    body = p(r("I. MỤC ĐÍCH", BOLD)) + p() + p("Hai ", r("nghiêng", ITALIC))
    assert source(docx(body)).blocks == (
        Paragraph("I. MỤC ĐÍCH", Where(1), bold=True, bold_until=11),
        Paragraph("Hai nghiêng", Where(2)),
    )


def test_a_heading_run_into_a_text_tells_how_far_it_is_bold() -> None:
    read = source(docx(p(r("1. Sở ", BOLD), r("Y tế:", BOLD), " Chủ trì")))
    assert one(read) == Paragraph("1. Sở Y tế: Chủ trì", Where(1), bold_until=11)


def test_blanks_that_are_not_bold_do_not_end_what_is() -> None:
    read = source(docx(p(" ", r("KẾ", BOLD), " ", r("HOẠCH", BOLD))))
    assert one(read) == Paragraph("KẾ HOẠCH", Where(1), bold=True, bold_until=8)


@pytest.mark.parametrize(
    ("run", "bold"),
    [
        ("", True),
        ('<w:b w:val="0"/>', False),
        ('<w:rStyle w:val="Strong"/>', False),
        ('<w:rStyle w:val="Strong"/><w:b/>', True),
        ('<w:rStyle w:val="Plain"/>', True),
    ],
)
def test_bold_comes_through_the_styles_of_a_run_and_of_its_paragraph(run: str, bold: bool) -> None:  # noqa: FBT001 - a case
    made = styles(
        style("Base", "<w:rPr><w:b/></w:rPr>"),
        style("Head", '<w:basedOn w:val="Base"/>'),
        style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character"),
        style("Plain", "", kind="character"),
    )
    read = source(docx(p(r("chữ", run), properties='<w:pStyle w:val="Head"/>'), styles=made))
    assert one(read).bold is bold


def test_the_defaults_hold_where_nothing_else_is_said() -> None:
    made = styles(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>"
    )
    assert one(source(docx(p("chữ"), styles=made))) == Paragraph("chữ", Where(1), italic=True)


def test_headings_come_from_the_names_and_the_outlines_of_styles() -> None:
    made = styles(
        style("d1", '<w:name w:val="heading 1"/>'),
        style("d2", '<w:basedOn w:val="d1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        style("d9", '<w:basedOn w:val="d1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    )
    body = "".join(p(name, properties=f'<w:pStyle w:val="{name}"/>') for name in ("d1", "d2", "d9"))
    body += p("direct", properties='<w:outlineLvl w:val="2"/>')
    assert source(docx(body, styles=made)).blocks == (
        Paragraph("d1", Where(1), level=0, heading=True),
        Paragraph("d2", Where(2), level=1, heading=True),
        Paragraph("d9", Where(3)),
        Paragraph("direct", Where(4), level=2, heading=True),
    )


def test_the_ordinary_style_holds_for_paragraphs_without_one() -> None:
    made = styles(style("N", '<w:pPr><w:jc w:val="center"/></w:pPr>', more=' w:default="1"'))
    body = p("giữa") + p("trái", properties='<w:jc w:val="left"/>')
    read = source(docx(body, styles=made))
    assert read.blocks == (Paragraph("giữa", Where(1), centred=True), Paragraph("trái", Where(2)))


def test_a_circle_of_styles_ends() -> None:
    made = styles(
        style("A", '<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr>'),
        style("B", '<w:basedOn w:val="A"/>'),
    )
    assert one(source(docx(p("x", properties='<w:pStyle w:val="B"/>'), styles=made))).bold


def test_breaks_tabs_and_hyphens_are_words_too() -> None:
    runs = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t>"
    runs += '<w:br w:type="page"/><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t></w:r>'
    assert said(source(docx(p(runs)))) == ["a\nb\nc\td-ef"]


def test_blanks_that_do_not_break_are_blanks_and_accents_are_composed() -> None:
    text = "Bộ\u00a0Y\u202ftế \u200bhoa\u0323ch\u2011x"
    assert said(source(docx(p(text)))) == ["Bộ Y tế hoạch-x"]


def test_capitals_by_format_are_capitals() -> None:
    assert said(source(docx(p(r("kế hoạch", "<w:caps/>"), r(" nhỏ", "<w:smallCaps/>"))))) == [
        "KẾ HOẠCH nhỏ"
    ]


@pytest.mark.parametrize(
    ("sign", "seen"),
    [
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☑"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "≥"),
        ('<w:sym w:font="Wingdings" w:char="F021"/>', "□"),
        ('<w:sym w:font="Wingdings" w:char="zz"/>', ""),
        ('<w:sym w:font=".VnTime" w:char="F0B8"/>', "á"),
        ("<w:t>\uf0fc</w:t>", "✓"),
    ],
)
def test_signs_of_symbol_fonts_are_signs_of_every_font(sign: str, seen: str) -> None:
    assert said(source(docx(p("a", f"<w:r>{sign}</w:r>")))) == [f"a{seen}"]


def test_letters_in_a_symbol_font_are_the_signs_that_it_draws() -> None:
    fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert said(source(docx(p(r("ü ", fonts), "xong")))) == ["✓ xong"]


def test_what_wraps_runs_is_looked_through() -> None:
    inner = (
        f"<w:hyperlink>{r('a')}</w:hyperlink><w:smartTag>{r('b')}</w:smartTag>"
        f"<w:customXml>{r('c')}</w:customXml><w:fldSimple>{r('d')}</w:fldSimple>"
        f"<w:sdt><w:sdtContent>{r('e')}</w:sdtContent></w:sdt><w:bdo>{r('f')}</w:bdo>"
        "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"
        "<w:r><w:ruby><w:rt><w:r><w:t>no</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>g</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    assert said(source(docx(p(inner)))) == ["abcdefx+yg"]


def test_what_only_shows_where_to_type_is_no_text() -> None:
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{r('Bấm để nhập')}</w:sdtContent></w:sdt>"
    )
    assert said(source(docx(p("Số: ", control)))) == ["Số:"]


def test_paragraphs_in_controls_and_alternatives_come_in_order() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>"
        f"<mc:AlternateContent><mc:Choice>{p('b')}</mc:Choice>"
        f"<mc:Fallback>{p('no')}</mc:Fallback></mc:AlternateContent>"
        f"<w:customXml>{p('c')}</w:customXml><w:altChunk/><w:bookmarkStart/>"
        "<mc:AlternateContent/>"
    )
    read = source(docx(body))
    assert said(read) == ["a", "b", "c"]
    assert notes(read) == ["Embedded documents are left out: 1."]


def test_a_table_of_contents_is_left_out_with_a_note() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{p('I. MỤC ĐÍCH 3')}</w:sdtContent></w:sdt>"
    )
    made = styles(style("toc", '<w:name w:val="toc 1"/>'))
    body = control + p("II. NỘI DUNG 4", properties='<w:pStyle w:val="toc"/>') + p("chữ")
    read = source(docx(body, styles=made))
    assert said(read) == ["chữ"]
    assert notes(read) == ["Lines of tables of contents are left out: 2."]


def test_a_strict_file_is_read_as_any_other() -> None:
    parts = {
        name: str(data)
        .replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
        )
        for name, data in docx_parts(p(r("chữ", BOLD)), styles=styles()).items()
    }
    assert one(source(zipped(parts))) == Paragraph("chữ", Where(1), bold=True, bold_until=3)


def test_parts_are_found_by_how_they_are_related() -> None:
    parts = docx_parts(p("chữ"))
    parts["word/other.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace("word/document", "/word/other")
    assert said(source(zipped(parts))) == ["chữ"]


def test_a_part_in_utf_16_is_read() -> None:
    parts = docx_parts(p("chữ"))
    whole = '<?xml version="1.0" encoding="UTF-16"?>' + str(parts["word/document.xml"])
    parts["word/document.xml"] = whole.encode("utf-16")
    assert said(source(zipped(parts))) == ["chữ"]


def test_headers_are_left_out_and_only_those_with_words_are_noted() -> None:
    read = source(
        docx(
            p("chữ"),
            header1=part("hdr", p("MẬT")),
            header2=part("hdr", p("12")),
            footer1=part("ftr", p("Trang ", "3")),
        )
    )
    assert said(read) == ["chữ"]
    assert notes(read) == ["Page headers and footers are left out: 2."]


def test_macros_are_never_run_but_noted() -> None:
    read = source(zipped({**docx_parts(p("chữ")), "word/vbaProject.bin": b"x"}))
    assert notes(read) == ["The macros in the file are ignored."]
