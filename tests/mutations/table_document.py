"""Mistakes in the head, the recipients and the signature of a document."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.mutation import bac_kan, lang_son

_AIM = "  text: Nâng cao chất lượng môi trường tại các xã.\n"

MUTATIONS = [
    bac_kan(
        "the years of the period are swapped",
        Edit("period: 2023-2025", "period: 2025-2023"),
        new="D104:10",
        gone="L207:10 T201:57",
    ),
    lang_son(
        "a number under ten is written without its 0",
        Edit("?/KH-STNMT", "5/KH-STNMT"),
        new="D203:6",
        gone="D101:6",
    ),
    lang_son(
        "the symbol of the number is in small letters",
        Edit("?/KH-STNMT", "15/Kh-stnmt"),
        new="D203:6",
        gone="D101:6",
    ),
    lang_son(
        "blanks stand in the number",
        Edit("?/KH-STNMT", "15 / KH - STNMT"),
        new="D203:6",
        gone="D101:6",
    ),
    lang_son(
        "the number is that of a report",
        Edit("?/KH-STNMT", "15/BC-STNMT"),
        new="D204:6",
        gone="D101:6",
    ),
    lang_son(
        "the number is that of another department",
        Edit("?/KH-STNMT", "15/KH-SNN"),
        new="D206:6",
        gone="D101:6",
    ),
    lang_son(
        "a department numbers like a people's committee",
        Edit("?/KH-STNMT", "15/KH-UBND"),
        new="D206:6",
        gone="D101:6",
    ),
    bac_kan(
        "the people's committee numbers like a department",
        Edit("number: ?/KH-UBND", "number: 15/KH-STNMT"),
        new="D206:7",
        gone="D101:7",
    ),
    lang_son(
        "the type of the document is misspelt",
        Edit("ntmplan: 1\n", "ntmplan: 1\ntype: KẾ HOẠC\n"),
        new="D205:3",
    ),
    lang_son(
        "the type of the document is changed, the number is not",
        Edit("ntmplan: 1\n", "ntmplan: 1\ntype: BÁO CÁO\n"),
        new="D204:7",
    ),
    lang_son(
        "the date is filled in, the number is forgotten",
        Edit("?/7/2022", "28/7/2022"),
        gone="D102:7",
    ),
    lang_son(
        "the day of the date is none of its month",
        Edit("?/7/2022", "31/6/2022"),
        new="Y108:7",
        gone="D102:7",
    ),
    lang_son(
        "the plan is issued, number and date are forgotten",
        Edit("ntmplan: 1\n", "ntmplan: 1\nstatus: issued\n"),
        Edit("number: ?/KH-STNMT\ndate: ?/7/2022\n", ""),
        new="D101:3 D102:3",
        gone="D101:6 D102:7",
    ),
    lang_son(
        "the place of issue is left out",
        Edit("place: Lạng Sơn\n", ""),
        new="D202:3",
    ),
    lang_son(
        "the issuer is left out",
        Edit("issuer: Sở Tài nguyên và Môi trường tỉnh Lạng Sơn\n", ""),
        new="D202:3",
    ),
    bac_kan(
        "a date in a sentence is left open",
        Edit("ngày 09/4/2023 của Bộ Nông", "ngày …/4/2023 của Bộ Nông"),
        new="D103:526 L201:526",
        gone="L213:526",
    ),
    bac_kan(
        "a figure is left open in the aims",
        Edit("rõ nội dung\n          công việc", "rõ nội dung\n          của ___ xã và công việc"),
        new="D103:45",
        gone="D201:25",
    ),
    bac_kan(
        "the same id is given twice",
        Edit(
            "    - area: Cấp nước sạch nông thôn\n",
            "    - area: Cấp nước sạch nông thôn\n      id: nước\n",
        ),
        Edit(
            "    - area: Nước thải sinh hoạt\n", "    - area: Nước thải sinh hoạt\n      id: nước\n"
        ),
        new="D105:116",
    ),
    bac_kan(
        "a duty refers to a task that is not there",
        Edit(
            "- duty: >-", "- refers_to: vốn\n          duty: >-", after="    - unit: Sở Tài chính\n"
        ),
        new="D106:451",
    ),
    bac_kan(
        "an aim gets its figure",
        Edit("nhân dân trong việc bảo vệ", "nhân dân, để 80% hộ dân phân loại rác; bảo vệ"),
        gone="D201:25",
    ),
    lang_son(
        "the aims come after the tasks",
        Edit("objectives:\n", "", until="khu vực nông thôn.\n\n"),
        Edit("budget:\n", f"objectives:\n  heading: MỤC ĐÍCH, YÊU CẦU\n{_AIM}\nbudget:\n"),
        new="D201:68 D207:23",
        gone="D201:22 X208:27",
        reworded="C105:28 C106:29 L205:30 T212:33 T216:23",
    ),
    bac_kan(
        "the committee's deputy signs without the committee's line",
        Edit("    - TM. ỦY BAN NHÂN DÂN\n", ""),
        new="D211:565",
        reworded="X401:364",
    ),
    lang_son(
        "a department signs like a body that votes",
        Edit("    - KT. GIÁM ĐỐC\n", "    - TM. SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG\n    - KT. GIÁM ĐỐC\n"),
        new="D212:130",
    ),
    lang_son(
        "the deputy signs without KT.",
        Edit("    - KT. GIÁM ĐỐC\n", "    - Q. GIÁM ĐỐC\n"),
        new="D213:131",
    ),
    bac_kan(
        "the deputy signs in the committee's name alone",
        Edit("    - KT. CHỦ TỊCH\n", ""),
        new="D213:566",
    ),
    lang_son(
        "a deputy director signs for a chairman",
        Edit("KT. GIÁM ĐỐC", "KT. CHỦ TỊCH"),
        new="D214:131",
    ),
    bac_kan(
        "a director signs for a people's committee",
        Edit(
            "    - KT. CHỦ TỊCH\n  office: PHÓ CHỦ TỊCH",
            "    - KT. GIÁM ĐỐC\n  office: PHÓ GIÁM ĐỐC",
        ),
        new="D214:566",
    ),
    bac_kan(
        "the chairman signs for the chairman",
        Edit("office: PHÓ CHỦ TỊCH", "office: CHỦ TỊCH"),
        new="D214:567",
    ),
    lang_son(
        "the head of an office signs by order, which is a line of its own",
        Edit(
            "    - KT. GIÁM ĐỐC\n  office: PHÓ GIÁM ĐỐC",
            "    - TL. GIÁM ĐỐC\n  office: TRƯỞNG PHÒNG",
        ),
    ),
    lang_son(
        "the name has a degree before it",
        Edit("name: Nguyễn Hữu Trục", "name: TS. Nguyễn Hữu Trục"),
        new="D215:132",
    ),
    lang_son(
        "the plan is issued, and nobody has signed",
        Edit("?/KH-STNMT", "15/KH-STNMT"),
        Edit("?/7/2022", "28/7/2022"),
        Edit("  name: Nguyễn Hữu Trục\n", ""),
        new="D216:128",
        gone="D101:6 D102:7",
    ),
    lang_son(
        "the line for the archive is left out",
        Edit('  - "Lưu: VT, BVMT;"\n', ""),
        new="D221:121",
        gone="D223:126",
    ),
    lang_son(
        "the line for the archive comes before the others",
        Edit("  - Lãnh đạo Sở\n", '  - "Lưu: VT."\n  - Lãnh đạo Sở\n'),
        Edit('  - "Lưu: VT, BVMT;"\n', ""),
        new="D222:123",
        gone="D223:126",
    ),
    bac_kan(
        "the last line of the recipients ends with a semicolon",
        Edit('"Lưu: VT, Huynh"', '"Lưu: VT, Huynh;"'),
        new="D223:561",
    ),
    lang_son(
        "an appendix is announced that nobody has attached",
        Edit("thực hiện như sau:", "thực hiện như sau (có Phụ lục kèm theo):"),
        new="D225:20",
    ),
]
