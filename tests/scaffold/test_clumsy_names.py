"""`init` and `new` with names and places as people and shells hand them over."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest
import yaml

from tests.scaffold.conftest import Call

DRAFT = {"D101", "D102", "D103"}
"""What every plan has that is a draft."""
PLACES = [
    "Lạng Sơn",
    unicodedata.normalize("NFD", "tỉnh  Lạng Sơn"),
    "TP. Huế",
    "Bà Rịa - Vũng Tàu",
    "null",
    "NULL",
    "~",
    "yes",
    "2025",
    "- x",
    "!x",
    "&a",
    "{x}",
    "\x1b",
    "\udcff",
    "\U0001f600",
]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_a_repository_of_any_province_is_a_clean_draft(
    place: str, language: str, call: Call, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NTMPLAN_LANG", language)
    assert call("init", "--place", place).code == 0
    assert call("new", "nước sạch", "--place", place, "--title", place).code == 0
    said = call("validate", "--notes", "--format", "json")
    found = json.loads(said.out)["problems"]
    assert (said.code, {one["code"] for one in found}) == (0, DRAFT)
    assert [path.name for path in sorted((empty / "plans").iterdir())] == [
        "ke-hoach-mau.yaml",
        "nước sạch.yaml",
    ]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        (unicodedata.normalize("NFD", "Kế hoạch 2026"), "Kế hoạch 2026.yaml"),
        ("plans/nuoc", "nuoc.yaml"),
        ("plans\\nuoc.yaml", "nuoc.yaml"),
        ("nuoc.YAML", "nuoc.yaml"),
        ("nuoc.Yml", "nuoc.yaml"),
        ("1.2", "1.2.yaml"),
        ("plans/", "plans.yaml"),
        ("nuoc\udcff", "nuoc.yaml"),
        (".yaml", "plan.yaml"),
    ],
)
def test_a_name_needs_neither_folder_nor_ending(
    name: str, file: str, call: Call, empty: Path
) -> None:
    call("init", "--place", "Lạng Sơn")
    assert call("new", name).err == f"Written: plans/{file}\n"
    assert (empty / "plans" / file).is_file()


def test_a_folder_may_be_called_as_standard_output_is(call: Call, empty: Path) -> None:
    said = call("init", "-")
    assert (said.code, said.out) == (0, "")
    assert (empty / "-" / "ntmplan.yaml").is_file()


def test_what_may_not_be_written_is_not_written_over(
    call: Call, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (empty / "units.yaml").write_text("ntmplan: 1\n", "utf-8")
    free = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path).name != "units.yaml" and free(path, mode)
    )
    said = call("init", "--force")
    sentence = "units.yaml can't be written: you have no permission to write there.\n"
    assert (said.code, said.err) == (2, f"Written: ntmplan.yaml\n{sentence}")
    assert yaml.safe_load((empty / "units.yaml").read_text("utf-8")) == {"ntmplan": 1}
