"""What holds of every reassignment: it is done once, and nothing else changes."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.editing import laid_out
from ntmplan.query.reassign import State, reassign
from ntmplan.registry import Registry, read_units
from ntmplan.repository import PlanFile, load, with_text
from ntmplan.tree import Value, read_bytes
from tests.query.reassigning import DAY, UNITS

ROOT = Path(__file__).parents[2]
Form = Literal["NFC", "NFD"]
REGISTRY = Registry(read_units(read_bytes(f"units:\n{UNITS}".encode(), "units.yaml"))[0])
UNIT = st.sampled_from(
    [
        *("Sở NN&PTNT", "Sở TN&MT", "STNMT", "Sở KH&ĐT", "Sở Tài chính", "Sở Y tế", "Sở LĐ"),
        *("UBND huyện, thành phố", "Sở Nông nghiệp và PTNT", "UBND tỉnh", "Nhà thầu: A"),
    ]
)
CELL = st.lists(UNIT, min_size=1, max_size=4).map("; ".join)
JOINT = st.sampled_from([", ", " và ", " phối hợp với ", ". ", " của ", " (", "\n", "; giao "])
SENTENCE = st.lists(st.tuples(UNIT, JOINT), min_size=1, max_size=5).map(
    lambda parts: "Giao " + "".join(f"{unit}{joint}" for unit, joint in parts) + "làm tốt #3."
)
TASK = st.fixed_dictionaries(
    {"task": SENTENCE},
    optional={
        "lead": CELL,
        "support": CELL,
        "in_appendix": st.lists(
            st.fixed_dictionaries({"task": SENTENCE}, optional={"lead": CELL, "support": CELL}),
            min_size=1,
            max_size=2,
        ),
    },
)
PLAN = st.fixed_dictionaries(
    {"title": st.just("Kế hoạch"), "tasks": st.lists(TASK | SENTENCE, min_size=1, max_size=3)},
    optional={
        "place": st.just("Bắc Kạn"),
        "organization": st.lists(
            st.fixed_dictionaries(
                {"unit": CELL, "items": st.lists(SENTENCE, min_size=1, max_size=2)}
            ),
            min_size=1,
            max_size=2,
        ),
        "recipients": st.lists(SENTENCE | UNIT, min_size=1, max_size=3),
    },
)
STYLES = st.sampled_from([None, "'", '"', ">", "|"])


def file_of(text: str) -> PlanFile:
    empty = PlanFile(read_bytes(b"title: x\n", "plans/a.yaml"), None, [], (), REGISTRY)
    return with_text(empty, text)


@settings(max_examples=150, deadline=None)
@given(PLAN, STYLES, st.sampled_from([30, 100]), st.sampled_from(["NFC", "NFD"]))
def test_only_what_is_named_changes_and_it_changes_once(
    plan: Mapping[str, Any], style: str | None, width: int, form: Form
) -> None:
    text = yaml.safe_dump(
        dict(plan), allow_unicode=True, sort_keys=False, width=width, default_style=style
    )
    text = unicodedata.normalize(form, text.replace("\n", "  # lời\n", 1))
    file = file_of(text)
    (found,) = reassign([file], DAY)
    if found.edited is None:
        assert found.refused in ("", "unsafe", "faulty")
        return
    after = file_of(found.edited.text)
    assert after.problems == [] or len(after.problems) <= len(file.problems)
    assert unicodedata.is_normalized(form, found.edited.text)
    assert found.edited.text.split("\n", 1)[0] == text.split("\n", 1)[0]
    named = {place.held.route for place in found.places if place.spot.changes}
    assert differences(file.tree.value, after.tree.value) <= named
    (again,) = reassign([after], DAY)
    assert not again.changed
    assert all(not place.spot.changes for place in again.places)
    left = [one.spot for one in found.places if not one.spot.changes]
    over = sorted(spot.old for spot in left if spot.holders != spot.units)  # not who would be twice
    assert sorted(place.spot.old for place in again.places) == over


def differences(one: Value, other: Value, route: tuple[str | int, ...] = ()) -> set[Any]:
    """The ways to the values in which two files differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        assert set(other) <= set(one)
        return set().union(
            *(
                differences(one[key], other[key], (*route, key))
                if key in other
                else {(*route, key)}
                for key in one
            )
        )
    if isinstance(one, list) and isinstance(other, list):
        assert len(one) == len(other)
        return set().union(
            *(
                differences(a, b, (*route, at))
                for at, (a, b) in enumerate(zip(one, other, strict=True))
            )
        )
    return set() if one == other else {route}


@pytest.mark.parametrize("name", ["bac-kan-2023-2025", "lang-son-2023"])
@pytest.mark.parametrize("day", ["2025-03-01", "2025-07-01"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("layout", [("", "\n"), ("", "\r\n"), ("\ufeff", "\r\n")])
def test_the_plans_are_changed_alike_however_they_are_stored(
    name: str, day: str, form: Form, layout: tuple[str, str], tmp_path: Path
) -> None:
    mark, end = layout
    text = (ROOT / "plans" / f"{name}.yaml").read_text("utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "units.yaml").write_bytes((ROOT / "units.yaml").read_bytes())
    stored = tmp_path / "plans" / "a.yaml"
    raw = mark + unicodedata.normalize(form, text).replace("\n", end)
    stored.write_bytes(raw.encode())
    asked = datetime.date.fromisoformat(day)
    (expected,) = reassign(load([ROOT / "plans" / f"{name}.yaml"]).plans, asked)
    (found,) = reassign(load([stored]).plans, asked)
    assert expected.edited is not None
    assert found.edited is not None
    made = laid_out(raw, found.edited.stretches)
    assert made == mark + unicodedata.normalize(form, expected.edited.text).replace("\n", end)
    assert [place.line for place in found.places] == [place.line for place in expected.places]


def test_states_are_what_the_answer_promises() -> None:
    assert [state.value for state in State] == [
        *("change", "merge", "drop", "ask", "history", "none-named")
    ]
