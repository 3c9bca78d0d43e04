"""``responsai import``: files and folders, recognised by structure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from responsai.app.clock import utc_now
from responsai.app.jobs import Job
from responsai.cli import help as cli_help
from responsai.cli import output, writing
from responsai.cli.stopping import EXIT_INTERRUPTED, EXIT_REJECTED, stopping
from responsai.cli.types import FilePath
from responsai.domain.imports import FileStatus
from responsai.reports import shapes
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.cli.session import Session
    from responsai.domain.imports import FileReport, ImportReport

REJECTED_SHOWN: Final = 20
"""Rejected records listed per file; ``--json`` has them all."""
NAMED: Final = 10
"""Files in which nothing was recognised that are named; ``--json`` names more."""
EXIT_NOTHING_READ: Final = 2
NOTHING_READ: Final = "nothing_read"
"""Code of the error when no file could be read."""


_UNREAD: Final = {FileStatus.UNREADABLE, FileStatus.NOT_RECOGNISED}


def make() -> click.Command:
    """The command ``import``."""
    command = cli_help.Command(
        "import",
        callback=_import,
        params=[],
        help=translate(
            "Help", "Import logs and exports; the text in them is counted and thrown away."
        ),
    )
    for add in (
        click.argument("paths", nargs=-1, required=True, type=FilePath()),
        cli_help.option(
            "--source",
            metavar="ID",
            help=translate("Help", "Read as this source instead of recognising it."),
        ),
        cli_help.option(
            "--dry-run", is_flag=True, help=translate("Help", "Read and report, store nothing.")
        ),
        output.json_option(),
    ):
        add(command)
    return command


@click.pass_obj
def _import(
    session: Session, paths: tuple[Path, ...], source: str | None, dry_run: bool, as_json: bool
) -> int:
    from responsai.app import intake  # noqa: PLC0415  (start-up time)

    job = Job()
    with session.store() as store, stopping(job):
        report = intake.import_paths(
            store, paths, utc_now(), source=source, dry_run=dry_run, job=job
        )
    problem = _problem(report)
    if as_json:
        error = {"error": {"code": NOTHING_READ, "message": problem}} if problem else {}
        output.say_json(shapes.import_report(report) | error)
    else:
        _show(report)
    if problem:
        output.complain(problem)
    return _exit_code(report)


def _exit_code(report: ImportReport) -> int:
    if report.cancelled:
        return EXIT_INTERRUPTED
    if _problem(report):
        return EXIT_NOTHING_READ
    unread = any(file.status in _UNREAD for file in report.files)
    return EXIT_REJECTED if unread or report.rejected else 0


def _problem(report: ImportReport) -> str:
    """One sentence if nothing at all could be read, else nothing."""
    if report.cancelled or not all(file.gave_nothing for file in report.files):
        return ""
    return translate("Cli", "Nothing could be read, and nothing was changed.")


def _show(report: ImportReport) -> None:
    for file in report.files:
        for line in _file_lines(file):
            output.say(output.printable(line))
    if report.passed_over:
        text = (
            translate("Cli", "{n} other file was not recognised.")
            if is_singular(report.passed_over)
            else translate("Cli", "{n} other files were not recognised.")
        )
        output.say(text.format(n=count(report.passed_over)))
        for line in _not_recognised(report):
            output.say(output.printable(line))
    if not _problem(report):
        output.say()
        output.say(_total(report))


def _not_recognised(report: ImportReport) -> list[str]:
    """The first files in which nothing was recognised, and what was looked for."""
    lines = [f"  {name}" for name in report.passed_over_named[:NAMED]]
    more = report.passed_over - len(lines)
    if more > 0:
        lines.append("  " + writing.and_more(more))
    sought = translate("Cli", "Looked for: {sought}.").format(sought=report.looked_for)
    return [*lines, f"  {sought}"]


def _file_lines(file: FileReport) -> list[str]:
    lines = [file.path]
    if file.gave_nothing:
        return [*lines, f"  {file.reason}"]
    if file.status is FileStatus.EMPTY:
        return [
            *lines,
            "  " + translate("Cli", "{source}: no use in it").format(source=file.source),
            *(f"  {one.sentence}" for one in file.assumed),
        ]
    counts = translate(
        "Cli", "{source}: {new} new, {known} already known, {updated} updated, {rejected} rejected"
    ).format(
        source=file.source,
        new=count(file.new),
        known=count(file.duplicate),
        updated=count(file.updated),
        rejected=count(len(file.rejected)),
    )
    if file.first and file.last:
        counts += f" ({dates.days(file.first, file.last)})"
    lines.append(f"  {counts}")
    if file.reason:
        rest = translate("Cli", "The rest could not be read. {reason}")
        lines.append("  " + rest.format(reason=file.reason))
    lines += [f"  {one.sentence}" for one in file.assumed]
    return lines + [f"  {line}" for line in writing.rejected(file.rejected, REJECTED_SHOWN)]


def _total(report: ImportReport) -> str:
    if report.cancelled:
        text = (
            translate("Cli", "Stopped: {n} use added until then. Run it again for the rest.")
            if is_singular(report.new)
            else translate("Cli", "Stopped: {n} uses added until then. Run it again for the rest.")
        )
    elif report.dry_run:
        text = (
            translate("Cli", "{n} use would be added. Nothing was stored.")
            if is_singular(report.new)
            else translate("Cli", "{n} uses would be added. Nothing was stored.")
        )
    else:
        return writing.uses_added(report.new)
    return text.format(n=count(report.new))
