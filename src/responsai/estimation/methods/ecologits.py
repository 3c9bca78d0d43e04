"""EcoLogits as the library gives it: use and embodied hardware, output tokens only.

Low, central and high are its minimum, mean and maximum; the use phase stands under inference, the
embodied phase undivided under manufacturing. Nothing is put right: its world ADPe is shown as is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity
from responsai.domain.interval import Interval
from responsai.domain.stages import Extra, Indicator, Stage
from responsai.estimation.calculation import given
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.estimation.methods.base import NotCovered, Reason
from responsai.estimation.units import Unit
from responsai.estimation.video_load import clip_of, per_second
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case, Cell, PerUnit
    from responsai.factors.entries import Affine, Provider, VideoModel

Bounds = tuple[float, float]
_TEXT_UNITS: Final = (Unit.REQUEST, Unit.OUTPUT_TOKEN)


class Ecologits:
    """The library's own answer."""

    id: ClassVar[str] = "ecologits"
    version: ClassVar[str] = "1"

    def title(self) -> str:
        """Name for people."""
        return "EcoLogits"

    def covers(self) -> str:
        """What it covers."""
        return translate(
            "Methods",
            "Use, and the hardware undivided (shown under manufacturing), of text and of the "
            "video models it knows.",
        )

    def leaves_out(self) -> str:
        """What it does not cover."""
        return translate(
            "Methods",
            "Leaves out input tokens, training, end of life, the hardware's water, images, "
            "audio and embeddings, and models it does not list.",
        )

    def sources(self) -> tuple[str, ...]:
        """No factors of its own: the tables compiled from the library."""
        return ()

    def per_unit(self, case: Case) -> PerUnit | NotCovered:
        """Impact of each counted unit."""
        if case.activity is Activity.VIDEO:
            model = case.factors.video_model(case.model_name)
            return (
                NotCovered(Reason.MODEL)
                if model is None
                else {Unit.MEDIA_SECOND: _video(case, model)}
            )
        if case.activity not in TEXT_ACTIVITIES:
            return NotCovered(Reason.ACTIVITY)
        if not case.resolved.model.listed:
            return NotCovered(Reason.MODEL)
        return {unit: _text(case, unit) for unit in _TEXT_UNITS}


def _text(case: Case, unit: Unit) -> Mapping[Cell, Node]:
    model = case.resolved.model

    def at(figure: Affine) -> Bounds:
        return figure.request if unit is Unit.REQUEST else figure.token

    return _cells(
        case,
        unit,
        case.resolved.provider,
        (at(model.it_energy), at(model.hardware_ghg), at(model.hardware_adpe)),
        model.label,
    )


def _video(case: Case, model: VideoModel) -> Mapping[Cell, Node]:
    resolution, seconds = clip_of(case)
    clip = model.resolutions[resolution]
    figures = (clip.it_energy, clip.hardware_ghg, clip.hardware_adpe)
    energy, ghg, adpe = (per_second(figure, seconds) for figure in figures)
    return _cells(case, Unit.MEDIA_SECOND, model.provider, (energy, ghg, adpe), model.name)


def _cells(
    case: Case, unit: Unit, provider: Provider, figures: tuple[Bounds, Bounds, Bounds], name: str
) -> Mapping[Cell, Node]:
    """Use and embodied phase of one unit.

    Args:
        case: Gives the electricity mix.
        unit: The counted unit.
        provider: Gives PUE and WUE.
        figures: Energy of the machines, GHG and ADPe of making them.
        name: Model, for the origin.
    """
    it_energy, ghg, adpe = figures
    energy = _times(it_energy, provider.pue)
    on_site = _times(it_energy, provider.wue)
    water = tuple(site + kwh * case.zone.water for site, kwh in zip(on_site, energy, strict=True))
    values: dict[Cell, Bounds] = {
        (Indicator.ENERGY, Stage.INFERENCE): energy,
        (Indicator.WATER, Stage.INFERENCE): (water[0], water[1]),
        (Indicator.GHG, Stage.INFERENCE): _times(
            energy, (case.zone.ecologits_ghg, case.zone.ecologits_ghg)
        ),
        (Indicator.ADPE, Stage.INFERENCE): _times(
            energy, (case.zone.ecologits_adpe, case.zone.ecologits_adpe)
        ),
        (Indicator.GHG, Stage.MANUFACTURING): ghg,
        (Indicator.ADPE, Stage.MANUFACTURING): adpe,
        Extra.WATER_ON_SITE: on_site,
    }
    origin = f"EcoLogits {case.factors.ecologits}: {name} in {case.zone.code}"
    return {cell: _node(case, cell, unit, pair, origin) for cell, pair in values.items()}


def _times(left: Bounds, right: Bounds) -> Bounds:
    return left[0] * right[0], left[1] * right[1]


def _node(case: Case, cell: Cell, unit: Unit, pair: Bounds, origin: str) -> Node:
    low, high = pair
    value = Interval(low, (low + high) / 2, high)
    if case.spread is not None:
        value = value * case.spread.value
    symbol, name = (
        (cell.unit, cell.value)
        if isinstance(cell, Extra)
        else (cell[0].unit, f"{cell[1]}.{cell[0]}")
    )
    return given(f"ecologits.{name}.{unit}", value, f"{symbol}/{unit}", origin)
