from __future__ import annotations

from pathlib import Path

import pytest
from tests.site.site_builder import TWO, lay

from ntmplan.cli import run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that is the working folder."""
    lay(tmp_path, TWO)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NTMPLAN_LANG", "en")
    return tmp_path


def test_the_command_makes_a_site_and_says_where(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["site", "--as-of", "2024-03-01", "--title", "Plans of Bắc Kạn"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == (
        "", "public: 42 files written, 0 as they were, 0 taken away.\n"
    )  # fmt: skip
    text = (here / "public/index.html").read_text("utf-8")
    assert '<html lang="en">' in text
    assert "<title>Overview · Plans of Bắc Kạn</title>" in text
    assert "as of 01/03/2024." in text


def test_a_second_run_says_that_all_is_as_it_was(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["site", "plans/rac.yaml", "-o", str(here / "x"), "--as-of", "01/03/2024"])
    capsys.readouterr()
    assert run(["site", "plans/rac.yaml", "-o", "x", "--as-of", "01/03/2024"]) == 0
    assert capsys.readouterr().err == "x: 0 files written, 32 as they were, 0 taken away.\n"


def test_the_language_of_the_user_is_that_of_the_first_page(here: Path) -> None:
    assert run(["--lang", "vi", "site"]) == 0
    assert '<html lang="vi">' in (here / "public/index.html").read_text("utf-8")
    assert '<html lang="en">' in (here / "public/en/index.html").read_text("utf-8")


def test_a_folder_with_other_things_is_refused_unless_forced(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(here / "public", {"thesis.txt": "x"})
    assert run(["site"]) == 2
    assert capsys.readouterr().err == (
        "public holds other things than a site, and is left alone. Name another folder; --force"
        " writes into it and leaves what is there.\n"
    )
    assert [path.name for path in (here / "public").iterdir()] == ["thesis.txt"]
    assert run(["site", "--force"]) == 0
    assert (here / "public/thesis.txt").read_text() == "x"


def test_a_page_that_somebody_changed_is_named_when_it_is_left_behind(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["site"])
    (here / "public/plans/rac.html").write_text("theirs")
    (here / "plans/rac.yaml").unlink()
    capsys.readouterr()
    assert run(["site"]) == 0
    assert capsys.readouterr().err.splitlines()[1:] == [
        "public/plans/rac.html is no longer a page, but somebody changed it: it was left alone."
    ]


@pytest.mark.parametrize("url", ["javascript:{path}", "https://git.example/", "x"])
def test_an_address_of_sources_that_is_none_is_refused(
    here: Path, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    assert run(["site", "--source-url", url]) == 2
    assert capsys.readouterr().err == (
        "--source-url needs an address that begins with https:// and has {path}.\n"
    )
    assert not (here / "public").exists()


def test_a_file_is_no_folder_for_a_site(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site", "-o", "units.yaml"]) == 2
    assert capsys.readouterr().err == "units.yaml can't be read as a folder.\n"
    assert (here / "units.yaml").is_file()


@pytest.mark.usefixtures("here")
def test_a_folder_below_a_file_can_not_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["site", "-o", "units.yaml/public"]) == 2
    assert "units.yaml" in capsys.readouterr().err


def test_a_full_disk_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    assert here.is_dir()
    monkeypatch.setattr("ntmplan.site.store.write_file", full)
    assert run(["site"]) == 2
    assert capsys.readouterr().err == (
        "public/ntmplan-site.json can't be written: No space left on device.\n"
    )


def test_a_broken_template_is_told_with_its_place(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(here, {"templates/site/area.html.j2": "\n{{ document.page.price }}"})
    assert run(["site"]) == 2
    assert capsys.readouterr().err == (
        "The template templates/site/area.html.j2 is broken in line 2: `price` is not there.\n"
    )


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("lint:\n  select: [Q999]\n", 'No finding is called "Q999"'),
        ("plugins: [no-such-package]\n", "no-such-package"),
    ],
)
def test_settings_that_can_not_be_used_are_told(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str, told: str
) -> None:
    lay(here, {"ntmplan.yaml": settings})
    assert run(["site"]) == 2
    assert told in capsys.readouterr().err


def test_without_plans_there_is_no_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--lang", "en", "site"]) == 3
    assert "No plan files" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_where_a_person_looks_on_pages_are_counted(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert here.is_dir()
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert run(["site"]) == 0
    told = capsys.readouterr().err
    assert told.startswith("\rPages: 1 of 36\r")
    assert "\rPages: 36 of 36\r\x1b[K" in told
