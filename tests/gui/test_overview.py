"""The overview in the real window shows the figures of the one Summary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.interval import ZERO
from responsai.domain.stages import INDICATORS, STAGES, Indicator
from responsai.gui.dialogs.own_days import OwnDays
from responsai.gui.models.stretch import SPANS, Span
from responsai.gui.widgets import spoken
from responsai.text import gaps, numbers

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.domain.interval import Interval
    from responsai.domain.summary import GroupBy, Summary
    from responsai.gui.application import Program
    from responsai.gui.pages.overview import OverviewPage

OpenProgram = Callable[..., "Program"]


def _summary(journal: Path, page: OverviewPage, by: GroupBy | None = None) -> Summary:
    assert page.data is not None
    first, last = page.data.stretch.bounds or (None, None)
    with Workspace.open(journal) as workspace:
        return workspace.summarise(first, last, by=by)


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def _choose(program: Program, span: Span, qtbot: QtBot) -> None:
    segments = program.window.overview.spans.findChildren(QAbstractButton)
    QTest.mouseClick(segments[SPANS.index(span)], Qt.MouseButton.LeftButton)
    _settle(program, qtbot)


@pytest.mark.parametrize("indicator", INDICATORS)
def test_cards_and_river_show_the_summary(
    program: Program, journal: Path, indicator: Indicator
) -> None:
    page = program.window.overview
    impacts = _summary(journal, page).impacts
    total = impacts.covered_total(indicator)
    shown = numbers.estimate(indicator, total)
    unit = spoken.unit_called(shown.unit)
    card = page.indicators.cards[indicator]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert page.indicator is indicator
    assert card.isChecked()
    assert spoken.amount(total, unit) in card.accessibleName()
    assert spoken.bounds(total, unit) in card.accessibleName()
    river = page.river.river
    assert river._indicator is indicator
    assert dict(river._stages) == dict(impacts.table[indicator])
    stages = ZERO
    for stage in STAGES:
        stages = stages + (impacts.stage(indicator, stage) or ZERO)
    assert (stages.low, stages.central, stages.high) == pytest.approx(
        (total.low, total.central, total.high)
    )


def test_bars_and_models_add_up_to_the_total(program: Program, journal: Path, qtbot: QtBot) -> None:
    page = program.window.overview
    for span in SPANS:
        _choose(program, span, qtbot)
        total = _summary(journal, page).impacts.covered_total(Indicator.ENERGY)
        days = page.chart._days
        assert days is not None
        bars = sum((bar.total for bar in days.bars), start=ZERO)
        assert bars.central == pytest.approx(total.central)
        assert page.data is not None
        models = sum(
            (group.impacts.covered_total(Indicator.ENERGY) for group in page.data.models),
            start=ZERO,
        )
        assert models.central == pytest.approx(total.central)


def test_models_are_listed_by_weight_and_the_unknown_is_named(program: Program) -> None:
    page = program.window.overview
    assert page.data is not None
    rows = page.drivers.bars._rows
    labels = [row._row.label for row in rows]
    assert "Model not told" in labels
    shares = [row._row.share for row in rows]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] == 1


def test_it_opens_on_this_month_and_says_how_much_that_is(program: Program) -> None:
    page = program.window.overview
    assert page.data is not None
    assert page.data.stretch.span is Span.MONTH
    assert page.spans.current() == "month"
    assert page._subtitle.text() == "5 uses from 1 source"
    assert page.data.later is None


def test_without_use_this_month_it_opens_on_everything(
    open_program: OpenProgram, database: Path
) -> None:
    with Workspace.open(database) as workspace:
        day = workspace.today() - dt.timedelta(days=200)
        workspace.log(ManualUse(Activity.QUESTION, at=day))
    page = open_program(database).window.overview
    assert page.data is not None
    assert page.data.stretch.span is Span.ALL
    assert page.data.period == (day, day)
    assert page._subtitle.text() == "1 use from 1 source"
    assert not page.stepper._previous.isEnabled()
    assert not page.stepper._next.isEnabled()


def test_what_was_assumed_is_said(program: Program, journal: Path) -> None:
    page = program.window.overview
    sentences = gaps.gap_sentences(_summary(journal, page).usage)
    assert sentences
    assert page.notice.isVisible()
    assert page.notice.accessibleName() == " ".join(sentences)


def test_stepping_through_months_and_back(program: Program, journal: Path, qtbot: QtBot) -> None:
    page = program.window.overview
    assert page.data is not None
    now = page.data.stretch
    QTest.mouseClick(page.stepper._previous, Qt.MouseButton.LeftButton)
    _settle(program, qtbot)
    assert page.data.stretch == now.previous()
    before = _summary(journal, page)
    assert page.data.summary.usage == before.usage
    QTest.keyClick(program.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    _settle(program, qtbot)
    assert page.data.stretch.bounds == now.bounds
    QTest.keyClick(program.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert not program.tasks.busy


def test_nothing_before_the_first_use(program: Program, qtbot: QtBot) -> None:
    page = program.window.overview
    for _ in range(12):
        QTest.keyClick(program.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        _settle(program, qtbot)
    assert page.data is not None
    assert page.data.recorded is not None
    assert page.data.stretch.holds(page.data.recorded[0])
    assert page.data.uses == 2


def test_a_day_without_use_is_shown_as_such(program: Program, qtbot: QtBot) -> None:
    page = program.window.overview
    _choose(program, Span.DAY, qtbot)
    page.show_earlier()
    _settle(program, qtbot)
    assert page.substitutes.quiet.isVisible()
    assert not page.river.isVisible()
    assert page.substitutes.quiet.words.accessibleName() == "No use in this period"
    assert page.substitutes.quiet.words.accessibleDescription().startswith("Your journal covers ")
    page.substitutes.quiet.all.click()
    _settle(program, qtbot)
    assert page.river.isVisible()
    assert page.spans.current() == "all"


def test_only_the_last_of_many_steps_is_shown(program: Program, qtbot: QtBot) -> None:
    page = program.window.overview
    for span in SPANS:
        page._choose_span(span.value)
    _settle(program, qtbot)
    assert page.data is not None
    assert page.data.stretch.span is Span.ALL


def test_show_ranges_draws_again(program: Program, qtbot: QtBot) -> None:
    page = program.window.overview
    before = page.chart.view.canvas.pixmap().toImage()
    QTest.mouseClick(page.chart.ranges, Qt.MouseButton.LeftButton)
    _settle(program, qtbot)
    assert page.chart.view.canvas.pixmap().toImage() != before


def test_ctrl_t_changes_to_the_table(program: Program) -> None:
    view = program.window.overview.chart.view
    QTest.keyClick(program.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert view.table_shown
    assert view.table.isVisible()


def test_an_empty_journal_offers_the_ways_forward(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(database)
    window = program.window
    page = window.overview
    assert page.empty.isVisible()
    assert not page.spans.isVisible()
    for button, signal in (
        (page.empty.log, program.frame.log_requested),
        (page.empty.import_, program.frame.page_requested),
        (page.empty.sample, program.frame.sample_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    assert window.rail.today._value.text() == "Nothing yet"


def test_the_rail_tells_todays_total(program: Program, journal: Path) -> None:
    with Workspace.open(journal) as workspace:
        today = workspace.today()
        total: Interval = workspace.summarise(today, today).impacts.covered_total(Indicator.ENERGY)
    shown = numbers.estimate(Indicator.ENERGY, total)
    card = program.window.rail.today
    assert (card._value.text(), card._unit.text()) == (shown.value, shown.unit)
    assert card._range.text() == shown.range


def test_f5_reads_what_another_program_has_added(
    program: Program, journal: Path, qtbot: QtBot
) -> None:
    with Workspace.open(journal) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", count=10))
    QTest.keyClick(program.window, Qt.Key.Key_F5)
    _settle(program, qtbot)
    assert program.window.overview._subtitle.text() == "15 uses from 1 source"


def test_days_of_ones_own_are_asked_for_and_shown(program: Program, qtbot: QtBot) -> None:
    page = program.window.overview
    assert page.data is not None
    today = page.data.today
    QTest.mouseClick(page.stepper._label, Qt.MouseButton.LeftButton)
    [dialog] = page.findChildren(OwnDays)
    dialog.first.set_day(today - dt.timedelta(days=1))
    dialog.last.set_day(today)
    QTest.keyClick(dialog.last, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.findChildren(OwnDays))
    _settle(program, qtbot)
    assert page.data.stretch.bounds == (today - dt.timedelta(days=1), today)
    assert page.spans.current() == ""
    _choose(program, Span.DAY, qtbot)
    assert page.data.stretch.bounds == (today, today)
    assert page.spans.current() == "day"


def test_cards_tell_what_an_amount_compares_to(program: Program) -> None:
    card = program.window.overview.indicators.cards[Indicator.GHG]
    assert "petrol car" in card.accessibleName()


def test_letters_choose_the_indicator_unless_refused(program: Program) -> None:
    page = program.window.overview
    for letter, indicator in zip("WGME", (*INDICATORS[1:], INDICATORS[0]), strict=True):
        QTest.keyClicks(program.window, letter.lower())
        assert page.indicator is indicator
        assert page.indicators.cards[indicator].isChecked()
    program.frame.preferences.set_single_keys(False)
    QTest.keyClicks(program.window, "w")
    assert page.indicator is Indicator.ENERGY
