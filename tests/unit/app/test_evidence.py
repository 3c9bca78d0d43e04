"""What several sources tell of one product, and the user's choice among them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from responsai.app import evidence
from responsai.domain.activity import Activity, Evidence, ModelSource, TimeQuality, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage import EvidenceChoice, ImportStatus

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace

DAYS = (dt.date(2026, 5, 1), dt.date(2026, 5, 2))


def event(source: str, surface: str, day: dt.date, requests: int) -> UsageEvent:
    moment = dt.datetime.combine(day, dt.time(10), dt.UTC)
    return UsageEvent(
        key=f"{source:8}{day:%Y%m%d}".encode(),
        at_ms=int(moment.timestamp() * 1000),
        time_quality=TimeQuality.EXACT,
        series=Series(
            source,
            surface,
            "gpt-4o",
            ModelSource.RECORDED,
            Activity.QUESTION,
            TokenSource.MEASURED,
        ),
        amounts=Amounts(requests, output_tokens=10),
    )


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """Logs of both days, an export of the second day only, and one use by hand."""
    store = workspace.store
    store.evidence.declare("logs", Evidence.LOGS)
    store.evidence.declare("export", Evidence.ACCOUNT_EXPORT)
    number = store.begin_import()
    store.add_events(
        number,
        [
            event("logs", "chat", DAYS[0], 1),
            event("logs", "chat", DAYS[1], 2),
            event("export", "chat", DAYS[1], 4),
            event("manual", "", DAYS[1], 8),
        ],
    )
    store.finish_import(number, ImportStatus.DONE)
    return workspace


def counts(workspace: Workspace, *span: dt.date) -> dict[tuple[str, Evidence], tuple[int, int]]:
    return {
        (one.surface, one.evidence): (one.counted, one.also_seen)
        for one in evidence.told(workspace.store, *span)
    }


def test_the_weaker_evidence_is_shown_as_also_seen(filled: Workspace) -> None:
    assert counts(filled) == {
        ("", Evidence.BY_HAND): (8, 0),
        ("chat", Evidence.LOGS): (3, 0),
        ("chat", Evidence.ACCOUNT_EXPORT): (0, 4),
    }
    assert ("chat", Evidence.ACCOUNT_EXPORT) not in counts(filled, DAYS[0], DAYS[0])


def test_a_choice_moves_the_figures_and_is_undone(filled: Workspace) -> None:
    before = filled.summarise()
    evidence.choose(filled.store, EvidenceChoice("chat", None, Evidence.ACCOUNT_EXPORT))
    # The export tells nothing of the first day, of which the logs go on counting.
    assert counts(filled)["chat", Evidence.LOGS] == (1, 2)
    assert filled.summarise().usage.amounts.requests == 8 + 4 + 1
    evidence.choose(filled.store, EvidenceChoice("chat", DAYS[1], None))
    assert filled.summarise().usage.amounts.requests == 8 + 4 + 3
    evidence.choose(filled.store, EvidenceChoice("chat", DAYS[1], None))  # no step to undo
    evidence.reset(filled.store, "chat", DAYS[1])
    assert counts(filled)["chat", Evidence.LOGS] == (1, 2)
    for _ in range(3):
        filled.store.journal.undo()
    assert filled.summarise() == before
    assert filled.store.evidence.choices() == []


def test_what_cannot_be_chosen_is_refused(filled: Workspace) -> None:
    for surface in ("", "nowhere"):
        with pytest.raises(BadInputError, match="uses of chat"):
            evidence.choose(filled.store, EvidenceChoice(surface, None, Evidence.LOGS))
    with pytest.raises(BadInputError, match="Nothing was chosen"):
        evidence.reset(filled.store, "chat")
    filled.store.journal.undo()
    with pytest.raises(BadInputError, match="nothing to choose"):
        evidence.choose(filled.store, EvidenceChoice("chat", None, None))
