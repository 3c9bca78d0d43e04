"""A source to look up: opens in the browser, and only when the user asks for it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QFontMetricsF, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.gui import fonts, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint, spoken
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_HEIGHT: Final = 28
_WIDEST: Final = 300
_NARROWEST: Final = 120


class SourceLink(QAbstractButton):
    """Short name of a source, underlined; the whole citation is its tooltip and description."""

    def __init__(self, name: str, citation: str, url: str, parent: QWidget | None = None) -> None:
        """Make a link.

        Args:
            name: Short name.
            citation: Title, publisher, year.
            url: What to open.
            parent: Qt parent.
        """
        super().__init__(parent)
        self.url = url
        self.setText(name)
        self.setToolTip(citation)
        self.setAccessibleName(
            translate("SourceLink", "Open source: {name}").format(name=spoken.plain(name))
        )
        self.setAccessibleDescription(spoken.plain(citation))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RADIUS_PROPERTY, 4.0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as its text, up to a limit; high enough to be hit."""
        return QSize(min(_WIDEST, ceil(self._run().width)) + 1, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A few words: the rest is elided, and stands in the tooltip."""
        return self.sizeHint().boundedTo(QSize(_NARROWEST, _HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Let Enter open as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the text and a line under it."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        run = self._run(ui.ink if self.underMouse() else ui.ink2)
        shown = QFontMetricsF(run.font).elidedText(
            run.text, Qt.TextElideMode.ElideRight, float(self.width())
        )
        baseline = paint.centred_baseline(run.font, self.height() / 2)
        paint.draw_runs(painter, 0, baseline, [run._replace(text=shown)])
        painter.setPen(QPen(QColor(ui.border_control), 1.0))
        y = baseline + 3.5
        end = QFontMetricsF(run.font).horizontalAdvance(shown)
        painter.drawLine(QPointF(0, y), QPointF(end, y))
        painter.end()

    def _run(self, color: str = "") -> paint.Run:
        return paint.Run(self.text(), fonts.scale("caption"), color)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self.url))
