"""All pages of the window, in the order of the rail: one line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.gui.frame import Frame
    from responsai.gui.pages.base import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page that there is.

    Attributes:
        id: Its name in code.
        icon: Name of its icon in the rail.
        name: Gives its name in the user's language.
        make: Makes it, when it is first shown.
    """

    id: str
    icon: str
    name: Callable[[], str]
    make: Callable[[Frame], Page]


def _overview(frame: Frame) -> Page:
    from responsai.gui.pages.overview import OverviewPage  # noqa: PLC0415  (start-up time)

    return OverviewPage(frame)


def _settings(frame: Frame) -> Page:
    from responsai.gui.pages.settings import SettingsPage  # noqa: PLC0415  (start-up time)

    return SettingsPage(frame)


OVERVIEW: Final = "overview"
SETTINGS: Final = "settings"

PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry(OVERVIEW, "waves", lambda: translate("Pages", "Overview"), _overview),
)
"""The n-th is opened by Ctrl and n."""

PAGES_BELOW: Final[tuple[PageEntry, ...]] = (
    PageEntry(SETTINGS, "settings", lambda: translate("Pages", "Settings"), _settings),
)
"""Pages at the foot of the rail, which have keys of their own."""
