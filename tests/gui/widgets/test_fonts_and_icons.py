from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPainter

from responsai import paths
from responsai.gui import fonts, icons
from responsai.text.numbers import NARROW_SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAMPLE = "Hamburgefonts 0123"


@pytest.fixture
def fresh_faces() -> Iterator[None]:
    fonts._faces.cache_clear()
    yield
    fonts._faces.cache_clear()


def _width(weight: fonts.Weight) -> float:
    return QFontMetricsF(fonts.font(40, weight)).horizontalAdvance(SAMPLE)


def test_the_three_weights_are_three_drawings_of_inter() -> None:
    assert QFontInfo(fonts.font(13)).family().startswith("Inter")
    assert _width(400) < _width(500) < _width(600)


@pytest.mark.usefixtures("fresh_faces")
def test_weights_in_families_of_their_own_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    gathered = [_width(weight) for weight in (400, 500, 600)]
    fonts._faces.cache_clear()
    monkeypatch.setattr(QFontDatabase, "styles", lambda _family: ["Regular"])
    assert fonts.font(13, 600).family() == "Inter SemiBold"
    assert [_width(weight) for weight in (400, 500, 600)] == gathered


@pytest.mark.usefixtures("fresh_faces")
def test_a_missing_font_is_replaced_and_noted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with caplog.at_level(logging.WARNING):
        assert fonts.font(13, 500).pixelSize() == 13
    assert "Inter_500Medium.ttf cannot be read" in caplog.text


def test_tabular_figures_have_one_width() -> None:
    metrics = QFontMetricsF(fonts.font(30, 600, tabular=True))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_bundled_font_has_every_sign_we_write() -> None:
    metrics = QFontMetricsF(fonts.font(13))
    for sign in f"₂≈→↓↑–−µ³é{NARROW_SPACE}":
        assert metrics.inFontUcs4(ord(sign)), sign


def test_the_type_scale_is_that_of_the_design() -> None:
    title = fonts.scale("title")
    assert (title.pixelSize(), title.letterSpacing()) == (21, -0.25)
    assert fonts.scale("caption").pixelSize() == 12


def _colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_takes_the_colour_asked_for() -> None:
    assert _colours(icons.pixmap("zap", "#ff0000", 32).toImage()) == {"#ff0000"}


def test_an_icon_is_sharp_on_a_fine_screen() -> None:
    picture = icons.pixmap("zap", "#000000", 16, ratio=2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)
    icon = icons.icon("zap", "#000000", 16)
    for ratio in (1.0, 2.0, 3.0):
        assert icon.pixmap(QSize(16, 16), ratio).width() == 16 * ratio


def test_an_icon_can_be_painted_anywhere() -> None:
    picture = QImage(24, 24, QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    icons.paint(painter, "minus", QRectF(0, 0, 24, 24), "#00ff00")
    painter.end()
    assert _colours(picture) == {"#00ff00"}


def test_the_same_icon_is_drawn_once() -> None:
    first = icons.pixmap("gem", "#123456")
    assert icons.pixmap("gem", "#123456").cacheKey() == first.cacheKey()


def test_an_unknown_icon_is_told() -> None:
    with pytest.raises(ValueError, match="no icon called 'unicorn'"):
        icons.pixmap("unicorn", "#000000")
