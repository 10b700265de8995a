"""Rules on uniformity: what is right both ways is written one way in one document."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from ntmplan.lint.rule import Rules
from ntmplan.lint.rules.spelling import VARIANTS, alike, lexicon
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.finding import Finding
from ntmplan.reading.printed import Printed, Spot, harmless, printed
from ntmplan.reading.search import EVERYWHERE, Block, Hit, pattern
from ntmplan.repository import PlanFile
from ntmplan.text import nfc

RULES = Rules()
_N = Severity.NOTE
_SAME_WAY = marked('Write "{fix}", or change the others.')
_ONE_WAY = marked("Both ways are right; beside each other they look like two things.")

TONE_MARKS = Kind(
    "X401",
    "tone-marks-placed-two-ways",
    _N,
    marked(
        'The tone mark of "{wrong}" stands on another letter than in the rest of the plan'
        ' ("{other}" and the like: {count} ×).'
    ),
    _SAME_WAY,
    why=_ONE_WAY,
    bad="objectives:\n  - Xã hội hoá, đời sống văn hóa, thủy sản.\n",
    good="objectives:\n  - Xã hội hoá, thuỷ sản, quý, cổ phần Thanh Hóa.\n",
    fix="unsafe",
)
SPELLINGS = Kind(
    "X402",
    "word-spelt-two-ways",
    _N,
    marked('"{wrong}" is written "{other}" elsewhere in this plan ({count} ×).'),
    _SAME_WAY,
    why=_ONE_WAY,
    bad="objectives:\n  - Báo cáo hằng năm, tổng kết hàng năm.\n",
    good="objectives:\n  - Báo cáo hàng năm, khách hàng năm 2023, tổng kết hàng năm.\n",
    fix="unsafe",
)
QUOTES = Kind(
    "X403",
    "quotation-marks-of-two-kinds",
    _N,
    marked("{wrong}: elsewhere in this plan quotation marks are {other} ({count} ×)."),
    marked("Write {fix}, or change the others."),
    why=_ONE_WAY,
    bad='objectives:\n  - Phong trào "Sạch", cuộc vận động “Xanh”, mô hình “Đẹp”.\n',
    good="objectives:\n  - Cuộc vận động “Xanh”, mô hình “Đẹp”.\n",
    fix="unsafe",
)
PERIODS = Kind(
    "X404",
    "periods-written-two-ways",
    _N,
    marked('"{wrong}": elsewhere in this plan periods are written as in "{other}" ({count} ×).'),
    _SAME_WAY,
    why=_ONE_WAY,
    bad="objectives:\n  - Giai đoạn 2021-2025, giai đoạn 2023-2025, năm 2023 - 2025.\n",
    good="objectives:\n  - Giai đoạn 2021 - 2025, giai đoạn 2023 - 2025.\n",
    fix="unsafe",
)
DASHES = Kind(
    "X405",
    "dashes-of-two-lengths",
    _N,
    marked('"{wrong}" has another dash than the rest of the plan ("{other}": {count} ×).'),
    _SAME_WAY,
    why=_ONE_WAY,
    bad="objectives:\n  - Kinh tế - xã hội, công - tư, chính trị – xã hội.\n",
    good="objectives:\n  - Kinh tế - xã hội, công - tư.\n",
    fix="unsafe",
)

_FIRST = frozenset(
    (*(o + e for o in "óòỏõọ" for e in "ae"), *(u + "y" for u in "úùủũụ")),
)
"""How words end that have the mark on the first vowel: hóa, khỏe, ủy."""
_SECOND = frozenset(
    (*("o" + e for e in "áàảãạéèẻẽẹ"), *("u" + y for y in "ýỳỷỹỵ")),
)
"""How words end that have it on the second: hoá, khoẻ, uỷ."""
_QUOTED = pattern(r"[\"“][^\"“”\n]+[\"”]", needs=('"', "“"))
_PERIOD = pattern(r"20\d\d *[-–—] *20\d\d(?!\d)")
_DASH = pattern(r" [-–—] (?=[^\W\d_])", needs=(" - ", " – ", " — "))


@RULES.plan(TONE_MARKS)
def tone_marks_placed_two_ways(file: PlanFile) -> Iterator[Finding]:
    """The tone marks of hóa or hoá, ủy or uỷ stand one way; names keep theirs, each name one."""
    text = printed(file)
    if not (text.hits(_ON_FIRST) and text.hits(_ON_SECOND)):
        return
    first, second = (_in_order(text, way) for way in (_ON_FIRST, _ON_SECOND))
    both = {*map(_name, first)}.intersection(map(_name, second)) | {""}
    first, second = ([one for one in way if _name(one) in both] for way in (first, second))
    if not (first and second):
        return
    fewer, more = (first, second) if len(first) < len(second) else (second, first)
    for spot in fewer:
        fix = _other_way(spot.words)
        other = _commonest(more, fix.lower())
        yield spot.mended(fix, other=other, count=len(more))


def _in_order(text: Printed, way: int) -> list[Spot]:
    """Where words stand that have their mark one way, word by word; who signs writes his own."""
    spots = (spot for spot in text.spots(way) if spot.route != ("signature", "name"))
    return sorted(spots, key=lambda spot: spot.words.lower())


def _name(spot: Spot) -> str:
    """A proper name with the word before it, the same however it is written; "" for other words."""
    if not _is_name(spot):
        return ""
    before = spot.text[: spot.start].split()[-1:]
    return f"{before} {min(spot.words, _other_way(spot.words))}"


def _ending(endings: frozenset[str], block: Block) -> Iterator[Hit]:
    """The words with these endings; in quý, the u belongs to the q."""
    for word in block.words:
        if word[-2:] in endings and word[-3:-2] != "q":
            for at in block.standing(word):
                yield at, at + len(word), 0


_ON_FIRST = EVERYWHERE.add(partial(_ending, _FIRST))
_ON_SECOND = EVERYWHERE.add(partial(_ending, _SECOND))


def _is_name(spot: Spot) -> bool:
    """Whether a word is a proper name: its capital begins no sentence, or one stands beside it."""
    word = spot.words
    if word.lower() in ("ủy", "uỷ") or not word.istitle():
        return False
    before = spot.text[: spot.start].split()[-1:]
    after = spot.text[spot.end :].split()[:1]
    within = bool(before) and before[0][-1].isalnum()  # no sentence begins there
    return within or any(one.istitle() for one in (*before, *after))


def _other_way(word: str) -> str:
    """The word with its tone mark on the other of its last two letters."""
    first, second = (unicodedata.normalize("NFD", letter) for letter in word[-2:])
    pair = f"{first[0]}{second}{first[1:]}" if first[1:] else f"{first}{second[1:]}{second[0]}"
    return nfc(word[:-2] + pair)


def _commonest(spots: list[Spot], wanted: str) -> str:
    """The word that shows the other way best: the same one, or the commonest."""
    counted = Counter(spot.words.lower() for spot in spots)
    return wanted if wanted in counted else counted.most_common(1)[0][0]


@RULES.plan(SPELLINGS)
def word_spelt_two_ways(file: PlanFile) -> Iterator[Finding]:
    """A word with two spellings has one of them in a document."""
    text, start = printed(file), 0
    hits = text.hits(VARIANTS, lexicon(file.library))
    counted = Counter(hit[2] for _, hit in hits)
    for group in file.library.lexicon.variants:
        stop = start + len(group)
        ways = [way for way in range(start, stop) if counted[way]]
        if len(ways) > 1:
            kept = max(ways, key=lambda way: counted[way])
            right, count = group[kept - start], counted[kept]
            for number, hit in hits:
                if hit[2] in ways and hit[2] != kept:
                    spot = text.spot(number, hit)
                    yield spot.mended(alike(spot.words, right), other=right, count=count)
        start = stop


@RULES.plan(QUOTES)
def quotation_marks_of_two_kinds(file: PlanFile) -> Iterator[Finding]:
    """Quotation marks are all straight or all curly, and none is one of both."""
    found = list(printed(file).spots(_QUOTED))
    kinds = [spot.words[0] + spot.words[-1] for spot in found]
    usual = max("“”", '""', key=kinds.count)
    left, right, count = usual[0], usual[1], kinds.count(usual)
    for spot, kind in zip(found, kinds, strict=True) if count else ():
        if kind != usual:
            fix = f"{left}{spot.words[1:-1]}{right}"
            yield harmless(file, spot.mended(fix, other=f"{left}…{right}", count=count))


@RULES.plan(PERIODS)
def periods_written_two_ways(file: PlanFile) -> Iterator[Finding]:
    """Periods have the same dash and the same blanks."""
    yield from _fewer(printed(file).spots(_PERIOD), 4)


@RULES.plan(DASHES)
def dashes_of_two_lengths(file: PlanFile) -> Iterator[Finding]:
    """Dashes between words have one length; so do those that set a number off from its name."""
    found = list(printed(file).spots(_DASH))
    for numbered in (False, True):
        alike = [one for one in found if one.text[: one.start][-1:].isdecimal() is numbered]
        yield from _fewer(alike, 1)


def _fewer(spots: Iterable[Spot], edge: int) -> Iterator[Finding]:
    """The spots whose middle, without so many signs at each edge, is not what it is most often.

    What another document is called is cited as it reads.
    """
    found = [spot for spot in spots if spot.route[0] != "legal_basis"]
    middles = [spot.words[edge:-edge] for spot in found]
    counted = Counter(middles)
    if len(counted) < 2:  # noqa: PLR2004 - one way is no mixture
        return
    usual = max(counted, key=counted.__getitem__)
    other = found[middles.index(usual)].word().words
    for spot, middle in zip(found, middles, strict=True):
        if middle != usual:
            inner = Spot(spot.route, spot.text, spot.start + edge, spot.end - edge)
            yield inner.replaced(usual, spot.word(), other=other, count=counted[usual])
