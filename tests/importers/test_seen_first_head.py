"""Heads that were first seen in documents of strangers: offices, letters, drafts, legal bases."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.importers.made import assigned, codes, grid, imported, source

from ntmplan.importers.marks import split
from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Paragraph, Source, Where
from ntmplan.registry import built_in
from ntmplan.tree import read_bytes

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BODY = "\nI. NHIỆM VỤ\n1. Làm đường."
TASKS = {"heading": "NHIỆM VỤ", "marks": "numbers", "items": [{"task": "Làm đường."}]}


def value(found: Imported) -> dict[str, Any]:
    """The plan file without its version."""
    tree = read_bytes(found.text.encode(), "")
    assert isinstance(tree.value, dict)
    return {key: tree.value[key] for key in tree.value if key != "ntmplan"}


def head(text: str) -> dict[str, Any]:
    """What stands above the tasks."""
    found = value(imported(text + BODY))
    assert found.pop("tasks") == TASKS
    return found


def basis(*lines: str) -> tuple[list[dict[str, str]], str | None]:
    """The legal basis and the opening of a plan that has these lines above its tasks."""
    found = head("\n".join(("KẾ HOẠCH", "LÀM ĐƯỜNG", *lines)))
    return found.get("legal_basis", []), found.get("opening")


def test_the_name_of_an_office_that_goes_on_with_a_programme_is_no_type() -> None:
    assert head(
        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nVĂN PHÒNG ĐIỀU PHỐI\nCHƯƠNG TRÌNH NÔNG THÔN MỚI\n"
        f"{STATE}\nSố: 5/KH-VPĐP\nCần Thơ, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\nLàm đường năm 2026"
    ) == {
        "title": "Làm đường năm 2026",
        "issuer": "VĂN PHÒNG ĐIỀU PHỐI CHƯƠNG TRÌNH NÔNG THÔN MỚI",
        "superior": "Sở Nông nghiệp và Môi trường",
        "number": "5/KH-VPĐP",
        "date": "12/3/2026",
        "place": "Cần Thơ",
        "period": "2026",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND XÃ AN PHÚ\nCHƯƠNG TRÌNH PHÁT TRIỂN LÀNG NGHỀ",
            {
                "type": "CHƯƠNG TRÌNH",
                "title": "PHÁT TRIỂN LÀNG NGHỀ",
                "issuer": "UBND xã An Phú",
            },
        ),
        (
            f"{STATE}\nCHƯƠNG TRÌNH PHÁT TRIỂN LÀNG NGHỀ\nSố: 3/CTr-UBND",
            {
                "type": "CHƯƠNG TRÌNH",
                "title": "PHÁT TRIỂN LÀNG NGHỀ",
                "opening": "Số: 3/CTr-UBND",
            },
        ),
        (
            "DỰ THẢO\nCHƯƠNG TRÌNH PHÁT TRIỂN LÀNG NGHỀ\nAn, ngày 01 tháng 02 năm 2025",
            {
                "type": "CHƯƠNG TRÌNH",
                "title": "PHÁT TRIỂN LÀNG NGHỀ",
                "status": "draft",
                "opening": "An, ngày 01 tháng 02 năm 2025",
            },
        ),
        (
            f"PHÁT TRIỂN\nCHƯƠNG TRÌNH 12 ĐIỂM\n{STATE}",
            {"title": "ke-hoach", "issuer": "PHÁT TRIỂN CHƯƠNG TRÌNH 12 ĐIỂM"},
        ),
    ],
)
def test_a_type_with_the_title_on_its_line_is_one_where_no_letterhead_goes_on(
    text: str, expected: dict[str, str]
) -> None:
    found = head(text)
    assert found == expected


def test_what_a_letter_is_about_is_its_title() -> None:
    assert value(
        imported(
            f"UBND XÃ TÂN LẬP\nSố: 41/UBND-KT\nV/v làm sạch đường làng năm 2025\n{STATE}\n"
            "Tân Lập, ngày 05 tháng 9 năm 2025\nKính gửi:\n- Trạm Y tế xã;\n- Các thôn.\n"
            "Thực hiện Kế hoạch số 7/KH-UBND ngày 02/01/2025 của UBND tỉnh; để xong trước Tết,"
            " Chủ tịch UBND xã yêu cầu:\n"
            "1. Trạm Y tế xã\na) Phun thuốc.\nb) Kiểm tra nước.\n2. Các thôn: Quét dọn đường làng."
        )
    ) == {
        "title": "V/v làm sạch đường làng năm 2025",
        "issuer": "UBND xã Tân Lập",
        "number": "41/UBND-KT",
        "date": "05/9/2025",
        "place": "Tân Lập",
        "period": "2025",
        "legal_basis": [
            {
                "by": "Thực hiện",
                "document": "Kế hoạch số 7/KH-UBND",
                "date": "02/01/2025",
                "issuer": "UBND tỉnh",
            }
        ],
        "opening": (
            "Kính gửi:\n- Trạm Y tế xã;\n- Các thôn.\nđể xong trước Tết, Chủ tịch UBND xã yêu cầu:"
        ),
        "organization": {
            "items": [
                {
                    "unit": "Trạm Y tế xã",
                    "marks": "letters",
                    "items": ["Phun thuốc.", "Kiểm tra nước."],
                },
                {"unit": "Các thôn", "run_in": "yes", "items": ["Quét dọn đường làng."]},
            ],
        },
    }


def test_a_letter_says_in_its_cell_on_several_lines_what_it_is_about() -> None:
    letters = grid(
        1,
        [
            [
                "UBND XÃ AN\nSố: 4/UBND\nV/v làm sạch\nĐường làng",
                f"{STATE}\nAn, ngày 1 tháng 2 năm 2025",
            ]
        ],
        bordered=False,
    )
    rest = source("Kính gửi: Các thôn.\nUBND xã đề nghị các thôn quét dọn.")
    found = value(import_source(Source("a.docx", (letters, *rest.blocks)), built_in()))
    assert found == {
        "title": "V/v làm sạch Đường làng",
        "issuer": "UBND xã An",
        "number": "4/UBND",
        "date": "01/02/2025",
        "place": "An",
        "opening": "Kính gửi: Các thôn.\nUBND xã đề nghị các thôn quét dọn.",
    }


@pytest.mark.parametrize(
    "after",
    [
        "Kính gửi: Các thôn.",
        "Thực hiện ý kiến của thôn",
        "An, ngày 01 tháng 02 năm 2025",
        "Hết năm phải sạch.",
        "1. Quét đường.",
        "Các thôn",
    ],
)
def test_what_a_letter_is_about_ends_where_something_else_begins(after: str) -> None:
    found = value(imported(f"UBND XÃ AN\nSố: 4/UBND\nV/v làm sạch\n{after}"))
    assert found["title"] == "V/v làm sạch"


def test_a_plan_may_say_v_v_over_its_title() -> None:
    assert head("KẾ HOẠCH\nV/v làm đường năm 2026") == {
        "title": "V/v làm đường năm 2026",
        "period": "2026",
    }


def test_whom_a_letter_asks_may_stand_without_dashes() -> None:
    found = basis(
        "Kính gửi:",
        "Trạm Y tế xã;",
        "Các thôn.",
        "Căn cứ Luật Y tế ngày 01/02/2020;",
        "Xã yêu cầu:",
    )
    assert found == (
        [{"document": "Luật Y tế", "date": "01/02/2020"}],
        "Kính gửi:\nTrạm Y tế xã;\nCác thôn.\nXã yêu cầu:",
    )


def test_two_bold_names_are_a_body_and_the_one_above_it() -> None:
    def read(*names: str) -> tuple[str | None, str | None]:
        letters = [Paragraph(name, Where(at), bold=True) for at, name in enumerate(names, 1)]
        rest = source("KẾ HOẠCH\nLÀM ĐƯỜNG" + BODY).blocks
        moved = [replace(one, where=Where(10 + at)) for at, one in enumerate(rest)]
        plan = import_source(Source("a.md", (*letters, *moved)), built_in()).plan
        return plan.superior, plan.issuer

    assert read("UBND TỈNH AN BÌNH", "VĂN PHÒNG UBND TỈNH") == (
        "UBND tỉnh An Bình",
        "Văn phòng UBND tỉnh",
    )
    assert read("SỞ Y TẾ", "TRUNG TÂM KIỂM NGHIỆM") == ("Sở Y tế", "TRUNG TÂM KIỂM NGHIỆM")
    assert read("BAN CHỈ ĐẠO", "PHÒNG CHỐNG MA TÚY") == (None, "BAN CHỈ ĐẠO PHÒNG CHỐNG MA TÚY")


def test_abbreviations_and_small_words_of_a_name_are_spelled_as_such() -> None:
    found = head("UBND XÃ TÂN AN VÀ VSMT\nSố: 1/KH-UBND\nKẾ HOẠCH\nLàm đường")
    assert found["issuer"] == "UBND xã Tân An và VSMT"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DỰ THẢO", {"status": "draft"}),
        ("(Dự thảo)", {"status": "draft"}),
        ("DỰ THẢO LẦN 3", {"status": "draft", "opening": "DỰ THẢO LẦN 3"}),
        ("Dự thảo lần thứ hai", {"status": "draft", "opening": "Dự thảo lần thứ hai"}),
    ],
)
def test_a_document_that_says_so_is_a_draft(line: str, expected: dict[str, str]) -> None:
    text = f"{line}\nKẾ HOẠCH\nLàm đường"
    assert head(text) == {"title": "Làm đường", **expected}
    assert ("read", line) in codes(imported(text + BODY), "sure")


def test_a_title_ends_where_a_list_begins_and_is_no_longer_than_titles_are() -> None:
    assert head("KẾ HOẠCH\n- Làm đường.") == {"title": "ke-hoach", "opening": "- Làm đường."}
    long = " ".join(["LÀM ĐƯỜNG"] * 41)
    assert head(f"KẾ HOẠCH\n{long}\nLÀM CẦU") == {"title": long, "opening": "LÀM CẦU"}


def test_years_that_a_plan_only_looks_out_to_are_not_its_period() -> None:
    title = "Làm đường giai đoạn 2026 - 2030 và định hướng công tác năm 2026"
    assert head(f"KẾ HOẠCH\n{title}") == {"title": title, "period": "2026-2030"}


ONE = {"document": "Nghị quyết số 1/NQ-CP", "date": "02/3/2025", "issuer": "Chính phủ"}
TWO = {"document": "Quyết định số 4/QĐ-UBND", "date": "05/6/2025", "issuer": "UBND tỉnh"}


@pytest.mark.parametrize(
    ("line", "documents", "opening"),
    [
        (
            (
                "Căn cứ Nghị quyết số 1/NQ-CP ngày 02/3/2025 của Chính phủ về đường; Quyết định số"
                " 4/QĐ-UBND ngày 05/6/2025 của UBND tỉnh, Sở Xây dựng ban hành Kế hoạch như sau:"
            ),
            [{**ONE, "subject": "về đường"}, TWO],
            "Sở Xây dựng ban hành Kế hoạch như sau:",
        ),
        (
            (
                "Thực hiện Nghị quyết số 1/NQ-CP ngày 02/3/2025 của Chính phủ và Quyết định số"
                " 4/QĐ-UBND ngày 05/6/2025 của UBND tỉnh về đường; theo đề nghị của Sở Xây dựng,"
                " Chủ tịch UBND tỉnh ban hành Kế hoạch như sau:"
            ),
            [
                {"by": "Thực hiện", **ONE},
                {"by": "Thực hiện", **TWO, "subject": "về đường"},
                {"by": "Theo", "document": "đề nghị của Sở Xây dựng"},
            ],
            "Chủ tịch UBND tỉnh ban hành Kế hoạch như sau:",
        ),
        (
            (
                "Căn cứ Luật Đê điều ngày 29/11/2006; Luật sửa đổi, bổ sung một số điều của Luật Đê"
                " điều ngày 17/6/2020; và Luật Thủy lợi ngày 19/6/2017;"
            ),
            [
                {"document": "Luật Đê điều", "date": "29/11/2006"},
                {
                    "document": "Luật sửa đổi, bổ sung một số điều của Luật Đê điều",
                    "date": "17/6/2020",
                },
                {"document": "Luật Thủy lợi", "date": "19/6/2017"},
            ],
            None,
        ),
        (
            (
                "Căn cứ Nghị định số 9/2025/NĐ-CP ngày 02/3/2025 của Chính phủ sửa đổi, bổ sung"
                " Nghị định số 8/2024/NĐ-CP ngày 01/02/2024; Nghị định số 7/2023/NĐ-CP ngày"
                " 01/01/2023;"
            ),
            [
                {
                    "document": "Nghị định số 9/2025/NĐ-CP",
                    "date": "02/3/2025",
                    "issuer": "Chính phủ",
                    "subject": (
                        "sửa đổi, bổ sung Nghị định số 8/2024/NĐ-CP ngày 01/02/2024; Nghị định số"
                        " 7/2023/NĐ-CP ngày 01/01/2023"
                    ),
                }
            ],
            None,
        ),
        (
            "(Thực hiện Nghị quyết số 1/NQ-CP ngày 02/3/2025 của Chính phủ)",
            [{"by": "Thực hiện", **ONE}],
            None,
        ),
        ("(Thực hiện theo chỉ đạo của xã)", [], "(Thực hiện theo chỉ đạo của xã)"),
    ],
)
def test_each_document_of_a_legal_basis_is_an_entry(
    line: str, documents: list[dict[str, str]], opening: str | None
) -> None:
    assert basis(line) == (documents, opening)


def test_a_footnote_does_not_end_the_legal_basis() -> None:
    lines = ("KẾ HOẠCH", "LÀM ĐƯỜNG", "Căn cứ Luật A ngày 01/02/2020;")
    blocks = [Paragraph(words, Where(at)) for at, words in enumerate(lines, 1)]
    note = Paragraph("Luật này đã hết hiệu lực.", Where(3, part="footnote"))
    after = Paragraph("Căn cứ Luật B ngày 03/04/2021;", Where(4))
    found = import_source(Source("a.docx", (*blocks, note, after)), built_in())
    assert value(found) == {
        "title": "LÀM ĐƯỜNG",
        "legal_basis": [
            {"document": "Luật A", "date": "01/02/2020"},
            {"document": "Luật B", "date": "03/04/2021"},
        ],
        "opening": "Luật này đã hết hiệu lực.",
    }
    assert codes(found, "doubtful") == [("not-placed", "Luật này đã hết hiệu lực.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I- MỤC ĐÍCH", ("roman", 1, "I-", "MỤC ĐÍCH")),
        ("1- Làm đường", ("numbers", 1, "1-", "Làm đường")),
        ("2.1- Làm cầu", ("dotted2", 1, "2.1-", "Làm cầu")),
        ("B- NỘI DUNG", ("capital", 2, "B-", "NỘI DUNG")),
        ("15- 20 xã làm đường", ("none", 0, "", "15- 20 xã làm đường")),
        ("1.500- 2.000 ha", ("none", 0, "", "1.500- 2.000 ha")),
        ("1-2 xã", ("none", 0, "", "1-2 xã")),
        ("V/v làm đường", ("none", 0, "", "V/v làm đường")),
        ("V/V LÀM ĐƯỜNG", ("none", 0, "", "V/V LÀM ĐƯỜNG")),
        ("V/ KINH PHÍ", ("roman", 5, "V/", "KINH PHÍ")),
    ],
)
def test_marks_of_the_party_count_and_v_v_does_not(
    text: str, expected: tuple[str, int, str, str]
) -> None:
    mark, rest = split(text)
    assert (mark.kind, mark.order, mark.words, rest) == expected


def test_a_party_plan_has_its_areas() -> None:
    found = imported(
        "KẾ HOẠCH\nLÀM ĐƯỜNG\nI- MỤC ĐÍCH\n1- Sạch đường.\nII- NHIỆM VỤ\n1- Giao thông\n"
        "1.1- Làm đường.\n1.2- Làm cầu."
    )
    assert assigned(found) == [
        ("Giao thông", "Làm đường.", None, None, None),
        ("Giao thông", "Làm cầu.", None, None, None),
    ]


def test_the_sign_of_a_quotation_is_no_word_but_that_of_a_measure_is() -> None:
    found = value(imported("KẾ HOẠCH\nA\nI. MỤC TIÊU\n> Đạt chuẩn.\n> 80% số hộ có nước."))
    assert found["objectives"] == {
        "heading": "MỤC TIÊU",
        "text": "Đạt chuẩn.\n> 80% số hộ có nước.",
    }
