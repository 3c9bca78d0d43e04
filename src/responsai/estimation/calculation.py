"""Arithmetic that remembers: each value knows the formula and the values it was made of.

Coefficients are built from these nodes once per model and zone; ``explain`` walks the same nodes
afterwards, so that the trace of a number is the very calculation that gave it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from responsai.domain.interval import Interval
from responsai.domain.quantity import RATIO, Quantity, UnitError, canonical, inverse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.factors.entries import Factor

_SHARE_DIGITS: Final = 9
"""Shares are given to three digits; rounding keeps 1 - (0.999 + 0.001) at nothing."""


class Rule(Enum):
    """How a value was made of its inputs."""

    GIVEN = "given"
    """A factor, a figure of a table, a count or a definition."""
    PRODUCT = "×"
    """Centrals multiply, log-deviations add in quadrature (METHOD section 5)."""
    SUM = "+"
    """Bounds add: the parts share their factors (METHOD section 5)."""
    REST = "1 -"
    """What shares leave of the whole, lowest when they are highest, never below nothing."""
    INVERSE = "1 /"
    MEAN_OF_BOUNDS = "mean"
    """Mean of EcoLogits' lower and upper bound, each a product of bounds of the same side."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A value with its origin.

    Attributes:
        id: Stable name, such as ``inference.energy_kwh.output_token``.
        quantity: The value with its unit.
        rule: How it was made.
        inputs: What it was made of, in the order of the formula.
        factor: Id of the factor, if it is one.
        origin: Where a given value comes from otherwise, such as a table; empty if not given.
    """

    id: str
    quantity: Quantity
    rule: Rule = Rule.GIVEN
    inputs: tuple[Node, ...] = ()
    factor: str | None = None
    origin: str = ""

    @property
    def value(self) -> Interval:
        """Low, central, high."""
        return self.quantity.value

    @property
    def unit(self) -> str:
        """Unit of the value."""
        return self.quantity.unit

    @property
    def formula(self) -> str:
        """Formula over the ids of the inputs."""
        names = [node.id for node in self.inputs]
        if self.rule is Rule.GIVEN:
            return self.id
        if self.rule is Rule.REST:
            return f"round(max(0, 1 - {' - '.join(names)}), {_SHARE_DIGITS})"
        if self.rule is Rule.INVERSE:
            return f"1 / {names[0]}"
        if self.rule is Rule.MEAN_OF_BOUNDS:
            low, high = (
                f"{side}({name})" for side, name in (("low", names[0]), ("high", names[0]))
            )
            for name in names[1:]:
                low, high = f"{low} × low({name})", f"{high} × high({name})"
            return f"({low} + {high}) / 2"
        return f" {self.rule.value} ".join(names)


def given(name: str, value: Interval, unit: str, origin: str) -> Node:
    """A value that is not calculated here.

    Args:
        name: Id of the node.
        value: Low, central, high.
        unit: Its unit.
        origin: Where it comes from.
    """
    return Node(name, Quantity.of(value, unit), origin=origin)


def from_factor(factor: Factor) -> Node:
    """A factor of the factor set."""
    return Node(factor.id, Quantity.of(factor.value, factor.unit), factor=factor.id)


def product(name: str, unit: str, *inputs: Node) -> Node:
    """The product of some values.

    Raises:
        UnitError: The units do not give ``unit``.
    """
    quantity = inputs[0].quantity
    for node in inputs[1:]:
        quantity = quantity * node.quantity
    return _checked(Node(name, quantity, Rule.PRODUCT, inputs), unit)


def total(name: str, unit: str, *inputs: Node) -> Node:
    """The sum of some values.

    Raises:
        UnitError: The units differ, or are not ``unit``.
    """
    quantity = inputs[0].quantity
    for node in inputs[1:]:
        quantity = quantity + node.quantity
    return _checked(Node(name, quantity, Rule.SUM, inputs), unit)


def rest(name: str, *shares: Node) -> Node:
    """What some shares leave of the whole.

    Raises:
        UnitError: A share is no plain ratio.
    """
    for node in shares:
        _checked(node, RATIO)
    value = Interval(
        _left(sum(node.value.high for node in shares)),
        _left(sum(node.value.central for node in shares)),
        _left(sum(node.value.low for node in shares)),
    )
    return Node(name, Quantity(value, RATIO), Rule.REST, shares)


def one_over(name: str, node: Node) -> Node:
    """The inverse of a value that is nowhere zero."""
    value = node.value
    inverted = Interval(1 / value.high, 1 / value.central, 1 / value.low)
    return Node(name, Quantity(inverted, inverse(node.unit)), Rule.INVERSE, (node,))


def mean_of_bounds(name: str, unit: str, *inputs: Node) -> Node:
    """Mean of the product of lower and the product of upper bounds, as one exact value.

    EcoLogits multiplies ranges side by side; its mean is the centre that our own range is put
    around (METHOD section 2).

    Raises:
        UnitError: The units do not give ``unit``.
    """
    low = high = 1.0
    quantity = Quantity(Interval.exact(1.0), RATIO)
    for node in inputs:
        low, high = low * node.value.low, high * node.value.high
        quantity = quantity * node.quantity
    mean = Quantity(Interval.exact((low + high) / 2), quantity.unit)
    return _checked(Node(name, mean, Rule.MEAN_OF_BOUNDS, inputs), unit)


def walk(*ends: Node) -> Iterator[Node]:
    """All nodes behind some values, each once, inputs before what is made of them."""
    seen: set[int] = set()
    stack = [(node, False) for node in reversed(ends)]
    while stack:
        node, ready = stack.pop()
        if ready:
            yield node
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((one, False) for one in reversed(node.inputs))


def _checked(node: Node, unit: str) -> Node:
    if node.unit != canonical(unit):
        raise UnitError(f"{node.id} is in {node.unit}, not in {canonical(unit)}.")
    return node


def _left(taken: float) -> float:
    return max(0.0, round(1.0 - taken, _SHARE_DIGITS))
