"""The command that shows the site live: what it says, and how it ends."""

from __future__ import annotations

import datetime
import os
import re
import signal
import socket
import subprocess
import threading
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO
from urllib.request import urlopen

import pytest

from ntmplan.cli import serve
from ntmplan.site.live.watch import Watcher
from tests.cli.conftest import Call, Make, Said
from tests.cli.plans import BROKEN, CLEAN, TWO
from tests.cli.test_cli_process import NTMPLAN, POSIX, environment

Step = Callable[[], object]
SHOWS = (
    "http://127.0.0.1:N/ shows the site; it follows what changes in the files. Ctrl-C ends it.\n"
)


def plain(said: Said) -> tuple[int, str, str]:
    """What was said, whatever the port and the seconds."""
    told = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:N", said.err)
    return said.code, said.out, re.sub(r"\d+\.\d s", "T s", told)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """What happens to the files each time that the command waits; then the user ends it."""
    listed: list[Step] = []
    waiting = Watcher.wait

    def wait(self: Watcher, stop: threading.Event) -> frozenset[Path]:
        if not listed:
            raise KeyboardInterrupt
        listed.pop(0)()
        self._pause = 0
        return waiting(self, stop)

    monkeypatch.setattr(Watcher, "wait", wait)
    return listed


def writing(path: Path, text: str) -> Step:
    """A step that writes a file."""
    return lambda: path.write_text(text, "utf-8", newline="\n")


def test_it_says_where_the_site_is_and_what_it_made_anew(
    call: Call, make: Make, steps: list[Step]
) -> None:
    root = make(a=CLEAN, b=TWO)
    steps.append(lambda: None)
    steps.append(writing(root / "plans/a.yaml", CLEAN.replace("cấp nước sạch", "cấp nước")))
    steps.append(writing(root / "plans/b.yaml", TWO + "# nothing else\n"))
    code, out, err = plain(call("serve", "--port", "0"))
    first, second, third = err.splitlines(keepends=True)
    assert (code, out, first) == (130, "", SHOWS)
    assert re.fullmatch(r"plans/a\.yaml: [1-9]\d* pages in T s; 0 errors\n", second)
    assert third == "plans/b.yaml: 0 pages in T s; 0 errors\n"


def test_errors_are_counted_and_several_files_too(
    call: Call, make: Make, steps: list[Step]
) -> None:
    root = make(a=CLEAN, b=TWO)

    def both() -> None:
        (root / "plans/b.yaml").write_text(BROKEN, "utf-8")
        (root / "plans/a.yaml").write_text(f"{CLEAN}# end\n", "utf-8")

    steps.append(both)
    said = plain(call("serve", "plans", "--port", "0"))
    assert said == (130, "", f"{SHOWS}2 files: 0 pages in T s; 1 error\n")


def test_what_is_gone_and_what_cant_be_used_is_said_and_mended(
    call: Call, make: Make, steps: list[Step]
) -> None:
    root = make(a=CLEAN)
    path = root / "plans/a.yaml"
    steps += [path.unlink, writing(path, CLEAN)]
    steps += [writing(root / "ntmplan.yaml", "lint: {ignore: [Z999]}\n")]
    lines = plain(call("serve", "plans/a.yaml", "--port", "0"))[2].splitlines(keepends=True)
    assert lines[:2] == [SHOWS, "plans/a.yaml is no longer there; the pages stay as they were.\n"]
    assert re.fullmatch(r"plans/a\.yaml: \d+ pages in T s; 0 errors\n", lines[2])
    assert lines[3:] == ['No finding is called "Z999"; `ntmplan rules` lists all.\n']


def test_a_template_that_cant_be_used_is_said_and_the_pages_stay(
    call: Call, make: Make, steps: list[Step]
) -> None:
    root = make(a=CLEAN)
    template = root / "templates/site/unit.html.j2"
    template.parent.mkdir(parents=True)
    steps += [writing(template, "{{ nothing.there }}\n"), template.unlink]
    lines = plain(call("serve", "--port", "0"))[2].splitlines(keepends=True)
    assert lines[0] == SHOWS
    assert "templates/site/unit.html.j2" in lines[1]
    assert "`nothing` is not there." in lines[1]
    assert lines[2] == "templates/site/unit.html.j2: 0 pages in T s; 0 errors\n"


def test_a_new_day_is_a_change(
    call: Call, make: Make, steps: list[Step], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)
    days = iter([datetime.date(2025, 1, 31), datetime.date(2025, 1, 31)])
    monkeypatch.setattr(serve, "_today", lambda: next(days, datetime.date(2025, 2, 1)))
    steps += [lambda: None, lambda: None]
    lines = plain(call("serve", "--port", "0"))[2].splitlines()
    assert [line.partition(":")[0] for line in lines[1:]] == ["2025-02-01"]


def test_it_opens_the_site_in_a_browser_where_it_is_asked_to(
    call: Call, make: Make, steps: list[Step], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    make(a=CLEAN)
    assert steps == []
    said = call("serve", "--port", "0", "--open")
    assert said.err.startswith(opened[0])
    call("serve", "--port", "0")
    assert len(opened) == 1


def test_it_ends_when_it_is_to_stop(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)

    def wait(_: Watcher, stop: threading.Event) -> frozenset[Path]:
        stop.set()
        return frozenset()

    monkeypatch.setattr(Watcher, "wait", wait)
    assert plain(call("serve", "--port", "0")) == (0, "", SHOWS)


def test_a_port_that_is_taken_is_an_error_where_it_was_named(call: Call, make: Make) -> None:
    make(a=CLEAN)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = call("serve", "--port", str(port))
    assert (code, out) == (2, "")
    assert err == (
        f"Port {port} can't be had: Address already in use. Name another one, or leave --port out:"
        " then the first free one is taken.\n"
    )


def test_it_can_start_with_a_plan_that_cant_be_read(
    call: Call, make: Make, steps: list[Step]
) -> None:
    root = make(a=BROKEN)
    steps.append(writing(root / "plans/a.yaml", CLEAN))
    code, _, err = plain(call("serve", "--port", "0"))
    assert code == 130
    assert re.fullmatch(re.escape(SHOWS) + r"plans/a\.yaml: [1-9]\d* pages in T s; 0 errors\n", err)


def test_what_it_cant_follow_is_refused(call: Call, make: Make) -> None:
    root = make(a=CLEAN)
    (root / "empty").mkdir()
    assert call("serve", "-") == (
        2, "", "Standard input can't be followed; name files and folders.\n",
    )  # fmt: skip
    assert call("serve", "./nowhere.yaml")[::2] == (2, "There is no file or folder nowhere.yaml.\n")
    assert call("serve", "empty").code == 3
    assert call("serve", "--port", "70000").code == 2
    assert call("serve", "--host", "0.0.0.0").code == 2  # noqa: S104 - there is no such option


def test_hostile_names_of_files_do_no_harm_to_the_terminal(
    call: Call, make: Make, steps: list[Step]
) -> None:
    root = make(a=CLEAN)
    name = "::error::\x1b[31m.yaml" if os.name != "nt" else "##[error].yaml"
    steps.append(writing(root / "plans" / name, TWO))
    err = call("serve", "plans", "--port", "0").err
    assert "\x1b" not in err
    assert "0 errors" in err


@pytest.fixture
def process(make: Make) -> Iterator[tuple[subprocess.Popen[str], IO[str], Path]]:
    """The command as people start it, what it says, and its repository."""
    root = make(a=CLEAN)
    with subprocess.Popen(
        [*NTMPLAN, "serve", "--port", "0"],
        cwd=root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as started:
        assert started.stderr is not None
        try:
            yield started, started.stderr, root
        finally:
            started.kill()


@POSIX
def test_ctrl_c_ends_it_quietly(process: tuple[subprocess.Popen[str], IO[str], Path]) -> None:
    started, err, root = process
    url = err.readline().partition(" ")[0]
    with urlopen(f"{url}live?page=/", timeout=30) as page:  # noqa: S310 - its own address
        assert page.readline().startswith(b'data: {"mark": ')
        (root / "plans/b.yaml").write_text(TWO, "utf-8")
        assert re.fullmatch(r"plans/b\.yaml: \d+ pages in \d+\.\d s; 0 errors\n", err.readline())
        assert page.readline() == b"\n"
        assert page.readline().startswith(b'data: {"mark": ')
        started.send_signal(signal.SIGINT)
        out, rest = started.communicate(timeout=30)
    assert (started.returncode, out, rest) == (130, "", "")
