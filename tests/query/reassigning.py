"""Small plans in which units are over, and what becomes of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from ntmplan.query.reassign import Reassigned, reassign, table_of
from ntmplan.registry import Unit
from ntmplan.repository import PlanFile, load

DAY = datetime.date(2025, 7, 1)
UNITS = """\
  - {unit: Sở Nông nghiệp và Phát triển nông thôn, also: [Sở Nông nghiệp và PTNT, Sở NN&PTNT, SNN],
     to: 28/02/2025, replaced_by: Sở Nông nghiệp và Môi trường}
  - {unit: Sở Tài nguyên và Môi trường, also: [Sở TN&MT, Sở TNMT, STNMT], to: 28/02/2025,
     replaced_by: Sở Nông nghiệp và Môi trường}
  - {unit: Sở Nông nghiệp và Môi trường, also: [Sở NN&MT, Sở NNMT, SNNMT], from: 01/3/2025}
  - {unit: Sở Kế hoạch và Đầu tư, also: [Sở KH&ĐT], to: 28/02/2025, replaced_by: Sở Tài chính}
  - {unit: Sở Tài chính, also: STC}
  - {unit: Sở Y tế}
  - {unit: Sở Nội vụ}
  - {unit: Sở Lao động, also: [Sở LĐ], to: 28/02/2025, replaced_by: [Sở Nội vụ, Sở Y tế]}
  - {unit: "UBND các huyện, thành phố", also: ["UBND huyện, thành phố", "các huyện, thành phố"],
     kind: group, to: 30/6/2025}
  - {unit: "UBND các xã, phường", also: ["UBND xã, phường"], kind: group}
  - {unit: UBND tỉnh Bắc Kạn, also: [UBND tỉnh], within: Bắc Kạn, to: 30/6/2025,
     replaced_by: UBND tỉnh Thái Nguyên}
  - {unit: UBND tỉnh Thái Nguyên, also: [UBND tỉnh], within: Thái Nguyên, from: 01/7/2025}
  - {unit: các đơn vị liên quan, kind: catch-all}
"""


def plan_of(folder: Path, text: str, units: str = UNITS) -> PlanFile:
    """A plan of this text (its title apart) in a repository with these units."""
    (folder / "plans").mkdir(parents=True, exist_ok=True)
    (folder / "units.yaml").write_text(f"units:\n{units}", "utf-8")
    file = folder / "plans" / "a.yaml"
    file.write_bytes(f"title: Kế hoạch\n{text}".encode())
    return load([file]).plans[0]


def becomes(
    folder: Path, text: str, chosen: Mapping[str, Unit] | None = None, units: str = UNITS
) -> Reassigned:
    """What becomes of a plan of this text."""
    (found,) = reassign([plan_of(folder, text, units)], DAY, chosen)
    return found


def text_of(found: Reassigned) -> str:
    """The new text without the title."""
    text = found.edited.text if found.edited else found.file.tree.text
    return text.removeprefix("title: Kế hoạch\n")


def said(found: Reassigned) -> list[str]:
    """Each place as its words, what is done, and why or the new words."""
    return [
        f"{row['old']} | {row['state']} | {row['why'] or row['new']}"
        for row in table_of([found], DAY).rows
    ]
