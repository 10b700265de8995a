"""Names to units: which registered unit a name means."""

from __future__ import annotations

import unicodedata

import pytest

from ntmplan.registry import Mention, Registry, Unit
from ntmplan.registry.names import unregistered

UNITS = [
    Unit(
        unit="Sở Nông nghiệp và Phát triển nông thôn", also=("Sở NN&PTNT", "Sở Nông nghiệp và PTNT")
    ),
    Unit(unit="Sở Khoa học và Công nghệ", also=("Sở KH&CN",)),
    Unit(unit="Sở Y tế", also=("SYT",)),
    Unit(unit="Văn phòng Ủy ban nhân dân tỉnh", also=("LĐVP",)),
    Unit(unit="Hội Nông dân tỉnh"),
    Unit(unit="Ban Quản lý (khu kinh tế)"),
    Unit(unit="UBND tỉnh Bắc Kạn", also=("UBND tỉnh",), within="Bắc Kạn"),
    Unit(unit="UBND tỉnh Lạng Sơn", also=("UBND tỉnh",), within="Lạng Sơn"),
    Unit(unit="Trung tâm Văn hóa", also=("TTVH",), within="Bắc Kạn"),
    Unit(unit="Trung tâm Văn hóa Thái Nguyên", also=("TTVH",)),
]
REGISTRY = Registry(UNITS)


def _named(name: str, place: str | None = None) -> list[str]:
    return [unit.unit for unit in REGISTRY.named(name, place)]


@pytest.mark.parametrize(
    ("name", "place", "expected"),
    [
        ("Sở Y tế", None, "Sở Y tế"),
        ("SỞ Y TẾ", None, "Sở Y tế"),
        (" sở  y tế.", None, "Sở Y tế"),
        (unicodedata.normalize("NFD", "Sở Y tế"), None, "Sở Y tế"),
        ("SYT", None, "Sở Y tế"),
        ("Sở Nông nghiệp & PTNT", None, "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở NN và PTNT", None, "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở Khoa học & Công nghệ", None, "Sở Khoa học và Công nghệ"),
        ("Văn phòng Uỷ ban nhân dân tỉnh", None, "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Văn phòng Ủy ban nhân dân", None, "Văn phòng Ủy ban nhân dân tỉnh"),
        ("LĐVP (Ô. Chính)", None, "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Hội Nông dân", None, "Hội Nông dân tỉnh"),
        ("Sở Y tế tỉnh", None, "Sở Y tế"),
        ("Sở Y tế tỉnh Bắc Kạn", "Bắc Kạn", "Sở Y tế"),
        ("Sở Y tế Bắc Kạn", "Bắc Kạn", "Sở Y tế"),
        ("Hội Nông dân tỉnh Bắc Kạn", "Bắc Kạn", "Hội Nông dân tỉnh"),
        ("Ban Quản lý (khu kinh tế)", None, "Ban Quản lý (khu kinh tế)"),
        ("UBND tỉnh", "Bắc Kạn", "UBND tỉnh Bắc Kạn"),
        ("UBND tỉnh", "bắc  kạn", "UBND tỉnh Bắc Kạn"),
        ("UBND tỉnh", "Lạng Sơn", "UBND tỉnh Lạng Sơn"),
        ("UBND tỉnh Lạng Sơn", "Bắc Kạn", "UBND tỉnh Lạng Sơn"),
        ("TTVH", "Bắc Kạn", "Trung tâm Văn hóa"),
        ("TTVH", "Lạng Sơn", "Trung tâm Văn hóa Thái Nguyên"),
    ],
)
def test_a_name_means_one_unit_however_it_is_spelt(
    name: str, place: str | None, expected: str
) -> None:
    assert _named(name, place) == [expected]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Sở Y", None),
        ("Y tế", None),
        ("So Y te", None),
        ("Sở Y tế tỉnh Bắc Kạn", "Lạng Sơn"),
        ("Sở Y tế tỉnh Bắc Kạn", None),
        ("Bắc Kạn", "Bắc Kạn"),
        ("?", None),
        ("", None),
        ("(Ô. Chính)", None),
    ],
)
def test_a_name_that_is_not_registered_means_none(name: str, place: str | None) -> None:
    assert _named(name, place) == []


@pytest.mark.parametrize("place", [None, "Hà Giang", "?"])
def test_a_name_that_two_provinces_have_means_both_elsewhere(place: str | None) -> None:
    assert _named("UBND tỉnh", place) == ["UBND tỉnh Bắc Kạn", "UBND tỉnh Lạng Sơn"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("so y te", ["Sở Y tế"]),
        ("SO NN&PTNT", ["Sở Nông nghiệp và Phát triển nông thôn"]),
        ("hoi nong dan", ["Hội Nông dân tỉnh"]),
        ("ldvp (o. chinh)", ["Văn phòng Ủy ban nhân dân tỉnh"]),
        ("ubnd tinh", ["UBND tỉnh Bắc Kạn", "UBND tỉnh Lạng Sơn"]),
        ("so y", []),
    ],
)
def test_without_accents_a_name_is_found_too(name: str, expected: list[str]) -> None:
    assert [unit.unit for unit in REGISTRY.folded_named(name)] == expected


def test_the_register_behind_is_asked_for_what_is_not_found() -> None:
    asked: list[str] = []

    def behind() -> Registry:
        asked.append("behind")
        return Registry([Unit(unit="Sở Tài chính"), Unit(unit="Sở Y tế", also=("Sở YT",))])

    registry = Registry([Unit(unit="Sở Y tế")], behind)
    assert [unit.unit for unit in registry.named("Sở Y tế")] == ["Sở Y tế"]
    assert asked == []
    assert [unit.unit for unit in registry.named("Sở Tài chính")] == ["Sở Tài chính"]
    assert registry.spellings() == ["Sở Y tế", "Sở Tài chính", "Sở Y tế", "Sở YT"]
    assert [unit.unit for unit in registry.every_unit()] == ["Sở Y tế", "Sở Tài chính"]
    assert bool(registry)
    assert not Registry([], behind)


def test_a_mention_has_the_registered_name_where_it_means_one_unit() -> None:
    first, second = UNITS[6:8]
    assert Mention("SYT", (UNITS[2],)).name == "Sở Y tế"
    assert Mention("UBND tỉnh", (first, second)).name == "UBND tỉnh"
    assert Mention("Sở X", ()).name == "Sở X"
    assert Mention("SYT", (UNITS[2],)).meant == (UNITS[2],)
    assert Mention("Sở X", ()).meant == (unregistered("Sở X"),)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Sở X", "unit"),
        ("các hội có liên quan", "catch-all"),
        ("những đơn vị liên quan", "catch-all"),
        ("các doanh nghiệp", "unit"),
    ],
)
def test_an_unregistered_name_is_a_catch_all_where_it_says_so(words: str, kind: str) -> None:
    assert (unregistered(words).unit, unregistered(words).kind) == (words, kind)
