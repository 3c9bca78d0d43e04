"""The last line of a card: how a stretch differs from the one before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.models import changes
from responsai.gui.models.stretch import Span, Stretch
from responsai.text import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = dt.datetime(2026, 5, 21, 12, tzinfo=dt.UTC)
TODAY = NOW.date()
MONTH = Stretch(Span.MONTH, TODAY)


@pytest.fixture
def _in_french() -> None:
    catalogue.use_language("fr")


@pytest.fixture
def workspace(database: Path) -> Iterator[Workspace]:
    with Workspace.open(database, now=lambda: NOW) as opened:
        yield opened


def _log(workspace: Workspace, day: dt.date, count: int) -> None:
    workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", count=count, at=day))


def _sentence(workspace: Workspace, stretch: Stretch) -> str | None:
    recorded = workspace.store.extent()
    change = changes.load(workspace, stretch, TODAY, recorded)
    told = {changes.sentence(change, indicator, 2026) for indicator in INDICATORS}
    assert len(told) == 1  # one kind of use: every indicator changes alike
    return told.pop()


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (50, "↓ 50% vs 1–21 April"),
        (98, "about the same as 1–21 April"),
        (132, "↑ 32% vs 1–21 April"),
        (400, "↑ 4.0 times 1–21 April"),
        (1_000, "↑ 10 times 1–21 April"),
        (1_001, "far more than 1–21 April"),
    ],
)
def test_a_month_is_compared_with_the_same_days(
    workspace: Workspace, count: int, sentence: str
) -> None:
    _log(workspace, dt.date(2026, 3, 31), 1)
    _log(workspace, dt.date(2026, 4, 21), 100)
    _log(workspace, dt.date(2026, 4, 22), 900)  # later in the month than today
    _log(workspace, dt.date(2026, 5, 2), count)
    assert _sentence(workspace, MONTH) == sentence


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (50, "↓ 50\u202f% par rapport à la période du 1er au 21 avril"),
        (98, "à peu près comme du 1er au 21 avril"),
        (132, "↑ 32\u202f% par rapport à la période du 1er au 21 avril"),
        (400, "↑ 4,0 fois autant que du 1er au 21 avril"),
        (107_500, "bien plus que du 1er au 21 avril"),
        (0, "rien d’enregistré du 1er au 21 avril"),
    ],
)
@pytest.mark.usefixtures("_in_french")
def test_french_says_from_when_to_when(workspace: Workspace, count: int, sentence: str) -> None:
    _log(workspace, dt.date(2026, 3, 31), 1)
    if count:
        _log(workspace, dt.date(2026, 4, 21), 100)
    _log(workspace, dt.date(2026, 5, 2), count or 1)
    assert _sentence(workspace, MONTH) == sentence


def test_a_day_is_compared_with_a_day(workspace: Workspace) -> None:
    _log(workspace, dt.date(2026, 5, 19), 1)
    _log(workspace, dt.date(2026, 5, 20), 2)
    _log(workspace, TODAY, 3)
    today = Stretch(Span.DAY, TODAY)
    assert _sentence(workspace, today) == "↑ 50% vs 20 May"
    catalogue.use_language("fr")
    assert _sentence(workspace, today) == "↑ 50\u202f% par rapport au 20 mai"
    yesterday = Stretch(Span.DAY, dt.date(2026, 5, 20))
    assert _sentence(workspace, yesterday) == "↑ 100\u202f% par rapport au 19 mai"


def test_a_month_that_is_over_is_compared_as_a_whole(workspace: Workspace) -> None:
    _log(workspace, dt.date(2026, 3, 1), 10)
    _log(workspace, dt.date(2026, 4, 30), 20)
    april = Stretch(Span.MONTH, dt.date(2026, 4, 3))
    assert _sentence(workspace, april) == "↑ 100% vs 1–31 March"


def test_the_first_of_its_kind_is_compared_with_nothing(workspace: Workspace) -> None:
    _log(workspace, dt.date(2026, 4, 20), 5)
    _log(workspace, TODAY, 5)
    assert _sentence(workspace, MONTH) == "first month"
    assert _sentence(workspace, Stretch(Span.YEAR, TODAY)) == "first year"
    assert _sentence(workspace, Stretch(Span.ALL, TODAY)) is None


def test_a_quiet_time_before_is_said_to_be_quiet(workspace: Workspace) -> None:
    _log(workspace, dt.date(2026, 2, 1), 5)
    _log(workspace, TODAY, 5)
    assert _sentence(workspace, MONTH) == "nothing recorded 1–21 April"
    own = Stretch.between(dt.date(2026, 5, 21), dt.date(2026, 5, 20))
    assert _sentence(workspace, own) == "nothing recorded 18–19 May"


def test_what_the_method_does_not_cover_is_not_compared(database: Path) -> None:
    with Workspace.open(database, now=lambda: NOW, method="vendor") as workspace:
        _log(workspace, dt.date(2026, 3, 31), 10)
        _log(workspace, dt.date(2026, 4, 2), 10)
        _log(workspace, TODAY, 10)
        change = changes.load(workspace, MONTH, TODAY, workspace.store.extent())
        assert change is not None
        assert change.now.impacts.total(Indicator.ADPE) is None
        assert changes.sentence(change, Indicator.ADPE, 2026) is None
