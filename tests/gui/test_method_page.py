"""The method page shows where figures come from; the figures are those of the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app import tracing
from responsai.app.types import ManualUse, PageName
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity
from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, Indicator, Stage
from responsai.gui.dialogs.every_step import EveryStep
from responsai.gui.page_book import PAGES, PAGES_BELOW
from responsai.gui.pages.method import MethodPage
from responsai.gui.pages.method_data import PERIOD, USES
from responsai.gui.widgets import spoken
from responsai.gui.widgets.method_axis import MethodAxis, MethodRow
from responsai.text import numbers

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program

OpenProgram = Callable[..., "Program"]


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def _open(program: Program, qtbot: QtBot, place: str = "") -> MethodPage:
    program.frame.open_page(PageName.METHOD, place)
    _settle(program, qtbot)
    return cast("MethodPage", program.window.pages.current)


def test_each_page_has_a_name_on_the_command_line() -> None:
    assert [entry.id for entry in (*PAGES, *PAGES_BELOW)] == list(PageName)


def test_the_river_leads_to_where_its_numbers_come_from(program: Program, qtbot: QtBot) -> None:
    overview = program.window.overview
    QTest.mouseClick(overview.indicators.cards[Indicator.WATER], Qt.MouseButton.LeftButton)
    QTest.mouseClick(overview.river.how, Qt.MouseButton.LeftButton)
    _settle(program, qtbot)
    page = program.window.pages.current
    assert isinstance(page, MethodPage)
    assert page.indicators.current() == Indicator.WATER
    assert program.window.rail.pages[PageName.METHOD].isChecked()


@pytest.mark.parametrize("indicator", INDICATORS)
def test_steps_show_the_stages_of_the_heaviest_use(
    program: Program, journal: Path, qtbot: QtBot, indicator: Indicator
) -> None:
    page = _open(program, qtbot, indicator)
    with Workspace.open(journal) as workspace:
        today = workspace.today()
        first = tracing.of_period(workspace, today.replace(day=1), today, indicator)[0]
        expected = tracing.trace(workspace.engine, first, indicator)
    assert page.data is not None
    assert page.data.trace == expected
    assert len(page.trace.steps) == 7
    for step, stage in zip(page.trace.steps[1:], expected.stages, strict=False):
        assert stage.value is not None
        shown = numbers.estimate(indicator, stage.value)
        unit = spoken.unit_called(shown.unit)
        assert spoken.amount(stage.value, unit) in step.accessibleName()
        assert spoken.bounds(stage.value, unit) in step.accessibleName()
    assert expected.total is not None
    total = numbers.estimate(indicator, expected.total)
    unit = spoken.unit_called(total.unit)
    assert spoken.amount(expected.total, unit) in page.trace.steps[-1].accessibleName()


def test_single_uses_are_leafed_through(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    page.trace.kind_chosen.emit(USES)
    _settle(program, qtbot)
    assert page.data is not None
    assert page.data.wish.kind == USES
    assert not page.trace.previous.isEnabled()
    seen = [page.trace.subject.text()]
    while page.trace.next.isEnabled():
        page.trace.next.click()
        _settle(program, qtbot)
        seen.append(page.trace.subject.text())
    assert len(seen) == len(page.data.subjects) == 4
    page.show_earlier()
    _settle(program, qtbot)
    assert page.trace.subject.text() == seen[-2]


def test_one_use_is_explained_by_its_number(program: Program, journal: Path, qtbot: QtBot) -> None:
    with Workspace.open(journal) as workspace:
        last = tracing.latest_uses(workspace)[-1]
    page = _open(program, qtbot, f"use:{last.number}")
    assert page.data is not None
    assert page.data.trace is not None
    assert page.data.trace.subject == last
    page = _open(program, qtbot, "use:999999")
    assert page.data is not None
    assert page.data.wish.place == 0


def test_every_step_can_be_read_and_copied(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    page.trace.every.click()
    [dialog] = page.findChildren(EveryStep)
    assert page.data is not None
    assert page.data.trace is not None
    assert dialog.table.model().rowCount() == len(page.data.trace.steps)
    dialog.copy()
    text = QApplication.clipboard().text()
    assert all(step.id in text for step in page.data.trace.steps)
    dialog.accept()


def test_methods_stand_side_by_side(program: Program, journal: Path, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    with Workspace.open(journal) as workspace:
        today = workspace.today()
        methods = workspace.compare(today.replace(day=1), today)
    sentences = page.methods.axis.sentences()
    assert len(sentences) == len(methods)
    own = methods[0].summary.impacts.stage(Indicator.ENERGY, Stage.INFERENCE)
    assert own is not None
    assert page.methods.axis._unit is not None
    assert spoken.amount(own, page.methods.axis._unit) in sentences[0]
    assert any("of the uses" in sentence for sentence in sentences)
    page.methods.axis.grab()


def test_what_a_method_does_not_cover_is_said_not_drawn_as_nothing(qtbot: QtBot) -> None:
    axis = MethodAxis()
    qtbot.addWidget(axis)
    unit = numbers.unit_for(Indicator.ENERGY, 0.01)
    value = Interval(0.0, 0.01, 0.05)
    for rows in (
        [MethodRow("Ours", value, 1.0, own=True), MethodRow("Theirs", None, 0.0, own=False)],
        [MethodRow("Theirs", None, 0.0, own=False)],
    ):
        axis.set_rows(rows, unit, "Wh")
        assert axis.sentences()[-1] == "Theirs: not covered"
        assert "Theirs: not covered" in axis.accessibleDescription()
        axis.grab()


def test_factors_are_searched_and_explained(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    everything = page.factors.table.model().rowCount()
    QTest.keyClicks(page.factors.search, "training.ratio")
    assert 0 < page.factors.table.model().rowCount() < everything
    assert page.factors.open.isHidden()
    page.factors.table.selectRow(0)
    assert page.factors.note.text().startswith("Training per unit of use: Patterson")
    assert not page.factors.open.isHidden()
    page.factors.search.setText("no such factor at all")
    assert page.factors.table.model().rowCount() == 0


def test_data_is_told_to_be_measured_or_assumed(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    with Workspace.open(database) as workspace:
        workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", input_tokens=5, output_tokens=5))
        workspace.log(ManualUse(Activity.QUESTION))
    page = _open(open_program(database), qtbot)
    assert page.quality.share.text() == "50% of your uses tell their amounts themselves."
    assert "1 of 2 uses tells no amounts" in page.quality.gaps.text()
    assert page.changes.text.text().startswith("No older factor set is known")


def test_an_empty_journal_has_nothing_to_explain(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    page = _open(open_program(database), qtbot)
    assert page.trace.empty.isVisible()
    assert not page.trace.every.isVisible()
    assert not page.trace.steps
    assert page.quality.share.text() == "Nothing is recorded in this period."
    assert page.methods.axis.isHidden()  # no method covers or leaves out what was not used
    assert page.methods.nothing.isVisible()


def test_the_page_speaks_french(open_program: OpenProgram, journal: Path, qtbot: QtBot) -> None:
    program = open_program(journal)
    page = _open(program, qtbot)
    program.appearance.set_language("fr")
    sum_in_french = "Énergie, toutes les étapes"
    qtbot.waitUntil(
        lambda: page.trace.steps[-1].accessibleName().startswith(sum_in_french), timeout=20_000
    )
    program.appearance.set_language("en")


def test_all_uses_of_a_longer_period(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    page.spans.changed.emit("all")
    _settle(program, qtbot)
    assert page.data is not None
    assert page.data.wish.kind == PERIOD
    assert len(page.data.subjects) == 4
