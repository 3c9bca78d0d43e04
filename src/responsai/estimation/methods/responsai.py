"""Our own method: five stages, four indicators, all activities (METHOD)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from responsai.domain.activity import Activity
from responsai.domain.stages import Extra, Stage
from responsai.estimation.end_of_life import electronic_waste, end_of_life
from responsai.estimation.hardware import hardware
from responsai.estimation.inference import inference
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.estimation.manufacturing import manufacturing
from responsai.estimation.media_load import media_loads
from responsai.estimation.mining import mining
from responsai.estimation.text_load import text_loads
from responsai.estimation.training import training
from responsai.estimation.video_load import video_loads
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.estimation.calculation import Node
    from responsai.estimation.case import Case, Cell, PerUnit
    from responsai.estimation.load import Load
    from responsai.estimation.units import Unit


class Responsai:
    """EcoLogits' energy and hardware with measured ranges, inputs, training and five stages."""

    id: ClassVar[str] = "responsai"
    version: ClassVar[str] = "1"

    def title(self) -> str:
        """Name for people."""
        return "ResponsAI"

    def covers(self) -> str:
        """What it covers."""
        return translate(
            "Methods", "All five stages and four indicators, for every activity, with ranges."
        )

    def leaves_out(self) -> str:
        """What it does not cover."""
        return translate(
            "Methods",
            "Leaves out networks, the user’s screen and computer, and the water of data-centre "
            "buildings.",
        )

    def sources(self) -> tuple[str, ...]:
        """All factors that are not those of a published method."""
        return ()

    def per_unit(self, case: Case) -> PerUnit:
        """Impact of each counted unit."""
        return {unit: _cells(case, unit, load) for unit, load in _loads(case).items()}


def _loads(case: Case) -> Mapping[Unit, Load]:
    if case.activity in TEXT_ACTIVITIES:
        return text_loads(case)
    if case.activity is Activity.VIDEO:
        model = case.factors.video_model(case.model_name)
        if model is not None:
            return video_loads(case, model)
    return media_loads(case)


def _cells(case: Case, unit: Unit, load: Load) -> Mapping[Cell, Node]:
    use = inference(case, unit, load)
    machines = hardware(case, unit, load)
    stages = {
        Stage.MINING: mining(case, unit, machines),
        Stage.MANUFACTURING: manufacturing(case, unit, machines),
        Stage.TRAINING: training(case, unit, use),
        Stage.INFERENCE: use,
        Stage.END_OF_LIFE: end_of_life(case, unit, machines),
    }
    cells: dict[Cell, Node] = {
        (indicator, stage): node
        for stage, nodes in stages.items()
        for indicator, node in nodes.items()
    }
    cells[Extra.WATER_ON_SITE] = load.water_on_site
    cells[Extra.ELECTRONIC_WASTE] = electronic_waste(case, unit, machines)
    return cells
