"""Where the user is, as far as the system tells."""

from __future__ import annotations

import locale
import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from responsai.factors import FactorSet

_VARIABLES: Final = ("LC_ALL", "LC_MONETARY", "LC_ADDRESS", "LANG")


def home_zone(factors: FactorSet) -> str | None:
    """Electricity zone where the user seems to be; ``None`` if the system does not tell.

    Used for models that run on the user's own machine.
    """
    territory = home_territory()
    code = factors.zone_names.code_of(territory) if territory else None
    return code if code in factors.zones else None


def home_territory() -> str | None:
    """Two-letter territory of the system's locale, such as ``FR``; ``None`` if it has none."""
    names = [os.environ.get(name, "") for name in _VARIABLES]
    names.append(locale.getlocale()[0] or "")
    for name in names:
        _, separator, rest = name.partition("_")
        territory = rest[:2]
        if separator and len(territory) == 2 and territory.isalpha():  # noqa: PLR2004  (ISO 3166 alpha-2)
            return territory.upper()
    return None
