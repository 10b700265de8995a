from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from tests.site.living import write
from tests.site.site_builder import TWO, lay

from ntmplan.site.live import watch
from ntmplan.site.live.watch import Watcher


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "INTERVAL", 0.0)
    monkeypatch.setattr(watch, "_SHARE", 0)
    monkeypatch.setattr(watch, "_REST", 0.001)


def told(watcher: Watcher, root: Path) -> list[str]:
    """What a watcher tells, as paths in the repository."""
    changed = watcher.wait(threading.Event())
    return sorted(path.relative_to(root).as_posix() for path in changed)


def test_what_is_edited_made_and_taken_away_is_told_once(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    watcher = Watcher([tmp_path])
    assert told(watcher, tmp_path) == []
    write(tmp_path / "plans/rac.yaml", "title: Rác\n")
    write(tmp_path / "plans/moi/xa.YML", "title: Xã\n")
    (tmp_path / "plans/nuoc.yaml").unlink()
    assert told(watcher, tmp_path) == ["plans/moi/xa.YML", "plans/nuoc.yaml", "plans/rac.yaml"]
    assert told(watcher, tmp_path) == []


def test_a_file_of_the_same_size_is_told_too(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    watcher = Watcher([tmp_path])
    write(tmp_path / "plans/rac.yaml", TWO["plans/rac.yaml"].replace("rác", "cỏ!"))
    assert told(watcher, tmp_path) == ["plans/rac.yaml"]


def test_registers_settings_and_templates_of_the_site_are_watched(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    watcher = Watcher([tmp_path / "plans"])  # they are found from inside as well
    made = ["communes.yaml", "confusions.yaml", "criteria.yaml", "legal.yaml", "ntmplan.yaml"]
    for name in (*made, "units.yaml", "templates/site/site.css", "templates/site/a/b.html.j2"):
        write(tmp_path / name, "x: 1\n")
    assert told(watcher, tmp_path) == [
        *made,
        "templates/site/a/b.html.j2",
        "templates/site/site.css",
        "units.yaml",
    ]


def test_what_is_no_plan_is_not_watched(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    watcher = Watcher([tmp_path])
    others = {"plans/a.txt": "", "plans/.a.yaml": "", "plans/.git/a.yaml": "", "other/a.yaml": ""}
    lay(tmp_path, {**others, "templates/plan.md.j2": "", "plans/a.yaml~": ""})
    assert told(watcher, tmp_path) == []


def test_a_file_that_is_asked_for_is_watched_alone(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    watcher = Watcher([tmp_path / "plans/rac.yaml"])
    write(tmp_path / "plans/nuoc.yaml", "title: Nước\n")
    assert told(watcher, tmp_path) == []
    (tmp_path / "plans/rac.yaml").unlink()
    assert told(watcher, tmp_path) == ["plans/rac.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="links want rights there")
def test_a_link_to_nothing_is_a_file_that_never_changes(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    watcher = Watcher([tmp_path])
    (tmp_path / "plans/a.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "plans/around").symlink_to(tmp_path / "plans")
    assert told(watcher, tmp_path) == ["plans/a.yaml"]
    assert told(watcher, tmp_path) == []


def test_a_folder_that_is_gone_holds_nothing(tmp_path: Path) -> None:
    lay(tmp_path, {"a/b.yaml": ""})
    watcher = Watcher([tmp_path / "a"])
    (tmp_path / "a/b.yaml").unlink()
    (tmp_path / "a").rmdir()
    assert told(watcher, tmp_path) == ["a/b.yaml"]


def test_a_folder_that_goes_while_it_is_looked_at_holds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"a/b.yaml": ""})

    def gone(path: str) -> None:
        raise FileNotFoundError(path)

    watcher = Watcher([tmp_path / "a"])
    monkeypatch.setattr(os, "scandir", gone)
    assert told(watcher, tmp_path) == ["a/b.yaml"]


def test_a_file_that_is_being_written_is_told_when_it_is_at_rest(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    watcher = Watcher([tmp_path])
    path = tmp_path / "plans/rac.yaml"
    path.unlink()  # so some editors save: first away, then there again, in parts
    parts = iter(["ti", "title: R", "title: Rác\n"])
    seen = []

    class Busy(threading.Event):
        """Writes a part each time that somebody waits."""

        def wait(self, timeout: float | None = None) -> bool:
            seen.append(timeout)
            if len(seen) > 1 and (part := next(parts, "")):
                write(path, part)
            return False

    changed = watcher.wait(Busy())
    assert (changed, path.read_text("utf-8")) == (frozenset({path}), "title: Rác\n")
    assert seen == [0.0, 0.001, 0.001, 0.001, 0.001]
    assert told(watcher, tmp_path) == []


def test_what_never_rests_is_told_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, TWO)
    monkeypatch.setattr(watch, "_RESTS", 3)
    watcher = Watcher([tmp_path])
    path = tmp_path / "plans/rac.yaml"

    class Busy(threading.Event):
        """Lengthens the file each time that somebody waits."""

        def wait(self, timeout: float | None = None) -> bool:
            del timeout
            write(path, path.read_text("utf-8") + "#\n")
            return False

    assert watcher.wait(Busy()) == frozenset({path})


def test_the_wait_ends_at_once_when_it_is_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "INTERVAL", 3600.0)
    watcher = Watcher([tmp_path])
    stop = threading.Event()
    stop.set()
    assert watcher.wait(stop) == frozenset()


def test_looking_takes_a_tenth_of_the_time_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_SHARE", 10)
    watcher = Watcher([tmp_path])
    clock = iter([5.0, 7.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    watcher.wait(threading.Event())
    monkeypatch.undo()
    waited = []

    class Told(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            waited.append(timeout)
            return False

    watcher.wait(Told())
    assert waited == [20.0]
