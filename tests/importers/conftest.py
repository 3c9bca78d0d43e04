"""Reading sources in tests: files with a fixed date, and what an importer says of them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from responsai.domain.imports import Assumed, Rejected
from responsai.domain.usage import LoggedRequest, UsageEvent
from responsai.importers.base import Context, Skipped
from responsai.importers.files import FileSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from responsai.importers.base import Importer, Record


@dataclass(frozen=True)
class Outcome:
    """What reading one source gave, sorted by kind."""

    events: tuple[UsageEvent, ...]
    rejected: tuple[Rejected, ...]
    skipped: int
    assumed: tuple[str, ...]

    @property
    def keys(self) -> set[bytes]:
        return {event.key for event in self.events}


class Reader(Protocol):
    def __call__(
        self, importer: Importer, data: bytes, *, now_ms: int = ..., modified_ms: int = ...
    ) -> Outcome: ...


def salted(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16, key=b"salt of a database").digest()


def milliseconds(text: str) -> int:
    return round(dt.datetime.fromisoformat(text).timestamp() * 1000)


def in_full(record: Record) -> Record:
    """A request of a log as the event that it is; any other record as it is."""
    return record.event() if isinstance(record, LoggedRequest) else record


def gather(records: Iterable[Record]) -> Outcome:
    found = [in_full(record) for record in records]
    return Outcome(
        tuple(record for record in found if isinstance(record, UsageEvent)),
        tuple(record for record in found if isinstance(record, Rejected)),
        sum(record.count for record in found if isinstance(record, Skipped)),
        tuple(record.sentence for record in found if isinstance(record, Assumed)),
    )


NOW_MS = milliseconds("2026-02-01T00:00:00Z")
MODIFIED_MS = milliseconds("2025-12-24T18:00:00Z")


MESSAGE = "msg_01AaBbCcDdEeFf11GgHhIiJj"
REQUEST = "req_011AaBbCcDdEeFfGgHhIiJj1"


def answer(
    output: int | None = 5, *, message: dict[str, Any] | None = None, **line: object
) -> bytes:
    """A line of a Claude Code log with an answer; without counts if ``output`` is ``None``."""
    body: dict[str, Any] = {"id": MESSAGE, "role": "assistant", "model": "claude-x"}
    if output is not None:
        body["usage"] = {"input_tokens": 10, "output_tokens": output}
    record: dict[str, Any] = {
        "type": "assistant",
        "timestamp": "2025-11-03T09:00:00Z",
        "sessionId": "s",
        "requestId": REQUEST,
        "message": body | (message or {}),
    }
    kept = {name: value for name, value in (record | line).items() if value is not ...}
    return json.dumps(kept).encode()


def log(*lines: bytes) -> bytes:
    return b"\n".join(lines) + b"\n"


@pytest.fixture
def context() -> Context:
    return Context(salted, NOW_MS)


@pytest.fixture
def source_of(tmp_path: Path) -> Callable[[bytes], FileSource]:
    """A file with the given bytes and a fixed date."""
    names = iter(range(1_000))

    def make(data: bytes) -> FileSource:
        path = tmp_path / f"{next(names)}.log"
        path.write_bytes(data)
        return FileSource(path, path.name, len(data), MODIFIED_MS, named=True)

    return make


@pytest.fixture
def read(source_of: Callable[[bytes], FileSource]) -> Reader:
    """Everything an importer says of the given bytes."""

    def run(
        importer: Importer, data: bytes, *, now_ms: int = NOW_MS, modified_ms: int = MODIFIED_MS
    ) -> Outcome:
        made = source_of(data)
        source = FileSource(made.path, made.label, made.size, modified_ms)
        return gather(importer.read(source, Context(salted, now_ms)))

    return run
