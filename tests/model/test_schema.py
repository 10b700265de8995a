"""The JSON Schemas: valid, stable, and right about real files and about wrong ones."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import BaseModel

from ntmplan.model import schema as module
from ntmplan.model.plan import Plan
from ntmplan.model.schema import schema
from ntmplan.model.settings import Settings
from ntmplan.registry.unit import UnitFile
from ntmplan.tree import read

ROOT = Path(__file__).parents[2]
FILES = (Plan, UnitFile, Settings)
REAL: list[tuple[Path, type[BaseModel]]] = [
    *((file, Plan) for file in sorted((ROOT / "plans").glob("*.yaml"))),
    (ROOT / "units.yaml", UnitFile),
]
HEAD = "title: Kế hoạch\n"


class Loader(yaml.SafeLoader):
    """Types scalars as YAML tools do that hand JSON on: no date objects."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own attribute
        first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:timestamp"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def wrong(text: str, model: type[BaseModel] = Plan) -> list[str]:
    """Where a file's text breaks the schema, as a public validator reads it."""
    found = Draft7Validator(schema(model)).iter_errors(yaml.load(text, Loader))  # noqa: S506 - a safe loader
    return sorted("/".join(map(str, error.absolute_path)) for error in found)


@pytest.mark.parametrize("model", FILES)
def test_it_is_a_valid_schema(model: type[BaseModel]) -> None:
    Draft7Validator.check_schema(schema(model))


@pytest.mark.parametrize("model", FILES)
def test_it_is_the_same_each_time(model: type[BaseModel]) -> None:
    assert json.dumps(schema(model)) == json.dumps(schema(model))


def test_each_file_has_a_schema_of_its_own() -> None:
    ids = [schema(model)["$id"] for model in FILES]
    assert ids == [
        "urn:ntmplan:schema:plan:1",
        "urn:ntmplan:schema:units:1",
        "urn:ntmplan:schema:settings:1",
    ]
    assert {schema(model)["$schema"] for model in FILES} == {module.DRAFT}


def test_keys_stand_in_the_order_of_the_model() -> None:
    properties: Any = schema(Plan)["properties"]
    assert list(properties) == list(Plan.model_fields)


def test_aliases_are_keys() -> None:
    definitions: Any = schema(UnitFile)["definitions"]
    assert "from" in definitions["Unit"]["properties"]
    assert "start" not in definitions["Unit"]["properties"]


def test_every_title_is_in_the_language_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "say", lambda text: f"«{text}»")
    said = [
        node[word]
        for model in FILES
        for node in nodes(schema(model))
        for word in ("title", "description")
        if isinstance(node.get(word), str)
    ]
    assert len(said) > 200
    assert all(words.startswith("«") for words in said)


def nodes(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON
    """Every map in a JSON value."""
    if isinstance(value, list):
        return [node for inner in value for node in nodes(inner)]
    if isinstance(value, dict):
        return [value, *(node for inner in value.values() for node in nodes(inner))]
    return []


@pytest.mark.parametrize(("file", "model"), REAL, ids=lambda value: getattr(value, "stem", ""))
def test_real_files_fit(file: Path, model: type[BaseModel]) -> None:
    assert not wrong(file.read_text("utf-8"), model)
    assert Draft7Validator(schema(model)).is_valid(read(file, file.name).value)


@pytest.mark.slow
@pytest.mark.parametrize(("file", "model"), REAL, ids=lambda value: getattr(value, "stem", ""))
def test_real_files_pass_the_public_checker(
    file: Path, model: type[BaseModel], tmp_path: Path
) -> None:
    assert _public(file, model, tmp_path) == 0


@pytest.mark.slow
def test_a_wrong_file_fails_the_public_checker(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(f"{HEAD}tasks: [{{taks: Làm đường}}]\n", "utf-8")
    assert _public(file, Plan, tmp_path) == 1


def _public(file: Path, model: type[BaseModel], folder: Path) -> int:
    """The exit code of check-jsonschema."""
    saved = folder / "schema.json"
    saved.write_text(json.dumps(schema(model)), "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(saved), str(file)]
    return subprocess.run(command, check=False, capture_output=True).returncode


@pytest.mark.parametrize(
    "text",
    [
        "title: Mười dòng",
        "ntmplan: 1\ntitle: 2023",
        "ntmplan: '1'\ntitle: a\nperiod: 2023",
        f"{HEAD}date: 2022-08-02\nstatus: dự thảo",
        f"{HEAD}scope: Toàn tỉnh",
        f"{HEAD}scope: [Toàn tỉnh, [a, b], {{text: c}}]",
        f"{HEAD}scope: []",
        f"{HEAD}tasks: [{{task: a, in_appendix: b}}, {{task: a, in_appendix: [b, {{task: c}}]}}]",
        f"{HEAD}tasks: [{{task: a, refers_to: 17.10}}]",
        f"{HEAD}organization: [{{unit: a, run_in: yes}}, {{unit: a, run_in: không}}]",
        f"{HEAD}signature: {{authority: TM. UBND}}",
        f"{HEAD}signature: {{authority: [TM. UBND, KT. CHỦ TỊCH]}}",
        f"{HEAD}legal_basis: [Quyết định số 925/QĐ-TTg, {{document: Công văn, by: Thực hiện}}]",
    ],
)
def test_right_files_are_accepted(text: str) -> None:
    assert not wrong(text)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("issuer: UBND tỉnh", ""),
        (f"{HEAD}isuer: UBND tỉnh", ""),
        (f"{HEAD}tasks: [{{task: a, laed: b}}]", "tasks/0"),
        (f"{HEAD}tasks: [{{task: [a]}}]", "tasks/0/task"),
        (f"{HEAD}tasks: [{{task: a, lead: [b]}}]", "tasks/0/lead"),
        (f"{HEAD}tasks: {{items: a}}", "tasks/items"),
        (f"{HEAD}status: final", "status"),
        (f"{HEAD}tasks: [{{task: a, marks: bold}}]", "tasks/0/marks"),
        (f"{HEAD}reporting: [{{report: a, every: decade}}]", "reporting/0/every"),
        (f"{HEAD}tasks: [{{lead: a, timeframe: 2023}}]", "tasks/0"),
        (f"{HEAD}tasks: [{{lead: a, items: [{{}}]}}]", "tasks/0/items/0"),
        (f"{HEAD}budget: [{{source: a, need: b}}]", "budget/0"),
        (f"{HEAD}date: 13/2022", "date"),
        (f"{HEAD}date: 32/1/2022", "date"),
        (f"{HEAD}date: 1/13/2022", "date"),
        (f"{HEAD}date: 2022", "date"),
        (f"{HEAD}period: hai năm", "period"),
        (f"{HEAD}period: 23", "period"),
        (f"{HEAD}budget: [{{need: a, amount: 50}}]", "budget/0/amount"),
        (f"{HEAD}reporting: [{{report: a, before: tháng 11}}]", "reporting/0/before"),
        (f"{HEAD}legal_basis: Quyết định", "legal_basis"),
        (f"{HEAD}legal_basis: [{{date: 02/8/2022}}]", "legal_basis/0"),
        (f"{HEAD}ntmplan: 2", "ntmplan"),
        (f"{HEAD}issuer:", "issuer"),
        (f"{HEAD}issuer: ''", "issuer"),
        ("[a, b]", ""),
        ("a", ""),
    ],
)
def test_wrong_files_are_refused_at_the_place(text: str, at: str) -> None:
    assert wrong(text) == [at]


def test_a_misspelt_sentence_is_reported_as_such() -> None:
    found = Draft7Validator(schema(Plan)).iter_errors({"title": "a", "tasks": [{"taks": "b"}]})
    assert any("'taks' was unexpected" in error.message for error in found)


def test_a_missing_sentence_is_named() -> None:
    plan = {"title": "a", "organization": [{"lead": "b"}]}
    (found,) = Draft7Validator(schema(Plan)).iter_errors(plan)
    assert found.message == "'duty' is a required property"
