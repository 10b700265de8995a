"""Formulas of spreadsheets of which nobody stored the result: they are left out, and told."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook
from tests.importers.readers.files import notes, said, source, zipped

SHEET = "xl/worksheets/sheet1.xml"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


def told(count: int) -> str:
    return (
        f"Cells whose formula has no stored result are left out: {count}; open the file in Excel"
        " or LibreOffice and save it, and they have one."
    )


def workbook(cell: str) -> bytes:
    """A workbook whose cell A2 is written like this."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"] = "Cộng", 7
    made, out = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            if name == SHEET:
                plain = '<c r="A2" t="n"><v>7</v></c>'
                assert plain in data
                data = data.replace(plain, cell)
            new.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("cell", "words", "count"),
    [
        ('<c r="A2"><f>1+6</f><v>7</v></c>', ["[0,0] Cộng", "[1,0] 7"], 0),
        ('<c r="A2"><f>1+6</f></c>', ["[0,0] Cộng"], 1),
        ('<c r="A2"><f>1+6</f><v></v></c>', ["[0,0] Cộng"], 1),
        ('<c r="A2"><f>1+6</f><v/></c>', ["[0,0] Cộng"], 1),
        ('<c r="A2"><f t="shared" si="0"/></c>', ["[0,0] Cộng"], 1),
        ('<c r="A2" t="str"><f>IF(1,"","x")</f><v></v></c>', ["[0,0] Cộng"], 0),
    ],
)
def test_a_formula_without_a_stored_result_is_told(cell: str, words: list[str], count: int) -> None:
    read = source(workbook(cell), "a.xlsx")
    assert said(read) == words
    assert notes(read) == ([told(count)] if count else [])


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ('table:formula="of:=1+6"', 1),
        ('table:formula="of:=1+6" office:value-type="string"', 0),
        ("", 0),
    ],
)
def test_a_formula_of_an_open_document_without_a_result_is_told(more: str, count: int) -> None:
    names = " ".join(f'xmlns:{one}="{OASIS}{one}:1.0"' for one in ("office", "table", "text"))
    rows = (
        "<table:table-row><table:table-cell><text:p>Cộng</text:p></table:table-cell>"
        f"<table:table-cell {more}/></table:table-row>"
    )
    data = zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {names}><office:body><office:spreadsheet>"
            f'<table:table table:name="Biểu">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )
    read = source(data, "a.ods")
    assert said(read) == ["[0,0] Cộng"]
    assert notes(read) == ([told(count)] if count else [])
