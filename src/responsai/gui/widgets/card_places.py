"""Empty places of the cards, while what goes there is on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from responsai.gui import fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

SIDE: Final = 28
ABOVE: Final = 4
GAP: Final = 12
WIDEST: Final = 1320
INDICATORS: Final = 4
INDICATOR_HEIGHT: Final = 174
RIVER_HEIGHT: Final = 266
LOWEST: Final = 287
ASIDE: Final = 270
"""Width of the two cards beside the chart."""
RADIUS: Final = 12


class Place(NamedTuple):
    """A rectangle, in pixels."""

    x: float
    y: float
    width: float
    height: float


class CardPlaces(QWidget):
    """Draws the grounds of the overview's cards, with nothing on them.

    Args:
        colours: Gives the colours of surface and border.
        parent: Qt parent.
    """

    def __init__(
        self, colours: Callable[[], tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colours = colours

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the places."""
        surface, border = self._colours()
        grounds = (rectangle(place, surface, border, RADIUS) for place in places(self.width()))
        paint_svg(self, "".join(grounds))


def places(width: float) -> Sequence[Place]:
    """Where the overview's cards stand on a page of this width."""
    inner = min(width - 2 * SIDE, WIDEST)
    high, river = fonts.sized(INDICATOR_HEIGHT), fonts.sized(RIVER_HEIGHT)
    each = (inner - (INDICATORS - 1) * GAP) / INDICATORS
    below = ABOVE + high + GAP
    last = below + river + GAP
    chart = inner - 2 * (ASIDE + GAP)
    return (
        *(Place(SIDE + n * (each + GAP), ABOVE, each, high) for n in range(INDICATORS)),
        Place(SIDE, below, inner, river),
        Place(SIDE, last, chart, LOWEST),
        Place(SIDE + chart + GAP, last, ASIDE, LOWEST),
        Place(SIDE + chart + ASIDE + 2 * GAP, last, ASIDE, LOWEST),
    )


def rectangle(place: Place, fill: str, border: str, radius: float) -> str:
    """A part of an SVG picture: a ground with a hairline inside its edge."""
    x, y, width, height = place
    return (
        f'<rect x="{x + 0.5}" y="{y + 0.5}" width="{width - 1}" height="{height - 1}" '
        f'rx="{radius}" fill="{fill}" stroke="{border}"/>'
    )


def paint_svg(widget: QWidget, content: str) -> None:
    """Paint a widget with an SVG picture of its own size.

    Pens and brushes would call for all names of Qt, which take longer to load than Qt's window
    takes to open; pictures do not.
    """
    size = f'width="{widget.width()}" height="{widget.height()}"'
    box = f'viewBox="0 0 {widget.width()} {widget.height()}"'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>{content}</svg>'
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(picture.encode())).render(painter)
    painter.end()
