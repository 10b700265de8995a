"""Every manual page, with all rules on: its bad example has that and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import found

from ntmplan.lint import ALL
from ntmplan.lint.catalogue import kinds
from ntmplan.lint.inline import let_pass
from ntmplan.problem import Kind
from ntmplan.repository import load

SHOWN = [kind for kind in kinds().values() if kind.bad]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _codes(example: str, folder: Path) -> list[str]:
    """What all rules find in an example, and what its comments let pass or are told."""
    problems = found(example, folder, ALL)
    for file in load([folder / "plan.yaml"]).plans:
        problems = let_pass(file, problems)
    return [one.kind.code for one in problems]


def test_every_page_says_why_and_shows_how_to_mend_what_it_shows() -> None:
    assert [kind.code for kind in kinds().values() if not kind.why] == []
    assert [kind.code for kind in SHOWN if not kind.good] == []


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_a_bad_example_has_what_its_page_is_about_and_nothing_else(
    kind: Kind, tmp_path: Path
) -> None:
    assert set(_codes(kind.bad, tmp_path)) == {kind.code}


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_a_good_example_has_nothing(kind: Kind, tmp_path: Path) -> None:
    assert _codes(kind.good, tmp_path) == []
