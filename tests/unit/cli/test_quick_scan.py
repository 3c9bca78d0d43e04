"""The short way to a scan asks for just what the long way asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from responsai.cli import scan_run
from responsai.cli.arguments import globals_first
from responsai.cli.main import execute
from responsai.cli.quick import plain_scan
from responsai.cli.root import make_cli

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.app.types import WindowOptions
    from responsai.cli.session import Session

PLAIN = (
    "scan",
    "scan --import",
    "--lang fr scan --json",
    "scan --import --json --db some/where.db",
)
Asked = tuple[Path | None, str | None, bool, bool, bool]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    found: list[Asked] = []

    def run(session: Session, *, store: bool, as_json: bool) -> int:
        found.append((session.database, session.language, session.demo, store, as_json))
        return 7

    monkeypatch.setattr(scan_run, "run", run)
    return found


def _no_window(_options: WindowOptions) -> int:
    raise AssertionError


@pytest.mark.parametrize("line", PLAIN)
def test_both_ways_lead_to_the_same_scan(line: str, asked: list[Asked]) -> None:
    words = globals_first(line.split())
    assert plain_scan(words) is not None
    assert execute(_no_window, words) == 7
    assert make_cli(_no_window).main(args=words, standalone_mode=False) == 7
    first, second = asked
    assert first == second


@pytest.mark.parametrize(
    "line",
    [
        "summary",
        "import scan",
        "--demo scan",
        "--zone FRA scan",
        "scan --help",
        "scan --import --import",
        "scan scan",
        "--lang de scan",
        "--db ~/a.db scan",
        "--theme dark scan",
        "gui scan",
    ],
)
def test_anything_else_is_left_to_the_commands(line: str) -> None:
    words: Sequence[str] = line.split()
    assert plain_scan(words) is None
