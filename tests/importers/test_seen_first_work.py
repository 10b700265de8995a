"""Outlines, lists by unit and headings of units, as documents seen for the first time have them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.importers.made import Rows, assigned, imported
from tests.importers.readers.files import said
from tests.importers.readers.files import source as read
from tests.importers.readers.pdfs import Drawn, Put, pdf
from tests.importers.returned import FORMATS, back

from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Paragraph, Source, Where
from ntmplan.registry import built_in
from ntmplan.tree import read_bytes

HEAD = "UBND XÃ A\nKẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\n"
TABLE: Rows = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
    ["1", "Xây trường", "Phòng A", "năm 2026"],
    ["2", "Làm chợ", "Phòng B", ""],
]


def value(found: Imported) -> dict[str, Any]:
    tree = read_bytes(found.text.encode(), "")
    assert isinstance(tree.value, dict)
    return tree.value


def part(text: str, key: str) -> Any:  # noqa: ANN401 - whatever a plan file holds
    return value(imported(HEAD + text)).get(key)


def parts(*lines: tuple[int | None, str]) -> dict[str, Any]:
    """The parts of a document whose headings have levels; None for lines that are no headings."""
    blocks = [Paragraph(text, Where(at)) for at, text in enumerate(HEAD.splitlines(), 1)]
    blocks += [
        Paragraph(text, Where(10 + at), heading=level is not None, level=level)
        for at, (level, text) in enumerate(lines)
    ]
    plan = value(import_source(Source("a.docx", tuple(blocks)), built_in()))
    return {
        key: plan[key] for key in plan if key in ("objectives", "tasks", "budget", "organization")
    }


def test_a_heading_deeper_than_a_part_is_no_part_whatever_it_speaks_of() -> None:
    assert parts(
        (0, "Nhiệm vụ"),
        (1, "Nhiệm vụ 1: Số hóa bản đồ"),
        (None, "Vẽ bản đồ."),
        (0, "Tổ chức thực hiện"),
        (1, "Phòng Kế hoạch, Tài chính"),
        (None, "Bố trí vốn."),
        (1, "Sở Y tế"),
        (None, "Mua thuốc."),
    ) == {
        "tasks": {
            "heading": "Nhiệm vụ",
            "marks": "none",
            "items": [{"area": "Nhiệm vụ 1: Số hóa bản đồ", "items": [{"task": "Vẽ bản đồ."}]}],
        },
        "organization": {
            "heading": "Tổ chức thực hiện",
            "marks": "none",
            "items": [
                {"unit": "Phòng Kế hoạch, Tài chính", "items": ["Bố trí vốn."]},
                {"unit": "Sở Y tế", "items": ["Mua thuốc."]},
            ],
        },
    }


def test_a_heading_above_all_parts_is_none_itself() -> None:
    found = parts(
        (0, "Nội dung kế hoạch"),
        (1, "Mục tiêu"),
        (None, "Có đường."),
        (1, "Nhiệm vụ"),
        (None, "Làm đường."),
        (1, "Tổ chức thực hiện"),
        (2, "Sở Y tế"),
        (None, "Mua thuốc."),
    )
    assert found["objectives"] == {"heading": "Mục tiêu", "text": "Có đường."}
    assert found["organization"] == {
        "heading": "Tổ chức thực hiện",
        "marks": "none",
        "items": [{"unit": "Sở Y tế", "items": ["Mua thuốc."]}],
    }


def test_tasks_below_the_name_of_a_unit_are_led_by_it() -> None:
    text = (
        "I. NHIỆM VỤ\n1. Sở Y tế\na) Chủ trì, phối hợp với Sở Nội vụ mở lớp;\nb) Mua thuốc.\n"
        "2. Sở Tài chính\na) Phối hợp với Sở Y tế rà soát;\nb) Bố trí vốn.\n"
        "3. Đề nghị Hội Nông dân tỉnh\na) Vận động hội viên.\n"
        "4. Giao thông\na) Làm đường."
    )
    assert assigned(imported(HEAD + text)) == [
        ("Sở Y tế", "Chủ trì, phối hợp với Sở Nội vụ mở lớp;", "Sở Y tế", "Sở Nội vụ", None),
        ("Sở Y tế", "Mua thuốc.", "Sở Y tế", None, None),
        ("Sở Tài chính", "Phối hợp với Sở Y tế rà soát;", None, "Sở Tài chính", None),
        ("Sở Tài chính", "Bố trí vốn.", "Sở Tài chính", None, None),
        ("Đề nghị Hội Nông dân tỉnh", "Vận động hội viên.", "Hội Nông dân tỉnh", None, None),
        ("Giao thông", "Làm đường.", None, None, None),
    ]


@pytest.mark.parametrize(
    ("areas", "leads"),
    [
        (("Trung tâm dữ liệu", "Trung tâm điều hành"), (None, None)),
        (("Phòng Z", "Sở Y tế"), ("Phòng Z", "Sở Y tế")),
        (("Phòng Z", "Sở Y tế", "Thủy lợi"), (None, "Sở Y tế", None)),
        (("Trạm y tế", "Trường học"), (None, None)),
        (("Phòng cháy, chữa cháy", "Sở Y tế"), (None, "Sở Y tế")),
    ],
)
def test_an_area_is_a_unit_only_where_that_is_plain(
    areas: tuple[str, ...], leads: tuple[str | None, ...]
) -> None:
    text = "".join(f"{at}. {area}\n- Làm việc {at}.\n" for at, area in enumerate(areas, 1))
    found = assigned(imported(f"{HEAD}I. NHIỆM VỤ\n{text}"))
    assert tuple(task[2] for task in found) == leads


def test_a_line_that_says_who_leads_beats_the_name_of_the_area() -> None:
    text = "I. NHIỆM VỤ\n1. Sở Y tế\nĐơn vị chủ trì: Phòng A.\n- Mua thuốc.\n- Mở lớp."
    assert [task[2] for task in assigned(imported(HEAD + text))] == ["Phòng A", "Phòng A"]


def test_a_table_behind_a_list_of_tasks_says_who_does_them() -> None:
    found = imported(f"{HEAD}I. NHIỆM VỤ\n1. Làm đường.\n2. Làm chợ.", TABLE)
    assert assigned(found) == [
        ("", "Làm đường.", None, None, None),
        ("", "Xây trường", "Phòng A", None, "năm 2026"),
        ("", "Làm chợ.", "Phòng B", None, None),
    ]


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Các sở, ngành: Sở Y tế, Sở Nội vụ", "Sở Y tế; Sở Nội vụ"),
        ("Các Sở: Y tế, Giáo dục và Đào tạo", "Sở Y tế; Sở Giáo dục và Đào tạo"),
        ("Các Sở: Tài chính, Y tế và Nội vụ", "Sở Tài chính; Sở Y tế; Sở Nội vụ"),
        ("Các Phòng: Một, Hai và Ba", "Phòng Một; Phòng Hai và Ba"),
        ("Các phòng, ban: Nội vụ, Dân tộc", "Các phòng, ban: Nội vụ, Dân tộc"),
    ],
)
def test_a_heading_lists_its_units_behind_a_colon(heading: str, unit: str) -> None:
    text = f"I. TỔ CHỨC THỰC HIỆN\n1. {heading}\n- Rà soát.\n- Báo cáo.\n2. Công an tỉnh\n- Trực."
    assert part(text, "organization")["items"] == [
        {
            **({"heading": heading} if heading != unit else {}),
            "unit": unit,
            "items": ["Rà soát.", "Báo cáo."],
        },
        {"unit": "Công an tỉnh", "marks": "dashes", "items": ["Trực."]},
    ]


def test_duties_behind_a_colon_are_no_names_of_units() -> None:
    text = (
        "I. TỔ CHỨC THỰC HIỆN\n1. Khoa Khám bệnh - Cấp cứu: Khám bệnh.\n"
        "2. Các sở: Rà soát, báo cáo\n- Trực.\n3. Các sở: Lịch trực, danh sách\n- Trực."
    )
    assert part(text, "organization")["items"] == [
        {"unit": "Khoa Khám bệnh - Cấp cứu", "run_in": "yes", "items": ["Khám bệnh."]},
        {
            "unit": "Các sở",
            "run_in": "yes",
            "marks": "none",
            "items": ["Rà soát, báo cáo", "Trực."],
        },
        {
            "unit": "Các sở",
            "run_in": "yes",
            "marks": "none",
            "items": ["Lịch trực, danh sách", "Trực."],
        },
    ]


def test_a_name_that_a_line_ends_in_the_middle_goes_on_behind_the_dash() -> None:
    text = "Cơ quan phối hợp: Phòng Tài chính -\nKế hoạch, Phòng Y tế.\n\nLàm đường -\n- một"
    assert said(read(text.encode(), "a.txt")) == [
        "Cơ quan phối hợp: Phòng Tài chính - Kế hoạch, Phòng Y tế.",
        "Làm đường -",
        "- một",
    ]


FULL = "x" * 80


def test_a_bold_heading_goes_on_bold_in_the_line_of_its_sentence() -> None:
    page: list[Drawn] = [
        Put(60, 100, FULL[:76] + " phường,", bold=True),
        Put(60, 116, "xã:", bold=True),
        Put(90, 116, "Chủ trì"),
    ]
    assert said(read(pdf(page), "a.pdf")) == [f"{FULL[:76]} phường, xã: Chủ trì"]


def test_a_line_is_wrapped_where_its_first_word_found_no_room_however_wide_the_others_are() -> None:
    page: list[Drawn] = [
        *(Put(60, 100 + 16 * at, FULL) for at in range(3)),
        Put(60, 148, "y" * 76),
        Put(60, 164, "ZZZZ", size=16),
        Put(97, 164, "z" * 60, size=8),
    ]
    assert said(read(pdf(page), "a.pdf")) == [f"{FULL} {FULL} {FULL} {'y' * 76} ZZZZ {'z' * 60}"]


@pytest.mark.parametrize("form", FORMATS)
def test_units_that_a_heading_lists_come_back_from_a_printed_plan(form: str) -> None:
    text = (
        "ntmplan: 1\ntitle: Làm đường\n\norganization:\n  heading: TỔ CHỨC THỰC HIỆN\n  items:\n"
        '    - heading: "Các Sở: Y tế, Nội vụ"\n      unit: Sở Y tế; Sở Nội vụ\n      items:\n'
        "        - Rà soát.\n        - Báo cáo.\n\n"
        '    - unit: "Các phòng, ban: Dân tộc, Văn hóa"\n      items:\n        - Trực.\n'
        "        - Báo cáo.\n"
    )
    assert back(text, form) == text
