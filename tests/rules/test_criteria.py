from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint import lint
from ntmplan.lint.rules import criteria, judged
from ntmplan.problem import Kind, Severity
from ntmplan.repository import load

FAMILIES = [criteria.RULES, judged.RULES]
FACTS = dict[str, str]
NTM, BETTER, DISTRICT = (
    "xã nông thôn mới 2021-2025",
    "xã nông thôn mới nâng cao 2021-2025",
    "huyện nông thôn mới 2021-2025",
)
BETTER_DISTRICT = "huyện nông thôn mới nâng cao 2021-2025"


def _plan(words: str, years: str = "2023") -> str:
    period = f"period: {years}\n" if years else ""
    return f"{period}organization:\n  - unit: Sở Y tế\n    items:\n      - >-\n        {words}\n"


def _told(words: str, folder: Path, years: str = "2023") -> list[tuple[str, FACTS]]:
    """What the families say of a duty."""
    problems = [told(one) for one in found(_plan(words, years), folder, FAMILIES)]
    return [(code, facts) for code, _, facts in problems if code[0] == "C"]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "words",
    [
        "Tiêu chí số 17 về môi trường và an toàn thực phẩm của xã nông thôn mới.",
        "Tiêu chí 17 Môi trường của xã nông thôn mới.",
        "TIÊU CHÍ 17 MÔI TRƯỜNG CỦA XÃ NÔNG THÔN MỚI",
        "Tiêu chí 17 Môi trường và 18 Chất lượng môi trường sống tại xã nông thôn mới nâng cao.",
        "Tiêu chí 2 (Giao thông), 3 (Thủy lợi và phòng, chống thiên tai) của xã NTM.",
        "Tiêu chí 13 Tổ chức sản xuất của xã nông thôn mới.",
        "Tiêu chí 9 an ninh, trật tự - hành chính công của huyện nông thôn mới.",
        "Các tiêu chí 15, 17, 18 của xã nông thôn mới nâng cao.",
        "Tiêu chí 17.1 Môi trường của xã NTM.",
        "Tiêu chí môi trường và an toàn thực phẩm (tiêu chí số 17) của xã nông thôn mới.",
        "Tiêu chí 20 về Hạ tầng số của xã nông thôn mới.",
        "Tiêu chí 17 Môi trường của xã nông thôn mới kiểu mẫu.",
        "Tiêu chí 17 Môi trường của thôn nông thôn mới kiểu mẫu.",
        "Tiêu chí 17 Môi trường của xã nông thôn mới nâng cao giai đoạn 2016-2020.",
        "Tiêu chí 8 Môi trường và cảnh quan nông thôn của xã nông thôn mới giai đoạn 2026-2030.",
        "Đạt 15/19 tiêu chí; đạt 19 tiêu chí; tiêu chí 5 không, 3 sạch; tiêu chí 1 điểm.",
        "Thực hiện các tiêu chí trong xây dựng nông thôn mới; tiêu chí quốc gia về y tế.",
    ],
)
def test_what_fits_some_set_that_can_be_meant_is_let_pass(words: str, tmp_path: Path) -> None:
    assert _told(words, tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        (
            "Đối với xã nông thôn mới: tiêu chí 17 Môi trường và an toàn thực phẩm; đối với xã nông"
            " thôn mới nâng cao: tiêu chí 17 Môi trường, tiêu chí 18 Chất lượng môi trường sống."
        ),
        (
            "Tiêu chí 17 Môi trường của xã nông thôn mới nâng cao. Tiêu chí 7 Môi trường và Tiêu"
            " chí 8 Chất lượng môi trường sống về huyện nông thôn mới."
        ),
        (
            "Tiêu chí 18 Chất lượng môi trường sống tại các xã đạt chuẩn nông thôn mới, nông thôn"
            " mới nâng cao."
        ),
        "Tiêu chí 18 Chất lượng môi trường sống tại các xã xây dựng nông thôn mới.",
    ],
)
def test_each_clause_has_its_own_set_and_a_list_of_tiers_leaves_it_open(
    words: str, tmp_path: Path
) -> None:
    assert _told(words, tmp_path) == []


def test_the_set_may_be_named_by_what_a_duty_stands_under(tmp_path: Path) -> None:
    plan = (
        "period: 2023\norganization:\n  - unit: Sở Y tế\n    text: Thẩm định các tiêu chí của {}\n"
        "    items:\n      - Tiêu chí 18 Chất lượng môi trường sống\n"
    )
    assert codes(plan.format("xã nông thôn mới nâng cao"), tmp_path, FAMILIES) == []
    assert codes(plan.format("xã nông thôn mới"), tmp_path, FAMILIES) == ["C101"]


@pytest.mark.parametrize(
    ("words", "why", "remedy"),
    [
        (
            "Tiêu chí 17 (Môi trường và an toàn thực phẩm) xã NTM nâng cao",
            'there, 17 is "Môi trường"',
            f"It is criterion 17 of {NTM}: correct the set, or the name.",
        ),
        (
            "Tiêu chí 18 Môi trường của xã nông thôn mới nâng cao",
            'there, 18 is "Chất lượng môi trường sống"',
            "In that set it is criterion 17: correct the number, or the set.",
        ),
        (
            "Tiêu chí 14 Môi trường của xã nông thôn mới",
            'there, 14 is "Giáo dục và Đào tạo"',
            (
                f"By its name it can be 17 ({NTM}), 17 ({BETTER}), 7 ({DISTRICT}),"
                f" 7 ({BETTER_DISTRICT}): correct the number, or the name."
            ),
        ),
        (
            "Tiêu chí 17 Môi trường của huyện nông thôn mới",
            "it has no criterion 17",
            f"It is criterion 17 of {NTM}, {BETTER}: correct the set, or the name.",
        ),
    ],
)
def test_a_name_that_the_set_does_not_have_is_told_with_where_it_belongs(
    words: str, why: str, remedy: str, tmp_path: Path
) -> None:
    ((code, facts),) = _told(words, tmp_path)
    assert (code, facts["why"], facts["remedy"]) == ("C101", why, remedy)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Tiêu chí 17: Môi trường (các chỉ tiêu 17.1, 17.12) của xã nông thôn mới nâng cao", ""),
        ("Tiêu chí 17 (chỉ tiêu từ 17.1 đến 17.14) của xã nông thôn mới nâng cao", "17.14"),
        ("Tiêu chí 17 Môi trường (chỉ tiêu 18.1) của xã nông thôn mới nâng cao", "18.1"),
        ("Chỉ tiêu 17.13 thuộc Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao", "17.13"),
        ("Chỉ tiêu 17.13 của tỉnh; tiêu chí 17", ""),
        ("Tiêu chí 18 (chỉ tiêu 18.8)", ""),
        ("Tiêu chí 18 (chỉ tiêu 18.9)", "18.9"),
        ("Tiêu chí 6 (chỉ tiêu 6.9) của huyện nông thôn mới", ""),
        ("Tiêu chí 7 (chỉ tiêu 7.9) của huyện nông thôn mới nâng cao", ""),
    ],
)
def test_indicators_are_judged_where_they_are_known_for_sure(
    words: str, wrong: str, tmp_path: Path
) -> None:
    assert [facts["codes"] for code, facts in _told(words, tmp_path) if code == "C102"] == [
        *([wrong] if wrong else [])
    ]


def test_indicators_are_given_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    ((_, facts),) = _told("Tiêu chí 18 (18.9) của xã nông thôn mới nâng cao", tmp_path)
    assert facts["known"] == "18.1, 18.2, 18.3, 18.4, 18.5, 18.6, 18.7, 18.8"


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("Tiêu chí 18 về ", "cảnh quan môi trường sống", " của"),
        ("Tiêu chí 18: “", "Chất luợng môi trường sống", "” của"),
        ("Tiêu chí số 18 ", "Cảnh quan môi trường sống", ", cây xanh của"),
    ],
)
def test_a_name_that_is_nearly_the_criterions_is_another_name(
    before: str, name: str, after: str, tmp_path: Path
) -> None:
    words = f"{before}{name}{after} xã nông thôn mới nâng cao."
    remedy = "Compare number and name with the decision that gives the set."
    why = 'there, 18 is "Chất lượng môi trường sống"'
    facts = {"number": "18", "name": name, "set": BETTER, "why": why, "remedy": remedy}
    assert _told(words, tmp_path) == [("C101", facts)]


@pytest.mark.parametrize(
    "words",
    [
        "Tiêu chí 18 Chất lượng của xã nông thôn mới nâng cao.",
        "Tiêu chí 18 Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao.",
        "Tiêu chí 18; cảnh quan môi trường sống của xã nông thôn mới nâng cao.",
        "Tiêu chí 1 của xã nông thôn mới nâng cao.",
    ],
)
def test_words_behind_a_number_that_are_no_name_are_let_pass(words: str, tmp_path: Path) -> None:
    assert _told(words, tmp_path) == []


def test_two_names_for_one_criterion_are_an_error_once_the_plan_is_issued(tmp_path: Path) -> None:
    words = (
        "Tiêu chí 17: Môi trường và an toàn thực phẩm của xã nông thôn mới nâng cao. Tiêu chí 17:"
        " Môi trường của xã nông thôn mới nâng cao."
    )
    (draft,) = found(_plan(words), tmp_path, FAMILIES)
    assert (draft.kind.code, draft.severity) == ("C103", Severity.WARNING)
    issued = "number: 15/KH-SYT\ndate: 15/3/2023\n" + _plan(words)
    assert [
        one.severity for one in found(issued, tmp_path, FAMILIES) if one.kind is draft.kind
    ] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("words", "years", "expected"),
    [
        ("Tiêu chí 14 về Môi trường", "2023", ['"Môi trường" as criterion 14']),
        ("Tiêu chí 17 Môi trường", "2027", ['"Môi trường" as criterion 17']),
        ("Tiêu chí số 19", "2027", ["a criterion 19"]),
        ("Tiêu chí số 20", "2027", []),
        ("Tiêu chí số 20", "2023", []),
        ("Tiêu chí 17 Môi trường", "", []),
        ("Tiêu chí 8 Môi trường và cảnh quan nông thôn", "2027", []),
        ("Tiêu chí 17 Môi trường của xã nông thôn mới nâng cao", "2027", []),
        ("Tiêu chí 17 Môi trường của xã nông thôn mới giai đoạn 2021-2025", "2027", []),
        ("Tiêu chí 17 Môi trường", "2035", []),
    ],
)
def test_without_a_set_all_sets_of_the_period_are_asked(
    words: str, years: str, expected: list[str], tmp_path: Path
) -> None:
    problems = _told(words, tmp_path, years)
    assert [facts["what"] for code, facts in problems if code == "C104"] == expected


def test_a_plan_without_a_period_is_of_the_year_of_its_date(tmp_path: Path) -> None:
    plan = _plan("Tiêu chí số 19", "")
    assert "C104" in codes("date: 02/3/2027\n" + plan, tmp_path, FAMILIES)
    assert "C104" not in codes("date: 02/3/2023\n" + plan, tmp_path, FAMILIES)


def test_names_without_numbers_are_told_once_for_each_name(tmp_path: Path) -> None:
    words = (
        "Đánh giá tiêu chí thu nhập, tiêu chí về môi trường và tiêu chí hộ nghèo của xã nông thôn"
        " mới; rà soát tiêu chí môi trường."
    )
    assert [(code, facts["name"]) for code, facts in _told(words, tmp_path)] == [
        ("C105", "thu nhập"),
        ("C105", "môi trường"),
    ]


def test_names_alone_mean_nothing_in_a_plan_that_speaks_of_no_set(tmp_path: Path) -> None:
    assert _told("Rà soát hộ nghèo theo tiêu chí thu nhập", tmp_path) == []


TASKS = "period: 2023\ntasks:\n  lead: Sở Y tế\n  timeframe: quý I/2023\n  items:\n    - {}\n"


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("Lập hồ sơ 3 xã xây dựng nông thôn mới", []),
        ("Lập hồ sơ 3 xã nông thôn mới, 2 xã nông thôn mới nâng cao", ["xã nông thôn mới"]),
        ("Lập hồ sơ các xã xây dựng nông thôn mới nâng cao, kiểu mẫu", []),
        (
            "Lập hồ sơ xã nông thôn mới nâng cao, nông thôn mới kiểu mẫu",
            ["xã nông thôn mới kiểu mẫu"],
        ),
        ("Hướng dẫn 3 huyện xây dựng nông thôn mới", []),
    ],
)
def test_whom_the_tasks_surely_name_needs_criteria(
    task: str, expected: list[str], tmp_path: Path
) -> None:
    duty = _plan("Thẩm định tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.", "")
    problems = [told(one) for one in found(TASKS.format(task) + duty, tmp_path, FAMILIES)]
    assert [facts["category"] for code, _, facts in problems if code == "C106"] == expected


def test_duties_without_criteria_say_nothing_of_who_is_judged(tmp_path: Path) -> None:
    plan = TASKS.format("Lập hồ sơ 3 xã nông thôn mới") + _plan("Kiểm tra 3 xã", "")
    assert codes(plan, tmp_path, FAMILIES) == []


OWN = """\
sets:
  - set: Bộ tiêu chí xã nông thôn mới tỉnh A giai đoạn 2021-2025
    level: xã
    tier: nông thôn mới
    period: 2021-2025
    criteria:
      - number: 20
        name: Hạ tầng số
      - number: 17
        name: Cảnh quan
"""


def test_a_repository_s_own_sets_are_asked_too(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    plan = tmp_path / "plans" / "a.yaml"
    words = "Tiêu chí 20 Hạ tầng số, tiêu chí 17 Cảnh quan, tiêu chí 1 Hạ tầng số của xã NTM."
    plan.write_text("title: A\n" + _plan(words), "utf-8")
    assert lint(load([plan]), FAMILIES) == []
    (tmp_path / "criteria.yaml").write_text(OWN, "utf-8")
    (one,) = lint(load([plan]), FAMILIES)
    assert (one.kind.code, one.facts["name"], one.facts["number"]) == ("C101", "Hạ tầng số", "1")


def test_a_plan_that_cites_no_criterion_reads_no_sets(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("title: Kế hoạch\ntasks:\n  - Hướng dẫn xã nông thôn mới\n", "utf-8")
    repository = load([file])
    assert lint(repository, FAMILIES) == []
    assert "criteria" not in vars(repository.plans[0].library)


def test_what_the_rules_find_in_the_bac_kan_plan() -> None:
    assert in_plan("bac-kan", FAMILIES) == [
        (
            "C105",
            424,
            {
                "name": "môi trường",
                "places": "V.3.1",
                "could": f"17 ({NTM}), 17 ({BETTER}), 7 ({DISTRICT}), 7 ({BETTER_DISTRICT})",
            },
        )
    ]


def test_what_the_rules_find_in_the_lang_son_plan() -> None:
    assert in_plan("lang-son", FAMILIES) == [
        (
            "C105",
            38,
            {
                "name": "Môi trường",
                "places": "II.1, II.4, II.5, II.6, III.1",
                "could": f"17 ({NTM}), 17 ({BETTER}), 7 ({DISTRICT}), 7 ({BETTER_DISTRICT})",
            },
        ),
        (
            "C106",
            39,
            {
                "category": "xã nông thôn mới",
                "places": "II.1, II.2, II.4, II.5, II.6",
                "others": (
                    "xã nông thôn mới nâng cao, xã nông thôn mới kiểu mẫu, huyện nông thôn mới"
                ),
            },
        ),
        (
            "C103",
            106,
            {
                "number": "17",
                "set": BETTER,
                "name": "Môi trường và an toàn thực phẩm",
                "other": "Môi trường",
                "line": "108",
                "remedy": f"It is criterion 17 of {NTM}: correct the set, or the name.",
            },
        ),
    ]
