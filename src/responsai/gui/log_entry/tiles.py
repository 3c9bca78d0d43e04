"""The kinds of use as tiles, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy

from responsai.domain.activity import Activity
from responsai.domain.stages import Indicator
from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.log_entry.kinds import KINDS, caption, kind_of
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.text import numbers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.domain.interval import Interval
    from responsai.gui.log_entry.kinds import Kind

COLUMNS: Final = 4
GAP: Final = 10
HEIGHT: Final = 145
LOW_HEIGHT: Final = 104
"""Where a window is low, so that the journal below keeps some rows."""
GROWTH: Final = 24
COMPACT_HEIGHT: Final = 68
_WIDTH: Final = 116
_COMPACT_WIDTH: Final = 72
_RADIUS: Final = 10.0
_BADGE_RADIUS: Final = 8.0
_KEY_EDGE: Final = 18.0
_KEY_RADIUS: Final = 5.0
_LINE: Final = 17.0
_SIDE: Final = 13.0
_UNIT: Final = numbers.unit_for(Indicator.ENERGY, 0.001)
"""Watt-hours on all tiles, so that they can be compared."""
_FROM_BOTTOM: Final = 19.0
"""Middle of the lowest line of text, from the lower edge."""


class Figure(NamedTuple):
    """What a tile says below its name.

    Attributes:
        caption: What is typical.
        energy: Energy of one such use in kWh; ``None`` where nothing can be said.
    """

    caption: str = ""
    energy: Interval | None = None


class _Tile(QAbstractButton):
    """One kind of use."""

    def __init__(self, kind: Kind, key: int, parent: QWidget, *, compact: bool) -> None:
        super().__init__(parent)
        self.kind = kind
        self.key = key
        self.figure = Figure()
        self._compact = compact
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RADIUS_PROPERTY, _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_height(COMPACT_HEIGHT if compact else HEIGHT)

    def set_height(self, height: int) -> None:
        """Be that high, or a little more where the panel beside is higher."""
        self.setMinimumHeight(height)
        self.setMaximumHeight(height + (0 if self._compact else GROWTH))

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_COMPACT_WIDTH if self._compact else _WIDTH, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return self.sizeHint()

    def shown_figure(self) -> str:
        """Energy of one use, as short as can be; empty where nothing can be said."""
        if self.figure.energy is None:
            return ""
        shown = numbers.estimate(Indicator.ENERGY, self.figure.energy, _UNIT)
        return f"≈ {shown.value.removeprefix('≈')} {shown.unit}"

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setText(self.kind.name())
        self.setToolTip(self.text() if self._compact else "")
        parts = [self.text(), self.figure.caption]
        if self.figure.energy is not None:
            parts.append(
                translate("LogEntry", "about {amount}").format(
                    amount=spoken.amount(self.figure.energy, _UNIT)
                )
            )
        parts.append(translate("LogEntry", "key {n}").format(n=self.key))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        chosen = self.isChecked()
        area = QRectF(self.rect())
        if not self.isEnabled():
            paint.outline_rounded(painter, area, _RADIUS, ui.border, 1.0, ui.inset)
        elif chosen:
            paint.outline_rounded(painter, area, _RADIUS, ui.accent, 2.0, ui.accent_soft)
        else:
            edge = ui.border_control if self.underMouse() else ui.border
            paint.outline_rounded(painter, area, _RADIUS, edge, 1.0, ui.surface)
        if self._compact:
            self._paint_compact(painter, area)
        else:
            self._paint_badge(painter, 38.0 if self.minimumHeight() > LOW_HEIGHT else 28.0)
            self._paint_key(painter, area)
            self._paint_texts(painter, area)
        painter.end()

    def _paint_compact(self, painter: QPainter, area: QRectF) -> None:
        ui = theme.current().ui
        color = ui.accent if self.isChecked() else ui.ink2
        icon = QRectF(area.center().x() - 10, 12, 20, 20)
        icons.paint(painter, self.kind.icon, icon, color)
        run = paint.Run(self.text(), fonts.scale("label"), ui.ink)
        baseline = paint.centred_baseline(run.font, area.bottom() - 18)
        paint.draw_runs(painter, area.center().x() - run.width / 2, baseline, [run])

    def _paint_badge(self, painter: QPainter, edge: float) -> None:
        ui = theme.current().ui
        chosen = self.isChecked() and self.isEnabled()
        badge = QRectF(_SIDE, _SIDE if edge > _KEY_EDGE * 2 else _SIDE - 3, edge, edge)
        ground = ui.accent if chosen else ui.inset
        line = ui.accent if chosen else ui.border
        paint.outline_rounded(painter, badge, _BADGE_RADIUS, line, 1.0, ground)
        inset = (edge - 20.0) / 2 if edge > _KEY_EDGE * 2 else (edge - 16.0) / 2
        color = ui.on_accent if chosen else ui.ink2
        icons.paint(painter, self.kind.icon, badge.adjusted(inset, inset, -inset, -inset), color)

    def _paint_key(self, painter: QPainter, area: QRectF) -> None:
        ui = theme.current().ui
        key = QRectF(area.right() - 11 - _KEY_EDGE, 10, _KEY_EDGE, _KEY_EDGE)
        paint.outline_rounded(painter, key, _KEY_RADIUS, ui.border, 1.0, ui.surface)
        run = paint.Run(str(self.key), fonts.scale("caption"), ui.ink2)
        baseline = paint.centred_baseline(run.font, key.center().y())
        paint.draw_runs(painter, key.center().x() - run.width / 2, baseline, [run])

    def _paint_texts(self, painter: QPainter, area: QRectF) -> None:
        ui = theme.current().ui
        ink, ink2 = (ui.ink, ui.ink2) if self.isEnabled() else (ui.off_text, ui.off_text)
        lines = (
            paint.Run(self.text(), fonts.scale("bodyStrong"), ink),
            paint.Run(self.figure.caption, fonts.scale("caption"), ink2),
            paint.Run(self.shown_figure(), fonts.scale("label"), ink),
        )
        for place, run in enumerate(reversed(lines)):
            middle = area.bottom() - _FROM_BOTTOM - place * _LINE
            paint.draw_runs(painter, _SIDE, paint.centred_baseline(run.font, middle), [run])


class ActivityTiles(Live, Group):
    """Tiles in a grid: one tab stop, arrow keys move, digits 1 to 8 choose.

    Args:
        parent: Qt parent.
        compact: Only icon and name, for tight places.
    """

    changed = Signal(Activity)
    """The user chose another activity."""

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6 if compact else GAP)
        self._tiles = [_Tile(kind, key, self, compact=compact) for key, kind in enumerate(KINDS, 1)]
        for tile in self._tiles:
            tile.clicked.connect(self._tell)
        self._columns = 0
        self.set_columns(COLUMNS)
        self._seconds: Mapping[Activity, float] = {}
        self._figures: Mapping[Activity, Interval | None] = {}
        self._tiles[0].setChecked(True)
        self._current = KINDS[0].activities[0]
        self.setFocusProxy(self._tiles[0])
        self.retranslate()

    @property
    def current(self) -> Activity:
        """The chosen activity."""
        return self._current

    def choose(self, activity: Activity) -> None:
        """Choose an activity and give its tile the focus."""
        tile = self._tile(activity)
        tile.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.set_activity(activity)

    def set_activity(self, activity: Activity) -> None:
        """Choose an activity, wherever the focus is."""
        tile = self._tile(activity)
        tile.setChecked(True)
        self.setFocusProxy(tile)
        if activity is not self._current:
            self._current = activity
            self._show_figures()
            self.changed.emit(activity)

    def show_figures(
        self, seconds: Mapping[Activity, float], figures: Mapping[Activity, Interval | None]
    ) -> None:
        """Say what a typical use is and costs.

        Args:
            seconds: Length of a typical use of the activities that have one.
            figures: Energy of one use of each in kWh, ``None`` where nothing can be said.
        """
        self._seconds, self._figures = seconds, figures
        self._show_figures()

    def set_low(self, low: bool) -> None:  # noqa: FBT001  (a state)
        """Make the tiles lower where a window is low."""
        for tile in self._tiles:
            tile.set_height(LOW_HEIGHT if low else HEIGHT)

    def set_columns(self, columns: int) -> None:
        """Stand in that many columns; where it is narrow, fewer keep their words whole."""
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(self._tiles):
                self._grid.addWidget(tile, place // columns, place % columns)

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose by a digit; whoever gets keys that no field wants passes them on.

        Returns:
            Whether the key meant a tile.
        """
        text = event.text()
        if not (len(text) == 1 and text in "12345678" and self.isEnabled()):
            return False
        self.choose(self._tiles[int(text) - 1].kind.activities[0])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Digits choose; they reach us from a focused tile only, never from a text field."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(spoken.plain(translate("LogEntry", "What did you do?")))
        self._show_figures()

    def _show_figures(self) -> None:
        for tile in self._tiles:
            chosen = self._current in tile.kind.activities
            activity = self._current if chosen else tile.kind.activities[0]
            tile.figure = Figure(caption(activity, self._seconds), self._figures.get(activity))
            tile.retranslate()

    def _tile(self, activity: Activity) -> _Tile:
        kind = kind_of(activity)
        return next(tile for tile in self._tiles if tile.kind is kind)

    def _tell(self) -> None:
        tile = next(tile for tile in self._tiles if tile.isChecked())
        if self._current not in tile.kind.activities:
            self.set_activity(tile.kind.activities[0])
