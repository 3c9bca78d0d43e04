"""The check-up finds what is wrong, and only that."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.unit.storage.test_backup import Usage
from tests.unit.storage.test_restoring import damage, fill

from responsai.storage import backup, doctor, open_database
from responsai.storage.doctor import Check, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.storage.conftest import MakeEvent


@pytest.fixture
def sound(path: Path, make_event: MakeEvent) -> Path:
    fill(path, make_event)
    with open_database(path, time_zone="UTC") as store:
        backup.into(store.core.session, path.parent / backup.FOLDER)
    return path


def not_good(path: Path) -> dict[Check, Verdict]:
    return {
        finding.check: finding.verdict
        for finding in doctor.examine(path)
        if finding.verdict is not Verdict.GOOD
    }


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_database_is_called_sound(sound: Path) -> None:
    findings = doctor.examine(sound)
    assert {finding.check for finding in findings} == set(Check)
    assert not_good(sound) == {}


@pytest.mark.parametrize(
    ("harm", "check"),
    [
        ("UPDATE usage_daily SET requests = 0", Check.DAILY_SUMS),
        ("UPDATE events SET import_id = 99 WHERE id = 7", Check.ORPHANS),
        ("DELETE FROM series", Check.REFERENCES),
    ],
)
def test_what_is_wrong_is_found(sound: Path, harm: str, check: Check) -> None:
    change(sound, harm)
    assert not_good(sound)[check] is Verdict.BAD


def test_wrong_sums_are_repaired(sound: Path) -> None:
    change(sound, "UPDATE usage_daily SET requests = 0")
    doctor.repair(sound)
    assert not_good(sound) == {}


def test_damage_is_found_here_and_there(sound: Path) -> None:
    damage(sound, 100, 2)
    assert not_good(sound)[Check.INTEGRITY] is Verdict.BAD
    with open_database(sound, time_zone="UTC") as store:
        assert not doctor.is_sound(store.core)


def test_a_file_that_does_not_open_is_told_with_its_reason(sound: Path) -> None:
    damage(sound, 0, 3)
    [opens] = [finding for finding in doctor.examine(sound) if finding.check is Check.OPENS]
    assert opens.verdict is Verdict.BAD
    assert str(sound) in str(opens.error)


def test_a_missing_backup_and_a_full_disk_are_warnings(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(sound.parent / backup.FOLDER)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10**9, 10**9, 1000))
    assert not_good(sound) == {
        Check.BACKUPS: Verdict.WARNING,
        Check.FREE_SPACE: Verdict.WARNING,
    }


@pytest.mark.parametrize(
    ("folder", "synced"),
    [
        ("Dropbox", True),
        ("Dropbox (Personal)", True),
        ("OneDrive - Example", True),
        ("Google Drive", True),
        ("megan", False),
        ("my dropbox papers", False),
        ("documents", False),
    ],
)
def test_synced_folders_are_known_by_name(tmp_path: Path, folder: str, *, synced: bool) -> None:
    assert doctor.in_synced_folder(tmp_path / folder / "deep" / "uses.sqlite3") is synced


def test_a_folder_of_syncthing_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert doctor.in_synced_folder(tmp_path / "shared" / "deep" / "uses.sqlite3")
