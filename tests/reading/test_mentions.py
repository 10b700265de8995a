"""Where units stand in texts and cells."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from ntmplan.reading.mentions import finder, in_cell
from ntmplan.repository import PlanFile, load

ROOT = Path(__file__).parents[2]
N, M = "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"
K, P = "Sở Kế hoạch và Đầu tư", "UBND tỉnh Bắc Kạn"
DISTRICTS = "UBND các huyện, thành phố"


@lru_cache
def plan(name: str = "bac-kan-2023-2025") -> PlanFile:
    (file,) = load([ROOT / "plans" / f"{name}.yaml"]).plans
    return file


def found(text: str) -> list[tuple[str, str, str]]:
    """For each unit in a text its words, its registered name, and whether there is a doubt."""
    return [
        (text[one.start : one.stop], "/".join(unit.unit for unit in one.units), one.doubt)
        for one in finder(plan()).units(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Nông nghiệp và PTNT chủ trì", [("Sở Nông nghiệp và PTNT", N, "")]),
        ("giao SỞ NN&PTNT, stnmt", [("SỞ NN&PTNT", N, ""), ("stnmt", M, "")]),
        ("Sở Nông nghiệp &  PTNT", [("Sở Nông nghiệp &  PTNT", N, "")]),
        # the longest name wins
        ("Văn phòng UBND tỉnh", [("Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "")]),
        ("TT. HĐND tỉnh (b/c)", [("TT. HĐND tỉnh", "HĐND tỉnh Bắc Kạn", "")]),
        ("CT, các PCT UBND tỉnh", [("CT, các PCT UBND tỉnh", P, "")]),
        # whole words
        ("Phòng Tài nguyên và Môi trường; SNNX; XSNN", []),
        # a province behind a name goes with it
        ("Sở TN&MT tỉnh Bắc Kạn", [("Sở TN&MT tỉnh Bắc Kạn", M, "")]),
        ("Sở TN&MT Bắc Kạn họp", [("Sở TN&MT Bắc Kạn", M, "")]),
        ("Sở TN&MT tỉnh Cao Bằng", [("Sở TN&MT", M, "")]),
        ("Sở TN&MT, tỉnh Bắc Kạn", [("Sở TN&MT", M, "")]),
        ("UBND tỉnh Bắc Kạn", [("UBND tỉnh Bắc Kạn", P, "")]),
        ("Ủy ban nhân dân tỉnh giao", [("Ủy ban nhân dân tỉnh", P, "")]),
        # another province's body
        ("UBND tỉnh Cao Bằng", [("UBND tỉnh", P, "other")]),
        ("Tỉnh ủy Cao Bằng", [("Tỉnh ủy", "Tỉnh ủy Bắc Kạn", "other")]),
        (
            "Ban Dân tộc HĐND tỉnh",
            [("Ban Dân tộc", "Ban Dân tộc", "other"), ("HĐND tỉnh", "HĐND tỉnh Bắc Kạn", "")],
        ),
        # no name reaches over the end of a sentence or an entry
        ("các huyện; thành phố", []),
        ("Sở Tài nguyên. và Môi trường", []),
        ("UBND các huyện, thành phố", [(DISTRICTS, DISTRICTS, "")]),
        # the letters of a document's number are no unit
        ("Công văn số 1424/SNN-KHTC và số /STNMT", []),
        ("QĐ-BNN-VPĐP", []),
        ("theo văn bản 12/SNN", []),
        ("giao SNN và STNMT", [("SNN", N, ""), ("STNMT", M, "")]),
        ("SNN/STNMT", [("SNN", N, ""), ("STNMT", M, "")]),
        # a list says the head once
        ("các Sở: Tài nguyên và Môi trường, Y tế", [("Tài nguyên và Môi trường", M, "short")]),
        (
            "Sở Y tế, Kế hoạch và Đầu tư và NN&PTNT",
            [
                ("Sở Y tế", "Sở Y tế", ""),
                ("Kế hoạch và Đầu tư", K, "short"),
                ("NN&PTNT", N, "short"),
            ],
        ),
        ("Sở Y tế. Quản lý, Tài nguyên và Môi trường", [("Sở Y tế", "Sở Y tế", "")]),
        ("Sở Y tế, tài nguyên và môi trường", [("Sở Y tế", "Sở Y tế", "")]),
        ("ngành Tài nguyên và Môi trường", []),
        ("", []),
    ],
)
def test_units_are_found_by_every_spelling(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sở NN&PTNT; Sở Y tế", [("Sở NN&PTNT", [N], True), ("Sở Y tế", ["Sở Y tế"], True)]),
        (
            "UBND huyện, thành phố và các đơn vị liên quan",
            [
                ("UBND huyện, thành phố", [DISTRICTS], True),
                ("các đơn vị liên quan", ["các đơn vị liên quan"], True),
            ],
        ),
        ("Sở TN&MT (Chi cục BVMT)", [("Sở TN&MT (Chi cục BVMT)", [M], True)]),
        (
            "Giám đốc Sở TN&MT; Nhà thầu",
            [("Giám đốc Sở TN&MT", [M], False), ("Nhà thầu", [], False)],
        ),
        ("UBND", [("UBND", [P], True)]),  # short for the province's
        ("Sở\n  TN&MT", [("Sở\n  TN&MT", [M], True)]),
        (" ; ", []),
    ],
)
def test_a_cell_is_read_as_its_names(
    cell: str, expected: list[tuple[str, list[str], bool]]
) -> None:
    assert [
        (
            cell[one.start : one.end],
            [unit.unit for place in one.places for unit in place.units],
            one.whole,
        )
        for one in in_cell(plan(), cell)
    ] == expected


def test_each_plan_means_its_own_province() -> None:
    (place,) = finder(plan("lang-son-2023")).units("UBND các huyện, thành phố")
    assert [unit.unit for unit in place.units] == ["UBND các huyện, thành phố tỉnh Lạng Sơn"]
