"""Mistakes in the file itself: YAML, keys and values; and in the repository around the plans."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.judged import EVERYTHING
from tests.mutations.mutation import bac_kan, lang_son, units

_ISSUER = "issuer: Sở Tài nguyên và Môi trường tỉnh Lạng Sơn\n"
_PLACE = "place: Lạng Sơn\n"
_OPENING = '"Sở Tài nguyên và Môi trường xây dựng kế hoạch triển khai thực hiện như sau:"'
_ASKED = "      year: 2023\n"
_FIRST = "kiểu mẫu theo Kế hoạch của tỉnh.\n"
_OFFICE = "  office: PHÓ GIÁM ĐỐC\n"

MUTATIONS = [
    lang_son(
        "a sign is pasted that nobody sees",
        Edit("place: Lạng Sơn", "place: Lạng\N{ZERO WIDTH SPACE} Sơn"),
        new="Y006:8",
    ),
    lang_son(
        "the quotation marks around words with a colon are forgotten",
        Edit(_OPENING, _OPENING.strip('"').replace("như sau:", "như sau: I.")),
        new="Y007:20",
        gone=EVERYTHING,
    ),
    lang_son(
        "a line is indented with tabs",
        Edit("      year: 2023", "\t\t\tyear: 2023"),
        new="Y008:86",
        gone=EVERYTHING,
    ),
    lang_son(
        "a key is written twice",
        Edit(_PLACE, _PLACE + _PLACE),
        new="Y009:9",
    ),
    lang_son(
        "somebody who knows YAML saves typing",
        Edit("place: Lạng Sơn", "place: &tinh Lạng Sơn"),
        new="Y010:8",
    ),
    lang_son(
        "somebody who knows YAML says that a year is a number",
        Edit("period: 2023", "period: !!int 2023"),
        new="Y012:9",
    ),
    lang_son(
        "somebody who knows YAML takes over another map",
        Edit(_PLACE, f"{_PLACE}<<: {{language: vi}}\n"),
        new="Y011:9",
    ),
    lang_son(
        "a second document is pasted behind the first",
        Edit("  name: Nguyễn Hữu Trục\n", "  name: Nguyễn Hữu Trục\n---\ntitle: A\n"),
        new="Y013:133",
    ),
    lang_son(
        "a key has no name",
        Edit(_PLACE, f"{_PLACE}~: x\n"),
        new="Y015:9",
    ),
    bac_kan(
        "a sign for a number begins a comment",
        Edit("môi trường cấp cơ sở.\n\n", "môi trường cấp cơ sở #1.\n\n"),
        new="X302:494 Y016:494",
    ),
    lang_son(
        "a key is misspelt",
        Edit("superior: UBND", "superier: UBND"),
        new="Y102:5",
    ),
    lang_son(
        "a key stands where it does not belong",
        Edit(_OFFICE, f"{_OFFICE}  lead: Sở Tài chính\n"),
        new="Y102:132",
    ),
    lang_son(
        "the title is lost",
        Edit(
            "title: Về việc thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm"
            " 2023\n",
            "",
        ),
        new="Y103:2",
        gone="L204:3",
    ),
    lang_son(
        "a list stands where a text belongs",
        Edit("place: Lạng Sơn", "place: [Lạng Sơn]"),
        new="Y104:8",
    ),
    lang_son(
        "a value is forgotten",
        Edit("place: Lạng Sơn", "place:"),
        new="Y105:8",
    ),
    lang_son(
        "a word is not one of those that are known",
        Edit("run_in: yes", "run_in: tùy"),
        new="Y106:94",
    ),
    lang_son(
        "a date has a month in words that nobody knows",
        Edit("date: 22/7/2022", "date: 22 bảy 2022"),
        new="Y107:14",
    ),
    lang_son(
        "a date is the 31st of a month with 30 days",
        Edit("date: 22/7/2022", "date: 31/6/2022"),
        new="Y108:14",
    ),
    lang_son(
        "the period is written with two digits",
        Edit("period: 2023", "period: 23-25"),
        new="Y109:9",
        gone="B105:85 L204:102 L204:107 L204:3",
    ),
    lang_son(
        "an amount has no unit of money",
        Edit("amount: 50 triệu đồng/năm", "amount: năm mươi triệu"),
        new="Y110:85",
        gone="B102:85 B103:85 B105:85",
    ),
    lang_son(
        "an amount has an English decimal point",
        Edit("amount: 50 triệu", "amount: 50.5 triệu"),
        new="Y111:85",
        gone="B102:85 B103:85 B105:85",
    ),
    bac_kan(
        "the deadline of the report is no day",
        Edit("before: 30/11", "before: cuối năm"),
        new="Y116:541",
    ),
    lang_son(
        "an entry is left empty",
        Edit("  - Lãnh đạo Sở\n", "  -\n"),
        new="Y105:123",
    ),
    lang_son(
        "an entry has an id and says nothing",
        Edit("  - Lãnh đạo Sở\n", "  - id: lãnh-đạo\n"),
        new="Y112:123",
    ),
    lang_son(
        "an entry is a need and a source at once",
        Edit(_ASKED, f"{_ASKED}      source: Ngân sách tỉnh\n"),
        new="Y113:81",
        gone="B102:85 B103:85 B105:85 B108:81",
        reworded="C105:38",
    ),
    lang_son(
        "the file is of a version that is still to come",
        Edit("ntmplan: 1\n", "ntmplan: 2\n"),
        new="Y114:2",
    ),
    lang_son(
        "a finding is let pass, and nobody says why",
        Edit("number: ?/KH-STNMT", "number: ?/KH-STNMT # ntmplan: ignore[D101]"),
        new="Y201:6",
    ),
    lang_son(
        "what a comment lets pass is mended, the comment stays",
        Edit("period: 2023", "period: 2023 # ntmplan: ignore[D104] kỳ kế hoạch"),
        new="Y202:9",
    ),
    lang_son(
        "a comment lets everything pass",
        Edit("period: 2023", "period: 2023 # ntmplan: ignore"),
        new="Y203:9",
    ),
    lang_son(
        "a plan is copied with its id",
        Edit("ntmplan: 1\n", "ntmplan: 1\nid: bac-kan-2023-2025\n"),
        new="P101:3",
    ),
    lang_son(
        "a task carries out one that the other plan does not have",
        Edit(_FIRST, f"{_FIRST}      implements: bac-kan-2023-2025#99.1\n"),
        new="P102:41",
    ),
    units(
        "a unit is said to follow one that is not registered",
        Edit(
            "    replaced_by: Sở Tài chính\n",
            "    replaced_by: Sở Tài chính và Đầu tư\n",
        ),
        new="U103:342",
    ),
    units(
        "a unit ends before it begins",
        Edit("also: [SYT]", "also: [SYT]\n    from: 01/3/2025\n    to: 28/02/2025"),
        new="U105:356",
    ),
    units(
        "a unit is registered twice",
        Edit("  - unit: Sở Y tế\n", "  - unit: Sở Y tế\n\n  - unit: Sở Y tế\n"),
        new="U106:355",
    ),
    units(
        "two units have the same other spelling",
        Edit("also: [SYT]", "also: [SYT, STC]"),
        new="U104:354",
    ),
]
