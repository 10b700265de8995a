"""The site in a real browser, opened from disk; skipped where no Chromium is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.site.site_builder import DAY, built
from tests.site.test_site_build import HOSTILE

from ntmplan.repository import load
from ntmplan.site.build import Options, Site

ROOT = Path(__file__).parent.parent.parent
KINDS = {
    "overview": "index.html",
    "plan": "plans/bac-kan-2023-2025.html",
    "draft": "plans/lang-son-2023.html",
    "unit": "units/so-y-te.html",
    "area": "areas/nuoc-thai-sinh-hoat.html",
    "criterion": "criteria/17-moi-truong-xa-nong-thon-moi-nang-cao-2021-2025.html",
    "document": "documents/quyet-dinh-925-qd-ttg-02-08-2022-thu-tuong-chinh-phu.html",
    "matrix": "matrix.html",
    "timeline": "timeline.html",
    "findings": "findings.html",
    "tasks": "tasks.html",
    "register": "units/index.html",
    "missing": "404.html",
}


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the shipped plans."""
    folder = tmp_path_factory.mktemp("shipped")
    options = Options(DAY, "vi", "Kế hoạch", "https://git.example/{path}#L{line}", ROOT)
    Site(folder / "public", options).update(load([ROOT]))
    return folder / "public"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of which nothing complains."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    told: list[str] = []
    opened.on("console", lambda one: told.append(one.text))
    opened.on("pageerror", lambda one: told.append(str(one)))
    opened.on("dialog", lambda one: told.append(one.message))
    yield opened
    context.close()
    assert told == []


def show(page: Page, public: Path, address: str) -> None:
    """Open a page of a site from disk."""
    base, _, rest = address.partition("#")
    page.goto((public / base).as_uri() + (f"#{rest}" if rest else ""))


def settled(page: Page) -> None:
    """Wait until the scripts have done what they do at the beginning."""
    expect(page.locator("#theme")).to_be_visible()
    if page.locator("#told").count():
        expect(page.locator("#told")).not_to_have_text("Đang tải…")
        expect(page.locator("#told")).not_to_have_text("Loading …")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_opens_from_disk_without_complaint(page: Page, public: Path, kind: str) -> None:
    show(page, public, KINDS[kind])
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"  # the style came


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_to_mend(page: Page, public: Path, kind: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    show(page, public, KINDS[kind])
    settled(page)
    found = Axe().run(page, options={"preload": False})  # it would read the style once more
    assert [
        (one["id"], [node["html"] for node in one["nodes"]][:3])
        for one in found.response["violations"]
    ] == []


@pytest.mark.parametrize("width", [390, 768])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_a_phone(page: Page, public: Path, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    show(page, public, KINDS[kind])
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Sở Y tế", "Sở Y tế"),
        ("so y te", "Sở Y tế"),
        ("SYT", "Sở Y tế"),
        ("nuoc thai", "Nước thải sinh hoạt"),
        ("925/QĐ-TTg", "Quyết định 925/QĐ-TTg"),
    ],
)
def test_what_is_sought_comes_as_it_is_typed(
    page: Page, public: Path, typed: str, first: str
) -> None:
    show(page, public, "index.html")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    hits = page.locator("#hits [role=option]")
    expect(hits.first).to_contain_text(first)
    expect(page.locator("#hits-told")).not_to_be_empty()


def test_whole_words_come_before_beginnings_of_words(page: Page, public: Path) -> None:
    show(page, public, "tasks.html#q=cap")
    settled(page)
    words = page.locator("#results tbody tr").all_inner_texts()
    assert words
    folded = page.evaluate(
        "rows => rows.map(row => /(^|[^a-z])cap([^a-z]|$)/.test(row.normalize('NFD')"
        ".replace(/[\\u0300-\\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase()))",
        words,
    )
    assert folded == sorted(folded, reverse=True)


def test_a_hit_is_chosen_with_the_keyboard(page: Page, public: Path) -> None:
    show(page, public, "plans/lang-son-2023.html")
    page.keyboard.press("/")
    page.keyboard.type("so y te")
    expect(page.locator("#hits [role=option]").first).to_be_visible()
    expect(page.locator("#find")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#find")).to_have_attribute("aria-activedescendant", "hit-0")
    page.keyboard.press("Enter")
    page.wait_for_url("**/units/so-y-te.html")


def test_escape_closes_the_hits_and_enter_asks_for_all(page: Page, public: Path) -> None:
    show(page, public, "index.html")
    page.locator("#find").fill("nước sạch")
    expect(page.locator("#hits")).to_be_visible()
    page.locator("#find").press("Escape")
    expect(page.locator("#hits")).to_be_hidden()
    page.locator("#find").press("Enter")
    page.wait_for_url("**/tasks.html#q=*")
    expect(page.locator("#q")).to_have_value("nước sạch")


def test_what_is_not_there_is_said(page: Page, public: Path) -> None:
    show(page, public, "index.html")
    page.locator("#find").fill("zzzz")
    none = page.locator("#find").get_attribute("data-none")
    assert none
    expect(page.locator("#hits-told")).to_have_text(none)


def rows(page: Page) -> list[str]:
    """The numbers of the tasks that are listed."""
    return page.locator("#results tbody td.no").all_inner_texts()


def test_filters_stand_in_the_address_and_stay(page: Page, public: Path) -> None:
    show(page, public, "tasks.html")
    expect(page.locator("#results tbody tr").first).to_be_visible()
    every = rows(page)
    page.locator("#unit").select_option("Sở Y tế")
    page.locator("#role").select_option("lead")
    expect(page.locator("#results tbody tr")).to_have_count(4)
    leads = ["8.1", "8.4", "9.1", "9.3"]
    assert rows(page) == leads
    assert "unit=S%E1%BB%9F+Y+t%E1%BA%BF&role=lead" in page.url
    page.reload()
    expect(page.locator("#results tbody tr")).to_have_count(4)
    assert rows(page) == leads
    expect(page.locator("#unit")).to_have_value("Sở Y tế")
    page.locator("#results tbody td.no a").first.click()
    page.wait_for_url("**/plans/bac-kan-2023-2025.html#tasks-*")
    page.go_back()
    expect(page.locator("#results tbody tr")).to_have_count(4)
    page.go_back()
    expect(page.locator("#role")).to_have_value("")
    page.go_back()
    expect(page.locator("#unit")).to_have_value("")
    expect(page.locator("#results tbody tr")).to_have_count(len(every))


def test_filters_are_cleared_at_once(page: Page, public: Path) -> None:
    show(page, public, "tasks.html#role=none&q=zzzz")
    expect(page.locator("#results")).to_be_hidden()
    page.locator("#filters button[type=reset]").click()
    expect(page.locator("#results tbody tr").first).to_be_visible()
    expect(page.locator("#q")).to_have_value("")


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("year=2024", 49),  # the 24 tasks and 25 duties of Bắc Kạn
        ("role=none", 8),
        ("role=duty&unit=Sở Y tế", 1),
        ("area=Nước thải sinh hoạt", 3),
        ("plan=plans/lang-son-2023.html&role=duty", 3),
    ],
)
def test_each_filter_keeps_what_fits(page: Page, public: Path, asked: str, count: int) -> None:
    show(page, public, f"tasks.html#{asked}")
    expect(page.locator("#results tbody tr")).to_have_count(count)


def test_a_choice_of_light_or_dark_is_kept(page: Page, public: Path) -> None:
    show(page, public, "index.html")
    light = page.evaluate("getComputedStyle(document.body).color")
    page.locator("#theme").click()
    dark = page.evaluate("getComputedStyle(document.body).color")
    assert light != dark
    show(page, public, "matrix.html")
    assert page.evaluate("getComputedStyle(document.body).color") == dark


def test_the_other_language_is_a_step_away(page: Page, public: Path) -> None:
    show(page, public, "units/so-y-te.html")
    page.locator("a.switch").click()
    page.wait_for_url("**/en/units/so-y-te.html")
    page.locator("a.switch").click()
    page.wait_for_url("**/public/units/so-y-te.html")


def test_the_content_is_a_key_away(page: Page, public: Path) -> None:
    show(page, public, "matrix.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_the_matrix_keeps_its_heads_in_sight(page: Page, public: Path) -> None:
    page.set_viewport_size({"width": 768, "height": 500})
    show(page, public, "matrix.html")
    frame = page.locator(".frame.matrix")
    frame.focus()
    frame.evaluate("one => one.scrollTo(200, 150)")
    box, head = frame.bounding_box(), page.locator(".matrix .corner").bounding_box()
    assert box is not None
    assert head is not None
    assert (abs(box["x"] - head["x"]) < 3, abs(box["y"] - head["y"]) < 3) == (True, True)


def test_the_contents_stay_beside_the_document(page: Page, public: Path) -> None:
    show(page, public, KINDS["plan"])
    page.locator("#due").scroll_into_view_if_needed()
    contents = page.locator(".contents").bounding_box()
    document = page.locator(".document").bounding_box()
    assert contents is not None
    assert document is not None
    assert contents["x"] + contents["width"] <= document["x"]
    assert contents["y"] + contents["height"] <= document["y"] + document["height"]


def test_today_is_drawn_at_the_day_of_reading(page: Page, public: Path) -> None:
    page.clock.set_fixed_time("2024-07-01T12:00:00")
    show(page, public, "timeline.html")
    line = page.locator(".today line")
    assert line.get_attribute("x1") == "629.4"  # 547 days of 1096 after 300, on 660 units
    page.clock.set_fixed_time("2030-01-01T12:00:00")
    page.reload()
    expect(page.locator(".today")).to_have_attribute("visibility", "hidden")


def test_a_plan_is_printed_without_what_only_a_screen_needs(page: Page, public: Path) -> None:
    show(page, public, KINDS["plan"])
    page.emulate_media(media="print", color_scheme="dark")
    for gone in (".sections", "#find", ".contents", "#theme"):
        expect(page.locator(gone)).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 28, 26)"
    assert page.pdf().startswith(b"%PDF-")


def test_without_scripts_everything_can_be_read(browser: Browser, public: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    show(opened, public, "tasks.html")
    opened.locator("noscript a").first.click()
    opened.locator("table a").first.click()
    assert "/plans/" in opened.url
    context.close()


def test_hostile_plans_run_nothing(page: Page, tmp_path: Path) -> None:
    built(tmp_path, {"plans/x.yaml": HOSTILE})
    public = tmp_path / "public"
    for path in sorted(public.rglob("*.html")):
        page.goto(path.as_uri())
    show(page, public, "tasks.html#q=iframe")
    expect(page.locator("#results tbody tr")).to_have_count(1)
    page.locator("#find").fill("alert")
    expect(page.locator("#hits [role=option]").first).to_be_visible()
    assert page.locator("img, iframe, main script").count() == 0


def test_what_the_pages_do_not_bring_is_kept_out(browser: Browser, public: Path) -> None:
    context = browser.new_context()
    opened = context.new_page()
    told: list[str] = []
    opened.on("console", lambda one: told.append(one.text))
    show(opened, public, "index.html")
    opened.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\" id=x>x</p>"
        '<img src="https://example.org/x.png" onerror="document.title = 1">\')'
    )
    opened.wait_for_timeout(200)
    assert opened.title() != "1"
    colour = opened.evaluate("getComputedStyle(document.getElementById('x')).color")
    assert colour != "rgb(255, 0, 0)"
    assert len([one for one in told if "Content Security Policy" in one]) >= 3
    context.close()
