"""What ntmplan wants to reach: for each pair, the ratio that the median may not exceed."""

from __future__ import annotations

PASS = "python -c pass"  # noqa: S105 - a command, no password
FLOOR = "import yaml, pydantic, one model"
VERSION = "ntmplan --version"
HELP = "ntmplan --help"
VALIDATE = "ntmplan validate"
NOTES = "ntmplan validate --notes"
YAMLLINT = "yamllint"
JSONSCHEMA = "check-jsonschema"
EVENTS = "events of PyYAML's C parser"
SAFE = "yaml.load(CSafeLoader)"
TREE = "ntmplan.tree.read_bytes"
READ = "reading and modelling"
READER = "a process that reads and models"
RULES = "all rules"
WHOLE = "reading, modelling, all rules"
JOIN = "ntmplan.reading.joined"
DATASKETCH = "datasketch, compared after"
JOIN_MEMORY = "memory of the join"
MEMORY = "64 MB"
IMPORT = "ntmplan.importers.readers"
SITE = "ntmplan.site"
EDIT = "the site after one edit"
PYTHON_DOCX = "python-docx opening and walking"

GOALS: dict[tuple[str, str], float] = {
    (VERSION, PASS): 7,
    (HELP, PASS): 15,
    (VALIDATE, YAMLLINT): 0.95,
    (VALIDATE, JSONSCHEMA): 0.55,
    (TREE, EVENTS): 1.35,
    (TREE, SAFE): 0.5,  # at least twice as fast
    (WHOLE, READ): 1.5,
    (VALIDATE, READER): 1.5,
    (NOTES, READER): 1.5,
    (JOIN, DATASKETCH): 0.286,  # at least 3.5 times as fast
    (JOIN_MEMORY, MEMORY): 1,
    (IMPORT, PYTHON_DOCX): 2,
    (SITE, READ): 15,
    (EDIT, SITE): 0.1,
}
"""(what, against) -> the highest ratio that still meets the goal."""
SMALLER, LARGE_MEMORY = "a tenth of the texts", "256 MB"
LARGE: dict[tuple[str, str], float] = {(JOIN, SMALLER): 30, (JOIN_MEMORY, LARGE_MEMORY): 1}
"""For ten times as many texts, which are measured on request only."""
NONE: dict[tuple[str, str], float] = {}
"""For what is measured without a promise."""
