"""What the user has set: the method, the day, an empty journal, copies to go back to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from responsai.app import undoing, upkeep
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError
from responsai.storage.settings import DAY_START, HABITS, METHOD, TIME_ZONE

if TYPE_CHECKING:
    from pathlib import Path

NIGHT = dt.datetime(2026, 5, 14, 2, 30, tzinfo=dt.UTC)


def _night() -> dt.datetime:
    return NIGHT


def test_the_method_that_was_set_estimates_unless_another_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "uses.sqlite3"
    with Workspace.open(file) as workspace:
        assert workspace.engine.method.id == "responsai"
        workspace.store.decisions.set(METHOD, "ecologits")
        workspace.renew()
        assert workspace.engine.method.id == "ecologits"
    with Workspace.open(file) as workspace:
        assert workspace.engine.method.id == "ecologits"
    with Workspace.open(file, method="epoch") as workspace:
        workspace.renew()
        assert workspace.engine.method.id == "epoch"
        undoing.undo_last(workspace)
    with Workspace.open(file) as workspace:
        assert workspace.engine.method.id == "responsai"


def test_a_method_that_is_no_more_is_ours_again(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "uses.sqlite3") as workspace:
        workspace.store.decisions.set(METHOD, "gone")
        workspace.renew()
        assert workspace.engine.method.id == "responsai"
        with pytest.raises(BadInputError, match="There is no method"):
            workspace.store.decisions.set(METHOD, "No Method")


def test_before_the_day_begins_it_is_still_yesterday(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "uses.sqlite3", now=_night) as workspace:
        workspace.store.decisions.set(TIME_ZONE, "UTC")
        assert workspace.today() == NIGHT.date()
        workspace.store.decisions.set(DAY_START, 4)
        assert workspace.today() == NIGHT.date() - dt.timedelta(days=1)
        assert workspace.log(ManualUse(Activity.QUESTION)).day == workspace.today()


def test_habits_are_whole_numbers(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "uses.sqlite3") as workspace:
        decisions = workspace.store.decisions
        decisions.set(HABITS, {"questions": 12})
        assert decisions.get(HABITS) == {"questions": 12}
        for wrong in ({"questions": -1}, {"questions": "many"}):
            with pytest.raises(BadInputError, match="whole numbers"):
                decisions.set(HABITS, wrong)


def test_deleting_everything_keeps_a_copy(tmp_path: Path) -> None:
    file = tmp_path / "uses.sqlite3"
    with Workspace.open(file) as workspace:
        workspace.log(ManualUse(Activity.QUESTION))
        workspace.store.decisions.set(DAY_START, 3)
        done = upkeep.start_anew(file, workspace.store.time_zone)
        # Who has it open sees the empty one.
        assert workspace.store.event_count() == 0
        assert workspace.store.decisions.get(DAY_START) == 0
    assert done.events == 0
    assert done.kept is not None
    assert [copy.path for copy in upkeep.copies(file)] == [done.kept]
    assert upkeep.restore(file, done.kept).events == 1


def test_looking_after_a_database(tmp_path: Path) -> None:
    file = tmp_path / "uses.sqlite3"
    with Workspace.open(file) as workspace:
        for number in range(200):
            workspace.log(ManualUse(Activity.QUESTION, note=f"{number:0>300}"))
        assert upkeep.look_after(file, "UTC")
        kept = upkeep.latest_sound_copy(file)
        assert kept is not None
        assert kept.path.name.startswith("uses-day-")
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = b"\xff" * (len(content) - len(content) // 2)
    file.write_bytes(bytes(content))
    assert not upkeep.look_after(file, "UTC")
    assert upkeep.latest_sound_copy(file) == kept
