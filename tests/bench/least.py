"""The least that a Python process does to bring Claude Code logs into a database, to compare with.

    python tests/bench/least.py LOGS DATABASE

Finds the lines with token counts, decodes their typed fields, keeps the largest counts of each
message and inserts them into the table of events of a database of ours that is there and empty.
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

import msgspec

BLOCK_BYTES = 256 * 1024
NEEDLE = b'"usage":{'
SERIES = "INSERT INTO series VALUES (1, 'least', '', NULL, '', '', '', '', 0, '')"
EVENT = """
    INSERT INTO events (key, at_ms, day, time_quality, series_id, requests, input_tokens,
    cache_write_tokens, cached_tokens, output_tokens, reasoning_tokens, images, media_ms,
    input_chars, output_chars) VALUES (?, ?, ?, 0, 1, 1, ?, ?, ?, ?, 0, 0, 0, 0, 0)
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


def main() -> None:
    logs, database = sys.argv[1:]
    decode = msgspec.json.Decoder(Line).decode
    largest: dict[str, tuple[int, Line]] = {}
    for folder, _, names in os.walk(logs):
        for name in names:
            rest = b""
            with open(os.path.join(folder, name), "rb", buffering=0) as stream:  # noqa: PTH118, PTH123
                while block := stream.read(BLOCK_BYTES):
                    block = rest + block if rest else block
                    end, start = block.rfind(b"\n") + 1, 0
                    while (place := block.find(NEEDLE, start, end)) >= 0:
                        begin = max(start, block.rfind(b"\n", start, place) + 1)
                        start = block.find(b"\n", place) + 1
                        line = decode(block[begin : start - 1])
                        output = line.message.usage.output_tokens
                        known = largest.get(line.message.id)
                        if known is None or known[0] < output:
                            largest[line.message.id] = output, line
                    rest = block[end:]
    connection = sqlite3.connect(database)
    with connection:
        connection.execute(SERIES)
        connection.executemany(EVENT, map(row, largest.items()))
    connection.close()


def row(item: tuple[str, tuple[int, Line]]) -> tuple[bytes | int, ...]:
    name, (output, line) = item
    usage = line.message.usage
    at_ms = round(line.timestamp.timestamp() * 1000)
    return (
        blake2b(name.encode(), digest_size=16).digest(),
        at_ms,
        at_ms // DAY_MS,
        usage.input_tokens,
        usage.cache_creation_input_tokens,
        usage.cache_read_input_tokens,
        output,
    )


if __name__ == "__main__":
    main()
