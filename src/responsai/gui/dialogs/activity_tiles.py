"""The activities as tiles, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy

from responsai.domain.activity import Activity
from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.text.catalogue import translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

ICONS: Final = {
    Activity.QUESTION: "message-square",
    Activity.CONVERSATION: "messages-square",
    Activity.REASONING: "brain",
    Activity.AGENT: "code-xml",
    Activity.IMAGE: "image",
    Activity.VIDEO: "video",
    Activity.SPEECH: "text-to-audio",
    Activity.TRANSCRIPTION: "audio-to-text",
    Activity.MUSIC: "audio-lines",
    Activity.EMBEDDING: "layers",
    Activity.DOCUMENT: "file-text",
}
"""Icon of each activity, the same everywhere."""

COLUMNS: Final = 4
GAP: Final = 8
TILE: Final = QSize(124, 84)
_RADIUS: Final = 10.0
_BADGE: Final = QRectF(12, 12, 30, 30)
_BADGE_RADIUS: Final = 8.0
_ICON: Final = 16
_NAME_BASELINE_FROM_BOTTOM: Final = 20


class _Tile(QAbstractButton):
    """One activity."""

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
        return TILE

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return TILE

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        chosen = self.isChecked()
        area = QRectF(self.rect())
        if chosen:
            paint.outline_rounded(painter, area, _RADIUS, ui.accent, 2.0, ui.accent_soft)
        else:
            edge = ui.border_control if self.underMouse() else ui.border
            paint.outline_rounded(painter, area, _RADIUS, edge, 1.0, ui.surface)
        paint.outline_rounded(
            painter,
            _BADGE,
            _BADGE_RADIUS,
            ui.accent if chosen else ui.border,
            1.0,
            ui.accent if chosen else ui.inset,
        )
        inset = (_BADGE.width() - _ICON) / 2
        color = ui.on_accent if chosen else ui.ink2
        icons.paint(
            painter, ICONS[self.activity], _BADGE.adjusted(inset, inset, -inset, -inset), color
        )
        font = fonts.scale("bodyStrong")
        baseline = paint.centred_baseline(font, area.bottom() - _NAME_BASELINE_FROM_BOTTOM)
        run = paint.Run(self.text(), font, ui.ink)
        paint.draw_runs(painter, _BADGE.left(), baseline, [run])
        painter.end()


class ActivityTiles(Live, Group):
    """Tiles in a grid: one tab stop, arrow keys move, digits 1 to 9 choose the first nine."""

    changed = Signal(Activity)
    """The user chose another activity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self._tiles: list[_Tile] = []
        for number, activity in enumerate(Activity):
            tile = _Tile(activity, self)
            tile.toggled.connect(self._tell)
            self._tiles.append(tile)
            grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
        self._tiles[0].setChecked(True)
        self.setFocusProxy(self._tiles[0])
        self.retranslate()

    @property
    def current(self) -> Activity:
        """The chosen activity."""
        return next(tile.activity for tile in self._tiles if tile.isChecked())

    def choose(self, activity: Activity) -> None:
        """Choose an activity and give its tile the focus."""
        tile = next(tile for tile in self._tiles if tile.activity is activity)
        tile.setChecked(True)
        tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Digits choose; they reach us from a focused tile only, never from a text field."""
        text = event.text()
        if text.isdigit() and 1 <= int(text) <= len(self._tiles):
            self.choose(self._tiles[int(text) - 1].activity)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(translate("LogUse", "Activity"))
        for tile in self._tiles:
            tile.setText(activity_name(tile.activity))
            tile.setAccessibleName(activity_name(tile.activity))

    def _tell(self, chosen: bool) -> None:  # noqa: FBT001  (Qt's signal)
        if chosen:
            self.changed.emit(self.current)
