"""Tables and notes on the terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from responsai.cli import help as cli_help
from responsai.cli.writing import OutputError, complain, printable, say, say_json
from responsai.domain.interval import ZERO
from responsai.domain.stages import INDICATORS, STAGES
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name, stage_name
from responsai.text.numbers import estimate, unit_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from responsai.domain.impacts import Impacts
    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.text.numbers import Unit

__all__ = [
    "OutputError",
    "complain",
    "headings",
    "impacts_table",
    "json_option",
    "notes",
    "printable",
    "say",
    "say_json",
    "table",
    "totals",
    "units",
]


def json_option() -> Any:
    """The option ``--json``."""
    return cli_help.option(
        "--json",
        "as_json",
        is_flag=True,
        help=translate("Help", "Print one JSON object for other programs."),
    )


def units(impacts: Impacts) -> Mapping[Indicator, Unit]:
    """One unit for each column, chosen by the total."""
    totals_of = {indicator: impacts.total(indicator) or ZERO for indicator in INDICATORS}
    return {indicator: unit_for(indicator, total.central) for indicator, total in totals_of.items()}


def impacts_table(impacts: Impacts) -> list[str]:
    """Stages and total, a row each; indicators, a column each."""
    chosen = units(impacts)
    rows = [
        (
            stage_name(stage),
            *(
                _cell(indicator, impacts.stage(indicator, stage), chosen)
                for indicator in INDICATORS
            ),
        )
        for stage in STAGES
    ]
    total = (translate("Cli", "Total"), *totals(impacts, chosen))
    return table([*headings(chosen, ""), *rows, total])


def headings(chosen: Mapping[Indicator, Unit], *before: str) -> list[tuple[str, ...]]:
    """Two rows: the name of each indicator, and the unit of its column.

    Args:
        chosen: Unit of each column.
        before: Headings of the columns before.
    """
    names = (indicator_name(indicator) for indicator in chosen)
    symbols = (unit.symbol for unit in chosen.values())
    return [(*before, *names), (*("" for _ in before), *symbols)]


def totals(impacts: Impacts, chosen: Mapping[Indicator, Unit]) -> list[str]:
    """Total of each indicator with its range."""
    return [_cell(indicator, impacts.total(indicator), chosen) for indicator in INDICATORS]


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns under each other: the first to the left, the others to the right."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            _padded(cell, width, left=place == 0)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def notes(sentences: Iterable[str]) -> None:
    """Sentences below the table, a blank line before the first."""
    for number, sentence in enumerate(sentences):
        if number == 0:
            say()
        say(sentence)


def _cell(indicator: Indicator, interval: Interval | None, chosen: Mapping[Indicator, Unit]) -> str:
    if interval is None:
        return translate("Cli", "not covered")
    shown = estimate(indicator, interval, chosen[indicator])
    return shown.value if shown.value == shown.range else f"{shown.value} ({shown.range})"


def _width(text: str) -> int:
    """Columns a terminal gives to a text: none for marks that combine with the letter before."""
    return sum(1 for letter in text if not unicodedata.combining(letter))


def _padded(text: str, width: int, *, left: bool) -> str:
    gap = " " * (width - _width(text))
    return text + gap if left else gap + text
