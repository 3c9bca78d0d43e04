"""The style sheet: ``resources/themes/style.qss`` filled with the colours of a theme."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from responsai import paths
from responsai.gui import icons

if TYPE_CHECKING:
    from collections.abc import Mapping


def stylesheet(colours: Mapping[str, str]) -> str:
    """The whole style sheet.

    Args:
        colours: Names of ``theme.UiColours`` with their values.
    """
    file = paths.resources() / "themes" / "style.qss"
    template = Template(file.read_text(encoding="utf-8"))
    return template.substitute(
        colours,
        icon_down=_picture("chevron-down", colours["ink2"]),
        icon_up=_picture("chevron-up", colours["ink2"]),
        icon_left=_picture("chevron-left", colours["ink2"]),
        icon_right=_picture("chevron-right", colours["ink2"]),
        icon_check=_picture("check", colours["on_accent"]),
        icon_check_disabled=_picture("check", colours["ink3"]),
    )


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
    file.write_text(icons.svg(name, color), encoding="utf-8")
    return file.as_posix()
