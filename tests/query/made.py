"""Small repositories, made for one test."""

from __future__ import annotations

from pathlib import Path

from ntmplan.repository import PlanFile, load


def made(folder: Path, *plans: str, units: str = "") -> list[PlanFile]:
    """A repository with these plans (a, b, …), each given without its title, and these units."""
    (folder / "plans").mkdir()
    for name, text in zip("abcdef", plans, strict=False):
        (folder / "plans" / f"{name}.yaml").write_text(f"title: Kế hoạch\n{text}", "utf-8")
    if units:
        (folder / "units.yaml").write_text(f"units:\n{units}", "utf-8")
    return load([folder]).plans
