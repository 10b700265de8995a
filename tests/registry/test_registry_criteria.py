"""The sets of criteria: those that come along, and a repository's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.model.check import check
from ntmplan.model.criteria import CriteriaFile, CriteriaSet
from ntmplan.model.timeframe import Period
from ntmplan.registry.criteria import BUILT_IN, built_in_criteria, read_criteria
from ntmplan.repository import load
from ntmplan.text import accented
from ntmplan.tree import read, read_bytes

FILES = sorted(BUILT_IN.glob("*.yaml"))


def _sets() -> list[CriteriaSet]:
    found = [check(read(file, file.name), CriteriaFile).model for file in FILES]
    return [one for file in found if file for one in file.sets]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_the_shipped_files_are_well_formed(file: Path) -> None:
    tree = read(file, file.name)
    assert [*tree.problems, *check(tree, CriteriaFile).problems] == []


def test_what_is_read_quickly_is_what_the_model_reads() -> None:
    slow = [one for file in FILES for one in read_criteria(read(file, file.name)).sets]
    fast = built_in_criteria().sets
    assert [(one.name, one.level, one.tiers, one.period, one.criteria) for one in fast] == [
        (one.name, one.level, one.tiers, one.period, one.criteria) for one in slow
    ]


def test_the_shipped_sets_have_as_many_criteria_and_indicators_as_the_decisions_say() -> None:
    assert [
        (
            f"{one.level} {one.tier} {one.period.words if one.period else ''}",
            len(one.criteria),
            sum(len(each.indicators) for each in one.criteria if not each.uncertain),
            len(one.conditions),
        )
        for one in _sets()
    ] == [
        ("xã nông thôn mới 2021-2025", 19, 57, 0),
        ("xã nông thôn mới nâng cao 2021-2025", 19, 75, 0),
        ("xã nông thôn mới kiểu mẫu 2021-2025", 0, 0, 4),
        ("huyện nông thôn mới 2021-2025", 9, 13, 0),
        ("huyện nông thôn mới nâng cao 2021-2025", 9, 0, 0),
        ("tỉnh hoàn thành nhiệm vụ 2021-2025", 0, 0, 0),
        ("xã nông thôn mới 2026-2030", 10, 47, 0),
        ("xã nông thôn mới hiện đại 2026-2030", 0, 0, 8),
        ("tỉnh hoàn thành nhiệm vụ 2026-2030", 0, 0, 13),
    ]


def test_each_shipped_set_says_where_it_is_from_and_how_sure_that_is() -> None:
    assert [one.set for one in _sets() if not (one.source and one.confidence)] == []
    assert [one.set for one in _sets() if not (one.legal_basis and one.start)] == []


def test_codes_of_indicators_begin_with_the_number_of_their_criterion() -> None:
    assert [
        each.code
        for one in _sets()
        for criterion in one.criteria
        for each in criterion.indicators
        if each.code.split(".")[0] != criterion.number
    ] == []


def test_a_part_of_a_name_fits_unless_it_is_another_s_name() -> None:
    sets = {one.title: one for one in built_in_criteria().sets}
    commune = sets["xã nông thôn mới 2021-2025"]
    assert commune.fits("17", accented("Môi trường"))
    assert commune.fits("17", ())
    assert commune.fits("2", accented("giao thông"))
    assert not commune.fits("6", accented("Văn hóa"))
    assert not commune.fits("20", ())
    assert not commune.fits("17", accented("Giao thông"))


def test_sets_are_those_of_the_years_asked_for() -> None:
    criteria = built_in_criteria()
    assert {one.period.words for one in criteria.during(Period("", 2023, 2023))} == {"2021-2025"}
    assert len(criteria.during(Period("", 2025, 2026))) == len(criteria.sets)
    assert criteria.during(None) == criteria.sets
    assert criteria.during(Period("", 2031, 2031)) == ()


OWN = """\
sets:
  - set: A
    level: xã
    tier: đạt
    also: đạt chuẩn
    period: 2023-2025
    criteria:
      - {number: 1, name: B, also: C, indicators: [{code: 1.10, name: D}]}
      - {number: 1, name: E}
      - {number: 2, name: F, uncertain: yes, indicators: [{code: 2.1, name: G}]}
  - set: H
    level: xã
    tier: đạt
"""


def test_a_repository_s_own_file_is_read_and_its_problems_are_told(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.yaml").write_text("title: A\n", "utf-8")
    (tmp_path / "criteria.yaml").write_text(OWN, "utf-8")
    repository = load([tmp_path])
    assert [
        (one.kind.code, Path(one.place.path).name, one.place.line) for one in repository.problems
    ] == [("Y103", "criteria.yaml", 11)]
    assert any(path.endswith("criteria.yaml") for path in repository.texts)
    (plan,) = repository.plans
    first, *rest = plan.library.criteria.sets
    assert (first.name, first.tiers) == ("A", ("đạt", "đạt chuẩn"))
    assert {number: (one.name, one.also, one.codes) for number, one in first.criteria.items()} == {
        "1": ("B", ("C",), frozenset({"1.10"})),
        "2": ("F", (), frozenset()),
    }
    assert rest == list(built_in_criteria().sets)


def test_a_set_of_the_same_name_takes_the_place_of_the_shipped_one() -> None:
    shipped = built_in_criteria()
    name = shipped.sets[0].name
    text = f"sets:\n  - {{set: {name}, level: xã, tier: đạt, period: 2023}}\n"
    own = read_criteria(read_bytes(text.encode(), "criteria.yaml"))
    assert [one.name for one in own.before(shipped).sets] == [one.name for one in shipped.sets]


@pytest.mark.parametrize("text", ["- a\n", "sets: [\n", "sets: a\n", "", "sets: [b]\n"])
def test_a_broken_file_holds_no_sets(text: str) -> None:
    own = read_criteria(read_bytes(text.encode(), "criteria.yaml"))
    assert own.sets == ()
    assert own.problems
