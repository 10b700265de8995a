"""The codes that no mistake in the tables raises anew, and why."""

from __future__ import annotations

_BOTH = "both plans have it: the tables change it, let it go or move it"
_FILE = "takes a file that is no plan any more: test_mutations_whole_files.py"
_DISK = "takes a file that can't be read or is huge: tests/tree"
_SETTINGS = "is for ntmplan.yaml: tests of the settings and of a repository's own rules"
_OWN = "is for registers of criteria and documents of a repository: tests/registry"

WHY: dict[str, str] = {
    "T216": _BOTH,
    "U203": _BOTH,
    "Y001": _DISK,
    "Y002": _DISK,
    "Y003": _FILE,
    "Y004": _FILE,
    "Y005": _FILE,
    "Y014": _FILE,
    "Y101": _FILE,
    "Y115": _OWN,
    "Y117": _SETTINGS,
    "Y118": _SETTINGS,
    "Y119": _SETTINGS,
    "Y120": _SETTINGS,
    "Y121": _SETTINGS,
}
