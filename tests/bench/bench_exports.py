"""How fast and in how much memory a ChatGPT export is read, beside loading it whole.

    python tests/bench/bench_exports.py [--megabytes 200] [--rounds 3] [--zipped]

Writes a seeded export with the shape of a real one on one line, checks that what is read is
exactly what was written, and prints each round and the median ratio. Each reading is a process
of its own. The peer is ``orjson.loads`` of the whole file, or ``json.loads`` where orjson is not
installed (it is no dependency of ours).
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from responsai.domain.imports import FileReport
from responsai.domain.usage import UsageEvent
from responsai.importers.archives import parts
from responsai.importers.base import Context
from responsai.importers.files import identify, list_files

if TYPE_CHECKING:
    from collections.abc import Iterator

START = 1_700_000_000
NOW_MS = (START + 2 * 365 * 86_400) * 1000
SLUGS = ("gpt-4o", "gpt-4o-mini", "o3-mini", "gpt-5", "gpt-5-thinking")
TEXT = """The garden needs water in the evening, « pas à midi », and a \\"cover\\" against frost.
def total(rows):\n    return sum(row.amount for row in rows)  # été, naïve, 東京
1. Write the outline. 2. Ask for a second opinion. 3. Read it aloud before you send it.
"""
ASKED, ANSWERED = 7.1, 7.46
"""Logarithms of lengths whose means are the 500 and 717 tokens of an ordinary answer (METHOD)."""
USUAL_MARKS: dict[str, object] = {
    "serialization_metadata": {"custom_symbol_offsets": []},
    "citations": [],
    "content_references": [
        {"matched_text": "cite", "start_idx": 0, "end_idx": 9, "refs": [], "type": "webpage",
         "items": [{"title": "A page", "url": "https://example.org/a", "snippet": "words"},
                   {"title": "A page", "url": "https://example.org/b", "snippet": "words"}]},
    ],
    "message_type": "next",
    "default_model_slug": "auto",
    "timestamp_": "absolute",
    "finish_details": {"type": "stop", "stop_tokens": [200002]},
    "is_complete": True,
    "safe_urls": ["https://example.org/a", "https://example.org/b"],
    "message_source": None,
    "can_save": True,
    "reasoning_status": "is_reasoning",
    "selected_github_repos": [],
    "selected_all_github_repos": False,
}  # fmt: skip
"""What real exports tell of an answer besides what concerns us."""

Totals = tuple[int, ...]


@dataclass(frozen=True)
class Reading:
    seconds: float
    cpu: float
    peak_mib: float
    totals: Totals


class Generator:
    """Conversations with branches, reasoning, tools and pictures."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 (a reproducible export, no secret)
        self.totals = [0, 0, 0]
        self.now = float(START)

    def write(self, path: Path, size: int) -> None:
        """Write an export of about ``size`` bytes on one line."""
        written = 1
        with path.open("wb") as stream:
            stream.write(b"[")
            while written < size:
                data = json.dumps(self._conversation()).encode()
                stream.write((b", " if written > 1 else b"") + data)
                written += len(data) + 2
            stream.write(b"]")

    def _conversation(self) -> dict[str, object]:
        self.mapping: dict[str, object] = {"root": {"id": "root", "message": None, "parent": None}}
        started = self.now
        parent = "root"
        for _ in range(int(min(self.random.lognormvariate(1.8, 0.9), 200)) + 1):
            asked = self._node(parent, "user", self._length(ASKED), {"message_source": None})
            parent = self._answer(asked)
            if self.random.random() < 0.1:
                self._answer(asked)
        number = self._uuid()
        return {
            "title": self._text(30),
            "create_time": started,
            "update_time": self.now,
            "mapping": self.mapping,
            "moderation_results": [],
            "current_node": parent,
            "conversation_id": number,
            "is_archived": False,
            "default_model_slug": "auto",
            "id": number,
        }

    def _answer(self, parent: str) -> str:
        marks: dict[str, object] = {
            **USUAL_MARKS,
            "model_slug": self.random.choice(SLUGS),
            "request_id": self._uuid(),
            "turn_exchange_id": self._uuid(),
            "parent_id": self._uuid(),
        }
        self.totals[0] += 1
        if self.random.random() < 0.2:
            length = self._length(5.0)
            parent = self._node(parent, "assistant", length, marks, kind="code")
            self.totals[1] += length
            parent = self._node(parent, "tool", self._length(7.0), {})
        length = self._length(ANSWERED)
        self.totals[1] += length
        return self._node(parent, "assistant", length, marks)

    def _node(
        self,
        parent: str,
        role: str,
        length: int,
        marks: dict[str, object] | None = None,
        kind: str = "text",
    ) -> str:
        self.now += self.random.random() * 60
        name = self._uuid()
        text = self._text(length)
        said: dict[str, object] = {"parts": [text]} if kind == "text" else {"text": text}
        self.mapping[name] = {
            "id": name,
            "message": {
                "id": name,
                "author": {"role": role, "name": None, "metadata": {}},
                "create_time": self.now,
                "update_time": None,
                "content": {"content_type": kind, **said},
                "status": "finished_successfully",
                "end_turn": True,
                "weight": 1.0,
                "metadata": marks or {},
                "recipient": "all",
                "channel": None,
            },
            "parent": parent,
            "children": [],
        }
        return name

    def _length(self, mean: float) -> int:
        return int(min(self.random.lognormvariate(mean, 1.0), 40_000)) + 4

    def _text(self, length: int) -> str:
        start = self.random.randrange(len(TEXT))
        return (TEXT[start:] + TEXT * (length // len(TEXT) + 1))[:length]

    def _uuid(self) -> str:
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))


def _sources(path: Path) -> Iterator[object]:
    for file in list_files([path]).sources:
        yield from parts(file)


def read_with_importer(path: Path) -> Totals:
    """Answers, and characters as tokens, through recognition and the importer."""
    context = Context(
        lambda text: hashlib.blake2b(text.encode(), digest_size=16, key=b"salt").digest(), NOW_MS
    )
    answers = output = 0
    for source in _sources(path):
        importer = None if isinstance(source, FileReport) else identify(source)  # type: ignore[arg-type]
        if importer is None or isinstance(importer, FileReport):
            raise SystemExit("The export was not recognised")
        for record in importer.read(source, context):  # type: ignore[arg-type]
            if isinstance(record, UsageEvent):
                answers += record.amounts.requests
                output += record.amounts.output_tokens
    return answers, output


def read_whole(path: Path) -> Totals:
    """Nothing but loading the file: the floor of any reader that holds it whole."""
    try:
        loads = importlib.import_module("orjson").loads
    except ImportError:
        loads = json.loads
    with _opened(path) as stream:
        return (len(loads(stream.read())),)


def _opened(path: Path) -> BinaryIO:
    if path.suffix != ".zip":
        return path.open("rb")
    archive = zipfile.ZipFile(path)
    return archive.open(archive.infolist()[0])  # type: ignore[return-value]


READERS = {"importer": read_with_importer, "whole": read_whole}


def measure(reader: str, path: Path) -> Reading:
    command = [sys.executable, __file__, "--read", reader, str(path)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, cpu, peak, *totals = json.loads(answer.stdout)
    return Reading(seconds, cpu, peak, tuple(totals))


def read_here(reader: str, path: Path) -> None:
    begun, cpu = time.perf_counter(), time.process_time()
    totals = READERS[reader](path)
    spent = time.perf_counter() - begun, time.process_time() - cpu
    sys.stdout.write(json.dumps([*spent, peak_mib(), *totals]))


def peak_mib() -> float:
    """Peak memory of this process in MiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return 0.0


def compare(megabytes: int, rounds: int, *, zipped: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "conversations.json"
        generator = Generator(seed=20260131)
        generator.write(path, megabytes * 1_000_000)
        size = path.stat().st_size / 1e6
        if zipped:
            packed = path.with_suffix(".zip")
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                archive.write(path, path.name)
            path = packed
        say(f"{size:.0f} MB on one line, {generator.totals[0]} answers")
        ratios: list[float] = []
        for _ in range(rounds):
            ours, whole = measure("importer", path), measure("whole", path)
            check(ours.totals, generator.totals)
            ratios.append(ours.cpu / whole.cpu)
            say(
                f"importer {size / ours.seconds:5.0f} MB/s, {ours.cpu:5.2f} s CPU, "
                f"peak {ours.peak_mib:4.0f} MiB | whole {size / whole.seconds:5.0f} MB/s, "
                f"{whole.cpu:5.2f} s CPU, peak {whole.peak_mib:4.0f} MiB | "
                f"CPU ratio {ratios[-1]:.2f}"
            )
        say(f"Totals exact. Median CPU ratio to a whole load: {statistics.median(ratios):.2f}")


def check(read: Totals, written: list[int]) -> None:
    """Answers are exact; tokens are a quarter of the characters, rounded answer by answer."""
    answers, output = read
    if answers != written[0] or abs(output - written[1] / 4) > answers:
        raise SystemExit(f"Read {read}, written {written}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--zipped", action="store_true")
    parser.add_argument("--read", choices=READERS)
    parser.add_argument("path", type=Path, nargs="?")
    chosen = parser.parse_args()
    if chosen.read:
        read_here(chosen.read, chosen.path)
    else:
        compare(chosen.megabytes, chosen.rounds, zipped=chosen.zipped)


if __name__ == "__main__":
    main()
