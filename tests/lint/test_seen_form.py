"""The form of documents as strangers write them: what is right is let pass, slips are found."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import ending, form, signing

FAMILIES = [form.RULES, signing.RULES, ending.RULES]
FULL = """\
objectives: {aim}
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
"""


def _signed(issuer: str, *lines: str, office: str = "", **others: str) -> str:
    """A plan of an issuer with these lines above the name; `office` holds lines of its own."""
    keys = "".join(f"{key}: {words}\n" for key, words in others.items())
    above = "".join(f"    - {line}\n" for line in lines)
    held = "".join(f"    {line}\n" for line in office.splitlines())
    authority = f"  authority:\n{above}" if above else ""
    return f"issuer: {issuer}\n{keys}signature:\n{authority}  office: |-\n{held}"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Kế hoạch số:    /KH-UBND của tỉnh", "số:    /KH-UBND"),
        ("Kế hoạch số /KH-UBND của tỉnh", "số /KH-UBND"),
        ("Thành lập [...] hợp tác xã", "[...]"),
        ("Thành lập […] hợp tác xã", "[…]"),
        ("Đạt xx% kế hoạch, có xx xã đạt chuẩn", "xx"),
        ("Làm … km đường", " …"),
        ("Vốn tỉnh ... tỷ đồng", " ..."),
        ("Có thêm … xã đạt chuẩn", "thêm …"),
        ("Làm được … mô hình", "được …"),
        ("Các ban, ngành, … xã Tân Hội", None),
        ("Miến dong, lê vàng… và rau", None),
        ("Đại hội lần thứ XX, thế kỷ XX, Phụ lục XXX", None),
        ("Cán bộ, công chức, ... tỷ lệ tham gia", None),
    ],
)
def test_gaps_are_seen_as_drafts_leave_them(words: str, left: str | None, tmp_path: Path) -> None:
    problems = [told(one) for one in found(f'objectives: "{words}"\n', tmp_path)]
    assert problems == ([] if left is None else [("D103", 3, {"left": left.strip()})])


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ("  - Vận động 100% hộ dân phân loại rác.\n", []),
        ("  - Làm 5 km đường.\n  - Mở 3 lớp tập huấn.\n", []),
        ("  - Cấp 5.000 mã số vùng trồng.\n  - Cấp 200 cây giống.\n", []),
        ("  - Làm 5 km đường.\n", ["D201"]),
        ("  - Đạt tiêu chí số 17.\n  - Bảo đảm an toàn cấp độ 3, cấp 4.\n", ["D201"]),
    ],
)
def test_the_figures_of_the_tasks_are_aims_too(
    tasks: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"tasks:\n{tasks}" + FULL.format(aim="Môi trường sạch hơn.")
    seen = [code for code in codes(plan, tmp_path, [form.RULES]) if code == "D201"]
    assert seen == expected


@pytest.mark.parametrize(
    ("aim", "closing", "expected"),
    [
        ("Các chỉ tiêu cụ thể tại Phụ lục I.", "Thực hiện.", []),
        ("Có ___ xã sạch hơn.", "Thực hiện.", []),
        ("Sạch hơn.", "PHỤ LỤC I. CHỈ TIÊU 1 | Hộ nghèo | 0,5", []),
        ("Sạch hơn.", "PHỤ LỤC I. DANH SÁCH 1 | Xã Ia Grai | 5", ["D201"]),
        ("Sạch hơn.", "Thực hiện đủ chỉ tiêu.", ["D201"]),
    ],
)
def test_aims_may_lead_to_figures_elsewhere(
    aim: str, closing: str, expected: list[str], tmp_path: Path
) -> None:
    plan = FULL.format(aim=aim) + f"closing: {closing}\n"
    seen = [code for code in codes(plan, tmp_path, [form.RULES]) if code == "D201"]
    assert seen == expected


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("2371/QĐ-TTg", None),
        ("215/QĐ-BNNMT-VPĐP", None),
        ("15/Kh-Stnmt", "15/KH-STNMT"),
        ("12/QĐ-ttg", "12/QĐ-TTg"),
        ("08/KH-TTr", None),
        ("08/KH-Ttr", "08/KH-TTr"),
    ],
)
def test_letters_that_are_known_with_small_ones_keep_them(
    number: str, right: str | None, tmp_path: Path
) -> None:
    kind = "type: QUYẾT ĐỊNH\n" if "QĐ" in number else ""
    problems = [told(one) for one in found(f"{kind}number: {number}\n", tmp_path, [form.RULES])]
    assert [facts["right"] for _, _, facts in problems] == ([] if right is None else [right])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("number: 112-CTr/HU\n", ["D204"]),
        ("number: 112-KH/HU\n", []),
        ("type: KẾT LUẬN\nnumber: 42-KL/TU\n", []),
        ("type: KẾT LUẬN\nnumber: 42/KL-UBND\n", ["D205"]),
        ("type: QUY ĐỊNH\nnumber: 22-QĐ/TW\n", []),
        ("type: CÔNG VĂN\nnumber: 1424/STNMT-QLMT\n", []),
        ("type: GIẤY NGHỈ PHÉP\nnumber: 12/GNP-SYT\n", []),
        ("type: THƯ CÔNG\n", []),
    ],
)
def test_types_of_the_party_and_types_without_letters_are_known(
    head: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(head, tmp_path, [form.RULES]) == expected


@pytest.mark.parametrize(
    ("issuer", "number", "expected"),
    [
        ("UBND huyện Nam Trà My", "52/KH-HĐND", ["D206"]),
        ("UBND huyện Nam Trà My", "52/KH-SYT", ["D206"]),
        ("UBND huyện Nam Trà My", "52/KH-BCĐ", []),
        ("UBND huyện Nam Trà My", "52/KH-UBND", []),
        ("Chi cục Thủy lợi", "52/KH-CCTL", []),
    ],
)
def test_a_committee_that_is_in_no_register_has_its_own_letters(
    issuer: str, number: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(f"issuer: {issuer}\nnumber: {number}\n", tmp_path, [form.RULES]) == expected


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (_signed("UBND tỉnh", office="CHỦ TỊCH"), ["D211"]),
        (_signed("UBND tỉnh", "TM ỦY BAN NHÂN DÂN", office="CHỦ TỊCH"), []),
        (_signed("UBND tỉnh", "T/M ỦY BAN NHÂN DÂN", office="CHỦ TỊCH"), []),
        (
            _signed(
                "UBND tỉnh", office="CHỦ TỊCH", opening="Chủ tịch UBND tỉnh ban hành Kế hoạch sau."
            ),
            [],
        ),
        (
            _signed(
                "UBND tỉnh", "KT. CHỦ TỊCH", office="PHÓ CHỦ TỊCH", opening="CHỦ TỊCH UBND TỈNH"
            ),
            [],
        ),
        (
            _signed(
                "UBND tỉnh",
                office="CHỦ TỊCH",
                appendix="{note: (Kèm theo Kế hoạch của Chủ tịch UBND tỉnh)}",
            ),
            [],
        ),
        (
            _signed(
                "UBND tỉnh",
                office="CHỦ TỊCH",
                opening="Theo ý kiến của Chủ tịch UBND tỉnh ban hành ngày 05/5/2024.",
            ),
            ["D211"],
        ),
    ],
)
def test_the_chair_of_a_committee_may_issue_alone(
    plan: str, expected: list[str], tmp_path: Path
) -> None:
    seen = [code for code in codes(plan, tmp_path, [signing.RULES]) if code == "D211"]
    assert seen == expected


@pytest.mark.parametrize(
    ("issuer", "above", "office", "expected"),
    [
        ("Tỉnh ủy", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", []),
        ("Đảng ủy xã", "T/M ĐẢNG ỦY", "PHÓ BÍ THƯ", []),
        ("Hội LHPN tỉnh", "TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH", []),
        ("Ủy ban MTTQ tỉnh", "TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", []),
        ("Ban Dân vận", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", []),
        ("Ban Chỉ đạo", "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND PHƯỜNG", []),
        ("Ban Quản lý", "TM. BAN QUẢN LÝ", "PHÓ CHỦ TỊCH UBND XÃ\nTRƯỞNG BAN", []),
        ("Bộ Y tế", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", []),
        ("Bộ Y tế", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG THƯỜNG TRỰC", []),
        ("Sở Y tế", "KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", []),
        ("Sở Y tế", "KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", []),
        ("UBND tỉnh", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", [("D213", "CHỦ TỊCH")]),
        (
            "Ban Chỉ đạo",
            "TM. BAN CHỈ ĐẠO",
            "PHÓ TRƯỞNG BAN\nGIÁM ĐỐC SỞ Y TẾ",
            [("D213", "TRƯỞNG BAN")],
        ),
        ("Bộ Y tế", "", "THỨ TRƯỞNG", [("D213", "BỘ TRƯỞNG")]),
        ("Bộ Y tế", "", "PHÓ VỤ TRƯỞNG", [("D213", "VỤ TRƯỞNG")]),
        ("Bộ Y tế", "KT. GIÁM ĐỐC", "THỨ TRƯỞNG", [("D214", None)]),
        ("Bộ Chính trị", "T/M BỘ CHÍNH TRỊ", "TỔNG BÍ THƯ", []),
        ("Phòng Y tế", "TM. PHÒNG Y TẾ", "TRƯỞNG PHÒNG", [("D212", None)]),
        ("Trung tâm Khuyến nông", "TM. TRUNG TÂM", "GIÁM ĐỐC", [("D212", None)]),
    ],
)
def test_a_deputy_signs_for_the_head_unless_the_body_lets_any_member_sign(
    issuer: str,
    above: str,
    office: str,
    expected: list[tuple[str, str | None]],
    tmp_path: Path,
) -> None:
    plan = _signed(issuer, *([above] if above else []), office=office)
    problems = [told(one) for one in found(plan, tmp_path, [signing.RULES])]
    assert [(code, facts.get("head")) for code, _, facts in problems] == expected


@pytest.mark.parametrize(
    ("issuer", "superior", "expected"),
    [
        ("Trung tâm Kiểm soát bệnh tật tỉnh", "UBND tỉnh", []),
        ("Trung tâm Pháp y", "Sở Y tế", []),
        ("Trung tâm Khuyến nông", "Sở Nông nghiệp và Môi trường", ["D215"]),
        ("Chi cục An toàn thực phẩm", "Sở Y tế", ["D215"]),
        ("Sở Y tế", "UBND tỉnh", ["D215"]),
    ],
)
def test_centres_of_health_may_have_their_own_rule_on_titles(
    issuer: str, superior: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"issuer: {issuer}\nsuperior: {superior}\nsignature: {{name: BS.CKII Lê Văn A}}\n"
    assert codes(plan, tmp_path, [signing.RULES]) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Như Điều 3; Lưu: VT, KGVX.", []),
        ("Như trên;- Lưu VT", []),
        ("Các đơn vị lưu ý thực hiện", ["D221"]),
    ],
)
def test_the_archive_may_stand_behind_others_on_a_line(
    last: str, expected: list[str], tmp_path: Path
) -> None:
    plan = FULL.format(aim="15 xã đạt chuẩn.").replace("Lưu: VT", last)
    assert codes(plan, tmp_path, [ending.RULES]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo hướng dẫn tại Phụ lục II của Bộ tiêu chí chuyển đổi số cấp xã.", []),
        ("Theo mẫu tại Phụ lục kèm theo Kế hoạch số 212/KH-UBND.", []),
        ("Chi tiết tại Phụ lục kèm theo Kế hoạch này.", ["D225"]),
    ],
)
def test_an_appendix_of_another_plan_is_not_announced(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(f"objectives: {text}\n", tmp_path, [ending.RULES]) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Kèm theo Kế hoạch triển khai Quyết định số 924/QĐ-TTg ngày 02/8/2022", []),
        ("Kèm theo Kế hoạch thực hiện Chương trình, số 15/KH-SYT ngày 15/3/2024", []),
        ("Kèm theo Kế hoạch thực hiện Chương trình, số 15/KH-SYT ngày 16/3/2024", ["D227"]),
        ("Kèm theo Kế hoạch số 16/KH-SYT ngày 15/3/2024", ["D227"]),
        ("Kèm theo Kế hoạch ngày 16/3/2024", ["D227"]),
    ],
)
def test_a_note_may_name_the_document_that_the_plan_carries_out(
    note: str, expected: list[str], tmp_path: Path
) -> None:
    plan = f"number: 15/KH-SYT\ndate: 15/3/2024\nappendix: {{note: ({note})}}\n".replace(
        f"({note})", f'"({note})"'
    )
    assert codes(plan, tmp_path, [ending.RULES]) == expected
