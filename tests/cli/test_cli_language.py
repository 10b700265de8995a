"""Which language is spoken: --lang, NTMPLAN_LANG, ntmplan.yaml, the machine's, Vietnamese."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ntmplan import language
from ntmplan.cli import start
from tests.cli.conftest import Call

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def _silent_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine that says nothing of any language, and a folder without settings."""
    for name in (*LOCALES, "NTMPLAN_LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def chosen(*arguments: str) -> str:
    start.choose_language(arguments)
    return language.in_use()


def settings(folder: Path, text: str) -> None:
    (folder / "ntmplan.yaml").write_text(text, "utf-8")


def test_vietnamese_is_spoken_where_nobody_says_anything() -> None:
    assert chosen() == "vi"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("LANG", "en_US.UTF-8", "en"),
        ("LC_MESSAGES", "EN", "en"),
        ("LC_ALL", "en_GB", "en"),
        ("LANG", "vi_VN.UTF-8", "vi"),
        ("LANG", "C", "vi"),
        ("LANG", "de_DE.UTF-8", "vi"),
        ("LANG", "", "vi"),
    ],
)
def test_the_machines_locale_is_heard(
    name: str, value: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert chosen() == expected


def test_of_the_locales_names_the_first_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US")
    monkeypatch.setenv("LC_ALL", "vi_VN")
    assert chosen() == "vi"


def test_each_wish_beats_the_ones_after_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "vi_VN")
    settings(tmp_path, "language: en\n")
    assert chosen() == "en"
    monkeypatch.setenv("NTMPLAN_LANG", "vi")
    assert chosen() == "vi"
    assert chosen("--lang", "en", "tasks") == "en"
    assert chosen("--lang=en", "tasks") == "en"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("language: en\n", "en"),
        ("period: 2025\nlanguage: 'en'  # for guests\n", "en"),
        ('language: "en"\n', "en"),
        ("language: fr\n", "vi"),
        ("# language: en\n", "vi"),
        ("a:\n  language: en\n", "vi"),
        ("", "vi"),
    ],
)
def test_the_repositorys_settings_are_heard(text: str, expected: str, tmp_path: Path) -> None:
    settings(tmp_path, text)
    assert chosen() == expected


def test_the_settings_of_a_folder_above_count_and_the_nearest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(tmp_path, "language: en\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert chosen() == "en"
    settings(tmp_path / "a", "period: 2025\n")
    assert chosen() == "vi"


def test_settings_that_are_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "ntmplan.yaml").mkdir()
    assert chosen() == "vi"


@pytest.mark.parametrize("wish", ["fr", "EN", "", "english"])
def test_a_wish_for_an_unknown_language_is_passed_over(
    wish: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NTMPLAN_LANG", wish)
    assert chosen() == "vi"
    monkeypatch.setenv("LANG", "en_US")
    assert chosen() == "en"
    assert chosen("--lang", wish) == "en"
    assert chosen("--lang") == "en"


def test_a_folder_that_was_removed_has_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: object) -> Path:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(Path, "cwd", classmethod(gone))
    assert chosen() == "vi"
    assert tmp_path.exists()


def test_windows_says_the_language_in_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    assert start._system() is None or os.name == "nt"  # noqa: SLF001 - what only Windows reaches
    monkeypatch.setattr("ntmplan.cli.start.os.name", "nt")
    monkeypatch.setattr("locale.getlocale", lambda: ("English_United States", "1252"))
    assert start._system() == "English_United States"  # noqa: SLF001 - as above
    assert language.from_locale({}, "English_United States") == "en"
    assert language.from_locale({}, "Vietnamese_Vietnam") == "vi"


def test_a_call_speaks_the_language_that_it_is_asked_for(call: Call) -> None:
    english, vietnamese = call("--lang", "en", "x"), call("--lang", "vi", "x")
    assert english.code == vietnamese.code == 2
    assert english.err.startswith('There is no command "x".')
    assert vietnamese.err not in ("", english.err)
    assert call("--lang", "vi", "--help").out != call("--lang", "en", "--help").out
