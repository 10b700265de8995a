"""The two real documents: what is imported of their texts is what people made of them by hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.importers.made import ROOT, codes, units

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import Imported, import_source
from ntmplan.importers.source import Paragraph, Source, Where
from ntmplan.model.outline import outline, tasks
from ntmplan.model.plan import Plan
from ntmplan.render import render
from ntmplan.repository import PlanFile, load

NAMES = ("bac-kan-2023-2025", "lang-son-2023")
LETTERHEAD = {"issuer", "superior"}
"""What the texts leave out, and people knew."""


def by_hand(name: str) -> PlanFile:
    return load([ROOT / "plans" / f"{name}.yaml"]).plans[0]


def document(name: str) -> Imported:
    path = ROOT / "tests" / "readings" / f"{name}.txt"
    return import_source(read_source(path, path.name), units())


def dumped(plan: Plan | None) -> dict[str, Any]:
    assert plan is not None
    return plan.model_dump()


@pytest.mark.parametrize("name", NAMES)
def test_a_text_gives_the_plan_that_was_made_by_hand(name: str) -> None:
    made, hand = dumped(document(name).plan), dumped(by_hand(name).plan)
    assert {key for key in hand if made[key] != hand[key]} <= LETTERHEAD


def test_every_row_of_the_appendix_is_a_task_with_its_cells() -> None:
    name = NAMES[0]
    made = document(name).plan
    lines = (ROOT / "tests" / "readings" / f"{name}.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t")[2:] for line in lines if "\t" in line][1:]
    found = [
        [task.text, task.lead, task.support, task.timeframe and task.timeframe.words]
        for task in tasks(made, outline(made))
    ]
    assert found == rows
    assert len(rows) == 24


def test_an_issuer_that_no_letterhead_names_is_taken_from_the_opening_and_marked() -> None:
    found = [document(name) for name in NAMES]
    assert [one.plan.issuer for one in found] == [
        "Ủy ban nhân dân tỉnh Bắc Kạn",
        "Sở Tài nguyên và Môi trường",
    ]
    assert [codes(one, "doubtful") for one in found] == [
        [("issuer-from-opening", "Ủy ban nhân dân tỉnh Bắc Kạn")],
        [("issuer-from-opening", "Sở Tài nguyên và Môi trường")],
    ]
    comment = (
        "# nhập: chưa chắc – văn bản không có tên cơ quan ở đầu trang, lấy theo câu mở đầu\nissuer:"
    )
    assert all(comment in one.text for one in found)


def test_nothing_is_doubtful_or_without_a_register_but_the_letterhead() -> None:
    for name in NAMES:
        found = document(name)
        assert [unit.name for unit in found.units] == []


@pytest.mark.parametrize("form", ["md", "html", "docx"])
@pytest.mark.parametrize("name", NAMES)
def test_a_rendered_plan_comes_back_as_the_same_plan(name: str, form: str) -> None:
    file = by_hand(name)
    text = render(file, format=form)
    path = ROOT / f"{name}.{form}"
    made = import_source(
        read_source(path, path.name, text if isinstance(text, bytes) else text.encode()),
        file.registry,
    )
    assert dumped(made.plan) == dumped(file.plan)
    assert [one for one in codes(made, "doubtful") if one[0] != "issuer-from-opening"] == []


def rougher(text: str) -> str:
    """The text as programs give it that read paper: bold stars, headings, a page break."""
    lines = []
    for line in text.splitlines():
        cut = line.find(" nông thôn tại xã Dương Quang")
        if cut > 0:
            lines += [line[:cut], "", "- 7 -", "", line[cut + 1 :]]
        elif line.isupper() and not line.startswith("PHỤ LỤC"):
            lines += [f"### **{line}**", ""]
        else:
            lines += [line, ""]
    return "\n".join(lines)


@pytest.mark.parametrize("name", NAMES)
def test_page_breaks_and_signs_of_markup_change_nothing(name: str) -> None:
    text = (ROOT / "tests" / "readings" / f"{name}.txt").read_text("utf-8")
    table = text.find("TT\tNội dung")
    kept = text[table:] if table > 0 else ""
    rough = rougher(text[: table if table > 0 else len(text)]) + kept
    path = ROOT / f"{name}.txt"
    made = import_source(read_source(path, path.name, rough.encode()), units())
    assert dumped(made.plan) == dumped(document(name).plan)


def test_a_document_without_anything_known_is_kept_as_it_is() -> None:
    lines = [Paragraph(text, Where(paragraph=at)) for at, text in enumerate(("Một.", "Hai."), 1)]
    made = import_source(Source("la.txt", tuple(lines)), units())
    assert made.text == (
        "ntmplan: 1\n"
        "# nhập: chưa chắc – không tìm thấy tên kế hoạch trong văn bản\n"
        "title: la\n\n"
        "opening: >-\n  Một.\n\n  Hai.\n"
    )
