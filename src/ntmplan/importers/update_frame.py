"""What stands above and below the parts of a plan file, as a newer document has it."""

from __future__ import annotations

from collections.abc import Callable

from ntmplan.importers.guess import Sure
from ntmplan.importers.matching import Matching
from ntmplan.importers.node import Node
from ntmplan.importers.record import Record, words_of
from ntmplan.importers.same import same_words
from ntmplan.importers.spots import ShortFormError
from ntmplan.importers.yaml_text import Map, Value
from ntmplan.problem import Route
from ntmplan.text import accented

_HEAD = ("type", "title", "issuer", "superior", "number", "date", "place", "period", "opening")


def update_frame(record: Record) -> None:
    """Change the head, the legal basis, the recipients, the signature and the last sentences."""
    _Frame(record).change_all()


class _Frame:
    """Changes what is no part."""

    def __init__(self, record: Record) -> None:
        self.record, self.spots = record, record.spots
        self.draft = record.new.draft

    def change_all(self) -> None:
        """Change every key of the plan that is no part."""
        self.head()
        for key in ("signature", "appendix"):
            self.block(key)
        self.last_words()
        self.basis()
        self.recipients()

    def head(self) -> None:
        """Change the keys of the plan itself, where the document states them."""
        guesses = self.record.new.guesses
        doubtful = {one.key for one in guesses if one.sure is Sure.DOUBTFUL and one.node is None}
        for key in _HEAD:
            value = self.draft.opening if key == "opening" else self.draft.head.get(key, "")
            old = self.record.said(key)
            if not value or key in doubtful or same_words(old, value):
                continue
            if key == "period" and same_words(self.record.said("title"), self.draft.head["title"]):
                continue  # it was only taken from the title
            if "?" in value and old and "?" not in old:
                continue
            self.record.change((), key, value, old, _HEAD)

    def block(self, key: str) -> None:
        """Change the keys of the signature or of the appendix' head."""
        values = getattr(self.draft, key)
        old = self.record.file.tree.at((key,)) if self.spots.has((), key) else None
        if not values:
            return
        if not isinstance(old, dict):
            self.spots.add_part(key, Map(dict(values)), None)
            self.record.note("added", (key,), new=" ".join(map(str, values.values())))
            return
        for inner, value in values.items():
            before = old.get(inner)
            said = [before] if isinstance(before, str) else [str(one) for one in before or []]
            told = [value] if isinstance(value, str) else [str(one) for one in value]
            if not same_words("\n".join(said), "\n".join(told)):
                self.record.change((key,), inner, value, "; ".join(said), tuple(values))

    def last_words(self) -> None:
        """Change the last sentences."""
        closing = self.draft.closing
        text = closing.keys.get("text", "") if closing else ""
        if text and not same_words(self.record.said("closing"), text):
            whole = self.record.file.tree.at(("closing",)) if self.spots.has((), "closing") else ""
            if isinstance(whole, str):
                self.record.change(
                    (), "closing", text, whole, ("reporting", "organization", "tasks")
                )

    def basis(self) -> None:
        """Change the legal basis."""
        old = [one.citation for one in self.record.plan.legal_basis]
        routes: list[Route] = [("legal_basis", at) for at in range(len(old))]
        told = [one.citation for one in self.record.new.plan.legal_basis]
        self.listed("legal_basis", list(zip(routes, old, strict=True)), told, self.draft.basis)

    def recipients(self) -> None:
        """Change who gets the plan."""
        recipients = self.record.plan.recipients
        items = recipients.items if recipients else ()
        old: list[tuple[Route, str]] = [
            (("recipients", "items", at), " ".join(words_of(one))) for at, one in enumerate(items)
        ]
        nodes = self.draft.recipients.items if self.draft.recipients else []
        self.listed("recipients", old, [node.keys["text"] for node in nodes], nodes)

    def listed(
        self, key: str, old: list[tuple[Route, str]], told: list[str], nodes: list[Node]
    ) -> None:
        """Change a list of the plan itself: what it rests on, or who gets it."""
        if not nodes:
            return
        if not old:
            self.spots.add_part(key, [node.value() for node in nodes], None)
            self.record.note("added", (key,), new="; ".join(told))
            return
        matching = Matching([accented(words) for _, words in old], [accented(one) for one in told])
        matching.alike()
        for at, node in enumerate(nodes):
            one = matching.of_second.get(at)
            if one is not None and not same_words(old[one][1].rstrip(";."), told[at].rstrip(";.")):
                self.entry("changed", self.spots.replace_entry, old[one], node, told[at])
            elif one is None:
                before = [matching.of_second[two] for two in range(at) if two in matching.of_second]
                place = old[before[-1]] if before else old[0]
                put = self.behind if before else self.in_front
                self.entry("added", put, (place[0], ""), node, told[at])
        for at in matching.left:
            self.record.gone(*old[at])

    def behind(self, route: Route, value: Value) -> None:
        """Put an entry behind another."""
        self.spots.insert_after(route, value, apart=False)

    def in_front(self, route: Route, value: Value) -> None:
        """Put an entry before the first one."""
        self.spots.insert_first(route, value, apart=False)

    def entry(
        self,
        what: str,
        put: Callable[[Route, Value], None],
        old: tuple[Route, str],
        node: Node,
        new: str,
    ) -> None:
        """Write an entry of a list, and note it."""
        try:
            put(old[0], node.value())
            self.record.note(what, old[0], "", old[1], new)
        except ShortFormError:
            self.record.note("left", old[0], "", old[1], new)
