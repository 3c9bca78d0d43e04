"""Help pages whose own words are translated; click itself speaks English only."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import click

from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator


class Formatter(click.HelpFormatter):
    """Writes click's headings in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or translate("Help", "Usage: "))

    @contextlib.contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a heading and indent what follows."""
        headings = {
            "Options": translate("Help", "Options"),
            "Commands": translate("Help", "Commands"),
        }
        with super().section(headings.get(name, name)):
            yield

    def write_heading(self, heading: str) -> None:
        """Write a heading with the colon of the user's language."""
        colon = translate("Help", "{heading}:")
        self.write(f"{'':>{self.current_indent}}{colon.format(heading=heading)}\n")


class Context(click.Context):
    """Parsing state that writes its help with our headings."""

    formatter_class = Formatter


class Command(click.Command):
    """A command with translated help."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The ``--help`` option, described in the user's language."""
        return _described(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands with translated help."""

    context_class = Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The ``--help`` option, described in the user's language."""
        return _described(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line with our word for a command."""
        formatter.write_usage(
            ctx.command_path,
            translate("Help", "[OPTIONS] [COMMAND] [ARGUMENTS]"),
        )


def _described(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = translate("Help", "Show this help.")
    return option


def option(*names: str, **settings: Any) -> Any:
    """``click.option`` that keeps the default out of the help."""
    return click.option(*names, show_default=False, **settings)
