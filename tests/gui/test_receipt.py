from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from tests.gui.test_accessibility import _nameless

from responsai.domain.imports import (
    Assumed,
    FileReport,
    FileStatus,
    ImportReport,
    Outcome,
    Rejected,
)
from responsai.gui import fonts
from responsai.gui.dialogs.import_receipt import ImportReceipt, headline, remarks
from responsai.gui.dialogs.receipt_tables import files, left_out, told_apart, unrecognised
from responsai.importers.faults import Fault, sentence
from responsai.text.catalogue import LANGUAGES, use_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

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


def test_each_file_tells_what_it_gave() -> None:
    table = files(REPORT)
    assert table.headers == (
        "File",
        "Source",
        "Result",
        "Period",
        "New",
        "Known",
        "Updated",
        "Left out",
    )
    assert table.rows == (
        (
            "a.jsonl",
            "Claude Code",
            "partly read",
            "3 January – 4 February 2026",
            "1,864",
            "1",
            "2",
            "1",
        ),
        ("b.jsonl", "Claude Code", "holds no use", "", "0", "0", "0", "0"),
    )
    assert [row[0] for row in table.tips] == ["/logs/a.jsonl", "/logs/b.jsonl"]
    calm = files(ImportReport(1, (replace(REPORT.files[1], source=None),)))
    assert calm.headers == ("File", "Result", "New", "Known")


@pytest.mark.parametrize(
    ("change", "result"),
    [
        ({"rejected": ()}, "read"),
        ({}, "partly read"),
        ({"status": FileStatus.UNREADABLE, "reason": "It ends."}, "partly read"),
        ({"new": 0, "duplicate": 0, "updated": 0}, "cannot be read"),
        (
            {"rejected": (Rejected("line 12", sentence(Fault.CUT_OFF)),)},
            "cut off, partly read",
        ),
    ],
)
def test_a_file_that_was_read_in_part_says_so(change: dict[str, Any], result: str) -> None:
    report = ImportReport(1, (replace(REPORT.files[0], **change),))
    assert files(report).rows[0][2] == result


def test_members_of_archives_are_told_apart() -> None:
    paths = ["/e/x.zip/a/c.json", "/e/x.zip/b/c.json", "/e/y.zip/b/c.json", "/e/d.json", "d.json"]
    shown = [PurePath(name).as_posix() for name in told_apart(paths).values()]
    assert sorted(shown) == ["a/c.json", "d.json", "e/d.json", "x.zip/b/c.json", "y.zip/b/c.json"]


@given(st.lists(st.text("ab/", min_size=1).map(lambda name: f"/{name}z"), max_size=9))
@settings(max_examples=50)
def test_no_two_paths_are_shown_alike(paths: list[str]) -> None:
    clean = {str(PurePath(path)) for path in paths}
    shown = told_apart(clean)
    assert set(shown) == clean
    assert len(set(shown.values())) == len(clean)
    assert all(path.endswith(name) for path, name in shown.items())


def test_what_was_left_out_and_why() -> None:
    assert left_out(REPORT).rows == (("a.jsonl", "line 12", "It is no JSON."),)
    broken = replace(REPORT.files[0], status=FileStatus.UNREADABLE, reason="The disk fails.")
    locked = FileReport("/x/d.zip", None, FileStatus.UNREADABLE, reason="It is locked.")
    assert left_out(ImportReport(1, (broken, locked))).rows == (
        ("a.jsonl", "line 12", "It is no JSON."),
        ("a.jsonl", "the rest", "The disk fails."),
        ("d.zip", "all", "It is locked."),
    )


def test_all_files_in_which_nothing_was_recognised_are_named() -> None:
    names = tuple(f"/somewhere/{number}.txt" for number in range(30))
    sought = ("one thing", "another")
    empty = FileReport("/logs/e.txt", None, FileStatus.NOT_RECOGNISED, reason="It is empty.")
    strange = replace(empty, path="/logs/s.txt", reason="Looked for: one thing; another.")
    report = ImportReport(1, (empty, strange), passed_over=32, passed_over_named=names)
    table = unrecognised(report, sought)
    assert table.rows[0] == ("e.txt", "It is empty.")
    assert table.rows[1] == ("s.txt", "")
    assert [row[0] for row in table.rows[2:32]] == [f"{number}.txt" for number in range(30)]
    assert table.rows[32] == ("… and 2 more files", "")
    assert table.tips[2][0] == "/somewhere/0.txt"
    assert unrecognised(ImportReport(1, (strange,)), sought).headers == ("File",)


@pytest.fixture
def low_screen(monkeypatch: pytest.MonkeyPatch) -> QSize:
    """A screen of 1024 by 680 pixels."""
    size = QSize(1024, 680)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _self: QRect(QPoint(), size))
    return size


@pytest.fixture
def text_size() -> Iterator[Callable[[int], None]]:
    """Make text larger until the end of the test."""
    yield fonts.begin_at
    fonts.begin_at(100)


@pytest.fixture
def many() -> ImportReport:
    """An import of many files, of which each left something out."""
    told = [replace(REPORT.files[0], path=f"/logs/{number:02}.jsonl") for number in range(40)]
    names = tuple(f"/somewhere/{number}.txt" for number in range(40))
    return ImportReport(1, tuple(told), passed_over=40, passed_over_named=names)


@pytest.mark.parametrize("percent", [100, 130])
@pytest.mark.parametrize("language", LANGUAGES)
def test_close_is_in_view_and_the_keyboard_reaches_every_row(
    many: ImportReport,
    low_screen: QSize,
    text_size: Callable[[int], None],
    qtbot: QtBot,
    language: str,
    percent: int,
) -> None:
    use_language(language)
    text_size(percent)
    receipt = ImportReceipt(many)
    receipt.open()
    receipt.activateWindow()
    qtbot.waitUntil(receipt.isActiveWindow)
    assert receipt.height() < low_screen.height()
    assert receipt.width() <= low_screen.width()
    assert receipt.rect().contains(receipt.close_button.geometry())
    assert _nameless(receipt) == []
    for rows in receipt.tables.values():
        while receipt.focusWidget() is not rows:
            QTest.keyClick(receipt.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(rows, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        model = rows.model()
        last = model.index(model.rowCount() - 1, 0)
        assert rows.currentIndex().row() == last.row()
        area = rows.visualRect(rows.currentIndex())
        seen = QRect(rows.viewport().mapTo(receipt, area.topLeft()), area.size())
        view = QRect(receipt.view.mapTo(receipt, QPoint()), receipt.view.viewport().size())
        assert view.contains(seen.center())
        assert rows.viewport().rect().contains(area.center())
        # What tells a row apart has room for a good part of it.
        assert rows.columnWidth(0) >= min(rows.sizeHintForColumn(0), 60)
    receipt.reject()


def test_a_short_receipt_is_no_higher_than_what_it_says(qtbot: QtBot) -> None:
    receipt = ImportReceipt(ImportReport(None))
    receipt.open()
    qtbot.waitExposed(receipt)
    assert receipt.view.verticalScrollBar().maximum() == 0
    assert receipt.view.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert receipt.height() < 250
    receipt.reject()


def test_files_of_no_known_kind_are_named() -> None:
    names = tuple(f"/somewhere/{number}.txt" for number in range(6))
    report = ImportReport(1, REPORT.files[:1], passed_over=6, passed_over_named=names)
    said = [text for *_, text in remarks(report)]
    assert (
        "6 other files were not recognised, left out: "
        "0.txt · 1.txt · 2.txt · 3.txt · 4.txt …" in said
    )
