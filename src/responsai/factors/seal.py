"""The seal of a factor set: which files it has, their hashes, and the version they make.

A file changed by hand without sealing anew, or a seal changed by hand, does not load: figures
must never come from a half-edited set. Run ``python -m responsai.factors.seal`` after a change of
a factor on purpose.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from responsai import paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SEAL: Final = "seal.json"
SUFFIXES: Final = {".toml", ".json"}


class FactorSetError(ValueError):
    """A factor file is damaged or incomplete: the program must not calculate with it."""


def read_folder(folder: Path) -> dict[str, bytes]:
    """Contents of all files of a set, the seal left out, in the order of their names.

    Raises:
        FactorSetError: A file cannot be read.
    """
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix in SUFFIXES)
        return {file.name: file.read_bytes() for file in files if file.name != SEAL}
    except OSError as error:
        raise FactorSetError(f"The factor file {error.filename} cannot be read.") from error


def version_of(contents: Mapping[str, bytes]) -> str:
    """``sha256:`` and the hash of names and contents; line endings do not count."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(name.encode() + b"\0" + _hash(contents[name]).encode() + b"\0")
    return f"sha256:{digest.hexdigest()}"


def check_seal(folder: Path, contents: Mapping[str, bytes]) -> str:
    """The version of a set whose files are those that were sealed.

    Raises:
        FactorSetError: A file is missing, new or changed, or the seal itself is.
    """
    sealed = _read_seal(folder)
    files = sealed.get("files")
    if not isinstance(files, dict):
        raise FactorSetError(f"The seal {SEAL} of the factor set is damaged: {_REMEDY}.")
    for name in sorted({*files, *contents}):
        if name not in contents:
            raise FactorSetError(f"The factor file {name} is missing: {_REMEDY}.")
        if files.get(name) != _hash(contents[name]):
            raise FactorSetError(f"The factor file {name} is not the one sealed: {_REMEDY}.")
    version = version_of(contents)
    if sealed.get("version") != version:
        raise FactorSetError(f"The version in {SEAL} is not that of its files: {_REMEDY}.")
    return version


def seal(folder: Path) -> str:
    """Seal the files as they are now and return their version.

    Raises:
        FactorSetError: A file cannot be read.
    """
    contents = read_folder(folder)
    version = version_of(contents)
    table = {"version": version, "files": {name: _hash(data) for name, data in contents.items()}}
    (folder / SEAL).write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    return version


def main() -> None:
    """Seal our own set."""
    seal(paths.resources() / "factors")


_REMEDY: Final = (
    "install ResponsAI again, or run “python -m responsai.factors.seal” if the change was meant"
)


def _read_seal(folder: Path) -> dict[str, Any]:
    try:
        table = json.loads((folder / SEAL).read_text(encoding="utf-8"))
    except OSError as error:
        raise FactorSetError(f"The factor file {SEAL} cannot be read: {_REMEDY}.") from error
    except ValueError as error:
        raise FactorSetError(f"The seal {SEAL} of the factor set is damaged: {_REMEDY}.") from error
    return table if isinstance(table, dict) else {}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


if __name__ == "__main__":
    main()
