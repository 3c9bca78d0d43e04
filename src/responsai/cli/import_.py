"""``responsai import``: files and folders, recognised by structure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.domain.imports import FileStatus
from responsai.reports import shapes
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.cli.session import Session
    from responsai.domain.imports import FileReport, ImportReport

REJECTED_SHOWN: Final = 20
"""Rejected records listed per file; ``--json`` has them all."""
EXIT_REJECTED: Final = 1
EXIT_NOTHING_READ: Final = 2


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
        click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path)),
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
    with session.workspace() as workspace:
        report = workspace.import_paths(paths, source=source, dry_run=dry_run)
    if as_json:
        click.echo(json.dumps(shapes.import_report(report), ensure_ascii=False))
    else:
        _show(report, dry_run=dry_run)
    return _exit_code(report)


def _exit_code(report: ImportReport) -> int:
    unread = [file for file in report.files if file.status in _UNREAD]
    if unread and len(unread) == len(report.files):
        return EXIT_NOTHING_READ
    return EXIT_REJECTED if unread or report.rejected else 0


def _show(report: ImportReport, *, dry_run: bool) -> None:
    for file in report.files:
        for line in _file_lines(file):
            click.echo(line)
    click.echo()
    click.echo(_total(report, dry_run=dry_run))


def _file_lines(file: FileReport) -> list[str]:
    lines = [file.path]
    if file.status in _UNREAD:
        return [*lines, f"  {file.reason}"]
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
    lines += [f"  {sentence}" for sentence in file.assumed]
    lines += [f"  {item.where}: {item.reason}" for item in file.rejected[:REJECTED_SHOWN]]
    more = len(file.rejected) - REJECTED_SHOWN
    if more > 0:
        lines.append("  " + translate("Cli", "… and {n} more").format(n=count(more)))
    return lines


def _total(report: ImportReport, *, dry_run: bool) -> str:
    if dry_run:
        text = (
            translate("Cli", "{n} use would be added. Nothing was stored.")
            if is_singular(report.new)
            else translate("Cli", "{n} uses would be added. Nothing was stored.")
        )
    else:
        text = (
            translate("Cli", "{n} use added.")
            if is_singular(report.new)
            else translate("Cli", "{n} uses added.")
        )
    return text.format(n=count(report.new))
