"""``models``, ``zones``, ``factors``, ``methods`` and ``sources``: what the program knows."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import click

from responsai.app import catalogue
from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.factor_changes import show_changes
from responsai.cli.types import Decimal, FilePath
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Stage
from responsai.estimation.published import compare
from responsai.reports import catalogue_shapes as shapes
from responsai.reports.factor_notes import note
from responsai.text.catalogue import translate
from responsai.text.names import model_kind_name, stage_name
from responsai.text.numbers import plain, plain_range

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from responsai.app.catalogue import MethodRow
    from responsai.cli.session import Session
    from responsai.domain.interval import Interval
    from responsai.estimation.published import Comparison
    from responsai.factors import FactorSet

GRAMS_PER_KG = 1000
MICROGRAMS_PER_KG = 1e9
PERCENT = 100


def make() -> tuple[click.Command, ...]:
    """The five commands."""
    methods = _command(
        "methods",
        _methods,
        translate("Help", "List the methods side by side, and what they cover."),
    )
    cli_help.option(
        "--published",
        is_flag=True,
        help=translate("Help", "Compare our estimates with published figures."),
    )(methods)
    return (
        _models_command(),
        _searchable("zones", _zones, translate("Help", "List the electricity zones.")),
        _factors_command(),
        methods,
        _searchable("sources", _sources, translate("Help", "List all sources and their uses.")),
    )


def _models_command() -> click.Command:
    command = _searchable(
        "models", _models, translate("Help", "List the models, with sources, or add your own.")
    )
    for add in (
        cli_help.option(
            "--add", metavar="NAME", help=translate("Help", "Add a model of your own.")
        ),
        cli_help.option(
            "--parameters",
            type=Decimal(),
            metavar="B",
            help=translate("Help", "Its parameters, in billions."),
        ),
        cli_help.option(
            "--active",
            type=Decimal(),
            metavar="B",
            help=translate("Help", "Those that work on each token; all if not told."),
        ),
        cli_help.option(
            "--remove", metavar="NAME", help=translate("Help", "Remove a model of your own.")
        ),
    ):
        add(command)
    return command


def _factors_command() -> click.Command:
    command = _searchable("factors", _factors, translate("Help", "List all factors, with sources."))
    for add in (
        cli_help.option(
            "--changes",
            is_flag=True,
            help=translate("Help", "Tell what the newest factor set changes in your history."),
        ),
        cli_help.option(
            "--since",
            type=FilePath(),
            metavar="PATH",
            help=translate("Help", "Older factor set to compare with; the one before if not told."),
        ),
    ):
        add(command)
    return command


def _command(name: str, callback: Callable[..., None], about: str) -> click.Command:
    command = cli_help.Command(name, callback=callback, params=[], help=about)
    output.json_option()(command)
    return command


def _searchable(name: str, callback: Callable[..., None], about: str) -> click.Command:
    command = _command(name, callback, about)
    click.argument("words", nargs=-1, metavar=translate("Help", "[WORDS]"))(command)
    return command


@click.pass_obj
def _models(session: Session, /, words: Sequence[str], as_json: bool, **own: Any) -> None:
    changed = _change_models(session, **own)
    search = changed or " ".join(words)
    rows = catalogue.models(session.engine().factors, search)
    if as_json:
        _say("models", [shapes.model(row.model, row.wh) for row in rows])
        return
    heading = (
        translate("Cli", "Model"),
        translate("Cli", "Figures"),
        translate("Cli", "Parameters (billions)"),
        translate("Cli", "Wh per 1,000 tokens"),
    )
    _table_or_nothing(
        [
            (
                row.model.label,
                model_kind_name(row.model.kind.value, disclosed=row.model.disclosed),
                _parameters(row.model.active, row.model.total),
                plain_range(row.wh),
            )
            for row in rows
        ],
        heading,
        translate("Cli", "EcoLogits’ own range, use only. The sources stand in --json."),
    )


def _change_models(
    session: Session,
    add: str | None,
    parameters: float | None,
    active: float | None,
    remove: str | None,
) -> str | None:
    """Add or remove a model of one's own; gives the name that was added."""
    if add is None and (parameters is not None or active is not None):
        raise BadInputError(
            translate("Cli", "--parameters and --active belong to --add NAME: name the model.")
        )
    if add is not None and parameters is None:
        raise BadInputError(
            translate("Cli", "--add needs --parameters, in billions, such as 70: give them.")
        )
    if remove is not None:
        with session.workspace() as workspace:
            workspace.remove_model(remove)
    if add is not None and parameters is not None:
        with session.workspace() as workspace:
            workspace.add_model(add, parameters, active)
    return add


@click.pass_obj
def _zones(session: Session, words: Sequence[str], as_json: bool) -> None:
    rows = catalogue.zones(session.engine().factors, " ".join(words))
    if as_json:
        _say("zones", [shapes.zone(row.zone, row.name) for row in rows])
        return
    heading = (
        translate("Cli", "Zone"),
        translate("Cli", "g CO₂e per kWh"),
        translate("Cli", "L per kWh"),
        translate("Cli", "µg Sb eq per kWh"),
        translate("Cli", "Fossil share"),
    )
    _table_or_nothing(
        [
            (
                f"{row.zone.code}  {row.name}",
                plain(row.zone.ghg * GRAMS_PER_KG),
                plain(row.zone.water),
                plain(row.zone.adpe * MICROGRAMS_PER_KG) + ("*" if row.zone.world_adpe else ""),
                _fossil(row.zone.fossil_share, row.zone.fossil_year),
            )
            for row in rows
        ],
        heading,
        translate(
            "Cli",
            "Location-based. Source: EcoLogits 0.11.3 (ADEME, Our World in Data, WRI); fossil "
            "share: Our World in Data and Ember, CC BY 4.0. * no figure of its own: the world’s, "
            "EcoLogits’ fault of 2025 put right.",
        ),
    )


@click.pass_obj
def _factors(
    session: Session, words: Sequence[str], changes: bool, since: Path | None, as_json: bool
) -> None:
    if changes or since:
        show_changes(session, since, as_json=as_json)
        return
    factors = session.engine().factors
    rows = catalogue.factor_rows(factors, " ".join(words))
    if as_json:
        _say("factors", [shapes.factor(row) for row in rows], version=factors.version)
        return
    _nothing_found(rows)
    for row in rows:
        output.say(f"{row.id}  {_full_range(row.value)} {row.unit}")
        output.say(
            translate("Cli", "  {stage}, confidence {confidence}. {source} ({year}). {url}").format(
                stage=stage_name(Stage(row.stage)),
                confidence=_confidence(row.confidence),
                source=row.source,
                year=row.year,
                url=row.url,
            )
        )
        about = note(row)
        if about:
            output.say(f"  {about}")
    output.notes([translate("Cli", "Factor set {version}.").format(version=factors.version)])


@click.pass_obj
def _methods(session: Session, published: bool, as_json: bool) -> None:
    factors = session.engine().factors
    if published:
        _published(factors, as_json=as_json)
        return
    rows = catalogue.methods(factors)
    if as_json:
        _say("methods", [_method_json(row) for row in rows])
        return
    for row in rows:
        output.say(f"{row.id}  {row.title}")
        for line in (row.covers, row.leaves_out):
            output.say(f"  {line}")
        for factor in row.sources:
            output.say(f"  {factor.id}: {factor.source}. {factor.url}")


@click.pass_obj
def _sources(session: Session, words: Sequence[str], as_json: bool) -> None:
    rows = catalogue.sources(session.engine().factors, " ".join(words))
    if as_json:
        _say("sources", [dataclasses.asdict(row) for row in rows])
        return
    _nothing_found(rows)
    for row in rows:
        year = f" ({row.year})" if row.year else ""
        title = "" if row.title == row.url else f"{row.title}{year}. "
        output.say(f"{title}{row.url}")
        output.say(f"  {', '.join(row.used_by)}")


def _published(factors: FactorSet, *, as_json: bool) -> None:
    rows = compare(factors)
    if as_json:
        _say("published", [shapes.comparison(row) for row in rows])
        return
    heading = (
        translate("Cli", "Published"),
        translate("Cli", "Value"),
        translate("Cli", "Ours"),
        translate("Cli", "Ours / published"),
        "",
    )
    _table_or_nothing(
        [
            (
                f"{row.case.title} ({row.case.source})",
                f"{plain(row.published)} {row.unit}",
                _full_range(row.ours),
                plain(row.ours.central / row.published),
                _verdict(row),
            )
            for row in rows
        ],
        heading,
        translate(
            "Cli",
            "Consistency, not proof: some ranges were set from the same literature. An anchor is "
            "shown and never tuned to.",
        ),
    )


def _say(name: str, rows: list[dict[str, Any]], **more: str) -> None:
    output.say_json({"schema": f"responsai.{name}/1"} | more | {name: rows})


def _method_json(row: MethodRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "version": row.version,
        "title": row.title,
        "covers": row.covers,
        "leaves_out": row.leaves_out,
        "factors": [factor.id for factor in row.sources],
    }


def _verdict(row: Comparison) -> str:
    if row.case.claim == "anchor":
        return translate("Cli", "anchor")
    return translate("Cli", "inside") if row.inside else translate("Cli", "outside")


def _table_or_nothing(rows: Sequence[tuple[str, ...]], heading: tuple[str, ...], note: str) -> None:
    _nothing_found(rows)
    if rows:
        for line in output.table([heading, *rows]):
            output.say(line)
        output.notes([note])


def _nothing_found(rows: Sequence[Any]) -> None:
    if not rows:
        output.say(translate("Cli", "Nothing fits: try fewer words."))


def _parameters(active: tuple[float, float], total: tuple[float, float]) -> str:
    """Active parameters, of all if those are more."""
    used, whole = _span(active), _span(total)
    if used == whole:
        return used
    return translate("Cli", "{used} of {whole}").format(used=used, whole=whole)


def _span(pair: tuple[float, float]) -> str:
    low, high = (plain(value) for value in pair)
    return low if low == high else f"{low}–{high}"


def _fossil(share: float | None, year: int | None) -> str:
    if share is None:
        return translate("Cli", "not known")
    return translate("Cli", "{percent} % ({year})").format(
        percent=plain(share * PERCENT), year=year
    )


def _full_range(value: Interval) -> str:
    return f"{plain(value.central)} ({plain_range(value)})"


def _confidence(word: str) -> str:
    return {
        "high": translate("Cli", "high"),
        "medium": translate("Cli", "medium"),
        "low": translate("Cli", "low"),
    }[word]
