"""What the two documents say, read from their pages: who leads and who supports each task.

The letters stand for the units by their registered names.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ntmplan.query.rows import LEAD
from ntmplan.query.who import who
from ntmplan.repository import PlanFile, load
from ntmplan.table import Table

ROOT = Path(__file__).parents[2]
BAC_KAN, LANG_SON = "bac-kan-2023-2025", "lang-son-2023"

UNITS = {
    "N": "Sở Nông nghiệp và Phát triển nông thôn",
    "M": "Sở Tài nguyên và Môi trường",
    "Y": "Sở Y tế",
    "C": "Sở Công Thương",
    "K": "Sở Kế hoạch và Đầu tư",
    "T": "Sở Tài chính",
    "S": "Sở Khoa học và Công nghệ",
    "V": "Văn phòng Điều phối nông thôn mới tỉnh",
    "P": "Hội Liên hiệp Phụ nữ tỉnh",
    "Q": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "B": "UBND thành phố Bắc Kạn",
    "I": "Chi cục Bảo vệ môi trường",
    "h": "UBND các huyện, thành phố",  # groups
    "q": "các tổ chức chính trị - xã hội cấp tỉnh",
    "p": "Các phòng, đơn vị thuộc Sở",
    ".": "các đơn vị liên quan",  # catch-alls
    ",": "các sở, ngành liên quan",
}
GROUPS, CATCH_ALLS = "hqp", ".,"

TABLE = """
1.1 N h.   1.2 N h.   1.3 N h.
2.1 M h.   2.2 M h.   2.3 M h.
3.1 h M.   3.2 Mh .   3.3 Mh .
4.1 Nh .   4.2 Nh .   4.3 Nh .
5.1 Nh .   5.2 h .
6.1 NMh .
7.1 h NM   7.2 Vh .
8.1 NY h.  8.2 h C.   8.3 h NV   8.4 NYh .
9.1 Yh .   9.2 h YP   9.3 YPh .
"""
"""The appendix of Bắc Kạn's plan: number, who leads, who supports."""

BODY = "II.1 - - II.2 - - II.3 - - II.4 - - II.5 - - II.6 - - II.7 - - II.8 - -"
"""The tasks of Lạng Sơn's plan, which names nobody."""

DUTIES = """
V.1.1 V NM,  V.1.2 V -
V.2.1 N MV,  V.2.2 N MV,  V.2.3 N MV,  V.2.4 N MV,
V.3.1 M N,   V.3.2 - M    V.3.3 - M
V.4.1 K -    V.5.1 - T    V.6.1 S -    V.7.1 Y -    V.8.1 , -
V.9.1 Qq -   V.9.2 - Qq   V.9.3 Qq -   V.9.4 Qq -
V.10.1 h -   V.10.2 h -   V.10.3 h -   V.10.4 h -   V.10.5 h -   V.10.6 h -   V.10.7 B -
IV.1.1 I -   IV.1.2 I ,   IV.2 - p
"""
"""The parts "Tổ chức thực hiện" of both: whoever carries a duty leads it, unless it says that he
supports ("Phối hợp với …")."""

Said = dict[str, object]
"""What an answer says of one task."""


def _read(page: str, source: str) -> dict[str, Said]:
    words = page.split()
    found: dict[str, Said] = {}
    for number, leads, supports in zip(words[::3], words[1::3], words[2::3], strict=True):
        found[number] = {
            "plan": LANG_SON if number.startswith("I") else BAC_KAN,
            "task": number,
            "leads": tuple(UNITS[letter] for letter in leads.strip("-")),
            "supports": tuple(UNITS[letter] for letter in supports.strip("-")),
            "joint": len(leads.strip("-")) > 1,
            "groups": tuple(UNITS[letter] for letter in leads + supports if letter in GROUPS),
            "catch_alls": tuple(
                UNITS[letter] for letter in leads + supports if letter in CATCH_ALLS
            ),
            "source": source,
        }
    return found


READ = _read(TABLE, "table") | _read(BODY, "body") | _read(DUTIES, "duty")


@lru_cache(maxsize=1)
def plans() -> tuple[PlanFile, ...]:
    """The two plans, as the tool reads them."""
    return tuple(load([ROOT]).plans)


def ask(query: str, role: str = LEAD) -> Table:
    """Who leads, or supports, what the query means in the two plans."""
    return who(query, list(plans()), role)


def said(table: Table) -> list[Said]:
    """The rows of an answer, as far as the documents themselves say what stands there."""
    kept = READ["1.1"]
    return [{key: row[key] for key in kept} for row in table.rows]


def read(numbers: str) -> list[Said]:
    """What the documents say of these tasks and duties."""
    return [READ[number] for number in numbers.split()]


def meant(table: Table) -> list[str]:
    """What the query was taken to mean."""
    return [f"{one.kind}: {one.name}" for one in table.matched]


def codes(table: Table) -> list[str]:
    """The codes of an answer's notes."""
    return [one.code for one in table.notes]
