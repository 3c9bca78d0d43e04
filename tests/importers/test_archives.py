"""Archives: looked into, never unpacked, never trusted."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport
from responsai.importers import archives
from responsai.importers.archives import MemberSource, parts
from responsai.importers.base import reading
from responsai.importers.files import FileSource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TEXT = b"some words that are packed\n" * 20


def packed(
    members: Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def source(path: Path, data: bytes) -> FileSource:
    path.write_bytes(data)
    return FileSource(path, path.name, len(data), 1_700_000_000_000)


def contents(file: FileSource) -> dict[str, bytes | str]:
    """What each part of a file holds, or what is said of it, by its label."""
    told: dict[str, bytes | str] = {}
    for part in parts(file):
        if isinstance(part, FileReport):
            told[part.path] = part.reason
            continue
        try:
            with reading(part) as stream:
                told[part.label] = stream.read()
        except UnreadableError as error:
            told[part.label] = str(error)
    return told


def test_what_is_no_archive_is_read_itself(tmp_path: Path) -> None:
    file = source(tmp_path / "plain.zip", TEXT)
    assert list(parts(file)) == [file]


def test_members_are_read_in_place_and_nothing_is_written(tmp_path: Path) -> None:
    file = source(tmp_path / "a.zip", packed([("folder/b.json", TEXT), ("c.csv", b"")]))
    assert contents(file) == {"a.zip/folder/b.json": TEXT, "a.zip/c.csv": b""}
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_archives_in_archives_are_read_one_deep(tmp_path: Path, method: int) -> None:
    deepest = packed([("d.json", TEXT)])
    inner = packed([("c.json", TEXT), ("deepest.zip", deepest), ("e.json", b"x")])
    outer = packed([("inner.zip", inner), ("f.json", b"y")], method)
    assert contents(source(tmp_path / "a.zip", outer)) == {
        "a.zip/inner.zip/c.json": TEXT,
        "a.zip/inner.zip/deepest.zip": deepest,
        "a.zip/inner.zip/e.json": b"x",
        "a.zip/f.json": b"y",
    }


def test_noise_and_folders_are_passed_over(tmp_path: Path) -> None:
    members = [("__MACOSX/._a.json", TEXT), (".DS_Store", TEXT), ("folder/", b""), ("a", b"1")]
    assert contents(source(tmp_path / "a.zip", packed(members))) == {"a.zip/a": b"1"}


def test_names_lead_nowhere(tmp_path: Path) -> None:
    names = ["../../etc/passwd", "/root/x", "C:\\windows\\y", "a\nb", "z" * 500]
    file = source(tmp_path / "a.zip", packed((name, TEXT) for name in names))
    shown = [part.label for part in parts(file) if isinstance(part, FileSource)]
    assert shown == [
        "a.zip/etc/passwd",
        "a.zip/root/x",
        "a.zip/C:/windows/y",
        "a.zip/a?b",
        f"a.zip/{'z' * 200}",
    ]
    paths = [part.path for part in parts(file) if isinstance(part, FileSource)]
    assert [path.name for path in paths] == ["0", "1", "2", "3", "4"]


def test_members_count_as_the_bytes_they_take(tmp_path: Path) -> None:
    inner = packed([("c.json", TEXT), ("d.json", TEXT)])
    file = source(tmp_path / "a.zip", packed([("inner.zip", inner), ("b.json", TEXT)]))
    members = [part for part in parts(file) if isinstance(part, MemberSource)]
    assert len(members) == 3
    assert 0 < sum(member.packed for member in members) <= file.size
    assert all(0 < member.share <= 1 for member in members)


def test_what_claims_too_much_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = packed([("bomb.json", bytes(20_000_000)), ("good.json", TEXT)])
    told = contents(source(tmp_path / "a.zip", bomb))
    assert told["a.zip/good.json"] == TEXT
    assert "far more than an export" in str(told["a.zip/bomb.json"])
    monkeypatch.setattr(archives, "MOST_BYTES_TOGETHER", 1_000)
    assert "far more than an export" in str(contents(source(tmp_path / "a.zip", bomb))["a.zip"])


@pytest.mark.parametrize("limit", ["MOST_FILES", "MOST_DIRECTORY_BYTES"])
def test_a_list_that_is_too_long_is_not_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    data = packed((f"{number}.json", b"") for number in range(20))
    monkeypatch.setattr(archives, limit, 10)
    (told,) = contents(source(tmp_path / "a.zip", data)).values()
    assert "far more than an export" in str(told)


def test_wide_fields_cannot_hide_a_long_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MOST_FILES", 1_000)
    data = packed([("a.json", TEXT)])
    place = data.rfind(b"PK\x05\x06")
    wide = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 5_000, 5_000, 47, 0)
    locator = struct.pack("<IIQI", 0x07064B50, 0, place, 1)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0, 0)
    (told,) = contents(source(tmp_path / "a.zip", data[:place] + wide + locator + end)).values()
    assert "far more than an export" in str(told)


def test_damage_is_told_and_the_rest_read(tmp_path: Path) -> None:
    data = bytearray(packed([("a.json", TEXT), ("b.json", TEXT[:30])], zipfile.ZIP_STORED))
    data[data.index(b"some words")] = ord("S")
    told = contents(source(tmp_path / "a.zip", bytes(data)))
    assert "damaged or incomplete" in str(told["a.zip/a.json"])
    assert told["a.zip/b.json"] == TEXT[:30]


def test_a_cut_archive_is_told_of(tmp_path: Path) -> None:
    data = packed([("a.json", TEXT)])
    for size in (4, 30, len(data) - 5):
        (told,) = contents(source(tmp_path / "a.zip", data[:size])).values()
        assert "damaged or incomplete" in str(told)


def test_a_cut_archive_is_not_taken_for_one_within(tmp_path: Path) -> None:
    inner = packed([("chat.json", TEXT)])
    data = packed([("one.jsonl", TEXT), ("inner.zip", inner)], zipfile.ZIP_STORED)
    whole = contents(source(tmp_path / "whole.zip", data))
    assert whole == {"whole.zip/one.jsonl": TEXT, "whole.zip/inner.zip/chat.json": TEXT}
    ((label, said),) = contents(source(tmp_path / "cut.zip", data[:-30])).items()
    assert label == "cut.zip"
    assert "damaged" in str(said)


def test_locked_and_unusual_members_are_told_of(tmp_path: Path) -> None:
    data = bytearray(packed([("a.json", TEXT), ("b.json", TEXT)]))
    listed = data.index(b"PK\x01\x02")
    data[listed + 8] |= 1  # locked
    data[data.index(b"PK\x01\x02", listed + 4) + 10] = 9  # a method that is not known
    told = contents(source(tmp_path / "a.zip", bytes(data)))
    assert "password" in str(told["a.zip/a.json"])
    assert "unusual way" in str(told["a.zip/b.json"])


def test_an_archive_that_cannot_be_opened_is_told_of(tmp_path: Path) -> None:
    file = source(tmp_path / "a.zip", packed([("a.json", TEXT)]))
    file.path.unlink()
    (told,) = contents(file).values()
    assert "no longer there" in str(told)


def test_a_date_that_is_none_gives_way_to_that_of_the_archive(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("a.json", (1980, 0, 0, 0, 0, 0))
    fine = zipfile.ZipInfo("b.json", (2025, 5, 6, 7, 8, 10))
    file = source(tmp_path / "a.zip", packed([(info, TEXT), (fine, TEXT)]))
    moments = [part.mtime_ms for part in parts(file) if isinstance(part, FileSource)]
    assert moments == [file.mtime_ms, 1_746_515_290_000]
