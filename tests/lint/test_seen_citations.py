"""Citations as strangers write them: what is right is let pass, slips are told where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import told

from ntmplan.lint.rules import citations, grounds, numbers
from ntmplan.model.day import Day
from ntmplan.registry.legal import KnownDocument, Legal

FAMILIES = [citations.RULES, grounds.RULES, numbers.RULES]
WATER = "  - {document: Luật Tài nguyên nước, date: 27/11/2023}\n"


def _basis(**keys: str) -> str:
    """An entry of the legal basis."""
    first, *rest = [f'{key}: "{words}"' for key, words in keys.items()]
    return f"  - {first}\n" + "".join(f"    {one}\n" for one in rest)


def _plan(*entries: str, **others: str) -> str:
    """A plan with these entries in its legal basis."""
    keys = "".join(f'{key}: "{words}"\n' for key, words in others.items())
    return f"ntmplan: 1\n{keys}legal_basis:\n{''.join(entries)}"


def _told(plan: str, folder: Path) -> list[tuple[str, int]]:
    problems = [told(one) for one in found(plan, folder, FAMILIES)]
    return [(code, line) for code, line, _ in problems if code.startswith("L")]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"date": "01/8/2022"}, []),
        ({"date": "02/8/2022"}, [("L212", 5)]),
        ({"date": "01/8/2022", "issuer": "Bộ Y tế"}, [("L215", 6)]),
    ],
)
def test_a_slip_is_told_where_it_stands(
    changed: dict[str, str], expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    keys = {
        "date": "01/8/2022",
        "issuer": "Thủ tướng Chính phủ",
        "subject": "phê duyệt Chương trình",
    }
    entry = _basis(document="Quyết định số 919/QĐ-TTg", **(keys | changed))
    assert _told(_plan(entry, title="A"), tmp_path) == expected


@pytest.mark.parametrize(
    ("document", "date", "expected"),
    [
        ("Kế hoạch số 88/KH-UBND", "20/01/2024", [("L213", 5)]),
        ("Luật Đất đai số 43/2024/QH15", "29/6/2024", []),
        ("Công điện số 12/CĐ-TTg", "20/01/2024", []),
        ("Nghị định số 73/2024/NĐ-CP", "30/6/2024", []),
        ("Nghị quyết số 68-NQ/TW", "04/5/2025", []),
    ],
)
def test_some_issue_documents_on_any_day(
    document: str, date: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    entry = _basis(document=document, date=date, issuer="UBND tỉnh", subject="về đất đai")
    seen = [one for one in _told(_plan(entry, title="A"), tmp_path) if one[0] == "L213"]
    assert seen == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nghị quyết số 76/NQ-CP của Chính phủ ngày 15/7/2021 về cải cách", []),
        ("Nghị quyết số 76/NQ-CP của Chính phủ ngày 31/6/2021 về cải cách", ["L218"]),
        ("Quyết định số 76/QĐ-BYT của Bộ Y tế ngày 18 tháng 7 năm 2021 ban hành", ["L213"]),
        ("Nghị quyết số 76/NQ-CP của Bộ Y tế ngày 15/7/2021", ["L215"]),
        ("Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Hội nghị ngày 20/7/2021", []),
    ],
)
def test_a_date_may_stand_behind_the_issuer(
    words: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(f"opening: Căn cứ {words}.\n", tmp_path, FAMILIES) == expected


def test_two_dates_of_one_document_are_told_at_the_second_date(tmp_path: Path) -> None:
    entries = [
        _basis(document="Kế hoạch số 5/KH-BYT", date=date, issuer="Bộ Y tế", subject="về nước")
        for date in ("05/5/2023", "08/5/2023")
    ]
    assert _told(_plan(*entries, title="A"), tmp_path) == [("L211", 9)]


@pytest.mark.parametrize(
    "document",
    [
        "đề nghị của Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 55/TTr-SVHTTDL",
        "ý kiến chỉ đạo của Chủ tịch UBND tỉnh (Công văn số 215/UBND-KGVX",
        "kết luận của đồng chí Bí thư Tỉnh ủy theo Thông báo số 12-TB/TU",
    ],
)
def test_what_is_asked_for_stands_before_the_number(document: str, tmp_path: Path) -> None:
    full = _basis(
        document="Nghị quyết số 25/2021/QH15",
        date="28/7/2021",
        issuer="Quốc hội",
        subject="phê duyệt chủ trương đầu tư",
    )
    plan = _plan(full, _basis(document=document, date="10/4/2024"), title="A")
    assert _told(plan, tmp_path) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("thực hiện Nghị quyết số 19-NQ/TW, ngày 16/6/2022 của Trung ương về nông nghiệp", []),
        ("thực hiện Nghị quyết số 19-NQ/TW ngày 16/6/2022", [("L202", 4)]),
    ],
)
def test_the_title_may_cite_in_full(
    title: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    short = _basis(document="Nghị quyết số 19-NQ/TW", date="16/6/2022", issuer="Trung ương")
    full = _basis(
        document="Nghị quyết số 20-NQ/TW", date="16/6/2022", issuer="Trung ương", subject="về Đảng"
    )
    assert _told(_plan(short, full, title=title), tmp_path) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("(khóa XI) về thi đua", []),
        ("(về thi đua)", []),
        ("(khóa XI)", [("L202", 4)]),
    ],
)
def test_a_body_may_have_its_term_before_the_subject(
    subject: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    text = f"Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị {subject}"
    full = _basis(document="Chỉ thị số 35-CT/TW", date="08/4/2014", issuer="A", subject="về B")
    assert _told(_plan(_basis(document=text), full, title="A"), tmp_path) == expected


def test_the_date_behind_several_documents_is_that_of_each(tmp_path: Path) -> None:
    keys = {"issuer": "Thủ tướng Chính phủ", "subject": "ban hành Bộ tiêu chí"}
    several = "Các Quyết định số 318/QĐ-TTg, số 319/QĐ-TTg và số 320/QĐ-TTg"
    dated = _basis(document=several, date="08/3/2022", **keys)
    assert _told(_plan(dated, title="A"), tmp_path) == []
    undated = _plan(_basis(document=several, **keys), title="A")
    assert _told(undated, tmp_path) == [("L201", 4)] * 3


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (_plan(WATER, title="A về Nghị quyết số 57-NQ/TW"), [("L201", 2)]),
        (
            _plan(WATER, title="A về Nghị quyết số 57-NQ/TW")
            + "objectives: Học tập Nghị quyết số 57-NQ/TW.\n",
            [("L201", 5), ("L203", 5)],
        ),
        (
            _plan(
                _basis(
                    document="Kế hoạch số 02-KH/TU",
                    date="21/7/2025",
                    issuer="Tỉnh ủy",
                    subject="về thực hiện Nghị quyết số 57-NQ/TW",
                ),
                title="A",
            ),
            [],
        ),
        (
            _plan(
                WATER,
                title="A",
                opening=(
                    "Theo Kế hoạch số 02-KH/TU ngày 21/7/2025 của Tỉnh ủy về triển khai thực hiện"
                    " Nghị quyết số 57-NQ/TW."
                ),
            ),
            [],
        ),
        (
            _plan(
                WATER,
                title="A",
                opening=(
                    "Theo Kế hoạch số 02-KH/TU ngày 21/7/2025 của Tỉnh ủy về chuyển đổi số, thực"
                    " hiện Nghị quyết số 57-NQ/TW."
                ),
            ),
            [("L201", 3)],
        ),
        (
            _plan(
                WATER,
                title="A",
                opening=(
                    "Theo Kế hoạch số 02-KH/TU ngày 21/7/2025 của Tỉnh ủy về chuyển đổi số. Thực"
                    " hiện Nghị quyết số 57-NQ/TW."
                ),
            ),
            [("L201", 3)],
        ),
    ],
)
def test_a_date_is_missed_where_it_would_stand_and_not_in_the_subject_of_another(
    plan: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    seen = [one for one in _told(plan, tmp_path) if one[0] in ("L201", "L203")]
    assert sorted(seen) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thực hiện Quyết định số 15/QĐ-BYT ngày 05/5/2023.", ["L203"]),
        ("Tham mưu thay thế Quyết định số 15/QĐ-BYT ngày 05/5/2023.", []),
        ("Rà soát, sửa đổi, bổ sung Thông tư số 15/2023/TT-BYT ngày 05/5/2023.", []),
        ("Tổng kết 3 năm thực hiện Quyết định số 15/QĐ-BYT ngày 05/5/2023.", []),
        (
            (
                "Thực hiện Quyết định số 16/QĐ-BYT ngày 05/5/2023 của Bộ Y tế về thi hành Nghị định"
                " số 15/2022/NĐ-CP."
            ),
            ["L203"],
        ),
    ],
)
def test_what_is_looked_back_at_is_no_ground(
    sentence: str, expected: list[str], tmp_path: Path
) -> None:
    assert (
        codes(f"{_plan(WATER, title='A')}objectives: {sentence}\n", tmp_path, FAMILIES) == expected
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chỉ thị của Chủ tịch UBND tỉnh", "Chỉ thị của Chủ tịch UBND tỉnh"),
        ("Chỉ thị của UBND tỉnh", "Chỉ thị của UBND tỉnh"),
    ],
)
def test_what_a_chair_has_issued_has_a_number_too(
    words: str, expected: str, tmp_path: Path
) -> None:
    plan = f"{_plan(WATER, title='A')}objectives: Rà soát 20 xã theo {words}.\n"
    problems = [told(one) for one in found(plan, tmp_path, FAMILIES)]
    assert [(code, facts["document"]) for code, _, facts in problems] == [("L205", expected)]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("16/6/2025", []),
        ("19/02/2025", [("L206", 6)]),
        ("19/6/2015", [("L206", 6)]),
    ],
)
def test_of_two_laws_of_one_name_and_year_the_day_tells_which(
    date: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    law = _basis(document="Luật Tổ chức chính quyền địa phương", date=date)
    plan = _plan(law, title="A", number="12/KH-UBND", date="29/01/2026")
    assert _told(plan, tmp_path) == expected


def test_which_of_two_laws_of_one_year_is_meant_is_not_guessed() -> None:
    first = KnownDocument("Luật Nước số 5/2025/QH15", Day.parse("19/02/2025"))
    second = KnownDocument("Luật Nước số 9/2025/QH15", Day.parse("16/6/2025"))
    legal = Legal((first, second))
    assert Legal((first,)).cited(None, "Luật Nước", None, 2025) is first
    assert legal.cited(None, "Luật Nước", None, 2025) is None
    assert legal.cited(None, "Luật Nước", Day.parse("16/6/2025"), None) is second
    assert legal.cited(None, "Luật Nước", Day.parse("17/6/2025"), None) is None
    assert legal.cited(None, "Luật Nước", None, 2024) is None


@pytest.mark.parametrize(
    ("period", "years", "expected"),
    [
        ("2026-2030", "2021-2030", []),
        ("2023-2025", "2021-2030", []),
        ("2023-2025", "2021-2025", ["L207"]),
        ("2026-2035", "2021-2030", ["L207"]),
    ],
)
def test_a_plan_may_be_for_some_years_of_a_strategy(
    period: str, years: str, expected: list[str], tmp_path: Path
) -> None:
    subject = f"phê duyệt Chiến lược giai đoạn {years}"
    entry = _basis(
        document="Quyết định số 150/QĐ-BYT", date="28/01/2022", issuer="Bộ Y tế", subject=subject
    )
    assert codes(_plan(entry, title="A", period=period), tmp_path, FAMILIES) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Công văn số 1234-CV/TU ngày 05/5/2023 của Tỉnh ủy", []),
        ("Công văn số 123/CV-SYT ngày 05/5/2023 của Sở Y tế", []),
        ("Chỉ thị số 08-CV/TU ngày 05/5/2023 của Tỉnh ủy", ["L214"]),
        ("Công văn số 1234-CV/TU", ["L201"]),
    ],
)
def test_letters_of_the_party_have_letters_of_their_own(
    words: str, expected: list[str], tmp_path: Path
) -> None:
    assert codes(f"opening: Theo {words};\n", tmp_path, FAMILIES) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("A năm 2023", []), ("A theo Chương trình MTQG xây dựng NTM", ["the title"])],
)
def test_a_programme_in_the_subject_of_another_document_is_not_relied_on(
    title: str, expected: list[str], tmp_path: Path
) -> None:
    entry = _basis(
        document="Kế hoạch số 21/KH-UBND",
        date="30/01/2023",
        issuer="UBND tỉnh",
        subject="thực hiện Chương trình MTQG xây dựng NTM",
    )
    problems = [
        told(one) for one in found(_plan(entry, title=title, period="2023"), tmp_path, FAMILIES)
    ]
    assert [facts["places"] for code, _, facts in problems if code == "L204"] == expected
