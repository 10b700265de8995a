"""Word files: tracked changes, hidden text, fields, notes, text boxes, pictures."""

from __future__ import annotations

from tests.importers.readers.files import (
    docx,
    notes,
    p,
    part,
    r,
    said,
    source,
    style,
    styles,
    table,
    tbl,
    tc,
    tr,
)

from ntmplan.importers.source import Paragraph, Where


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def box(*paragraphs: str) -> str:
    inner = "".join(paragraphs)
    modern = f"<w:drawing><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice>{modern}</mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


GONE = "<w:rPr><w:del/></w:rPr>"


def test_insertions_are_taken_and_deletions_left_out() -> None:
    read = source(docx(p("Sở ", deleted("NN"), f"<w:ins>{r('Nông nghiệp')}</w:ins>")))
    assert said(read) == ["Sở Nông nghiệp"]
    assert notes(read) == [
        "Tracked deletions are left out: 1.",
        "Tracked insertions are taken as they are: 1.",
    ]


def test_what_was_moved_stands_where_it_was_moved_to() -> None:
    body = p(f"<w:moveFrom>{r('a')}</w:moveFrom>", "b") + p(f"<w:moveTo>{r('a')}</w:moveTo>")
    assert said(source(docx(body))) == ["b", "a"]


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next() -> None:
    body = p("một ", properties=GONE) + p("hai ", properties=GONE) + p("ba") + p("bốn")
    assert said(source(docx(body))) == ["một hai ba", "bốn"]


def test_a_paragraph_that_is_deleted_whole_is_gone() -> None:
    assert said(source(docx(p(deleted("x"), properties=GONE) + p("a")))) == ["a"]


def test_a_deleted_end_before_a_table_or_at_the_end_joins_nothing() -> None:
    body = p("a", properties=GONE) + tbl(tr(tc(p("b", properties=GONE))))
    body += p("c") + p("d", properties=GONE)
    assert said(source(docx(body))) == ["a", "[0,0] b", "c", "d"]


def test_deleted_rows_and_blocks_are_left_out() -> None:
    made = tbl(tr("a"), tr("b", properties="<w:del/>"), tr("c", properties="<w:ins/>"))
    read = source(docx(made + f"<w:del>{p('x')}</w:del>"))
    assert said(read) == ["[0,0] a", "[1,0] c"]
    assert notes(read) == ["Tracked deletions are left out: 2."]


def test_hidden_text_is_left_out_with_a_note() -> None:
    made = styles(style("Ẩn", "<w:rPr><w:vanish/></w:rPr>", kind="character"))
    body = p("a", r("b", "<w:vanish/>"), r("c", '<w:rStyle w:val="Ẩn"/>'), r(" ", "<w:vanish/>"))
    body += p(r("d", '<w:rStyle w:val="Ẩn"/><w:vanish w:val="0"/>'))
    read = source(docx(body, styles=made))
    assert said(read) == ["a", "d"]
    assert notes(read) == ["Stretches of hidden text are left out: 1."]


def test_fields_give_their_results_and_not_their_instructions() -> None:
    inner = field("begin") + r("no") + field("separate") + r("no") + field("end")
    runs = field("begin") + code(" IF ") + inner + field("separate") + r("12") + field("end")
    assert said(source(docx(p("Trang ", runs, " hết")))) == ["Trang 12 hết"]


def test_a_field_may_go_over_paragraphs() -> None:
    body = p("a", field("begin"), code("TOC"), field("separate"), "b") + p("c", field("end"), "d")
    assert said(source(docx(body))) == ["ab", "cd"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    body = p("a", field("begin"), code("PAGE"), "b") + p("c") + p(field("end"), field("end"))
    assert said(source(docx(p(field("begin"), "a") + p("b")))) == ["a", "b"]
    assert said(source(docx(body))) == ["ab", "c"]


def test_ends_of_fields_that_never_began_are_passed_over() -> None:
    body = p(field("end"), field("separate"), "a", field("begin"), field("separate"), "b")
    assert said(source(docx(body))) == ["ab"]


def footnote(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'


def refers(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_stand_behind_the_paragraph_that_refers_to_them() -> None:
    end = part("endnotes", f'<w:endnote w:id="2">{p("cuối")}</w:endnote>')
    foot = part("footnotes", footnote(1, "no") + footnote(2, "chân"))
    body = p("a", refers(2), refers(2, "endnote"), refers(9)) + p("b", refers(2))
    read = source(docx(body, footnotes=foot, endnotes=end))
    assert read.blocks == (
        Paragraph("a", Where(1)),
        Paragraph("chân", Where(1, part="footnote")),
        Paragraph("cuối", Where(1, part="footnote")),
        Paragraph("b", Where(2)),
    )
    assert notes(read) == [
        "Footnotes and endnotes stand behind the paragraph that refers to them: 2."
    ]


def test_notes_of_a_table_stand_behind_it() -> None:
    foot = part("footnotes", footnote(1, "chân"))
    read = source(docx(tbl(tr(tc(p("a", refers(1))), "b")), footnotes=foot))
    assert said(read) == ["[0,0] a", "[0,1] b", "chân"]
    assert read.blocks[1].where == Where(0, 1, 1, 1, part="footnote")


def test_text_boxes_come_once_behind_their_paragraph() -> None:
    read = source(docx(p("a", box(p("MẬT"), p("KHẨN"))) + p("b")))
    assert read.blocks == (
        Paragraph("a", Where(1)),
        Paragraph("MẬT", Where(1, part="text box")),
        Paragraph("KHẨN", Where(1, part="text box")),
        Paragraph("b", Where(2)),
    )


def test_a_text_box_in_a_cell_belongs_to_it_and_one_in_a_box_to_that() -> None:
    read = source(docx(tbl(tr(tc(p("a", box(p("b", box(p("c")))))))) + p("d")))
    assert said(read) == ["[0,0] a\nb\nc", "d"]
    assert table(read).cells[0].paragraphs[1].where == Where(0, 1, 1, 1, part="text box")


def test_alternatives_may_hold_runs_and_old_boxes_stand_alone() -> None:
    old = f"<w:pict><v:textbox><w:txbxContent>{p('cũ')}</w:txbxContent></v:textbox></w:pict>"
    alternative = f"<mc:AlternateContent><mc:Fallback>{r('b')}</mc:Fallback></mc:AlternateContent>"
    assert said(source(docx(p("a", alternative, f"<w:r>{old}</w:r>")))) == ["ab", "cũ"]


def test_pictures_objects_and_comments_are_counted() -> None:
    runs = (
        "<w:r><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict><w:pict/></w:r>"
        "<w:r><w:object/></w:r><w:r><w:commentReference w:id='1'/></w:r>"
    )
    assert notes(source(docx(p("a", runs)))) == [
        "Comments are left out: 1.",
        "Pictures are left out: 2.",
        "Embedded documents are left out: 1.",
    ]
