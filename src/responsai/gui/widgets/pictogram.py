"""An icon by itself, with or without a tinted ground; decoration, so silent for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from responsai.gui import icons, theme
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

PictogramTone = Literal["neutral", "ok", "info", "warn"]

_RADIUS_SHARE: Final = 0.3
_ICON_SHARE: Final = 0.5


class Pictogram(QWidget):
    """An icon in the colour of a tone."""

    def __init__(
        self,
        icon: str,
        tone: PictogramTone = "neutral",
        *,
        size: int = 16,
        ground: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a pictogram.

        Args:
            icon: Name of the icon.
            tone: Colour.
            size: Edge in pixels, ground included.
            ground: Put it on a tinted tile of twice the icon's size.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._icon_name = icon
        self._tone: PictogramTone = tone
        self._ground = ground
        self._edge = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, tone: PictogramTone) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The fixed square."""
        return QSize(self._edge, self._edge)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw tile and icon."""
        ui = theme.current().ui
        ground, edge, color = {
            "neutral": (ui.inset, ui.border, ui.ink2),
            "ok": (ui.accent_soft, ui.accent_soft, ui.accent),
            "info": (ui.info_soft, ui.info_soft, ui.info),
            "warn": (ui.warn_soft, ui.warn_soft, ui.warn),
        }[self._tone]
        painter = paint.smooth_painter(self)
        area = QRectF(0, 0, self._edge, self._edge)
        if self._ground:
            radius = self._edge * _RADIUS_SHARE
            paint.outline_rounded(painter, area, radius, edge, 1.0, ground)
            inset = self._edge * (1 - _ICON_SHARE) / 2
            area.adjust(inset, inset, -inset, -inset)
        icons.paint(painter, self._icon_name, area, color)
        painter.end()
