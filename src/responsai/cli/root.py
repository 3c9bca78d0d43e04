"""The command line's root: global options and the list of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from responsai import __version__
from responsai.app.log_file import start_logging
from responsai.cli import help as cli_help
from responsai.cli import import_, scan
from responsai.cli.session import Session
from responsai.cli.types import FilePath, unknown_word
from responsai.domain.errors import BadInputError
from responsai.text.catalogue import LANGUAGES, translate, use_language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from responsai.app.types import WindowOptions


def make_cli(open_window: Callable[[WindowOptions], int]) -> Commands:
    """Build the command line in the language in use.

    Args:
        open_window: Opens the window and returns the exit code.
    """
    root = Commands(
        "responsai",
        open_window,
        callback=_root(open_window),
        params=[],
        invoke_without_command=True,
        no_args_is_help=False,
        help=translate(
            "Help",
            "What your use of AI costs the planet, estimated on this computer only. "
            "Without a command, the window opens.",
        ),
    )
    for add in _global_options():
        add(root)
    for command in (import_.make(), scan.make()):
        root.add_command(command)
    return root


class Commands(cli_help.Group):
    """All commands; those that import stand ready, the others load what estimates first.

    Args:
        name: Of the program.
        open_window: Opens the window.
        settings: Of the group.
    """

    def __init__(
        self, name: str, open_window: Callable[[WindowOptions], int], **settings: Any
    ) -> None:
        super().__init__(name, **settings)
        self._open_window = open_window

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands."""
        self.load()
        return super().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self.commands:
            self.load()
        return super().get_command(ctx, cmd_name)

    def load(self) -> None:
        """Make the commands that do not stand ready."""
        from responsai.cli import (  # noqa: PLC0415  (start-up time)
            budget,
            catalogue,
            compare,
            events,
            evidence,
            imports,
            profiles,
            safety,
            summary,
            tips,
            uses,
            whatif,
            where,
            window,
        )

        for command in (
            window.make(self._open_window),
            uses.make_log(),
            uses.make_estimate(),
            profiles.make(),
            imports.make(),
            events.make(),
            evidence.make(),
            budget.make(),
            summary.make(),
            compare.make(),
            tips.make(),
            whatif.make(),
            *catalogue.make(),
            safety.make_backup(),
            safety.make_restore(),
            safety.make_doctor(),
            where.make(),
        ):
            self.add_command(command)


def _global_options() -> list[Callable[[click.Group], object]]:
    return [
        cli_help.option(
            "--db",
            type=FilePath(),
            metavar="FILE",
            help=translate("Help", "Database to use instead of your own."),
        ),
        cli_help.option("--lang", metavar="en|fr", help=translate("Help", "Language.")),
        cli_help.option(
            "--zone",
            metavar="ISO3|auto",
            help=translate(
                "Help", "Where the data centre runs, such as FRA; auto: the provider's own."
            ),
        ),
        cli_help.option(
            "--method",
            metavar="ID",
            help=translate("Help", "Method to use."),
        ),
        cli_help.option(
            "--demo",
            is_flag=True,
            help=translate("Help", "Work on a sample year that is deleted afterwards."),
        ),
        cli_help.option(
            "--debug", is_flag=True, help=translate("Help", "Show the full trace of a fault.")
        ),
        click.version_option(
            __version__,
            message="ResponsAI %(version)s",
            help=translate("Help", "Show the version."),
        ),
    ]


def _root(open_window: Callable[[WindowOptions], int]) -> Callable[..., int | None]:
    @click.pass_context
    def root(
        ctx: click.Context,
        db: Path | None,
        lang: str | None,
        zone: str | None,
        method: str | None,
        demo: bool,
        debug: bool,
    ) -> int | None:
        _choose_language(lang)
        start_logging(debug=debug)
        if demo and db is not None:
            raise BadInputError(
                translate("Cli", "--demo works on a sample year of its own: leave out --db.")
            )
        ctx.obj = Session(db, None if zone in {None, "auto"} else zone, method, demo, lang)
        if ctx.invoked_subcommand is None:
            from responsai.cli import window  # noqa: PLC0415  (start-up time)

            return window.open_it(ctx.obj, open_window)
        return None

    return root


def _choose_language(lang: str | None) -> None:
    if lang is None:
        return
    if lang not in LANGUAGES:
        raise BadInputError(unknown_word(lang, LANGUAGES))
    use_language(lang)
