"""What can be set in "What if": sliders with their value, and what holds for all uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui.widgets.live import Live
from responsai.gui.widgets.present_slider import PresentSlider
from responsai.gui.widgets.search_field import SearchField
from responsai.gui.widgets.switch import Switch
from responsai.gui.widgets.text import Text
from responsai.gui.zones import zone_choices
from responsai.text import model_names, numbers
from responsai.text.catalogue import translate
from responsai.tips.scenario import LIGHTER, Scenario

if TYPE_CHECKING:
    from responsai.factors.factor_set import FactorSet

PERCENT: Final = 100
_LENGTHS: Final = (10, 150)
"""Length of answers that can be chosen, percent of the present."""
_LIVES: Final = (100, 300)
"""Life of machines that can be chosen, percent of the assumed one."""
_FAST: Final = "fast"
"""The class of images that takes least."""


@dataclass(frozen=True, slots=True)
class LeverChoices:
    """What can be chosen.

    Attributes:
        models: Names of models for text, the most used first.
        factors: Knows all zones.
    """

    models: tuple[str, ...]
    factors: FactorSet


class LeverSlider(Live, QWidget):
    """A slider with its name above it and its value at the right.

    Args:
        shares: The value is a percentage, else a count.
        parent: Qt parent.
    """

    def __init__(self, *, shares: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = shares
        self._name = Text(style="label", wrap=True)
        self._value = Text(style="bodyStrong", tabular=True)
        self.slider = PresentSlider()
        head = QHBoxLayout()
        head.addWidget(self._name, stretch=1)
        head.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.slider)
        self.slider.valueChanged.connect(self._show_value)
        self._show_value()

    def set_name(self, name: str) -> None:
        """Say what it is that is set."""
        self._name.setText(name)
        self.slider.setAccessibleName(name)

    def set_present(self, low: int, high: int, value: int, enabled: bool) -> None:  # noqa: FBT001
        """Begin anew at a value."""
        self.slider.set_present(low, high, value)
        self.slider.setEnabled(enabled)
        self._show_value()

    def retranslate(self) -> None:
        """Write the value in the language in use."""
        self._show_value()

    def _show_value(self) -> None:
        value = self.slider.value()
        text = numbers.share(value / PERCENT) if self._shares else numbers.count(value)
        self._value.setText(text)
        self.slider.setAccessibleDescription(text)


class CommonLevers(Live, QWidget):
    """What holds for all uses beside the sliders: model, answers, reasoning, country, machines."""

    changed = Signal()
    """Something is set otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: LeverChoices | None = None
        self.answers, self.life = LeverSlider(shares=True), LeverSlider(shares=True)
        self.answers.set_present(*_LENGTHS, PERCENT, True)  # noqa: FBT003
        self.life.set_present(*_LIVES, PERCENT, True)  # noqa: FBT003
        self.model, self.zone = SearchField(), SearchField()
        self._model_name, self._zone_name = Text(style="label"), Text(style="label")
        self.unreasoned, self.fast_images = Switch(), Switch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(8)
        for part in (
            self._model_name,
            self.model,
            self.answers,
            self.unreasoned,
            self.fast_images,
            self._zone_name,
            self.zone,
            self.life,
        ):
            layout.addWidget(part)
        for row in (self.answers, self.life):
            row.slider.valueChanged.connect(self.changed)
        for field in (self.model, self.zone):
            field.chosen.connect(self.changed)
        for switch in (self.unreasoned, self.fast_images):
            switch.toggled.connect(self.changed)
        self.retranslate()

    def show_choices(self, choices: LeverChoices, *, used: bool) -> None:
        """Offer models and zones; what is chosen stays chosen."""
        self._choices = choices
        self.setEnabled(used)
        self._offer()

    def scenario(self) -> Scenario:
        """What is set."""
        return Scenario(
            model=self.model.current() or None,
            reasoning=not self.unreasoned.isChecked(),
            answers=self.answers.slider.value() / PERCENT,
            image_class=_FAST if self.fast_images.isChecked() else None,
            zone=self.zone.current() or None,
            machine_life=self.life.slider.value() / PERCENT,
        )

    def reset(self) -> None:
        """Set everything as it is, without telling anybody."""
        self.blockSignals(True)  # noqa: FBT003  (Qt's name)
        for row in (self.answers, self.life):
            row.set_present(row.slider.minimum(), row.slider.maximum(), PERCENT, True)  # noqa: FBT003
        for switch in (self.unreasoned, self.fast_images):
            switch.setChecked(False)
        self._offer(anew=True)
        self.blockSignals(False)  # noqa: FBT003  (Qt's name)

    def retranslate(self) -> None:
        """Renew all texts."""
        self._model_name.setText(translate("ActPage", "Model for text"))
        self._zone_name.setText(translate("ActPage", "Data centres in"))
        self.model.setAccessibleName(self._model_name.text())
        self.zone.setAccessibleName(self._zone_name.text())
        self.answers.set_name(translate("ActPage", "Length of answers"))
        self.life.set_name(translate("ActPage", "Life of the machines in data centres"))
        self.unreasoned.setText(translate("ActPage", "Answer without reasoning first"))
        self.fast_images.setText(translate("ActPage", "Make images with a fast model"))
        self._offer()

    def _offer(self, *, anew: bool = False) -> None:
        if self._choices is None:
            return
        as_now = ("", translate("ActPage", "As now"))
        lighter = (LIGHTER, translate("ActPage", "A light model of the same provider"))
        shown = model_names.displayed_together(self._choices.models)
        named = [
            (name, f"{one.name}, {one.provider}" if one.provider else one.name)
            for name, one in shown.items()
        ]
        self.model.set_choices((as_now, lighter, *named), "" if anew else self.model.current())
        zones = zone_choices(self._choices.factors)
        self.zone.set_choices((as_now, *zones), "" if anew else self.zone.current())
