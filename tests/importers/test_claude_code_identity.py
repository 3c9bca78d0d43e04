"""What makes two lines of Claude Code logs the same model call."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from tests.importers.conftest import REQUEST, answer, log

from responsai.importers import claude_code_calls as calls
from responsai.importers.claude_code import ClaudeCode

if TYPE_CHECKING:
    from tests.importers.conftest import Reader

CLAUDE_CODE = ClaudeCode()
UUID = "0f1e2d3c-4b5a-4978-8695-00000000000a"


def test_message_ids_of_the_api_are_enough_by_themselves(read: Reader) -> None:
    first = read(CLAUDE_CODE, log(answer()))
    other = read(CLAUDE_CODE, log(answer(sessionId="t", requestId="req_2", isSidechain=True)))
    assert first.keys == other.keys


@pytest.mark.parametrize(
    "other",
    [answer(message={"id": "m2"}), answer(message={"id": "m1"}, sessionId="t", requestId="r1")],
)
def test_short_ids_prove_nothing_outside_their_session(read: Reader, other: bytes) -> None:
    first = answer(message={"id": "m1"}, requestId="r1")
    assert len(read(CLAUDE_CODE, log(first, first, other)).events) == 2


def test_short_message_ids_with_a_real_request_survive_resuming(read: Reader) -> None:
    first = read(CLAUDE_CODE, log(answer(message={"id": "m1"})))
    resumed = read(CLAUDE_CODE, log(answer(message={"id": "m1"}, sessionId="t")))
    assert first.keys == resumed.keys


def test_a_sidechain_copy_with_a_short_id_gives_way_to_its_parent(read: Reader) -> None:
    parent = answer(message={"id": "m1"}, requestId="r1")
    copy = answer(message={"id": "m1"}, requestId="r2", isSidechain=True)
    alone = answer(message={"id": "m2"}, requestId="r3", isSidechain=True)
    expected = read(CLAUDE_CODE, log(parent)).keys | read(CLAUDE_CODE, log(alone)).keys
    for order in itertools.permutations([parent, copy, alone]):
        assert read(CLAUDE_CODE, log(*order)).keys == expected


@pytest.mark.parametrize(
    "ids",
    [
        {"message": {"id": None}, "requestId": REQUEST, "uuid": "u"},
        {"message": {"id": ""}, "requestId": None, "uuid": UUID},
    ],
)
def test_without_a_message_id_a_unique_request_or_line_is_known(
    read: Reader, ids: dict[str, Any]
) -> None:
    first = read(CLAUDE_CODE, log(answer(**ids)))
    resumed = read(CLAUDE_CODE, log(answer(**ids, sessionId="t", extra=1)))
    assert first.keys == resumed.keys


def test_lines_without_any_id_are_told_apart_by_bytes_and_repeat(read: Reader) -> None:
    line = answer(message={"id": None}, requestId=None)
    other = answer(6, message={"id": None}, requestId=None)
    outcome = read(CLAUDE_CODE, log(line, other, line))
    assert len(outcome.events) == 3
    windows = read(CLAUDE_CODE, b"\xef\xbb\xbf" + b"\r\n".join([line, line, other]))
    assert windows.keys == outcome.keys
    assert read(CLAUDE_CODE, log(line)).keys < outcome.keys


def test_too_many_lines_without_any_id_are_rejected(
    read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "MOST_UNNAMED", 2)
    lines = [answer(n, message={"id": None}, requestId=None) for n in (1, 2, 3, 1)]
    outcome = read(CLAUDE_CODE, log(*lines))
    assert len(outcome.events) == 3
    assert [rejected.where for rejected in outcome.rejected] == ["line 3"]
