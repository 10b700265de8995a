"""Any table comes back: what its rows say, where they stand, and on the second way every letter.

A page does not say: whether a fact stands on a task or on what it stands in (what all share is
written once, above them); in which order tasks of the body alone and rows of the table alone
follow each other; that what stands in an entry of the table alone is of the table alone too.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.returned import FORMATS, back, returned

from ntmplan.importers.yaml_text import Map, Value, written
from ntmplan.model.outline import Entry, outline, tasks
from ntmplan.model.passage import TaskPassage
from ntmplan.model.plan import Plan
from ntmplan.repository import load

SIGNS = ["", "", "", " | x", " *y*", " <b>z</b>", " & co", " {{ q }}", " (2.500)", " #1", ": a; b"]
UNITS = ["Sở Y tế", "Sở Tài chính; UBND các xã", "Hội A & B | C", "Phòng Nội vụ (đầu mối)"]
TIMES = ["2024", "Quý II/2024", "Thường xuyên", "30/11/2024", "2024 - 2025"]
THINGS = ["Báo cáo", "2.500 mét đường", "Kế hoạch; Quyết định", "<i>Đề án</i> | *mới*"]
LINES = [
    "Kinh phí (triệu đồng): 2.500",
    "Kinh phí (triệu đồng): 80",
    "Ghi chú: Vốn sự nghiệp | *khác*",
    "Cấp trình: UBND tỉnh\nHĐND tỉnh",
    "Làm trước ở ba xã vùng cao.",
    "Sản phẩm: chưa rõ",
]
SUMS = ["Tổng cộng; Kinh phí (triệu đồng): 2.580", "Cộng: 300", "Tổng kinh phí là 5 tỷ đồng."]
REMARKS = ["Trong đó ưu tiên vùng cao.", "(Số liệu dự kiến | *)", "Hai dòng\nDòng thứ hai <br>"]


class Words:
    """Words for tasks and titles, no two of them alike: a row is found by what it says."""

    def __init__(self) -> None:
        self.count = 0

    def next(self, draw: st.DrawFn, *, more: bool = False) -> str:
        self.count += 1
        words = " ".join(f"{sign}{self.count}{sign}" for sign in "QRSTW")
        words += draw(st.sampled_from(SIGNS))
        return f"{words}\nÝ thứ hai của {self.count}" if more and draw(st.booleans()) else words


def facts(draw: st.DrawFn) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, values in (("lead", UNITS), ("support", UNITS), ("timeframe", TIMES)):
        if said := draw(st.sampled_from(["", *values])):
            found[key] = said
    return found


def task(draw: st.DrawFn, words: Words, *, apart: bool) -> Map:
    where = "appendix" if apart else draw(st.sampled_from(["", "", "appendix", "body"]))
    own: dict[str, Value] = {} if where == "appendix" else {"only_in": "appendix"}
    kept: list[Value] = [
        Map({"text": text, **own}) for text in draw(st.lists(st.sampled_from(LINES), max_size=3))
    ]
    found: dict[str, Value] = {"task": words.next(draw, more=where != "body"), **facts(draw)}
    for key in ("product", "indicator"):
        if said := draw(st.sampled_from(["", "", *THINGS])):
            found[key] = said
    if where:
        found["only_in"] = where
    return Map(found | ({"items": kept} if kept and where != "body" else {}))


def line(draw: st.DrawFn, *, inside: bool = False) -> Map:
    text = draw(st.sampled_from(REMARKS if inside else [*SUMS, *REMARKS]))
    return Map({"text": text, "only_in": "appendix"})


def area(draw: st.DrawFn, words: Words, *, apart: bool) -> Map:
    apart = apart or draw(st.booleans())
    found: dict[str, Value] = {"area": words.next(draw), **facts(draw)}
    if apart:
        found["only_in"] = "appendix"
    items: list[Value] = [task(draw, words, apart=apart)]
    for _ in range(draw(st.integers(0, 2))):
        inner = draw(st.sampled_from([task, task, line]))
        items.append(inner(draw, words, apart=apart) if inner is task else line(draw, inside=True))
    return Map(found | {"items": items})


def group(draw: st.DrawFn, words: Words, *, apart: bool) -> Map:
    apart = apart or draw(st.booleans())
    found: dict[str, Value] = {"heading": words.next(draw)}
    if apart:
        found["only_in"] = "appendix"
    items: list[Value] = [area(draw, words, apart=apart)]
    items += [
        one(draw, words, apart=apart)
        for one in draw(st.lists(st.sampled_from([area, task]), max_size=2))
    ]
    return Map(found | {"items": items})


@st.composite
def plans(draw: st.DrawFn) -> str:
    """A plan with a table of any shape."""
    words = Words()
    apart = draw(st.booleans())
    kinds = draw(st.lists(st.sampled_from([task, area, group, line]), min_size=1, max_size=4))
    items: list[Value] = [
        line(draw) if kind is line else kind(draw, words, apart=apart)  # type: ignore[operator] # not that of lines
        for kind in kinds
    ]
    values: dict[str, Value] = {
        "title": "Cấp nước sạch",
        "tasks": Map({"heading": "NHIỆM VỤ", "items": items}),
        "appendix": Map({"heading": "PHỤ LỤC", "title": "BẢNG <b> | *"}),
    }
    return written(Map(values))


class Said(NamedTuple):
    """An entry: what it is and says, below which titles, and where it is printed."""

    titles: tuple[str, ...]
    kind: str
    words: str
    apart: bool
    facts: tuple[str | None, ...] = ()


def told(plan: Plan, *, table: bool) -> list[Said]:
    """What the body or the table says, entry by entry."""
    entries = [entry for entry in outline(plan) if entry.part == "tasks"]
    rows = {task.entry.route: task for task in tasks(plan, entries)}
    hidden: set[Any] = set()
    titles: dict[Any, tuple[str, ...]] = {}
    found: list[Said] = []
    for entry in entries:
        passage, above = entry.passage, entry.route[:-2]
        assert isinstance(passage, TaskPassage)
        if passage.only_in == "appendix" or above in hidden:
            hidden.add(entry.route)
        apart = entry.route in hidden
        before = titles.get(above, ())
        titles[entry.route] = (*before, passage.title) if passage.title else before
        row = rows.get(entry.route)
        shown = apart or (row is not None and row.source == "table") if table else not apart
        if shown and (passage.title is None or not table):
            words = passage.sentence or passage.title or ""
            found.append(Said(before, passage.kind, words, apart, _facts(entry, passage)))
    return found


def _facts(entry: Entry, passage: TaskPassage) -> tuple[str | None, ...]:
    if passage.kind != "task":
        return ()
    time = entry.timeframe.words if entry.timeframe else None
    return entry.lead, entry.support, time, passage.product, passage.indicator


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=25, deadline=None)
@given(text=plans())
def test_any_table_comes_back(form: str, text: str) -> None:
    plan = load([], stdin=text.encode()).plans[0].plan
    assert plan is not None
    once = returned(text, form)
    assert told(once.plan, table=True) == told(plan, table=True)
    assert told(once.plan, table=False) == told(plan, table=False)
    first = back(text, form)
    assert back(first, form) == first
