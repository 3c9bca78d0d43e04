"""``tips`` and ``whatif`` for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from responsai.app import acting
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.cli.main import execute
from responsai.domain.activity import Activity
from responsai.tips.load import read_tips

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a database with some reasoning and images of today."""
    file = tmp_path / "uses.sqlite3"
    with Workspace.open(file) as workspace:
        workspace.log(ManualUse(Activity.REASONING, "gpt-5", count=30))
        workspace.log(ManualUse(Activity.IMAGE, "gpt-image-1", count=25))

    def go(*words: str) -> tuple[int, str, str]:
        code = execute(lambda _options: 0, ["--db", str(file), *words])
        out, err = capsys.readouterr()
        return code, out, err

    return go


def _told(run: Run, *words: str) -> dict[str, Any]:
    code, out, err = run(*words, "--json")
    assert code == 0, err
    value = json.loads(out)
    assert isinstance(value, dict)
    return value


def test_each_saving_can_be_recomputed_from_the_object(run: Run) -> None:
    value = _told(run, "tips", "--by", "water")
    assert value["schema"] == "responsai.tips/1"
    assert value["ranked_by"] == "water_l"
    assert value["requests"] == 55
    found = {tip["id"]: tip for tip in value["tips"]}
    one = found["reasoning-off"]
    assert one["metrics"] == {"share_reasoning": 1.0}
    assert one["change"] == {"activities": ["reasoning"], "reasoning": False}
    assert one["concerned"]["requests"] == 30
    for indicator, saving in one["saving"].items():
        now, then = (one["concerned"][when][indicator]["total"] for when in ("now", "then"))
        for bound in ("low", "central", "high"):
            by_hand = (now[bound] - then[bound]) * one["share"][bound]
            assert saving[bound] == pytest.approx(by_hand)
    assert all(tip["sources"] and tip["verdict"] == "applies" for tip in value["tips"])
    assert {each["indicator"] for each in value["proportion"]} == {
        "energy_kwh",
        "water_l",
        "ghg_kgco2e",
        "adpe_kgsbeq",
    }


def test_all_tells_why_something_cannot_be_told(run: Run) -> None:
    value = _told(run, "tips", "--all")
    assert len(value["tips"]) > 50
    open_one = next(tip for tip in value["tips"] if tip["id"] == "no-personal-data")
    assert open_one["verdict"] == "cannot tell"
    assert open_one["metrics"] == {"share_work": None}
    assert open_one["reasons"] == ["Your journal does not hold what a use was for."]
    assert open_one["saving"] is None
    _, out, _ = run("tips", "--all")
    assert "Your journal does not hold what a use was for." in out


def test_people_read_the_tip_its_saving_and_its_sources(run: Run) -> None:
    code, out, _ = run("tips")
    assert code == 0
    assert "Turn reasoning off for simple questions (reasoning-off)" in out
    assert "100% of what you asked went to a reasoning model." in out
    assert "in 30 days; good evidence" in out
    assert "Savings overlap and do not add up." in out
    _, out, _ = run("tips", "reasoning-off")
    assert "To try · Environment · good evidence" in out
    assert "If it is done for 50% of the uses concerned, from 25% to 100%." in out
    assert "Chung et al., ML.ENERGY version 3 (2026). https://arxiv.org/abs/2601.22076" in out
    _, out, _ = run("--lang", "fr", "tips", "image-bank")
    assert "Cherchez d’abord dans une banque d’images libres" in out


def test_what_is_said_to_a_tip_is_kept_and_undone(run: Run) -> None:
    assert "Result in 14 days." in run("tips", "--try", "reasoning-off")[1]
    (tip,) = [each for each in _told(run, "tips")["tips"] if each["follow_up"]]
    assert tip["follow_up"]["state"] == "trying"
    assert tip["follow_up"]["result"] == "wait"
    assert tip["follow_up"]["days_left"] == 14
    assert "Put aside." in run("tips", "--not-for-me", "reasoning-off")[1]
    assert not [tip for tip in _told(run, "tips")["tips"] if tip["id"] == "reasoning-off"]
    assert run("events", "undo")[0] == 0
    assert "You have kept to this since" in run("tips", "--keep", "reasoning-off")[1]
    run("tips", "--forget", "reasoning-off")
    assert not [tip for tip in _told(run, "tips")["tips"] if tip["follow_up"]]
    code, _, err = run("tips", "--try", "magic")
    assert (code, err.count(".")) == (2, 1)
    assert run("tips", "magic")[0] == 2
    assert run("tips", "--by", "joy")[0] == 2


def test_what_if_shows_every_indicator_those_that_rise_too(run: Run) -> None:
    value = _told(run, "whatif", "--hosted-in", "SWE", "--answers", "0.9")
    assert value["schema"] == "responsai.whatif/1"
    assert value["change"] == {"answers": 0.9, "zone": "SWE"}
    assert set(value["less"]) == set(value["now"])
    assert value["less"]["ghg_kgco2e"]["central"] > 0
    assert value["less"]["water_l"]["central"] < 0
    _, out, _ = run("whatif", "--hosted-in", "SWE")
    assert "L more (" in out
    assert "CO₂e less (" in out
    assert "no change" in out


def test_every_change_can_be_asked_for(run: Run) -> None:
    for words in (
        ["--model", "lighter"],
        ["--model", "gpt-4o", "--instead-of", "gpt-5"],
        ["--no-reasoning"],
        ["--inputs", "0.5"],
        ["--images", "0.5"],
        ["--image-class", "fast"],
        ["--machine-life", "2"],
    ):
        assert _told(run, "whatif", *words)["requests_changed"] > 0, words
    assert _told(run, "whatif", "--media", "0")["requests_changed"] == 0


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--instead-of", "gpt-5"],
        ["--answers", "-1"],
        ["--answers", "nan"],
        ["--machine-life", "0"],
        ["--images", "many"],
        ["--image-class", "huge"],
        ["--hosted-in", "Atlantis"],
        ["--from", "2026-05-02", "--to", "2026-05-01", "--answers", "0.5"],
    ],
)
def test_what_cannot_be_is_one_sentence(run: Run, words: list[str]) -> None:
    code, out, err = run("whatif", *words)
    assert (code, out) == (2, "")
    assert err.strip().count("\n") == 0


def test_damaged_tips_are_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acting, "load_tips", lambda: read_tips(tmp_path))
    code, out, err = run("tips")
    assert (code, out) == (3, "")
    assert "The tips cannot be read" in err
    assert json.loads(run("tips", "--json")[1])["error"]["code"] == "tips"


def test_an_empty_journal_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "empty.sqlite3"
    Workspace.open(file).close()
    for words, said in (
        (["tips"], "Nothing is recorded in the last 30 days."),
        (["whatif", "--answers", "0.5"], "0 uses would change"),
    ):
        assert execute(lambda _options: 0, ["--db", str(file), *words]) == 0
        assert said in capsys.readouterr().out
