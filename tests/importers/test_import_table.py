"""Tables of tasks as people make them: titles in titles, areas with a lead, remarks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.importers.made import ABOVE, LEFT, imported

from ntmplan.importers.cells import lines, prose, texts
from ntmplan.importers.readers import read_source
from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Cell, Paragraph, Where
from ntmplan.model.passage import TaskPassage
from ntmplan.registry import built_in

HEAD = "UBND XÃ A\nKẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\nI. NHIỆM VỤ"
TITLES = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"]
AREAS = ["TT", "Nội dung", "Nhiệm vụ", "Chủ trì", "Sản phẩm"]


def shape(found: Imported) -> list[object]:
    """The entries of the tasks: each with what it says, and what stands in it."""
    assert found.plan.tasks is not None
    return [_shape(item) for item in found.plan.tasks.items]


def _shape(item: TaskPassage) -> object:
    words = f"{item.kind}: {item.sentence or item.title}"
    said = f"{words} ({item.lead})" if item.lead else words
    return [said, *map(_shape, item.items)] if item.items else said


def page(*rows: str) -> Imported:
    """The plan of a web page with a table of these rows."""
    lines_ = "".join(f"<p>{line}</p>" for line in HEAD.split("\n"))
    heads = "".join(f"<th>{title}</th>" for title in AREAS)
    table = f"<table border=1><tr>{heads}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    data = f"<html><body>{lines_}{table}</body></html>".encode()
    return import_source(read_source(Path("a.html"), "a.html", data), built_in())


def test_titles_of_three_levels_stand_in_each_other() -> None:
    table = [
        TITLES,
        ["A", "KINH TẾ", LEFT, LEFT],
        ["I", "Nông nghiệp", LEFT, LEFT],
        ["1", "Trồng rừng", "Kiểm lâm", ""],
        ["II", "Công nghiệp", LEFT, LEFT],
        ["1", "Xây nhà máy", "Sở Công Thương", ""],
        ["B", "XÃ HỘI", LEFT, LEFT],
        ["I", "Giáo dục", LEFT, LEFT],
        ["1", "Sửa trường", "Sở Giáo dục và Đào tạo", ""],
    ]
    found = shape(imported(HEAD, table))
    assert found == [
        [
            "heading: KINH TẾ",
            ["area: Nông nghiệp (Kiểm lâm)", "task: Trồng rừng"],
            ["area: Công nghiệp (Sở Công Thương)", "task: Xây nhà máy"],
        ],
        [
            "heading: XÃ HỘI (Sở Giáo dục và Đào tạo)",
            ["area: Giáo dục", "task: Sửa trường"],
        ],
    ]


def test_a_row_behind_numbered_ones_leaves_their_title_but_not_the_one_above() -> None:
    table = [
        TITLES,
        ["I", "CHUNG", LEFT, LEFT],
        ["1", "Nước", LEFT, LEFT],
        ["1.1", "Rà soát", "Sở A", ""],
        ["1.2", "Sửa chữa", "Sở B", ""],
        ["2", "Tổng kết", "Sở C", ""],
    ]
    assert shape(imported(HEAD, table)) == [
        [
            "heading: CHUNG",
            ["area: Nước", "task: Rà soát (Sở A)", "task: Sửa chữa (Sở B)"],
            "task: Tổng kết (Sở C)",
        ]
    ]


def test_the_row_of_an_area_can_say_who_has_it() -> None:
    table = [
        AREAS,
        ["1", "Nước", "", "Sở A", ""],
        ["", "", "Rà soát", "", "Báo cáo"],
        ["2", "Rác", "Thu gom", "Sở B", ""],
    ]
    assert shape(imported(HEAD, table)) == [
        ["area: Nước (Sở A)", "task: Rà soát"],
        ["area: Rác (Sở B)", "task: Thu gom"],
    ]


def test_an_area_in_bold_holds_the_rows_numbered_below_it() -> None:
    found = page(
        "<td>1</td><td><b>Nước</b></td><td></td><td></td><td></td>",
        "<td>1.1</td><td></td><td>Rà soát</td><td>Sở A</td><td></td>",
        "<td>2</td><td></td><td>Tổng kết</td><td>Sở B</td><td></td>",
    )
    assert shape(found) == [["area: Nước (Sở A)", "task: Rà soát"], "task: Tổng kết (Sở B)"]


def test_a_title_in_a_table_with_areas_is_a_heading_and_holds_rows_without_one() -> None:
    found = page(
        "<td>I</td><td colspan=4><b>Chỉ đạo</b></td>",
        "<td>1</td><td></td><td>Họp</td><td>Sở A</td><td></td>",
        "<td>2</td><td>Nước</td><td>Rà soát</td><td>Sở B</td><td></td>",
        "<td>3</td><td></td><td>Tổng kết</td><td>Sở C</td><td></td>",
    )
    assert shape(found) == [
        [
            "heading: Chỉ đạo",
            "task: Họp (Sở A)",
            ["area: Nước (Sở B)", "task: Rà soát"],
            "task: Tổng kết (Sở C)",
        ]
    ]


def test_areas_numbered_below_another_stand_in_it() -> None:
    table = [
        AREAS,
        ["1", "Môi trường", "", "", ""],
        ["1.1", "Nước", "Rà soát", "Sở A", ""],
        ["1.2", "Rác", "Thu gom", "Sở B", ""],
        ["2", "Khen thưởng", "Bình xét", "Sở C", ""],
    ]
    assert shape(imported(HEAD, table)) == [
        [
            "heading: Môi trường",
            ["area: Nước (Sở A)", "task: Rà soát"],
            ["area: Rác (Sở B)", "task: Thu gom"],
        ],
        ["area: Khen thưởng (Sở C)", "task: Bình xét"],
    ]


def test_a_remark_may_come_first() -> None:
    found = page(
        "<td colspan=5><i>Số liệu dự kiến</i></td>",
        "<td>1</td><td>Nước</td><td>Rà soát</td><td>Sở A</td><td></td>",
    )
    assert shape(found) == ["text: Số liệu dự kiến", ["area: Nước (Sở A)", "task: Rà soát"]]


def test_a_row_in_italics_is_a_remark_where_it_stands() -> None:
    found = page(
        "<td rowspan=3>1</td><td rowspan=3>Nước</td><td>Rà soát</td><td>Sở A</td><td></td>",
        "<td colspan=3><i>Trong đó:</i></td>",
        "<td>Sửa chữa</td><td>Sở B</td><td></td>",
        "<td colspan=5><i>Số liệu dự kiến</i></td>",
    )
    assert shape(found) == [
        ["area: Nước", "task: Rà soát (Sở A)", "text: Trong đó:", "task: Sửa chữa (Sở B)"],
        "text: Số liệu dự kiến",
    ]


def test_a_subtotal_amid_the_rows_of_an_area_stays_amid_them() -> None:
    table = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Kinh phí"],
        ["I", "Nước", LEFT, LEFT],
        ["1", "Rà soát", "Sở A", "20"],
        ["", "Cộng", "", "20"],
        ["2", "Sửa chữa", "Sở B", "30"],
        ["", "Tổng cộng", "", "50"],
    ]
    assert shape(imported(HEAD, table)) == [
        [
            "area: Nước",
            ["task: Rà soát (Sở A)", "text: Kinh phí: 20"],
            "text: Cộng; Kinh phí: 20",
            ["task: Sửa chữa (Sở B)", "text: Kinh phí: 30"],
        ],
        "text: Tổng cộng; Kinh phí: 50",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2.500 mét đường", ["2.500 mét đường"]),
        ("V/v trồng cây", ["V/v trồng cây"]),
        ("I/2024", ["I/2024"]),
        ("1. Báo cáo\n2. Đề án", ["Báo cáo", "Đề án"]),
        ("- Báo cáo\n+ Đề án", ["Báo cáo", "Đề án"]),
        ("II. Phần hai", ["II. Phần hai"]),
    ],
)
def test_a_cell_loses_the_marks_of_lists_and_no_number(text: str, wanted: list[str]) -> None:
    cell = Cell(0, 0, 1, 1, (Paragraph(text, Where()),))
    assert texts(cell) == wanted


def test_a_line_break_parts_and_the_edge_of_a_column_does_not() -> None:
    broken = Cell(0, 0, 1, 1, (Paragraph("Rà soát\nvà sửa chữa", Where()),))
    wrapped = Cell(0, 0, 1, 1, (Paragraph("Rà soát", Where()), Paragraph("và sửa chữa", Where())))
    assert (prose(broken), prose(wrapped)) == ("Rà soát\nvà sửa chữa", "Rà soát và sửa chữa")
    assert [line.parted for line in lines(broken)] == [False, True]


def test_cells_of_a_table_that_gives_units_their_duties_may_have_titles_in_titles() -> None:
    plan = (
        HEAD.replace("I. NHIỆM VỤ", "I. NHIỆM VỤ\n- Một việc.\nII. TỔ CHỨC THỰC HIỆN"),
        [
            TITLES,
            ["I", "CHUNG", LEFT, LEFT],
            ["1", "Nước", LEFT, LEFT],
            ["1.1", "Rà soát", "Sở Y tế", "2024"],
            ["", "Cộng: 1 việc", LEFT, LEFT],
        ],
    )
    found = imported(*plan).plan.organization
    assert found is not None
    [outer] = found.items
    [inner, total] = outer.items
    [duty] = inner.items
    assert (outer.heading, inner.heading, total.text) == ("CHUNG", "Nước", "Cộng: 1 việc")
    assert (duty.unit, duty.duty, duty.lead) == ("Sở Y tế", "Rà soát", "Sở Y tế")


def test_merged_cells_say_their_words_once() -> None:
    table = [
        AREAS,
        ["1", "Nước", "Rà soát", "Sở A", "Báo cáo"],
        [ABOVE, ABOVE, "Sửa chữa", ABOVE, "Biên bản"],
    ]
    assert shape(imported(HEAD, table)) == [
        ["area: Nước (Sở A)", "task: Rà soát", "task: Sửa chữa"]
    ]
