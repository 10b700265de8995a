"""Pages that look like ours and are not, and what a page says besides its words."""

from __future__ import annotations

from pathlib import Path

from tests.importers.printed_plans import plan_of

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import import_source
from ntmplan.registry import built_in
from ntmplan.render import render

MARKDOWN = """\
**ỦY BAN NHÂN DÂN TỈNH HÀ NAM**

Số: 12/KH-UBND

*Hà Nam, ngày 12 tháng 3 năm 2024*

**KẾ HOẠCH**

# Cấp nước sạch năm 2024

*Căn cứ Quyết định số 925/QĐ-TTg ngày 02/8/2022;*

## I. MỤC TIÊU

- 90% hộ dùng nước sạch.

## II. NHIỆM VỤ

1. Xây 2 trạm cấp nước.

   *Đơn vị chủ trì:* Sở Y tế

2. Kiểm tra chất lượng nước.
"""
PLAN = """\
ntmplan: 1
title: Cấp nước sạch năm 2024
issuer: Ủy ban nhân dân tỉnh Hà Nam
number: 12/KH-UBND
date: 12/3/2024
place: Hà Nam
period: 2024

legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022

objectives:
  heading: MỤC TIÊU
  marks: dashes
  items:
    - 90% hộ dùng nước sạch.

tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
    - task: Xây 2 trạm cấp nước.
      lead: Sở Y tế
    - task: Kiểm tra chất lượng nước.
"""


def test_markdown_that_somebody_else_wrote_is_no_page_of_ours() -> None:
    source = read_source(Path("a.md"), "a.md", MARKDOWN.encode())
    found = import_source(source, built_in()).text
    assert "\n".join(line.partition("  # nhập")[0] for line in found.split("\n")) == PLAN


def test_a_web_page_says_that_a_plan_is_a_draft_where_nothing_is_left_open() -> None:
    complete = "ntmplan: 1\ntitle: Làm đường\nnumber: 2/KH-UBND\ndate: 12/3/2024\n"
    for text in (f"{complete}status: draft\n", complete, complete.replace("12/3", "?/3")):
        page = str(render(plan_of(text), format="html"))
        source = read_source(Path("a.html"), "a.html", page.encode())
        assert import_source(source, built_in()).text == text
