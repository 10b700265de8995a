from __future__ import annotations

from pathlib import Path

import pytest
from tests.site.site_builder import TWO, UNITS, WASTE, WATER, lay

from ntmplan.repository import NoSuchPathError, PlanFile, load
from ntmplan.site.live.reader import Reader, Reading

BROKEN = "title: [\n"


def reader(root: Path) -> Reader:
    """A reader of the two plans in a folder."""
    lay(root, TWO)
    return Reader([root], load([root]))


def changed(root: Path, **plans: str | None) -> set[Path]:
    """Write plans, or take them away; gives their paths."""
    paths = {root / f"plans/{name}.yaml": text for name, text in plans.items()}
    for path, text in paths.items():
        if text is None:
            path.unlink()
        else:
            path.write_text(text, "utf-8", newline="\n")
    return set(paths)


def titles(reading: Reading) -> list[str | None]:
    """The titles of the plans that were read."""
    return [file.plan.title if file.plan else None for file in reading.repository.plans]


def files(reading: Reading) -> dict[str, PlanFile]:
    """The plan files by their names."""
    return {Path(file.path).stem: file for file in reading.repository.plans}


def test_what_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    reads = reader(tmp_path)
    before = files(reads.now)
    reading = reads.again(changed(tmp_path, rac=WASTE.replace("Thu gom rác thải\n", "Rác\n")))
    after = files(reading)
    assert titles(reading) == ["Cấp nước sạch năm 2024", "Rác"]
    assert after["nuoc"] is before["nuoc"]
    assert after["rac"] is not before["rac"]
    assert after["rac"].registry is before["nuoc"].registry
    assert not reading.whole


def test_the_texts_of_what_was_read_go_along(tmp_path: Path) -> None:
    reads = reader(tmp_path)
    reading = reads.again(changed(tmp_path, rac=WASTE + "# mới\n", nuoc=None))
    texts = {Path(path).name: text for path, text in reading.repository.texts.items()}
    assert texts == {"rac.yaml": WASTE + "# mới\n", "units.yaml": UNITS}


def test_plans_come_and_go_in_the_order_of_their_names(tmp_path: Path) -> None:
    reads = reader(tmp_path)
    assert titles(reads.again(changed(tmp_path, a="title: A\n", rac=None))) == [
        "A",
        "Cấp nước sạch năm 2024",
    ]
    assert titles(reads.again(changed(tmp_path, a=None, nuoc=None))) == []
    reading = reads.again(changed(tmp_path, nuoc=WATER))
    assert titles(reading) == ["Cấp nước sạch năm 2024"]
    assert files(reading)["nuoc"].units("SYT")[0].name == "Sở Y tế"


@pytest.mark.parametrize("broken", [BROKEN, WASTE.replace("tasks:", "tasks: ]\nsolutions:"), ""])
def test_a_plan_that_cant_be_read_any_more_stays_as_it_was(tmp_path: Path, broken: str) -> None:
    reads = reader(tmp_path)
    before = files(reads.now)["rac"]
    reading = reads.again(changed(tmp_path, rac=broken))
    assert files(reading)["rac"] is before
    assert reading.repository.texts[before.path] == WASTE
    assert [file.path for file in reading.unread] == [before.path]
    assert reading.kept == {before.path}
    assert {one.place.path for one in reading.problems} == {before.path}
    reading = reads.again(changed(tmp_path, rac=WASTE))
    assert (reading.unread, reading.kept, reading.problems) == ((), frozenset(), [])
    assert files(reading)["rac"] is not before


def test_a_plan_that_never_could_be_read_is_as_it_is(tmp_path: Path) -> None:
    lay(tmp_path, {**TWO, "plans/rac.yaml": BROKEN})
    reading = Reader([tmp_path], load([tmp_path])).now
    assert titles(reading) == ["Cấp nước sạch năm 2024", None]
    assert [Path(file.path).name for file in reading.unread] == ["rac.yaml"]
    assert reading.kept == frozenset()


def test_what_a_plan_said_before_it_was_taken_away_is_forgotten(tmp_path: Path) -> None:
    reads = reader(tmp_path)
    reads.again(changed(tmp_path, rac=None))
    assert reads.again(changed(tmp_path, rac=BROKEN)).kept == frozenset()


def test_a_wrong_value_is_no_reason_to_keep_what_was(tmp_path: Path) -> None:
    reads = reader(tmp_path)
    reading = reads.again(changed(tmp_path, rac=WASTE.replace("period: 2024", "perod: 2024")))
    assert reading.unread == ()
    assert files(reading)["rac"].plan is not None


@pytest.mark.parametrize("name", ["units.yaml", "ntmplan.yaml", "templates/site/site.css"])
def test_what_all_plans_lean_on_has_everything_read_again(tmp_path: Path, name: str) -> None:
    reads = reader(tmp_path)
    before = files(reads.now)
    lay(tmp_path, {name: "units: []\n" if name == "units.yaml" else ""})
    reading = reads.again({tmp_path / name})
    after = files(reading)
    assert reading.whole
    assert [after[one] is before[one] for one in after] == [False, False]


def test_a_plan_that_cant_be_read_leans_on_the_new_register_too(tmp_path: Path) -> None:
    reads = reader(tmp_path)
    reads.again(changed(tmp_path, rac=BROKEN))
    lay(tmp_path, {"units.yaml": "units:\n  - unit: Phòng Một\n"})
    after = files(reads.again({tmp_path / "units.yaml"}))
    assert titles(reads.now) == ["Cấp nước sạch năm 2024", "Thu gom rác thải"]
    assert after["rac"].registry is after["nuoc"].registry
    assert after["rac"].units("Phòng Một")[0].units != ()


def test_what_is_wrong_with_a_register_is_told_until_it_is_mended(tmp_path: Path) -> None:
    reads = reader(tmp_path)
    lay(tmp_path, {"units.yaml": BROKEN})
    assert len(reads.again({tmp_path / "units.yaml"}).problems) == 1
    assert len(reads.again(changed(tmp_path, rac=WASTE)).problems) == 1
    lay(tmp_path, {"units.yaml": UNITS})
    assert reads.again({tmp_path / "units.yaml"}).problems == []


def test_a_plan_of_another_repository_comes_with_its_register(tmp_path: Path) -> None:
    lay(tmp_path, {f"one/{name}": text for name, text in TWO.items()})
    reads = Reader([tmp_path], load([tmp_path]))
    lay(tmp_path, {"two/plans/a.yaml": "title: A\n", "two/units.yaml": "units:\n  - unit: Ban A\n"})
    reading = reads.again({tmp_path / "two/plans/a.yaml"})
    assert reading.whole
    assert files(reading)["a"].units("Ban A")[0].units != ()


def test_a_path_that_is_gone_is_said(tmp_path: Path) -> None:
    lay(tmp_path, TWO)
    path = tmp_path / "plans/rac.yaml"
    reads = Reader([path], load([path]))
    with pytest.raises(NoSuchPathError):
        reads.again(changed(tmp_path, rac=None))
    assert titles(reads.again(changed(tmp_path, rac=WASTE))) == ["Thu gom rác thải"]
