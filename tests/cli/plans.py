"""Plans for the tests of commands."""

from __future__ import annotations

CLEAN = """\
ntmplan: 1
title: Kế hoạch cấp nước sạch năm 2025
issuer: UBND tỉnh Bắc Kạn
number: 12/KH-UBND
date: 02/01/2025
place: Bắc Kạn
period: 2025
tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
    - task: Rà soát các công trình cấp nước.
      lead: Sở Y tế
      support: UBND các huyện, thành phố
      timeframe: Quý II/2025
"""
"""A plan in which nothing is wrong but what it leaves out."""

BROKEN = "title: [\n"
"""A file that is no YAML."""

TWO = """\
title: Hai việc
tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
    - {task: Việc một, lead: Sở Y tế}
    - {task: Việc hai, lead: Sở Tài chính, support: Sở Y tế}
"""
