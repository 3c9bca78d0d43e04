"""The picture of a chart: pointed at with the mouse or walked through with the arrow keys."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QToolTip

from responsai.gui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.gui.charts.drawing import Drawing, Tip
    from responsai.gui.charts.render import Picture

TIP_DELAY_MS: Final = 300
"""Time the mouse rests before the tip appears; then it follows at once."""
MINIMUM: Final = QSize(240, 140)
SLOT_TINT: Final = 0.45
"""Strength of the band behind the bar that is spoken of."""


class Canvas(QLabel):
    """Shows a drawn chart and says what lies under the pointer.

    A label with a picture, because assistive technology knows it as a graphic with a name and a
    description. Left and Right walk through the slots, Home and End go to the ends, Escape stops.
    """

    first_painted = Signal()
    """Painted for the first time: the window stands, slow work may begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._picture: Picture | None = None
        self._drawing: Drawing | None = None
        self._slot: int | None = None
        self._by_key = False
        self._painted = False
        self._rest = QTimer(self, singleShot=True, interval=TIP_DELAY_MS)
        self._rest.timeout.connect(self._show_tip)

    @property
    def slot(self) -> int | None:
        """The slot spoken of, if any."""
        return self._slot

    @property
    def tip(self) -> Tip | None:
        """What is said about the slot spoken of."""
        if self._slot is None or self._drawing is None:
            return None
        return self._drawing.tips[self._slot]

    def show_picture(self, drawing: Drawing, picture: Picture) -> None:
        """Replace the picture; the slot spoken of is forgotten if the chart is another one."""
        if drawing is not self._drawing:
            self._point_at(None)
        self._drawing, self._picture = drawing, picture
        self.setPixmap(QPixmap.fromImage(picture.image))

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A fixed wish: following the picture, the layout could never shrink again."""
        return MINIMUM

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As the wish."""
        return MINIMUM

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """The band behind the slot spoken of, then the picture."""
        super().paintEvent(event)
        if self._slot is not None and self._picture is not None:
            plot = self._picture.plot
            band = QRectF(plot.left + self._slot * plot.slot, plot.top, plot.slot, plot.height)
            painter = QPainter(self)
            # Darkening keeps the bars in front although they are already in the picture.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            colours = theme.current()
            if colours.name == "dark":
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
            tint = QColor(colours.ui.track)
            tint.setAlphaF(SLOT_TINT)
            painter.fillRect(band, tint)
            painter.end()
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Speak of the slot under the mouse."""
        self._by_key = False
        self._point_at(self._slot_at(event.position()))
        if QToolTip.isVisible():
            self._show_tip()
        else:
            self._rest.start()

    def event(self, event: QEvent) -> bool:
        """Forget the slot when the mouse leaves, unless the keyboard chose it."""
        if event.type() is QEvent.Type.Leave and not self._by_key:
            self._stop()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Walk through the slots."""
        target = self._walked(event.key())
        if target is None:
            if event.key() == Qt.Key.Key_Escape and self._slot is not None:
                self._stop()
                return
            super().keyPressEvent(event)
            return
        self._by_key = True
        self._point_at(target)
        self._show_tip()
        if self.tip is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.tip.spoken))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Forget the slot when the keyboard goes elsewhere."""
        self._stop()
        super().focusOutEvent(event)

    def _walked(self, key: int) -> int | None:
        """Slot that a key leads to, ``None`` if it is no key of ours."""
        if self._drawing is None or not self._drawing.tips:
            return None
        last = len(self._drawing.tips) - 1
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return last
        if key == Qt.Key.Key_Right:
            return 0 if self._slot is None else min(self._slot + 1, last)
        if key == Qt.Key.Key_Left:
            return last if self._slot is None else max(self._slot - 1, 0)
        return None

    def _slot_at(self, position: QPointF) -> int | None:
        if self._picture is None:
            return None
        return self._picture.plot.slot_at(position.x(), position.y())

    def _point_at(self, slot: int | None) -> None:
        if slot != self._slot:
            self._slot = slot
            self.update()

    def _stop(self) -> None:
        self._rest.stop()
        self._point_at(None)
        QToolTip.hideText()

    def _show_tip(self) -> None:
        if self.tip is None or self._slot is None or self._picture is None:
            QToolTip.hideText()
            return
        plot = self._picture.plot
        beside = QPoint(round(plot.left + (self._slot + 1) * plot.slot), round(plot.top))
        QToolTip.showText(self.mapToGlobal(beside), _as_html(self.tip), self)


def _as_html(tip: Tip) -> str:
    """Name left, value right, one line each."""
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td align='right'>&nbsp;&nbsp;{escape(value)}</td></tr>"
        for name, value in tip.lines
    )
    title = f"<tr><td colspan='2'><b>{escape(tip.title)}</b></td></tr>"
    return f"<table>{title}{rows}</table>"
