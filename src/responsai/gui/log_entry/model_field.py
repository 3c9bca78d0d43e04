"""Choosing a model: any part of a name finds it, and any other name is taken too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
)

from responsai.gui import fonts, icons, theme
from responsai.gui.widgets import paint
from responsai.gui.widgets.live import Live
from responsai.text import model_names
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from responsai.text.model_names import ModelName

AnyIndex = QModelIndex | QPersistentModelIndex

_NAME: Final = Qt.ItemDataRole.UserRole
_BESIDE: Final = Qt.ItemDataRole.UserRole + 1
_SOUGHT: Final = Qt.ItemDataRole.UserRole + 2
_ICON: Final = 16
_ROW: Final = 30
_SIDE: Final = 10
_GAP: Final = 8
_MOST_SHOWN: Final = 12


class _Line(QLineEdit):
    """The text of the field, with the provider in grey after it."""

    def __init__(self) -> None:
        super().__init__()
        self.beside = ""
        self.setTextMargins(_ICON + _GAP - 2, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        super().paintEvent(event)
        painter = paint.smooth_painter(self)
        area = QRectF(0, (self.height() - _ICON) / 2, _ICON, _ICON)
        icons.paint(painter, "bot", area, theme.current().ui.ink2)
        if self.beside and self.text():
            self._paint_beside(painter)
        painter.end()

    def _paint_beside(self, painter: QPainter) -> None:
        font = fonts.scale("body")
        metrics = QFontMetricsF(self.font())
        before = metrics.horizontalAdvance(self.text()[: self.cursorPosition()])
        start = self.cursorRect().center().x() - before
        left = start + metrics.horizontalAdvance(self.text()) + _GAP
        color = theme.current().ui.ink2
        # The whole if there is room, else only the provider, else nothing: nothing is cut.
        runs = [paint.Run(text, font, color) for text in (self.beside, self.beside.split(", ")[0])]
        run = next((run for run in runs if left + run.width <= self.width()), None)
        if run is not None:
            baseline = paint.centred_baseline(font, self.height() / 2)
            paint.draw_runs(painter, left, baseline, [run])


class _Offer(NamedTuple):
    """A model to choose.

    Attributes:
        entered: What is entered when it is chosen.
        name: What is shown.
        beside: What stands beside.
        label: Our name for it, by which it is found too.
    """

    entered: str
    name: str
    beside: str
    label: str = ""


class _Offers(QAbstractListModel):
    """Models to choose from; hundreds of them come in with one reset."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._offers: list[_Offer] = []

    def show(self, offers: list[_Offer]) -> None:
        """Replace all."""
        if offers != self._offers:
            self.beginResetModel()
            self._offers = offers
            self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802  (Qt's name)
        return 0 if parent is not None and parent.isValid() else len(self._offers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return offer.entered
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{offer.name}, {offer.beside}" if offer.beside else offer.name
        sought = f"{offer.name} {offer.beside} {offer.label}"
        return {_NAME: offer.name, _BESIDE: offer.beside, _SOUGHT: sought}.get(role)


class _Completer(QCompleter):
    """Finds a model by any part of its names, and enters the one that is shown."""

    def pathFromIndex(self, index: AnyIndex) -> str:  # noqa: N802  (Qt's name)
        return str(index.data(Qt.ItemDataRole.EditRole))


class _Row(QStyledItemDelegate):
    """A name, and its provider beside it."""

    def sizeHint(  # noqa: N802  (Qt's name)
        self, _option: QStyleOptionViewItem, _index: AnyIndex
    ) -> QSize:
        return QSize(0, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        ui = theme.current().ui
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            paint.fill_rounded(painter, area.adjusted(0, 1, 0, -1), 6.0, ui.accent_soft)
        runs = [
            paint.Run(str(index.data(_NAME)), fonts.scale("body"), ui.ink),
            paint.Run(str(index.data(_BESIDE) or ""), fonts.scale("caption"), ui.ink2, _GAP),
        ]
        painter.setClipRect(area)
        baseline = paint.centred_baseline(runs[0].font, area.center().y())
        paint.draw_runs(painter, area.left() + _SIDE, baseline, runs)
        painter.restore()


class ModelField(Live, QComboBox):
    """A field that completes what is typed anywhere in a name, and takes any other text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._last = ""
        self._by_name: dict[str, str] = {}
        self._shown: dict[str, ModelName] = {}
        self._line = _Line()
        self._rows = _Offers(self)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setLineEdit(self._line)
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self))
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._set_completer()
        self.currentTextChanged.connect(self._mark)
        self.retranslate()

    @property
    def model_name(self) -> str | None:
        """The model, by the name we know it by if we do; ``None`` if none is told."""
        text = " ".join(self.currentText().split())
        return self._by_name.get(text, text) or None

    def set_choices(self, labels: Sequence[str], last: str) -> None:
        """Offer models; what is entered stays.

        Args:
            labels: Names, the most used first.
            last: The last used one, which is marked; empty for none.
        """
        entered = self.currentText()
        self._labels, self._last = tuple(labels), last
        self._shown = model_names.displayed_together(self._labels)
        self._by_name = {}
        for label in self._labels:
            # Two providers may offer the same name: then our own tells the second apart.
            self._by_name.setdefault(self._shown[label].name, label)
        blocked = self.blockSignals(True)  # noqa: FBT003  (Qt's switch)
        self._fill()
        self.setEditText(entered)
        self.blockSignals(blocked)
        self._mark()

    def set_model_name(self, name: str | None) -> None:
        """Enter a model."""
        shown = self._shown.get(name or "")
        known = shown is not None and self._by_name.get(shown.name) == name
        self.setEditText(shown.name if shown is not None and known else name or "")
        self._line.setCursorPosition(0)  # a long name begins with what tells it apart
        self._mark()

    def choose_all(self) -> None:
        """Select the text, so that typing replaces it."""
        self._line.selectAll()

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(translate("LogEntry", "Model"))
        self._line.setAccessibleName(self.accessibleName())
        self._line.setPlaceholderText(translate("LogEntry", "Other, or I don’t know"))
        self.set_choices(self._labels, self._last)

    def _set_completer(self) -> None:
        completer = _Completer(self._rows, self)
        completer.setCompletionRole(_SOUGHT)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        popup = completer.popup()
        if popup is not None:
            popup.setItemDelegate(_Row(self))
        self.setCompleter(completer)

    def _fill(self) -> None:
        rows = []
        for label in self._labels:
            name = self._shown[label].name
            short = name if self._by_name[name] == label else label
            rows.append(_Offer(short, name, self._beside(label), label))
        unknown = translate("LogEntry", "Other, or I don’t know")
        self._rows.show([*rows, _Offer("", unknown, "")])

    def _beside(self, label: str) -> str:
        provider = self._shown[label].provider if label in self._shown else ""
        if label != self._last or not label:
            return provider
        last = translate("LogEntry", "last used")
        return f"{provider}, {last}" if provider else last

    def _mark(self) -> None:
        """Say whose model is entered."""
        name = self.model_name
        self._line.beside = self._beside(name) if name in self._labels else ""
        self.setAccessibleDescription(self._line.beside)
        self._line.update()
