"""A choice between two to five views, all in sight."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.gui import fonts, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint
from responsai.gui.widgets.group import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_HEIGHT: Final = 34
_SMALL_HEIGHT: Final = 28
_INSET: Final = 2
_PADDING: Final = 13
_SMALL_PADDING: Final = 10
_RADIUS: Final = 9.0
_INNER_RADIUS: Final = 7.0


class _Segment(QAbstractButton):
    def __init__(self, name: str, text: str, *, small: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._px = 12 if small else 13
        self._padding = _SMALL_PADDING if small else _PADDING
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RADIUS_PROPERTY, _INNER_RADIUS)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        # Measured in the heavier weight, so that choosing does not move the neighbours.
        text = paint.Run(self.text(), fonts.font(self._px, 600), "").width
        return QSize(ceil(text + 2 * self._padding), _HEIGHT - 2 * _INSET)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            paint.outline_rounded(painter, area, _INNER_RADIUS, ui.border, 1.0, ui.surface)
        color = ui.ink if chosen or self.underMouse() else ui.ink2
        run = paint.Run(self.text(), fonts.font(self._px, 600 if chosen else 500), color)
        left = (area.width() - run.width) / 2
        baseline = paint.centred_baseline(run.font, area.center().y())
        paint.draw_runs(painter, left, baseline, [run])
        painter.end()


class SegmentedControl(Group):
    """Exclusive views; arrow keys move between them, together they are one tab stop."""

    changed = Signal(str)
    """The user chose another view: its id."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a control; the first view is chosen.

        Args:
            options: Id and label of each view.
            small: 28 pixels high instead of 34.
            name: What is chosen here, for screen readers.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._small = small
        self._segments: list[_Segment] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for option, label in options:
            segment = _Segment(option, label, small=small, parent=self)
            segment.clicked.connect(self._tell)
            self._segments.append(segment)
        if self._segments:
            self._segments[0].setChecked(True)
        self._told = self.current()

    def current(self) -> str:
        """Id of the chosen view."""
        return next((segment.name for segment in self._segments if segment.isChecked()), "")

    def set_current(self, option: str) -> None:
        """Choose a view without telling; none for an id that is not among them."""
        for segment in self._segments:
            # An exclusive button cannot be put out by hand.
            segment.setAutoExclusive(False)
            segment.setChecked(segment.name == option)
            segment.setAutoExclusive(True)
        self._told = self.current()
        self._place_stop()

    def set_labels(self, labels: Sequence[str]) -> None:
        """Change the labels, in the order of the options; for a change of language."""
        for segment, label in zip(self._segments, labels, strict=True):
            segment.setText(label)
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as its labels."""
        width = sum(segment.sizeHint().width() for segment in self._segments)
        return QSize(width + 2 * _INSET, _SMALL_HEIGHT if self._small else _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Keep the segments in place."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the track; the chosen segment lies on it with a hairline around."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        paint.fill_rounded(painter, QRectF(self.rect()), _RADIUS, ui.track)
        painter.end()

    def _arrange(self) -> None:
        left = _INSET
        for segment in self._segments:
            width = segment.sizeHint().width()
            segment.setGeometry(QRect(left, _INSET, width, self.height() - 2 * _INSET))
            left += width

    def _place_stop(self) -> None:
        """Let Tab lead to the chosen segment; Qt does so only if a key or the mouse chooses it."""
        chosen = next((one for one in self._segments if one.isChecked()), None)
        for segment in self._segments:
            stop = segment is (chosen or self._segments[0])
            policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)

    def _tell(self) -> None:
        current = self.current()
        if current != self._told:
            self._told = current
            self.changed.emit(current)
