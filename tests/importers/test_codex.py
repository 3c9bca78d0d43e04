"""Running totals of Codex: what a row adds, what it is known by, and where to go on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importers.conftest import MODIFIED_MS, NOW_MS, gather, log, salted
from tests.importers.test_fuzz import Bytes

from responsai.domain.activity import ModelSource, TimeQuality, TokenSource
from responsai.importers import codex_lines
from responsai.importers.base import Checkpoint, Context, Probe
from responsai.importers.codex import Codex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.importers.conftest import Outcome

CODEX = Codex()
MOMENT = "2025-11-03T09:00:00Z"
NAMES = ("input_tokens", "cached_input_tokens", "output_tokens", "reasoning_output_tokens")


def record(kind: str, payload: object, timestamp: str | None = MOMENT) -> bytes:
    return json.dumps({"timestamp": timestamp, "type": kind, "payload": payload}).encode()


def meta(session: str, **fields: Any) -> bytes:
    return record("session_meta", {"id": session, "cwd": "/", **fields})


def usage(counts: Sequence[int]) -> dict[str, int]:
    return dict(zip(NAMES, counts, strict=False)) | {"total_tokens": counts[0] + counts[2]}


def row(total: Sequence[int] | None, last: Sequence[int] | None, **fields: Any) -> bytes:
    info = {
        "total_token_usage": None if total is None else usage(total),
        "last_token_usage": None if last is None else usage(last),
    }
    return record("event_msg", {"type": "token_count", "info": info | fields})


def read(*lines: bytes, resume: Checkpoint | None = None) -> tuple[Outcome, Checkpoint]:
    ends: list[Checkpoint] = []
    context = Context(salted, NOW_MS, resume=resume or Checkpoint(), checkpoint=ends.append)
    outcome = gather(CODEX.read(Bytes(log(*lines)), context))
    return outcome, ends[-1]


def test_cached_input_is_taken_out_and_reasoning_is_part_of_the_output() -> None:
    outcome, _ = read(meta("a"), row((100, 60, 20, 15), (100, 60, 20, 15), model="gpt-5"))
    (event,) = outcome.events
    assert event.amounts.input_tokens == 40
    assert event.amounts.cached_tokens == 60
    assert (event.amounts.output_tokens, event.amounts.reasoning_tokens) == (20, 15)
    assert event.series.token_source is TokenSource.MEASURED
    assert event.series.model_source is ModelSource.RECORDED


def test_a_row_written_again_adds_nothing_whatever_its_last_call() -> None:
    first, second = row((100, 0, 20, 0), (100, 0, 20, 0)), row((300, 0, 50, 0), (200, 0, 30, 0))
    outcome, _ = read(meta("a"), first, second, second, row((300, 0, 50, 0), (999, 0, 9, 0)))
    assert [event.amounts.input_tokens for event in outcome.events] == [100, 200]


def test_the_same_first_call_of_two_sessions_counts_twice() -> None:
    one = row((100, 0, 20, 0), (100, 0, 20, 0))
    assert read(meta("a"), one)[0].keys.isdisjoint(read(meta("b"), one)[0].keys)


@pytest.mark.parametrize(
    "heads",
    [
        [meta("fork", forked_from_id="a")],
        [meta("fork", forked_from_id="a"), meta("a")],
        [meta("g", forked_from_id="fork"), meta("fork", forked_from_id="a"), meta("a")],
        [meta("h", source={"subagent": {"thread_spawn": {"parent_thread_id": "a"}}})],
    ],
)
def test_a_copy_of_rows_is_known_by_their_numbers(heads: list[bytes]) -> None:
    rows = [row((100, 0, 20, 0), (100, 0, 20, 0)), row((300, 0, 50, 0), (200, 0, 30, 0))]
    own = row((450, 0, 60, 0), (150, 0, 10, 0))
    parent, _ = read(meta("a"), *rows)
    copy, _ = read(*heads, *rows, own)
    assert parent.keys < copy.keys
    assert [event.amounts.input_tokens for event in copy.events] == [100, 200, 150]


def test_siblings_of_a_missing_parent_share_what_they_copied() -> None:
    rows = [row((100, 0, 20, 0), (100, 0, 20, 0)), row((300, 0, 50, 0), (200, 0, 30, 0))]
    left, _ = read(meta("x", forked_from_id="gone"), *rows, row((310, 0, 51, 0), (10, 0, 1, 0)))
    right, _ = read(meta("y", forked_from_id="gone"), *rows, row((320, 0, 52, 0), (20, 0, 2, 0)))
    assert len(left.keys & right.keys) == 2
    assert len(left.keys | right.keys) == 4


def test_a_copy_without_its_parents_rows_counts_its_own_only() -> None:
    outcome, _ = read(meta("x", forked_from_id="a"), row((900, 0, 90, 0), (50, 0, 5, 0)))
    assert [event.amounts.input_tokens for event in outcome.events] == [50]
    alone, _ = read(meta("x"), row((900, 0, 90, 0), (50, 0, 5, 0)))
    assert [event.amounts.input_tokens for event in alone.events] == [900]


@pytest.mark.parametrize(("last", "added"), [((40, 0, 4, 0), 40), ((900, 0, 4, 0), 70), (None, 70)])
def test_totals_that_fall_begin_anew(last: tuple[int, ...] | None, added: int) -> None:
    outcome, _ = read(meta("a"), row((100, 0, 20, 0), (100, 0, 20, 0)), row((70, 0, 30, 0), last))
    assert [event.amounts.input_tokens for event in outcome.events] == [100, added]


def test_the_model_is_that_of_the_turn_unless_the_row_names_one() -> None:
    outcome, _ = read(
        meta("a"),
        row((1, 0, 1, 0), None),
        record("turn_context", {"model": "m1"}),
        row((2, 0, 2, 0), None),
        record("turn_context", {"model": None}),
        row((3, 0, 3, 0), None, model="m2"),
        row((4, 0, 4, 0), None),
    )
    assert [event.series.model for event in outcome.events] == [None, "m1", "m2", None]
    assert outcome.assumed == ("2 answers do not name their model.",)


def test_a_row_without_a_time_takes_that_of_the_row_before_else_of_the_file() -> None:
    untimed = row((1, 0, 1, 0), None).replace(MOMENT.encode(), b"soon")
    outcome, _ = read(untimed, row((2, 0, 2, 0), None), untimed.replace(b": 1", b": 3"))
    assert [event.time_quality for event in outcome.events] == [
        TimeQuality.INFERRED,
        TimeQuality.EXACT,
        TimeQuality.INFERRED,
    ]
    assert outcome.events[0].at_ms == MODIFIED_MS
    assert outcome.events[2].at_ms == outcome.events[1].at_ms


def test_a_session_without_counts_says_so() -> None:
    outcome, end = read(meta("a"), record("response_item", {"type": "message"}))
    assert outcome.events == ()
    [sentence] = outcome.assumed
    assert "no token counts" in sentence
    later, _ = read(meta("a"), row((1, 0, 1, 0), None), resume=None)
    assert later.assumed == ("1 answer does not name its model.",)
    assert end.line == 2


counts = st.tuples(*[st.integers(0, 9)] * 4)
steps = st.lists(st.tuples(counts, st.booleans(), st.booleans()), max_size=8)


def session(plan: list[tuple[tuple[int, ...], bool, bool]]) -> list[bytes]:
    lines = [meta("s"), record("turn_context", {"model": "m"})]
    total = [0, 0, 0, 0]
    for added, anew, told in plan:
        base = [0, 0, 0, 0] if anew else total
        total = [before + more for before, more in zip(base, added, strict=True)]
        lines.append(row(total if told else None, added))
    return lines


@given(steps, st.integers(0, 10))
def test_going_on_gives_what_reading_at_once_gives(
    plan: list[tuple[tuple[int, ...], bool, bool]], cut: int
) -> None:
    lines = session(plan)
    whole, _ = read(*lines)
    first, end = read(*lines[:cut]) if lines[:cut] else read(b"")
    rest, _ = read(*lines, resume=end if lines[:cut] else None)
    assert (*first.events, *rest.events) == whole.events or not lines[:cut]


@given(steps)
def test_keys_of_one_session_are_different(
    plan: list[tuple[tuple[int, ...], bool, bool]],
) -> None:
    outcome, _ = read(*session(plan))
    assert len(outcome.keys) == len(outcome.events)


@pytest.mark.parametrize(
    "data",
    [
        log(meta("a")),
        log(b'{"broken', record("response_item", {"type": "message"})),
        b"\xef\xbb\xbf" + log(record("event_msg", {"type": "agent_message"})),
        log(record("session_meta", {"id": "a", "base": "x" * 70_000})),
        log(record("session_meta", {"id": "a", "base": "x" * 2_000_000})),
    ],
)
def test_rollouts_are_recognised(data: bytes) -> None:
    assert CODEX.recognise(Probe(Bytes(data))) > 0.5


@pytest.mark.parametrize(
    "data",
    [
        b"",
        log(b"{}"),
        log(record("session_meta", "text")),
        log(record("summary", {"id": "a"})),
        log(b'{"provider":"codex","usedPercent":0,"windowKind":"secondary"}'),
        json.dumps([{"type": "session_meta", "payload": {}}]).encode(),
        bytes(5_000),
    ],
)
def test_other_files_are_not(data: bytes) -> None:
    assert CODEX.recognise(Probe(Bytes(data))) == 0


@pytest.mark.parametrize("totals", [True, False])
def test_a_last_line_without_its_end_is_read_again_as_the_same(totals: bool) -> None:  # noqa: FBT001
    rows = [row((100 * n, 0, 9 * n, 0) if totals else None, (100 + n, 0, 9, 0)) for n in (1, 2, 3)]
    data = log(meta("a"), *rows)
    cut = data.index(rows[1]) + len(rows[1])
    ends: list[Checkpoint] = []
    first = gather(CODEX.read(Bytes(data[:cut]), Context(salted, NOW_MS, checkpoint=ends.append)))
    rest = gather(CODEX.read(Bytes(data), Context(salted, NOW_MS, resume=ends[0])))
    assert len(first.events) == 2
    assert first.keys | rest.keys == read(meta("a"), *rows)[0].keys


def test_a_row_without_a_moment_takes_that_of_the_row_before_also_when_reading_on() -> None:
    first = row((100, 0, 20, 0), (100, 0, 20, 0))
    untimed = json.loads(row((300, 0, 50, 0), (200, 0, 30, 0)))
    del untimed["timestamp"]
    _, end = read(meta("a"), first)
    rest, _ = read(meta("a"), first, json.dumps(untimed).encode(), resume=end)
    (event,) = rest.events
    assert event.time_quality is TimeQuality.INFERRED
    assert event.at_ms == read(meta("a"), first)[0].events[0].at_ms


_SOME = st.sampled_from([0, 3, 40, 900, -1, None])
_COUNTS = st.lists(_SOME, min_size=4, max_size=4).map(
    lambda found: dict(zip(NAMES, found, strict=True)) | {"total_tokens": 5}
)
_TOLD = st.sampled_from(
    [MOMENT, "2025-11-03T10:00:00.5+01:00", "2025-11-03T09:00:00", "2019-01-01T00:00:00Z", None]
)
_ROWS = st.builds(
    lambda total, last, told: record(
        "event_msg",
        {"type": "token_count", "info": {"total_token_usage": total, "last_token_usage": last}},
        told,
    ),
    _COUNTS,
    _COUNTS | st.none(),
    _TOLD,
)


@given(st.lists(_ROWS | st.sampled_from(["a", "b"]).map(meta), max_size=8))
def test_rows_in_which_nothing_is_missing_are_read_as_all_others(lines: list[bytes]) -> None:
    quickly = read(*lines)
    with pytest.MonkeyPatch.context() as patched:
        asked: list[bytes] = []

        def slowly(data: bytes) -> object:
            asked.append(data)
            return codex_lines._read_slowly(data)

        patched.setattr("responsai.importers.codex.lines.read_line", slowly)
        assert read(*lines) == quickly
        assert len(asked) >= len(lines)
