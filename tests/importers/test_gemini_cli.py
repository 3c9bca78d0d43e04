"""Sessions of Gemini CLI with a record per line: one answer in many, read on as they grow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.importers.conftest import NOW_MS, gather, log, salted
from tests.importers.test_fuzz import Bytes

from responsai.domain.activity import TokenSource
from responsai.importers import gemini_cli
from responsai.importers.base import Checkpoint, Context
from responsai.importers.gemini_cli import GeminiCli

if TYPE_CHECKING:
    from tests.importers.conftest import Outcome

START = json.dumps({"sessionId": "s", "projectHash": "h", "startTime": "x"}).encode()


def answer(name: str | None, tokens: dict[str, int] | None = None, **fields: Any) -> bytes:
    message = {"type": "gemini", "timestamp": "2025-11-03T09:00:00Z", "model": "gemini-x"}
    return json.dumps(message | {"id": name, "tokens": tokens} | fields).encode()


def read(*lines: bytes, resume: Checkpoint | None = None) -> tuple[Outcome, Checkpoint]:
    ends: list[Checkpoint] = []
    context = Context(salted, NOW_MS, resume=resume or Checkpoint(), checkpoint=ends.append)
    outcome = gather(GeminiCli().read(Bytes(log(*lines)), context))
    return outcome, ends[-1]


def test_the_fullest_record_of_an_answer_counts_wherever_it_stands() -> None:
    lines = [
        answer("a", content="x" * 400),
        answer("a", {"input": 9, "output": 5}, timestamp="2025-11-03T09:00:07Z"),
        answer("a", {"input": 9, "output": 2}),
    ]
    for order in (lines, lines[::-1]):
        (event,) = read(START, *order)[0].events
        assert event.series.token_source is TokenSource.MEASURED
        assert (event.amounts.input_tokens, event.amounts.output_tokens) == (9, 5)
        assert event.at_ms == 1_762_160_407_000


@pytest.mark.parametrize("cut", [2, 3])
def test_reading_on_knows_the_session(cut: int) -> None:
    counts = {"input": 9, "output": 5}
    lines = [START, answer("a", counts), answer(None, counts), answer("b", counts)]
    whole, _ = read(*lines)
    first, end = read(*lines[:cut])
    rest, _ = read(*lines, resume=end)
    assert first.keys | rest.keys == whole.keys
    assert len(first.events) + len(rest.events) == len(whole.events) == 3


def test_answers_without_a_name_in_one_line_are_each_known_by_their_place() -> None:
    counts = [{"input": 9, "output": 5}, {"input": 9, "output": 5}, {"input": 7, "output": 2}]
    messages = [json.loads(answer(None, one)) for one in counts]
    messages.insert(1, {"type": "user", "content": "x"})

    def change(*told: dict[str, Any]) -> bytes:
        return json.dumps({"$set": {"messages": told}}).encode()

    together, _ = read(START, change(*messages))
    assert [event.amounts.output_tokens for event in together.events] == [5, 5, 2]
    assert len(together.keys) == 3
    alone, _ = read(START, change(messages[0]))
    assert alone.keys == {together.events[0].key}
    line, _ = read(START, answer(None, counts[0]))
    assert line.keys == alone.keys


def test_answers_held_back_are_let_go_before_they_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gemini_cli, "MOST_PENDING", 2)
    outcome, _ = read(START, *(answer(f"m{n}", {"input": n + 1}) for n in range(5)))
    assert len(outcome.keys) == 5
