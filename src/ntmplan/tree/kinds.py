"""What can be wrong with a file before anything in it has a meaning."""

from ntmplan.problem import Kind, Severity, marked

_E = Severity.ERROR

UNREADABLE = Kind(
    "Y001",
    "unreadable-file",
    _E,
    marked("The file can't be read: {reason}."),
    marked("Check that the file exists and that you may read it."),
)
TOO_LARGE = Kind(
    "Y002",
    "file-too-large",
    _E,
    marked("The file has {size} MB; a plan file may have at most {limit} MB."),
    marked("Split it: one document a file. Pictures and attachments don't belong in it."),
)
EMPTY = Kind(
    "Y003",
    "empty-file",
    _E,
    marked("The file is empty."),
    marked("Write a plan into it, beginning with `ntmplan: 1` and `title: …`, or delete it."),
)
ENCODING = Kind(
    "Y004",
    "wrong-encoding",
    _E,
    marked("The file is not in UTF-8; it looks like {encoding}."),
    marked('Open it in your editor and save it again with the encoding "UTF-8".'),
)
BYTE_ORDER_MARK = Kind(
    "Y005",
    "byte-order-mark",
    _E,
    marked("The file begins with a byte order mark (BOM), which nobody sees."),
    marked('Save it again with the encoding "UTF-8", not "UTF-8 with BOM".'),
)
CONTROL_CHARACTER = Kind(
    "Y006",
    "control-character",
    _E,
    marked("There is an invisible control character ({code}) here."),
    marked("Delete it; it often comes with text copied from another program."),
)
SYNTAX = Kind(
    "Y007",
    "broken-yaml",
    _E,
    marked("This can't be read as YAML: {reason}."),
    "{remedy}",
)
TAB = Kind(
    "Y008",
    "tab-in-indentation",
    _E,
    marked("The line is indented with a tab."),
    marked("Indent with spaces, two for each level."),
)
DUPLICATE_KEY = Kind(
    "Y009",
    "duplicate-key",
    _E,
    marked("The key `{key}` stands twice here; the first is in line {line}."),
    marked("Keep one of the two, or put both values under one key."),
)
ALIAS = Kind(
    "Y010",
    "alias-or-anchor",
    _E,
    marked("A plan file has no anchors and aliases (`&name`, `*name`)."),
    marked("Write the text itself; put a text that begins with & or * in quotes."),
)
MERGE_KEY = Kind(
    "Y011",
    "merge-key",
    _E,
    marked("A plan file has no merge keys (`<<`)."),
    marked("Write the keys out; what is the same for many tasks can stand on their area."),
)
TAG = Kind(
    "Y012",
    "explicit-tag",
    _E,
    marked("A plan file has no tags (`{tag}`)."),
    marked("Leave the tag out; put a text that begins with ! in quotes."),
)
SEVERAL_DOCUMENTS = Kind(
    "Y013",
    "several-documents",
    _E,
    marked("A second document begins here (`---`); a file holds one plan."),
    marked("Put each plan in a file of its own."),
)
TOO_DEEP = Kind(
    "Y014",
    "too-deep",
    _E,
    marked("More than {limit} levels inside each other."),
    marked("No plan is that deep; look for brackets that are never closed."),
)
ODD_KEY = Kind(
    "Y015",
    "odd-key",
    _E,
    marked("A key must be a word, such as `title`."),
    marked("Write `key: value`; put brackets, braces and a ? that are text in quotes."),
)
CUT_SHORT = Kind(
    "Y016",
    "text-cut-short",
    Severity.WARNING,
    marked("The text ends before `#`; the rest of the line is taken for a comment."),
    marked("Put the whole text in quotes. Is it a comment? Write a blank after the `#`."),
)
