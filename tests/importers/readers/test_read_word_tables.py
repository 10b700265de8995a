"""Word files: tables with merged cells, heads, lines, and tables in tables."""

from __future__ import annotations

import pytest
from tests.importers.readers.files import (
    docx,
    p,
    r,
    said,
    sizes,
    source,
    style,
    styles,
    table,
    tbl,
    tc,
    tr,
)

from ntmplan.importers.source import Cell, Grid, Paragraph, Where

LINES = "".join(
    f'<w:{side} w:val="single"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
FRAMED = f"<w:tblBorders>{LINES}</w:tblBorders>"


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


BEGIN, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_a_table_is_its_cells_with_their_places() -> None:
    body = p("trước") + tbl(tr("TT", "Nội dung"), tr("1", tc("a", "b")), properties=FRAMED)
    assert source(docx(body)).blocks[1] == Grid(
        Where(table=1),
        2,
        2,
        (
            Cell(0, 0, 1, 1, (Paragraph("TT", Where(0, 1, 1, 1)),)),
            Cell(0, 1, 1, 1, (Paragraph("Nội dung", Where(0, 1, 1, 2)),)),
            Cell(1, 0, 1, 1, (Paragraph("1", Where(0, 1, 2, 1)),)),
            Cell(
                1,
                1,
                1,
                1,
                (Paragraph("a", Where(0, 1, 2, 2)), Paragraph("b", Where(0, 1, 2, 2))),
            ),
        ),
    )


def test_paragraphs_count_on_behind_a_table_without_those_in_it() -> None:
    blocks = source(docx(p("a") + tbl(tr("b")) + p("c"))).blocks
    assert [block.where for block in blocks] == [Where(1), Where(table=1), Where(2)]


def test_cells_that_are_merged_come_once() -> None:
    made = tbl(
        tr(tc("A", properties=BEGIN), tc("B", properties=span(2))),
        tr(tc(properties=GO_ON), "c", "d"),
        tr(tc(properties=GO_ON), tc("e", properties=BEGIN), "f"),
        tr("g", tc(properties=GO_ON), "h"),
    )
    assert sizes(table(source(docx(made)))) == [
        ("A", 0, 0, 3, 1),
        ("B", 0, 1, 1, 2),
        ("c", 1, 1, 1, 1),
        ("d", 1, 2, 1, 1),
        ("e", 2, 1, 2, 1),
        ("f", 2, 2, 1, 1),
        ("g", 3, 0, 1, 1),
        ("h", 3, 2, 1, 1),
    ]


def test_a_cell_that_goes_on_from_nothing_stands_alone() -> None:
    made = tbl(tr(tc("a", properties=GO_ON)), tr("b"), tr(tc("c", properties=GO_ON)))
    assert sizes(table(source(docx(made)))) == [
        ("a", 0, 0, 1, 1),
        ("b", 1, 0, 1, 1),
        ("c", 2, 0, 1, 1),
    ]


def test_old_files_merge_cells_of_a_row_in_a_way_of_their_own() -> None:
    made = tbl(
        tr(tc("a", properties='<w:hMerge w:val="restart"/>'), tc(properties="<w:hMerge/>"), "b"),
        tr("c", "d", "e"),
    )
    assert sizes(table(source(docx(made))))[:2] == [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]


def test_rows_may_begin_late_and_end_early() -> None:
    made = tbl(
        tr("a", "b", "c"),
        tr("d", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    )
    grid = table(source(docx(made)))
    assert (grid.rows, grid.columns) == (2, 3)
    assert sizes(grid)[3:] == [("d", 1, 1, 1, 1)]
    assert grid.at(1, 0) is None


def test_columns_at_which_no_cell_begins_are_none() -> None:
    made = tbl(
        tr(tc("a", properties=span(3)), tc("b", properties=span(2))),
        tr(tc("c", properties=span(5))),
    )
    assert sizes(table(source(docx(made)))) == [
        ("a", 0, 0, 1, 1),
        ("b", 0, 1, 1, 1),
        ("c", 1, 0, 1, 2),
    ]


@pytest.mark.parametrize("size", ["999999999999", "0", "-4", "x"])
def test_a_span_that_makes_no_sense_takes_what_there_is(size: str) -> None:
    made = tbl(tr(tc("a", properties=f'<w:gridSpan w:val="{size}"/>'), "b"))
    assert sizes(table(source(docx(made)))) == [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)]


@pytest.mark.parametrize(
    ("marks", "heads"),
    [(("", ""), 0), (("<w:tblHeader/>", ""), 1), (('<w:tblHeader w:val="0"/>', ""), 0),
     (("", "<w:tblHeader/>"), 0), (("<w:tblHeader/>", "<w:tblHeader/>"), 0)],
)  # fmt: skip
def test_heads_are_the_first_rows_that_every_page_repeats(
    marks: tuple[str, str], heads: int
) -> None:
    rows = [tr(str(at), properties=mark) for at, mark in enumerate(marks)]
    assert table(source(docx(tbl(*rows)))).heads == heads


def test_tables_in_cells_come_as_their_cells_paragraphs() -> None:
    inner = tbl(tr("b", tc(tbl(tr("c")), p("d"))))
    assert said(source(docx(tbl(tr(tc(p("a"), inner, p("e"))))))) == ["[0,0] a\nb\nc\nd\ne"]


def test_rows_and_cells_in_controls_are_looked_through() -> None:
    cell = f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('c', 'd')}</w:sdtContent></w:sdt>"
    other = (
        f"<mc:AlternateContent><mc:Choice>{tr('e', 'f')}</mc:Choice></mc:AlternateContent>"
        f"<w:ins>{tr('g', 'h')}</w:ins>"
    )
    assert said(source(docx(tbl(tr("a", cell), row, other)))) == [
        "[0,0] a", "[0,1] b", "[1,0] c", "[1,1] d", "[2,0] e", "[2,1] f", "[3,0] g", "[3,1] h",
    ]  # fmt: skip


def test_a_table_without_cells_is_none() -> None:
    assert said(source(docx(tbl() + p("a") + tbl(tr())))) == ["a"]


def line(*sides: str) -> str:
    inner = "".join(f'<w:{side} w:val="single"/>' for side in sides)
    return f"<w:tcBorders>{inner}</w:tcBorders>"


NOTHING = "<w:tcBorders>" + "".join(
    f'<w:{side} w:val="nil"/>' for side in ("top", "start", "bottom", "end")
) + "</w:tcBorders>"  # fmt: skip


@pytest.mark.parametrize(
    ("properties", "first", "second", "bordered"),
    [
        ("", "", "", False),
        (FRAMED, "", "", True),
        ('<w:tblStyle w:val="Lines"/>', "", "", True),
        ('<w:tblStyle w:val="Below"/>', "", "", True),
        ('<w:tblStyle w:val="Plain"/>', "", "", False),
        (FRAMED, NOTHING, NOTHING, False),
        ("", line("top", "left", "bottom", "right"), "", True),
        ("", line("bottom"), line("bottom"), False),
        (f"<w:tblBorders>{LINES.replace('single', 'none')}</w:tblBorders>", "", "", False),
    ],
)
def test_a_table_is_framed_if_at_least_half_of_its_cells_are(
    properties: str,
    first: str,
    second: str,
    bordered: bool,  # noqa: FBT001 - a case
) -> None:
    made = styles(
        style("Lines", f"<w:tblPr>{FRAMED}</w:tblPr>", kind="table"),
        style("Below", '<w:basedOn w:val="Lines"/>', kind="table"),
        style("Plain", "<w:tblPr/>", kind="table"),
    )
    row = tr(tc("a", properties=first), tc("b", properties=second))
    assert table(source(docx(tbl(row, properties=properties), styles=made))).bordered is bordered


def test_a_cells_paragraphs_have_their_looks() -> None:
    grid = table(
        source(docx(tbl(tr(tc(p(r("A", "<w:b/>"), properties='<w:jc w:val="center"/>'))))))
    )
    assert grid.cells[0].paragraphs == (
        Paragraph("A", Where(0, 1, 1, 1), bold=True, bold_until=1, centred=True),
    )
