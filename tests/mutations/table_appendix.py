"""Mistakes between the body and the table of the appendix."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.mutation import bac_kan

_PLASTIC = "Xây dựng và nhân rộng mô hình quản lý chất thải nhựa trong sản xuất nông nghiệp."
_SECOND = "nhằm đáp ứng nhu cầu sử dụng nước sạch của người dân."
_TYPED_APART = "mục đích sản xuất nông nghiệp và các mục đích khác."
_TASK = f"        - task: {_PLASTIC}\n"

MUTATIONS = [
    bac_kan(
        "the table words a task differently",
        Edit(_TASK, f"{_TASK}          in_appendix: {_PLASTIC.replace('nhựa', 'rắn')}\n"),
        new="A101:153",
    ),
    bac_kan(
        "a word is changed in the body and not in the table",
        Edit("Sửa chữa, cải tạo, nâng cấp", "Sửa chữa, cải tiến, nâng cấp", _SECOND),
        new="A101:78 A102:109",
        gone="A102:77",
    ),
    bac_kan(
        "the table loses one more full stop",
        Edit(_TASK, f"{_TASK}          in_appendix: {_PLASTIC[:-1]}\n"),
        reworded="A102:77",
    ),
    bac_kan(
        "the body gets the table's end of a sentence",
        Edit("của thiên tai và biến đổi khí hậu).", "của thiên tai và biến đổi khí hậu)"),
        new="A102:109 X302:75",
        gone="A102:77",
    ),
    bac_kan(
        "the table writes a comma that the body has not",
        Edit("chăn nuôi và phụ phẩm", "chăn nuôi, và phụ phẩm", after=_TYPED_APART),
        new="A103:143",
    ),
    bac_kan(
        "the table splits one more task",
        Edit(
            _TASK,
            f"{_TASK}          in_appendix:\n"
            "            - Xây dựng mô hình quản lý chất thải nhựa trong sản xuất nông nghiệp\n"
            "            - Nhân rộng mô hình quản lý chất thải nhựa trong sản xuất nông nghiệp\n",
        ),
        new="A101:153 A104:153",
        reworded="T201:57 T216:55 U301:135 U302:126",
    ),
    bac_kan(
        "a row of the table gets another lead than the task",
        Edit(
            "lead: UBND các huyện, thành phố\n              support: Sở Công thương",
            "lead: Sở Y tế\n              support: Sở Công thương",
        ),
        reworded="U313:202",
    ),
    bac_kan(
        "a row of the table has its lead among the supports too",
        Edit("support: Sở Công thương", "support: Sở Công thương; UBND các huyện, thành phố"),
        new="U201:204",
    ),
    bac_kan(
        "a row of the table has no lead",
        Edit(
            "              lead: UBND các huyện, thành phố\n              support: Sở Công",
            "              support: Sở Công",
        ),
        new="U202:204",
    ),
    bac_kan(
        "a task is only in the body",
        Edit(_TASK, f"{_TASK}          only_in: body\n"),
        new="A105:153",
        reworded="U301:135 U302:126",
    ),
    bac_kan(
        "a task is only in the table",
        Edit(_TASK, f"{_TASK}          only_in: appendix\n"),
        new="A106:153",
    ),
    bac_kan(
        "the appendix is lost",
        Edit(
            "# Bảng của Phụ lục được lập từ phần tasks ở trên.\n",
            "",
            until="ngày / /2023 của UBND tỉnh Bắc Kạn)\n",
        ),
        new="A107:109 A107:142 A107:149 A107:197 A107:77 A107:98 D225:546 T213:191 U202:191"
        " U313:219",
        gone="A101:149 A101:99 A102:77 A103:112 A104:197 D103:577 U301:202 U313:202 X404:576",
        reworded="T201:57 T212:123 T216:55 U301:125 U301:135 U301:167 U301:186 U301:219 U301:229"
        " U301:241 U302:126 U306:241 U313:167 U313:241 U316:399 U316:399",
    ),
    bac_kan(
        "the appendix is that of another plan",
        Edit("của UBND tỉnh Bắc Kạn)", "của UBND tỉnh Lạng Sơn)"),
        new="D227:577",
    ),
    bac_kan(
        "nothing announces the appendix any more",
        Edit("closing: (Có Phụ lục nội dung, nhiệm vụ thực hiện Kế hoạch gửi kèm)\n", ""),
        new="D226:570",
    ),
]
