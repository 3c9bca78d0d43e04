"""The life-cycle river: five stages flow together into the total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from responsai.domain.stages import STAGES, Indicator, Stage
from responsai.gui import theme
from responsai.gui.focus_ring import FocusRing
from responsai.gui.widgets import paint, river_parts, river_text
from responsai.gui.widgets import river_geometry as geometry
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.river_stage import ROW_HEIGHT, LabelForm, StageItem
from responsai.gui.widgets.river_water import Water

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from responsai.domain.interval import Interval

HEIGHT: Final = 206
"""Height of the river; the list is as high as its rows."""
COMPACT_BELOW: Final = 900
"""Width in pixels below which labels leave the range to tooltip and screen reader."""
LIST_BELOW: Final = 640
"""Width in pixels below which a list with bars stands for the river."""

_DESIGN_WIDTH: Final = 1000
_LABEL_TOP: Final = 10
_LABEL_BOTTOM: Final = 74
_LABEL_GAP: Final = 10
_RING: Final = 4
_RING_RADIUS: Final = 10.0
_TOTAL_ROW: Final = 52
_LEAST_WIDTH: Final = 280


class River(Live, Group):
    """Five tributaries and the stream they form; each stage can be chosen with mouse and keys."""

    stage_activated = Signal(Stage)
    """The user opened a stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicator = Indicator.ENERGY
        self._stages: Mapping[Stage, Interval | None] = {}
        self._text: river_text.RiverText | None = None
        self._hovered: Stage | None = None
        self._form = LabelForm.FULL
        self._water = Water(geometry.frame_for(_DESIGN_WIDTH), self)
        self._water.moved.connect(self.update)
        self._items = tuple(StageItem(stage, self) for stage in STAGES)
        for item in self._items:
            item.pointed.connect(self._point)
            item.stepped.connect(lambda by, item=item: self._step(item, by))
            item.clicked.connect(lambda _=False, item=item: self.stage_activated.emit(item.stage))
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        _make_tab_stop(self._items[0], self._items)
        self.retranslate()

    def set_data(self, indicator: Indicator, stages: Mapping[Stage, Interval | None]) -> None:
        """Show other figures; the bands grow and shrink to their new thickness.

        Args:
            indicator: Which indicator.
            stages: Range of each stage in the indicator's unit; ``None`` or missing where the
                method gives none. Without any impact the empty river shows.
        """
        self._indicator = indicator
        self._stages = dict(stages)
        self.retranslate()
        self._water.pour(river_text.shares(stages))

    def clear(self) -> None:
        """Show the empty river: nothing is recorded yet."""
        self.set_data(self._indicator, {})

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return river_text.total(self._stages).high == 0

    def retranslate(self) -> None:
        """Renew all texts."""
        empty = self.is_empty
        if empty:
            self._text = None
        else:
            self._text = _worded(self._items, self._indicator, self._stages)
        self.setAccessibleName(
            self._text.spoken
            if self._text
            else river_text.empty_spoken(
                self._indicator, covered=river_text.is_covered(self._stages)
            )
        )
        self.setAccessibleDescription(river_text.thin_bands_note())
        for item in self._items:
            item.setVisible(not empty)
        self.updateGeometry()
        self._arrange()

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Height of the river, or of the list."""
        if not self.is_empty and _fitting_form(self._items, width) is LabelForm.ROW:
            return ROW_HEIGHT * len(STAGES) + _TOTAL_ROW
        return HEIGHT

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The design's size."""
        return QSize(_DESIGN_WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A narrow list."""
        return QSize(_LEAST_WIDTH, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Point at the band under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self._stage_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Point at nothing."""
        super().leaveEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Open the stage whose band was clicked."""
        super().mouseReleaseEvent(event)
        stage = self._stage_at(event.position())
        if stage is not None and event.button() is Qt.MouseButton.LeftButton:
            self.stage_activated.emit(stage)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the water and the total; the labels draw themselves."""
        painter = paint.smooth_painter(self)
        if self._text is None:
            river_parts.draw_empty(
                painter, self.width(), covered=river_text.is_covered(self._stages)
            )
        elif self._form is LabelForm.ROW:
            area = QRectF(0, ROW_HEIGHT * len(STAGES), self.width(), _TOTAL_ROW)
            river_parts.draw_total_row(painter, area, self._text)
        else:
            self._draw_river(painter, self._text)
        painter.end()

    def _draw_river(self, painter: QPainter, text: river_text.RiverText) -> None:
        pointed = self._pointed()
        unknown = {stage for stage in STAGES if self._stages.get(stage) is None}
        middle = self._water.draw(painter, unknown, pointed)
        river_parts.draw_total(painter, self._water.frame.mouth, middle, text)
        item = next((item for item in self._items if item.stage is pointed), None)
        if item is not None and not FocusRing.shows(item):
            ring = QRectF(item.geometry()).adjusted(-_RING, -_RING, _RING, _RING)
            paint.ring(painter, ring, _RING_RADIUS, theme.current().ui.border_control)

    def _arrange(self) -> None:
        """Choose the form of the labels by the room there is, and put them in place."""
        width = self.width()
        frame = geometry.frame_for(width)
        for digits in (2, 1):
            if self._text is not None:
                self._text = _worded(self._items, self._indicator, self._stages, digits)
            self._form = _fitting_form(self._items, width)
            if self._form is LabelForm.FULL:
                break
        figures = max(item.figures_width() for item in self._items)
        for number, item in enumerate(self._items):
            item.set_form(self._form, figures)
            if self._form is LabelForm.ROW:
                item.setGeometry(0, ROW_HEIGHT * number, width, ROW_HEIGHT)
            else:
                left = round(frame.station(number) - item.badge_centre(self._form))
                room = int(frame.spacing) - _LABEL_GAP
                item.setGeometry(left, _LABEL_TOP, room, _LABEL_BOTTOM - _LABEL_TOP)
        self._water.set_frame(frame)

    def _pointed(self) -> Stage | None:
        """Stage under the mouse, else the one the keyboard is on."""
        if self._hovered is not None:
            return self._hovered
        under = [item.stage for item in self._items if item.underMouse()]
        focused = [item.stage for item in self._items if FocusRing.shows(item)]
        return next(iter(under + focused), None)

    def _point(self) -> None:
        for item in self._items:
            if item.hasFocus():
                _make_tab_stop(item, self._items)
        self.update()

    def _hover(self, stage: Stage | None) -> None:
        if stage is not self._hovered:
            self._hovered = stage
            self.setCursor(
                Qt.CursorShape.ArrowCursor if stage is None else Qt.CursorShape.PointingHandCursor
            )
            self.update()

    def _stage_at(self, place: QPointF) -> Stage | None:
        if self._text is None or self._form is LabelForm.ROW:
            return None
        return self._water.stage_at(place)

    def _step(self, item: StageItem, by: int) -> None:
        number = min(max(self._items.index(item) + by, 0), len(self._items) - 1)
        self._items[number].setFocus(Qt.FocusReason.OtherFocusReason)


def _worded(
    items: Sequence[StageItem],
    indicator: Indicator,
    stages: Mapping[Stage, Interval | None],
    digits: int = 2,
) -> river_text.RiverText:
    """Give the labels their words, with bounds of so many digits."""
    text = river_text.describe(indicator, stages, digits)
    for words, share, item in zip(text.stages, river_text.shares(stages), items, strict=True):
        item.set_text(words, share or 0.0)
    return text


def _make_tab_stop(reached: StageItem, items: Sequence[StageItem]) -> None:
    """Make all stages together one tab stop, at the one that was visited last."""
    for item in items:
        strong = item is reached
        item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)


def _fitting_form(items: Sequence[StageItem], width: int) -> LabelForm:
    """The roomiest form in which no word of any label is cut."""
    room = geometry.frame_for(width).spacing - _LABEL_GAP
    for form, least in ((LabelForm.FULL, COMPACT_BELOW), (LabelForm.COMPACT, LIST_BELOW)):
        if width >= least and all(item.wanted_width(form) <= room for item in items):
            return form
    return LabelForm.ROW
