"""Activities as small tiles in two rows, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy

from responsai.domain.activity import Activity
from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.log_entry.kinds import ICONS
from responsai.gui.widgets import paint
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.text.catalogue import translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_COLUMNS: Final = 4
_GAP: Final = 6
_SIZE: Final = QSize(74, 64)
_RADIUS: Final = 9.0
_ICON: Final = 20
_ICON_TOP: Final = 13


def short_name(activity: Activity) -> str:
    """Name of an activity for a tile of 74 pixels."""
    return {
        Activity.CONVERSATION: translate("SmallTiles", "Chat"),
        Activity.REASONING: translate("SmallTiles", "Reasoning"),
        Activity.AGENT: translate("SmallTiles", "Code"),
        Activity.SPEECH: translate("SmallTiles", "Audio"),
    }.get(activity, activity_name(activity))


class _Tile(QAbstractButton):
    def __init__(self, activity: Activity, parent: QWidget) -> None:
        super().__init__(parent)
        self.activity = activity
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RADIUS_PROPERTY, _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_SIZE.width(), fonts.sized(_SIZE.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        chosen, area = self.isChecked(), QRectF(self.rect())
        if chosen:
            paint.outline_rounded(painter, area, _RADIUS, ui.accent, 2.0, ui.accent_soft)
        else:
            edge = ui.border_control if self.underMouse() else ui.border
            paint.outline_rounded(painter, area, _RADIUS, edge, 1.0, ui.surface)
        icon = QRectF(area.center().x() - _ICON / 2, _ICON_TOP, _ICON, _ICON)
        icons.paint(painter, ICONS[self.activity], icon, ui.accent if chosen else ui.ink2)
        run = paint.Run(self.text(), fonts.font(12, 600 if chosen else 500), ui.ink)
        left = area.center().x() - run.width / 2
        paint.draw_runs(painter, left, area.bottom() - 14, [run])
        painter.end()


class SmallTiles(Live, Group):
    """One tab stop; arrow keys move, digits from 1 on choose.

    Args:
        activities: What can be chosen, in this order; the first is.
        parent: Qt parent.
    """

    changed = Signal()
    """Another activity is chosen."""

    def __init__(self, activities: Sequence[Activity], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        self.tiles = [_Tile(activity, self) for activity in activities]
        for number, tile in enumerate(self.tiles):
            grid.addWidget(tile, number // _COLUMNS, number % _COLUMNS)
            tile.toggled.connect(self._tell)
        self.tiles[0].setChecked(True)
        self.retranslate()

    @property
    def current(self) -> Activity:
        """The chosen activity."""
        return next(tile.activity for tile in self.tiles if tile.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Digits choose; they reach us from a focused tile only."""
        text = event.text()
        if text.isdigit() and 1 <= int(text) <= len(self.tiles):
            tile = self.tiles[int(text) - 1]
            tile.setChecked(True)
            tile.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(translate("SmallTiles", "Activity"))
        for tile in self.tiles:
            tile.setText(short_name(tile.activity))
            tile.setAccessibleName(activity_name(tile.activity))

    def _tell(self, chosen: bool) -> None:  # noqa: FBT001  (Qt's signal)
        if chosen:
            self.changed.emit()
