"""Sources as people know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.domain.usage import MANUAL_SOURCE
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping


def source_names() -> Mapping[str, str]:
    """The names of all sources by their ids, uses logged by hand included."""
    # Importers take 50 ms to load.
    from responsai.app.profiles import known_importers  # noqa: PLC0415  (start-up time)

    names = {importer.id: importer.label for importer in known_importers()}
    return names | {MANUAL_SOURCE: translate("Sources", "By hand")}
