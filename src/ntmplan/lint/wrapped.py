"""Mend words that a folded text (`>-`) breaks into two lines: the line end stays between words.

`editing` changes words in values too, but writes the whole value anew, wraps what got too long, and
reads the file again to be sure. A fix is one small place with the words for it, which an editor or
a reviewer takes over as they are, and it may not move a line; so it is made here, and only where
that needs no second reading.
"""

from __future__ import annotations

from ntmplan.problem import Fix, Place
from ntmplan.text import regex
from ntmplan.tree import Tree

_HEAD = regex(r">[-+]?[ \t]*(?:#.*)?$")
"""How a folded text begins that leaves it to its first line how far it is indented."""
_INDENT = regex("[ \t]*")


def over_a_line_end(tree: Tree, value: Place, fix: Fix, words: str) -> Fix | None:
    """The fix of words with one line end in them; None where it is not clear what to write.

    Only in folded texts, in which every sign is text. As many words as stood on the first line
    stand there again, so that each line end and each indentation of the file stays.

    Args:
        tree: the file.
        value: the text that the words stand in.
        fix: the place of the words, and what would take it if it had no line end.
        words: the words, a blank for the line end.
    """
    lines, place = tree.text.split("\n"), fix.place
    folded = _HEAD.match(lines[value.line - 1], value.column - 1)
    if folded is None or place.end_line != place.line + 1 or place.line == value.line:
        return None
    first, second = lines[place.line - 1], lines[place.end_line - 1]
    own = next(_indent(line) for line in lines[value.line :] if line.strip())
    begun, ended = first[place.column - 1 :], second[len(own) : place.end_column - 1]
    if {_indent(first), _indent(second)} != {own} or f"{begun} {ended}" != words:
        return None
    new, count = fix.text.split(" "), begun.count(" ") + 1
    end = place.end_column
    if not new[count:]:  # then the next word begins the line, without the blank before it
        end += 1
        if second[end - 2 : end - 1] != " " or not second[end - 1 : end].strip():
            return None
    text = f"{' '.join(new[:count])}\n{own}{' '.join(new[count:])}"
    return Fix(place._replace(end_column=end), text) if all(new) else None


def _indent(line: str) -> str:
    found = _INDENT.match(line)
    return found[0] if found else ""
