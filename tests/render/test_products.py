"""What comes of a task is printed, with a table and without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import import_source
from ntmplan.registry import built_in
from ntmplan.render import render
from ntmplan.repository import load

PLAN = """\
title: Kế hoạch cấp nước sạch
issuer: UBND huyện Ba Bể
tasks:
  heading: NHIỆM VỤ
  items:
    - area: Nước sạch
      items:
        - task: Rà soát các công trình cấp nước trên địa bàn huyện.
          lead: Sở Y tế
          timeframe: Quý II/2024
          product: Báo cáo rà soát
        - task: Sửa chữa ba công trình cấp nước đã xuống cấp.
          lead: Sở Tài chính
"""
APPENDIX = "appendix:\n  title: Phân công nhiệm vụ\n"


@pytest.mark.parametrize("appendix", ["", APPENDIX])
@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_a_product_is_printed_and_comes_back(form: str, appendix: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(PLAN + appendix, "utf-8")
    (plan,) = load([file]).plans
    made = render(plan, format=form)
    data = made.encode() if isinstance(made, str) else made
    name = f"a.{form}"
    found = import_source(read_source(Path(name), name, data), built_in())
    products = [item.product for area in found.plan.tasks.items for item in area.items]  # type: ignore[union-attr] # the plan has tasks
    assert products == ["Báo cáo rà soát", None]
