"""The electricity of a country at once: what it emits, and how much of it is burnt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from responsai.gui import theme
from responsai.gui.widgets import paint, spoken
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import language, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from responsai.factors import FactorSet

_BAR_HEIGHT: Final = 12
_RADIUS: Final = 5.0
_GRAMS: Final = 1000
_PATTERN_OPACITY: Final = 0.6


class Mix(NamedTuple):
    """Electricity of a zone.

    Attributes:
        name: The zone's name, in the language in use.
        ghg: kg CO2e per kWh.
        fossil: Share from coal, oil and gas, 0 to 1; ``None`` if not known.
        year: Year of that share.
    """

    name: str
    ghg: float
    fossil: float | None
    year: int | None


def mix_of(factors: FactorSet, code: str) -> Mix:
    """Electricity of a zone.

    Raises:
        BadInputError: There is no such zone.
    """
    zone = factors.zone(code)
    name = factors.zone_names.name(code, language())
    return Mix(name, zone.ghg, zone.fossil_share, zone.fossil_year)


class _Bar(QWidget):
    """Burnt against the rest; its words stand below, so it is silent."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(120, _BAR_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        area = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.setClipPath(path)
        painter.fillRect(area, QColor(ui.accent))
        burnt = QRectF(area)
        burnt.setWidth(area.width() * self.share)
        painter.fillRect(burnt, QColor(ui.neutral_fill))
        lines = QColor(ui.surface)
        lines.setAlphaF(_PATTERN_OPACITY)
        painter.fillRect(burnt, QBrush(lines, Qt.BrushStyle.BDiagPattern))
        if 0 < self.share < 1:
            gap = QRectF(burnt.right() - 1, area.top(), 2, area.height())
            painter.fillRect(gap, QColor(ui.surface))
        painter.end()


class MixBar(Live, QWidget):
    """Title, figure, bar and the shares in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mix: Mix | None = None
        self._name = Text(style="bodyStrong", wrap=True)
        self._figure = Text(tone="ink2", tabular=True)
        self._bar = _Bar()
        self._shares = Text(style="caption", tone="ink2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._name, stretch=1)
        head.addWidget(self._figure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._shares)

    @property
    def figure(self) -> str:
        """What a kilowatt-hour emits, in words."""
        return self._figure.text()

    def show_mix(self, mix: Mix | None) -> None:
        """Show the electricity of a zone, or nothing."""
        self._mix = mix
        self.setVisible(mix is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        mix = self._mix
        if mix is None:
            return
        self._name.setText(translate("Mix", "Electricity in {place}").format(place=mix.name))
        figure = translate("Mix", "about {n} g CO₂e per kWh")
        self._figure.setText(figure.format(n=numbers.amount(mix.ghg * _GRAMS)))
        self._bar.setVisible(mix.fossil is not None)
        if mix.fossil is None:
            self._shares.setText(translate("Mix", "What it is made from is not known."))
        else:
            self._bar.share = mix.fossil
            self._bar.update()
            shares = translate("Mix", "Coal, oil and gas {fossil}, low-carbon {other} ({year}).")
            self._shares.setText(
                shares.format(
                    fossil=numbers.share(mix.fossil),
                    other=numbers.share(1 - mix.fossil),
                    year=mix.year or "–",
                )
            )
        self.setAccessibleName(
            spoken.plain(f"{self._name.text()}, {self._figure.text()}. {self._shares.text()}")
        )
