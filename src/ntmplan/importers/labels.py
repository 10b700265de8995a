"""What labels and heads of columns mean: `Đơn vị chủ trì`, `Tiến độ`, `STT`."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntmplan.text import Words, folded

NUMBER, AREA, TASK, LEAD, SUPPORT = "number", "area", "task", "lead", "support"
TIME, PRODUCT, INDICATOR, MONEY, NOTE = "timeframe", "product", "indicator", "money", "note"
BOTH = "both"
BARE = "Thông tin thêm"
"""The head of the column of our own tables whose lines are kept as they are, without it."""

_EXACT = {
    NUMBER: ("tt", "stt", "so tt", "so thu tu", "s tt", "so"),
    LEAD: ("thuc hien", "phu trach", "chiu trach nhiem", "bo phan", "nguoi lam"),
    TIME: (
        *("tg", "tg thuc hien", "tg hoan thanh", "thang", "quy", "thang thuc hien"),
        *("quy thuc hien", "tuan thuc hien", "nam thuc hien", "thang trien khai", "han"),
    ),
    AREA: (
        *("tieu chi", "ten tieu chi", "linh vuc"),
        *("nhom nhiem vu", "nhom noi dung", "nhom linh vuc", "noi dung nhom"),
    ),
}
_STRONG = (
    (LEAD, ("chu tri", "dau moi")),
    (SUPPORT, ("phoi hop",)),
    (
        TIME,
        ("thoi gian", "t gian", "tien do", "thoi han", "thoi diem", "han hoan thanh", "lo trinh"),
    ),
    (MONEY, ("so tien", "thanh tien", "kinh phi", "nguon von", "du toan", "von", "nguon luc")),
    (PRODUCT, ("san pham", "ket qua", "dau ra")),
    (INDICATOR, ("chi tieu", "muc tieu")),
    (NOTE, ("ghi chu",)),
    (TASK, ("nhiem vu", "cong viec", "noi dung", "hoat dong", "ten viec", "giai phap")),
    (LEAD, ("don vi thuc hien", "co quan thuc hien", "don vi phu trach", "nguoi phu trach")),
    (LEAD, ("trach nhiem", "phan cong", "don vi tham muu", "co quan tham muu", "nguoi thuc hien")),
)
_WEAK = (
    (LEAD, ("to chuc thuc hien", "don vi", "co quan")),
    (TIME, ("hoan thanh", "ngay", "nam", "bat dau", "ket thuc")),
    (TASK, ("viec",)),
)
_MEASURES = frozenset({"don vi tinh", "dvt", "don vi do", "dv tinh"})
"""Heads of columns that say what is counted in, and no unit that does anything."""
_PERSONS = (("lanh", "dao"), ("dong", "chi"), ("thanh", "vien"), ("pho", "chu", "tich"))
"""How the head of a column begins that says which leader looks after a task; none leads it."""
_BODIES = r"(?:co quan|don vi|bo phan)"
_ANY_BODY = (
    r"(?:co quan|don vi|bo phan|phong ban|phong|ban|khoa|to|so nganh|so ban nganh"
    r"|nganh|dia phuong|ca nhan)"
)
_DOES = (
    r"(?:truc tiep )?(?:chu tri|dau moi|phu trach|tham muu|chiu trach nhiem|thuc hien)"
    r"(?: (?:chu tri|phu trach|tham muu|thuc hien|chinh))*"
)
_HELPS = (
    r"(?:cung (?:phoi hop |tham gia )?thuc hien|cung (?:phoi hop|tham gia)|ho tro(?: thuc hien)?"
    r"|(?:phoi hop|tham gia)(?: phoi hop)?(?: thuc hien)?)"
)
_WHO = (
    (LEAD, re.compile(rf"(?:cac )?{_ANY_BODY}(?: {_ANY_BODY})* {_DOES}")),
    (SUPPORT, re.compile(rf"(?:(?:cac )?{_ANY_BODY}(?: {_ANY_BODY})* )?(?:{_HELPS})")),
    (SUPPORT, re.compile(rf"(?:cac )?{_ANY_BODY}(?: {_ANY_BODY})* (?:co )?lien quan")),
)
"""What a body is called that does a task, or helps, over a column."""
_WHO_LABEL = (
    (LEAD, re.compile(rf"(?:cac )?{_BODIES}(?: {_BODIES})* {_DOES}")),
    (SUPPORT, re.compile(rf"(?:cac )?{_BODIES}(?: {_BODIES})* {_HELPS}")),
)
"""As over columns; before a colon `Phòng Tham mưu` and `Các đơn vị liên quan` are units."""
_FIRST = ("chu tri", "dau moi")
_JOINT = ("chu tri phoi hop", "chu tri va phoi hop")
_YEAR = re.compile(r"20\d\d")
_LONGEST = 12
"""A head of a column has no more words."""
_SEVERAL = 3
_FAR = 60
"""A label has no more characters."""
_COLON = re.compile(r"[*_]*\s*:\s*[*_]*\s*")
_BREAK = re.compile(r"[;.,(]\s*|^\s*|\n\s*")
_BEGINS = re.compile(r"(?:[-+*•(]\s*)*")
_LABELS = {
    LEAD: (
        *("don vi chu tri", "co quan chu tri", "chu tri", "don vi chu tri thuc hien"),
        *(
            "co quan chu tri thuc hien",
            "chu tri thuc hien",
            "don vi thuc hien",
            "co quan thuc hien",
        ),
        *("don vi co quan chu tri", "co quan don vi chu tri", "to chuc chu tri", "nguoi chu tri"),
        *("don vi dau moi", "co quan dau moi", "phan cong thuc hien", "don vi phu trach"),
        *("trach nhiem thuc hien", "don vi chiu trach nhiem"),
    ),
    SUPPORT: (
        *("don vi phoi hop", "co quan phoi hop", "phoi hop", "don vi phoi hop thuc hien"),
        *("co quan phoi hop thuc hien", "phoi hop thuc hien", "co quan don vi phoi hop"),
        *("don vi co quan phoi hop", "cac don vi phoi hop", "to chuc phoi hop"),
    ),
    TIME: (
        *("thoi gian", "thoi gian thuc hien", "tien do", "tien do thuc hien", "thoi han"),
        *("thoi gian hoan thanh", "thoi han hoan thanh", "thoi diem thuc hien", "hoan thanh"),
        *("thoi gian trien khai", "tien do hoan thanh", "thoi han thuc hien"),
    ),
    PRODUCT: (
        *("san pham", "ket qua", "san pham du kien", "ket qua dau ra", "san pham dau ra"),
        *("ket qua du kien", "san pham hoan thanh", "ket qua san pham", "san pham ket qua"),
    ),
    INDICATOR: ("chi tieu", "chi tieu can dat", "muc tieu can dat"),
}
_DETAILS = frozenset(
    tuple(label.split())
    for label in (
        *("kinh phi", "kinh phi thuc hien", "nguon kinh phi", "du toan", "nguon von", "ghi chu"),
        *("dia diem", "dia diem thuc hien", "doi tuong", "quy mo", "so luong", "hinh thuc"),
        *("noi dung", "noi dung thuc hien", "yeu cau", "pham vi", "phuong phap", "muc tieu"),
        *("nguon kinh phi thuc hien", "kinh phi du kien", "tong kinh phi", "nhu cau kinh phi"),
    )
)
"""Labels of lines that say more of a task, for which a plan file has no key."""
_ROLE_OF = {tuple(label.split()): role for role, labels in _LABELS.items() for label in labels}


def column(title: str, above: str = "") -> str:
    """What a column holds, by the words over it; "" where they say nothing known.

    Args:
        title: the words right over the column.
        above: the words over several columns together, of which this is one.
    """
    words, upper = folded(title), folded(above)
    if len(words) > _LONGEST or is_measure(title) or _is_person(words):
        return ""
    for role, names in _EXACT.items():
        if " ".join(words) in names:
            return role
    if _place(words, _JOINT) is not None:
        return BOTH
    said = _fitting(words, _WHO) or _first(words, _STRONG)
    said = said or ("" if _is_person(upper) else _first(upper, _STRONG))
    return said or _first(_without_year(words), _WEAK)


def lead_rank(title: str) -> int:
    """How plainly the head of a column of leads says so: 0 `chủ trì`, 2 no more than `đơn vị`."""
    words = folded(title)
    if _place(words, _FIRST) is not None:
        return 0
    plain = " ".join(words) in _EXACT[LEAD] or _fitting(words, _WHO) == LEAD
    return 1 if plain or _first(words, _STRONG) == LEAD else 2


def is_measure(title: str) -> bool:
    """Whether a column says what is counted in: `ĐVT`, `Đơn vị tính`."""
    return " ".join(folded(title)) in _MEASURES


def begins(title: str) -> bool:
    """Whether a column of times says when something begins."""
    words = folded(title)
    return words[-1:] == ("tu",) or _place(words, ("bat dau", "tu ngay", "tu thang")) is not None


def ends(title: str) -> bool:
    """Whether a column of times says when something ends, beside one that says when it begins."""
    words = folded(title)
    named = ("ket thuc", "hoan thanh", "den ngay", "den thang")
    return words[-1:] == ("den",) or _place(words, named) is not None


def _without_year(words: Words) -> Words:
    """The words but for a year: `Kế hoạch năm 2026` does not say when something is done."""
    years = {at for at, word in enumerate(words) if _YEAR.fullmatch(word) and at}
    named = {at - 1 for at in years if words[at - 1] == "nam"}
    return tuple(word for at, word in enumerate(words) if at not in years | named)


def _is_person(words: Words) -> bool:
    return any(words[: len(one)] == one for one in _PERSONS)


def _fitting(words: Words, roles: tuple[tuple[str, re.Pattern[str]], ...]) -> str:
    """The role of which a pattern fits all of the words."""
    said = " ".join(words)
    return next((role for role, pattern in roles if pattern.fullmatch(said)), "")


def _first(words: Words, roles: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """The role of which a name stands first among the words."""
    found = [(at, role) for role, names in roles if (at := _place(words, names)) is not None]
    return min(found, key=lambda pair: pair[0])[1] if found else ""


def _place(words: Words, names: tuple[str, ...]) -> int | None:
    spelled = [tuple(name.split()) for name in names]
    places = (
        at for at in range(len(words)) for name in spelled if words[at : at + len(name)] == name
    )
    return next(places, None)


def is_detail(text: str) -> bool:
    """Whether a line only says more of the task above it, such as `Kinh phí: 500 triệu đồng`."""
    return folded(text.partition(":")[0]) in _DETAILS and ":" in text


def names_columns(text: str) -> bool:
    """Whether a line only says what the columns of a table are called, as captions do."""
    names = re.split(r"\s*,\s*|\s+và\s+", text.strip(" .:"))
    return len(names) >= _SEVERAL and all(map(column, names))


class Said(NamedTuple):
    """A fact that a line says behind a label.

    Attributes:
        role: what the label means.
        label: the label itself, with its colon.
        words: what stands behind it.
    """

    role: str
    label: str
    words: str


def said(text: str) -> list[Said]:
    """The facts of a line such as `Đơn vị chủ trì: Sở Y tế; phối hợp: UBND các xã`.

    Empty where the line does not begin with a label that is known.
    """
    found = [
        (start, colon.end(), role)
        for colon in _COLON.finditer(text)
        if (start := _label_start(text, colon.start())) is not None
        and (role := _role(folded(text[start : colon.start()])))
    ]
    if not found or found[0][0] > _BEGINS.match(text).end():  # type: ignore[union-attr] # it fits anything
        return []
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    facts = [
        Said(role, text[start:begin].strip(), text[begin:end].strip(" *_;,("))
        for (start, begin, role), end in zip(found, ends, strict=True)
    ]
    return [one for one in facts if one.words]


def _label_start(text: str, colon: int) -> int | None:
    """Where the words before a colon begin that can be a label."""
    before = text[max(0, colon - _FAR) : colon]
    offset = max(0, colon - _FAR)
    starts = [
        found.end() + offset for found in _BREAK.finditer(before) if found.end() + offset < colon
    ]
    for start in [*starts, *([_BEGINS.match(text).end()] if colon <= _FAR else [])]:  # type: ignore[union-attr] # it fits anything
        if _role(folded(text[start:colon])):
            return start
    return None


def _role(words: Words) -> str:
    """What a label means; "" for words that are none."""
    return _ROLE_OF.get(words) or _fitting(words, _WHO_LABEL)
