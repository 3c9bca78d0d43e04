"""What the tests of the window share."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from responsai.domain.impacts import Impacts
from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, STAGES
from responsai.domain.summary import Group, Usage
from responsai.domain.usage import Amounts
from responsai.gui import fonts
from responsai.gui.tasks import Tasks
from responsai.text import catalogue

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
    from responsai.app.workspace import Workspace

SHARES = (0.02, 0.07, 0.16, 0.74, 0.01)
"""Shares of the five stages in made-up days."""


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001  (fonts need it)
    fonts.register()
    catalogue.use_language("en")
    yield
    catalogue.use_language("en")


class NoWorkspace:
    """Stands in where a test needs no journal."""

    def __init__(self) -> None:
        self.closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def bare_tasks(qtbot: QtBot) -> Iterator[Tasks]:  # noqa: ARG001  (needs the application)
    """The background mechanism over an empty workspace."""
    tasks = Tasks(lambda: cast("Workspace", NoWorkspace()))
    yield tasks
    tasks.shutdown()


@pytest.fixture
def make_day() -> Callable[[dt.date, float], Group]:
    """Make a group of one day from its energy in kWh; other indicators have the same number."""

    def make(day: dt.date, total: float) -> Group:
        stages = {
            stage: Interval(total * share * 0.4, total * share, total * share * 2.4)
            for stage, share in zip(STAGES, SHARES, strict=True)
        }
        usage = Usage(Amounts(requests=1), 1.0, ())
        return Group({"day": day.isoformat()}, usage, Impacts(dict.fromkeys(INDICATORS, stages)))

    return make
