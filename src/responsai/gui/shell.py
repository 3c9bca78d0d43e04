"""The window as it is first painted: rail, title and empty cards, before anything else is loaded.

Loading the real parts takes longer than opening a window, so they come after the first paint.
What stands here has the same places and colours, and is made of the few parts of Qt that are
there at once: labels and one picture. Nothing here may import ``Qt``, ``theme`` or other widgets;
``tests/gui/test_shell.py`` keeps that so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from responsai.app.window_options import PageName
from responsai.gui import fonts, icon_file, mark, theme_file
from responsai.gui.page_book import PAGES, PAGES_BELOW
from responsai.gui.widgets.card_places import CardPlaces, Place, paint_svg, rectangle
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from responsai.gui.look import Look

RAIL: Final = 208
RAIL_GROWTH: Final = 0.75
SIDE: Final = 28
UNDER_HEADER: Final = 74
_EDGE: Final = 12
_LOG_TOP: Final = 58
_LOG_HEIGHT: Final = 34
_PAGES_TOP: Final = 106
_ITEM: Final = 36
_PITCH: Final = 38
_TODAY_HEIGHT: Final = 54
_FOOT: Final = 73
"""From the top of the lowest item of the rail to the bottom of the window."""
_TEXT: Final = 51
_ICON: Final = 18
_STROKE: Final = 1.75
_LONGEST: Final = 400
"""Width of a label, which no text here reaches: measuring each would take longer."""


class Shell(QWidget):
    """Rail, title and empty cards; nothing can be done with it yet.

    Args:
        look: Language, colours and size of text; the language must be in use already.
        page: Id of the page that will be in view.
        blank: Only the ground and the name: the first run will cover the window.
    """

    def __init__(self, look: Look, page: str, *, blank: bool = False) -> None:
        super().__init__()
        self._colours = theme_file.read(look.theme)
        self._ui = ui = self._colours["ui"]
        self._page = page
        self._blank = blank
        self._rail = round(RAIL * (1 + (fonts.factor() - 1) * RAIL_GROWTH))
        self._low: list[tuple[QLabel, int, int]] = []
        self._places: CardPlaces | None = None
        if blank:
            return
        self._label("ResponsAI", fonts.font(15, 600, spacing=-0.2), "ink", 55, (18, 26))
        button = fonts.font(13, 600)
        self._label(translate("Rail", "Log usage"), button, "ink3", 49, (_LOG_TOP, _LOG_HEIGHT))
        for number, entry in enumerate(PAGES):
            self._entry(entry.id, entry.name(), (_PAGES_TOP + number * _PITCH, _ITEM))
        for entry in PAGES_BELOW:
            self._entry(entry.id, entry.name(), (-_FOOT, _ITEM))
        caption = fonts.scale("caption")
        self._label(translate("Rail", "On this computer only"), caption, "ink2", 45, (-29, 15))
        title = next(entry.name() for entry in (*PAGES, *PAGES_BELOW) if entry.id == page)
        self._label(title, fonts.scale("title"), "ink", self._rail + SIDE, (20, 26))
        if page == PageName.OVERVIEW:
            self._places = CardPlaces(lambda: (ui["surface"], ui["border"]), self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Keep what belongs there at the bottom, and the cards beside the rail."""
        super().resizeEvent(event)
        for label, x, up in self._low:
            label.move(x, self.height() - up)
        if self._places is not None:
            wide, high = self.width() - self._rail, self.height() - UNDER_HEADER
            self._places.setGeometry(self._rail, UNDER_HEADER, wide, high)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw the grounds and the icons."""
        ui, whole = self._ui, Place(0, 0, self.width(), self.height())
        if self._blank:
            paint_svg(self, _area(whole, ui["canvas"]))
            return
        fills = {
            name.removeprefix("stage."): table["fill"]
            for name, table in self._colours.items()
            if name.startswith("stage.")
        }
        wide = self._rail - 1 - 2 * _EDGE
        today = self.height() - _FOOT - 8 - _TODAY_HEIGHT
        grounds = [
            _area(whole, ui["canvas"]),
            _area(Place(0, 0, self._rail, self.height()), ui["sidebar"]),
            _area(Place(self._rail - 1, 0, 1, self.height()), ui["border"]),
            mark.svg(fills, _EDGE + 8, 18, 26),
            rectangle(Place(_EDGE, _LOG_TOP, wide, _LOG_HEIGHT), ui["inset"], ui["border"], 8),
            rectangle(Place(_EDGE, today, wide, _TODAY_HEIGHT), ui["surface"], ui["border"], 12),
            *self._current(wide),
            *self._icons(),
        ]
        paint_svg(self, "".join(grounds))

    def _current(self, wide: float) -> list[str]:
        """Ground of the item whose page is in view, and the bar at the edge of the window."""
        ui, top = self._ui, self._top(self._page)
        bar = f'<rect x="-3" y="{top + 9}" width="6" height="18" rx="3" fill="{ui["accent"]}"/>'
        return [rectangle(Place(_EDGE, top, wide, _ITEM), ui["surface"], ui["border"], 8), bar]

    def _icons(self) -> list[str]:
        ui = self._ui
        log, low = _LOG_TOP + _LOG_HEIGHT / 2 - 8, self.height() - 29
        items = [
            icon_file.part(
                entry.icon,
                ui["accent" if entry.id == self._page else "ink2"],
                _STROKE,
                (_EDGE + 11, self._top(entry.id) + (_ITEM - _ICON) / 2, _ICON),
            )
            for entry in (*PAGES, *PAGES_BELOW)
        ]
        return [
            *items,
            icon_file.part("plus", ui["ink3"], 2.0, (26, log, 16)),
            icon_file.part("lock", ui["ink2"], 2.0, (_EDGE + 11, low, 14)),
        ]

    def _top(self, page: str) -> int:
        """Upper edge of an item of the rail."""
        for number, entry in enumerate(PAGES):
            if entry.id == page:
                return _PAGES_TOP + number * _PITCH
        return self.height() - _FOOT

    def _entry(self, page: str, name: str, place: tuple[int, int]) -> None:
        current = page == self._page
        font = fonts.font(13, 600 if current else 500)
        self._label(name, font, "ink" if current else "ink2", _TEXT, place)

    def _label(self, text: str, font: QFont, color: str, x: int, place: tuple[int, int]) -> None:
        """Write a text in the middle of a line.

        Args:
            text: What to write.
            font: In which font.
            color: Name of its colour.
            x: Its left edge.
            place: Upper edge of the line, negative from the bottom of the window, and its height.
        """
        label = QLabel(text, self)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._ui[color]))
        label.setPalette(palette)
        label.setFont(font)
        top, height = place
        label.setGeometry(x, top, _LONGEST, height)
        if top < 0:
            self._low.append((label, x, -top))


def _area(place: Place, color: str) -> str:
    x, y, width, height = place
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{color}"/>'
