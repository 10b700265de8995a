"""Mistakes of typing, scanning and pasting."""

from __future__ import annotations

import unicodedata

from tests.mutations.edits import Edit
from tests.mutations.mutation import Mutation, bac_kan, lang_son

_COMPETE = "Phát động các phong trào thi đua chuyên đề"
_PRIZE = "tập thể, cá nhân có thành tích xuất sắc, có giải pháp, sáng kiến"
_CONTEST = "cuộc thi nông thôn sáng, xanh, sạch, đẹp."
_SAMPLES = "Xây dựng các bộ sản phẩm truyền thông mẫu, thiết kế mẫu"

_FINANCE = "    - heading: Cơ chế tài chính\n      text: >-\n"
_POLICIES = (
    " các cơ chế, chính sách về huy động nguồn lực, quản lý, vận hành công\n"
    "        trình cấp nước sạch và công trình xử lý chất thải trên cơ sở hợp tác công - tư.\n"
)


def _typed(name: str, old: str, new: str, found: str) -> Mutation:
    """A slip in words that stand once in the plan of Bắc Kạn."""
    return bac_kan(name, Edit(old, new), new=found)


MUTATIONS = [
    bac_kan(
        "words are pasted from a Mac, in pieces of letters",
        Edit(_COMPETE, unicodedata.normalize("NFD", _COMPETE)),
        new="X101:260",
    ),
    bac_kan(
        "what is not printed is pasted from a Mac, in pieces of letters",
        Edit("place: Bắc Kạn", unicodedata.normalize("NFD", "place: Bắc Kạn")),
        new="X101:9",
    ),
    _typed("a scan reads ẫ as ẩ", "hướng dẫn các cơ quan", "hướng dẩn các cơ quan", "X102:454"),
    _typed(
        "a scan takes a tone away",
        "Ưu tiên phân bổ kinh phí",
        "Ưu tiên phân bổ kính phí",
        "X102:503",
    ),
    _typed("a scan reads ợ as ọ", "Tăng cường phối hợp", "Tăng cường phối họp", "X102:278"),
    _typed("a scan drops the horn", "nguồn nước cung cấp", "nguồn nươc cung cấp", "X102:412"),
    _typed("a scan reads i as í", "Triển khai hiệu quả", "Triên khai hiệu quả", "X102:275"),
    _typed(
        "hỏi and ngã are mixed up",
        "vận hành công\n          trình cấp nước sạch và công trình xử lý",
        "vận hành công\n          trình cấp nước sạch và công trình xữ lý",
        "X102:276",
    ),
    _typed(
        "s and x are mixed up",
        "Rà soát, hoàn thiện các chính sách",
        "Rà xoát, hoàn thiện các chính sách",
        "X102:289",
    ),
    _typed(
        "a letter is left out", "Triển khai thực hiện tốt", "Trển khai thực hiện tốt", "X102:283"
    ),
    bac_kan(
        "a plan gets its tone on the o",
        Edit("Xây dựng kế hoạch cụ thể", "Xây dựng kế họach cụ thể"),
        new="X104:499",
        reworded="T206:499",
    ),
    bac_kan(
        "a word drops out of the programme's name",
        Edit(
            "mục tiêu quốc gia, vốn ODA, các dự án hợp tác",
            "mục tiêu quốc gia xây dựng nông thôn, vốn ODA, các dự án hợp tác",
        ),
        new="X103:317",
    ),
    lang_son(
        "a word drops out of a second term",
        Edit(
            "thực hiện tiêu chí môi trường tại các xã điểm",
            "thực hiện chỉ môi trường tại các xã điểm",
        ),
        new="X103:52",
        reworded="C105:38",
    ),
    _typed(
        "the tone stands on the wrong letter",
        "đảm nhận quản lý, vận\n            hành các mô hình thí điểm đảm bảo hiệu quả",
        "đảm nhận quản lý, vận\n            hành các mô hình thí điểm đảm bảo hiệu qủa",
        "X104:489",
    ),
    _typed(
        "the tone stands on the o of oàn",
        _SAMPLES,
        _SAMPLES.replace("các bộ", "tòan bộ các bộ"),
        "X104:269",
    ),
    _typed(
        "a font leaves a letter of another alphabet",
        "đội ngũ báo cáo viên",
        "đội ngǜ báo cáo viên",
        "X105:265",
    ),
    _typed(
        "an Icelandic letter begins a word", "Đào tạo, nâng cao", "Ðào tạo, nâng cao", "X105:265"
    ),
    _typed("a word is typed twice", _COMPETE, _COMPETE.replace("các", "các các"), "X106:260"),
    _typed("a blank stands before a comma", _PRIZE, _PRIZE.replace("sắc,", "sắc ,"), "X201:261"),
    _typed("a blank stands before a full stop", _CONTEST, _CONTEST.replace(".", " ."), "X201:263"),
    _typed(
        "a comma has no blank after it", _PRIZE, _PRIZE.replace("thể, cá", "thể,cá"), "X202:261"
    ),
    _typed(
        "a semicolon has no blank after it",
        "nông thôn; tổ chức các\n          cuộc thi",
        "nông thôn;tổ chức các\n          cuộc thi",
        "X202:262",
    ),
    _typed(
        "two blanks follow each other", _COMPETE, _COMPETE.replace(" phong", "  phong"), "X203:260"
    ),
    _typed(
        "a blank stands inside a bracket",
        "(các doanh nghiệp, HTX...)",
        "( các doanh nghiệp, HTX...)",
        "X204:364",
    ),
    _typed(
        "a bracket is not closed",
        "(các doanh nghiệp, HTX...)",
        "(các doanh nghiệp, HTX...",
        "X205:364",
    ),
    bac_kan(
        "a quotation is not closed",
        Edit('Quang, thành phố Bắc Kạn" theo', "Quang, thành phố Bắc Kạn theo"),
        new="X205:525",
        gone="T215:525",
    ),
    _typed(
        "a blank of a web page is pasted along",
        "tập thể, cá nhân",
        "tập thể,&nbsp;cá nhân",
        "X206:261",
    ),
    _typed(
        "a line break of a web page is pasted along",
        "tập thể, cá nhân",
        "tập thể, <br>cá nhân",
        "X206:261",
    ),
    _typed(
        "bold type of a converter stays behind",
        "tập thể, cá nhân",
        "**tập thể**, cá nhân",
        "X206:261",
    ),
    _typed(
        "Word could not find its reference",
        "tập thể, cá nhân",
        "tập thể, Error! Reference source not found. cá nhân",
        "X206:261",
    ),
    _typed(
        "a blank is one that does not break",
        "tập thể, cá nhân",
        "tập thể, cá\N{NO-BREAK SPACE}nhân",
        "X207:261",
    ),
    _typed(
        "a list trails off", "báo viết, báo điện tử và", "báo viết, báo điện tử,... và", "X208:258"
    ),
    _typed(
        "a sentence begins small",
        "quan đến an toàn thực phẩm; phát triển các",
        "quan đến an toàn thực phẩm. phát triển các",
        "X301:401",
    ),
    _typed(
        "an entry loses its full stop",
        "nước sạch nông thôn.\n\n    - heading: Xây dựng",
        "nước sạch nông thôn\n\n    - heading: Xây dựng",
        "X302:270",
    ),
    bac_kan(
        "a page break cuts an entry in two",
        Edit(
            "tuyên truyền viên tại cộng đồng về\n          công tác",
            "tuyên truyền viên tại cộng đồng về\n        - >-\n          công tác",
        ),
        new="X303:267",
    ),
    bac_kan(
        "a sentence is pasted a second time",
        Edit(_FINANCE, f"{_FINANCE}        Triển khai hiệu quả{_POLICIES}"),
        new="X304:369",
    ),
    bac_kan(
        "a sentence is said again in nearly the same words",
        Edit(_FINANCE, f"{_FINANCE}        Triển khai có hiệu quả{_POLICIES}"),
        new="X305:369",
    ),
    bac_kan(
        "a tone mark is put the other way",
        Edit("Đa dạng hóa các hình thức", "Đa dạng hoá các hình thức"),
        new="X401:254",
        reworded="X401:364",
    ),
    bac_kan(
        "the committee is written with the mark on the y",
        Edit("Ủy ban nhân dân tỉnh Bắc Kạn ban hành", "Uỷ ban nhân dân tỉnh Bắc Kạn ban hành"),
        new="X401:21",
        reworded="X401:364",
    ),
    bac_kan(
        "a word gets its second spelling",
        Edit("xử lý", "xử lí", after="của người dân.\n        - task: >-\n"),
        new="A103:79 X402:73",
    ),
    bac_kan(
        "quotation marks are of two kinds",
        Edit(
            "Phát động các phong trào thi đua chuyên đề",
            "Phát động phong trào thi đua “Nông thôn xanh”",
        ),
        new="X403:525",
    ),
    bac_kan(
        "a period is written with a long dash",
        Edit("2023-2025", "2023–2025", after="title: >-\n  Triển khai"),
        new="X404:5",
        reworded="X404:306 X404:57 X404:576",
    ),
    bac_kan(
        "a dash is longer than the others",
        Edit("trên cơ sở hợp tác công - tư.", "trên cơ sở hợp tác công – tư."),
        new="X405:276",
    ),
]
