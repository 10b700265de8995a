from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.lint import lint
from ntmplan.lint.rules import citations, criteria, grounds, judged, numbers
from ntmplan.problem import Problem
from ntmplan.repository import load

FAMILIES = (criteria.RULES, judged.RULES, citations.RULES, grounds.RULES, numbers.RULES)
PIECES = st.sampled_from(
    [
        *("tiêu chí ", "Tiêu chí số ", "17", "18 ", "(", ")", ": ", ", ", "; ", ". ", " và ", "\n"),
        *(
            "Môi trường",
            "Chất lượng môi trường sống",
            "chỉ tiêu ",
            "17.1",
            "17.19",
            " của ",
            "ngày ",
        ),
        *(
            "xã nông thôn mới",
            " nâng cao",
            "huyện NTM",
            " giai đoạn 2021-2025",
            "Bộ tiêu chí ",
            "?",
        ),
        *("Quyết định số ", "925/QĐ-TTg ", "1/KH-UBND", "12-NQ/TU ", "02/8/2022", "31/02/2023 "),
        *(
            "năm 2022",
            "Thủ tướng Chính phủ",
            "UBND tỉnh",
            "Luật Đất đai ",
            "Kế hoạch của tỉnh",
            "/",
        ),
        *("Chương trình MTQG xây dựng NTM ", "\N{COMBINING ACUTE ACCENT}", "İ", "…", "“", "99999"),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


def _found(text: str) -> list[Problem]:
    quoted = text.replace('"', "").replace("\n", "\n\n      ")
    plan = (
        f'title: A\nperiod: 2023-2025\nlegal_basis:\n  - "a {quoted}"\n'
        f'tasks:\n  - task: "b {quoted}"\norganization:\n  - duty: "c {quoted}"\n'
    )
    repository = load(stdin=plan.encode())
    assert repository.plans[0].problems == []
    return lint(repository, FAMILIES)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_sentence_is_judged_and_in_the_same_way_again(text: str) -> None:
    found = _found(text)
    assert _found(text) == found
    assert all(one.place.line <= one.place.end_line for one in found)
