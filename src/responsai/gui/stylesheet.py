"""The style sheet: ``resources/themes/style.qss`` filled with the colours of a theme."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Final

from responsai import paths
from responsai.gui import icon_file

if TYPE_CHECKING:
    from collections.abc import Mapping


_HEIGHTS: Final = re.compile(r"((?:min|max)-height: )(\d+)px")
_LEAST_TEXT: Final = 20
"""Controls of at least this many pixels hold text and grow with it; bars do not."""


def stylesheet(colours: Mapping[str, str], factor: float = 1.0) -> str:
    """The whole style sheet.

    Args:
        colours: Names of ``theme.UiColours`` with their values.
        factor: Size of text, 1 for the usual one; controls grow with it.
    """
    file = paths.resources() / "themes" / "style.qss"
    template = Template(file.read_text(encoding="utf-8"))
    filled = template.substitute(
        colours,
        icon_down=_picture("chevron-down", colours["ink2"]),
        icon_up=_picture("chevron-up", colours["ink2"]),
        icon_left=_picture("chevron-left", colours["ink2"]),
        icon_right=_picture("chevron-right", colours["ink2"]),
        icon_check=_picture("check", colours["on_accent"]),
        icon_check_disabled=_picture("check", colours["off_text"]),
    )

    def grown(height: re.Match[str]) -> str:
        pixels = int(height[2])
        return f"{height[1]}{round(pixels * factor) if pixels >= _LEAST_TEXT else pixels}px"

    return _HEIGHTS.sub(grown, filled)


@lru_cache(maxsize=1)
def _folder() -> Path:
    """Style sheets take pictures from files only; this folder lives as long as the program."""
    folder = Path(tempfile.mkdtemp(prefix="responsai-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@lru_cache(maxsize=32)
def _picture(name: str, color: str) -> str:
    """Path of an icon in one colour, in the form a style sheet wants."""
    file = _folder() / f"{name}-{color.lstrip('#')}.svg"
    file.write_text(icon_file.svg(name, color), encoding="utf-8")
    return file.as_posix()
