"""A chart on a page: drawn beside the main thread, with a table as its twin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from responsai.gui import theme
from responsai.gui.charts.canvas import Canvas
from responsai.gui.charts.render import render
from responsai.gui.models.table import Table, TableModel
from responsai.gui.widgets.table_view import table_view
from responsai.gui.widgets.waiting import Waiting
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QTableView

    from responsai.app.jobs import Job
    from responsai.gui.charts.drawing import Drawing
    from responsai.gui.charts.render import Picture
    from responsai.gui.tasks import Tasks, Ticket
    from responsai.gui.theme import Theme

RESIZE_PAUSE_MS: Final = 60
"""Rest after the last change of size before the chart is drawn again."""
SMALLEST: Final = 40
"""A picture less wide or high than this many pixels is not worth drawing."""


class _Order(NamedTuple):
    """Everything a picture depends on; equal orders give equal pictures."""

    drawing: Drawing
    theme: Theme
    width: int
    height: int
    ratio: float


class ChartView(QWidget):
    """Shows a ``Drawing`` as a picture or, on request, as a table.

    Args:
        tasks: Where the drawing is done.
        parent: Qt parent.
    """

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._drawing: Drawing | None = None
        self._ordered: _Order | None = None
        self._shown: _Order | None = None
        self._ticket: Ticket | None = None
        self._awake = False
        self._waiting = Waiting()
        self.canvas = Canvas(self)
        self.canvas.first_painted.connect(self._wake)
        self._table: QTableView | None = None
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.canvas)
        QVBoxLayout(self.canvas).addWidget(self._waiting)
        self._pause = QTimer(self, singleShot=True, interval=RESIZE_PAUSE_MS)
        self._pause.timeout.connect(self._order)

    @property
    def settled(self) -> bool:
        """Whether the picture shows what it was last asked to show."""
        return self._drawing is None or self._shown == self._wish()

    @property
    def table(self) -> QTableView:
        """The twin of the picture, made when it is first looked at."""
        if self._table is None:
            self._table = table_view(self)
            self._table.setModel(TableModel(Table((), ()), self))
            self._layout.addWidget(self._table)
            self._fill_table()
        return self._table

    @property
    def table_shown(self) -> bool:
        """Whether the table stands in for the picture."""
        return self._table is not None and self._layout.currentWidget() is self._table

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another chart; the old picture stays until the new one is drawn."""
        self._drawing = drawing
        self.canvas.setAccessibleName(drawing.name)
        self.canvas.setAccessibleDescription(drawing.description)
        self._fill_table()
        self._waiting.set_sentence(translate("ChartView", "Drawing the chart…"))
        self._order()

    def toggle_table(self) -> None:
        """Change between picture and table; the keyboard goes along."""
        had_focus = self.canvas.hasFocus() or self.table.hasFocus()
        twin: QWidget = self.canvas if self.table_shown else self.table
        self._layout.setCurrentWidget(twin)
        if had_focus:
            twin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """F2 changes between picture and table."""
        if event.key() == Qt.Key.Key_F2:
            self.toggle_table()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  (Qt's name)
        """Offer the twin."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QAction(self._twin_text(), menu)
        action.triggered.connect(self.toggle_table)
        menu.addAction(action)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw again when the size has come to rest."""
        super().resizeEvent(event)
        self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        """Catch up with what changed while hidden."""
        super().showEvent(event)
        self._pause.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw again in other colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._pause.start()

    def event(self, event: QEvent) -> bool:
        """Draw again for another screen."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._pause.start()
        return super().event(event)

    def _fill_table(self) -> None:
        """Give the table what the picture shows, if anybody has looked at it."""
        if self._table is None or self._drawing is None:
            return
        self._table.setAccessibleName(self._drawing.name)
        self._table.setAccessibleDescription(self._drawing.description)
        model = self._table.model()
        if isinstance(model, TableModel):
            model.show(self._drawing.table)

    def _twin_text(self) -> str:
        if self.table_shown:
            return translate("ChartView", "Show as chart")
        return translate("ChartView", "Show as table")

    def _wake(self) -> None:
        self._awake = True
        self._order()

    def _wish(self) -> _Order | None:
        if self._drawing is None:
            return None
        return _Order(
            self._drawing, theme.current(), self.width(), self.height(), self.devicePixelRatioF()
        )

    def _order(self) -> None:
        """Have the picture drawn, unless it is shown or under way already."""
        self._pause.stop()
        wish = self._wish()
        if wish is None or not self._awake or min(wish.width, wish.height) < SMALLEST:
            return
        if wish == self._ordered:
            return
        if self._ticket is not None:
            self._ticket.drop()
            self._ordered, self._ticket = None, None
        if wish == self._shown:
            return
        self._ordered = wish
        self._ticket = self._tasks.aside(
            partial(_draw, wish), self._arrived, failed=self._cannot_draw
        )

    def _arrived(self, picture: Picture) -> None:
        if self._ordered is not None:
            self.canvas.show_picture(self._ordered.drawing, picture)
            self._waiting.hide()
        self._shown, self._ordered, self._ticket = self._ordered, None, None

    def _cannot_draw(self, _error: Exception) -> None:
        """Leave the figures readable: the error itself is reported elsewhere."""
        self._shown, self._ordered, self._ticket = self._ordered, None, None
        if not self.table_shown:
            self.toggle_table()


def _draw(order: _Order, _job: Job) -> Picture:
    return render(order.drawing, order.theme, order.width, order.height, order.ratio)
