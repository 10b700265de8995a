"""TCVN3, the encoding of the `.Vn` fonts (ABC): TCVN 5712:1993, its third set (VN3).

Source: Vietnamese standard TCVN 5712:1993 (Công nghệ thông tin - Bộ mã chuẩn 8-bit kí tự Việt dùng
trong trao đổi thông tin), set VN3. It gives a byte from A1 to FE to each small letter and to the
seven capitals Ă Â Ê Ô Ơ Ư Đ; capitals with a tone are the small letters in a font whose name ends
with `H` (`.VnTimeH`), which draws every small letter as a capital.
"""

from __future__ import annotations

FIRST = 0xA1
_ROWS = (
    "ĂÂÊÔƠƯĐăâêôơưđ\0",  # A1 to AF
    "\0\0\0\0\0àảãáạ\0ằẳẵắ\0",  # B0 to BF
    "\0\0\0\0\0\0ặầẩẫấậè\0ẻẽ",  # C0 to CF
    "éẹềểễếệìỉ\0\0\0ĩíịò",  # D0 to DF
    "\0ỏõóọồổỗốộờởỡớợù",  # E0 to EF
    "\0ủũúụừửữứựỳỷỹýỵ\0",  # F0 to FF
)
LETTERS = {FIRST + at: letter for at, letter in enumerate("".join(_ROWS)) if letter != "\0"}
"""Byte -> letter."""
_TABLE = {
    **LETTERS,
    0x3BC: LETTERS[0xB5],  # the Greek mu, which programs put in the place of the micro sign
    **{0xF000 + byte: letter for byte, letter in LETTERS.items()},  # as symbols of a font
}


def decoded(text: str) -> str:
    """Text of a `.Vn` font, its bytes as the characters of Latin-1, in Unicode."""
    return text.translate(_TABLE)
