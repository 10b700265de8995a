"""Whatever a plan says, the rules on text give findings at places of its file, never an error."""

from __future__ import annotations

import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.rules.text_rules import FAMILIES

from ntmplan.lint import lint
from ntmplan.lint.fix import fixes, mended
from ntmplan.repository import load

PIECES = st.sampled_from(
    [
        *("các", "Sở", "hoá", "HÓA", "quý", "qúy", "kế họach", "đơn đốc", "hàng năm", "hằng năm"),
        *("ngǜ", "Ð", "İtòan", "ắ", "2021-2025", "2021 – 2025", "v.v", "a)", "<br>", "&amp;"),
        *(" ", "  ", ". ", ",", ", ", ";", ":", ".", "...", "…", "(", ")", "“", "”", '"', "[", "]"),
        *("\n", "\N{NO-BREAK SPACE}", "**", "__", "_", "#", "?", "/", "-", "–", "✓"),
    ]
)
ODD = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)
SENTENCES = st.lists(PIECES, min_size=1, max_size=30).map("".join) | ODD


@given(st.lists(SENTENCES, min_size=1, max_size=4))
@example(["các", "các", "Các các các các"])
@example([". a", ".", "a. (b) c. (d", '"', '" "'])
def test_any_text_is_read_and_what_is_found_lies_in_the_file(sentences: list[str]) -> None:
    plan = {"title": "A", "objectives": sentences}
    text = yaml.safe_dump(plan, allow_unicode=True, width=60, sort_keys=False)
    repository = load(stdin=text.encode())
    lines = repository.texts["-"].split("\n") if repository.texts else []
    problems = [one for one in lint(repository, FAMILIES) if one.kind.code[0] == "X"]
    for one in problems:
        assert 1 <= one.place.line <= one.place.end_line <= len(lines)
        assert one.fix is None or one.fix.text != repository.plans[0].tree.words(one.place)
    for edits in fixes(problems, unsafe=True).values():
        after = mended(repository.texts["-"], edits)
        assert after != repository.texts["-"]
        assert _shape(after) <= _shape(text)


def _shape(text: str) -> set[str]:
    """What is wrong with the form and shape of a file."""
    [plan] = load(stdin=text.encode()).plans
    return {problem.kind.code for problem in plan.problems}
