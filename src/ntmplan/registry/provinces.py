"""Provinces that became a part of another one, as `data/provinces.yaml` has them."""

from __future__ import annotations

import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from ntmplan.model.day import Day
from ntmplan.text import Words, accented
from ntmplan.tree import read

BUILT_IN = Path(__file__).parent.parent / "data" / "provinces.yaml"


def joined(province: str, day: datetime.date) -> str | None:
    """The province of which another one is a part on a day; None where it stands by itself.

    Args:
        province: its name alone, as `Bắc Kạn`.
        day: the day.

    Returns:
        The name alone; for a city with what it is, as `thành phố Đà Nẵng`.
    """
    ended, after = _former().get(accented(province), (datetime.date.max, ""))
    return after if day > ended else None


@lru_cache(maxsize=1)
def _former() -> dict[Words, tuple[datetime.date, str]]:
    """For each former province its last day, and what it is a part of since."""
    value: Any = read(BUILT_IN, BUILT_IN.name).value
    return {
        accented(one["province"]): (
            Day.parse(one["to"]).latest or datetime.date.max,
            one["replaced_by"],
        )
        for one in value["provinces"]
    }
