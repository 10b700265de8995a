"""Letterheads, titles, legal bases and endings, in the ways in which documents have them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.importers.made import codes, imported

from ntmplan.tree import read_bytes

BODY = "\nUBND xã ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n- Làm đường."


def plan(text: str) -> dict[str, Any]:
    tree = read_bytes(imported(text).text.encode(), "")
    assert isinstance(tree.value, dict)
    return tree.value


def head(text: str) -> dict[str, Any]:
    """The keys of the plan above its parts."""
    found = plan(text)
    return {key: found[key] for key in found if key not in ("ntmplan", "tasks", "opening")}


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("Số: 05/KH-UBND", {"number": "05/KH-UBND"}),
        ("Số:       / KH - UBND", {"number": "?/KH-UBND"}),
        ("Số ……/KH-UBND", {"number": "?/KH-UBND"}),
        ("Số:", {"number": "?"}),
        ("Số: một", {"number": "một"}),
        ("Hà Nội, ngày 05 tháng 3 năm 2024", {"place": "Hà Nội", "date": "05/3/2024"}),
        ("Hà Nội, ngày 5 tháng 03 năm 2024", {"place": "Hà Nội", "date": "05/3/2024"}),
        ("Hà Nội, ngày     tháng 02 năm 2024", {"place": "Hà Nội", "date": "?/02/2024"}),
        ("Hà Nội, ngày ... tháng ... năm 20...", {"place": "Hà Nội"}),
        ("Hà Nội, ngày tháng năm", {"place": "Hà Nội"}),
        ("Hà Nội, 05/3/2024", {"place": "Hà Nội", "date": "05/3/2024"}),
        ("Hà Nội, ngày 05/3/2024", {"place": "Hà Nội", "date": "05/3/2024"}),
        ("ngày 31 tháng 02 năm 2024", {}),
        (
            "Số: 7/KH-UBND      Hà Nội, ngày 05 tháng 3 năm 2024",
            {"number": "7/KH-UBND", "place": "Hà Nội", "date": "05/3/2024"},
        ),
        (
            "UBND TỈNH CAO BẰNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            {"issuer": "UBND tỉnh Cao Bằng"},
        ),
        ("UBND HUYỆN A\nUBND XÃ B", {"superior": "UBND huyện A", "issuer": "UBND xã B"}),
        ("UBND TỈNH A\nVĂN PHÒNG", {"superior": "UBND tỉnh A", "issuer": "VĂN PHÒNG"}),
        ("SỞ LẠ LÙNG", {"issuer": "SỞ LẠ LÙNG"}),
        ("Sở Y tế", {"issuer": "Sở Y tế"}),
    ],
)
def test_letterheads(letters: str, expected: dict[str, str]) -> None:
    found = head(f"{letters}\nKẾ HOẠCH\nLàm đường{BODY}")
    guessed = {"issuer": "UBND xã"} if "issuer" not in expected else {}
    assert found == {"title": "Làm đường", **guessed, **expected}


def test_a_day_or_a_number_that_can_not_be_is_marked() -> None:
    text = f"Số: một\nngày 31 tháng 02 năm 2024\nKẾ HOẠCH\nLàm đường{BODY}"
    found = imported(text)
    assert [one for one in codes(found, "doubtful") if one[0] != "issuer-from-opening"] == [
        ("number-unclear", "Số: một"),
        ("date-unclear", "ngày 31 tháng 02 năm 2024"),
        ("not-placed", "ngày 31 tháng 02 năm 2024"),
    ]
    assert "\nngày 31 tháng 02 năm 2024" in (found.plan.opening or "").replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("KẾ HOẠCH\nLàm đường năm 2024", {"title": "Làm đường năm 2024", "period": "2024"}),
        (
            "KẾ HOẠCH\nLàm đường giai đoạn 2021 - 2025",
            {"title": "Làm đường giai đoạn 2021 - 2025", "period": "2021-2025"},
        ),
        ("KẾ HOẠCH\nLÀM ĐƯỜNG\nXÃ B NĂM 0000", {"title": "LÀM ĐƯỜNG XÃ B NĂM 0000"}),
        ("DỰ THẢO KẾ HOẠCH\nLàm đường", {"title": "Làm đường", "status": "draft"}),
        ("KẾ HOẠCH: Làm đường", {"title": "Làm đường"}),
        (
            "CHƯƠNG TRÌNH HÀNH ĐỘNG\nLàm đường",
            {"type": "CHƯƠNG TRÌNH HÀNH ĐỘNG", "title": "Làm đường"},
        ),
    ],
)
def test_types_titles_and_periods(lines: str, expected: dict[str, str]) -> None:
    found = head(f"{lines}{BODY}")
    assert found == {**expected, "issuer": "UBND xã"}


def test_a_title_over_several_lines_that_are_printed_alike_is_one() -> None:
    text = f"KẾ HOẠCH\nLÀM ĐƯỜNG XÃ A\nVÀ XÃ B\nCăn cứ Luật số 1/2020;{BODY}"
    assert plan(text)["title"] == "LÀM ĐƯỜNG XÃ A VÀ XÃ B"


def test_a_plan_without_its_type_still_has_its_letterhead() -> None:
    found = plan(f"UBND XÃ A\nSố: 1/KH-UBND\nVề việc làm đường{BODY}")
    assert found["issuer"] == "UBND xã A"
    assert found["number"] == "1/KH-UBND"
    assert found["opening"] == "Về việc làm đường\nUBND xã ban hành Kế hoạch như sau:"


@pytest.mark.parametrize(
    ("text", "cited", "opening"),
    [
        (
            "Căn cứ Luật Đất đai; Căn cứ Nghị định số 1/2020/NĐ-CP ngày 02/01/2020 của Chính phủ;",
            [
                {"document": "Luật Đất đai"},
                {
                    "document": "Nghị định số 1/2020/NĐ-CP",
                    "date": "02/01/2020",
                    "issuer": "Chính phủ",
                },
            ],
            None,
        ),
        (
            "Căn cứ Luật số 1 ngày 31/02/2020 của Quốc hội;",
            [{"document": "Luật số 1 ngày 31/02/2020 của Quốc hội"}],
            None,
        ),
        (
            "- Căn cứ Luật Đất đai;\n- Theo đề nghị của Phòng A.",
            [{"document": "Luật Đất đai"}, {"by": "Theo", "document": "đề nghị của Phòng A"}],
            None,
        ),
        (
            "Thực hiện chỉ đạo của cấp trên về các nội dung cụ thể như sau:",
            [],
            "Thực hiện chỉ đạo của cấp trên về các nội dung cụ thể như sau:",
        ),
        (
            "Căn cứ Luật Đất đai, UBND xã xây dựng kế hoạch:\nGồm các việc sau.",
            [{"document": "Luật Đất đai"}],
            "UBND xã xây dựng kế hoạch:\nGồm các việc sau.",
        ),
    ],
)
def test_legal_bases(text: str, cited: list[dict[str, str]], opening: str | None) -> None:
    found = plan(f"KẾ HOẠCH\nLàm đường.\n{text}\nI. NHIỆM VỤ\n- Một.")
    assert found.get("legal_basis", []) == cited
    assert found.get("opening") == opening


REPORTS = """Trên đây là kế hoạch, các thôn báo cáo hằng quý.
Yêu cầu thực hiện./.
TM. UBND
CHỦ TỊCH
Lý Văn A
PHỤ LỤC I: DANH MỤC
(Kèm theo Kế hoạch)
Nội dung khác"""


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (
            "Nơi nhận:\nNhư trên;\nLưu: VT.\nTM. UBND\nCHỦ TỊCH\n(Đã ký)\nLý Văn A",
            {
                "recipients": ["Như trên", "Lưu: VT"],
                "signature": {"authority": ["TM. UBND"], "office": "CHỦ TỊCH", "name": "Lý Văn A"},
            },
        ),
        (
            "Nơi nhận: Như kính gửi\n- Lưu VT./.",
            {"recipients": {"text": "Như kính gửi", "items": ["Lưu VT"]}},
        ),
        ("Nơi nhận: - Như trên;\n- Lưu VT", {"recipients": ["Như trên", "Lưu VT"]}),
        ("Nơi nhận:", {}),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nLý Văn A\nNơi nhận:\n- Lưu VT",
            {
                "signature": {
                    "authority": ["KT. TRƯỞNG BAN"],
                    "office": "PHÓ TRƯỞNG BAN",
                    "name": "Lý Văn A",
                },
                "recipients": ["Lưu VT"],
            },
        ),
        (
            "TM. UBND\nCHÁNH ÁN\nLý Văn A 12",
            {
                "closing": "Lý Văn A 12",
                "signature": {"authority": ["TM. UBND"], "office": "CHÁNH ÁN"},
            },
        ),
        ("GIÁM ĐỐC\nLý Văn A", {"signature": {"office": "GIÁM ĐỐC", "name": "Lý Văn A"}}),
        (
            "Trên đây là kế hoạch.\nYêu cầu các thôn thực hiện./.\nNơi nhận:\n- Lưu VT",
            {
                "closing": "Trên đây là kế hoạch.\nYêu cầu các thôn thực hiện./.",
                "recipients": ["Lưu VT"],
            },
        ),
        (
            REPORTS,
            {
                "reporting": {
                    "items": [
                        {
                            "report": "Trên đây là kế hoạch, các thôn báo cáo hằng quý.",
                            "every": "quarter",
                        },
                        {"text": "Yêu cầu thực hiện./."},
                    ],
                },
                "closing": "Nội dung khác",
                "signature": {"authority": ["TM. UBND"], "office": "CHỦ TỊCH", "name": "Lý Văn A"},
                "appendix": {
                    "heading": "PHỤ LỤC I",
                    "title": "DANH MỤC",
                    "note": "(Kèm theo Kế hoạch)",
                },
            },
        ),
    ],
)
def test_endings(end: str, expected: dict[str, Any]) -> None:
    found = plan(f"KẾ HOẠCH\nLàm đường{BODY}\n- Làm cầu.\n{end}")
    keys = ("reporting", "closing", "recipients", "signature", "appendix")
    assert {key: found[key] for key in keys if key in found} == expected


def test_what_stands_at_the_top_and_is_not_understood_is_kept() -> None:
    found = plan(f"Ban hành theo mẫu 01\nUBND XÃ A\nKẾ HOẠCH\nLàm đường{BODY}")
    assert "superior" not in found
    assert found["opening"] == "Ban hành theo mẫu 01\nUBND xã ban hành Kế hoạch như sau:"
    assert found["issuer"] == "UBND xã A"
