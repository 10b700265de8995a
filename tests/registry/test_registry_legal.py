"""The known documents: those that come along, and a repository's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.model.check import check
from ntmplan.model.day import Day
from ntmplan.model.legal import LegalFile
from ntmplan.model.number import number_of
from ntmplan.registry.legal import BUILT_IN, KnownDocument, Legal, built_in_legal, read_legal
from ntmplan.repository import load
from ntmplan.tree import read, read_bytes


def test_the_shipped_file_is_well_formed() -> None:
    tree = read(BUILT_IN, BUILT_IN.name)
    assert [*tree.problems, *check(tree, LegalFile).problems] == []


def _facts(legal: Legal) -> list[tuple[object, ...]]:
    def of(one: KnownDocument) -> tuple[object, ...]:
        return one.document, one.date, one.names, one.period, one.to, one.replaced_by

    return [*map(of, legal.documents), *legal.signs]


def test_what_is_read_quickly_is_what_the_model_reads() -> None:
    assert _facts(built_in_legal()) == _facts(read_legal(read(BUILT_IN, BUILT_IN.name)))


def test_each_shipped_document_says_where_it_is_from() -> None:
    model = check(read(BUILT_IN, BUILT_IN.name), LegalFile).model
    assert model is not None
    assert [one.document for one in model.documents if not one.source] == []


def test_no_document_is_shipped_twice_and_each_has_a_number_that_its_type_can_have() -> None:
    documents = built_in_legal().documents
    assert all(one.number for one in documents)
    assert len(
        {(one.number.key if one.number else None, one.date.year) for one in documents}
    ) == len(documents)
    years = [
        (one.document, one.date.year)
        for one in documents
        if one.number and one.number.year not in (None, one.date.year)
    ]
    assert years == []


def test_what_took_a_document_s_place_is_known_too() -> None:
    known = {one.document for one in built_in_legal().documents}
    assert {one.replaced_by for one in built_in_legal().documents if one.replaced_by} <= known


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Thủ tướng Chính phủ", "TTg"),
        ("Thủ tướng", "TTg"),
        ("Chính phủ", "CP"),
        ("Văn phòng Chính phủ", "VPCP"),
        ("UBND tỉnh Bắc Kạn", "UBND"),
        ("Chủ tịch Ủy ban nhân dân tỉnh", "UBND"),
        ("Bộ trưởng Bộ Nông nghiệp và PTNT", "BNN"),
        ("Bộ Nông nghiệp và Môi trường", "BNNMT"),
        ("Bộ Nông nghiệp", ""),
        ("Ban Chỉ đạo", ""),
    ],
)
def test_an_issuer_is_known_by_how_its_name_begins(name: str, letters: str) -> None:
    found = built_in_legal().issuer(name)
    assert (found.signs[0] if found else "") == letters


@pytest.mark.parametrize(
    ("words", "date", "found"),
    [
        ("Quyết định số 925/QĐ-TTg", "02/8/2022", "Quyết định số 925/QĐ-TTg"),
        ("Quyết định số 925/QĐ-TTg", "03/8/2022", "Quyết định số 925/QĐ-TTg"),
        ("Quyết định số 925/QĐ-TTg", "03/8/2024", ""),
        ("Quyết định số 0925/QD-TTg", "", "Quyết định số 925/QĐ-TTg"),
        ("Quyết định số 926/QĐ-TTg", "", ""),
        ("Luật Bảo vệ môi trường", "17/11/2020", "Luật Bảo vệ môi trường số 72/2020/QH14"),
        ("Luật Bảo vệ môi trường", "23/6/2014", "Luật Bảo vệ môi trường số 55/2014/QH13"),
        ("Luật Bảo vệ", "17/11/2020", ""),
    ],
)
def test_a_citation_is_found_by_number_and_year_a_law_by_name_and_year(
    words: str, date: str, found: str
) -> None:
    day = Day.parse(date) if date else None
    known = built_in_legal().cited(number_of(words), words, day, None)
    assert (known.document if known else "") == found


OWN = """\
documents:
  - {document: Quyết định số 925/QĐ-TTg, date: 03/8/2022, names: X, to: 31/12/2025}
  - {document: Quyết định số 1/QĐ-UBND}
signs:
  - {signs: SYT, issuers: Sở Y tế}
"""


def test_a_repository_s_own_file_is_read_and_its_problems_are_told(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.yaml").write_text("title: A\n", "utf-8")
    (tmp_path / "legal.yaml").write_text(OWN, "utf-8")
    repository = load([tmp_path])
    assert [(one.kind.code, one.place.line) for one in repository.problems] == [("Y103", 3)]
    legal = repository.plans[0].library.legal
    number = number_of("925/QĐ-TTg")
    assert number is not None
    assert [(one.date.words, one.names) for one in legal.numbered(number)] == [
        ("03/8/2022", ("X",))
    ]
    assert len(legal.documents) == len(built_in_legal().documents)
    assert legal.issuer("Sở Y tế tỉnh") is legal.sign("SYT") is legal.signs[0]


@pytest.mark.parametrize("text", ["- a\n", "documents: [\n", "documents: a\n", ""])
def test_a_broken_file_holds_no_documents(text: str) -> None:
    own = read_legal(read_bytes(text.encode(), "legal.yaml"))
    assert own.documents == ()
    assert own.problems
    assert own.named == {}


def test_the_own_files_are_no_plans(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("units: []\n", "utf-8")
    for name in ("criteria.yaml", "legal.yaml"):
        (tmp_path / name).write_text("ntmplan: 1\n", "utf-8")
    assert load([tmp_path]).plans == []
    assert load([tmp_path / "legal.yaml"]).plans == []
