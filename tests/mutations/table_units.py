"""Mistakes about who leads and who supports."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.mutation import bac_kan, lang_son, units

_WATER = "    - area: Cấp nước sạch nông thôn"
_WASTE = "    - area: Chất thải rắn sinh hoạt"
_SEWAGE = "    - area: Nước thải sinh hoạt"
_PACKING = "    - area: Bao gói thuốc bảo vệ thực vật"
_SCENERY = "    - area: Cảnh quan môi trường nông thôn"
_ORGANIC = "Khuyến khích các xã đạt chuẩn"
_LEAD = "          lead: UBND các huyện, thành phố\n"

MUTATIONS = [
    bac_kan(
        "the lead of an area is misspelt",
        Edit("Nông nghiệp", "Nông nghiêp", after=_WATER),
        new="U101:60",
        gone="U314:442",
    ),
    bac_kan(
        "a lead gets a name that nobody has",
        Edit("Văn phòng Điều phối", "Văn phòng Điều hành", after="văn hóa cơ sở.\n"),
        new="U101:186",
        gone="U301:186 U314:442 U316:399",
    ),
    bac_kan(
        "a unit leads that is not registered",
        Edit(_LEAD, "          lead: Trung tâm Khuyến nông tỉnh\n", after="Nhân rộng các mô hình"),
        new="U101:164",
        gone="U314:442",
    ),
    bac_kan(
        "the lead of a task is left out",
        Edit(_LEAD, "", after="Nhân rộng các mô hình"),
        new="U202:161",
    ),
    bac_kan(
        "the lead of an area is left out, and one whose duty it is has no part in it any more",
        Edit("      lead: Sở Tài nguyên và Môi trường\n", "", after=_WASTE),
        new="U202:103 U202:86 U202:91 U315:421",
    ),
    bac_kan(
        "the support repeats the lead",
        Edit("support: ", "support: UBND các huyện, thành phố; ", after="khi bị ô nhiễm."),
        new="U201:177",
    ),
    bac_kan(
        "the support repeats the lead by its short name",
        Edit("support: UBND", "support: Sở TN&MT; UBND", after=_WASTE),
        new="U201:87 U309:85",
    ),
    bac_kan(
        "another department leads than the one whose duty it is",
        Edit("lead: Sở Tài nguyên và Môi trường", "lead: Sở Y tế", after=_WASTE),
        new="U313:84 U315:422",
    ),
    bac_kan(
        "lead and support change places",
        Edit(
            "lead: Sở Tài nguyên và Môi trường\n      support: UBND huyện, thành phố",
            "lead: Sở Nông nghiệp và PTNT\n      support: Sở Tài nguyên và Môi trường; UBND huyện,"
            " thành phố",
        ),
        new="U316:422 U316:422",
    ),
    bac_kan(
        "a second department leads beside the first",
        Edit("Sở Tài nguyên và Môi trường", "Sở Tài nguyên và Môi trường; Sở Xây dựng", _WASTE),
        new="U301:84 U312:84",
    ),
    bac_kan(
        "all of the leads of a task become one more set of joint leads",
        Edit("lead: UBND", "lead: Sở Xây dựng; UBND", after="Nhân rộng các mô hình quản lý"),
        new="U301:164 U312:164",
    ),
    bac_kan(
        "a mass organisation is told to lead",
        Edit("UBND các huyện, thành phố", "Hội Nông dân tỉnh", after="đảm bảo các trường học"),
        new="U306:235 U313:235",
    ),
    bac_kan(
        "a catch-all leads alone",
        Edit("UBND các huyện, thành phố", "các đơn vị liên quan", after=_ORGANIC),
        new="U303:212",
    ),
    bac_kan(
        "one more task is supported by a catch-all alone",
        Edit(
            "Sở Nông nghiệp và PTNT; Văn phòng Điều phối nông thôn mới tỉnh",
            "các đơn vị liên quan",
            after=_ORGANIC,
        ),
        reworded="U302:126",
    ),
    bac_kan(
        "the first area is supported by a catch-all alone",
        Edit("UBND huyện, thành phố và các đơn vị liên quan", "các đơn vị liên quan", _WATER),
        new="U302:61 U309:85 U310:85",
        gone="U302:126 U309:61 U310:61",
    ),
    bac_kan(
        "a group leads whose members nobody has registered",
        Edit("UBND các huyện, thành phố", "UBND các xã, phường", after=_ORGANIC),
        new="U305:212 U312:212",
    ),
    bac_kan(
        "a department is written by its short name",
        Edit("Sở Nông nghiệp và PTNT", "Sở NN&PTNT", after=_PACKING),
        new="U309:160",
    ),
    lang_son(
        "two units stand in a cell with an and between them, and one has no part in the plan",
        Edit("support: các sở", "support: Sở Y tế và các sở"),
        new="U307:114",
    ),
    bac_kan(
        "duties are given to a catch-all",
        Edit("- unit: Sở Khoa học và Công nghệ", "- unit: Các đơn vị liên quan"),
        new="U304:458",
        gone="U314:442",
    ),
    bac_kan(
        "a department without any task gets a duty",
        Edit(
            "    - unit: Sở Nông nghiệp và PTNT\n      text",
            "    - unit: Sở Tư pháp\n      items:\n        - Lập 5 dự án.\n\n"
            "    - unit: Sở Nông nghiệp và PTNT\n      text",
        ),
        new="U314:391",
        gone="U314:442",
        reworded="C105:428 U315:403 U316:403 U316:403 U317:431 U317:517",
    ),
    bac_kan(
        "the paragraph of a department that leads is lost",
        Edit(
            "    - unit: Sở Y tế\n      items:\n        - >-\n"
            "          Hướng dẫn triển khai các nội dung về công tác vệ sinh cá nhân; xem xét ban"
            " hành quy chuẩn\n          kỹ thuật địa phương về chất lượng nước sạch sử dụng cho"
            " mục đích sinh hoạt cho hệ thống\n          cấp nước tập trung (trong trường hợp cần"
            " thiết).\n\n",
            "",
        ),
        new="U312:202",
        gone="T206:469 T214:471 U313:202 U313:241",
        reworded="U317:506",
    ),
    bac_kan(
        "a department that leads has no duties, and nobody stands for all",
        Edit("    - unit: Sở Y tế\n", "", until="(trong trường hợp cần thiết).\n\n"),
        Edit("- unit: Các Sở, ban, ngành có liên quan", "- unit: Sở Công thương"),
        new="U311:202",
        gone="T206:469 T214:471 U304:473 U313:202 U313:241",
        reworded="U317:506",
    ),
    bac_kan(
        "a duty is dropped that alone speaks of an area of its unit",
        Edit("công tác vệ sinh cá nhân", "chất lượng khám bệnh"),
        gone="U313:241",
    ),
    bac_kan(
        "a duty is copied to a second department",
        Edit(
            "nước sạch và bảo vệ môi trường.\n\n    - unit: Sở Y tế",
            "nước sạch và bảo vệ môi trường.\n        - >-\n"
            "          Hướng dẫn triển khai các nội dung về công tác vệ sinh cá nhân.\n\n"
            "    - unit: Sở Y tế",
        ),
        new="U317:471",
        reworded="U313:241",
    ),
    bac_kan(
        "a department supports nobody in particular",
        Edit(
            "Hướng dẫn triển khai các nội dung về công tác",
            "Phối hợp với các đơn vị liên quan hướng dẫn công tác",
        ),
        new="U318:469",
    ),
    bac_kan(
        "a department supports another in work that the other does not have",
        Edit("Hướng dẫn triển khai các nội dung về", "Phối hợp với Sở Tài chính khám chữa bệnh và"),
        new="U319:468",
    ),
    bac_kan(
        "a department gets a duty in an area in which it neither leads nor supports",
        Edit("vệ sinh cá nhân;", "vệ sinh cá nhân, xử lý nước thải sinh hoạt;"),
        new="U315:468",
    ),
    bac_kan(
        "the districts are forgotten among the recipients",
        Edit("    - UBND các huyện, thành phố\n    - LĐVP", "    - LĐVP"),
        new="U308:548",
    ),
    bac_kan(
        "the departments are forgotten among the recipients",
        Edit("    - Các Sở, ban, ngành, đoàn thể tỉnh\n", ""),
        new="U308:548",
    ),
    lang_son(
        "one task alone gets a lead",
        Edit(
            "kiểu mẫu theo Kế hoạch của tỉnh.",
            "kiểu mẫu theo Kế hoạch của tỉnh.\n      lead: Chi cục BVMT",
        ),
        new="U202:43 U202:48 U202:52 U202:57 U202:61 U202:66 U202:74",
        gone="U203:33",
    ),
    units(
        "two units get the same short name",
        Edit("also: [STC]", "also: [STC, Sở Y tế]"),
        new="U102:202@bac-kan U102:219@bac-kan U102:229@bac-kan U102:236@bac-kan U102:241@bac-kan"
        " U102:466@bac-kan U104:353",
        gone="U301:202@bac-kan U301:219@bac-kan U301:229@bac-kan U301:241@bac-kan"
        " U313:202@bac-kan U314:442@bac-kan",
    ),
]
