"""A factor set in use is kept, so that the next one can say what it changes."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.app import factor_history
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.cli.main import execute
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.factors import load_factor_set
from responsai.factors.seal import archive, seal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A set as it may have been before: another ratio of training."""
    folder = tmp_path / "older"
    shutil.copytree(paths.resources() / "factors", folder)
    file = folder / "training.toml"
    text = file.read_text("utf-8").replace("central = 0.67", "central = 0.64423")
    file.write_text(text, "utf-8")
    seal(folder)
    return folder


def _run(arguments: list[str]) -> int:
    return execute(lambda _options: 0, arguments)


def _log() -> None:
    with Workspace.open(paths.database_path()) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, model="gpt-4o"))


def _kept() -> list[str]:
    return sorted(file.name for file in (paths.data_dir() / "factor-sets").glob("*"))


def test_the_set_in_use_is_kept_once() -> None:
    _log()
    kept = _kept()
    assert len(kept) == 1
    _log()
    assert _kept() == kept
    assert factor_history.previous(load_factor_set().version) is None


def test_another_database_leaves_nothing_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with Workspace.open(folder / "other.db") as workspace:
        workspace.log(ManualUse(Activity.QUESTION))
    assert {file.name for file in folder.iterdir()} <= {"other.db", "other.db-wal", "other.db-shm"}
    assert _kept() == []


def test_the_set_before_tells_what_changed(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _log()
    archive(older, paths.data_dir() / "factor-sets" / "0000.zip")
    assert _run(["factors", "--changes"]) == 0
    said = capsys.readouterr().out
    assert "Training up 4 %: new factor training.ratio, 0.67 (0.11–2.5)" in said
    assert _run(["factors", "--changes", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [change["id"] for change in told["changes"]] == ["training.ratio"]
    assert told["to"] == load_factor_set().version


def test_a_set_can_be_named(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _log()
    assert _run(["factors", "--since", str(older)]) == 0
    assert "training.ratio" in capsys.readouterr().out
    assert _run(["factors", "--since", str(paths.resources() / "factors")]) == 0
    assert "the same factor set" in capsys.readouterr().out


def test_what_is_no_set_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="check the spelling"):
        factor_history.named(tmp_path / "missing")
    for place in (tmp_path,):
        with pytest.raises(BadInputError, match="no factor set"):
            factor_history.named(place)


def test_nothing_is_known_at_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["factors", "--changes"]) == 0
    assert "nothing to compare" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail() -> None:
    place = paths.data_dir() / "factor-sets"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("in the way", "utf-8")
    factor_history.remember(load_factor_set().version)
    assert factor_history.previous("sha256:0") is None
