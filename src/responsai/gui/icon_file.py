"""Line icons as text, from ``resources/icons``."""

from __future__ import annotations

from typing import Final

from responsai import paths

_SOURCE_STROKE: Final = 'stroke-width="2"'


def svg(name: str, color: str, stroke: float = 2.0) -> str:
    """Text of an icon in one colour.

    Args:
        name: File name without its ending, such as ``zap``.
        color: ``#RRGGBB``.
        stroke: Line width on the 24-unit grid of the icons.

    Raises:
        ValueError: There is no such icon.
    """
    file = paths.resources() / "icons" / f"{name}.svg"
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ValueError(f"There is no icon called {name!r}.") from None
    return text.replace("currentColor", color).replace(_SOURCE_STROKE, f'stroke-width="{stroke}"')


def part(name: str, color: str, stroke: float, place: tuple[float, float, float]) -> str:
    """An icon as a part of a larger SVG picture.

    Args:
        name: File name without its ending.
        color: ``#RRGGBB``.
        stroke: Line width on the 24-unit grid of the icons.
        place: Left edge, upper edge and size in the picture.
    """
    x, y, size = place
    _, _, content = svg(name, color).partition("<svg")
    lines = content.partition(">")[2].partition("</svg>")[0]
    return (
        f'<g transform="translate({x} {y}) scale({size / 24})" fill="none" stroke="{color}" '
        f'stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round">{lines}</g>'
    )
