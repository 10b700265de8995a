"""How a difference is shown to people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntmplan import language
from ntmplan.diff import difference
from ntmplan.diff.grouped import COME, GONE, SAME, Stretch, grouped
from ntmplan.export.comparison import write
from ntmplan.render.comparison import render_comparison
from ntmplan.repository import load
from ntmplan.table import Table
from tests.export.hostile import TEXTS

STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]|##\[|^\s*::", re.MULTILINE)
OLD = "title: Kế hoạch\ntasks:\n  - task: Thu gom rác tại chợ.\n    lead: A; B\n"


@pytest.fixture(autouse=True)
def _english() -> None:
    language.use("en")


def compared(folder: Path, old: str, new: str) -> Table:
    sides = []
    for name, text in (("1", old), ("2", new)):
        file = folder / name / "a.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8", newline="")
        sides.append(load([file]).plans)
    before, after = sides
    return difference(before, after, "1 → 2")


def test_words_that_went_and_words_that_came_are_marked(tmp_path: Path) -> None:
    new = OLD.replace("rác tại chợ", "rác thải tại xã").replace("A; B", "B; C")
    table = compared(tmp_path, OLD, new)
    (plan,) = grouped(table)
    (thing,) = plan.things
    wording, lead = thing.changes
    assert wording.both == (
        Stretch("Thu gom rác ", SAME, "Thu gom rác "),
        Stretch("thải ", COME),
        Stretch("tại ", SAME, "tại "),
        Stretch("chợ", GONE),
        Stretch("xã", COME),
        Stretch(".", SAME, "."),
    )
    assert lead.both == (Stretch("A", GONE), Stretch("B", SAME), Stretch("C", COME))
    assert re.sub(r"\S+/2/a", "2/a", write([plan], color=False)) == (
        "a\n"
        "  Thu gom rác thải tại xã. 2/a.yaml:3\n"
        "    wording: Thu gom rác {+thải+} tại [-chợ-]{+xã+}.\n"
        "    lead changed: [-A-]; B; {+C+}\n"
        "\n"
    )
    assert "\x1b[32m{+xã+}\x1b[0m" in write([plan], color=True)


def test_units_that_only_came_or_only_went_are_said_so(tmp_path: Path) -> None:
    labels = [
        change.label
        for new in ("A", "A; B; C", "A; C")
        for plan in grouped(compared(tmp_path, OLD, OLD.replace("A; B", new)))
        for thing in plan.things
        for change in thing.changes
    ]
    assert labels == ["lead left out", "lead added", "lead changed"]


def page(table: Table, form: str) -> str:
    made = render_comparison(grouped(table), table.query, form=form, root=None)
    assert isinstance(made, str)
    return made


def test_a_page_marks_words_by_more_than_colour(tmp_path: Path) -> None:
    table = compared(tmp_path, OLD, OLD.replace("chợ", "xã"))
    html = page(table, "html")
    assert '<td data-label="Old version">Thu gom rác tại <del>chợ</del>.</td>' in html
    assert '<td data-label="New version">Thu gom rác tại <ins>xã</ins>.</td>' in html
    markdown = page(table, "md")
    assert markdown.splitlines()[-1].endswith(
        "| wording | Thu gom rác tại ~~chợ~~. | Thu gom rác tại **xã**. |"
    )


@pytest.mark.parametrize("form", ["html", "md"])
def test_where_nothing_changed_a_page_says_so(tmp_path: Path, form: str) -> None:
    assert "Both say the same." in page(compared(tmp_path, OLD, OLD), form)


@pytest.mark.parametrize("hostile", TEXTS)
def test_hostile_words_stay_words(tmp_path: Path, hostile: str) -> None:
    quoted = "".join(f"\\U{ord(sign):08x}" for sign in f"{hostile} việc")
    table = compared(tmp_path, OLD, OLD.replace("Thu gom rác tại chợ.", f'"{quoted}"'))
    told = write(grouped(table), color=False)
    assert not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]|##\[|^\s*::", told, re.MULTILINE
    )
    html = page(table, "html")
    assert "<script" not in html
    assert html.count("<tr") == html.count("</tr>") >= 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(["Thu gom", "rác", "tại", "chợ", "xã", ";", "A"]), min_size=1))
def test_both_versions_can_be_read_out_of_what_is_shown(tmp_path: Path, words: list[str]) -> None:
    text = " ".join(words)
    table = compared(tmp_path, OLD, OLD.replace("Thu gom rác tại chợ.", f"'{text}'"))
    for row in table.rows:
        if row["change"] == "wording":
            (plan,) = grouped(table)
            shown = plan.things[0].changes[0]
            assert "".join(one.words for one in shown.after) == row["new"] == text
            assert "".join(one.words for one in shown.before) == row["old"]
