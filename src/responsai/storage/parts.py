"""The parts of an open store that not everybody needs, each loaded when it is asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from responsai.storage.evidence import EvidenceBook

if TYPE_CHECKING:
    from responsai.storage.core import Core
    from responsai.storage.journal import Journal
    from responsai.storage.settings import Decisions
    from responsai.storage.totals import Totals


class Parts:
    """What a store consists of besides its events.

    Args:
        core: The database.

    Attributes:
        evidence: Which uses count.
    """

    def __init__(self, core: Core) -> None:
        self.core = core
        self.evidence = EvidenceBook(core)

    @cached_property
    def journal(self) -> Journal:
        """Events one by one: pages, edit, delete, undo."""
        from responsai.storage.journal import Journal  # noqa: PLC0415  (start-up time)

        return Journal(self.core)

    @cached_property
    def totals(self) -> Totals:
        """Sums of the uses that count."""
        from responsai.storage.totals import Totals  # noqa: PLC0415  (start-up time)

        return Totals(self.core, self.evidence)

    @cached_property
    def decisions(self) -> Decisions:
        """Settings, budgets, follow-ups of tips."""
        from responsai.storage.settings import Decisions  # noqa: PLC0415  (start-up time)

        return Decisions(self.core)
