"""The panel beside the tiles: which model, how many, when, what it costs, and Add."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from responsai.app import log_choices
from responsai.app.clock import utc_now
from responsai.app.types import ManualUse
from responsai.domain.errors import ResponsaiError
from responsai.gui.log_entry.count_field import CountField
from responsai.gui.log_entry.date_field import DateField
from responsai.gui.log_entry.details import Details
from responsai.gui.log_entry.estimate import EstimatePanel
from responsai.gui.log_entry.kind_choice import KindChoice
from responsai.gui.log_entry.model_field import ModelField
from responsai.gui.log_entry.tile_figures import TileFigures
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text import dates, numbers
from responsai.text.catalogue import translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from responsai.app.jobs import Job
    from responsai.app.log_choices import LogChoices
    from responsai.app.types import Estimate, LogReceipt
    from responsai.app.workspace import Workspace
    from responsai.gui.log_entry.tiles import ActivityTiles
    from responsai.gui.tasks import Tasks, Ticket


class EntryPanel(Live, QWidget):
    """Adds what is chosen in the tiles to the journal.

    Args:
        tasks: Estimates and stores.
        tiles: Where the activity is chosen; may stand anywhere.
        explains: Offer to show how the figures come about.
        parent: Qt parent.
    """

    added = Signal(object, int)
    """Something was stored: its ``LogReceipt`` and the number of uses."""

    def __init__(
        self,
        tasks: Tasks,
        tiles: ActivityTiles,
        *,
        explains: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.tiles = tiles
        self._choices: LogChoices | None = None
        self._models: dict[str, str] = {}
        self._estimating: Ticket | None = None
        self._figures = TileFigures(tasks, tiles)
        self._adding: Ticket | None = None
        self._title = Text(style="section")
        self._when = Text(style="caption", tone="ink2")
        self.kind = KindChoice()
        self.model = ModelField()
        self.count = CountField()
        self.date = DateField()
        self.details = Details()
        self.estimate = EstimatePanel(explains=explains)
        self.error = Text(tone="danger", wrap=True)
        self.add = PrimaryButton(icon="check")
        self.more = Button(kind="quiet")
        self._labels = [Text(style="label", tone="ink2") for _ in range(3)]
        self._arrange()
        self._connect()
        self._show_activity()
        self.retranslate()
        self.add.setEnabled(False)  # until the journal is read

    @property
    def settled(self) -> bool:
        """Whether everything asked for is shown."""
        return self._choices is not None and self._figures.settled and self._estimating is None

    def show_choices(self, choices: LogChoices) -> None:
        """Offer what there is to choose from; what is entered already stays.

        Args:
            choices: State of the journal.
        """
        self._choices = choices
        self._offer_models(choices)
        self.date.set_today(choices.today)
        self.add.setEnabled(True)
        self.setEnabled(not choices.read_only)
        self.tiles.setEnabled(not choices.read_only)
        self._ask_figures()
        self._changed()
        if choices.read_only:
            self.error.setText(
                translate("LogEntry", "Your journal can only be read: nothing can be added.")
            )
            self.error.show()

    def use(self) -> ManualUse:
        """What is entered."""
        day = self.date.day
        today = None if self._choices is None else self._choices.today
        return self.details.told(
            ManualUse(
                activity=self.tiles.current,
                model=self.model.model_name,
                count=self.count.value,
                # Of today the moment is known: now.
                at=None if day == today else day,
            )
        )

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means that no field wants: +, -, M and D, and a digit for a tile.

        Returns:
            Whether it meant something.
        """
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held or not self.isEnabled():
            return False
        key = event.text().upper()
        if key in {"+", "-"}:
            self.count.step(1 if key == "+" else -1)
        elif key in {"M", "D"}:
            field = self.model if key == "M" else self.date
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            return self.tiles.take_key(event)
        return True

    def add_to_journal(self) -> None:
        """Store what is entered; a second wish while that is under way is the same one."""
        if self._adding is None and self.add.isEnabled():
            self._adding = self._tasks.on_database(
                partial(_log, self.use()), self._added, failed=self._not_added
            )

    def retranslate(self) -> None:
        """Renew all texts."""
        for label, text in zip(
            self._labels,
            (
                translate("LogEntry", "Model"),
                translate("LogEntry", "How many"),
                translate("LogEntry", "Date"),
            ),
            strict=True,
        ):
            label.setText(text)
        self.more.setText(translate("LogEntry", "Details"))
        self._title.setText(activity_name(self.tiles.current))
        self._changed()

    def _connect(self) -> None:
        self.tiles.changed.connect(self._show_activity)
        self.kind.chosen.connect(self.tiles.set_activity)
        self.model.currentTextChanged.connect(self._model_changed)
        self.count.changed.connect(self._changed)
        self.date.dateChanged.connect(self._changed)
        self.details.changed.connect(self._changed)
        self.add.clicked.connect(self.add_to_journal)
        self.more.clicked.connect(self._toggle_details)

    def _show_activity(self) -> None:
        activity = self.tiles.current
        self._title.setText(activity_name(activity))
        self.kind.show_for(activity)
        self.details.show_for(activity)
        if self._choices is not None:
            self._offer_models(self._choices)
        self._changed()

    def _offer_models(self, choices: LogChoices) -> None:
        family = log_choices.family(self.tiles.current)
        blocked = self.model.blockSignals(True)  # noqa: FBT003  (Qt's switch)
        self.model.set_choices(choices.models, choices.last.get(family, ""))
        self.model.set_model_name(self._model_of(family))
        self.model.blockSignals(blocked)

    def _model_of(self, family: str = "") -> str:
        """Model chosen for a family of activities, else the last used one."""
        last = {} if self._choices is None else self._choices.last
        family = family or log_choices.family(self.tiles.current)
        return self._models.get(family, last.get(family, ""))

    def _model_changed(self) -> None:
        self._models[log_choices.family(self.tiles.current)] = self.model.model_name or ""
        self._ask_figures()
        self._changed()

    def _changed(self) -> None:
        """Renew the button and ask for a new estimate."""
        self.error.hide()
        use = self.use()
        self.add.setText(
            translate("LogEntry", "Add {n} to journal").format(n=numbers.count(use.count))
        )
        if self._choices is None:
            return
        self._when.setText(
            translate("LogEntry", "today, {time}").format(time=f"{utc_now().astimezone():%H:%M}")
            if use.at is None
            else dates.day(self.date.day)
        )
        if self._estimating is not None:
            self._estimating.drop()
        self._estimating = self._tasks.on_database(
            partial(_estimate, use), self._show_estimate, failed=self._no_estimate
        )

    def _ask_figures(self) -> None:
        if self._choices is not None:
            self._figures.ask(self._model_of, self._choices.seconds)

    def _show_estimate(self, estimate: Estimate) -> None:
        self._estimating = None
        self.estimate.show_estimate(estimate, self.count.value)

    def _no_estimate(self, error: Exception) -> None:
        self._estimating = None
        self.estimate.show_nothing()
        _say(self.error, error)

    def _added(self, receipt: LogReceipt) -> None:
        self._adding = None
        count = self.count.value
        self.details.forget()
        self.count.set_value(1)
        self.added.emit(receipt, count)

    def _not_added(self, error: Exception) -> None:
        self._adding = None
        _say(self.error, error)

    def _toggle_details(self) -> None:
        shown = not self.details.isVisible()
        self.details.setVisible(shown)
        self.more.setAccessibleDescription(
            translate("LogEntry", "shown") if shown else translate("LogEntry", "hidden")
        )

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self._when)
        fields = QGridLayout()
        fields.setHorizontalSpacing(10)
        fields.setVerticalSpacing(4)
        fields.setColumnStretch(1, 1)
        fields.addWidget(self._labels[0], 0, 0, 1, 2)
        fields.addWidget(self.model, 1, 0, 1, 2)
        fields.setRowMinimumHeight(2, 6)
        for column, field in enumerate((self.count, self.date)):
            fields.addWidget(self._labels[column + 1], 3, column)
            fields.addWidget(field, 4, column)
        for label, field in zip(self._labels, (self.model, self.count, self.date), strict=True):
            label.setBuddy(field)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.add, stretch=1)
        buttons.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        layout.addLayout(head)
        layout.addWidget(self.kind)
        layout.addLayout(fields)
        layout.addWidget(self.details)
        layout.addWidget(self.estimate)
        layout.addWidget(self.error)
        layout.addStretch()
        layout.addLayout(buttons)
        self.details.hide()
        self.error.hide()


def _say(place: Text, error: Exception) -> None:
    """Say what the user can put right; a bug is told by the error dialog."""
    if isinstance(error, ResponsaiError):
        place.setText(str(error))
        place.show()


def _estimate(use: ManualUse, workspace: Workspace, _job: Job) -> Estimate:
    return workspace.estimate(use)


def _log(use: ManualUse, workspace: Workspace, _job: Job) -> LogReceipt:
    return workspace.log(use)
