"""Names that hold "và" and begin like another unit."""

from __future__ import annotations

import pytest

from ntmplan.registry import built_in


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng Kinh tế và Hạ tầng", ["Phòng Kinh tế và Hạ tầng"]),
        ("Sở Y tế và Sở Công Thương", ["Sở Y tế", "Sở Công Thương"]),
        ("Sở Y tế và các đơn vị liên quan", ["Sở Y tế", "các đơn vị liên quan"]),
        ("Sở Y tế, Công Thương", ["Sở Y tế", "Công Thương"]),
        ("Sở Y tế và Hội Văn nghệ", ["Sở Y tế", "Hội Văn nghệ"]),
    ],
)
def test_a_name_goes_on_behind_and_where_no_unit_begins(cell: str, names: list[str]) -> None:
    assert [one.words for one in built_in().cell(cell)] == names
