"""How well something is founded: four small bars and a word, never stars or letters."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

BARS: Final = 4

_HEIGHT: Final = 20
_BAR_WIDTH: Final = 6.0
_BAR_HEIGHT: Final = 10.0
_BAR_GAP: Final = 2.0
_GAP: Final = 7
_BARS_WIDTH: Final = BARS * _BAR_WIDTH + (BARS - 1) * _BAR_GAP


class EvidenceBars(QLabel):
    """The grade of a piece of advice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_grade(self, level: int, word: str) -> None:
        """Show a grade.

        Args:
            level: Bars that are filled, 0 to 4.
            word: The grade in words.
        """
        self._level = level
        self.setText(word)
        self.setAccessibleName(
            translate("EvidenceBars", "{grade}, {level} of {most}").format(
                grade=word, level=level, most=BARS
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as bars and word."""
        return QSize(ceil(_BARS_WIDTH + _GAP + self._run("").width) + 1, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw bars and word."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        middle = self.height() / 2
        for number in range(BARS):
            area = QRectF(
                number * (_BAR_WIDTH + _BAR_GAP), middle - _BAR_HEIGHT / 2, _BAR_WIDTH, _BAR_HEIGHT
            )
            color = ui.ink2 if number < self._level else ui.track
            paint.fill_rounded(painter, area, 1.5, color)
        run = self._run(ui.ink2)
        left = _BARS_WIDTH + _GAP
        paint.draw_runs(painter, left, paint.centred_baseline(run.font, middle), [run])
        painter.end()

    def _run(self, color: str) -> paint.Run:
        return paint.Run(self.text(), fonts.scale("caption"), color)
