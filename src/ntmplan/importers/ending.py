"""What comes after the last part: last sentences, recipients, signature, the appendix' head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ntmplan.importers import marks, reporting
from ntmplan.importers.appendix import HEADING
from ntmplan.importers.guess import Guesses
from ntmplan.importers.head import is_type
from ntmplan.importers.lines import Line, Piece
from ntmplan.importers.names import Names
from ntmplan.importers.node import Draft, Node
from ntmplan.importers.signature import AUTHORITY, OFFICE, read_signature, unmixed
from ntmplan.importers.source import Grid

_RECIPIENTS = re.compile(r"(?P<label>nơi nhận)\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
_LAST_WORDS = re.compile(
    r"(?:trên đây|trong quá trình|yêu cầu|đề nghị|căn cứ (?:nội dung )?kế hoạch này|nhận được"
    r"|kế hoạch này|giao\b.*(?:theo dõi|đôn đốc)|quá trình|\().*",
    re.IGNORECASE | re.DOTALL,
)
_LAST_ARTICLE = re.compile(
    r"Điều \d{1,2}\W+(?:(?:Quyết định|Nghị quyết|Kế hoạch) này|Hiệu lực)\b.*"
    r"|.*\bchịu trách nhiệm\b.*\bthi hành\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""From when a decision is in force, and who carries it out."""
_LONGEST_ARTICLE = 1000
_APPENDICES = ("PHỤ LỤC", "BIỂU ", "DANH MỤC", "KHUNG ")
_COMES_WITH = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
_NEAR = 4
"""So many lines below its heading an appendix has its table or says with what it comes."""
_LONGEST_LABEL = 200
"""What is longer is a sentence that only begins like the label."""
_LEAST = 2
_PARTS = ("chapter", "capital", "roman")


@dataclass
class Areas:
    """A document in stretches: the body, what ends it, and what comes with it.

    Attributes:
        body: the pieces of the letterhead and the parts.
        last: the sentences behind the last part.
        recipients: the lines under "Nơi nhận".
        signature: the lines of who signs.
        appendix: the pieces of the appendices.
    """

    body: list[Piece] = field(default_factory=list)
    last: list[Line] = field(default_factory=list)
    recipients: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    appendix: list[Piece] = field(default_factory=list)


def stretches(pieces: Sequence[Piece]) -> Areas:
    """The stretches of a document."""
    found = Areas()
    state = "body"
    for at, piece in enumerate(pieces):
        state = _next(state, piece, found, pieces[at + 1 :])
        if state == "appendix" or (isinstance(piece, Grid) and state != "body"):
            state = "appendix"
            found.appendix.append(piece)
        elif state == "body" or isinstance(piece, Grid):
            found.body.append(piece)
        elif state == "recipients":
            found.recipients.append(piece)
        else:
            found.signature.append(piece)
    if not found.signature:
        found.recipients, found.signature = unmixed(found.recipients)
    if _only_table(found.body):
        found.body, found.appendix = [], [*found.body, *found.appendix]
    while found.body and _is_last(found.body, found.body[-1]):
        line = found.body.pop()
        assert isinstance(line, Line)
        found.last.insert(0, line)
    return found


def _only_table(body: Sequence[Piece]) -> bool:
    """Whether a document is a table under its title alone, as spreadsheets are."""
    lines = [piece for piece in body if isinstance(piece, Line)]
    titles = all(line.mark.kind == "none" and line.titled for line in lines)
    typed = any(is_type(line.text) for line in lines)
    return len(lines) < len(body) and titles and not typed


def _next(state: str, piece: Piece, found: Areas, after: Sequence[Piece]) -> str:
    """In which stretch a piece stands."""
    if isinstance(piece, Grid) or state == "appendix":
        return state
    text = piece.text
    signed = state in ("recipients", "signature")
    if signed and _attaches(piece, found, after):
        return "body"
    titled = signed and text.startswith(_APPENDICES)
    heads = HEADING.fullmatch(text) and (signed or piece.caps or _heads_table(piece, after))
    if titled or (heads and after):
        return "appendix"
    goes_back = state == "signature" and found.signature and piece.mark.kind == "dashes"
    if goes_back or (_RECIPIENTS.fullmatch(text) and len(text) <= _LONGEST_LABEL):
        return "recipients"
    office = OFFICE.fullmatch(text) and (signed or _ends(after))
    if office or (AUTHORITY.fullmatch(text) and text.isupper()):
        return "signature"
    return state


def _heads_table(line: Line, after: Sequence[Piece]) -> bool:
    """Whether a line printed as a heading has a title and a table, or `(Kèm theo …)`, below it."""
    below = after[:_NEAR]
    comes_with = any(isinstance(one, Line) and _COMES_WITH.match(one.text) for one in below)
    grid = next((at for at, one in enumerate(below) if isinstance(one, Grid)), None)
    return (line.centred or line.bold) and (comes_with or grid is not None)


def _attaches(line: Line, found: Areas, after: Sequence[Piece]) -> bool:
    """Whether a line begins the plan that a decision, signed above, is issued with."""
    if not (line.caps and is_type(line.text)) or _has_parts(found.body):
        return False
    return _has_parts(after)


def _has_parts(pieces: Sequence[Piece], kinds: Sequence[str] = _PARTS) -> bool:
    """Whether some lines are numbered as parts of a plan are."""
    return any(isinstance(piece, Line) and piece.mark.kind in kinds for piece in pieces)


def _ends(after: Sequence[Piece]) -> bool:
    """Whether hardly anything but a name follows."""
    lines = [piece for piece in after if isinstance(piece, Line)]
    return bool(lines) and len(lines) <= _LEAST * 2 and all(len(line.text) < 60 for line in lines)  # noqa: PLR2004


def _is_last(body: Sequence[Piece], piece: Piece) -> bool:
    """Whether a line at the end of the body is one of its last sentences, and no duty."""
    if isinstance(piece, Grid) or piece.mark.kind != "none" or len(body) < _LEAST:
        return False
    before = body[-2]
    if isinstance(before, Line) and before.text.endswith(":"):
        return False
    if len(piece.text) <= _LONGEST_ARTICLE and _LAST_ARTICLE.fullmatch(piece.text):
        return _has_parts(body, (*_PARTS, "numbers"))
    return _LAST_WORDS.fullmatch(piece.text) is not None


def read_ending(areas: Areas, draft: Draft, names: Names, guesses: Guesses) -> None:
    """Write down the last sentences, the recipients and the signature."""
    closing: list[Line] = []
    for line in areas.last:
        recurs = reporting.recurs(line.text)
        if recurs and "reporting" not in draft.parts:
            node = reporting.report(line.where, line.text, "none", names, guesses)
            draft.parts["reporting"] = Node(line.where, items=[node])
        elif (
            "reporting" in draft.parts
            and not draft.parts["reporting"].keys
            and not closing
            and not line.text.startswith("(")
        ):
            draft.parts["reporting"].items.append(Node(line.where, {"text": line.text}))
        else:
            closing.append(line)
    if closing:
        text = "\n".join(line.text for line in closing)
        draft.closing = Node(closing[0].where, {"text": text}, bare="text")
    _recipients(areas.recipients, draft, guesses)
    read_signature(areas.signature, draft, guesses)


def _recipients(lines: Sequence[Line], draft: Draft, guesses: Guesses) -> None:
    """The recipients: a list, with the lines above it."""
    if not lines:
        return
    found = _RECIPIENTS.fullmatch(lines[0].text)
    rest = list(lines)
    above: list[str] = []
    if found:
        guesses.spend(lines[0].where, found["label"])
        rest = rest[1:]
        mark, words = marks.split(found["rest"])
        if words and mark.kind == "dashes":
            rest = [Line(words, lines[0].where, mark), *rest]
        elif words:
            above = [words]
    node = Node(lines[0].where)
    last = len(rest) - 1
    for at, line in enumerate(rest):
        if line.mark.kind == "none" and not node.items and line.text.endswith(":"):
            above.append(line.text)
        else:
            words = unended(line.text, last=at == last)
            node.items.append(Node(line.where, {"text": words}, bare="text"))
    if above:
        node.keys["text"] = "\n".join(above)
    if node.items or node.keys:
        draft.recipients = node


def unended(words: str, *, last: bool) -> str:
    """An entry without what ends it in a list: `;` or `,`, and the last one's `.`."""
    ends = ("./.", ".", ",") if last else (";", ",")
    bare = next((words.removesuffix(end) for end in ends if words.endswith(end)), words)
    return bare.strip() or words
