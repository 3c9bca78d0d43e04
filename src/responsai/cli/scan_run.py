"""Looking for logs in the standard places of this computer, and saying what is in them.

It does without the command line's machinery, so that a scan for which there is nothing to do
takes no longer than it must.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.app import intake
from responsai.app.clock import utc_now
from responsai.app.jobs import Job
from responsai.cli import writing
from responsai.cli.program import program
from responsai.cli.stopping import EXIT_INTERRUPTED, EXIT_REJECTED, stopping
from responsai.domain.imports import FileStatus
from responsai.reports import shapes
from responsai.text import dates
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.cli.session import Session
    from responsai.domain.imports import FileReport, Finding, ScanReport

FILES_SHOWN: Final = 10
"""Files of one program with something to say that are listed; ``--json`` has them all."""
REJECTED_SHOWN: Final = 3
"""Rejected records listed per file."""


def run(session: Session, *, store: bool, as_json: bool) -> int:
    """Look for logs, and say what was found.

    Args:
        session: What to work on.
        store: Import what is new.
        as_json: Say it in one JSON object.

    Returns:
        The exit code.
    """
    job = Job()
    with session.store() as kept, stopping(job):
        report = intake.scan(kept, utc_now(), keep=store, job=job)
    if as_json:
        writing.say_json(shapes.scan_report(report))
    else:
        _show(report)
    return _exit_code(report)


def _exit_code(report: ScanReport) -> int:
    if report.cancelled:
        return EXIT_INTERRUPTED
    unread = any(_unreadable(finding) for finding in report.findings)
    rejected = any(finding.rejected for finding in report.findings)
    return EXIT_REJECTED if unread or rejected else 0


def _show(report: ScanReport) -> None:
    missing = [finding.label for finding in report.findings if not finding.places]
    for finding in report.findings:
        if finding.places:
            for line in _finding_lines(finding):
                writing.say(writing.printable(line))
    if missing:
        text = translate("Cli", "Not found on this computer: {names}.")
        writing.say(text.format(names=", ".join(missing)))
    writing.say()
    writing.say(_total(report))


def _finding_lines(finding: Finding) -> list[str]:
    lines = [finding.label, *(f"  {place}" for place in finding.places), f"  {_files(finding)}"]
    if finding.unrecognised:
        lines.append(f"  {_others(finding.unrecognised)}")
    if any(file.status is FileStatus.READ for file in finding.files):
        lines.append(f"  {_uses(finding)}")
    if finding.rejected:
        lines.append(f"  {_left_out(finding.rejected)}")
    told = [(file, problems) for file in finding.files if (problems := _problems(file))]
    for file, problems in told[:FILES_SHOWN]:
        lines += [f"  {file.path}", *problems]
    if len(told) > FILES_SHOWN:
        lines.append("  " + writing.and_more(len(told) - FILES_SHOWN))
    return lines


def _files(finding: Finding) -> str:
    number, due = len(finding.files) + finding.known, len(finding.files)
    text = translate("Cli", "{n} file") if is_singular(number) else translate("Cli", "{n} files")
    of_them = (
        translate("Cli", "{due} of them new or grown")
        if is_singular(due)
        else translate("Cli", "{due} of them new or grown", "plural")
    )
    return f"{text.format(n=count(number))}, {of_them.format(due=count(due))}"


def _others(number: int) -> str:
    text = (
        translate("Cli", "{n} other file, of no kind that is known")
        if is_singular(number)
        else translate("Cli", "{n} other files, of no kind that is known")
    )
    return text.format(n=count(number))


def _uses(finding: Finding) -> str:
    text = translate("Cli", "uses: {new} new, {known} already known, {updated} updated").format(
        new=count(finding.new), known=count(finding.duplicate), updated=count(finding.updated)
    )
    if finding.first and finding.last:
        text += f" ({dates.days(finding.first, finding.last)})"
    return text


def _left_out(rejected: int) -> str:
    text = (
        translate("Cli", "{n} record cannot be read: left out")
        if is_singular(rejected)
        else translate("Cli", "{n} records cannot be read: left out")
    )
    return text.format(n=count(rejected))


def _problems(file: FileReport) -> list[str]:
    """What could not be read in a file, and what it does not tell."""
    lines = [f"    {file.reason}"] if file.reason else []
    lines += [f"    {one.sentence}" for one in file.assumed]
    return lines + [f"    {line}" for line in writing.rejected(file.rejected, REJECTED_SHOWN)]


def _unreadable(finding: Finding) -> bool:
    return any(file.status is FileStatus.UNREADABLE for file in finding.files)


def _total(report: ScanReport) -> str:
    if report.cancelled:
        return translate("Cli", "Stopped before the end. Run it again for the rest.")
    if report.stored:
        return writing.uses_added(report.new)
    if not report.new:
        return translate("Cli", "There is nothing new to import.")
    text = (
        translate("Cli", "Nothing was stored. To import the {n} new use: {command}")
        if is_singular(report.new)
        else translate("Cli", "Nothing was stored. To import the {n} new uses: {command}")
    )
    return text.format(n=count(report.new), command=f"{program()} scan --import")
