"""Money, reports, duties and tables of a plan, as documents have them."""

from __future__ import annotations

from typing import Any

from tests.importers.made import ABOVE, LEFT, Rows, assigned, codes, grid, imported, source, units

from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Source
from ntmplan.tree import read_bytes

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
HEAD = "UBND XÃ A\nKẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\n"


def value(found: Imported) -> dict[str, Any]:
    tree = read_bytes(found.text.encode(), "")
    assert isinstance(tree.value, dict)
    return tree.value


def part(text: str, key: str) -> Any:  # noqa: ANN401 - whatever a plan file holds
    return value(imported(HEAD + text)).get(key)


def test_money_in_a_table_is_a_need_in_each_row() -> None:
    table: Rows = [
        ["TT", "Nội dung", "Kinh phí (triệu đồng)", "Nguồn"],
        ["1", "Tập huấn", "1.250,5", "NS tỉnh"],
        ["2", "Kiểm tra", "chưa rõ", ""],
        ["3", "Mua sắm", "2 tỷ đồng", ""],
        ["", "", "", ""],
        ["Tổng cộng", LEFT, "3.250,5", ""],
    ]
    found = imported(HEAD + "I. KINH PHÍ", table)
    assert value(found)["budget"] == {
        "heading": "KINH PHÍ",
        "items": [
            {"need": "Tập huấn", "amount": "1.250,5 triệu đồng", "items": ["Nguồn: NS tỉnh"]},
            {"need": "Kiểm tra", "items": [{"text": "chưa rõ"}]},
            {"need": "Mua sắm", "amount": "2 tỷ đồng"},
            {"text": "Tổng cộng", "amount": "3.250,5 triệu đồng"},
        ],
    }
    assert codes(found, "doubtful") == [("amount-unclear", "chưa rõ")]


def test_several_amounts_in_one_sentence_are_left_in_it() -> None:
    text = (
        "I. KINH PHÍ\n- Ngân sách tỉnh 5 tỷ đồng, ngân sách xã 300 triệu đồng.\n"
        "- Cần 0,0000001 đồng."
    )
    found = imported(HEAD + text)
    assert value(found)["budget"]["items"][0] == {
        "source": "Ngân sách tỉnh 5 tỷ đồng, ngân sách xã 300 triệu đồng."
    }
    assert "several-amounts" in [code for code, _ in codes(found, "likely")]
    assert codes(found, "doubtful") == [("amount-unclear", "0,0000001 đồng")]


def test_reports_say_how_often_until_when_by_whom_and_to_whom() -> None:
    text = (
        "I. CHẾ ĐỘ BÁO CÁO\n1. Định kỳ\n- Đề nghị các phòng, ban báo cáo UBND huyện về kết quả"
        " hằng quý trước ngày 20/3 thông qua Phòng Nội vụ để tổng hợp.\n"
        "- Báo cáo 6 tháng và hằng năm.\n2. Gửi đúng hạn.\n- Báo cáo hằng tháng trước ngày 31/02."
    )
    assert part(text, "reporting") == {
        "heading": "CHẾ ĐỘ BÁO CÁO",
        "items": [
            {
                "heading": "Định kỳ",
                "items": [
                    {
                        "report": (
                            "Đề nghị các phòng, ban báo cáo UBND huyện về kết quả hằng quý trước"
                            " ngày 20/3 thông qua Phòng Nội vụ để tổng hợp."
                        ),
                        "every": "quarter",
                        "before": "20/3",
                        "by": "các phòng, ban",
                        "to": "UBND huyện",
                        "via": "Phòng Nội vụ",
                    },
                    {"report": "Báo cáo 6 tháng và hằng năm."},
                ],
            },
            {
                "text": "Gửi đúng hạn.",
                "marks": "dashes",
                "items": [{"report": "Báo cáo hằng tháng trước ngày 31/02.", "every": "month"}],
            },
        ],
        "marks": "numbers",
    }


def test_units_of_the_organisation_part_in_their_many_ways() -> None:
    text = (
        "I. TỔ CHỨC THỰC HIỆN\nCác cơ quan thực hiện tốt kế hoạch.\n1. Cấp tỉnh\na) Sở Y tế:\n"
        "- Chủ trì kiểm tra.\n- Phối hợp với Sở Tài chính thẩm định.\nb) Sở Tài chính: Thực hiện:\n"
        "- Bố trí vốn.\n2. Đề nghị Hội Nông dân tỉnh\nVận động hội viên.\n3. Yêu cầu chung\n"
        "Nghiêm túc thực hiện."
    )
    assert part(text, "organization") == {
        "heading": "TỔ CHỨC THỰC HIỆN",
        "text": "Các cơ quan thực hiện tốt kế hoạch.",
        "items": [
            {
                "heading": "Cấp tỉnh",
                "items": [
                    {
                        "unit": "Sở Y tế",
                        "items": [
                            {"duty": "Chủ trì kiểm tra.", "lead": "Sở Y tế"},
                            {
                                "duty": "Phối hợp với Sở Tài chính thẩm định.",
                                "support": "Sở Y tế",
                            },
                        ],
                    },
                    {
                        "unit": "Sở Tài chính",
                        "text": "Thực hiện:",
                        "run_in": "yes",
                        "marks": "dashes",
                        "items": ["Bố trí vốn."],
                    },
                ],
            },
            {
                "heading": "Đề nghị Hội Nông dân tỉnh",
                "unit": "Hội Nông dân tỉnh",
                "items": ["Vận động hội viên."],
            },
            {"heading": "Yêu cầu chung", "text": "Nghiêm túc thực hiện."},
        ],
    }


def test_a_table_of_duties_stays_in_its_part() -> None:
    table: Rows = [
        ["TT", "Đơn vị", "Nhiệm vụ", "Thời gian", "Phối hợp"],
        ["Khối phòng, ban", LEFT, LEFT, LEFT, LEFT],
        ["1", "Phòng Y tế", "Lập dự toán", "Quý I/2024", "Trạm Y tế"],
        ["2", "", "Kiểm tra", "", ""],
    ]
    found = imported(HEAD + "I. NHIỆM VỤ\n- Một.\nII. TỔ CHỨC THỰC HIỆN", table)
    assert value(found)["organization"]["items"] == [
        {
            "heading": "Khối phòng, ban",
            "items": [
                {
                    "unit": "Phòng Y tế",
                    "duty": "Lập dự toán",
                    "lead": "Phòng Y tế",
                    "support": "Trạm Y tế",
                    "timeframe": "Quý I/2024",
                },
                "Kiểm tra",
            ],
        }
    ]


def test_a_table_that_assigns_nothing_is_kept_as_lines() -> None:
    table: Rows = [["TT", "Công trình", "Xã"], ["1", "Nà Lốc", "Tân Lập"]]
    found = imported(HEAD + "I. GIẢI PHÁP\n- Một.", table)
    assert value(found)["solutions"] == {
        "heading": "GIẢI PHÁP",
        "marks": "none",
        "items": ["Một.", "TT | Công trình | Xã", "1 | Nà Lốc | Tân Lập"],
    }


def test_letterheads_side_by_side_are_read_in_their_columns() -> None:
    letters = grid(
        1,
        [
            [
                "ỦY BAN NHÂN DÂN\nHUYỆN BẮC SƠN\nSố:     /KH-UBND",
                f"{STATE}\n------\nBắc Sơn, ngày … tháng … năm 2024",
            ]
        ],
        bordered=False,
    )
    rest = source("DỰ THẢO\nKẾ HOẠCH\nNăm 2024\nUBND huyện ban hành Kế hoạch như sau:")
    found = import_source(Source("a.docx", (letters, *rest.blocks)), units())
    assert value(found) == {
        "ntmplan": "1",
        "title": "Năm 2024",
        "issuer": "Ủy ban nhân dân huyện Bắc Sơn",
        "number": "?/KH-UBND",
        "date": "?/?/2024",
        "place": "Bắc Sơn",
        "period": "2024",
        "status": "draft",
        "opening": "UBND huyện ban hành Kế hoạch như sau:",
    }


def test_merged_cells_of_areas_hold_for_their_rows_alone() -> None:
    table: Rows = [
        ["TT", "Nội dung", "Nhiệm vụ", "Chủ trì", "Tiến độ"],
        ["1", "Đường", "Làm đường", "Phòng A", "2024"],
        [ABOVE, ABOVE, "Làm cầu", ABOVE, "2025"],
        ["2", "", "Làm chợ", "", ""],
        ["3", "Nước", "Đào giếng", "Phòng B", "2024"],
    ]
    found = imported(HEAD + "I. NHIỆM VỤ", table)
    assert assigned(found) == [
        ("Đường", "Làm đường", "Phòng A", None, "2024"),
        ("Đường", "Làm cầu", "Phòng A", None, "2025"),
        ("", "Làm chợ", None, None, None),
        ("Nước", "Đào giếng", "Phòng B", None, "2024"),
    ]


def test_units_that_stand_in_paragraphs_have_their_duties_there() -> None:
    one = "I. TỔ CHỨC THỰC HIỆN\nSở Y tế chủ trì kiểm tra."
    assert part(one, "organization") == {
        "heading": "TỔ CHỨC THỰC HIỆN",
        "items": [{"unit": "Sở Y tế", "duty": "Sở Y tế chủ trì kiểm tra.", "lead": "Sở Y tế"}],
    }
    assert part(f"{one}\nSở Tài chính bố trí vốn.", "organization") == {
        "heading": "TỔ CHỨC THỰC HIỆN",
        "marks": "none",
        "items": [
            {"unit": "Sở Y tế", "duty": "Sở Y tế chủ trì kiểm tra.", "lead": "Sở Y tế"},
            {"unit": "Sở Tài chính", "duty": "Sở Tài chính bố trí vốn."},
        ],
    }


def test_a_request_that_runs_into_its_sentence_names_its_unit() -> None:
    text = (
        "I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Hội Nông dân tỉnh: Vận động hội viên.\n2. Sở Y tế: Một."
    )
    assert part(text, "organization")["items"][0] == {
        "heading": "Đề nghị Hội Nông dân tỉnh",
        "unit": "Hội Nông dân tỉnh",
        "run_in": "yes",
        "items": ["Vận động hội viên."],
    }


def test_leads_of_several_duties_of_one_unit_stand_once_above_them() -> None:
    text = "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì kiểm tra.\n- Chủ trì tổng hợp."
    assert part(text, "organization")["items"] == [
        {
            "unit": "Sở Y tế",
            "lead": "Sở Y tế",
            "items": ["Chủ trì kiểm tra.", "Chủ trì tổng hợp."],
        }
    ]
