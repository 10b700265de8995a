"""The body and the table of the appendix: which row is which task, and what each alone says."""

from __future__ import annotations

from typing import Any

import pytest
from tests.importers.made import ABOVE, LEFT, Rows, assigned, codes, imported, source

from ntmplan.importers.matching import Matching
from ntmplan.importers.result import Imported
from ntmplan.text import accented
from ntmplan.tree import read_bytes

HEAD = "UBND XÃ A\nKẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n"
END = "\nII. TỔ CHỨC THỰC HIỆN\n1. Các thôn\nThực hiện.\nTM. UBND\nCHỦ TỊCH\nLý Văn A\nPHỤ LỤC\n"
COLUMNS = ["TT", "Nội dung", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]


def joined(body: str, *rows: list[str]) -> Imported:
    return imported(HEAD + body + END, [COLUMNS, *rows])


def tasks(found: Imported) -> Any:  # noqa: ANN401 - whatever a plan file holds
    tree = read_bytes(found.text.encode(), "")
    assert isinstance(tree.value, dict)
    return tree.value["tasks"]


def matched(first: list[str], second: list[str]) -> dict[int, int]:
    matching = Matching([accented(one) for one in first], [accented(one) for one in second])
    matching.pieces()
    matching.alike()
    matching.inside()
    return matching.of_second


def test_rows_find_their_tasks_by_words_by_pieces_and_by_likeness() -> None:
    assert matched(
        [
            "Làm đường xã",
            "Làm cầu. Làm chợ ở thôn.",
            "Tuyên truyền về nước sạch cho người dân các thôn",
            "Làm đường xã",
            "Mua loa, sửa loa và lắp loa tại trụ sở xã và nhà văn hóa thôn",
            "Khác hẳn",
        ],
        [
            "Làm đường xã.",
            "Làm cầu",
            "Làm chợ ở thôn",
            "Tuyên truyền về nước sạch cho nhân dân các thôn",
            "Làm đường xã",
            "Mua loa, sửa loa tại trụ sở xã",
            "Lắp loa tại nhà văn hóa thôn",
            "Không giống gì cả",
        ],
    ) == {0: 0, 1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 6: 4}


def test_of_equal_texts_the_next_one_in_order_is_meant() -> None:
    assert matched(["A b", "A b", "C d"], ["A b", "C d", "A b", "A b"]) == {0: 0, 1: 2, 2: 1}


def test_what_only_one_of_the_two_has_says_so() -> None:
    found = joined(
        "1. Đường\n- Làm đường.\n- Làm cầu.\n2. Nước\n- Đào giếng.",
        ["1", "Đường", "Làm đường.", "Phòng A", "", "2024"],
        ["", "", "Làm vỉa hè.", "Phòng A", "", "2024"],
        ["2", "Điện", "Kéo điện.", "Phòng B", "", "2025"],
        ["3", "Nước", "Đào giếng.", "Phòng B", "", "2024"],
    )
    assert tasks(found)["items"] == [
        {
            "area": "Đường",
            "items": [
                {"task": "Làm đường.", "lead": "Phòng A", "timeframe": "2024"},
                {
                    "task": "Làm vỉa hè.",
                    "lead": "Phòng A",
                    "timeframe": "2024",
                    "only_in": "appendix",
                },
                {"task": "Làm cầu.", "only_in": "body"},
            ],
        },
        {
            "area": "Điện",
            "lead": "Phòng B",
            "timeframe": "2025",
            "only_in": "appendix",
            "items": [{"task": "Kéo điện.", "only_in": "appendix"}],
        },
        {
            "area": "Nước",
            "marks": "dashes",
            "lead": "Phòng B",
            "timeframe": "2024",
            "items": [{"task": "Đào giếng."}],
        },
    ]
    assert [one for one in codes(found, "sure") if one[0].startswith("only-in")] == [
        ("only-in-body", "Làm cầu."),
        ("only-in-table", "Làm vỉa hè."),
        ("only-in-table", "Kéo điện."),
    ]


def test_what_the_body_says_of_a_task_stays_beside_what_the_table_says() -> None:
    found = joined(
        "1. Làm đường.\nĐơn vị chủ trì: Phòng A\n2. Làm cầu.\nĐơn vị chủ trì: Phòng A",
        ["1", "", "Làm đường.", "Phòng B", "", "2024"],
        ["2", "", "Làm cầu.", "Phòng A", "Các thôn", "2024"],
    )
    assert tasks(found) == {
        "heading": "NHIỆM VỤ",
        "marks": "numbers",
        "lead": "Phòng A",
        "timeframe": "2024",
        "items": [
            {
                "task": "Làm đường.",
                "in_appendix": [{"task": "Làm đường.", "lead": "Phòng B"}],
            },
            {"task": "Làm cầu.", "support": "Các thôn"},
        ],
    }
    assert assigned(found) == [
        ("", "Làm đường.", "Phòng B", None, "2024"),
        ("", "Làm cầu.", "Phòng A", "Các thôn", "2024"),
    ]


def test_a_row_in_another_order_is_told() -> None:
    found = joined(
        "- Làm đường.\n- Làm cầu.",
        ["1", "", "Làm cầu.", "Phòng A", "", ""],
        ["2", "", "Làm đường.", "Phòng B", "", ""],
    )
    assert [one for one in codes(found, "likely") if one[0] == "other-order"] == [
        ("other-order", "Làm đường.")
    ]
    assert [row[2] for row in assigned(found)] == ["Phòng B", "Phòng A"]


def test_products_of_split_rows_stand_on_their_task() -> None:
    columns = ["TT", "Nhiệm vụ", "Chủ trì", "Sản phẩm"]
    rows = [["1", "Làm đường.", "Phòng A", "01 km"], ["2", "Làm cầu.", "Phòng B", "01 cầu"]]
    found = imported(HEAD + "- Làm đường. Làm cầu." + END, [columns, *rows])
    assert tasks(found)["items"] == [
        {
            "task": "Làm đường. Làm cầu.",
            "product": "01 km; 01 cầu",
            "in_appendix": [
                {"task": "Làm đường.", "lead": "Phòng A"},
                {"task": "Làm cầu.", "lead": "Phòng B"},
            ],
        }
    ]


def test_two_tables_of_one_appendix_are_joined_together() -> None:
    first: Rows = [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Làm đường.", "Phòng A"]]
    second: Rows = [["TT", "Nhiệm vụ", "Chủ trì", "Tiến độ"], ["1", "Làm cầu.", "Phòng B", "2024"]]
    found = imported(HEAD + "- Làm đường.\n- Làm cầu." + END, first, "PHỤ LỤC II", second)
    assert assigned(found) == [
        ("", "Làm đường.", "Phòng A", None, None),
        ("", "Làm cầu.", "Phòng B", None, "2024"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [
                ["A", "Kinh tế", "", ""],
                ["I", "Đường", "", ""],
                ["1", "Làm đường", "Phòng A", "2024"],
                ["II", "Nước", "", ""],
                ["1", "Đào giếng", "Phòng B", "2024"],
                ["B", "Xã hội", "", ""],
                ["1", "Mở lớp", "Phòng C", "2024"],
            ],
            [("Đường", "Làm đường"), ("Nước", "Đào giếng"), ("Xã hội", "Mở lớp")],
            id="groups inside groups",
        ),
        pytest.param(
            [
                ["1", "Đường", "", ""],
                ["1.1", "Làm đường", "Phòng A", "2024"],
                ["1.2", "Làm cầu", "Phòng A", "2024"],
                ["2", "Mở lớp", "Phòng C", "2024"],
            ],
            [("Đường", "Làm đường"), ("Đường", "Làm cầu"), ("", "Mở lớp")],
            id="numbers below numbers",
        ),
        pytest.param(
            [
                ["ĐƯỜNG XÃ", LEFT, LEFT, LEFT],
                ["1", "Làm đường", "Phòng A", "2024"],
                ["II. Nước", LEFT, LEFT, LEFT],
                ["2", "Đào giếng", "Phòng B", "2024"],
            ],
            [("ĐƯỜNG XÃ", "Làm đường"), ("Nước", "Đào giếng")],
            id="merged rows",
        ),
        pytest.param(
            [
                ["", "NƯỚC SẠCH", "", ""],
                ["1", "Đào giếng", "Phòng B", "2024"],
                ["2", "Lắp ống", "", ""],
            ],
            [("NƯỚC SẠCH", "Đào giếng"), ("NƯỚC SẠCH", "Lắp ống")],
            id="capitals",
        ),
    ],
)
def test_rows_that_are_titles_are_areas(
    rows: list[list[str]], expected: list[tuple[str, str]]
) -> None:
    found = imported(HEAD.rstrip("\n"), [["TT", "Nhiệm vụ", "Chủ trì", "Tiến độ"], *rows])
    assert [row[:2] for row in assigned(found)] == expected


def test_cells_that_say_both_who_leads_and_who_supports_are_parted() -> None:
    rows: Rows = [
        ["TT", "Công việc", "Đơn vị chủ trì, phối hợp", "Thời hạn"],
        ["1", "Một", "Chủ trì: Phòng A; Phối hợp: Phòng B, các thôn", "2024"],
        ["2", "Hai", "Phòng A chủ trì, phối hợp với Phòng B", "31/02/2024"],
        ["3", "Ba", "Phòng C", "khi có vốn"],
    ]
    found = imported(HEAD.rstrip("\n"), rows)
    assert assigned(found) == [
        ("", "Một", "Phòng A", "Phòng B, các thôn", "2024"),
        ("", "Hai", "Phòng A", "Phòng B", None),
        ("", "Ba", "Phòng C", None, "khi có vốn"),
    ]
    assert codes(found, "doubtful") == [
        ("deadline-not-understood", "Thời hạn: 31/02/2024"),
        ("deadline-not-understood", "khi có vốn"),
    ]
    assert tasks(found)["items"][1]["items"] == [{"text": "Thời hạn: 31/02/2024"}]


def test_cells_of_several_lines_name_several_units_or_one_that_goes_on() -> None:
    rows: Rows = [
        ["", "Nhóm nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"],
        ["1", "- Một việc\nrất dài", "Sở Nông nghiệp\nvà PTNT", "Sở Y tế\nSở Nội vụ\ncác xã", ""],
        ["2", "Gồm:\n- Một;\n- Hai.", "- Sở A;\n- Sở B.", "", "Quý I\n/2024"],
    ]
    found = imported(HEAD.rstrip("\n"), rows)
    assert assigned(found) == [
        ("", "Một việc rất dài", "Sở Nông nghiệp và PTNT", "Sở Y tế; Sở Nội vụ; các xã", None),
        ("", "Gồm:\n- Một;\n- Hai.", "Sở A; Sở B", None, "Quý I /2024"),
    ]


def test_a_third_column_of_work_and_unknown_columns_are_kept_as_lines() -> None:
    rows: Rows = [
        ["TT", "Nội dung", "Nhiệm vụ", "Công việc", "Chủ trì", "Mã"],
        ["1", "Đường", "Làm đường", "Đổ bê tông", "Phòng A", "X1"],
    ]
    found = imported(HEAD.rstrip("\n"), rows)
    [area] = tasks(found)["items"]
    assert area["items"] == [
        {
            "task": "Làm đường",
            "items": [{"text": "Công việc: Đổ bê tông"}, {"text": "Mã: X1"}],
        }
    ]


def test_a_spreadsheet_alone_is_a_plan_of_tasks_with_its_title() -> None:
    rows: Rows = [
        ["PHÂN CÔNG NHIỆM VỤ NĂM 2024", LEFT, LEFT],
        ["", "", ""],
        ["STT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Làm đường", "Phòng A"],
        [ABOVE, ABOVE, "Phòng B"],
    ]
    from ntmplan.importers.result import import_source
    from ntmplan.registry import built_in

    found = import_source(source(rows, name="Phân công.xlsx"), built_in())
    assert found.text == (
        "ntmplan: 1\n"
        "# nhập: chưa chắc – không tìm thấy tên kế hoạch trong văn bản\n"
        "title: PHÂN CÔNG NHIỆM VỤ NĂM 2024\n"
        "period: 2024\n\n"
        "tasks:\n"
        "  items:\n"
        "    - task: Làm đường\n"
        "      lead: Phòng A; Phòng B\n"
        "      only_in: appendix\n\n"
        "appendix:\n"
        "  title: PHÂN CÔNG NHIỆM VỤ NĂM 2024\n"
    )


def test_signs_for_the_same_as_above_take_what_stands_there() -> None:
    rows: Rows = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"],
        ["1", "Một", "Phòng A", "", "2024"],
        ["2", "Hai", "nt", "Phòng B", '"'],
        ["3", "Ba", "Như trên", "“", "2025"],
    ]
    found = imported(HEAD.rstrip("\n"), rows)
    assert assigned(found) == [
        ("", "Một", "Phòng A", None, "2024"),
        ("", "Hai", "Phòng A", "Phòng B", "2024"),
        ("", "Ba", "Phòng A", "Phòng B", "2025"),
    ]
    assert [one for one in codes(found, "likely") if one[0] == "ditto"] == [
        ("ditto", "nt"),
        ("ditto", '"'),
        ("ditto", "Như trên"),
        ("ditto", "“"),
    ]


def test_a_page_number_amid_the_words_of_a_cell_is_left_out() -> None:
    rows: Rows = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
        ["1", "Rà soát các xã\n12\nchưa đạt chuẩn.", "Phòng A\n12", "12/2024"],
    ]
    found = imported(HEAD.rstrip("\n"), rows)
    assert assigned(found) == [("", "Rà soát các xã chưa đạt chuẩn.", "Phòng A", None, "12/2024")]
    assert [one for one in codes(found, "likely") if one[0] == "left-out"] == [
        ("left-out", "12"),
        ("left-out", "12"),
    ]


def test_a_doubtful_time_that_all_tasks_share_keeps_its_comment() -> None:
    rows: Rows = [
        ["TT", "Nhiệm vụ", "Thời gian"],
        *([str(n), f"Việc {n}", "khi có vốn"] for n in "123"),
    ]
    found = imported(HEAD.rstrip("\n"), [*rows, ["4", "Việc 4", "2024"]])
    assert (
        "tasks:\n  heading: NHIỆM VỤ\n"
        "  # nhập: chưa chắc – không hiểu thời gian này, giữ nguyên câu chữ\n"
        "  timeframe: khi có vốn\n  items:\n    - task: Việc 1\n"
    ) in found.text
