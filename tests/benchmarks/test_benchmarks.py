from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks import clock, goals, measure, plans, processes, reading
from benchmarks import page as pages
from ntmplan.lint import lint
from ntmplan.problem import Severity
from ntmplan.repository import load
from ntmplan.tree import read_bytes


def ticking(*steps: float) -> Callable[[], float]:
    """A clock on which each turn takes the next of these steps."""

    def times() -> Iterator[float]:
        now = 0.0
        for step in steps:
            yield now
            now += step
            yield now

    return times().__next__


def test_contestants_take_turns_after_one_round_that_does_not_count() -> None:
    ran: list[str] = []
    contestants = {name: lambda name=name: ran.append(name) for name in "ABC"}
    clock.interleaved(contestants, 2)
    assert "".join(ran) == "ABCABCABC"


def test_a_turn_runs_as_often_as_asked_and_its_time_is_that_of_one_run() -> None:
    ran: list[str] = []
    times = clock.interleaved({"A": lambda: ran.append("A")}, 1, again=4, clock=ticking(99, 8))
    assert len(ran) == 8
    assert times.seconds == {"A": [2]}


def test_the_collector_is_off_during_a_run_and_on_again_after_it() -> None:
    seen: list[bool] = []
    clock.interleaved({"A": lambda: seen.append(gc.isenabled())}, 1)
    assert seen == [False, False]
    assert gc.isenabled()


def test_a_ratio_is_taken_round_by_round() -> None:
    times = clock.Times({"A": [2, 30, 4], "B": [1, 10, 4]})
    assert times.ratio("A", "B") == clock.Ratio(2, 1, 3)
    assert times.median("A") == 4


def test_a_missing_contestant_has_no_ratio() -> None:
    times = clock.Times({"A": [1.0]})
    assert times.ratio("A", "B") is None
    assert times.ratio("B", "A") is None


@pytest.mark.parametrize(
    ("median", "verdict"), [(0.5, "met"), (0.95, "met"), (0.951, "**not met**")]
)
def test_a_goal_is_met_up_to_its_limit(median: float, verdict: str) -> None:
    assert measure.Row("", "A", "B", clock.Ratio(median, 0, 9), 0.95).verdict == verdict


def test_without_a_goal_nothing_is_claimed() -> None:
    assert measure.Row("", "A", "B", clock.Ratio(1, 1, 1)).verdict == ""


def test_rows_carry_the_goals_of_their_pairs() -> None:
    times = clock.Times({goals.VERSION: [3.0], goals.PASS: [1.0]})
    [version, back] = measure.rows(
        times, [(goals.VERSION, goals.PASS), (goals.PASS, goals.VERSION)], "here"
    )
    assert (version.on, version.goal, back.goal) == (
        "here",
        goals.GOALS[goals.VERSION, goals.PASS],
        None,
    )


def test_the_page_tells_ratios_goals_and_peers_that_are_absent() -> None:
    found = measure.rows(
        clock.Times({goals.VALIDATE: [3.0], goals.PASS: [2.0]}),
        [(goals.VALIDATE, goals.PASS), (goals.VALIDATE, goals.YAMLLINT)],
    )
    shown = pages.page([measure.Measure("Checking", "How.", found, ("8 MB/s",))], 9, "01/7/2025")
    assert "01/7/2025: 9 rounds, " in shown
    lines = [[cell.strip() for cell in line.split("|")[1:-1]] for line in shown.splitlines()]
    assert [goals.VALIDATE, goals.PASS, "1.50", "1.50 – 1.50", "", ""] in lines
    assert [goals.VALIDATE, goals.YAMLLINT, "–", "", "≤ 0.95", "not installed"] in lines
    assert shown.endswith("- 8 MB/s\n")


@pytest.mark.parametrize(
    ("number", "shown"), [(0.1234, "0.123"), (1.234, "1.23"), (12.34, "12.3"), (123.4, "123.4")]
)
def test_figures_have_three_places(number: float, shown: str) -> None:
    assert pages.figure(number) == shown


def test_processes_keep_byte_code_and_speak_vietnamese_wherever_they_run() -> None:
    outside = {"PATH": "/bin", "PYTHONDONTWRITEBYTECODE": "1", "NTMPLAN_LANG": "en"}
    assert processes.environment(outside) == {"PATH": "/bin", "NTMPLAN_LANG": "vi"}


def test_a_program_that_is_not_installed_is_left_out(tmp_path: Path) -> None:
    commands = {"here": (Path(sys.executable).name,), "gone": ("no-such-program",)}
    assert list(processes.installed(commands, tmp_path)) == ["here"]


def test_a_process_that_fails_is_not_measured(tmp_path: Path) -> None:
    processes.python("pass", tmp_path)()
    with pytest.raises(processes.FailedError, match="ended with 3"):
        processes.python("raise SystemExit(3)", tmp_path)()


def test_the_plans_are_always_the_same_and_hold_no_errors(tmp_path: Path) -> None:
    files = plans.repository(tmp_path, 3)
    texts = [file.read_text("utf-8") for file in files]
    assert texts == [plans.plan(number) for number in range(3)]
    assert len(set(texts)) == 3
    repository = load([tmp_path])
    assert [found for found in lint(repository) if found.severity is Severity.ERROR] == []
    assert [len(file.tasks) for file in repository.plans] == [plans.TASKS] * 3


def test_the_plans_are_as_large_as_they_should_be() -> None:
    assert 25_000 < len(plans.plan(0).encode()) < 35_000
    large = plans.large().encode()
    assert 1_000_000 <= len(large) < 1_100_000
    assert read_bytes(large, "large.yaml").problems == []


def test_every_way_to_read_runs() -> None:
    contestants = reading.contestants(plans.plan(0).encode())
    assert all(contestant() is not None for contestant in contestants.values())


NOTHING = measure.Measure(
    "Nothing", "Not at all.", (measure.Row("", "A", "B", clock.Ratio(1, 1, 1)),)
)


@pytest.fixture
def _nothing_to_measure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(command, "PAGE", tmp_path / "page.md")
    monkeypatch.setattr(command, "warm", lambda: None)
    monkeypatch.setattr(command, "MEASURES", (lambda _: NOTHING,))


@pytest.mark.usefixtures("_nothing_to_measure")
@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (["--date", "01/7/2025"], True),
        (["--rounds", "7"], True),
        (["--rounds", "6"], False),
        (["--quick"], False),
        (["--no-write"], False),
    ],
)
def test_the_page_is_shown_and_kept_if_it_is_worth_keeping(
    arguments: list[str],
    *,
    written: bool,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command.main(arguments) == 0
    shown = capsys.readouterr().out
    assert "## Nothing" in shown
    assert (tmp_path / "page.md").exists() == written
    if written:
        assert (tmp_path / "page.md").read_text("utf-8") == shown


def test_no_rounds_at_all_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--rounds", "0"])
    assert "at least 1" in capsys.readouterr().err


def test_a_process_that_fails_ends_the_run_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: measure.Bench) -> measure.Measure:
        raise processes.FailedError(["yamllint", "plans"], 1)

    monkeypatch.setattr(command, "warm", lambda: None)
    monkeypatch.setattr(command, "MEASURES", (fail,))
    assert command.main([]) == 1
    assert "yamllint plans ended with 1" in capsys.readouterr().err


@pytest.mark.slow
def test_every_measure_runs_and_every_goal_is_measured(tmp_path: Path) -> None:
    measures = []
    for at, measured in enumerate(command.MEASURES):
        folder = tmp_path / str(at)
        folder.mkdir()
        measures.append(measured(measure.Bench(folder, rounds=1, plans=2)))
    found = [row for one in measures for row in one.rows]
    assert {(row.what, row.against) for row in found if row.goal is not None} == set(goals.GOALS)
    assert all(row.ratio is not None for row in found)
    assert str(tmp_path) not in pages.page(measures, 1)
