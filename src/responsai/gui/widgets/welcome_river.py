"""The river along the bottom of the welcome pages: five streams, no figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from responsai.domain.stages import STAGES
from responsai.gui import fonts, icons, theme
from responsai.gui.widgets import paint, river_paint
from responsai.gui.widgets import river_geometry as geometry
from responsai.gui.widgets.river_text import ICONS
from responsai.text.names import stage_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

HEIGHT: Final = 262
LEAST_HEIGHT: Final = 236
"""With less room it would be a puddle, and is left out."""
_WIDTHS: Final = (12.0, 18.0, 26.0, 50.0, 12.0)
"""As an ordinary use divides; nothing is measured here."""
_FIRST: Final = 120 / 1280
_SPACING: Final = 230 / 1280
_NAME: Final = 24
_ICON_MIDDLE: Final = 58
_HEAD: Final = 80
_ICON: Final = 20
_BELOW: Final = 26


class WelcomeRiver(QWidget):
    """Decoration: what it shows is told elsewhere, so it is silent for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The design's height."""
        return QSize(1280, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw it across the whole width."""
        colours = theme.current()
        painter = paint.smooth_painter(self)
        width, height = float(self.width()), float(self.height())
        frame = geometry.Frame(
            _FIRST * width, _SPACING * width, _HEAD, height - _BELOW, width + _HEAD
        )
        for stage, band in zip(STAGES, geometry.bands(frame, _WIDTHS), strict=True):
            path = river_paint.outline(frame, band)
            river_paint.draw_band(painter, frame, band, path, stage, 1.0)
            middle = frame.station(band.number)
            run = paint.Run(stage_name(stage), fonts.scale("label"), colours.ui.ink2)
            baseline = paint.centred_baseline(run.font, _NAME)
            paint.draw_runs(painter, middle - run.width / 2, baseline, [run])
            area = QRectF(middle - _ICON / 2, _ICON_MIDDLE - _ICON / 2, _ICON, _ICON)
            icons.paint(painter, ICONS[stage], area, colours.stage[stage].text)
        painter.end()
