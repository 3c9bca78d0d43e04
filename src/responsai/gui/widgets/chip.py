"""A small state: icon, word and tint."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.gui import fonts, icons, theme
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

ChipTone = Literal["neutral", "ok", "info", "warn", "outline"]

_HEIGHT: Final = 24
_PADDING: Final = 10
_ICON: Final = 14
_GAP: Final = 5
_RADIUS: Final = 6.0


class Chip(QLabel):
    """States of sources: following (ok), found (info), needs you (neutral), cannot read (warn)."""

    def __init__(
        self,
        text: str,
        icon: str | None = None,
        tone: ChipTone = "neutral",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._icon_name = icon
        self._tone: ChipTone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, text: str, icon: str | None = None, tone: ChipTone = "neutral") -> None:
        """Show another state."""
        self._icon_name = icon
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as icon and word."""
        width = 2 * _PADDING + self._run("").width
        if self._icon_name is not None:
            width += _ICON + _GAP
        return QSize(ceil(width), _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw ground, icon and word."""
        ground, edge, color = self._colours()
        painter = paint.smooth_painter(self)
        paint.outline_rounded(painter, QRectF(self.rect()), _RADIUS, edge, 1.0, ground)
        x, middle = float(_PADDING), self.height() / 2
        if self._icon_name is not None:
            area = QRectF(x, middle - _ICON / 2, _ICON, _ICON)
            icons.paint(painter, self._icon_name, area, color)
            x += _ICON + _GAP
        run = self._run(color)
        paint.draw_runs(painter, x, paint.centred_baseline(run.font, middle), [run])
        painter.end()

    def _run(self, color: str) -> paint.Run:
        return paint.Run(self.text(), fonts.scale("label"), color)

    def _colours(self) -> tuple[str, str, str]:
        """Ground, edge and text."""
        ui = theme.current().ui
        return {
            "neutral": (ui.inset, ui.border, ui.ink2),
            "ok": (ui.accent_soft, ui.accent_soft, ui.accent),
            "info": (ui.info_soft, ui.info_soft, ui.info),
            "warn": (ui.warn_soft, ui.warn_soft, ui.warn),
            "outline": (ui.surface, ui.border_control, ui.ink2),
        }[self._tone]
