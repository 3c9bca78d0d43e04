"""The seal of a factor set: which files it has, their hashes, and the version they make.

A file changed by hand without sealing anew, or a seal changed by hand, does not load: figures
must never come from a half-edited set. Run ``python -m responsai.factors`` after a change of
a factor on purpose.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import TYPE_CHECKING, Any, Final

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


def read_archive(file: Path) -> tuple[dict[str, bytes], bytes]:
    """Contents of a set kept in one file by ``archive``, and its seal.

    Raises:
        FactorSetError: The file cannot be read.
    """
    import zipfile  # noqa: PLC0415  (start-up time)

    try:
        with zipfile.ZipFile(file) as packed:
            contents = {name: packed.read(name) for name in sorted(packed.namelist())}
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise FactorSetError(f"The factor set {file.name} cannot be read.") from error
    return contents, contents.pop(SEAL, b"")


def archive(folder: Path, file: Path) -> None:
    """Keep a set in one file, whole or not at all."""
    import zipfile  # noqa: PLC0415  (start-up time)

    half = file.with_suffix(".part")
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in (read_folder(folder) | {SEAL: (folder / SEAL).read_bytes()}).items():
            packed.writestr(name, content)
    half.replace(file)


def version_of(contents: Mapping[str, bytes]) -> str:
    """``sha256:`` and the hash of names and contents; line endings do not count."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(name.encode() + b"\0" + _hash(contents[name]).encode() + b"\0")
    return f"sha256:{digest.hexdigest()}"


def read_seal(folder: Path) -> bytes:
    """The seal of a folder.

    Raises:
        FactorSetError: It cannot be read.
    """
    try:
        return (folder / SEAL).read_bytes()
    except OSError as error:
        raise FactorSetError(f"The factor file {SEAL} cannot be read: {_REMEDY}.") from error


def check_seal(sealed_as: bytes, contents: Mapping[str, bytes]) -> str:
    """The version of a set whose files are those that were sealed.

    Raises:
        FactorSetError: A file is missing, new or changed, or the seal itself is.
    """
    sealed = _parse_seal(sealed_as)
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


_REMEDY: Final = (
    "install ResponsAI again, or run “python -m responsai.factors” if the change was meant"
)


def _parse_seal(sealed_as: bytes) -> dict[str, Any]:
    try:
        table = json.loads(sealed_as)
    except ValueError as error:
        raise FactorSetError(f"The seal {SEAL} of the factor set is damaged: {_REMEDY}.") from error
    return table if isinstance(table, dict) else {}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
