"""Who leads and supports as sentences say it, labels and heads of columns, marks of lines."""

from __future__ import annotations

import pytest
from tests.importers.made import assigned, codes, imported, units

from ntmplan.importers import cells, labels, marks
from ntmplan.importers.guess import Sure
from ntmplan.importers.names import Names
from ntmplan.importers.running_text import Roles, duty_roles, given
from ntmplan.importers.source import Cell, Paragraph, Where

NAMES = Names(units(), "Bắc Kạn")
HEAD = "UBND XÃ A\nKẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n"


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Chủ trì kiểm tra.", Roles("Sở Y tế")),
        (
            "Chủ trì, phối hợp với Sở Nông nghiệp và PTNT và các sở, ngành có liên quan quản lý.",
            Roles("Sở Y tế", "Sở Nông nghiệp và PTNT; các sở, ngành có liên quan"),
        ),
        (
            "Chủ trì phối hợp chặt chẽ với Sở Tài chính, Sở Nội vụ tham mưu.",
            Roles("Sở Y tế", "Sở Tài chính; Sở Nội vụ"),
        ),
        ("Có trách nhiệm chủ trì và phối hợp với Sở Nội vụ.", Roles("Sở Y tế", "Sở Nội vụ")),
        ("Là cơ quan chủ trì thực hiện.", Roles("Sở Y tế")),
        ("Chủ trì, phối hợp với rà soát.", Roles("Sở Y tế")),
        (
            "Chủ trì, phối hợp với Tổ chức Cây Xanh Việt trồng cây.",
            Roles("Sở Y tế", "Tổ chức Cây Xanh Việt", Sure.DOUBTFUL),
        ),
        (
            "Chủ trì, phối hợp với Hội Làm vườn thị trấn hướng dẫn.",
            Roles("Sở Y tế", "Hội Làm vườn thị trấn", Sure.LIKELY),
        ),
        ("Phối hợp với Sở Nội vụ thẩm định.", Roles("", "Sở Y tế")),
        ("Sở Tài chính chủ trì thẩm định.", Roles("Sở Tài chính")),
        ("Đề nghị Sở Tài chính phối hợp bố trí vốn.", Roles("", "Sở Tài chính")),
        ("Hướng dẫn; phối hợp chặt chẽ trong công tác thẩm định.", Roles()),
        ("Kiểm tra việc chủ trì của các xã.", Roles()),
    ],
)
def test_duties_say_at_their_beginning_who_leads_and_supports(sentence: str, roles: Roles) -> None:
    assert duty_roles(sentence, "Sở Y tế", NAMES) == roles


def test_a_duty_of_nobody_says_nothing() -> None:
    assert duty_roles("Chủ trì kiểm tra.", "", NAMES) == Roles()


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Giao Sở Y tế chủ trì thực hiện.", Roles("Sở Y tế", "", Sure.LIKELY)),
        (
            "Làm đường. Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ thực hiện.",
            Roles("Sở Y tế", "Sở Nội vụ", Sure.LIKELY),
        ),
        ("Bàn giao công trình cho xã chủ trì quản lý.", Roles()),
        ("Giao thông nông thôn do xã chủ trì.", Roles()),
        ("Phối hợp tổ chức hội nghị.", Roles()),
    ],
)
def test_tasks_are_given_in_so_many_words(sentence: str, roles: Roles) -> None:
    assert given(sentence, NAMES) == roles


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sở Y tế", True),
        ("Các phòng, ban chuyên môn", True),
        ("Những người cao tuổi", False),
        ("Ban hành văn bản", False),
        ("Hội nghị tổng kết", False),
        ("Bộ tiêu chí", False),
        ("Quỹ đất", False),
        ("", False),
        ("Ban Chỉ đạo xã", True),
        ("Công chức Địa chính", True),
        ("Sở " + "x" * 300, False),
    ],
)
def test_names_of_units_are_told_from_other_words(words: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert NAMES.is_unit(words) is expected


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("UBND thành phố Bắc Kạn lập và triển khai dự án.", "UBND thành phố Bắc Kạn"),
        ("Các phòng, đơn vị thuộc Sở phối hợp triển khai.", "Các phòng, đơn vị thuộc Sở"),
        ("Các phòng, ban căn cứ nhiệm vụ được giao thực hiện.", "Các phòng, ban"),
        ("Ban Quản lý dự án tổ chức đấu thầu.", "Ban Quản lý dự án"),
        ("Ban chỉ đạo xã họp hằng tháng.", ""),
        ("Tổ chức thực hiện tốt kế hoạch.", ""),
        ("Căn cứ nhiệm vụ được phân công, chủ động tuyên truyền.", ""),
        ("Sở Y tế: chủ trì.", ""),
    ],
)
def test_the_unit_with_which_a_sentence_begins(sentence: str, subject: str) -> None:
    assert NAMES.subject(sentence) == subject


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("STT", "number"),
        ("Số TT", "number"),
        ("Tên CNTT", ""),
        ("Đơn vị chủ trì", "lead"),
        ("Cơ quan, đơn vị thực hiện", "lead"),
        ("Đơn vị", "lead"),
        ("Cơ quan phối hợp", "support"),
        ("Chủ trì, phối hợp", "both"),
        ("Tiến độ hoàn thành", "timeframe"),
        ("Năm", "timeframe"),
        ("Sản phẩm, kết quả", "product"),
        ("Chỉ tiêu", "indicator"),
        ("Kinh phí (triệu đồng)", "money"),
        ("Ghi chú", "note"),
        ("Lĩnh vực", "area"),
        ("Nội dung nhiệm vụ", "task"),
        ("Tên công việc", "task"),
        ("Xã", ""),
        ("một hai ba bốn năm sáu bảy tám chín mười mười một chủ trì mười ba", ""),
    ],
)
def test_heads_of_columns(title: str, role: str) -> None:
    assert labels.column(title) == role


def test_the_lower_of_two_heads_counts_and_the_upper_helps() -> None:
    assert labels.column("Phối hợp", "Đơn vị chủ trì") == "support"
    assert labels.column("Năm 2024", "Kinh phí") == "money"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Đơn vị chủ trì: Sở Y tế.", [("lead", "Sở Y tế.")]),
        ("- *Đơn vị phối hợp:* Sở Nội vụ", [("support", "Sở Nội vụ")]),
        (
            "Chủ trì: Sở A; phối hợp: Sở B, Sở C; thời gian: 2024",
            [("lead", "Sở A"), ("support", "Sở B, Sở C"), ("timeframe", "2024")],
        ),
        ("Sản phẩm: Báo cáo. Chỉ tiêu: 02 lớp", [("product", "Báo cáo."), ("indicator", "02 lớp")]),
        ("Đơn vị chủ trì:", []),
        ("Nội dung: Rà soát", []),
        ("Kiểm tra đơn vị chủ trì: Sở A", []),
        ("Không có gì", []),
    ],
)
def test_lines_that_begin_with_labels(line: str, said: list[tuple[str, str]]) -> None:
    assert [(one.role, one.words) for one in labels.said(line)] == said


@pytest.mark.parametrize(
    ("line", "kind", "order", "rest"),
    [
        ("I. Một", "roman", 1, "Một"),
        ("XIV/ Một", "roman", 14, "Một"),
        ("IX - Một", "roman", 9, "Một"),
        ("A. Một", "capital", 1, "Một"),
        ("Phần II. Một", "chapter", 2, "Một"),
        ("CHƯƠNG 3: Một", "chapter", 3, "Một"),
        ("Phần thứ hai: Một", "chapter", 0, "Một"),
        ("12. Một", "numbers", 12, "Một"),
        ("1.Một", "numbers", 1, "Một"),
        ("1/ Một", "numbers", 1, "Một"),
        ("1.2. Một", "dotted2", 2, "Một"),
        ("1.2.3 Một", "dotted3", 3, "Một"),
        ("(1) Một", "rounded", 1, "Một"),
        ("(iv) Một", "rounded", 0, "Một"),
        ("đ) Một", "letters", 5, "Một"),
        ("- Một", "dashes", 0, "Một"),
        ("–Một", "dashes", 0, "Một"),
        ("+ Một", "pluses", 0, "Một"),
        ("• Một", "stars", 0, "Một"),
        ("Phần mềm quản lý", "none", 0, "Phần mềm quản lý"),
        ("Chương trình 1", "none", 0, "Chương trình 1"),
        ("12/KH-UBND", "none", 0, "12/KH-UBND"),
        ("2023-2025 làm", "none", 0, "2023-2025 làm"),
        ("(Có Phụ lục)", "none", 0, "(Có Phụ lục)"),
        ("1.", "none", 0, "1."),
    ],
)
def test_marks_of_lines(line: str, kind: str, order: int, rest: str) -> None:
    mark, words = marks.split(line)
    assert (mark.kind, mark.order, words) == (kind, order, rest)


@pytest.mark.parametrize(
    ("number", "kind", "style"),
    [
        ("1.", "numbers", "numbers"),
        ("Điều 5", "numbers", "numbers"),
        ("Mục 1.2", "dotted2", "dotted"),
        ("o", "dashes", "dashes"),
        ("\uf0a7", "stars", "dashes"),
        ("a)", "letters", "letters"),
        ("I", "roman", "roman"),
        ("2", "numbers", "numbers"),
        ("b", "letters", "letters"),
        ("-", "dashes", "dashes"),
    ],
)
def test_numbers_of_the_word_processor(number: str, kind: str, style: str) -> None:
    mark, words = marks.split("Một", number)
    assert (mark.kind, mark.style, words) == (kind, style, "Một")


def cell(text: str) -> Cell:
    where = Where(table=1, row=1, column=1)
    return Cell(0, 0, 1, 1, tuple(Paragraph(line, where) for line in text.split("\n")))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở A", "Sở A"),
        ("Sở A;\nSở B.", "Sở A; Sở B"),
        ("- Sở A\n- Sở B", "Sở A; Sở B"),
        ("Sở Nông nghiệp\nvà PTNT", "Sở Nông nghiệp và PTNT"),
        ("Sở A và\nSở B", "Sở A và Sở B"),
        ("Sở A\ncác xã", "Sở A; các xã"),
        ("Sở A,\nSở B", "Sở A, Sở B"),
    ],
)
def test_units_of_a_cell(text: str, names: str) -> None:
    assert cells.units(cell(text)) == names


def test_labels_that_come_again_speak_of_the_entry_before_them() -> None:
    found = imported(
        HEAD + "1. Đường\n- Làm đường.\n- Chủ trì: Phòng A\n- Làm cầu.\n- Chủ trì: Phòng B\n"
        "2. Nước\n- Đào giếng.\n- Lắp ống.\n- Chủ trì: Phòng C\n- Thời gian: khi có vốn"
    )
    assert assigned(found) == [
        ("Đường", "Làm đường.", "Phòng A", None, None),
        ("Đường", "Làm cầu.", "Phòng B", None, None),
        ("Nước", "Đào giếng.", "Phòng C", None, "khi có vốn"),
        ("Nước", "Lắp ống.", "Phòng C", None, "khi có vốn"),
    ]
    assert codes(found, "doubtful") == [("deadline-not-understood", "khi có vốn")]


def test_a_fact_that_is_said_twice_is_kept_twice_and_marked() -> None:
    found = imported(
        HEAD + "1. Làm đường (chủ trì: Phòng A).\nChủ trì: Phòng B\n2. Làm cầu.\nChủ trì: Phòng C"
    )
    assert [row[2] for row in assigned(found)] == ["Phòng A; Phòng B", "Phòng C"]
    assert codes(found, "doubtful") == [("said-twice", "Phòng B")]


def test_nothing_leaks_from_one_task_to_the_next() -> None:
    found = imported(
        HEAD + "1. Làm đường.\nChủ trì: Phòng A\nPhối hợp: Phòng B\nThời gian: 2024\n"
        "2. Làm cầu.\n3. Làm chợ.\nThời gian: 2025"
    )
    assert assigned(found) == [
        ("", "Làm đường.", "Phòng A", "Phòng B", "2024"),
        ("", "Làm cầu.", None, None, None),
        ("", "Làm chợ.", None, None, "2025"),
    ]
