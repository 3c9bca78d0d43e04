"""The sources page in the real window, with real logs that the test writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from tests.gui.test_accessibility import _nameless, _special_signs

from responsai.app.clock import utc_now
from responsai.app.following import follow, followed, read_followed
from responsai.app.jobs import Job
from responsai.app.types import PageName
from responsai.app.workspace import Workspace
from responsai.domain.errors import EnvironmentProblemError
from responsai.gui.dialogs.export_help import ExportHelp
from responsai.gui.dialogs.import_receipt import ImportReceipt
from responsai.gui.dialogs.map_columns import MapColumns
from responsai.gui.dialogs.sentences import Sentences
from responsai.gui.dialogs.stored_columns import StoredColumns
from responsai.gui.import_run import Step
from responsai.gui.page_book import PAGES
from responsai.gui.pages.sources import SourcesPage
from responsai.gui.pages.sources_data import State
from responsai.text.catalogue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.pages.sources_rows import SourceRow

    OpenProgram = Callable[..., Program]


def answer(number: int) -> str:
    record = {
        "type": "assistant",
        "timestamp": f"2026-05-0{number % 9 + 1}T10:00:00.000Z",
        "requestId": f"req_{number}",
        "message": {
            "id": f"msg_{number}",
            "model": "claude-sonnet-4-5-20250929",
            "usage": {"input_tokens": 3, "output_tokens": 50},
        },
    }
    return json.dumps(record) + "\n"


@pytest.fixture
def home(own_folders: Path) -> Path:
    """A home with logs of Claude Code, and one of LM Studio in a form that nobody knows."""
    logs = own_folders / ".claude" / "projects" / "p"
    logs.mkdir(parents=True)
    (logs / "a.jsonl").write_text(answer(1) + answer(2) + answer(3))
    other = own_folders / ".lmstudio" / "conversations"
    other.mkdir(parents=True)
    (other / "a.conversation.json").write_text('{"what": "CANARY"}')
    return own_folders


@pytest.fixture
def page(home: Path, program: Program, qtbot: QtBot) -> SourcesPage:  # noqa: ARG001  (logs first)
    return opened(program, qtbot)


def opened(program: Program, qtbot: QtBot) -> SourcesPage:
    program.frame.open_page(PageName.SOURCES)
    settled(program, qtbot)
    shown = program.window.pages.current
    assert isinstance(shown, SourcesPage)
    return shown


def settled(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def states(page: SourcesPage) -> dict[str, tuple[State, str]]:
    return {source: (row.state.state, caption_of(row)) for source, row in page.found.rows.items()}


def caption_of(row: SourceRow) -> str:
    return row.caption.text().replace("\u200b", "").replace("\u00a0", " ")


def test_what_is_there_is_shown_before_anything_is_stored(
    page: SourcesPage, program: Program, database: Path
) -> None:
    assert states(page) == {
        "claude_code": (State.FOUND, "~/.claude/projects, 1 file, 3 uses (May 2026)"),
        "lm_studio": (
            State.CANNOT_READ,
            "~/.lmstudio/conversations, in a form that is not known yet",
        ),
    }
    assert page.found.others.caption.text() == "OpenAI Codex, Gemini CLI, llm, opencode"
    page.found.rows["lm_studio"].details.click()
    [details] = page.findChildren(Sentences)
    assert details.text.toPlainText().startswith("1 file is there, but this version")
    details.close_button.click()
    with Workspace.open(database) as other:
        assert other.store.import_history() == []
    assert b"CANARY" not in b"".join(
        file.read_bytes() for file in database.parent.rglob("*") if file.is_file()
    )
    assert not program.window.toast.isVisible()


def test_add_imports_and_follows_and_undo_takes_back_both(
    page: SourcesPage, program: Program, home: Path, qtbot: QtBot
) -> None:
    row = page.found.rows["claude_code"]
    row.add_button.click()
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    assert caption_of(row).startswith("~/.claude/projects, 1 file, read at")
    assert caption_of(row).endswith(", 3 uses in your journal (May 2026)")
    assert row.switch.isChecked()
    assert program.window.toast.accessibleName() == "3 new uses from Claude Code"
    with (home / ".claude" / "projects" / "p" / "a.jsonl").open("a") as log:
        log.write(answer(4))
    page.found.again.click()
    qtbot.waitUntil(
        lambda: program.window.toast.accessibleName() == "1 new use from Claude Code",
        timeout=10_000,
    )
    settled(program, qtbot)
    assert len(page.history.entries) == 2
    program.window.toast._action.click()
    qtbot.waitUntil(
        lambda: (
            program.window.toast.accessibleName()
            == "Undone: import 2. No longer followed: Claude Code."
        ),
        timeout=10_000,
    )
    settled(program, qtbot)
    # The look that follows counts what is left out now.
    assert states(page)["claude_code"] == (
        State.FOUND,
        "~/.claude/projects, 1 file, 1 new use (May 2026)",
    )


def test_the_switch_ends_following_and_can_be_undone(
    page: SourcesPage, program: Program, database: Path, qtbot: QtBot
) -> None:
    row = page.found.rows["claude_code"]
    row.add_button.click()
    qtbot.waitUntil(row.switch.isVisible, timeout=10_000)
    settled(program, qtbot)
    row.switch.click()
    qtbot.waitUntil(lambda: row.state.state is State.FOUND, timeout=10_000)
    settled(program, qtbot)
    assert program.window.toast.accessibleName().startswith("Claude Code is no longer followed")
    program.frame.undo_requested.emit()
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    with Workspace.open(database) as other:
        assert followed(other.store) == ("claude_code",)


def test_a_start_takes_what_grew_and_says_so_calmly(
    home: Path, journal: Path, open_program: OpenProgram, qtbot: QtBot
) -> None:
    with Workspace.open(journal) as workspace:
        follow(workspace.store, "claude_code", on=True)
        read_followed(workspace.store, ["claude_code"], utc_now(), Job())
    with (home / ".claude" / "projects" / "p" / "a.jsonl").open("a") as log:
        log.write(answer(4) + answer(5))
    program = open_program(journal)
    qtbot.waitUntil(
        lambda: program.window.toast.accessibleName() == "2 new uses from Claude Code",
        timeout=10_000,
    )


def test_an_error_is_said_in_the_row(
    page: SourcesPage, program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_arguments: object) -> None:
        raise EnvironmentProblemError("The disk is full: make some room.")

    monkeypatch.setattr("responsai.app.following.take_what_grew", full)
    page.found.rows["claude_code"].add_button.click()
    row = page.found.rows["claude_code"]
    qtbot.waitUntil(lambda: row.state.state is State.NEEDS_YOU, timeout=10_000)
    assert row.caption.text() == "The disk is full: make some room."
    settled(program, qtbot)
    assert program.window.findChildren(QDialog) == []


def test_an_unknown_table_is_mapped_once(
    page: SourcesPage, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "use.csv"
    table.write_text("Wann,Modell,Gesagt\n2026-05-01 10:00,gpt-4o,100\nnever,gpt-4o,1\n")
    run = program.frame.imports
    run.start([str(table)])
    qtbot.waitUntil(lambda: run.step is Step.ENDED, timeout=10_000)
    assert "1 file is of an unknown kind" in page.imports.result.accessibleDescription()
    assert page.imports.result.chip.isVisible()
    page.imports.result.map_button.click()
    [dialog] = page.findChildren(MapColumns)
    settled(program, qtbot)
    assert not dialog.keep.isEnabled()
    assert dialog.outcome.text() == "Choose the column that tells the time."
    for field, name in (("time", "wann"), ("model", "modell"), ("output_tokens", "gesagt")):
        combo = dialog.columns[field]
        combo.setCurrentIndex(combo.findData(name))
    settled(program, qtbot)
    assert dialog.outcome.text().startswith("1 use would be read, 1 May 2026.\n1 row cannot be")
    dialog.name.setText("No Name")
    settled(program, qtbot)
    assert "is no name for a profile" in dialog.outcome.text()
    assert not dialog.keep.isEnabled()
    dialog.name.setText("gesagt")
    settled(program, qtbot)
    assert _nameless(dialog) == []
    dialog.keep.click()
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    assert page.imports.review.add.text() == "Add 1 use"
    page.imports.review.cancel.click()


def test_the_first_unknown_table_among_others_is_offered_by_name(
    page: SourcesPage, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "settings.json").write_text('{"when": 1, "model": 2}')
    (folder / "a poem.txt").write_text("so much depends, upon\n")
    (folder / "R&D usage of the whole year.csv").write_text("Wann,Modell\n2026-05-01,gpt-4o\n")
    known = tmp_path / "session.jsonl"
    known.write_text(answer(7))
    run = program.frame.imports
    run.start([str(known), str(folder)])
    qtbot.waitUntil(lambda: run.step is Step.REVIEW, timeout=10_000)
    page.imports.review.add.click()
    qtbot.waitUntil(lambda: run.step is Step.ENDED, timeout=10_000)
    settled(program, qtbot)
    button = page.imports.result.map_button
    assert button.isVisible()
    assert button.text() == "Map the columns of R&&D usage …e year.csv…"
    assert button.accessibleName() == "Map the columns of R&D usage of the whole year.csv…"
    page.imports.result.details.click()
    [receipt] = page.findChildren(ImportReceipt)
    unknown = receipt.tables["unrecognised"].model()
    assert [unknown.index(row, 0).data() for row in range(unknown.rowCount())] == [
        "R&D usage of the whole year.csv",
        "a poem.txt",
        "settings.json",
    ]
    said = [label.text() for label in receipt.findChildren(QLabel)]
    assert any(text.startswith("•  Claude Code logs") for text in said)
    assert not any("; " in text and "Claude Code logs" in text for text in said)
    receipt.close_button.click()
    button.click()
    [dialog] = page.findChildren(MapColumns)
    settled(program, qtbot)
    assert dialog.columns["time"].findData("wann") > 0
    dialog.reject()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_says_what_it_is(
    home: Path,  # noqa: ARG001  (logs first)
    journal: Path,
    open_program: OpenProgram,
    language: str,
    qtbot: QtBot,
) -> None:
    program = open_program(journal, language=language)
    page = opened(program, qtbot)
    for asked, kind in (
        (page.imports.zone.help, ExportHelp),
        (page.privacy.exactly, StoredColumns),
    ):
        asked.click()
        [dialog] = page.findChildren(kind)
        assert _nameless(dialog) == []
        dialog.close()
    assert _nameless(program.window) == []
    assert _special_signs(program.window) == []


def test_the_help_leads_to_choosing_a_file(
    page: SourcesPage, program: Program, qtbot: QtBot
) -> None:
    page.imports.zone.help.click()
    [dialog] = page.findChildren(ExportHelp)
    for row in range(dialog.services.count()):
        dialog.services.setCurrentRow(row)
        assert dialog.steps.accessibleDescription()
    with qtbot.waitSignal(program.frame.files_requested):
        dialog.choose.click()
    for chooser in program.window.findChildren(QDialog):
        chooser.close()


def test_the_keyboard_reaches_everything(page: SourcesPage, program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    place = [entry.id for entry in PAGES].index(PageName.SOURCES) + 1
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_1, control)
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0.value + place), control)
    assert window.pages.current is page
    settled(program, qtbot)
    reached = set()
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    row = page.found.rows["claude_code"]
    assert reached >= {
        page.privacy.exactly,
        page.found.again,
        row.add_button,
        page.found.folder,
        page.imports.zone.choose,
        page.imports.zone.help,
    }
    row.add_button.setFocus()
    QTest.keyClick(row.add_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: row.state.state is State.FOLLOWING, timeout=10_000)
    settled(program, qtbot)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, control)
    said = window.toast
    qtbot.waitUntil(lambda: said.accessibleName().startswith("Undone: import 1."), timeout=10_000)
    settled(program, qtbot)
