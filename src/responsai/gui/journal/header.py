"""The headers of the journal; a click on some of them sorts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView

from responsai.gui import fonts, icons, theme
from responsai.gui.journal.delegate import SIDE, text_area
from responsai.gui.journal.texts import NUMBERS, SORTABLE, Column, header
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

HEIGHT: Final = 34
_PADDING: Final = 8.0
_ARROW: Final = 14.0


class JournalHeader(QHeaderView):
    """Draws its own sections: Qt's would ask of each of millions of rows whether it is chosen.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sorted_by: Column | None = Column.WHEN
        self.descending = True
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(HEIGHT)

    def show_order(self, column: Column | None, *, descending: bool) -> None:
        """Show which column the rows are sorted by, ``None`` for none of them."""
        self.sorted_by, self.descending = column, descending
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """One line."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintSection(  # noqa: N802  (Qt's name)
        self, painter: QPainter, rect: QRect, logical_index: int
    ) -> None:
        """Draw a name, and an arrow beside that of the order."""
        ui = theme.current().ui
        column = Column(logical_index)
        area = QRectF(rect)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.fillRect(area, QColor(ui.surface))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(ui.border))
        area = text_area(area, column)
        ordered = column is self.sorted_by
        hovered = column in SORTABLE and self.viewport().underMouse()
        run = paint.Run(
            header(column), fonts.scale("label"), ui.ink if ordered or hovered else ui.ink2
        )
        width = run.width + (_ARROW + 4 if ordered else 0)
        left = area.left() + (SIDE if column is Column.WHEN else _PADDING)
        if column in NUMBERS:
            left = area.right() - _PADDING - width
        baseline = paint.centred_baseline(run.font, area.center().y())
        paint.draw_runs(painter, left, baseline, [run])
        if ordered:
            arrow = QRectF(left + run.width + 4, area.center().y() - _ARROW / 2, _ARROW, _ARROW)
            name = "arrow-down" if self.descending else "arrow-up"
            icons.paint(painter, name, arrow, ui.ink)
        painter.restore()
