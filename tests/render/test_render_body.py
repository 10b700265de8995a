"""The body of a plan and its appendix: marks, headings, tasks and who does them."""

from __future__ import annotations

from tests.render.rendered import markdown, page


def both(text: str) -> list[str]:
    """The body of a plan: what Markdown and page say alike below its title."""
    text = "title: T\nstatus: issued\n" + text
    said = markdown(text)[2:]
    whole = page(text).said("p", "h2", "h3", "h4", "h5", "h6", "div")
    shown = [line for line in whole if line in said or line.lstrip("-+ ") in said]
    assert [line.lstrip("-+0123456789. ") for line in shown] == [
        line.lstrip("-+0123456789. ") for line in said
    ]
    return said


def test_marks_follow_the_outline() -> None:
    assert both(
        """
situation: Mở đầu.
tasks:
  heading: NHIỆM VỤ
  items:
    - heading: Nhóm
      items:
        - heading: Mục
          items:
            - heading: Phần nhỏ
              items: [Việc một, {task: Việc hai, items: [Việc nhỏ một, Việc nhỏ hai]}]
organization:
  heading: TỔ CHỨC
  marks: letters
  items: [Sở A, Sở B]
"""
    ) == [
        "Mở đầu.",
        "I. NHIỆM VỤ",
        "1. Nhóm",
        "a) Mục",
        "- Phần nhỏ",
        "- Việc một",
        "- Việc hai",
        "+ Việc nhỏ một",
        "+ Việc nhỏ hai",
        "II. TỔ CHỨC",
        "a) Sở A",
        "b) Sở B",
    ]


def test_a_heading_runs_into_the_first_entry() -> None:
    assert both(
        """
organization:
  heading: TỔ CHỨC
  marks: numbers
  items:
    - {unit: Sở A, run_in: yes, marks: none, items: [Chủ trì., Đôn đốc.]}
    - {unit: "Sở B:", run_in: yes, text: Phối hợp.}
    - {unit: Sở C, run_in: yes, items: [{unit: Phòng D, items: [Kiểm tra.]}]}
"""
    ) == [
        "I. TỔ CHỨC",
        "1. Sở A: Chủ trì.",
        "Đôn đốc.",
        "2. Sở B: Phối hợp.",
        "3. Sở C",
        "a) Phòng D",
        "Kiểm tra.",
    ]


def test_of_a_unit_and_a_duty_the_duty_is_printed_and_of_a_heading_the_heading() -> None:
    assert both(
        """
organization:
  heading: TỔ CHỨC
  items:
    - {unit: Sở A, duty: Sở A chủ trì.}
    - {unit: Sở B, heading: Đề nghị Sở B, items: [Phối hợp.]}
    - {heading: Sở C, duty: Kiểm tra., text: Báo cáo.}
"""
    ) == [
        "I. TỔ CHỨC",
        "- Sở A chủ trì.",
        "2. Đề nghị Sở B",
        "Phối hợp.",
        "- Sở C",
        "Kiểm tra.",
        "Báo cáo.",
    ]


def test_a_text_of_several_lines_is_several_paragraphs() -> None:
    text = "scope:\n  heading: PHẠM VI\n  items:\n    - |\n      Một.\n\n      Hai.\n    - Ba."

    assert both(text) == ["I. PHẠM VI", "- Một.", "Hai.", "- Ba."]


def test_an_entry_without_words_prints_nothing() -> None:
    text = "scope:\n  heading: PHẠM VI\n  items: [Một., {items: []}]"

    assert both(text) == ["I. PHẠM VI", "- Một."]


TASKS = """
tasks:
  heading: NHIỆM VỤ
  timeframe: "2024"
  items:
    - area: Nước
      lead: Sở A
      items:
        - {task: Rà soát., support: Sở B, product: Báo cáo, indicator: 5 xã}
        - {task: Kiểm tra., lead: Sở C, timeframe: Quý I/2024}
    - {task: Chỉ trong bảng., only_in: appendix}
    - {task: Chỉ trong thân., only_in: body, lead: Sở D}
"""


def test_without_an_appendix_tasks_say_who_and_when() -> None:
    said = markdown("title: T\n" + TASKS)[2:]

    assert said == [
        "I. NHIỆM VỤ",
        "1. Nước",
        "- Rà soát.",
        "Đơn vị chủ trì: Sở A",
        "Đơn vị phối hợp: Sở B",
        "Thời gian thực hiện: 2024",
        "Sản phẩm: Báo cáo",
        "Chỉ tiêu: 5 xã",
        "- Kiểm tra.",
        "Đơn vị chủ trì: Sở C",
        "Thời gian thực hiện: Quý I/2024",
        "- Chỉ trong bảng.",
        "Thời gian thực hiện: 2024",
        "- Chỉ trong thân.",
        "Đơn vị chủ trì: Sở D",
        "Thời gian thực hiện: 2024",
    ]
    facts = [line for line in said if not line.startswith(("I.", "1.", "-"))]
    assert [line for line in page("title: T\n" + TASKS).said("div") if ":" in line] == facts


def test_with_an_appendix_the_table_says_who_and_when() -> None:
    assert markdown("title: T\nappendix: {title: BẢNG, note: (Kèm theo)}\n" + TASKS)[2:] == [
        "I. NHIỆM VỤ",
        "1. Nước",
        "- Rà soát.",
        "- Kiểm tra.",
        "- Chỉ trong thân.",
        "Đơn vị chủ trì: Sở D",
        "Thời gian thực hiện: 2024",
        "PHỤ LỤC",
        "BẢNG",
        "(Kèm theo)",
        (
            "TT\tNội dung\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện"
            "\tSản phẩm\tChỉ tiêu"
        ),
        "1\tNước\tRà soát.\tSở A\tSở B\t2024\tBáo cáo\t5 xã",
        "\t\tKiểm tra.\tSở C\t\tQuý I/2024\t\t",
        "2\t\tChỉ trong bảng.\t\t\t2024\t\t",
    ]


def test_the_table_spans_the_rows_of_an_area_on_the_page() -> None:
    shown = page("title: T\nappendix: {title: BẢNG}\n" + TASKS)

    assert list(shown.rows())[1:] == [
        ["1", "Nước", "Rà soát.", "Sở A", "Sở B", "2024", "Báo cáo", "5 xã"],
        ["", "", "Kiểm tra.", "Sở C", "", "Quý I/2024", "", ""],
        ["2", "", "Chỉ trong bảng.", "", "", "2024", "", ""],
    ]
    assert [a["rowspan"] for tag, a in shown.tags if tag == "th" and "rowspan" in a] == ["2"]


def test_a_table_without_areas_has_no_column_for_them() -> None:
    text = "title: T\nappendix: {title: BẢNG}\ntasks: [{task: Một, lead: Sở A}, Hai]"

    assert markdown(text)[-3:] == [
        "TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện",
        "1\tMột\tSở A\t\t",
        "2\tHai\t\t\t",
    ]
    assert list(page(text).rows())[1:] == [["1", "Một", "Sở A", "", ""], ["2", "Hai", "", "", ""]]


def test_an_appendix_without_tasks_has_no_table() -> None:
    assert markdown("title: T\nappendix: {title: BẢNG}")[2:] == ["PHỤ LỤC", "BẢNG"]
    assert list(page("title: T\nappendix: {title: BẢNG}").rows()) == []
