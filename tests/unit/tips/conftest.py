from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.usage import Amounts, Series, UsageRow
from responsai.estimation import Engine
from responsai.factors import load_factor_set

if TYPE_CHECKING:
    from collections.abc import Callable

    MakeRow = Callable[..., UsageRow]

DAY = dt.date(2026, 5, 20)


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine(load_factor_set())


@pytest.fixture
def make_row() -> MakeRow:
    """Sums of a day: of measured questions to gpt-4o unless told otherwise."""

    def make(
        activity: Activity = Activity.QUESTION,
        requests: int = 10,
        day: dt.date = DAY,
        model: str | None = "gpt-4o",
        **told: Any,
    ) -> UsageRow:
        names = ("token_source", "local", "variant", "surface")
        of_series = {name: told.pop(name) for name in names if name in told}
        of_series.setdefault("token_source", TokenSource.MEASURED)
        series = Series(
            "manual",
            of_series.pop("surface", ""),
            model,
            ModelSource.RECORDED,
            activity,
            **of_series,
        )
        return UsageRow(day, series, Amounts(requests=requests, **told))

    return make
