"""What a user may change about a use, and how the new amounts are marked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from responsai.app import journal, upkeep
from responsai.app.comparing import compare
from responsai.app.journal import EventEdit
from responsai.app.types import ManualUse
from responsai.domain.activity import Activity, ModelSource, TimeQuality, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.storage import JournalQuery

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace

NOW = dt.datetime(2026, 5, 21, 9, 30, tzinfo=dt.UTC)
QUESTION = ManualUse(Activity.QUESTION, model="gpt-4o", note="for Ada")


def test_what_is_not_told_stays(workspace: Workspace) -> None:
    number = workspace.log(QUESTION).event_id
    before = workspace.store.journal.get(number).event
    entry = journal.edit(workspace, number, EventEdit(at=dt.date(2026, 5, 2)), NOW)
    assert entry.day == dt.date(2026, 5, 2)
    assert entry.event.time_quality is TimeQuality.DAY
    assert (entry.event.series, entry.event.amounts) == (before.series, before.amounts)
    assert (entry.event.note, entry.event.key) == (before.note, before.key)


def test_told_tokens_are_measured_and_a_model_is_recorded(workspace: Workspace) -> None:
    number = workspace.log(ManualUse(Activity.QUESTION)).event_id
    changed = EventEdit(model="  gpt-5 ", input_tokens=5, output_tokens=9, requests=2, note="x")
    event = journal.edit(workspace, number, changed, NOW).event
    assert event.series.token_source is TokenSource.MEASURED
    assert (event.series.model, event.series.model_source) == ("gpt-5", ModelSource.RECORDED)
    amounts = event.amounts
    assert (amounts.requests, amounts.input_tokens, amounts.output_tokens) == (2, 5, 9)
    event = journal.edit(workspace, number, EventEdit(model="", note=""), NOW).event
    assert (event.series.model, event.series.model_source) == (None, ModelSource.UNKNOWN)
    assert event.note is None


@pytest.mark.parametrize(
    "changed",
    [
        {"output_tokens": 4},
        {"requests": 0},
        {"input_tokens": -1, "output_tokens": 1},
        {"seconds": 0.0},
        {"seconds": float("nan")},
        {"model": "x" * 300},
        {"model": "a\0b"},
        {"at": dt.date(2027, 1, 1)},
        {"at": dt.date(1970, 1, 1)},
        {"note": "n" * 10_000_000},
        {"note": "\udcff"},
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    workspace: Workspace, changed: dict[str, Any]
) -> None:
    number = workspace.log(QUESTION).event_id
    before = workspace.store.journal.get(number)
    with pytest.raises(BadInputError):
        journal.edit(workspace, number, EventEdit(**changed), NOW)
    assert workspace.store.journal.get(number) == before


def test_models_are_found_in_any_spelling(workspace: Workspace) -> None:
    workspace.log(QUESTION)
    workspace.log(ManualUse(Activity.IMAGE, images=1))
    for where, hits in (
        ([("model", "openai/GPT-4o")], 1),
        ([("activity", "IMAGE"), ("activity", "question")], 2),
        ([("model", "gpt-4o"), ("activity", "image")], 0),
        ([("model", "")], 1),
    ):
        query = JournalQuery(fits=journal.condition(workspace, where))
        assert len(workspace.store.journal.page(query).entries) == hits, where
    with pytest.raises(BadInputError, match="no condition “colour”"):
        journal.condition(workspace, [("colour", "red")])


def test_drivers_add_up_to_the_difference(workspace: Workspace) -> None:
    for day, model, count in ((3, "gpt-4o", 5), (10, "gpt-4o", 2), (11, "gpt-5", 9), (12, None, 1)):
        at = dt.date(2026, 5, day)
        workspace.log(ManualUse(Activity.QUESTION, model=model, count=count, at=at))
    span = (dt.date(2026, 5, 8), dt.date(2026, 5, 14))
    found = compare(workspace.store, workspace.engine, *span, Indicator.GHG)
    assert found.before.period.first == dt.date(2026, 5, 1)
    assert found.before.period.last == dt.date(2026, 5, 7)
    assert (found.before.usage.amounts.requests, found.now.usage.amounts.requests) == (5, 12)
    totals = [summary.impacts.total(Indicator.GHG) for summary in (found.now, found.before)]
    now, before = (total.central for total in totals if total is not None)
    assert sum(driver.change for driver in found.drivers) == pytest.approx(now - before)
    sizes = [abs(driver.change) for driver in found.drivers]
    assert sizes == sorted(sizes, reverse=True)


def test_a_copy_of_the_day_is_made_once(workspace: Workspace) -> None:
    copy = upkeep.copy_of_the_day(workspace.store, workspace.today())
    assert copy is not None
    assert copy.name.endswith("-day-2026-05-21.sqlite3")
    assert upkeep.copy_of_the_day(workspace.store, workspace.today()) is None
