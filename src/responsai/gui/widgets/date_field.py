"""A field for a day, with a calendar that is as calm as the rest."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit


class DateField(QDateEdit):
    """A day between two others.

    Args:
        first: The earliest day that can be chosen.
        last: The latest, and the one to begin with.
    """

    def __init__(self, first: dt.date, last: dt.date) -> None:
        super().__init__(_to_qt(last))
        self.setDateRange(_to_qt(first), _to_qt(last))
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMM yyyy")
        self.setLocale(QLocale())
        _calm(self.calendarWidget())

    @property
    def day(self) -> dt.date:
        """The chosen day."""
        chosen = self.date()
        return dt.date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: dt.date) -> None:
        """Choose a day."""
        self.setDate(_to_qt(day))


def _to_qt(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _calm(calendar: QCalendarWidget) -> None:
    """Weeks begin on Monday, no numbers of weeks, and no red for weekends."""
    calendar.setLocale(QLocale())
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    plain = QTextCharFormat()
    plain.setForeground(calendar.palette().windowText())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
