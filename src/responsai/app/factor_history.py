"""Factor sets that were in use on this computer, so that a change can be told."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from responsai import paths
from responsai.domain.errors import BadInputError
from responsai.factors import load_factor_set
from responsai.factors.seal import FactorSetError, archive
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.factors import FactorSet

_LOG: Final = logging.getLogger(__name__)
_NAME_DIGITS: Final = 16
_KEPT: Final = 12
"""Sets kept: a year of monthly factor sets, some 120 kB each."""


def remember(version: str) -> None:
    """Keep a copy of our factor set in the user's data folder, once for each version.

    A folder that cannot be written is no reason to fail: the change will just not be told.

    Args:
        version: Version of the set in use.
    """
    file = _folder() / f"{_short(version)}.zip"
    if file.exists():
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        archive(paths.resources() / "factors", file)
        for old in _by_age()[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError as error:
        _LOG.warning("The factor set could not be kept: %s", type(error).__name__)


def previous(version: str) -> FactorSet | None:
    """The set that was in use before a version, ``None`` if there was none that can be read."""
    for file in reversed(_by_age()):
        if file.stem == _short(version):
            continue
        try:
            return load_factor_set(file)
        except FactorSetError:
            _LOG.warning("A kept factor set cannot be read.")
    return None


def named(place: Path) -> FactorSet:
    """A set that the user names: a folder, or a file kept here.

    Raises:
        BadInputError: It cannot be used.
    """
    if not place.exists():
        raise BadInputError(
            translate("Factors", "There is no factor set at {path}: check the spelling.").format(
                path=place
            )
        )
    try:
        return load_factor_set(place)
    except FactorSetError as error:
        raise BadInputError(
            translate("Factors", "This is no factor set that can be used: {reason}").format(
                reason=error
            )
        ) from error


def _by_age() -> list[Path]:
    return sorted(_folder().glob("*.zip"), key=lambda file: file.stat().st_mtime_ns)


def _folder() -> Path:
    return paths.data_dir() / "factor-sets"


def _short(version: str) -> str:
    return version.removeprefix("sha256:")[:_NAME_DIGITS]
