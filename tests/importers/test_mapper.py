"""Profiles: which column tells what, in tables and in logs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from responsai.domain.activity import Activity, TimeQuality, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.usage import Amounts
from responsai.importers import IMPORTERS
from responsai.importers.base import Probe
from responsai.importers.mapper import Mapped
from responsai.importers.profile import load_profile, load_profiles, parse_profile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.importers.conftest import Outcome, Reader

    from responsai.importers.files import FileSource

COLUMNS = {"time": "when", "model": "m", "output_tokens": "out"}


def mapped(columns: dict[str, Any] = COLUMNS, **layout: object) -> Mapped:
    told = {"id": "test", "label": "Test", "layout": [{"columns": columns} | layout]}
    return Mapped(parse_profile(told))


def test_columns_are_added_up_and_read_as_the_layout_says(read: Reader) -> None:
    importer = mapped(
        {"time": "when", "input_tokens": "in", "cached_tokens": ["c1", "c2", "c3"],
         "output_tokens": "out", "reasoning_tokens": "r", "requests": "n"},
        input_includes_cached=True,
        output_excludes_reasoning=True,
    )  # fmt: skip
    outcome = read(importer, b"When,IN,c1,c2,Out,r,n\n2025-05-01T10:00:00Z,100,20,5,7,3,4\n")
    assert [event.amounts for event in outcome.events] == [
        Amounts(requests=4, input_tokens=75, cached_tokens=25, output_tokens=10, reasoning_tokens=3)
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), (" 7 ", 7), ("1,234", 1234), ("1 234 567", 1_234_567), ("1\u202f234", 1234),
     ("12.0", 12), ("1e3", 1000), ("1’234", 1234)],
)  # fmt: skip
def test_numbers_in_any_usual_spelling(read: Reader, text: str, number: int) -> None:
    outcome = read(mapped(), f'when,m,out\n2025-05-01,x,"{text}"\n'.encode())
    assert [event.amounts.output_tokens for event in outcome.events] == [number]


@pytest.mark.parametrize("text", ["1.5", "-1", "1,23", "x", "9" * 39, "9" * 99, "1e400", "True"])
def test_what_is_no_number_is_rejected_never_taken_for_zero(read: Reader, text: str) -> None:
    outcome = read(mapped(), f'when,m,out\n2025-05-01,x,"{text}"\n2025-05-02,x,1\n'.encode())
    assert len(outcome.events) == 1
    assert [rejected.where for rejected in outcome.rejected] == ["line 2"]


@pytest.mark.parametrize("text", ["", "-", "null", "N/A"])
def test_tokens_that_are_not_told_are_a_preset_and_said_so(read: Reader, text: str) -> None:
    outcome = read(mapped(), f"when,m,out\n2025-05-01,x,{text}\n".encode())
    (event,) = outcome.events
    assert event.series.token_source is TokenSource.PRESET
    assert any("counts no tokens" in sentence for sentence in outcome.assumed)


def test_zero_of_everything_is_no_use(read: Reader) -> None:
    assert read(mapped(), b"when,m,out\n2025-05-01,x,0\n").skipped == 1


@pytest.mark.parametrize(
    ("text", "form", "at", "quality"),
    [
        ("2025-05-01", "", 1_746_100_800, TimeQuality.DAY),
        ("2025-05-01T10:00:00+02:00", "", 1_746_086_400, TimeQuality.EXACT),
        ("2025-05-01 08:00:00 UTC", "", 1_746_086_400, TimeQuality.EXACT),
        ("2025-05-01 10:00:00 +0200", "", 1_746_086_400, TimeQuality.EXACT),
        ("1746086400", "", 1_746_086_400, TimeQuality.EXACT),
        ("1746086400000", "", 1_746_086_400, TimeQuality.EXACT),
        ("01/05/2025", "%d/%m/%Y", 1_746_100_800, TimeQuality.DAY),
        ("01/05/2025 08h00", "%d/%m/%Y %Hh%M", 1_746_086_400, TimeQuality.INFERRED),
    ],
)
def test_moments(read: Reader, text: str, form: str, at: int, quality: TimeQuality) -> None:
    outcome = read(mapped(time_format=form), f"when,m,out\n{text},x,1\n".encode())
    assert [(event.at_ms, event.time_quality) for event in outcome.events] == [(at * 1000, quality)]


@pytest.mark.parametrize(
    ("text", "form"),
    [("", ""), ("soon", ""), ("2025-05-01", "%d/%m/%Y"), ("1" * 80, ""), ("2025-W18-4", ""),
     ("2025-05-01 +05:00", ""), ("1", "%d%d"), ("9999-12-31", "")],
)  # fmt: skip
def test_rows_without_a_moment_are_rejected(read: Reader, text: str, form: str) -> None:
    outcome = read(mapped(time_format=form), f"when,m,out\n{text},x,1\n".encode())
    assert [rejected.where for rejected in outcome.rejected] == ["line 2"]


def test_a_column_may_tell_the_kind_of_use(read: Reader) -> None:
    importer = mapped(
        activity_column="kind", activities={"Picture": "image", "Talk": "speech"}, activity="agent"
    )
    rows = b"when,m,out,kind\n2025-05-01,x,,picture\n2025-05-01,x,,talk\n2025-05-01,x,5,else\n"
    outcome = read(importer, rows)
    assert [event.series.activity for event in outcome.events] == [
        Activity.IMAGE,
        Activity.SPEECH,
        Activity.AGENT,
    ]
    assert [event.amounts.images for event in outcome.events] == [1, 0, 0]


def test_fields_in_records_of_records(read: Reader, source_of: Callable[..., FileSource]) -> None:
    importer = mapped(
        {"time": "at", "model": "model", "output_tokens": "usage.tokens.out"},
        needs=["at", "usage.tokens.out"],
    )
    record = {
        "at": 1_746_086_400,
        "model": None,
        "usage": {"Tokens": {"out": 5}},
        "text": "x\ud83d",
    }
    data = "\n".join((json.dumps(record), '{"at": 5', json.dumps({"at": "2025-05-01"}))).encode()
    assert importer.recognise(Probe(source_of(data))) > 0
    outcome: Outcome = read(importer, data)
    assert [event.amounts.output_tokens for event in outcome.events] == [5, 0]
    assert [rejected.where for rejected in outcome.rejected] == ["line 2"]


def test_rows_are_known_again_by_their_identity(read: Reader) -> None:
    importer = mapped(identity=["when", "m"])
    before = read(importer, b"when,m,out\n2025-05-01,x,5\n2025-05-01,y,5\n")
    after = read(importer, b"m,when,out\nx,2025-05-01,9\n")
    assert after.keys < before.keys


def test_equal_rows_are_different_uses_but_a_copy_adds_nothing(read: Reader) -> None:
    table = b"when,m,out\n2025-05-01,x,5\n2025-05-01,x,5\n"
    outcome = read(mapped(), table)
    assert len(outcome.keys) == 2
    assert read(mapped(), table.replace(b",", b";")).keys == outcome.keys


def test_every_shipped_profile_has_a_source_and_a_name_of_its_own() -> None:
    profiles = [importer.profile for importer in IMPORTERS if isinstance(importer, Mapped)]
    assert {profile.id for profile in profiles} == {
        "anthropic_console", "cursor", "github_copilot", "litellm", "openai_usage", "openrouter",
    }  # fmt: skip
    assert {profile.surface for profile in profiles} == {"api", "cursor", "github-copilot"}


@pytest.mark.parametrize(
    "text",
    ["", "id = 1",
     "id = 'a'\nlabel = 'b'\n[[layout]]\ntime_zone = 3\n[layout.columns]\ntime = 'm'",
     "id = 'a'\nlabel = 'b'\n[[layout]]\nutc = true\ntime_zone = 'UTC'\ncolumns.time = 'm'",
     "id = 'a'\nlabel = 'b'\nlayout = []", "id = 'a'\nlabel = 'b'\nlayout = 3",
     "id = 'a'\nlabel = 'b'\n[[layout]]\n[layout.columns]\nmodel = 'm'",
     "id = 'a'\nlabel = 'b'\n[[layout]]\ndaily = 3\n[layout.columns]\ntime = 'm'",
     "id = 'a'\nlabel = 'b'\n[[layout]]\n[layout.columns]\ntime = ''",
     "id = 'a'\nlabel = 'b'\n[[layout]]\n[layout.columns]\ncolour = 'm'", "\udcff"],
)  # fmt: skip
def test_a_damaged_profile_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BadInputError, match=r"mine\.toml cannot be used: correct it or"):
        load_profile(path)
    with pytest.raises(BadInputError):
        load_profiles(tmp_path)
    assert load_profiles(tmp_path / "missing") == ()
