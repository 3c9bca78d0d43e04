"""What the chapters of the life-cycle page are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from responsai.gui import fonts
from responsai.gui.models.table import TableModel
from responsai.gui.widgets import spoken
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.source_link import SourceLink
from responsai.gui.widgets.table_view import ROW_HEIGHT, table_view
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from responsai.app.lifecycle import Fact, LifeCycle, Source
    from responsai.domain.stages import Stage
    from responsai.gui.charts.view import ChartView
    from responsai.gui.models.table import Table

SIDE: Final = 16
_TILE: Final = 32
_COLUMN_GAP: Final = 24
_FIGURE_PX: Final = 21


def source_links(sources: Iterable[Source]) -> list[SourceLink]:
    """A link for each source, none twice."""
    different = {source.id: source for source in sources}
    return [SourceLink(each.name, each.citation(), each.url) for each in different.values()]


def link_row(sources: Iterable[Source], *, label: QWidget | None = None) -> ButtonRow:
    """Links beside each other, or below each other where there is no room for that.

    Args:
        sources: What to link to.
        label: Says before them what they are.
    """
    links = source_links(sources)
    return ButtonRow(links if label is None else [label, *links])


class FactBlock(Group):
    """A fact: icon, title, figure if one stands in front, words and sources."""

    def __init__(
        self, content: LifeCycle, fact: Fact, *, icon: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        told = content.told(fact)
        self.setAccessibleName(spoken.plain(told.title))
        self.setAccessibleDescription(spoken.plain(f"{told.figure} {told.text}".strip()))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Text(told.title, "bodyStrong", wrap=True))
        if told.figure:
            figure = Text(told.figure)
            figure.setFont(fonts.font(_FIGURE_PX, 600, spacing=-0.3))
            column.addWidget(figure)
        column.addWidget(Text(told.text, tone="ink2", wrap=True))
        for source in fact.sources:
            column.addWidget(link_row([source]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        if icon:
            top = Qt.AlignmentFlag.AlignTop
            row.addWidget(Pictogram(fact.icon, size=_TILE, ground=True), alignment=top)
        row.addLayout(column, stretch=1)


class FactGrid(QWidget):
    """Facts in two columns."""

    def __init__(
        self, content: LifeCycle, facts: Sequence[Fact], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_COLUMN_GAP)
        grid.setVerticalSpacing(14)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, fact in enumerate(facts):
            grid.addWidget(FactBlock(content, fact), place // 2, place % 2, top)


class Twin(QWidget):
    """Something drawn, and the same content as a table on request."""

    def __init__(
        self,
        picture: QWidget,
        table: Table,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make the pair; the picture is in view.

        Args:
            picture: What is drawn.
            table: The same content.
            name: What it is about, for screen readers.
            parent: Qt parent.
        """
        super().__init__(parent)
        self.picture = picture
        self.table = table_view(self)
        self.table.setAccessibleName(spoken.plain(name))
        self._model = TableModel(table, self)
        self.table.setModel(self._model)
        self.table.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(picture)
        layout.addWidget(self.table)
        self.show_table(table)

    @property
    def settled(self) -> bool:
        """It is drawn at once."""
        return True

    @property
    def table_shown(self) -> bool:
        """Whether the table stands in for the picture."""
        return not self.table.isHidden()

    def show_table(self, table: Table) -> None:
        """Renew the content of the table."""
        self._model.show(table)
        # As high as its rows: the page scrolls, not the table.
        self.table.setFixedHeight((len(table.rows) + 1) * ROW_HEIGHT + 6)

    def toggle_table(self) -> None:
        """Change between picture and table; the keyboard goes along."""
        shown = self.table_shown
        leaving: QWidget = self.table if shown else self.picture
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is leaving or leaving.isAncestorOf(focused))
        self.table.setVisible(not shown)
        self.picture.setVisible(shown)
        if had_focus and not shown:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)


class ChapterCard(Card):
    """A chapter: title, what it is about, something to look at, facts, sources."""

    def __init__(self, title: str, caption: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(Text(title, "section"))
        if caption:
            self.head.addWidget(Text(caption, "caption", "ink2", wrap=True), stretch=1)
        else:
            self.head.addStretch()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE, 14, SIDE, 10)
        self.column.setSpacing(10)
        self.column.addLayout(self.head)
        self.column.addWidget(Text(lead, tone="ink2", wrap=True))
        self.table_button = Button("", "layers", kind="quiet", small=True)
        self.table_button.clicked.connect(self.toggle_table)
        self.twins: list[Twin | ChartView] = []
        self._say_table()

    @property
    def settled(self) -> bool:
        """Whether every chart is drawn."""
        return all(twin.settled for twin in self.twins)

    def toggle_table(self) -> None:
        """Change between what is drawn and its tables, all at once."""
        for twin in self.twins:
            twin.toggle_table()
        self._say_table()

    def add_twin(self, twin: Twin | ChartView, *, ruled: bool = True) -> None:
        """Add something that can be read as a table too."""
        self.twins.append(twin)
        self.add(twin, ruled=ruled)

    def add(self, widget: QWidget, *, ruled: bool = True) -> None:
        """Add something below, set apart by a line."""
        if ruled:
            self.column.addWidget(Rule())
        self.column.addWidget(widget)

    def add_title(self, text: str) -> Text:
        """Add a title below a line."""
        self.column.addWidget(Rule())
        title = Text(text, "bodyStrong", wrap=True)
        self.column.addWidget(title)
        return title

    def add_sources(self, sources: Iterable[Source], note: str = "") -> None:
        """Add the sources of what is drawn, and the way to the table."""
        if note:
            self.column.addWidget(Text(note, "caption", "ink2", wrap=True))
        row = QHBoxLayout()
        label = Text(translate("LifeCycle", "Sources:"), "caption", "ink2")
        row.addWidget(link_row(sources, label=label), stretch=1)
        row.addWidget(self.table_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _say_table(self) -> None:
        shown = any(twin.table_shown for twin in self.twins)
        self.table_button.setText(
            translate("LifeCycle", "Show as chart")
            if shown
            else translate("LifeCycle", "Show as table")
        )


def chapter_card(content: LifeCycle, stage: Stage) -> ChapterCard:
    """An empty chapter with its words."""
    title, caption, lead = (
        content.word("chapter", stage, key) for key in ("title", "caption", "lead")
    )
    return ChapterCard(title, caption, lead)
