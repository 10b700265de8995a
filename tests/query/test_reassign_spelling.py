"""Which words are written for a unit: the same kind of spelling as its predecessor had."""

from __future__ import annotations

import pytest

from ntmplan.query.reassign.spelling import written
from ntmplan.registry import Unit, built_in
from ntmplan.repository import load
from tests.query.readings import ROOT


def unit(name: str) -> Unit:
    """A unit of the repository's register."""
    (file, *_) = load([ROOT]).plans
    found = file.registry.registered(name)
    assert found is not None
    return found


N, M = "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"
NEW = "Sở Nông nghiệp và Môi trường"


@pytest.mark.parametrize(
    ("old", "spelling", "new", "expected"),
    [
        (N, N, NEW, NEW),
        (N, "Sở Nông nghiệp và PTNT", NEW, NEW),
        (N, "Sở Nông nghiệp & PTNT", NEW, "Sở Nông nghiệp & Môi trường"),
        (N, "Sở NN&PTNT", NEW, "Sở NN&MT"),
        (N, "Sở NN và PTNT", NEW, "Sở NN và MT"),
        (N, "Sở NN-PTNT", NEW, "Sở NN&MT"),
        (N, "Sở NNPTNT", NEW, "Sở NNMT"),
        (N, "SNN&PTNT", NEW, "SNN&MT"),
        (N, "SNNPTNT", NEW, "SNNMT"),
        (N, "SNN", NEW, "SNNMT"),
        (M, "Sở Tài nguyên & Môi trường", NEW, "Sở Nông nghiệp & Môi trường"),
        (M, "Sở TN&MT", NEW, "Sở NN&MT"),
        (M, "Sở TNMT", NEW, "Sở NNMT"),
        (M, "STNMT", NEW, "SNNMT"),
        ("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", "Sở Tài chính", "Sở Tài chính"),
        ("Sở Kế hoạch và Đầu tư", "SKHĐT", "Sở Tài chính", "STC"),
        (
            "Bộ Nông nghiệp và Phát triển nông thôn",
            "Bộ NN&PTNT",
            "Bộ Nông nghiệp và Môi trường",
            "Bộ NN&MT",
        ),
        ("Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở Khoa học và Công nghệ", "Sở KH&CN"),
        ("Ban Dân tộc", "Ban Dân tộc tỉnh", "Sở Dân tộc và Tôn giáo", "Sở Dân tộc và Tôn giáo"),
        ("Ủy ban Dân tộc", "UBDT", "Bộ Dân tộc và Tôn giáo", "BDTTG"),
        ("UBND các huyện, thành phố", "UBND cấp huyện", "UBND các xã, phường", "UBND cấp xã"),
        (
            "UBND các huyện, thành phố",
            "Ủy ban nhân dân các huyện, thành phố",
            "UBND các xã, phường",
            "Ủy ban nhân dân các xã, phường",
        ),
    ],
)
def test_a_spelling_answers_to_a_spelling(old: str, spelling: str, new: str, expected: str) -> None:
    assert written(spelling, unit(old), unit(new), lambda _: True) == expected


def test_a_spelling_that_means_another_is_not_written() -> None:
    old, new = unit("UBND tỉnh Bắc Kạn"), unit("UBND tỉnh Thái Nguyên")

    def means(words: str) -> bool:
        return words.endswith("Thái Nguyên")

    assert written("UBND tỉnh", old, new, means) == "UBND tỉnh Thái Nguyên"
    assert written("Ủy ban nhân dân tỉnh", old, new, means) == "Ủy ban nhân dân tỉnh Thái Nguyên"
    assert written("CT, các PCT UBND tỉnh", old, new, means) == "CT, các PCT UBND tỉnh Thái Nguyên"
    assert written("UBND tỉnh", old, new, lambda _: False) == "UBND tỉnh Thái Nguyên"


def test_every_spelling_of_every_unit_that_is_over_has_one_that_answers() -> None:
    for old in built_in().units.values():
        for name in old.replaced_by[:1]:
            new = built_in().units[name]
            for spelling in old.spellings:
                assert written(spelling, old, new, lambda _: True) in new.spellings
