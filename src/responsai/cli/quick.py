"""The plain start of the window, and a plain scan, without the command line's machinery.

``click`` and our commands take as long to load as the window itself takes to open. Whoever just
opens the window, perhaps with options spelled in full, need not wait for them. Neither need a scan,
which others start again and again. Anything else on the line, mistakes included, is left to the
commands.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from responsai import paths
from responsai.app.window_options import PageName, WindowOptions
from responsai.text.catalogue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

THEMES: Final = ("system", "light", "dark", "contrast")
_WORDS: Final = {"--lang": LANGUAGES, "--theme": THEMES, "--page": tuple(PageName)}
_OF_GUI: Final = frozenset({"--theme", "--page", "--in-tray"})


def plain_start(arguments: Sequence[str]) -> WindowOptions | None:
    """How to open the window, if that is all that is asked for.

    Args:
        arguments: Words of the command line, global options first.

    Returns:
        The options; ``None`` if the commands have to look at the line, or if there is no display.
    """
    found = _found(arguments)
    if found is None or not has_display():
        return None
    database = found.get("--db")
    return WindowOptions(
        database=paths.database_path() if database is None else Path(database),
        language=found.get("--lang"),
        theme=found.get("--theme"),
        in_tray="--in-tray" in found,
        page=PageName(found.get("--page", PageName.OVERVIEW)),
    )


class PlainScan(NamedTuple):
    """A scan and nothing else.

    Attributes:
        database: ``--db``, ``None`` for the usual one.
        store: ``--import``.
        as_json: ``--json``.
        language: ``--lang``.
    """

    database: Path | None
    store: bool
    as_json: bool
    language: str | None


def plain_scan(arguments: Sequence[str]) -> PlainScan | None:
    """The scan that is asked for; ``None`` if the commands have to look at the line.

    Args:
        arguments: Words of the command line, global options first.
    """
    if "scan" not in arguments:
        return None
    place = arguments.index("scan")
    flags = arguments[place + 1 :]
    found = _found(arguments[:place])
    if found is None or not found.keys() <= {"--db", "--lang"}:
        return None
    if len(set(flags)) < len(flags) or not {"--import", "--json"}.issuperset(flags):
        return None
    return PlainScan(
        database=Path(found["--db"]) if "--db" in found else None,
        store="--import" in flags,
        as_json="--json" in flags,
        language=found.get("--lang"),
    )


def has_display() -> bool:
    """Whether a window can be shown; only Linux may be without a display."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _found(arguments: Sequence[str]) -> dict[str, str] | None:
    """Options with their values, if each is a plain one of the window, given once and in place."""
    found: dict[str, str] = {}
    words = iter(arguments)
    for word in words:
        value = word
        if word not in {"gui", "--in-tray"}:
            value = next(words, "")
            known = value in _WORDS.get(word, ()) or (word == "--db" and _is_plain(value))
            if not known:
                return None
        if word in found or (word in _OF_GUI and "gui" not in found):
            return None
        found[word] = value
    return found


def _is_plain(path: str) -> bool:
    """Whether it is a path that means what it says."""
    return bool(path) and path[0] not in "-~"
