from __future__ import annotations

import click
import pytest

from responsai.cli.arguments import COMMAND_FLAGS, asked_language, globals_first
from responsai.cli.root import make_cli


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("summary --lang fr", "--lang fr summary"),
        ("summary --json --db a.db --demo", "--db a.db --demo summary --json"),
        ("--zone FRA summary", "--zone FRA summary"),
        ("summary --zone=FRA --by day", "--zone=FRA summary --by day"),
        ("log question --note --demo", "log question --note --demo"),
        ("log question --note --db --db a.db", "--db a.db log question --note --db"),
        ("import -- --db", "import -- --db"),
        ("import --dry-run --debug x", "--debug import --dry-run x"),
        ("summary --lang", "--lang summary"),
        ("log question --model", "log question --model"),
        ("", ""),
    ],
)
def test_global_options_come_first_wherever_they_were_typed(typed: str, read: str) -> None:
    assert globals_first(typed.split()) == read.split()


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("--lang fr summary", "fr"),
        ("summary --lang=fr", "fr"),
        ("summary --lang xx", None),
        ("summary --lang", None),
        ("summary", None),
    ],
)
def test_the_language_is_known_before_anything_else(typed: str, language: str | None) -> None:
    assert asked_language(typed.split()) == language


def _flags(command: click.Command) -> set[str]:
    own = {
        name
        for option in command.params
        if isinstance(option, click.Option) and option.is_flag
        for name in option.opts
    }
    if isinstance(command, click.Group):
        return own.union(*(_flags(each) for each in command.commands.values()))
    return own


def test_every_flag_is_known_so_that_global_options_may_follow_it() -> None:
    known = {*COMMAND_FLAGS, "--demo", "--debug"}
    root = make_cli(lambda _options: 0)
    root.load()
    assert _flags(root) <= known
    for flag in COMMAND_FLAGS:
        assert globals_first(["estimate", flag, "--zone", "FRA"])[:2] == ["--zone", "FRA"]
