"""Spellings that differ in nothing that tells units apart, and those that do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.registry import Registry, Unit, built_in
from ntmplan.registry.spelling import ACCENTED, FOLDED, Spelling
from ntmplan.repository import load

OWN = load([Path(__file__).parents[2]]).plans[0].registry
HOME = "Bắc Kạn"
DISTRICTS = "UBND các huyện, thành phố"
COMMUNES = "UBND các xã, phường"


def _named(name: str, registry: Registry = OWN, place: str | None = HOME) -> list[str]:
    return [unit.unit for unit in registry.named(name, place)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UBND các huyện, TP", DISTRICTS),
        ("UBND huyện, TP", DISTRICTS),
        ("UBND các huyện và thành phố", DISTRICTS),
        ("UBND thành phố, các huyện", None),  # "các" stands before the huyện alone
        ("UBND thành phố, huyện", DISTRICTS),
        ("UBND các huyện, TX, TP", DISTRICTS),
        ("UBND các huyện, TX., TP.", DISTRICTS),
        ("Ủy ban nhân dân các huyện, TP tỉnh Bắc Kạn", DISTRICTS),
        ("Uỷ ban nhân dân huyện, thị xã, thành phố", DISTRICTS),
        ("các huyện, TP", DISTRICTS),
        ("UBND phường, xã và thị trấn", "UBND các xã, phường, thị trấn"),
        ("UBND thị trấn và các xã", None),  # "các" stands before the xã alone
        ("Ủy ban nhân dân thị trấn, xã", "UBND các xã, thị trấn"),
        ("UBND đặc khu, phường và xã", COMMUNES),
        ("Ủy ban nhân dân đặc khu, các xã, phường", None),
        ("Ủy ban nhân dân TP Bắc Kạn", "UBND thành phố Bắc Kạn"),
        ("Ủy ban nhân dân TP. Bắc Kạn", "UBND thành phố Bắc Kạn"),
        ("HĐND tỉnh Bắc Kạn", "HĐND tỉnh Bắc Kạn"),
        ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("VPĐP nông thôn mới tỉnh", "Văn phòng Điều phối nông thôn mới tỉnh"),
        ("VP Điều phối NTM tỉnh", "Văn phòng Điều phối nông thôn mới tỉnh"),
        ("VP Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Hội CCB", "Hội Cựu chiến binh tỉnh"),
        ("tổ chức chính trị - xã hội", "các tổ chức chính trị - xã hội cấp tỉnh"),
        ("Các sở, ban, ngành có liên quan", "các sở, ngành liên quan"),
        ("doanh nghiệp có liên quan", "các doanh nghiệp"),
        ("Sở GD-ĐT", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_another_spelling_means_the_same_unit(name: str, expected: str | None) -> None:
    assert _named(name) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "name",
    [
        "UBND huyện",  # of one district, and nobody says which
        "UBND các huyện",  # without the town
        "UBND TP",
        "UBND thành phố",
        "UBND các xã",
        "UBND các huyện, TP có rừng",
        "UBND các xã, phường có liên quan",
        "UBND huyện, và",
        "UBND các",
        "Công an Thành phố",
        "TP",
        "các Sở Y tế",
        "Sở TN",
        "đơn vị liên quan",
        "Văn phòng",
        "VP",
        "",
    ],
)
def test_what_says_more_or_less_means_no_unit(name: str) -> None:
    assert _named(name) == []


def test_without_accents_other_spellings_are_found_too() -> None:
    found = [unit.unit for unit in OWN.folded_named("ubnd cac huyen, tx, tp")]
    assert found == [DISTRICTS, "UBND các huyện, thành phố tỉnh Lạng Sơn"]
    assert [unit.unit for unit in OWN.folded_named("hoi ccb")] == ["Hội Cựu chiến binh tỉnh"]


def test_a_list_means_the_group_of_the_plan_s_province() -> None:
    assert _named("UBND các huyện, TX, TP", place="Lạng Sơn") == [
        "UBND các huyện, thành phố tỉnh Lạng Sơn"
    ]
    assert _named("UBND các huyện, TX, TP", place=None) == [
        DISTRICTS,
        "UBND các huyện, thành phố tỉnh Lạng Sơn",
    ]


def test_a_name_as_it_is_registered_comes_before_another_spelling_of_it() -> None:
    registry = Registry([Unit(unit="Hội CCB"), Unit(unit="Hội Cựu chiến binh")])
    assert _named("Hội CCB", registry) == ["Hội CCB"]
    assert _named("Hội Cựu chiến binh", registry) == ["Hội Cựu chiến binh"]
    towns = Registry([Unit(unit="UBND TP A"), Unit(unit="UBND tp A (mới)", also=("UBND TP. A",))])
    assert _named("UBND thành phố A", towns) == ["UBND TP A", "UBND tp A (mới)"]


def test_only_a_group_is_meant_without_its_many() -> None:
    units = [Unit(unit="Các trường"), Unit(unit="sở, ngành", kind="group")]
    registry = Registry(units)
    assert _named("trường", registry) == []
    assert _named("các trường", registry) == ["Các trường"]
    assert _named("các sở, ngành", registry) == ["sở, ngành"]


@pytest.mark.parametrize("registry", [OWN, built_in()], ids=["repository", "built-in"])
def test_every_registered_spelling_means_its_unit(registry: Registry) -> None:
    wrong = [
        (unit.unit, spelling)
        for unit in registry.units.values()
        for spelling in unit.spellings
        if _named(spelling, registry, unit.within) != [unit.unit]
    ]
    assert wrong == []


@pytest.mark.parametrize("spelling", [ACCENTED, FOLDED], ids=["accented", "folded"])
@pytest.mark.parametrize("registry", [OWN, built_in()], ids=["repository", "built-in"])
def test_no_two_units_of_one_province_become_one(registry: Registry, spelling: Spelling) -> None:
    owners: dict[object, set[str]] = {}
    for unit in registry.units.values():
        for name in unit.spellings:
            owners.setdefault((spelling.one(spelling.words_of(name)), unit.within), set()).add(
                unit.unit
            )
    assert [units for units in owners.values() if len(units) > 1] == []


SHORT = {
    "Phát triển nông thôn": "PTNT",
    "Hội đồng nhân dân": "HĐND",
    "Ủy ban nhân dân": "UBND",
    "nông thôn mới": "NTM",
    "Bảo vệ môi trường": "BVMT",
    "Văn phòng": "VP",
    "thị xã": "TX",
    "Cựu chiến binh": "CCB",
    "thành phố": "TP",
    "Hợp tác xã": "HTX",
    "Trung ương": "TW",
}
SPELT = [
    (registry, unit, spelling)
    for registry in (OWN, built_in())
    for unit in registry.units.values()
    for spelling in unit.spellings
    if any(words in spelling for words in SHORT)
]


@given(st.sampled_from(SPELT), st.sets(st.sampled_from(sorted(SHORT))))
def test_short_words_for_long_ones_change_no_unit(
    spelt: tuple[Registry, Unit, str], shortened: set[str]
) -> None:
    registry, unit, name = spelt
    for words in shortened:
        name = name.replace(words, SHORT[words])
    assert _named(name, registry, unit.within) == [unit.unit]
