"""Plans of one trait each, printed and read back: the whole plan file is the same again."""

from __future__ import annotations

import pytest
from tests.importers.printed_plans import FORMATS, back, plan_of, without_comments

HEAD = "ntmplan: 1\ntitle: Làm đường\n"
PLANS = {
    "a head whose words are not in capitals, and a number and a date with gaps": """
ntmplan: 1
type: ĐỀ ÁN
title: Làm đường
issuer: Ban Chỉ đạo xã
superior: Tỉnh Đắk Lắk
number: 1?/KH-BCĐ
date: ?/3/2024
place: Phường 7
""",
    "documents of several numbers, of other words than usual, without a date": f"""
{HEAD}
legal_basis:
  - document: Quyết định 491/QĐ-TTg, Quyết định 242/QĐ-TTg và Quyết định 126/QĐ-UBND
    date: 23/2/2015
    issuer: UBND tỉnh
  - by: Xét đề nghị tại
    document: Tờ trình 5/TTr-SNN
    issuer: Sở Nông nghiệp
    subject: về nước sạch
  - document: Luật Đất đai

opening: "Căn cứ Luật Đầu tư, UBND tỉnh ban hành Kế hoạch:"
""",
    "an opening of paragraphs that begin like a basis": f"""
{HEAD}
legal_basis:
  - document: Luật Đất đai

opening: >-
  Hà Nam;

  - Căn cứ ý kiến chỉ đạo của Huyện ủy

  1. Thực hiện Nghị quyết của Đại hội

  NHIỆM VỤ
""",
    "parts that the document has twice": f"""
{HEAD}
objectives:
  marks: roman
  items:
    - heading: QUAN ĐIỂM
      text: Bền vững.

    - heading: MỤC TIÊU
      marks: numbers
      items:
        - Một.
        - Hai.

tasks:
  heading: NHIỆM VỤ
  items:
    - task: Làm đường.
    - task: Làm cầu.
""",
    "a text in capitals under a heading": f"""
{HEAD}
objectives:
  heading: MỤC TIÊU
  text: NỘI DUNG KẾ HOẠCH NĂM 2023
  items:
    - Một.
    - Hai.
""",
    "headings that say another part than the one that they begin": f"""
{HEAD}
situation:
  heading: Mục tiêu

tasks:
  heading: PHÂN CÔNG TRÁCH NHIỆM
  items:
    - task: Làm đường.
      lead: Sở Xây dựng
      timeframe: 2024

solutions:
  heading: Nội dung
  items:
    - Làm nhanh.
    - Làm tốt.
""",
    "titles behind dashes": f"""
{HEAD}
objectives:
  heading: Mục tiêu
  marks: dashes
  items:
    - heading: Mục tiêu chung
      text: Nâng cao nhận thức.

    - heading: Chỉ tiêu
      items:
        - 90% cơ sở triển khai;
        - Mỗi huyện một mô hình.
""",
    "numbers that repeat those above them": f"""
{HEAD}
tasks:
  heading: NHIỆM VỤ
  items:
    - area: Nước
      marks: dotted
      items:
        - heading: Giếng
          marks: dotted
          items:
            - task: Đào giếng.
            - task: Lấp giếng.

        - area: Ống
          items:
            - task: Đặt ống.
""",
    "entries of one mark in each other, and entries without any": f"""
{HEAD}
scope:
  heading: Phạm vi
  items:
    - text: Ngoài.
      marks: dashes
      items:
        - Trong một.

        - text: Trong hai.
          marks: none
          items:
            - Sâu một.
            - Sâu hai.

    - text: Sau.
      items:
        - Một mình.
""",
    "a sentence behind a section, beside it": f"""
{HEAD}
tasks:
  heading: NHIỆM VỤ
  items:
    - area: Đường
      items:
        - task: Làm đường.
        - task: >-
            Làm cầu:

            - cầu treo
          text: Cầu nào cũng được.
          lead: Sở Xây dựng

    - text: "Tổng cộng: 5 km"
""",
    "headings that run into a text and into an entry": f"""
{HEAD}
solutions:
  heading: Giải pháp
  items:
    - heading: Vốn
      text: Lồng ghép.
      run_in: yes

    - heading: Đất
      text: >-
        Thu hồi.

        Đền bù.
      run_in: yes
      items:
        - Đúng luật.
        - Đúng hạn.

organization:
  heading: TỔ CHỨC
  items:
    - unit: Sở Y tế
      run_in: yes
      items:
        - Kiểm tra.

    - heading: Các nơi khác
      run_in: yes
      items:
        - Đôn đốc.
""",
    "money that its words do not name": f"""
{HEAD}
budget:
  heading: KINH PHÍ
  text: Theo nghị quyết.
  items:
    - source: Nguồn trung ương
      amount: 2.000 triệu đồng
    - need: "Xây cầu: 50 triệu đồng năm 2024"
      amount: 50 triệu đồng
      year: 2024
      purpose: mua sắt
    - text: Tổng cộng
      amount: 2.050 triệu đồng
""",
    "a closing of several paragraphs, recipients with a text, a signature of several lines": f"""
{HEAD}closing: >-
  Trên đây là Kế hoạch./.

  PHỤ LỤC II: DANH MỤC

  TT | Tên | Quy mô

  A. CHUỖI

recipients:
  heading: "Kính gửi:"
  text: Các xã (để thực hiện)
  items:
    - Bộ Y tế
    - "Lưu: VT"

signature:
  authority:
    - TM. ỦY BAN
    - KT. Chủ tịch
  office: >-
    PHÓ CHỦ TỊCH

    Trưởng ban
  name: Nguyễn Văn A
""",
    "a part without a heading behind one with, and reports": f"""
{HEAD}
organization:
  heading: TỔ CHỨC
  items:
    - unit: Sở Y tế
      items:
        - Kiểm tra.

reporting:
  items:
    - report: Hằng năm các sở báo cáo UBND tỉnh trước ngày 15/12.
      every: year
      before: 15/12
      to: UBND tỉnh
    - text: Nhận được kế hoạch này thì làm.

closing: Yêu cầu thực hiện.
""",
    "headings deeper than a page has signs for": f"""
{HEAD}
scope:
  heading: Một
  items:
    - heading: Hai
      items:
        - heading: Ba
          marks: numbers
          items:
            - heading: Bốn
              marks: numbers
              items:
                - heading: Năm
                  marks: letters
                  items:
                    - heading: Sáu
                      text: Sâu.
                    - heading: Bảy
                      text: Cũng sâu.

                - heading: Tám
                  text: Nông hơn.
""",
    "a unit that is asked, and one with a text of its own": f"""
{HEAD}
organization:
  heading: TỔ CHỨC
  items:
    - heading: Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã
      unit: Ủy ban Mặt trận Tổ quốc Việt Nam xã
      items:
        - Giám sát.

    - unit: Sở Y tế
      text: Chủ trì, phối hợp với Sở Tài chính
      lead: Sở Y tế
      support: Sở Tài chính
      items:
        - Kiểm tra.
        - Đôn đốc.
""",
    "words that mean something to a format": f"""
{HEAD}
scope:
  heading: "# <b>Phạm vi</b> {{#a}}"
  text: >-
    <!-- x --> <p>y</p> **z** \\* | a | b

    [tasks]: #tasks

    {{{{ x }}}} {{% raw %}}
""",
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("trait", PLANS)
def test_a_plan_comes_back_word_for_word(trait: str, form: str) -> None:
    text = PLANS[trait].lstrip("\n")
    assert without_comments(back(plan_of(text), form)) == text.split("\n")


def test_facts_of_tasks_below_a_task_are_not_its_own() -> None:
    text = f"""{HEAD}
tasks:
  heading: NHIỆM VỤ
  items:
    - task: Làm đường
      items:
        - task: Đo đất
          lead: Sở A
        - task: Đền bù
          lead: Sở A
"""
    assert without_comments(back(plan_of(text), "html")) == text.split("\n")
