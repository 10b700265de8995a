"""Spreadsheets: cells as documents write them, merged ones once, no empty margins."""

from __future__ import annotations

import datetime
import io

import pytest
import python_calamine
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.importers.readers.files import notes, refusal, said, sizes, source, table, zipped

from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.sheets.excel import shown
from ntmplan.importers.readers.sheets.sheet import Merged
from ntmplan.importers.readers.sheets.sheet import sheet as sheet_of
from ntmplan.importers.source import Cell, Grid, Paragraph, Where


def saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def book_of(*rows: list[object], title: str = "Biểu 1") -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return book, sheet


def test_a_sheet_is_a_table_that_stands_in_its_name() -> None:
    book, _ = book_of(["TT", "Nội dung"], [1, "một\nhai"])
    first = Where(table=1, part="Biểu 1")
    assert source(saved(book), "a.xlsx").blocks == (
        Grid(
            first,
            2,
            2,
            (
                Cell(0, 0, 1, 1, (Paragraph("TT", Where(0, 1, 1, 1, part="Biểu 1")),)),
                Cell(0, 1, 1, 1, (Paragraph("Nội dung", Where(0, 1, 1, 2, part="Biểu 1")),)),
                Cell(1, 0, 1, 1, (Paragraph("1", Where(0, 1, 2, 1, part="Biểu 1")),)),
                Cell(
                    1,
                    1,
                    1,
                    1,
                    (
                        Paragraph("một", Where(0, 1, 2, 2, part="Biểu 1")),
                        Paragraph("hai", Where(0, 1, 2, 2, part="Biểu 1")),
                    ),
                ),
            ),
        ),
    )


def test_empty_margins_are_cut_and_places_are_those_of_the_sheet() -> None:
    book, sheet = book_of([], [], [None, "a", None, "  "], [None, None, "b"], [None, " "])
    sheet["H90"] = " "
    grid = table(source(saved(book), "a.xlsx"))
    assert sizes(grid) == [("a", 0, 0, 1, 1), ("", 0, 1, 1, 1), ("", 1, 0, 1, 1), ("b", 1, 1, 1, 1)]
    assert grid.cells[3].paragraphs[0].where == Where(0, 1, 4, 3, part="Biểu 1")


def test_merged_cells_come_once_and_never_reach_beyond_the_table() -> None:
    book, sheet = book_of(["a", "b", "c"], ["d", "e", "f"])
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("C1:C900")
    assert sizes(table(source(saved(book), "a.xlsx"))) == [
        ("a", 0, 0, 1, 2),
        ("c", 0, 2, 2, 1),
        ("d", 1, 0, 1, 1),
        ("e", 1, 1, 1, 1),
    ]


def test_merged_cells_outside_of_the_table_or_in_each_other_are_none() -> None:
    book, sheet = book_of([], [None, "a", "b"], [None, "c", "d"])
    sheet.merge_cells("A1:C1")
    assert len(table(source(saved(book), "a.xlsx")).cells) == 4
    rows = [["a", "b"], ["c", "d"]]
    merged = [Merged(0, 0, 1, 2), Merged(0, 1, 2, 1), Merged(1, 0, 1, 1)]
    made = sheet_of(Reading("a"), " ", rows, merged)
    assert made is not None
    assert sizes(made) == [("a", 0, 0, 1, 2), ("c", 1, 0, 1, 1), ("d", 1, 1, 1, 1)]
    assert made.where.part == "1"


def test_sheets_of_blanks_and_of_drawings_are_none() -> None:
    book, _ = book_of([" "])
    book.create_chartsheet("Biểu đồ")
    book.create_sheet("B")["A1"] = "b"
    assert said(source(saved(book), "a.xlsx")) == ["[0,0] b"]


class PanicException(BaseException):
    pass


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PanicException(), "a.xls is damaged and can't be read as Excel."),
        (python_calamine.PasswordError(), "a.xls is protected by a password."),
        (python_calamine.XmlError(), "a.xls is damaged and can't be read as Excel."),
    ],
)
def test_what_the_library_stumbles_over_is_a_refusal(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, sentence: str
) -> None:
    monkeypatch.setattr(python_calamine, "CalamineWorkbook", _Stumbling(error))
    assert refusal(OLD, "a.xls").startswith(sentence)


def test_whoever_interrupts_is_not_held_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python_calamine, "CalamineWorkbook", _Stumbling(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        source(OLD, "a.xls")


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le")


class _Stumbling:
    """A library that raises an error as soon as it is asked."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def from_object(self, _: object) -> None:
        raise self.error


def test_sheets_come_in_order_and_hidden_ones_are_left_out() -> None:
    book, _ = book_of(["a"])
    book.create_sheet("Trống")
    book.create_sheet("Ẩn")["A1"] = "không"
    book["Ẩn"].sheet_state = "hidden"
    book.create_sheet("Biểu 2")["A1"] = "b"
    read = source(saved(book), "a.xlsx")
    assert [block.where for block in read.blocks] == [
        Where(table=1, part="Biểu 1"),
        Where(table=2, part="Biểu 2"),
    ]
    assert said(read) == ["[0,0] a", "[0,0] b"]
    assert notes(read) == ["Hidden sheets are left out: 1."]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (15.0, "15"),
        (-3, "-3"),
        (12.5, "12,5"),
        (0.1 + 0.2, "0,3"),
        (1e15, "1000000000000000"),
        ("1.500", "1.500"),
        (True, "TRUE"),
        (False, "FALSE"),
        (datetime.date(2023, 11, 3), "03/11/2023"),
        (datetime.datetime(2023, 11, 30), "30/11/2023"),  # noqa: DTZ001 - Excel has no zones
        (datetime.datetime(2023, 1, 2, 8, 5), "02/01/2023 08:05"),  # noqa: DTZ001 - as above
        (datetime.time(8, 30), "08:30"),
        (datetime.timedelta(hours=25), "1 day, 1:00:00"),
    ],
)
def test_values_are_written_as_vietnamese_documents_write_them(value: object, words: str) -> None:
    assert shown(value) == words


def test_dates_and_numbers_come_out_of_a_file_as_they_were_put_in() -> None:
    book, _ = book_of([datetime.date(2023, 11, 30), 1500000.0, True, "02/8/2022"])
    read = source(saved(book), "a.xlsx")
    assert [cell.text for cell in table(read).cells] == [
        "30/11/2023", "1500000", "TRUE", "02/8/2022",
    ]  # fmt: skip


def test_an_empty_workbook_has_no_words() -> None:
    assert refusal(saved(Workbook()), "a.xlsx") == (
        "There are no words in a.xlsx. | Look whether it is the right file."
    )


def sheet_file(cells: str) -> bytes:
    """A workbook of one sheet of these rows, written as XML."""
    names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r" '
            f'Type="{related}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{names}" xmlns:r="{related}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship '
            f'Id="r1" Type="{related}/worksheet" Target="worksheets/s.xml"/></Relationships>',
            "xl/worksheets/s.xml": f'<worksheet xmlns="{names}"><sheetData>{cells}</sheetData>'
            "</worksheet>",
        }
    )


def test_cells_without_places_stand_one_after_the_other() -> None:
    cells = "<row><c><v>1</v></c><c r='C1'/><c><v>2</v></c></row><row><c></c><c><v>3</v></c></row>"
    grid = table(source(sheet_file(cells), "a.xlsx"))
    assert (grid.rows, grid.cells[0].text) == (2, "1")


TOO_LARGE = (
    "a.xlsx is not read, since it could do harm: its tables are larger than 20000 rows, "
    "200 columns or 500000 cells. | A plan is never like this. If you trust the file, open it in "
    "the program that made it, and copy its text into a new file."
)


@pytest.mark.parametrize(
    "cells",
    [
        "<row><c r='A1'><v>1</v></c></row><row r='1048576'><c r='A1048576'><v>1</v></c></row>",
        "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>1</v></c></row>",
        "<row><c r='A1'><v>1</v></c></row><row r='99999'><c><v>1</v></c></row>",
    ],
)
def test_cells_that_lie_too_far_apart_are_refused_before_room_is_made(cells: str) -> None:
    assert refusal(sheet_file(cells), "a.xlsx") == TOO_LARGE


def test_too_many_cells_between_two_are_refused_too() -> None:
    cells = "<row r='1'><c r='A1'><v>1</v></c></row><row r='9000'><c r='CV9000'><v>1</v></c></row>"
    assert refusal(sheet_file(cells), "a.xlsx").startswith(
        "a.xlsx is not read, since it could do harm: one of its sheets has too many cells."
    )


def test_empty_cells_far_away_take_no_room() -> None:
    cells = (
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576' s='1'/></row>"
    )
    assert said(source(sheet_file(cells), "a.xlsx")) == ["[0,0] 1"]


def test_more_cells_than_anybody_formats_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.sheets.guard._MOST_CELLS", 2)
    assert "too many cells" in refusal(sheet_file("<row><c /><c /><c /></row>"), "a.xlsx")


def test_a_sheet_with_a_document_type_is_refused() -> None:
    bad = sheet_file("<!DOCTYPE x><row><c><v>1</v></c></row>")
    assert "its XML has a document type" in refusal(bad, "a.xlsx")


def test_a_damaged_workbook_is_refused() -> None:
    assert refusal(zipped({"xl/workbook.xml": "<workbook>"}), "a.xlsx") == (
        "a.xlsx is damaged and can't be read as Excel. | "
        "Open it in the program that made it, and save it again."
    )


def test_the_binary_format_of_excel_is_not_read() -> None:
    assert refusal(zipped({"xl/workbook.bin": b"x"}), "a.xlsb").startswith(
        "a.xlsb is no document that can be read: it seems to be Excel .xlsb."
    )


OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


def ods(inner: str, **parts: str) -> bytes:
    """A spreadsheet of OpenDocument."""
    names = " ".join(
        f'xmlns:{one}="{OASIS}{one}:1.0"' for one in ("office", "table", "text", "style")
    )
    styles = (
        '<office:automatic-styles><style:style style:name="h">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    body = f"<office:body><office:spreadsheet>{inner}</office:spreadsheet></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {names}>{styles}{body}"
            "</office:document-content>",
            **{name.replace("_", "/", 1) + ".xml": data for name, data in parts.items()},
        }
    )


def row(*cells: str, more: str = "") -> str:
    inner = "".join(
        one
        if one.startswith("<")
        else f"<table:table-cell><text:p>{one}</text:p></table:table-cell>"
        for one in cells
    )
    return f"<table:table-row{more}>{inner}</table:table-row>"


EMPTY = '<table:table-cell table:number-columns-repeated="{}"/>'


def test_an_open_document_shows_what_its_cells_show() -> None:
    words = "<text:p>30/11<text:s/>2023 <text:span>a<text:span>b</text:span>c</text:span>d</text:p>"
    cell = f"<table:table-cell><text:p>một</text:p>{words}</table:table-cell>"
    head = f"<table:table-header-rows>{row('TT', 'Nội dung')}</table:table-header-rows>"
    inner = f'<table:table table:name="Biểu">{head}{row("1", cell)}</table:table>'
    read = source(ods(inner), "a.ods")
    assert said(read) == ["[0,0] TT", "[0,1] Nội dung", "[1,0] 1", "[1,1] một\n30/11 2023 abcd"]
    assert table(read).where == Where(table=1, part="Biểu")


def test_empty_rows_and_columns_to_the_margin_are_cut_and_others_kept() -> None:
    cells = (
        row("a", EMPTY.format(2), "b", EMPTY.format(16380))
        + row(EMPTY.format(16384), more=' table:number-rows-repeated="2"')
        + row("c", more=' table:number-rows-repeated="2"')
        + row(EMPTY.format(16384), more=' table:number-rows-repeated="1048570"')
    )
    read = source(ods(f"<table:table>{cells}</table:table>"), "a.ods")
    assert [(text, r, c) for text, r, c, _, _ in sizes(table(read)) if text] == [
        ("a", 0, 0),
        ("b", 0, 3),
        ("c", 3, 0),
        ("c", 4, 0),
    ]
    assert (table(read).rows, table(read).columns) == (5, 4)
    assert table(read).where.part == "1"


def test_cells_that_are_merged_cover_others() -> None:
    merged = '<table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="2">'
    cells = row(
        f"{merged}<text:p>a</text:p></table:table-cell>", "<table:covered-table-cell/>", "b"
    )
    covered = "<table:covered-table-cell><text:p>no</text:p></table:covered-table-cell>"
    read = source(ods(f"<table:table>{cells}{row(covered, covered, 'c')}</table:table>"), "a.ods")
    assert sizes(table(read)) == [("a", 0, 0, 2, 2), ("b", 0, 2, 1, 1), ("c", 1, 2, 1, 1)]


def test_hidden_tables_are_left_out() -> None:
    inner = f'<table:table table:style-name="h">{row("a")}</table:table>'
    read = source(ods(f"{inner}<table:table>{row('b')}</table:table>"), "a.ods")
    assert said(read) == ["[0,0] b"]
    assert notes(read) == ["Hidden sheets are left out: 1."]


@pytest.mark.parametrize(
    "cells",
    [
        row("a", more=' table:number-rows-repeated="999999"'),
        row("a", EMPTY.format(900), "b"),
        row(EMPTY.format(900).replace("/>", "><text:p>a</text:p></table:table-cell>")),
    ],
)
def test_tables_that_would_become_too_large_are_refused(cells: str) -> None:
    said_ = refusal(ods(f"<table:table>{cells}</table:table>"), "a.xlsx")
    assert said_ == TOO_LARGE


def test_repetitions_that_make_no_sense_are_one() -> None:
    cells = row("a", more=' table:number-rows-repeated="-7"') + row(
        "b", more=f' table:number-rows-repeated="{"9" * 50}"'
    )
    assert said(source(ods(f"<table:table>{cells}</table:table>"), "a.ods")) == [
        "[0,0] a",
        "[1,0] b",
    ]


def test_a_protected_open_document_is_refused() -> None:
    made = ods("", **{"META-INF_manifest": "<m><encryption-data/></m>"})
    assert refusal(made, "a.ods") == (
        "a.ods is protected by a password. | Open it, take the password off, and save it again."
    )
