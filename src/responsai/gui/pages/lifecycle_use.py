"""Chapter 4, use: electricity mixes, the own use on each grid, water, what is coming."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox

from responsai.domain.stages import Indicator, Stage
from responsai.gui.charts import rows as rows_chart
from responsai.gui.charts.view import ChartView
from responsai.gui.models.table import Table
from responsai.gui.pages.lifecycle_data import ghg_on
from responsai.gui.pages.lifecycle_machines import BarStack
from responsai.gui.pages.lifecycle_parts import ChapterCard, FactGrid, Twin
from responsai.gui.widgets.share_bar import Piece
from responsai.text import numbers
from responsai.text.catalogue import language, translate
from responsai.text.names import spoken_unit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.factors.entries import Zone
    from responsai.gui.charts.rows import Rows
    from responsai.gui.pages.lifecycle_data import LifeCycleData
    from responsai.gui.tasks import Tasks

_GRAMS: Final = 1000
SOURCES: Final = ("owid", "mixes")


class UseChapter(ChapterCard):
    """Electricity mixes compared, and the own use on each grid.

    Args:
        data: What is shown.
        tasks: Draws the chart.
        parent: Qt parent.
    """

    def __init__(self, data: LifeCycleData, tasks: Tasks, parent: QWidget | None = None) -> None:
        content, stage = data.content, Stage.INFERENCE
        title = content.word("chapter", stage, "title")
        super().__init__(title, "", content.word("chapter", stage, "lead"), parent)
        self._data = data
        self.countries = self._choice()
        self.head.addWidget(self.countries)
        self.mixes = BarStack(stage)
        self._mixes_twin = Twin(self.mixes, Table((), ()), title)
        self.add_twin(self._mixes_twin, ruled=False)
        self.own: ChartView | None = None
        if _has_own(data):
            self._own_title = self.add_title("")
            self.own = ChartView(tasks)
            self.twins.append(self.own)
            self.column.addWidget(self.own)
        self.add_sources(
            [content.sources[name] for name in SOURCES],
            translate(
                "LifeCycle",
                "Electricity of the place, whatever its provider buys. Your figures use the "
                "provider’s place unless you have set a zone. Low-carbon is nuclear and renewable "
                "together; the world is the sum of all listed zones.",
            ),
        )
        self.add(FactGrid(content, content.of(stage)))
        self._show_zones()

    def renew(self, data: LifeCycleData) -> bool:
        """Show another own use; the zones stay as they were chosen.

        Returns:
            Whether it could: a chapter without a chart of the own use cannot get one.
        """
        if _has_own(data) != (self.own is not None) or data.own_zone != self._data.own_zone:
            return False
        self._data = data
        self._show_zones()
        return True

    def choose(self, code: str) -> None:
        """Compare a zone besides, by its code; an empty one takes it out again."""
        self.countries.setCurrentIndex(max(0, self.countries.findData(code)))

    def _choice(self) -> QComboBox:
        box = QComboBox()
        box.addItem(translate("LifeCycle", "Compare a country"), "")
        names = self._data.factors.zone_names
        known = {zone.code: names.name(zone.code, language()) for zone in self._all()}
        for code, name in sorted(known.items(), key=lambda pair: pair[1].casefold()):
            box.addItem(name, code)
        box.setAccessibleName(translate("LifeCycle", "Compare a country"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(16)
        box.setMaximumWidth(220)
        box.currentIndexChanged.connect(self._show_zones)
        return box

    def _all(self) -> list[Zone]:
        usual = {zone.code for zone in self._data.zones()}
        return [zone for zone in self._data.factors.zones.values() if zone.code not in usual]

    def _show_zones(self) -> None:
        zones = self._data.zones(self.countries.currentData() or None)
        self.mixes.clear()
        for zone in zones:
            self.mixes.add(*mix(self._data, zone))
        self._mixes_twin.show_table(mix_table(self._data, zones))
        if self.own is not None:
            self._own_title.setText(own_title(self._data))
            rows = own_use(self._data, zones)
            self.own.setFixedHeight(rows.height)
            self.own.show_drawing(rows_chart.drawing(rows))


def _has_own(data: LifeCycleData) -> bool:
    """Whether there is an own use to be put on each grid."""
    return data.uses > 0 and ghg_on(data.zones()[0], data.impacts) is not None


def mix(data: LifeCycleData, zone: Zone) -> tuple[str, str, list[Piece]]:
    """Title, note and parts of the electricity of a zone."""
    name = data.zone_name(zone)
    if zone.code == data.own_zone:
        name = translate("LifeCycle", "{zone}, your zone").format(zone=name)
    grams = translate("LifeCycle", "about {grams} g CO₂e per kWh").format(
        grams=numbers.count(round(zone.ghg * _GRAMS))
    )
    if zone.fossil_share is None:
        unknown = translate("LifeCycle", "Fossil share not known")
        return name, grams, [Piece(unknown, 1.0, "", "rest")]
    clean = 1 - zone.fossil_share
    note = translate("LifeCycle", "{grams}; fossil share of {year}").format(
        grams=grams, year=zone.fossil_year
    )
    fossil = translate("LifeCycle", "Fossil")
    return (
        name,
        note,
        [
            Piece(fossil, zone.fossil_share, numbers.share(zone.fossil_share), "fossil"),
            Piece(translate("LifeCycle", "Low-carbon"), clean, numbers.share(clean), "clean"),
        ],
    )


def mix_table(data: LifeCycleData, zones: list[Zone]) -> Table:
    """The mixes as rows."""
    unknown = translate("LifeCycle", "not known")
    rows = tuple(
        (
            data.zone_name(zone),
            numbers.count(round(zone.ghg * _GRAMS)),
            unknown if zone.fossil_share is None else numbers.share(zone.fossil_share),
            unknown if zone.fossil_year is None else str(zone.fossil_year),
            numbers.plain(zone.water),
        )
        for zone in zones
    )
    headers = (
        translate("LifeCycle", "Zone"),
        translate("LifeCycle", "g CO₂e per kWh"),
        translate("LifeCycle", "Fossil share"),
        translate("LifeCycle", "Year"),
        translate("LifeCycle", "Litres per kWh at power plants"),
    )
    return Table(headers, rows)


def own_title(data: LifeCycleData) -> str:
    """Title of the chart of the own use."""
    energy = data.impacts.stage(Indicator.ENERGY, Stage.INFERENCE)
    if energy is None:
        return ""
    shown = numbers.estimate(Indicator.ENERGY, energy)
    return translate("LifeCycle", "Your {value} {unit} of use on each grid").format(
        value=shown.value, unit=shown.unit
    )


def own_use(data: LifeCycleData, zones: list[Zone]) -> Rows:
    """Greenhouse gases of the own use, if it ran on the electricity of each zone."""
    found = [(zone, ghg_on(zone, data.impacts)) for zone in zones]
    values = [(zone, ghg) for zone, ghg in found if ghg is not None]
    # The bars reach to the upper bounds, and so does the unit.
    highest = max((ghg.high for _, ghg in values), default=0.0)
    unit = numbers.column_unit(Indicator.GHG, highest)
    return rows_chart.Rows(
        title=own_title(data),
        rows=tuple(
            rows_chart.Row(
                data.zone_name(zone),
                "",
                ghg.scaled(1 / unit.size),
                numbers.amount(ghg.central / unit.size),
            )
            for zone, ghg in values
        ),
        unit=unit.symbol,
        spoken_unit=spoken_unit(unit.symbol),
        what=translate("LifeCycle", "Zone"),
        stage=Stage.INFERENCE,
    )
