"""What is counted of a use; impact is affine in these counts (METHOD section 2)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from responsai.domain.usage import Amounts

MS_PER_SECOND: Final = 1000


class Unit(StrEnum):
    """A counted unit; the value is its symbol in units such as ``kWh/input_token``."""

    REQUEST = "request"
    INPUT_TOKEN = "input_token"
    CACHED_TOKEN = "cached_token"
    OUTPUT_TOKEN = "output_token"
    IMAGE = "image"
    MEDIA_SECOND = "s"


UNITS: Final = tuple(Unit)


def counts(amounts: Amounts) -> tuple[float, ...]:
    """Counts in the order of ``UNITS``; tokens written to a cache are fresh input.

    Source: METHOD section 1.
    """
    return (
        float(amounts.requests),
        float(amounts.input_tokens + amounts.cache_write_tokens),
        float(amounts.cached_tokens),
        float(amounts.output_tokens),
        float(amounts.images),
        amounts.media_ms / MS_PER_SECOND,
    )
