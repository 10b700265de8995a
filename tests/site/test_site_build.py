from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.site.site_builder import TWO, WASTE, WATER, Seen, built, page, repository, site

from ntmplan.language import in_use
from ntmplan.render.errors import RenderError
from ntmplan.repository import Repository, with_text

ADDRESSES = [
    "404.html",
    "areas/index.html",
    "areas/nuoc-sach.html",
    "criteria/index.html",
    "documents/index.html",
    "documents/quyet-dinh-925-qd-ttg-02-08-2022-thu-tuong-chinh-phu.html",
    "findings.html",
    "index.html",
    "matrix.html",
    "plans/index.html",
    "plans/nuoc.html",
    "plans/rac.html",
    "tasks.html",
    "timeline.html",
    "units/index.html",
    "units/so-tai-chinh.html",
    "units/so-y-te.html",
    "units/ubnd-tinh-bac-kan.html",
]
ASSETS = [
    f"assets/{name}"
    for name in (
        "data-0.js", "data-names.js", "search.js", "site.css", "site.js", "theme.js",
    )
]  # fmt: skip
HOSTILE = """\
id: '"><script>alert(1)</script>'
title: '<img src=x onerror=alert(1)> {{ 7*7 }} {% raw %}'
issuer: '</script><script>alert(2)</script>'
number: '1"onmouseover="alert(3)/KH'
period: 2024
tasks:
  - area: '</title><svg onload=alert(4)>'
    items:
      - task: '</script><iframe src="javascript:alert(5)"> &amp; <b>'
        lead: 'javascript:alert(6)'
        support: '"><a href="javascript:alert(7)">x</a>'
        timeframe: '<style>*{display:none}</style>'
"""


def pages(root: Path) -> dict[str, str]:
    """Every page of a site by its address."""
    public = root / "public"
    return {
        path.relative_to(public).as_posix(): path.read_text("utf-8")
        for path in public.rglob("*.html")
    }


def test_a_site_has_a_page_for_everything_in_both_languages(tmp_path: Path) -> None:
    written = built(tmp_path)
    expected = [*ADDRESSES, *(f"vi/{address}" for address in ADDRESSES), *ASSETS]
    assert sorted(written.changed) == sorted(expected)
    assert written.removed == ()


def test_every_link_leads_to_a_page_and_to_a_place_in_it(tmp_path: Path) -> None:
    built(tmp_path, {**TWO, "plans/x.yaml": HOSTILE})
    public = (tmp_path / "public").resolve()
    seen = {(public / address).resolve(): Seen(text) for address, text in pages(tmp_path).items()}
    lost = []
    for path, one in seen.items():
        for link in one.links:
            parts = urlsplit(link)
            if parts.scheme == "data":
                continue
            assert parts.scheme == parts.netloc == "", link
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_relative_to(public) or not target.is_file():
                lost.append((path.name, link))
            elif target in seen and parts.fragment and target.name != "tasks.html":
                lost += [] if parts.fragment in seen[target].ids else [(path.name, link)]
    assert lost == []


def test_the_same_plans_give_the_same_bytes(tmp_path: Path) -> None:
    built(tmp_path / "a")
    built(tmp_path / "b")
    first, second = ((tmp_path / name / "public").rglob("*") for name in "ab")
    assert [path.read_bytes() for path in sorted(first) if path.is_file()] == [
        path.read_bytes() for path in sorted(second) if path.is_file()
    ]


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    count = len(built(tmp_path).changed)
    again = built(tmp_path)
    assert (again.changed, again.removed, again.same) == ((), (), count)


def edited(found: Repository, name: str, text: str) -> Repository:
    """The repository after somebody saved one of its plans."""
    plans = [with_text(file, text) if file.path.endswith(name) else file for file in found.plans]
    return Repository(plans, found.problems, found.texts, found.settings)


def test_an_edit_writes_only_the_pages_that_tell_of_it(tmp_path: Path) -> None:
    found = repository(tmp_path)
    made = site(tmp_path)
    made.update(found)
    text = WASTE.replace("Thu gom rác thải tại xã", "Thu gom rác thải tại thôn")
    written = made.update(edited(found, "rac.yaml", text))
    assert sorted(written.changed) == [
        "assets/data-0.js",
        "index.html",  # what is due next
        "plans/rac.html",
        "timeline.html",
        "units/so-y-te.html",
        "vi/index.html",
        "vi/plans/rac.html",
        "vi/timeline.html",
        "vi/units/so-y-te.html",
    ]


def test_a_plan_that_is_read_anew_without_a_change_writes_nothing(tmp_path: Path) -> None:
    found = repository(tmp_path)
    made = site(tmp_path)
    made.update(found)
    assert made.update(edited(found, "rac.yaml", WASTE)).changed == ()


def test_an_incremental_update_gives_what_a_new_site_gives(tmp_path: Path) -> None:
    found = repository(tmp_path)
    made = site(tmp_path)
    made.update(found)
    text = WATER.replace("lead: Sở Y tế", "lead: Sở Xây dựng").replace("Nước sạch", "Nước")
    made.update(edited(found, "nuoc.yaml", text))
    built(tmp_path / "new", {**TWO, "plans/nuoc.yaml": text})
    old, new = pages(tmp_path), pages(tmp_path / "new")
    assert old.keys() == new.keys()
    assert [key for key in old if old[key] != new[key]] == []


def test_pages_of_a_plan_that_is_gone_are_taken_away(tmp_path: Path) -> None:
    found = repository(tmp_path)
    made = site(tmp_path)
    made.update(found)
    rest = [file for file in found.plans if not file.path.endswith("nuoc.yaml")]
    written = made.update(Repository(rest, [], found.texts, found.settings))
    gone = [
        "areas/nuoc-sach.html",
        "documents/quyet-dinh-925-qd-ttg-02-08-2022-thu-tuong-chinh-phu.html",
        "plans/nuoc.html",
        "units/so-tai-chinh.html",
        "units/ubnd-tinh-bac-kan.html",
    ]
    assert sorted(written.removed) == sorted([*gone, *(f"vi/{address}" for address in gone)])


def test_two_plans_of_one_id_have_a_page_each(tmp_path: Path) -> None:
    written = built(
        tmp_path, {"plans/a.yaml": f"id: x\n{WASTE}", "plans/b.yaml": f"id: x\n{WASTE}"}
    )
    own = [address for address in written.changed if address.startswith("plans/x-")]
    assert own == ["plans/x-plans-a-yaml.html", "plans/x-plans-b-yaml.html"]


def test_when_names_begin_to_clash_every_link_follows(tmp_path: Path) -> None:
    found = repository(tmp_path)
    made = site(tmp_path)
    made.update(found)
    text = WASTE.replace("    lead: Sở Y tế", "    lead: Sở Y tê")
    made.update(edited(found, "rac.yaml", text))
    built(tmp_path / "new", {**TWO, "plans/rac.yaml": text})
    assert pages(tmp_path).keys() == pages(tmp_path / "new").keys()
    assert not (tmp_path / "public/units/so-y-te.html").exists()
    assert "units/so-y-te.html" not in "".join(pages(tmp_path).values())


def test_nothing_of_a_plan_becomes_markup(tmp_path: Path) -> None:
    built(tmp_path, {"plans/x.yaml": HOSTILE})
    for address, text in pages(tmp_path).items():
        seen = Seen(text)
        scripts = [set(named) for tag, named in seen.elements if tag == "script"]
        assert scripts == [{"src"}, {"src", "defer"}, {"src", "defer"}], address
        assert seen.all("img", "iframe", "style", "object", "base", "embed") == [], address
        attributes = {key for _, named in seen.elements for key in named}
        assert not {key for key in attributes if key.startswith("on") or key == "style"}, address
        assert not [link for link in seen.links if "script:" in link], address
    told = Seen(page(tmp_path, "index.html")).text
    assert "<img src=x onerror=alert(1)> {{ 7*7 }} {% raw %}" in told


def test_data_of_a_plan_end_no_script(tmp_path: Path) -> None:
    built(tmp_path, {"plans/x.yaml": HOSTILE})
    for name in ("data-0.js", "data-names.js"):
        assert "<" not in page(tmp_path, f"assets/{name}")


def test_every_page_forbids_what_it_does_not_bring(tmp_path: Path) -> None:
    built(tmp_path)
    for address, text in pages(tmp_path).items():
        found = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
        assert found, address
        policy = dict(part.strip().partition(" ")[::2] for part in found[1].split(";"))
        assert policy == {
            "default-src": "'none'",
            "style-src": "'self'",
            "script-src": "'self'",
            "img-src": "'self' data:",
            "base-uri": "'none'",
            "object-src": "'none'",
        }, address


def test_every_page_is_built_for_readers_of_all_kinds(tmp_path: Path) -> None:
    built(tmp_path)
    for address, text in pages(tmp_path).items():
        seen = Seen(text)
        levels = [int(name[1]) for name in seen.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, address
        assert all(b - a <= 1 for a, b in pairwise(levels)), (address, levels)
        assert len(seen.ids) == len(set(seen.ids)), address
        assert len(seen.all("table")) == len(seen.all("caption")), address
        heads = [named for name, named in seen.elements if name == "th"]
        assert all("scope" in named for named in heads), address
        assert seen.all("main") == ["main"], address
        assert "#content" in seen.links, address


def test_the_switch_leads_to_the_same_page_in_the_other_language(tmp_path: Path) -> None:
    built(tmp_path)
    here, there = Seen(page(tmp_path, "units/so-y-te.html")), Seen(page(tmp_path, "vi/index.html"))
    assert "../vi/units/so-y-te.html" in here.links
    assert "../index.html" in there.links
    assert '<html lang="vi">' in page(tmp_path, "vi/units/so-y-te.html")
    assert '<html lang="en">' in page(tmp_path, "units/so-y-te.html")


def test_the_language_in_use_is_the_same_afterwards(tmp_path: Path) -> None:
    before = in_use()
    site(tmp_path, language="vi").update(repository(tmp_path))
    assert in_use() == before
    assert '<html lang="vi">' in page(tmp_path, "index.html")
    assert '<html lang="en">' in page(tmp_path, "en/index.html")


def test_places_lead_to_the_sources_where_these_can_be_read(tmp_path: Path) -> None:
    built(tmp_path, source_url="https://git.example/{path}#L{line}")
    links = Seen(page(tmp_path, "units/so-tai-chinh.html")).links
    assert [link for link in links if link.startswith("https:")] == [
        "https://git.example/plans/nuoc.yaml#L17",
        "https://git.example/plans/nuoc.yaml#L27",
    ]


def test_a_repository_has_its_own_templates_and_looks(tmp_path: Path) -> None:
    own = {
        "templates/site/missing.html.j2": "{{ document.frame.title }} is lost",
        "templates/site/site.css": "/* ours */",
    }
    built(tmp_path, {**TWO, **own})
    assert page(tmp_path, "404.html") == "There is no such page is lost"
    assert page(tmp_path, "assets/site.css") == "/* ours */"


@pytest.mark.parametrize(
    "reaching", ["document.__class__", "document.frame.__init__", "document.page._x"]
)
def test_a_template_of_the_site_reaches_no_further_than_its_data(
    tmp_path: Path, reaching: str
) -> None:
    own = {"templates/site/missing.html.j2": f"{{{{ {reaching} }}}}"}
    with pytest.raises(RenderError):
        built(tmp_path, {**TWO, **own})


def test_a_file_that_is_no_plan_is_told_and_the_others_are_shown(tmp_path: Path) -> None:
    built(tmp_path, {**TWO, "plans/broken.yaml": "- a\n- b\n"})
    seen = Seen(page(tmp_path, "findings.html"))
    assert "Could not be read" in seen.text
    assert "plans/broken.yaml" in seen.text
    assert (tmp_path / "public/plans/nuoc.html").is_file()
    assert not (tmp_path / "public/plans/broken.html").exists()


def test_a_repository_without_a_readable_plan_still_has_a_site(tmp_path: Path) -> None:
    built(tmp_path, {"plans/broken.yaml": "- a\n"})
    assert "Nothing stands here." in Seen(page(tmp_path, "plans/index.html")).text
    assert "These plans name no times." in Seen(page(tmp_path, "timeline.html")).text


def test_whoever_waits_is_told_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    site(tmp_path).update(repository(tmp_path), lambda at, of: told.append((at, of)))
    assert told == [(at, 36) for at in range(36)]


@pytest.mark.parametrize("name", ["theme.js", "site.js", "search.js", "site.css"])
def test_what_pages_load_asks_nothing_of_the_network(tmp_path: Path, name: str) -> None:
    built(tmp_path)
    text = page(tmp_path, f"assets/{name}")
    assert not re.search(r"https?:|fetch\(|XMLHttp|@import|url\(|innerHTML|eval\(", text)
