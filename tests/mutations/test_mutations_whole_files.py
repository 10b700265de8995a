"""What happens to a plan as a whole when another program saves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ntmplan.lint.run import run, selected
from ntmplan.repository import load
from tests.mutations.judged import LANG_SON, lay

Saved = Callable[[str], bytes]


def _deep(text: str) -> bytes:
    return f"{text}conclusion: {'[' * 60}{']' * 60}\n".encode()


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        (lambda _: b"", [(1, "Y003")]),
        (lambda text: text.encode("utf-16"), [(1, "Y004")]),
        (lambda text: text.encode("cp1258", "replace"), [(1, "Y004")]),
        (lambda text: f"\ufeff{text}".encode(), [(1, "Y005")]),
        (lambda text: f"- {text[:20]}\n".encode(), [(1, "Y101")]),
        (_deep, [(133, "Y014")]),
    ],
    ids=["emptied", "utf-16", "windows", "byte-order-mark", "a list", "nested"],
)
def test_a_plan_that_another_program_has_saved_is_told_as_that(
    saved: Saved, expected: list[tuple[int, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path)
    monkeypatch.chdir(tmp_path)
    file = Path(LANG_SON)
    file.write_bytes(saved(file.read_text("utf-8")))
    repository = load()
    problems = run(repository, selected(repository.settings)).problems
    found = [(one.place.line, one.kind.code) for one in problems if one.place.path == LANG_SON]
    assert [(line, code) for line, code in found if code[0] == "Y"] == expected


def test_windows_line_ends_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path)
    monkeypatch.chdir(tmp_path)
    file = Path(LANG_SON)
    before = [(one.place, one.kind.code) for one in run(load(), selected(load().settings)).problems]
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    after = [(one.place, one.kind.code) for one in run(load(), selected(load().settings)).problems]
    assert after == before
