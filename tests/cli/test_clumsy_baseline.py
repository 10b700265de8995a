"""Baselines that somebody opened, cut short or made by hand, and checks of a part of the plans."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN

OPEN = CLEAN.replace("12/KH-UBND", "?/KH-UBND").replace("02/01/2025", "?/01/2025")
NONE = "known.json is no baseline of this program.\n"
CHOSEN = ("--select", "D101,D102", "--baseline", "known.json")
ENTRY = '{"ntmplan": 1, "baseline": [{"code": %s, "finding": %s, "count": %s}]}'


@pytest.mark.parametrize(
    "content",
    [
        ENTRY % ('"D101"', '"x"', "1e999"),
        ENTRY % ('"D101"', '"x"', "-1"),
        ENTRY % ('"D101"', '"x"', "0"),
        ENTRY % ('"D101"', '"x"', "1.5"),
        ENTRY % ('"D101"', '"x"', '"1"'),
        ENTRY % ('["D101"]', '"x"', "1"),
        ENTRY % ('"D101"', "1", "1"),
        '{"ntmplan": 1, "baseline": [{}]}',
        '{"ntmplan": 1, "baseline": {"a": 1}}',
        "[" * 200_000,
        '{"ntmplan": 1, "baseline": ',
        "",
    ],
)
def test_what_is_no_baseline_is_told_in_a_sentence(content: str, call: Call, make: Make) -> None:
    (make(a=OPEN) / "known.json").write_text(content, "utf-8")
    assert call("validate", "--baseline", "known.json") == (2, "", NONE)


def test_a_baseline_that_an_editor_of_windows_saved_is_one(call: Call, make: Make) -> None:
    folder = make(a=OPEN)
    call("validate", *CHOSEN, "--write-baseline")
    file = folder / "known.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    quiet = "2 known findings stay quiet.\n"
    assert call("validate", *CHOSEN) == (0, "1 plan: 0 errors, 0 warnings.\n", quiet)


def test_only_what_was_looked_for_can_be_mended(call: Call, make: Make) -> None:
    folder = make(a=OPEN, b=OPEN)
    call("validate", *CHOSEN, "--write-baseline")
    part = call("validate", "--select", "D101", "--baseline", "known.json")
    assert part.err == "2 known findings stay quiet.\n"
    assert call("validate", *CHOSEN, "plans/a.yaml").err == "2 known findings stay quiet.\n"
    (folder / "plans" / "a.yaml").write_text(CLEAN, "utf-8")
    assert call("validate", *CHOSEN, "plans/a.yaml").err == ""
    mended = (
        "2 known findings stay quiet. 2 known findings are mended; --write-baseline drops them.\n"
    )
    assert call("validate", *CHOSEN).err == mended


def test_the_same_findings_make_the_same_bytes(call: Call, make: Make) -> None:
    folder = make(b=OPEN, a=OPEN)
    call("validate", *CHOSEN, "--write-baseline")
    before = (folder / "known.json").read_bytes()
    told = "Written: known.json, with 4 known findings.\n"
    assert call("validate", *CHOSEN, "--write-baseline") == (0, "", told)
    assert (folder / "known.json").read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not take")
def test_files_whose_names_are_no_utf_8_are_known_too(call: Call, make: Make) -> None:
    folder = make()
    (folder / "plans" / "\udcff.yaml").write_text(OPEN, "utf-8")
    assert call("validate", *CHOSEN, "--write-baseline").code == 0
    entries = json.loads((folder / "known.json").read_text("utf-8"))["baseline"]
    assert {one["path"] for one in entries} == {"plans/\udcff.yaml"}
    assert call("validate", *CHOSEN).err == "2 known findings stay quiet.\n"


def test_plans_of_one_id_have_each_their_findings(call: Call, make: Make) -> None:
    folder = make()
    for name in ("a", "b"):
        (folder / "plans" / name).mkdir()
        (folder / "plans" / name / "x.yaml").write_text(OPEN, "utf-8")
    call("validate", *CHOSEN, "--write-baseline")
    quiet = "4 known findings stay quiet.\n"
    assert call("validate", *CHOSEN) == (0, "2 plans: 0 errors, 0 warnings.\n", quiet)


def test_a_baseline_is_a_file(call: Call, make: Make) -> None:
    folder = make(a=OPEN)
    sentence = "--baseline can't have that value.\n"
    assert call("validate", "--baseline", "-", "--write-baseline") == (2, "", sentence)
    assert [path.name for path in folder.iterdir()] == ["plans"]


def test_a_baseline_elsewhere_is_named_as_a_path(call: Call, make: Make) -> None:
    make(a=OPEN)
    said = call("validate", "--select", "D101", "--baseline", "a\x1bb/k", "--write-baseline")
    assert said == (0, "", "Written: a\N{REPLACEMENT CHARACTER}b/k, with 1 known finding.\n")
    assert Path("a\x1bb/k").is_file()
