"""What every test gets: its own folders, English, no display, and no hidden log."""

from __future__ import annotations

import logging
import os
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# How long an example takes depends on the machine, and speed is measured in tests/bench.
settings.register_profile("untimed", deadline=None, max_examples=50)
settings.load_profile("untimed")


_NUMBERS = count()


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the user's data, logs and caches, on every system."""
    # Not mktemp, which looks at all folders of all tests before to find a free number.
    home = tmp_path_factory.getbasetemp() / f"of_test_{next(_NUMBERS)}"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name, folder in (
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CONFIG_HOME", "config"),
        ("LOCALAPPDATA", "local"),
        ("APPDATA", "roaming"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.delenv("RESPONSAI_DB", raising=False)
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    return home


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Begin each test in English, whatever the last one chose."""
    use_language("en")
    yield
    use_language("en")


@pytest.fixture(autouse=True)
def no_leftover_log() -> Iterator[None]:
    """Close log files that a test opened, so that the next one opens its own."""
    yield
    logger = logging.getLogger("responsai")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True
