"""Parts of documents in the habits of those who type them, and the keys that they become."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.importers.made import ABOVE, LEFT, Rows, assigned, codes, grid, imported, source, units

from ntmplan.importers.parts import key_of
from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Paragraph, Source, Where
from ntmplan.tree import read_bytes

HEAD = "UBND XÃ A\nKẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\n"


def value(found: Imported) -> dict[str, Any]:
    tree = read_bytes(found.text.encode(), "")
    assert isinstance(tree.value, dict)
    return tree.value


def part(text: str, key: str) -> Any:  # noqa: ANN401 - whatever a plan file holds
    return value(imported(HEAD + text)).get(key)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "objectives"),
        ("Quan điểm chỉ đạo", "objectives"),
        ("MỤC TIÊU, NHIỆM VỤ", "tasks"),
        ("NHIỆM VỤ, GIẢI PHÁP", "tasks"),
        ("Giải pháp thực hiện", "solutions"),
        ("KINH PHÍ THỰC HIỆN NHIỆM VỤ", "budget"),
        ("Dự toán nhu cầu vốn sự nghiệp", "budget"),
        ("PHÂN CÔNG NHIỆM VỤ", "organization"),
        ("Trách nhiệm của các đơn vị", "organization"),
        ("TỔ CHỨC THỰC HIỆN VÀ CHẾ ĐỘ BÁO CÁO", "reporting"),
        ("Đánh giá kết quả thực hiện nhiệm vụ năm 2023", "situation"),
        ("Phạm vi, đối tượng", "scope"),
        ("THỜI GIAN THỰC HIỆN", "scope"),
        ("Một số vấn đề khác", ""),
    ],
)
def test_headings_tell_the_key_of_their_part(heading: str, key: str) -> None:
    assert key_of(heading) == key


def test_the_outline_may_begin_with_numbers_letters_or_words_alone() -> None:
    expected = {
        "heading": "NHIỆM VỤ",
        "items": [{"task": "Làm đường."}, {"task": "Làm cầu."}],
    }
    assert part("1. NHIỆM VỤ\n- Làm đường.\n- Làm cầu.", "tasks") == expected
    assert part("A. NHIỆM VỤ\n- Làm đường.\n- Làm cầu.", "tasks") == expected
    assert part("NHIỆM VỤ\n- Làm đường.\n- Làm cầu.", "tasks") == expected
    assert part("I/ NHIỆM VỤ\n– Làm đường.\n– Làm cầu.", "tasks") == expected


def test_numbers_of_two_levels_and_letters_keep_their_place() -> None:
    text = "I. GIẢI PHÁP\n1. Vốn\n1.1. Ngân sách\na) Tỉnh.\nb) Huyện.\n1.2. Vay\n- Xã vay.\n2. Đất"
    assert part(text, "solutions") == {
        "heading": "GIẢI PHÁP",
        "marks": "numbers",
        "items": [
            {
                "heading": "Vốn",
                "marks": "numbers",
                "items": [
                    {"heading": "Ngân sách", "marks": "letters", "items": ["Tỉnh.", "Huyện."]},
                    {"heading": "Vay", "marks": "dashes", "items": ["Xã vay."]},
                ],
            },
            "Đất",
        ],
    }


def test_c_after_b_is_a_letter_and_i_is_a_roman_number() -> None:
    text = "A. MỤC TIÊU\nMột.\nB. NHIỆM VỤ\n- Hai.\nC. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\nBa."
    found = value(imported(HEAD + text))
    assert [key for key in found if key in ("objectives", "tasks", "organization")] == [
        *("objectives", "tasks", "organization")
    ]
    text = "H. MỤC TIÊU\nMột.\nI. NHIỆM VỤ\n- Hai."
    assert list(value(imported(HEAD + text)))[-2:] == ["objectives", "tasks"]


def test_a_paragraph_behind_an_entry_goes_on_with_it() -> None:
    text = "I. GIẢI PHÁP\n- Một.\nVẫn là một.\n- Hai."
    assert part(text, "solutions") == {
        "heading": "GIẢI PHÁP",
        "items": ["Một.\nVẫn là một.", "Hai."],
    }


def test_a_list_completes_its_sentence() -> None:
    text = "I. GIẢI PHÁP\n1. Huy động các nguồn vốn gồm:\n- Tỉnh;\n- Xã.\n2. Tuyên truyền."
    assert part(text, "solutions") == {
        "heading": "GIẢI PHÁP",
        "marks": "numbers",
        "items": [
            {"text": "Huy động các nguồn vốn gồm:", "marks": "dashes", "items": ["Tỉnh;", "Xã."]},
            "Tuyên truyền.",
        ],
    }


def test_two_parts_of_one_key_stand_below_it_and_are_marked() -> None:
    found = imported(HEAD + "I. MỤC ĐÍCH\nMột.\nII. YÊU CẦU\nHai.\nIII. NHIỆM VỤ\n- Ba.")
    assert value(found)["objectives"] == {
        "marks": "roman",
        "items": [
            {"heading": "MỤC ĐÍCH", "text": "Một."},
            {"heading": "YÊU CẦU", "text": "Hai."},
        ],
    }
    assert ("parts-merged", "YÊU CẦU") in codes(found, "doubtful")
    assert "    # nhập: chưa chắc – kế hoạch đã có phần này" in found.text


def test_headings_above_several_parts_stand_in_the_first() -> None:
    text = (
        "Phần thứ nhất\nKẾT QUẢ THỰC HIỆN\nI. Đạt được\nTốt.\nPhần thứ hai\nKẾ HOẠCH NĂM 2024\n"
        "I. MỤC TIÊU\nMột.\nII. NHIỆM VỤ\n- Hai."
    )
    found = imported(HEAD + text)
    assert value(found)["situation"] == {
        "heading": "KẾT QUẢ THỰC HIỆN",
        "marks": "roman",
        "items": [{"heading": "Đạt được", "text": "Tốt."}],
    }
    assert value(found)["objectives"] == {
        "heading": "MỤC TIÊU",
        "text": "KẾ HOẠCH NĂM 2024\nMột.",
    }
    assert ("heading-above-parts", "KẾ HOẠCH NĂM 2024") in codes(found, "likely")


def test_a_part_that_nobody_knows_goes_where_there_is_room_and_is_marked() -> None:
    text = "I. ABC\nMột.\nII. NHIỆM VỤ\n- Hai.\nIII. XYZ\nBa.\nIV. KLM\nBốn."
    found = imported(HEAD + text)
    assert [key for key in value(found) if key in ("situation", "tasks", "solutions", "scope")] == [
        *("situation", "tasks", "solutions", "scope")
    ]
    assert codes(found, "doubtful") == [
        ("part-guessed", "ABC"),
        ("part-guessed", "XYZ"),
        ("part-guessed", "KLM"),
    ]


def test_bold_words_before_a_colon_run_into_their_sentence() -> None:
    lines = [
        *("KẾ HOẠCH", "Năm 2024", "UBND xã ban hành Kế hoạch như sau:", "I. GIẢI PHÁP"),
        *("1. Về vốn: Huy động nhân dân.", "Vay ngân hàng.", "2. Về đất: Hiến đất.", "- Ở xã."),
    ]
    blocks = [Paragraph(text, Where(paragraph=at)) for at, text in enumerate(lines, 1)]
    blocks[4] = replace(blocks[4], bold_until=10)
    blocks[6] = replace(blocks[6], bold_until=10)
    found = import_source(Source("a.docx", tuple(blocks)), units())
    assert value(found)["solutions"] == {
        "heading": "GIẢI PHÁP",
        "items": [
            {"heading": "Về vốn", "text": "Huy động nhân dân.\nVay ngân hàng.", "run_in": "yes"},
            {
                "heading": "Về đất",
                "text": "Hiến đất.",
                "run_in": "yes",
                "marks": "dashes",
                "items": ["Ở xã."],
            },
        ],
    }


def test_numbers_that_the_word_processor_prints_count_as_typed_ones() -> None:
    said = [
        ("KẾ HOẠCH", ""),
        ("Năm 2024", ""),
        ("UBND xã ban hành Kế hoạch như sau:", ""),
        ("NHIỆM VỤ", "I."),
        ("Đường", "1."),
        ("Làm đường.", "\uf0b7"),
        ("Làm cầu.", "•"),
        ("Nước", "2."),
        ("Đào giếng.", "2.1"),
    ]
    blocks = [
        Paragraph(text, Where(paragraph=at), number=number)
        for at, (text, number) in enumerate(said, 1)
    ]
    found = import_source(Source("a.docx", tuple(blocks)), units())
    assert [row[:2] for row in assigned(found)] == [
        ("Đường", "Làm đường."),
        ("Đường", "Làm cầu."),
        ("Nước", "Đào giếng."),
    ]


def test_headings_by_style_alone_are_headings() -> None:
    said = [
        ("KẾ HOẠCH", False),
        ("Năm 2024", False),
        ("UBND xã ban hành Kế hoạch như sau:", False),
        ("Nhiệm vụ trọng tâm", True),
        ("Giao thông", True),
        ("Làm đường.", False),
        ("Thủy lợi", True),
        ("Đào mương.", False),
        ("Giải pháp", True),
        ("Vận động.", False),
    ]
    blocks = [
        Paragraph(text, Where(paragraph=at), heading=heading, level=1 if at in (5, 7) else 0)
        for at, (text, heading) in enumerate(said, 1)
    ]
    found = import_source(Source("a.docx", tuple(blocks)), units())
    assert [row[:2] for row in assigned(found)] == [
        ("Giao thông", "Làm đường."),
        ("Thủy lợi", "Đào mương."),
    ]
    assert value(found)["solutions"] == {"heading": "Giải pháp", "text": "Vận động."}


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
    text = "I. KINH PHÍ\n- Ngân sách tỉnh 5 tỷ đồng, ngân sách xã 300 triệu đồng.\n- Cần 0,0000001 đồng."
    found = imported(HEAD + text)
    assert value(found)["budget"]["items"][0] == {
        "source": "Ngân sách tỉnh 5 tỷ đồng, ngân sách xã 300 triệu đồng."
    }
    assert "several-amounts" in [code for code, _ in codes(found, "likely")]
    assert codes(found, "doubtful") == [("amount-unclear", "0,0000001 đồng")]


def test_reports_say_how_often_until_when_by_whom_and_to_whom() -> None:
    text = (
        "I. CHẾ ĐỘ BÁO CÁO\n1. Định kỳ\n- Đề nghị các phòng, ban báo cáo UBND huyện về kết quả hằng quý"
        " trước ngày 20/3 thông qua Phòng Nội vụ để tổng hợp.\n- Báo cáo 6 tháng và hằng năm.\n"
        "2. Gửi đúng hạn.\n- Báo cáo hằng tháng trước ngày 31/02."
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
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n------\n"
                "Bắc Sơn, ngày … tháng … năm 2024",
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
