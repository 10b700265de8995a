"""Criteria that plans touch, worked out from the pages of the two plans."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.export.shown import cells
from ntmplan.language import say
from ntmplan.query.criteria import Wanted, criteria
from ntmplan.query.criteria.acts import acts
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import BAC_KAN, LANG_SON, codes, plans
from tests.query.spellings import spellings

BRANCH = ("Chi cục Bảo vệ môi trường",)
ADVANCED, DISTRICT = "xã nông thôn mới nâng cao 2021-2025", "huyện nông thôn mới 2021-2025"
MODEL = "xã nông thôn mới kiểu mẫu 2021-2025"
FOUR = (
    "xã nông thôn mới 2021-2025",
    ADVANCED,
    DISTRICT,
    "huyện nông thôn mới nâng cao 2021-2025",
)
NATURE, LIFE = "Môi trường", "Chất lượng môi trường sống"
FOOD = "Môi trường và an toàn thực phẩm"


def ask(query: str = "", among: str | None = None, *, missing: bool = False) -> Table:
    return criteria(Wanted(query, among, missing), list(plans()))


def brief(table: Table, *keys: str, sure: bool | None = None) -> list[tuple[object, ...]]:
    rows = [row for row in table.rows if sure in (None, row["sure"])]
    return [tuple(row[key] for key in keys) for row in rows]


def told(table: Table) -> list[str]:
    return [say(one.message.template, one.message.facts) for one in table.notes]


def test_the_branch_of_lang_son_guides_four_criteria_and_appraises_their_indicators() -> None:
    table = ask()
    mine = [row for row in table.rows if row["leads"] == BRANCH]
    assert {row["plan"] for row in mine} == {LANG_SON}
    guided = [(row["set"], row["number"], row["name"]) for row in mine if row["act"] == "guide"]
    assert guided == [
        (ADVANCED, "17", NATURE),
        (ADVANCED, "18", LIFE),
        (DISTRICT, "7", NATURE),
        (DISTRICT, "8", LIFE),
    ]
    appraised = [
        (row["set"], row["number"], row["name"], row["indicator"])
        for row in mine
        if row["act"] == "appraise"
    ]
    assert appraised == [
        *(
            (ADVANCED, "17", FOOD, f"17.{at}")  # the name of another set's criterion
            for at in (2, 3, 6, 7, 8, 11, 12)
        ),
        *((ADVANCED, "17", NATURE, f"17.{at}") for at in (1, 2, 3, 4, 5, 6, 12)),
        *((ADVANCED, "18", LIFE, f"18.{at}") for at in (7, 8)),
        (MODEL, None, None, None),
    ]
    assert told(table) == [
        f"{LANG_SON} IV.1.2: {ADVANCED} has no criterion 17 of the name “{FOOD}”."
    ]


def test_a_criterion_by_name_alone_may_be_of_several_sets() -> None:
    table = ask()
    by_name = [row for row in table.rows if row["set"] is None]
    assert [(row["plan"], row["task"], row["act"]) for row in by_name] == [
        (BAC_KAN, "V.3.1", "guide"),
        (LANG_SON, "II.1", "monitor"),
        (LANG_SON, "II.4", "monitor"),
        (LANG_SON, "II.5", "appraise"),
        (LANG_SON, "II.5", "monitor"),
        (LANG_SON, "II.6", "monitor"),
        (LANG_SON, "III.1", "guide"),
    ]
    assert {(row["sets"], row["sure"], row["number"]) for row in by_name} == {(FOUR, False, None)}
    assert by_name[0]["leads"] == ("Sở Tài nguyên và Môi trường",)
    (section,) = table.sections
    assert section.start == len(table.rows) - len(by_name)
    assert cells(table, by_name[0])[0] == "not said; 4 sets have it"


def test_a_row_has_all_that_the_contract_lists() -> None:
    (row,) = [one for one in ask("18.7").rows if one["indicator"]]
    assert dict(row) == {
        "set": ADVANCED,
        "sets": (ADVANCED,),
        "level": "xã",
        "number": "18",
        "name": LIFE,
        "indicator": "18.7",
        "indicator_name": row["indicator_name"],
        "act": "appraise",
        "sure": True,
        "leads": BRANCH,
        "supports": ("các sở, ngành liên quan",),
        "plan": LANG_SON,
        "task": "IV.1.2",
        "source": "duty",
        "text": row["text"],
        "path": row["path"],
        "line": 104,
        "groups": (),
        "catch_alls": ("các sở, ngành liên quan",),
    }
    assert str(row["indicator_name"]).startswith("Tỷ lệ hộ có nhà tắm, thiết bị chứa nước")
    assert str(row["text"]).startswith("Chủ trì phối hợp với các sở, ngành có liên quan hướng dẫn")


CLEAR = {
    "17.2": [("guide", None), ("monitor", None), ("appraise", "17.2"), ("appraise", "17.2")],
    "17.4": [("guide", None), ("monitor", None), ("appraise", "17.4")],
    "17.9": [("guide", None), ("monitor", None)],  # of the criterion that is guided as a whole
    "tiêu chí 8": [("guide", None), ("monitor", None)],
    "chỉ tiêu số 18.7": [("guide", None), ("monitor", None), ("appraise", "18.7")],
    "TC 18": [("guide", None), ("monitor", None), ("appraise", "18.7"), ("appraise", "18.8")],
    "chất lượng môi trường sống": [
        *(("guide", None), ("monitor", None)) * 2,
        ("appraise", "18.7"),
        ("appraise", "18.8"),
    ],
    "thiết bị chứa nước sinh hoạt hợp vệ sinh": [
        ("guide", None),
        ("monitor", None),
        ("appraise", "18.7"),
    ],
}


@pytest.mark.parametrize(
    ("query", "found"),
    [(one, found) for query, found in CLEAR.items() for one in spellings(query)],
)
def test_who_does_what_with_a_criterion(query: str, found: list[tuple[str, str | None]]) -> None:
    table = ask(query)
    rows = [row for row in table.rows if row["set"]]
    assert [(row["act"], row["indicator"]) for row in rows] == found
    assert all(row["leads"] == BRANCH for row in rows)


@pytest.mark.parametrize("query", ["quy hoạch", "19", "19.1", "quoc phong"])
def test_what_no_plan_touches_is_said(query: str) -> None:
    table = ask(query)
    assert (codes(table), table.rows) == (["not-touched"], ())
    assert table.matched
    assert told(table) == [f"No plan here touches {query}."]


@pytest.mark.parametrize(
    ("query", "nearest"), [("99", []), ("17.99", []), ("zzzz", []), ("mội trừng", [NATURE])]
)
def test_what_is_no_criterion_is_asked_for(query: str, nearest: list[str]) -> None:
    table = ask(query)
    assert (codes(table), table.rows) == (["nothing-matched"], ())
    assert [one.name for one in table.candidates] == nearest


def test_whom_the_plans_do_not_name_is_told(tmp_path: Path) -> None:
    plan = (
        "period: 2024\ntasks:\n"
        "  - {task: Duy trì tiêu chí 3 của xã nông thôn mới nâng cao, lead: Sở A}\n"
        "  - {task: Nói về tiêu chí 4 của xã nông thôn mới nâng cao, lead: Sở A}\n"
    )
    files = made(tmp_path, plan)
    table = criteria(Wanted("3"), files)
    assert brief(table, "act", "leads") == [("implement", ("Sở A",))]
    assert told(table) == [
        "The plans do not say who guides 3.",
        "The plans do not say who appraises 3.",
    ]
    assert brief(criteria(Wanted("4"), files), "act") == [("mention",)]
    left = criteria(Wanted("", "xã NTM nâng cao", missing=True), files)
    numbers = [row["number"] for row in left.rows]
    assert numbers[:4] == ["1", "2", "4", "5"]  # to mention one is not to cover it
    assert len(numbers) == 18


def test_which_criteria_of_a_set_nobody_covers() -> None:
    table = ask(among="xã nông thôn mới nâng cao", missing=True)
    numbers = [row["number"] for row in table.rows]
    assert numbers == [str(at) for at in range(1, 20) if at not in (17, 18)]
    assert {(row["set"], row["act"], row["plan"], row["line"]) for row in table.rows} == {
        (ADVANCED, None, None, None)
    }
    assert cells(table, table.rows[0]) == [ADVANCED, "1 Quy hoạch", "", "(nobody)", *[""] * 4]
    assert [(one.name, one.kind) for one in table.matched] == [(ADVANCED, "set")]


def test_without_a_set_those_that_the_plans_speak_of_are_looked_at() -> None:
    table = ask(missing=True)
    assert [one.name for one in table.matched] == [ADVANCED, DISTRICT, MODEL]
    assert list(dict.fromkeys(row["set"] for row in table.rows)) == [ADVANCED, DISTRICT]
    assert told(table) == [f"It is not known which criteria {MODEL} has."]


def test_of_a_criterion_whose_indicators_are_named_the_others_are_missing(tmp_path: Path) -> None:
    plan = "Thẩm định tiêu chí 3 (chỉ tiêu 3.1) của xã nông thôn mới"
    files = made(tmp_path, f"period: 2024\ntasks: [{plan}]\n")
    table = criteria(Wanted("3", "xã nông thôn mới", missing=True), files)
    assert brief(table, "number", "indicator") == [("3", "3.2")]
    assert str(table.rows[0]["indicator_name"]).startswith("Đảm bảo yêu cầu chủ động")
    plan = plan.replace("chỉ tiêu 3.1", "chỉ tiêu 3.1, 3.2")
    (tmp_path / "b").mkdir()
    files = made(tmp_path / "b", f"period: 2024\ntasks: ['{plan}']\n")
    table = criteria(Wanted("phòng, chống thiên tai", "xã nông thôn mới", missing=True), files)
    assert (table.rows, codes(table)) == ((), ["all-covered"])


def test_plans_that_touch_none_say_so(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks: [Mở lớp]\n")
    assert told(criteria(Wanted(), files)) == ["These plans touch no criterion."]
    assert told(criteria(Wanted(missing=True), files)) == ["These plans touch no criterion."]


@pytest.mark.parametrize(
    ("name", "code", "names"),
    [
        ("NTM", "ambiguous", ["xã nông thôn mới 2021-2025", DISTRICT]),
        ("zzzz", "nothing-matched", []),
        ("xã nông thôn mới kiểu mẫuu", "nothing-matched", [MODEL]),
    ],
)
def test_a_set_that_is_not_clear_is_asked_for(name: str, code: str, names: list[str]) -> None:
    table = ask(among=name)
    assert codes(table) == [code]
    assert [one.name for one in table.candidates][: len(names) or None] == names


def test_a_set_narrows_what_is_shown() -> None:
    table = ask("môi trường", "huyện nông thôn mới")
    assert brief(table, "set", "number", "act", sure=True) == [
        (DISTRICT, "7", "guide"),
        (DISTRICT, "7", "monitor"),
    ]
    assert {row["set"] for row in ask(among="xa ntm nang cao").rows} == {ADVANCED, None}


def test_the_head_of_a_plan_and_sentences_that_are_no_tasks_are_read(tmp_path: Path) -> None:
    plan = (
        "period: 2024\nopening: Thực hiện tiêu chí 3 của xã nông thôn mới nâng cao\n"
        "objectives: Hoàn thành tiêu chí 4 của xã nông thôn mới nâng cao\n"
    )
    table = criteria(Wanted(), made(tmp_path, plan))
    assert brief(table, "number", "act", "source", "line", "leads", "text") == [
        ("3", "implement", "opening", 3, (), "Thực hiện tiêu chí 3 của xã nông thôn mới nâng cao"),
        ("4", "implement", "objectives", 4, (), table.rows[1]["text"]),
    ]


def test_on_a_later_day_it_is_said_who_holds_it(tmp_path: Path) -> None:
    plan = "tasks: [{task: Hướng dẫn tiêu chí 3 của xã nông thôn mới nâng cao, lead: Sở A}]\n"
    units = "  - {unit: Sở A, to: 28/02/2025, replaced_by: Sở B}\n  - unit: Sở B\n"
    files = made(tmp_path, f"period: 2024\n{plan}", units=units)
    table = criteria(Wanted("3"), files, datetime.date(2025, 3, 1))
    assert brief(table, "leads", "lead_holders") == [(("Sở A",), ("Sở B",))]


ACTS = {
    "Hướng dẫn các xã thực hiện |": ("guide",),
    "Chủ trì thẩm định các tiêu chí: |": ("appraise",),
    "Kiểm tra, đánh giá và xác nhận mức độ hoàn thành |": ("appraise", "monitor"),
    "Ban hành văn bản đôn đốc, kiểm tra, tổ chức tập huấn, hướng dẫn |": ("guide", "monitor"),
    "Đánh giá hiện trạng các nguồn nước nông thôn của tỉnh, hướng dẫn |": ("guide",),
    "Đôn đốc việc duy trì tại các xã đã được công nhận |": ("monitor",),
    "Thẩm định: tiêu chí 1 của xã. Tiêu chí 2 của huyện và |": ("appraise",),
    "Hướng dẫn các xã. |": ("guide",),
    "Hướng dẫn các xã; báo cáo |": ("mention",),
    "Hướng dẫn các xã; duy trì |": ("implement",),
    "Các xã nông thôn mới nâng cao theo |": ("mention",),
    "|": ("mention",),
    "Tiêu chí 1 và |": ("mention",),
}


@pytest.mark.parametrize("sentence", ACTS)
def test_the_verbs_before_a_criterion_say_what_is_done_with_it(sentence: str) -> None:
    assert acts(f"{sentence}tiêu chí 3", sentence.index("|")) == ACTS[sentence]
