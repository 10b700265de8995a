"""Names of bodies as plans of communes, provinces and coordinating offices have them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import duties, mismatch, recipients, responsibility
from ntmplan.reading.bodies import is_vague, lists_levels, one_body
from ntmplan.registry import built_in

UNITS = "ntmplan: 1\nunits:\n"


def _registered(folder: Path, *names: str) -> None:
    """A register of the repository's own with these units."""
    listed = UNITS + "".join(f'  - unit: "{name}"\n' for name in names)
    (folder / "units.yaml").write_text(listed, "utf-8")
    (folder / "ntmplan.yaml").write_text("ntmplan: 1\n", "utf-8")


# ---- U101: names ----


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UBND các xã, thị trấn", "UBND các xã, thị trấn"),
        ("Uỷ ban nhân dân các xã và thị trấn", "UBND các xã, thị trấn"),
        ("UBND xã, thị trấn", "UBND các xã, thị trấn"),
        ("UBND các xã, phường, thị trấn", "UBND các xã, phường, thị trấn"),
        ("Ủy ban nhân dân xã, phường và thị trấn", "UBND các xã, phường, thị trấn"),
        ("UBND phường, xã, TT", None),
        ("UBND các phường, thị trấn", "UBND các xã, phường, thị trấn"),
        ("UBND các xã, phường", "UBND các xã, phường"),
        ("UBND xã, phường, đặc khu", "UBND các xã, phường"),
        ("UBND các xã, đặc khu", "UBND các xã, phường"),
        ("UBND các quận, huyện", "UBND các huyện, thành phố"),
        ("UBND các quận, huyện, thị xã", "UBND các huyện, thành phố"),
        ("các đoàn thể", "các đoàn thể"),
        ("các tổ chức chính trị - xã hội xã", "các tổ chức chính trị - xã hội"),
    ],
)
def test_the_shipped_register_knows_committees_and_mass_organisations(
    name: str, expected: str | None
) -> None:
    assert [one.unit for one in built_in().named(name)] == ([expected] if expected else [])


def test_towns_ended_with_the_districts() -> None:
    [group] = built_in().named("UBND các xã, phường, thị trấn")
    assert (group.to and group.to.words, group.replaced_by) == (
        "30/6/2025",
        ("UBND các xã, phường",),
    )


@pytest.mark.parametrize(
    "name",
    [
        "Các thôn có liên quan",  # a catch-all by its words
        "UBND các xã",
        "Ủy ban nhân dân các huyện",
        "UBND các xã Nga Thành, Nga An, Nga Yên",
        "các đoàn thể chính trị huyện",
        "Công chức, viên chức, người lao động",
    ],
)
def test_who_names_nobody_or_all_of_a_level_need_not_be_registered(
    name: str, tmp_path: Path
) -> None:
    _registered(tmp_path, "Sở Y tế")
    plan = f"tasks:\n  - task: Mở 2 lớp\n    lead: Sở Y tế\n    support: {name}\n"
    assert codes(plan, tmp_path) == []


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Trường Đại học Đồng Tháp", ""),
        ("Hội Văn học Nghệ thuật Tỉnh", ""),
        ("Phòng Kế hoạch Tổng hơp", "Phòng Kế hoạch - Tổng hợp"),
        ("Trưởng các thôn", "Các thôn"),
        ("Sở Y tê", "Sở Y tế"),
    ],
)
def test_only_what_may_be_meant_is_suggested(name: str, nearest: str, tmp_path: Path) -> None:
    _registered(tmp_path, "Phòng Kế hoạch - Tổng hợp", "Các thôn")
    plan = f"tasks:\n  - task: Mở 2 lớp\n    lead: {name}\n"
    assert [told(one) for one in found(plan, tmp_path)] == [
        ("U101", 5, {"name": name, "nearest": nearest})
    ]


# ---- U306, U311, U313, U314: bodies ----


def test_a_body_of_the_commune_is_not_told_as_that_of_the_province(tmp_path: Path) -> None:
    plan = """\
issuer: UBND xã Cẩm Thịnh
tasks:
  - task: Lắp 15 hệ thống tưới
    lead: Hội Nông dân xã
    support: Phòng Kinh tế
organization:
  - unit: Hội Nông dân
    items: [Vận động hội viên lắp hệ thống tưới.]
  - unit: Phòng Kinh tế
    items: [Theo dõi kế hoạch.]
"""
    families = [responsibility.RULES, duties.RULES]
    assert [told(one) for one in found(plan, tmp_path, families)] == [
        ("U306", 6, {"unit": "Hội Nông dân xã", "tasks": "line 5"})
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Công chức Địa chính - Xây dựng",
            "Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường",
            True,
        ),
        ("Công chức Văn hóa - Xã hội", "Công chức Địa chính - Xây dựng", False),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội - Thông tin", False),
        ("Đài PT&TH tỉnh", "Đài Phát thanh - Truyền hình tỉnh", True),
        ("Đài PT&TH tỉnh", "Đài Phát thanh và Truyền hình tỉnh", True),
        ("Hội ND tỉnh", "Hội Nông dân tỉnh", True),
        ("Báo HD", "Báo Hải Dương", True),
        ("Báo HD", "Báo Hà Nội", False),
        ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh", True),
        ("UBMTTQ Việt Nam xã", "Ủy ban MTTQ huyện", False),
    ],
)
def test_officers_and_abbreviations(one: str, other: str, *, expected: bool) -> None:
    assert one_body(one, other) is one_body(other, one) is expected


def test_one_officer_s_duties_are_those_of_each_of_its_fields(tmp_path: Path) -> None:
    officer = "Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường"
    plan = f"""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Công chức Địa chính - Nông nghiệp
  - task: Làm 1,8 km đường
    lead: Công chức Địa chính - Xây dựng
  - task: Phát 200 tờ rơi
    lead: Công chức Văn hóa - Xã hội
organization:
  - unit: {officer}
    items: [Lập hồ sơ.]
  - unit: Công chức Tài chính - Kế toán
    items: [Phân bổ vốn.]
"""
    assert [told(one) for one in found(plan, tmp_path, [duties.RULES])] == [
        ("U311", 9, {"unit": "Công chức Văn hóa - Xã hội", "tasks": "line 8"})
    ]


def test_who_lists_levels_and_who_is_nobody() -> None:
    assert [lists_levels(name) for name in ("UBND các xã", "UBND cấp xã", "UBND xã Tân An")] == [
        True,
        False,
        False,
    ]
    assert is_vague("Công chức, viên chức, người lao động")
    assert not is_vague("Công chức Văn hóa - Xã hội")


GENERAL = """\
tasks:
  - area: Đầu tư hạ tầng du lịch
    items:
      - task: Nâng cấp 8 bến tàu
        lead: Sở Xây dựng
      - task: Lắp biển chỉ dẫn tại 20 điểm
        lead: Sở Tài chính
organization:
  - unit: Sở Xây dựng
    items: [Lồng ghép đầu tư hạ tầng du lịch.]
  - unit: Sở Tài chính
    items: [{}]
"""


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Xây dựng kế hoạch thực hiện trên địa bàn; bố trí nguồn lực.", []),
        ("Xây dựng kế hoạch thực hiện năm 2024 trên địa bàn.", []),
        ("Bố trí nguồn lực.", ["U313"]),
    ],
)
def test_whoever_makes_its_own_plan_is_silent_on_no_area(
    duty: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(GENERAL.format(duty), tmp_path, [duties.RULES]) == expected


def test_boards_of_villages_that_support_and_the_staff_have_their_part(tmp_path: Path) -> None:
    plan = """\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Phòng Kinh tế
    support: Trạm Y tế xã, 16 ấp
  - task: Lắp 85 camera
    lead: Phòng Kinh tế
    support: các ấp
organization:
  - unit: Ban ấp các ấp
    items: [Bảo quản 85 camera.]
  - unit: Công chức, người lao động
    items: [Nộp 20 bài viết.]
  - unit: Trạm Thú y
    items: [Tiêm 200 con.]
"""
    assert [told(one) for one in found(plan, tmp_path, [mismatch.RULES])] == [
        ("U314", 15, {"units": "Trạm Thú y"})
    ]


def test_whoever_a_task_names_in_its_words_has_a_part(tmp_path: Path) -> None:
    plan = """\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
  - task: Trồng 10 triệu cây. UBND các xã, thị trấn thực hiện.
    timeframe: 2025
organization:
  - unit: UBND các xã, thị trấn
    items: [Trồng 10 triệu cây.]
  - unit: Trạm Thú y
    items: [Tiêm 200 con.]
"""
    assert [told(one) for one in found(plan, tmp_path, [mismatch.RULES])] == [
        ("U314", 11, {"units": "Trạm Thú y"})
    ]


# ---- U308: recipients ----


def test_abbreviated_recipients_are_understood_with_a_register_too(tmp_path: Path) -> None:
    _registered(
        tmp_path, "Hội Nông dân tỉnh", "Đài Phát thanh - Truyền hình tỉnh", "Báo Hải Dương", "Quỹ A"
    )
    plan = """\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Hội Nông dân tỉnh
    support: Đài Phát thanh - Truyền hình tỉnh; Báo Hải Dương; Quỹ A
recipients:
  - Liên minh HTX tỉnh, Hội ND tỉnh
  - Báo HD, Đài PT&TH tỉnh
  - "Lưu: VT."
"""
    assert [told(one) for one in found(plan, tmp_path, [recipients.RULES])] == [
        ("U308", 7, {"units": "Quỹ A"})
    ]


def test_first_letters_stand_for_a_name_without_its_level(tmp_path: Path) -> None:
    plan = """\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Hội Nông dân tỉnh
    support: Hội LHPN tỉnh; Hội Cựu chiến binh tỉnh
recipients: ["UBMTTQVN tỉnh, HND, HLHPN tỉnh", "Lưu: VT."]
"""
    assert [told(one) for one in found(plan, tmp_path, [recipients.RULES])] == [
        ("U308", 7, {"units": "Hội Cựu chiến binh tỉnh"})
    ]


def test_a_committee_is_no_sign_of_every_committee(tmp_path: Path) -> None:
    plan = """\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Hội Nông dân tỉnh
    support: UBND các huyện
recipients: [UBND các phường, HND tỉnh]
"""
    assert [told(one) for one in found(plan, tmp_path, [recipients.RULES])] == [
        ("U308", 7, {"units": "UBND các huyện"})
    ]


def test_a_line_for_the_rooms_means_the_group_of_rooms(tmp_path: Path) -> None:
    (tmp_path / "ntmplan.yaml").write_text("ntmplan: 1\n", "utf-8")
    group = UNITS + "  - {unit: Phòng Kinh tế}\n  - {unit: 'Các phòng, đơn vị', kind: group}\n"
    (tmp_path / "units.yaml").write_text(group, "utf-8")
    plan = """\
tasks:
  - task: Số hóa 100% hồ sơ
    lead: Phòng Kinh tế
    support: Các phòng, đơn vị
recipients: [{}, Phòng Kinh tế]
"""
    families = [recipients.RULES]
    assert codes(plan.format('"Các phòng, TT thuộc phường"'), tmp_path, families) == []
    assert codes(plan.format("Các tổ dân phố"), tmp_path, families) == ["U308"]
