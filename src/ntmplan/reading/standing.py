"""What a name tells of its bearer: nobody, each of many, or one that can only be asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ntmplan.reading.roles import is_catch_all
from ntmplan.registry import Mention
from ntmplan.registry.spelling import ACCENTED
from ntmplan.text import KEPT, Words, accented, beginning, says

_EACH = ("sở", "bộ", "ngành", "ban", "phòng", "địa phương", "tổ chức chính trị", "đoàn thể", "hội")
"""How a catch-all begins, behind "các", in which a unit can see that it is meant."""
_CONCERNED = ("liên quan", "chức năng", "khác")
_UPPER = ("huyện", "quận", "thị xã", "thành phố", "tp")
_LOWER = ("xã", "phường", "thị trấn", "đặc khu", "thôn", "ấp", "bản", "buôn", "khu phố")
_PARTY = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thị ủy", "Đảng ủy")
_MASS = (
    *("Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội LHPN", "Hội Phụ nữ", "Hội Cựu chiến binh"),
    *("Hội CCB", "Đoàn Thanh niên", "Đoàn TNCS", "Tỉnh đoàn", "Huyện đoàn", "Thành đoàn"),
    *("Mặt trận Tổ quốc", "Ủy ban Mặt trận", "Ủy ban MTTQ", "UBMTTQ", "MTTQ"),
    *("Liên đoàn Lao động", "LĐLĐ", "Tổng Liên đoàn", "Ủy ban Trung ương Mặt trận"),
    *("Trung ương Hội", "Trung ương Đoàn"),
)
_MAY_ASSIGN = (
    *("Đảng", "Ban Thường vụ", "Ban Chấp hành", "Hội", "Đoàn", "Liên đoàn", "Mặt trận"),
    *("Ban Chỉ đạo", "BCĐ"),
)
"""How other issuers begin whose own plans may assign work to them, such as boards on which they
sit."""


PRINCIPAL = ("đầu mối", "chủ trì chính", "chịu trách nhiệm chính")
_STANDING = ("(thường trực", "cơ quan thường trực", "đơn vị thường trực")
IN_CELL = (*PRINCIPAL, *_STANDING, "(chủ trì", "chủ trì chung")
"""How a cell marks one of several leads as the one that answers for the whole."""


def names_nobody(mention: Mention) -> bool:
    """Whether no unit finds itself in a name; `các sở, ban, ngành` means each of them."""
    if not is_catch_all(mention):
        return False
    said = mention.words.lstrip()
    rest = said[len(beginning(said, ("các",))) :]
    return not beginning(rest, _EACH) or says(said, _CONCERNED)


def each_its_own(leads: Sequence[Mention]) -> bool:
    """Whether each lead has its part, as in `Sở Y tế (bếp ăn); Sở Công Thương (chợ)`.

    So have the same bodies of several places of one level: each acts at home.
    """
    parts = {mention.words.partition("(")[2] for mention in leads}
    if len(parts) == len(leads) and all(part[:1].islower() for part in parts):
        return True
    bodies = {_at_home(mention.words) for mention in leads}
    return len(bodies) == 1 and bodies != {()}


def _at_home(name: str) -> Words:
    """What the bodies of all places of a level have in common; () where no place is named."""
    written = name.split()
    for at in range(len(written) - 1, 0, -1):
        for size in (2, 1):
            level = " ".join(written[at - size : at]).lower() if at >= size else ""
            if written[at][0].isupper() and level in (*_UPPER, *_LOWER):
                rank = "upper" if level in _UPPER else "lower"
                return (*ACCENTED.one(accented(" ".join(written[: at - size]))), rank)
    return ()


def only_asked(mention: Mention) -> bool:
    """Whether a plan of the administration can only ask: a party or mass organisation.

    The register tells it; where it does not, the name does by how it begins or ends.
    """
    if len(mention.meant) > 1:
        return False
    unit = mention.meant[0]
    if unit.requested is not None:
        return bool(unit.requested)
    return _is_outside(unit.unit)


@lru_cache(maxsize=KEPT)
def _is_outside(name: str) -> bool:
    """Whether a name begins as those of party and mass organisations do.

    Those of the party's own boards end so: `Ban Tuyên giáo và Dân vận Tỉnh ủy`.
    """
    said = accented(name)
    return _begins(said, (*_PARTY, *_MASS)) or said[-2:] in map(accented, _PARTY)


def may_assign(issuer: str, named: Sequence[Mention]) -> bool:
    """Whether who issues a plan is outside the administration, or a board of which they are.

    Args:
        issuer: the issuer.
        named: the units that its name means.
    """
    outside = any(unit.requested for mention in named for unit in mention.units)
    return outside or _begins(accented(issuer), (*_PARTY, *_MASS, *_MAY_ASSIGN))


def _begins(said: Words, heads: Sequence[str]) -> bool:
    return any(said[: len(head)] == head for head in map(accented, heads))
