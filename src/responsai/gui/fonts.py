"""The typeface of the window: Inter, bundled, in three weights and eight sizes."""

from __future__ import annotations

import logging
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from responsai import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

TypeName = Literal["hero", "display", "title", "section", "body", "bodyStrong", "label", "caption"]
Weight = Literal[400, 500, 600]

FAMILY: Final = "Inter"
_FILES: Final[Mapping[Weight, tuple[str, str]]] = MappingProxyType(
    {
        400: ("Inter_400Regular.ttf", "Regular"),
        500: ("Inter_500Medium.ttf", "Medium"),
        600: ("Inter_600SemiBold.ttf", "SemiBold"),
    }
)
_LOG: Final = logging.getLogger(__name__)
_TABULAR: Final = QFont.Tag("tnum")


class TypeStyle(NamedTuple):
    """One step of the type scale.

    Attributes:
        px: Size in device-independent pixels.
        line: Height of a line in device-independent pixels.
        weight: 400, 500 or 600.
        tracking: Extra space between letters in pixels.
    """

    px: int
    line: int
    weight: Weight
    tracking: float = 0.0


TYPE_SCALE: Final[Mapping[TypeName, TypeStyle]] = MappingProxyType(
    {
        "hero": TypeStyle(34, 40, 600, -0.6),
        "display": TypeStyle(28, 34, 600, -0.5),
        "title": TypeStyle(21, 28, 600, -0.25),
        "section": TypeStyle(15, 20, 600, -0.1),
        "body": TypeStyle(13, 19, 400),
        "bodyStrong": TypeStyle(13, 19, 600),
        "label": TypeStyle(12, 16, 500),
        "caption": TypeStyle(12, 16, 400),
    }
)


TEXT_SIZES: Final = (100, 115, 130)
"""Sizes of text to choose from, in percent of the design's."""


_DESIGN_PX: Final = "designPx"


class _State:
    percent: int = 100
    shown: int = 100


class _Face(NamedTuple):
    family: str
    weight: QFont.Weight


@lru_cache(maxsize=1)
def _faces() -> Mapping[Weight, _Face]:
    """Register the bundled files and find out under which name each weight answers.

    Systems differ: some gather the static files under one family with three weights, others
    make a family of its own of each ("Inter SemiBold"). Asking for a weight that the family
    does not have would give a bold made up by the renderer.
    """
    faces: dict[Weight, _Face] = {}
    folder = paths.resources() / "fonts"
    for weight, (file, _) in _FILES.items():
        if QFontDatabase.addApplicationFont(str(folder / file)) < 0:
            _LOG.warning("The font %s cannot be read; another one stands in.", file)
            faces[weight] = _Face(QFont().family(), QFont.Weight(weight))
    styles = QFontDatabase.styles(FAMILY)
    for weight, (_, style) in _FILES.items():
        if weight not in faces:
            gathered = style in styles
            faces[weight] = (
                _Face(FAMILY, QFont.Weight(weight))
                if gathered
                else _Face(f"{FAMILY} {style}", QFont.Weight.Normal)
            )
    return MappingProxyType(faces)


def register() -> None:
    """Make the bundled fonts known to Qt; needs a QGuiApplication."""
    _faces()


def factor() -> float:
    """Size of text, 1 for the design's."""
    return _State.percent / 100


def sized(px: int) -> int:
    """A length that grows with the text, such as the height of a control, in pixels."""
    return round(px * factor())


def use_text_size(percent: int) -> None:
    """Make all text larger or smaller, as soon as the program is given its theme again.

    Args:
        percent: One of ``TEXT_SIZES``.
    """
    _State.percent = percent


def begin_at(percent: int) -> None:
    """Make all text of this size from the beginning: nothing stands yet that would change.

    Args:
        percent: One of ``TEXT_SIZES``.
    """
    _State.percent = _State.shown = percent


def resize_all(app: QApplication) -> None:
    """Give every widget with a font of its own the size of text in use.

    To be called after each change of the style sheet, which gives widgets back the fonts they
    once had; so each remembers its size in the design.
    """
    before, _State.shown = _State.shown, _State.percent
    if before == _State.percent == 100:  # noqa: PLR2004  (percent)
        return
    from PySide6.QtCore import Qt  # noqa: PLC0415  (50 ms that the first paint goes without)

    for widget in app.allWidgets():
        own = widget.font()
        # Everything else takes its font from the application.
        if not widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) or own.pixelSize() <= 0:
            continue
        design = widget.property(_DESIGN_PX)
        if design is None:
            design = round(own.pixelSize() * 100 / before)
            widget.setProperty(_DESIGN_PX, design)
        if own.pixelSize() != sized(design):
            own.setPixelSize(sized(design))
            widget.setFont(own)


def font(px: int, weight: Weight = 400, *, tabular: bool = False, spacing: float = 0.0) -> QFont:
    """A font of the window.

    Args:
        px: Size in device-independent pixels, before the size of text that the user chose.
        weight: 400 regular, 500 medium, 600 semi-bold.
        tabular: Give all figures the same width, for numbers that stand below each other or
            change in place; it also widens hyphens, so not for names.
        spacing: Extra space between letters in pixels.
    """
    face = _faces()[weight]
    result = QFont(face.family)
    result.setWeight(face.weight)
    result.setPixelSize(sized(px))
    # Hinting would give every size its own letter widths; the design counts on the true ones.
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    if tabular:
        result.setFeature(_TABULAR, 1)
    return result


def scale(name: TypeName, *, tabular: bool = False) -> QFont:
    """A font of the type scale, such as ``title``."""
    style = TYPE_SCALE[name]
    return font(style.px, style.weight, tabular=tabular, spacing=style.tracking)
