from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from launcher import checks
from launcher.console import LINUX
from launcher.layout import Layout

if TYPE_CHECKING:
    import pytest

LAYOUT = Layout(Path("project"))


class Tools:
    """Stands for the installed tools: remembers what ran and fails what is told to fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *failing: str, tests: int = 0) -> None:
        self.failing = failing
        self.tests = tests
        self.ran: list[str] = []
        self.env: dict[str, str] = {}
        monkeypatch.setattr(checks, "run_captured", self.check)
        monkeypatch.setattr(checks, "run", self.test)

    def check(self, command: list[Path | str], **_: object) -> tuple[int, bytes]:
        line = " ".join([Path(command[0]).stem, *map(str, command[1:])])
        self.ran.append(line)
        return int(line in self.failing), f"output of {line}\n".encode()

    def test(self, command: list[Path | str], *, env: dict[str, str], cwd: Path) -> int:
        assert cwd == LAYOUT.root
        self.env = env
        self.ran.append(" ".join(map(str, command[1:])))
        return self.tests


def test_all_tests_run_after_all_checks(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tools = Tools(monkeypatch)
    assert checks.run_tests(LAYOUT, {"PATH": "elsewhere"}, []) == 0
    assert tools.ran[:4] == ["ruff check .", "ruff format --check .", "mypy", "lint-imports"]
    assert tools.ran[4].startswith("-m pytest -n auto")
    assert tools.env["PATH"].startswith(str(LAYOUT.scripts))
    assert (tools.env.get("QT_QPA_PLATFORM") == "offscreen") is LINUX
    assert "output of" not in capfd.readouterr().out


def test_a_failing_check_is_shown_and_hides_no_test(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tools = Tools(monkeypatch, "mypy")
    assert checks.run_tests(LAYOUT, {}, []) == 1
    assert len(tools.ran) == 5
    out = capfd.readouterr().out
    assert "output of mypy" in out
    assert out.splitlines()[-1] == "1 of 4 checks failed: mypy"


def test_the_exit_code_of_failing_tests_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    Tools(monkeypatch, "mypy", tests=5)
    assert checks.run_tests(LAYOUT, {}, []) == 5


def test_arguments_run_those_tests_only(monkeypatch: pytest.MonkeyPatch) -> None:
    tools = Tools(monkeypatch)
    checks.run_tests(LAYOUT, {}, ["tests/unit", "-q"])
    assert tools.ran == ["-m pytest tests/unit -q"]
