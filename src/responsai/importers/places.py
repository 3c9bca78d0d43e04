"""Where programs keep their logs on Windows, macOS and Linux.

Nothing here looks at the real computer by itself: what decides is handed in as an ``Env``, so
that all three systems can be tried on any of them.
"""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass, field
from enum import Enum, auto
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self, runtime_checkable

from responsai.importers.base import Importer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_NOTHING_THERE: Final = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL}
)
"""Errors that tell that nothing is at a path; others only tell that it cannot be looked at."""


class System(Enum):
    """An operating system, as far as places of files go."""

    WINDOWS = auto()
    MACOS = auto()
    LINUX = auto()


@dataclass(frozen=True, slots=True)
class Env:
    """What decides where programs keep their files.

    Attributes:
        system: The operating system.
        home: The user's own folder.
        variables: Environment variables.
    """

    system: System
    home: Path
    variables: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of_this_computer(cls) -> Self:
        """The real one."""
        known = {"win32": System.WINDOWS, "cygwin": System.WINDOWS, "darwin": System.MACOS}
        return cls(known.get(sys.platform, System.LINUX), Path.home(), dict(os.environ))

    def folders(self, name: str) -> tuple[Path, ...]:
        """Folders that an environment variable names, separated by commas; ``~`` is the home."""
        named = (part.strip() for part in self.variables.get(name, "").split(","))
        return tuple(self._folder(part) for part in named if part)

    def config(self) -> Path:
        """Where programs that follow the XDG rules, on any system, keep their settings."""
        return self._first("XDG_CONFIG_HOME", self.home / ".config")

    def data(self) -> Path:
        """Where programs that follow the XDG rules, on any system, keep their data."""
        return self._first("XDG_DATA_HOME", self.home / ".local" / "share")

    def roaming(self) -> Path:
        """Where programs that follow the system's own rules keep their data."""
        if self.system is System.WINDOWS:
            return self._first("APPDATA", self.home / "AppData" / "Roaming")
        if self.system is System.MACOS:
            return self.home / "Library" / "Application Support"
        return self.config()

    def local(self) -> Path:
        """Windows: where programs keep what stays on this computer; elsewhere as ``roaming``."""
        if self.system is System.WINDOWS:
            return self._first("LOCALAPPDATA", self.home / "AppData" / "Local")
        return self.roaming()

    def _first(self, variable: str, otherwise: Path) -> Path:
        named = self.folders(variable)
        return named[0] if named else otherwise

    def _folder(self, text: str) -> Path:
        # Not expanduser: the home is the one handed in.
        if text == "~" or text.startswith(("~/", "~\\")):
            return self.home / text[2:]
        return Path(text)


@runtime_checkable
class LocalLogs(Importer, Protocol):
    """An importer of logs that a program leaves on this computer."""

    def default_roots(self, env: Env) -> Iterable[Path]:
        """Files and folders where that program keeps them; they need not exist.

        Args:
            env: The computer.
        """


def may_exist(path: Path) -> bool:
    """Whether something, also a link to nowhere, is at a path, or that may not be known."""
    try:
        path.lstat()
    except ValueError:
        return False
    except OSError as error:
        return error.errno not in _NOTHING_THERE
    return True


def matching(folder: Path, pattern: str) -> tuple[Path, ...]:
    """What a pattern matches in a folder, in a stable order.

    Args:
        folder: The folder; it need not exist. If it may not be looked at, it is itself what
            matches, so that whoever looks there hears of it.
        pattern: A pattern of names in the folder; after a slash, a path below each of them.
    """
    names, _, below = pattern.partition("/")
    try:
        found = sorted(path.name for path in folder.iterdir())
    except PermissionError:
        return (folder,)
    except OSError:
        return ()
    paths = (folder / name / below for name in found if fnmatch(name, names))
    return tuple(path for path in paths if may_exist(path))
