"""Chapters 2 and 5: making the machines, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from responsai.app.lifecycle import percent
from responsai.domain.stages import INDICATORS, Stage
from responsai.gui.models.table import Table
from responsai.gui.pages.lifecycle_parts import FactGrid, Twin, chapter_card
from responsai.gui.widgets import spoken
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.share_bar import Piece, ShareBar
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, stage_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.app.lifecycle import LifeCycle, Part
    from responsai.factors.factor_set import FactorSet
    from responsai.gui.pages.lifecycle_data import LifeCycleData
    from responsai.gui.pages.lifecycle_parts import ChapterCard

RECYCLED: Final = "end_of_life.documented_recycling"
_PARTS: Final = {"server": "server"}
_TILE: Final = 36


def manufacturing_chapter(data: LifeCycleData) -> ChapterCard:
    """Chips, servers and halls: what making one of each takes."""
    content, stage = data.content, Stage.MANUFACTURING
    card = chapter_card(content, stage)
    name = content.word("chapter", stage, "title")
    card.add_twin(Twin(PartList(content), part_table(content), name))
    card.add_sources(
        [part.source for part in content.parts],
        translate(
            "LifeCycle",
            "Water in cubic metres weighted by how scarce it is where it is taken. "
            "Energy is primary energy.",
        ),
    )
    title = translate("LifeCycle", "Where the footprint of a machine arises")
    card.add_title(title)
    bars, rows = BarStack(stage), []
    for bar_title, _, parts in machine_shares(data.factors):
        bars.add(bar_title, "", parts)
        rows += [(bar_title, piece.label, piece.told) for piece in parts]
    headers = (
        translate("LifeCycle", "Indicator"),
        translate("LifeCycle", "Stage"),
        translate("LifeCycle", "Share"),
    )
    twin = Twin(bars, Table(headers, tuple(rows), texts=2), title)
    card.twins.append(twin)
    card.column.addWidget(twin)
    card.add(FactGrid(content, content.of(stage)))
    return card


def machine_shares(factors: FactorSet) -> list[tuple[str, str, list[Piece]]]:
    """Shares of mining, manufacturing and end of life in each indicator of a machine."""
    bars = []
    for indicator in INDICATORS:
        mining = factors.factors[f"mining.share.{indicator}"].value.central
        end = factors.factors[f"end_of_life.share.{indicator}"].value.central
        making = max(0.0, 1 - mining - end)
        parts = [
            Piece(stage_name(stage), share, percent(share), "middle", stage)
            for stage, share in (
                (Stage.MINING, mining),
                (Stage.MANUFACTURING, making),
                (Stage.END_OF_LIFE, end),
            )
        ]
        shown = [part for part in parts if round(part.share, 4) > 0]
        bars.append((indicator_name(indicator), "", shown))
    return bars


def end_of_life_chapter(data: LifeCycleData) -> ChapterCard:
    """What is collected and recycled, and what nobody knows of."""
    content, stage = data.content, Stage.END_OF_LIFE
    card = chapter_card(content, stage)
    bars, rows = BarStack(stage), []
    for title, note, parts in waste_shares(data.factors):
        bars.add(title, note, parts)
        rows += [(f"{title} ({note})", piece.label, piece.told) for piece in parts]
    headers = (
        translate("LifeCycle", "Where"),
        translate("LifeCycle", "What became of it"),
        translate("LifeCycle", "Share"),
    )
    name = content.word("chapter", stage, "title")
    card.add_twin(Twin(bars, Table(headers, tuple(rows), texts=2), name))
    card.add_sources(
        [content.sources["ewaste"]],
        translate(
            "LifeCycle",
            "What is not documented may be buried, burnt, dumped, hoarded or traded. Recycling is "
            "told here and credited nowhere in your figures.",
        ),
    )
    card.add(FactGrid(content, content.of(stage)))
    return card


def waste_shares(factors: FactorSet) -> list[tuple[str, str, list[Piece]]]:
    """Documented recycling in the world, in Europe, and as it is expected."""
    value = factors.factors[RECYCLED].value
    return [
        (title, note, _recycled(share))
        for title, note, share in (
            (
                translate("LifeCycle", "World"),
                translate("LifeCycle", "in {year}").format(year=2022),
                value.central,
            ),
            (
                translate("LifeCycle", "Europe"),
                translate("LifeCycle", "in {year}").format(year=2022),
                value.high,
            ),
            (
                translate("LifeCycle", "World"),
                translate("LifeCycle", "expected in {year}").format(year=2030),
                value.low,
            ),
        )
    ]


def _recycled(share: float) -> list[Piece]:
    lost = 1 - share
    return [
        Piece(translate("LifeCycle", "Recycled"), share, percent(share), "clean"),
        Piece(translate("LifeCycle", "Not documented"), lost, percent(lost), "rest"),
    ]


class BarStack(QWidget):
    """Bars below each other, each with a title."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.bars: list[ShareBar] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def add(self, title: str, note: str, parts: Sequence[Piece]) -> None:
        """Add a bar.

        Args:
            title: What the whole is.
            note: More about it, beside the title.
            parts: Its parts.
        """
        head = QGridLayout()
        head.setHorizontalSpacing(8)
        head.addWidget(Text(title, "bodyStrong"), 0, 0)
        head.addWidget(Text(note, "caption", "ink2"), 0, 1)
        head.setColumnStretch(2, 1)
        bar = ShareBar(self._stage)
        bar.set_pieces(f"{title}, {note}" if note else title, parts)
        self.bars.append(bar)
        self._layout.addLayout(head)
        self._layout.addWidget(bar)
        self._layout.addSpacing(4)

    def clear(self) -> None:
        """Remove all bars."""
        old = QWidget()
        old.setLayout(self._layout)
        old.deleteLater()
        self.bars = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)


def _unknown() -> str:
    return translate("LifeCycle", "not published")


def _figures(part: Part) -> tuple[tuple[str, str], ...]:
    """Each figure as shown, and its header."""
    return (
        (translate("LifeCycle", "Greenhouse gases"), f"{numbers.plain(part.ghg_kg)} kg CO₂e"),
        (
            translate("LifeCycle", "Energy"),
            _unknown() if part.energy_mj is None else f"{numbers.count(round(part.energy_mj))} MJ",
        ),
        (
            translate("LifeCycle", "Water"),
            _unknown() if part.water_m3_eq is None else f"{numbers.plain(part.water_m3_eq)} m³ eq",
        ),
    )


def part_table(content: LifeCycle) -> Table:
    """What making each part takes."""
    headers = (
        translate("LifeCycle", "Part"),
        translate("LifeCycle", "Source"),
        *(header for header, _ in _figures(content.parts[0])),
    )
    rows = tuple(
        (
            f"{content.word('part', part.id, 'name')} ({content.word('part', part.id, 'about')})",
            part.source.name,
            *(value for _, value in _figures(part)),
        )
        for part in content.parts
    )
    return Table(headers, rows, texts=2)


class PartList(QWidget):
    """A row for each part, figures below each other."""

    def __init__(self, content: LifeCycle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in content.parts:
            column.addWidget(PartRow(content, part))


class PartRow(Group):
    """Icon, name, and what making it takes."""

    def __init__(self, content: LifeCycle, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = content.word("part", part.id, "name")
        figures = _figures(part)
        told = ", ".join(f"{header} {value}" for header, value in figures)
        self.setAccessibleName(spoken.plain(f"{name}: {told}"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(1)
        icon = Pictogram(_PARTS.get(part.id, "hard-drive"), size=_TILE, ground=True)
        grid.addWidget(icon, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Text(name, "bodyStrong"), 0, 1)
        about = content.word("part", part.id, "about")
        grid.addWidget(Text(about, "caption", "ink2", wrap=True), 1, 1)
        grid.setColumnStretch(1, 3)
        for place, (header, value) in enumerate(figures, 2):
            known = value != _unknown()
            grid.addWidget(Text(header, "caption", "ink2"), 0, place)
            figure = Text(value, "bodyStrong") if known else Text(value, "caption", "ink2")
            grid.addWidget(figure, 1, place)
            grid.setColumnStretch(place, 2)
