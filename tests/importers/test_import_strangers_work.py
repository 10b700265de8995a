"""Tasks and duties as issuers with other habits write them: columns, sentences, outlines."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.importers.made import ABOVE, LEFT, Assigned, Rows, assigned, imported

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import import_source
from ntmplan.registry import built_in

HEAD = "KẾ HOẠCH\nLàm đường\nI. NHIỆM VỤ"


def work(*rows: list[str], text: str = HEAD) -> list[Assigned]:
    return assigned(imported(text, rows))


def details(text: str, rows: Rows) -> list[str | None]:
    part = imported(text, rows).plan.tasks
    assert part is not None
    return [item.text for item in part.items if item.text]


def test_a_cell_under_the_leads_that_says_who_supports_is_parted() -> None:
    assert work(
        ["Nội dung", "Phân công nhiệm vụ", "Tiến độ"],
        ["1. Kiểm kê", "Chủ trì: Sở Y tế.\nPhối hợp: Sở Tài chính, Sở Tư pháp.", "2027 - 2030"],
        ["2. Xúc tiến", "Chủ trì: Sở Công Thương.", "2027"],
    ) == [
        ("", "Kiểm kê", "Sở Y tế", "Sở Tài chính, Sở Tư pháp", "2027 - 2030"),
        ("", "Xúc tiến", "Sở Công Thương", None, "2027"),
    ]


@pytest.mark.parametrize("title", ["Thực hiện", "Phụ trách", "Bộ phận chủ trì"])
def test_a_column_of_leads_may_have_a_short_title(title: str) -> None:
    assert work(
        ["TT", "Nội dung", title, "Hoàn thành"], ["1", "Rà soát hộ", "Phòng Kinh tế", "20/7/2025"]
    ) == [("", "Rà soát hộ", "Phòng Kinh tế", None, "20/7/2025")]


def test_begin_and_end_in_two_columns_are_one_time() -> None:
    rows = [
        ["TT", "Tiêu chí", "Công việc", "Chủ trì", "Thời gian", LEFT],
        [ABOVE, ABOVE, ABOVE, ABOVE, "Bắt đầu", "Kết thúc"],
        ["1", "Giao thông", "Làm đường", "UBND xã", "3/2023", "9/2023"],
        ["2", "Môi trường", "Trồng cây", "Hội Nông dân", "", "8/2023"],
    ]
    assert work(*rows) == [
        ("Giao thông", "Làm đường", "UBND xã", None, "3/2023 - 9/2023"),
        ("Môi trường", "Trồng cây", "Hội Nông dân", None, "8/2023"),
    ]


@pytest.mark.parametrize("nobody", ["-", "–", "...", "Không"])
def test_a_dash_in_a_cell_is_nobody(nobody: str) -> None:
    assert work(
        ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"],
        ["1", "Khảo sát", "Phòng Nội vụ", nobody, "2024"],
    ) == [("", "Khảo sát", "Phòng Nội vụ", None, "2024")]


def test_the_sum_of_a_tables_rows_is_no_task() -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Kinh phí (triệu đồng)"]
    rows = [
        head,
        ["1", "Tổng hợp số liệu", "Sở Y tế", "2023", "2.500"],
        ["", "Tổng cộng", "", "", "2.500"],
    ]
    assert work(*rows) == [("", "Tổng hợp số liệu", "Sở Y tế", None, "2023")]
    assert details(HEAD, rows) == ["Tổng cộng; Kinh phí (triệu đồng): 2.500"]
    wide = [*rows[:2], ["Tổng kinh phí dự kiến: 2.500 triệu đồng.", *[LEFT] * 4]]
    assert details(HEAD, wide) == ["Tổng kinh phí dự kiến: 2.500 triệu đồng."]
    alone = [head, ["", "Tổng cộng", "", "", "0"]]
    assert details(HEAD, alone) == ["Tổng cộng; Kinh phí (triệu đồng): 0"]
    led = [head, ["1", "Tổng cộng 5 km đường", "Sở Y tế", "2023", ""]]
    assert details(HEAD, led) == []


def test_titles_above_a_column_of_groups_stay_in_their_order() -> None:
    rows = [
        ["TT", "Nhiệm vụ", "Hoạt động", "Chủ trì", "Thời gian"],
        ["II", "CHỈ ĐẠO", "", "", ""],
        ["1", "Kế hoạch", "Ban hành kế hoạch", "Phòng A", "2024"],
        ["2", "Kiểm tra", "Kiểm tra 10 đơn vị", "Phòng B", "2024"],
        ["I", "THỂ CHẾ", "", "", ""],
        ["1", "Văn bản", "Rà soát văn bản", "Phòng C", "2024"],
    ]
    text = f"{HEAD}\n(Phụ lục đính kèm)\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn B\nPHỤ LỤC\nBẢNG"
    found = imported(text, rows)
    assert found.plan.tasks is not None
    assert [
        (above.heading, above.only_in, [area.area for area in above.items])
        for above in found.plan.tasks.items
    ] == [("CHỈ ĐẠO", "appendix", ["Kế hoạch", "Kiểm tra"]), ("THỂ CHẾ", "appendix", ["Văn bản"])]
    assert [text for _, text, _, _, _ in assigned(found)] == [
        "Ban hành kế hoạch",
        "Kiểm tra 10 đơn vị",
        "Rà soát văn bản",
    ]


def test_tasks_of_the_table_that_the_body_has_nothing_of_come_behind_its_own() -> None:
    text = f"{HEAD}\n1. Làm cầu.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn B\nPHỤ LỤC\nBẢNG"
    rows = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Vốn"],
        ["1", "Đào giếng", "Phòng A", "5"],
        ["", "Tổng cộng", "", "5"],
    ]
    assert [text for _, text, _, _, _ in work(*rows, text=text)] == ["Làm cầu.", "Đào giếng"]
    assert details(text, rows) == ["Tổng cộng; Vốn: 5"]


def test_a_sentence_of_the_body_that_is_a_title_in_the_table_is_an_area() -> None:
    text = f"{HEAD}\n1. Đổi mới.\n2. Làm cầu.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê B\nPHỤ LỤC\nBẢNG"
    assert work(
        ["TT", "Nhóm nhiệm vụ", "Nhiệm vụ", "Chủ trì", "Thời gian"],
        ["1", "Đổi mới", "Ban hành quy chế", "Sở Y tế", "2025"],
        [ABOVE, ABOVE, "Số hóa hồ sơ", "Sở Nội vụ", "2026"],
        text=text,
    ) == [
        ("Đổi mới.", "Ban hành quy chế", "Sở Y tế", None, "2025"),
        ("Đổi mới.", "Số hóa hồ sơ", "Sở Nội vụ", None, "2026"),
        ("", "Làm cầu.", None, None, None),
    ]


def test_products_on_lines_of_their_own_are_parted() -> None:
    part = imported(
        HEAD,
        [["Nhiệm vụ", "Chủ trì", "Sản phẩm"], ["Quán triệt", "Sở Y tế", "Hội nghị\nChuyên mục"]],
    ).plan.tasks
    assert part is not None
    assert part.items[0].product == "Hội nghị; Chuyên mục"


@pytest.mark.parametrize(
    ("sentence", "lead", "support", "time"),
    [
        (
            "Rà soát. Chủ trì: Vụ A; phối hợp: Cục B; thời gian: quý I/2025.",
            "Vụ A",
            "Cục B",
            "quý I/2025",
        ),
        ("Mở lớp; thời gian: 15/5/2026; địa điểm: hội trường.", None, None, "15/5/2026"),
        ("Mở lớp; thời gian: khi cần.", None, None, "khi cần"),
        ("Mở lớp; thời gian: quý VII/2025.", None, None, None),
        (
            "Tổ chức bộ máy: Giao Vụ A chủ trì, phối hợp với Cục B hoàn thiện đề án.",
            "Vụ A",
            "Cục B",
            None,
        ),
        ("Tài chính: Vụ A chủ trì tham mưu phân bổ.", "Vụ A", None, None),
        ("Trồng cây. Giao Hội Phụ nữ xã phụ trách.", "Hội Phụ nữ xã", None, None),
        ("Họp (Phòng Kinh tế tham mưu)", "Phòng Kinh tế", None, None),
        ("Kiểm tra (Phòng A chủ trì, phối hợp Ban B).", "Phòng A", "Ban B", None),
        ("Kiểm tra (Phòng A chủ trì, phối hợp chặt chẽ).", "Phòng A", None, None),
        ("Phòng A thực hiện chế độ trực.", None, None, None),
        ("Mở lớp (do huyện chủ trì).", None, None, None),
    ],
)
def test_what_a_tasks_sentence_says_of_who_and_when(
    sentence: str, lead: str | None, support: str | None, time: str | None
) -> None:
    assert assigned(imported(f"{HEAD}\n1. {sentence}\n2. Làm cầu.")) == [
        ("", sentence, lead, support, time),
        ("", "Làm cầu.", None, None, None),
    ]


def test_headings_that_nothing_but_a_list_behind_them_shows() -> None:
    found = imported(f"{HEAD}\nXây dựng thiết chế\n• Rà soát;\n• Hướng dẫn.\nBảo tồn\n* Lập hồ sơ.")
    assert [(area, text) for area, text, _, _, _ in assigned(found)] == [
        ("Xây dựng thiết chế", "Rà soát;"),
        ("Xây dựng thiết chế", "Hướng dẫn."),
        ("Bảo tồn", "Lập hồ sơ."),
    ]


def test_letters_behind_a_roman_number_stand_in_it() -> None:
    found = imported(
        f"{HEAD}\nA. Sản xuất\n1. Củng cố\nĐơn vị thực hiện: Chi cục A\nB. Hạ tầng\n2. Nạo vét\n"
        "Đơn vị thực hiện: Chi cục B\nThời gian: Năm 2025\nII. KINH PHÍ\n- Ngân sách tỉnh."
    )
    assert assigned(found) == [
        ("Sản xuất", "Củng cố", "Chi cục A", None, None),
        ("Hạ tầng", "Nạo vét", "Chi cục B", None, "Năm 2025"),
    ]
    assert found.plan.budget is not None
    assert found.plan.budget.heading == "KINH PHÍ"


def test_letters_close_what_is_open_below_the_roman_number() -> None:
    found = imported(f"{HEAD}\n1. Chung\n- Họp.\nA. Đường\n- Làm cầu.\nB. Nước\n- Đào giếng.")
    assert [(area, text) for area, text, _, _, _ in assigned(found)] == [
        ("Chung", "Họp."),
        ("Đường", "Làm cầu."),
        ("Nước", "Đào giếng."),
    ]


def test_a_part_that_assigns_work_by_a_table_alone_is_that_of_the_tasks() -> None:
    plan = imported(
        "KẾ HOẠCH\nA\nI. PHÂN CÔNG NHIỆM VỤ",
        [["Chủ trì", "Nhiệm vụ"], ["Sở Y tế", "Mua thuốc"]],
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Theo dõi.",
    ).plan
    assert plan.tasks is not None
    assert plan.tasks.heading == "PHÂN CÔNG NHIỆM VỤ"
    assert plan.organization is not None
    assert plan.organization.heading == "TỔ CHỨC THỰC HIỆN"


def test_units_before_a_colon_without_any_number() -> None:
    part = imported(
        "KẾ HOẠCH\nA\nI. TỔ CHỨC THỰC HIỆN\nPhòng Văn hóa: Chủ trì tham mưu.\n"
        "Bảo tàng tỉnh: Lập hồ sơ.\nCác trung tâm trực thuộc: Lập kế hoạch."
    ).plan.organization
    assert part is not None
    assert [(item.unit, [duty.duty for duty in item.items]) for item in part.items] == [
        ("Phòng Văn hóa", ["Chủ trì tham mưu."]),
        ("Bảo tàng tỉnh", ["Lập hồ sơ."]),
        ("Các trung tâm trực thuộc", ["Lập kế hoạch."]),
    ]


@pytest.mark.parametrize(
    ("duty", "unit"),
    [
        ("Đảng đoàn HĐND tỉnh lãnh đạo ban hành cơ chế.", "Đảng đoàn HĐND tỉnh"),
        ("Các phòng theo chức năng tổ chức thực hiện.", "Các phòng"),
    ],
)
def test_a_units_name_ends_before_what_it_does(duty: str, unit: str) -> None:
    part = imported(f"KẾ HOẠCH\nA\nI. TỔ CHỨC THỰC HIỆN\n1. {duty}\n2. Sở Y tế theo dõi.").plan
    assert part.organization is not None
    assert part.organization.items[0].unit == unit


def test_the_name_of_an_office_may_hold_a_programmes_name() -> None:
    name = "Văn phòng Điều phối Chương trình xây dựng nông thôn mới tỉnh"
    part = imported(f"KẾ HOẠCH\nA\nI. TỔ CHỨC THỰC HIỆN\n1. {name}\n- Theo dõi.").plan.organization
    assert part is not None
    assert part.items[0].unit == name


def test_a_star_may_stand_before_a_heading() -> None:
    part = imported("KẾ HOẠCH\nA\nI. MỤC TIÊU\n* Mục tiêu chung\nLàm đường.").plan.objectives
    assert part is not None
    assert (part.items[0].heading, part.items[0].text) == ("Mục tiêu chung", "Làm đường.")


def test_of_two_parts_that_give_work_the_first_has_the_tasks() -> None:
    plan = imported(
        "KẾ HOẠCH\nA\nI. PHÂN CÔNG NHIỆM VỤ\n1. Mua thuốc\nChủ trì: Sở Y tế\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Theo dõi."
    )
    assert assigned(plan) == [("", "Mua thuốc", "Sở Y tế", None, None)]
    duties = imported(
        "KẾ HOẠCH\nA\nI. TRÁCH NHIỆM CÁC ĐƠN VỊ\n1. Sở Y tế\n- Mua thuốc.\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\n- Theo dõi."
    )
    assert duties.plan.tasks is None


def test_numbers_that_begin_anew_below_a_numbered_heading() -> None:
    assert read(
        "# KẾ HOẠCH\n\nA\n\n## I. NHIỆM VỤ\n\n### 1. Nhận thức\n\n1. Tuyên truyền.\n\n"
        "2. Mở lớp.\n\n### 2. Hạ tầng\n\n1. Kéo cáp.\n\n## II. KINH PHÍ\n\nNgân sách xã.\n"
    ) == [
        ("Nhận thức", "Tuyên truyền.", None, None, None),
        ("Nhận thức", "Mở lớp.", None, None, None),
        ("Hạ tầng", "Kéo cáp.", None, None, None),
    ]


def test_the_levels_of_headings_tell_more_than_their_marks() -> None:
    assert read(
        "# KẾ HOẠCH\n\nA\n\n## I. NHIỆM VỤ\n\n### I. Đường\n\n- Làm cầu.\n\n### II. Nước\n\n"
        "#### a) Giếng\n\n1. Đào.\n\n2. Xây.\n\n#### b) Bể\n\n1. Đắp.\n\n## II. KINH PHÍ\n\nXã.\n"
    ) == [
        ("Đường", "Làm cầu.", None, None, None),
        ("Giếng", "Đào.", None, None, None),
        ("Giếng", "Xây.", None, None, None),
        ("Bể", "Đắp.", None, None, None),
    ]


def test_a_department_whose_name_holds_a_comma_opens_the_plan() -> None:
    plan = imported(
        "KẾ HOẠCH\nA\nCăn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2023 của UBND tỉnh, Sở Văn hóa, "
        "Thể thao và Du lịch ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n- Làm đường."
    ).plan
    assert plan.opening == "Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch như sau:"
    assert [one.document for one in plan.legal_basis] == ["Kế hoạch số 12/KH-UBND"]


def read(text: str) -> list[Assigned]:
    source = read_source(Path("ke-hoach.txt"), "ke-hoach.txt", text.encode())
    return assigned(import_source(source, built_in()))


def test_rows_that_end_with_bars_are_a_table() -> None:
    assert read(
        f"UBND XÃ A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n{HEAD}\n"
        "TT | Nhiệm vụ | Chủ trì | Thời gian |\n1 | Đào giếng | Sở Y tế | Quý III/2026 |\n"
    ) == [("", "Đào giếng", "Sở Y tế", None, "Quý III/2026")]


def test_a_line_that_can_not_end_so_goes_on_in_the_next_one() -> None:
    assert read(f"{HEAD}\n1. Rà soát\n- Thời gian: Trước\n30/11/2024.\n2. Làm cầu.") == [
        ("", "Rà soát", None, None, "Trước 30/11/2024"),
        ("", "Làm cầu.", None, None, None),
    ]


def test_a_full_line_goes_on_where_blank_lines_part_paragraphs() -> None:
    line = "- Chủ trì, phối hợp với các ngành, địa phương triển khai thực hiện có hiệu quả"
    others = [f"{line} các\nnội dung số {number}." for number in range(5)]
    found = read("\n\n".join([*HEAD.split("\n"), *others, f"{line}\nKế hoạch này."]))
    assert [text for _, text, _, _, _ in found][-1] == f"{line[2:]} Kế hoạch này."
