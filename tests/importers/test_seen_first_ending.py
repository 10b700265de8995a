"""Endings that were first seen in documents of strangers: articles, names, appendices, sites."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.importers.made import Rows, grid, imported, source

from ntmplan.importers.ending import unended
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.readers.web import read_html
from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Block, Paragraph, Source, Where
from ntmplan.registry import built_in
from ntmplan.tree import read_bytes

TABLE: Rows = [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Làm đường", "Sở Xây dựng"]]
PLAN = "KẾ HOẠCH\nLÀM ĐƯỜNG\nI. NHIỆM VỤ\n1. Làm đường."
SENT = "\nNơi nhận:\n- Lưu: VT.\n"


def value(found: Imported) -> dict[str, Any]:
    """The plan file without its version."""
    tree = read_bytes(found.text.encode(), "")
    assert isinstance(tree.value, dict)
    return {key: tree.value[key] for key in tree.value if key != "ntmplan"}


def ending(text: str) -> dict[str, Any]:
    """What comes behind the tasks."""
    found = value(imported(PLAN + text))
    return {key: found[key] for key in found if key not in ("title", "tasks")}


DECISION = """QUYẾT ĐỊNH
Phê duyệt Kế hoạch làm đường
CHỦ TỊCH UBND XÃ
Căn cứ Luật Đường bộ ngày 27/6/2024;
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Kế hoạch làm đường với nội dung như sau:
I. KINH PHÍ
- Nguồn ngân sách xã.
Điều 2. Tổ chức thực hiện
1. Phòng Kinh tế
- Chấm điểm đường làng.
- Làm biển báo.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Điều 4. Chánh Văn phòng và Trưởng phòng Kinh tế chịu trách nhiệm thi hành Quyết định này./.
"""


def test_an_article_that_is_a_heading_begins_a_part_and_the_last_ones_end_the_plan() -> None:
    assert value(imported(DECISION + SENT)) == {
        "type": "QUYẾT ĐỊNH",
        "title": "Phê duyệt Kế hoạch làm đường",
        "legal_basis": [{"document": "Luật Đường bộ", "date": "27/6/2024"}],
        "opening": (
            "CHỦ TỊCH UBND XÃ\nQUYẾT ĐỊNH:\n"
            "Điều 1. Phê duyệt Kế hoạch làm đường với nội dung như sau:"
        ),
        "budget": {
            "heading": "KINH PHÍ",
            "marks": "dashes",
            "items": [{"source": "Nguồn ngân sách xã."}],
        },
        "organization": {
            "heading": "Tổ chức thực hiện",
            "items": [
                {"unit": "Phòng Kinh tế", "items": ["Chấm điểm đường làng.", "Làm biển báo."]}
            ],
        },
        "closing": (
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.\n"
            "Điều 4. Chánh Văn phòng và Trưởng phòng Kinh tế chịu trách nhiệm thi hành Quyết định"
            " này./."
        ),
        "recipients": ["Lưu: VT"],
    }


@pytest.mark.parametrize(
    "article",
    [
        "Điều 1. Ban hành nội dung, nhiệm vụ làm đường",
        "Điều 1. Tổ chức thực hiện theo Quyết định này.",
        "Điều 1. Việc làm đường, tổ chức thực hiện",
        "Điều 1. Tổ chức thực hiện " + "rất dài " * 8,
    ],
)
def test_an_article_that_decides_something_is_no_heading(article: str) -> None:
    text = f"QUYẾT ĐỊNH\nVỀ LÀM ĐƯỜNG\n{article}\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."
    assert value(imported(text)) == {
        "type": "QUYẾT ĐỊNH",
        "title": "VỀ LÀM ĐƯỜNG",
        "opening": f"{article.strip()}\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.",
    }


def test_an_article_without_anything_below_it_is_no_heading() -> None:
    text = "QUYẾT ĐỊNH\nVỀ LÀM ĐƯỜNG\nĐiều 1. Kinh phí\nĐiều 2. Tổ chức thực hiện"
    assert value(imported(text))["opening"] == "Điều 1. Kinh phí\nĐiều 2. Tổ chức thực hiện"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("TM. BAN THƯỜNG VỤ\nBÍ THƯ\nK’ Tấn", {"office": "BÍ THƯ", "name": "K’ Tấn"}),
        (
            "TM. BAN THƯỜNG VỤ\nGIÁM ĐỐC\nBS.CKII Lê Văn Tám",
            {"office": "GIÁM ĐỐC", "name": "BS.CKII Lê Văn Tám"},
        ),
        (
            "TM. BAN THƯỜNG VỤ\nCHỈ HUY TRƯỞNG\nThượng tá Lê Văn Tám",
            {"office": "CHỈ HUY TRƯỞNG", "name": "Thượng tá Lê Văn Tám"},
        ),
        (
            "TM. BAN THƯỜNG VỤ\nPHÓ THỦ TƯỚNG\nLê Văn Tám",
            {"office": "PHÓ THỦ TƯỚNG", "name": "Lê Văn Tám"},
        ),
    ],
)
def test_who_signs_may_have_a_degree_or_a_name_with_a_sign(
    lines: str, expected: dict[str, str]
) -> None:
    assert ending(SENT + lines) == {
        "recipients": ["Lưu: VT"],
        "signature": {"authority": ["TM. BAN THƯỜNG VỤ"], **expected},
    }


def test_columns_that_a_copy_has_mixed_are_parted_again() -> None:
    mixed = (
        "\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh; KT. CHỦ TỊCH\n- Các xã; PHÓ CHỦ TỊCH\n"
        "- TT. HĐND huyện;\n- Lưu: VT, KT. Đỗ Thị Ánh Tuyết"
    )
    assert ending(mixed) == {
        "recipients": ["UBND tỉnh", "Các xã", "TT. HĐND huyện", "Lưu: VT, KT"],
        "signature": {
            "authority": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
            "office": "PHÓ CHỦ TỊCH",
            "name": "Đỗ Thị Ánh Tuyết",
        },
    }


def test_recipients_in_capitals_are_no_signature_without_an_office() -> None:
    assert ending("\nNơi nhận:\n- UBND TỈNH; TM. ĐẢNG ỦY\n- Lưu: VT. Lê Văn Tám") == {
        "recipients": ["UBND TỈNH; TM. ĐẢNG ỦY", "Lưu: VT. Lê Văn Tám"]
    }


@pytest.mark.parametrize(
    ("words", "last", "bare"),
    [
        ("Các xã,", False, "Các xã"),
        ("Các xã;", False, "Các xã"),
        ("Các xã,;", False, "Các xã,"),
        ("Lưu: VT./.", True, "Lưu: VT"),
        ("Lưu: VT.", True, "Lưu: VT"),
        ("Lưu: VT,", True, "Lưu: VT"),
        ("A.", False, "A."),
        (",", False, ","),
    ],
)
def test_what_ends_an_entry_is_no_word_of_a_recipient(words: str, last: bool, bare: str) -> None:  # noqa: FBT001 - a parameter of a test
    assert unended(words, last=last) == bare


ATTACHED = """BỘ XÂY DỰNG
Số: 12/QĐ-BXD
QUYẾT ĐỊNH
VỀ VIỆC BAN HÀNH KẾ HOẠCH
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch làm đường.
Nơi nhận:
- Lưu: VT.
BỘ TRƯỞNG
Lê Văn Tám
BỘ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-BXD
Số: 13/QĐ-BXD
KẾ HOẠCH
LÀM ĐƯỜNG
I. NHIỆM VỤ
1. Làm đường."""


def centred(text: str, first: int) -> list[Block]:
    """Lines in the middle of the page."""
    blocks = source(text).blocks
    return [
        replace(one, where=Where(first + at), centred=True)
        for at, one in enumerate(blocks)
        if isinstance(one, Paragraph)
    ]


def test_a_letterhead_that_comes_again_is_said_once_and_the_appendix_is_found() -> None:
    head = centred("Phụ lục\nPHÂN CÔNG\n(Kèm theo Quyết định số 12/QĐ-BXD)", 100)
    blocks = (*source(ATTACHED).blocks, *head, grid(1, TABLE))
    found = value(import_source(Source("a.docx", blocks), built_in()))
    assert {key: found[key] for key in found if key not in ("type", "title", "opening")} == {
        "issuer": "Bộ Xây dựng",
        "number": "12/QĐ-BXD",
        "tasks": {
            "heading": "NHIỆM VỤ",
            "marks": "numbers",
            "items": [{"task": "Làm đường.", "lead": "Sở Xây dựng", "in_appendix": "Làm đường"}],
        },
        "closing": "Số: 13/QĐ-BXD",
        "recipients": ["Lưu: VT"],
        "signature": {"office": "BỘ TRƯỞNG", "name": "Lê Văn Tám"},
        "appendix": {
            "heading": "Phụ lục",
            "title": "PHÂN CÔNG",
            "note": "(Kèm theo Quyết định số 12/QĐ-BXD)",
        },
    }


def test_an_appendix_has_no_heading_that_the_document_does_not_have() -> None:
    signed = f"{PLAN}{SENT}GIÁM ĐỐC\nLê Văn Tám\nBIỂU PHÂN CÔNG"
    assert value(imported(signed, TABLE))["appendix"] == {"title": "BIỂU PHÂN CÔNG"}


def test_a_line_that_only_names_an_appendix_is_none() -> None:
    text = "KẾ HOẠCH\nLÀM ĐƯỜNG\nI. NHIỆM VỤ\n1. Làm đường.\nPhụ lục\n2. Làm cầu."
    assert "appendix" not in value(imported(text, TABLE))


def blocks(body: str) -> tuple[list[str], dict[str, int]]:
    """The lines of a web page, and what was left out of it."""
    reading = Reading("a.html")
    found = read_html(reading, f"<html><body>{body}</body></html>".encode())
    return [one.text for one in found if isinstance(one, Paragraph)], dict(reading.left)


def test_menu_and_foot_of_a_web_site_are_no_part_of_the_document() -> None:
    menu = "<nav><ul><li>Trang chủ</li></ul></nav>"
    assert blocks(f"{menu}<p>KẾ HOẠCH</p><footer>Cổng thông tin</footer>") == (
        ["KẾ HOẠCH"],
        {"deletions-left-out": 0, "site-left-out": 2},
    )
    assert blocks("<article><p>KẾ HOẠCH</p><footer>GIÁM ĐỐC</footer></article>") == (
        ["KẾ HOẠCH", "GIÁM ĐỐC"],
        {},
    )
    assert blocks("<p>KẾ HOẠCH</p><footer> </footer>") == (["KẾ HOẠCH"], {})
    assert blocks("<p>KẾ HOẠCH</p><footer><p>Nơi nhận:</p><p>- Lưu: VT.</p></footer>") == (
        ["KẾ HOẠCH", "Nơi nhận:", "- Lưu: VT."],
        {},
    )
