"""The program's own log: made when there is something to say, kept small, private."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from responsai import paths
from responsai.app import log_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[logging.Handler]:
    monkeypatch.setattr(paths, "log_dir", lambda: tmp_path / "logs")
    monkeypatch.setattr(log_file, "_MAX_BYTES", 100)
    made = log_file._LogFile()
    yield made
    made.close()


def _say(log: logging.Handler, message: str) -> None:
    # Not through a logger: the test runner keeps what those say, and cannot keep half a letter.
    log.handle(logging.makeLogRecord({"msg": message}))


def test_the_file_is_made_by_the_first_record(log: logging.Handler, tmp_path: Path) -> None:
    assert not (tmp_path / "logs").exists()
    _say(log, "half a letter: \ud800")
    assert log_file.log_file().read_text("utf-8") == "half a letter: \\ud800\n"


def test_a_full_file_makes_room_and_the_oldest_goes(log: logging.Handler, tmp_path: Path) -> None:
    for number in range(6):
        _say(log, f"{number} {'x' * 100}")
    kept = {path.name: path.read_text("utf-8")[0] for path in (tmp_path / "logs").iterdir()}
    name = log_file.LOG_NAME
    assert kept == {name: "5", f"{name}.1": "4", f"{name}.2": "3", f"{name}.3": "2"}


def test_what_cannot_be_written_troubles_nobody(log: logging.Handler, tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    _say(log, "lost")
    assert (tmp_path / "logs").read_text() == "in the way"
