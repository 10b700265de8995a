"""Documents that nobody should send: no word steers anything, and no line takes forever."""

from __future__ import annotations

import pytest
from tests.importers.made import imported

from ntmplan.importers import report
from ntmplan.language import say
from ntmplan.tree import read_bytes

HEAD = "KẾ HOẠCH\nNăm 2024\nUBND xã ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n"
WORDS = [
    "- a: b",
    "# không phải chú thích",
    "{khóa: giá trị}",
    "&neo *neo !thẻ",
    "---",
    "'một' \"hai\"",
    "=1+1|cmd",
    "::error::x",
    "<script>alert(1)</script>",
    "[bold]x[/bold]",
    "\x1b[31mđỏ\x07",
    "a\u202eb\u200bc",
    "{value} {0} %s",
    "<<: *x",
    "null",
]


@pytest.mark.parametrize("words", WORDS)
def test_words_stay_words_wherever_they_stand(words: str) -> None:
    table = [["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["1", f"Việc {words}", words, words]]
    found = imported(f"{HEAD}- Làm {words} xong.\nChủ trì: Phòng {words}", table)
    tree = read_bytes(found.text.encode(), "")
    assert tree.problems == []
    assert isinstance(tree.value, dict)
    assert set(tree.value) <= {
        *("ntmplan", "title", "issuer", "period", "opening", "tasks", "closing"),
    }
    for phrase in report.lines(found):
        assert say(phrase.template, phrase.facts)


def test_comments_hold_nothing_of_the_document() -> None:
    found = imported(f"{HEAD}- Làm.\nThời gian: khi\n# title: x có vốn")
    comments = [line for line in found.text.splitlines() if line.lstrip().startswith("#")]
    assert comments
    assert all(line.lstrip().startswith("# nhập: ") for line in comments)


@pytest.mark.parametrize(
    "piece", ["1.", "1.000", "- ", "(", "Căn cứ ", "ngày ", "…", "Giao ", "a: ", "Phần ", "x"]
)
def test_long_lines_are_read_like_short_ones(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    parts = f"{HEAD}- {text}\nII. KINH PHÍ\n- {text}\nIII. TỔ CHỨC THỰC HIỆN\n1. {text}"
    assert imported(parts).plan.title == "Năm 2024"
