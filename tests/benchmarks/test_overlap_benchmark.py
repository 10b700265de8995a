"""What overlaps are measured with: planted pairs, and ways to find them."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.goals import DATASKETCH, JOIN, JOIN_MEMORY, LARGE_MEMORY, MEMORY, SMALLER
from benchmarks.measure import Bench

from benchmarks import joins, overlaps, texts

COUNT = 500


def test_the_texts_are_always_the_same_and_one_in_25_is_an_edited_copy() -> None:
    made = texts.made(COUNT)
    assert made == texts.made(COUNT)
    assert len(made.texts) == COUNT
    assert all(made.texts)
    assert len(made.planted) == COUNT // 25
    assert [pair.edit for pair in made.planted] == list(texts.EDITS) * 4
    assert len({place for one, other, _ in made.planted for place in (one, other)}) == 40


def test_spelling_and_abbreviations_leave_a_copy_alike_and_other_edits_less_so() -> None:
    made = texts.made(COUNT)
    told = dict(texts.shares(made.texts, made.planted))
    same = {share for pair, share in told.items() if pair.edit == "spelt in another way"}
    assert same == {1.0}
    assert all(share < 1 for pair, share in told.items() if pair.edit == "two words swapped")
    assert all(share == 1 for pair, share in told.items() if pair.edit == "abbreviated")


def test_the_join_finds_every_pair_that_is_alike(tmp_path: Path) -> None:
    made = texts.made(COUNT)
    file, found = tmp_path / "texts.txt", tmp_path / "found.json"
    file.write_text("\n".join(made.texts), "utf-8")
    joins.main("join", str(file), str(found))
    pairs = set(joins.by_join(made.texts))
    assert f'"pairs": [[{", [".join(f"{a}, {b}]" for a, b in joins.by_join(made.texts))}]' in (
        found.read_text("utf-8")
    )
    wanted = {
        (min(pair.one, pair.other), max(pair.one, pair.other))
        for pair, share in texts.shares(made.texts, made.planted)
        if share >= joins.LEAST
    }
    assert wanted
    assert wanted <= pairs


@pytest.mark.slow
def test_ten_times_as_many_texts_are_measured_on_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BENCH_LARGE", "1")
    measure = overlaps.measure(Bench(tmp_path, rounds=1, plans=2))
    assert [(row.on, row.what, row.against) for row in measure.rows] == [
        ("250 texts", JOIN, DATASKETCH),
        ("250 texts", JOIN_MEMORY, MEMORY),
        ("2500 texts", JOIN, SMALLER),
        ("2500 texts", JOIN_MEMORY, LARGE_MEMORY),
    ]
    assert all(row.ratio is not None for row in measure.rows)
