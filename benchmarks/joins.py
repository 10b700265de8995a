"""Find the pairs of alike texts in a process of its own: `python joins.py HOW TEXTS FOUND`.

The process writes down what it found, and how much memory it took beyond the texts.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

LEAST = 0.6
_PERMUTATIONS = 128
_WEIGHTS = (0.05, 0.95)
"""What MinHash tries to avoid: 5 % pairs proposed in vain, 95 % pairs missed.

With its usual half and half it misses a third of the pairs; so it misses one or two in a hundred.
"""
_STATUS = Path("/proc/self/status")

Found = Iterator[tuple[int, int]]


def by_join(texts: list[str]) -> Found:
    """The pairs that ntmplan finds; equal texts stand with the first of them."""
    from ntmplan.reading.joined import grouped, joined

    sets = grouped(texts)
    yield from ((first, at) for at, first in enumerate(sets.first) if 0 <= first < at)
    yield from ((pair.one, pair.other) for pair in joined(sets, LEAST))


def by_datasketch(texts: list[str]) -> Found:
    """The pairs that MinHash proposes and that are alike if compared.

    It is given each set of pairs of words once as well, so that equal texts cost nobody anything.
    """
    from datasketch import MinHash, MinHashLSH

    from ntmplan.reading.likeness import pairs

    first: dict[frozenset[tuple[str, str]], int] = {}
    for at, text in enumerate(texts):
        known = first.setdefault(pairs(text), at)
        if known != at:
            yield known, at
    sets = list(first)
    hashes = MinHash.generator(
        ([f"{one} {other}".encode() for one, other in some] for some in sets),
        num_perm=_PERMUTATIONS,
    )
    index = MinHashLSH(threshold=LEAST, num_perm=_PERMUTATIONS, weights=_WEIGHTS)
    for at, hashed in enumerate(hashes):
        for other in index.query(hashed):
            shared = len(sets[at] & sets[other])
            if shared / (len(sets[at]) + len(sets[other]) - shared) >= LEAST:
                yield first[sets[other]], first[sets[at]]
        index.insert(at, hashed, check_duplication=False)


WAYS: dict[str, Callable[[list[str]], Found]] = {"join": by_join, "datasketch": by_datasketch}


def peak() -> int:
    """The most memory that this process took until now, in bytes; 0 where Linux does not tell.

    What `resource` tells begins with the memory of the process that started this one.
    """
    if not _STATUS.exists():
        return 0
    lines = _STATUS.read_text("utf-8").splitlines()
    [most] = [line for line in lines if line.startswith("VmHWM:")]
    return int(most.split()[1]) * 1024


def main(how: str, texts: str, found: str) -> None:
    """Find the pairs among the texts of a file, and write them to another."""
    with Path(texts).open(encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    gc.disable()  # as in a run of ntmplan
    before = peak()
    pairs = list(WAYS[how](lines))
    answer = {"memory": peak() - before, "pairs": pairs}
    Path(found).write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
