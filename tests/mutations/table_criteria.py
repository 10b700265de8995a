"""Mistakes about the criteria of the programme."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.mutation import bac_kan, lang_son

MUTATIONS = [
    lang_son(
        "the number of a criterion is one too small",
        Edit("thực hiện tiêu chí 17 Môi trường", "thực hiện tiêu chí 16 Môi trường"),
        new="C101:100",
    ),
    lang_son(
        "a criterion of a commune is assigned as one of a district",
        Edit("Tiêu chí 7 Môi trường", "Tiêu chí 17 Môi trường"),
        new="C101:102",
    ),
    lang_son(
        "the criteria of a district are said to be of a commune",
        Edit(
            "Chất lượng môi trường sống về huyện nông thôn mới",
            "Chất lượng môi trường sống về xã nông thôn mới",
        ),
        new="C101:102 C101:102",
        gone="C106:39",
    ),
    lang_son(
        "a criterion is renamed",
        Edit("Tiêu chí 18 về chất lượng môi", "Tiêu chí 18 về cảnh quan môi"),
        new="C101:109",
    ),
    lang_son(
        "the name of a criterion is misspelt",
        Edit("Tiêu chí 18 về chất lượng môi", "Tiêu chí 18 về chất luợng môi"),
        new="C101:109 X102:109",
    ),
    lang_son(
        "an indicator has a number that its criterion does not have",
        Edit("18.7, 18.8", "18.7, 18.9"),
        new="C102:109",
    ),
    lang_son(
        "an indicator of another criterion is listed",
        Edit("17.6, 17.12)", "17.6, 18.12)"),
        new="C102:108",
    ),
    lang_son(
        "a criterion gets the name that it has in the lower set",
        Edit("tiêu chí 17 Môi trường và 18", "tiêu chí 17 Môi trường và an toàn thực phẩm và 18"),
        new="C103:100",
    ),
    lang_son(
        "a criterion gets a number that its set does not have",
        Edit("thực hiện tiêu chí Môi trường theo Bộ", "thực hiện tiêu chí 25 Môi trường theo Bộ"),
        new="C101:38 C105:52",
        gone="C105:38",
    ),
    lang_son(
        "a criterion is named without its number",
        Edit(
            "thực hiện tiêu chí môi trường tại các xã điểm",
            "thực hiện tiêu chí Thu nhập tại các xã điểm",
        ),
        new="C105:52",
        reworded="C105:38",
    ),
    lang_son(
        "a task is for a tier for whose criteria nobody answers",
        Edit("thực hiện xây dựng nông thôn mới.", "đạt chuẩn huyện nông thôn mới nâng cao."),
        new="C106:49",
    ),
    lang_son(
        "no task is for districts any more, but their criteria are assigned",
        Edit("đối với huyện được Ủy ban", "đối với xã được Ủy ban"),
        Edit("Đơn đốc các huyện, thành phố", "Đơn đốc các xã"),
        new="C107:102",
    ),
    lang_son(
        "the two lists of indicators are both of the same criterion",
        Edit(
            "Tiêu chí 17: Môi trường\n            và an toàn thực phẩm (các",
            "Tiêu chí 17: Môi trường\n            (các",
        ),
        new="C108:108",
        gone="C103:106",
    ),
    bac_kan(
        "a criterion gets a number that no set has with that name",
        Edit("hiện tiêu chí, chỉ tiêu môi trường", "hiện tiêu chí 20 Môi trường"),
        new="C104:424",
        gone="C105:424",
    ),
]
