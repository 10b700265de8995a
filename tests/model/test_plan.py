"""A plan: its parts in the document's order, what a passage says, whether it is a draft."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from ntmplan.model.check import check
from ntmplan.model.passage import DutyPassage, Passage, TaskPassage
from ntmplan.model.plan import Appendix, Plan, Signature
from ntmplan.model.value import Choice, Every, Flag, Marks, Only, Parsed, Status, UnitKind
from ntmplan.model.value import UnreadableError as Refused
from ntmplan.tree import read_bytes


def _plan(text: str) -> Plan:
    checked = check(read_bytes(f"title: A\n{text}".encode(), "p"), Plan)
    assert checked.problems == []
    assert checked.model is not None
    return checked.model


def test_a_plan_of_one_line_is_a_plan() -> None:
    plan = _plan("")
    assert (plan.title, plan.type, plan.legal_basis, list(plan.parts())) == (
        "A",
        "KẾ HOẠCH",
        (),
        [],
    )


def test_the_parts_come_in_the_order_of_the_file() -> None:
    plan = _plan("budget: [B]\nopening: C\nobjectives: [D]\nclosing: E\n")
    assert [key for key, _ in plan.parts()] == ["budget", "objectives"]
    made = Plan(title="A", tasks=TaskPassage(task="B"), situation=Passage(text="C"))
    assert [key for key, _ in made.parts()] == ["situation", "tasks"]


@pytest.mark.parametrize(
    ("head", "draft"),
    [
        ("", True),
        ("number: 12/KH-UBND\ndate: 02/8/2022\n", False),
        ("number: 12/KH-UBND\n", True),
        ("date: 02/8/2022\n", True),
        ("number: ?/KH-UBND\ndate: 02/8/2022\n", True),
        ("number: …/KH-UBND\ndate: 02/8/2022\n", True),
        ("number: /KH-UBND\ndate: 02/8/2022\n", True),
        ("number: 12/KH-UBND\ndate: ?/8/2022\n", True),
        ("number: 12/KH-UBND\ndate: 02/8/2022\nstatus: draft\n", True),
        ("number: 12/KH-UBND\ndate: 02/8/2022\nstatus: Dự thảo\n", True),
        ("status: đã ban hành\n", False),
    ],
)
def test_a_plan_is_a_draft_if_it_says_so_or_its_number_or_date_is_open(
    head: str, *, draft: bool
) -> None:
    assert _plan(head).draft is draft


@pytest.mark.parametrize(
    ("number", "is_open"),
    [
        ("number: 12/KH-UBND", False),
        ("number: Số 0130/KH-UBND", False),
        ("number: 12", False),
        ("number: KH-2023", False),
        ("", False),
        ("number: ?/KH-UBND", True),
        ("number: 1?/KH-UBND", True),
        ("number: …/2023/KH-UBND", True),
        ("number: /KH-UBND", True),
    ],
)
def test_a_number_is_open_while_nothing_stands_before_its_stroke(
    number: str, *, is_open: bool
) -> None:
    assert _plan(number).number_open is is_open


PASSAGES: list[tuple[Passage, tuple[str, str | None, str | None]]] = [
    (Passage(heading="A", text="B"), ("heading", "A", "B")),
    (Passage(text="B"), ("text", None, "B")),
    (Passage(items=(Passage(text="C"),)), ("text", None, None)),
    (TaskPassage(area="A"), ("area", "A", None)),
    (TaskPassage(heading="A", area="B"), ("area", "A", None)),
    (TaskPassage(area="A", task="B"), ("task", None, "B")),
    (TaskPassage(task="B", text="C"), ("task", None, "B")),
    (DutyPassage(unit="A", duty="B"), ("duty", None, "B")),
    (DutyPassage(heading="Đề nghị A", unit="A"), ("unit", "Đề nghị A", None)),
]


@pytest.mark.parametrize(("passage", "said"), PASSAGES)
def test_a_passage_says_one_thing_as_a_title_or_as_a_sentence(
    passage: Passage, said: tuple[str, str | None, str | None]
) -> None:
    assert (passage.kind, passage.title, passage.sentence) == said


def test_a_bare_text_and_a_bare_list_are_short_for_what_they_mean() -> None:
    plan = _plan(
        "tasks: [B, {task: C, in_appendix: D}]\nbudget: E\norganization: [F]\nreporting: [G]\n"
        "legal_basis: [H]\nsignature: {authority: TM. UBND}\n"
    )
    assert plan.tasks is not None
    first, second = plan.tasks.items
    assert (first.kind, first.sentence) == ("task", "B")
    assert isinstance(second, TaskPassage)
    assert [row.task for row in second.in_appendix] == ["D"]
    assert plan.budget is not None
    assert (plan.budget.kind, plan.budget.text) == ("text", "E")
    assert plan.organization is not None
    assert plan.organization.items[0].kind == "duty"
    assert plan.reporting is not None
    assert plan.reporting.items[0].kind == "report"
    assert plan.legal_basis[0].document == "H"
    assert plan.signature == Signature(authority=("TM. UBND",))


def test_an_appendix_has_a_heading_even_where_it_says_nothing() -> None:
    assert _plan("appendix: {}\n").appendix == Appendix(heading="PHỤ LỤC", title=None, note=None)
    assert _plan("").appendix is None


@pytest.mark.parametrize(
    ("choice", "words", "kept"),
    [
        (Flag, "no", ""),
        (Flag, "không", ""),
        (Flag, "YES", "yes"),
        (Flag, "có", "yes"),
        (Every, "6 tháng", "half-year"),
        (Every, " Năm ", "year"),
        (Status, "đã ban hành", "issued"),
        (Marks, "Roman", "roman"),
        (Only, "appendix", "appendix"),
        (UnitKind, "catch-all", "catch-all"),
    ],
)
def test_a_choice_may_be_written_in_either_language(
    choice: type[Choice], words: str, kept: str
) -> None:
    assert choice.parse(words) == kept


def test_a_value_that_was_read_before_stays_as_it_is() -> None:
    flag = Flag.parse("yes")
    assert Passage(text="A", run_in=flag).run_in is flag
    with pytest.raises(ValidationError):
        Passage.model_validate({"text": "A", "run_in": 5})


def test_what_is_no_choice_is_refused_with_the_choices() -> None:
    with pytest.raises(Refused) as caught:
        Only.parse("both")
    assert caught.value.facts == {"value": "both", "known": "body, appendix"}
    with pytest.raises(NotImplementedError):
        Parsed.parse("x")
