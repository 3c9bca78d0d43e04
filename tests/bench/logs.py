"""Seeded logs with the shape and the sizes of real ones, and what is truly in them."""

from __future__ import annotations

import json
import random
import time
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from pathlib import Path

START_MS = 1_760_000_000_000
MODELS = ("claude-sonnet-4-5-20250929", "claude-opus-4-1-20250805", "claude-haiku-4-5-20251001")
TEXT = """
    def stage_total(rows: Sequence[Row], *, unit: str = "kWh") -> float:
        # Somme des étapes : tout est compté une seule fois.
        return sum(row.amount for row in rows if row.unit == unit)

  142 \t"name": "C:\\work\\report.txt",
The value of each field is read once and kept as it was written until the next release.
"""
BUCKETS = (
    "requests",
    "input_tokens",
    "cache_write_tokens",
    "cached_tokens",
    "output_tokens",
    "reasoning_tokens",
)
"""Sums that a reader must find, under the names that the summary gives them."""


class _Logs(ABC):
    """Logs of one program, written session by session."""

    folder: ClassVar[str]

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 (reproducible logs, no secret)
        self.totals = dict.fromkeys(BUCKETS, 0)
        self.now_ms = START_MS

    def write(self, home: Path, size: int, files: int | None = None) -> int:
        """Write about ``size`` bytes of logs, in so many files if told; the number of files."""
        written = made = 0
        while written < size if files is None else made < files:
            # Median 105 kB with a long tail, as a survey of 3,142 real files found.
            aim = min(self.random.lognormvariate(11.56, 1.7), 20_000_000, size - written)
            folder = home / self.folder / f"part-{made % 7}"
            folder.mkdir(parents=True, exist_ok=True)
            lines = self.session(int(aim) if files is None else size // files)
            (folder / f"rollout-{self._hex(8)}.jsonl").write_bytes(lines)
            written += len(lines)
            made += 1
        return made

    @abstractmethod
    def session(self, size: int) -> bytes:
        """About so many bytes of one session."""

    def count(self, *amounts: int) -> None:
        """Note what was written, in the order of ``BUCKETS``."""
        for name, number in zip(BUCKETS, amounts, strict=True):
            self.totals[name] += number

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


class ClaudeCodeLogs(_Logs):
    """Sessions in which a person's turn, tool results and streamed answers alternate."""

    folder = "projects"

    def session(self, size: int) -> bytes:
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
        self.count(1, *final.values(), 0)
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


class CodexLogs(_Logs):
    """Sessions in which the conversation, running totals and repeated totals alternate."""

    folder = "sessions"

    def session(self, size: int) -> bytes:
        """About so many bytes of one session."""
        lines = [
            self._line("session_meta", {"id": self._uuid(), "instructions": self._text(18_000)}),
            self._line("turn_context", {"cwd": "/home/somebody/work", "model": "gpt-5-codex"}),
        ]
        written = sum(map(len, lines))
        total = [0, 0, 0, 0]
        while written < size:
            added = [self._line("response_item", self._item()) for _ in range(3)]
            last = [
                self.random.randrange(8_000, 200_000),
                self.random.randrange(0, 8_000),
                self.random.randrange(20, 2_000),
                self.random.randrange(0, 20),
            ]
            total = [before + more for before, more in zip(total, last, strict=True)]
            self.count(1, last[0] - last[1], 0, last[1], last[2], last[3])
            # A third of the rows is written again when something else changes.
            added += [self._counts(total, last)] * self.random.choice((1, 1, 2))
            lines += added
            written += sum(map(len, added))
        return ("\n".join(lines) + "\n").encode()

    def _item(self) -> dict[str, object]:
        text = self._text(int(min(self.random.lognormvariate(7.3, 1.5), 200_000)))
        return {"type": "function_call_output", "call_id": self._hex(20), "output": text}

    def _counts(self, total: list[int], last: list[int]) -> str:
        info = {"total_token_usage": _usage(total), "last_token_usage": _usage(last)}
        return self._line("event_msg", {"type": "token_count", "info": info, "rate_limits": {}})

    def _line(self, kind: str, payload: object) -> str:
        record = {"timestamp": self._later(), "type": kind, "payload": payload}
        return json.dumps(record, separators=(",", ":"), ensure_ascii=False)


def _usage(counts: list[int]) -> dict[str, int]:
    return {
        "input_tokens": counts[0],
        "cached_input_tokens": counts[1],
        "output_tokens": counts[2],
        "reasoning_output_tokens": counts[3],
        "total_tokens": counts[0] + counts[2],
    }


GENERATORS: dict[str, type[_Logs]] = {"claude": ClaudeCodeLogs, "codex": CodexLogs}
