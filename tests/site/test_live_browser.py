"""The live site in a real browser; skipped where no Chromium is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.site.living import follow, living, write
from tests.site.site_builder import TWO, WASTE, lay

from ntmplan.site.live import watch
from ntmplan.site.live.run import Live
from ntmplan.site.live.server import Server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page; whatever it complains of stands in `told`."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Live:
    """The site of two plans."""
    monkeypatch.setattr(watch, "INTERVAL", 0.0)
    monkeypatch.setattr(watch, "_SHARE", 0)
    lay(tmp_path, TWO)
    return living(tmp_path)


def complaints(page: Page) -> list[str]:
    """A list that grows with what a page complains of."""
    told: list[str] = []
    page.on("console", lambda one: told.append(one.text))
    page.on("pageerror", lambda one: told.append(str(one)))
    page.on("dialog", lambda one: told.append(one.message))
    return told


def test_a_page_follows_its_plan(page: Page, live: Live, tmp_path: Path) -> None:
    path = tmp_path / "plans/rac.yaml"
    told = complaints(page)
    with Server(live.board, 0) as server:
        page.goto(f"{server.url}plans/rac.html")
        notice = page.locator("aside.live")
        expect(notice).to_be_hidden()
        page.evaluate("window.seen = true")

        write(path, WASTE.replace("rác thải tại xã", "<b id=x>rác</b> tại làng"))
        follow(live)
        expect(page.locator("body")).to_contain_text("Thu gom <b id=x>rác</b> tại làng.")
        assert page.evaluate("window.seen") is None  # it was loaded again
        assert page.locator("#x").count() == 0

        page.evaluate("window.seen = true")
        write(path, "title: <img src=x onerror=alert(1)>\n<img src=x onerror=alert(1)>: [\n")
        follow(live)
        expect(notice.locator("p")).to_have_text(
            f"{path.as_posix()} can't be read as it is now; what it said before is still shown."
        )
        expect(notice.locator("li")).to_contain_text(["Y007"])
        expect(page.locator("body")).to_contain_text("tại làng.")
        assert notice.locator("img").count() == 0
        assert page.evaluate("window.seen") is True  # and it is still the same page

        write(path, WASTE)
        follow(live)
        expect(page.locator("body")).to_contain_text("Thu gom rác thải tại xã.")
        expect(notice).to_be_hidden()
        assert told == []


def test_a_page_that_tells_of_something_else_is_left_alone(
    page: Page, live: Live, tmp_path: Path
) -> None:
    with Server(live.board, 0) as server:
        page.goto(f"{server.url}vi/units/so-tai-chinh.html")
        page.evaluate("window.seen = true")
        write(tmp_path / "plans/rac.yaml", WASTE.replace("rác thải tại xã", "rác thải tại làng"))
        follow(live)
        write(tmp_path / "plans/rac.yaml", "title: [\n")
        follow(live)
        expect(page.locator("aside.live li")).to_have_count(1)  # so it heard of both
        assert page.evaluate("window.seen") is True


def test_a_page_says_when_nobody_serves_it_any_more(page: Page, live: Live) -> None:
    with Server(live.board, 0) as server:
        page.goto(server.url)
        expect(page.locator("aside.live")).to_be_hidden()
    expect(page.locator("aside.live")).to_have_text(
        "`ntmplan serve` has ended or can't be reached; the page stays as it was."
    )


def test_the_notice_is_as_accessible_as_the_page(page: Page, live: Live, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    write(tmp_path / "plans/rac.yaml", "title: [\n")
    follow(live)
    page.set_viewport_size({"width": 390, "height": 300})  # so it has to scroll
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        with Server(live.board, 0) as server:
            page.goto(f"{server.url}plans/rac.html")
            expect(page.locator("aside.live li")).to_have_count(1)
            found = Axe().run(page, options={"preload": False})
        assert [one["id"] for one in found.response["violations"]] == []
