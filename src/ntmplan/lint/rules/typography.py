"""Rules on what stands between the words: blanks, marks, brackets, and residue of conversions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.finding import Finding
from ntmplan.reading.printed import Spot, harmless, printed
from ntmplan.reading.search import EVERYWHERE, Block, Hit, fitting, pattern
from ntmplan.repository import PlanFile
from ntmplan.text import regex

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_WRITE = marked('Write "{fix}".')

BLANK_BEFORE = Kind(
    "X201",
    "blank-before-mark",
    _W,
    marked('A blank stands before the mark: "{wrong}".'),
    _WRITE,
    why=marked("The mark can fall to the beginning of the next line."),
    bad="objectives:\n  - Rà soát , hoàn thiện.\n",
    good="objectives:\n  - Rà soát, hoàn thiện ... từng bước.\n",
    fix="safe",
)
NO_BLANK_AFTER = Kind(
    "X202",
    "no-blank-after-mark",
    _W,
    marked('A blank is missing after the mark: "{wrong}".'),
    _WRITE,
    why=marked("To a search, and at the end of a line, the two words are one."),
    bad="objectives:\n  - Rà soát,hoàn thiện.\n",
    good="objectives:\n  - Đạt 2,5 lần, xem https://example.vn/a,b.\n",
    fix="safe",
)
SEVERAL_BLANKS = Kind(
    "X203",
    "several-blanks",
    _N,
    marked('Several blanks follow each other: "{wrong}".'),
    _WRITE,
    why=marked("They are left over from typing and show as a gap in the printed line."),
    bad="objectives:\n  - Rà soát  quy hoạch.\n",
    good="objectives:\n  - Rà soát quy hoạch.\n",
    fix="safe",
)
BLANK_INSIDE = Kind(
    "X204",
    "blank-inside-brackets",
    _W,
    marked('A blank stands on the inner side of a bracket or quotation mark: "{wrong}".'),
    _WRITE,
    why=marked("The bracket can be parted from its words at the end of a line."),
    bad="objectives:\n  - Rà soát ( nếu cần).\n",
    good="objectives:\n  - Rà soát (nếu cần).\n",
    fix="safe",
)
NO_COUNTERPART = Kind(
    "X205",
    "bracket-without-counterpart",
    _W,
    marked('"{sign}" has no counterpart in this text: "{wrong}".'),
    marked("Write the other one where it belongs, or delete this one."),
    why=marked("A reader can't tell where the aside or the quotation ends; often words are cut."),
    bad="objectives:\n  - Rà soát (nếu cần.\n",
    good="objectives:\n  - Rà soát (nếu cần) theo điểm a), b) khoản 1.\n",
)
MARKUP = Kind(
    "X206",
    "residue-of-conversion",
    Severity.ERROR,
    marked('"{wrong}" is no text; it is left over from another program.'),
    marked("Delete it, or write what it stands for."),
    why=marked("It would be printed in the document as it stands here."),
    bad="objectives:\n  - Rà soát <br>quy hoạch.\n",
    good="objectives:\n  - Rà soát quy hoạch ở mức < 5 %, A&B.\n",
    fix="unsafe",
)
NO_BREAK = Kind(
    "X207",
    "odd-blank-between-words",
    _N,
    marked('The blank in "{fix}" is no plain one ({code}).'),
    marked("Type a plain blank."),
    why=marked(
        "A no-break blank between a number and its unit is right; between the words of a"
        " sentence it keeps lines from breaking and searches from finding."
    ),
    bad="objectives:\n  - Rà soát quy\N{NO-BREAK SPACE}hoạch.\n",
    good="objectives:\n  - Chi 50\N{NO-BREAK SPACE}triệu đồng.\n",
    fix="safe",
)
COMMA_DOTS = Kind(
    "X208",
    "comma-before-dots",
    _N,
    marked('"{wrong}": the dots say that more follows; the comma before them says nothing.'),
    marked('Write "{fix}", or say what else is meant.'),
    why=marked("What is left to the reader's mind can't be checked; the list is better complete."),
    bad="objectives:\n  - Hỗ trợ phân bón, giống,... cho nông dân.\n",
    good="objectives:\n  - Hỗ trợ phân bón, giống... cho nông dân.\n",
    fix="unsafe",
)

_BLANK_AND_MARK = pattern(r" [,;:.!]", needs=(" ,", " ;", " :", " .", " !"))
_GAP = frozenset("/…._?([")
"""After one of these, blanks are what is to be filled in."""
_GLUED = pattern(r"[,;:.][^\W\d_]")
_SHORT = frozenset(("tp", "tx", "tt", "ths", "ts", "bs", "ks", "gs", "pgs", "cn", "vv", "tr"))
"""Words before a full stop that ends no sentence."""
_ADDRESS = regex(r"://|www\.|@|&\w+;|\.(?:vn|com|org|net|gov)\b", re.IGNORECASE)
_BLANKS = pattern(r" [ \t\xa0]+", needs=("  ", "\t", "\xa0"))
_OPEN = ("..", "…", "_", "?", "/", "\n")
_TO_FILL = frozenset(("số", "số:", "ngày", "tháng", "năm"))
_INNER = (
    pattern(r"[(\[“] +(?=[^\s)\]”/…._?])", needs=("( ", "[ ", "“ ")),
    pattern(r"(?<=[^\s(\[“/…._?]) +[)\]”]", needs=(" )", " ]", " ”")),
)
_BRACKETS = regex(r"[()\[\]“”\"]")
_OPENS = {")": "(", "]": "[", "”": "“"}
_BRACKETS_OPEN = frozenset(_OPENS.values())
_POINT = regex(r"(?:^|[\s,;(])(?:\w|\d{1,3}|[ivx]{1,5})\)$", re.IGNORECASE)
"""A bracket that closes the number of a point: `a)`, `12)`."""
_RESIDUE = regex(
    r"</?(?P<tag>p|br|b|i|u|em|strong|span|div|td|tr|th|tbody|table|sup|sub|font|ul|ol|li|h[1-6]|a"
    r"|img)(?:\s+[\w:-]+\s*=[^<>]*)?\s*/?>"
    r"|&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});"
    r"|\*\*(?=[^\s*])(?P<bold>[^*\n]*)\*\*|(?<!\w)__(?=[^\W_])(?P<strong>[^_\n]+)(?<!\s)__(?!\w)"
    r"|\[(?P<label>[^\[\]\n]+)\]\(https?:[^()\s]*\)|^#{1,6} (?=\w)|```|_x000[0-9A-F]_"
    r"|\\(?P<escaped>[-_.*#()\[\]])|\bHYPERLINK \"[^\"\n]*\""
    r"|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?",
    re.IGNORECASE | re.MULTILINE,
)
_RESIDUES = EVERYWHERE.add(
    fitting(_RESIDUE, needs=("<", "&", "*", "_", "[", "#", "`", "\\", "!", "hyperlink"))
)
_BREAKS = frozenset(("p", "br", "div", "tr", "td", "th", "li", "ul", "ol"))
_ODD_BLANK = pattern(
    r"(?<=[^\W\d_])[\xa0\u2000-\u200a\u202f\u205f\u3000](?=[^\W\d_])",
    needs=(*"\xa0\u202f\u205f\u3000", *map(chr, range(0x2000, 0x200B))),
)
_COMMA_DOTS = pattern(
    r",(?<=[^\W\d_],)[ \xa0]?(?:\.{2,4}(?!\.)|…)",
    needs=(",.", ", .", ",\xa0.", ",…", ", …", ",\xa0…"),
)


@RULES.plan(BLANK_BEFORE)
def blank_before_mark(file: PlanFile) -> Iterator[Finding]:
    """A mark stands at the end of the word before it."""
    for spot in printed(file).spots(_BLANK_AND_MARK):
        before, mark = spot.text[: spot.start].rstrip(), spot.words[-1]
        after = spot.text[spot.end : spot.end + 1]
        ends = not after or after.isspace() or after in tuple(')]”"')
        ratio = mark == ":" and before[-1:].isdigit()
        loose = mark in ",;" and after.isalpha()
        if before and before[-1] not in _GAP and not ratio and (ends or loose):
            right = f"{mark} " if after.isalpha() else mark
            yield Spot(spot.route, spot.text, len(before), spot.end).replaced(right)


@RULES.plan(NO_BLANK_AFTER)
def no_blank_after_mark(file: PlanFile) -> Iterator[Finding]:
    """A blank stands after a mark."""
    for spot in printed(file).spots(_GLUED):
        chunk = spot.chunk()
        left = spot.text[chunk.start : spot.start]
        right = spot.text[spot.start + 1 : chunk.end]
        if _is_glued(left, spot.words[0], right) and not _ADDRESS.search(chunk.words):
            yield harmless(file, spot.replaced(f"{spot.words[0]} {spot.words[1:]}"))


def _is_glued(left: str, mark: str, right: str) -> bool:
    """Whether a mark stands between two words, and not in a number or an abbreviation."""
    word, after = re.split(r"\W", left)[-1], re.split(r"\W", right, maxsplit=1)[0]
    if mark in ",;":
        short = word.isupper() and after.isupper()  # the abbreviation VH,TT&DL
        return not short and (bool(word) or left.endswith((")", "]", "”", '"', "%")))
    sound = word.isalpha() and len(word) > 1 and len(after) > 1
    if mark == ":":
        return sound and "/" not in right
    sentence = word.islower() and after[0].isupper() and after[1:].islower()
    return sound and sentence and word not in _SHORT


@RULES.plan(SEVERAL_BLANKS)
def several_blanks(file: PlanFile) -> Iterator[Finding]:
    """One blank parts two words; more are a gap only where something is to be filled in."""
    for spot in printed(file).spots(_BLANKS):
        before = spot.text[: spot.start].rpartition(" ")[2].lower()
        after = spot.text[spot.end :].partition(" ")[0].lower()
        named = before in _TO_FILL or after in _TO_FILL
        if before and after and not (named or before.endswith(_OPEN) or after.startswith(_OPEN)):
            yield spot.replaced(" ")


@RULES.plan(BLANK_INSIDE)
def blank_inside_brackets(file: PlanFile) -> Iterator[Finding]:
    """Brackets and quotation marks stand at their words."""
    text = printed(file)
    for inner in _INNER:
        for spot in text.spots(inner):
            sign = spot.words.strip()
            before, after = spot.text[: spot.start][-1:], spot.text[spot.end : spot.end + 1]
            left = " " if before.isalnum() and sign in _BRACKETS_OPEN else ""
            right = " " if after.isalnum() and sign not in _BRACKETS_OPEN else ""
            yield spot.replaced(f"{left}{sign}{right}")


@RULES.plan(NO_COUNTERPART)
def bracket_without_counterpart(file: PlanFile) -> Iterator[Finding]:
    """What is opened is closed; a quotation of several paragraphs closes in a later one."""
    uneven = printed(file).spots(_UNEVEN)
    lone = [one for spot in uneven for one in _unpaired(spot.route, spot.text)]
    for before, spot, after in zip([None, *lone], lone, [*lone[1:], None], strict=False):
        if not (_closes(before, spot) or _closes(spot, after)):
            yield spot.chunk().found(sign=spot.words)


def _uneven(block: Block) -> Iterator[Hit]:
    """The texts in which more is opened than closed, or less."""
    pairs = [pair for pair in _OPENS.items() if not block.signs.isdisjoint(pair)]
    straight = '"' in block.signs
    for begin, text in zip(block.starts, block.texts, strict=False):
        uneven = any(text.count(closed) != text.count(opened) for closed, opened in pairs)
        if uneven or (straight and text.count('"') % 2):
            yield begin, begin + len(text), 0


_UNEVEN = EVERYWHERE.add(_uneven)


def _unpaired(route: Route, text: str) -> list[Spot]:
    """The brackets and quotation marks of one text that have no counterpart in it."""
    lone: list[Spot] = []
    for found in _BRACKETS.finditer(text):
        spot = Spot(route, text, *found.span())
        match = next((one for one in reversed(lone) if _closes(one, spot)), None)
        if match:
            lone.remove(match)
        elif not (_POINT.search(spot.text[: spot.end]) or _is_inch(spot)):
            lone.append(spot)
    return lone


def _closes(first: Spot | None, second: Spot | None) -> bool:
    """Whether the second closes the first; a straight mark closes a curly one too."""
    if first is None or second is None:
        return False
    if second.words == '"':
        return first.words in ('"', "“")
    return _OPENS.get(second.words) == first.words or (first.words, second.words) == ('"', "”")


def _is_inch(spot: Spot) -> bool:
    return spot.words == '"' and spot.text[spot.start - 1 : spot.start].isdigit()


@RULES.plan(MARKUP)
def residue_of_conversion(file: PlanFile) -> Iterator[Finding]:
    """A text holds words, and no marks of the program that it comes from."""
    seen: set[tuple[Route, int]] = set()
    for spot in printed(file).spots(_RESIDUES):
        chunk = spot.chunk()
        right = _RESIDUE.sub(_meant, chunk.words).strip()
        if (chunk.route, chunk.start) not in seen and right != chunk.words:
            seen.add((chunk.route, chunk.start))
            lost = "Error!" in spot.words or not (right or chunk.words != chunk.text.strip())
            yield chunk.found() if lost else harmless(file, chunk.mended(right))


def _meant(found: re.Match[str]) -> str:
    """What a piece of residue stands for."""
    if tag := found["tag"]:
        return " " if tag.lower() in _BREAKS else ""
    if found[0].startswith("&"):
        from html import unescape  # a table of two thousand names, which next to no plan needs

        return unescape(found[0])
    return next((words for words in found.group("bold", "strong", "label", "escaped") if words), "")


@RULES.plan(NO_BREAK)
def odd_blank_between_words(file: PlanFile) -> Iterator[Finding]:
    """Words are parted by plain blanks."""
    for spot in printed(file).spots(_ODD_BLANK):
        yield spot.replaced(" ", spot.word(), code=f"U+{ord(spot.words):04X}")


@RULES.plan(COMMA_DOTS)
def comma_before_dots(file: PlanFile) -> Iterator[Finding]:
    """Dots that stand for more need no comma."""
    for spot in printed(file).spots(_COMMA_DOTS):
        yield spot.replaced(spot.words.lstrip(", \xa0"), spot.word())
