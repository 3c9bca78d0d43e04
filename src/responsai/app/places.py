"""Where the user is, as far as the system tells."""

from __future__ import annotations

import locale
import os
import sys
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
    """Territory of the system's locale, such as ``FR`` or ``France``; ``None`` if it has none.

    A plain locale, such as ``C.UTF-8``, tells of no place.
    """
    names = [os.environ.get(name, "") for name in _VARIABLES]
    if sys.platform in {"win32", "darwin"}:  # elsewhere it makes up a place for plain locales
        names.append(locale.getlocale()[0] or "")
    for name in names:
        _, separator, rest = name.partition("_")
        territory = rest.partition(".")[0].partition("@")[0]
        if separator and territory:
            return territory
    return None
