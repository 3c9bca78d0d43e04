"""The life-cycle page in the real window: chapters, own part, tables, keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from responsai.app.types import PageName
from responsai.app.workspace import Workspace
from responsai.domain.errors import UnreadableError
from responsai.domain.impacts import NOT_COVERED, Impacts
from responsai.domain.interval import Interval
from responsai.domain.stages import INDICATORS, STAGES, Extra, Indicator, Stage
from responsai.gui.page_book import PAGES
from responsai.gui.pages.lifecycle_data import cooling_water, ghg_on, share_of
from responsai.gui.pages.lifecycle_machines import machine_shares, waste_shares
from responsai.gui.pages.lifecycle_mining import MetalList
from responsai.gui.pages.lifecycle_training import shared_out
from responsai.gui.pages.lifecycle_use import UseChapter
from responsai.gui.widgets import spoken
from responsai.gui.widgets.source_link import SourceLink
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.tips.load import load_tips

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from responsai.gui.application import Program
    from responsai.gui.pages.act import ActPage
    from responsai.gui.pages.lifecycle import LifeCyclePage

OpenProgram = Callable[..., "Program"]


def _settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.window.settled, timeout=20_000)


def _open(program: Program, qtbot: QtBot, place: str = "") -> LifeCyclePage:
    program.frame.open_page(PageName.LIFE_CYCLE, place)
    _settle(program, qtbot)
    return cast("LifeCyclePage", program.window.pages.current)


def _texts(page: LifeCyclePage) -> list[str]:
    return [label.text() for label in page.findChildren(Text)]


def test_the_keyboard_opens_it(program: Program, qtbot: QtBot) -> None:
    place = [entry.id for entry in PAGES].index(PageName.LIFE_CYCLE) + 1
    window = program.window
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.ControlModifier)
    _settle(program, qtbot)
    assert window.pages.current is window.pages.page(PageName.LIFE_CYCLE)
    assert window.rail.pages[PageName.LIFE_CYCLE].isChecked()


def test_a_stage_of_the_river_leads_to_its_chapter(program: Program, qtbot: QtBot) -> None:
    river = program.window.overview.river.river
    for item in river._items:
        program.frame.open_page(PageName.OVERVIEW)
        QTest.keyClick(item, Qt.Key.Key_Return)
        _settle(program, qtbot)
        page = program.window.pages.current
        assert page is program.window.pages.page(PageName.LIFE_CYCLE)
        opened = cast("LifeCyclePage", page)
        assert opened.stage is item.stage
        assert opened.stages.cards[item.stage].isChecked()
        assert opened.data is not None
        content = opened.data.content
        texts = _texts(opened)
        assert content.word("chapter", item.stage, "title") in texts
        for fact in (*content.of(item.stage), *content.of(item.stage, helps=True)):
            assert content.told(fact).text in texts


def test_what_helps_leads_to_its_tip(program: Program, qtbot: QtBot) -> None:
    for stage in STAGES:
        page = _open(program, qtbot, stage.value)
        assert page.help is not None
        tips = load_tips().about(stage)
        told = [button.text() for button in page.help.tips]
        assert told == [tip.words["en"].title for tip in tips]
        assert told
        page.help.tips[-1].setFocus()
        QTest.keyClick(page.help.tips[-1], Qt.Key.Key_Return)
        _settle(program, qtbot)
        act = cast("ActPage", program.window.pages.current)
        assert act.tips.rows[tips[-1].id].title.hasFocus()


def test_an_unknown_place_changes_nothing(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot, "training")
    _open(program, qtbot, "nowhere")
    assert page.stage is Stage.TRAINING


def test_arrow_keys_go_from_chapter_to_chapter(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    cards = page.stages.cards
    program.window.activateWindow()
    cards[Stage.MINING].setFocus()
    for expected in STAGES[1:]:
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Right)
        assert page.stage is expected
        assert QApplication.focusWidget() is cards[expected]
    QTest.keyClick(cards[Stage.END_OF_LIFE], Qt.Key.Key_Left)
    assert page.stage is Stage.INFERENCE
    assert "stage 4 of 5" in cards[Stage.INFERENCE].accessibleName()
    assert cards[Stage.INFERENCE].accessibleName().endswith("selected")


def test_the_own_part_is_that_of_the_summary(program: Program, journal: Path, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    assert page.data is not None
    assert page.data.stretch is not None
    first, last = page.data.stretch.bounds or (None, None)
    with Workspace.open(journal) as workspace:
        impacts = workspace.summarise(first, last).impacts
    for stage in STAGES:
        _open(program, qtbot, stage.value)
        assert page.part is not None
        for row, indicator in zip(page.part.rows, INDICATORS, strict=True):
            part, total = impacts.stage(indicator, stage), impacts.covered_total(indicator)
            assert part is not None
            assert row.share == pytest.approx(part.central / total.central)
            unit = numbers.unit_for(indicator, part.central)
            assert spoken.amount(part, unit) in row.accessibleName()
            assert spoken.bounds(part, unit) in row.accessibleName()
    shares = [share_of(impacts, Indicator.GHG, each) or 0 for each in STAGES]
    assert sum(shares) == pytest.approx(1)


def test_another_indicator_shows_in_the_cards_and_in_the_own_part(
    program: Program, qtbot: QtBot
) -> None:
    page = _open(program, qtbot)
    assert page.data is not None
    segment = page.indicators._segments[INDICATORS.index(Indicator.ADPE)]
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    share = share_of(page.data.impacts, Indicator.ADPE, Stage.MINING)
    assert share is not None
    assert share > 0.5
    assert f"{numbers.share(share)} of your minerals" in page.stages.cards[
        Stage.MINING
    ].accessibleName().replace(" percent", "%")


def test_without_use_the_chapters_stay_readable(
    open_program: OpenProgram, database: Path, qtbot: QtBot
) -> None:
    program = open_program(database)
    for stage in STAGES:
        page = _open(program, qtbot, stage.value)
        assert page.part is not None
        assert not page.part.rows
        assert any("No use is recorded yet" in text for text in _texts(page))
        assert not any(text == "0%" for text in _texts(page))
    assert "No use yet" in page.stages.cards[Stage.MINING].accessibleName()


def test_what_a_method_does_not_cover_is_not_zero(
    open_program: OpenProgram, journal: Path, qtbot: QtBot
) -> None:
    program = open_program(journal, method="epoch")
    page = _open(program, qtbot, "mining")
    assert page.part is not None
    assert all("Not covered" in row.accessibleName() for row in page.part.rows)
    assert "Not covered" in page.stages.cards[Stage.MINING].accessibleName()
    page = _open(program, qtbot, "end_of_life")
    assert "Electronic waste: not covered by this method." in _texts(page)


def test_the_table_key_shows_each_chapter_as_a_table(program: Program, qtbot: QtBot) -> None:
    for stage in STAGES:
        page = _open(program, qtbot, stage.value)
        assert page.chapter is not None
        assert page.chapter.twins
        assert not any(twin.table_shown for twin in page.chapter.twins)
        QTest.keyClick(program.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert all(twin.table_shown for twin in page.chapter.twins)
        assert page.chapter.table_button.text() == "Show as chart"
        for twin in page.chapter.twins:
            model = twin.table.model()
            assert model.rowCount() > 0
            assert twin.table.accessibleName()
        QTest.mouseClick(page.chapter.table_button, Qt.MouseButton.LeftButton)
        assert not any(twin.table_shown for twin in page.chapter.twins)


def test_where_sources_differ_both_values_can_be_seen(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot, "mining")
    assert page.chapter is not None
    metals = page.chapter.findChildren(MetalList)[0]
    copper = metals.rows[-1]
    assert "Chile 23%" in copper.bar.accessibleName()
    assert not copper.both.isVisible()
    copper.differ.setFocus()
    QTest.keyClick(copper.differ, Qt.Key.Key_Return)
    assert copper.differ.isChecked()
    assert copper.both.isVisible()
    names = [bar.accessibleName() for bar in copper.both.findChildren(type(copper.bar))]
    assert any("production of 2024" in name and "Chile 23%" in name for name in names)
    assert any("article" in name and "Chile 56%" in name for name in names)
    page.refresh()
    _settle(program, qtbot)
    assert copper.both.isVisible()  # a journal that grows closes nothing


def test_the_own_use_on_a_grid_is_what_the_engine_says(
    program: Program, journal: Path, qtbot: QtBot
) -> None:
    page = _open(program, qtbot, "inference")
    assert page.data is not None
    assert page.data.stretch is not None
    first, last = page.data.stretch.bounds or (None, None)
    for code in ("USA", "FRA"):
        with Workspace.open(journal, zone=code) as workspace:
            there = workspace.summarise(first, last).impacts.stage(Indicator.GHG, Stage.INFERENCE)
        here = ghg_on(page.data.factors.zone(code), page.data.impacts)
        assert here is not None
        assert there is not None
        assert (here.low, here.central, here.high) == pytest.approx(
            (there.low, there.central, there.high)
        )


def test_the_own_zone_comes_first_and_another_can_be_compared(
    open_program: OpenProgram, journal: Path, qtbot: QtBot
) -> None:
    page = _open(open_program(journal, zone="SWE"), qtbot, "inference")
    chapter = page.chapter
    assert isinstance(chapter, UseChapter)
    names = [bar.accessibleName() for bar in chapter.mixes.bars]
    assert names[0].startswith("Sweden, your zone")
    assert "2023" in names[0]
    assert len(names) == 4
    chapter.choose("DEU")
    assert chapter.mixes.bars[-1].accessibleName().startswith("Germany")
    assert chapter._mixes_twin.table.model().rowCount() == 5
    qtbot.waitUntil(lambda: page.settled, timeout=20_000)
    chapter.choose("")
    assert len(chapter.mixes.bars) == 4


def test_a_source_opens_in_the_browser_when_asked(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("responsai.gui.widgets.source_link.QDesktopServices.openUrl", opened.append)
    page = _open(program, qtbot, "inference")
    link = next(link for link in page.findChildren(SourceLink) if link.text() == "IEA, 2025")
    assert "Energy and AI" in link.toolTip()
    assert "Read second-hand" in link.accessibleDescription()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert opened == [QUrl("https://www.iea.org/reports/energy-and-ai")]


def test_damaged_facts_are_said_in_the_page(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_factors: object) -> None:
        raise UnreadableError("The life-cycle page cannot be shown.")

    monkeypatch.setattr("responsai.gui.pages.lifecycle_data.load_life_cycle", broken)
    page = _open(program, qtbot)
    assert page.notice.isVisible()
    assert page.notice.accessibleName() == "The life-cycle page cannot be shown."


def test_it_speaks_french_at_once(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot, "end_of_life")
    program.appearance.set_language("fr")
    qtbot.waitUntil(lambda: "Où vont les machines" in _texts(page), timeout=20_000)
    assert "Votre part dans la fin de vie" in _texts(page)
    assert page.stage is Stage.END_OF_LIFE


def test_the_own_part_goes_below_in_a_small_window(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot, "manufacturing")
    chapter = page.chapter
    assert chapter is not None
    assert page._side.y() == chapter.y()
    program.window.resize(1024, 680)
    qtbot.waitUntil(lambda: page._side.y() > chapter.y() + chapter.height())
    assert page._scroll.horizontalScrollBar().maximum() == 0
    assert page._body.width() <= page._scroll.viewport().width()


def test_water_on_site_and_at_power_plants_make_up_the_whole() -> None:
    stages = dict.fromkeys(STAGES, Interval(1, 2, 4))
    impacts = Impacts.from_table(
        dict.fromkeys(INDICATORS, stages), {Extra.WATER_ON_SITE: Interval(0.2, 0.5, 0.9)}
    )
    waters = cooling_water(impacts)
    assert waters is not None
    whole, on_site, off_site = waters
    assert (on_site + off_site).central == pytest.approx(whole.central)
    assert cooling_water(NOT_COVERED) is None
    assert share_of(NOT_COVERED, Indicator.WATER, Stage.MINING) is None


def test_shares_of_factors_add_up_to_one(program: Program, qtbot: QtBot) -> None:
    page = _open(program, qtbot)
    assert page.data is not None
    factors = page.data.factors
    bars = [parts for _, _, parts in (*machine_shares(factors), *waste_shares(factors))]
    for parts in (*bars, shared_out(factors)):
        assert sum(piece.share for piece in parts) == pytest.approx(1, abs=2e-3)
    assert shared_out(factors)[1].told == "40%"
    assert waste_shares(factors)[0][2][0].told == "22.3%"
