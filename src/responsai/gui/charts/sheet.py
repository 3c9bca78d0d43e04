"""A figure as a sheet of paper, on which lengths are logical pixels.

Axes of matplotlib bring ticks, limits and locators; making them, and having them look at all
that is drawn, takes longer than the drawing itself. Our charts place everything themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from matplotlib.transforms import Affine2D

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

DPI: Final = 96
"""Logical pixels to the inch."""


def size_of(figure: Figure) -> tuple[float, float]:
    """Width and height of a figure in logical pixels."""
    width, height = figure.get_size_inches()
    return float(width) * DPI, float(height) * DPI


class Sheet:
    """Puts things on a figure.

    Args:
        figure: Its size in inches times 96 is the size in logical pixels.
        left: Where x begins, from the left edge.
        bottom: Where y begins, from the lower edge; for ``down`` from the upper edge.
        down: y counts downwards, as on the screen.
    """

    def __init__(
        self, figure: Figure, left: float = 0.0, bottom: float = 0.0, *, down: bool = False
    ) -> None:
        self._figure = figure
        place = Affine2D()
        if down:
            place.scale(1, -1).translate(left, size_of(figure)[1] - bottom)
        else:
            place.translate(left, bottom)
        self._place = place.scale(figure.dpi / DPI)

    def add(self, artist: Artist) -> None:
        """Draw a line, an area or many of them, given in logical pixels."""
        artist.set_transform(self._place)
        self._figure.add_artist(artist)

    def text(self, x: float, y: float, text: str, **look: Any) -> None:
        """Write a text.

        Args:
            x: Place of its anchor in logical pixels.
            y: As x.
            text: What to write.
            look: As for ``matplotlib.text.Text``.
        """
        self._figure.text(x, y, text, transform=self._place, **look)
