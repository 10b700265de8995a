from __future__ import annotations

from pathlib import Path

import pytest
from tests.site.site_builder import DAY, TWO, WASTE, Seen, built, page, repository

from ntmplan.repository import load
from ntmplan.site.addresses import Sources
from ntmplan.site.facts import plan_facts
from ntmplan.site.findings import Checker
from ntmplan.site.index import Facts
from ntmplan.site.page import Day, Desk, Line, Link, Place, brief, shown
from ntmplan.site.pages import (
    area,
    criterion,
    findings,
    legal,
    matrix,
    overview,
    plan,
    register,
    unit,
)
from ntmplan.site.pages.area import AreaPage
from ntmplan.site.pages.listing import Group, Listing
from ntmplan.site.words import speaking

ROOT = Path(__file__).parent.parent.parent


def desk(root: Path | None = None, files: dict[str, str] | None = None) -> Desk:
    """What pages are made with: of a small repository, or of the shipped plans."""
    found = load([ROOT]) if root is None else repository(root, files or TWO)
    plans = [one for file in found.plans if (one := plan_facts(file))]
    with speaking("en") as words:
        return Desk(Facts(plans, Checker().check(found)), words, Sources(), DAY)


HEALTH = Link("Sở Y tế", "units/so-y-te.html")
MONEY = Link("Sở Tài chính", "units/so-tai-chinh.html")
WATER = Link("Kế hoạch 12/KH-UBND", "plans/nuoc.html")
AREA = Link("Nước sạch", "areas/nuoc-sach.html")
TANK = Line(
    Link("I.1.1", "plans/nuoc.html#tasks-1-1"),
    "Xây bể chứa nước.",
    AREA,
    (HEALTH,),
    (MONEY,),
    "2024",
    Place("plans/nuoc.yaml:17"),
    unled=False,
)
PIPES = Line(
    Link("I.1.2", "plans/nuoc.html#tasks-1-2"),
    "Sửa đường ống.",
    AREA,
    (),
    (),
    "",
    Place("plans/nuoc.yaml:21"),
    unled=True,
)


def test_the_page_of_a_unit_tells_all_that_it_has_to_do(tmp_path: Path) -> None:
    pages = {one.address: one.make() for one in unit.pages(desk(tmp_path))}
    duty = Line(
        Link("II.1.1", "plans/nuoc.html#organization-1-1"),
        "Bố trí kinh phí.",
        Link(""),
        (MONEY,),
        (),
        "",
        Place("plans/nuoc.yaml:27"),
        unled=False,
    )
    assert pages["units/so-tai-chinh.html"] == unit.UnitPage(
        "Sở Tài chính",
        "",
        (),
        (
            Listing("support", "Supports", 1, (Group(WATER, (TANK,)),)),
            Listing("duty", "Duties", 1, (Group(WATER, (duty,)),)),
        ),
        (),
        (),
        0,
    )


def test_the_days_of_a_unit_come_in_order_over_all_plans(tmp_path: Path) -> None:
    pages = {one.address: one.make() for one in unit.pages(desk(tmp_path))}
    made = pages["units/so-y-te.html"]
    assert isinstance(made, unit.UnitPage)
    assert [(one.iso, one.working, one.inclusive, one.report) for one in made.due] == [
        ("2024-06-30", "28/06/2024", False, False),
        ("2024-11-30", "29/11/2024", False, True),
        ("2024-12-31", "", True, False),
        ("2025-11-30", "28/11/2025", False, True),
    ]
    assert made.due[0] == Day(
        "2024-06-30",
        "30/06/2024",
        "28/06/2024",
        inclusive=False,
        report=False,
        text="Thu gom rác thải tại xã.",
        link=Link("§", "plans/rac.html#tasks-1"),
        units=(HEALTH,),
        plan=Link("Kế hoạch · Sở Y tế · 2024", "plans/rac.html"),
    )


def test_what_the_register_knows_of_a_unit_stands_on_its_page(tmp_path: Path) -> None:
    register = """\
units:
  - unit: Sở Y tế
    also: SYT
    parent: UBND tỉnh
    from: 01/01/2020
    to: 28/02/2025
    replaced_by: Sở Y tế mới
  - unit: UBND tỉnh
  - unit: Sở Y tế mới
  - unit: các sở
    kind: group
    members: Sở Y tế
"""
    text = """\
title: T
tasks:
  - task: Một.
    lead: Sở Y tế
    support: các sở; các đơn vị liên quan
  - task: Hai.
    lead: Ông Ba
"""
    made = desk(tmp_path, {"plans/a.yaml": text, "units.yaml": register})
    pages = [one.make() for one in unit.pages(made)]
    known = {one.name: (one.note, one.facts) for one in pages if isinstance(one, unit.UnitPage)}
    nobody = "Names no unit in particular: nobody can be held to it."
    assert known["Sở Y tế"] == (
        "",
        (
            ("Also written", (Link("SYT"),)),
            ("Belongs to", (Link("UBND tỉnh"),)),
            ("From", (Link("01/01/2020"),)),
            ("Until", (Link("28/02/2025"),)),
            ("Followed by", (Link("Sở Y tế mới"),)),
        ),
    )
    assert known["các sở"] == ("A group of units", (("Members", (HEALTH,)),))
    assert known["Ông Ba"] == ("Not in the register of units.", ())
    assert known["các đơn vị liên quan"][0] == nobody


def test_the_page_of_an_area_tells_who_leads_it(tmp_path: Path) -> None:
    [made] = area.pages(desk(tmp_path))
    assert made.make() == AreaPage(
        "Nước sạch",
        (Link("Kế hoạch 12/KH-UBND", "plans/nuoc.html#tasks-1"),),
        ((HEALTH, 1),),
        Listing("tasks", "Tasks and duties", 2, (Group(WATER, (TANK, PIPES)),)),
    )


def test_very_many_tasks_are_counted_by_plan(tmp_path: Path) -> None:
    tasks = "".join(f"  - task: Việc {at}.\n    lead: Sở Y tế\n" for at in range(251))
    built(
        tmp_path,
        {"plans/a.yaml": f"title: T\nnumber: 1/KH\ntasks:\n{tasks}", "plans/b.yaml": WASTE},
    )
    seen = Seen(page(tmp_path, "units/so-y-te.html"))
    assert "These are 252 entries, counted by plan below" in seen.text
    assert "Kế hoạch 1/KH 251 Kế hoạch · Sở Y tế · 2024 1" in seen.text
    assert "Việc 7." not in seen.text


def test_the_page_of_a_criterion_lists_the_sentences_that_touch_it() -> None:
    made = {one.address: one.make() for one in criterion.pages(desk())}
    found = made["criteria/7-moi-truong-huyen-nong-thon-moi-2021-2025.html"]
    assert isinstance(found, criterion.CriterionPage)
    assert found.name == "7. Môi trường"
    lines = (ROOT / "plans/lang-son-2023.yaml").read_text("utf-8").splitlines()
    for one in found.sentences:
        assert one.plan.to.startswith("plans/lang-son-2023.html#")
        path, _, line = one.place.words.partition(":")
        assert path == "plans/lang-son-2023.yaml"
        assert lines[int(line) - 1].strip().lstrip("- ") != ""


def test_the_page_of_a_document_tells_who_cites_it_where(tmp_path: Path) -> None:
    [made] = legal.pages(desk(tmp_path))
    found = made.make()
    assert isinstance(found, legal.DocumentPage)
    assert found.name == "Quyết định 925/QĐ-TTg"
    assert found.facts[:3] == (
        ("Issued", "02/08/2022"),
        ("Issuer", "Thủ tướng Chính phủ"),
        ("Subject", "phê duyệt Chương trình"),
    )
    [cited] = found.citations
    assert (cited.plan.to, cited.basis, cited.place.words) == (
        "plans/nuoc.html#legal_basis", True, "plans/nuoc.yaml:8",
    )  # fmt: skip


def test_the_first_page_counts_and_tells_what_comes_next(tmp_path: Path) -> None:
    [made] = overview.pages(desk(tmp_path))
    found = made.make()
    assert isinstance(found, overview.OverviewPage)
    assert [(one.count, one.of.words) for one in found.totals[:4]] == [
        (2, "Plans"), (3, "Number of tasks"), (3, "Units"), (1, "Nobody leads"),
    ]  # fmt: skip
    assert [one.iso for one in found.due] == ["2024-06-30", "2024-11-30", "2024-12-31"]
    assert found.ownerless == ((WATER, PIPES),)
    assert found.busiest == ((HEALTH, 2, 0),)
    assert [(row.plan, row.tasks, row.draft) for row in found.plans] == [
        (WATER, 2, False),
        (Link("Kế hoạch · Sở Y tế · 2024", "plans/rac.html"), 1, True),
    ]


def test_the_matrix_is_that_of_the_command(tmp_path: Path) -> None:
    [made] = matrix.pages(desk(tmp_path))
    found = made.make()
    assert isinstance(found, matrix.MatrixPage)
    assert found.areas == (AREA, Link("Outside areas"))
    assert [(row.unit.words, row.cells, row.totals) for row in found.rows] == [
        ("Sở Y tế", ("C", "C"), ("2", "", "", "")),
        ("Sở Tài chính", ("P", ""), ("", "", "1", "1")),
        ("Nobody is named who leads", ("1", ""), ("", "", "", "")),
        ("Number of tasks", ("2", "1"), ("2", "", "1", "")),
    ]


def test_findings_of_a_kind_stand_together(tmp_path: Path) -> None:
    made = desk(tmp_path)
    with speaking("en"):
        [one] = findings.pages(made)
    found = one.make()
    assert isinstance(found, findings.FindingsPage)
    assert found.errors + found.warnings == sum(kind.count for kind in found.kinds)
    [unled] = [kind for kind in found.kinds if kind.code == "U202"]
    assert [(each.plan.to, each.place.words) for each in unled.found] == [
        ("plans/nuoc.html#tasks-1-2", "plans/nuoc.yaml:21")
    ]


def test_a_finding_stands_beside_the_passage_that_it_is_about(tmp_path: Path) -> None:
    made = desk(tmp_path)
    with speaking("en"):
        water = next(one for one in plan.pages(made) if one.address == "plans/nuoc.html").make()
    assert isinstance(water, plan.PlanPage)
    areas = water.passages[0].passages
    assert [one.code for one in areas[0].passages[0].findings] == []
    assert [one.code for one in areas[0].passages[1].findings] == ["T202", "U202"]
    assert areas[0].to == "areas/nuoc-sach.html"
    assert areas[0].passages[0].tasks == (TANK,)
    beside = [found for one in walk(water.passages) for found in one.findings]
    every = made.facts.findings.of(made.facts.plans[0].file)
    assert len(beside) + len(water.findings) == len(every) == water.errors + water.warnings


def test_a_plan_leads_to_the_criteria_and_documents_that_it_names() -> None:
    made = desk()
    with speaking("en"):
        found = {one.address: one for one in plan.pages(made)}
        page = found["plans/lang-son-2023.html"].make()
    assert isinstance(page, plan.PlanPage)
    seven = "criteria/7-moi-truong-huyen-nong-thon-moi-2021-2025.html"
    assert seven in [one.to for one in page.criteria]
    assert {one.to for one, _ in page.cites} <= set(made.facts.places.documents.paths.values())
    registers = {one.address: one.make() for one in register.pages(made)}
    listed = registers["criteria/index.html"]
    assert isinstance(listed, register.RegisterPage)
    assert [one.link.to for one in listed.entries] == list(
        made.facts.places.criteria.paths.values()
    )


def test_a_plan_outside_a_repository_has_the_path_it_was_asked_by(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.yaml").write_text(WASTE, "utf-8")
    [file] = load([tmp_path / "a.yaml"]).plans
    found = plan_facts(file)
    assert found is not None
    assert found.path == (tmp_path / "a.yaml").as_posix()


def walk(passages: tuple[plan.Passage, ...]) -> list[plan.Passage]:
    """Passages with all that stand in them."""
    return [one for each in passages for one in (each, *walk(each.passages))]


@pytest.mark.parametrize(
    ("words", "short"),
    [("một hai", "một hai"), ("một hai, ba bốn", "một hai …"), ("a" * 20, "a" * 11 + " …")],
)
def test_long_words_are_cut_between_two_of_them(words: str, short: str) -> None:
    assert brief(words, 12) == short


def test_days_are_written_as_in_documents() -> None:
    assert (shown("2024-11-30"), shown("")) == ("30/11/2024", "")
