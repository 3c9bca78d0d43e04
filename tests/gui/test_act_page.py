"""Tips, what-if and budgets in the real window."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from responsai.app import acting, levers
from responsai.app.types import ManualUse, PageName
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.pages import act_words
from responsai.gui.pages.settings import SettingsPage
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.source_link import SourceLink
from responsai.storage.settings import Budget
from responsai.text import numbers
from responsai.text.names import indicator_name
from responsai.tips import words as tip_words
from responsai.tips.catalogue import Topic
from responsai.tips.follow import State
from responsai.tips.scenario import Scenario

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.pages.act import ActPage
    from responsai.gui.pages.act_tip_row import TipRow

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


def _focused(program: Program) -> QWidget:
    widget = program.window.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_tips_are_opened_tried_and_undone_with_keys(
    open_program: OpenProgram, database: Path, qtbot: QtBot, key: Qt.Key
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    first, name = list(page.tips.rows)[:2]
    page.tips.rows[first].title.setFocus()
    QTest.keyClick(_focused(program), Qt.Key.Key_Down)
    assert _focused(program) is page.tips.rows[name].title
    QTest.keyClick(_focused(program), key)
    assert _focused(program) is page.tips.rows[name].title
    row: TipRow = page.tips.rows[name]
    assert row.findChildren(SourceLink)
    stops = [
        tip
        for tip, one in page.tips.rows.items()
        if one.title.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [name]  # one stop for all titles, arrows within
    trying = next(b for b in row.findChildren(Button) if b.text() == "I’m trying this")
    trying.setFocus()
    QTest.keyClick(trying, key)
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
    page.tips.rows[name].title.setFocus()
    page.tips.rows[name].answered.emit(name, State.NOT_FOR_ME)
    qtbot.waitUntil(lambda: _states(database) == {name: "not for me"}, timeout=20_000)
    _settle(program, qtbot)
    assert name not in page.tips.rows
    following = next(iter(page.tips.rows.values()))
    assert following.findChildren(SourceLink)  # the next one stands open in its place
    assert _focused(program) is following.title
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
    qtbot.waitUntil(lambda: card.outcome is not None, timeout=20_000)
    assert card.levers().images_a_week == 0
    with Workspace.open(database) as workspace:
        outcome = levers.pulled(workspace, card.levers())
    for indicator in INDICATORS:
        less = outcome.less(indicator)
        assert less is not None
        assert less.central > 0
        told = f"{indicator_name(indicator)}: {tip_words.difference(indicator, less)}"
        assert told in card.result.words.text()
    card.sliders[1].setValue(3)
    card.reset.click()  # while the answer is awaited
    _settle(program, qtbot)
    assert card.levers() == now
    assert card.result.words.text() == "Move a slider to see what would change."


def test_all_levers_hold_together(open_program: OpenProgram, database: Path, qtbot: QtBot) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    card = page.what_if
    card.more.click()
    assert card.common.isVisible()
    for field, choice in ((card.common.model, "openai/gpt-5-nano"), (card.common.zone, "FRA")):
        field._take(field.findData(choice))
    card.common.answers.slider.setValue(50)
    card.common.life.slider.setValue(200)
    card.common.unreasoned.click()
    card.common.fast_images.click()
    _settle(program, qtbot)
    assert card.levers().common == Scenario(
        model="openai/gpt-5-nano",
        reasoning=False,
        answers=0.5,
        image_class="fast",
        zone="FRA",
        machine_life=2.0,
    )
    with Workspace.open(database) as workspace:
        outcome = levers.pulled(workspace, card.levers())
    now, then = outcome.now.total(Indicator.ENERGY), outcome.then.total(Indicator.ENERGY)
    assert now is not None
    assert then is not None
    assert card.result.change.text() == numbers.share(1 - then.central / now.central)
    assert numbers.estimate(Indicator.ENERGY, then).value in card.result.value.text()
    assert "Then: " in card.result.ranges.accessibleDescription()
    page.grab()
    program.window.refresh()
    _settle(program, qtbot)
    assert card.levers().common.zone == "FRA"  # what was chosen stays chosen
    card.reset.click()
    _settle(program, qtbot)
    assert card.levers().common == Scenario()
    assert card.outcome is None


def test_the_library_holds_every_tip_by_topic(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    assert page.act is not None
    page.scope.set_current("library")
    page.scope.changed.emit("library")
    _settle(program, qtbot)
    assert set(page.tips.rows) == {view.advice.tip.id for view in page.act.all_tips}
    menu = page.tips.topics.menu_of()
    action = next(one for one in menu.actions() if one.text() == "Personal data")
    action.trigger()
    _settle(program, qtbot)
    topics = {row.view.advice.tip.topic for row in page.tips.rows.values()}
    assert topics == {Topic.PRIVACY}
    assert page.tips.topics.text() == "Personal data"
    page.scope.set_current("for_me")
    page.scope.changed.emit("for_me")
    assert next(iter(page.tips.rows)) == page.act.in_front.advice.tip.id  # type: ignore[union-attr]


def test_savings_are_shown_in_the_indicator_asked_for(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    action = page.tips.indicators.menu_of().actions()[1]
    assert action.text() == "Water"
    action.trigger()
    _settle(program, qtbot)
    assert page.act is not None
    assert page.act.indicator is Indicator.WATER
    view = page.act.in_front
    assert view is not None
    value, below = act_words.saving_beside(view, Indicator.WATER)
    texts = [label.text() for label in page.tips.rows[view.advice.tip.id].findChildren(QLabel)]
    assert value.startswith("−")
    assert value.endswith("L")
    assert {value, below} <= set(texts)


def test_a_budget_is_set_on_the_page(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    page.budgets.add.click()
    form = page.budgets.form
    assert form.indicator.hasFocus()
    form.amount.setValue(2.5)
    form.set_button.click()
    qtbot.waitUntil(lambda: len(page.budgets.sentences) == 1, timeout=20_000)
    with Workspace.open(database) as workspace:
        assert workspace.store.decisions.budgets() == [Budget(Indicator.ENERGY, "month", 2.5)]
    assert form.isHidden()
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.budgets.sentences, timeout=20_000)


def test_sliders_follow_the_journal(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    card = page.what_if
    card.sliders[3].setValue(100)
    qtbot.waitUntil(lambda: card.outcome is not None, timeout=20_000)
    before = card.result.words.text()
    with Workspace.open(database) as workspace:
        workspace.log(ManualUse(Activity.IMAGE, images=4, count=200))
        workspace.log(ManualUse(Activity.AGENT, "claude-opus-4", count=400))
        now = levers.present(workspace)
    program.window.refresh()
    qtbot.waitUntil(lambda: card.result.words.text() != before, timeout=20_000)
    _settle(program, qtbot)
    assert card.levers().images_a_week == now.images_a_week
    assert card.levers().agents_kept_short == 1
    with Workspace.open(database) as workspace:
        less = levers.pulled(workspace, card.levers()).less(Indicator.ENERGY)
    assert less is not None
    assert tip_words.difference(Indicator.ENERGY, less) in card.result.words.text()


def test_a_slider_offers_nothing_that_changes_nothing(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    with Workspace.open(_journal(database)) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, "gpt-4o-mini", count=60))
        share = levers.present(workspace).questions_on_light
    assert share == pytest.approx(0.5)
    page = _open(open_program(database), qtbot)
    assert page.what_if.sliders[0].minimum() == 50


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (1024, False)])
def test_a_narrow_window_puts_the_cards_below(
    open_program: OpenProgram, database: Path, qtbot: QtBot, width: int, *, beside: bool
) -> None:
    program = open_program(_journal(database))
    program.window.resize(width, 760)
    page = _open(program, qtbot)
    qtbot.waitUntil(lambda: (page.what_if.x() > page.tips.x()) == beside)
    right = page.what_if.mapTo(page, page.what_if.rect().topRight()).x()
    assert right <= page.width()


def test_budgets_are_changed_where_the_card_leads(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    with Workspace.open(database) as workspace:
        workspace.store.decisions.set_budget(Budget(Indicator.ENERGY, "month", 1e-3))
    program = open_program(_journal(database))
    page = _open(program, qtbot)
    page.budgets.change.click()
    _settle(program, qtbot)
    settings = program.window.pages.current
    assert isinstance(settings, SettingsPage)
    qtbot.waitUntil(settings.budget.form.indicator.hasFocus)


def test_french_has_its_spaces(open_program: OpenProgram, database: Path, qtbot: QtBot) -> None:
    page = _open(open_program(_journal(database), language="fr"), qtbot)
    page.what_if.sliders[1].setValue(0)
    qtbot.waitUntil(lambda: page.what_if.outcome is not None, timeout=20_000)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert any("Énergie\u00a0: " in text for text in texts)
    assert not [text for text in texts if re.search(r"\w[:;?!]( |$)", text)]


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
    assert page.act is not None
    assert len(page.tips.rows) == len(page.act.all_tips)
    assert page.proportion.isHidden()  # nothing is in no proportion to anything
    assert not any(slider.isEnabled() for slider in page.what_if.sliders)
    assert page.what_if.levers().questions_on_light is None
