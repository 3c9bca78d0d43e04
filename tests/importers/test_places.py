"""Where the logs of each program are looked for, on each system."""

from __future__ import annotations

from pathlib import Path

import pytest

from responsai.importers import IMPORTERS
from responsai.importers.claude_code import ClaudeCode
from responsai.importers.codex import Codex
from responsai.importers.gemini_cli import GeminiCli
from responsai.importers.llm import Llm
from responsai.importers.opencode import Opencode
from responsai.importers.places import Env, LocalLogs, System

HOME = Path("/home/me")
SUPPORT = HOME / "Library" / "Application Support"


def env(system: System = System.LINUX, home: Path = HOME, **variables: str) -> Env:
    return Env(system, home, variables)


@pytest.mark.parametrize(
    ("system", "variables", "expected"),
    [
        (System.LINUX, {}, [".claude/projects", ".config/claude/projects"]),
        (System.LINUX, {"XDG_CONFIG_HOME": "/conf"}, ["/conf/claude/projects"]),
        (System.LINUX, {}, [".config/Claude/local-agent-mode-sessions"]),
        (System.LINUX, {"CLAUDE_CONFIG_DIR": "/a, ~/b"}, ["/a/projects", "b/projects"]),
        (System.LINUX, {"CLAUDE_CONFIG_DIR": "/a"}, [".claude/projects"]),
        (System.LINUX, {"CLAUDE_CONFIG_DIR": "", "XDG_CONFIG_HOME": ""}, [".claude/projects"]),
        (System.MACOS, {}, [SUPPORT / "Claude/local-agent-mode-sessions", ".claude/projects"]),
        (System.WINDOWS, {}, [".claude/projects"]),
        (System.WINDOWS, {"APPDATA": "/r"}, ["/r/Claude/local-agent-mode-sessions"]),
        (System.WINDOWS, {}, ["AppData/Roaming/Claude/local-agent-mode-sessions"]),
    ],
)
def test_claude_code(system: System, variables: dict[str, str], expected: list[str]) -> None:
    found = set(ClaudeCode().default_roots(Env(system, HOME, variables)))
    assert {HOME / place for place in expected} <= found


def test_claude_desktop_of_the_microsoft_store(tmp_path: Path) -> None:
    place = tmp_path / "Packages/Claude_pzs8/LocalCache/Roaming/Claude/local-agent-mode-sessions"
    place.mkdir(parents=True)
    found = ClaudeCode().default_roots(env(System.WINDOWS, LOCALAPPDATA=str(tmp_path)))
    assert place in set(found)


def test_codex() -> None:
    assert set(Codex().default_roots(env(CODEX_HOME="/c"))) == {
        Path("/c/sessions"),
        Path("/c/archived_sessions"),
        HOME / ".codex/sessions",
        HOME / ".codex/archived_sessions",
    }


def test_gemini_cli(tmp_path: Path) -> None:
    chats = tmp_path / ".gemini" / "tmp" / "abc" / "chats"
    chats.mkdir(parents=True)
    assert list(GeminiCli().default_roots(env(home=tmp_path))) == [chats]
    assert list(GeminiCli().default_roots(env(GEMINI_CLI_HOME=str(tmp_path)))) == [chats]
    assert list(GeminiCli().default_roots(env())) == []


@pytest.mark.parametrize(
    ("system", "variables", "expected"),
    [
        (System.LINUX, {}, HOME / ".config/io.datasette.llm/logs.db"),
        (System.LINUX, {"LLM_USER_PATH": "/l"}, Path("/l/logs.db")),
        (System.MACOS, {}, SUPPORT / "io.datasette.llm/logs.db"),
        (System.WINDOWS, {"APPDATA": "/r"}, Path("/r/io.datasette.llm/logs.db")),
    ],
)
def test_llm(system: System, variables: dict[str, str], expected: Path) -> None:
    assert expected in set(Llm().default_roots(Env(system, HOME, variables)))


def test_opencode(tmp_path: Path) -> None:
    folder = tmp_path / "opencode"
    folder.mkdir()
    for name in ("opencode.db", "opencode-dev.db", "opencode.db-wal", "other.db"):
        (folder / name).touch()
    found = list(Opencode().default_roots(env(XDG_DATA_HOME=str(tmp_path))))
    assert found[:3] == [
        folder / "storage" / "message",
        folder / "opencode-dev.db",
        folder / "opencode.db",
    ]
    everywhere = set(Opencode().default_roots(env(System.WINDOWS, LOCALAPPDATA="/local")))
    assert {
        HOME / ".local/share/opencode/storage/message",
        Path("/local/opencode/storage/message"),
    } <= everywhere


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda i: i.id)
@pytest.mark.parametrize("system", System)
def test_an_empty_home_is_no_fault(importer: object, system: System, tmp_path: Path) -> None:
    if isinstance(importer, LocalLogs):
        assert not any(place.exists() for place in importer.default_roots(env(system, tmp_path)))


def test_this_computer_is_one_of_them() -> None:
    here = Env.of_this_computer()
    assert here.home == Path.home()
    assert here.system in System
