"""How much of a document is read at the most; every one is many times what a plan has."""

FILE = 100 * 1000 * 1000
"""Bytes of a file."""
TEXT = 10 * 1000 * 1000
"""Bytes of a text or of a web page."""
UNPACKED = 200 * 1000 * 1000
"""Bytes of all that a package holds, unpacked."""
PART = 100 * 1000 * 1000
"""Bytes of one part of a package, unpacked."""
RATIO = 200
"""How many times as large a part may become when it is unpacked; the XML of Word reaches 30."""
FREE = 1000 * 1000
"""Bytes up to which a part may have any ratio: empty styles shrink to nothing."""
ENTRIES = 10_000
"""Entries of a package."""
COLUMNS = 200
ROWS = 20_000
CELLS = 500_000
"""Of all the tables of a document together."""
DEPTH = 40
"""How deep things may stand in each other: tables, content controls, tags."""
PAGES = 1_000
"""Pages of a PDF."""
CHARACTERS = 20 * 1000 * 1000
"""Of all the paragraphs of a document together."""
