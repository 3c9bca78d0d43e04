"""``responsai log`` and ``responsai estimate``: one use, stored or only asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from responsai.app.estimating import estimate_use
from responsai.app.trace_text import trace_lines
from responsai.app.types import ManualUse
from responsai.cli import help as cli_help
from responsai.cli import output
from responsai.cli.types import Decimal, Moment, Whole, Word
from responsai.domain.activity import Activity
from responsai.reports import catalogue_shapes, shapes
from responsai.text import dates
from responsai.text.catalogue import translate
from responsai.text.names import activity_name
from responsai.text.numbers import count

if TYPE_CHECKING:
    from responsai.app.types import Estimate, LogReceipt
    from responsai.cli.session import Session


def make_log() -> click.Command:
    """The command ``log``."""
    return _with_use(
        cli_help.Command(
            "log",
            callback=_log,
            params=[],
            help=translate("Help", "Log a use by hand and show its estimate."),
        ),
        stores=True,
    )


def make_estimate() -> click.Command:
    """The command ``estimate``."""
    return _with_use(
        cli_help.Command(
            "estimate",
            callback=_estimate,
            params=[],
            help=translate("Help", "Estimate a use without storing it."),
        ),
        stores=False,
    )


def _with_use(command: click.Command, *, stores: bool) -> click.Command:
    options = [
        click.argument("activity", type=Word(Activity, "activity")),
        *_amounts(),
        *_variants(),
        *(_storing() if stores else [_explaining()]),
        output.json_option(),
    ]
    for add in options:
        add(command)
    return command


def _amounts() -> list[Any]:
    """Options that tell what was used, and how much."""
    numbers = (
        ("--input-tokens", Whole(), "N", translate("Help", "Fresh input tokens, each time.")),
        ("--output-tokens", Whole(), "N", translate("Help", "Output tokens, each time.")),
        (
            "--cached-tokens",
            Whole(),
            "N",
            translate("Help", "Input tokens read from a cache, each time."),
        ),
        ("--images", Whole(), "N", translate("Help", "Images, each time.")),
        ("--seconds", Decimal(), "S", translate("Help", "Seconds of video or audio, each time.")),
    )
    return [
        cli_help.option(
            "--model", metavar="NAME", help=translate("Help", "Model, in any spelling.")
        ),
        cli_help.option(
            "--count",
            type=Whole(),
            default=1,
            metavar="N",
            help=translate("Help", "How many times."),
        ),
        *(
            cli_help.option(name, type=kind, metavar=sign, help=about)
            for name, kind, sign, about in numbers
        ),
    ]


def _variants() -> list[Any]:
    """Options that tell what makes the same model cost differently."""
    return [
        cli_help.option(
            "--size",
            metavar="SIZE",
            help=translate(
                "Help", "Pixels of an image (1024x1024), or 720p, 1080p, 4k of a video."
            ),
        ),
        cli_help.option(
            "--steps", type=Whole(), metavar="N", help=translate("Help", "Steps of an image.")
        ),
        cli_help.option(
            "--quality",
            metavar="CLASS",
            help=translate("Help", "Class of an image: fast, standard or large."),
        ),
        cli_help.option(
            "--local",
            is_flag=True,
            help=translate("Help", "The model ran on your own machine."),
        ),
    ]


def _storing() -> list[Any]:
    return [
        cli_help.option(
            "--at",
            type=Moment(),
            metavar="WHEN",
            help=translate("Help", "Day, or day and time, of the use; now if not told."),
        ),
        cli_help.option(
            "--note", metavar="TEXT", help=translate("Help", "A note in your own words.")
        ),
    ]


def _explaining() -> Any:
    return cli_help.option(
        "--explain", is_flag=True, help=translate("Help", "Show every step of the estimate.")
    )


@click.pass_obj
def _log(session: Session, /, as_json: bool, **told: Any) -> None:
    use = ManualUse(**told)
    with session.workspace() as workspace:
        receipt = workspace.log(use)
    if as_json:
        output.say_json(_log_json(use, receipt))
        return
    output.say(
        translate("Cli", "Logged for {day}: {count} × {activity}.").format(
            day=dates.day(receipt.day), count=count(use.count), activity=_name(use)
        )
    )
    _show(receipt.estimate)


@click.pass_obj
def _estimate(session: Session, /, as_json: bool, explain: bool, **told: Any) -> None:
    use = ManualUse(**told)
    engine = session.engine()
    estimate = estimate_use(engine, use, with_trace=explain)
    if as_json:
        traced = {"trace": catalogue_shapes.trace(estimate.trace)} if explain else {}
        output.say_json(_estimate_json(use, estimate) | traced)
        return
    output.say(
        translate("Cli", "Estimate, nothing stored: {count} × {activity}.").format(
            count=count(use.count), activity=_name(use)
        )
    )
    _show(estimate)
    if explain:
        output.say()
        for line in trace_lines(estimate.trace, engine.factors):
            output.say(line)


def _name(use: ManualUse) -> str:
    name = activity_name(use.activity).lower()
    model = (use.model or "").strip()
    return f"{name} ({model})" if model else name


def _show(estimate: Estimate) -> None:
    output.say()
    for line in output.impacts_table(estimate.impacts):
        output.say(line)
    output.notes(estimate.notices)


def _estimate_json(use: ManualUse, estimate: Estimate) -> dict[str, Any]:
    return {
        "schema": shapes.ESTIMATE_SCHEMA,
        "activity": use.activity.value,
        "count": use.count,
        "model": estimate.model or use.model,
        "model_known": estimate.model is not None,
        "method": shapes.method(estimate.method),
        "zone": estimate.zone,
        "usage": shapes.amounts(estimate.amounts),
        "impacts": shapes.impacts(estimate.impacts),
        "extras": shapes.extras(estimate.impacts),
        "notices": list(estimate.notices),
    }


def _log_json(use: ManualUse, receipt: LogReceipt) -> dict[str, Any]:
    estimate = _estimate_json(use, receipt.estimate) | {"schema": "responsai.log/1"}
    return {"id": receipt.event_id, "day": receipt.day.isoformat()} | estimate
