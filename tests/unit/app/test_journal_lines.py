"""Lines of the journal: their estimates, what is assumed, what counts, what is searched."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from responsai.app import journal, journal_lines, log_choices
from responsai.app.journal import EventEdit
from responsai.app.journal_lines import JournalReader, JournalWish
from responsai.app.types import ManualUse
from responsai.domain.activity import (
    Activity,
    Evidence,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage import EventOrder
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from responsai.app.journal_lines import JournalLine
    from responsai.app.workspace import Workspace

NOW = dt.datetime(2026, 5, 21, 9, 30, tzinfo=dt.UTC)
LOGS = Series(
    source="claude_code",
    surface="claude-code",
    model="claude-sonnet-4-5",
    model_source=ModelSource.RECORDED,
    activity=Activity.AGENT,
    token_source=TokenSource.MEASURED,
    input_scope=InputScope.CONTEXT,
)


def _lines(workspace: Workspace, wish: JournalWish | None = None) -> list[JournalLine]:
    reader = JournalReader()
    state = reader.open(workspace, wish or JournalWish())
    return list(reader.read(workspace, state.index, 0, 100))


def _take_in(workspace: Workspace, *series: Series) -> None:
    number = workspace.store.begin_import()
    workspace.store.add_events(
        number,
        [
            UsageEvent(
                key=hashlib.blake2b(str(place).encode(), digest_size=16).digest(),
                at_ms=int(NOW.timestamp() * 1000) - place,
                time_quality=TimeQuality.EXACT,
                series=one,
                amounts=Amounts(requests=1, input_tokens=500, output_tokens=500),
            )
            for place, one in enumerate(series)
        ],
    )


def test_a_line_says_what_its_entry_costs(workspace: Workspace) -> None:
    use = ManualUse(Activity.QUESTION, "gpt-4o", count=3)
    receipt = workspace.log(use)
    [line] = _lines(workspace)
    assert line.number == receipt.event_id
    assert line.energy == receipt.estimate.impacts.total(Indicator.ENERGY)
    assert line.water == receipt.estimate.impacts.total(Indicator.WATER)
    assert line.assumed == receipt.estimate.notices
    assert (line.model, line.source, line.counts) == ("openai/gpt-4o", "By hand", True)
    assert line.at is not None
    assert line.at.hour == 11  # in Paris


def test_of_a_day_that_is_told_no_time_is_said(workspace: Workspace) -> None:
    workspace.log(ManualUse(Activity.QUESTION, at=dt.date(2026, 5, 2)))
    [line] = _lines(workspace)
    assert (line.day, line.at) == (dt.date(2026, 5, 2), None)


def test_what_stronger_evidence_tells_does_not_count_again(workspace: Workspace) -> None:
    workspace.store.evidence.declare("claude_code", Evidence.LOGS)
    workspace.store.evidence.declare("anthropic_console", Evidence.BILLING)
    _take_in(workspace, LOGS, replace(LOGS, source="anthropic_console"))
    counts = {line.event.series.source: line.counts for line in _lines(workspace)}
    assert counts == {"claude_code": True, "anthropic_console": False}


def test_estimates_follow_the_settings(workspace: Workspace) -> None:
    workspace.log(ManualUse(Activity.AGENT, "my-model"))
    reader = JournalReader()
    index = reader.open(workspace, JournalWish()).index
    [before] = reader.read(workspace, index, 0, 1)
    workspace.add_model("my-model", 1.0)
    [after] = reader.read(workspace, index, 0, 1)
    assert before.energy != after.energy


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (JournalWish(activity=Activity.IMAGE), 1),
        (JournalWish(source="manual"), 2),
        (JournalWish(model="anthropic/claude-sonnet-4-5"), 1),
        (JournalWish(text="claude CODE"), 1),
        (JournalWish(text="by hand"), 2),
        (JournalWish(text="sonnet 4.5"), 1),
        (JournalWish(text="holidays"), 1),
        (JournalWish(first=dt.date(2026, 5, 22)), 0),
        (JournalWish(order=EventOrder.REQUESTS), 3),
    ],
)
def test_wishes_are_met(workspace: Workspace, wish: JournalWish, found: int) -> None:
    _take_in(workspace, LOGS)
    workspace.log(ManualUse(Activity.IMAGE, note="For the holidays"))
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o"))
    assert len(_lines(workspace, wish)) == found


def test_search_takes_the_words_that_are_shown(workspace: Workspace) -> None:
    workspace.log(ManualUse(Activity.VIDEO))
    use_language("fr")
    assert len(_lines(workspace, JournalWish(text="vidéo"))) == 1
    assert not _lines(workspace, JournalWish(text="raisonnement"))


def test_the_state_tells_what_there_is_to_choose_from(workspace: Workspace) -> None:
    _take_in(workspace, LOGS)
    number = workspace.log(ManualUse(Activity.IMAGE, at=dt.date(2026, 4, 2))).event_id
    state = JournalReader().open(workspace, JournalWish(), number)
    assert (state.total, state.row, state.read_only) == (2, 1, False)
    assert state.sources == {"claude_code": "Claude Code", "manual": "By hand"}
    assert set(state.activities) == {Activity.AGENT, Activity.IMAGE}
    assert state.models == ("anthropic/claude-sonnet-4-5",)
    assert state.months == {dt.date(2026, 5, 1): 1, dt.date(2026, 4, 1): 1}


def test_rows_are_deleted_together(workspace: Workspace) -> None:
    _take_in(workspace, *[LOGS] * 6)
    index = JournalReader().open(workspace, JournalWish()).index
    assert journal_lines.delete(workspace, index, [(0, 2), (4, 6)]) == 4
    assert len(_lines(workspace)) == 2
    assert journal_lines.delete(workspace, index, []) == 0
    workspace.store.journal.undo()
    assert len(_lines(workspace)) == 6


def test_an_entry_of_another_kind_still_costs_something(workspace: Workspace) -> None:
    number = workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", count=2)).event_id
    kinds = [Activity.IMAGE, Activity.QUESTION, Activity.SPEECH, Activity.IMAGE, *Activity]
    for activity in kinds:
        journal.edit(workspace, number, EventEdit(activity=activity), NOW)
        [line] = _lines(workspace)
        assert line.event.series.activity is activity
        assert line.event.amounts.requests == 2
        assert line.energy is not None
        assert line.energy.central > 0


def test_told_amounts_stay_where_the_other_kind_counts_them(workspace: Workspace) -> None:
    use = ManualUse(Activity.QUESTION, "gpt-4o", input_tokens=5, output_tokens=9)
    number = workspace.log(use).event_id
    entry = journal.edit(workspace, number, EventEdit(activity=Activity.DOCUMENT), NOW)
    assert entry.event.series.token_source is TokenSource.MEASURED
    assert entry.event.amounts.output_tokens == 9


def test_amounts_grow_and_shrink_with_the_count(workspace: Workspace) -> None:
    use = ManualUse(Activity.QUESTION, "gpt-4o", count=2, input_tokens=5, output_tokens=9)
    number = workspace.log(use).event_id
    before = _lines(workspace)[0]
    entry = journal.edit(workspace, number, EventEdit(count=6), NOW)
    amounts = entry.event.amounts
    assert (amounts.requests, amounts.input_tokens, amounts.output_tokens) == (6, 30, 54)
    assert entry.event.series == before.event.series
    after = _lines(workspace)[0]
    assert before.energy is not None
    assert after.energy is not None
    assert after.energy.central == pytest.approx(3 * before.energy.central)
    with pytest.raises(BadInputError):
        journal.edit(workspace, number, EventEdit(count=0), NOW)


def test_the_last_used_model_of_each_family_is_offered(workspace: Workspace) -> None:
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", at=dt.date(2026, 5, 2), count=9))
    workspace.log(ManualUse(Activity.AGENT, "claude-sonnet-4-5", at=dt.date(2026, 5, 3)))
    workspace.log(ManualUse(Activity.IMAGE, "gpt-image-1", at=dt.date(2026, 5, 4)))
    choices = log_choices.load(workspace)
    assert choices.last == {"text": "anthropic/claude-sonnet-4-5", "image": "gpt-image-1"}
    assert choices.models[0] == "openai/gpt-4o"
    assert choices.seconds[Activity.SPEECH] > 0


def test_figures_are_those_of_the_model(workspace: Workspace) -> None:
    figures = log_choices.figures(
        workspace, {Activity.AGENT: "gpt-4o", Activity.IMAGE: None, Activity.VIDEO: "x" * 300}
    )
    for activity, model in ((Activity.AGENT, "gpt-4o"), (Activity.IMAGE, None)):
        impacts = workspace.estimate(ManualUse(activity, model)).impacts
        assert figures[activity] == impacts.total(Indicator.ENERGY)
    assert figures[Activity.VIDEO] is None
