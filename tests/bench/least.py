"""The least that a Python process does to bring logs into a database, to compare with.

    python tests/bench/least.py claude|codex LOGS DATABASE

Finds the lines with token counts, decodes their typed fields, keeps the largest counts of each
message (Claude Code) or what each row adds to the totals (Codex), and inserts them into the table
of events of a database of ours that is there and empty.
It recognises nothing, checks nothing, reports nothing, resumes nothing, and takes only lines in
the one spelling that the seeded logs have. What an importer takes beyond this is the price of
being safe and of telling what it did; what a native program takes less is the price of Python.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from datetime import datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BLOCK_BYTES = 256 * 1024
SERIES = "INSERT INTO series VALUES (1, 'least', '', NULL, '', '', '', '', 0, '')"
EVENT = """
    INSERT INTO events (key, at_ms, day, time_quality, series_id, requests, input_tokens,
    cache_write_tokens, cached_tokens, output_tokens, reasoning_tokens, images, media_ms,
    input_chars, output_chars) VALUES (?, ?, ?, 0, 1, 1, ?, ?, ?, ?, ?, 0, 0, 0, 0)
"""
DAY_MS = 86_400_000


class Usage(msgspec.Struct, gc=False):
    input_tokens: int
    cache_creation_input_tokens: int
    cache_read_input_tokens: int
    output_tokens: int


class Message(msgspec.Struct, gc=False):
    id: str
    model: str
    usage: Usage


class Line(msgspec.Struct, gc=False):
    timestamp: datetime
    message: Message


class Totals(msgspec.Struct, gc=False):
    input_tokens: int
    cached_input_tokens: int
    output_tokens: int
    reasoning_output_tokens: int


class Info(msgspec.Struct, gc=False):
    total_token_usage: Totals


class Payload(msgspec.Struct, gc=False):
    info: Info


class Counted(msgspec.Struct, gc=False):
    timestamp: datetime
    payload: Payload


def main() -> None:
    kind, logs, database = sys.argv[1:]
    rows = {"claude": claude, "codex": codex}[kind](logs)
    connection = sqlite3.connect(database)
    with connection:
        connection.execute(SERIES)
        connection.executemany(EVENT, rows)
    connection.close()


def lines(logs: str, needle: bytes) -> Iterator[tuple[str, bytes]]:
    """Lines that hold some bytes, with the name of their file."""
    for folder, _, names in os.walk(logs):
        for name in names:
            rest = b""
            with open(os.path.join(folder, name), "rb", buffering=0) as stream:  # noqa: PTH118, PTH123
                while block := stream.read(BLOCK_BYTES):
                    block = rest + block if rest else block
                    end, start = block.rfind(b"\n") + 1, 0
                    while (place := block.find(needle, start, end)) >= 0:
                        begin = max(start, block.rfind(b"\n", start, place) + 1)
                        start = block.find(b"\n", place) + 1
                        yield name, block[begin : start - 1]
                    rest = block[end:]


def claude(logs: str) -> Iterable[tuple[bytes | int, ...]]:
    """The largest counts of each message."""
    decode = msgspec.json.Decoder(Line).decode
    largest: dict[str, tuple[int, Line]] = {}
    for _, data in lines(logs, b'"usage":{'):
        line = decode(data)
        output = line.message.usage.output_tokens
        known = largest.get(line.message.id)
        if known is None or known[0] < output:
            largest[line.message.id] = output, line
    for name, (output, line) in largest.items():
        usage = line.message.usage
        yield row(
            name,
            line.timestamp,
            usage.input_tokens,
            usage.cache_creation_input_tokens,
            usage.cache_read_input_tokens,
            output,
            0,
        )


def codex(logs: str) -> Iterable[tuple[bytes | int, ...]]:
    """What each row adds to the totals of its session."""
    decode = msgspec.json.Decoder(Counted).decode
    session, before, number = "", Totals(0, 0, 0, 0), 0
    for name, data in lines(logs, b'"type":"token_count"'):
        if name != session:
            session, before, number = name, Totals(0, 0, 0, 0), 0
        line = decode(data)
        now = line.payload.info.total_token_usage
        added = now.output_tokens - before.output_tokens
        if added:
            number += 1
            cached = now.cached_input_tokens - before.cached_input_tokens
            yield row(
                f"{session} {number}",
                line.timestamp,
                now.input_tokens - before.input_tokens - cached,
                0,
                cached,
                added,
                now.reasoning_output_tokens - before.reasoning_output_tokens,
            )
        before = now


def row(identity: str, moment: datetime, *amounts: int) -> tuple[bytes | int, ...]:
    at_ms = round(moment.timestamp() * 1000)
    key = blake2b(identity.encode(), digest_size=16).digest()
    return (key, at_ms, at_ms // DAY_MS, *amounts)


if __name__ == "__main__":
    main()
