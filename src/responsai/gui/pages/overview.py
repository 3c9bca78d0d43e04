"""The overview: what a stretch of time cost, by stage, over time and by model."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from responsai.app.types import PageName
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui import theme
from responsai.gui.models.stretch import SPANS, Span, span_name
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.pages.overview_data import load_job, subtitle
from responsai.gui.pages.overview_empty import EmptyJournal, QuietStretch
from responsai.gui.pages.overview_parts import ChartCard, DriversCard, IndicatorRow, RiverCard
from responsai.gui.pages.overview_side import BottomRow, OverviewSide
from responsai.gui.single_keys import SingleKeys
from responsai.gui.steps import Steps, polish
from responsai.gui.widgets.card_places import CardPlaces
from responsai.gui.widgets.notice import Notice
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.stepper import Stepper
from responsai.gui.widgets.text import Text
from responsai.text import dates, gaps
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from responsai.gui.frame import Frame
    from responsai.gui.models.stretch import Stretch
    from responsai.gui.pages.overview_data import OverviewData
    from responsai.gui.tasks import Ticket

SIDE: Final = 28
TOP: Final = 20
BOTTOM: Final = 24
GAP: Final = 12
UNDER_HEADER: Final = 14
PAINTED_MS: Final = 50
"""Time in which the cards are painted; until then nothing else is begun."""
WIDEST: Final = 1320 + 2 * SIDE
"""Content does not grow beyond this; it stays at the left."""


class OverviewPage(Page):
    """The page a person looks at every week.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._tasks = frame.tasks
        self._ticket: Ticket | None = None
        self._stretch: Stretch | None = None
        self._indicator = Indicator.ENERGY
        self.data: OverviewData | None = None
        self._title = Text(style="title")
        self._subtitle = Text(tone="ink2")
        self.spans = SegmentedControl([(span.value, span_name(span)) for span in SPANS])
        self.stepper = Stepper()
        self._waiting = CardPlaces(_card_colours)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TOP, 0, 0)
        layout.setSpacing(UNDER_HEADER - 4)  # the page below begins with room for a focus ring
        layout.addWidget(self._header())
        layout.addWidget(self._stack, stretch=1)
        letters = dict(zip("EWGM", INDICATORS, strict=True))
        acts = {key: partial(self._choose_indicator, one) for key, one in letters.items()}
        SingleKeys(self, frame.preferences, acts)
        self.spans.changed.connect(self._choose_span)
        self.stepper.previous.connect(self.show_earlier)
        self.stepper.next.connect(self.show_later)
        self.stepper.chosen.connect(self.choose_days)
        self.retranslate()
        # The cards come one by one, so that the window goes on meanwhile.
        self._furnishing = Steps(self._furnish(), self._show_arrived, self)
        self._showing: Steps | None = None

    @property
    def settled(self) -> bool:
        """Whether the journal is read and the chart drawn."""
        waits = self._showing is not None or self._stack.currentWidget() is self._waiting
        if self.data is None or self._ticket is not None or waits:
            return False
        return not self.data.uses or (self.chart.settled and self.side.settled)

    @property
    def stands(self) -> bool:
        """Whether all cards are made."""
        return self._furnishing.done

    @property
    def indicator(self) -> Indicator:
        """The chosen indicator."""
        return self._indicator

    def refresh(self) -> None:
        """Read the journal anew; what is shown stays until then."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._tasks.on_database(
            partial(load_job, self._stretch), self._show, failed=self._not_read
        )

    def show_earlier(self) -> None:
        """Go to the stretch before, if anything was recorded by then."""
        if self.data is not None and self.data.earlier is not None:
            self._go(self.data.earlier)

    def show_later(self) -> None:
        """Go to the stretch after, up to the present."""
        if self.data is not None and self.data.later is not None:
            self._go(self.data.later)

    def choose_days(self) -> None:
        """Ask for the days to look at."""
        if self.data is None:
            return
        from responsai.gui.dialogs.own_days import OwnDays  # noqa: PLC0415  (start-up time)

        dialog = OwnDays(*self.data.period, self.data.today, self)
        dialog.chosen.connect(self._go)
        dialog.open()

    @cached_property
    def empty(self) -> EmptyJournal:
        """What stands for the cards before anything is recorded, made when it is needed."""
        empty = EmptyJournal(self._frame)
        empty.log_requested.connect(self._frame.log_requested)
        empty.import_requested.connect(partial(self._frame.open_page, PageName.SOURCES))
        empty.sample_requested.connect(self._frame.sample_requested)
        self._stack.addWidget(empty)
        return empty

    @cached_property
    def quiet(self) -> QuietStretch:
        """What stands for the cards where a stretch has no use, made when it is needed."""
        quiet = QuietStretch()
        quiet.all_requested.connect(partial(self._choose_span, Span.ALL))
        self._stack.addWidget(quiet)
        return quiet

    def toggle_table(self) -> None:
        """Change between chart and table."""
        if self._furnishing.done:
            self.chart.view.toggle_table()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Overview", "Overview"))
        self._waiting.setAccessibleName(translate("Overview", "Reading your journal…"))
        self.spans.setAccessibleName(translate("Overview", "Length of the period"))
        self.spans.set_labels([span_name(span) for span in SPANS])
        if self.data is not None and self._furnishing.done:
            self._show_texts(self.data)
            self._show_indicator()

    def _furnish(self) -> Iterator[None]:
        """Make the cards, and lay them out where nobody sees it."""
        self.indicators = IndicatorRow()
        yield
        self.river = RiverCard()
        yield
        self.chart = ChartCard(self._tasks)
        yield
        self.drivers = DriversCard()
        self.side = OverviewSide(self._frame)
        yield
        self.notice = Notice()
        self._scroll = PageScroll(self._body(), SIDE)
        self._connect()
        yield
        self._stack.addWidget(self._scroll)
        for card in (self.indicators, self.river, self.chart, self.drivers, self.side):
            yield
            polish(card)

    def _connect(self) -> None:
        self.indicators.selected.connect(self._choose_indicator)
        self.river.method_requested.connect(partial(self._frame.open_page, PageName.METHOD))
        self.river.river.stage_activated.connect(
            lambda stage: self._frame.open_page(PageName.LIFE_CYCLE, stage.value)
        )

    def _go(self, stretch: Stretch) -> None:
        self._stretch = stretch
        self.refresh()

    def _choose_span(self, span: str) -> None:
        if self.data is not None:
            self._go(self.data.stretch.with_span(Span(span), self.data.today))

    def _choose_indicator(self, indicator: Indicator) -> None:
        self._indicator = indicator
        self._show_indicator()

    def _not_read(self, _error: Exception) -> None:
        """Leave what was shown; the error itself is told elsewhere."""
        self._ticket = None

    def _show(self, data: OverviewData) -> None:
        self._ticket = None
        self.data = data
        self._stretch = data.stretch
        if self._furnishing.done:
            self._show_arrived()

    def _show_arrived(self) -> None:
        """Show what was read, if it came before the cards or after them."""
        if self.data is None:
            return
        if self._showing is not None:
            self._showing.stop()
        if self._showing is not None or self._stack.currentWidget() is self._waiting:
            self._showing = Steps(self._show_first(self.data), self._first_shown, self)
        else:
            self._show_texts(self.data)
            self._show_indicator()
            self._stand()

    def _show_first(self, data: OverviewData) -> Iterator[None]:
        """Fill one card after the other where nobody sees it, then bring them into view so."""
        self._show_texts(data)
        yield
        if not data.uses:
            self._stand()
            return
        *cards, side, _chart = self._cards(data)
        for show in cards:
            show()
            yield
        self._scroll.resize(self._stack.size())
        self._scroll.lay_out()
        yield
        veiled = (self.river, self.chart, self.drivers, self.side)
        for card in veiled:
            card.setUpdatesEnabled(False)
        self._stand()
        for card in veiled:
            yield
            card.setUpdatesEnabled(True)
        yield
        side()

    def _first_shown(self) -> None:
        """The first figures are in view: draw the chart, when nothing else is going on.

        Drawing for the first time keeps another thread busy for a second, and painting takes
        turns with it.
        """
        if self.data is not None and self.data.uses and not self.side.settled:
            once = Qt.ConnectionType.SingleShotConnection
            self.side.read.connect(self._soon_first_chart, once)
        else:
            self._first_chart()

    def _soon_first_chart(self) -> None:
        QTimer.singleShot(PAINTED_MS, self, self._first_chart)

    def _first_chart(self) -> None:
        self._showing = None
        if self.data is not None and self.data.uses:
            self.chart.show_data(self._indicator, self.data)

    def _stand(self) -> None:
        """Bring into view what was filled."""
        data = self.data
        if data is None:
            return
        self.spans.setVisible(data.recorded is not None)
        self.stepper.setVisible(data.recorded is not None)
        self._stack.setCurrentWidget(self._place_for(data))

    def _place_for(self, data: OverviewData) -> QWidget:
        if data.recorded is None:
            self.empty.refresh()
            return self.empty
        if not data.uses:
            self.quiet.show_recorded(data.recorded)
            return self.quiet
        return self._scroll

    def _show_texts(self, data: OverviewData) -> None:
        self.spans.set_current(data.stretch.span)
        self.stepper.set_enabled(data.earlier is not None, data.later is not None)
        everything = data.stretch.bounds is None
        self.stepper.set_label(
            dates.compact_days(*data.period) if everything else data.stretch.label()
        )
        self._subtitle.setText(subtitle(data))
        sentences = gaps.gap_sentences(data.summary.usage)
        self.notice.set_notice(" ".join(sentences))
        self.notice.setVisible(bool(sentences))
        self.indicators.show_data(data)

    def _show_indicator(self) -> None:
        if self.data is None or not self.data.uses or not self._furnishing.done:
            return
        for show in self._cards(self.data):
            show()

    def _cards(self, data: OverviewData) -> tuple[Callable[[], None], ...]:
        """What fills each card."""
        indicator = self._indicator
        return (
            partial(self.indicators.select, indicator),
            partial(self.river.show_impacts, indicator, data.summary.impacts),
            partial(self.drivers.show_models, indicator, data.models),
            partial(self.side.refresh, indicator),
            partial(self.chart.show_data, indicator, data),
        )

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
        row.addWidget(self.spans)
        row.addWidget(self.stepper)
        header.setMinimumHeight(44)
        return header

    def _body(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        column.setSpacing(GAP)
        column.addWidget(self.indicators)
        column.addWidget(self.river)
        column.addWidget(BottomRow(self.chart, self.drivers, self.side), stretch=1)
        column.addWidget(self.notice)
        return body


def _card_colours() -> tuple[str, str]:
    """Ground and border of a card."""
    ui = theme.current().ui
    return ui.surface, ui.border
