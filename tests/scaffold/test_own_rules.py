"""Rules without code: what each finds, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ntmplan.problem import Problem
from tests.scaffold.conftest import Call
from tests.scaffold.own import found, read, rule

Lines = Callable[[Iterable[Problem]], list[str]]

TASK = "tasks:\n  - task: Làm đường.\n"
DRAFT = f"{TASK}status: draft\n"

DON_DOC = ("on: task", "forbid: đơn đốc")
CASES: list[tuple[tuple[str, ...], str, list[str]]] = [
    (("on: task", "require: product"), TASK, ["5:5-9"]),
    (("on: task", "require: product"), f"{TASK}    product: Đường\n", []),
    (("on: task", "require: product"), "tasks: [Làm đường.]\n", ["4:9-19"]),
    (("on: task", "require: product"), f"{TASK}    prodct: Đường\n", []),
    (("on: task", "require: lead"), "tasks:\n  lead: Sở Y tế\n  items: [B, C]\n", []),
    (("on: task", "require: area"), "tasks:\n  - area: B\n    items: [C]\n", []),
    (("on: task", "require: area"), "tasks: [C]\n", ["4:9-10"]),
    (("on: area", "require: lead"), "tasks:\n  - area: B\n    items: [C]\n", ["5:5-9"]),
    (("on: duty", "require: unit"), "organization:\n  - unit: B\n    items: [C]\n", []),
    (("on: duty", "require: unit"), "organization: [C]\n", ["4:16-17"]),
    (("on: need", "require: amount"), "budget:\n  - need: B\n  - source: C\n", ["5:5-9"]),
    (("on: source", "require: amount"), "budget:\n  - need: B\n  - source: C\n", ["6:5-11"]),
    (("on: report", "require: to"), "reporting: [B]\n", ["4:13-14"]),
    (("on: plan", "require: signature"), "", ["1:8-9"]),
    (("on: plan", "require: signature"), "signature: {name: A}\n", []),
    (("on: plan", "require: legal_basis"), "legal_basis: []\n", ["1:8-9"]),
    (("on: plan", "require: signature"), "signature: A\n", []),
    (
        ("on: task", "forbid: đơn đốc"),
        "tasks: ['Đơn  Đốc các xã, đơn đốc.']\n",
        ["4:10-18", "4:27-34"],
    ),
    (
        ("on: task", "forbid: đơn đốc"),
        "tasks:\n  - Đơn đốc các xã, đơn đốc.\n",
        ["5:5-12", "5:21-28"],
    ),
    (DON_DOC, "tasks: [Đôn đốc, don doc, đơn đốc1, đơn; objectives]\n", []),
    (("on: task", "forbid: [a b, c]"), "tasks:\n  - x a-b\n  - C\n", ["5:7-10", "6:5-6"]),
    (("on: task", "key: product", "forbid: c"), f"{TASK}    product: c d\n", ["6:14-15"]),
    (("on: task", "key: product", "forbid: đường"), TASK, []),
    (("on: task", "key: timeframe", "forbid: sớm"), f"{TASK}    timeframe: sớm\n", ["6:16-19"]),
    (("on: plan", "forbid: đường"), TASK, ["5:15-20"]),
    (("on: plan", "key: title", "forbid: đường"), TASK, []),
    (("on: task", "forbid: '-'"), TASK, []),
    (("on: task", "forbid: '…'"), "tasks:\n  - a … b…\n", ["5:7-8", "5:9-11"]),
    (("on: task", "pattern: ^Làm"), "tasks: [Làm đường, Sửa đường]\n", ["4:20-29"]),
    (("on: plan", "key: number", "pattern: /KH-UBND$"), "", []),
    (("on: plan", "key: number", "pattern: /KH-SNN$"), "", ["2:9-19"]),
    (("on: plan", "pattern: ^B"), "", ["1:8-9"]),
    (("on: plan", "key: opening", "pattern: ^B"), "", []),
    (("on: plan", "key: date", "pattern: '2022$'"), "", ["3:7-16"]),
    (("on: area", "pattern: ^[A-Z]"), "tasks:\n  - area: b\n    items: [C]\n", ["5:11-12"]),
    (("on: task", r"pattern: \.$"), "tasks:\n  - Làm\n    đường.\n", []),
    (("on: task", "max_words: 3"), "tasks: [Làm ba đường, Làm cả bốn đường]\n", ["4:23-39"]),
    (
        ("on: need", "key: amount", "max_words: 1"),
        "budget: [{need: a, amount: 5 tỷ}]\n",
        ["4:28-32"],
    ),
]


@pytest.mark.parametrize(("asked", "plan", "places"), CASES)
def test_a_rule_finds_what_it_asks_for(
    asked: tuple[str, ...], plan: str, places: list[str], empty: Path, codes: Lines
) -> None:
    repository = read(empty, rule(*asked), plan)
    assert repository.problems == []
    assert codes(found(repository)) == [f"{place} Z101" for place in places]


def test_a_text_that_is_too_long_for_an_expression_is_not_judged(empty: Path) -> None:
    asked = rule("on: task", "pattern: ^.*a.*b.*$")
    long, short = "x " * 900, "x " * 100
    assert found(read(empty, asked, f"tasks: [{long}]\n")) == []
    assert len(found(read(empty, asked, f"tasks: [{short}]\n"))) == 1


@pytest.mark.parametrize(
    ("severity", "expected"),
    [("error", "error"), ("ghi chú", "note"), ("cảnh báo", "warning"), (None, "warning")],
)
def test_a_finding_weighs_what_the_rule_says(
    severity: str | None, expected: str, empty: Path
) -> None:
    said = [f"severity: {severity}"] if severity else []
    (one,) = found(read(empty, rule("on: task", "require: product", *said), TASK))
    assert str(one.severity) == expected


@pytest.mark.parametrize("message", ["Sai {x}.", "{", "100 %(a)s"])
def test_a_message_is_shown_as_it_was_written(call: Call, empty: Path, message: str) -> None:
    settings = rule("on: task", "require: product").replace("Sai.", f'"{message}"')
    read(empty, settings, DRAFT)
    for form in ("text", "json", "github", "gitlab", "sarif", "junit", "markdown"):
        said = call("validate", "--format", form)
        assert said.code == 0
        assert "Z101" in said.out
    assert f"Z101 {message}" in call("validate", "--format", "text").out


OWN = rule("on: task", "require: product") + (
    "  - {code: Z205, name: hai, message: B., on: plan, require: signature, severity: error}\n"
)


def test_own_rules_are_selected_and_ignored_like_all_others(call: Call, empty: Path) -> None:
    read(empty, OWN, DRAFT)

    def shown(*words: str) -> set[str]:
        out = call("validate", "--format", "github", *words).out
        return {code for code in ("Z101", "Z205", "U202") if code in out}

    assert shown() == {"Z101", "Z205", "U202"}
    assert shown("--select", "Z") == {"Z101", "Z205"}
    assert shown("--select", "hai") == {"Z205"}
    assert shown("--ignore", "Z2") == {"Z101", "U202"}
    assert call("validate", "--ignore", "Z205").code == 0
    assert call("validate").code == 1
    (empty / "ntmplan.yaml").write_text(f"{OWN}lint: {{ignore: Z}}\n", "utf-8")
    assert shown() == {"U202"}
    assert call("validate", "--select", "Z3").code == 2


def test_own_rules_are_let_pass_in_place(call: Call, empty: Path) -> None:
    read(empty, OWN, "tasks:\n  - task: B  # ntmplan: ignore[Z101] đã giải trình\n")
    out = call("validate", "--select", "Z,Y2", "--format", "github").out
    assert "Z205" in out
    assert "Z101" not in out
    assert "Y202" not in out


def test_own_rules_are_explained_and_listed_where_they_are(
    call: Call, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(empty, OWN, TASK)
    page = call("explain", "z205")
    assert (page.code, page.out) == (
        0,
        "# Z205 hai\n\nthe repository's own rules; error\n\nB.\n",
    )
    assert call("explain", "hai").out == page.out
    assert "| Z101 | a | warning | Sai. |" in call("rules").out
    assert "| Z101 |" in call("rules", "--family", "Z").out
    monkeypatch.chdir(empty / "plans")
    assert call("explain", "Z205").code == 0
    monkeypatch.chdir(tmp_path)
    assert call("explain", "Z205").code == 2
    assert call("rules", "--family", "Z").code == 2
