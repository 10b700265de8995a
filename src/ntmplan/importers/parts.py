"""The parts of a plan by their headings: `MỤC ĐÍCH, YÊU CẦU` are its objectives."""

from __future__ import annotations

from ntmplan.text import Words, folded

_FIRST = (
    ("reporting", ("che do bao cao", "che do thong tin bao cao", "thong tin bao cao")),
    (
        "organization",
        (
            *("to chuc thuc hien", "phan cong", "trach nhiem", "to chuc trien khai"),
            *("nhiem vu cua cac co quan", "nhiem vu cua cac don vi", "nhiem vu cua cac so"),
            *("nhiem vu cac don vi", "nhiem vu cac co quan", "nhiem vu cac so"),
        ),
    ),
)
_KEYS = (
    ("tasks", ("nhiem vu", "noi dung", "hoat dong", "cong viec", "ke hoach thuc hien")),
    ("solutions", ("giai phap", "bien phap")),
    ("budget", ("kinh phi", "du toan", "von", "nguon luc", "tai chinh", "nguon von")),
    ("objectives", ("muc dich", "yeu cau", "muc tieu", "quan diem", "chi tieu")),
    ("scope", ("pham vi", "doi tuong", "dia diem", "thoi gian", "thoi gian thuc hien")),
    (
        "situation",
        (
            *("tinh hinh", "thuc trang", "dac diem", "danh gia", "ket qua thuc hien", "boi canh"),
            *("su can thiet", "can cu", "khai quat", "hien trang"),
        ),
    ),
    ("reporting", ("bao cao",)),
)


def key_of(heading: str) -> str:
    """The key of the part that a heading begins; "" where it could be any."""
    words = folded(heading)
    for key, names in _FIRST:
        if _place(words, names) is not None:
            return key
    found = {key: at for key, names in _KEYS if (at := _place(words, names)) is not None}
    if not found:
        return ""
    if "tasks" in found and min(found, key=lambda key: found[key]) not in ("budget", "situation"):
        return "tasks"
    return min(found, key=lambda key: found[key])


def _place(words: Words, names: tuple[str, ...]) -> int | None:
    """Where the first of some names stands among the words."""
    for at in range(len(words)):
        for name in names:
            spelled = tuple(name.split())
            if words[at : at + len(spelled)] == spelled:
                return at
    return None
