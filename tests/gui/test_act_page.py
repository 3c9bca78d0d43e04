"""Tips, what-if and budgets in the real window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from responsai.app import acting, levers
from responsai.app.types import ManualUse, PageName
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.pages import act_words
from responsai.gui.widgets.source_link import SourceLink
from responsai.storage.settings import Budget
from responsai.text.names import indicator_name
from responsai.tips import words as tip_words
from responsai.tips.follow import State

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.pages.act import ActPage
    from responsai.gui.pages.act_tips import TipRow

OpenProgram = Callable[..., "Program"]


def _journal(database: Path) -> Path:
    """Enough use of large models for tips to apply."""
    with Workspace.open(database) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, "gpt-5", count=60))
        workspace.log(ManualUse(Activity.AGENT, "claude-opus-4", count=40))
        workspace.log(ManualUse(Activity.IMAGE, images=4, count=10))
    return database


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def _open(program: Program, qtbot: QtBot, place: str = "") -> ActPage:
    program.frame.open_page(PageName.ACT, place)
    _settle(program, qtbot)
    return cast("ActPage", program.window.pages.current)


def _states(database: Path) -> dict[str, str]:
    with Workspace.open(database) as workspace:
        return {tip: told.state for tip, told in workspace.store.decisions.follow_ups().items()}


def test_the_best_tip_stands_open_in_front(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    page = _open(open_program(_journal(database)), qtbot)
    with Workspace.open(database) as workspace:
        expected = acting.act(workspace)
    assert expected.in_front is not None
    first = next(iter(page.tips.rows.values()))
    tip = expected.in_front.advice.tip
    assert first.view.advice.tip == tip
    assert first.title.text() == tip_words.words(tip).title
    assert len(first.findChildren(SourceLink)) == len(tip.sources)
    saving = act_words.saving(expected.in_front, Indicator.ENERGY)
    assert saving
    assert list(page.tips.rows) == [
        view.advice.tip.id for view in (expected.in_front, *expected.behind)
    ]
    closed = list(page.tips.rows.values())[1]
    assert not closed.findChildren(SourceLink)


def test_tips_are_opened_tried_and_undone_with_keys(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    name = list(page.tips.rows)[1]
    page.tips.rows[name].title.setFocus()
    QTest.keyClick(page.tips.rows[name].title, Qt.Key.Key_Space)
    row: TipRow = page.tips.rows[name]
    assert row.findChildren(SourceLink)
    row.answered.emit(name, State.TRYING)
    qtbot.waitUntil(lambda: _states(database) == {name: "trying"}, timeout=20_000)
    _settle(program, qtbot)
    assert page.tips.rows[name].view.state is State.TRYING
    assert next(iter(page.tips.rows)) == name
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _states(database) == {}, timeout=20_000)


def test_what_was_put_aside_can_be_found_again(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    name = next(iter(page.tips.rows))
    page.tips.rows[name].answered.emit(name, State.NOT_FOR_ME)
    qtbot.waitUntil(lambda: _states(database) == {name: "not for me"}, timeout=20_000)
    _settle(program, qtbot)
    assert name not in page.tips.rows
    page = _open(program, qtbot, name)
    assert page.tips.rows[name].view.state is State.NOT_FOR_ME
    assert page.act is not None
    assert len(page.tips.rows) == len(page.act.all_tips)


def test_sliders_tell_what_would_change(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    with Workspace.open(database) as workspace:
        now = levers.present(workspace)
    card = page.what_if
    assert card.levers() == now
    card.sliders[1].setValue(0)
    qtbot.waitUntil(lambda: card._outcome is not None, timeout=20_000)
    assert card.levers().images_a_week == 0
    with Workspace.open(database) as workspace:
        outcome = levers.pulled(workspace, card.levers())
    for indicator in INDICATORS:
        less = outcome.less(indicator)
        assert less is not None
        assert less.central > 0
        told = f"{indicator_name(indicator)}: {tip_words.difference(indicator, less)}"
        assert told in card.results.text()
    card.reset.click()
    assert card.levers() == now


def test_budgets_and_proportion_are_told(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    with Workspace.open(_journal(database)) as workspace:
        workspace.store.decisions.set_budget(Budget(Indicator.ENERGY, "month", 1e-3))
    program = open_program(database)
    side = program.window.overview.side
    assert side.budget.share.text().endswith("%")
    assert "A budget is a guide" in side.budget.sentence.text()
    assert side.tip.isVisible()
    side.tip.why.click()
    _settle(program, qtbot)
    page = cast("ActPage", program.window.pages.current)
    assert page.act is not None
    assert page.act.in_front is not None
    assert page.tips.rows[page.act.in_front.advice.tip.id].title.hasFocus()
    assert len(page.budgets.sentences) == 1
    assert page.proportion._lines
    page.grab()


def test_without_use_tips_can_still_be_read(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(database)
    page = _open(program, qtbot)
    assert not page.tips.rows
    assert page.act is not None
    page.tips._toggle_everything()
    assert len(page.tips.rows) == len(page.act.all_tips)
    assert page.what_if.levers().questions_on_light is None
    assert not page.what_if.sliders[0].isEnabled()
