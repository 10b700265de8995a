"""How fast texts that are alike are found among many, and whether all are."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from benchmarks.clock import Contestant, Ratio, Times, interleaved
from benchmarks.goals import (
    DATASKETCH,
    GOALS,
    JOIN,
    JOIN_MEMORY,
    LARGE,
    LARGE_MEMORY,
    MEMORY,
    SMALLER,
)
from benchmarks.joins import LEAST
from benchmarks.measure import Bench, Measure, Row, rows
from benchmarks.processes import process
from benchmarks.texts import Texts, made, shares

_EACH = 125
"""So many texts for each of "many" files: 25,000 for 200."""
_ROUNDS = 5
"""More rounds would tell no more, and take minutes."""
_LARGE = "BENCH_LARGE"
"""The variable that asks for ten times as many texts too."""
_MEGABYTE = 1_000_000
_SCRIPT = Path(__file__).with_name("joins.py")
_HOW = """\
{count} tasks made of the clauses of a shipped plan, one in 25 an edited copy of another. Whole
processes that read the texts and write down every pair whose likeness (the share of common pairs of
neighbouring words) is at least {least}. datasketch proposes pairs by MinHash and LSH with 128
permutations, tuned for recall, and compares what it proposes. Memory is what a process takes beyond
the texts that it read. With {large} set, ten times as many are measured too, once."""


def measure(bench: Bench) -> Measure:
    """Time the join against a peer; look whether it finds what was planted."""
    count = bench.plans * _EACH
    made_texts = made(count)
    runs = contestants(bench.folder, made_texts)
    times = interleaved(runs, min(bench.rounds, _ROUNDS))
    answers = {name: _answer(bench.folder, name) for name in runs}
    found = rows(times, [(JOIN, DATASKETCH)], f"{count} texts")
    found += (_memory(count, answers[JOIN][1], 64, (JOIN_MEMORY, MEMORY), GOALS),)
    remarks = list(_told(made_texts, {name: pairs for name, (pairs, _) in answers.items()}))
    remarks += [f"{name}: {times.median(name):.2f} s" for name in runs]
    if os.environ.get(_LARGE):
        more, said = _large(bench, times, count)
        found += more
        remarks.append(said)
    how = _HOW.format(count=count, least=LEAST, large=_LARGE)
    return Measure("Finding overlaps", how, found, tuple(remarks))


def contestants(folder: Path, texts: Texts) -> dict[str, Contestant]:
    """The ways to find pairs, each in a process of its own."""
    ways = {JOIN: "join"}
    if find_spec("datasketch"):
        ways[DATASKETCH] = "datasketch"
    file = folder / "texts.txt"
    file.write_text("\n".join(texts.texts), "utf-8", newline="\n")
    return {
        name: process(
            [sys.executable, str(_SCRIPT), way, str(file), str(_file(folder, name))], folder
        )
        for name, way in ways.items()
    }


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name.partition(',')[0]}.json"


Pairs = set[tuple[int, int]]


def _answer(folder: Path, name: str) -> tuple[Pairs, int]:
    """What a process found, and how many bytes it took."""
    answer = json.loads(_file(folder, name).read_text("utf-8"))
    return {(min(pair), max(pair)) for pair in answer["pairs"]}, answer["memory"]


def _memory(
    count: int,
    taken: int,
    most: int,
    names: tuple[str, str],
    goals: Mapping[tuple[str, str], float],
) -> Row:
    """The memory of the join as a share of what it may take, in megabytes."""
    share = taken / _MEGABYTE / most
    ratio = Ratio(share, share, share) if taken else None
    return Row(f"{count} texts", *names, ratio, goals.get(names))


def _told(texts: Texts, found: Mapping[str, Pairs]) -> Iterator[str]:
    """What was planted and found, and whether all that was found is alike."""
    alike = [pair for pair, share in shares(texts.texts, texts.planted) if share >= LEAST]
    least = {(min(one, other), max(one, other)) for one, other, _ in alike}
    edits = Counter(pair.edit for pair in alike)
    yield f"planted: {', '.join(f'{edit} {many}' for edit, many in sorted(edits.items()))}"
    for name, pairs in found.items():
        wrong = sum(1 for one, other in pairs if not _is_alike(texts, one, other))
        yield (
            f"{name}: {len(least & pairs)} of {len(least)} planted pairs"
            f" (recall {len(least & pairs) / max(len(least), 1):.4f}); {len(pairs)} pairs in all,"
            f" {wrong} of them not alike (precision {1 - wrong / max(len(pairs), 1):.4f})"
        )


def _is_alike(texts: Texts, one: int, other: int) -> bool:
    from ntmplan.reading.likeness import likeness

    return likeness(texts.texts[one], texts.texts[other]) >= LEAST


def _large(bench: Bench, smaller: Times, count: int) -> tuple[tuple[Row, ...], str]:
    """Ten times as many texts, once, by the join alone."""
    folder = bench.folder / "large"
    folder.mkdir()
    run = contestants(folder, made(count * 10))[JOIN]
    begin = time.perf_counter()
    run()
    taken = time.perf_counter() - begin
    ratio = taken / statistics.median(smaller.seconds[JOIN])
    pairs, memory = _answer(folder, JOIN)
    on = f"{count * 10} texts"
    return (
        Row(on, JOIN, SMALLER, Ratio(ratio, ratio, ratio), LARGE[JOIN, SMALLER]),
        _memory(count * 10, memory, 256, (JOIN_MEMORY, LARGE_MEMORY), LARGE),
    ), f"{on}: {taken:.1f} s, {len(pairs)} pairs"
