"""Cells as real plans have them: which names they hold."""

from __future__ import annotations

import pytest

from ntmplan.registry import Registry, Unit

REGISTRY = Registry(
    Unit(unit=name)
    for name in [
        *("Sở Tài chính", "Sở Công Thương", "Sở Y tế", "Sở Khoa học và Công nghệ", "Sở Nội vụ"),
        *(
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Tài nguyên và Môi trường",
            "Sở Giáo dục và Đào tạo",
        ),
        *("Bộ Khoa học và Công nghệ", "Bộ Thông tin và Truyền thông", "Bộ Công an", "Bộ Tài chính"),
        *("Bộ Lao động - Thương binh và Xã hội", "Thanh tra Chính phủ", "Bộ Nội vụ"),
        *("các sở, ban, ngành", "các sở, ngành", "các bộ, ngành", "các bộ, ngành, địa phương"),
        *(
            "UBND các phường, xã",
            "UBND xã, phường, đặc khu",
            "các đơn vị liên quan",
            "các địa phương",
        ),
        *("UBND các huyện, thành phố", "Văn phòng Điều phối nông thôn mới tỉnh", "VTV", "VOV"),
    ]
)
UNKNOWN = "?"


def _cell(words: str) -> list[str]:
    """The registered names, and behind a question mark the words that are no such name."""
    return [
        mention.name if mention.units else UNKNOWN + mention.words
        for mention in REGISTRY.cell(words)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Các bộ, ngành, địa phương", ["các bộ, ngành, địa phương"]),
        ("Các sở, ban, ngành; UBND các phường, xã", ["các sở, ban, ngành", "UBND các phường, xã"]),
        ("Các sở, ban, ngành; UBND các phường xã", ["các sở, ban, ngành", "UBND các phường, xã"]),
        ("Các sở, ngành, UBND xã, phường, đặc khu", ["các sở, ngành", "UBND xã, phường, đặc khu"]),
        (
            "Bộ Khoa học và Công nghệ, Bộ Thông tin và Truyền thông",
            ["Bộ Khoa học và Công nghệ", "Bộ Thông tin và Truyền thông"],
        ),
        ("Bộ Nội vụ, các bộ, ngành, địa phương", ["Bộ Nội vụ", "các bộ, ngành, địa phương"]),
        (
            "Bộ Khoa học và Công nghệ và các địa phương",
            ["Bộ Khoa học và Công nghệ", "các địa phương"],
        ),
        (
            "Bộ Nội vụ, Bộ Lao động - Thương binh và Xã hội,Thanh tra Chính phủ, các bộ, ngành",
            [
                *("Bộ Nội vụ", "Bộ Lao động - Thương binh và Xã hội"),
                *("Thanh tra Chính phủ", "các bộ, ngành"),
            ],
        ),
        (
            "Sở Tài nguyên và Môi trường và các đơn vị liên quan",
            ["Sở Tài nguyên và Môi trường", "các đơn vị liên quan"],
        ),
        (
            "Văn phòng Điều phối nông thôn mới tỉnh, UBND các huyện, thành phố",
            ["Văn phòng Điều phối nông thôn mới tỉnh", "UBND các huyện, thành phố"],
        ),
        (
            "Sở Giáo dục và Đào tạo, Sở Văn hóa Thể thao và Du lịch",
            ["Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch"],
        ),
        ("Sở Y tế, Sở Tài chính, và Sở Nội vụ", ["Sở Y tế", "Sở Tài chính", "Sở Nội vụ"]),
        ("Sở Y tế & Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Y tế;Sở Tài chính ; ; Sở Nội vụ.", ["Sở Y tế", "Sở Tài chính", "Sở Nội vụ"]),
        (", Sở Y tế,", ["Sở Y tế"]),
        ("Sở Y tế;\n  Sở Tài\n  chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Tài Chính; Sở Sở Công thương", ["Sở Tài chính", "?Sở Sở Công thương"]),
        (
            "Sở Khoa học và Công nghệ Sở Công Thương; UBND các phường, xã",
            ["?Sở Khoa học và Công nghệ Sở Công Thương", "UBND các phường, xã"],
        ),
        ("Sở X, Sở Y tế", ["?Sở X", "Sở Y tế"]),
        ("Sở Y tế, Sở X và Sở Z", ["Sở Y tế", "?Sở X", "?Sở Z"]),
        ("VTV, VOV, TTXVN, các địa phương", ["VTV", "VOV", "?TTXVN", "các địa phương"]),
        ("Sở Y tế thúc đẩy, theo dõi, báo cáo", ["?Sở Y tế thúc đẩy, theo dõi, báo cáo"]),
        (
            "Các thành phố trực thuộc Trung ương và một số tỉnh",
            ["?Các thành phố trực thuộc Trung ương và một số tỉnh"],
        ),
        (
            "nghiệp và phát triển nông thôn, Bộ Tài chính",
            ["?nghiệp và phát triển nông thôn", "Bộ Tài chính"],
        ),
        ("Sở Khoa học và Công nghê; Sở Y tế", ["?Sở Khoa học và Công nghê", "Sở Y tế"]),
        ("Quỹ Đất, rừng và bảo vệ môi trường", ["?Quỹ Đất, rừng và bảo vệ môi trường"]),
        ("?", ["??"]),
        ("", []),
        (" ; , ;", []),
    ],
)
def test_a_cell_is_parted_where_that_gives_known_names(words: str, expected: list[str]) -> None:
    assert _cell(words) == expected


def test_a_cell_that_was_parted_once_is_not_parted_again() -> None:
    assert REGISTRY.cell("Sở Y tế") is REGISTRY.cell("Sở Y tế")


def test_what_the_repository_does_not_know_is_looked_for_behind_it() -> None:
    registry = Registry([Unit(unit="Sở Y tế và Thể thao")], lambda: REGISTRY)
    found = registry.cell("Sở Y tế và Thể thao; Sở Nội vụ, Sở Y tế")
    assert [mention.name for mention in found] == ["Sở Y tế và Thể thao", "Sở Nội vụ", "Sở Y tế"]


@pytest.mark.parametrize("name", ["Sở X, ", "a, ", "Sở Y tế, ", ";", "và "])
def test_a_cell_as_long_as_a_book_is_parted_in_no_time(name: str) -> None:
    words = name * 3000
    kept = "".join(mention.words for mention in Registry(REGISTRY.units.values()).cell(words))
    assert len(kept) <= len(words)
