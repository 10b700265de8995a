"""Events of the YAML parser to words: maps, lists, texts and nothing, each with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from ntmplan.problem import Kind, Place, Problem, problem
from ntmplan.text import CONTROL, nfc, regex
from ntmplan.tree import kinds

Value = dict[str, "Value"] | list["Value"] | str | None
"""What a file holds: every scalar is a text; nothing written is None."""

DEPTH = 40
"""The most levels inside each other; the deepest part of a real plan has about twelve."""
_HASH = regex(r"#(?<=[ \t]#)(?=[^\s#])")
_CUT = regex(r"[ \t]+#(?=[^\s#])")
"""What ends a text in the middle of a line: `mục #3` is read as `mục`."""
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_ODD_KEYS = _NOTHING | {"<<", None}
_LONGEST = max(map(len, _NOTHING))
_SIGNS = ("&", "!", "\\")
"""What anchors, tags and escapes begin with; nearly no text holds any of these."""


class TooDeepError(Exception):
    """Raised to leave a file that nests without end."""


class Mark(NamedTuple):
    """Where a value stands. A scalar's mark is its event alone.

    Attributes:
        start: the event that begins the value.
        inside: for a map, key -> (event of the key, mark of the value); for a list, marks.
    """

    start: Event
    inside: dict[str, tuple[Event, Any]] | list[Any]


class Builder:
    """Builds one document out of the parser's events and reports what a plan file may not have.

    Args:
        text: what is parsed.
        path: the file's name.
        data: the bytes of the text, where they are at hand; the parser wants bytes.
    """

    def __init__(self, text: str, path: str, data: bytes | None = None) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.composed = text.isascii() or nfc(text) is text
        self.cut = text if "#" in text and _HASH.search(text) else ""
        signs = any(sign in text for sign in _SIGNS)
        self.careful = signs or bool(self.cut) or not self.composed
        self.event: Callable[[], Any] = yaml.CLoader(text if data is None else data).get_event

    def document(self) -> tuple[Value, Any]:
        """The first document's value and marks; a second document is a problem.

        Raises:
            yaml.YAMLError: the text is no YAML.
            TooDeepError: it nests deeper than any plan does.
        """
        self.event()  # the stream begins
        if isinstance(self.event(), StreamEndEvent):
            return None, None
        value, mark = self.node(self.event(), 0)
        self.event()  # the document ends
        after = self.event()
        if isinstance(after, DocumentStartEvent):
            self.report(kinds.SEVERAL_DOCUMENTS, after)
        return value, mark

    def node(self, event: Any, depth: int) -> tuple[Value, Any]:  # noqa: ANN401 - one of several events
        """The value that begins with this event, and its marks."""
        if type(event) is ScalarEvent:
            return self.scalar(event), event
        if type(event) is AliasEvent:
            self.report(kinds.ALIAS, event)
            return None, event
        if depth == DEPTH:
            self.report(kinds.TOO_DEEP, event, limit=DEPTH)
            raise TooDeepError
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        if type(event) is MappingStartEvent:
            return self.mapping(event, depth + 1)
        return self.sequence(event, depth + 1)

    def scalar(self, event: ScalarEvent) -> str | None:
        """The words of a scalar, in NFC; None where nothing is written."""
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        words: str = event.value
        if self.cut and event.implicit[0]:
            self.check_end(event)
        if event.implicit[0] and words in _NOTHING:
            return None
        if event.style == '"':  # its escapes can stand for what the text itself doesn't hold
            if control := CONTROL.search(words):
                self.report(kinds.CONTROL_CHARACTER, event, code=f"U+{ord(control[0]):04X}")
                words = CONTROL.sub(" ", words)
            return nfc(words)
        return words if self.composed else nfc(words)

    def check_end(self, event: ScalarEvent) -> None:
        """Report a text without quotes that a comment cuts short."""
        end: Any = event.end_mark
        if found := _CUT.match(self.cut, end.index):
            line, column = end.line + 1, end.column + len(found[0])
            place = Place(self.path, line, column, line, column + 1)
            self.problems.append(problem(kinds.CUT_SHORT, place))

    def mapping(self, start: Event, depth: int) -> tuple[Value, Mark]:
        """The map that this event begins; each key once."""
        values: dict[str, Value] = {}
        inside: dict[str, tuple[Event, Any]] = {}
        following, careful = self.event, self.careful
        while type(event := following()) is not MappingEndEvent:
            if careful or type(event) is not ScalarEvent:
                key = self.key(event, depth)
            else:
                key = event.value
            mark = following()
            if careful or type(mark) is not ScalarEvent:
                value, mark = self.node(mark, depth)
            elif len(value := mark.value) <= _LONGEST:
                value = self.scalar(mark)
            if (key in values or key in _ODD_KEYS) and self.refuses(key, event, inside):
                continue
            values[key] = value
            inside[key] = (event, mark)
        return values, Mark(start, inside)

    def key(self, event: Any, depth: int) -> Any:  # noqa: ANN401 - one of several events; words or None
        """The words of a key; None for what can't be one."""
        if type(event) is ScalarEvent:
            return self.scalar(event)
        if type(event) is not AliasEvent:
            self.node(event, depth)
        return None

    def refuses(self, key: str | None, event: Any, known: dict[str, tuple[Event, Any]]) -> bool:  # noqa: ANN401 - one of several events
        """Whether a key can't be kept; then it is reported."""
        if key is None or (key in _NOTHING and event.implicit[0]):
            self.report(kinds.ODD_KEY, event)
        elif key == "<<" and event.implicit[0]:
            self.report(kinds.MERGE_KEY, event)
        elif key in known:
            first = self.place(known[key][0])
            self.report(kinds.DUPLICATE_KEY, event, also=first, key=key, line=first.line)
        else:
            return False
        return True

    def sequence(self, start: Event, depth: int) -> tuple[Value, Mark]:
        """The list that this event begins."""
        values: list[Value] = []
        inside: list[Any] = []
        following, careful = self.event, self.careful
        while type(mark := following()) is not SequenceEndEvent:
            if careful or type(mark) is not ScalarEvent:
                value, mark = self.node(mark, depth)
            elif len(value := mark.value) <= _LONGEST:
                value = self.scalar(mark)
            values.append(value)
            inside.append(mark)
        return values, Mark(start, inside)

    def refuse(self, event: Any) -> None:  # noqa: ANN401 - events share these attributes unnamed
        """Report an anchor or a tag on a value."""
        if event.anchor is not None:
            self.report(kinds.ALIAS, event)
        if event.tag is not None:
            self.report(kinds.TAG, event, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def report(
        self, kind: Kind, event: Event, also: Place | None = None, **facts: str | int
    ) -> None:
        """Note a problem at an event's place."""
        others = (also,) if also else ()
        self.problems.append(problem(kind, self.place(event), also=others, **facts))

    def place(self, event: Event) -> Place:
        """Where an event stands."""
        return place_of(event, self.path)


def place_of(event: Event, path: str) -> Place:
    """Where an event stands in a file, from its marks."""
    start: Any = event.start_mark
    end: Any = event.end_mark
    return Place(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
