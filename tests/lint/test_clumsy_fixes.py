"""What mending does to plans that nobody thought of: only what it names, and once is enough."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntmplan.cli import run

WORDS = st.sampled_from(
    [
        *("đơn đốc", "Uỷ ban", "nghành", "xử lí", "chất lương", "phối hợp", "nông thôn mới", "rác"),
        *("báo cáo", "30/11/2025", "1.500", "20 %", "50 triệu đồng", "17.10", "Quyết định số 18"),
        *(
            "# x",
            "- y",
            "{z}",
            "[w]",
            "'",
            '"',
            "?",
            "!",
            "&a",
            "*",
            "|",
            ">",
            "%",
            "@",
            "`",
            "\\n",
        ),
        *(", ,", " ,", "( a )", ",...", "..", " ;", "  ", "\u00a0", "e\u0302\u0301", "\U0001f600"),
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
STYLES = ("", "'", '"', "|", ">", ">-")
PIECES = st.lists(
    st.tuples(SENTENCES, st.sampled_from(STYLES), st.sampled_from(["", " # đơn đốc , x"])),
    min_size=1,
    max_size=4,
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
_END = re.compile(r"\r\n|\r|\n")


def scalar(words: str, style: str, comment: str) -> str:
    """A sentence as somebody writes it in YAML."""
    if style == "":
        return yaml.safe_dump(words, allow_unicode=True, width=9999).split("\n")[0] + comment
    if style == "'":
        return "'" + words.replace("'", "''") + "'" + comment
    if style == '"':
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"' + comment
    return f"{style}{comment}\n      " + words.replace(" ", "\n      ", 1)


def plan(pieces: list[tuple[str, str, str]]) -> str:
    """A plan of these sentences, each a task."""
    tasks = [f"  - task: {scalar(*piece)}\n    lead: Sở Y tế\n" for piece in pieces]
    return f"title: Kế hoạch # đơn đốc , x\ntasks:\n{''.join(tasks)}"


def named(capsys: pytest.CaptureFixture[str]) -> set[int]:
    """The lines in which something can be mended, and those that the same text may go on to."""
    capsys.readouterr()
    run(["validate", "--notes", "--format", "json", "a.yaml"])
    fixes = [found["fix"] for found in json.loads(capsys.readouterr().out)["problems"]]
    return {line for fix in fixes if fix for line in range(fix["line"] - 1, fix["end_line"] + 2)}


@pytest.mark.parametrize("unsafe", [[], ["--unsafe-fixes"]], ids=["safe", "unsafe"])
@given(pieces=PIECES, end=ENDS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_mending_keeps_all_that_it_does_not_name(  # noqa: PLR0913, PLR0917 - three of them are fixtures
    unsafe: list[str],
    pieces: list[tuple[str, str, str]],
    end: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path("a.yaml")
    before = plan(pieces).replace("\n", end)
    file.write_bytes(before.encode())
    lines = named(capsys)
    call = ["--lang", "en", "validate", "--fix", "--notes", *unsafe, "a.yaml"]
    run(call)
    capsys.readouterr()
    after = file.read_bytes().decode()
    assert _END.findall(after) == _END.findall(before)
    pairs = zip(_END.split(before), _END.split(after), strict=True)
    assert {at for at, (old, new) in enumerate(pairs, 1) if old != new} <= lines
    assert after.count(" # đơn đốc , x") == before.count(" # đơn đốc , x")
    meant, told = (yaml.safe_load(_END.sub("\n", text)) for text in (before, after))
    assert [(*one, one["lead"]) for one in told["tasks"]] == [("task", "lead", "Sở Y tế")] * len(
        meant["tasks"]
    )
    run(call)
    assert capsys.readouterr().err.startswith("0 findings mended.\n")
    assert file.read_bytes().decode() == after
