"""Tables as they were met in documents that nobody had seen: heads, crosses, pages, blank cells."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importers.made import ABOVE, LEFT, Assigned, Rows, assigned, codes, grid, imported, units

from ntmplan.importers import labels, marked_times
from ntmplan.importers.blocks import flat
from ntmplan.importers.result import import_source
from ntmplan.importers.source import Paragraph, Source, Where
from ntmplan.model.timeframe import Timeframe
from ntmplan.registry import built_in

HEAD = "KẾ HOẠCH\nTrồng rừng năm 2027\nI. NHIỆM VỤ"
NOBODY = (None, None)


def work(*rows: list[str]) -> list[Assigned]:
    return assigned(imported(HEAD, rows))


def below(*rows: list[str]) -> list[str | None]:
    """The lines below the first task."""
    part = imported(HEAD, rows).plan.tasks
    assert part is not None
    return [item.text for item in part.items[0].items]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Bộ phận tham mưu", labels.LEAD),
        ("Khoa/phòng thực hiện", labels.LEAD),
        ("Phòng, ban phụ trách", labels.LEAD),
        ("Các đơn vị trực tiếp thực hiện", labels.LEAD),
        ("Đơn vị cùng thực hiện", labels.SUPPORT),
        ("Cơ quan tham gia", labels.SUPPORT),
        ("Cơ quan, đơn vị có liên quan", labels.SUPPORT),
        ("Cùng phối hợp", labels.SUPPORT),
        ("Tháng thực hiện", labels.TIME),
        ("T.gian", labels.TIME),
        ("TG hoàn thành", labels.TIME),
        ("Thành tiền", labels.MONEY),
        ("Lãnh đạo phụ trách", ""),
        ("Lãnh đạo đơn vị phụ trách", ""),
        ("Đơn vị tính", ""),
        ("Số thực hiện", ""),
    ],
)
def test_heads_of_columns_as_other_offices_word_them(title: str, role: str) -> None:
    assert labels.column(title) == role


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Cơ quan phụ trách: Phòng A", [(labels.LEAD, "Phòng A")]),
        ("Bộ phận tham mưu: Phòng A; đơn vị cùng thực hiện: Phòng B",
         [(labels.LEAD, "Phòng A"), (labels.SUPPORT, "Phòng B")]),
        ("Phòng Tham mưu: theo dõi", []),
        ("Các đơn vị liên quan: phối hợp thực hiện", []),
        ("Lãnh đạo phụ trách: đồng chí A", []),
    ],
)  # fmt: skip
def test_labels_before_a_colon_as_other_offices_word_them(
    line: str, said: list[tuple[str, str]]
) -> None:
    assert [(one.role, one.words) for one in labels.said(line)] == said


def test_who_works_along_is_no_lead_and_who_looks_after_it_stays_a_line() -> None:
    rows = [
        ["TT", "Công việc", "Bộ phận tham mưu", "Đơn vị cùng thực hiện", "Lãnh đạo phụ trách"],
        ["1", "Ươm cây", "Phòng Kinh tế", "Hội Nông dân xã", "Đ/c Vàng A Sử"],
    ]
    assert work(*rows) == [("", "Ươm cây", "Phòng Kinh tế", "Hội Nông dân xã", None)]
    assert below(*rows) == ["Lãnh đạo phụ trách: Đ/c Vàng A Sử"]


def test_beside_the_lead_a_column_that_says_it_less_plainly_is_none() -> None:
    rows = [
        ["TT", "Công việc", "Đơn vị chủ trì", "Đơn vị tham mưu", "Đơn vị", "Đơn vị tính"],
        ["1", "Ươm cây", "UBND xã", "Phòng Kinh tế", "Thôn Hạ", "cây"],
    ]
    assert work(*rows) == [("", "Ươm cây", "UBND xã", None, None)]
    assert below(*rows) == ["Đơn vị tham mưu: Phòng Kinh tế", "Đơn vị: Thôn Hạ", "Đơn vị tính: cây"]


def test_crosses_under_quarters_say_when() -> None:
    rows = [
        ["TT", "Tên nhiệm vụ", "Chủ trì", "Năm 2027", LEFT, LEFT, LEFT],
        [ABOVE, ABOVE, ABOVE, "Quý I", "Quý II", "Quý III", "Quý IV"],
        ["1", "Ươm cây", "Phòng A", "x", "X", "", ""],
        ["2", "Trồng cây", "Phòng B", "", "✓", LEFT, LEFT],
        ["3", "Chăm sóc", "Phòng C", "x", "x", "x", "x"],
        ["4", "Nghiệm thu", "Phòng D", "", "x", "", "x"],
    ]
    assert [(task[1], task[4]) for task in work(*rows)] == [
        ("Ươm cây", "Quý I, Quý II/2027"),
        ("Trồng cây", "Quý II, Quý III, Quý IV/2027"),
        ("Chăm sóc", "Quý I - IV/2027"),
        ("Nghiệm thu", "Quý II, Quý IV/2027"),
    ]
    assert codes(imported(HEAD, rows), "doubtful") == []


def test_crosses_under_months_are_of_the_plans_year_and_need_no_lead() -> None:
    rows = [
        ["TT", "Nội dung công việc", "Tháng thực hiện", *[LEFT] * 5],
        [ABOVE, ABOVE, "1", "2", "3", "4", "5", "6"],
        ["1", "Ươm cây", "x", "x", "x", "", "", ""],
        ["2", "Trồng cây", "", "x", "x", "x", "x", ""],
    ]
    assert work(*rows) == [
        ("", "Ươm cây", *NOBODY, "Tháng 1, 2, 3/2027"),
        ("", "Trồng cây", *NOBODY, "Tháng 2 - 5/2027"),
    ]
    alone = [["TT", "Công việc", "T1", "T2"], ["1", "Ươm cây", "", "x"]]
    assert work(*alone) == [("", "Ươm cây", *NOBODY, "Tháng 2/2027")]


def test_numbers_under_months_say_how_many_and_not_when() -> None:
    rows = [
        ["TT", "Công việc", "Chủ trì", "Tháng 1", "Tháng 2"],
        ["1", "Mở lớp", "Phòng A", "3", "x"],
    ]
    assert work(*rows) == [("", "Mở lớp", "Phòng A", None, "Tháng 2/2027")]
    assert below(*rows) == ["Tháng 1: 3"]
    assert work(["TT", "Nội dung", "2026", "2027"], ["1", "Số xã", "5", "x"]) == []


def test_columns_of_numbers_name_nobody_and_no_time_but_years() -> None:
    rows = [
        ["TT", "Nội dung", "Đơn vị chủ trì", "Năm 2026", "Năm thực hiện", "Tiến độ"],
        ["1", "Trồng cây", "Phòng A", "400", "2027", "50,5"],
        ["2", "Ươm cây", "Phòng A", "350", "2028", "1.000"],
    ]
    assert [task[2:] for task in work(*rows)] == [
        ("Phòng A", None, "2027"),
        ("Phòng A", None, "2028"),
    ]
    assert below(*rows) == ["Năm 2026: 400", "Tiến độ: 50,5"]
    for head in (
        ["TT", "Nội dung", "Đơn vị tính", "Kế hoạch năm 2026"],
        ["TT", "Nội dung", "ĐVT", "Thực hiện"],
        ["TT", "Nội dung", "ĐVT", "Năm 2026"],
    ):
        assert work(head, ["1", "Trồng cây", "ha", "400"]) == []


def test_a_cross_under_the_name_of_a_unit_is_no_unit() -> None:
    rows = [
        ["TT", "Công việc", "Đơn vị thực hiện", LEFT, "Thời gian"],
        [ABOVE, ABOVE, "Phòng A", "Phòng B", ABOVE],
        ["1", "Ươm cây", "x", "", "2027"],
    ]
    assert work(*rows) == [("", "Ươm cây", *NOBODY, "2027")]
    assert below(*rows) == ["Đơn vị thực hiện Phòng A: x"]


@pytest.mark.parametrize(
    ("lines", "issuer", "superior"),
    [
        (["UBND XÃ A", "PHÂN CÔNG NĂM 2027"], "UBND xã A", None),
        (["ỦY BAN NHÂN DÂN", "XÃ A", "PHÂN CÔNG NĂM 2027"], "Ủy ban nhân dân xã A", None),
        (["UBND TỈNH A", "SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG", "PHÂN CÔNG NĂM 2027"],
         "Sở Nông nghiệp và Môi trường", "UBND tỉnh A"),
        (["PHÂN CÔNG NĂM 2027"], None, None),
    ],
)  # fmt: skip
def test_bodies_above_a_table_alone_issue_it(
    lines: list[str], issuer: str | None, superior: str | None
) -> None:
    above = [Paragraph(words, Where(paragraph=at)) for at, words in enumerate(lines, 1)]
    rows = grid(1, [["TT", "Công việc", "Chủ trì"], ["1", "Ươm cây", "Phòng A"]])
    found = import_source(Source("a.xlsx", (*above, rows)), units()).plan
    assert (found.issuer, found.superior) == (issuer, superior)
    assert found.title == "PHÂN CÔNG NĂM 2027"


@pytest.mark.parametrize(
    ("title", "above", "wanted"),
    [
        ("Quý III", "", ("quarter", 3, "")),
        ("II", "Quý/2026", ("quarter", 2, "2026")),
        ("T12", "Năm 2026", ("month", 12, "2026")),
        ("Tháng 3/2026", "", ("month", 3, "2026")),
        ("2028", "Trong đó", ("year", 0, "2028")),
        ("13", "Tháng", None),
        ("5", "Quý", None),
        ("7", "", None),
        ("II", "", None),
        ("Ghi chú", "Năm 2026", None),
    ],
)
def test_heads_that_stand_for_a_stretch_of_time(
    title: str, above: str, wanted: tuple[str, int, str] | None
) -> None:
    assert marked_times.point(title, above) == wanted


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ([("quarter", 4, "2026"), ("quarter", 1, "2027")], "Quý IV/2026; Quý I/2027"),
        ([("year", 0, "2026"), ("year", 0, "2027")], "2026, 2027"),
        ([("year", 0, str(year)) for year in range(2026, 2031)], "2026 - 2030"),
        ([("year", 0, "2026"), ("quarter", 1, "2027")], "2026; Quý I/2027"),
        ([("month", 3, ""), ("month", 9, "")], "Tháng 3, 9"),
    ],
)
def test_marked_stretches_are_told_as_one_time(
    points: list[tuple[str, int, str]], words: str
) -> None:
    assert marked_times.worded([marked_times.Point(*one) for one in points]) == words


@given(st.lists(st.integers(1, 12), min_size=1, unique=True), st.sampled_from([4, 12]))
def test_what_crosses_say_of_one_year_is_a_time_that_is_understood(
    marked: list[int], most: int
) -> None:
    quarters = most == 4
    kind = "quarter" if quarters else "month"
    numbers = sorted(number for number in marked if number <= most) or [1]
    points = [marked_times.Point(kind, number, "2027") for number in numbers]
    time = Timeframe.parse(marked_times.worded(points))
    first, last = (numbers[0] * 3 - 2, numbers[-1] * 3) if quarters else (numbers[0], numbers[-1])
    assert time.start == date(2027, first, 1)
    assert time.end is not None
    assert (time.end.month, (time.end + timedelta(1)).day) == (last, 1)


def test_from_and_until_in_two_columns_are_one_time() -> None:
    assert [
        task[4]
        for task in work(
            ["TT", "Công việc", "Chủ trì", "Thời gian thực hiện", LEFT],
            [ABOVE, ABOVE, ABOVE, "Từ", "Đến"],
            ["1", "Ươm cây", "Phòng A", "3/2027", "8/2027"],
            ["2", "Trồng cây", "Phòng B", "9/2027", ""],
            ["3", "Chăm sóc", "Phòng C", "", "12/2027"],
            ["4", "Bảo vệ", "Phòng D", "Thường xuyên", ""],
        )
    ] == ["3/2027 - 8/2027", "từ 9/2027", "12/2027", "Thường xuyên"]


def test_one_row_of_a_head_that_a_page_repeats_is_no_task() -> None:
    assert work(
        ["TT", "Công việc", "Cơ quan thực hiện", LEFT, "Thời gian"],
        [ABOVE, ABOVE, "Chủ trì", "Phối hợp", ABOVE],
        ["1", "Ươm", "Phòng A", "Phòng B", "2027"],
        ["", "", "Chủ trì", "Phối hợp", ""],
        ["", "cây keo", "", "", ""],
        ["2", "Trồng cây", "Phòng C", "", "2028"],
    ) == [
        ("", "Ươm cây keo", "Phòng A", "Phòng B", "2027"),
        ("", "Trồng cây", "Phòng C", None, "2028"),
    ]


def test_a_spreadsheet_with_a_letterhead_and_titles_above_its_head() -> None:
    wide = [LEFT] * 3
    rows: Rows = [
        ["UBND TỈNH HÀ GIANG", *wide],
        ["SỞ Y TẾ", *wide],
        ["", "", "", ""],
        ["BIỂU 2", *wide],
        ["PHÂN CÔNG TRỒNG RỪNG NĂM 2027", *wide],
        ["(Kèm theo Kế hoạch số 7/KH-SYT ngày 02/3/2027 của Sở Y tế)", *wide],
        ["", "", "", ""],
        ["", "", "", ""],
        ["TT", "Công việc", "Chủ trì", "Tháng"],
        ["1", "Ươm cây", "Phòng A", "5/2027"],
        ["Số liệu này có thể được điều chỉnh.", "", "", ""],
        ["", "Ghi chú: Phòng A là phòng của Sở", LEFT, LEFT],
    ]
    assert import_source(Source("b.xlsx", (grid(1, rows),)), built_in()).text == (
        "ntmplan: 1\n"
        "# nhập: chưa chắc – không tìm thấy tên kế hoạch trong văn bản\n"
        "title: PHÂN CÔNG TRỒNG RỪNG NĂM 2027\n"
        "issuer: Sở Y tế\n"
        "superior: UBND tỉnh Hà Giang\n"
        "period: 2027\n\n"
        "tasks:\n"
        "  items:\n"
        "    - task: Ươm cây\n"
        "      lead: Phòng A\n"
        "      timeframe: 5/2027\n"
        "      only_in: appendix\n"
        "    - text: Số liệu này có thể được điều chỉnh.\n"
        "      only_in: appendix\n"
        '    - text: "Ghi chú: Phòng A là phòng của Sở"\n'
        "      only_in: appendix\n\n"
        "appendix:\n"
        "  heading: BIỂU 2\n"
        "  title: PHÂN CÔNG TRỒNG RỪNG NĂM 2027\n"
        "  note: (Kèm theo Kế hoạch số 7/KH-SYT ngày 02/3/2027 của Sở Y tế)\n"
    )


def test_rows_of_several_cells_that_are_no_head_are_not_passed_over_for_ever() -> None:
    rows = [["A", "B", "C"]] * 6 + [["TT", "Công việc", "Chủ trì"], ["1", "Ươm cây", "Phòng A"]]
    assert work(*rows) == []
    assert [task[1] for task in work(*rows[1:])] == ["Ươm cây"]


def test_a_kept_table_says_in_which_column_each_word_stands() -> None:
    rows = [
        ["TT", "Tên thôn", "Đã trồng", LEFT, LEFT],
        [ABOVE, ABOVE, "Keo", "Quế", "Hồi"],
        ["1", "Thôn Hạ", "", "x", ""],
        ["2", "Thôn Thượng", "x", "", "x"],
        ["Thôn khác", LEFT, "", "", ""],
        ["", "", "", "", ""],
        ["", "Cộng", "1", "1", "1"],
    ]
    assert [line.text for line in flat(grid(1, rows))] == [
        "TT | Tên thôn | Đã trồng",
        "| | Keo | Quế | Hồi",
        "1 | Thôn Hạ | | x",
        "2 | Thôn Thượng | x | | x",
        "Thôn khác",
        "| Cộng | 1 | 1 | 1",
    ]
