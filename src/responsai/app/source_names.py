"""Sources as people know them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.usage import MANUAL_SOURCE
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

_LABELS: Final[dict[str, str]] = {}
"""Labels met so far; those of products are the same in every language, and never change."""


def source_names() -> Mapping[str, str]:
    """The names of all sources by their ids: products, own profiles, and what is logged by hand."""
    # Importers take 50 ms to load.
    from responsai.app.profiles import known_importers  # noqa: PLC0415  (start-up time)

    names = {importer.id: importer.label for importer in known_importers()}
    return names | {MANUAL_SOURCE: translate("Sources", "By hand")}


def source_name(source: str) -> str:
    """Name of a source in the user's language; of one that is not known its id."""
    if source == MANUAL_SOURCE:
        return translate("Sources", "By hand")
    if source not in _LABELS:
        # A profile may have come since, so that an id that nobody knew is looked up again.
        _LABELS.update(source_names())
    return _LABELS.get(source, source)
