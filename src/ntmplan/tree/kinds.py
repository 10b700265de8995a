"""What can be wrong with a file before anything in it has a meaning."""

from ntmplan.problem import Kind, Severity, marked

_E = Severity.ERROR

UNREADABLE = Kind(
    "Y001",
    "unreadable-file",
    _E,
    marked("The file can't be read: {reason}."),
    marked("Check that the file exists and that you may read it."),
    why=marked("A file that can't be read is not checked at all: nothing is known of its plan."),
)
TOO_LARGE = Kind(
    "Y002",
    "file-too-large",
    _E,
    marked("The file has {size} MB; a plan file may have at most {limit} MB."),
    marked("Split it: one document a file. Pictures and attachments don't belong in it."),
    why=marked(
        "A plan's text is small; a file this large holds something else, and everyone who opens"
        " or compares it waits for it."
    ),
)
EMPTY = Kind(
    "Y003",
    "empty-file",
    _E,
    marked("The file is empty."),
    marked("Write a plan into it, beginning with `ntmplan: 1` and `title: …`, or delete it."),
    why=marked(
        "Whoever looks for the plan finds a file with its name and takes it for done; in truth"
        " there is no plan."
    ),
    bad="""\
# ntmplan: 1, title: chưa viết
""",
    good="""\
ntmplan: 1
title: Kế hoạch thử
""",
)
ENCODING = Kind(
    "Y004",
    "wrong-encoding",
    _E,
    marked("The file is not in UTF-8; it looks like {encoding}."),
    marked('Open it in your editor and save it again with the encoding "UTF-8".'),
    why=marked(
        "Vietnamese letters read in the wrong encoding turn into other signs, and the plan is"
        " printed with names that nobody can read."
    ),
)
BYTE_ORDER_MARK = Kind(
    "Y005",
    "byte-order-mark",
    _E,
    marked("The file begins with a byte order mark (BOM), which nobody sees."),
    marked('Save it again with the encoding "UTF-8", not "UTF-8 with BOM".'),
    why=marked(
        "Other programs take the mark for a part of the first word, so that they don't know the"
        " first key of the file."
    ),
)
CONTROL_CHARACTER = Kind(
    "Y006",
    "control-character",
    _E,
    marked("There is an invisible control character ({code}) here."),
    marked("Delete it; it often comes with text copied from another program."),
    why=marked(
        "Nobody sees it, but a search no longer finds the word that it stands in, and in print it"
        " can become a box or a gap."
    ),
)
SYNTAX = Kind(
    "Y007",
    "broken-yaml",
    _E,
    marked("This can't be read as YAML: {reason}."),
    "{remedy}",
    why=marked(
        "From here on the program can only guess what is meant; a task or a unit behind this"
        " place could be lost without anybody seeing it."
    ),
    bad="""\
objectives: "15 xã đạt chuẩn
""",
    good="""\
objectives: "15 xã đạt chuẩn"
""",
)
TAB = Kind(
    "Y008",
    "tab-in-indentation",
    _E,
    marked("The line is indented with a tab."),
    marked("Indent with spaces, two for each level."),
    why=marked(
        "A tab is as wide as each editor makes it, so nobody can tell by the look of the file"
        " what stands under what."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
\tlead: Sở Y tế
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
""",
)
DUPLICATE_KEY = Kind(
    "Y009",
    "duplicate-key",
    _E,
    marked("The key `{key}` stands twice here; the first is in line {line}."),
    marked("Keep one of the two, or put both values under one key."),
    why=marked(
        "Of two values under the same key one would be dropped in silence, and with it perhaps a"
        " unit or a date that was decided."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    lead: Sở Tài chính
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    support: Sở Tài chính
""",
)
ALIAS = Kind(
    "Y010",
    "alias-or-anchor",
    _E,
    marked("A plan file has no anchors and aliases (`&name`, `*name`)."),
    marked("Write the text itself; put a text that begins with & or * in quotes."),
    why=marked(
        "With anchors a text stands somewhere else than where it is read; who changes it in one"
        " place changes it unawares in another."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: &so Sở Y tế
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
""",
)
MERGE_KEY = Kind(
    "Y011",
    "merge-key",
    _E,
    marked("A plan file has no merge keys (`<<`)."),
    marked("Write the keys out; what is the same for many tasks can stand on their area."),
    why=marked(
        "With a merge key the lead or the date of a task stands elsewhere in the file, where"
        " whoever reads the task does not see it."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    <<: {timeframe: 2024}
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    timeframe: 2024
""",
)
TAG = Kind(
    "Y012",
    "explicit-tag",
    _E,
    marked("A plan file has no tags (`{tag}`)."),
    marked("Leave the tag out; put a text that begins with ! in quotes."),
    why=marked(
        "A tag is an instruction to a program, not a word of the plan; mostly it is a text that"
        " happens to begin with an exclamation mark, and would be lost."
    ),
    bad="""\
period: !!str 2023-2025
""",
    good="""\
period: 2023-2025
""",
)
SEVERAL_DOCUMENTS = Kind(
    "Y013",
    "several-documents",
    _E,
    marked("A second document begins here (`---`); a file holds one plan."),
    marked("Put each plan in a file of its own."),
    why=marked(
        "Two plans in one file would share its name, and findings, questions and prints could not"
        " tell them apart."
    ),
    bad="""\
ntmplan: 1
title: Kế hoạch thử
---
ntmplan: 1
title: Kế hoạch khác
""",
    good="""\
ntmplan: 1
title: Kế hoạch thử
""",
)
TOO_DEEP = Kind(
    "Y014",
    "too-deep",
    _E,
    marked("More than {limit} levels inside each other."),
    marked("No plan is that deep; look for brackets that are never closed."),
    why=marked(
        "No reader could follow such a structure; almost always a bracket was left open and has"
        " swallowed the rest of the plan."
    ),
    bad="""\
objectives:
  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  15 xã đạt chuẩn
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
""",
    good="""\
objectives: 15 xã đạt chuẩn
""",
)
ODD_KEY = Kind(
    "Y015",
    "odd-key",
    _E,
    marked("A key must be a word, such as `title`."),
    marked("Write `key: value`; put brackets, braces and a ? that are text in quotes."),
    why=marked(
        "What a key means is looked up by its name; under a key that is no word the value says"
        " nothing to the program and is left out."
    ),
    bad="""\
objectives:
  - text: 15 xã đạt chuẩn
    [id]: xã
""",
    good="""\
objectives:
  - text: 15 xã đạt chuẩn
    id: xã
""",
)
CUT_SHORT = Kind(
    "Y016",
    "text-cut-short",
    Severity.WARNING,
    marked("The text ends before `#`; the rest of the line is taken for a comment."),
    marked("Put the whole text in quotes. Is it a comment? Write a blank after the `#`."),
    why=marked(
        "The rest of the sentence is neither printed nor checked, and the file still looks"
        " complete to whoever reads it."
    ),
    bad="""\
objectives: 15 xã đạt chuẩn theo mục #3
""",
    good="""\
objectives: "15 xã đạt chuẩn theo mục #3"
""",
)
