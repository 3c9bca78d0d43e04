"""A newer factor set says what it changes in one's own history."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.stages import INDICATORS, Indicator, Stage
from responsai.domain.usage import Amounts, Series, UsageRow
from responsai.estimation.changes import compare_sets
from responsai.factors import FactorSetError, load_factor_set
from responsai.factors.seal import archive, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from responsai.factors import FactorSet

OURS = load_factor_set()
DAY = dt.date(2026, 5, 1)
QUESTION = Series(
    "manual", "", "gpt-4o", ModelSource.RECORDED, Activity.QUESTION, TokenSource.MEASURED
)
HISTORY = [UsageRow(DAY, QUESTION, Amounts(40, input_tokens=4_000, output_tokens=12_000))]


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], FactorSet]:
    """Load our set with one place of one file changed on purpose."""

    def load(file: str, old: str, new: str) -> FactorSet:
        folder = tmp_path / "factors"
        shutil.copytree(paths.resources() / "factors", folder)
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
        seal(folder)
        return load_factor_set(folder)

    return load


def test_one_set_differs_from_itself_in_nothing() -> None:
    found = compare_sets(OURS, OURS, HISTORY)
    assert found.changes == ()
    assert found.before == found.after


def test_a_new_ratio_of_training_is_told_with_its_effect(
    changed: Callable[[str, str, str], FactorSet],
) -> None:
    newer = changed("training.toml", "central = 0.67", "central = 0.6968")
    found = compare_sets(OURS, newer, HISTORY)
    assert [change.id for change in found.changes] == ["training.ratio"]
    change = found.changes[0]
    assert change.before is not None
    assert change.after is not None
    assert (change.before.central, change.after.central) == (0.67, 0.6968)
    training = {
        effect.indicator: effect.ratio
        for effect in change.effects
        if effect.stage is Stage.TRAINING
    }
    assert set(training) == set(INDICATORS)
    assert training[Indicator.ENERGY] == pytest.approx(1.04)
    assert found.after.covered_total(Indicator.ENERGY).central > (
        found.before.covered_total(Indicator.ENERGY).central
    )


def test_a_wider_range_alone_is_a_change_too(
    changed: Callable[[str, str, str], FactorSet],
) -> None:
    found = compare_sets(OURS, changed("training.toml", "high = 2.5", "high = 3.0"), HISTORY)
    assert [change.id for change in found.changes] == ["training.ratio"]
    assert found.changes[0].effects[0].ratio == pytest.approx(1.0)


def test_what_the_history_does_not_touch_is_not_told(
    changed: Callable[[str, str, str], FactorSet],
) -> None:
    newer = changed(
        "inference.toml",
        'id = "inference.image.fast"\nlow = 0.2',
        'id = "inference.image.fast"\nlow = 0.1',
    )
    assert compare_sets(OURS, newer, HISTORY).changes == ()


def test_a_model_with_new_figures_is_named(
    changed: Callable[[str, str, str], FactorSet],
) -> None:
    entry = '"provider": "openai", "name": "gpt-4o", "kind": "ecologits", "disclosed": false'
    newer = changed("models.json", entry, entry.replace("false", "true"))
    assert compare_sets(OURS, newer, HISTORY).changes == ()  # says the same of the same use
    newer_zone = compare_sets(OURS, newer, HISTORY, zone="FRA")
    assert newer_zone.changes == ()


def test_a_set_is_kept_in_one_file_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "set.zip"
    archive(paths.resources() / "factors", file)
    assert load_factor_set(file).version == OURS.version
    assert [each.name for each in tmp_path.iterdir()] == ["set.zip"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 half a file"])
def test_a_damaged_file_of_a_set_is_said_so(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "set.zip"
    file.write_bytes(content)
    with pytest.raises(FactorSetError, match=r"set\.zip cannot be read"):
        load_factor_set(file)
