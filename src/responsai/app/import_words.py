"""What a person can be told of an import beyond its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from responsai.domain.imports import FileReport


def sought() -> tuple[str, ...]:
    """What is looked for in files of any kind, one thing each, in the user's language.

    Raises:
        BadInputError: A profile of the user cannot be used; the sentence names it.
    """
    from responsai.app.profiles import known_importers  # noqa: PLC0415  (start-up time)

    return tuple(importer.looks_for() for importer in known_importers())


def cut_off(file: FileReport) -> bool:
    """Whether a record of a file is cut off, as the last one if it was not written to its end."""
    from responsai.importers.faults import Fault, sentence  # noqa: PLC0415  (start-up time)

    told = sentence(Fault.CUT_OFF)
    return any(rejected.reason == told for rejected in file.rejected)
