"""Chapter 1, mining: metals by producing country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from responsai.app.lifecycle import OTHERS, percent
from responsai.domain.stages import Stage
from responsai.gui.models.table import Table
from responsai.gui.pages.lifecycle_parts import FactGrid, Twin, chapter_card, link_row
from responsai.gui.widgets import spoken
from responsai.gui.widgets.card import Rule
from responsai.gui.widgets.chip_button import ChipButton
from responsai.gui.widgets.element_tile import ElementTile
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.share_bar import Piece, ShareBar
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.lifecycle import LifeCycle, Metal, Shares
    from responsai.gui.pages.lifecycle_data import LifeCycleData
    from responsai.gui.pages.lifecycle_parts import ChapterCard
    from responsai.gui.widgets.share_bar import Tone

_NAMES: Final = 172
_TONES: Final[tuple[Tone, ...]] = ("strong", "middle", "light")


def mining_chapter(data: LifeCycleData) -> ChapterCard:
    """Metals, the people who dig them, and what becomes scarce."""
    content = data.content
    card = chapter_card(content, Stage.MINING)
    name = content.word("chapter", Stage.MINING, "title")
    card.add_twin(Twin(MetalList(content), metal_table(content), name))
    official = [metal.official.source for metal in content.metals]
    card.add_sources(official)
    card.add(FactGrid(content, content.of(Stage.MINING)))
    return card


def pieces(content: LifeCycle, shares: Shares) -> list[Piece]:
    """Shares of countries as parts of a bar."""
    tones: dict[str, Tone] = {OTHERS: "rest"}
    tones |= {country: _TONES[place] for place, (country, _) in enumerate(shares.countries)}
    return [
        Piece(content.country(country), share, percent(round(share, 2)), tones[country])
        for country, share in shares.all
    ]


def metal_table(content: LifeCycle) -> Table:
    """All metals and countries, official figures beside those of the article."""
    rows = []
    for metal in content.metals:
        official, article = dict(metal.official.countries), dict(metal.article.countries)
        for country in dict.fromkeys((*official, *article)):
            told = [
                percent(shares[country]) if country in shares else "–"
                for shares in (official, article)
            ]
            rows.append(
                (
                    content.word("metal", metal.id, "name"),
                    content.word("metal", metal.id, "use"),
                    content.country(country),
                    str(metal.official.year),
                    *told,
                )
            )
    headers = (
        translate("LifeCycle", "Metal"),
        translate("LifeCycle", "Used for"),
        translate("LifeCycle", "Country"),
        translate("LifeCycle", "Year"),
        translate("LifeCycle", "Official"),
        translate("LifeCycle", "Article"),
    )
    return Table(headers, tuple(rows), texts=4)


class MetalList(QWidget):
    """A row for each metal."""

    def __init__(self, content: LifeCycle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [MetalRow(content, metal) for metal in content.metals]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(11)
        for place, row in enumerate(self.rows):
            if place:
                layout.addWidget(Rule())
            layout.addWidget(row)


class MetalRow(Group):
    """Element, name, use, and the countries that dig it."""

    def __init__(self, content: LifeCycle, metal: Metal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = content.word("metal", metal.id, "name")
        self.setAccessibleName(name)
        self.bar = ShareBar(Stage.MINING, tall=True)
        self.bar.set_pieces(name, pieces(content, metal.official))
        self.differ = ChipButton(translate("LifeCycle", "sources differ"), "info")
        self.differ.setAccessibleName(
            translate("LifeCycle", "Sources differ on {metal}: show both").format(
                metal=name.lower()
            )
        )
        if not metal.differs:
            self.differ.hide()
        self.both = BothSources(content, metal)
        self.both.hide()
        self.differ.toggled.connect(self.both.setVisible)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(Text(name, "bodyStrong"))
        words.addWidget(Text(content.word("metal", metal.id, "use"), "caption", "ink2", wrap=True))
        words.addWidget(self.differ)
        words.addStretch()
        beside = QWidget()
        beside.setFixedWidth(_NAMES)
        beside.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(ElementTile(metal.symbol, metal.number))
        row.addWidget(beside)
        row.addWidget(self.bar, stretch=1, alignment=Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.both)


class BothSources(Group):
    """Official figures and those of the article, one above the other."""

    def __init__(self, content: LifeCycle, metal: Metal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        name = content.word("metal", metal.id, "name")
        for shares, title in (
            (
                metal.official,
                translate("LifeCycle", "Official, production of {year}").format(
                    year=metal.official.year
                ),
            ),
            (metal.article, translate("LifeCycle", "As the article has it, no year told")),
        ):
            column.addWidget(link_row([shares.source], label=Text(title, "label", "ink2")))
            bar = ShareBar(Stage.MINING)
            bar.set_pieces(f"{name}, {spoken.plain(title)}", pieces(content, shares))
            column.addWidget(bar)
