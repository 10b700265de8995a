"""The program as people start it: a process of its own, with its streams and its environment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from ntmplan import __version__
from tests.cli.plans import BROKEN, CLEAN

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="shells and signals of POSIX")
NTMPLAN = [sys.executable, "-m", "ntmplan"]


def environment(**wishes: str) -> dict[str, str]:
    """This process's environment in English, without wishes for colours and widths."""
    hidden = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS", "TERM", "PYTHONIOENCODING")
    kept = {key: value for key, value in os.environ.items() if key not in hidden}
    return {**kept, "NTMPLAN_LANG": "en", **wishes}


def start(
    *arguments: str,
    folder: Path = ROOT,
    stdin: bytes = b"",
    wishes: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end."""
    return subprocess.run(
        [*NTMPLAN, *arguments],
        cwd=folder,
        env=environment(**wishes or {}),
        input=stdin,
        capture_output=True,
        check=False,
    )


def shell(line: str, folder: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """Run a line of a shell, in which `ntmplan` is the program."""
    quoted = line.replace("ntmplan", f"'{sys.executable}' -m ntmplan")
    return subprocess.run(
        ["/bin/sh", "-c", quoted],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
    )


def test_the_module_is_the_program() -> None:
    done = start("--version")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        f"ntmplan {__version__}\n".encode(),
        b"",
    )


@pytest.mark.parametrize(("plan", "code"), [(CLEAN, 0), (BROKEN, 1)], ids=["clean", "broken"])
def test_the_exit_code_is_the_programs(plan: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(plan, "utf-8")
    assert start("validate", "a.yaml", folder=tmp_path).returncode == code
    assert start("validate", "-", folder=tmp_path, stdin=plan.encode()).returncode == code
    assert start("validate", "b.yaml", folder=tmp_path).returncode == 2
    (tmp_path / "empty").mkdir()
    assert start("validate", "empty", folder=tmp_path).returncode == 3


@pytest.mark.parametrize(
    "wishes",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_answers_are_utf_8_whatever_the_console_is(wishes: dict[str, str]) -> None:
    done = start("who-leads", "Sở Y tế", "--format", "json", wishes=wishes)
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout.decode("utf-8"))
    assert answer["matched"] == [{"name": "Sở Y tế", "kind": "unit"}]
    done = start("who-leads", "zzẽ", wishes=wishes)
    assert done.stderr.decode("utf-8") == 'Nothing in these plans is called "zzẽ".\n'


@POSIX
def test_arguments_that_are_no_utf_8_are_words_like_others() -> None:
    done = shell("ntmplan who-leads \"$(printf 'n\\377')\"; ntmplan validate \"$(printf '\\377')\"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    ("wishes", "colored"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_a_pipe_has_no_colours_unless_they_are_asked_for(
    wishes: dict[str, str], *, colored: bool
) -> None:
    for arguments in (["tasks"], ["validate"]):
        assert (b"\x1b" in start(*arguments, wishes=wishes).stdout) is colored


@POSIX
@pytest.mark.parametrize(
    "line",
    [
        "ntmplan --version | true",
        "ntmplan --help | true",
        "ntmplan validate | true",
        "ntmplan validate | head -1",
        "ntmplan who-leads 8.2 | true",
        "ntmplan tasks --format json | head -1",
        "ntmplan units --format csv | head -1",
        "ntmplan render --format html plans/bac-kan-2023-2025.yaml | head -1",
        "ntmplan schema | head -1",
    ],
)
def test_a_closed_pipe_ends_quietly(line: str) -> None:
    assert shell(line).stderr == b""


@POSIX
@pytest.mark.parametrize("command", ["--version", "--help", "validate", "tasks --format json"])
def test_who_has_no_streams_is_served_all_the_same(command: str) -> None:
    done = shell(f"ntmplan {command} >&-")
    assert (done.returncode, done.stderr) == (0, b"")
    done = shell(f"ntmplan {command} 2>&-")
    assert (done.returncode, bool(done.stdout)) == (0, True)
    assert shell("ntmplan validate - <&-").returncode == 1


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("command", ["--version", "--help", "validate", "tasks --format json"])
def test_a_full_disk_is_told_in_a_sentence(command: str) -> None:
    done = shell(f"ntmplan {command} > /dev/full")
    assert done.returncode == 2
    assert done.stderr == b"The operating system refuses it: No space left on device.\n"


@POSIX
def test_ctrl_c_ends_without_a_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "a.yaml"
    os.mkfifo(pipe)  # reading it waits for somebody who writes
    with subprocess.Popen(
        [*NTMPLAN, "validate", str(pipe)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            writer = _opened_by_both(pipe)
            process.send_signal(signal.SIGINT)
            os.close(writer)  # a signal between two looks at it is seen when the reading ends
            out, err = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (process.returncode, out, err) == (130, b"", b"")


def _opened_by_both(pipe: Path) -> int:
    """Open a pipe for writing as soon as the program reads it."""
    deadline = time.monotonic() + 30
    while True:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            assert time.monotonic() < deadline, "the program never read the plan"
            time.sleep(0.02)


def test_a_large_file_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(20_000_000)
    done = start("validate", "a.yaml", folder=tmp_path)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stdout.endswith(b"1 plan: 1 error, 0 warnings.\n")
