"""Sentences: the words change, but not who issued what, and nobody works with itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.query.reassign import reassign, table_of
from ntmplan.repository import load
from tests.query.reassigning import DAY, UNITS, becomes, plan_of, said, text_of


def sentence(words: str) -> str:
    return f"solutions:\n  - {words}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Giao Sở NN&PTNT kiểm tra", "Giao Sở NN&MT kiểm tra"),
        ("Sở NN&PTNT, Sở TN&MT và Sở Y tế phối hợp", "Sở NN&MT và Sở Y tế phối hợp"),
        ("Sở Y tế, Sở NN&PTNT và Sở TN&MT phối hợp", "Sở Y tế, Sở NN&MT phối hợp"),
        ("Sở NN&PTNT; Sở TN&MT; STC họp", "Sở NN&MT; STC họp"),
        ("Sở KH&ĐT và Sở Tài chính cấp vốn", "Sở Tài chính cấp vốn"),
        ("Sở Tài chính, Sở KH&ĐT cấp vốn", "Sở Tài chính cấp vốn"),
        ("Sở NN&PTNT gửi. Sở TN&MT nhận", "Sở NN&MT gửi. Sở NN&MT nhận"),
        ("Lãnh đạo Sở TN&MT tỉnh Bắc Kạn", "Lãnh đạo Sở NN&MT tỉnh Thái Nguyên"),
        (
            "Sở NN&PTNT chủ trì, phối hợp với Sở TN&MT, Sở Y tế làm",
            "Sở NN&MT chủ trì, phối hợp với Sở Y tế làm",
        ),
        (
            "Sở NN&PTNT phối hợp với Sở TN&MT và các sở liên quan",
            "Sở NN&MT phối hợp với các sở liên quan",
        ),
        ("Sở NN&PTNT phối hợp với Sở Y tế, Sở TN&MT làm", "Sở NN&MT phối hợp với Sở Y tế làm"),
        ("Công văn 1424/SNN-KHTC gửi SNN", "Công văn 1424/SNN-KHTC gửi SNNMT"),
    ],
)
def test_the_words_of_a_sentence_change(before: str, after: str, tmp_path: Path) -> None:
    found = becomes(tmp_path, f"place: Bắc Kạn\n{sentence(before)}")
    assert text_of(found) == f"place: Bắc Kạn\n{sentence(after)}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # who issued a document, then
        (
            "theo Quyết định số 12/QĐ-SNN ngày 09/4/2023 của Sở NN&PTNT",
            ["Sở NN&PTNT | history | cited"],
        ),
        ("theo Quyết định số 12/QĐ-SNN của Sở NN&PTNT", ["Sở NN&PTNT | history | cited"]),
        (
            "Quyết định số 12/QĐ-SNN ngày 09/4/2025 của Sở NN&PTNT",
            ["Sở NN&PTNT | ask | document-is-later"],
        ),
        # who may stand in its title, or behind it
        (
            "Quyết định 12/QĐ-X ngày 09/4/2023 của Sở NN&PTNT giao Sở TN&MT lập quỹ. Sở TN&MT lập",
            [
                "Sở NN&PTNT | history | cited",
                "Sở TN&MT | ask | maybe-cited",
                "Sở TN&MT | change | Sở NN&MT",
            ],
        ),
        ("theo các Thông tư hướng dẫn của Sở NN&PTNT", ["Sở NN&PTNT | ask | maybe-cited"]),
        # words of others
        ("mô hình “Vườn xanh của Sở NN&PTNT”", ["Sở NN&PTNT | history | quoted"]),
        # what is not surely the unit
        ("các Sở: Tài chính, Kế hoạch và Đầu tư", ["Kế hoạch và Đầu tư | ask | short-name"]),
        (
            "giữa Sở NN&PTNT và Sở TN&MT",
            ["Sở NN&PTNT | change | Sở NN&MT", "Sở TN&MT | ask | would-support-itself"],
        ),
        (
            "Sở NN&PTNT phối hợp với Sở TN&MT làm",
            ["Sở NN&PTNT | change | Sở NN&MT", "Sở TN&MT | ask | would-support-itself"],
        ),
        (
            "giao Sở NN&PTNT, Sở Y tế phối hợp với Sở TN&MT làm",
            ["Sở NN&PTNT | change | Sở NN&MT", "Sở TN&MT | ask | would-support-itself"],
        ),
        # several, and none
        (
            "giao Sở LĐ, Sở Lao động",
            ["Sở LĐ | ask | several-successors", "Sở Lao động | ask | several-successors"],
        ),
        ("trên địa bàn các huyện, thành phố", ["các huyện, thành phố | none-named | no-successor"]),
    ],
)
def test_what_is_not_sure_is_left(words: str, expected: list[str], tmp_path: Path) -> None:
    assert (
        said(becomes(tmp_path, sentence(f'"{words}"' if '"' not in words else words))) == expected
    )


def test_words_between_a_citation_and_its_issuer_may_be_wrapped(tmp_path: Path) -> None:
    text = """\
solutions:
  - |-
    Theo Quyết định số 12/QĐ-SNN   ngày 09/4/2023
    của Sở NN&PTNT; giao  Sở NN&PTNT làm.
"""
    found = becomes(tmp_path, text)
    assert said(found) == ["Sở NN&PTNT | history | cited", "Sở NN&PTNT | change | Sở NN&MT"]
    assert text_of(found) == text.replace("giao  Sở NN&PTNT", "giao  Sở NN&MT")


def test_who_issued_the_plan_stays_and_everybody_else_changes(tmp_path: Path) -> None:
    text = """\
issuer: Sở TN&MT
superior: UBND tỉnh Bắc Kạn
number: ?/KH-STNMT
legal_basis:
  - document: Công văn số 1424/SNN-KHTC
    date: 22/7/2022
    issuer: Sở NN&PTNT
    subject: về việc Sở KH&ĐT cấp vốn
opening: Sở TN&MT xây dựng kế hoạch để Sở KH&ĐT cấp vốn
signature:
  authority: TL. Sở TN&MT
appendix:
  note: (Kèm theo Kế hoạch của Sở TN&MT)
"""
    found = becomes(tmp_path, text)
    assert said(found) == [
        "Sở TN&MT | history | issued",
        "UBND tỉnh Bắc Kạn | history | issued",
        "Sở NN&PTNT | history | issued",
        "Sở KH&ĐT | history | issued",
        "Sở TN&MT | history | issued",
        "Sở KH&ĐT | change | Sở Tài chính",
        "Sở TN&MT | history | issued",
        "Sở TN&MT | history | issued",
    ]
    assert text_of(found) == text.replace("để Sở KH&ĐT", "để Sở Tài chính")


def test_the_title_of_a_plan_stays(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    plan_of(tmp_path, "")
    (folder / "a.yaml").write_text("title: Phối hợp giữa Sở NN&PTNT và Sở Y tế\n", "utf-8")
    (found,) = reassign(load([folder / "a.yaml"]).plans, DAY)
    assert said(found) == ["Sở NN&PTNT | history | issued"]
    assert not found.changed


def test_recipients_are_told_once(tmp_path: Path) -> None:
    text = """\
recipients:
  - Sở NN&PTNT
  - Sở TN&MT (để biết)
  - Sở Y tế
  - "Lưu: VT, SNN"
"""
    found = becomes(tmp_path, text)
    assert said(found) == [
        "Sở NN&PTNT | change | Sở NN&MT",
        "Sở TN&MT | ask | would-stand-twice",
        "SNN | history | issued",
    ]
    again = becomes(tmp_path, text_of(found))
    assert said(again) == ["Sở TN&MT | ask | would-stand-twice", "SNN | history | issued"]


def test_a_duty_drops_whose_duty_it_is_from_its_partners(tmp_path: Path) -> None:
    text = """\
organization:
  - unit: Sở TN&MT
    text: "Chủ trì, phối hợp chặt chẽ với Sở NN&PTNT, Sở Y tế và các sở làm:"
    items:
      - Phối hợp cùng với Sở Y tế và Sở NN&PTNT kiểm tra.
      - Phối hợp với Sở NN&PTNT kiểm tra.
      - Báo cáo Sở NN&PTNT.
"""
    found = becomes(tmp_path, text)
    assert (
        text_of(found)
        == """\
organization:
  - unit: Sở NN&MT
    text: "Chủ trì, phối hợp chặt chẽ với Sở Y tế và các sở làm:"
    items:
      - Phối hợp cùng với Sở Y tế kiểm tra.
      - Phối hợp với Sở NN&PTNT kiểm tra.
      - Báo cáo Sở NN&MT.
"""
    )
    assert said(found)[3:] == [
        "Sở NN&PTNT | ask | would-support-itself",
        "Sở NN&PTNT | change | Sở NN&MT",
    ]


def test_a_successor_that_nobody_registered_is_written_by_its_name(tmp_path: Path) -> None:
    units = UNITS + "  - {unit: Sở Xưa, to: 01/01/2020, replaced_by: 'Sở Mới: A'}\n"
    found = becomes(tmp_path, sentence("Giao Sở Xưa làm"), units=units)
    assert text_of(found) == "solutions:\n  - 'Giao Sở Mới: A làm'\n"
    assert table_of([found], DAY).rows[0]["successors"] == ("Sở Mới: A",)
