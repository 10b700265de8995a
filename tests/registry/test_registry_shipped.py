"""The program's data as JSON: it is the YAML's, and no more than a faster way to read that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ntmplan.registry.shipped import fingerprint, shipped
from ntmplan.tree import read

DATA = Path(__file__).parents[2] / "src" / "ntmplan" / "data"
FILES = [
    *(DATA / f"{name}.yaml" for name in ("confusions", "legal", "units")),
    *sorted((DATA / "criteria").glob("*.yaml")),
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_json_of_a_data_file_is_the_yaml(file: Path, request: pytest.FixtureRequest) -> None:
    """`make golden` writes it anew."""
    made = {"of": fingerprint(file), "value": read(file, file.name).value}
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"
    if request.config.getoption("--golden-update"):
        file.with_suffix(".json").write_text(text, "utf-8", newline="\n")
    assert file.with_suffix(".json").read_text("utf-8") == text
    assert shipped(file) == made["value"]


@pytest.mark.parametrize("kept", [None, "{", "[]", "{}", '{"of": "x", "value": 1}'])
def test_a_json_that_does_not_fit_is_passed_over(tmp_path: Path, kept: str | None) -> None:
    file = tmp_path / "data.yaml"
    file.write_text("units: [Sở Y tế]\n", "utf-8")
    if kept is not None:
        file.with_suffix(".json").write_text(kept, "utf-8")
    assert shipped(file) == {"units": ["Sở Y tế"]}


def test_a_json_counts_while_the_yaml_is_the_same_whatever_its_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_bytes(b"a: 1\nb: 2\n")
    made = {"of": fingerprint(file), "value": "from the JSON"}
    file.with_suffix(".json").write_text(json.dumps(made), "utf-8")
    file.write_bytes(b"a: 1\r\nb: 2\r\n")
    assert shipped(file) == "from the JSON"
    file.write_bytes(b"a: 1\nb: 3\n")
    assert shipped(file) == {"a": "1", "b": "3"}
