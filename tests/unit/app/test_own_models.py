"""Models, zones and defaults that the owner of a database has set."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from responsai.app.engines import make_engine
from responsai.app.places import home_territory
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.cli.main import execute
from responsai.domain.activity import (
    Activity,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.domain.summary import GapKind, GroupBy
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.storage.settings import HOME_ZONE, ZONE

if TYPE_CHECKING:
    from pathlib import Path


def test_a_model_of_ones_own_is_kept_across_starts_and_can_be_removed(
    workspace: Workspace, database: Path
) -> None:
    workspace.add_model("house-llm", 8)
    assert workspace.estimate(ManualUse(Activity.QUESTION, model="House-LLM")).model == (
        "custom/house-llm"
    )
    with Workspace.open(database) as again:
        assert again.engine.factors.resolve("house-llm").known
        again.remove_model("house-llm")
        assert not again.engine.factors.resolve("house-llm").known
        with pytest.raises(BadInputError, match="house-llm"):
            again.remove_model("house-llm")


def test_zones_that_were_set_hold_until_others_are_asked_for(
    workspace: Workspace, database: Path
) -> None:
    workspace.store.decisions.set(ZONE, "FRA")
    workspace.store.decisions.set(HOME_ZONE, "SWE")
    with Workspace.open(database) as again:
        assert (again.engine.zone, again.engine.home_zone) == ("FRA", "SWE")
    with Workspace.open(database, zone="USA") as asked:
        assert asked.engine.zone == "USA"


def test_the_terminal_adds_and_removes_models(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> int:
        return execute(lambda _options: 0, ["--db", str(database), *words])

    assert run("models", "--add", "house-llm", "--parameters", "671", "--active", "37") == 0
    assert "custom/house-llm" in capsys.readouterr().out
    assert run("estimate", "question", "--model", "house-llm", "--json") == 0
    assert json.loads(capsys.readouterr().out)["model"] == "custom/house-llm"
    assert run("models", "--remove", "house-llm") == 0
    for wrong in (
        ("--add", "house-llm"),
        ("--parameters", "8"),
        ("--add", "house-llm", "--parameters", "-8"),
        ("--remove", "house-llm"),
    ):
        assert run("models", *wrong) == 2


def test_the_day_decides_which_model_stands_for_a_product(workspace: Workspace) -> None:
    series = Series(
        "chatgpt",
        "chatgpt",
        None,
        ModelSource.UNKNOWN,
        Activity.QUESTION,
        TokenSource.MEASURED,
        InputScope.TURN,
    )
    days = (dt.datetime(2023, 3, 1, tzinfo=dt.UTC), dt.datetime(2024, 9, 1, tzinfo=dt.UTC))
    for number, day in enumerate(days):
        workspace.store.add_manual(
            UsageEvent(
                key=bytes([number]) * 16,
                at_ms=int(day.timestamp() * 1000),
                time_quality=TimeQuality.EXACT,
                series=series,
                amounts=Amounts(1, input_tokens=100, output_tokens=300),
            )
        )
    by_model = workspace.summarise(by=GroupBy.MODEL)
    names = [group.key["model"] for group in by_model.groups]
    assert names == ["openai/gpt-3.5-turbo", "openai/gpt-4o"]
    whole = by_model.impacts.covered_total(Indicator.ENERGY).central
    parts = [group.impacts.covered_total(Indicator.ENERGY).central for group in by_model.groups]
    assert sum(parts) == pytest.approx(whole)
    assert {gap.what: gap.requests for gap in by_model.usage.gaps} == {GapKind.MODEL_ASSUMED: 2}


def test_a_plain_locale_tells_of_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MONETARY", "LC_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert home_territory() is None
    assert make_engine().home_zone == "WOR"
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert make_engine().home_zone == "FRA"


def test_a_zone_asked_for_holds_for_ones_own_machine_too(
    workspace: Workspace, database: Path
) -> None:
    workspace.store.decisions.set(HOME_ZONE, "SWE")
    assert make_engine("IND").home_zone == "IND"
    with Workspace.open(database, zone="IND") as asked:
        assert asked.engine.home_zone == "IND"
