"""Old Vietnamese fonts: their letters by the font, over the whole alphabet."""

from __future__ import annotations

import unicodedata

import pytest
from tests.importers.readers.files import docx, notes, p, part, r, said, source, style, styles

from ntmplan.importers.readers.legacy import decoded, encoding_of, tcvn3, vni

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = [unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in TONES] + [
    "đ"
]
ACCENTED = [letter for letter in SMALL if not letter.isascii()]
CAPITALS = [letter.upper() for letter in ACCENTED]
BARE_CAPITALS = "ĂÂÊÔƠƯĐ"

# The letters of VNI-Win as fonts and converters have them, tone by tone: huyền hỏi ngã sắc nặng.
VNI_ROWS = {
    "a": "aø aû aõ aù aï", "ă": "aê aè aú aü aé aë", "â": "aâ aà aå aã aá aä",
    "e": "eø eû eõ eù eï", "ê": "eâ eà eå eã eá eä", "i": "ì æ ó í ò",
    "o": "oø oû oõ où oï", "ô": "oâ oà oå oã oá oä", "ơ": "ô ôø ôû ôõ ôù ôï",
    "u": "uø uû uõ uù uï", "ư": "ö öø öû öõ öù öï", "y": "yø yû yõ yù î",
}  # fmt: skip


def vni_alphabet() -> list[str]:
    """What VNI writes for each accented letter, in the order of `ACCENTED`."""
    return [written for row in VNI_ROWS.values() for written in row.split()] + ["ñ"]


def test_the_alphabet_has_sixty_seven_accented_letters_of_each_size() -> None:
    assert (len(ACCENTED), len(set(ACCENTED + CAPITALS))) == (67, 134)
    assert len(vni_alphabet()) == 67


def test_tcvn3_has_every_small_letter_and_seven_capitals_once() -> None:
    assert sorted(tcvn3.LETTERS.values()) == sorted([*ACCENTED, *BARE_CAPITALS])
    assert min(tcvn3.LETTERS) == 0xA1
    assert max(tcvn3.LETTERS) == 0xFE


def test_tcvn3_comes_back_from_its_bytes() -> None:
    back = {letter: chr(byte) for byte, letter in tcvn3.LETTERS.items()}
    text = "".join(ACCENTED) + BARE_CAPITALS + "abc XYZ 123"
    assert decoded("".join(back.get(c, c) for c in text), "tcvn3") == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("KÕ ho¹ch x©y dùng n«ng th«n míi", "Kế hoạch xây dựng nông thôn mới"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("b¶o vÖ m«i tr\u00adêng, n­íc s¹ch", "bảo vệ môi trường, nước sạch"),
        ("\u03bc \u00b5", "à à"),
    ],
)
def test_tcvn3_reads_what_people_wrote_in_it(written: str, read: str) -> None:
    assert decoded(written, "tcvn3") == read


def test_a_font_of_capitals_makes_capitals_of_all_letters() -> None:
    back = {letter: chr(byte) for byte, letter in tcvn3.LETTERS.items()}
    small = "".join(back[letter] for letter in ACCENTED)
    assert decoded(small, "tcvn3-capitals") == "".join(CAPITALS)
    assert decoded("ñy ban nh©n d©n", "tcvn3-capitals") == "ỦY BAN NHÂN DÂN"


def test_vni_reads_the_whole_alphabet_in_both_sizes() -> None:
    written = vni_alphabet()
    assert [decoded(one, "vni") for one in written] == ACCENTED
    assert [decoded(one.upper(), "vni") for one in written] == CAPITALS
    assert set(vni.LETTERS.values()) == {*ACCENTED, *CAPITALS}


def test_vni_reads_what_people_wrote_in_it() -> None:
    written = "Keá hoaïch xaây döïng noâng thoân môùi; UÛY BAN NHAÂN DAÂN; nghóa, thò, chæ, Lyù"
    assert decoded(written, "vni") == (
        "Kế hoạch xây dựng nông thôn mới; ỦY BAN NHÂN DÂN; nghĩa, thị, chỉ, Lý"
    )


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3-capitals"),
        (".VNARIALH", "tcvn3-capitals"),
        (".VnArial NarrowH", "tcvn3"),
        ("VNI-Times", "vni"),
        ("VNI Helve", "vni"),
        ("Times New Roman", ""),
        ("VnTimes", ""),
        ("", ""),
    ],
)
def test_the_encoding_is_the_fonts_and_never_guessed(font: str, encoding: str) -> None:
    assert encoding_of(font) == encoding


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def test_a_run_is_read_in_the_encoding_of_its_font() -> None:
    read = source(docx(p(r("KÕ ho¹ch ", fonts(".VnTime")), "Õ và ¹")))
    assert said(read) == ["Kế hoạch Õ và ¹"]
    assert notes(read) == ["Stretches of text in old Vietnamese fonts (TCVN3, VNI) are decoded: 1."]


def test_the_soft_hyphen_is_a_letter_of_tcvn3_only() -> None:
    runs = r("tr\u00adêng", fonts(".VnTime")) + r(" tr\u00adường")
    element = (
        f"<w:r><w:rPr>{fonts('.VnTime')}</w:rPr><w:t>n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>"
    )
    assert said(source(docx(p(runs, " ", element)))) == ["trường trường nước"]


def test_a_letter_of_vni_may_be_parted_over_two_runs() -> None:
    assert said(source(docx(p(r("ha", fonts("VNI-Times")), r("ù", fonts("VNI-Times")))))) == ["há"]


def test_the_font_comes_through_styles_defaults_and_themes() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
        '<a:latin typeface=".VnTime"/></a:minorFont></a:theme>'
    )
    made = styles(
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"'
        ' w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>',
        style("H", f"<w:rPr>{fonts('.VnTimeH')}</w:rPr>"),
        style("U", f"<w:rPr>{fonts('Times New Roman')}</w:rPr>", kind="character"),
    )
    body = p("ho¹ch") + p(
        "ho¹ch ", r("¹", '<w:rStyle w:val="U"/>'), properties='<w:pStyle w:val="H"/>'
    )
    assert said(source(docx(body, styles=made, theme=theme))) == ["hoạch", "HOẠCH ¹"]


def test_the_font_of_other_letters_decides_and_not_that_of_ascii() -> None:
    other = '<w:rFonts w:ascii=".VnTime" w:hAnsi="Times New Roman"/>'
    only = '<w:rFonts w:ascii=".VnTime"/>'
    assert said(source(docx(p(r("¹", other), r("¹", only))))) == ["¹ạ"]


def test_a_theme_without_fonts_is_no_theme() -> None:
    assert said(source(docx(p("a"), theme=part("x", "")))) == ["a"]
