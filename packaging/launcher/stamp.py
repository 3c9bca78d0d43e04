"""The record of a finished set-up, which tells a later start that nothing is left to do."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
import tomllib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from; written last, removed before any change.

    Attributes:
        root: The checkout: an environment holds absolute paths and cannot move with it.
        python: The interpreter's version and platform, which compiled packages depend on.
        project: Hash of the project's own metadata.
        locks: Hash of each lock file that is installed, by its name.
        files: Names that a sound environment has, packages and scripts.
    """

    root: str
    python: str
    project: str
    locks: dict[str, str]
    files: list[str]

    @classmethod
    def read(cls, path: Path) -> Stamp | None:
        """The stamp at ``path``, or None when there is none that can be understood."""
        try:
            return cls(**json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, path: Path) -> None:
        """Write the stamp in one step: a start sees all of it or nothing."""
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
        draft.replace(path)


def python_identity() -> str:
    """The running interpreter as far as installed packages depend on it."""
    return f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"


def project_hash(root: Path) -> str:
    """Hash of the ``[project]`` table: name, version, dependencies, scripts."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return _hash(json.dumps(project, sort_keys=True).encode())


def lock_hash(lock_file: Path) -> str:
    """Hash of a lock file."""
    return _hash(lock_file.read_bytes())


def names_in(folders: Iterable[Path]) -> list[str]:
    """Names directly inside ``folders``; folders that are missing have none."""
    found: set[str] = set()
    for folder in folders:
        try:
            found.update(os.listdir(folder))  # noqa: PTH208  (names, on every start)
        except OSError:
            continue
    return sorted(found - {"__pycache__"})


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
