"""How it stands with a program, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from responsai.app.rehearsing import Review, Sight
from responsai.domain.imports import (
    Assumed,
    FileReport,
    FileStatus,
    Finding,
    ImportReport,
    Outcome,
    Rejected,
)
from responsai.gui.pages.sources_data import Known, State, describe, months, short_place
from responsai.gui.pages.sources_import_parts import result_remarks, review_remarks, time_left
from responsai.text.catalogue import use_language

NOW = dt.datetime(2026, 5, 21, 14, 32, tzinfo=dt.UTC)
READ = FileReport("/logs/a", "codex", FileStatus.READ, new=3)
UNREAD = FileReport("/logs/b", None, FileStatus.UNREADABLE, reason="This may not be read.")
FOUND = Finding("codex", "Codex", ("/logs", "/more"), known=1, files=(READ,))
UNREADABLE = (
    ("/logs/a", Rejected("line 2", "It is no JSON.")),
    ("/logs/c", Rejected("line 7", "It is no JSON.")),
)
KNOWN = Known("Codex", "codex", FOUND, now=NOW)


@pytest.mark.parametrize(
    ("known", "state", "caption"),
    [
        (replace(KNOWN, finding=None), State.LOOKING, "Looking…"),
        (replace(KNOWN, finding=Finding("codex", "Codex")), State.NOT_FOUND, ""),
        (KNOWN, State.FOUND, "/logs and 1 more, 2 files"),
        (
            replace(KNOWN, sight=Sight(FOUND, 0)),
            State.FOUND,
            "/logs and 1 more, 2 files, no use in it yet",
        ),
        (
            replace(KNOWN, sight=Sight(FOUND, 0), uses=4),
            State.FOUND,
            "/logs and 1 more, 2 files, nothing new",
        ),
        (
            replace(KNOWN, sight=Sight(FOUND, 1, NOW.date(), NOW.date()), uses=4),
            State.FOUND,
            "/logs and 1 more, 2 files, 1 new use (May 2026)",
        ),
        (
            replace(
                KNOWN,
                finding=replace(FOUND, known=0, files=(UNREAD,)),
                followed=True,
                uses=1864,
                read_at=NOW,
            ),
            State.NEEDS_YOU,
            "/logs and 1 more, may not be read",
        ),
        (
            replace(KNOWN, sight=Sight(FOUND, 3, rejected=UNREADABLE[:1])),
            State.FOUND,
            "/logs and 1 more, 2 files, 3 uses, 1 unreadable record left out",
        ),
        (
            replace(KNOWN, sight=Sight(FOUND, 0, rejected=UNREADABLE)),
            State.FOUND,
            "/logs and 1 more, 2 files, no use in it yet, 2 unreadable records left out",
        ),
        (
            replace(KNOWN, sight=Sight(FOUND, 0, rejected=UNREADABLE), uses=4),
            State.FOUND,
            "/logs and 1 more, 2 files, nothing new",
        ),
        (
            replace(KNOWN, followed=True, uses=1864, read_at=NOW),
            State.FOLLOWING,
            "/logs and 1 more, 1,864 uses, read at 14:32",
        ),
        (
            replace(KNOWN, followed=True, uses=1, read_at=NOW - dt.timedelta(days=2)),
            State.FOLLOWING,
            "/logs and 1 more, 1 use, read on 19 May",
        ),
        (replace(KNOWN, reading=0), State.READING, "Reading…"),
        (replace(KNOWN, reading=12), State.READING, "Reading… 12 uses so far"),
        (replace(KNOWN, trouble="The disk is full."), State.NEEDS_YOU, "The disk is full."),
        (
            replace(KNOWN, finding=Finding("codex", "Codex", ("/logs",), files=(UNREAD,))),
            State.NEEDS_YOU,
            "/logs, may not be read",
        ),
        (
            replace(KNOWN, finding=Finding("codex", "Codex", ("/logs",), unrecognised=2)),
            State.CANNOT_READ,
            "/logs, in a form that is not known yet",
        ),
    ],
)
def test_rows(known: Known, state: State, caption: str) -> None:
    told = describe(known)
    assert (told.state, told.caption) == (state, caption)
    assert told.chip[0]


def test_details_tell_each_problem_once() -> None:
    rejected = replace(READ, rejected=(Rejected("line 2", "It is no JSON."),))
    finding = replace(FOUND, files=(UNREAD, rejected, UNREAD))
    assert describe(replace(KNOWN, finding=finding)).details == (
        "/logs/b: This may not be read.",
        "/logs/a, line 2: It is no JSON.",
    )


def test_details_tell_what_an_earlier_look_could_not_read() -> None:
    rejected = replace(READ, rejected=(UNREADABLE[0][1],))
    finding = replace(FOUND, files=(rejected,))
    sight = Sight(finding, 3, rejected=UNREADABLE)
    told = describe(replace(KNOWN, finding=finding, sight=sight))
    assert told.details == ("/logs/a, line 2: It is no JSON.", "/logs/c, line 7: It is no JSON.")
    use_language("fr")
    assert describe(replace(KNOWN, sight=sight)).caption.endswith(
        "3 usages, 2 enregistrements illisibles laissés de côté"
    )


def test_periods_in_months() -> None:
    day = dt.date
    assert months(day(2026, 1, 2), day(2026, 5, 1)) == "Jan–May 2026"
    assert months(day(2025, 12, 2), day(2026, 5, 1)) == "Dec 2025 – May 2026"
    use_language("fr")
    assert months(day(2026, 5, 2), day(2026, 5, 30)) == "mai 2026"


def test_paths_begin_at_home() -> None:
    assert short_place(str(Path.home() / "logs")) == str(Path("~") / "logs")
    assert short_place("/elsewhere") == "/elsewhere"


def test_what_a_review_says() -> None:
    report = ImportReport(
        None,
        (
            replace(
                READ, rejected=(Rejected("line 1", "no"),) * 3, assumed=(Assumed("No model."),)
            ),
            FileReport("/x", None, FileStatus.NOT_RECOGNISED, reason="Looked for: much."),
        ),
        passed_over=1,
    )
    review = Review(report, Outcome(new=1864, known=46, raised=1, repeated=3, strange=12))
    assert [sentence for *_, sentence in review_remarks(review)] == [
        "46 already in your journal, left out",
        "3 told more than once, counted once",
        "1 has grown since it was last read, and will be raised",
        "12 with an unknown model, wide range",
        "3 unreadable, left out",
        "1 other file was not recognised, left out",
        "1 file is of no kind that is known",
        "No model.",
    ]
    assert "Looked for: much." not in [sentence for *_, sentence in result_remarks(report)]


def test_time_left() -> None:
    assert time_left(0.2) == "about 1 s left"
    assert time_left(150) == "about 2 min left"
