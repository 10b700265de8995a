from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint import lint
from ntmplan.lint.rules import citations, grounds, numbers
from ntmplan.problem import Kind, Severity
from ntmplan.repository import load

FAMILIES = [citations.RULES, grounds.RULES, numbers.RULES]
LAW = "  - {document: Luật Bảo vệ môi trường, date: 17/11/2020}\n"
ISSUED = "number: 15/KH-UBND\ndate: 05/5/2025\n"


def _opening(words: str) -> str:
    return f"opening: >-\n  {words}\n"


def _codes(plan: str, folder: Path) -> list[str]:
    """The codes of this family alone."""
    return [code for code in codes(plan, folder, FAMILIES) if code.startswith("L2")]


def _facts(plan: str, folder: Path) -> list[tuple[str, dict[str, str]]]:
    problems = [told(one) for one in found(plan, folder, FAMILIES)]
    return [(code, facts) for code, _, facts in problems if code.startswith("L2")]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Thủ tướng Chính phủ phê duyệt Chương trình",
        "Quyết định số 925/QĐ–TTg ngày 02 tháng 8 năm 2022 của Thủ tướng",
        "Quyết định số 925/QÐ-TTg ngày 02/8/2022 của Thủ tướng Chính phủ",
        "các Quyết định số 318/QĐ-TTg, 319/QĐ-TTg và số 320/QĐ-TTg ngày 08/3/2022",
        "Quyết định số 919/QĐ-TTg ngày 03/9/2024 của Thủ tướng Chính phủ",
        "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội",
        "Nghị quyết số 19-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng",
        "Quy định số 22-QĐ/TW ngày 28/7/2021; Chương trình số 12-CTr/TU ngày 03/01/2023",
        "Thông tư liên tịch số 12/2011/TTLT-BNN-BTC ngày 13/4/2011 của Bộ Tài chính",
        "Thông tư số 02/2022/TT-BNNPTNT của Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn",
        "Quyết định số 45/QĐ-UBND ngày 04/01/2023 của Chủ tịch UBND tỉnh",
        "Nghị quyết số 12/NQ-HĐND ngày 09/12/2022 của Thường trực HĐND tỉnh",
        "Công văn số 1424/SNN-KHTC ngày 22/7/2022; Công văn số 123/CT-TTHT ngày 03/01/2023",
        "Thông báo số 12/TB-VPCP ngày 03/01/2023 của Văn phòng Chính phủ",
        (
            "Quyết định số 12/QĐ-UBND ngày 03/01/2023 của UBND tỉnh; Quyết định số 12/QĐ-UBND ngày"
            " 04/01/2023 của UBND huyện"
        ),
        "trực 24/24h; 5 triệu đồng/ha; Quốc lộ 3/QL; đạt 15/19 tiêu chí; ngày 02/8/2022",
    ],
)
def test_right_citations_are_let_pass(words: str, tmp_path: Path) -> None:
    assert _codes(_opening(f"Căn cứ {words};"), tmp_path) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Chính phủ", ["L215"]),
        ("Quyết định số 17/QĐ-BNN-VPĐP ngày 07/4/2023 của Bộ Nông nghiệp và Môi trường", ["L215"]),
        ("Quyết định số 925/QĐ-TTg ngày 02/8/2023 của Thủ tướng Chính phủ", ["L212"]),
        ("Quyết định số 51/2025/QĐ-TTg ngày 30/12/2025", ["L212"]),
        ("Công văn số 12/KH-UBND ngày 03/01/2023", ["L214"]),
        ("Tờ trình số 209/TT-SNN ngày 11/5/2017", ["L214"]),
        ("Quyết định số 18/2021/QĐ-UBND ngày 02/8/2022", ["L217"]),
        ("Kế hoạch số 12/KH-UBND ngày 31/4/2023 của UBND tỉnh", ["L218"]),
        ("Kế hoạch số 12/KH-UBND", ["L201"]),
        ("Kế hoạch số 12/KH-UBND ngày 02/9/2023 của UBND tỉnh", ["L213"]),
        (
            (
                "Kế hoạch số 12/KH-UBND ngày 05/9/2023 của UBND tỉnh; Kế hoạch số 12/KH-UBND ngày"
                " 06/9/2023 của UBND tỉnh"
            ),
            ["L211"],
        ),
    ],
)
def test_wrong_citations_are_told(words: str, expected: list[str], tmp_path: Path) -> None:
    assert _codes(_opening(f"Căn cứ {words};"), tmp_path) == expected


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("925/QD-TTg", "925/QĐ-TTg"),
        ("925 / QĐ-TTg", "925/QĐ-TTg"),
        ("925/QĐ - TTg", "925/QĐ-TTg"),
        ("925/QĐTTg", "925/QĐ-TTg"),
        ("27/2022/ND-CP", "27/2022/NĐ-CP"),
        ("12/KHUBND", "12/KH-UBND"),
        ("12 - NQ/TU", "12-NQ/TU"),
    ],
)
def test_a_misspelt_number_is_told_with_what_it_should_be(
    wrong: str, right: str, tmp_path: Path
) -> None:
    (one,) = [
        one
        for one in found(_opening(f"Căn cứ văn bản số {wrong} năm 2022"), tmp_path, FAMILIES)
        if one.kind.code == "L216"
    ]
    assert (one.facts["number"], one.facts["fix"]) == (wrong, right)
    assert one.fix is not None
    assert one.fix.text == right


@pytest.mark.parametrize(
    ("basis", "missing"),
    [
        ("Quyết định số 925/QĐ-TTg", "its date"),
        ("Quyết định của UBND tỉnh", "its number and its date"),
        ("Quyết định của UBND tỉnh ngày 03/01/2023", "its number"),
        ("{document: Quyết định của UBND tỉnh, date: 03/01/2023}", "its number"),
        ("Luật Đất đai", "its date"),
        ("Luật Đất đai năm 2024", ""),
        ("Luật Đất đai ngày 18 tháng 01 năm 2024", ""),
        ("Thông tư số 02/2022/TT-BNNPTNT", ""),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII", ""),
        ("Hiến pháp năm 2013", ""),
        ("Kết luận của Chủ tịch UBND tỉnh", ""),
        ("{document: Quyết định số …/QĐ-UBND, date: 03/01/2023}", ""),
        ("{document: Quyết định số 925/QĐ-TTg, date: ?/8/2022}", ""),
    ],
)
def test_a_document_is_told_from_others_by_number_and_date(
    basis: str, missing: str, tmp_path: Path
) -> None:
    plan = f"{ISSUED}legal_basis:\n  - {basis}\n"
    problems = found(plan, tmp_path, FAMILIES)
    assert [told(one)[2]["missing"] for one in problems if one.kind.code == "L201"] == [
        *([missing] if missing else [])
    ]
    assert {one.severity for one in problems if one.kind.code == "L201"} <= {Severity.WARNING}


def test_in_a_draft_a_missing_date_is_a_note(tmp_path: Path) -> None:
    (one,) = found("legal_basis: [Quyết định số 925/QĐ-TTg]\n", tmp_path, FAMILIES)
    assert (one.kind.code, one.severity) == ("L201", Severity.NOTE)


def test_a_document_that_is_dated_once_may_be_cited_shortly_afterwards(tmp_path: Path) -> None:
    basis = "legal_basis:\n  - {document: Quyết định số 925/QĐ-TTg, date: 02/8/2022}\n"
    body = "objectives:\n  - Theo Quyết định số 925/QĐ-TTg.\n"
    assert _codes(basis + body, tmp_path) == []
    assert _codes(body, tmp_path) == ["L201"]


def test_the_plan_s_own_number_is_no_citation(tmp_path: Path) -> None:
    plan = f"{ISSUED}legal_basis:\n{LAW}objectives: Kế hoạch số 15/KH-UBND đặt mục tiêu.\n"
    assert _codes(plan, tmp_path) == []


def test_what_was_done_before_may_name_documents_that_the_plan_does_not_rest_on(
    tmp_path: Path,
) -> None:
    words = "Đã thực hiện Kế hoạch số 12/KH-UBND ngày 03/01/2023 của UBND tỉnh."
    assert _codes(f"legal_basis:\n{LAW}situation: {words}\n", tmp_path) == []
    assert _codes(f"legal_basis:\n{LAW}solutions: {words}\n", tmp_path) == ["L203"]
    assert _codes(f"solutions: {words}\n", tmp_path) == []


NTM = "period: 2023\nlegal_basis:\n" + LAW


@pytest.mark.parametrize(
    ("words", "document"),
    [
        ("Thực hiện Chương trình MTQG xây dựng NTM", "263"),
        ("Thực hiện Chương trình MTQG xây dựng nông thôn mới giai đoạn 2021-2025", "263"),
        ("Thực hiện Chương trình MTQG xây dựng nông thôn mới giai đoạn 2026-2030", ""),
        ("Văn phòng Điều phối Chương trình MTQG xây dựng nông thôn mới tỉnh đôn đốc", ""),
        ("Theo Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao", "318"),
        ("Theo Bộ tiêu chí quốc gia về xã nông thôn mới kiểu mẫu", "319"),
        ("Theo Bộ tiêu chí quốc gia về huyện nông thôn mới", "320"),
        ("Theo Bộ tiêu chí xã nông thôn mới của tỉnh", ""),
    ],
)
def test_a_programme_is_named_with_the_decision_of_its_years(
    words: str, document: str, tmp_path: Path
) -> None:
    problems = _facts(f"{NTM}objectives: {words}\n", tmp_path)
    expected = [f"Quyết định số {document}/QĐ-TTg"] if document else []
    assert [facts["document"] for code, facts in problems if code == "L204"] == expected


def test_a_decision_that_is_younger_than_the_plan_is_not_missed(tmp_path: Path) -> None:
    plan = f"{NTM}objectives: Thực hiện Chương trình MTQG xây dựng NTM\ndate: "
    assert _codes(f"{plan}03/02/2022\n", tmp_path) == []
    assert _codes(f"{plan}03/3/2022\n", tmp_path) == ["L204"]


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("Rà soát theo Kế hoạch của tỉnh và theo Kế hoạch của tỉnh", ["Kế hoạch của tỉnh"]),
        ("Thực hiện Nghị quyết của HĐND tỉnh", ["Nghị quyết của HĐND tỉnh"]),
        ("Căn cứ các Nghị quyết của HĐND tỉnh", []),
        ("Thực hiện Nghị quyết của HĐND tỉnh số 12/NQ-HĐND ngày 08/12/2022", []),
        ("Theo hướng dẫn của Bộ Y tế và kế hoạch của tỉnh", []),
        ("Tổ chức thực hiện Kế hoạch này", []),
    ],
)
def test_a_document_that_is_named_by_its_issuer_alone_is_told_once(
    words: str, told_of: list[str], tmp_path: Path
) -> None:
    problems = _facts(f"legal_basis:\n{LAW}objectives: {words}\n", tmp_path)
    assert [facts["document"] for code, facts in problems if code == "L205"] == told_of


def test_the_plan_of_the_people_s_committee_may_mean_itself(tmp_path: Path) -> None:
    plan = f"legal_basis:\n{LAW}objectives: Thực hiện Kế hoạch của UBND tỉnh\nissuer: "
    assert _codes(f"{plan}UBND tỉnh A\n", tmp_path) == []
    assert _codes(f"{plan}Sở Y tế\n", tmp_path) == ["L205"]


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("{document: Luật Tổ chức chính quyền địa phương, date: 19/6/2015}", ["L206"]),
        ("Luật Tổ chức chính quyền địa phương năm 2015", ["L206"]),
        (
            "{document: Luật Tổ chức chính quyền địa phương số 77/2015/QH13, date: 19/6/2015}",
            ["L206"],
        ),
        ("{document: Luật Tổ chức chính quyền địa phương, date: 19/02/2025}", []),
        ("{document: Luật Đất đai, date: 18/01/2024}", []),
    ],
)
def test_what_is_known_to_be_replaced_on_the_plan_s_day_is_told(
    basis: str, expected: list[str], tmp_path: Path
) -> None:
    assert _codes(f"{ISSUED}legal_basis:\n  - {basis}\n", tmp_path) == expected
    assert _codes(f"legal_basis:\n  - {basis}\n", tmp_path) == []


def _periods(own: str, *others: str) -> str:
    bases = "".join(
        f"  - document: Quyết định số {at}/QĐ-UBND\n    date: 04/01/2023\n    issuer: UBND tỉnh\n"
        f"    subject: phê duyệt Đề án giai đoạn {years}\n"
        for at, years in enumerate(others, 25)
    )
    return f"period: {own}\nlegal_basis:\n{bases}"


@pytest.mark.parametrize(
    ("own", "others", "nearest"),
    [
        ("2023-2025", ("2021-2025",), "2021-2025"),
        ("2023-2025", ("2021-2030", "2021 - 2025"), "2021-2025"),
        ("2023-2025", ("2021-2025", "2023-2025"), ""),
        ("2023", ("2021-2025",), ""),
        ("2023", ("2016-2020",), "2016-2020"),
        ("2021-2025", ("2021-2025, tầm nhìn đến năm 2030",), ""),
    ],
)
def test_the_nearest_other_period_is_told(
    own: str, others: tuple[str, ...], nearest: str, tmp_path: Path
) -> None:
    problems = _facts(_periods(own, *others), tmp_path)
    assert [facts["other"] for _, facts in problems] == ([nearest] if nearest else [])


def test_issuer_and_subject_are_missed_where_others_have_them(tmp_path: Path) -> None:
    full = (
        "  - document: Quyết định số 25/QĐ-UBND\n    date: 04/01/2023\n    issuer: UBND tỉnh\n"
        "    subject: về nước sạch\n"
    )
    short = "  - {{document: Quyết định số 26/QĐ-UBND, date: 04/01/2023{}}}\n"
    basis = "legal_basis:\n" + full
    for keys, missing in (
        ("", "its issuer and its subject"),
        (", issuer: UBND tỉnh", "its subject"),
        (", subject: về rác", "its issuer"),
    ):
        problems = _facts(basis + short.format(keys), tmp_path)
        assert [(code, facts["missing"]) for code, facts in problems] == [("L202", missing)]
    assert _codes("legal_basis:\n" + short.format(""), tmp_path) == []


def test_a_repository_s_own_documents_go_before_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    file = tmp_path / "plans" / "a.yaml"
    words = "Căn cứ Quyết định số 925/QĐ-TTg ngày 03/8/2022; Quyết định số 8/QĐ-SYT ngày 03/8/2022"
    file.write_text(f"title: A\nopening: {words}\n", "utf-8")
    assert [one.kind.code for one in lint(load([file]), FAMILIES)] == ["L212"]
    (tmp_path / "legal.yaml").write_text(
        "documents:\n  - {document: Quyết định số 925/QĐ-TTg, date: 03/8/2022}\n"
        "  - {document: Quyết định số 8/QĐ-SYT, date: 04/8/2022}\n"
        "signs:\n  - {signs: SYT, issuers: Sở Y tế}\n",
        "utf-8",
    )
    (one,) = lint(load([file]), FAMILIES)
    assert (one.kind.code, one.facts["document"]) == ("L212", "Quyết định số 8/QĐ-SYT")


def test_a_plan_that_cites_nothing_reads_no_documents(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("title: A\ntasks:\n  - Lắp 3 trạm cấp nước\n", "utf-8")
    repository = load([file])
    assert lint(repository, FAMILIES) == []
    assert "legal" not in vars(repository.plans[0].library)


PROGRAMME = "Quyết định số 263/QĐ-TTg"


def test_what_the_rules_find_in_the_bac_kan_plan() -> None:
    model = "Quyết định số 1796/QĐ-BNN-VPĐP"
    assert in_plan("bac-kan", FAMILIES) == [
        (
            "L207",
            10,
            {"period": "2023-2025", "document": "Quyết định số 925/QĐ-TTg", "other": "2021-2025"},
        ),
        (
            "L204",
            305,
            {
                "name": ("Chương trình khoa học công nghệ phục vụ xây dựng nông thôn mới"),
                "places": "III.3.2",
                "document": "Quyết định số 923/QĐ-TTg",
                "date": "02/8/2022",
            },
        ),
        (
            "L204",
            359,
            {
                "name": "Chương trình MTQG xây dựng nông thôn mới",
                "places": "IV.1.1, IV.2, V.1.2",
                "document": PROGRAMME,
                "date": "22/02/2022",
            },
        ),
        ("L203", 526, {"document": model}),
        ("L213", 526, {"document": model, "date": "09/4/2023", "weekday": "Sunday"}),
    ]


def test_what_the_rules_find_in_the_lang_son_plan() -> None:
    assert in_plan("lang-son", FAMILIES) == [
        (
            "L204",
            3,
            {
                "name": "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
                "places": "the title",
                "document": PROGRAMME,
                "date": "22/02/2022",
            },
        ),
        ("L205", 40, {"document": "Kế hoạch của tỉnh", "places": "II.1"}),
        (
            "L204",
            102,
            {
                "name": "quy định về xã nông thôn mới kiểu mẫu",
                "places": "IV.1.1, IV.1.2",
                "document": "Quyết định số 319/QĐ-TTg",
                "date": "08/3/2022",
            },
        ),
        (
            "L204",
            107,
            {
                "name": "Bộ tiêu chí quốc gia về xã nông thôn mới",
                "places": "IV.1.2",
                "document": "Quyết định số 318/QĐ-TTg",
                "date": "08/3/2022",
            },
        ),
    ]
