"""A whole in parts: a bar of a hundred percent with its labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath
from PySide6.QtWidgets import QLabel, QSizePolicy

from responsai.gui import fonts, theme
from responsai.gui.widgets import paint, spoken
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.domain.stages import Stage

Tone = Literal["strong", "middle", "light", "rest", "fossil", "clean"]

TALL: Final = 50
LOW: Final = 38
_BELOW: Final = 20
_RADIUS: Final = 6.0
_GAP: Final = 2.0
_PADDING: Final = 10.0
_LABEL_GAP: Final = 5.0
_BETWEEN: Final = 12.0
_NARROWEST: Final = 180
_HATCH: Final = 40
_LINEAR_UP_TO: Final = 0.04045


class Piece(NamedTuple):
    """A part of the whole.

    Attributes:
        label: What it is.
        share: 0 to 1.
        told: The share as people read it.
        tone: Which colour it has.
        stage: Stage that gives the colour; that of the bar if not told.
    """

    label: str
    share: float
    told: str
    tone: Tone
    stage: Stage | None = None

    @property
    def hatched(self) -> bool:
        """Whether lines lie over it, for eyes that do not see its colour."""
        return self.tone == "fossil"


def mixed(color: str, ground: str, part: float) -> str:
    """A colour laid over a ground.

    Args:
        color: ``#RRGGBB``.
        ground: ``#RRGGBB``.
        part: How much of the colour, 0 to 1.
    """
    over, under = QColor(color), QColor(ground)
    return QColor(
        round(part * over.red() + (1 - part) * under.red()),
        round(part * over.green() + (1 - part) * under.green()),
        round(part * over.blue() + (1 - part) * under.blue()),
    ).name()


def tone_color(tone: Tone, stage: Stage) -> str:
    """Colour of a part in the theme in use."""
    colours = theme.current()
    ui, fill = colours.ui, colours.stage[stage].fill
    light = colours.name == "light"
    return {
        "strong": fill,
        "middle": mixed(fill, ui.surface, 0.52 if light else 0.42),
        "light": mixed(fill, ui.surface, 0.3),
        "rest": ui.track,
        "fossil": mixed(ui.ink, ui.surface, 0.72 if light else 0.58),
        "clean": mixed(ui.accent, ui.surface, 0.72),
    }[tone]


def ink_on(ground: str) -> str:
    """Ink or surface of the theme in use, whichever is easier to read on a ground."""
    ui = theme.current().ui
    return max((ui.ink, ui.canvas, ui.surface), key=lambda ink: contrast(ink, ground))


def contrast(one: str, other: str) -> float:
    """Contrast of two colours after WCAG 2, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parts = QColor(color)
    red, green, blue = (
        value / 12.92 if value <= _LINEAR_UP_TO else float(((value + 0.055) / 1.055) ** 2.4)
        for value in (parts.redF(), parts.greenF(), parts.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class ShareBar(QLabel):
    """Parts beside each other, labelled inside where there is room, else below."""

    def __init__(self, stage: Stage, *, tall: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty bar.

        Args:
            stage: Gives the colours.
            tall: Label and share stand above each other instead of on one line.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._stage = stage
        self._tall = tall
        self._pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is shown."""
        return self._pieces

    def set_pieces(self, name: str, pieces: Sequence[Piece]) -> None:
        """Show other parts.

        Args:
            name: What the whole is.
            pieces: Its parts from left to right; together one.
        """
        self._pieces = tuple(pieces)
        parts = ", ".join(f"{piece.label} {piece.told}".strip() for piece in pieces)
        said = translate("ShareBar", "{name}: {parts}").format(name=name, parts=parts)
        self.setAccessibleName(spoken.plain(said))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802  (Qt's name)
        """Higher where a label has to stand below."""
        return self._bar_height + (_BELOW if self._outside(width) else 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  (Qt's name)
        """Its height follows from its width."""
        return True

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """A comfortable width."""
        return QSize(2 * _NARROWEST, self.heightForWidth(2 * _NARROWEST))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The bar without labels below."""
        return QSize(_NARROWEST, self._bar_height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the parts and their labels."""
        painter = paint.smooth_painter(self)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(0, 0, self.width(), self._bar_height), _RADIUS, _RADIUS)
        painter.setClipPath(whole)
        areas = self._areas(self.width())
        for piece, area in zip(self._pieces, areas, strict=True):
            fill = tone_color(piece.tone, piece.stage or self._stage)
            painter.fillRect(area, QColor(fill))
            if piece.hatched:
                lines = QColor(ink_on(fill))
                lines.setAlpha(_HATCH)
                painter.fillRect(area, QBrush(lines, Qt.BrushStyle.BDiagPattern))
            if self._fits(piece, area.width()):
                self._draw_inside(painter, piece, area, ink_on(fill))
        painter.setClipping(False)
        self._draw_below(painter)
        painter.end()

    @property
    def _bar_height(self) -> int:
        return TALL if self._tall else LOW

    def _areas(self, width: float) -> list[QRectF]:
        room = width - _GAP * (len(self._pieces) - 1)
        areas, left = [], 0.0
        for piece in self._pieces:
            areas.append(QRectF(left, 0, room * piece.share, self._bar_height))
            left = areas[-1].right() + _GAP
        return areas

    def _runs(self, piece: Piece, color: str) -> list[paint.Run]:
        return [
            paint.Run(piece.label, fonts.scale("caption"), color),
            paint.Run(piece.told, fonts.font(12, 600), color, _LABEL_GAP),
        ]

    def _fits(self, piece: Piece, width: float) -> bool:
        runs = self._runs(piece, "")
        needed = max(run.width for run in runs) if self._tall else paint.runs_width(runs)
        return needed + 2 * _PADDING <= width

    def _outside(self, width: float) -> list[tuple[Piece, QRectF]]:
        return [
            (piece, area)
            for piece, area in zip(self._pieces, self._areas(width), strict=True)
            if piece.share > 0 and not self._fits(piece, area.width())
        ]

    def _draw_inside(self, painter: QPainter, piece: Piece, area: QRectF, color: str) -> None:
        label, told = self._runs(piece, color)
        left, middle = area.left() + _PADDING, area.center().y()
        if not self._tall:
            baseline = paint.centred_baseline(label.font, middle)
            paint.draw_runs(painter, left, baseline, [label, told])
            return
        for run, y in ((label, middle - 8.5), (told._replace(gap=0.0), middle + 8.5)):
            paint.draw_runs(painter, left, paint.centred_baseline(run.font, y), [run])

    def _draw_below(self, painter: QPainter) -> None:
        """Labels under their parts, moved apart where they would touch."""
        color = theme.current().ui.ink2
        beside = self._outside(self.width())
        outside = [self._runs(piece, color) for piece, _ in beside]
        lefts = [area.left() for _, area in beside]
        widths = [paint.runs_width(runs) for runs in outside]
        limit = float(self.width())
        for place in reversed(range(len(lefts))):
            lefts[place] = max(0.0, min(lefts[place], limit - widths[place]))
            limit = lefts[place] - _BETWEEN
        baseline = paint.centred_baseline(fonts.scale("caption"), self._bar_height + _BELOW / 2 + 1)
        for left, runs in zip(lefts, outside, strict=True):
            paint.draw_runs(painter, left, baseline, runs)
