"""The command `criteria`."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Call


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "code", "rows"),
    [
        (("18.7",), 0, 3),
        (("--set", "huyen nong thon moi"), 0, 11),
        (("--set", "xã nông thôn mới nâng cao", "--missing"), 0, 17),
        (("quy hoạch",), 0, 0),  # that no plan touches it is an answer
        (("zzzz",), 1, 0),
        (("--set", "NTM"), 1, 0),
    ],
)
def test_what_plans_touch(arguments: tuple[str, ...], code: int, rows: int, call: Call) -> None:
    said = call("criteria", *arguments, "--format", "json")
    assert (said.code, said.err) == (code, "")
    answer = json.loads(said.out)
    assert (answer["question"], len(answer["rows"])) == ("criteria", rows)


@pytest.mark.usefixtures("shipped")
def test_people_get_a_table(call: Call) -> None:
    said = call("criteria", "8", "--set", "huyện nông thôn mới", "--format", "md")
    assert said.code == 0
    assert said.out == (
        "| Set | Criterion | Indicator | Act | Unit | Support | No. | Where |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| huyện nông thôn mới 2021-2025 | 8 Chất lượng môi trường sống |  | guides |"
        " Chi cục Bảo vệ môi trường |  | IV.1.1 | plans/lang-son-2023.yaml:98 |\n"
        "| huyện nông thôn mới 2021-2025 | 8 Chất lượng môi trường sống |  | monitors |"
        " Chi cục Bảo vệ môi trường |  | IV.1.1 | plans/lang-son-2023.yaml:98 |\n"
    )
    assert said.err.endswith("The plans do not say who appraises 8.\n")
