"""Mapping the columns of an unknown table or log once; files like it are known from then on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from responsai.domain.activity import Activity
from responsai.domain.errors import ResponsaiError
from responsai.gui.dialogs.confirm import Confirm
from responsai.gui.dialogs.map_words import FIELDS, field_name, first_name, preview, zone_note
from responsai.gui.dialogs.time_form import TimeForm
from responsai.gui.fonts import sized
from responsai.gui.models.table import Table, TableModel
from responsai.gui.widgets import spoken
from responsai.gui.widgets.body_scroll import BodyScroll, fit
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.choice import Choice
from responsai.gui.widgets.search_field import SearchField
from responsai.gui.widgets.text import Text
from responsai.gui.zones import assumed_zone_choices
from responsai.text.catalogue import translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from responsai.app.jobs import Job
    from responsai.app.profile_samples import Sample
    from responsai.app.profiles import Trial, Wish
    from responsai.app.workspace import Workspace
    from responsai.gui.tasks import Tasks, Ticket

WIDTH: Final = 800
"""Room for the least there is to say."""
ZONE: Final = 250
"""Room for the name of a time zone."""
ROW: Final = 28
HEADER: Final = 34
ROWS: Final = 5
BAR: Final = 12
"""Room for a scroll bar below the rows."""


class MapColumns(QDialog):
    """Shows the first rows, asks which column tells what, and says what comes of it.

    Args:
        tasks: Reads the file.
        file: The table or log.
        parent: The window it belongs to.
    """

    kept = Signal()
    """The mapping is kept: the file can be read now."""

    def __init__(self, tasks: Tasks, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(translate("MapColumns", "Map columns"))
        self._tasks = tasks
        self._file = file
        self._trying: Ticket | None = None
        self._keeping = False
        self._sample: Sample | None = None
        self._day_of: Callable[[int], dt.date] | None = None
        self._touched = False
        self.columns: dict[str, Choice] = {field: Choice() for field in FIELDS}
        self.name = QLineEdit()
        self.time_format = TimeForm()
        self.time_zone = SearchField(_find_zone)
        self.zone_note = Text(style="caption", tone="ink2", wrap=True)
        self.activity = Choice()
        self.cached = QCheckBox(translate("MapColumns", "Input tokens include the cached ones"))
        self.rows = QTableView()
        self.outcome = Text(tone="ink2", wrap=True)
        self.keep = PrimaryButton(translate("MapColumns", "Keep and read"))
        self.cancel = Button(translate("MapColumns", "Cancel"), kind="quiet")
        self.keep.setEnabled(False)
        self._arrange()
        self._ticket = tasks.on_database(day_teller, self._look, failed=self._failed)

    def wish(self) -> Wish:
        """What is entered."""
        from responsai.app.profiles import Wish  # noqa: PLC0415  (start-up time)

        told = ((field, combo.currentData()) for field, combo in self.columns.items())
        return Wish(
            self.name.text().strip(),
            tuple((field, column) for field, column in told if column),
            Activity(self.activity.currentData()),
            time_format=self.time_format.code(),
            cached_in_input=self.cached.isChecked(),
            time_zone=self.time_zone.current(),
            guess=False,
        )

    def done(self, result: int) -> None:
        """Close; what is being read is of no interest any more."""
        for ticket in (self._ticket, self._trying):
            if ticket is not None:
                ticket.drop()
        super().done(result)

    def reject(self) -> None:
        """Escape, or the window is closed: ask before what was chosen by hand is lost."""
        if not self._touched:
            super().reject()
            return
        question = Confirm(
            translate("MapColumns", "Throw this mapping away?"),
            translate("MapColumns", "What you have chosen here is not kept."),
            translate("MapColumns", "Throw away"),
            parent=self,
        )
        question.accepted.connect(self._throw_away)
        question.open()

    def _throw_away(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def _touch(self) -> None:
        """Note that something was chosen by hand."""
        self._touched = True

    def _look(self, day_of: Callable[[int], dt.date]) -> None:
        """Read the first rows, once it is known how the journal counts days."""
        self._day_of = day_of
        self._ticket = self._tasks.aside(
            partial(_beginning, self._file, first_name()), self._show, failed=self._failed
        )

    def _show(self, told: tuple[Sample, list[tuple[str, str]], str]) -> None:
        sample, zones, name = told
        self._sample = sample
        if not self.name.text():
            self.name.setText(name)
        self.time_zone.set_choices(zones, "")
        for field, combo in self.columns.items():
            combo.addItem(translate("MapColumns", "– none –"), "")
            for name in sample.names:
                combo.addItem(sample.shown(name), name)
            guess = next((name for key, name in sample.guess.items() if key == field), "")
            combo.setCurrentIndex(max(0, combo.findData(guess)))
        rows = tuple((row + ("",) * len(sample.names))[: len(sample.names)] for row in sample.rows)
        headers = tuple(sample.shown(name) for name in sample.names)
        table = Table(headers, rows, texts=len(headers))
        self.rows.setModel(TableModel(table, self.rows))
        self.rows.resizeColumnsToContents()
        # Again, as the last one has just been made as narrow as the others.
        self.rows.horizontalHeader().resizeSections()
        self._rows_high(len(rows))
        self._connect()
        self._try()

    def _rows_high(self, number: int) -> None:
        self.rows.setFixedHeight(sized(HEADER) + max(1, number) * sized(ROW) + BAR)

    def _connect(self) -> None:
        # What only the user sets off.
        for choice in (*self.columns.values(), self.activity, self.time_format):
            choice.activated.connect(self._touch)
        self.name.textEdited.connect(self._touch)
        self.time_format.typed.connect(self._touch)
        self.time_zone.chosen.connect(self._touch)
        self.cached.clicked.connect(self._touch)
        for combo in (*self.columns.values(), self.activity):
            combo.currentIndexChanged.connect(self._try)
        self.time_format.currentTextChanged.connect(self._try)
        self.time_zone.chosen.connect(self._try)
        self.name.textChanged.connect(self._try)
        self.cached.toggled.connect(self._try)

    def _try(self) -> None:
        """Read the file as it is mapped now; the answer comes when it is read."""
        if self._keeping:
            return
        if self._trying is not None:
            self._trying.drop()
        self.keep.setEnabled(False)
        self._tell_zone()
        if not self.columns["time"].currentData():
            self._trying = None
            self._say(translate("MapColumns", "Choose the column that tells the time."))
            return
        self._say(translate("MapColumns", "Reading…"))
        self._trying = self._tasks.aside(
            partial(_try, self.wish(), self._file, self._day_of), self._tried, failed=self._failed
        )

    def _tell_zone(self) -> None:
        """Say what the zone does to the times of this file."""
        from responsai.app.profile_samples import zone_use  # noqa: PLC0415  (start-up time)

        wish = self.wish()
        column = self.columns["time"].currentData()
        if self._sample is not None:
            use = zone_use(self._sample, column, wish.time_format)
            self.zone_note.setText(zone_note(use, wish.time_zone))
            self.time_zone.setAccessibleDescription(self.zone_note.text())

    def _tried(self, trial: Trial) -> None:
        self._trying = None
        self.keep.setEnabled(trial.uses > 0)
        self._say(preview(trial, self._sample))
        fit(self, self.view, sized(WIDTH))

    def _keep(self) -> None:
        self._keeping = True
        self.keep.setEnabled(False)
        self._trying = self._tasks.aside(
            partial(_add, self.wish(), self._file), self._kept, failed=self._failed
        )

    def _kept(self, _trial: Trial) -> None:
        self._trying = None
        self.accept()
        self.kept.emit()

    def _failed(self, error: Exception) -> None:
        self._trying = None
        self._keeping = False
        if isinstance(error, ResponsaiError):
            self._say(str(error), trouble=True)
        else:
            self._throw_away()

    def _say(self, text: str, *, trouble: bool = False) -> None:
        self.outcome.setText(text)
        self.outcome.set_tone("danger" if trouble else "ink2")
        self.outcome.setAccessibleName(spoken.plain(text))

    def _arrange(self) -> None:
        self.rows.setAccessibleName(translate("MapColumns", "First rows of the file"))
        self.rows.setTabKeyNavigation(False)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.verticalHeader().hide()
        self.rows.verticalHeader().setDefaultSectionSize(sized(ROW))
        self.rows.setShowGrid(False)
        self.rows.horizontalHeader().setStretchLastSection(True)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(self.rows)
        title = translate("MapColumns", "Which column tells what?")
        note = translate(
            "MapColumns",
            "Map the columns once; files with the same columns are recognised from then on. Only "
            "the names of the columns are kept.",
        )
        body = QWidget()
        inner = QVBoxLayout(body)
        # Room for the ring around what has the keyboard.
        inner.setContentsMargins(4, 4, 4, 4)
        inner.setSpacing(10)
        inner.addWidget(Text(note, "caption", "ink2", wrap=True))
        inner.addWidget(card)
        inner.addLayout(self._form())
        inner.addWidget(self.zone_note)
        inner.addStretch()
        self.view = BodyScroll(body, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 18, 16, 16)
        column.setSpacing(6)
        heading = Text(title, "section")
        heading.setContentsMargins(4, 0, 4, 0)
        column.addWidget(heading)
        column.addWidget(self.view, stretch=1)
        column.addWidget(self.outcome)
        column.addLayout(self._buttons())
        self.outcome.setContentsMargins(4, 0, 4, 0)
        self._rows_high(ROWS)
        fit(self, self.view, sized(WIDTH))

    def _form(self) -> QGridLayout:
        self.time_zone.setMinimumWidth(sized(ZONE))
        for activity in Activity:
            self.activity.addItem(activity_name(activity), activity.value)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        labelled: list[tuple[str, QWidget]] = [
            (field_name(field), combo) for field, combo in self.columns.items()
        ]
        labelled.insert(1, (translate("MapColumns", "Form of the time"), self.time_format))
        labelled.insert(2, (translate("MapColumns", "Time zone"), self.time_zone))
        labelled.append((translate("MapColumns", "Kind of use"), self.activity))
        labelled.append((translate("MapColumns", "Name of this mapping"), self.name))
        half = (len(labelled) + 1) // 2
        for place, (label, widget) in enumerate(labelled):
            row, side = place % half, 2 * (place // half)
            text = Text(label, "label", "ink2")
            text.setBuddy(widget)
            widget.setAccessibleName(label)
            grid.addWidget(text, row, side)
            grid.addWidget(widget, row, side + 1)
        grid.addWidget(self.cached, half, 0, 1, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self._throw_away)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        return row


def day_teller(workspace: Workspace, _job: Job) -> Callable[[int], dt.date]:
    """What tells the day of a moment in the journal."""
    return workspace.store.core.day_of


def _beginning(file: Path, name: str, _job: Job) -> tuple[Sample, list[tuple[str, str]], str]:
    """The first rows of a file, the zones that its times may be of, and a name that is free."""
    from responsai.app.clock import local_time_zone  # noqa: PLC0415
    from responsai.app.profile_samples import sample  # noqa: PLC0415
    from responsai.app.profiles import free_name  # noqa: PLC0415
    from responsai.app.time_zones import time_zone_names  # noqa: PLC0415  (start-up time)

    zones = assumed_zone_choices(time_zone_names(), local_time_zone())
    return sample(file, ROWS), zones, free_name(name)


def _find_zone(text: str) -> str | None:
    from responsai.app import time_zones  # noqa: PLC0415  (start-up time)

    return time_zones.find_time_zone(text) or time_zones.only_time_zone_with(text)


def _try(wish: Wish, file: Path, day_of: Callable[[int], dt.date] | None, _job: Job) -> Trial:
    from responsai.app.clock import utc_now  # noqa: PLC0415
    from responsai.app.profiles import try_profile  # noqa: PLC0415  (start-up time)

    return try_profile(wish, file, utc_now(), day_of)


def _add(wish: Wish, file: Path, _job: Job) -> Trial:
    from responsai.app.clock import utc_now  # noqa: PLC0415
    from responsai.app.profiles import add_profile  # noqa: PLC0415  (start-up time)

    return add_profile(wish, file, utc_now())
