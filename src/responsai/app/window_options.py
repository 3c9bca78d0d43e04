"""What the window is asked for; it stands alone, because everything else is loaded later."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class PageName(StrEnum):
    """Pages of the window; the value is the name on the command line."""

    OVERVIEW = "overview"
    LOG = "log"
    SOURCES = "sources"
    LIFE_CYCLE = "lifecycle"
    ACT = "act"
    METHOD = "method"
    SETTINGS = "settings"


class WindowOptions(NamedTuple):
    """How to open the window.

    Attributes:
        database: The database to show.
        language: ``en`` or ``fr``; ``None`` as the window was left, else the system's.
        theme: ``system``, ``light``, ``dark`` or ``contrast``; ``None`` as the window was left,
            else the system's.
        demo: The database is a sample year, not the user's own.
        picture: Draw the window into this PNG file instead of opening it.
        zone: Electricity zone, ``None`` for the provider's own.
        method: Name of the method, ``None`` for the one that was set.
        in_tray: Begin beside the clock, where the desktop has a place for it.
        page: Page to show first.
        gallery: Show the parts that the window is made of instead of it.
    """

    database: Path
    language: str | None = None
    theme: str | None = None
    demo: bool = False
    picture: Path | None = None
    zone: str | None = None
    method: str | None = None
    in_tray: bool = False
    page: PageName = PageName.OVERVIEW
    gallery: bool = False
