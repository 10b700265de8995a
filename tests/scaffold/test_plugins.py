"""Rules with code: packages that are installed and named, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scaffold.conftest import Call
from tests.scaffold.own import read

MODULE = """\
    from ntmplan.lint.rule import Rules, finding
    from ntmplan.problem import Kind, Severity

    RULES = Rules()
    KIND = Kind("{code}", "plan-without-signature", Severity.ERROR, "No signature.", "Sign it.")


    @RULES.plan(KIND)
    def plan_without_signature(file):
        if file.plan.signature is None:
            yield finding(("title",))
"""
PLAN = "status: draft\ntasks: [B]\n"


def install(
    place: Path, name: str, module: str, *, code: str = "Q101", group: str = "ntmplan.rules"
) -> None:
    """Lay a package as an installer does."""
    info = place / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    inside = name.replace("-", "_")
    (info / "entry_points.txt").write_text(f"[{group}]\nall = {inside}:RULES\n", "utf-8")
    text = textwrap.dedent(module).replace("{code}", code)
    (place / f"{inside}.py").write_text(text, "utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place where Python looks for installed packages."""
    place = tmp_path / "site"
    place.mkdir()
    monkeypatch.syspath_prepend(str(place))
    before = set(sys.modules)
    yield place
    for name in set(sys.modules) - before:
        if name.startswith("plans_of"):
            del sys.modules[name]


def test_the_rules_of_a_named_package_are_applied(call: Call, empty: Path, site: Path) -> None:
    install(site, "plans-of-a", MODULE)
    read(empty, "plugins: [plans-of-a]\n", PLAN)
    said = call("validate", "--select", "Q")
    assert said.code == 1
    assert "plans/a.yaml:1:8: error Q101 No signature." in said.out
    assert call("validate", "--ignore", "Q101").code == 0
    assert call("explain", "Q101").out.startswith("# Q101 plan-without-signature\n")
    assert "| Q101 |" in call("rules", "--family", "Q").out


def test_a_package_that_is_not_named_is_not_loaded(call: Call, empty: Path, site: Path) -> None:
    install(site, "plans-of-b", "raise SystemExit(9)\n")
    read(empty, "language: en\n", PLAN)
    assert call("validate").code == 0
    assert "plans_of_b" not in sys.modules


def test_a_package_that_is_not_installed_is_told_with_what_installs_it(
    call: Call, empty: Path, site: Path
) -> None:
    assert site.is_dir()
    read(empty, "plugins: [plans-of-c]\n", PLAN)
    for words in (["validate"], ["explain", "U201"], ["rules"]):
        said = call(*words)
        assert (said.code, said.out) == (2, "")
        assert said.err == (
            "The settings name the package plans-of-c, which is not installed;"
            " `pip install plans-of-c` installs it.\n"
        )


@pytest.mark.parametrize("folder", [".", "plans"])
def test_a_package_that_lies_in_the_repository_is_never_run(
    empty: Path, folder: str, tmp_path: Path
) -> None:
    install(empty, "plans-of-d", f"open({str(tmp_path / 'run')!r}, 'w')\n{'RULES = 1'}\n")
    read(empty, "plugins: [plans-of-d]\n", PLAN)
    done = subprocess.run(  # started so, Python looks into the working folder first
        [sys.executable, "-m", "ntmplan", "--lang", "en", "validate"],
        cwd=empty / folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "which is not installed" in done.stderr
    assert not (tmp_path / "run").exists()


def test_a_module_of_the_repository_does_not_stand_in_for_that_of_a_package(
    call: Call, empty: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(site, "plans-of-e", MODULE)
    read(empty, "plugins: [plans-of-e]\n", PLAN)
    (empty / "plans_of_e.py").write_text("raise SystemExit(9)\n", "utf-8")
    monkeypatch.setattr(sys, "path", ["", str(empty), *sys.path])
    before = list(sys.path)
    assert call("validate", "--select", "Q101").code == 1
    assert sys.path == before


@pytest.mark.parametrize(
    ("module", "options", "expected"),
    [
        (
            "import nothing_of_that_name\n",
            {},
            (
                "The rules of the package plans-of-f can't be loaded: ModuleNotFoundError: No"
                " module named 'nothing_of_that_name'."
            ),
        ),
        ("RULES = 1\n", {}, "`plans_of_f:RULES` of the package plans-of-f is no family of rules."),
        (MODULE, {"group": "others"}, "The package plans-of-f brings no rules."),
        (
            MODULE,
            {"code": "U201"},
            'The package plans-of-f has a rule with the code "U201", which is taken.',
        ),
        (
            MODULE,
            {"code": "Z101"},
            'The package plans-of-f has a rule with the code "Z101", which is taken.',
        ),
        (
            MODULE,
            {"code": "QQ"},
            (
                'The package plans-of-f has a rule with the code "QQ"; a code is a letter and'
                " three digits."
            ),
        ),
    ],
)
def test_a_package_that_is_no_plugin_is_told(  # noqa: PLR0913, PLR0917 - fixtures and cases
    call: Call, empty: Path, site: Path, module: str, options: dict[str, str], expected: str
) -> None:
    install(site, "plans-of-f", module, **options)
    own = "rules: [{code: Z101, name: a, message: B., on: task, require: lead}]\n"
    read(empty, f"{own}plugins: [plans-of-f]\n", PLAN)
    said = call("validate")
    assert (said.code, said.err) == (2, f"{expected}\n")


def test_packages_are_looked_for_only_where_settings_name_one(empty: Path) -> None:
    read(empty, "language: en\nrules: []\n", PLAN)
    script = (
        "import sys\nfrom ntmplan.cli import run\nrun(['validate'])\n"
        "sys.exit('ntmplan.lint.plugins' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=empty, check=False)
    assert done.returncode == 0
