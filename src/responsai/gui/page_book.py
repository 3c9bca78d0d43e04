"""All pages of the window, in the order of the rail: one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from responsai.app.window_options import PageName
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.gui.frame import Frame
    from responsai.gui.pages.base import Page


class PageEntry(NamedTuple):
    """A page that there is.

    Attributes:
        id: Its name.
        icon: Name of its icon in the rail.
        name: Gives its name in the user's language.
        make: Makes it, when it is first shown.
        place: Where the keyboard begins when its key is pressed; empty for the rail.
    """

    id: str
    icon: str
    name: Callable[[], str]
    make: Callable[[Frame], Page]
    place: str = ""


def _overview(frame: Frame) -> Page:
    from responsai.gui.pages.overview import OverviewPage  # noqa: PLC0415  (start-up time)

    return OverviewPage(frame)


def _log(frame: Frame) -> Page:
    from responsai.gui.pages.log import LogPage  # noqa: PLC0415  (start-up time)

    return LogPage(frame)


def _sources(frame: Frame) -> Page:
    from responsai.gui.pages.sources import SourcesPage  # noqa: PLC0415  (start-up time)

    return SourcesPage(frame)


def _life_cycle(frame: Frame) -> Page:
    from responsai.gui.pages.lifecycle import LifeCyclePage  # noqa: PLC0415  (start-up time)

    return LifeCyclePage(frame)


def _act(frame: Frame) -> Page:
    from responsai.gui.pages.act import ActPage  # noqa: PLC0415  (start-up time)

    return ActPage(frame)


def _method(frame: Frame) -> Page:
    from responsai.gui.pages.method import MethodPage  # noqa: PLC0415  (start-up time)

    return MethodPage(frame)


def _settings(frame: Frame) -> Page:
    from responsai.gui.pages.settings import SettingsPage  # noqa: PLC0415  (start-up time)

    return SettingsPage(frame)


BUDGETS: Final = "budgets"
"""Place on the page of settings: where budgets are set."""
TILES: Final = "tiles"
"""Place on the page of the journal: where a use is logged."""

PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry(PageName.OVERVIEW, "waves", lambda: translate("Pages", "Overview"), _overview),
    PageEntry(PageName.LOG, "circle-plus", lambda: translate("Pages", "Log"), _log, TILES),
    PageEntry(PageName.SOURCES, "plug", lambda: translate("Pages", "Sources"), _sources),
    PageEntry(PageName.LIFE_CYCLE, "route", lambda: translate("Pages", "Life cycle"), _life_cycle),
    PageEntry(PageName.ACT, "sprout", lambda: translate("Pages", "Act"), _act),
    PageEntry(PageName.METHOD, "scale", lambda: translate("Pages", "Method"), _method),
)
"""The n-th is opened by Ctrl and n."""

PAGES_BELOW: Final[tuple[PageEntry, ...]] = (
    PageEntry(PageName.SETTINGS, "settings", lambda: translate("Pages", "Settings"), _settings),
)
"""Pages at the foot of the rail, which have keys of their own."""


def load_pages() -> None:
    """Load the code of all pages, so that opening one is not held up by it; on any thread."""
    from responsai.gui.pages import (  # noqa: PLC0415  (start-up time)
        act,  # noqa: F401
        lifecycle,  # noqa: F401
        log,  # noqa: F401
        method,  # noqa: F401
        settings,  # noqa: F401
        sources,  # noqa: F401
    )
