"""What every chart hands to the view: how to draw it, and the same content in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

    from responsai.gui.models.table import Table
    from responsai.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the slots of a drawn chart lie, in logical pixels from the top left corner.

    Attributes:
        left: Left edge of the first slot.
        top: Upper edge of the plot.
        slot: Width of a slot.
        height: Height of the plot.
        slots: How many slots there are.
    """

    left: float
    top: float
    slot: float
    height: float
    slots: int

    def slot_at(self, x: float, y: float) -> int | None:
        """Slot under a point, ``None`` beside the plot."""
        if not self.top <= y <= self.top + self.height:
            return None
        index = int((x - self.left) // self.slot)
        return index if 0 <= index < self.slots else None


@dataclass(frozen=True, slots=True)
class Tip:
    """What a slot says when it is pointed at.

    Attributes:
        title: What the slot stands for, such as a date.
        lines: Name and value of each line.
        spoken: The same as one sentence for a screen reader.
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    spoken: str


@dataclass(frozen=True)
class Drawing:
    """A chart with its data, ready to be drawn at any size.

    Attributes:
        draw: Draws on an empty figure and tells where the slots lie.
        name: Title, for the card and the screen reader.
        description: First, highest and last in a sentence.
        make_table: Makes the table, when it is first looked at.
        make_tips: Makes the tips, when one is first asked for.
    """

    draw: Callable[[Figure, Theme], Plot]
    name: str
    description: str
    make_table: Callable[[], Table]
    make_tips: Callable[[], tuple[Tip, ...]]

    @cached_property
    def table(self) -> Table:
        """The same content as rows."""
        return self.make_table()

    @cached_property
    def tips(self) -> tuple[Tip, ...]:
        """One per slot."""
        return self.make_tips()
