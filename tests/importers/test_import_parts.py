"""Parts of documents in the habits of those who type them, and the keys that they become."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.importers.made import assigned, codes, imported, units

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
                "marks": "dotted",
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
    comment = "# nhập: chưa chắc – mục này được xếp theo vị trí trong văn bản"
    assert f"{comment}\nsituation:\n  heading: ABC\n" in found.text
    assert f"\n\n{comment}\nsolutions:\n  heading: XYZ\n" in found.text


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
