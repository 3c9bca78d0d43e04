"""The small window beside the clock: today so far, log a use, compare before asking."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from responsai.app.types import ManualUse
from responsai.domain.stages import Indicator
from responsai.gui import quick_log_data, theme
from responsai.gui.quick_log_data import TILES
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.range_line import RangeLine
from responsai.gui.widgets.search_field import SearchField
from responsai.gui.widgets.small_tiles import SmallTiles
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from responsai.app.before_asking import Option
    from responsai.app.types import Estimate
    from responsai.gui.frame import Frame
    from responsai.gui.quick_log_data import QuickData
    from responsai.gui.tasks import Ticket

WIDTH: Final = 348
MOST: Final = 99
UNDO_MS: Final = 10_000
"""How long what was added can be taken back here; the journal's own Undo has no end."""
_SIDE: Final = 15


class QuickLog(Live, QFrame):
    """Opens at the tray icon, or as a small window of its own where there is no tray.

    Args:
        frame: The program.
        flags: ``Popup`` beside the clock, ``Tool`` for a window of its own.
    """

    open_requested = Signal()
    """The user wants the large window."""

    def __init__(self, frame: Frame, flags: Qt.WindowType = Qt.WindowType.Popup) -> None:
        super().__init__(None, flags)
        self._frame = frame
        self._tasks = frame.tasks
        self._data: QuickData | None = None
        self._ticket: Ticket | None = None
        self._adding: Ticket | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.tiles = SmallTiles(TILES)
        self.model = SearchField()
        self.model.setMinimumWidth(150)
        self.count = QSpinBox()
        self.count.setRange(1, MOST)
        self.add = PrimaryButton(icon="check")
        self.compare = Button(kind="quiet", icon="scale", small=True)
        self.compare.setCheckable(True)
        self.undo = Button(kind="link", small=True)
        self.open = Button(kind="quiet", small=True)
        self._title = Text(tone="ink2")
        self._value, self._unit = Text(style="display", tabular=True), Text(tone="ink2")
        self._others = Text(style="caption", tone="ink2")
        self._line = RangeLine(Indicator.ENERGY)
        self._about = Text(tone="ink2", wrap=True)
        self._added = Text(wrap=True)
        self._options = QWidget()
        self._rows = QVBoxLayout(self._options)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._added_row = Card(tone="accent")
        self._fading = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._fading.timeout.connect(self._forget_added)
        self._arrange()
        self._connect()
        self._options.hide()
        self._added_row.hide()
        self.setFixedWidth(WIDTH)
        self.retranslate()

    def refresh(self) -> None:
        """Read the journal anew."""
        self._tasks.on_database(quick_log_data.load, self._show, failed=_leave)

    def use(self) -> ManualUse:
        """What is entered."""
        return ManualUse(self.tiles.current, self.model.current() or None, self.count.value())

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setWindowTitle(translate("QuickLog", "Log usage"))
        self.setAccessibleName(translate("QuickLog", "Quick log"))
        self._title.setText(translate("QuickLog", "Today"))
        self.model.setAccessibleName(translate("QuickLog", "Model"))
        self.count.setAccessibleName(translate("QuickLog", "How many"))
        self.add.setText(translate("QuickLog", "Add"))
        self.compare.setText(translate("QuickLog", "Before I ask"))
        self.compare.setAccessibleDescription(
            translate("QuickLog", "Compares what this task would cost with the models you use.")
        )
        self.undo.setText(translate("QuickLog", "Undo"))
        self.open.setText(translate("QuickLog", "Open ResponsAI"))
        if self._data is not None:
            self._show(self._data)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the surface with its hairline."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        paint.outline_rounded(painter, QRectF(self.rect()), 0.0, ui.border, 1.0, ui.surface)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.tiles.changed.connect(self._renew)
        self.model.chosen.connect(self._renew)
        self.count.valueChanged.connect(self._renew)
        self.add.clicked.connect(self._add)
        self.compare.toggled.connect(self._compare)
        self.undo.clicked.connect(self._forget_added)
        self.undo.clicked.connect(self._frame.undo_requested)
        self.open.clicked.connect(self.open_requested)
        self._frame.journal_changed.connect(self._follow)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._add)

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, data: QuickData) -> None:
        self._data = data
        energy = data.today.get(Indicator.ENERGY)
        self._line.set_interval(energy)
        if energy is None:
            self._value.setText("–")
            self._value.setAccessibleName(translate("QuickLog", "Nothing yet today"))
            for text in (self._unit, self._others):
                text.setText("")
        else:
            shown = numbers.estimate(Indicator.ENERGY, energy)
            self._value.setText(shown.value)
            self._unit.setText(shown.unit)
            unit = spoken.unit_called(shown.unit)
            self._value.setAccessibleName(spoken.amount(energy, unit))
            rest = (data.today.get(Indicator.WATER), data.today.get(Indicator.GHG))
            parts = [
                f"{other.value} {other.unit}"
                for other in (
                    numbers.estimate(it, total)
                    for it, total in zip((Indicator.WATER, Indicator.GHG), rest, strict=True)
                    if total is not None
                )
            ]
            self._others.setText(" · ".join(parts))
            self._others.setAccessibleName(spoken.plain(", ".join(parts)))
        before = self.model.current() or data.model
        unknown = translate("QuickLog", "I don’t know the model")
        self.model.set_choices([("", unknown), *((name, name) for name in data.models)], before)
        self._renew()

    def _renew(self) -> None:
        """Estimate what is entered."""
        if self._ticket is not None:
            self._ticket.drop()
        self._ticket = self._tasks.on_database(
            partial(quick_log_data.estimate, self.use()), self._estimated, failed=_leave
        )
        self.add.setEnabled(self._data is not None and not self._data.read_only)
        if self.compare.isChecked():
            self._compare(on=True)

    def _estimated(self, estimate: Estimate) -> None:
        self._ticket = None
        self._about.setText(about(estimate))
        self._about.setAccessibleName(spoken.plain(self._about.text()))

    def _add(self) -> None:
        self._log(self.use())

    def _log(self, use: ManualUse) -> None:
        if self._adding is None and self.add.isEnabled():
            self._adding = self._tasks.on_database(
                partial(quick_log_data.log, use), self._show_added, failed=self._not_added
            )

    def _show_added(self, use: ManualUse) -> None:
        """Say what was added, with Undo for ten seconds."""
        self._adding = None
        words = (
            translate("QuickLog", "Added: {n} use, {what}")
            if is_singular(use.count)
            else translate("QuickLog", "Added: {n} uses, {what}")
        )
        what = ", ".join(part for part in (activity_name(use.activity), use.model) if part)
        self._added.setText(words.format(n=numbers.count(use.count), what=what))
        self._added_row.show()
        self._fading.start()
        self.adjustSize()
        self._frame.journal_changed.emit()

    def _not_added(self, error: Exception) -> None:
        self._adding = None
        self._tasks.tell(error)

    def _forget_added(self) -> None:
        self._fading.stop()
        self._added_row.hide()
        self.adjustSize()

    def _compare(self, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        if not on:
            self._options.hide()
            self.adjustSize()
            return
        work = partial(quick_log_data.compare, self.tiles.current)
        self._tasks.on_database(work, self._show_options, failed=_leave)

    def _show_options(self, found: tuple[Option, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        if not found:
            self._rows.addWidget(
                Text(
                    translate("QuickLog", "Nothing to compare: log a text use with a model first."),
                    "caption",
                    "ink2",
                    wrap=True,
                )
            )
        for option in found:
            row = OptionRow(option)
            row.log.clicked.connect(partial(self._log_option, option))
            self._rows.addWidget(row)
        self._options.show()
        self.adjustSize()

    def _log_option(self, option: Option) -> None:
        self._log(ManualUse(self.tiles.current, option.model, self.count.value()))

    def _arrange(self) -> None:
        figure = _row(self._value, self._unit, None, self._others)
        choice = _row(self.model, self.count)
        choice.setStretch(0, 1)
        adding = _row(self._about, self.add)
        adding.setStretch(0, 1)
        added = _row(self._added, self.undo)
        added.setStretch(0, 1)
        added.setContentsMargins(10, 6, 4, 6)
        self._added_row.setLayout(added)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 10)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(figure)
        layout.addWidget(self._line)
        layout.addWidget(self.tiles)
        layout.addLayout(choice)
        layout.addLayout(adding)
        layout.addWidget(self._options)
        layout.addWidget(self._added_row)
        layout.addWidget(Rule())
        layout.addLayout(_row(self.open, None, self.compare))


class OptionRow(QWidget):
    """One way to have a task done, with what it asks for.

    Args:
        option: The way.
    """

    def __init__(self, option: Option) -> None:
        super().__init__()
        shown = numbers.estimate(Indicator.ENERGY, option.energy)
        name = option.model.partition("/")[2] or option.model
        text = f"{shown.value} {shown.unit} ({shown.range})"
        remark = ""
        if option.enough:
            remark = translate("QuickLog", "enough for this task")
        elif not option.used:
            remark = translate("QuickLog", "a smaller one")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(name, "bodyStrong"))
        words.addWidget(
            Text(" · ".join(part for part in (text, remark) if part), "caption", "ink2")
        )
        self.log = Button(translate("QuickLog", "Log it"), small=True)
        self.log.setAccessibleName(
            translate("QuickLog", "Log it with {model}: {estimate}").format(
                model=name, estimate=spoken.plain(f"{text} {remark}")
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, stretch=1)
        row.addWidget(self.log)


def about(estimate: Estimate) -> str:
    """An estimate in a few words: ``about 0.3 Wh (0.1–0.9), 1 mL``."""
    energy = estimate.impacts.total(Indicator.ENERGY)
    if energy is None:
        return translate("QuickLog", "not covered by this method")
    shown = numbers.estimate(Indicator.ENERGY, energy)
    return translate("QuickLog", "about {value} ({range})").format(
        value=f"{shown.value} {shown.unit}", range=shown.range
    )


def _row(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets beside each other; ``None`` is free room."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row


def _leave(_error: Exception) -> None:
    """Leave what was shown; the large window tells what is wrong."""
