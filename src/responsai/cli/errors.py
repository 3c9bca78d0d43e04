"""From an exception to one plain sentence and an exit code."""

from __future__ import annotations

import logging

import click

from responsai.cli.program import program
from responsai.domain.errors import ResponsaiError
from responsai.text.catalogue import translate

_log = logging.getLogger("responsai.cli")
BUG_EXIT_CODE = 70
"""A bug of ours (EX_SOFTWARE of sysexits.h): neither bad input nor the environment."""


def report(error: Exception) -> tuple[str, str, int]:
    """Code, sentence and exit code for whatever went wrong."""
    if isinstance(error, ResponsaiError):
        return error.code, str(error), error.exit_code
    if isinstance(error, click.ClickException):
        return "bad_input", _sentence(error), 2
    if isinstance(error, PermissionError):
        sentence = translate("Cli", "{path} may not be used: check its permissions.")
        return "not_permitted", sentence.format(path=error.filename or "—"), 3
    _log.error("unexpected error", exc_info=error)
    return (
        "bug",
        translate(
            "Cli",
            "ResponsAI ran into a fault of its own ({kind}): nothing was lost; run the command "
            "again with --debug and report what it prints.",
        ).format(kind=type(error).__name__),
        BUG_EXIT_CODE,
    )


def _sentence(error: click.ClickException) -> str:
    """Click's complaints in our words; click itself speaks English only."""
    if isinstance(error, click.NoSuchOption):
        return translate(
            "Cli", "There is no option {option}: see “{program} --help” for those there are."
        ).format(option=error.option_name, program=program())
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else error.param_hint
        return translate("Cli", "{name} is missing: see the command’s --help.").format(name=name)
    if isinstance(error, click.BadOptionUsage):
        return translate("Cli", "{option} needs a value.").format(option=error.option_name)
    if isinstance(error, click.BadParameter):
        return error.message
    return _usage_sentence(error.format_message())


def _usage_sentence(message: str) -> str:
    """Complaints that click tells apart by their text only."""
    if "No such command" in message:
        name = message.partition("'")[2].partition("'")[0]
        return translate(
            "Cli", "There is no command “{name}”: see “{program} --help” for those there are."
        ).format(name=name, program=program())
    if "extra argument" in message:
        words = message.partition("(")[2].rstrip(")")
        return translate("Cli", "“{words}” is more than the command takes: leave it out.").format(
            words=words
        )
    return message
