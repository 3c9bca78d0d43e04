"""Settings that change figures: where, by which method, when a day begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal

from responsai.app.time_zones import time_zone_names
from responsai.estimation import METHODS
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.mix_bar import MixBar, mix_of
from responsai.gui.widgets.search_field import SearchField
from responsai.gui.widgets.setting_row import SettingRow, SettingsCard
from responsai.gui.widgets.text import Text
from responsai.gui.zones import time_zone_choices, zone_choices
from responsai.storage.settings import DAY_START, HOME_ZONE, METHOD, TIME_ZONE, ZONE
from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    from responsai.estimation.methods.base import Method
    from responsai.factors import FactorSet
    from responsai.gui.pages.settings_data import SettingsData

LATEST_START: Final = 6
"""Last hour at which a day may begin here; later ones suit nobody."""


class ZoneField(SearchField):
    """A country, searched by any part of its name or by its code."""

    def __init__(self) -> None:
        super().__init__(self._code)
        self._factors: FactorSet | None = None

    def show_zone(self, factors: FactorSet, code: str | None, default: str) -> None:
        """Offer all zones.

        Args:
            factors: Knows them.
            code: The one that holds, ``None`` for the default.
            default: What stands for no choice.
        """
        self._factors = factors
        self.set_choices((("", default), *zone_choices(factors)), code or "")

    def _code(self, text: str) -> str | None:
        return None if self._factors is None else self._factors.zone_names.code_of(text)


class PlaceCard(Live, SettingsCard):
    """The country of the user and that of data centres, with their electricity."""

    changed = Signal(object, object)
    """The user wants another value: the ``SettingKind`` and the value."""

    def __init__(self) -> None:
        super().__init__()
        self._data: SettingsData | None = None
        self.home, self.centres = ZoneField(), ZoneField()
        self.home_mix, self.centres_mix = MixBar(), MixBar()
        self._home_row, self._centres_row = SettingRow(self.home), SettingRow(self.centres)
        self.add(self._home_row)
        self.add_below(self.home_mix)
        self.add(self._centres_row)
        self.add_below(self.centres_mix)
        self.home.chosen.connect(self._choose_home)
        self.centres.chosen.connect(self._choose_centres)
        self.retranslate()

    def show_data(self, data: SettingsData) -> None:
        """Show what holds."""
        self._data = data
        guess = data.guessed_zone
        as_system = translate("Settings", "As the system says")
        if guess:
            name = data.factors.zone_names.name(guess, language())
            as_system = translate("Settings", "As the system says: {place}").format(place=name)
        self.home.show_zone(data.factors, data.home_zone, as_system)
        providers = translate("Settings", "Where each provider has them")
        self.centres.show_zone(data.factors, data.zone, providers)
        home = data.home_zone or guess
        self.home_mix.show_mix(mix_of(data.factors, home) if home else None)
        self.centres_mix.show_mix(mix_of(data.factors, data.zone) if data.zone else None)

    def retranslate(self) -> None:
        """Renew all texts."""
        self.title.setText(translate("Settings", "Where"))
        self._home_row.set_texts(
            translate("Settings", "Your country"),
            translate("Settings", "The electricity of models that run on your own machine."),
        )
        self._centres_row.set_texts(
            translate("Settings", "Data centres"),
            translate(
                "Settings",
                "The electricity of online services. Choose a country to see what it would change.",
            ),
        )
        if self._data is not None:
            self.show_data(self._data)

    def _choose_home(self, code: str) -> None:
        self._choose(HOME_ZONE, code, self.home_mix)

    def _choose_centres(self, code: str) -> None:
        self._choose(ZONE, code, self.centres_mix)

    def _choose(self, kind: Any, code: str, mix: MixBar) -> None:
        """Show the figure at once; what it changes follows."""
        if self._data is not None and code:
            mix.show_mix(mix_of(self._data.factors, code))
        self.changed.emit(kind, code or None)


class FiguresCard(Live, SettingsCard):
    """Method, time zone, beginning of the day, and what is said of units."""

    changed = Signal(object, object)
    """The user wants another value: the ``SettingKind`` and the value."""

    def __init__(self) -> None:
        super().__init__()
        self._data: SettingsData | None = None
        self.method, self.day_start, self.time_zone = SearchField(), SearchField(), SearchField()
        self._rows = [SettingRow(it) for it in (self.method, self.day_start, self.time_zone)]
        self.units = Text(style="caption", tone="ink2", wrap=True)
        self.units.setContentsMargins(0, 8, 0, 6)
        self.add(*self._rows, self.units)
        self.method.chosen.connect(self._choose_method)
        self.day_start.chosen.connect(self._choose_start)
        self.time_zone.chosen.connect(self._choose_zone)
        self.retranslate()

    def show_data(self, data: SettingsData) -> None:
        """Show what holds."""
        self._data = data
        zones = {*time_zone_names(), data.time_zone}
        self.time_zone.set_choices(time_zone_choices(zones), data.time_zone)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        method, day_start, time_zone = self._rows
        self._offer()
        self.title.setText(translate("Settings", "How it is counted"))
        method.set_texts(translate("Settings", "Method"), self._about_method())
        day_start.set_texts(
            translate("Settings", "A day begins at"),
            translate("Settings", "What happens before belongs to the day before."),
        )
        time_zone.set_texts(translate("Settings", "Time zone of your days"))
        self.units.setText(
            translate(
                "Settings",
                "Units follow the size of each figure: mWh, Wh, kWh and MWh for energy, and so "
                "on. A table keeps to one unit.",
            )
        )

    def _offer(self) -> None:
        """What can be chosen, in the language in use."""
        if self._data is None:
            return
        named = [(method.id, method.title()) for method in METHODS]
        self.method.set_choices(named, self._data.method)
        hours = sorted({*range(LATEST_START + 1), self._data.day_start})
        told = [(str(hour), _hour(hour)) for hour in hours]
        self.day_start.set_choices(told, str(self._data.day_start))

    def _about_method(self) -> str:
        chosen = self._data.method if self._data is not None else METHODS[0].id
        method: Method = next(known for known in METHODS if known.id == chosen)
        return f"{method.covers()} {method.leaves_out()}"

    def _choose_method(self, name: str) -> None:
        self.changed.emit(METHOD, None if name == METHODS[0].id else name)

    def _choose_start(self, hour: str) -> None:
        self.changed.emit(DAY_START, int(hour))

    def _choose_zone(self, name: str) -> None:
        self.changed.emit(TIME_ZONE, name)


def _hour(hour: int) -> str:
    if hour == 0:
        return translate("Settings", "Midnight")
    return translate("Settings", "{hour}:00").format(hour=hour)
