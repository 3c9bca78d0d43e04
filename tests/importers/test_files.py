from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from responsai.domain.activity import Evidence
from responsai.domain.errors import BadInputError, UnreadableError
from responsai.domain.imports import FileReport, FileStatus
from responsai.importers import IMPORTERS, find_importer, get_importer
from responsai.importers.base import Probe
from responsai.importers.files import FileSource, identify, list_files, not_recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.importers.base import Context, Record, Source

LOG = (
    b'{"type":"user","sessionId":"s","message":{"role":"user","content":"hello"}}\n'
    b'{"type":"assistant","sessionId":"s","message":{"role":"assistant","content":"hi"}}\n'
)


def names(root: Path, *paths: Path) -> list[str]:
    listing = list_files(paths or (root,))
    return [source.path.relative_to(root).as_posix() for source in listing.sources]


def make(path: Path, data: bytes = LOG) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def source(path: Path, *, named: bool = False) -> FileSource:
    return FileSource(path, str(path), path.stat().st_size, 0, named)


def test_folders_are_searched_in_order_parents_first(tmp_path: Path) -> None:
    for name in ("b/two.jsonl", "b/deep/er/three.jsonl", "a/one.jsonl", "zero.jsonl", "b/also"):
        make(tmp_path / name)
    expected = ["zero.jsonl", "a/one.jsonl", "b/also", "b/two.jsonl", "b/deep/er/three.jsonl"]
    assert names(tmp_path) == expected


def test_hidden_files_and_noise_are_passed_over_unless_named(tmp_path: Path) -> None:
    hidden = make(tmp_path / ".hidden.jsonl")
    make(tmp_path / "node_modules/package/log.jsonl")
    make(tmp_path / ".claude/projects/log.jsonl")
    assert names(tmp_path) == [".claude/projects/log.jsonl"]
    assert names(tmp_path, hidden) == [".hidden.jsonl"]


def test_a_file_reached_in_several_ways_is_read_once_and_stays_named(tmp_path: Path) -> None:
    file = make(tmp_path / "folder/log.jsonl")
    listing = list_files((tmp_path, tmp_path / "folder", file, file))
    assert [item.path for item in listing.sources] == [file]
    assert listing.sources[0].named
    assert listing.size == len(LOG)


def test_files_carry_size_and_date(tmp_path: Path) -> None:
    file = make(tmp_path / "log.jsonl")
    os.utime(file, ns=(0, 1_700_000_000_123_000_000))
    (found,) = list_files((file,)).sources
    assert (found.size, found.mtime_ms, found.label) == (len(LOG), 1_700_000_000_123, str(file))


def test_loops_of_links_end(tmp_path: Path) -> None:
    make(tmp_path / "folder/log.jsonl")
    (tmp_path / "folder/again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "folder/itself").symlink_to(tmp_path / "folder/itself")
    (tmp_path / "folder/nowhere").symlink_to(tmp_path / "missing")
    listing = list_files((tmp_path,))
    assert [item.path for item in listing.sources] == [tmp_path / "folder/log.jsonl"]
    assert listing.problems == ()


def test_a_linked_folder_is_followed(tmp_path: Path) -> None:
    make(tmp_path / "elsewhere/log.jsonl")
    (tmp_path / "given").mkdir()
    (tmp_path / "given/link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert names(tmp_path, tmp_path / "given") == ["given/link/log.jsonl"]


def test_a_path_that_does_not_exist_stops_before_anything_is_read(tmp_path: Path) -> None:
    make(tmp_path / "log.jsonl")
    missing = tmp_path / "missing"
    with pytest.raises(UnreadableError, match=r"There is nothing at .*missing: check the spelling"):
        list_files((tmp_path, missing))


def test_an_unreadable_folder_is_reported_and_the_rest_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "locked/log.jsonl")
    make(tmp_path / "open/log.jsonl")
    original = os.scandir

    def guarded(folder: Path) -> Iterator[os.DirEntry[str]]:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return original(folder)

    monkeypatch.setattr(os, "scandir", guarded)
    listing = list_files((tmp_path,))
    assert [item.path for item in listing.sources] == [tmp_path / "open/log.jsonl"]
    (problem,) = listing.problems
    assert problem.status is FileStatus.UNREADABLE
    assert problem.path == str(tmp_path / "locked")
    assert problem.reason == "This may not be read: check its permissions."


def test_a_file_whose_state_cannot_be_read_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "bad.jsonl")
    original = Path.stat

    def guarded(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if self.name == "bad.jsonl":
            raise OSError(5, "Input/output error")
        return original(self, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", guarded)
    for path in (tmp_path, tmp_path / "bad.jsonl"):
        (problem,) = list_files((path,)).problems
        assert problem.reason == "This cannot be read: check the disk and try again."


@pytest.mark.parametrize(
    ("error", "told"),
    [(PermissionError(13, "no"), "permissions"), (FileNotFoundError(2, "gone"), "no longer there")],
)
def test_a_file_that_cannot_be_opened_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, told: str
) -> None:
    file = make(tmp_path / "log.jsonl")

    def refuse(_self: FileSource) -> object:
        raise error

    monkeypatch.setattr(FileSource, "open", refuse)
    report = identify(source(file))
    assert isinstance(report, FileReport)
    assert report.status is FileStatus.UNREADABLE
    assert told in report.reason


def test_what_is_no_file_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = make(tmp_path / "pipe")
    original = Path.stat

    def as_pipe(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        state = original(self, follow_symlinks=follow_symlinks)
        if self.name != "pipe":
            return state
        return os.stat_result((stat.S_IFIFO | 0o644, *state[1:]))

    monkeypatch.setattr(Path, "stat", as_pipe)
    assert list_files((tmp_path,)).sources == ()
    (problem,) = list_files((pipe,)).problems
    assert problem.status is FileStatus.NOT_RECOGNISED


def test_a_log_is_recognised_by_structure_not_by_name(tmp_path: Path) -> None:
    (claude_code,) = (importer for importer in IMPORTERS if importer.id == "claude_code")
    assert identify(source(make(tmp_path / "holiday.png"))) is claude_code


def test_a_strange_file_is_named_only_if_the_user_named_it(tmp_path: Path) -> None:
    file = make(tmp_path / "session-1.jsonl", b"date,amount\n2025-01-01,3\n")
    assert identify(source(file)) is None
    report = identify(source(file, named=True))
    assert isinstance(report, FileReport)
    assert report.status is FileStatus.NOT_RECOGNISED
    assert report.reason.startswith(
        "Nothing here was recognised. Looked for: "
        "Claude Code logs (a JSON record per line, with type and message)"
    )
    assert all(importer.looks_for() in report.reason for importer in IMPORTERS)


def test_an_empty_file_is_passed_over_or_called_empty(tmp_path: Path) -> None:
    file = make(tmp_path / "log.jsonl", b"")
    assert identify(source(file)) is None
    report = identify(source(file, named=True))
    assert isinstance(report, FileReport)
    assert report.reason == "The file is empty."


def test_a_folder_without_anything_can_be_reported() -> None:
    report = not_recognised("somewhere")
    assert (report.path, report.status) == ("somewhere", FileStatus.NOT_RECOGNISED)
    assert "Claude Code" in report.reason


def test_a_path_that_is_no_text_can_be_shown() -> None:
    with pytest.raises(UnreadableError) as caught:
        list_files((Path("missing\udcff.jsonl"),))
    assert str(caught.value).encode().startswith(b"There is nothing at missing")


def test_importers_are_found_by_id() -> None:
    for importer in IMPORTERS:
        assert get_importer(importer.id) is importer
    with pytest.raises(BadInputError, match="nonsense is not known; choose one of: claude_code"):
        get_importer("nonsense")


def test_the_surest_importer_wins_and_the_first_a_tie(tmp_path: Path) -> None:
    class Fake:
        label = "Fake"
        version = 1
        evidence = Evidence.LOGS

        def __init__(self, name: str, score: float) -> None:
            self.id = name
            self.score = score

        def looks_for(self) -> str:
            return "nothing"

        def recognise(self, probe: Probe) -> float:  # noqa: ARG002 (as the protocol has it)
            return self.score

        def read(self, source: Source, context: Context) -> Iterator[Record]:  # noqa: ARG002 (as the protocol has it)
            raise AssertionError

    probe = Probe(source(make(tmp_path / "log")))
    low, first, second, never = Fake("a", 0.2), Fake("b", 0.7), Fake("c", 0.7), Fake("d", 0)
    chosen = find_importer(probe, (low, first, second, never))
    assert chosen is not None
    assert chosen.id == "b"
    assert find_importer(probe, (never,)) is None
    certain = Fake("e", 0.9)
    assert find_importer(probe, (low, certain, Fake("f", 1.0))) is certain, "no other is asked"


def test_a_probe_tells_the_same_thing_once(tmp_path: Path) -> None:
    asked: list[int] = []

    def size(head: bytes) -> int:
        asked.append(len(head))
        return len(head)

    probe = Probe(source(make(tmp_path / "log", bytes(100))))
    assert probe.once(size) == probe.once(size) == 100
    assert asked == [100]


def test_a_probe_reads_no_more_than_it_must(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = 0

    original = FileSource.open

    def counted(self: FileSource) -> BinaryIO:
        nonlocal opened
        opened += 1
        return original(self)

    monkeypatch.setattr(FileSource, "open", counted)
    probe = Probe(source(make(tmp_path / "log", bytes(1_000))))
    assert probe.size == 1_000
    assert probe.head(100) == bytes(100)
    assert probe.head(50) == bytes(50)
    assert opened == 1
    assert probe.head(5_000) == probe.head(5_000) == bytes(1_000)
    assert opened == 2
