from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from tests.site.living import Clock, follow, living, write
from tests.site.site_builder import TWO, UNITS, WASTE, WATER, Seen, lay

from ntmplan.problem import Phrase
from ntmplan.render.errors import BrokenTemplateError
from ntmplan.site.live.board import Board
from ntmplan.site.live.memory import Memory
from ntmplan.site.live.run import Live
from ntmplan.site.store import Written

pytestmark = pytest.mark.usefixtures("fast")
BROKEN = "title: [\n"
RAC, NUOC = "/plans/rac.html", "/plans/nuoc.html"


def told(live: Live, path: str) -> dict[str, object]:
    """What an open page is told."""
    found = json.loads(live.board.told(path))
    assert isinstance(found, dict)
    return found


def mark(live: Live, path: str) -> object:
    """What tells how a page looks."""
    return told(live, path)["mark"]


def text(live: Live, path: str) -> str:
    """A page as it is sent."""
    found = live.board.get(path)
    assert found is not None
    return found.decode()


def test_an_edit_makes_the_pages_anew_that_tell_of_it_and_no_others(
    live: Live, tmp_path: Path
) -> None:
    write(tmp_path / "plans/nuoc.yaml", WATER.replace("Sửa đường ống.", "Sửa đường ống cũ."))
    written = follow(live)
    # The task has no lead and no day: it stands in its plan, in its area, among the tasks without
    # a lead of the overview, in what the search looks through, and its finding tells of it.
    pages = {address.removeprefix("vi/") for address in written.changed}
    assert {"plans/nuoc.html", "areas/nuoc-sach.html", "index.html", "assets/data-0.js"} <= pages
    assert pages.isdisjoint({
        "plans/rac.html", "units/so-y-te.html", "units/so-tai-chinh.html", "timeline.html",
        "plans/index.html", "criteria/index.html", "assets/site.css",
    })  # fmt: skip
    assert written.removed == ()
    assert "Sửa đường ống cũ." in text(live, NUOC)


def test_the_mark_of_a_page_changes_with_the_page_alone(live: Live, tmp_path: Path) -> None:
    before = {path: mark(live, path) for path in (NUOC, RAC)}
    write(tmp_path / "plans/nuoc.yaml", WATER.replace("Sửa đường ống.", "Sửa đường ống cũ."))
    follow(live)
    assert mark(live, NUOC) != before[NUOC]
    assert mark(live, RAC) == before[RAC]
    write(tmp_path / "plans/nuoc.yaml", WATER)
    follow(live)
    assert mark(live, NUOC) == before[NUOC]


def test_a_page_carries_the_mark_of_what_it_is(live: Live) -> None:
    [script] = [
        attributes
        for name, attributes in Seen(text(live, RAC)).elements
        if name == "script" and attributes["src"] == "/assets/live.js"
    ]
    assert script == {
        "src": "/assets/live.js",
        "defer": "",
        "data-mark": mark(live, RAC),
        "data-ended": "`ntmplan serve` has ended or can't be reached; the page stays as it was.",
    }


def test_only_pages_that_are_looked_at_live_are_alive(live: Live) -> None:
    assert live.board.get("/assets/live.js") is not None
    assert live.site.store.write({}, list(live.site.store.known)) == Written(
        same=len(live.site.store.known)
    )
    assert not any("live" in address for address in live.site.store.known)


def test_the_policy_lets_a_page_ask_its_own_server_alone() -> None:
    policy = (
        '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'{}"></head>'
    )
    memory = Memory()
    memory.write({
        "a.html": policy.format("").encode(),
        "b.html": policy.format("; connect-src 'self'").encode(),
        "c.html": b"<p>",
    })  # fmt: skip
    board = Board(memory, "vi")
    whole = policy.format("; connect-src 'self'").removesuffix("</head>").encode()
    for path in ("/a.html", "/b.html"):
        found = board.get(path)
        assert found is not None
        assert found.startswith(whole)
        assert found.count(b"connect-src") == 1
    assert board.get("/c.html") == b"<p>"


def test_a_change_of_the_register_concerns_every_page_that_shows_it(
    live: Live, tmp_path: Path
) -> None:
    before = live.site
    write(tmp_path / "units.yaml", UNITS.replace("[SYT]", "[SYT, Y tế tỉnh]"))
    pages = {address.removeprefix("vi/") for address in follow(live).changed}
    assert pages == {"units/so-y-te.html", "assets/data-names.js"}
    assert live.site is not before
    assert "SYT; Y tế tỉnh" in Seen(text(live, "/units/so-y-te.html")).text


def test_a_template_of_the_repository_shows_at_once(live: Live, tmp_path: Path) -> None:
    before = mark(live, RAC)
    write(tmp_path / "templates/site/site.css", "p { color: red }\n")
    assert follow(live).changed == ("assets/site.css",)
    assert live.board.get("/assets/site.css") == b"p { color: red }\n"
    assert mark(live, RAC) != before  # it looks otherwise now


def test_a_broken_template_leaves_the_pages_of_before(live: Live, tmp_path: Path) -> None:
    before = text(live, RAC)
    path = tmp_path / "templates/site/plan.html.j2"
    write(path, "{{ nothing.at.all }}\n")
    with pytest.raises(BrokenTemplateError):
        follow(live)
    live.fail(Phrase("It is {what}.", {"what": "broken\x1b"}))
    assert text(live, RAC) == before
    assert told(live, RAC) == {
        "mark": mark(live, RAC),
        "title": ["It is broken\N{REPLACEMENT CHARACTER}."],
        "findings": [],
    }
    write(path, "<p>x</p>\n")
    follow(live)
    assert text(live, RAC) == "<p>x</p>\n"
    assert told(live, RAC)["title"] == []


def test_a_plan_that_cant_be_read_any_more_stays_and_says_why(live: Live, tmp_path: Path) -> None:
    before, errors = text(live, RAC), live.errors
    write(tmp_path / "plans/rac.yaml", BROKEN)
    assert follow(live).changed == ()
    assert text(live, RAC) == before
    path = (tmp_path / "plans/rac.yaml").as_posix()
    assert told(live, RAC) == {
        "mark": mark(live, RAC),
        "title": [f"{path} can't be read as it is now; what it said before is still shown."],
        "findings": [
            (
                f"{path}:1:8 Y007 This can't be read as YAML: a text begins with a character that"
                " has a meaning of its own in YAML. Put the text in quotes."
            )
        ],
    }
    assert live.errors == errors + 1
    write(tmp_path / "plans/rac.yaml", WASTE)
    follow(live)
    assert told(live, RAC) == {"mark": mark(live, RAC), "title": [], "findings": []}
    assert live.errors == errors


def test_a_plan_that_never_could_be_read_and_a_register_are_told_of(tmp_path: Path) -> None:
    lay(tmp_path, {**TWO, "plans/rac.yaml": BROKEN})
    live = living(tmp_path)
    path = (tmp_path / "plans/rac.yaml").as_posix()
    assert told(live, NUOC)["title"] == [f"{path} can't be read and is left out."]
    write(tmp_path / "plans/rac.yaml", WASTE)
    write(tmp_path / "units.yaml", BROKEN)
    follow(live)
    assert told(live, NUOC)["title"] == ["Not everything can be read."]


def test_many_findings_are_cut_short(live: Live, tmp_path: Path) -> None:
    errors = live.errors
    twice = "".join(f"key{n}: 1\nkey{n}: 2\n" for n in range(22))
    write(tmp_path / "plans/rac.yaml", f"{WASTE}{twice}")
    follow(live)
    findings = told(live, RAC)["findings"]
    assert isinstance(findings, list)
    more = live.errors - errors - 20
    assert more > 0
    assert findings[20:] == [f"and {more} more; `ntmplan validate` tells them all."]


def test_of_many_files_a_few_are_named(live: Live, tmp_path: Path) -> None:
    for at in range(7):
        write(tmp_path / f"plans/a{at}.yaml", BROKEN)
    follow(live)
    folder = (tmp_path / "plans").as_posix()
    assert told(live, RAC)["title"] == [
        *(f"{folder}/a{at}.yaml can't be read and is left out." for at in range(5)),
        "and 2 more; `ntmplan validate` tells them all.",
    ]


def test_a_page_of_a_plan_that_is_gone_is_told_so(live: Live, tmp_path: Path) -> None:
    (tmp_path / "plans/rac.yaml").unlink()
    assert "plans/rac.html" in follow(live).removed
    assert live.board.get(RAC) is None
    assert told(live, RAC) == {
        "mark": "", "title": ["This page is no longer there."], "findings": [],
    }  # fmt: skip


def test_the_page_of_the_other_language_speaks_it(live: Live) -> None:
    assert '<html lang="vi">' in text(live, "/vi/")
    assert text(live, "/vi/") == text(live, "/vi/index.html")
    assert text(live, "/") == text(live, "/index.html")


def test_at_midnight_the_pages_are_made_for_the_new_day(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    clock = Clock()
    live = living(tmp_path, clock)
    assert live.wait() is None
    clock.day += datetime.timedelta(days=1)
    assert live.wait() == frozenset()
    repository = live.read(frozenset())
    live.site.update(repository)
    assert live.wait() is None
    assert "02/03/2024" in text(live, "/")


def test_what_changed_while_nothing_could_be_read_is_read_later(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    live = living(tmp_path)
    changed = frozenset({tmp_path / "plans/rac.yaml"})
    (tmp_path / "plans").rename(tmp_path / "away")
    (tmp_path / "units.yaml").rename(tmp_path / "away/units.yaml")
    write(tmp_path / "away/rac.yaml", WASTE.replace("Thu gom rác thải\n", "Rác\n"))
    whole = tmp_path.rename(tmp_path.with_name("elsewhere"))
    with pytest.raises(Exception, match=tmp_path.name):
        live.read(changed)
    whole.rename(tmp_path)
    (tmp_path / "away/units.yaml").rename(tmp_path / "units.yaml")
    (tmp_path / "away").rename(tmp_path / "plans")
    titles = [file.plan and file.plan.title for file in live.read(frozenset()).plans]
    assert titles == ["Cấp nước sạch năm 2024", "Rác"]


def test_memory_tells_what_changed_as_a_folder_does() -> None:
    memory = Memory()
    assert memory.write({"a.html": b"a", "b.html": b"b"}) == Written(("a.html", "b.html"))
    written = memory.write({"a.html": b"a", "c.html": b"c"}, [])
    assert written == Written(("c.html",), ("b.html",), same=1)
    assert memory.write({"a.html": b"x"}, ["c.html"]) == Written(("a.html",), same=1)
    found = [memory.get(address) for address in ("a.html", "b.html", "c.html")]
    assert found == [b"x", None, b"c"]
    assert memory.mark("b.html") == ""
