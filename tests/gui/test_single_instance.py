"""A second start on the same database raises the first window."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from responsai.gui.single_instance import LOCK_SUFFIX, SingleInstance

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

# A start of its own: a process cannot hold against itself.
SECOND_START = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from responsai.gui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
sys.exit(0 if instance.is_first() else 7)
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "uses.sqlite3"


def _start_again(database: Path) -> int:
    return subprocess.run(
        [sys.executable, "-c", SECOND_START, str(database)], check=False, timeout=60
    ).returncode


def test_a_second_start_knocks_at_the_first(qtbot: QtBot, database: Path) -> None:
    first = SingleInstance(database)
    assert first.is_first()
    for _ in range(2):
        with qtbot.waitSignal(first.knocked, timeout=10_000):
            assert _start_again(database) == 7
    first.release()


@pytest.mark.usefixtures("qapp")
def test_databases_do_not_know_of_each_other(database: Path, tmp_path: Path) -> None:
    first = SingleInstance(database)
    assert first.is_first()
    assert _start_again(tmp_path / "other.sqlite3") == 0
    first.release()


@pytest.mark.usefixtures("qapp")
def test_the_next_start_is_the_first_again(database: Path) -> None:
    first = SingleInstance(database)
    assert first.is_first()
    first.release()
    assert list(database.parent.iterdir()) == []
    assert _start_again(database) == 0


@pytest.mark.usefixtures("qapp")
def test_a_lock_left_by_a_crash_is_no_hindrance(database: Path) -> None:
    script = SECOND_START.replace("sys.exit", "os._exit")
    subprocess.run([sys.executable, "-c", script, str(database)], check=False, timeout=60)
    assert database.with_name(database.name + LOCK_SUFFIX).exists()
    again = SingleInstance(database)
    assert again.is_first()
    again.release()


@pytest.mark.usefixtures("qapp")
def test_without_a_folder_for_the_lock_the_window_still_opens(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lonely = SingleInstance(tmp_path / "file" / "uses.sqlite3")
    assert lonely.is_first()
    lonely.release()
