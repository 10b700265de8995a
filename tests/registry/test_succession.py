"""Who holds a unit's duties on a day."""

from __future__ import annotations

import datetime

import pytest

from ntmplan.registry import Registry, built_in, read_units
from ntmplan.registry.succession import Holding, State, holding, is_over, predecessors
from ntmplan.tree import read_bytes

UNITS = """\
units:
  - {unit: Sở Cũ, to: 28/02/2025, replaced_by: Sở Mới}
  - {unit: Sở Xưa, to: 31/12/2020, replaced_by: Sở Cũ}
  - {unit: Sở Mới, from: 01/3/2025}
  - {unit: Sở Chia, to: 28/02/2025, replaced_by: [Sở Mới, Sở Khác]}
  - {unit: Sở Khác}
  - {unit: Huyện, to: 30/6/2025}
  - {unit: Sở Đi, to: 28/02/2025, replaced_by: Sở Chưa Ghi}
  - {unit: Sở Nửa, to: 28/02/2025, replaced_by: [Sở Khác, Sở Chưa Ghi]}
  - {unit: Sở Vòng, to: 28/02/2025, replaced_by: Sở Tròn}
  - {unit: Sở Tròn, to: 28/02/2025, replaced_by: Sở Vòng}
  - {unit: Sở Chờ, to: 28/02/2025, replaced_by: Sở Muộn}
  - {unit: Sở Muộn, from: 01/7/2025}
  - {unit: Sở Hai, to: 28/02/2025, replaced_by: [Sở Xưa, Sở Cũ]}
  - {unit: Sở Tháng, to: "?/3/2025", replaced_by: Sở Mới}
  - {unit: Sở Năm, from: "?/?/2025"}
  - {unit: Sở Không, to: "?/?/?", replaced_by: Sở Mới}
"""


def register(text: str = UNITS) -> Registry:
    return Registry(read_units(read_bytes(text.encode(), "units.yaml"))[0])


def held(name: str, day: str, registry: Registry | None = None) -> tuple[str, list[str]]:
    registry = registry or register()
    unit = registry.registered(name)
    assert unit is not None
    found = holding(unit, datetime.date.fromisoformat(day), registry)
    return found.state, [one.unit for one in found.holders]


@pytest.mark.parametrize(
    ("name", "day", "state", "holders"),
    [
        ("Sở Khác", "1900-01-01", "itself", ["Sở Khác"]),  # without days it lasts for ever
        ("Sở Khác", "2100-01-01", "itself", ["Sở Khác"]),
        ("Sở Cũ", "2025-02-28", "itself", ["Sở Cũ"]),  # its last day is its own
        ("Sở Cũ", "2025-03-01", "one", ["Sở Mới"]),
        ("Sở Mới", "2025-02-28", "not-yet", []),
        ("Sở Mới", "2025-03-01", "itself", ["Sở Mới"]),
        ("Sở Xưa", "2024-06-01", "one", ["Sở Cũ"]),
        ("Sở Xưa", "2025-07-01", "one", ["Sở Mới"]),  # a chain is followed to its end
        ("Sở Chia", "2025-07-01", "several", ["Sở Mới", "Sở Khác"]),
        ("Huyện", "2025-06-30", "itself", ["Huyện"]),
        ("Huyện", "2025-07-01", "nobody", []),
        ("Sở Đi", "2025-07-01", "one", ["Sở Chưa Ghi"]),  # named, if not registered
        ("Sở Nửa", "2025-07-01", "several", ["Sở Khác", "Sở Chưa Ghi"]),  # never one for two
        ("Sở Vòng", "2025-07-01", "nobody", []),
        ("Sở Chờ", "2025-04-01", "nobody", []),  # who comes later does not hold it yet
        ("Sở Chờ", "2025-07-01", "one", ["Sở Muộn"]),
        ("Sở Hai", "2025-07-01", "one", ["Sở Mới"]),  # two ways to the same unit are one unit
        ("Sở Tháng", "2025-03-15", "itself", ["Sở Tháng"]),  # it may be there still
        ("Sở Tháng", "2025-04-01", "one", ["Sở Mới"]),
        ("Sở Năm", "2025-07-01", "not-yet", []),  # it surely exists from the end of the year
        ("Sở Năm", "2025-12-31", "itself", ["Sở Năm"]),
        ("Sở Không", "2030-01-01", "itself", ["Sở Không"]),  # no year says nothing
    ],
)
def test_the_register_says_who_holds_it_on_a_day(
    name: str, day: str, state: str, holders: list[str]
) -> None:
    assert held(name, day) == (state, holders)


def test_a_unit_that_is_over_says_since_when() -> None:
    registry = register()
    unit = registry.units["Huyện"]
    found = holding(unit, datetime.date(2025, 7, 1), registry)
    assert found == Holding(unit, State.NOBODY, (), datetime.date(2025, 6, 30))
    assert not found.settled
    assert holding(unit, datetime.date(2025, 6, 30), registry).settled
    assert is_over(unit, datetime.date(2025, 7, 1))


def test_predecessors_are_those_whose_duties_it_holds_alone_or_as_one_of_several() -> None:
    registry = register()
    units = list(registry.units.values())
    day = datetime.date(2025, 7, 1)
    found = predecessors(registry.units["Sở Mới"], day, units, registry)
    assert [one.unit for one in found] == ["Sở Cũ", "Sở Xưa", "Sở Chia", "Sở Hai", "Sở Tháng"]
    assert predecessors(registry.units["Huyện"], day, units, registry) == []
    before = datetime.date(2024, 7, 1)
    assert predecessors(registry.units["Sở Mới"], before, units, registry) == []


def test_a_ladder_of_doubles_is_climbed_once() -> None:
    """Each step names the next two; to follow every way to the end would take 2 to the 60."""
    steps = "".join(
        f"  - {{unit: A{n}, to: 01/01/2020, replaced_by: [A{n + 1}, B{n + 1}]}}\n"
        f"  - {{unit: B{n}, to: 01/01/2020, replaced_by: [A{n + 1}, B{n + 1}]}}\n"
        for n in range(60)
    )
    ends = "  - {unit: A60}\n  - {unit: B60}\n"
    assert held("A0", "2025-01-01", register(f"units:\n{steps}{ends}")) == (
        "several",
        ["A60", "B60"],
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"),
        ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("Sở Giao thông vận tải", "Sở Xây dựng"),
        ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Ban Dân tộc", "Sở Dân tộc và Tôn giáo"),
        ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
        ("Bộ Giao thông vận tải", "Bộ Xây dựng"),
        ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
        ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo"),
    ],
)
def test_the_reorganisation_of_2025_is_known(old: str, new: str) -> None:
    assert held(old, "2025-02-28", built_in()) == ("itself", [old])
    assert held(old, "2025-03-01", built_in()) == ("one", [new])
    unit = built_in().registered(old)
    assert unit is not None
    assert unit.source


@pytest.mark.parametrize("head", ["Sở", "Bộ"])
def test_labour_affairs_went_to_several(head: str) -> None:
    assert held(f"{head} Lao động - Thương binh và Xã hội", "2025-03-01", built_in()) == (
        "several",
        [
            f"{head} Nội vụ",
            f"{head} Nông nghiệp và Môi trường",
            f"{head} Y tế",
            f"{head} Giáo dục và Đào tạo",
        ],
    )


def test_the_district_level_ended_without_a_successor() -> None:
    assert held("UBND các huyện, thành phố", "2025-07-01", built_in()) == ("nobody", [])
