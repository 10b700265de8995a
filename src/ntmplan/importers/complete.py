"""Nothing is lost: words of a document that stand nowhere in the plan are put into it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ntmplan.importers import kinds, marks
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Draft, Node
from ntmplan.importers.source import Paragraph, Source, Where
from ntmplan.importers.yaml_text import Map, Value
from ntmplan.text import CONTROL, WORD, Words, accented, nfc, one_line

_LEAST = 3
"""So many words after each other are found again; fewer only where nothing stands beside them."""
_ATTEMPTS = 4
"""Words that were put into a plan can make others seem at home elsewhere; then lines come whole."""
_MOST = 5000
"""A word is looked for at so many places at the most; texts of one word are no plans."""
_TECHNICAL = frozenset({"ntmplan", "marks", "run_in", "only_in", "every"})


@dataclass(frozen=True, slots=True)
class Missing:
    """Words of a document that a plan does not have.

    Attributes:
        where: their place.
        words: as the document has them.
        line: the whole line that they stand in.
    """

    where: Where
    words: str
    line: str


def missing(source: Source, plan: Map, spent: Mapping[Where, Sequence[str]]) -> Iterator[Missing]:
    """The words of a document that stand nowhere in a plan.

    Args:
        source: the document.
        plan: the plan file.
        spent: words that the plan says by its shape, by place.
    """
    index = _Index([accented(text) for text in _texts(plan)])
    allowed = {
        where: Counter(word for text in texts for word in accented(text))
        for where, texts in spent.items()
    }
    for paragraph in source.texts():
        excused = allowed.get(paragraph.where, Counter())
        for line in _lines(paragraph):
            yield from (
                Missing(paragraph.where, words, line) for words in _uncovered(line, index, excused)
            )


def complete(source: Source, draft: Draft, guesses: Guesses) -> None:
    """Put the words that a draft does not have at the end of the part that they stand in."""
    order = {paragraph.where: at for at, paragraph in enumerate(source.texts())}
    for attempt in range(_ATTEMPTS):
        lost = list(missing(source, draft.map(), guesses.spent))
        if not lost:
            break
        for one in lost:
            words = one.line if attempt else one.words
            _place(one.where, words, order, draft, guesses)


def _place(
    where: Where, words: str, order: Mapping[Where, int], draft: Draft, guesses: Guesses
) -> None:
    """Put words that have no place of their own where they stand in the document, about."""
    node = Node(where, {"text": words}, mark="", bare="text")
    holder = _holder(draft, order, order[where])
    guesses.add(kinds.PLACED, Sure.DOUBTFUL, where, words, key="", node=node)
    if isinstance(holder, Node):
        holder.items.append(node)
    elif holder == "opening" and draft.parts:
        draft.opening = "\n".join(filter(None, (draft.opening, words)))
        draft.doubts["opening"] = [kinds.PLACED.comment]
    else:
        draft.closing = draft.closing or Node(where)
        draft.closing.items.append(node)


def _holder(draft: Draft, order: Mapping[Where, int], at: int) -> Node | str:
    """The part in which a place lies, or `opening` or `closing`."""
    starts = {key: order.get(part.where, 0) for key, part in draft.parts.items()}
    ends = [node.where for node in (draft.closing, draft.recipients) if node]
    if any(order.get(where, at + 1) <= at for where in ends):
        return "closing"
    before = [(start, key) for key, start in starts.items() if start <= at]
    return draft.parts[max(before)[1]] if before else "opening"


def _texts(value: Value, key: str = "") -> Iterator[str]:
    """Every text of a plan file."""
    if isinstance(value, str):
        if key not in _TECHNICAL:
            yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        for name, inner in value.values.items():
            yield from _texts(inner, name)


def _lines(paragraph: Paragraph) -> Iterator[str]:
    """The lines of a paragraph, without the marks before them."""
    number = paragraph.number
    for text in paragraph.text.splitlines():
        line = one_line(CONTROL.sub(" ", nfc(text)))
        _, rest = marks.split(line, number)
        number = ""
        yield rest


class _Index:
    """Finds stretches of words in texts."""

    def __init__(self, texts: Sequence[Words]) -> None:
        self.texts = texts
        self.places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, words in enumerate(texts):
            for at, word in enumerate(words):
                self.places[word].append((number, at))

    def longest(self, words: Sequence[str], start: int) -> tuple[int, bool]:
        """How many of the words from a place on stand after each other in one text.

        And whether they are all that this text says.
        """
        best, whole = 0, False
        for number, at in self.places.get(words[start], ())[:_MOST]:
            text = self.texts[number]
            if best and words[start : start + best] != text[at : at + best]:
                continue
            size = 0
            while start + size < len(words) and at + size < len(text):
                if words[start + size] != text[at + size]:
                    break
                size += 1
            if size >= best:
                best, whole = size, (whole and size == best) or size == len(text)
            if start + best == len(words):
                break
        return best, whole


def _uncovered(line: str, index: _Index, excused: Counter[str]) -> Iterator[str]:
    """The stretches of a line that no text has."""
    tokens = list(WORD.finditer(line))
    words = accented(line)
    at, begin = 0, None
    while at < len(words):
        size, whole = index.longest(words, at)
        whole = whole or at + size == len(words) or excused[words[at + size]] > 0
        if size >= _LEAST or (size and whole) or (size and begin is None and at == 0):
            if begin is not None:
                yield line[tokens[begin].start() : tokens[at - 1].end()]
                begin = None
            at += size
        elif excused[words[at]] > 0:
            excused[words[at]] -= 1
            if begin is not None:
                yield line[tokens[begin].start() : tokens[at - 1].end()]
                begin = None
            at += 1
        else:
            begin = at if begin is None else begin
            at += 1
    if begin is not None:
        yield line[tokens[begin].start() :]
