"""The command `legal`."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Call


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "code", "rows"),
    [
        ((), 0, 15),  # 4 give a number, 11 only name what a decision puts in place
        (("925",), 0, 5),
        (("925", "--plan", "lang-son-2023"), 0, 0),  # that no plan cites it is an answer
        (("zzzz",), 1, 0),
        (("",), 0, 15),
    ],
)
def test_what_is_cited(arguments: tuple[str, ...], code: int, rows: int, call: Call) -> None:
    said = call("legal", *arguments, "--format", "json")
    assert (said.code, said.err) == (code, "")
    answer = json.loads(said.out)
    assert (answer["question"], len(answer["rows"])) == ("legal", rows)


@pytest.mark.usefixtures("shipped")
def test_a_day_is_one_on_which_it_is_looked_whether_it_is_in_force(call: Call) -> None:
    said = call("legal", "925", "--as-of", "01/03/2025", "--format", "json")
    assert {row["status_day"] for row in json.loads(said.out)["rows"]} == {"2025-03-01"}


@pytest.mark.usefixtures("shipped")
def test_people_get_a_table(call: Call) -> None:
    said = call("legal", "1424", "--format", "md")
    assert said.err == (
        "Understood as: Công văn 1424/SNN-KHTC, 22/07/2022,"
        " Sở Nông nghiệp và Phát triển Nông thôn (document).\n"
    )
    assert said.out == (
        "| Document | Date | Issuer | Status | Use | No. | Sentence | Where |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| Công văn 1424/SNN-KHTC | 22/07/2022 | Sở Nông nghiệp và Phát triển Nông thôn |"
        " not known | legal basis |  | Thực hiện Công văn số 1424/SNN-KHTC ngày 22/7/2022 của"
        " Sở Nông nghiệp và Phát triển Nông thôn về việc đơn đốc gửi Kế hoạch thực hiện Chương"
        " trình mục tiêu quốc gia xây dựng nông thôn mới năm 2023 | plans/lang-son-2023.yaml:13 |\n"
    )
