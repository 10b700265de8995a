"""Plans to measure with: made of the wording of a shipped plan, always the same ones."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import yaml

SHIPPED = Path(__file__).parent.parent / "plans" / "bac-kan-2023-2025.yaml"
TASKS = 43
LARGE = 1_000_000
_AREA = 6
"""How many tasks stand in an area."""
_UNITS = (
    ("Sở Nông nghiệp và PTNT", "unit"),
    ("Sở Tài nguyên và Môi trường", "unit"),
    ("Sở Y tế", "unit"),
    ("Sở Công thương", "unit"),
    ("Sở Kế hoạch và Đầu tư", "unit"),
    ("Sở Tài chính", "unit"),
    ("Văn phòng Điều phối nông thôn mới tỉnh", "unit"),
    ("UBND các huyện, thành phố", "group"),
    ("các đơn vị liên quan", "catch-all"),
)
_LEADS = tuple(name for name, kind in _UNITS if kind != "catch-all")
_TIMES = ("2023 - 2025", "Quý II/2024", "Trước ngày 29/11/2024", "Năm 2024", "Hằng năm", "6/2025")
_HEAD = """\
ntmplan: 1
title: Thực hiện Chương trình xây dựng nông thôn mới trên địa bàn tỉnh năm thứ {number}
issuer: UBND tỉnh Bắc Kạn
number: {number:02}/KH-UBND
date: 28/4/2023
place: Bắc Kạn
period: 2023-2025

legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
    issuer: Thủ tướng Chính phủ
    subject: về việc phê duyệt Chương trình

tasks:
  heading: NỘI DUNG
  items:
"""


def plan(number: int, tasks: int = TASKS) -> str:
    """A plan of so many tasks; each number gives another plan."""
    words = shipped_sentences()
    lines = [_HEAD.format(number=number + 1)]
    for at in range(tasks):
        if at % _AREA == 0:
            lines.append(f"    - area: Nội dung thứ {at // _AREA + 1}\n      items:\n")
        lines.append(_task(number + at, words[(number + at) % len(words)]))
    return "".join(lines)


def large() -> str:
    """A plan of at least a megabyte: the tasks over and over."""
    each = len(plan(0).encode()) // TASKS
    return plan(0, LARGE // each + TASKS)


def units() -> str:
    """The register of all units that the plans name."""
    entries = (f"  - unit: {name}\n    kind: {kind}\n" for name, kind in _UNITS)
    return "ntmplan: 1\nunits:\n" + "".join(entries)


def repository(root: Path, count: int) -> list[Path]:
    """Write a repository of so many plans; the plan files."""
    folder = root / "plans"
    folder.mkdir(parents=True)
    (root / "units.yaml").write_text(units(), "utf-8", newline="\n")
    files = [folder / f"plan-{number:04}.yaml" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(plan(number), "utf-8", newline="\n")
    return files


def _task(at: int, words: str) -> str:
    """A task with everything that an official writes about it."""
    lead = _LEADS[at % len(_LEADS)]
    others = [name for name, _ in _UNITS if name != lead]
    support = "; ".join(others[(at + step) % len(others)] for step in (0, 1, 3))
    return (
        f"        - task: >-\n{_folded(words, 12)}"
        f"          lead: {lead}\n"
        f"          support: >-\n{_folded(support, 12)}"
        f"          timeframe: {_TIMES[at % len(_TIMES)]}\n"
        f"          product: Báo cáo kết quả, gửi Văn phòng Điều phối nông thôn mới tỉnh\n"
    )


def _folded(words: str, indent: int) -> str:
    """A long text on lines of its own."""
    blank = " " * indent
    lines = textwrap.wrap(words, 100 - indent, break_long_words=False, break_on_hyphens=False)
    return "".join(f"{blank}{line}\n" for line in lines)


def shipped_sentences() -> list[str]:
    """The tasks and duties of the shipped plan."""
    shipped = _shipped()
    return [*_sentences(shipped["tasks"]), *_sentences(shipped["organization"])]


def _shipped() -> dict[str, object]:
    with SHIPPED.open("rb") as file:
        found: dict[str, object] = yaml.load(file, yaml.CSafeLoader)
    return found


def _sentences(part: object) -> Iterator[str]:
    """The tasks and duties of a part of the shipped plan."""
    if isinstance(part, dict):
        for key, inner in part.items():
            if key in ("task", "duty"):
                yield inner
            elif key == "items":
                yield from _sentences(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from ([inner] if isinstance(inner, str) else _sentences(inner))
