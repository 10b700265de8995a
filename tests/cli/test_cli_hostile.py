"""Hostile words and hostile plans: every question answers, and nothing of it steers anything."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata

import pytest

from tests.cli.conftest import Call, Make

QUESTIONS = ("who-leads", "who-supports", "duties", "criteria", "legal", "search", "units")
WORDS = (
    *("", " ", '"', '""', "'", ".*", "[", "(", "\\", "*", "?", "-", "--x", "%", "|", "`id`"),
    *("{plan}", "{0}", "[bold]x[/bold]", "\x1b[31mred", "\x07bell", "a\nb", "a\tb", "\u202eabc"),
    *("😀", "👨\u200d👩", "\u200b", "\u0301", "\ufeffnước", "\N{REPLACEMENT CHARACTER}"),
    *("1", "17", "1e9", "9" * 20, "1.1.1.1.1", "９", "Ⅳ", "٣", "=1+1", "@SUM(A1)", "::error::x"),
    *("<script>", "$(id)", "; rm -rf /", "../../etc/passwd", "x" * 5000, "nước " * 3000),
    unicodedata.normalize("NFD", "NƯỚC THẢI"),
)
STEERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal or turns the order of letters around; tabs and line ends do neither."""

EVIL = r"""
title: "=HYPERLINK(1) | <img src=x>"
issuer: "@SUM(1)"
tasks:
  - area: "=1+1 | [red]a[/red]"
    items:
      - task: "[bold]nước[/bold] \e[31mđỏ =1+1 | a\r\n::error::x"
        lead: "=cmd|x; @Sở; <b>Sở Y tế</b>"
        support: "Sở Y tế; +84"
        timeframe: trước 30/02/2024
      - task: "-nước\u202e ẩn"
        timeframe: "quý 5/2024"
      - task: "nước trước ngày 0/0/0; hoàn thành trước 29/02/2023; chậm nhất ngày 32/13/2024"
organization:
  items:
    - unit: "=x; |y|"
      items:
        - "[link=file:///etc/passwd]a[/link] tiêu chí 17 (17.1, 17.99) Luật số 99/9999/QH99"
reporting:
  items:
    - {report: "báo cáo\tnước", every: year, before: 30/02, by: "=a", to: "@b"}
budget:
  items:
    - {need: "=SUM(1)", amount: 99999999999999999999999 triệu đồng}
    - {need: "-nước", amount: 0 đồng}
"""
ASKED = (
    *(("who-leads", "nước"), ("who-supports", "y tế"), ("duties", "y tế"), ("search", "nước")),
    *(("who-leads", "=x"), ("tasks",), ("matrix",), ("matrix", "--by", "task"), ("units",)),
    *(("due",), ("due", "--all"), ("budget",), ("budget", "--by", "unit"), ("criteria",)),
    *(("legal",), ("stats",), ("stats", "--by", "unit"), ("overlaps", "--all")),
    *(("overlaps", "--clauses"), ("reassign", "--as-of", "2025-07-01")),
)


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("words", WORDS, ids=lambda words: repr(words[:12]))
@pytest.mark.parametrize("question", QUESTIONS)
def test_no_words_break_a_question(question: str, words: str, call: Call) -> None:
    said = call(question, "--", words)
    assert said.code in {0, 1}
    assert (said.out or said.err) != ""
    assert not STEERS.search(said.out + said.err)


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_no_plan_steers_an_answer(asked: tuple[str, ...], call: Call, make: Make) -> None:
    make(evil=EVIL)
    for form in ("table", "md", "csv"):
        said = call(*asked, "--format", form)
        assert said.code in {0, 1}
        assert not STEERS.search(said.out.replace("\r\n", "\n") + said.err)
        assert not re.search(r"^::", said.out + said.err, re.MULTILINE)
    cells = [cell for row in csv.reader(io.StringIO(said.out)) for cell in row if cell]
    assert not [cell for cell in cells if cell.lstrip("\ufeff")[0] in "=+-@\t\r"]


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_a_plan_with_nothing_in_it_is_answered(
    asked: tuple[str, ...], call: Call, make: Make
) -> None:
    make(a="title: Không có gì\n")
    said = call(*asked, "--format", "json")
    assert (said.code in {0, 1}, said.err) == (True, "")
    answer = json.loads(said.out)
    assert len(answer["rows"]) == (asked == ("stats",))  # where a plan is a row, it is there
    assert answer["notes"] != []


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_what_can_not_be_read_is_named_and_left_out(
    asked: tuple[str, ...], call: Call, make: Make
) -> None:
    broken = ("broken", "empty", "list", "nul", "scalar", "utf16")
    make(
        good="tasks: [{task: Cấp nước, lead: Sở Y tế}]\n",
        broken="title: x\ntasks: [\n",
        empty="",
        list="- a\n",
        nul=bytes(range(256)),
        scalar="42\n",
        utf16="title: Kế".encode("utf-16"),
    )
    said = call(*asked, "--format", "json")
    assert said.code in {0, 1}
    assert said.err == "".join(
        f"plans/{name}.yaml can't be read and is left out; `ntmplan validate` says why.\n"
        for name in broken
    )
