"""The words of the command line, before click reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.text.catalogue import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WITH_VALUE: Final = ("--db", "--lang", "--zone", "--method")
_FLAGS: Final = ("--demo", "--debug")
COMMAND_FLAGS: Final = (
    "--all",
    "--cached-in-input",
    "--changes",
    "--dry-run",
    "--explain",
    "--help",
    "--import",
    "--gallery",
    "--in-tray",
    "--json",
    "--local",
    "--no-reasoning",
    "--oldest-first",
    "--published",
    "--recover",
    "--repair",
    "--version",
)
"""Flags of commands; every other option of a command takes the word after it."""
_END: Final = "--"


def asked_language(arguments: Sequence[str]) -> str | None:
    """Language asked for anywhere on the line, so that errors before parsing speak it too."""
    for place, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            chosen = value or (arguments[place + 1] if place + 1 < len(arguments) else "")
            if chosen in LANGUAGES:
                return chosen
    return None


def globals_first(arguments: Sequence[str]) -> list[str]:
    """The same words with the global options before the command, wherever they were typed.

    ``summary --lang fr`` is what people write; click wants ``--lang fr summary``.
    """
    first: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == _END:
            rest += [word, *words]
        elif word in _FLAGS or (word.partition("=")[0] in _WITH_VALUE and "=" in word):
            first.append(word)
        elif word in _WITH_VALUE:
            first += [word, *_next(words)]
        elif _takes_next(word):
            rest += [word, *_next(words)]
        else:
            rest.append(word)
    return first + rest


def _takes_next(word: str) -> bool:
    return word.startswith("--") and "=" not in word and word not in COMMAND_FLAGS


def _next(words: Iterator[str]) -> list[str]:
    """The word after, as a list that is empty at the end of the line."""
    following = next(words, None)
    return [] if following is None else [following]
