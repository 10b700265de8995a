"""Mistakes in what a plan rests on."""

from __future__ import annotations

from tests.mutations.edits import Edit
from tests.mutations.mutation import bac_kan, lang_son

_BASIS = "legal_basis:\n"
_PROJECT = "theo Quyết định số 1796/QĐ-BNN-VPĐP ngày 09/4/2023"
_AIM = "Quyết định số\n          925/QĐ-TTg ngày 02/8/2022"
_LETTER = "document: Công văn số 1424/SNN-KHTC"


def _cited(document: str, date: str, issuer: str, subject: str) -> Edit:
    """One more document at the head of a legal basis, in the four lines behind its key."""
    return Edit(
        _BASIS,
        f"{_BASIS}  - document: {document}\n    date: {date}\n    issuer: {issuer}\n"
        f"    subject: {subject}\n",
    )


MUTATIONS = [
    bac_kan(
        "the decision is dated two years too late",
        Edit("date: 02/8/2022", "date: 02/8/2024"),
        new="L101:14 L212:14",
    ),
    lang_son(
        "the plan is older than the letter that it carries out",
        Edit("?/7/2022", "?/6/2022"),
        new="L101:14",
        reworded="D102:7",
    ),
    bac_kan(
        "the decision behind a project is younger than the plan",
        Edit("ngày 09/4/2023", "ngày 09/4/2025"),
        new="L101:526",
        gone="L213:526",
    ),
    bac_kan(
        "the decision behind a project loses its date",
        Edit(_PROJECT, _PROJECT.replace(" ngày 09/4/2023", "")),
        new="L201:526",
        gone="L213:526",
    ),
    bac_kan(
        "the decision loses its issuer",
        Edit("    issuer: Thủ tướng Chính phủ\n", ""),
        new="L202:13",
    ),
    bac_kan(
        "the decision loses its subject",
        Edit("    subject: >-\n", "", until="giai đoạn 2021-2025\n"),
        new="L202:13",
        gone="L207:10",
    ),
    bac_kan(
        "a decision is carried out that the basis does not have",
        Edit("Tiếp tục duy trì", "Theo Quyết định số 925/QĐ-BYT ngày 14/3/2023, duy trì"),
        new="L203:494",
    ),
    bac_kan(
        "the body still names the decision that the basis has exchanged for another",
        Edit("document: Quyết định số 925/QĐ-TTg", "document: Quyết định số 924/QĐ-TTg"),
        new="L203:31",
        reworded="L207:10",
    ),
    bac_kan(
        "a programme is named, its decision is not",
        Edit(
            "nhiệm vụ khoa học và công nghệ ứng dụng",
            "nhiệm vụ của Chương trình chuyển đổi số trong xây dựng nông thôn mới, ứng dụng",
        ),
        new="L204:461",
    ),
    bac_kan(
        "a resolution is named without number and date",
        Edit("Tiếp tục duy trì", "Thực hiện theo Nghị quyết của HĐND tỉnh, duy trì"),
        new="L205:494",
    ),
    bac_kan(
        "the plan rests on a law that another has replaced",
        _cited(
            "Luật Bảo vệ môi trường số 55/2014/QH13", "23/6/2014", "Quốc hội", "bảo vệ môi trường"
        ),
        new="L206:13",
    ),
    lang_son(
        "the letter that is carried out is about other years",
        Edit(
            "quốc gia xây dựng nông thôn mới\n      năm 2023",
            "quốc gia xây dựng nông thôn mới\n      giai đoạn 2024-2025",
        ),
        new="L207:9",
    ),
    bac_kan(
        "the plan is made for years that its ground does not have",
        Edit("period: 2023-2025", "period: 2023-2026"),
        gone="T201:57 T206:117",
        reworded="L207:10",
    ),
    lang_son(
        "the letter has another date in the sentence after it",
        Edit(
            'opening: "Sở Tài nguyên và Môi trường xây dựng',
            'opening: "Theo Công văn số 1424/SNN-KHTC ngày 21/7/2022 của Sở Nông nghiệp và Phát'
            " triển Nông thôn, Sở Tài nguyên và Môi trường xây dựng",
        ),
        new="L211:20",
    ),
    bac_kan(
        "day and month of the decision are swapped in a sentence",
        Edit(_AIM, _AIM.replace("02/8", "08/02")),
        new="L212:31",
    ),
    bac_kan(
        "the decision has another year in the basis",
        Edit("date: 02/8/2022", "date: 02/8/2021"),
        new="L212:14",
    ),
    lang_son(
        "the letter is dated on a Sunday",
        Edit("date: 22/7/2022", "date: 24/7/2022"),
        new="L213:14",
    ),
    bac_kan(
        "a decision is called a plan",
        Edit("document: Quyết định số 925/QĐ-TTg", "document: Kế hoạch số 925/QĐ-TTg"),
        new="L214:13",
        reworded="L207:10",
    ),
    bac_kan(
        "a decision is cited as of another issuer",
        Edit("issuer: Thủ tướng Chính phủ", "issuer: Bộ Y tế"),
        new="L215:15",
    ),
    bac_kan(
        "the number loses its dash",
        Edit("document: Quyết định số 925/QĐ-TTg", "document: Quyết định số 925/QĐTTg"),
        new="L216:13",
        reworded="L207:10",
    ),
    bac_kan(
        "the number loses the stroke of its letter",
        Edit("document: Quyết định số 925/QĐ-TTg", "document: Quyết định số 925/QD-TTg"),
        new="L216:13",
        reworded="L207:10",
    ),
    bac_kan(
        "a blank stands in a number",
        Edit("925/QĐ-TTg ngày", "925/QĐ -TTg ngày"),
        new="L216:32",
    ),
    bac_kan(
        "the year in a number is not that of its date",
        _cited("Nghị định số 08/2022/NĐ-CP", "10/01/2023", "Chính phủ", "về môi trường"),
        new="L217:13",
    ),
    bac_kan(
        "the day of a cited document does not exist",
        Edit("ngày 09/4/2023", "ngày 31/4/2023"),
        new="L218:526",
        gone="L213:526",
    ),
]
