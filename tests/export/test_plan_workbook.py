"""A plan's tasks as a workbook: what is on which sheet, and that every cell is a text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from ntmplan.export.plan_workbook import plan_workbook
from ntmplan.repository import PlanFile, load
from tests.export.hostile import TEXTS

ROOT = Path(__file__).parents[2]
PLAN = """
title: Cấp nước sạch & vệ sinh
place: Lào Cai
tasks:
  heading: NHIỆM VỤ
  timeframe: "2025"
  items:
    - area: Nước
      lead: Sở Y tế
      items:
        - {task: Rà soát., support: Sở Tài chính; các đơn vị liên quan, product: Báo cáo}
        - {task: Kiểm tra., lead: Sở Y tế; Sở Tài chính, timeframe: Quý I/2025, indicator: 5 xã}
    - {task: Báo cáo.}
organization:
  heading: TỔ CHỨC
  items:
    - unit: Sở Tài chính
      items: [{duty: Bố trí kinh phí.}]
"""
HEADS = [
    *("TT", "Lĩnh vực", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp"),
    *("Thời gian thực hiện", "Sản phẩm", "Chỉ tiêu"),
]
HEALTH, MONEY = "Sở Y tế", "Sở Tài chính"
FIRST = ["I.1.1", "Nước", "Rà soát.", HEALTH, f"{MONEY}; các đơn vị liên quan", "2025"]
SECOND = ["I.1.2", "Nước", "Kiểm tra.", f"{HEALTH}; {MONEY}", "", "Quý I/2025"]


def plan(text: str) -> PlanFile:
    [file] = load([], stdin=text.encode()).plans
    return file


def shipped(name: str) -> PlanFile:
    [file] = load([ROOT / "plans" / f"{name}.yaml"]).plans
    return file


def sheets(data: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: list(map(list, _rows(book, name))) for name in book.sheet_names}


def _rows(book: CalamineWorkbook, name: str) -> Iterable[Iterable[object]]:
    return book.get_sheet_by_name(name).to_python()


def test_all_tasks_are_on_the_first_sheet_and_each_unit_has_one() -> None:
    assert sheets(plan_workbook(plan(PLAN))) == {
        "Nhiệm vụ": [
            HEADS,
            [*FIRST, "Báo cáo", ""],
            [*SECOND, "", "5 xã"],
            ["I.2", "", "Báo cáo.", "", "", "2025", "", ""],
        ],
        HEALTH: [
            ["Vai trò", *HEADS],
            ["Chủ trì", *FIRST, "Báo cáo", ""],
            ["Chủ trì", *SECOND, "", "5 xã"],
        ],
        MONEY: [
            ["Vai trò", *HEADS],
            ["Phối hợp", *FIRST, "Báo cáo", ""],
            ["Chủ trì", *SECOND, "", "5 xã"],
            ["Chủ trì", "II.1.1", "", "Bố trí kinh phí.", MONEY, "", "", "", ""],
        ],
    }


@pytest.mark.parametrize(
    ("name", "tasks", "units"), [("bac-kan-2023-2025", 24, 13), ("lang-son-2023", 8, 2)]
)
def test_the_plans_have_every_task_and_unit(name: str, tasks: int, units: int) -> None:
    first, *others = sheets(plan_workbook(shipped(name))).values()
    assert (len(first) - 1, len(others)) == (tasks, units)
    assert all(len(rows) > 1 for rows in others)


def test_a_plan_without_tasks_has_a_sheet_with_a_head() -> None:
    assert sheets(plan_workbook(plan("title: T"))) == {"Nhiệm vụ": [HEADS]}


@pytest.mark.parametrize("name", ["bac-kan-2023-2025", "lang-son-2023"])
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    first = plan_workbook(shipped(name))
    assert plan_workbook(shipped(name)) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_is_ready_to_filter_and_to_print() -> None:
    book = openpyxl.load_workbook(io.BytesIO(plan_workbook(plan(PLAN))))
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert (sheet.print_title_rows, sheet.page_setup.fitToHeight) == ("$1:$1", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet["C2"].alignment.wrap_text
        assert sheet.oddFooter.center.text == "&P/&N"
    heads = [sheet.oddHeader.center.text for sheet in book.worksheets]
    title = "Cấp nước sạch ＆ vệ sinh"
    assert heads == [title, f"{HEALTH}: {title}", f"{MONEY}: {title}"]


def hostile(words: str) -> PlanFile:
    text = '"' + "".join(f"\\U{ord(sign):08x}" for sign in words) + '"'
    task = f"{{task: {text}, lead: {text}, support: {text}, timeframe: {text}, product: {text}}}"
    return plan(f"title: {text}\ntasks: [{{area: {text}, items: [{task}]}}]")


@pytest.mark.parametrize("words", [*TEXTS, "&G &[Page] &14 &", "=HYPERLINK(1)", "1e5", "0123"])
def test_every_cell_is_a_text_and_nothing_computes(words: str) -> None:
    data = plan_workbook(hostile(words))
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n")
                assert cell.value is None or isinstance(cell.value, str)
                assert cell.hyperlink is None
        assert 0 < len(sheet.title) <= 31
        assert not re.search(r"[\[\]:*?/\\]|^'|'$", sheet.title)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not [one for one in parts.namelist() if b"<f>" in parts.read(one)]


LONG = "Ban Chỉ đạo các chương trình mục tiêu quốc gia"
NAMES = {
    "Ban A/B: C?": "Ban A B C",
    "'Ban' [1]": "Ban' 1",
    "History": "History (2)",
    "NHIỆM VỤ": "NHIỆM VỤ (2)",
    LONG: "Ban Chỉ đạo các chương trình m…",
    "***": "_",
}


@pytest.mark.parametrize("unit", NAMES)
def test_a_unit_s_sheet_has_a_name_that_a_workbook_takes(unit: str) -> None:
    [_, name] = sheets(plan_workbook(plan(f'title: T\ntasks: [{{task: Một, lead: "{unit}"}}]')))
    assert name == NAMES[unit]


def test_two_units_whose_names_are_cut_to_the_same_get_two_names() -> None:
    tasks = f"[{{task: Một, lead: {LONG} huyện}}, {{task: Hai, lead: {LONG} tỉnh}}]"
    names = list(sheets(plan_workbook(plan(f"title: T\ntasks: {tasks}"))))
    assert names == [
        "Nhiệm vụ",
        "Ban Chỉ đạo các chương trình m…",
        "Ban Chỉ đạo các chương trì… (2)",
    ]


def test_the_short_name_of_a_unit_is_taken_where_the_long_one_is_too_long() -> None:
    text = "title: T\ntasks: [{task: Một, lead: Sở Nông nghiệp và Phát triển nông thôn}]"
    [_, name] = sheets(plan_workbook(plan(text)))
    assert name == "Sở Nông nghiệp và PTNT"
