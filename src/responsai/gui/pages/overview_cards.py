"""All cards of the overview, and how they come into view for the first time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from responsai.gui.pages.overview_parts import ChartCard, DriversCard, IndicatorRow, RiverCard
from responsai.gui.pages.overview_side import BottomRow, OverviewSide
from responsai.gui.steps import Steps, polish
from responsai.gui.widgets.notice import Notice
from responsai.text import gaps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.domain.stages import Indicator
    from responsai.gui.frame import Frame
    from responsai.gui.pages.base import PageScroll
    from responsai.gui.pages.overview_data import OverviewData

SIDE: Final = 28
BOTTOM: Final = 24
GAP: Final = 12
WIDEST: Final = 1320 + 2 * SIDE
"""Content does not grow beyond this; it stays at the left."""
PAINTED_MS: Final = 50
"""Time in which the cards are painted; until then nothing else is begun."""


class OverviewCards(QWidget):
    """The cards below each other; ``make`` makes them.

    Args:
        frame: The window around them.
    """

    indicators: IndicatorRow
    river: RiverCard
    chart: ChartCard
    drivers: DriversCard
    side: OverviewSide
    notice: Notice

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.setMaximumWidth(WIDEST)

    def make(self) -> Iterator[None]:
        """Make one card after the other, so that the window goes on meanwhile."""
        self.indicators = IndicatorRow()
        yield
        self.river = RiverCard()
        yield
        self.chart = ChartCard(self._frame.tasks)
        yield
        self.drivers = DriversCard()
        self.side = OverviewSide(self._frame)
        yield
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        column.setSpacing(GAP)
        column.addWidget(self.indicators)
        column.addWidget(self.river)
        column.addWidget(BottomRow(self.chart, self.drivers, self.side), stretch=1)
        column.addWidget(self.notice)
        yield

    def polish(self) -> Iterator[None]:
        """Let the style sheet look at one card after the other, where they are to stand."""
        for card in (self.indicators, self.river, self.chart, self.drivers, self.side):
            polish(card)
            yield

    def show_texts(self, data: OverviewData) -> None:
        """Show what does not depend on the chosen indicator."""
        sentences = gaps.gap_sentences(data.summary.usage)
        self.notice.set_notice(" ".join(sentences))
        self.notice.setVisible(bool(sentences))
        self.indicators.show_data(data)

    def fill(self, indicator: Indicator, data: OverviewData) -> None:
        """Show an indicator in all cards."""
        for show in self.fillers(indicator, data):
            show()

    def fillers(self, indicator: Indicator, data: OverviewData) -> tuple[Callable[[], None], ...]:
        """What fills each card; the side and the chart, which take longest, come last."""
        return (
            partial(self.indicators.select, indicator),
            partial(self.river.show_impacts, indicator, data.summary.impacts),
            partial(self.drivers.show_models, indicator, data.models),
            partial(self.side.refresh, indicator),
            partial(self.chart.show_data, indicator, data),
        )


class FirstLook(QObject):
    """Fills the cards where nobody sees it, brings them into view, and only then draws the chart.

    Drawing for the first time keeps another thread busy for a second, and painting takes turns
    with it.

    Args:
        cards: What is filled.
        scroll: What they stand in.
        asked: Tells what to show.
        stand: Brings the cards into view.
        parent: Qt parent.

    Attributes:
        under_way: Whether it has begun and not ended.
    """

    def __init__(
        self,
        cards: OverviewCards,
        scroll: PageScroll,
        asked: Callable[[], tuple[Indicator, OverviewData]],
        stand: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._scroll = scroll
        self._asked = asked
        self._stand = stand
        self._steps: Steps | None = None
        self.under_way = False

    def begin(self) -> None:
        """Begin, or begin again because there is something newer to show."""
        if self._steps is not None:
            self._steps.stop()
        self.under_way = True
        self._steps = Steps(self._fill(), self._filled, self)

    def _fill(self) -> Iterator[None]:
        cards = self._cards
        indicator, data = self._asked()
        cards.show_texts(data)
        yield
        if not data.uses:
            self._stand()
            return
        *first, side, _chart = cards.fillers(indicator, data)
        for show in first:
            show()
            yield
        parent = self._scroll.parentWidget()
        if parent is not None:
            self._scroll.resize(parent.size())
        self._scroll.lay_out()
        yield
        veiled = (cards.river, cards.chart, cards.drivers, cards.side)
        for card in veiled:
            card.setUpdatesEnabled(False)
        self._stand()
        for card in veiled:
            yield
            card.setUpdatesEnabled(True)
        yield
        side()

    def _filled(self) -> None:
        self._steps = None
        if self._asked()[1].uses and not self._cards.side.settled:
            once = Qt.ConnectionType.SingleShotConnection
            self._cards.side.read.connect(self._soon_draw, once)
        else:
            self._draw()

    def _soon_draw(self) -> None:
        QTimer.singleShot(PAINTED_MS, self, self._draw)

    def _draw(self) -> None:
        self.under_way = False
        indicator, data = self._asked()
        if data.uses:
            self._cards.chart.show_data(indicator, data)
