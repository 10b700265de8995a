"""Answers as workbooks: read back, they hold the same cells, and nothing that computes."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ntmplan import language
from ntmplan.export.answer import beside, workbook, xlsx
from ntmplan.export.shown import blocks, cells, remarks, titles
from ntmplan.table import Column, Section, Table, note, plain, text
from tests.export.answers import ANSWERS

every_answer = pytest.mark.parametrize("name", ANSWERS)
UNHELD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def sheets(data: bytes) -> list[Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [book[name] for name in book.sheetnames]


def grid(sheet: Worksheet) -> list[list[str]]:
    return [
        ["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()
    ]


def small(*rows: str) -> Table:
    """A table with one column of these texts."""
    column = Column("Words", lambda row: text(row, "text"))
    return Table("tasks", "", (column,), tuple({"text": one} for one in rows))


def held(words: str) -> str:
    """A cell as it can be read back."""
    return UNHELD.sub("\N{REPLACEMENT CHARACTER}", words)


@every_answer
def test_a_workbook_reads_back_to_the_same_cells(name: str) -> None:
    table = ANSWERS[name]
    data, said = workbook(table)
    assert said == beside(table)
    first, *others = sheets(data)
    headed = any(heading for heading, _ in blocks(table))
    expected = [[*(["Part"] if headed else []), *titles(table)]]
    for heading, rows in blocks(table):
        expected += [[*([heading] if headed else []), *cells(table, row)] for row in rows]
    assert grid(first) == [[held(cell) for cell in row] for row in expected]
    notes = [[held(line)] for line in remarks(table)]
    assert [grid(sheet) for sheet in others] == ([notes] if notes else [])


@every_answer
def test_every_cell_is_a_text_or_a_number(name: str) -> None:
    data, _ = workbook(ANSWERS[name])
    for sheet in sheets(data):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n")
                assert cell.hyperlink is None
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for part in parts.namelist():
            assert b"<f>" not in parts.read(part)
            assert b"TargetMode" not in parts.read(part)


@every_answer
def test_the_same_answer_gives_the_same_bytes(name: str) -> None:
    first, second = workbook(ANSWERS[name])[0], workbook(ANSWERS[name])[0]
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = parts.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT", core)) == {"2000-01-01T"}


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "{=SUM(A1)}",
        "+84 123",
        "-1",
        "@SUM(A1)",
        "https://example.org",
        "mailto:a@example.org",
        "internal:Sheet1!A1",
        "_x0041_ _x000D_",
        "<b> & </b> \"'",
        "0123",
        "1.500",
        "1e5",
        "٣",
        "1234567890123456",  # a number of a workbook would lose its end
        "TRUE",
        "#REF!",
        "Hòa bình",
        "\U0001f600",
    ],
)
def test_a_text_stays_the_text_that_it_is(words: str) -> None:
    (sheet,) = sheets(xlsx.write(small(words)))
    assert (sheet["A2"].value, sheet["A2"].data_type) == (words, "s")


@pytest.mark.parametrize(
    ("words", "number"), [("0", 0), ("7", 7), ("2025", 2025), ("9" * 15, 10**15 - 1)]
)
def test_a_count_is_a_number(words: str, number: int) -> None:
    (sheet,) = sheets(xlsx.write(small(words)))
    assert (sheet["A2"].value, sheet["A2"].data_type) == (number, "n")


@pytest.mark.parametrize("sign", ["\ud800", "\ufffe", "\uffff", "\x01", "\x7f", "\x9b"])
def test_what_xml_can_not_hold_is_shown_as_such(sign: str) -> None:
    notes, heading = (note("x", "{words}", words=f"c{sign}d"),), plain(f"e{sign}f")
    table = replace(small(f"a{sign}b"), notes=notes, sections=(Section(heading, 0),))
    first, second = sheets(xlsx.write(table))
    assert grid(first)[1] == ["e\ufffdf", "a\ufffdb"]
    assert grid(second) == [["c\ufffdd"]]


@pytest.mark.parametrize("sign", ["x", "ễ", "\U0001f600"])
def test_a_text_that_is_too_long_is_cut_where_a_sign_ends(sign: str) -> None:
    size = len(sign.encode("utf-16-le")) // 2
    fits = xlsx.LONGEST // size
    (sheet,) = sheets(xlsx.write(small(sign * fits, sign * (fits + 1))))
    assert sheet["A2"].value == sign * fits
    kept = (xlsx.LONGEST - 1) // size
    assert sheet["A3"].value == sign * kept + "…"


def test_more_rows_than_a_sheet_has_go_on_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST", 3)
    notes = tuple(note("x", "{words}", words=f"n{number}") for number in range(5))
    found = sheets(xlsx.write(replace(small(*"abcde"), notes=notes)))
    assert [sheet.title for sheet in found] == ["Answer", "Answer 2", "Answer 3", "Notes"]
    assert [grid(sheet) for sheet in found] == [
        [["Words"], ["a"], ["b"]],
        [["Words"], ["c"], ["d"]],
        [["Words"], ["e"]],
        [["n0"], ["n1"], ["n2"]],
    ]
    assert xlsx.write(small())  # and none at all is a sheet with its head


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_sheets_have_names_that_a_workbook_takes(code: str) -> None:
    language.use(code)
    names = [sheet.title for sheet in sheets(workbook(ANSWERS["a duty"])[0])]
    assert len(names) == len({name.casefold() for name in names}) == 2
    for name in names:
        assert 0 < len(name) <= 31
        assert not re.search(r"[\[\]:*?/\\]|^'|'$", name)


def test_it_is_ready_to_filter_and_to_print() -> None:
    table = ANSWERS["all tasks"]
    sheet = sheets(workbook(table)[0])[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert (sheet.print_title_rows, sheet.page_setup.fitToHeight) == ("$1:$1", 0)
    assert all(8 <= one.width <= 61 for one in sheet.column_dimensions.values())
    assert sheet["C2"].alignment.wrap_text


def test_a_heading_over_all_rows_is_a_column_too() -> None:
    table = replace(small("a", "b"), sections=(Section(plain("Phần"), 1),))
    (sheet,) = sheets(xlsx.write(table))
    assert grid(sheet) == [["Part", "Words"], ["", "a"], ["Phần", "b"]]
