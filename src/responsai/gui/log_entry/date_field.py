"""The day of a use: any until today."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QWidget

from responsai.app.clock import utc_now
from responsai.app.manual import EARLIEST
from responsai.gui.widgets.live import Live
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QCalendarWidget

_WIDE: Final = 172
"""Pixels from which the day of the week has room."""
FIRST_DAY: Final = QDate(EARLIEST.year, EARLIEST.month, EARLIEST.day)


class DateField(Live, QDateEdit):
    """A day that has come; a calendar opens beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.set_today(utc_now().date())
        self.retranslate()

    @property
    def day(self) -> dt.date:
        """The chosen day."""
        day = self.date().toPython()
        assert isinstance(day, dt.date)  # noqa: S101  (Qt's type is too wide)
        return day

    def set_day(self, day: dt.date) -> None:
        """Choose a day; one that cannot be becomes the nearest."""
        self.setDate(QDate(day.year, day.month, day.day))

    def set_today(self, today: dt.date) -> None:
        """Say what the present day is; if it was chosen before, it still is."""
        before = self.maximumDate()
        chosen = self.date()
        present = QDate(today.year, today.month, today.day)
        self.setDateRange(FIRST_DAY, present)
        if chosen == before or not self.property("told"):
            self.setDate(present)
            self.setProperty("told", True)  # noqa: FBT003  (Qt's property)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.setAccessibleName(translate("LogEntry", "Date"))
        self.setLocale(QLocale())
        self._fit()
        _calm(self.calendarWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Leave the day of the week out where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802  (Qt's)
        """Tab leaves the field at once; the arrow keys go from day to month to year."""
        return QWidget.focusNextPrevChild(self, forward)

    def _fit(self) -> None:
        wanted = "d MMM yyyy" if self.width() < _WIDE else "ddd d MMM yyyy"
        if self.displayFormat() != wanted:
            self.setDisplayFormat(wanted)


def _calm(calendar: QCalendarWidget) -> None:
    """Weeks begin on Monday, no numbers of weeks, and no red for weekends."""
    calendar.setLocale(QLocale())
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(calendar.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(calendar.HorizontalHeaderFormat.SingleLetterDayNames)
    plain = QTextCharFormat()
    plain.setForeground(calendar.palette().windowText())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
