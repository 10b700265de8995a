"""The table of the appendix: the columns that a plan fills, titles of groups, sums, other lines."""

from __future__ import annotations

from typing import Any

import pytest
from tests.render.rendered import markdown, page, plan
from tests.render.worded import drawn, opened, said, word

from ntmplan.render import render
from ntmplan.render.annex import annex

PLAN = """\
title: T
tasks:
  items:
    - heading: Chỉ đạo
      only_in: appendix
      items:
        - {task: Họp, lead: Văn phòng, only_in: appendix}
        - area: Nước
          lead: Sở A
          only_in: appendix
          items:
            - task: "Rà soát:\\n- một;\\n- hai."
              timeframe: "2024"
              product: Báo cáo
              only_in: appendix
              items: [{text: "Kinh phí: 20"}, {text: "Kinh phí: 5"}, {text: Làm trước}]
            - {text: Ưu tiên vùng cao, only_in: appendix}
            - {task: Sửa chữa, indicator: 3 xã, only_in: appendix}
        - {text: "Cộng; Kinh phí: 25", only_in: appendix}
    - {task: Báo cáo, only_in: appendix}
    - {area: Thưởng, lead: Sở B, only_in: appendix}
    - {text: Số dự kiến, only_in: appendix}
appendix: {title: BẢNG}
"""
HEAD = (
    "TT\tNội dung\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện"
    "\tSản phẩm\tChỉ tiêu\tKinh phí\tThông tin thêm"
)
ROWS = [
    "I\tChỉ đạo",
    "1\t\tHọp\tVăn phòng\t\t\t\t\t\t",
    "2\tNước\tRà soát: - một; - hai.\tSở A\t\t2024\tBáo cáo\t\t20\t",
    "\t\t\t\t\t\t\t\t5\tLàm trước",
    "\t\tƯu tiên vùng cao",
    "\t\tSửa chữa\tSở A\t\t\t\t3 xã\t\t",
    "Cộng\t25\t",
    "* * *",
    "3\t\tBáo cáo\t\t\t\t\t\t\t",
    "4\tThưởng\t\tSở B\t\t\t\t\t\t",
    "Số dự kiến",
]
"""What each row says; a cell that spans columns stands there once."""


def test_in_word_and_on_the_page_long_cells_span_columns() -> None:
    assert said(word(PLAN))[-12:] == [HEAD, *ROWS]
    assert ["\t".join(row) for row in page(PLAN).rows()] == [HEAD, *ROWS]


def test_in_markdown_the_rest_of_a_long_cell_is_empty() -> None:
    blank = "\t" * 8
    assert markdown(PLAN)[-12:] == [
        HEAD,
        f"I\tChỉ đạo{blank}",
        *ROWS[1:4],
        f"\t\tƯu tiên vùng cao{blank[1:]}",
        ROWS[5],
        "\tCộng\t\t\t\t\t\t\t25\t",
        f"\t* * *{blank}",
        *ROWS[8:10],
        f"\tSố dự kiến{blank}",
    ]


def test_a_row_of_word_reaches_over_the_whole_table() -> None:
    [table] = drawn(word(PLAN))
    rows: list[Any] = table._tbl.tr_lst  # noqa: SLF001 - the library has no call
    wide = [sum(cell.grid_span for cell in row.tc_lst) for row in rows]
    assert wide == [10] * 12
    assert round(sum(column.width.cm for column in table.columns), 1) == 26.2
    order = table._tbl.xpath(".//w:tcPr[w:gridSpan]/*[1]")  # noqa: SLF001 - the library has no call
    assert {one.tag.rpartition("}")[2] for one in order} == {"tcW"}


def test_titles_and_sums_are_bold_and_other_lines_in_italics() -> None:
    looks = {one.text: one.style.font for one in _paragraphs() if one.text}
    shown = {words: (font.bold, font.italic) for words, font in looks.items()}
    assert [shown[words] for words in ("Chỉ đạo", "Cộng", "Ưu tiên vùng cao", "Số dự kiến")] == [
        (True, False),
        (True, False),
        (False, True),
        (False, True),
    ]
    tags = [tag for tag, _ in page(PLAN).tags if tag in ("b", "i")]
    assert tags == ["b", "i", "b", "i"]


def _paragraphs() -> list[Any]:
    [table] = drawn(opened(render(plan(PLAN), format="docx")))
    return [one for row in table.rows for cell in row.cells for one in cell.paragraphs]


def test_a_pdf_says_the_same_words() -> None:
    pytest.importorskip("typst")
    from tests.render.test_pdf import words

    from ntmplan.render.pdf import plan_pdf

    found = words(plan_pdf(plan(PLAN)).data)
    wanted = " ".join(said(word(PLAN))).split()
    assert sorted(found.elements()) == sorted(wanted)


def test_a_template_of_somebody_else_still_finds_its_rows() -> None:
    made = annex(plan(PLAN))
    assert made is not None
    rows = [(one.number, row.task, row.lead) for one in made.areas for row in one.rows]
    assert rows[1:4] == [
        ("1", "Họp", "Văn phòng"),
        ("2", "Rà soát: - một; - hai.", "Sở A"),
        ("2", "", ""),
    ]


@pytest.mark.parametrize(
    ("items", "numbers"),
    [
        (["H"], ["I"]),
        (["H", "H"], ["I", "II"]),
        (["HH", "H"], ["A", "I", "B"]),
        (["HHH"], ["Phần I", "A", "I"]),
        (["HHHH"], ["Phần I", "A", "I"]),
    ],
)
def test_groups_in_each_other_are_counted_each_with_signs_of_its_own(
    items: list[str], numbers: list[str]
) -> None:
    def entry(depth: int) -> str:
        inner = entry(depth - 1) if depth else "{task: V, only_in: appendix}"
        return f"{{heading: H, only_in: appendix, items: [{inner}]}}" if depth else inner

    text = ", ".join(entry(len(one)) for one in items)
    made = annex(plan(f"title: T\ntasks: {{items: [{text}]}}\nappendix: {{}}\n"))
    assert made is not None
    found = [area.number for area in made.areas if area.rows[0].kind == "title"]
    assert found == numbers


def test_many_groups_are_counted_as_long_as_the_number_can_be_read() -> None:
    one = "{heading: H, only_in: appendix, items: [{task: V, only_in: appendix}]}"
    text = ", ".join([one] * 39)
    made = annex(plan(f"title: T\ntasks: {{items: [{text}]}}\nappendix: {{}}\n"))
    assert made is not None
    titles = [area.number for area in made.areas if area.rows[0].kind == "title"]
    assert titles[3:10:5] == ["IV", "IX"]
    assert titles[35:] == ["XXXVI", "XXXVII", "", ""]


def test_headings_of_the_body_are_named_only_where_the_table_needs_them() -> None:
    text = "title: T\ntasks: {items: [{heading: H, items: [%s]}]}\nappendix: {}"
    area = "{area: L, items: [{task: V}, {task: W, only_in: appendix}]}"
    assert markdown(text % area)[-2:] == ["1\tL\tV\t\t\t", "\t\tW\t\t\t"]
    assert markdown(text % f"{area}, {{task: X, only_in: appendix}}")[-4:] == [
        "I\tH\t\t\t\t",
        "1\tL\tV\t\t\t",
        "\t\tW\t\t\t",
        "2\t\tX\t\t\t",
    ]


def test_what_a_title_says_besides_stands_in_a_line_below_it() -> None:
    text = (
        "title: T\ntasks: {items: [{heading: H, text: Lời dẫn, only_in: appendix, items: ["
        "{area: L, text: Trong đó, only_in: appendix, items: [{heading: Đầu, items: [V]}]}]}]}"
        "\nappendix: {}"
    )
    assert markdown(text)[-5:] == [
        "I\tH\t\t\t\t",
        "\tLời dẫn\t\t\t\t",
        "1\tL\tTrong đó\t\t\t",
        "\t\tĐầu\t\t\t",
        "\t\tV\t\t\t",
    ]


def test_tasks_in_a_task_have_rows_of_their_own() -> None:
    text = (
        "title: T\ntasks: {items: [{task: A, only_in: appendix, items: ["
        "{text: Dòng, items: [{task: B, only_in: appendix, items: [{task: C}]}]}]}]}\nappendix: {}"
    )
    assert markdown(text)[-4:] == [
        "TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện\tThông tin thêm",
        "1\tA\t\t\t\tDòng",
        "2\tB\t\t\t\t",
        "3\tC\t\t\t\t",
    ]


def test_without_tasks_an_appendix_has_no_rows() -> None:
    made = annex(plan("title: T\nappendix: {title: BẢNG}"))
    assert made is not None
    assert (made.areas, made.titled) == ((), False)
