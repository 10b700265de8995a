"""Criteria as plans of all periods cite them: what is right is let pass, what is wrong is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import found
from tests.rules.pages import told

from ntmplan.lint.rules import criteria

HIGHER = "xã nông thôn mới nâng cao"


def _found(sentence: str, period: str, folder: Path) -> list[tuple[str, dict[str, str]]]:
    """What the family finds in a duty of a plan for some years."""
    plan = f"period: {period}\norganization:\n  - unit: Sở Y tế\n    items: ['{sentence}']\n"
    told_of = map(told, found(plan, folder, [criteria.RULES]))
    return [(code, facts) for code, _, facts in told_of]


def _codes(sentence: str, period: str, folder: Path) -> list[str]:
    return [code for code, _ in _found(sentence, period, folder)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Tiêu chí 17 Môi trường (17.1, 17.9) và 18 Chất lượng môi trường sống (18.7) của {HIGHER}",
        f"Tiêu chí 17 (17.1, 17.2) và 18 (18.1) của {HIGHER}",
        f"Tiêu chí 17, 18 (các chỉ tiêu 17.2, 18.7) của {HIGHER}",
        f"Tiêu chí số 17 và số 18 (chỉ tiêu 17.3, 18.1, 18.2) của {HIGHER}",
        "Tiêu chí 7 (7.1, 7.8), 8 (8.1 - 8.5) của huyện nông thôn mới",
        "Tiêu chí 5 Trường học (chỉ tiêu 5.1), tiêu chí 16 Văn hóa (16.1) của xã nông thôn mới",
    ],
)
def test_each_indicator_belongs_to_the_criterion_that_has_its_number(
    sentence: str, tmp_path: Path
) -> None:
    assert _codes(sentence, "2021-2025", tmp_path) == []


@pytest.mark.parametrize(
    ("sentence", "number", "codes"),
    [
        (
            f"Tiêu chí 17 Môi trường (17.1) và 18 Chất lượng môi trường sống (18.9) của {HIGHER}",
            *("18", "18.9"),
        ),
        (f"Tiêu chí 17, 18 (các chỉ tiêu 17.13, 18.7) của {HIGHER}", "17", "17.13"),
        (f"Tiêu chí 17 (17.1, 18.7) của {HIGHER}, sau đó tiêu chí 18", "17", "18.7"),
        ("Tiêu chí 16 Văn hóa (16.2) của xã nông thôn mới", "16", "16.2"),
    ],
)
def test_indicators_that_no_criterion_of_the_sentence_has_are_found(
    sentence: str, number: str, codes: str, tmp_path: Path
) -> None:
    ((code, facts),) = _found(sentence, "2021-2025", tmp_path)
    assert (code, facts["number"], facts["codes"]) == ("C102", number, codes)


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Tiêu chí 7 CSHT thương mại nông thôn của xã nông thôn mới", "2021-2025"),
        ("Tiêu chí 10 quốc phòng và an ninh của xã nông thôn mới", "2026-2030"),
        ("Tiêu chí 5 Y tế, giáo dục của xã nông thôn mới", "2026-2030"),
    ],
)
def test_a_name_may_be_short_or_in_another_order(
    sentence: str, period: str, tmp_path: Path
) -> None:
    assert _codes(sentence, period, tmp_path) == []


def test_words_that_are_the_name_of_another_criterion_of_the_set_are_that_one(
    tmp_path: Path,
) -> None:
    assert _codes(f"Tiêu chí 18 Môi trường của {HIGHER}", "2021-2025", tmp_path) == ["C101"]


BEFORE = "xã nông thôn mới 2021-2025, xã nông thôn mới nâng cao 2021-2025"


@pytest.mark.parametrize("number", ["11", "17"])
def test_a_number_of_the_last_period_is_found_though_the_set_is_named(
    number: str, tmp_path: Path
) -> None:
    sentence = f"Hoàn thành tiêu chí số {number} của xã nông thôn mới"
    remedy = f"It is criterion {number} of {BEFORE}: name the set, or correct the number."
    facts = {"period": "2026-2030", "what": f"a criterion {number}", "remedy": remedy}
    assert _found(sentence, "2026-2030", tmp_path) == [("C104", facts)]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Hoàn thành tiêu chí số 10 của xã nông thôn mới", "2026-2030"),
        ("Hoàn thành tiêu chí số 20 của xã nông thôn mới", "2021-2025"),
        ("Hoàn thành tiêu chí số 12 của xã thuộc huyện nông thôn mới", "2021-2025"),
        ("Hoàn thành tiêu chí số 17 của xã nông thôn mới hiện đại", "2026-2030"),
        ("Duy trì tiêu chí số 17 của xã nông thôn mới giai đoạn 2021-2025", "2026-2030"),
    ],
)
def test_a_number_that_some_set_may_have_is_let_pass(
    sentence: str, period: str, tmp_path: Path
) -> None:
    assert _codes(sentence, period, tmp_path) == []
