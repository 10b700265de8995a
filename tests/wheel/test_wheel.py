from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]
ENVIRONMENT = {
    key: value
    for key, value in os.environ.items()
    if key not in ("PYTHONPATH", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
} | {"NTMPLAN_LANG": "vi"}


def run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    done = run(sys.executable, *build, ROOT, cwd=folder)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command of an environment in which nothing else was ever installed."""
    home = tmp_path_factory.mktemp("clean")
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = shutil.which("python", path=str(scripts))
    assert python
    done = run(python, "-m", "pip", "install", "--quiet", wheel, cwd=home)
    if done.returncode and "No matching distribution" in done.stderr:
        pytest.skip("the package index can't be reached")
    assert done.returncode == 0, done.stderr
    found = shutil.which("ntmplan", path=str(scripts))
    assert found
    return Path(found)


def test_the_wheel_holds_templates_data_and_translations_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        "ntmplan/py.typed",
        "ntmplan/data/units.yaml",
        "ntmplan/locale/vi/LC_MESSAGES/ntmplan.mo",
        *(
            f"ntmplan/{file.relative_to(ROOT).as_posix()}"
            for file in (ROOT / "templates").rglob("*")
            if file.is_file()
        ),
    }
    assert wanted <= names
    assert {name.split("/")[0] for name in names if "dist-info" not in name} == {"ntmplan"}


def test_an_installed_ntmplan_checks_asks_and_prints(command: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    shutil.copy(ROOT / "units.yaml", tmp_path)
    checked = run(command, "validate", cwd=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.splitlines()[-1].startswith("2 kế hoạch: 0 lỗi, ")
    asked = run(command, "who-leads", "5.2", "--format", "csv", cwd=tmp_path)
    assert (asked.returncode, asked.stdout.splitlines()[1].split(",")[0]) == (0, "5.2")
    for form in ("md", "html"):
        printed = run(command, "render", "--format", form, "-o", "out/", cwd=tmp_path)
        assert printed.returncode == 0, printed.stderr
    made = sorted(file.name for file in (tmp_path / "out").iterdir())
    stems = ("bac-kan-2023-2025", "lang-son-2023")
    assert made == [f"{stem}.{form}" for stem in stems for form in ("html", "md")]
