"""Estimate of one use that is asked about, without any database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.app import manual
from responsai.app.notices import notices
from responsai.app.types import Estimate

if TYPE_CHECKING:
    from responsai.app.types import ManualUse
    from responsai.estimation import Engine


def estimate_use(engine: Engine, use: ManualUse) -> Estimate:
    """Impacts of a use, with what was assumed.

    Raises:
        BadInputError: The use is not understood.
    """
    preset = engine.factors.presets[use.activity]
    series, amounts = manual.describe(use, preset)
    resolved = engine.resolve(series)
    return Estimate(
        impacts=engine.estimate(series, amounts),
        amounts=engine.assumed(series, amounts),
        model=resolved.label,
        method=engine.method,
        zone=engine.zone,
        notices=notices(series, resolved, preset),
    )
