"""Estimate of one use that is asked about, without any database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.app import manual
from responsai.app.notices import notices
from responsai.app.types import Estimate
from responsai.estimation import explain
from responsai.estimation.load import TEXT_ACTIVITIES

if TYPE_CHECKING:
    from responsai.app.types import ManualUse
    from responsai.domain.usage import Series
    from responsai.estimation import Engine


def estimate_use(engine: Engine, use: ManualUse, *, with_trace: bool = False) -> Estimate:
    """Impacts of a use, with what was assumed.

    Raises:
        BadInputError: The use is not understood.
    """
    preset = engine.factors.presets[use.activity]
    series, amounts = manual.describe(use, preset)
    return Estimate(
        impacts=engine.estimate(series, amounts),
        amounts=engine.assumed(series, amounts),
        model=_model(engine, series),
        method=engine.method,
        zone=engine.zone,
        notices=notices(engine, series),
        trace=explain(engine, series, amounts) if with_trace else (),
    )


def _model(engine: Engine, series: Series) -> str | None:
    """Name of the model whose figures were taken, if a model of its own stands for the use."""
    if series.activity in TEXT_ACTIVITIES:
        return engine.resolve(series).label
    return engine.factors.media_label(series.model)
