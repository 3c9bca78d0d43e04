"""One row of a table or record of a log, read as a layout says."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from responsai.domain.activity import Activity, TokenSource
from responsai.domain.usage import Amounts
from responsai.importers.elements import UNDECODABLE
from responsai.importers.faults import Fault
from responsai.importers.fields import MOST_TOKENS
from responsai.importers.mapped_moments import read_moment, unread
from responsai.importers.profile import Field
from responsai.importers.tables import folded
from responsai.importers.tolerant import part_or_none

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.importers.mapped_moments import Moment
    from responsai.importers.profile import Layout

_MS_PER_SECOND: Final = 1000
_LONGEST_NUMBER: Final = 40
_NOT_TOLD: Final = frozenset({"", "-", "–", "null", "none", "nan", "n/a"})
_THOUSANDS: Final = re.compile("(?<=\\d)[ ,'’\u00a0\u202f](?=\\d{3}(?:\\D|$))")
_NUMBER: Final = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?")
_SIZE: Final = re.compile(r"[1-9]\d{1,4}x[1-9]\d{1,4}")
_TOKENS: Final = (
    Field.INPUT_TOKENS,
    Field.CACHE_WRITE_TOKENS,
    Field.CACHED_TOKENS,
    Field.OUTPUT_TOKENS,
    Field.REASONING_TOKENS,
)
_TIMED: Final = frozenset({Activity.VIDEO, Activity.SPEECH, Activity.TRANSCRIPTION, Activity.MUSIC})
_NESTED: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_SCALAR: Final = msgspec.json.Decoder(str | int | float | bool | None)


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row by the folded names of their columns.

    Attributes:
        named: Text of a table, or undecoded values of a record.
        digest: Of the whole row.
    """

    named: Mapping[str, str | msgspec.Raw]
    digest: bytes

    def text(self, name: str) -> str | None:
        """A cell as text; ``None`` if there is no such column.

        Raises:
            ValueError: It is a list or a record.
        """
        cell = self.named.get(name)
        if isinstance(cell, str):
            return cell
        if cell is None:
            cell = self._inner(name)
        return None if cell is None else _as_text(cell)

    def _inner(self, name: str) -> msgspec.Raw | None:
        """A field of a record in the record: ``usage.input_tokens``."""
        outer, dot, rest = name.partition(".")
        cell = self.named.get(outer) if dot else None
        if cell is None or isinstance(cell, str):
            return None
        inner = part_or_none(_NESTED, cell)
        if inner is None:
            return None
        cells = Cells({folded(key): value for key, value in inner.items()}, self.digest)
        found = cells.named.get(rest)
        return cells._inner(rest) if found is None or isinstance(found, str) else found


@dataclass(frozen=True, slots=True)
class MappedRow:
    """What a row tells.

    Attributes:
        moment: When it was.
        model: As recorded.
        variant: Size of a picture, such as ``1024x1536``; empty if not told.
        activity: Kind of use.
        token_source: Whether tokens were told.
        amounts: How much was used.
        counted: The number of requests was told.
        identity: What makes the row known again.
    """

    moment: Moment
    model: str | None
    variant: str
    activity: Activity
    token_source: TokenSource
    amounts: Amounts
    counted: bool
    identity: tuple[str, ...]


def read_row(cells: Cells, layout: Layout) -> MappedRow | Fault | None:
    """What a row tells; ``None`` if nothing was used."""
    try:
        return _read(cells, layout)
    except ArithmeticError:
        return Fault.BAD_COUNT
    except ValueError:
        return Fault.BAD_FIELD


def _read(cells: Cells, layout: Layout) -> MappedRow | Fault | None:
    written = _first(cells, layout.columns[Field.TIME])
    moment = read_moment(written, layout)
    if moment is None:
        return Fault.NO_MOMENT if written.casefold() in _NOT_TOLD else unread(written)
    activity = _activity(cells, layout)
    counts = {name: _sum(cells, layout, name) for name in Field if name not in _TEXTS}
    measured = any(counts[name] is not None for name in _TOKENS)
    amounts = _amounts(counts, layout, activity)
    asked = counts[Field.REQUESTS]
    if asked == 0 or not (asked or _used(amounts) or not _told(counts)):
        return None
    if activity is Activity.AGENT and not measured:
        # What stands in for an agent is a whole session; a row is one request.
        activity = Activity.QUESTION
    countable = activity is Activity.IMAGE or (activity in _TIMED and amounts.media_ms > 0)
    size = _first(cells, layout.columns.get(Field.VARIANT, ()))
    return MappedRow(
        moment=moment,
        model=_model(cells, layout),
        variant=size if _SIZE.fullmatch(size) else "",
        activity=activity,
        token_source=TokenSource.MEASURED if measured or countable else TokenSource.PRESET,
        amounts=amounts,
        counted=asked is not None,
        identity=_identity(cells, layout),
    )


_TEXTS: Final = frozenset({Field.TIME, Field.MODEL, Field.VARIANT})


def _told(counts: Mapping[Field, float | None]) -> bool:
    """Whether any amount was told, also zero."""
    return any(number is not None for number in counts.values())


def _used(amounts: Amounts) -> bool:
    return any(amounts.values()[1:])


def _amounts(counts: Mapping[Field, float | None], layout: Layout, activity: Activity) -> Amounts:
    """Amounts of a row.

    Raises:
        ArithmeticError: A count cannot be true.
    """
    whole = {name: _whole(number or 0) for name, number in counts.items() if name in _TOKENS}
    asked = counts[Field.REQUESTS]
    requests = 1 if asked is None else _whole(math.ceil(asked) if layout.weighted else asked)
    cached = whole[Field.CACHED_TOKENS]
    fresh = whole[Field.INPUT_TOKENS]
    output, reasoning = whole[Field.OUTPUT_TOKENS], whole[Field.REASONING_TOKENS]
    if layout.input_includes_cached:
        fresh = max(fresh - cached, 0)
    if layout.output_excludes_reasoning:
        output += reasoning
    images = counts[Field.IMAGES]
    if images is None:
        images = requests if activity is Activity.IMAGE else 0
    return Amounts(
        requests=requests,
        input_tokens=fresh,
        cache_write_tokens=whole[Field.CACHE_WRITE_TOKENS],
        cached_tokens=cached,
        output_tokens=output,
        reasoning_tokens=min(reasoning, output),
        images=_whole(images),
        media_ms=_whole(round((counts[Field.SECONDS] or 0) * _MS_PER_SECOND)),
    )


def _whole(number: float) -> int:
    if number != int(number) or not 0 <= number <= MOST_TOKENS:
        raise ArithmeticError
    return int(number)


def _sum(cells: Cells, layout: Layout, name: Field) -> float | None:
    """Sum of the columns of a field; ``None`` if none of them tells anything.

    Raises:
        ArithmeticError: One of them is no number that can be true.
    """
    numbers = [_number(cells.text(column)) for column in layout.columns.get(name, ())]
    told = [number for number in numbers if number is not None]
    return sum(told) if told else None


def _number(text: str | None) -> float | None:
    if text is None or text.strip().casefold() in _NOT_TOLD:
        return None
    plain = _THOUSANDS.sub("", text.strip()) if len(text) <= _LONGEST_NUMBER else ""
    if not _NUMBER.fullmatch(plain):
        raise ArithmeticError
    number = float(plain)
    if not 0 <= number <= MOST_TOKENS:
        raise ArithmeticError
    return number


def _first(cells: Cells, names: tuple[str, ...]) -> str:
    """The first cell of those columns that holds anything."""
    for name in names:
        text = (cells.text(name) or "").strip()
        if text:
            return text
    return ""


def _model(cells: Cells, layout: Layout) -> str | None:
    text = _first(cells, layout.columns.get(Field.MODEL, ()))
    return None if not text or folded(text) in layout.no_models else text


def _activity(cells: Cells, layout: Layout) -> Activity:
    if not layout.activity_column:
        return layout.activity
    told = folded(cells.text(layout.activity_column) or "")
    return layout.activities.get(told, layout.activity)


def _identity(cells: Cells, layout: Layout) -> tuple[str, ...]:
    told = tuple(cells.text(name) or "" for name in layout.identity)
    return told if any(told) else (cells.digest.hex(),)


def _as_text(raw: msgspec.Raw) -> str:
    try:
        value = _SCALAR.decode(raw)
    except UNDECODABLE as error:
        raise ValueError("no plain value") from error
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value)
