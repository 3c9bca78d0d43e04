"""How a row of the journal looks, and how its cells are changed in place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyledItemDelegate

from responsai.app.journal import EventEdit
from responsai.app.manual import MAX_COUNT
from responsai.domain.activity import Activity
from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import FocusRing
from responsai.gui.journal import texts
from responsai.gui.journal.texts import NUMBERS, Column
from responsai.gui.log_entry.date_field import DateField
from responsai.gui.log_entry.kinds import ICONS
from responsai.gui.log_entry.model_field import ModelField
from responsai.gui.models.journal import JournalModel
from responsai.gui.widgets import paint
from responsai.text.catalogue import translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from responsai.app.journal_lines import JournalLine

AnyIndex = QModelIndex | QPersistentModelIndex

SIDE: Final = 12.0
ACTIONS: Final = 76
"""Room for the buttons at the right end of a row, in its last column."""
_COLUMNS: Final = tuple(Column)
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_FOCUSED: Final = QStyle.StateFlag.State_HasFocus.value
_GAP: Final = 8.0
_ICON: Final = 16.0
_CHIP_HEIGHT: Final = 20.0
_CHIP_SIDE: Final = 8.0
_CHIP_RADIUS: Final = 6.0
_BONE_HEIGHT: Final = 8.0


class JournalDelegate(QStyledItemDelegate):
    """Draws the cells of the journal from its lines, and makes their editors.

    Args:
        parent: The table.

    Attributes:
        hovered: Row under the mouse, -1 for none.
        models: Names of models to choose from.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.models: tuple[str, ...] = ()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        """Draw a cell; what is not read yet is a grey bar."""
        model = index.model()
        assert isinstance(model, JournalModel)  # noqa: S101  (our table has no other)
        line = model.line(index.row())
        area = QRectF(option.rect)
        column = _COLUMNS[index.column()]
        state = option.state.value  # flags as numbers: each cell asks twice
        chosen = bool(state & _SELECTED)
        fresh = line is not None and model.is_fresh(line)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, index.row(), marked=chosen or fresh)
        area = text_area(area, column)
        painter.setClipRect(area.adjusted(0, 0, -2, 0))
        if line is None or model.state is None:
            _paint_bone(painter, area, column)
        else:
            _paint_cell(painter, area, column, line, model, fresh=fresh)
        if state & _FOCUSED and FocusRing.shows(self.parent()):  # type: ignore[arg-type]  # the table
            painter.setClipping(False)
            paint.ring(painter, area.adjusted(2, 3, -3, -4), 6.0, theme.current().ui.focus)
        painter.restore()

    def createEditor(  # noqa: N802  (Qt's name)
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """A field for the cell."""
        column = Column(index.column())
        editor: QWidget
        if column is Column.WHEN:
            editor = DateField(parent)
        elif column is Column.MODEL:
            editor = ModelField(parent)
            editor.set_choices(self.models, "")
        elif column is Column.ACTIVITY:
            editor = QComboBox(parent)
            for activity in Activity:
                editor.addItem(activity_name(activity), activity)
        else:
            editor = QSpinBox(parent)
            editor.setRange(1, MAX_COUNT)
        editor.setAccessibleName(texts.header(column))
        editor.setAutoFillBackground(True)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:  # noqa: N802  (Qt's name)
        """Begin with what the entry says."""
        model = index.model()
        line = model.line(index.row()) if isinstance(model, JournalModel) else None
        if line is None or not isinstance(model, JournalModel) or model.state is None:
            return
        if isinstance(editor, DateField):
            editor.set_today(model.state.today)
            editor.set_day(line.day)
        elif isinstance(editor, ModelField):
            editor.set_model_name(line.model)
            editor.choose_all()
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(line.event.series.activity))
        elif isinstance(editor, QSpinBox):
            editor.setValue(line.event.amounts.requests)
            editor.selectAll()

    def setModelData(  # noqa: N802  (Qt's name)
        self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex
    ) -> None:
        """Pass on what was changed, if anything was."""
        line = model.line(index.row()) if isinstance(model, JournalModel) else None
        change = None if line is None else _change(editor, line)
        if change is not None:
            model.setData(index, change)

    def updateEditorGeometry(  # noqa: N802  (Qt's name)
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        """As large as the cell, or as the field needs."""
        area = option.rect.adjusted(2, 2, -2, -2)
        area.setWidth(max(area.width(), editor.minimumSizeHint().width()))
        editor.setGeometry(area)

    def retheme(self) -> None:
        """Forget fonts, whose size may have changed too."""
        _font.cache_clear()

    def _paint_ground(self, painter: QPainter, area: QRectF, row: int, *, marked: bool) -> None:
        ui = theme.current().ui
        if marked:
            painter.fillRect(area, QColor(ui.accent_soft))
        elif row == self.hovered:
            painter.fillRect(area, QColor(ui.inset))
        hairline = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(hairline, QColor(ui.grid))


def text_area(area: QRectF, column: Column) -> QRectF:
    """The part of a cell that holds its text: numbers at the right leave the buttons room."""
    return area.adjusted(0, 0, -ACTIONS if column is Column.WATER else 0, 0)


def _change(editor: QWidget, line: JournalLine) -> EventEdit | None:
    """What was changed in a field, ``None`` for nothing."""
    if isinstance(editor, DateField):
        return None if editor.day == line.day else EventEdit(at=editor.day)
    if isinstance(editor, ModelField):
        name = editor.model_name
        return None if name == line.model else EventEdit(model=name or "")
    if isinstance(editor, QComboBox):
        activity = Activity(editor.currentData())
        same = activity is line.event.series.activity
        return None if same else EventEdit(activity=activity)
    if isinstance(editor, QSpinBox):
        same = editor.value() == line.event.amounts.requests
        return None if same else EventEdit(count=editor.value())
    return None


def _paint_bone(painter: QPainter, area: QRectF, column: Column) -> None:
    """Something will stand here soon."""
    if column is Column.RANGE:
        return
    width = min(60.0 if column not in NUMBERS else 28.0, area.width() - 2 * SIDE)
    left = area.right() - SIDE - width if column in NUMBERS else area.left() + SIDE
    bone = QRectF(left, area.center().y() - _BONE_HEIGHT / 2, width, _BONE_HEIGHT)
    paint.fill_rounded(painter, bone, _BONE_HEIGHT / 2, theme.current().ui.track)


def _paint_cell(
    painter: QPainter,
    area: QRectF,
    column: Column,
    line: JournalLine,
    model: JournalModel,
    *,
    fresh: bool,
) -> None:
    assert model.state is not None  # noqa: S101  (there is no line without)
    text = texts.cell(line, column, model.state.today)
    left = area.left() + (SIDE if column is Column.WHEN else _GAP)
    if column is Column.ACTIVITY:
        icon = QRectF(left, area.center().y() - _ICON / 2, _ICON, _ICON)
        icons.paint(painter, ICONS[line.event.series.activity], icon, theme.current().ui.ink2)
        left += _ICON + _GAP
    font = _font(column)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    if column in NUMBERS:
        left = area.right() - _GAP - width
    elif width > area.right() - _GAP - left:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.right() - _GAP - left)
        width = area.right() - _GAP - left
    painter.setFont(font)
    painter.setPen(QColor(_color(column, line)))
    painter.drawText(QPointF(left, area.center().y() + metrics.capHeight() / 2), text)
    end = left + width + _GAP
    if column is Column.MODEL and line.assumed:
        _paint_word(painter, end, area, translate("Journal", "assumed"))
    elif column is Column.SOURCE:
        if fresh:
            _paint_chip(painter, end, area, translate("Journal", "just added"), fresh=True)
        elif not line.counts:
            _paint_chip(painter, end, area, translate("Journal", "also seen"), fresh=False)


def width_of(text: str) -> float:
    """Room that a text needs in the first column, in pixels."""
    return SIDE + QFontMetricsF(_font(Column.WHEN)).horizontalAdvance(text) + _GAP + 1


@lru_cache(maxsize=len(Column))
def _font(column: Column) -> QFont:
    if column is Column.ENERGY:
        return fonts.scale("bodyStrong", tabular=True)
    return fonts.scale("body", tabular=column in NUMBERS or column is Column.RANGE)


def _color(column: Column, line: JournalLine) -> str:
    ui = theme.current().ui
    faint = column in {Column.WHEN, Column.SOURCE, Column.RANGE} or not line.counts
    unknown = column is Column.MODEL and line.model is None
    return ui.ink2 if faint or unknown else ui.ink


def _paint_word(painter: QPainter, left: float, area: QRectF, word: str) -> None:
    """A word after the text, where there is room for it; the tip says it all the same."""
    run = paint.Run(word, fonts.scale("caption"), theme.current().ui.ink3)
    if left + run.width <= area.right() - 2:
        paint.draw_runs(painter, left, paint.centred_baseline(run.font, area.center().y()), [run])


def _paint_chip(painter: QPainter, left: float, area: QRectF, word: str, *, fresh: bool) -> None:
    ui = theme.current().ui
    run = paint.Run(word, fonts.scale("label"), ui.accent if fresh else ui.ink2)
    chip = QRectF(
        left, area.center().y() - _CHIP_HEIGHT / 2, run.width + 2 * _CHIP_SIDE, _CHIP_HEIGHT
    )
    # The chip matters more than the end of a long name: it stands at the right edge then.
    chip.moveRight(min(chip.right(), area.right() - 4))
    edge = ui.surface if fresh else ui.border_control
    paint.outline_rounded(painter, chip, _CHIP_RADIUS, edge, 1.0, ui.surface)
    baseline = paint.centred_baseline(run.font, chip.center().y())
    paint.draw_runs(painter, chip.left() + _CHIP_SIDE, baseline, [run])
