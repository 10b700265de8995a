"""A plan in the making: entries that can still be changed, before they are written as YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ntmplan.importers.source import Where
from ntmplan.importers.yaml_text import Map, Value

ORDER = (
    *("id", "heading", "area", "unit", "task", "duty", "source", "need", "report", "by_word"),
    *("document", "date", "issuer", "subject", "title", "note", "text", "run_in", "marks"),
    *("amount", "year", "purpose", "every", "before", "by", "to", "via"),
    *("lead", "support", "timeframe", "product", "indicator", "refers_to", "implements"),
    *("in_appendix", "only_in", "items"),
)
"""The order in which the keys of an entry are written."""
_WRITTEN = {"by_word": "by"}
"""A citation begins with its `by`, a report has it behind its sentence."""
FACTS = ("lead", "support", "timeframe")
"""What entries inherit from those that they stand in."""


@dataclass(eq=False)
class Node:
    """An entry of a plan.

    Attributes:
        where: where in the document it begins.
        keys: its words by key.
        items: the entries in it.
        rows: its rows in the appendix' table, where they differ from it.
        mark: what the document prints before it (`roman`, `numbers`, `dashes` …, `none`).
        doubts: comments by key; those under "" stand over the whole entry.
        bare: the key under which words may stand alone, without a map; "" where none may.
        rank: the number under which the document has it in its list, from 1; 0 for none.
    """

    where: Where
    keys: dict[str, str] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)
    rows: list[Node] = field(default_factory=list)
    mark: str = "none"
    doubts: dict[str, list[str]] = field(default_factory=dict)
    bare: str = ""
    rank: int = 0

    def walk(self) -> Iterator[Node]:
        """This entry and every one in it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()

    def value(self) -> Value:
        """The entry as it is written: its words alone where that says everything."""
        alone = not self.items and not self.rows and not self.doubts
        if alone and self.bare and tuple(self.keys) == (self.bare,):
            return self.keys[self.bare]
        return self.map()

    def map(self) -> Map:
        """The entry as keys and values in the order of `ORDER`."""
        values: dict[str, Value] = dict(self.keys)
        if self.rows:
            values["in_appendix"] = self._rows()
        if self.items:
            values["items"] = [item.value() for item in self.items]
        ordered = {key: values[key] for key in ORDER if key in values}
        comments = {key: tuple(said) for key, said in self.doubts.items()}
        return Map({_WRITTEN.get(key, key): value for key, value in ordered.items()}, comments)

    def _rows(self) -> Value:
        first = self.rows[0]
        if len(self.rows) == 1 and tuple(first.keys) == ("task",) and not first.doubts:
            return first.keys["task"]
        return [row.map() for row in self.rows]


@dataclass
class Draft:
    """A plan document in the making.

    Attributes:
        head: the keys above the legal basis, in order.
        basis: the legal basis.
        opening: the sentence before the first part, or "".
        parts: the parts by key, in the document's order.
        closing, recipients, signature, appendix: what comes after them.
        doubts: comments on keys of the plan itself.
    """

    head: dict[str, str] = field(default_factory=dict)
    basis: list[Node] = field(default_factory=list)
    opening: str = ""
    parts: dict[str, Node] = field(default_factory=dict)
    closing: Node | None = None
    recipients: Node | None = None
    signature: dict[str, Value] = field(default_factory=dict)
    appendix: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, list[str]] = field(default_factory=dict)

    def map(self) -> Map:
        """The whole plan file."""
        values: dict[str, Value] = {"ntmplan": "1", **self.head}
        if self.basis:
            values["legal_basis"] = [cited.map() for cited in self.basis]
        if self.opening:
            values["opening"] = self.opening
        values |= {key: _part(node) for key, node in self.parts.items()}
        if self.closing:
            values["closing"] = self.closing.value()
        if self.recipients:
            values["recipients"] = _part(self.recipients)
        if self.signature:
            values["signature"] = Map(dict(self.signature))
        if self.appendix:
            values["appendix"] = Map(dict(self.appendix))
        return Map(values, self._comments())

    def _comments(self) -> dict[str, tuple[str, ...]]:
        """The comments above the keys of the plan, those on a whole part too."""
        said = {key: tuple(comments) for key, comments in self.doubts.items()}
        for key, node in self.parts.items():
            if comments := node.doubts.get(""):
                said[key] = (*said.get(key, ()), *comments)
        return said


def _part(node: Node) -> Value:
    """A part; one that is nothing but a list of texts is written as that list."""
    whole = node.map()
    texts = whole.values.get("items")
    alone = tuple(whole.values) == ("items",) and not whole.comments
    if alone and isinstance(texts, list) and all(isinstance(text, str) for text in texts):
        return texts
    return whole
