"""Rules on spelling: words that are no words, and letters that are none of Vietnamese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, compress
from operator import eq

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Route, Severity, Step, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.printed import Spot, harmless, printed
from ntmplan.reading.search import EVERYWHERE, Block, Hit, Memory, Phrases, fitting
from ntmplan.reading.tones import (
    HALF_HORNED,
    LATE_TONES,
    MISPLACED_TONES,
    earlier,
    horned,
    shifted,
)
from ntmplan.registry.confusions import Pair
from ntmplan.registry.library import Library
from ntmplan.repository import PlanFile
from ntmplan.text import nfc, regex
from ntmplan.tree import Value

RULES = Rules()
_W = Severity.WARNING
_WRITE = marked('Write "{fix}".')

DECOMPOSED = Kind(
    "X101",
    "decomposed-letters",
    _W,
    marked('The letters of "{word}" are typed in two pieces, the letter and its mark (not NFC).'),
    marked("Save the file in Unicode NFC; nothing of what is read changes."),
    why=marked(
        "Two texts that look the same are then different to every search and comparison. It"
        " comes from files made on a Mac or by an old keyboard driver."
    ),
    bad=unicodedata.normalize("NFD", "objectives:\n  - Cấp nước sạch.\n"),
    good="objectives:\n  - Cấp nước sạch.\n",
    fix="safe",
)
MISSPELT = Kind(
    "X102",
    "misspelt-words",
    _W,
    marked('"{wrong}" is a misspelling of "{fix}".'),
    _WRITE,
    why=marked(
        "The list holds words that have almost no right use in administrative texts; most of them"
        " come from scanning, as words with half a ươ do (đuợc, ngưòi). A repository adds its own"
        " in `confusions.yaml`."
    ),
    bad="objectives:\n  - Đơn đốc các xã.\n",
    good="objectives:\n  - Đôn đốc các xã.\n",
    fix="safe",
)
WORD_MISSING = Kind(
    "X103",
    "word-missing-from-term",
    _W,
    marked('A word is missing in "{wrong}"; "{fix}" is probably meant.'),
    marked("Complete the term."),
    why=marked("A fixed term of which a word is missing names nothing, or something else."),
    bad="objectives:\n  - Hướng dẫn thực hiện chỉ môi trường.\n",
    good="objectives:\n  - Hướng dẫn thực hiện chỉ tiêu môi trường.\n",
    fix="unsafe",
)
MISPLACED_TONE = Kind(
    "X104",
    "misplaced-tone-mark",
    _W,
    marked('The tone mark of "{wrong}" stands on the wrong letter.'),
    _WRITE,
    why=marked(
        "Only in open syllables such as hóa and hoá can the mark stand on two letters; here it"
        " can't, and searches don't find the word."
    ),
    bad="objectives:\n  - Lập kế họach.\n",
    good="objectives:\n  - Lập kế hoạch, xã hội hóa.\n",
    fix="safe",
)
FOREIGN_LETTER = Kind(
    "X105",
    "letter-outside-alphabet",
    _W,
    marked('"{wrong}" holds {code}, which is no letter of Vietnamese.'),
    marked("Type the word again; such letters come from the broken fonts of some PDF files."),
    why=marked("The word looks nearly right, but nobody finds it, and it is printed with gaps."),
    bad="objectives:\n  - Đào tạo đội ngǜ cán bộ.\n",
    good="objectives:\n  - Đào tạo đội ngũ cán bộ.\n",
    fix="unsafe",
)
DOUBLED = Kind(
    "X106",
    "doubled-word",
    _W,
    marked('A word stands twice: "{wrong}".'),
    _WRITE,
    why=marked(
        "Only words that are never said twice are looked for; xanh xanh, từ từ and the like"
        " are words of their own."
    ),
    bad="objectives:\n  - Hỗ trợ các các xã.\n",
    good="objectives:\n  - Hỗ trợ các xã từ từ; trụ sở Sở Y tế.\n",
    fix="safe",
)

_RANGES = (
    ("\u0181", "\u01a0"),
    ("\u01a2", "\u01af"),
    ("\u01b1", "\u02af"),
    ("\u0400", "\u052f"),
    ("\ue000", "\uf8ff"),
)
_FOREIGN = regex("[ð\ufffd" + "".join(f"{first}-{last}" for first, last in _RANGES) + "]")
"""Letters of no word in a plan, in small letters. The highlands' ƀ, č, ĕ, ŏ, ŭ are not among them:
names of places have them."""


def _foreign(block: Block) -> Iterable[Hit]:
    """The foreign letters; most plans have none, for which the pattern needs not be compiled."""
    odd = any(
        sign in "ð\ufffd" or any(first <= sign <= last for first, last in _RANGES)
        for sign in block.signs
    )
    return fitting(_FOREIGN, lowered=True)(block) if odd else ()


_FOREIGN_LETTERS = EVERYWHERE.add(_foreign)
_MEANT = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ", "ǜ": "ũ", "Ƕ": "ỳ"}
_NEVER_TWICE = frozenset(
    (
        *("các", "những", "và", "của", "hoặc", "với", "cho", "để", "sẽ", "đã", "đang", "vẫn"),
        *("cũng", "nếu", "nhưng", "mà", "từng", "mỗi", "bởi", "rằng", "nhằm", "thì", "tuy"),
    )
)
_RIGHTLY_TWICE = frozenset((("của", "tiền"), ("những", "không"), ("những", "chẳng")))
"""Such words with the one before them: `tiền của của dân`, `không những những xã nghèo mà …`."""
_NAMES = frozenset(("sở", "bộ", "ubnd", "hđnd", "ntm", "mtqg", "ptnt", "htx"))
"""Words that are never doubled as names; `trụ sở Sở Y tế` and `cán bộ Bộ Y tế` differ in case."""


@RULES.plan(DECOMPOSED)
def decomposed_letters(file: PlanFile) -> Iterator[Finding]:
    """Letters and their marks are one character; a line is reported once."""
    if file.tree.composed:
        return
    lines = file.tree.text.split("\n")
    for route in _texts(file.tree.value, ()):
        place = file.place(route)
        for number in range(place.line, min(place.end_line, len(lines)) + 1):
            begin = place.column - 1 if number == place.line else 0
            end = place.end_column - 1 if number == place.end_line else None
            words = lines[number - 1][begin:end].strip()
            if broken := [word for word in words.split() if nfc(word) != word]:
                yield finding(route, words=words, word=nfc(broken[0]), fix=nfc(words))


def _texts(value: Value, route: Route) -> Iterator[Route]:
    """The ways to the texts of a file, whether they are printed or not."""
    if isinstance(value, str):
        yield route
        return
    steps: Iterable[tuple[Step, Value]] = (
        value.items() if isinstance(value, dict) else enumerate(value or ())
    )
    for step, inner in steps:
        yield from _texts(inner, (*route, step))


@RULES.plan(MISSPELT)
def misspelt_words(file: PlanFile) -> Iterator[Finding]:
    """No word of the list of confusions stands in a plan."""
    told: set[tuple[Route, int]] = set()
    for spot, pair in _confused(file):
        told |= {(spot.route, at) for at in range(spot.start, spot.end)}
        if not _adds_a_word(pair):
            yield harmless(file, spot.mended(alike(spot.words, pair.right)))
    for spot in printed(file).spots(HALF_HORNED):
        if (spot.route, spot.start) not in told:
            yield spot.mended(horned(spot.words))


@RULES.plan(WORD_MISSING)
def word_missing_from_term(file: PlanFile) -> Iterator[Finding]:
    """Fixed terms are whole."""
    for spot, pair in _confused(file):
        if _adds_a_word(pair):
            yield harmless(file, spot.mended(alike(spot.words, pair.right)))


def _adds_a_word(pair: Pair) -> bool:
    return len(pair.right.split()) > len(pair.wrong.split())


def _confused(file: PlanFile) -> Iterator[tuple[Spot, Pair]]:
    """The confusions in a plan."""
    text, known = printed(file), file.library.lexicon
    for number, hit in text.hits(_CONFUSIONS, lexicon(file.library)):
        yield text.spot(number, hit), known.pairs[hit[2]]


_CONFUSIONS, VARIANTS = 0, 1


@lru_cache(maxsize=4)
def lexicon(library: Library) -> Memory:
    """Where the words of a lexicon stand: its confusions, and the spellings of its variants."""
    known = library.lexicon
    accepted = Phrases(known.accepted)
    wrong = Phrases(pair.wrong for pair in known.pairs)
    variants = Phrases(chain.from_iterable(known.variants))
    return Memory(
        partial(_confusions, known.pairs, wrong, accepted), partial(_variants, variants, accepted)
    )


def _confusions(
    pairs: Sequence[Pair], wrong: Phrases, accepted: Phrases, block: Block
) -> Iterator[Hit]:
    """The confusions, by their number; where two overlap, the one that is listed first."""
    taken: set[int] = set()
    right = [phrase for _, phrase in accepted.possible(block)]
    for start, end, which in wrong.standing(block):
        span = range(start, end)
        if taken.isdisjoint(span) and not _covered(span, (*pairs[which].unless, *right), block):
            taken.update(span)
            yield start, end, which


def _variants(variants: Phrases, accepted: Phrases, block: Block) -> Iterator[Hit]:
    """The spellings of variants, by their number; no "hàng năm" in "hàng năm 2023"."""
    right = [phrase for _, phrase in accepted.possible(block)]
    for start, end, which in variants.standing(block):
        year = block.lowered[end : end + 2].strip().isdigit()
        if not (year or _covered(range(start, end), right, block)):
            yield start, end, which


def _covered(span: range, phrases: Iterable[str], block: Block) -> bool:
    """Whether one of some phrases stands there, or reaches into it."""
    return any(
        block.lowered.find(
            phrase, max(0, span.start - len(phrase) + 1), span.stop + len(phrase) - 1
        )
        >= 0
        for phrase in phrases
    )


def alike(wrong: str, right: str) -> str:
    """The right words with the capitals of the wrong ones; a proper name has its own."""
    if wrong.isupper():
        return right.upper()
    if not right.islower():
        return right
    words, kept = wrong.split(), right.split()
    if len(words) != len(kept):
        first = words[0][:1].isupper()
        return f"{right[0].upper()}{right[1:]}" if first else right
    pairs = zip(words, kept, strict=True)
    return " ".join(f"{new[0].upper()}{new[1:]}" if old[0].isupper() else new for old, new in pairs)


@RULES.plan(MISPLACED_TONE)
def misplaced_tone_mark(file: PlanFile) -> Iterator[Finding]:
    """A tone mark stands on the letter that bears the tone; names may be foreign."""
    for spot in printed(file).spots(MISPLACED_TONES):
        yield spot.mended(shifted(spot.words))
    for spot in printed(file).spots(LATE_TONES):
        if not spot.words.istitle():
            yield spot.mended(earlier(spot.words))


@RULES.plan(FOREIGN_LETTER)
def letter_outside_alphabet(file: PlanFile) -> Iterator[Finding]:
    """Vietnamese is written in the letters of its alphabet."""
    seen: set[tuple[object, ...]] = set()
    for letter in printed(file).spots(_FOREIGN_LETTERS):
        word = letter.word()
        if (word.route, word.start) in seen:
            continue
        seen.add((word.route, word.start))
        meant = "".join(_MEANT.get(sign, sign) for sign in word.words)
        code = f"U+{ord(letter.words):04X}"
        known = not _FOREIGN.search(meant.lower())
        yield word.mended(meant, code=code) if known else word.found(code=code)


@RULES.plan(DOUBLED)
def doubled_word(file: PlanFile) -> Iterator[Finding]:
    """Words such as `các` and `và` are said once."""
    for spot in printed(file).spots(_TWICE):
        first, second = spot.words.split()
        word, before = first.lower(), spot.text[: spot.start].split()[-1:]
        if word in _NAMES and (first != second or first.islower() or _follows(before)):
            continue
        if (word, *map(str.lower, before)) in _RIGHTLY_TWICE:
            continue
        yield spot.mended(first)


def _twice(block: Block) -> Iterator[Hit]:
    """Where a word follows itself."""
    twice = set(compress(block.chunks, map(eq, block.chunks, block.chunks[1:])))
    for word in sorted(twice & (_NEVER_TWICE | _NAMES)):
        for found in re.finditer(rf"(?<!\w){word} +{word}(?!\w)", block.lowered):
            yield (*found.span(), 0)


_TWICE = EVERYWHERE.add(_twice)


def _follows(before: list[str]) -> bool:
    """Whether the first of two like names belongs to the word before: `CÁN BỘ BỘ Y TẾ`."""
    return bool(before) and before[0].lower() in ("trụ", "cơ", "công", "cán", "nội", "toàn", "đồng")
