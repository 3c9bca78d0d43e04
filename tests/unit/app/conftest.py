from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.new_database import new_database

from responsai.app import workspace as module
from responsai.app.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = dt.datetime(2026, 5, 21, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "uses.sqlite3"


@pytest.fixture
def workspace(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A real database whose owner lives in Paris, on 21 May 2026."""
    monkeypatch.setattr(module, "local_time_zone", lambda: "Europe/Paris")
    with Workspace.open(new_database(database), now=lambda: NOW) as opened:
        yield opened
