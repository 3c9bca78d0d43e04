"""What an import says file by file: what each gave, what was left out, what nobody knows."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from responsai.app.import_words import cut_off
from responsai.app.source_names import source_name
from responsai.domain.imports import FileStatus
from responsai.gui.models.table import Table
from responsai.text import dates, numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from responsai.domain.imports import FileReport, ImportReport

_TEXTS: Final = 4
"""Columns of the files that hold text: file, source, result, period."""


def files(report: ImportReport) -> Table:
    """Each file that was recognised with what it gave; columns that tell nothing are left out."""
    told = [file for file in report.files if file.status is not FileStatus.NOT_RECOGNISED]
    names = told_apart(file.path for file in told)
    headers = (
        translate("Receipt", "File"),
        translate("Receipt", "Source"),
        translate("Receipt", "Result"),
        translate("Receipt", "Period"),
        translate("Receipt", "New"),
        translate("Receipt", "Known"),
        translate("Receipt", "Updated"),
        translate("Receipt", "Left out"),
    )
    counts = [(file.new, file.duplicate, file.updated, len(file.rejected)) for file in told]
    texts = [
        (
            names[file.path],
            source_name(file.source) if file.source else "",
            result(file),
            _period(file),
        )
        for file in told
    ]
    # New and known always stand there: that nothing is new is worth being told.
    kept = [
        *(place for place in range(_TEXTS) if not place or any(row[place] for row in texts)),
        *(_TEXTS + place for place in range(4) if place <= 1 or any(row[place] for row in counts)),
    ]
    rows = [
        (*text, *(numbers.count(number) for number in told_of))
        for text, told_of in zip(texts, counts, strict=True)
    ]
    tips = [
        (file.path, *row[1:2], _tip(file), *row[3:]) for file, row in zip(told, rows, strict=True)
    ]
    return Table(
        tuple(headers[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
        texts=sum(place < _TEXTS for place in kept),
        tips=tuple(tuple(row[place] for place in kept) for row in tips),
    )


def left_out(report: ImportReport) -> Table:
    """Each file that could not be read to its end, and each record, with the reason."""
    rows: list[tuple[str, str, str]] = []
    tips: list[tuple[str, str, str]] = []
    told = [(file, _not_read(file)) for file in report.files]
    names = told_apart(file.path for file, lost in told if lost)
    for file, lost in told:
        for where, reason in lost:
            rows.append((names[file.path], where, reason))
            tips.append((file.path, where, reason))
    headers = (
        translate("Receipt", "File"),
        translate("Receipt", "Where"),
        translate("Receipt", "Why"),
    )
    return Table(headers, tuple(rows), texts=len(headers), tips=tuple(tips))


def _not_read(file: FileReport) -> list[tuple[str, str]]:
    """Where something of a file was left out, and why."""
    lost = [(rejected.where, rejected.reason) for rejected in file.rejected]
    if file.status is FileStatus.UNREADABLE and file.reason:
        whole = translate("Receipt", "the rest") if _read(file) else translate("Receipt", "all")
        lost.append((whole, file.reason))
    return lost


def _read(file: FileReport) -> bool:
    return bool(file.new or file.duplicate or file.updated)


def unrecognised(report: ImportReport, sought: Sequence[str]) -> Table:
    """Each file in which nothing was recognised, with the reason if it is another than that.

    Args:
        report: What the import gave.
        sought: What was looked for, which is told once for all of them.
    """
    unknown = [file for file in report.files if file.status is FileStatus.NOT_RECOGNISED]
    told = [(file.path, "" if tells_all(file.reason, sought) else file.reason) for file in unknown]
    told += [(path, "") for path in report.passed_over_named]
    names = told_apart(path for path, _ in told)
    rows = [(names[path], reason) for path, reason in told]
    tips = [(path, reason) for path, reason in told]
    more = report.passed_over - len(report.passed_over_named)
    if more > 0:
        text = (
            translate("Receipt", "… and {n} more file")
            if is_singular(more)
            else translate("Receipt", "… and {n} more files")
        )
        rows.append((text.format(n=numbers.count(more)), ""))
        tips.append(("", ""))
    headers = (translate("Receipt", "File"), translate("Receipt", "Why"))
    # One reason for all stands above the table.
    width = 2 if any(reason for _, reason in rows) else 1
    return Table(
        headers[:width],
        tuple(row[:width] for row in rows),
        texts=width,
        tips=tuple(row[:width] for row in tips),
    )


def tells_all(sentence: str, sought: Sequence[str]) -> bool:
    """Whether a sentence says all that was looked for, and so is too long to be read."""
    return bool(sought) and all(one in sentence for one in sought)


def result(file: FileReport) -> str:
    """What became of a file, in a few words."""
    if file.status is FileStatus.EMPTY:
        return translate("Receipt", "holds no use")
    if file.status is FileStatus.NOT_RECOGNISED:
        return translate("Receipt", "not recognised")
    if not _read(file):
        return translate("Receipt", "cannot be read")
    if cut_off(file):
        return translate("Receipt", "cut off, partly read")
    if file.rejected or file.status is FileStatus.UNREADABLE:
        return translate("Receipt", "partly read")
    return translate("Receipt", "read")


def told_apart(paths: Iterable[str]) -> Mapping[str, str]:
    """The names of files, with as much of their paths as tells them apart.

    Args:
        paths: Those of files, and of members of archives below their archive.

    Returns:
        What is shown for each path: its end, no shorter than the file's name.
    """
    left = {path: PurePath(path).parts for path in paths}
    shown: dict[str, str] = {}
    length = 1
    while left:
        ends: dict[tuple[str, ...], list[str]] = {}
        for path, parts in left.items():
            ends.setdefault(parts[-length:], []).append(path)
        for end, those in ends.items():
            for path in those:
                if len(those) == 1 or len(left[path]) <= length:
                    shown[path] = str(PurePath(*end))
        left = {path: parts for path, parts in left.items() if path not in shown}
        length += 1
    return shown


def _period(file: FileReport) -> str:
    return dates.compact_days(file.first, file.last) if file.first and file.last else ""


def _tip(file: FileReport) -> str:
    """Why a file was not read, or not whole."""
    reasons = dict.fromkeys(rejected.reason for rejected in file.rejected)
    return "\n".join([file.reason] if file.reason else [*reasons][:_REASONS]) or result(file)


_REASONS: Final = 3
"""Reasons that are told where the mouse rests on a file; all of them stand in the dialog."""
