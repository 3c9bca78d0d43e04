"""Shape of the program's mark, for the painter and for the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# The mark stands on a grid of 29 x 26 units that begins at (1, 2) and is fitted into a square.
LEFT, TOP, UNITS = 1.0, 2.0, 29.0
SINK: Final = 1.5
"""Units by which it is moved down, into the middle of the square."""
HEAD, MOUTH = 4.0, 30.0
# Id of a stage, x of its head, height of its mouth, thickness; the bend is the same for all.
STREAMS: Final = (
    ("mining", 3.0, 24.5, 2.6),
    ("manufacturing", 8.2, 21.6, 2.6),
    ("training", 13.4, 18.7, 2.6),
    ("inference", 18.6, 14.2, 5.2),
)


def svg(colours: Mapping[str, str], x: float, y: float, size: float) -> str:
    """The mark as a part of an SVG picture.

    Args:
        colours: Fills of the stages by their ids.
        x: Left edge of the square.
        y: Top edge of the square.
        size: Edge of the square.
    """
    streams = "".join(
        f'<path d="M{head} {HEAD}C{head} {mouth - 3} {head + 2} {mouth} {head + 8} {mouth}'
        f'L{MOUTH} {mouth}" stroke="{colours[stage]}" stroke-width="{thickness}" fill="none"/>'
        for stage, head, mouth, thickness in STREAMS
    )
    scale = size / UNITS
    left, top = x - LEFT * scale, y + (SINK - TOP) * scale
    return f'<g transform="translate({left} {top}) scale({scale})">{streams}</g>'
