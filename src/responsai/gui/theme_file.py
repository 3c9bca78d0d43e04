"""Reading the themes in ``resources/themes``: tables of names and colours, nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from responsai import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

ThemeName = Literal["light", "dark", "contrast_light", "contrast_dark"]
THEMES: Final[tuple[ThemeName, ...]] = ("light", "dark", "contrast_light", "contrast_dark")
_ENTRY: Final = re.compile(r'([a-z0-9_]+) = "([^"]*)"')


def read(name: ThemeName) -> Mapping[str, Mapping[str, str]]:
    """Tables of a theme by their names, such as ``ui`` and ``stage.mining``.

    The files are TOML of the simplest kind. A reader of all of it would take a tenth of the time
    until the window stands.
    """
    file = paths.resources() / "themes" / f"{name}.toml"
    tables: dict[str, dict[str, str]] = {"": {}}
    table = tables[""]
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            table = tables.setdefault(line.strip("[] "), {})
        elif entry := _ENTRY.match(line):
            table[entry[1]] = entry[2]
    return tables
