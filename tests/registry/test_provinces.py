"""Provinces that joined others on 01/7/2025 (Nghị quyết 202/2025/QH15)."""

from __future__ import annotations

import datetime

import pytest

from ntmplan.registry.provinces import BUILT_IN, joined
from ntmplan.tree import read

AFTER = datetime.date(2025, 7, 1)
UNCHANGED = (
    *("Cao Bằng", "Điện Biên", "Hà Tĩnh", "Lai Châu", "Lạng Sơn", "Nghệ An", "Quảng Ninh"),
    *("Thanh Hóa", "Sơn La", "Hà Nội", "Huế"),
)


@pytest.mark.parametrize(
    ("province", "after"),
    [
        ("Bắc Kạn", "Thái Nguyên"),
        ("BẮC KẠN", "Thái Nguyên"),
        ("Hòa Bình", "Phú Thọ"),
        ("Hoà Bình", "Phú Thọ"),
        ("Kon Tum", "Quảng Ngãi"),
        ("Quảng Nam", "thành phố Đà Nẵng"),
        ("Bà Rịa - Vũng Tàu", "thành phố Hồ Chí Minh"),
    ],
)
def test_a_province_that_joined_another_is_a_part_of_it(province: str, after: str) -> None:
    assert joined(province, AFTER) == after
    assert joined(province, datetime.date(2025, 6, 30)) is None


@pytest.mark.parametrize("province", [*UNCHANGED, "Thái Nguyên", "", "tỉnh"])
def test_others_stand_by_themselves(province: str) -> None:
    assert joined(province, AFTER) is None


def test_sixty_three_became_thirty_four() -> None:
    tree = read(BUILT_IN, BUILT_IN.name)
    assert tree.problems == []
    value = tree.at(("provinces",))
    assert isinstance(value, list)
    entries = [one for one in value if isinstance(one, dict)]
    former = {str(one["province"]) for one in entries}
    new = {str(one["replaced_by"]).removeprefix("thành phố ") for one in entries}
    assert {tuple(one) for one in entries} == {("province", "to", "replaced_by")}
    assert {one["to"] for one in entries} == {"30/6/2025"}
    assert (len(entries), len(former), len(new)) == (29, 29, 23)
    assert former.isdisjoint(new | set(UNCHANGED))
    assert len(former) + len(new) + len(UNCHANGED) == 63
    assert len(new) + len(UNCHANGED) == 34
