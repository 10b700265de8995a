"""What the shell offers when somebody presses Tab."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN

HOSTILE = """\
title: Kế hoạch
tasks:
  - area: 'Nước $(touch x)'
    items: [{task: Một, lead: 'Sở `id` A'}]
  - area: 'Nước; rm -rf y'
    items: [{task: Hai, lead: "Sở 'B'"}]
  - area: 'Nước "c" \\'
    items: [{task: Ba, lead: 'Sở | tee z'}]
  - area: Nước (sạch) & xanh
    items: [{task: Bốn, lead: Sở C}]
"""


def offered(shell: str, *words: str) -> list[str]:
    """What the program answers to a shell that completes the last of these words."""
    typed = ("ntmplan", *words)
    asked = {
        "_NTMPLAN_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "\n".join(typed),
        "COMP_CWORD": str(len(words)),
        "_TYPER_COMPLETE_ARGS": " ".join(typed),
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
    }
    done = subprocess.run(
        [sys.executable, "-m", "ntmplan"],
        env={**os.environ, **asked, "PYTHONUTF8": "1", "NTMPLAN_LANG": "en"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("who",), ["who-leads", "who-supports"]),
        (("who-leads", "nuoc"), ["Nước\\ thải\\ sinh\\ hoạt"]),
        (("who-leads", "'Công t"), ["Công tác vệ sinh"]),
        (("who-leads", "II.8"), ["II.8"]),
        (("tasks", "--area", "bao"), [
            "Bao\\ gói\\ thuốc\\ bảo\\ vệ\\ thực\\ vật",
            "Bảo\\ vệ\\ môi\\ trường\\ khu\\ vực\\ làng\\ nghề",
        ]),
        (("tasks", "--unit", "syt"), ["SYT"]),
        (("tasks", "--plan", "l"), ["lang-son-2023"]),
        (("tasks", "--plan", "zz"), []),
    ],
)  # fmt: skip
def test_bash_is_offered_names_that_begin_like_what_was_typed(
    words: tuple[str, ...], expected: list[str]
) -> None:
    assert [one for one in offered("bash", *words) if one] == expected


@pytest.mark.usefixtures("shipped")
def test_each_shell_gets_names_in_its_own_quotes() -> None:
    word = "nuoc"
    assert offered("fish", "who-leads", word)[0] == ""  # it asks whether, then what
    assert offered("zsh", "who-leads", word) == [
        "_arguments '*: :((\"Nước thải sinh hoạt\"))'",
    ]
    assert offered("powershell", "who-leads", word) == ["'Nước thải sinh hoạt'::: "]


@pytest.mark.parametrize("shell", ["bash", "zsh", "powershell"])
def test_names_that_a_shell_could_carry_out_are_not_offered(shell: str, make: Make) -> None:
    make(a=HOSTILE)
    told = "\n".join((*offered(shell, "who-leads", "nuoc"), *offered(shell, "who-leads", "so")))
    assert not set(told) & set("$`;|")
    assert "rm -rf" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="there is no bash on every Windows")
def test_bash_reads_an_offered_name_as_one_word(make: Make) -> None:
    make(a=HOSTILE)
    (name,) = [one for one in offered("bash", "who-leads", "nuoc") if one]
    assert shlex.split(name) == ["Nước (sạch) & xanh"]


def test_where_no_plan_can_be_read_nothing_is_offered(make: Make) -> None:
    make(a="title: [\n")
    assert [one for one in offered("bash", "who-leads", "a") if one] == []


def test_the_script_for_a_shell_is_shown(call: Call, make: Make) -> None:
    make(a=CLEAN)
    said = call("--show-completion", "bash")
    assert said.code == 0
    assert "_NTMPLAN_COMPLETE=complete_bash" in said.out
