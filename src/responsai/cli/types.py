"""Kinds of arguments, with complaints in the user's language."""

from __future__ import annotations

import contextlib
import datetime as dt
import difflib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click

from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

Choice = TypeVar("Choice", bound=StrEnum)


class Word(click.ParamType[Choice], Generic[Choice]):
    """One of a few words, given back as the member of an enum.

    Args:
        kind: The enum.
        name: What the words are, as shown in the usage line.
    """

    def __init__(self, kind: type[Choice], name: str) -> None:
        self.name = name
        self._kind = kind

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Choice:
        """Turn the word into the member."""
        try:
            return self._kind(str(value).lower())
        except ValueError:
            self.fail(unknown_word(str(value), [member.value for member in self._kind]), param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """Name in the usage line."""
        return self.name.upper()


class Whole(click.ParamType[int]):
    """A whole number; its range is checked by the use case."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Turn digits into a number."""
        try:
            return int(value)
        except (TypeError, ValueError):
            self.fail(
                translate("Cli", "“{value}” is no whole number: write it in digits.").format(
                    value=value
                ),
                param,
                ctx,
            )


class Decimal(click.ParamType[float]):
    """A number; its range is checked by the use case."""

    name = "number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Turn digits into a number."""
        try:
            return float(value)
        except (TypeError, ValueError):
            self.fail(_no_number(value), param, ctx)


class Day(click.ParamType[dt.date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Turn a written day into a date."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(
                translate("Cli", "“{value}” is no day: write it as 2026-05-31.").format(
                    value=value
                ),
                param,
                ctx,
            )


class Moment(click.ParamType[dt.date | dt.datetime]):
    """A day, or a day and a time, in ISO 8601."""

    name = "when"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date | dt.datetime:
        """Turn a written moment into a date or a date and time."""
        if isinstance(value, dt.date):
            return value
        moment = _day_or_moment(str(value))
        if moment is None:
            self.fail(
                translate(
                    "Cli", "“{value}” is no moment: write it as 2026-05-31 or 2026-05-31T14:30."
                ).format(value=value),
                param,
                ctx,
            )
        return moment


class FilePath(click.ParamType[Path]):
    """A path; whether it can be used is for the use case to say."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Turn words into a path."""
        if not str(value):
            self.fail(
                translate("Cli", "A path is empty: name the file or folder you mean."), param, ctx
            )
        return Path(value)


class Condition(click.ParamType[tuple[str, str]]):
    """A condition ``name=value``."""

    name = "name=value"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Split at the first equals sign."""
        name, sign, wanted = str(value).partition("=")
        if not sign or not name:
            self.fail(
                translate("Cli", "“{value}” is no condition: write it as model=gpt-4o.").format(
                    value=value
                ),
                param,
                ctx,
            )
        return name, wanted


def unknown_word(word: str, known: Sequence[str]) -> str:
    """Sentence for a word that is none of those known, with the nearest of them."""
    near = difflib.get_close_matches(word.lower(), known, n=1)
    if near:
        return translate("Cli", "“{word}” is not known: did you mean {near}?").format(
            word=word, near=near[0]
        )
    return translate("Cli", "“{word}” is not known: use one of {known}.").format(
        word=word, known=", ".join(known)
    )


def _day_or_moment(text: str) -> dt.date | dt.datetime | None:
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        with contextlib.suppress(ValueError):
            return read(text)
    return None


def _no_number(value: object) -> str:
    return translate("Cli", "“{value}” is no number: write it in digits.").format(value=value)
