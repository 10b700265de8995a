"""`--fix` and `--diff` of files as they come: any line ends, any name, locked, and typed in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN

PLAN = CLEAN.replace("Rà soát các", "Rà soát, đơn đốc các")
MENDED = PLAN.replace("đơn", "đôn")
SLIP = ("--select", "X102")
DIFFERENCE = """\
--- a/{name}
+++ b/{name}
@@ -9,7 +9,7 @@
   heading: NHIỆM VỤ{end}
   marks: numbers{end}
   items:{end}
-    - task: Rà soát, đơn đốc các công trình cấp nước.{end}
+    - task: Rà soát, đôn đốc các công trình cấp nước.{end}
       lead: Sở Y tế{end}
       support: UBND các huyện, thành phố{end}
       timeframe: Quý II/2025{end}
"""
LOCKED = "plans/a.yaml can't be written.\n"


def test_what_was_typed_in_comes_out_mended(call: Call, make: Make) -> None:
    make(b=PLAN)
    for mark, end in (("", "\n"), ("\ufeff", "\r\n"), ("", "\r")):
        data = f"{mark}{PLAN}".replace("\n", end)
        said = call("validate", "--fix", *SLIP, "-", stdin=data.encode())
        assert said.out == data.replace("đơn", "đôn")
        assert said.err == "1 finding mended.\n1 plan: 0 errors, 0 warnings.\n"
        assert said.code == 0


@pytest.mark.parametrize("data", [b"title: A\r\n", b"", b"title: [\n", b"\xff\xfe\x00", b"\x00"])
def test_what_can_not_be_mended_comes_out_as_it_went_in(data: bytes, make: Make) -> None:
    make(b=PLAN)
    done = subprocess.run(
        [sys.executable, "-m", "ntmplan", "--lang", "en", "validate", "--fix", "-"],
        input=data,
        capture_output=True,
        check=False,
    )
    assert done.stdout == data
    assert done.stderr.startswith(b"0 findings mended.\n-:1:1" if data[:5] != b"title" else b"0")
    assert done.returncode == (0 if data.startswith(b"title: A") else 1)


def test_files_and_standard_input_are_mended_in_one_call(call: Call, make: Make) -> None:
    folder = make(a=PLAN)
    said = call("validate", "--fix", *SLIP, "plans/a.yaml", "-", stdin=PLAN.encode())
    assert (said.code, said.out) == (0, MENDED)
    assert said.err.startswith("Mended: plans/a.yaml\n2 findings mended.\n2 plans: 0 errors")
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == MENDED


@pytest.mark.parametrize(
    ("mark", "end"), [("", "\n"), ("", "\r\n"), ("\ufeff", "\r\n")], ids=["lf", "crlf", "bom"]
)
def test_a_difference_shows_the_bytes_of_the_file(
    mark: str, end: str, call: Call, make: Make
) -> None:
    make(a=mark + PLAN.replace("\n", end))
    shown = DIFFERENCE.format(name="plans/a.yaml", end=end.strip("\n"))
    assert call("validate", "--diff", *SLIP) == (1, shown, "")
    shown = DIFFERENCE.format(name="-", end=end.strip("\n"))
    data = (mark + PLAN.replace("\n", end)).encode()
    assert call("validate", "--diff", *SLIP, "-", stdin=data) == (1, shown, "")


NAMES = ["a", "kế hoạch 1", unicodedata.normalize("NFD", "kế hoạch 1"), 'a"b\\', "a\tb", "a\nb"]


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not take")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "tool", [["git", "apply"], ["patch", "-p1", "--binary", "--quiet"]], ids=["git", "patch"]
)
def test_a_difference_does_what_fix_does(
    name: str, end: str, tool: list[str], call: Call, make: Make
) -> None:
    if not shutil.which(tool[0]):
        pytest.skip(f"there is no {tool[0]} here")
    folder = make()
    file = folder / "plans" / f"{name}.yaml"
    file.write_bytes(PLAN.replace("\n", end).encode())
    shown = call("validate", "--diff", *SLIP).out
    subprocess.run(tool, cwd=folder, input=shown.encode(), check=True, capture_output=True)
    assert file.read_bytes() == MENDED.replace("\n", end).encode()


def test_who_changes_nothing_sees_no_difference(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=PLAN)
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"title: other\n")
    assert call("validate", "--diff", *SLIP) == (1, "", "")


def test_a_file_that_can_not_be_written_keeps_no_other_from_it(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(a=PLAN, b=PLAN)
    free = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path).stem != "a" and free(path, mode)
    )
    said = call("validate", "--fix", *SLIP)
    assert said == (2, "", f"{LOCKED}Mended: plans/b.yaml\n")
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN
    assert (folder / "plans" / "b.yaml").read_text("utf-8") == MENDED


def test_what_somebody_else_mended_meanwhile_is_mended(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(a=PLAN)
    monkeypatch.setattr(Path, "read_bytes", lambda _: MENDED.encode())
    said = call("validate", "--fix", *SLIP)
    assert (said.code, said.err) == (0, "1 finding mended.\n")
    monkeypatch.undo()
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN


def test_what_holds_control_characters_is_said_to_be_left(call: Call, make: Make) -> None:
    folder = make(a=PLAN.replace("cấp nước.", "cấp\u2028nước."))
    before = (folder / "plans" / "a.yaml").read_bytes()
    left = "plans/a.yaml holds control characters and is left as it is; delete them first.\n"
    assert call("validate", "--fix", *SLIP).err == f"0 findings mended.\n{left}"
    assert (folder / "plans" / "a.yaml").read_bytes() == before


def test_a_link_stays_a_link(call: Call, make: Make) -> None:
    folder = make(b="title: B\n")
    (folder / "a.yaml").write_text(PLAN, "utf-8")
    try:
        (folder / "plans" / "a.yaml").symlink_to("../a.yaml")
    except OSError:
        pytest.skip("links are not allowed here")
    call("validate", "--fix", *SLIP)
    assert (folder / "plans" / "a.yaml").is_symlink()
    assert (folder / "a.yaml").read_text("utf-8") == MENDED


def test_a_mend_after_which_yaml_means_something_else_is_not_made(call: Call, make: Make) -> None:
    text = PLAN.replace("Rà soát, đơn", "Rà soát :đơn")
    folder = make(a=text)
    said = call("validate", "--fix", "--select", "X201,X102")
    assert said.err == "Mended: plans/a.yaml\n1 finding mended.\n"
    kept = text.replace("đơn", "đôn")
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == kept
