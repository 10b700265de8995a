"""PDF files: lines become paragraphs again, and what pages tore is joined."""

from __future__ import annotations

import pytest
from tests.importers.readers.files import notes, one, refusal, said, sizes, source, table
from tests.importers.readers.pdfs import ACROSS, Box, Drawn, Put, cells, lines, pdf, stream, written

from ntmplan.importers.source import Paragraph, Where

FULL = "x" * 80
"""A line of 80 letters of 6 points: from 60 to 540."""


def read_lines(*pages: list[Drawn]) -> list[str]:
    return said(source(pdf(*pages), "a.pdf"))


def test_wrapped_lines_are_one_paragraph_and_short_ones_end_it() -> None:
    page = lines(60, 100, f"một {FULL[4:]}", "hai", f"ba {FULL[3:]}", "bốn")
    assert source(pdf(page), "a.pdf").blocks == (
        Paragraph(f"một {FULL[4:]} hai", Where(1, page=1)),
        Paragraph(f"ba {FULL[3:]} bốn", Where(2, page=1)),
    )


def test_a_line_that_is_indented_begins_a_paragraph() -> None:
    page = [*lines(60, 100, FULL, FULL), *lines(90, 132, "một"), *lines(60, 148, "hai")]
    assert read_lines(page) == [f"{FULL} {FULL}", "một", "hai"]


def test_an_indented_paragraph_comes_back_to_the_margin() -> None:
    page = [Put(90, 100, FULL[5:]), *lines(60, 116, FULL, "một"), Put(90, 148, "hai")]
    assert read_lines(page) == [f"{FULL[5:]} {FULL} một", "hai"]


def test_the_lines_of_an_item_may_hang() -> None:
    page = [Put(60, 100, "- " + FULL[2:]), *lines(72, 116, "một"), Put(60, 132, "- hai")]
    assert read_lines(page) == ["- " + FULL[2:] + " một", "- hai"]


def test_an_item_begins_a_paragraph_even_under_a_full_line() -> None:
    assert read_lines(lines(60, 100, FULL, "a) hai")) == [FULL, "a) hai"]


def test_more_room_than_usual_parts_paragraphs() -> None:
    page = [*lines(60, 100, FULL, FULL, FULL), *lines(60, 190, "hai")]
    assert read_lines(page) == [f"{FULL} {FULL} {FULL}", "hai"]


def test_bold_lines_are_paragraphs_of_their_own() -> None:
    page: list[Drawn] = [Put(60, 100, FULL, bold=True), Put(60, 116, "hai")]
    assert source(pdf(page), "a.pdf").blocks == (
        Paragraph(FULL, Where(1, page=1), bold=True, bold_until=80),
        Paragraph("hai", Where(2, page=1)),
    )


def test_a_paragraph_may_begin_bold() -> None:
    page: list[Drawn] = [Put(60, 100, "1. Sở:", bold=True), Put(102, 100, "Chủ trì")]
    assert one(source(pdf(page), "a.pdf")) == Paragraph(
        "1. Sở: Chủ trì", Where(1, page=1), bold_until=6
    )


def test_centred_lines_stand_in_the_middle() -> None:
    page = [*lines(60, 100, FULL), Put(270, 116, "x" * 10), Put(282, 132, "x" * 6)]
    assert source(pdf(page), "a.pdf").blocks[1] == Paragraph(
        "xxxxxxxxxx\nxxxxxx", Where(2, page=1), centred=True
    )


def test_a_long_title_ends_in_the_middle() -> None:
    page: list[Drawn] = [
        Put(60, 100, "x" * 40 + " " + "y" * 39, bold=True), Put(270, 116, "z" * 10, bold=True)
    ]  # fmt: skip
    title = one(source(pdf(page), "a.pdf"))
    assert (title.text, title.centred) == ("x" * 40 + " " + "y" * 39 + " " + "z" * 10, True)


def test_what_stands_side_by_side_is_a_table_without_lines() -> None:
    page: list[Drawn] = [
        Put(60, 60, "UBND TỈNH"), Put(300, 60, "CỘNG HÒA XÃ HỘI"),
        Put(60, 76, "SỞ Y TẾ", bold=True), Put(300, 76, "Độc lập - Tự do"),
        Put(306, 92, "Hà Nội, ngày"),
        *lines(60, 140, FULL),
        Put(60, 300, "Nơi nhận:"), Put(300, 300, "GIÁM ĐỐC"),
        Put(60, 316, "- Sở A;"),
        Put(60, 332, "- Sở B;"), Put(300, 332, "Nguyễn A"),
    ]  # fmt: skip
    read = source(pdf(page), "a.pdf")
    assert said(read) == [
        "[0,0] UBND TỈNH\nSỞ Y TẾ",
        "[0,1] CỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\nHà Nội, ngày",
        FULL,
        "[0,0] Nơi nhận:\n- Sở A;\n- Sở B;",
        "[0,1] GIÁM ĐỐC\nNguyễn A",
    ]
    assert not table(read).bordered


def test_a_title_under_two_columns_is_in_neither() -> None:
    page: list[Drawn] = [
        Put(60, 60, "UBND TỈNH"), Put(300, 60, "CỘNG HÒA"), Put(276, 92, "KẾ HOẠCH"),
        *lines(60, 140, FULL),
    ]  # fmt: skip
    assert read_lines(page) == ["[0,0] UBND TỈNH", "[0,1] CỘNG HÒA", "KẾ HOẠCH", FULL]


def test_three_stretches_on_a_line_are_one_line() -> None:
    assert read_lines([Put(60, 60, "a"), Put(200, 60, "b"), Put(400, 60, "c")]) == ["a b c"]


def test_a_mark_far_from_its_words_is_no_column() -> None:
    assert read_lines([Put(60, 60, "1."), Put(120, 60, "Sở Y tế")]) == ["1. Sở Y tế"]


def test_page_numbers_and_what_every_page_repeats_is_left_out() -> None:
    pages = [
        [Put(60, 40, "KH 2023"), *lines(60, 100, f"{FULL}."), Put(60, 780, f"- {n} -")]
        for n in (1, 2, 3)
    ]
    read = source(pdf(*pages), "a.pdf")
    assert said(read) == [f"{FULL}."] * 3
    assert notes(read) == ["Page numbers and lines that every page repeats are left out: 6."]


def test_a_number_inside_a_page_stays() -> None:
    assert read_lines(lines(60, 300, "A.", "12", "B.")) == ["A.", "12", "B."]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (FULL, "hai", True),
        (FULL, "Hai", False),
        (f"{FULL[1:]}.", "hai", False),
        (FULL[9:], "hai", False),
        (FULL, "a) hai", False),
    ],
)
def test_a_paragraph_goes_on_over_a_page_where_that_is_plain(
    first: str,
    second: str,
    joined: bool,  # noqa: FBT001 - a case
) -> None:
    pages = [lines(60, 100, FULL, first), [*lines(60, 100, second), *lines(60, 200, FULL)]]
    read = source(pdf(*pages), "a.pdf")
    assert (said(read)[0] == f"{FULL} {first} {second}") is joined
    assert notes(read) == (
        ["Paragraphs that were torn in two are joined again: 1."] if joined else []
    )


def test_a_paragraph_with_an_indented_first_line_goes_on_with_a_capital() -> None:
    before = [Put(90, 100, FULL[5:]), *lines(60, 116, FULL)]
    assert read_lines(before, lines(60, 100, "Hai")) == [f"{FULL[5:]} {FULL} Hai"]
    assert read_lines(before, [Put(90, 100, "Hai")]) == [f"{FULL[5:]} {FULL}", "Hai"]


ROWS = (("TT", "Nội dung"), ("1", "Sở A"))


def test_cells_are_found_by_their_lines() -> None:
    page = [*lines(60, 60, "trước."), *cells(60, 100, (40, 200), ROWS), *lines(60, 300, "sau")]
    read = source(pdf(page), "a.pdf")
    assert said(read) == ["trước.", "[0,0] TT", "[0,1] Nội dung", "[1,0] 1", "[1,1] Sở A", "sau"]
    assert table(read).where == Where(table=1, page=1)
    assert table(read).cells[3].paragraphs == (Paragraph("Sở A", Where(0, 1, 2, 2, page=1)),)


def test_merged_cells_take_the_room_that_they_are_drawn_in() -> None:
    page: list[Drawn] = [
        Box(60, 100, 40, 48), Box(100, 100, 200, 24), Box(100, 124, 80, 24), Box(180, 124, 120, 24),
        Put(64, 116, "1"), Put(104, 116, "a"), Put(104, 140, "b"), Put(184, 140, "c"),
    ]  # fmt: skip
    assert sizes(table(source(pdf(page), "a.pdf"))) == [
        ("1", 0, 0, 2, 1),
        ("a", 0, 1, 1, 2),
        ("b", 1, 1, 1, 1),
        ("c", 1, 2, 1, 1),
    ]


def test_the_lines_of_a_cell_are_joined() -> None:
    page: list[Drawn] = [
        Box(60, 100, 40, 60), Box(100, 100, 80, 60),
        *lines(104, 116, "một hai ba", "bốn", "- năm"),
    ]  # fmt: skip
    assert table(source(pdf(page), "a.pdf")).cells[1].text == "một hai ba bốn\n- năm"


def test_wide_gaps_between_the_words_of_a_narrow_cell_part_nothing() -> None:
    page: list[Drawn] = [
        Box(60, 100, 50, 60), Box(110, 100, 40, 60),
        Put(64, 116, "20"), Put(100, 116, "-"), Put(64, 132, "25"),
    ]  # fmt: skip
    assert [cell.text for cell in table(source(pdf(page), "a.pdf")).cells] == ["20 - 25", ""]


def test_a_table_goes_on_over_a_page_and_its_repeated_head_is_left_out() -> None:
    pages = (
        cells(60, 600, (40, 200), ROWS),
        cells(60, 60, (40, 200), (ROWS[0], ("2", "Sở B"))),
        cells(60, 60, (40, 200), (("3", "Sở C"), ("4", "Sở D"))),
    )
    read = source(pdf(*pages), "a.pdf")
    assert said(read) == [
        "[0,0] TT", "[0,1] Nội dung", "[1,0] 1", "[1,1] Sở A", "[2,0] 2", "[2,1] Sở B",
        "[3,0] 3", "[3,1] Sở C", "[4,0] 4", "[4,1] Sở D",
    ]  # fmt: skip
    assert notes(read) == ["Tables that went on over a page are joined again: 2."]
    assert table(read).cells[4].paragraphs[0].where == Where(0, 1, 3, 1, page=2)


@pytest.mark.parametrize("widths", [(40, 100, 100), (60, 180)])
def test_tables_with_other_columns_are_others(widths: tuple[float, ...]) -> None:
    rows = [["a"] * len(widths)] * 2
    read = source(pdf(cells(60, 600, (40, 200), ROWS), cells(60, 60, widths, rows)), "a.pdf")
    assert [block.where.table for block in read.blocks] == [1, 2]


def test_two_tables_on_one_page_are_two() -> None:
    page = [*cells(60, 100, (40, 200), ROWS), *cells(60, 300, (40, 200), ROWS)]
    assert [block.where.table for block in source(pdf(page), "a.pdf").blocks] == [1, 2]


def test_a_frame_of_one_cell_is_no_table() -> None:
    assert read_lines([Box(50, 80, 200, 60), *lines(60, 100, "một")]) == ["một"]


def test_old_fonts_are_read_by_their_names_unless_the_file_knows_their_letters() -> None:
    page: list[Drawn] = [Put(60, 100, "KÕ ho¹ch")]
    read = source(pdf(page, fonts=("ABCDEF+.VnTime", "Times-Bold")), "a.pdf")
    assert said(read) == ["Kế hoạch"]
    known: list[Drawn] = [Put(60, 100, "Kế hoạch ê")]
    assert said(source(pdf(known, fonts=("ABCDEF+.VnTime", "T")), "a.pdf")) == ["Kế hoạch ê"]


def test_a_scanned_file_is_refused_with_what_to_do() -> None:
    assert refusal(pdf([], []), "a.pdf") == (
        "a.pdf has no text: its 2 pages are pictures, perhaps scanned. | "
        "Ask for the Word file, or have the text recognised by an OCR program."
    )


def test_fonts_that_name_no_letters_are_refused() -> None:
    assert refusal(pdf(lines(60, 100, "chữ"), named=False), "a.pdf") == (
        "The text of a.pdf can't be read: its fonts don't name their letters. | "
        "Ask for the Word file, or have the text recognised by an OCR program."
    )


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\ntrailer<</Root 1 0 R>>", pdf([])[:200]])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert refusal(data, "a.pdf") == (
        "a.pdf is damaged and can't be read as PDF. | "
        "Open it in the program that made it, and save it again."
    )


def test_a_protected_file_is_refused() -> None:
    whole = pdf(lines(60, 100, "a")).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%s>/U<%s>>>"
        % (b"00" * 32, b"11" * 32),
    )
    assert refusal(whole, "a.pdf").startswith("a.pdf is protected by a password.")


def test_a_stream_that_becomes_too_large_is_refused_before_it_is_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.limits.UNPACKED", 3_000_000)
    bomb = written({1: stream(b"\0" * 4_000_000)})
    assert "larger than 3 MB when unpacked" in refusal(bomb, "a.pdf")
    twice = written({1: stream(stream(b"\0" * 4_000_000)[39:])})
    assert refusal(twice, "a.pdf")


def test_what_only_begins_like_a_packed_stream_is_passed_over() -> None:
    page = pdf(lines(60, 100, "chữ")).replace(
        b"%PDF-1.7\n", b"%PDF-1.7\n9 0 obj\n<</Length 3>>stream\nxyz\nendstream\nendobj\n"
    )
    assert refusal(page[:600], "a.pdf").startswith("a.pdf is damaged")
    assert said(source(page, "a.pdf")) == ["chữ"]


def test_a_stream_packed_twice_is_counted_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    import zlib

    monkeypatch.setattr("ntmplan.importers.readers.limits.UNPACKED", 3_000_000)
    bomb = written({1: stream(zlib.compress(b"\0" * 4_000_000))})
    assert "larger than 3 MB when unpacked" in refusal(bomb, "a.pdf")


def test_a_page_on_which_too_much_is_drawn_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.pdf.layout.MOST_SIGNS", 5)
    assert "more is drawn on one of its pages" in refusal(pdf(lines(60, 60, "sáu chữ")), "a.pdf")
    boxes: list[Drawn] = [Box(0, at, 9, 9) for at in range(6)]
    assert "more is drawn on one of its pages" in refusal(pdf(boxes), "a.pdf")


def test_forms_in_forms_in_forms_are_refused() -> None:
    forms = {
        20 + at: b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
        b"/Length 60>>stream\n%s\nendstream" % (21 + at, b"/X Do " * 10)
        for at in range(9)
    }
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
        b"/Resources<</XObject<</X 20 0 R>>>>>>",
        4: b"<</Length 5>>stream\n/X Do\nendstream",
        **forms,
        29: b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>stream\n\nendstream",
    }
    assert "more is drawn on one of its pages" in refusal(written(objects), "a.pdf")


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.limits.PAGES", 2)
    assert "it has more than 2 pages" in refusal(pdf([], [], []), "a.pdf")


def test_a_drawing_of_many_lines_is_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.pdf.read._MOST_EDGES", 3)
    assert read_lines(cells(60, 100, (ACROSS / 4, 200), ROWS)) == [
        "[0,0] TT\n1",
        "[0,1] Nội dung\nSở A",
    ]
