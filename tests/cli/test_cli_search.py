"""The command `search`."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Call


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "code", "rows"),
    [
        (("xử phạt",), 0, 2),
        (("xử phạt", "--limit", "1"), 0, 1),
        (("xử phạt", "--limit", "0"), 0, 2),
        (("xử phạt", "--plan", "lang-son-2023"), 1, 0),
        (("zzzz",), 1, 0),
        (("",), 1, 0),
    ],
)
def test_where_words_stand(arguments: tuple[str, ...], code: int, rows: int, call: Call) -> None:
    said = call("search", *arguments, "--format", "json")
    assert (said.code, said.err) == (code, "")
    answer = json.loads(said.out)
    assert (answer["question"], len(answer["rows"])) == ("search", rows)


@pytest.mark.usefixtures("shipped")
def test_people_get_a_table(call: Call) -> None:
    said = call("search", '"đảm bảo thực chất"', "--format", "csv")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "\ufeffNo.,Under,Sentence,Where\r\n"
        'II.6,"NHIỆM VỤ, GIẢI PHÁP",'
        '"Tiếp tục đơn đốc, giám sát, theo dõi việc duy trì thực hiện tiêu chí môi trường tại'
        " các xã đã được công nhận đạt chuẩn nông thôn mới đảm bảo nâng cao chất lượng tiêu chí"
        ' môi trường đảm bảo thực chất và bền vững.",plans/lang-son-2023.yaml:60\r\n'
    )
