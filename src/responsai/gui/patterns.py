"""Patterns that tell stages apart besides colour, the same in the river and in charts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from responsai.domain.stages import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.gui.theme import Theme

_OPACITY: Final = 0.75

HATCHES: Final[Mapping[Stage, str]] = MappingProxyType(
    {
        Stage.MINING: "....",
        Stage.MANUFACTURING: "////",
        Stage.TRAINING: "xxxx",
        Stage.INFERENCE: "",
        Stage.END_OF_LIFE: "||||",
    }
)
"""In matplotlib's words; the largest stage stays plain."""

_BRUSHES: Final[Mapping[Stage, Qt.BrushStyle]] = MappingProxyType(
    {
        Stage.MINING: Qt.BrushStyle.Dense6Pattern,
        Stage.MANUFACTURING: Qt.BrushStyle.BDiagPattern,
        Stage.TRAINING: Qt.BrushStyle.DiagCrossPattern,
        Stage.INFERENCE: Qt.BrushStyle.NoBrush,
        Stage.END_OF_LIFE: Qt.BrushStyle.VerPattern,
    }
)


def brush(stage: Stage, theme: Theme) -> QBrush:
    """Pattern of a stage, to be painted over its colour; none where the theme has no patterns."""
    color = QColor(theme.ui.flow)
    color.setAlphaF(_OPACITY)
    return QBrush(color, _BRUSHES[stage] if theme.patterns else Qt.BrushStyle.NoBrush)


def hatch(stage: Stage, theme: Theme) -> str | None:
    """Pattern of a stage in a chart; ``None`` where there is none."""
    return (HATCHES[stage] or None) if theme.patterns else None
