"""Which units a catch-all may mean: "các sở, ngành liên quan" may mean a department."""

from __future__ import annotations

from ntmplan.model.plan import Plan
from ntmplan.model.value import CATCH_ALL
from ntmplan.registry import Mention, Unit
from ntmplan.text import Words, accented, holds

_DEPARTMENT, _MASS, _LOCAL, _MEDIA, _INNER = "department", "mass", "local", "media", "inner"
_ABOVE = tuple(
    accented(words)
    for words in ("trung ương", "thủ tướng", "chính phủ", "tỉnh ủy", "thành ủy", "quốc hội")
)
_HEADS: tuple[tuple[str, str], ...] = (
    *((head, _MEDIA) for head in ("Đài", "Báo")),
    *((head, _MASS) for head in ("Hội", "Đoàn", "Liên đoàn", "Liên minh", "Tỉnh đoàn")),
    *((head, _MASS) for head in ("Ủy ban Mặt trận", "Mặt trận", "các tổ chức", "UBMTTQ")),
    *((head, _INNER) for head in ("Chi cục", "Phòng", "các phòng", "Trung tâm", "Lãnh đạo")),
    *((head, "") for head in ("UBND tỉnh", "Ủy ban nhân dân tỉnh", "HĐND", "Hội đồng nhân dân")),
    *((head, _LOCAL) for head in ("UBND", "Ủy ban nhân dân", "các huyện", "các xã")),
    *((head, _DEPARTMENT) for head in ("Bộ Chỉ huy", "Bộ đội")),
    ("Bộ", ""),
    *((head, _DEPARTMENT) for head in ("Sở", "Ban", "Văn phòng", "Thanh tra", "Công an", "Cục")),
    *((head, _DEPARTMENT) for head in ("Kho bạc", "Bảo hiểm", "Ngân hàng", "Viện")),
)
"""How names begin, and what kind of unit that is; "" stands above those whom a plan can mean."""
_BEGINS = tuple((accented(head), kind) for head, kind in _HEADS)
_NAMES_KIND: tuple[tuple[str, str], ...] = (
    *((words, _DEPARTMENT) for words in ("sở", "ban ngành", "ngành")),
    *((words, _MASS) for words in ("đoàn thể", "tổ chức chính trị", "hội")),
    *((words, _LOCAL) for words in ("huyện", "xã", "địa phương", "chính quyền")),
)
_SAYS = tuple((accented(words), kind) for words, kind in _NAMES_KIND)
_ANYBODY = tuple(accented(words) for words in ("đơn vị", "cơ quan", "tổ chức có liên quan"))
_MEDIA_ALONE = tuple(accented(words) for words in ("truyền thông", "báo chí"))
_INSIDE = tuple(accented(words) for words in ("thuộc sở", "thuộc chi cục", "trực thuộc"))


def may_mean(mention: Mention, unit: Unit, plan: Plan | None = None) -> bool:
    """Whether a name is a catch-all whose words can mean a unit.

    Args:
        mention: a name in a plan.
        unit: the unit.
        plan: the plan; a catch-all in it does not mean units of other provinces.
    """
    if any(one.kind != CATCH_ALL for one in mention.meant) or unit.kind == CATCH_ALL:
        return False
    place = plan.place if plan else None
    if unit.within and place and accented(unit.within) != accented(place):
        return False
    kind = _kind(unit)
    return bool(kind) and kind in _kinds_meant(accented(mention.words))


def _kind(unit: Unit) -> str:
    """What kind of unit it is, by its name; "" where no catch-all of a plan means it."""
    words = accented(unit.unit)
    if any(holds(words, above) for above in _ABOVE):
        return ""
    begun = (kind for head, kind in _BEGINS if words[: len(head)] == head)
    return next(begun, "other")


def _kinds_meant(words: Words) -> set[str]:
    """The kinds of units that a catch-all's words can mean."""
    if any(holds(words, one) for one in _MEDIA_ALONE):
        return {_MEDIA}
    if any(holds(words, one) for one in _INSIDE):
        return {_INNER}
    if any(holds(words, one) for one in _ANYBODY):
        return {_DEPARTMENT, _MASS, _LOCAL, _MEDIA, _INNER, "other"}
    return {kind for said, kind in _SAYS if holds(words, said)}
