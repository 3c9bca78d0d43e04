"""Files that a person points to: found in folders, recognised, or reported with one sentence."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from responsai.domain.errors import UnreadableError
from responsai.domain.imports import FileReport, FileStatus
from responsai.importers import IMPORTERS, find_importer
from responsai.importers.base import Probe, unreadable_sentence
from responsai.importers.encodings import in_utf8
from responsai.importers.places import may_exist
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from responsai.importers.base import Importer

_NANOSECONDS_PER_MS: Final = 1_000_000

_LEADS_NOWHERE: Final = frozenset({errno.ENOENT, errno.ELOOP})
"""A link to nowhere or to itself, or a file gone since its folder was listed."""

_NOISE: Final = frozenset(
    {
        ".cache",
        ".git",
        ".hg",
        ".svn",
        ".Trash",
        ".venv",
        "$RECYCLE.BIN",
        "__MACOSX",
        "__pycache__",
        "node_modules",
        "System Volume Information",
    }
)
"""Folders that hold no log and often very many files; a person may still name one itself."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file as it was when it was listed.

    Attributes:
        path: Where it is; never handed to an importer.
        label: Path as the user gave it, fit to be shown.
        size: Bytes.
        mtime_ms: Last change in UTC, milliseconds since 1970.
        named: The user named this very file, not a folder it lies in.
        place: Its path with all links resolved.
    """

    path: Path
    label: str
    size: int
    mtime_ms: int
    named: bool = False
    place: str = ""

    def open(self) -> BinaryIO:
        """Open for reading from the start, as UTF-8 if it is in UTF-16 or UTF-32.

        Raises:
            OSError: It cannot be opened.
        """
        return in_utf8(self.path.open("rb"))


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies under the paths that the user gave.

    Attributes:
        sources: Files in a stable order, each once.
        problems: What could not be looked at.
    """

    sources: tuple[FileSource, ...]
    problems: tuple[FileReport, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(source.size for source in self.sources)


def list_files(paths: Iterable[Path]) -> Listing:
    """Find the files under paths, without opening any.

    Folders are searched to the bottom, links followed, each folder and file taken once however
    many ways lead to it. Hidden files are passed over unless they are named themselves.

    Args:
        paths: Files and folders.

    Raises:
        UnreadableError: A path does not exist; nothing was read.
    """
    given = tuple(paths)
    for path in given:
        if not may_exist(path):
            raise UnreadableError(
                translate("ImportFiles", "There is nothing at {path}: check the spelling.").format(
                    path=_label(path)
                )
            )
    found: dict[str, FileSource] = {}
    problems: list[FileReport] = []
    folders: set[str] = set()
    for path in given:
        for item in _under(path, folders):
            if isinstance(item, FileReport):
                problems.append(item)
                continue
            if item.named or item.place not in found:
                found[item.place] = item
    return Listing(tuple(found.values()), tuple(problems))


def identify(
    source: FileSource, importers: Sequence[Importer] = IMPORTERS
) -> Importer | FileReport | None:
    """Recognise a file.

    Args:
        source: The file.
        importers: Those to ask.

    Returns:
        Its importer; a report if it cannot be read, or if it was named and is not recognised;
        ``None`` if it lay in a folder and does not concern us.
    """
    try:
        importer = find_importer(Probe(source), importers)
    except UnreadableError as error:
        return FileReport(source.label, None, FileStatus.UNREADABLE, reason=str(error))
    if importer is None and source.named:
        return not_recognised(source.label, importers, empty=source.size == 0)
    return importer


def not_recognised(
    label: str, importers: Sequence[Importer] = IMPORTERS, *, empty: bool = False
) -> FileReport:
    """A report on a file or folder in which nothing is recognised, with what was looked for.

    Args:
        label: Path as the user gave it.
        importers: Those that were asked.
        empty: It holds nothing at all.
    """
    if empty:
        reason = translate("ImportFiles", "The file is empty.")
    else:
        reason = translate("ImportFiles", "Nothing here was recognised. Looked for: {sought}.")
        reason = reason.format(sought=looked_for(importers))
    return FileReport(label, None, FileStatus.NOT_RECOGNISED, reason=reason)


def foreign(source: FileSource, asked: Importer, found: Importer | None) -> FileReport:
    """A report on a file that the user takes for one of a program, and that is none.

    Args:
        source: The file.
        asked: The importer of that program.
        found: The importer that recognises it, if one does.
    """
    if source.size == 0:
        return not_recognised(source.label, empty=True)
    if found is None:
        reason = translate(
            "ImportFiles",
            "This is not recognised as coming from {asked}: check which file it is, or import it "
            "without naming a source.",
        ).format(asked=asked.label)
    else:
        reason = translate(
            "ImportFiles",
            "This does not seem to come from {asked} but from {found}: import it without naming "
            "a source.",
        ).format(asked=asked.label, found=found.label)
    return FileReport(source.label, None, FileStatus.NOT_RECOGNISED, reason=reason)


def looked_for(importers: Iterable[Importer] = IMPORTERS) -> str:
    """What those importers recognise, as part of a sentence in the user's language."""
    # French wants a space before the semicolon.
    between = translate("ImportFiles", "{one}; {another}").format(one="", another="")
    return between.join(importer.looks_for() for importer in importers)


def _under(path: Path, folders: set[str]) -> Iterator[FileSource | FileReport]:
    """Files at or under a path the user gave.

    Args:
        path: File or folder.
        folders: Real paths of folders already searched; grows.
    """
    try:
        state = path.stat()
    except OSError as error:
        yield _unreadable(path, error)
        return
    if stat.S_ISDIR(state.st_mode):
        yield from _in_folder(path, folders)
    elif stat.S_ISREG(state.st_mode):
        yield _file(path, state, os.path.realpath(path), named=True)
    else:
        yield not_recognised(_label(path))


def _in_folder(root: Path, visited: set[str]) -> Iterator[FileSource | FileReport]:
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        place = os.path.realpath(folder)
        if place in visited:
            continue
        visited.add(place)
        try:
            with os.scandir(folder) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError as error:
            yield _unreadable(folder, error)
            continue
        inner: list[Path] = []
        for entry in entries:
            path = folder / entry.name
            try:
                state = path.stat()
            except OSError as error:
                if error.errno not in _LEADS_NOWHERE:
                    yield _unreadable(path, error)
                continue
            if stat.S_ISDIR(state.st_mode):
                if entry.name not in _NOISE:
                    inner.append(path)
            elif stat.S_ISREG(state.st_mode) and not entry.name.startswith("."):
                # Only a link leads elsewhere than its name in a folder that is resolved.
                linked = entry.is_symlink()
                real = os.path.realpath(path) if linked else os.path.join(place, entry.name)  # noqa: PTH118
                yield _file(path, state, real)
        waiting.extend(reversed(inner))


def _file(path: Path, state: os.stat_result, place: str, *, named: bool = False) -> FileSource:
    return FileSource(
        path, _label(path), state.st_size, state.st_mtime_ns // _NANOSECONDS_PER_MS, named, place
    )


def _unreadable(path: Path, error: OSError) -> FileReport:
    return FileReport(_label(path), None, FileStatus.UNREADABLE, reason=unreadable_sentence(error))


def _label(path: Path) -> str:
    """A path that can be shown, also where its bytes are no text."""
    return os.fsencode(path).decode("utf-8", "replace")
