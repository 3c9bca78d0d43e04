"""What is asked of a method: a kind of use, the model that stands for it, and the electricity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from responsai.domain.stages import Extra, Indicator, Stage
from responsai.estimation.calculation import Node, from_factor
from responsai.estimation.units import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.domain.activity import Activity
    from responsai.factors.entries import Zone
    from responsai.factors.factor_set import FactorSet, ResolvedModel

Cell = tuple[Indicator, Stage] | Extra
PerUnit = Mapping[Unit, Mapping[Cell, Node]]
"""Impact of each counted unit, for each cell that the method covers."""


@dataclass(frozen=True, slots=True)
class Case:
    """One combination of what impact depends on.

    Attributes:
        factors: Where every number comes from.
        resolved: Model and provider.
        activity: Kind of use.
        variant: What makes the same model cost differently, such as ``large``, ``1792x1024/30``
            or ``1080p/8s``; empty if not told.
        zone: Electricity mix where the machines run.
        spread: Relative range of the amounts themselves; ``None`` if they were measured.
        local: The machines are the user's own.
        model_name: Model as recorded; ``None`` if not told.
        shared: Nodes that depend on the factors only, by name: made once for all cases of an
            engine.
    """

    factors: FactorSet
    resolved: ResolvedModel
    activity: Activity
    variant: str
    zone: Zone
    spread: Node | None = None
    local: bool = False
    model_name: str | None = None
    shared: dict[str, Node] = field(default_factory=dict, compare=False, repr=False)

    def factor(self, factor_id: str) -> Node:
        """A factor of the set.

        Raises:
            KeyError: There is no such factor.
        """
        return self.once(factor_id, lambda: from_factor(self.factors.factors[factor_id]))

    def once(self, name: str, make: Callable[[], Node]) -> Node:
        """A node that depends on the factors only.

        Args:
            name: Tells it from all others.
            make: Makes it, if no other case has.
        """
        node = self.shared.get(name)
        if node is None:
            node = self.shared[name] = make()
        return node
