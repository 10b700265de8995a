"""What a new plan repository holds: settings, units, a first plan, and what editors and CI need."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

from ntmplan.model.plan import Plan
from ntmplan.model.schema import schema
from ntmplan.text import CONTROL, SURROGATE, folded, nfc, one_line

DATA = Path(__file__).parent / "data" / "init"
SCHEMA = "plan.schema.json"
FIRST = "plans/ke-hoach-mau.yaml"
FILES = {
    "ntmplan.yaml": "ntmplan.yaml",
    "units.yaml": "units.yaml",
    FIRST: "first-plan.yaml",
    ".vscode/settings.json": "vscode.json",
    ".editorconfig": "editorconfig",
    ".gitattributes": "gitattributes",
    ".pre-commit-config.yaml": "pre-commit.yaml",
    ".github/workflows/plans.yml": "github.yaml",
    ".gitlab-ci.yml": "gitlab.yaml",
}
"""Each file of a new repository, and what it is called among the data: tools look for files of the
real names in every folder, and must not find these."""
NEXT = "next-plan.yaml"
OPEN = "?"
_WIDTH = 96
_PLAIN = re.compile(r"[^\W\d_][\w ()/.,–-]*[\w)]")
"""Words that YAML takes as they are wherever a value stands, in brackets but for the comma."""
_NOTHING = ("null", "Null", "NULL")
"""Words that YAML takes for no value at all."""
_CITIES = frozenset(
    map(folded, ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"))
)
_KINDS = {("tinh",): "tỉnh", ("thanh", "pho"): "thành phố", ("tp",): "thành phố"}


def repository(place: str) -> dict[str, str]:
    """Every file of a new repository by its path, for a province; `?` where none is known."""
    facts = _facts(place, "Cấp nước sạch và vệ sinh môi trường nông thôn", FIRST)
    laid = {path: _filled(name, facts) for path, name in FILES.items()}
    laid[SCHEMA] = json.dumps(schema(Plan), ensure_ascii=False, indent=2) + "\n"
    return laid


def plan(path: str, title: str, place: str) -> str:
    """A plan to be filled in.

    Args:
        path: where it will be in the repository.
        title: what it is about.
        place: the province; `?` where none is known.
    """
    return _filled(NEXT, _facts(place, title, path))


def fit(words: str) -> str:
    """What somebody wrote for a name, on one line, without what nobody sees or UTF-8 has not."""
    return nfc(one_line(SURROGATE.sub(" ", CONTROL.sub(" ", words))))


def _facts(place: str, title: str, path: str) -> dict[str, str]:
    kind, name = _parted(place)
    body = f"{kind} {name}"
    year = datetime.datetime.now(tz=datetime.UTC).year
    named = f"{title} năm {year} trên địa bàn {body}"
    return {
        "PLACE": _scalar(name),
        "ISSUER": _scalar(f"UBND {body}"),
        "SHORT": _scalar(f"UBND {kind}"),
        "LONG": _scalar(f"Ủy ban nhân dân {kind}"),
        "TITLE": _scalar(named if path == FIRST else title),
        "YEAR": str(year),
        "SCHEMA": "../" * path.count("/") + SCHEMA,
        "OPENING": _folded(
            f"Ủy ban nhân dân {body} ban hành Kế hoạch {named[0].lower()}{named[1:]}, cụ thể như"
            " sau:",
            2,
        ),
        "REPORT": _folded(
            "UBND các xã, phường báo cáo kết quả thực hiện hằng năm trước ngày 15/12 về Sở Nông"
            f" nghiệp và Môi trường để tổng hợp, báo cáo UBND {body}./.",
            8,
        ),
    }


def _parted(place: str) -> tuple[str, str]:
    """A province's kind and its name: `Lạng Sơn`, `tỉnh Lạng Sơn` and `TP Huế` are all right."""
    words = place.replace("TP.", "TP ").split()
    for begin, kind in _KINDS.items():
        if folded(" ".join(words[: len(begin)])) == begin and len(words) > len(begin):
            return kind, " ".join(words[len(begin) :])
    return "thành phố" if folded(place) in _CITIES else "tỉnh", place


def _scalar(words: str) -> str:
    """A value as YAML takes it: plain where that is safe, else in quotes."""
    return (
        words
        if _PLAIN.fullmatch(words) and "," not in words and words not in _NOTHING
        else json.dumps(words, ensure_ascii=False)
    )


def _folded(words: str, indent: int) -> str:
    """A long text on several lines of a block."""
    import textwrap

    lines = textwrap.wrap(words, _WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return ("\n" + " " * indent).join(lines)


def _filled(name: str, facts: dict[str, str]) -> str:
    """A file with the facts in their places; each is put in once, whatever it holds itself."""
    text = (DATA / name).read_text("utf-8")
    return re.sub(r"@([A-Z]+)@", lambda found: facts[found[1]], text)
