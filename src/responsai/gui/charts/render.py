"""Charts become pictures: matplotlib's Agg, away from the main thread.

matplotlib takes a second to import, so nothing imports this module's heavy half before the
window has been painted: the first call does.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from responsai import paths

if TYPE_CHECKING:
    from responsai.gui.charts.drawing import Drawing, Plot
    from responsai.gui.theme import Theme

DPI: Final = 96
"""Logical pixels to the inch."""
FONT_FILES: Final = ("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf")

# matplotlib keeps fonts and text layouts in globals that two threads must not change at once.
_turn = threading.Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart.

    Attributes:
        image: The pixels, with their device pixel ratio.
        plot: Where the slots lie.
    """

    image: QImage
    plot: Plot


def warm_up() -> None:
    """Import matplotlib and make our typeface known to it; the first drawing is fast then."""
    with _turn:
        _prepare()


def render(drawing: Drawing, theme: Theme, width: int, height: int, ratio: float) -> Picture:
    """Draw a chart.

    Args:
        drawing: What to draw.
        theme: Colours.
        width: In logical pixels, > 0.
        height: In logical pixels, > 0.
        ratio: Device pixels per logical pixel.
    """
    with _turn:
        _prepare()
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  (late)
        from matplotlib.figure import Figure  # noqa: PLC0415  (late)

        # Whole device pixels: the picture then lies on the screen without being resampled.
        pixels = round(width * ratio), round(height * ratio)
        figure = Figure((pixels[0] / ratio / DPI, pixels[1] / ratio / DPI), dpi=DPI * ratio)
        canvas = FigureCanvasAgg(figure)
        plot = drawing.draw(figure, theme)
        canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib's gap
        buffer = canvas.buffer_rgba()  # type: ignore[no-untyped-call]  # as above
        rows, columns = buffer.shape[:2]
        image = QImage(
            buffer, columns, rows, columns * 4, QImage.Format.Format_RGBA8888_Premultiplied
        ).copy()
    image.setDevicePixelRatio(ratio)
    return Picture(image, plot)


def _prepare() -> None:
    # The font cache takes longer to build than the chart to draw: keep it between starts.
    os.environ.setdefault("MPLCONFIGDIR", str(paths.cache_dir() / "matplotlib"))
    from matplotlib import font_manager, rcParams  # noqa: PLC0415  (late)

    if rcParams["font.family"] != ["Inter"]:
        for file in FONT_FILES:
            font_manager.fontManager.addfont(paths.resources() / "fonts" / file)
        rcParams["font.family"] = ["Inter"]
