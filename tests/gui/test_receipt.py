from __future__ import annotations

import datetime as dt
from dataclasses import replace

from responsai.domain.imports import (
    Assumed,
    FileReport,
    FileStatus,
    ImportReport,
    Outcome,
    Rejected,
)
from responsai.gui.dialogs.import_receipt import files, headline, left_out, remarks

REPORT = ImportReport(
    1,
    (
        FileReport(
            "/logs/a.jsonl",
            "claude_code",
            FileStatus.READ,
            new=1864,
            duplicate=1,
            updated=2,
            rejected=(Rejected("line 12", "It is no JSON."),),
            assumed=(Assumed("Images are not told."),),
            first=dt.date(2026, 1, 3),
            last=dt.date(2026, 2, 4),
        ),
        FileReport(
            "/logs/b.jsonl",
            "claude_code",
            FileStatus.EMPTY,
            assumed=(Assumed("Images are not told."),),
        ),
        FileReport("/logs/c.txt", None, FileStatus.NOT_RECOGNISED, reason="Nobody knows it."),
    ),
)


def test_headline() -> None:
    assert headline(REPORT) == ("1,864 uses added", "3 January – 4 February 2026")
    assert headline(ImportReport(None)) == ("Nothing new", "")
    unread = FileReport("c.txt", None, FileStatus.NOT_RECOGNISED, reason="Nobody knows it.")
    assert headline(ImportReport(None, (unread,))) == ("Nothing could be read", "")


def test_each_thing_is_said_once() -> None:
    assert [text for *_, text in remarks(REPORT)] == [
        "Nobody knows it.",
        "1 already in your journal, left out",
        "2 uses grew since they were last read, and were raised",
        "1 record could not be read, left out",
        "In all that was read: Images are not told.",
    ]
    cancelled = ImportReport(None, cancelled=True)
    assert [text for *_, text in remarks(cancelled)] == [
        "Your journal is as it was.",
        "Stopped, as you asked; what was read until then is kept.",
    ]


def test_what_becomes_of_the_journal_is_said_not_what_the_files_hold() -> None:
    outcome = Outcome(
        new=206,
        known=3,
        raised=1,
        repeated=186,
        strange=2,
        first=dt.date(2026, 1, 20),
        last=dt.date(2026, 2, 4),
    )
    planned = replace(REPORT, dry_run=True, outcome=outcome)
    assert headline(planned) == ("206 uses to add", "20 January – 4 February 2026")
    done = replace(planned, dry_run=False)
    assert headline(done) == ("206 uses added", "20 January – 4 February 2026")
    assert [text for *_, text in remarks(done)][1:] == [
        "3 already in your journal, left out",
        "186 told more than once, counted once",
        "1 use grew since it was last read, and was raised",
        "2 with an unknown model, wide range",
        "1 record could not be read, left out",
        "In all that was read: Images are not told.",
    ]
    assert "1 has grown since it was last read, and will be raised" in [
        text for *_, text in remarks(planned)
    ]


def test_files_by_name_only() -> None:
    assert files(REPORT).rows == (
        ("a.jsonl", "read", "1,864", "1"),
        ("b.jsonl", "holds no use", "0", "0"),
        ("c.txt", "not recognised", "0", "0"),
    )


def test_what_was_left_out_and_why() -> None:
    assert left_out(REPORT).rows == (("line 12, a.jsonl", "It is no JSON."),)


def test_files_of_no_known_kind_are_named() -> None:
    names = tuple(f"/somewhere/{number}.txt" for number in range(6))
    report = ImportReport(1, REPORT.files[:1], passed_over=6, passed_over_named=names)
    said = [text for *_, text in remarks(report)]
    assert (
        "6 other files were not recognised, left out: "
        "0.txt · 1.txt · 2.txt · 3.txt · 4.txt …" in said
    )
