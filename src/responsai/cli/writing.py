"""Lines on the terminal."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import EnvironmentProblemError
from responsai.text.catalogue import is_singular, translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from responsai.domain.imports import Rejected

_NO_BREAK: Final = "\u00a0\u202f"
"""Spaces of French punctuation, which Python does not call printable."""


class OutputError(EnvironmentProblemError):
    """What was to be shown cannot be written; what was to be stored is stored."""

    code = "output"


def say(text: str = "") -> None:
    """Print a line for the reader.

    Raises:
        OutputError: The output is full or closed.
        BrokenPipeError: The reader has had enough.
    """
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise OutputError(
            translate(
                "Cli",
                "The output cannot be written: make room or send it elsewhere; the work itself "
                "is done.",
            )
        ) from error


def complain(sentence: str) -> None:
    """Say something on the error stream."""
    _write(sys.stderr, sentence)


def say_json(value: object) -> None:
    """Print one JSON object; raises as ``say``."""
    say(json.dumps(value, ensure_ascii=False))


def printable(text: str) -> str:
    """A text without signs that would command the terminal, as names of files may hold."""
    return "".join(
        letter
        if letter.isprintable() or letter in _NO_BREAK
        else letter.encode("unicode_escape").decode()
        for letter in text
    )


def rejected(records: Sequence[Rejected], most: int) -> list[str]:
    """The first records that could not be read with their reasons, and how many there are more."""
    told = translate("Cli", "{where}: {reason}")
    lines = [told.format(where=item.where, reason=item.reason) for item in records[:most]]
    return [*lines, and_more(len(records) - most)] if len(records) > most else lines


def and_more(number: int) -> str:
    """That a list goes on."""
    return translate("Cli", "… and {n} more").format(n=count(number))


def uses_added(number: int) -> str:
    """How many uses an import has added."""
    one, many = translate("Cli", "{n} use added."), translate("Cli", "{n} uses added.")
    return (one if is_singular(number) else many).format(n=count(number))


def _write(stream: TextIO | None, text: str) -> None:
    """Write a line at once; a windowed build has no streams at all."""
    if stream is not None:
        stream.write(text + "\n")
        stream.flush()
