"""``responsai profiles`` and the import of exports, as people run them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.new_database import new_database

if TYPE_CHECKING:
    import pytest
    from tests.e2e.conftest import Run

FIXTURES = Path(__file__).parents[1] / "importers"


def test_an_unknown_table_is_mapped_once_and_imported(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("When,LLM,Out\n2025-11-03,gpt-4o,20\n2025-11-04,gpt-4o,30\n")
    unknown = run("import", table)
    assert unknown.code == 2
    assert "Nothing here was recognised. Looked for: " in unknown.out
    added = run("profiles", "add", "mine", table, "--map", "time=When", "--map", "model=LLM",
                "--map", "output_tokens=Out")  # fmt: skip
    assert (added.code, added.err) == (0, "")
    assert "2 uses were found" in added.out
    imported = json.loads(run("import", table, "--json").out)
    assert imported["totals"]["new"] == 2
    assert [file["source"] for file in imported["files"]] == ["mine"]
    summed = json.loads(run("summary", "--where", "source=mine", "--json").out)
    assert summed["usage"]["output_tokens"] == 50
    told = json.loads(run("profiles", "list", "--json").out)
    assert told["schema"] == "responsai.profiles/1"
    assert [(item["id"], item["own"]) for item in told["profiles"]][:2] == [
        ("mine", True),
        ("anthropic_console", False),
    ]
    assert run("profiles", "remove", "mine").code == 0
    assert run("import", table).code == 2


def test_what_is_wrong_is_one_sentence_in_the_language_asked_for(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("When,LLM\n2025-11-03,gpt-4o\n")
    refused = run("profiles", "add", "mine", table, "--cached-in-input", "--lang", "fr")
    assert refused.code == 2
    assert "--map time=" in refused.err
    assert len(refused.err.splitlines()) == 1
    told = json.loads(run("profiles", "add", "mine", table, "--json").out)
    assert told["error"]["code"] == "bad_input"


def test_times_of_a_clock_are_of_the_zone_that_was_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A process asks its system for the zone only once: other tests may have asked before.
    monkeypatch.setattr("responsai.app.time_zones.local_time_zone", lambda: "Europe/Paris")
    journal = str(new_database(tmp_path / "journal.sqlite3", "Europe/Paris"))
    table = tmp_path / "own.csv"
    table.write_text("time,model,tokens_out\n2025-11-03 23:30,gpt-4o,5\n2025-11-05,gpt-4o,5\n")

    def days() -> list[str]:
        told = json.loads(run("events", "--db", journal, "list", "--json").out)["events"]
        return sorted(event["day"] for event in told)

    def add(*more: str) -> str:
        added = run("profiles", "add", "mine", table, *more)
        assert (added.code, added.err) == (0, "")
        return added.out

    assert "zone" not in add()
    assert (
        "The times name no time zone: they are taken as UTC."
        in run("import", "--db", journal, table).out
    )
    assert days() == ["2025-11-04", "2025-11-05"]  # half past midnight in Paris
    said = add("--time-zone", "local")
    assert "Times that name no time zone: Europe/Paris" in said
    assert "It read times otherwise before: undo what was imported with it" in said
    # What was assumed gives way, even if nothing is undone.
    assert "taken as UTC" not in run("import", "--db", journal, table).out
    assert days() == ["2025-11-03", "2025-11-05"]
    told = json.loads(add("--time-zone", "america/new_york", "--json"))
    assert (told["layouts"][0]["time_zone"], told["retimed"]) == ("America/New_York", True)
    for number in (2, 1):
        assert run("imports", "--db", journal, "undo", str(number)).code == 0
    assert run("import", "--db", journal, table).code == 0
    assert days() == ["2025-11-04", "2025-11-05"]
    assert run("import", "--db", journal, table).code == 0
    assert days() == ["2025-11-04", "2025-11-05"]
    listed = run("profiles", "list").out
    assert listed.count("Times that name no time zone: America/New_York") == 1
    shapes = json.loads(run("profiles", "list", "--json").out)["profiles"]
    assert {shape["layouts"][0]["time_zone"] for shape in shapes[1:]} == {"UTC"}


def test_a_zone_that_nobody_knows_is_refused(run: Run, tmp_path: Path, own_folders: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("time,model\n2025-11-03 23:30,gpt-4o\n")
    refused = run("profiles", "add", "mine", table, "--time-zone", "Europe/Pari", "--lang", "fr")
    assert refused.code == 2
    assert "comme Europe/Paris, ou local" in refused.err
    assert len(refused.err.splitlines()) == 1
    assert run("profiles", "add", "mine", table, "--time-zone", "").code == 2
    assert run("profiles", "add", "mine", table, "--time-zone", "UTC").code == 0
    (kept,) = own_folders.rglob("mine.toml")
    kept.write_text(kept.read_text().replace("UTC", "Mars/Olympus"))
    damaged = run("import", table)
    assert damaged.code == 2
    assert "names the time zone “Mars/Olympus”, which is not known" in damaged.err
    assert len(damaged.err.splitlines()) == 1


def test_a_profile_that_was_spoiled_is_named_and_nothing_else_breaks(
    run: Run, tmp_path: Path, own_folders: Path
) -> None:
    table = tmp_path / "own.csv"
    table.write_text("date,model,tokens_out\n2025-11-03,gpt-4o,5\n")
    assert run("profiles", "add", "mine", table).code == 0
    (kept,) = own_folders.rglob("mine.toml")
    kept.write_text("layout = 3")
    refused = run("import", table)
    assert refused.code == 2
    assert "mine.toml cannot be used" in refused.err
    assert run("summary").code == 0


def test_a_zip_is_imported_as_it_was_downloaded(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(FIXTURES / "chatgpt" / "conversations.json", "conversations.json")
        archive.writestr("chat.html", "<html>")
    imported = run("import", path)
    assert (imported.code, imported.err) == (0, "")
    for said in ("chatgpt: 6 new", "9 October 2025", "lower bound", "give or take 25%",
                 "1 other file was not recognised", "6 uses added"):  # fmt: skip
        assert said in imported.out
    assert run("import", path, "--dry-run").code == 0


def test_what_was_read_of_a_damaged_archive_is_told_and_kept(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    lines = [
        json.dumps(
            {
                "type": "assistant",
                "timestamp": "2026-01-05T10:00:00Z",
                "message": {
                    "id": f"msg_01{number:022}",
                    "model": "claude-x",
                    "usage": {"input_tokens": 1, "output_tokens": 2},
                },
            }
        )
        for number in range(5_000)
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("log.jsonl", "\n".join(lines))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    imported = run("import", path)
    assert imported.code == 1
    assert "The rest could not be read. This archive is damaged" in imported.out
    assert "Nothing could be read" not in imported.err
    added = json.loads(run("summary", "--json").out)["usage"]["requests"]
    assert added > 1_000
    assert f"{added:,} uses added." in imported.out
