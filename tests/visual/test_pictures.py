"""Every page looks as it did: light and dark, English and French, at 100 and 200 %."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from tests.visual.comparing import difference, load
from tests.visual.photographer import SCALES
from tests.visual.renew import PICTURES, photograph

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage


@pytest.mark.skipif(sys.platform != "linux", reason="other systems draw letters another way")
@pytest.mark.parametrize("scale", SCALES)
def test_every_page_looks_as_it_did(scale: int, tmp_path: Path) -> None:
    photograph(tmp_path, scale)
    seen = sorted(file.name for file in tmp_path.glob("*.png"))
    kept = sorted(file.name for file in PICTURES.glob(f"*-{scale}00.png"))
    assert seen == kept
    faults = []
    for name in seen:
        found = difference(load(PICTURES / name), load(tmp_path / name))
        if found.places:
            faults.append(f"{name} at {found.places[:6]}, by {found.worst:.0f}")
    told = "If it is meant so, run python -m tests.visual.renew and look at the pictures."
    assert not faults, f"{len(faults)} pictures in {tmp_path} differ. {told} {faults}"


@pytest.fixture
def picture() -> QImage:
    return load(PICTURES / "overview-en-light-100.png")


def test_a_picture_is_like_itself(picture: QImage) -> None:
    assert difference(picture, picture).places == ()


@pytest.mark.parametrize(
    ("area", "by"),
    [
        (QRect(25, 56, 40, 12), (1, 0)),  # a word of the rail, one pixel to the right
        (QRect(120, 60, 60, 30), (0, 1)),  # a figure, one pixel down
    ],
)
def test_what_moves_is_seen(picture: QImage, area: QRect, by: tuple[int, int]) -> None:
    moved = picture.copy()
    painter = QPainter(moved)
    painter.drawImage(area.translated(*by), picture, area)
    painter.end()
    assert difference(picture, moved).places


def test_what_is_gone_or_has_another_colour_is_seen(picture: QImage) -> None:
    button = QRect(8, 32, 80, 12)
    for color in (QColor("#1f7a5a"), picture.pixelColor(2, 2)):
        other = picture.copy()
        painter = QPainter(other)
        painter.fillRect(button, color)
        painter.end()
        assert difference(picture, other).places
