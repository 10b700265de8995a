"""Every manual page, with all rules on: its bad example has that and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.lint import ALL
from ntmplan.lint.catalogue import kinds
from ntmplan.problem import Kind
from tests.rules.example import codes

SHOWN = [kind for kind in kinds().values() if kind.bad]


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_a_bad_example_has_what_its_page_is_about_and_nothing_else(
    kind: Kind, tmp_path: Path
) -> None:
    assert set(codes(kind.bad, tmp_path, ALL)) == {kind.code}


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.code)
def test_a_good_example_has_nothing(kind: Kind, tmp_path: Path) -> None:
    assert codes(kind.good, tmp_path, ALL) == []
