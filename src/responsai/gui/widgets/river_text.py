"""What the river says: names, values, shares and ranges of the stages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.interval import ZERO
from responsai.domain.stages import STAGES, Stage
from responsai.gui.widgets import spoken
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, stage_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.text.numbers import Unit

ICONS: Final = {
    Stage.MINING: "pickaxe",
    Stage.MANUFACTURING: "factory",
    Stage.TRAINING: "graduation-cap",
    Stage.INFERENCE: "message-square",
    Stage.END_OF_LIFE: "recycle",
}
"""Icon of each stage, the same everywhere."""


@dataclass(frozen=True, slots=True)
class StageText:
    """What one stage says; value to range are empty if it is not estimated.

    Attributes:
        name: Name of the stage.
        value: Central value, without unit.
        unit: Unit in short, such as ``kWh`` or ``mg``.
        share: Whole percent of the total.
        range: Bounds in the same unit, with fewer digits where there is little room.
        spoken: All of it, for screen readers.
        hint: Value, share and range with two digits in one line, for the tooltip.
    """

    name: str
    value: str
    unit: str
    share: str
    range: str
    spoken: str
    hint: str


@dataclass(frozen=True, slots=True)
class RiverText:
    """What the whole river says.

    Attributes:
        stages: The five stages in order.
        title: Caption of the total.
        value: Total, without unit.
        unit: Unit in short.
        range: Bounds of the total with the whole unit.
        covered: Says how many stages the total holds; empty if all.
        spoken: Name of the picture, for screen readers.
    """

    stages: tuple[StageText, ...]
    title: str
    value: str
    unit: str
    range: str
    covered: str
    spoken: str


def total(stages: Mapping[Stage, Interval | None]) -> Interval:
    """Sum of the stages that are estimated."""
    whole = ZERO
    for interval in stages.values():
        if interval is not None:
            whole = whole + interval
    return whole


def is_covered(stages: Mapping[Stage, Interval | None]) -> bool:
    """Whether a method tells of any stage; without a use there is nothing to tell."""
    return not stages or any(interval is not None for interval in stages.values())


def shares(stages: Mapping[Stage, Interval | None]) -> tuple[float | None, ...]:
    """Share of each stage in the total, 0 to 1; ``None`` where a stage is not estimated."""
    whole = total(stages).central
    parts: list[float | None] = []
    for stage in STAGES:
        interval = stages.get(stage)
        if interval is None:
            parts.append(None)
        else:
            parts.append(interval.central / whole if whole > 0 else 0.0)
    return tuple(parts)


def describe(
    indicator: Indicator, stages: Mapping[Stage, Interval | None], digits: int = 2
) -> RiverText:
    """Put a river into words; every stage in the unit of the total.

    Args:
        indicator: Which indicator.
        stages: Range of each stage, ``None`` or missing where there is none.
        digits: Significant digits of the stages' bounds, 1 or 2.
    """
    whole = total(stages)
    unit = numbers.unit_for(indicator, whole.central)
    shown = numbers.estimate(indicator, whole, unit)
    known = sum(1 for stage in STAGES if stages.get(stage) is not None)
    name = translate("River", "{indicator} along the life cycle, total {value}, range {range}")
    return RiverText(
        stages=tuple(
            _stage(stage, stages.get(stage), part, (indicator, unit, digits))
            for stage, part in zip(STAGES, shares(stages), strict=True)
        ),
        title=translate("River", "Total so far"),
        value=shown.value,
        unit=_short(unit),
        range=f"{shown.range} {shown.unit}",
        covered=""
        if known == len(STAGES)
        else translate("River", "{known} of {count} stages").format(known=known, count=len(STAGES)),
        spoken=name.format(
            indicator=indicator_name(indicator),
            value=spoken.amount(whole, unit),
            range=spoken.bounds(whole, unit),
        ),
    )


def empty_spoken(indicator: Indicator, *, covered: bool = True) -> str:
    """Name of the picture when there is nothing to draw.

    Args:
        indicator: Which indicator.
        covered: Whether the method covers it.
    """
    if not covered:
        return translate(
            "River", "{indicator} along the life cycle, not covered by this method"
        ).format(indicator=indicator_name(indicator))
    return translate("River", "{indicator} along the life cycle, nothing yet").format(
        indicator=indicator_name(indicator)
    )


def thin_bands_note() -> str:
    """What must be said about the drawing itself."""
    return translate(
        "River",
        "The thickness of each stream is its share of the total. "
        "Very small shares are drawn 2 pixels thick.",
    )


def _stage(
    stage: Stage,
    interval: Interval | None,
    part: float | None,
    style: tuple[Indicator, Unit, int],
) -> StageText:
    indicator, unit, digits = style
    name = stage_name(stage)
    place = translate("River", "{name}, stage {number} of {count}").format(
        name=name, number=STAGES.index(stage) + 1, count=len(STAGES)
    )
    if interval is None or part is None:
        unknown = not_estimated()
        return StageText(name, "", "", "", "", f"{place}, {unknown}", f"{name}: {unknown}")
    shown = numbers.estimate(indicator, interval, unit)
    share = numbers.share(part)
    said = translate("River", "{place}, {value}, {share}, range {range}").format(
        place=place,
        value=spoken.amount(interval, unit),
        share=spoken.share(part),
        range=spoken.bounds(interval, unit),
    )
    hint = translate("River", "{name}: {value} {unit}, {share} of the total ({range})").format(
        name=name, value=shown.value, unit=shown.unit, share=share, range=shown.range
    )
    bounds = numbers.value_range(interval.low / unit.size, interval.high / unit.size, digits)
    return StageText(name, shown.value, _short(unit), share, bounds, said, hint)


def not_estimated() -> str:
    """What stands in place of a value that the method does not give."""
    return translate("River", "not estimated")


def _short(unit: Unit) -> str:
    """The measure without the "of what", which the title and the total's range carry."""
    return unit.symbol.split(" ")[0]
