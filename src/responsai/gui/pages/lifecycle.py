"""The life cycle: five stages as chapters, and the user's own part in each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from responsai.app.types import PageName
from responsai.domain.errors import ResponsaiError
from responsai.domain.stages import INDICATORS, STAGES, Indicator, Stage
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.pages.lifecycle_data import load_job, share_of
from responsai.gui.pages.lifecycle_machines import end_of_life_chapter, manufacturing_chapter
from responsai.gui.pages.lifecycle_mining import mining_chapter
from responsai.gui.pages.lifecycle_own import (
    NARROWEST,
    CoolingCard,
    HelpCard,
    YourPart,
    not_covered,
    short_name,
    told_share,
)
from responsai.gui.pages.lifecycle_training import training_chapter
from responsai.gui.pages.lifecycle_use import UseChapter
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.notice import Notice
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.stage_card import StageCard
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.waiting import Waiting
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout

    from responsai.gui.frame import Frame
    from responsai.gui.pages.lifecycle_data import LifeCycleData
    from responsai.gui.pages.lifecycle_parts import ChapterCard
    from responsai.gui.tasks import Ticket

SIDE: Final = 28
TOP: Final = 20
BOTTOM: Final = 24
GAP: Final = 12
UNDER_HEADER: Final = 14
WIDEST: Final = 1320 + 2 * SIDE
BESIDE_FROM: Final = 900
"""Width of the page in pixels from which the own part stands beside the chapter."""


def of_your(indicator: Indicator) -> str:
    """What a share is a share of."""
    return {
        Indicator.ENERGY: translate("LifeCycle", "of your energy"),
        Indicator.WATER: translate("LifeCycle", "of your water"),
        Indicator.GHG: translate("LifeCycle", "of your GHG"),
        Indicator.ADPE: translate("LifeCycle", "of your minerals"),
    }[indicator]


class StageRow(Group):
    """The five stages, one of them chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = {stage: StageCard(stage, self) for stage in STAGES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for card in self.cards.values():
            row.addWidget(card, stretch=1)

    def show_shares(self, data: LifeCycleData, indicator: Indicator) -> None:
        """Show the share of each stage in an indicator."""
        for stage, card in self.cards.items():
            share = share_of(data.impacts, indicator, stage) if data.uses else None
            if share is not None:
                told = told_share(share, data.impacts.stage(indicator, stage))
                card.set_share(share, told, of_your(indicator))
            else:
                none = not_covered() if data.uses else translate("LifeCycle", "No use yet")
                card.set_share(None, none, "")


class LifeCyclePage(Page):
    """Five chapters that a person reads with pleasure.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._tasks = frame.tasks
        self._ticket: Ticket | None = None
        self.data: LifeCycleData | None = None
        self.stage = Stage.MINING
        self.indicator = Indicator.ENERGY
        self.chapter: ChapterCard | None = None
        self.part: YourPart | None = None
        self.help: HelpCard | None = None
        self._title = Text(style="title")
        self._subtitle = Text(tone="ink2", wrap=True)
        self.indicators = SegmentedControl([(each.value, "") for each in INDICATORS])
        self.stages = StageRow()
        self._waiting = Waiting()
        self.notice = Notice(tone="warn")
        self._body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left = QVBoxLayout()
        self._right = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._first, self._others = QVBoxLayout(), QVBoxLayout()
        self._side = QWidget()
        self._arrange()
        self._connect()
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether the facts are read and every chart drawn."""
        if self._ticket is not None:
            return False
        return self.chapter is None or self.chapter.settled

    def refresh(self) -> None:
        """Read journal and facts anew; what is shown stays until then."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._tasks.on_database(load_job, self._show, failed=self._not_read)

    def show_place(self, place: str) -> None:
        """Open a chapter.

        Args:
            place: Its stage; any other word changes nothing.
        """
        if place in list(STAGES):
            self._open(Stage(place))

    def toggle_table(self) -> None:
        """Change between what is drawn and its tables."""
        if self.chapter is not None:
            self.chapter.toggle_table()

    def retranslate(self) -> None:
        """Renew all texts; the chapter is made anew."""
        self._title.setText(translate("LifeCycle", "Life cycle"))
        self._subtitle.setText(
            translate("LifeCycle", "From the mine to the scrapyard, and your part in each stage")
        )
        self._waiting.set_sentence(translate("LifeCycle", "Reading the chapters…"))
        self.indicators.setAccessibleName(translate("LifeCycle", "Indicator"))
        self.indicators.set_labels([short_name(each) for each in INDICATORS])
        self.stages.setAccessibleName(translate("LifeCycle", "Stages of the life cycle"))
        self._show_chapter()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Put the own part below where there is no room beside."""
        super().resizeEvent(event)
        wide = self.width() >= BESIDE_FROM
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if wide else down)
        # Below the chapter there is room for the own cards beside each other.
        self._right.setDirection(down if wide else across)
        self._right.setStretch(0, 0 if wide else 1)
        self._side.setMaximumWidth(NARROWEST + 4 if wide else WIDEST)

    def _connect(self) -> None:
        self.indicators.changed.connect(self._choose_indicator)
        for card in self.stages.cards.values():
            card.selected.connect(self._open)

    def _choose_indicator(self, name: str) -> None:
        self.indicator = Indicator(name)
        self._show_own()

    def _open(self, stage: Stage) -> None:
        changed = stage is not self.stage
        self.stage = stage
        self.stages.cards[stage].setChecked(True)
        if changed:
            self._show_chapter()
            self._scroll.verticalScrollBar().setValue(0)

    def _not_read(self, error: Exception) -> None:
        """Say what is wrong with the facts; what was shown stays."""
        self._ticket = None
        if isinstance(error, ResponsaiError) and self.data is None:
            self.notice.set_notice(str(error), "warn")
            self._stack.setCurrentWidget(self._failed)
        elif isinstance(error, ResponsaiError):
            self._tasks.tell(error)

    def _show(self, data: LifeCycleData) -> None:
        self._ticket = None
        self.data = data
        self._stack.setCurrentWidget(self._scroll)
        # A chapter keeps what was opened in it; only the user's own part is new.
        stale = isinstance(self.chapter, UseChapter) and not self.chapter.renew(data)
        if self.chapter is None or stale:
            self._show_chapter()
        else:
            self._show_own()

    def _show_chapter(self) -> None:
        if self.data is None:
            return
        self.stages.cards[self.stage].setChecked(True)
        _empty(self._left)
        self.chapter = self._made_chapter(self.data)
        self._left.addWidget(self.chapter)
        self._left.addStretch()
        self.chapter.show()  # at once, not at the layout's leisure
        self._show_own()

    def _show_own(self) -> None:
        """Shares of the chosen indicator, in the cards and beside the chapter."""
        if self.data is None:
            return
        self.stages.show_shares(self.data, self.indicator)
        _empty(self._first)
        _empty(self._others)
        self.part = YourPart(self.stage, self.indicator, self.data)
        self._first.addWidget(self.part, alignment=Qt.AlignmentFlag.AlignTop)
        self.help = HelpCard(self.stage, self.data)
        self.help.tip_wanted.connect(partial(self._frame.open_page, PageName.ACT))
        cards: list[QWidget] = [self.help]
        if self.stage is Stage.INFERENCE:
            cards.insert(0, CoolingCard(self.data))
        for card in cards:
            self._others.addWidget(card)
        self._others.addStretch()
        for card in (self.part, *cards):
            card.show()

    def _made_chapter(self, data: LifeCycleData) -> ChapterCard:
        if self.stage is Stage.MINING:
            return mining_chapter(data)
        if self.stage is Stage.MANUFACTURING:
            return manufacturing_chapter(data)
        if self.stage is Stage.TRAINING:
            return training_chapter(data, self._tasks)
        if self.stage is Stage.INFERENCE:
            return UseChapter(data, self._tasks)
        return end_of_life_chapter(data)

    def _arrange(self) -> None:
        self._body.setMaximumWidth(WIDEST)
        self._side.setLayout(self._right)
        for inner in (self._left, self._right, self._first, self._others):
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(GAP)
        self._right.addLayout(self._first)
        self._right.addLayout(self._others, stretch=1)
        self._columns.setSpacing(GAP)
        self._columns.addLayout(self._left, stretch=1)
        self._columns.addWidget(self._side)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        column.setSpacing(GAP)
        column.addWidget(self.stages)
        column.addLayout(self._columns)
        column.addStretch()
        self._scroll = PageScroll(self._body, SIDE)
        self._failed = QWidget()
        failed = QVBoxLayout(self._failed)
        failed.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        failed.addWidget(self.notice)
        failed.addStretch()
        self._stack = QStackedWidget()
        for widget in (self._waiting, self._scroll, self._failed):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TOP, 0, 0)
        layout.setSpacing(UNDER_HEADER - 4)  # the page below begins with room for a focus ring
        layout.addWidget(self._header())
        layout.addWidget(self._stack, stretch=1)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setMaximumWidth(WIDEST)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(header)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(16)
        row.addLayout(words, stretch=1)
        row.addWidget(self.indicators, alignment=Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumHeight(44)
        return header


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
