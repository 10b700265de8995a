"""Tasks to find overlaps among: made of a plan's clauses, with pairs planted by edits."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.plans import shipped_sentences

_NOISE = 0.06
"""So many of the words of a task are another word of the plan's."""
_PLANTED = 25
"""One in so many tasks has an edited copy."""
_CLAUSE = re.compile(r"[;.,]\s")
_FEWEST = 5
_YEARS = (2021, 2030)
_SHORT = {
    "ủy ban nhân dân": "UBND",
    "nông thôn mới": "NTM",
    "bảo vệ môi trường": "BVMT",
    "an toàn thực phẩm": "ATTP",
    "và": "&",
}
_SPELLING = {"hóa": "hoá", "lý": "lí", "kỹ": "kĩ", "ủy": "uỷ", "thủy": "thuỷ"}

Edit = Callable[[str, random.Random], str]


class Planted(NamedTuple):
    """A task and its edited copy, by their places among the texts, and the edit's name."""

    one: int
    other: int
    edit: str


class Texts(NamedTuple):
    """So many tasks, and the pairs that were planted among them."""

    texts: list[str]
    planted: list[Planted]


def made(count: int, seed: int = 1) -> Texts:
    """So many tasks in a random order, always the same ones; one in 25 is an edited copy."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    copies = count // _PLANTED
    texts = list(_tasks(count - copies, chance))
    places = list(range(count))
    chance.shuffle(places)
    planted: list[Planted] = []
    for at, original in enumerate(chance.sample(range(len(texts)), copies)):
        name = list(EDITS)[at % len(EDITS)]
        planted.append(Planted(places[original], places[len(texts)], name))
        texts.append(EDITS[name](texts[original], chance))
    mixed = [""] * count
    for place, text in zip(places, texts, strict=True):
        mixed[place] = text
    return Texts(mixed, planted)


def _tasks(count: int, chance: random.Random) -> Iterator[str]:
    sentences = shipped_sentences()
    clauses = [
        clause.strip()
        for sentence in sentences
        for clause in _CLAUSE.split(sentence)
        if clause.count(" ") >= _FEWEST - 1
    ]
    words = [word for sentence in sentences for word in sentence.split()]
    names = sorted({word.title() for word in words if word.isalpha()})
    for _ in range(count):
        said = ", ".join(chance.sample(clauses, chance.randint(2, 4))).split()
        noisy = (chance.choice(words) if chance.random() < _NOISE else word for word in said)
        commune = " ".join(chance.choices(names, k=2))
        yield f"{' '.join(noisy)} tại xã {commune} trong năm {chance.randint(*_YEARS)}"


def _swapped(text: str, chance: random.Random) -> str:
    words = text.split()
    one, other = chance.sample(range(len(words)), 2)
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _dropped(text: str, chance: random.Random) -> str:
    clauses = text.split(", ")
    if len(clauses) > 1:
        del clauses[chance.randrange(len(clauses))]
    return ", ".join(clauses)


def _abbreviated(text: str, _: random.Random) -> str:
    for words, short in _SHORT.items():
        text = re.sub(rf"\b{words}\b", short, text, flags=re.IGNORECASE)
    return text


def _respelled(text: str, chance: random.Random) -> str:
    for usual, other in _SPELLING.items():
        text = text.replace(usual, other)
    return text.upper() if chance.random() < 1 / 2 else text.replace(", ", "; ")


def _moved(text: str, chance: random.Random) -> str:
    """Another year and another commune, as in the plan of a neighbour."""
    head, _, _ = text.partition(" tại xã ")
    return f"{head} trên địa bàn xã Nà Phặc, hoàn thành trước năm {chance.randint(*_YEARS)}"


EDITS: dict[str, Edit] = {
    "two words swapped": _swapped,
    "a clause dropped": _dropped,
    "abbreviated": _abbreviated,
    "spelt in another way": _respelled,
    "another place and year": _moved,
}
"""What is done to a task to make its copy."""


def shares(texts: Sequence[str], planted: Sequence[Planted]) -> Iterator[tuple[Planted, float]]:
    """How much alike each planted pair is after its edit."""
    from ntmplan.reading.likeness import likeness

    for pair in planted:
        yield pair, likeness(texts[pair.one], texts[pair.other])
