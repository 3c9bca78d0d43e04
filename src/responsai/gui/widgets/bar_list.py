"""What uses the most: rows with a bar each, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.group import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

_LINE: Final = 17
_BAR_TOP: Final = 20
_BAR: Final = 5.0
_BAR_RADIUS: Final = 2.5
_ROW_GAP: Final = 9
_GAP: Final = 4
_VALUE_GAP: Final = 12
_NARROWEST: Final = 140


class BarRow(NamedTuple):
    """One row.

    Attributes:
        label: What it is, such as a model.
        secondary: More about it, such as the activity.
        value: Its value as shown, in the unit that stands beside the title.
        share: Length of its bar, 0 to 1.
        spoken: Its value for screen readers, unit in full; ``value`` if empty.
    """

    label: str
    secondary: str
    value: str
    share: float
    spoken: str = ""


class _Row(QLabel):
    """A row; a label for Qt, so that it is read out as text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = BarRow("", "", "", 0.0)
        self._barred = True
        self._first = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_row(self, row: BarRow, *, first: bool, barred: bool) -> None:
        self._row = row
        self._first = first
        self._barred = barred
        what = f"{row.label} {row.secondary}".strip()
        self.setAccessibleName(f"{what}, {spoken.plain(row.spoken or row.value)}")
        self.setToolTip(what)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_NARROWEST * 2, _BAR_TOP + round(_BAR) if self._barred else _LINE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_NARROWEST, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        value_font = fonts.font(13, 600, tabular=True)
        value = paint.Run(self._row.value, value_font, ui.ink if self._barred else ui.ink2)
        baseline = paint.centred_baseline(value_font, _LINE / 2)
        paint.draw_runs(painter, self.width() - value.width, baseline, [value])
        label_font = fonts.font(13, 500) if self._barred else fonts.scale("body")
        second_font = fonts.scale("body")
        room = self.width() - value.width - _VALUE_GAP
        label = _elided(self._row.label, label_font, room)
        runs = [paint.Run(label, label_font, ui.ink if self._barred else ui.ink3)]
        room -= runs[0].width + _GAP
        second = _elided(self._row.secondary, second_font, room)
        runs.append(paint.Run(second, second_font, ui.ink3, _GAP))
        paint.draw_runs(painter, 0, baseline, runs)
        if self._barred:
            area = QRectF(0, _BAR_TOP, self.width(), _BAR)
            paint.fill_rounded(painter, area, _BAR_RADIUS, ui.track)
            area.setWidth(max(_BAR, area.width() * min(1.0, self._row.share)))
            color = ui.accent if self._first else ui.neutral_fill
            if self._row.share > 0:
                paint.fill_rounded(painter, area, _BAR_RADIUS, color)
        painter.end()


class BarList(Group):
    """Rows of label, secondary text, value and bar; names may be shortened, numbers never."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_ROW_GAP)

    def set_rows(self, rows: Sequence[BarRow], others: tuple[str, str] | None = None) -> None:
        """Show other rows.

        Args:
            rows: In the order to show; the first one carries the accent.
            others: Name and value of all that is left out, if anything is.
        """
        wanted = [(row, True) for row in rows]
        if others is not None:
            wanted.append((BarRow(others[0], "", others[1], 0.0), False))
        while len(self._rows) > len(wanted):
            gone = self._rows.pop()
            self._layout.removeWidget(gone)
            gone.deleteLater()
        while len(self._rows) < len(wanted):
            self._rows.append(_Row(self))
            self._layout.addWidget(self._rows[-1])
        for place, (widget, (row, barred)) in enumerate(zip(self._rows, wanted, strict=True)):
            widget.set_row(row, first=place == 0, barred=barred)


def _elided(text: str, font: QFont, room: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))
