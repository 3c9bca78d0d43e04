"""The user's own part in a stage, beside its chapter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from responsai.domain.stages import INDICATORS, Extra, Indicator, Stage
from responsai.gui import fonts, icons, theme
from responsai.gui.pages.lifecycle_data import cooling_water, share_of
from responsai.gui.pages.lifecycle_parts import FactBlock
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.disclosure import TitleButton
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.indicator_card import ICONS
from responsai.gui.widgets.range_line import RangeLine
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, spoken_unit
from responsai.tips import words as tip_words
from responsai.tips.load import load_tips

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from responsai.domain.impacts import Impacts
    from responsai.domain.interval import Interval
    from responsai.gui.pages.lifecycle_data import LifeCycleData

NARROWEST: Final = 300
_ROW: Final = 40
_ICON: Final = 15
_NAME_LEFT: Final = 28
_BAR: Final = 6.0
_BAR_LEFT: Final = 128
_SHARE_WIDTH: Final = 42
_GRAMS: Final = 1000


def not_covered() -> str:
    """What stands where a method tells nothing, which is not zero."""
    return translate("LifeCycle", "Not covered")


def told_share(share: float, part: Interval | None) -> str:
    """A share as people read it; what may be more than nothing is not called nothing."""
    about = "≈" if part is not None and part.central == 0 < part.high else ""
    return f"{about}{numbers.share(share)}"


def short_name(indicator: Indicator) -> str:
    """Name of an indicator where there is little room."""
    if indicator is Indicator.GHG:
        return translate("LifeCycle", "GHG", "short for greenhouse gases")
    return indicator_name(indicator)


def part_title(stage: Stage) -> str:
    """Title of the card beside a chapter."""
    return {
        Stage.MINING: translate("LifeCycle", "Your part in mining"),
        Stage.MANUFACTURING: translate("LifeCycle", "Your part in manufacturing"),
        Stage.TRAINING: translate("LifeCycle", "Your part in training"),
        Stage.INFERENCE: translate("LifeCycle", "Your part in use"),
        Stage.END_OF_LIFE: translate("LifeCycle", "Your part in the end of life"),
    }[stage]


class OwnRow(QLabel):
    """One indicator: its share in a bar, and below it value and range."""

    def __init__(
        self, indicator: Indicator, stage: Stage, impacts: Impacts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._indicator = indicator
        self._stage = stage
        self.share = share_of(impacts, indicator, stage)
        self._interval = impacts.stage(indicator, stage)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(self._spoken()))

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Two lines."""
        return QSize(NARROWEST, _ROW)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Two lines, as narrow as can be."""
        return QSize(220, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw icon, name, bar, share and value."""
        colours = theme.current()
        ui = colours.ui
        painter = paint.smooth_painter(self)
        area = QRectF(0, 2, _ICON, _ICON)
        icons.paint(painter, ICONS[self._indicator], area, colours.indicator[self._indicator].color)
        middle = area.center().y()
        name = paint.Run(short_name(self._indicator), fonts.scale("caption"), ui.ink)
        baseline = paint.centred_baseline(name.font, middle)
        paint.draw_runs(painter, _NAME_LEFT, baseline, [name])
        told = paint.Run(self._told_share(), fonts.font(12, 600, tabular=True), ui.ink)
        if self.share is None:
            told = told._replace(font=fonts.scale("caption"), color=ui.ink2)
        paint.draw_runs(painter, self.width() - told.width, baseline, [told])
        if self.share is not None:
            width = self.width() - _BAR_LEFT - _SHARE_WIDTH
            bar = QRectF(_BAR_LEFT, middle - _BAR / 2, width, _BAR)
            paint.fill_rounded(painter, bar, _BAR / 2, ui.track)
            if self.share > 0:
                bar.setWidth(max(_BAR / 2, bar.width() * min(1.0, self.share)))
                fill = colours.stage[self._stage].fill
                paint.fill_rounded(painter, bar, min(_BAR, bar.width()) / 2, fill)
        if self._interval is not None:
            value = numbers.estimate(self._indicator, self._interval)
            small = paint.Run(str(value), fonts.scale("caption"), ui.ink2)
            line = paint.centred_baseline(small.font, middle + 18)
            paint.draw_runs(painter, _NAME_LEFT, line, [small])
        painter.end()

    def _told_share(self) -> str:
        return not_covered() if self.share is None else told_share(self.share, self._interval)

    def _spoken(self) -> list[str]:
        parts = [indicator_name(self._indicator)]
        parts.append(spoken.plain(self._told_share()))
        if self._interval is not None:
            unit = numbers.unit_for(self._indicator, self._interval.central)
            parts.append(spoken.amount(self._interval, unit))
            parts.append(
                translate("IndicatorCard", "range {range}").format(
                    range=spoken.bounds(self._interval, unit)
                )
            )
        return parts


class YourPart(Card):
    """What a stage takes of the user's own totals."""

    def __init__(
        self,
        stage: Stage,
        indicator: Indicator,
        data: LifeCycleData,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Text(part_title(stage), "section", wrap=True), stretch=1)
        layout.addLayout(head)
        self.rows: list[OwnRow] = []
        if not data.uses:
            layout.addWidget(
                Text(
                    translate(
                        "LifeCycle",
                        "No use is recorded yet. Log one or import your logs, and your own part "
                        "stands here.",
                    ),
                    tone="ink2",
                    wrap=True,
                )
            )
            return
        impacts = data.impacts.only(stage)
        layout.addWidget(Text(data.period(), "caption", "ink2"))
        layout.addWidget(_Figure(indicator, impacts.stage(indicator, stage)))
        layout.addWidget(Rule())
        layout.addWidget(
            Text(translate("LifeCycle", "Share of each of your totals"), "label", "ink2")
        )
        # Shares are of the whole, values of the stage alone.
        for each in INDICATORS:
            row = OwnRow(each, stage, data.impacts)
            self.rows.append(row)
            layout.addWidget(row)
        if stage is Stage.END_OF_LIFE:
            self._add_waste(layout, data.impacts.beside(Extra.ELECTRONIC_WASTE))

    def _add_waste(self, layout: QVBoxLayout, waste: Interval | None) -> None:
        """How much of the machines becomes waste, where the method tells it."""
        layout.addWidget(Rule())
        if waste is None:
            text = translate("LifeCycle", "Electronic waste: not covered by this method.")
        else:
            grams = waste.scaled(_GRAMS)
            text = translate(
                "LifeCycle", "About {value} g of machines become electronic waste ({range})."
            ).format(
                value=numbers.amount(grams.central),
                range=numbers.value_range(grams.low, grams.high),
            )
        layout.addWidget(Text(text, tone="ink2", wrap=True))


class _Figure(QWidget):
    """Value of the chosen indicator, large, with its range."""

    def __init__(
        self, indicator: Indicator, interval: Interval | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if interval is None:
            column.addWidget(Text(not_covered(), "section", "ink2"))
            return
        shown = numbers.estimate(indicator, interval)
        row = QHBoxLayout()
        row.setSpacing(5)
        value = Text(shown.value, "display", tabular=True)
        unit = Text(shown.unit, "body", "ink2")
        unit.setAccessibleName(spoken_unit(shown.unit))
        row.addWidget(value)
        bottom = unit.sizePolicy()
        unit.setSizePolicy(bottom)
        unit.setContentsMargins(0, 10, 0, 0)
        row.addWidget(unit)
        row.addStretch()
        column.addLayout(row)
        line = RangeLine(indicator, with_unit=False)
        line.set_interval(interval)
        column.addWidget(line)


class HelpCard(Card):
    """What helps in a stage: a fact, and the tips about it."""

    tip_wanted = Signal(str)
    """The user wants to read a tip: its id."""

    def __init__(self, stage: Stage, data: LifeCycleData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 12)
        self.body.setSpacing(8)
        self.body.addWidget(Text(translate("LifeCycle", "What helps here"), "section"))
        for fact in data.content.of(stage, helps=True):
            self.body.addWidget(FactBlock(data.content, fact))
        self.tips: list[TitleButton] = []
        for tip in load_tips().about(stage):
            button = TitleButton(tip_words.words(tip).title, "arrow-right", strong=False)
            button.setAccessibleDescription(translate("LifeCycle", "Read this tip"))
            button.clicked.connect(partial(self.tip_wanted.emit, tip.id))
            self.tips.append(button)
            self.body.addWidget(button)


class CoolingCard(Card):
    """The water of the user's own use: at the data centre and at power plants."""

    def __init__(self, data: LifeCycleData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(Text(translate("LifeCycle", "Cooling uses fresh water"), "section"))
        layout.addWidget(Text(self._sentence(data), tone="ink2", wrap=True))
        waters = cooling_water(data.impacts) if data.uses else None
        if waters is None:
            return
        whole, on_site, off_site = waters
        for name, water in (
            (translate("LifeCycle", "at the data centre"), on_site),
            (translate("LifeCycle", "at power plants"), off_site),
        ):
            layout.addWidget(_WaterRow(name, water, whole))

    def _sentence(self, data: LifeCycleData) -> str:
        cooled = translate(
            "LifeCycle", "Servers are often cooled with fresh water, part of which evaporates."
        )
        waters = cooling_water(data.impacts) if data.uses else None
        if waters is None:
            return cooled
        shown = numbers.estimate(Indicator.WATER, waters[0])
        own = translate("LifeCycle", "Your use: about {value} {unit} ({range}).").format(
            value=shown.value, unit=shown.unit, range=shown.range
        )
        return f"{cooled} {own}"


class _WaterRow(Group):
    """A place where water goes, with a bar and its amount."""

    def __init__(
        self, name: str, water: Interval, whole: Interval, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        unit = numbers.unit_for(Indicator.WATER, whole.central)
        shown = numbers.estimate(Indicator.WATER, water, unit)
        self.setAccessibleName(
            f"{name}, {spoken.amount(water, unit)}, {spoken.bounds(water, unit)}"
        )
        row = QHBoxLayout()
        row.addWidget(Text(name, "caption", "ink2"), stretch=1)
        row.addWidget(Text(f"{shown.value} {shown.unit}", "bodyStrong", tabular=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        line = RangeLine(Indicator.WATER)
        line.set_interval(water, unit)
        column.addWidget(line)
