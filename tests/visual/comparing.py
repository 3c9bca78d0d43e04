"""Telling whether two pictures of the window show the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

BLOCK: Final = 16
"""Edge of the squares that are compared, in pixels of the reduced picture."""
SHADES: Final = 32
"""Steps of a colour that are kept: finer ones only take room."""
TOLERANCE: Final = 5.0
"""Mean difference of a square, of 255, that smoothed edges may have on another machine."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two pictures differ.

    Attributes:
        worst: Largest mean difference of a square, of 255.
        places: Left and top of the squares that differ, in pixels of the reduced picture.
    """

    worst: float
    places: tuple[tuple[int, int], ...]


def reduced(image: QImage) -> QImage:
    """A picture in few shades, as it is kept."""
    pixels = as_pixels(image)
    step = 255 / (SHADES - 1)
    kept = np.ascontiguousarray(np.rint(np.rint(pixels / step) * step).astype(np.uint8))
    height, width, _ = kept.shape
    made = QImage(kept.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return made.copy()


def as_pixels(image: QImage) -> NDArray[np.int16]:
    """Red, green and blue of every pixel: height, width, 3."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)


def load(file: Path) -> QImage:
    """A picture from a file.

    Raises:
        FileNotFoundError: There is none that can be read.
    """
    image = QImage(str(file))
    if image.isNull():
        raise FileNotFoundError(f"There is no picture {file.name}: make the pictures anew.")
    return image


def difference(kept: QImage, seen: QImage) -> Difference:
    """Where two pictures differ by more than smoothed edges do.

    Args:
        kept: The stored one.
        seen: The one made now.

    Raises:
        ValueError: They are not of one size.
    """
    if kept.size() != seen.size():
        raise ValueError(f"The picture was {kept.size().toTuple()}, is {seen.size().toTuple()}.")
    apart = np.abs(as_pixels(kept) - as_pixels(reduced(seen))).mean(axis=2)
    high, wide = (-(-edge // BLOCK) * BLOCK for edge in apart.shape)
    whole = np.zeros((high, wide))
    whole[: apart.shape[0], : apart.shape[1]] = apart
    blocks = whole.reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK).mean(axis=(1, 3))
    rows, columns = np.nonzero(blocks > TOLERANCE)
    places = tuple((int(x) * BLOCK, int(y) * BLOCK) for y, x in zip(rows, columns, strict=True))
    return Difference(float(blocks.max()), places)
