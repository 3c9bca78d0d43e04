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

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
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
        self._explain_if_cut()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self._explain_if_cut()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_NARROWEST * 2, _BAR_TOP + round(_BAR) if self._barred else _LINE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_NARROWEST, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        value = self._value()
        baseline = paint.centred_baseline(value.font, _LINE / 2)
        paint.draw_runs(painter, self.width() - value.width, baseline, [value])
        room = self.width() - value.width - _VALUE_GAP
        shortened = []
        for run in self._words():
            room -= run.gap
            shortened.append(run._replace(text=_elided(run.text, run.font, room)))
            room -= shortened[-1].width
        paint.draw_runs(painter, 0, baseline, shortened)
        if self._barred:
            area = QRectF(0, _BAR_TOP, self.width(), _BAR)
            paint.fill_rounded(painter, area, _BAR_RADIUS, ui.track)
            area.setWidth(max(_BAR, area.width() * min(1.0, self._row.share)))
            color = ui.accent if self._first else ui.neutral_fill
            if self._row.share > 0:
                paint.fill_rounded(painter, area, _BAR_RADIUS, color)
        painter.end()

    def _value(self) -> paint.Run:
        ui = theme.current().ui
        color = ui.ink if self._barred else ui.ink2
        return paint.Run(self._row.value, fonts.font(13, 600, tabular=True), color)

    def _words(self) -> list[paint.Run]:
        ui = theme.current().ui
        plain = fonts.scale("body")
        if not self._barred:
            return [paint.Run(self._row.label, plain, ui.ink3)]
        return [
            paint.Run(self._row.label, fonts.font(13, 500), ui.ink),
            paint.Run(self._row.secondary, plain, ui.ink3, _GAP),
        ]

    def _explain_if_cut(self) -> None:
        wanted = paint.runs_width([*self._words(), self._value()]) + _VALUE_GAP
        cut = wanted > self.width()
        self.setToolTip(f"{self._row.label} {self._row.secondary}".strip() if cut else "")


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
