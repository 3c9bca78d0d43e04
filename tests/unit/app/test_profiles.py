"""A table that nobody knows, mapped once."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from responsai import paths
from responsai.app.profile_samples import Sample, ZoneUse, sample, zone_use
from responsai.app.profiles import (
    Wish,
    add_profile,
    free_name,
    known_importers,
    own_profiles,
    remove_profile,
    shipped_profiles,
    try_profile,
)
from responsai.app.time_zones import time_zone_names
from responsai.domain.activity import Activity
from responsai.domain.errors import BadInputError, EnvironmentProblemError, UnreadableError
from responsai.importers import get_importer
from responsai.importers.files import FileSource, identify
from responsai.importers.profile import Field

NOW = dt.datetime(2026, 5, 21, 9, 30, tzinfo=dt.UTC)
TABLE = "When,,LLM,Prompt tokens,Gen,Notes\n03/11/2025 10:00,1,gpt-4o,100,20,secret\nsoon,,,,,\n"
WISH = Wish(
    "mine",
    (("time", "WHEN"), ("model", "llm"), ("output_tokens", "Gen")),
    activity=Activity.AGENT,
    surface="our-tool",
    time_format="%d/%m/%Y %H:%M",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's profiles are kept."""
    place = tmp_path / "data" / "profiles"
    monkeypatch.setattr(paths, "profiles_dir", lambda: place)
    return place


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_mapped_table_is_recognised_from_then_on(table: Path) -> None:
    trial = add_profile(WISH, table, NOW)
    assert (trial.uses, [item.where for item in trial.rejected]) == (1, ["line 3"])
    assert trial.unused == ("notes",)
    assert own_profiles() == (trial.profile,)
    source = FileSource(table, "own.csv", len(TABLE), 0)
    found = identify(source, known_importers())
    assert found is get_importer("mine", (found,))  # type: ignore[arg-type]
    assert identify(source) is None


def test_usual_names_need_not_be_told(tmp_path: Path) -> None:
    path = tmp_path / "usual.csv"
    path.write_text("Date;Model;Prompt_tokens;Completion tokens;calls;x\n2025-05-01;a;1;2;3;4\n")
    (layout,) = add_profile(Wish("usual"), path, NOW).profile.layouts
    assert layout.columns == {
        Field.TIME: ("date",),
        Field.MODEL: ("model",),
        Field.REQUESTS: ("calls",),
        Field.INPUT_TOKENS: ("prompt_tokens",),
        Field.OUTPUT_TOKENS: ("completion tokens",),
    }


def test_logs_of_records_are_mapped_by_their_paths(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text('{"timestamp": 1746086400, "usage": {"output_tokens": 5}, "text": "secret"}\n')
    trial = add_profile(Wish("log"), path, NOW)
    assert trial.uses == 1
    (layout,) = trial.profile.layouts
    assert layout.needs == {"timestamp", "usage.output_tokens"}


def test_a_profile_holds_names_of_columns_and_nothing_of_their_content(
    table: Path, folder: Path
) -> None:
    add_profile(WISH, table, NOW)
    (file,) = folder.iterdir()
    kept = file.read_text(encoding="utf-8")
    assert "prompt tokens" in kept
    for secret in ("secret", "gpt-4o", "own.csv", "2025"):
        assert secret not in kept


def test_names_with_any_character_survive(tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    record = {'a "b" \\ c': 1, "date": "2025-05-01", "é\x7f😀": 2}
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    wish = Wish("odd", (("output_tokens", 'a "b" \\ c'), ("input_tokens", "É\x7f😀")))
    trial = add_profile(wish, path, NOW)
    assert trial.uses == 1
    assert own_profiles() == (trial.profile,)


def test_a_new_wish_replaces_the_old_profile(table: Path) -> None:
    add_profile(WISH, table, NOW)
    add_profile(Wish("mine", WISH.columns, time_format=WISH.time_format), table, NOW)
    (profile,) = own_profiles()
    assert profile.surface == "mine"
    remove_profile("mine")
    assert own_profiles() == ()


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish("Mine!"), "no name for a profile"),
        (Wish("../mine"), "no name for a profile"),
        (Wish("cursor"), "source of the program itself"),
        (Wish("manual"), "source of the program itself"),
        (Wish("mine"), "--map time=COLUMN; there are when, llm"),
        (Wish("mine", (("colour", "Gen"),)), "no field “colour”: use one of time, model"),
        (
            Wish("mine", (("time", "When"),), time_zone="Europe/Pariss"),
            "“Europe/Pariss” is no time zone that is known: give one such as Europe/Paris, or",
        ),
        (Wish("mine", (("time", "When"),), time_zone="?"), "such as Europe/Paris, or local"),
        (Wish("mine", (("time", "Wen"),)), "no column “Wen”: use one of when"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_kept(
    table: Path, folder: Path, wish: Wish, said: str
) -> None:
    with pytest.raises(BadInputError, match=said):
        add_profile(wish, table, NOW)
    assert not folder.exists()


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("", ""),
        ("america/new york", "America/New_York"),
        (" Asia/Tokyo ", "Asia/Tokyo"),
        ("utc", "UTC"),
        ("Local", "Pacific/Auckland"),
    ],
)
def test_the_zone_of_a_wish_is_kept_by_its_name(
    table: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, told: str, kept: str
) -> None:
    monkeypatch.setattr("responsai.app.time_zones.local_time_zone", lambda: "Pacific/Auckland")
    add_profile(replace(WISH, time_zone=told), table, NOW)
    (profile,) = own_profiles()
    assert profile.layouts[0].time_zone == kept
    assert ("time_zone" in (folder / "mine.toml").read_text(encoding="utf-8")) is bool(kept)


def test_a_profile_that_reads_times_otherwise_says_so(table: Path) -> None:
    tokyo = replace(WISH, time_zone="Asia/Tokyo")
    told = [add_profile(wish, table, NOW).retimed for wish in (WISH, WISH, tokyo, tokyo, WISH)]
    assert told == [False, False, True, False, True]


def test_days_are_those_of_the_journal(table: Path) -> None:
    zone = ZoneInfo("America/Los_Angeles")

    def day_of(at_ms: int) -> dt.date:
        return dt.datetime.fromtimestamp(at_ms / 1000, zone).date()

    tokyo = replace(WISH, time_zone="Asia/Tokyo")
    days = [try_profile(wish, table, NOW, day_of).days for wish in (WISH, tokyo)]
    assert days == [(dt.date(2025, 11, day),) * 2 for day in (3, 2)]


@pytest.mark.parametrize(
    ("cells", "form", "use"),
    [
        (("2025-05-01 10:00", "2025-05-02T10:00Z"), "", ZoneUse.PLACES),
        (("soon", ""), "", ZoneUse.PLACES),
        ((), "", ZoneUse.PLACES),
        (("2025-05-01T10:00Z", "2025-05-02"), "", ZoneUse.NONE_NAMED),
        (("1746086400",), "", ZoneUse.NONE_NAMED),
        (("2025-05-01", "later"), "", ZoneUse.NONE_DAYS),
        (("1.5.2025",), "%d.%m.%Y", ZoneUse.NONE_DAYS),
        (("1.5.2025 9:00",), "%d.%m.%Y %H:%M", ZoneUse.PLACES),
    ],
)
def test_whether_a_zone_matters_is_told_by_the_first_rows(
    cells: tuple[str, ...], form: str, use: ZoneUse
) -> None:
    shown = Sample(("x", "when"), (*(("1", cell) for cell in cells), ("cut off",)), {})
    assert zone_use(shown, "when", form) is use
    assert zone_use(shown, "", form) is ZoneUse.PLACES


def test_a_file_beside_the_zones_is_no_zone() -> None:
    assert not {"localtime", "Factory", "posixrules"} & set(time_zone_names())


def test_only_one_table_or_log_can_be_mapped(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="one file, not a folder"):
        add_profile(WISH, tmp_path, NOW)
    with pytest.raises(UnreadableError, match="check the spelling"):
        add_profile(WISH, tmp_path / "missing.csv", NOW)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(BadInputError, match="export it as CSV or JSONL"):
        add_profile(WISH, picture, NOW)


def test_only_own_profiles_can_be_removed() -> None:
    for name in ("mine", "cursor", "../mine"):
        with pytest.raises(BadInputError, match="You have no profile"):
            remove_profile(name)
    assert "cursor" in {profile.id for profile in shipped_profiles()}


def test_a_folder_that_cannot_be_written_is_said(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, *_arguments: object, **_settings: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(EnvironmentProblemError, match="cannot be written"):
        add_profile(WISH, table, NOW)


def test_columns_without_a_usable_name_do_not_shift_the_others(tmp_path: Path) -> None:
    path = tmp_path / "pandas.csv"
    path.write_text(f",time,{'x' * 300},model\n1700000000,2026-05-01T10:00,a,gpt-4o\n7\n")
    shown = sample(path)
    assert shown.names == ("time", "model")
    assert shown.rows == (("2026-05-01T10:00", "gpt-4o"), ("", ""))
    assert zone_use(shown, "time", "") is ZoneUse.PLACES


def test_a_profile_does_not_give_way_to_one_for_other_files(table: Path, tmp_path: Path) -> None:
    add_profile(WISH, table, NOW)
    add_profile(replace(WISH, activity=Activity.IMAGE), table, NOW)
    other = tmp_path / "other.csv"
    other.write_text("time,model,tokens_out\n2026-05-01T10:00,gpt-4o,5\n")
    with pytest.raises(BadInputError, match="mine for files with other columns"):
        add_profile(Wish("mine"), other, NOW)
    (kept,) = own_profiles()
    assert kept.layouts[0].activity is Activity.IMAGE
    assert free_name("mine") == "mine-2"
    add_profile(Wish(free_name("mine")), other, NOW)
    assert (free_name("mine"), free_name("theirs")) == ("mine-3", "theirs")
    remove_profile("mine")
    add_profile(Wish("mine"), other, NOW)


def test_a_log_may_be_mapped_anew(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps({"at": "2026-05-01T10:00Z", "then": "2026-05-02T10:00Z"}) + "\n")
    add_profile(Wish("mine", (("time", "at"),)), path, NOW)
    add_profile(Wish("mine", (("time", "then"),)), path, NOW)
    (kept,) = own_profiles()
    assert kept.layouts[0].columns[Field.TIME] == ("then",)
