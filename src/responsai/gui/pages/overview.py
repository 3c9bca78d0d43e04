"""The overview: what a stretch of time cost, by stage, over time and by model."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from responsai.app.types import PageName
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui import theme
from responsai.gui.models.stretch import SPANS, Span, span_name
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.pages.overview_cards import SIDE, WIDEST, FirstLook, OverviewCards
from responsai.gui.pages.overview_data import load_job, subtitle
from responsai.gui.pages.overview_empty import Substitutes
from responsai.gui.single_keys import SingleKeys
from responsai.gui.steps import Steps
from responsai.gui.widgets.card_places import CardPlaces
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.stepper import Stepper
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.waiting import Waiting
from responsai.text import dates
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.gui.frame import Frame
    from responsai.gui.models.stretch import Stretch
    from responsai.gui.pages.overview_data import OverviewData
    from responsai.gui.pages.overview_empty import EmptyJournal
    from responsai.gui.pages.overview_parts import ChartCard, DriversCard, IndicatorRow, RiverCard
    from responsai.gui.pages.overview_side import OverviewSide
    from responsai.gui.tasks import Ticket
    from responsai.gui.widgets.notice import Notice

TOP: Final = 20
UNDER_HEADER: Final = 14
LONG_MS: Final = 2_000
"""The empty cards speak for themselves until the figures take longer than usual."""


class OverviewPage(Page):
    """The page a person looks at every week.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    indicators: IndicatorRow
    river: RiverCard
    chart: ChartCard
    drivers: DriversCard
    side: OverviewSide
    notice: Notice

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
        self._words = Waiting(patience=LONG_MS)
        QVBoxLayout(self._waiting).addWidget(self._words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self.substitutes = Substitutes(frame, self._stack, partial(self._choose_span, Span.ALL))
        self._cards = OverviewCards(frame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TOP, 0, 0)
        layout.setSpacing(UNDER_HEADER - 4)  # the page below begins with room for a focus ring
        layout.addWidget(_header((self._title, self._subtitle), (self.spans, self.stepper)))
        layout.addWidget(self._stack, stretch=1)
        letters = dict(zip("EWGM", INDICATORS, strict=True))
        acts = {key: partial(self._choose_indicator, one) for key, one in letters.items()}
        SingleKeys(self, frame.preferences, acts)
        self.spans.changed.connect(self._choose_span)
        self.stepper.previous.connect(self.show_earlier)
        self.stepper.next.connect(self.show_later)
        self.stepper.chosen.connect(self.choose_days)
        self._first: FirstLook | None = None
        self.retranslate()
        self._furnishing = Steps(self._furnish(), self._show_arrived, self)

    @property
    def settled(self) -> bool:
        """Whether the journal is read and the chart drawn."""
        if self._first is None or self._first.under_way:
            return False
        if self.data is None or self._ticket is not None:
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

    @property
    def empty(self) -> EmptyJournal:
        """What stands for the cards before anything is recorded."""
        return self.substitutes.empty

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

    def toggle_table(self) -> None:
        """Change between chart and table."""
        if self.stands:
            self.chart.view.toggle_table()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Overview", "Overview"))
        self._words.set_sentence(translate("Overview", "Reading your journal…"))
        self.spans.setAccessibleName(translate("Overview", "Length of the period"))
        self.spans.set_labels([span_name(span) for span in SPANS])
        if self.data is not None and self._first is not None:
            self._show_header(self.data)
            self._cards.show_texts(self.data)
            self._choose_indicator(self._indicator)

    def _furnish(self) -> Iterator[None]:
        """Make the cards, which then may be filled."""
        cards = self._cards
        yield from cards.make()
        self.indicators, self.river, self.chart = cards.indicators, cards.river, cards.chart
        self.drivers, self.side, self.notice = cards.drivers, cards.side, cards.notice
        self.indicators.selected.connect(self._choose_indicator)
        self.river.method_requested.connect(partial(self._frame.open_page, PageName.METHOD))
        self.river.river.stage_activated.connect(
            lambda stage: self._frame.open_page(PageName.LIFE_CYCLE, stage.value)
        )
        self._scroll = PageScroll(cards, SIDE)
        self._stack.addWidget(self._scroll)
        yield from cards.polish()

    def _go(self, stretch: Stretch) -> None:
        self._stretch = stretch
        self.refresh()

    def _choose_span(self, span: str) -> None:
        if self.data is not None:
            self._go(self.data.stretch.with_span(Span(span), self.data.today))

    def _choose_indicator(self, indicator: Indicator) -> None:
        self._indicator = indicator
        if self.data is not None and self.data.uses and self._first is not None:
            self._cards.fill(indicator, self.data)

    def _not_read(self, _error: Exception) -> None:
        """Leave what was shown; the error itself is told elsewhere."""
        self._ticket = None

    def _show(self, data: OverviewData) -> None:
        self._ticket = None
        self.data = data
        self._stretch = data.stretch
        if self.stands:
            self._show_arrived()

    def _show_arrived(self) -> None:
        """Show what was read, if it came before the cards or after them."""
        data = self.data
        if data is None:
            return
        if self._first is None:

            def asked() -> tuple[Indicator, OverviewData]:
                return self._indicator, self.data or data

            self._first = FirstLook(self._cards, self._scroll, asked, self._stand, self)
            self._first.begin()
        elif self._first.under_way:
            self._first.begin()
        else:
            self._cards.show_texts(data)
            self._choose_indicator(self._indicator)
            self._stand()

    def _stand(self) -> None:
        """Bring into view what was filled."""
        data = self.data
        if data is None:
            return
        self._show_header(data)
        self._stack.setCurrentWidget(self.substitutes.for_data(data) or self._scroll)

    def _show_header(self, data: OverviewData) -> None:
        self.spans.setVisible(data.recorded is not None)
        self.stepper.setVisible(data.recorded is not None)
        self.spans.set_current(data.stretch.span)
        self.stepper.set_enabled(data.earlier is not None, data.later is not None)
        everything = data.stretch.bounds is None
        self.stepper.set_label(
            dates.compact_days(*data.period) if everything else data.stretch.label()
        )
        self._subtitle.setText(subtitle(data))


def _header(words: tuple[QWidget, ...], tools: tuple[QWidget, ...]) -> QWidget:
    """Texts below each other at the left, tools beside each other at the right."""
    header = QWidget()
    header.setMaximumWidth(WIDEST)
    column = QVBoxLayout()
    column.setSpacing(0)
    for word in words:
        column.addWidget(word)
    row = QHBoxLayout(header)
    row.setContentsMargins(SIDE, 0, SIDE, 0)
    row.setSpacing(16)
    row.addLayout(column, stretch=1)
    for tool in tools:
        row.addWidget(tool)
    header.setMinimumHeight(44)
    return header


def _card_colours() -> tuple[str, str]:
    """Ground and border of a card."""
    ui = theme.current().ui
    return ui.surface, ui.border
