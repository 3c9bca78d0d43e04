"""Which entries to show: menus for sources, kinds of use, models, periods and order."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from responsai.app.journal_lines import JournalWish
from responsai.gui.widgets.menu_button import MenuButton
from responsai.storage import EventOrder
from responsai.text import dates, model_names, numbers
from responsai.text.catalogue import translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from responsai.app.journal_lines import JournalState

_MONTHS: Final = 12
"""Months offered one by one, the latest with entries; earlier ones by their year."""
_DECEMBER: Final = 12
_WEEK: Final = 7


class _WishButton(MenuButton):
    """A button whose menu says what to see of the journal."""

    wished = Signal(object)
    """The user wants to see something else: a ``JournalWish``."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(icon, parent=parent)
        self.wish = JournalWish()
        self.state: JournalState | None = None

    def show_state(self, state: JournalState, wish: JournalWish) -> None:
        """Offer what there is, and say what is shown."""
        self.state, self.wish = state, wish
        self.retranslate()

    def _choices(
        self, menu: QMenu, choices: Iterable[tuple[str, JournalWish]], *, own: bool = True
    ) -> None:
        """Fill a menu with wishes, the present one checked."""
        group = QActionGroup(menu)
        for name, wish in choices:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(own and wish == self.wish)
            action.triggered.connect(partial(self.wished.emit, wish))
            group.addAction(action)


class FilterButton(_WishButton):
    """Sources, kinds of use, models, and the order of rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("list-filter", parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is shown."""
        wish = self.wish
        sources = {} if self.state is None else self.state.sources
        told = [
            sources.get(wish.source, wish.source) if wish.source else "",
            activity_name(wish.activity) if wish.activity else "",
            model_names.displayed(wish.model).name if wish.model else "",
        ]
        chosen = ", ".join(name for name in told if name)
        self.setText(chosen or translate("Journal", "All sources"))
        self.setAccessibleName(translate("Journal", "Filter: {what}").format(what=self.text()))

    def menu_of(self) -> QMenu:
        """What can be chosen."""
        menu = _menu(self, translate("Journal", "Filter"))
        state, wish = self.state, self.wish
        if state is None:
            return menu
        sources = menu.addMenu(translate("Journal", "Source"))
        every = (translate("Journal", "All sources"), replace(wish, source=None))
        named = sorted(state.sources.items(), key=lambda item: item[1])
        self._choices(sources, [every, *((name, replace(wish, source=one)) for one, name in named)])
        kinds = menu.addMenu(translate("Journal", "Activity"))
        every = (translate("Journal", "All activities"), replace(wish, activity=None))
        some = [(activity_name(one), replace(wish, activity=one)) for one in state.activities]
        self._choices(kinds, [every, *some])
        models = menu.addMenu(translate("Journal", "Model"))
        every = (translate("Journal", "All models"), replace(wish, model=None))
        shown = model_names.displayed_together(state.models)
        some = [(shown[one].name, replace(wish, model=one)) for one in state.models]
        self._choices(models, [every, *sorted(some, key=lambda item: item[0].casefold())])
        order = menu.addMenu(translate("Journal", "Sort by"))
        self._choices(order, [(name, replace(wish, **how)) for name, how in _orders()])
        return menu


def _orders() -> list[tuple[str, dict[str, Any]]]:
    return [
        (
            translate("Journal", "Latest first"),
            {"order": EventOrder.TIME, "descending": True},
        ),
        (
            translate("Journal", "Earliest first"),
            {"order": EventOrder.TIME, "descending": False},
        ),
        (
            translate("Journal", "Highest count first"),
            {"order": EventOrder.REQUESTS, "descending": True},
        ),
        (
            translate("Journal", "Most tokens first"),
            {"order": EventOrder.TOKENS, "descending": True},
        ),
    ]


class PeriodButton(_WishButton):
    """Stretches of time that have entries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("calendar", parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Say which is shown."""
        self.setText(self.period())
        self.setAccessibleName(translate("Journal", "Period: {what}").format(what=self.text()))

    def period(self) -> str:
        """Name of the stretch of time that is shown."""
        shown = (self.wish.first, self.wish.last)
        found = next((name for name, *ends in self._periods() if tuple(ends) == shown), None)
        if found is not None:
            return found
        first, last = shown
        return "" if first is None or last is None else dates.compact_days(first, last)

    def menu_of(self) -> QMenu:
        """What can be chosen."""
        menu = _menu(self, translate("Journal", "Period"))
        self._choices(
            menu,
            [
                (name, replace(self.wish, first=first, last=last))
                for name, first, last in self._periods()
            ],
        )
        return menu

    def _periods(self) -> list[tuple[str, dt.date | None, dt.date | None]]:
        found: list[tuple[str, dt.date | None, dt.date | None]] = [
            (translate("Journal", "All time"), None, None)
        ]
        if self.state is None:
            return found
        today = self.state.today
        week = today - dt.timedelta(days=_WEEK - 1)
        found.append((translate("Journal", "Today"), today, today))
        found.append((translate("Journal", "Last 7 days"), week, today))
        months = list(self.state.months)
        for month in months[:_MONTHS]:
            length = calendar.monthrange(month.year, month.month)[1]
            name = dates.month(month)
            found.append((name[:1].upper() + name[1:], month, month.replace(day=length)))
        years = dict.fromkeys(month.year for month in months)
        return found + [
            (str(year), dt.date(year, 1, 1), dt.date(year, _DECEMBER, 31)) for year in years
        ]


def counted(state: JournalState, wish: JournalWish, period: str) -> str:
    """How many entries there are, in words.

    Args:
        state: The journal as a whole.
        wish: What is shown of it.
        period: Name of the stretch of time that is shown.
    """
    n, total = numbers.count(state.index.total), numbers.count(state.total)
    if wish.first is None and not wish.narrow:
        return translate("Journal", "{n} entries").format(n=n)
    if replace(wish, first=None, last=None).narrow:
        return translate("Journal", "{n} of {total} entries").format(n=n, total=total)
    return translate("Journal", "{n} entries, {period}").format(n=n, period=period)


def _menu(parent: QWidget, name: str) -> QMenu:
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
