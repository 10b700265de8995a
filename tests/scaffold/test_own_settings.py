"""What is wrong with rules of one's own is told at its place, and spoils nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.model.check import check
from ntmplan.model.expression import LONG_SENTENCE, Expression
from ntmplan.model.own import CHECKS, OwnRule, Subject
from ntmplan.model.settings import Settings
from ntmplan.model.value import UnreadableError
from ntmplan.problem import Problem
from ntmplan.tree import read_bytes
from tests.scaffold.own import found, read, rule

Lines = Callable[[Iterable[Problem]], list[str]]
GOOD = ("on: task", "require: product")
CHOICES = "task, area, duty, need, source, report, plan"

WRONG = [
    (
        rule(*GOOD).replace("Z101", "T101"),
        (
            '2:11-15 | "T101" is no code for a rule of your own.'
            " | Write Z and three digits, as in Z101."
        ),
    ),
    (
        rule(*GOOD).replace("name: a", "name: Thiếu sản phẩm"),
        (
            '3:11-25 | "Thiếu sản phẩm" can\'t be a name here.'
            " | Write small letters and digits, with hyphens between the words."
        ),
    ),
    (
        rule(*GOOD).replace("    message: Sai.\n", ""),
        (
            "2:5-9 | The key `message` is missing."
            ' | Write `message: …`; write "?", with the quotes, for what is still open.'
        ),
    ),
    (
        rule("on: taks", "require: product"),
        '5:9-13 | `on` can\'t be "taks". | Did you mean "task"?',
    ),
    (
        rule("on: x", "require: product"),
        f'5:9-10 | `on` can\'t be "x". | It can be: {CHOICES}.',
    ),
    (
        rule(*GOOD, "severity: fatal"),
        (
            '7:15-20 | `severity` can\'t be "fatal".'
            " | It can be: error, warning, note, lỗi, cảnh báo, ghi chú."
        ),
    ),
    (
        rule("on: task", "require: prodct"),
        '6:14-20 | `require` can\'t be "prodct". | Did you mean "product"?',
    ),
    (
        rule("on: plan", "require: product"),
        None,
    ),
    (
        rule("on: task", "key: items", "max_words: 3"),
        None,
    ),
    (
        rule("on: task", "pattern: '(ab'"),
        (
            '6:14-19 | "(ab" is no regular expression; it breaks at character 1'
            " (missing ), unterminated subpattern)."
            r" | Put a backslash before a sign that stands for itself: `\.` or `\(`."
        ),
    ),
    (
        rule("on: task", "pattern: (a+)+$"),
        (
            '6:14-20 | The regular expression "(a+)+$" could take very long on some texts.'
            " | Repeat nothing that holds `*`, `+`, `?` or `|` itself, and take few repetitions:"
            " two open ones at the most, three after `^`."
        ),
    ),
    (
        rule("on: task", "max_words: vài"),
        '6:16-19 | "vài" is no number. | Dots part thousands, a comma the decimals: 1.500 or 2,5.',
    ),
    (
        rule("on: task"),
        (
            "2:5-9 | The entry says nothing: it needs one of"
            f" {', '.join(f'`{one}`' for one in CHECKS)}."
            " | Write what it says under one of these keys."
        ),
    ),
    (
        rule(*GOOD, "forbid: a"),
        "2:5-9 | The entry is both `require` and `forbid`. | Make two entries of it.",
    ),
    (
        rule(*GOOD, "key: task"),
        "2:5-9 | The entry is both `require` and `key`. | Make two entries of it.",
    ),
    (rule("on: task", "requires: product"), None),
    (rule(*GOOD) + "  - A\n", None),
    (rule(*GOOD) + rule(*GOOD).removeprefix("rules:\n").replace("name: a", "name: b"), None),
    (rule(*GOOD) + "plugins: [a b]\n", None),
    (rule(*GOOD) + "plugins: -r\n", None),
    (
        rule("on: task", "forbid: []"),
        (
            "2:5-9 | The entry says nothing: it needs one of"
            f" {', '.join(f'`{one}`' for one in CHECKS)}."
            " | Write what it says under one of these keys."
        ),
    ),
    (
        rule(*GOOD) + rule(*GOOD).removeprefix("rules:\n").replace("Z101", "Z102"),
        (
            '8:11-12 | Another rule is called "a" already.'
            " | Give each rule a code and a name of its own; better use no retired code again."
        ),
    ),
]
PLACES = {
    7: "6:14-21 Y106",
    8: "6:10-15 Y106",
    15: "6:5-13 Y102",
    16: "7:5-6 Y104",
    17: "7:11-15 Y118",
    18: "7:11-14 Y119",
    19: "7:10-12 Y104",
}


@pytest.mark.parametrize("at", range(len(WRONG)))
def test_what_is_wrong_is_told_once_at_its_place(
    at: int, empty: Path, told: Lines, codes: Lines
) -> None:
    settings, expected = WRONG[at]
    repository = read(empty, settings + "language: en\n")
    if expected is None:
        assert codes(repository.problems) == [PLACES[at]]
    else:
        assert told(repository.problems) == [expected]
    assert repository.settings.language == "en"
    found(repository)


def test_a_broken_rule_leaves_the_others_alone(empty: Path, codes: Lines) -> None:
    settings = rule("on: taks", "require: product") + (
        "  - {code: Z102, name: b, message: B., on: task, require: product}\n"
        "  - {code: Z103, name: c, message: B., on: task, pattern: (}\n"
        "  - {code: Z102, name: d, message: B., on: task, require: product}\n"
    )
    repository = read(empty, settings, "tasks: [B]\n")
    assert codes(repository.problems) == ["5:9-13 Y106", "8:59-60 Y120", "9:12-16 Y118"]
    assert codes(found(repository)) == ["4:9-10 Z102"]


@pytest.mark.parametrize("on", Subject.spellings)
def test_every_key_that_a_rule_may_name_can_be_looked_at(on: str, empty: Path) -> None:
    for texts in (False, True):
        for key in Subject(on).keys(texts=texts):
            asked = [f"key: {key}", "max_words: 1"] if texts else [f"require: {key}"]
            repository = read(empty, rule(f"on: {on}", *asked), "tasks: [{area: B, items: [C]}]\n")
            assert repository.problems == []
            found(repository)


WORDS = st.sampled_from(["Z101", "Z102", "a", "task", "plan", "product", "x y", "(", "3", "?", ""])
VALUES = st.one_of(WORDS, WORDS, st.none(), st.lists(WORDS, max_size=2), st.just({"a": "b"}))
RULES = st.dictionaries(st.sampled_from([*OwnRule.model_fields, "x"]), VALUES, max_size=10)


@given(st.lists(st.one_of(RULES, RULES, VALUES), max_size=4), VALUES)
@settings(deadline=timedelta(seconds=3))
def test_whatever_is_wrong_with_rules_the_other_settings_hold(rules: object, more: object) -> None:
    text = yaml.safe_dump({"language": "en", "rules": rules, "plugins": more})
    checked = check(read_bytes(text.encode(), "s"), Settings)
    assert checked.model is not None
    assert checked.model.language == "en"


FAST = ["^Số", "[ab]*", ".* ngày .*", r"^\d+/\d{4}$", "(Số|Điều) \\d+", "(?i)số", "(ab)+", "[[a]"]
SLOW = ["(a+)+", "(a|ab)*", "(a?)*", "(.*,)*", "(?:(?:ab?)c)+", ".*a.*b.*", "(a*|b)*", "a" * 600]
BROKEN = ["(", "[", "*", "a{9999999999}", "(?<=a*)b", "\\", "(?P<1>a)"]


@pytest.mark.parametrize("text", FAST)
def test_ordinary_expressions_are_taken(text: str) -> None:
    assert Expression.parse(text) == text


@pytest.mark.parametrize("text", SLOW)
def test_expressions_that_can_take_very_long_are_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="slow-expression"):
        Expression.parse(text)


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_expression_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="unreadable-expression"):
        Expression.parse(text)


@pytest.mark.parametrize(
    "text", ["a.*a.*b", "^a*a*a*b", "(a|aa)(a|aa)a*b", "(a*)\\1b", "(?=a*b)a*c", "(a)?(?(1)a*|b)c"]
)
def test_what_is_taken_ends_soon_on_the_worst_text(text: str) -> None:
    expression = Expression.parse(text)
    begun = time.process_time()
    assert expression.fits("a" * LONG_SENTENCE) is False
    assert time.process_time() - begun < 5
