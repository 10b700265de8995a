"""What several tests of the site begin with: a browser, and a site that follows its plans."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, expect, sync_playwright
from tests.site.living import living
from tests.site.site_builder import TWO, lay

from ntmplan.site.live import watch
from ntmplan.site.live.run import Live

BROWSER = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
expect.set_options(timeout=20_000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser that a whole module shares; its tests are skipped where there is none."""
    if BROWSER is None:
        pytest.skip("no Chromium is installed")
    with sync_playwright() as play:
        try:
            started = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        except Error as error:
            pytest.skip(f"Chromium does not start: {error}")
        yield started
        started.close()


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are looked at again without any pause."""
    monkeypatch.setattr(watch, "INTERVAL", 0.0)
    monkeypatch.setattr(watch, "_SHARE", 0)
    monkeypatch.setattr(watch, "_REST", 0.001)


@pytest.fixture
def live(tmp_path: Path) -> Live:
    """The site of two plans."""
    lay(tmp_path, TWO)
    return living(tmp_path)
