"""Where the environment of a checkout keeps its things."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from launcher.console import WINDOWS
from launcher.stamp import names_in

if TYPE_CHECKING:
    from pathlib import Path


class Lock(StrEnum):
    """A set of pinned packages; TEST holds all of RUN."""

    RUN = "run"
    TEST = "test"


@dataclass(frozen=True)
class Layout:
    """Paths of one checkout and its environment.

    Attributes:
        root: The checkout, resolved.
    """

    root: Path

    @property
    def folder(self) -> Path:
        """Holds everything that set-up writes; deleting it undoes the set-up."""
        return self.root / ".venv"

    @property
    def log(self) -> Path:
        """What the tools printed during the last set-up."""
        return self.folder / "setup.log"

    @property
    def guard(self) -> Path:
        """The file that is locked while something is installed."""
        return self.folder / "setup.lock"

    @property
    def stamp(self) -> Path:
        """The record of the finished set-up."""
        return self.folder / "setup.json"

    @property
    def config(self) -> Path:
        """What makes a folder an environment."""
        return self.folder / "pyvenv.cfg"

    @property
    def scripts(self) -> Path:
        """Where the commands are."""
        return self.folder / ("Scripts" if WINDOWS else "bin")

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.command("python")

    @property
    def site_packages(self) -> Path:
        """Where packages are installed, for the running version of Python."""
        if WINDOWS:
            return self.folder / "Lib" / "site-packages"
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.folder / "lib" / version / "site-packages"

    def command(self, name: str) -> Path:
        """The path of an installed command."""
        return self.scripts / (f"{name}.exe" if WINDOWS else name)

    def lock_file(self, lock: Lock) -> Path:
        """The file that pins the packages of ``lock``."""
        return self.root / "packaging" / "lock" / f"{lock}.txt"

    def installed_names(self) -> list[str]:
        """Names of the installed packages and commands."""
        return names_in((self.site_packages, self.scripts))
