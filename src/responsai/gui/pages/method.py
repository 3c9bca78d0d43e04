"""The method: where a number comes from, what other methods say, and what it all rests on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.app import factor_words
from responsai.domain.stages import INDICATORS, Indicator
from responsai.gui.models.stretch import SPANS, Span, Stretch, span_name
from responsai.gui.pages import method_data
from responsai.gui.pages.base import Page, PageScroll
from responsai.gui.pages.method_data import USES, Wish
from responsai.gui.pages.method_parts import (
    ChangesCard,
    FactorsCard,
    MethodsCard,
    QualityCard,
    TraceCard,
)
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.text import Text
from responsai.text import dates
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.app.jobs import Job
    from responsai.app.workspace import Workspace
    from responsai.gui.frame import Frame
    from responsai.gui.pages.method_data import MethodData
    from responsai.gui.tasks import Ticket

SIDE: Final = 28
TOP: Final = 20
BOTTOM: Final = 24
GAP: Final = 12
WIDEST: Final = 1320 + 2 * SIDE
USE_PLACE: Final = "use:"
"""How a place on the page that is a single use begins; its number follows."""


class MethodPage(Page):
    """The page that any figure of the app leads to.

    Args:
        frame: The window around it.
        parent: Qt parent.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._ticket: Ticket | None = None
        self._wish = Wish()
        self._span = Span.MONTH
        self._names: Mapping[str, str] = {}
        self.data: MethodData | None = None
        self._title = Text(style="title")
        self._subtitle = Text(tone="ink2", wrap=True)
        self.indicators = SegmentedControl([(i.value, indicator_name(i)) for i in INDICATORS])
        self.spans = SegmentedControl([(span.value, span_name(span)) for span in SPANS[2:]])
        self.trace = TraceCard()
        self.methods = MethodsCard()
        self.factors = FactorsCard()
        self.quality = QualityCard()
        self.changes = ChangesCard()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TOP, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._header())
        layout.addWidget(PageScroll(self._body(), SIDE), stretch=1)
        self._connect()
        self.retranslate()

    @property
    def settled(self) -> bool:
        """Whether everything asked for is on the screen."""
        return self.data is not None and self._ticket is None

    def refresh(self) -> None:
        """Read everything anew; what is shown stays until then."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._frame.tasks.on_database(
            partial(_load, self._wish, self._span), self._show, failed=self._not_read
        )
        self._frame.tasks.on_database(_changes, self.changes.show_sentences)

    def show_place(self, place: str) -> None:
        """Explain an indicator (its id), or a use (``use:`` and its number)."""
        if place.startswith(USE_PLACE) and place.removeprefix(USE_PLACE).isdecimal():
            number = int(place.removeprefix(USE_PLACE))
            self._ask(replace(self._wish, kind=USES, place=0, number=number))
        elif place in set(INDICATORS):
            self._ask(replace(self._wish, indicator=Indicator(place), place=0))

    def show_earlier(self) -> None:
        """Explain the one before."""
        self._step(-1)

    def show_later(self) -> None:
        """Explain the next one."""
        self._step(1)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Method", "Method"))
        self.indicators.setAccessibleName(translate("Method", "Indicator"))
        self.indicators.set_labels([indicator_name(i) for i in INDICATORS])
        self.spans.setAccessibleName(translate("Method", "Length of the period"))
        self.spans.set_labels([span_name(span) for span in SPANS[2:]])
        self._show_texts()
        if self.data is not None:
            self._show((self.data, self._names))
            self.refresh()  # names of methods are part of what was read

    def _connect(self) -> None:
        self.indicators.changed.connect(self.show_place)
        self.spans.changed.connect(self._choose_span)
        self.trace.stepped.connect(self._step)
        self.trace.kind_chosen.connect(self._choose_kind)
        self.trace.steps_requested.connect(self._show_steps)
        self.quality.sources_requested.connect(partial(self._frame.open_page, "sources"))

    def _ask(self, wish: Wish) -> None:
        self._wish = wish
        self.refresh()

    def _choose_span(self, span: str) -> None:
        self._span = Span(span)
        self._ask(replace(self._wish, place=0))

    def _choose_kind(self, kind: str) -> None:
        self._ask(replace(self._wish, kind=kind, place=0))

    def _step(self, by: int) -> None:
        if self.data is not None and 0 <= self._wish.place + by < len(self.data.subjects):
            self._ask(replace(self._wish, place=self._wish.place + by))

    def _not_read(self, _error: Exception) -> None:
        """Leave what was shown; the error itself is told elsewhere."""
        self._ticket = None

    def _show(self, loaded: tuple[MethodData, Mapping[str, str]]) -> None:
        self._ticket = None
        self.data, self._names = loaded
        self._wish = self.data.wish
        self.indicators.set_current(self._wish.indicator.value)
        self.spans.set_current(self._span.value)
        self.trace.show_data(self.data, self._names)
        self.methods.show_data(self.data)
        self.factors.show_data(self.data)
        self.quality.show_data(self.data)
        self._show_texts()

    def _show_texts(self) -> None:
        days = self.data.days if self.data is not None else None
        self._subtitle.setText(
            translate("Method", "Every number can be opened and checked")
            if days is None
            else translate("Method", "Every number can be opened and checked · {days}").format(
                days=dates.compact_days(*days)
            )
        )

    def _show_steps(self) -> None:
        from responsai.gui.dialogs.every_step import EveryStep  # noqa: PLC0415  (start-up time)

        if self.data is not None and self.data.trace is not None:
            title = self.trace.subject.text()
            EveryStep(self.data.trace, title, self.data.factors, self).open()

    def _header(self) -> QWidget:
        header = QWidget()
        header.setMaximumWidth(WIDEST)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(header)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(12)
        row.addLayout(words, stretch=1)
        row.addWidget(ButtonRow([self.indicators, self.spans]))
        header.setMinimumHeight(44)
        return header

    def _body(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self.trace, self.quality)),
            (right, (self.methods, self.factors, self.changes)),
        ):
            column.setSpacing(GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch()
        row = QHBoxLayout(body)
        row.setContentsMargins(SIDE, 4, SIDE, BOTTOM)
        row.setSpacing(GAP)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addLayout(left, stretch=42)
        row.addLayout(right, stretch=58)
        return body


def _load(
    wish: Wish, span: Span, workspace: Workspace, job: Job
) -> tuple[MethodData, Mapping[str, str]]:
    from responsai.app.source_names import source_names  # noqa: PLC0415  (start-up time)

    first, last = Stretch(span, workspace.today()).bounds or (None, None)
    return method_data.load(replace(wish, first=first, last=last), workspace, job), source_names()


def _changes(workspace: Workspace, _job: Job) -> list[str]:
    return factor_words.sentences(workspace.factor_changes())
