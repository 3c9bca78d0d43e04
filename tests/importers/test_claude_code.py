from __future__ import annotations

import io
import itertools
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.importers.conftest import MODIFIED_MS, NOW_MS, answer, in_full, log, milliseconds

from responsai.domain.activity import InputScope, ModelSource, TimeQuality, TokenSource
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import Rejected
from responsai.domain.usage import UsageEvent
from responsai.importers import claude_code_calls as calls
from responsai.importers.claude_code import ClaudeCode

if TYPE_CHECKING:
    from tests.importers.conftest import Reader

    from responsai.importers.base import Context, Record

CLAUDE_CODE = ClaudeCode()


def text(characters: str) -> dict[str, Any]:
    return {"content": [{"type": "text", "text": characters}]}


def test_a_measured_answer_says_what_it_is(read: Reader) -> None:
    (event,) = read(CLAUDE_CODE, log(answer())).events
    assert event.series.token_source is TokenSource.MEASURED
    assert event.series.input_scope is InputScope.CONTEXT
    assert event.series.model_source is ModelSource.RECORDED
    assert event.amounts.requests == 1


def test_an_estimated_answer_says_what_it_is(read: Reader) -> None:
    outcome = read(CLAUDE_CODE, log(answer(None, message=text("x" * 40) | {"model": None})))
    (event,) = outcome.events
    assert event.series.token_source is TokenSource.ESTIMATED
    assert event.series.input_scope is InputScope.UNKNOWN
    assert event.series.model_source is ModelSource.UNKNOWN
    assert event.amounts.output_tokens == 10
    estimated, unnamed = outcome.assumed
    assert estimated == (
        "1 answer has no token counts: its output is estimated from the length of its text "
        "(give or take 25%), and what the model read is not known."
    )
    assert unnamed == "1 answer does not name its model."


def test_the_largest_of_streamed_lines_counts_wherever_it_stands(read: Reader) -> None:
    lines = [
        answer(1, timestamp="2025-11-03T09:00:01Z"),
        answer(90, timestamp="2025-11-03T09:00:03Z"),
        answer(7, timestamp="2025-11-03T09:00:02Z"),
    ]
    outcomes = {read(CLAUDE_CODE, log(*order)).events for order in itertools.permutations(lines)}
    ((event,),) = outcomes
    assert event.amounts.output_tokens == 90
    assert event.at_ms == milliseconds("2025-11-03T09:00:03Z")


def test_a_call_is_dated_alike_by_whole_lines_and_by_lines_one_by_one(read: Reader) -> None:
    lines = [
        answer(2, timestamp="2025-11-03T23:59:58Z"),
        answer(90, timestamp="2025-11-04T00:00:03Z"),
        answer(90, timestamp="2025-11-04T00:00:04Z"),
    ]
    (together,) = read(CLAUDE_CODE, log(*lines)).events
    apart = [read(CLAUDE_CODE, log(line)).events[0] for line in lines]
    # What the store keeps of events with one key: most tokens, then the earliest.
    kept = min(apart, key=lambda event: (-event.amounts.output_tokens, event.at_ms))
    assert together == kept


def test_calls_held_back_are_let_go_before_they_fill_the_memory(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "MOST_PENDING", 2)
    ids = [f"msg_01AaBbCcDdEeFf11GgHhIi{n:02}" for n in range(4)]
    lines = [answer(message={"id": message}) for message in ids]
    lines[0:0] = [answer(message={"id": ids[0]}, timestamp=...)]
    outcome = read(CLAUDE_CODE, log(*lines, answer(message={"id": "short"}, timestamp=...)))
    assert len(outcome.events) == len(outcome.keys) == 5
    assert sum(event.time_quality is TimeQuality.INFERRED for event in outcome.events) == 1


def test_a_call_let_go_without_a_time_takes_that_of_the_file(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "MOST_PENDING", 1)
    lines = [
        answer(timestamp=...),
        answer(message={"id": "m2"}),
    ]
    first = read(CLAUDE_CODE, log(*lines)).events[0]
    assert (first.at_ms, first.time_quality) == (MODIFIED_MS, TimeQuality.INFERRED)


def test_a_file_date_that_cannot_be_true_gives_way_to_now(read: Reader) -> None:
    data = log(answer(timestamp=...))
    (event,) = read(CLAUDE_CODE, data, modified_ms=NOW_MS + 1).events
    assert event.at_ms == NOW_MS


def test_text_of_one_message_is_summed_and_repeats_are_not(read: Reader) -> None:
    lines = [answer(None, message=text("x" * 40)), answer(None, message=text("y" * 60))]
    for order in ([0, 1], [1, 0], [0, 1, 0, 1]):
        (event,) = read(CLAUDE_CODE, log(*(lines[n] for n in order))).events
        assert event.amounts.output_tokens == 25


def test_text_of_very_many_lines_is_summed_without_remembering_each(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "_MOST_PIECES", 2)
    lines = [answer(None, message=text(letter * 40)) for letter in "abcd"]
    (event,) = read(CLAUDE_CODE, log(*lines)).events
    assert event.amounts.output_tokens == 40


@pytest.mark.parametrize(
    ("content", "tokens"),
    [
        ("x" * 12, 3),
        (["x" * 12], 3),
        ([{"type": "thinking", "thinking": "é" * 20, "signature": "s" * 99}], 5),
        ([{"type": "tool_use", "input": {"a": "é" * 12}}], 5),
        ([{"type": "tool_use", "input": None}, {"type": "text", "text": "x" * 12}], 3),
    ],
)
def test_characters_are_counted_not_bytes(read: Reader, content: object, tokens: int) -> None:
    (event,) = read(CLAUDE_CODE, log(answer(None, message={"content": content}))).events
    assert event.amounts.output_tokens == tokens


def test_counts_are_better_than_text(read: Reader) -> None:
    lines = [answer(None, message=text("x" * 4_000)), answer(5)]
    for order in (lines, lines[::-1]):
        outcome = read(CLAUDE_CODE, log(*order))
        (event,) = outcome.events
        assert event.amounts.output_tokens == 5
        assert event.series.token_source is TokenSource.MEASURED
        assert outcome.assumed == ()


def test_zero_counts_beside_a_text_are_no_counts(read: Reader) -> None:
    usage = {"usage": {"input_tokens": 0, "output_tokens": 0}}
    (event,) = read(CLAUDE_CODE, log(answer(None, message=text("x" * 40) | usage))).events
    assert event.series.token_source is TokenSource.ESTIMATED
    nothing = read(CLAUDE_CODE, log(answer(None, message=usage)))
    assert (nothing.events, nothing.skipped) == ((), 1)


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ({"ephemeral_5m_input_tokens": 3, "ephemeral_1h_input_tokens": 4}, 7),
        ({"ephemeral_5m_input_tokens": 3}, 3),
        ({"ephemeral_1h_input_tokens": 4}, 4),
        ({}, 0),
        (None, 0),
    ],
)
def test_cache_writes_told_in_parts(read: Reader, parts: object, written: int) -> None:
    usage = {"input_tokens": 1, "output_tokens": 1, "cache_creation": parts}
    (event,) = read(CLAUDE_CODE, log(answer(message={"usage": usage}))).events
    assert event.amounts.cache_write_tokens == written
    told = usage | {"cache_creation_input_tokens": 50}
    (event,) = read(CLAUDE_CODE, log(answer(message={"usage": told}))).events
    assert event.amounts.cache_write_tokens == 50


def test_counts_beside_the_message_are_second_choice(read: Reader) -> None:
    (event,) = read(CLAUDE_CODE, log(answer(3, inputTokens=900, outputTokens=900))).events
    assert event.amounts.output_tokens == 3
    (event,) = read(CLAUDE_CODE, log(answer(None, outputTokens=4, cacheReadInputTokens=6))).events
    assert (event.amounts.output_tokens, event.amounts.cached_tokens) == (4, 6)


def test_half_a_character_cut_off_costs_nothing(read: Reader) -> None:
    whole = answer(message=text("cut HERE"))
    outcome = read(CLAUDE_CODE, log(whole.replace(b" HERE", b" \\uD83D")))
    assert outcome.rejected == ()
    assert outcome.keys == read(CLAUDE_CODE, log(whole)).keys


def test_text_that_is_not_utf8_does_not_matter_but_ids_do(read: Reader) -> None:
    data = log(
        answer(message=text("HERE")).replace(b"HERE", b"\xff\xfe"),
        answer(message={"id": "HERE"}).replace(b"HERE", b"\xff\xfe"),
    )
    outcome = read(CLAUDE_CODE, data)
    assert len(outcome.events) == 1
    assert [rejected.where for rejected in outcome.rejected] == ["line 2"]


BAD_FIELD = "A field of the record is not of the kind or length it should be."
BAD_COUNT = "A count of the record is negative, not a whole number, or too large to be true."
DAMAGED = "The record is damaged: it is not valid JSON."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (answer(-1), BAD_COUNT),
        (answer(10**12 + 1), BAD_COUNT),
        (answer(10**400), BAD_COUNT),
        (answer(message={"usage": {"output_tokens": 1.0}}), BAD_COUNT),
        (answer(message={"usage": {"output_tokens": True}}), BAD_COUNT),
        (answer(None, outputTokens="12"), BAD_COUNT),
        (answer(message={"usage": "much"}), BAD_FIELD),
        (answer(message={"model": 4}), BAD_FIELD),
        (answer(message={"id": "x" * 257}), BAD_FIELD),
        (answer(type=["assistant"]), BAD_FIELD),
        (answer(None, message={"content": 4}), BAD_FIELD),
        (answer().replace(b'"usage":', b'"usage"'), DAMAGED),
        (answer(message=text("HERE")).replace(b"HERE", b"\0\0"), DAMAGED),
        (answer(deep="HERE").replace(b'"HERE"', b"[" * 90_000 + b"]" * 90_000), "too deeply"),
        (b'{"type":"assistant",' + b'"usage":' * 3 + b"{", "cut off"),
    ],
)
def test_a_bad_line_is_rejected_and_the_rest_read(read: Reader, line: bytes, reason: str) -> None:
    good = answer(message={"id": "good"})
    outcome = read(CLAUDE_CODE, log(good, line, answer(message={"id": "also"})))
    assert len(outcome.events) == 2
    (rejected,) = outcome.rejected
    assert rejected.where == "line 2"
    assert reason in rejected.reason


@pytest.mark.parametrize(
    "line",
    [
        answer(type="user"),
        answer(type="user", message={"usage": "of the word"}),
        answer(type="system", requestId=4),
        answer(message={"model": "<synthetic>"}),
        answer(type=..., message={"role": "user"}),
        b'{"type":"assistant"}',
        b'{"type":"summary","summary":"\\"usage\\" of \\"assistant\\"","leafUuid":"u"}',
        b'{"any":"usage","other":"assistant"}',
    ],
)
def test_other_lines_are_skipped(read: Reader, line: bytes) -> None:
    outcome = read(CLAUDE_CODE, log(line))
    assert (outcome.events, outcome.rejected, outcome.skipped) == ((), (), 1)


def test_long_lines_of_other_types_are_passed_over_by_their_beginning(read: Reader) -> None:
    padding = "x" * 2_000 + '"assistant" "usage"'
    user = {"cwd": 'C:\\a "b"', "n": -1.5e3, "no": None, "type": "user", "message": padding}
    nested = {"a": {"type": "user"}, "pad": padding} | json.loads(answer())
    lines = (json.dumps(user), json.dumps(user, indent=None, separators=(" , ", " : ")))
    outcome = read(
        CLAUDE_CODE, log(*(line.encode() for line in lines), json.dumps(nested).encode())
    )
    assert outcome.skipped == 2
    assert len(outcome.events) == 1


def test_times_come_from_the_line_before_else_after(read: Reader) -> None:
    def at(moment: str) -> bytes:
        return json.dumps({"type": "user", "timestamp": moment}).encode()

    def untimed(message: str) -> bytes:
        return answer(message={"id": message}, timestamp=...)

    data = log(
        untimed("a"),
        at("2030-01-01T00:00:00Z"),
        b'{"timestamp":}',
        at("2025-11-03T10:00:00Z"),
        untimed("b"),
        b'"timestamp"',
        at("2025-11-03T11:00:00Z"),
        untimed("c"),
    )
    outcome = read(CLAUDE_CODE, data)
    assert [event.at_ms for event in outcome.events] == [
        milliseconds("2025-11-03T10:00:00Z"),
        milliseconds("2025-11-03T10:00:00Z"),
        milliseconds("2025-11-03T11:00:00Z"),
    ]
    assert outcome.assumed == (
        (
            "3 answers have no time, or one that cannot be true (before 2020, or in the future): "
            "those of their neighbours or of the file stand in."
        ),
    )


@pytest.mark.parametrize("moment", ["2019-12-31T23:00:00Z", "2026-02-03T00:00:00Z"])
def test_what_was_counted_while_the_clock_was_wrong_is_believed(read: Reader, moment: str) -> None:
    wrong = answer(7, message={"id": "other"}, timestamp=moment)
    outcome = read(CLAUDE_CODE, log(answer(5), wrong))
    told = [(event.amounts.output_tokens, event.time_quality) for event in outcome.events]
    assert sorted(told) == [(5, TimeQuality.EXACT), (7, TimeQuality.INFERRED)]
    assert {event.at_ms for event in outcome.events} == {milliseconds("2025-11-03T09:00:00Z")}
    assert outcome.rejected == ()
    assert len(outcome.assumed) == 1


def test_a_time_told_by_any_line_of_a_call_is_exact(read: Reader) -> None:
    (event,) = read(CLAUDE_CODE, log(answer(9, timestamp=...), answer(3))).events
    assert event.time_quality is TimeQuality.EXACT
    assert event.amounts.output_tokens == 9


def test_a_damaged_gigabyte_gives_a_short_list(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responsai.importers.faults.MOST_LISTED", 3)
    outcome = read(CLAUDE_CODE, log(*[b"{"] * 10, answer()))
    assert len(outcome.rejected) == 4
    assert outcome.rejected[-1] == Rejected(
        "lines 4 to 10", "More lines could not be read; their number: 7."
    )


def test_very_many_models_are_not_all_remembered(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responsai.importers.series.MOST_SERIES", 1)
    models = ["a", "b", "a", "c"]
    lines = [answer(message={"id": f"m{n}", "model": name}) for n, name in enumerate(models)]
    assert [event.series.model for event in read(CLAUDE_CODE, log(*lines)).events] == models


def test_what_was_read_before_the_disk_failed_is_kept(context: Context) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().read(size)

    class Source:
        size = 10_000
        mtime_ms = MODIFIED_MS

        def open(self) -> io.BytesIO:
            return Failing(log(answer(), answer(message={"id": "m2"}, timestamp=...), b"{"))

    records: list[Record] = []
    with pytest.raises(UnreadableError, match="check the disk"):
        records.extend(map(in_full, CLAUDE_CODE.read(Source(), context)))
    assert sum(isinstance(record, UsageEvent) for record in records) == 2
    assert sum(isinstance(record, Rejected) for record in records) == 1


def test_an_empty_log_gives_nothing(read: Reader) -> None:
    outcome = read(CLAUDE_CODE, b"")
    assert (outcome.events, outcome.rejected, outcome.skipped) == ((), (), 0)
