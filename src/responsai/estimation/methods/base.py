"""What a method is: an affine rule from counted units to impacts, and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    from responsai.estimation.case import Case, PerUnit


class Reason(StrEnum):
    """Why a method says nothing about a use; the value stands in JSON."""

    ACTIVITY = "activity not covered"
    MODEL = "model not covered"


@dataclass(frozen=True, slots=True)
class NotCovered:
    """A method says nothing about a use: a value of its own, never zero."""

    reason: Reason


class Method(Protocol):
    """A way to estimate; one small file each.

    Attributes:
        id: Name on the command line and in JSON.
        version: Raised when the same factors would give other figures.
    """

    id: ClassVar[str]
    version: ClassVar[str]

    def title(self) -> str:
        """Name for people, in the user's language."""
        ...

    def covers(self) -> str:
        """What it covers, one sentence in the user's language."""
        ...

    def leaves_out(self) -> str:
        """What it does not cover, one sentence in the user's language."""
        ...

    def sources(self) -> tuple[str, ...]:
        """Ids of the factors it rests on that are its own."""
        ...

    def per_unit(self, case: Case) -> PerUnit | NotCovered:
        """Impact of each counted unit."""
        ...
