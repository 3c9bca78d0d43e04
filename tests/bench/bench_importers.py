"""How fast and in how much memory logs are read, beside a plain ``json.loads`` of each line.

    python tests/bench/bench_importers.py [--megabytes 50] [--rounds 5]

Writes seeded logs with the shape and the sizes of real ones, checks that the totals read are
exactly those written, and prints each round and the median ratio. Each reading is a process of
its own, so that its peak memory is its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from responsai.domain.imports import FileReport
from responsai.domain.usage import NOTHING, UsageEvent
from responsai.importers.base import Context
from responsai.importers.files import identify, list_files

START_MS = 1_760_000_000_000
NOW_MS = START_MS + 40 * 86_400_000
MODELS = ("claude-sonnet-4-5-20250929", "claude-opus-4-1-20250805", "claude-haiku-4-5-20251001")
TEXT = """
    def stage_total(rows: Sequence[Row], *, unit: str = "kWh") -> float:
        # Somme des étapes : tout est compté une seule fois.
        return sum(row.amount for row in rows if row.unit == unit)

  142 \t"name": "C:\\work\\report.txt",
The value of each field is read once and kept as it was written until the next release.
"""
BUCKETS = (
    "input_tokens",
    "cache_creation_input_tokens",
    "cache_read_input_tokens",
    "output_tokens",
)
Totals = tuple[int, ...]


@dataclass(frozen=True)
class Reading:
    seconds: float
    cpu: float
    peak_mib: float
    totals: Totals


class Generator:
    """Sessions in which a person's turn, tool results and streamed answers alternate."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 (reproducible logs, no secret)
        self.totals = dict.fromkeys(("requests", *BUCKETS), 0)
        self.now_ms = START_MS

    def write(self, folder: Path, size: int) -> int:
        """Write about ``size`` bytes of logs; the number of files."""
        written = files = 0
        while written < size:
            # Median 105 kB with a long tail, as a survey of 3,142 real files found.
            aim = min(self.random.lognormvariate(11.56, 1.7), 20_000_000, size - written)
            project = folder / f"project-{files % 7}"
            project.mkdir(exist_ok=True)
            lines = self._session(int(aim))
            (project / f"{self._hex(8)}.jsonl").write_bytes(lines)
            written += len(lines)
            files += 1
        return files

    def _session(self, size: int) -> bytes:
        session = self._uuid()
        lines: list[str] = []
        written = 0
        while written < size:
            for record in (self._user(), *self._answer()):
                line = json.dumps(
                    {"parentUuid": self._uuid(), "isSidechain": False, "userType": "external"}
                    | {"cwd": "/home/somebody/work", "sessionId": session, "version": "2.0.14"}
                    | record,
                    separators=(",", ":"),
                    ensure_ascii=False,
                )
                lines.append(line)
                written += len(line) + 1
        return ("\n".join(lines) + "\n").encode()

    def _user(self) -> dict[str, object]:
        text = self._text(int(min(self.random.lognormvariate(7.3, 1.5), 200_000)))
        content = [
            {"type": "tool_result", "tool_use_id": f"toolu_{self._hex(20)}", "content": text}
        ]
        return {
            "type": "user",
            "message": {"role": "user", "content": content},
            "uuid": self._uuid(),
            "timestamp": self._later(),
            "toolUseResult": {"stdout": text, "stderr": "", "interrupted": False},
        }

    def _answer(self) -> list[dict[str, object]]:
        lines = self.random.choice((1, 1, 2, 2, 3))
        final = {
            "input_tokens": self.random.randrange(1, 20),
            "cache_creation_input_tokens": self.random.randrange(0, 4_000),
            "cache_read_input_tokens": self.random.randrange(10_000, 120_000),
            "output_tokens": self.random.randrange(20, 2_000),
        }
        self.totals["requests"] += 1
        for name, number in final.items():
            self.totals[name] += number
        message = f"msg_01{self._hex(22)}"
        model = self.random.choice(MODELS)
        request = f"req_011{self._hex(21)}"
        records: list[dict[str, object]] = []
        for line in range(lines):
            usage = {**final, "service_tier": "standard"}
            if line < lines - 1:
                usage["output_tokens"] = 1 + line
            block = {"type": "text", "text": self._text(self.random.randrange(50, 3_000))}
            body: dict[str, object] = {
                "model": model,
                "id": message,
                "type": "message",
                "role": "assistant",
                "content": [block],
                "stop_reason": None,
                "stop_sequence": None,
                "usage": usage,
            }
            records.append(
                {
                    "message": body,
                    "requestId": request,
                    "type": "assistant",
                    "uuid": self._uuid(),
                    "timestamp": self._later(),
                }
            )
        return records

    def _later(self) -> str:
        self.now_ms += self.random.randrange(100, 20_000)
        seconds = time.gmtime(self.now_ms // 1000)
        return time.strftime("%Y-%m-%dT%H:%M:%S", seconds) + f".{self.now_ms % 1000:03}Z"

    def _uuid(self) -> str:
        return f"{self._hex(8)}-{self._hex(4)}-4{self._hex(3)}-a{self._hex(3)}-{self._hex(12)}"

    def _text(self, length: int) -> str:
        start = self.random.randrange(len(TEXT))
        return (TEXT[start:] + TEXT * (length // len(TEXT) + 1))[:length]

    def _hex(self, digits: int) -> str:
        return f"{self.random.getrandbits(4 * digits):0{digits}x}"


def read_with_importers(folder: Path) -> Totals:
    """Totals through recognition and the importer, without storing."""
    context = Context(
        lambda text: hashlib.blake2b(text.encode(), digest_size=16, key=b"salt").digest(), NOW_MS
    )
    sums = list(NOTHING.values())
    for source in list_files([folder]).sources:
        importer = identify(source)
        if importer is None or isinstance(importer, FileReport):
            raise SystemExit(f"{source.label} was not recognised")
        for record in importer.read(source, context):
            if isinstance(record, UsageEvent):
                for place, number in enumerate(record.amounts.values()):
                    sums[place] += number
    return tuple(sums[:5])


def read_with_json(folder: Path) -> Totals:
    """Nothing but decoding each line: the floor of any reader built on the standard library."""
    for path in sorted(folder.rglob("*.jsonl")):
        with path.open("rb") as stream:
            for line in stream:
                json.loads(line)
    return ()


READERS = {"importers": read_with_importers, "json": read_with_json}


def measure(reader: str, folder: Path) -> Reading:
    command = [sys.executable, __file__, "--read", reader, str(folder)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, cpu, peak, *totals = json.loads(answer.stdout)
    return Reading(seconds, cpu, peak, tuple(totals))


def read_here(reader: str, folder: Path) -> None:
    begun, cpu = time.perf_counter(), time.process_time()
    totals = READERS[reader](folder)
    spent = time.perf_counter() - begun, time.process_time() - cpu
    sys.stdout.write(json.dumps([*spent, peak_mib(), *totals]))


def peak_mib() -> float:
    """Peak memory of this process in MiB; 0 where the system does not tell.

    Linux counts what a process inherits into ``ru_maxrss``, hence its own file.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return 0.0


def compare(megabytes: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generator = Generator(seed=20260131)
        files = generator.write(folder, megabytes * 1_000_000)
        size = sum(path.stat().st_size for path in folder.rglob("*.jsonl")) / 1e6
        truth = tuple(generator.totals.values())
        say(f"{size:.0f} MB in {files} files, {truth[0]} model calls")
        ratios: list[float] = []
        for _ in range(rounds):
            ours, plain = measure("importers", folder), measure("json", folder)
            if ours.totals != truth:
                raise SystemExit(f"Read {ours.totals}, written {truth}")
            ratios.append(ours.cpu / plain.cpu)
            say(
                f"importers {size / ours.seconds:5.0f} MB/s, {ours.cpu:5.2f} s CPU, "
                f"peak {ours.peak_mib:4.0f} MiB | json.loads {size / plain.seconds:5.0f} MB/s, "
                f"{plain.cpu:5.2f} s CPU, peak {plain.peak_mib:4.0f} MiB | "
                f"CPU ratio {ratios[-1]:.2f}"
            )
        say(f"Totals exact. Median CPU ratio to json.loads: {statistics.median(ratios):.2f}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--read", choices=READERS)
    parser.add_argument("folder", type=Path, nargs="?")
    chosen = parser.parse_args()
    if chosen.read:
        read_here(chosen.read, chosen.folder)
    else:
        compare(chosen.megabytes, chosen.rounds)


if __name__ == "__main__":
    main()
