"""One row of the database of ``llm``: the answer it tells of, if any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from responsai.importers.decoding import decoded
from responsai.importers.faults import Fault
from responsai.importers.fields import believable, believed_ms, moment_ms, tokens_of

if TYPE_CHECKING:
    from responsai.importers.sqlite_source import Tables, Value

_TURNS: Final = frozenset({"id", "thread_id", "model", "datetime_utc"})
_RESPONSES: Final = frozenset({"id", "conversation_id", "model", "datetime_utc"})
_LOGS: Final = frozenset({"id", "chat_id", "model", "system", "response", "datetime_utc"})
_LOG: Final = frozenset({"system", "prompt", "response", "model", "timestamp"})
"""What tells each table from those of other programs; later versions added columns."""
_COUNTED: Final = frozenset({"input_tokens", "output_tokens"})
_OF_OPENAI: Final = {"input_tokens": "prompt_tokens", "output_tokens": "completion_tokens"}

_NUMBERED: Final = frozenset({"log", "logs"})
"""Tables whose rows are numbered from 1 in each database: only with its moment, which is told
to the microsecond, is such a number an identity. The first was renamed to the second.
"""

_LONGEST_NAME: Final = 256
_LONGEST_ID: Final = 64

_OF_OLLAMA: Final = '"eval_duration"'
"""Field that Ollama's answers have and no other's; inside a text its quotes would be escaped."""

_COUNTED_AMONG_TURNS: Final = (
    "WHERE id NOT IN (SELECT id FROM turns WHERE id IS NOT NULL"
    " AND (input_tokens IS NOT NULL OR output_tokens IS NOT NULL))"
)

_WEIGHTS: Final = re.compile(r"^(?:gguf/|mlx-community/|llamafile$|.*[-.]gguf)", re.IGNORECASE)
"""Names that plugins for models on this computer give them."""

_CLOUD: Final = ("-cloud", ":cloud")


class Counts(NamedTuple):
    """Tokens of an answer: the four buckets, and the part of the output that is reasoning."""

    fresh: int = 0
    written: int = 0
    cached: int = 0
    output: int = 0
    reasoning: int = 0


class Answer(NamedTuple):
    """One answer.

    Attributes:
        id: Identifier, the same in both tables.
        at_ms: Moment, UTC.
        model: As recorded.
        local: It ran on this computer.
        counts: Its tokens.
        measured: They are told, not estimated.
    """

    id: str
    at_ms: int | None
    model: str | None
    local: bool
    counts: Counts
    measured: bool


class _InputDetails(msgspec.Struct):
    cached_tokens: int | None = None


class _OutputDetails(msgspec.Struct):
    reasoning_tokens: int | None = None


class _Details(msgspec.Struct):
    """What providers tell besides, each in its own words."""

    # OpenAI and those who follow it: parts of the input and of the output.
    prompt_tokens_details: _InputDetails | None = None
    input_tokens_details: _InputDetails | None = None
    completion_tokens_details: _OutputDetails | None = None
    output_tokens_details: _OutputDetails | None = None
    # Google: likewise.
    cached_content: int | None = msgspec.field(default=None, name="cachedContentTokenCount")
    thoughts: int | None = msgspec.field(default=None, name="thoughtsTokenCount")
    # Anthropic: beside the input.
    cache_creation_input_tokens: int | None = None
    cache_read_input_tokens: int | None = None


_DETAILS: Final = msgspec.json.Decoder(_Details)


def queries(tables: Tables) -> list[str]:
    """What to ask a database; nothing if it is none of ours.

    Raises:
        UnreadableError: The database is damaged.
    """
    found = []
    turns, responses = tables.columns("turns"), tables.columns("responses")
    if turns >= _TURNS and turns >= _COUNTED:
        found.append(_query("turns", turns))
    if responses >= _RESPONSES:
        # Of an answer that both tables have, the one with counts is read.
        twice = _COUNTED_AMONG_TURNS if found else ""
        found.append(_query("responses", responses, twice))
    logs, log = tables.columns("logs"), tables.columns("log")
    if logs >= _LOGS:
        found.append(_query("logs", logs))
    if log >= _LOG:
        found.append(_query("log", log))
    return found


def read_row(row: tuple[Value, ...], now_ms: int) -> Answer | Fault | None:
    """The answer that a row tells of.

    Args:
        row: As the query gives it.
        now_ms: Now in UTC, milliseconds since 1970.

    Returns:
        The answer, what is wrong with the row, or ``None`` if nothing was counted or written.
    """
    identifier, model, moment, details, read, written, length, of_ollama = row
    if (
        not isinstance(identifier, str)
        or not isinstance(model, str | None)
        or not isinstance(moment, str | None)
        or not 0 < len(identifier) <= _LONGEST_ID
        or len(model or "") > _LONGEST_NAME
    ):
        return Fault.BAD_FIELD
    counts = _counts(read, written, details)
    if isinstance(counts, Fault):
        return counts
    at_ms = believed_ms(moment_ms(moment), now_ms)
    measured = counts is not None
    if counts is None:
        if not isinstance(length, int) or not length:
            return None
        counts = Counts(output=tokens_of(length))
    return Answer(identifier, at_ms, model, _runs_here(model, of_ollama), counts, measured)


def _query(table: str, columns: frozenset[str], without: str = "") -> str:
    """Fixed columns in a fixed order, whatever version made the table."""
    model = "IFNULL(NULLIF(resolved_model, ''), model)" if "resolved_model" in columns else "model"
    moment = "datetime_utc" if "datetime_utc" in columns else "timestamp"
    identifier = f"'log ' || rowid || ' ' || IFNULL({moment}, '')" if table in _NUMBERED else "id"
    answer = "response_json" if "response_json" in columns else "NULL"
    details = "token_details" if "token_details" in columns else "NULL"
    length = "length(response)" if "response" in columns else "NULL"
    read, written = _count("input_tokens", columns), _count("output_tokens", columns)
    return (
        f"SELECT {identifier}, {model}, {moment}, CAST({details} AS BLOB), {read}, {written},"  # noqa: S608  (our own words only)
        f" {length}, instr({answer}, '{_OF_OLLAMA}') FROM {table} {without} ORDER BY rowid"
    )


def _count(column: str, columns: frozenset[str]) -> str:
    """A count where a version has a column for it, else from what OpenAI answered, if kept."""
    if column in columns or "response_json" not in columns:
        return column if column in columns else "NULL"
    told = f"json_extract(response_json, '$.usage.{_OF_OPENAI[column]}')"
    return f"CASE WHEN json_valid(response_json) THEN {told} END"


def _counts(read: Value, written: Value, details: Value) -> Counts | Fault | None:
    """The counts of a row; ``None`` if it has none."""
    if read is None and written is None:
        return None
    if not isinstance(read, int | None) or not isinstance(written, int | None):
        return Fault.BAD_COUNT
    told = decoded(_DETAILS.decode, details) if isinstance(details, bytes) else _Details()
    if isinstance(told, Fault):
        # What providers write there is their own affair: the two counts are enough.
        told = _Details()
    cached = _first(told.prompt_tokens_details, told.input_tokens_details) or (
        told.cached_content or 0
    )
    reasoning = _first(told.completion_tokens_details, told.output_tokens_details) or (
        told.thoughts or 0
    )
    beside = told.cache_read_input_tokens or 0
    counts = Counts(
        read or 0, told.cache_creation_input_tokens or 0, cached + beside, written or 0, reasoning
    )
    if not believable((*counts, cached)):
        return Fault.BAD_COUNT
    inside = min(cached, counts.fresh)
    return counts._replace(
        fresh=counts.fresh - inside,
        cached=inside + beside,
        reasoning=min(reasoning, counts.output),
    )


def _first(*details: _InputDetails | _OutputDetails | None) -> int:
    for part in details:
        number = (
            part.cached_tokens
            if isinstance(part, _InputDetails)
            else part.reasoning_tokens
            if part is not None
            else None
        )
        if number:
            return number
    return 0


def _runs_here(model: str | None, of_ollama: Value) -> bool:
    name = model or ""
    if name.lower().endswith(_CLOUD):
        return False
    return bool(of_ollama) or _WEIGHTS.match(name) is not None
