"""Names of one body that nobody registered: heads, levels, first letters, counts, lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.reading.bodies import bare, covers, is_place, is_vague, listed_together, one_body


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trưởng phòng Nghiệp vụ", "Phòng Nghiệp vụ"),
        ("Chánh Thanh tra Sở", "Thanh tra Sở"),
        ("Lãnh đạo Chủ tịch UBND xã", "Ủy ban nhân dân xã"),
        ("Chi cục trưởng Chi cục Thủy lợi", "Chi cục Thủy lợi"),
        ("Phòng Kinh tế (cơ quan thường trực)", "Phòng Kinh tế"),
        ("Phòng Nông nghiệp và PTNT huyện", "Phòng Nông nghiệp và PTNT"),
        ("Văn phòng Sở", "Chánh Văn phòng"),
        ("Phòng TCCB", "Phòng Tổ chức cán bộ"),
        ("Phòng TN&MT", "Phòng Tài nguyên và Môi trường huyện"),
        ("Phòng KHTC xã", "Phòng Kế hoạch - Tài chính"),
        ("Phòng VH-XH", "Phòng Văn hóa và Xã hội"),
        ("Đoàn TNCS HCM xã", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"),
        ("Ban phát triển 14 thôn", "Ban phát triển các thôn"),
        ("Sở Nội vụ các tỉnh, thành phố trực thuộc TW", "Sở Nội vụ các tỉnh, thành phố"),
    ],
)
def test_one_body_has_many_names(one: str, other: str) -> None:
    assert one_body(one, other)
    assert one_body(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Nghiệp vụ", "Phòng Kế hoạch"),
        ("Hội Nông dân huyện", "Hội Nông dân xã"),
        ("Phòng TCCB", "Phòng Tài chính"),
        ("Phòng TC", "Phòng Tài chính - Kế hoạch"),
        ("Phòng TCKH", "Phòng Tài chính"),
        ("Phòng Nội vụ", "Sở Nội vụ"),
        ("UBND xã Tân Lập", "UBND các xã"),
        ("Sở", "Giám đốc"),
        ("Văn phòng", "Thanh tra"),
        ("", "Phòng Nội vụ"),
    ],
)
def test_other_bodies_stay_others(one: str, other: str) -> None:
    assert not one_body(one, other)
    assert not one_body(other, one)


@pytest.mark.parametrize(
    ("member", "group", "expected"),
    [
        ("UBND xã Tân Lập", "UBND các xã, thị trấn", True),
        ("UBND thị trấn Mãn Đức", "Chủ tịch UBND các xã, thị trấn", True),
        ("UBND cấp xã", "UBND các phường và xã", True),
        ("UBND các xã", "UBND các xã, phường", True),
        ("Hội LHPN xã Tân Lập", "Hội Liên hiệp Phụ nữ các xã", True),
        ("UBND huyện Ba Bể", "UBND các xã, thị trấn", False),
        ("Hội Nông dân xã Tân Lập", "UBND các xã", False),
        ("UBND các huyện", "UBND các xã", False),
        ("UBND xã Tân Lập", "UBND xã", False),
        ("UBND xã Tân Lập", "Chủ tịch (của các xã)", False),
        ("Sở Y tế", "các sở, ngành liên quan", False),
    ],
)
def test_a_list_of_levels_means_each_body_of_those_levels(
    member: str, group: str, *, expected: bool
) -> None:
    assert listed_together(member, group) is expected
    assert listed_together(group, member) is expected


@pytest.mark.parametrize(
    ("name", "vague"),
    [
        ("Các phòng, đơn vị", True),
        ("Thủ trưởng các sở, ban, ngành", True),
        ("Chi cục trưởng, Giám đốc các đơn vị trực thuộc", True),
        ("Những cơ quan được giao", True),
        ("Trưởng các thôn", False),
        ("Các xã, phường", False),
        ("Hội Nông dân các huyện", False),
        ("", False),
    ],
)
def test_who_is_only_told_by_kind_is_told_vaguely(name: str, *, vague: bool) -> None:
    assert is_vague(name) is vague


def test_a_place_in_a_list_of_committees_is_no_body() -> None:
    assert is_place("đặc khu Hoàng Sa")
    assert not is_place("Công an xã")


@pytest.mark.parametrize(
    ("vague", "name", "expected"),
    [
        ("Thủ trưởng các sở, ban, ngành", "Sở Nội vụ", True),
        ("Thủ trưởng các sở, ban, ngành", "Ban Tuyên giáo và Dân vận Tỉnh ủy", False),
        ("Các cơ quan, đơn vị", "Ban Tuyên giáo và Dân vận Tỉnh ủy", True),
        ("Các phòng, khoa", "Khoa Xét nghiệm", True),
        ("Các phòng, khoa", "Trạm Y tế", False),
        ("Các Phó Chánh Văn phòng", "Phòng Nghiệp vụ", False),
        ("các chi cục, trung tâm", "Trung tâm Khuyến nông", True),
        ("các chi bộ trực thuộc", "Chi cục Thủy lợi", False),
        ("các chi bộ trực thuộc", "Chi bộ thôn 3", True),
        ("các tổ chức chính trị - xã hội", "Hội Nông dân xã", True),
        ("các đoàn thể", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", True),
        ("các đoàn thể", "Tỉnh đoàn", True),
        ("các đoàn thể", "Công an xã", False),
        ("các tổ chức chính trị - xã hội", "Ban Tuyên giáo Tỉnh ủy", False),
        ("các địa phương", "UBND xã Tân Lập", True),
        ("các địa phương", "Sở Y tế", False),
        ("các cơ quan phụ trách tiêu chí", "", False),
    ],
)
def test_a_vague_name_may_mean_bodies_of_its_kinds(
    vague: str, name: str, *, expected: bool
) -> None:
    assert covers(vague, name) is expected


_NAMES = st.text(alphabet="aàđêơ ABCĐ&,-()123xãphòngcácvà", max_size=30)


@given(_NAMES, _NAMES)
def test_being_one_body_holds_both_ways(one: str, other: str) -> None:
    assert one_body(one, other) == one_body(other, one)


@given(_NAMES)
def test_whatever_has_words_is_one_body_with_itself(name: str) -> None:
    assert one_body(name, name) == bool(bare(name))
