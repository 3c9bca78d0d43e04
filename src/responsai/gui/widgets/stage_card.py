"""A life-cycle stage to choose, with its share of the chosen indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from responsai.domain.stages import STAGES, Stage
from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.river_text import ICONS
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import stage_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

HEIGHT: Final = 97
_RADIUS: Final = 12.0
_SIDE: Final = 14
_BADGE: Final = 32.0
_SMALL_BADGE: Final = 26.0
_ICON_SHARE: Final = 0.56
_TEXT_GAP: Final = 9
_SMALL_TEXT_GAP: Final = 7
_NARROW: Final = 165
"""Below this width the badge gives way to the name."""
_BAR: Final = 6.0
_NARROWEST: Final = 132
_SHARE_BASELINE: Final = 68


class StageCard(Live, QAbstractButton):
    """A card that is also a choice: cards with the same parent exclude each other."""

    selected = Signal(Stage)
    """The user chose this stage."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._share: float | None = None
        self._told = ""
        self._of = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty(RADIUS_PROPERTY, _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.selected.emit(self._stage))
        self.toggled.connect(self.retranslate)
        self.retranslate()

    @property
    def stage(self) -> Stage:
        """Which stage this is."""
        return self._stage

    def set_share(self, share: float | None, told: str, of: str) -> None:
        """Show another share.

        Args:
            share: 0 to 1; ``None`` where there is none to show.
            told: The share as people read it, or why there is none.
            of: What it is a share of, such as ``of your energy``.
        """
        self._share, self._told, self._of = share, told, of
        self.retranslate()

    def retranslate(self) -> None:
        """Renew the accessible name."""
        place = STAGES.index(self._stage) + 1
        parts = [
            translate("StageCard", "{stage}, stage {place} of {count}").format(
                stage=stage_name(self._stage), place=place, count=len(STAGES)
            ),
            spoken.plain(f"{self._told} {self._of}"),
        ]
        if self.isChecked():
            parts.append(translate("StageCard", "selected"))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A fifth of the content's width."""
        return QSize(196, HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A fifth of the smallest window's content."""
        return QSize(_NARROWEST, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Let Enter choose as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the card."""
        colours = theme.current()
        ui, own = colours.ui, colours.stage[self._stage]
        painter = paint.smooth_painter(self)
        area = QRectF(self.rect())
        if self.isChecked():
            paint.outline_rounded(painter, area, _RADIUS, own.text, 2.0, ui.surface)
        else:
            edge = ui.border_control if self.underMouse() else ui.border
            paint.outline_rounded(painter, area, _RADIUS, edge, 1.0, ui.surface)
        self._draw_head(painter)
        paint.draw_runs(painter, _SIDE, _SHARE_BASELINE, self._share_runs())
        bar = QRectF(_SIDE, 79, self.width() - 2 * _SIDE, _BAR)
        paint.fill_rounded(painter, bar, _BAR / 2, ui.track)
        if self._share:
            bar.setWidth(max(_BAR / 2, bar.width() * min(1.0, self._share)))
            paint.fill_rounded(painter, bar, min(_BAR, bar.width()) / 2, own.fill)
        painter.end()

    def _draw_head(self, painter: QPainter) -> None:
        colours = theme.current()
        ui, own = colours.ui, colours.stage[self._stage]
        small = self.width() < _NARROW
        edge = _SMALL_BADGE if small else _BADGE
        badge = QRectF(_SIDE, 12 + (_BADGE - edge) / 2, edge, edge)
        paint.fill_rounded(painter, badge, edge / 2, own.soft)
        inset = edge * (1 - _ICON_SHARE) / 2
        inner = badge.adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, ICONS[self._stage], inner, own.text, 1.75)
        left = badge.right() + (_SMALL_TEXT_GAP if small else _TEXT_GAP)
        place = translate("StageCard", "Stage {n}").format(n=STAGES.index(self._stage) + 1)
        paint.draw_runs(painter, left, 24, [paint.Run(place, fonts.scale("caption"), ui.ink2)])
        name = paint.Run(stage_name(self._stage), fonts.scale("bodyStrong"), ui.ink)
        paint.draw_runs(painter, left, 40, [name])

    def _share_runs(self) -> list[paint.Run]:
        ui = theme.current().ui
        if self._share is None:
            return [paint.Run(self._told, fonts.scale("caption"), ui.ink2)]
        share = paint.Run(self._told, fonts.font(17, 600, spacing=-0.3), ui.ink)
        of = paint.Run(self._of, fonts.scale("caption"), ui.ink2, 6)
        # Measured with the widest share, so that all cards do the same.
        widest = share._replace(text=numbers.share(1.0)).width
        fits = widest + of.gap + of.width <= self.width() - 2 * _SIDE
        return [share, of] if fits else [share]
