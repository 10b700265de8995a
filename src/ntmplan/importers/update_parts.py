"""The parts of a plan file, as a newer document has them: words, facts, new and gone entries."""

from __future__ import annotations

from ntmplan.importers.matching import Matching
from ntmplan.importers.node import FACTS, Node
from ntmplan.importers.record import Change, Record, words_of
from ntmplan.importers.same import same_fact, same_words
from ntmplan.importers.spots import ShortFormError
from ntmplan.importers.yaml_text import Map, Value
from ntmplan.model.outline import Entry
from ntmplan.model.passage import Passage, TaskPassage
from ntmplan.problem import Route
from ntmplan.text import Words, accented

_INHERITS = "nhập: chưa chắc – văn bản mới không nêu {} của nhiệm vụ này, ở đây nhận theo mục trên"
_CALLED = {"lead": "đơn vị chủ trì", "support": "đơn vị phối hợp", "timeframe": "thời gian"}
_OWN = ("product", "indicator", "amount", "year", "every", "before", "by", "to", "via")


def update_part(record: Record, key: str) -> None:
    """Change a part."""
    _Part(record).part(key)


class _Part:
    """Changes the entries of a part."""

    def __init__(self, record: Record) -> None:
        self.record, self.spots, self.new = record, record.spots, record.new
        self.by_route = {one.route: one for one in record.old_entries}
        self.changed: dict[tuple[Route, str], str] = {}

    def part(self, key: str) -> None:
        """Change a part."""
        old = [entry for entry in self.record.old_entries if entry.part == key]
        new = [entry for entry in self.record.new_entries if entry.part == key]
        if not new and old:
            self.record.gone((key,), " ".join(words_of(old[0].passage)))
        elif new and not old:
            node = self.new.draft.parts[key]
            after = list(self.new.draft.parts)[list(self.new.draft.parts).index(key) + 1 :]
            before = next((one for one in after if self.spots.has((), one)), None)
            self.spots.add_part(key, node.map(), before)
            self.record.note("added", (key,), new=" ".join(words_of(new[0].passage)))
        elif new and old:
            self.entries(old, new)

    def entries(self, old: list[Entry], new: list[Entry]) -> None:
        """Change the entries of a part."""
        matching = Matching(
            [_compared(one) for one in old[1:]], [_compared(one) for one in new[1:]]
        )
        matching.alike()
        pairs = [(old[0], new[0])]
        pairs += [(old[one + 1], new[two + 1]) for two, one in sorted(matching.of_second.items())]
        found = {two.route: one for one, two in pairs}
        for one, two in pairs:
            self.words(one, two)
            self.own_facts(one, two)
            self.rows(one, two)
        self.inherited(old, pairs)
        self.record.flush()
        self.missing(old, {one.route for one, _ in pairs})
        self.added(new, found)

    def words(self, one: Entry, two: Entry) -> None:
        """Change the words of an entry."""
        keys = (*one.passage.titles, *one.passage.sentences, "text")
        old = {key: words for key in keys if (words := getattr(one.passage, key))}
        new = {key: words for key in keys if (words := getattr(two.passage, key))}
        for key, words in new.items():
            if any(same_words(before, words) for before in old.values()):
                continue
            free = [name for name in old if name == key or _same_role(one.passage, name, key)]
            name = free[0] if free else key
            self.record.set(one.route, name, words, old.get(name, ""))

    def own_facts(self, one: Entry, two: Entry) -> None:
        """Change the facts that are not inherited."""
        for key in _OWN:
            value = getattr(two.passage, key, None)
            words = self.record.nodes[two.route].keys.get(key, "") if value is not None else ""
            old = self.record.file.tree.at((*one.route, key)) if self.record.has(one, key) else ""
            if words and not same_words(str(old), words):
                self.record.set(one.route, key, words, str(old))

    def rows(self, one: Entry, two: Entry) -> None:
        """Change the words of the appendix' table, where the new document has one."""
        first, second = one.passage, two.passage
        if not (isinstance(first, TaskPassage) and isinstance(second, TaskPassage)):
            return
        if second.task is None or self.new.plan.appendix is None:
            return
        said = [_row(row) for row in first.in_appendix]
        told = [_row(row) for row in second.in_appendix]
        if told and said != told:
            value = self.record.nodes[two.route].map().values["in_appendix"]
            self.record.set(one.route, "in_appendix", value, "; ".join(row[0] for row in said))
        elif said and not told:
            self.record.drop(one, "in_appendix", "; ".join(row[0] for row in said))
        if second.only_in and second.only_in != first.only_in:
            self.record.set(one.route, "only_in", str(second.only_in), str(first.only_in or ""))
        elif first.only_in and not second.only_in:
            self.record.drop(one, "only_in", str(first.only_in))

    def inherited(self, old: list[Entry], pairs: list[tuple[Entry, Entry]]) -> None:
        """Change leads, supports and times: once above where all below change alike."""
        wanted = {one.route: two for one, two in pairs}
        for key in FACTS:
            below: dict[Route, list[Entry]] = {}
            for one in old:
                if one.passage.sentence is not None:
                    below.setdefault(self.holder(one, key).route, []).append(one)
            for route, leaves in below.items():
                new = [self.newer(key, one, wanted.get(one.route)) for one in leaves]
                holder = self.by_route[route]
                if new[0] and len(set(new)) == 1 and getattr(holder.passage, key):
                    self.record.set(route, key, new[0], _fact(holder, key))
                    self.changed[route, key] = new[0]
                    continue
                for one, words in zip(leaves, new, strict=True):
                    if words:
                        self.record.set(one.route, key, words, _fact(one, key))
                        self.changed[one.route, key] = words

    def newer(self, key: str, one: Entry, two: Entry | None) -> str:
        """What the newer document says of a fact, where that means something else; else ""."""
        words = _fact(two, key) if two else ""
        same = not words or same_fact(key, _fact(one, key), words, self.record.file)
        return "" if same else words

    def holder(self, entry: Entry, key: str) -> Entry:
        """The entry from which a fact is inherited: the nearest above that has it, or itself."""
        for size in range(len(entry.route), 0, -2):
            above = self.by_route[entry.route[:size]]
            if getattr(above.passage, key):
                return above
        return entry

    def now(self, entry: Entry, key: str) -> str:
        """What holds for an old entry after the changes."""
        for size in range(len(entry.route), 0, -2):
            route = entry.route[:size]
            if (route, key) in self.changed:
                return self.changed[route, key]
            if getattr(self.by_route[route].passage, key):
                break
        return _fact(entry, key)

    def missing(self, old: list[Entry], kept: set[Route]) -> None:
        """Mark the entries that the new document does not have, the outermost of each."""
        above = {route[:size] for route in kept for size in range(1, len(route) + 1)}
        gone: set[Route] = set()
        for entry in old:
            inside = any(entry.route[:size] in gone for size in range(1, len(entry.route)))
            if entry.route not in above and not inside:
                gone.add(entry.route)
                self.record.gone(entry.route, " ".join(words_of(entry.passage)))

    def added(self, new: list[Entry], found: dict[Route, Entry]) -> None:
        """Add the entries that are new, each behind the one that stands before it."""
        waiting: dict[Route, list[Value]] = {}
        for entry in new:
            above = entry.route[:-2]
            if entry.route in found or above not in found:
                continue
            holder = found[above]
            value = self.standing(entry, holder)
            self.record.note("added", holder.route, new=" ".join(words_of(entry.passage)))
            try:
                self.put(entry, holder, found, value, waiting)
            except ShortFormError:
                self.record.changes[-1] = Change(
                    "left", holder.route, new=self.record.changes[-1].new
                )
        for route, values in waiting.items():
            self.spots.add_items(route, values)

    def put(
        self,
        entry: Entry,
        holder: Entry,
        found: dict[Route, Entry],
        value: Value,
        waiting: dict[Route, list[Value]],
    ) -> None:
        """Put a new entry at its place below an entry that was there."""
        apart = isinstance(value, Map) and "items" in value.values
        at = int(entry.route[-1])
        for earlier in range(at - 1, -1, -1):
            before = found.get((*entry.route[:-1], earlier))
            if before is not None and before.route[:-2] == holder.route:
                self.spots.insert_after(before.route, value, apart=apart)
                return
        if holder.passage.items:
            self.spots.insert_first((*holder.route, "items", 0), value, apart=apart)
        elif self.spots.is_map(holder.route):
            waiting.setdefault(holder.route, []).append(value)
        else:
            raise ShortFormError

    def standing(self, entry: Entry, holder: Entry) -> Value:
        """A new entry below an old one, with the facts that it would not inherit."""
        node = self.record.nodes[entry.route]
        keys = {key: words for key, words in node.keys.items() if key not in FACTS}
        doubts = dict(node.doubts)
        for key in FACTS:
            words, above = _fact(entry, key), self.now(holder, key)
            if words and not same_fact(key, above, words, self.record.file):
                keys[key] = words
            elif above and not words and entry.passage.kind == "task":
                doubts[""] = [*doubts.get("", ()), _INHERITS.format(_CALLED[key])]
        made = Node(node.where, keys, node.items, node.rows, node.mark, doubts, node.bare)
        return made.value()


def _compared(entry: Entry) -> Words:
    return accented(" ".join(words_of(entry.passage)))


def _same_role(passage: Passage, first: str, second: str) -> bool:
    """Whether two keys both hold headings, or both sentences."""
    titles, sentences = passage.titles, (*passage.sentences, "text")
    return {first, second} <= set(titles) or {first, second} <= set(sentences)


def _fact(entry: Entry, key: str) -> str:
    value = getattr(entry, key)
    return getattr(value, "words", value) or ""


def _row(row: object) -> tuple[str, ...]:
    values = (getattr(row, key) for key in ("task", *FACTS))
    return tuple(str(getattr(value, "words", value) or "") for value in values)
