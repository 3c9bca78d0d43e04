"""Published methods side by side with ours: one file and one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.estimation.methods.base import NotCovered, Reason
from responsai.estimation.methods.ecologits import Ecologits
from responsai.estimation.methods.epoch import Epoch
from responsai.estimation.methods.jegham import Jegham
from responsai.estimation.methods.responsai import Responsai
from responsai.estimation.methods.vendor import Vendor

if TYPE_CHECKING:
    from responsai.estimation.methods.base import Method

METHODS: Final[tuple[Method, ...]] = (Responsai(), Ecologits(), Vendor(), Epoch(), Jegham())
DEFAULT_METHOD: Final = METHODS[0]
BY_ID: Final = {method.id: method for method in METHODS}

__all__ = ["BY_ID", "DEFAULT_METHOD", "METHODS", "NotCovered", "Reason"]
