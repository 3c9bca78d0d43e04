"""Where the river runs: pure geometry, without Qt.

Each stage is a band of constant thickness that falls from its station and joins one stream; at
the mouth the bands together are 100 %. Lengths are device-independent pixels, y grows downwards.
Source of the measures: section 5 of the visual reference.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

MASS: Final = 80.0
"""Thickness of 100 %."""
THINNEST: Final = 2.2
"""Thickness that any share above nothing gets, so that it can be seen."""
SEPARATION: Final = 1.5
"""Free pixels between neighbouring bands in the stream."""
UNKNOWN_THICKNESS: Final = 12.0
"""Thickness of a band whose size is not known; it does not reach the stream."""
UNKNOWN_LENGTH: Final = 26.0
"""How far such a band falls before it fades."""

_DESIGN_SPACING: Final = 160.0
_FIRST: Final = 26.0
_HEAD: Final = 80.0
_BASE: Final = 196.0
_MOUTH_ROOM: Final = 150.0
_FIXED: Final = 200.0
_PER_SPACING: Final = 5
_EMPTY_HEAD: Final = 38.0
_EMPTY_BASE: Final = 110.0
_EMPTY_SPACING: Final = 0.19
_STEP: Final = 6.0
_HEAD_RADIUS: Final = 9.0
_LEAST_BEND: Final = 56.0
_BEND: Final = 66.0
_DOWN_HANDLE: Final = 0.62
_ACROSS_HANDLE: Final = 0.60
_LEFT_MARGIN: Final = 1.0


class Point(NamedTuple):
    """A place in the picture."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic curve that goes on from where the pen is."""

    first_handle: Point
    second_handle: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Frame:
    """The room in which a river runs.

    Attributes:
        first: x of the first station.
        spacing: Distance between stations.
        head: y at which bands begin.
        base: y of the river's lower edge where the bed is level.
        mouth: x at which the stream ends.
    """

    first: float
    spacing: float
    head: float
    base: float
    mouth: float

    def station(self, number: int) -> float:
        """X of a station, counted from 0."""
        return self.first + self.spacing * number


def frame_for(width: float) -> Frame:
    """The frame for a picture of a width; only the distance of the stations grows with it.

    The room right of the mouth holds the total and stays 150 pixels wide.
    """
    spacing = max(0.0, width - _FIXED) / _PER_SPACING
    return Frame(_FIRST, spacing, _HEAD, _BASE, max(_FIRST, width - _MOUTH_ROOM))


def empty_frame(width: float) -> Frame:
    """The frame for the river before the first use: lower, and through the whole width."""
    spacing = min(_DESIGN_SPACING, width * _EMPTY_SPACING)
    return Frame(_FIRST, spacing, _EMPTY_HEAD, _EMPTY_BASE, width)


@dataclass(frozen=True, slots=True)
class Band:
    """One stage's water.

    Attributes:
        number: Which stage, counted from 0.
        head: x of the middle of its head.
        thickness: Constant along its length; 0 for a stage without impact.
        offset: Distance of its lower edge from the river's lower edge.
        joins: x at which it has become part of the stream.
    """

    number: int
    head: float
    thickness: float
    offset: float
    joins: float


def thicknesses(shares: Sequence[float | None], mass: float = MASS) -> tuple[float, ...]:
    """Thickness of each band.

    Shares below the thinnest band get that; the others share the rest in proportion, so that
    all together are always the whole.

    Args:
        shares: Share of the total (0 to 1) of each stage; ``None`` if not known, which takes
            no part. The known ones add up to 1, or are all 0.
        mass: Thickness of 100 %.
    """
    present = {number: share for number, share in enumerate(shares) if share}
    thin: set[int] = set()
    while True:
        rest = sum(share for number, share in present.items() if number not in thin)
        room = mass - THINNEST * len(thin)
        more = {
            number
            for number, share in present.items()
            if number not in thin and share / rest * room < THINNEST
        }
        if not more:
            break
        thin |= more
    return tuple(
        0.0
        if number not in present
        else THINNEST
        if number in thin
        else present[number] / rest * room
        for number in range(len(shares))
    )


def bands(frame: Frame, widths: Sequence[float]) -> tuple[Band, ...]:
    """Lay bands of given thicknesses into a frame, the first stage lowest."""
    laid = []
    offset = 0.0
    for number, width in enumerate(widths):
        # A broad first band would begin left of the picture; its head moves in, its badge stays.
        head = max(frame.station(number), width / 2 + _LEFT_MARGIN)
        joins = min(head + max(_LEAST_BEND, width / 2 + _BEND), frame.mouth)
        laid.append(Band(number, head, width, offset, joins))
        if width > 0:
            offset += width + SEPARATION
    return tuple(laid)


def height(widths: Sequence[float]) -> float:
    """Height of the whole stream at its mouth, separations included."""
    present = [width for width in widths if width > 0]
    return sum(present) + SEPARATION * max(0, len(present) - 1)


def bed(x: float) -> float:
    """How far the river's bed lies below its level at x; a gentle wave."""
    return 4 * math.sin((x - 40) / 118) - 2 * math.sin((x - 40) / 61)


def edge(frame: Frame, x: float, offset: float) -> Point:
    """The point of the stream at x, a distance above its lower edge."""
    return Point(x, frame.base + bed(x) - offset)


def stream(frame: Frame, band: Band, offset: float) -> list[Point]:
    """Line through the stream from where a band joins to the mouth, evenly above its bed.

    Args:
        frame: The room.
        band: Gives the beginning.
        offset: Distance from the river's lower edge.
    """
    length = max(0.0, frame.mouth - band.joins)
    steps = max(1, math.ceil(length / _STEP))
    return [edge(frame, band.joins + length * step / steps, offset) for step in range(steps + 1)]


def head_radius(band: Band) -> float:
    """Radius of the two corners at which a band begins."""
    return min(band.thickness / 2, _HEAD_RADIUS)


def outer_bend(frame: Frame, band: Band) -> Curve:
    """The left and lower edge, from the head down into the stream."""
    left = band.head - band.thickness / 2
    return _bend(frame, left, edge(frame, band.joins, band.offset))


def inner_bend(frame: Frame, band: Band) -> Curve:
    """The right and upper edge, from the head down into the stream."""
    right = band.head + band.thickness / 2
    return _bend(frame, right, edge(frame, band.joins, band.offset + band.thickness))


def _bend(frame: Frame, x: float, end: Point) -> Curve:
    down = frame.head + _DOWN_HANDLE * (end.y - frame.head)
    across = end.x - _ACROSS_HANDLE * (end.x - x)
    return Curve(Point(x, down), Point(across, end.y), end)
