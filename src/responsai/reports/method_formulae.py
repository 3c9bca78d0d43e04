"""Formulae of the method chapter, walked off the very calculation that estimates."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.stages import Indicator, Stage
from responsai.domain.usage import MANUAL_SOURCE, Amounts, Series
from responsai.estimation import Engine, explain
from responsai.estimation.calculation import Rule, walk
from responsai.estimation.load import DEFINITION
from responsai.estimation.methods.base import NotCovered
from responsai.estimation.units import Unit
from responsai.reports.markdown import code, table
from responsai.text.catalogue import translate
from responsai.text.numbers import plain, plain_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from responsai.domain.interval import Interval
    from responsai.estimation.calculation import Node
    from responsai.factors import FactorSet

TEXT: Final = Series(
    MANUAL_SOURCE, "", "gpt-4o", ModelSource.RECORDED, Activity.QUESTION, TokenSource.MEASURED
)
"""The use of the worked example: a question to GPT-4o with measured tokens."""
EXAMPLE: Final = Amounts(1, input_tokens=100, output_tokens=300)

# Uses whose calculation differs from that of TEXT, and the counted unit it is told for.
_OTHERS: Final[Mapping[str, tuple[Series, Unit]]] = {
    "input": (TEXT, Unit.INPUT_TOKEN),
    "cached": (TEXT, Unit.CACHED_TOKEN),
    "preset": (replace(TEXT, token_source=TokenSource.PRESET), Unit.OUTPUT_TOKEN),
    "characters": (replace(TEXT, token_source=TokenSource.ESTIMATED), Unit.OUTPUT_TOKEN),
    "unknown-model": (replace(TEXT, model=None), Unit.OUTPUT_TOKEN),
    "own-machine": (replace(TEXT, local=True), Unit.OUTPUT_TOKEN),
    "image": (
        replace(TEXT, activity=Activity.IMAGE, model=None, variant="1792x1024/30steps"),
        Unit.IMAGE,
    ),
    "video": (replace(TEXT, activity=Activity.VIDEO, model=None), Unit.MEDIA_SECOND),
    "video-known": (
        replace(TEXT, activity=Activity.VIDEO, model="openai/sora-2-pro", variant="720p/8s"),
        Unit.MEDIA_SECOND,
    ),
    "speech": (replace(TEXT, activity=Activity.SPEECH, model=None), Unit.MEDIA_SECOND),
    "embedding": (replace(TEXT, activity=Activity.EMBEDDING, model=None), Unit.INPUT_TOKEN),
}
_SUMMED: Final = f"{Stage.INFERENCE}.{Indicator.GHG}"


def formulae(factors: FactorSet, about: str) -> str:
    """A table of formulae.

    Args:
        factors: Factors to use.
        about: ``text`` for all steps of an output token, with their values; ``given`` for what
            they start from; ``sums`` for how units and stages are added; else one of the uses
            that differ, for the steps that are not those of text.

    Raises:
        KeyError: Nothing is known by that name.
    """
    engine = Engine(factors)
    if about == "sums":
        steps = explain(engine, TEXT, EXAMPLE, indicators=(Indicator.GHG,))
        return _plain_table(
            (step.id, step.formula, step.origin)
            for step in steps
            if step.id in {f"{_SUMMED}.of_{Unit.OUTPUT_TOKEN}", _SUMMED, f"total.{Indicator.GHG}"}
        )
    text = _nodes(engine, TEXT, Unit.OUTPUT_TOKEN)
    if about == "text":
        return _with_values(node for node in text if node.rule is not Rule.GIVEN)
    if about == "given":
        return _given(text)
    series, unit = _OTHERS[about]
    known = {_shape(node, Unit.OUTPUT_TOKEN) for node in text}
    return _plain_table(
        (node.id, node.formula, node.origin)
        for node in _nodes(engine, series, unit)
        if _shape(node, unit) not in known and not node.factor and node.origin != DEFINITION
    )


def _nodes(engine: Engine, series: Series, unit: Unit) -> list[Node]:
    per_unit = engine.per_unit(series)
    if isinstance(per_unit, NotCovered):
        raise TypeError(f"{series.activity} is not covered by our own method.")
    # A factor is a node of its own wherever it is used: told once is enough.
    return list({node.id: node for node in walk(*per_unit[unit].values())}.values())


def _shape(node: Node, unit: Unit) -> tuple[str, str]:
    """Name and formula, whatever unit they are counted by."""

    def without_unit(text: str) -> str:
        return re.sub(rf"\.{unit}\b", "", text)

    return without_unit(node.id), without_unit(node.formula)


def _with_values(nodes: Iterable[Node]) -> str:
    heading = (
        translate("Chapter", "Step"),
        translate("Chapter", "Formula"),
        translate("Chapter", "Value"),
        translate("Chapter", "Range"),
        translate("Chapter", "Unit"),
    )
    return table(
        heading,
        [
            (
                code(node.id),
                code(node.formula),
                plain(node.value.central),
                plain_range(node.value),
                node.unit,
            )
            for node in nodes
        ],
    )


def _given(nodes: Iterable[Node]) -> str:
    heading = (
        translate("Chapter", "Step"),
        translate("Chapter", "Value"),
        translate("Chapter", "Range"),
        translate("Chapter", "Unit"),
        translate("Chapter", "Origin"),
    )
    return table(
        heading,
        [
            (code(node.id), *_value(node.value), node.unit, _origin(node))
            for node in nodes
            if node.rule is Rule.GIVEN
        ],
    )


def _origin(node: Node) -> str:
    if node.factor:
        return translate("Chapter", "factor")
    if node.origin == DEFINITION:
        return translate("Chapter", "by definition")
    return node.origin


def _value(value: Interval) -> tuple[str, str]:
    return plain(value.central), plain_range(value)


def _plain_table(rows: Iterable[tuple[str, str, str]]) -> str:
    heading = translate("Chapter", "Step"), translate("Chapter", "Formula")
    return table(heading, [(code(name), origin or code(formula)) for name, formula, origin in rows])
