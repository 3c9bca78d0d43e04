"""The river's water: bands that lie in a frame and flow into new thicknesses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from responsai.domain.stages import STAGES
from responsai.gui.widgets import motion, river_paint
from responsai.gui.widgets import river_geometry as geometry

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter, QPainterPath

    from responsai.domain.stages import Stage
    from responsai.gui.widgets.river_geometry import Band, Frame

_DIMMED: Final = 0.28


class Water(QObject):
    """Knows where each band is, draws it and finds the one at a place."""

    moved = Signal()
    """Something has to be drawn again."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._widths: tuple[float, ...] = (0.0,) * len(STAGES)
        self._from = self._to = self._widths
        self._laid: tuple[tuple[Band, QPainterPath], ...] = ()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._flow)

    @property
    def frame(self) -> Frame:
        """The room in which it runs."""
        return self._frame

    @property
    def widths(self) -> tuple[float, ...]:
        """Thickness of each band at this moment, in pixels."""
        return self._widths

    def set_frame(self, frame: Frame) -> None:
        """Run in another room."""
        self._frame = frame
        self._lay()

    def pour(self, shares: Sequence[float | None]) -> None:
        """Let the bands grow and shrink to their shares; at once if motion is unwanted.

        Args:
            shares: Of each stage, 0 to 1; ``None`` if not known.
        """
        self._animation.stop()
        self._to = geometry.thicknesses(shares)
        # Water that appears for the first time does not grow out of nothing.
        self._from = self._widths if any(self._widths) else self._to
        time = motion.duration(motion.RIVER_MS)
        if time > 0 and self._from != self._to:
            self._animation.setDuration(time)
            self._animation.start()
        else:
            self._flow(1.0)

    def stage_at(self, place: QPointF) -> Stage | None:
        """Stage whose band covers a place."""
        areas = (area for _, area in self._bands())
        for stage, area, width in zip(STAGES, areas, self._widths, strict=True):
            if width > 0 and area.contains(place):
                return stage
        return None

    def draw(self, painter: QPainter, unknown: Container[Stage], pointed: Stage | None) -> float:
        """Draw bands and bracket.

        Args:
            painter: Where to draw.
            unknown: Stages that are not estimated; they get a short hatched band.
            pointed: Stage at which the user points, if any; the others step back.

        Returns:
            Height of the bracket's middle.
        """
        for number, stage in enumerate(STAGES):
            opacity = 1.0 if pointed in {None, stage} else _DIMMED
            if stage in unknown:
                river_paint.draw_unknown(painter, self._frame, number, stage, opacity)
            elif self._widths[number] > 0:
                band, area = self._bands()[number]
                river_paint.draw_band(painter, self._frame, band, area, stage, opacity)
        return river_paint.draw_bracket(painter, self._frame, self._widths)

    def _flow(self, progress: float) -> None:
        self._widths = tuple(
            before + (after - before) * progress
            for before, after in zip(self._from, self._to, strict=True)
        )
        self._lay()

    def _lay(self) -> None:
        """Lay the bands anew when they are next looked at, however often that is asked for."""
        self._laid = ()
        self.moved.emit()

    def _bands(self) -> tuple[tuple[Band, QPainterPath], ...]:
        """Place and area of each band."""
        if not self._laid:
            self._laid = tuple(
                (band, river_paint.outline(self._frame, band))
                for band in geometry.bands(self._frame, self._widths)
            )
        return self._laid
