"""Starting with the computer: one entry where the system looks for such, and nothing else."""

from __future__ import annotations

import plistlib
import sys
from typing import TYPE_CHECKING, Final

from responsai.domain.errors import EnvironmentProblemError
from responsai.importers.places import Env, System
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAME: Final = "ResponsAI"
_LABEL: Final = "org.responsai.ResponsAI"
_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> tuple[str, ...]:
    """What starts this program beside the clock."""
    start = (
        (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "responsai")
    )
    return (*start, "gui", "--in-tray")


def entry_file(env: Env) -> Path | None:
    """The file that starts the program; ``None`` on Windows, which keeps a list of its own."""
    if env.system is System.LINUX:
        return env.config() / "autostart" / "responsai.desktop"
    if env.system is System.MACOS:
        return env.home / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    return None


def entry_text(system: System, words: Sequence[str]) -> str:
    """Content of that file.

    Args:
        system: The operating system.
        words: Program and arguments.
    """
    if system is System.MACOS:
        entry = {
            "Label": _LABEL,
            "ProgramArguments": list(words),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        return plistlib.dumps(entry).decode("utf-8")
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            f"Exec={' '.join(_quoted(word) for word in words)}",
            "Icon=responsai",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )


def registry_value(words: Sequence[str]) -> str:
    """The line in Windows' list of what starts."""
    return " ".join(f'"{word}"' if " " in word else word for word in words)


def starts(env: Env | None = None) -> bool:
    """Whether the program starts with the computer."""
    env = env or Env.of_this_computer()
    file = entry_file(env)
    return _in_registry() if file is None else file.is_file()


def switch(on: bool, env: Env | None = None, words: Sequence[str] | None = None) -> None:  # noqa: FBT001
    """Start with the computer from now on, or no more.

    Args:
        on: Which of the two.
        env: The computer; this one if not told.
        words: Program and arguments; this program if not told.

    Raises:
        EnvironmentProblemError: The system does not allow it.
    """
    env = env or Env.of_this_computer()
    words = words or command()
    file = entry_file(env)
    try:
        if file is None:
            _write_registry(registry_value(words) if on else None)
        elif on:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(entry_text(env.system, words), encoding="utf-8")
        else:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentProblemError(
            translate(
                "Autostart",
                "The system does not let ResponsAI change what starts with it: change it in the "
                "system’s own settings.",
            )
        ) from error


def _quoted(word: str) -> str:
    """A word of a desktop entry: quoted if it has a sign that means something there."""
    if not any(sign in word for sign in " \t\"'\\><~|&;$*?#()`"):
        return word.replace("%", "%%")
    inner = "".join(f"\\\\{sign}" if sign in '"`$\\' else sign for sign in word)
    return f'"{inner}"'.replace("%", "%%")


if sys.platform == "win32":
    import winreg

    def _in_registry() -> bool:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                winreg.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

    def _write_registry(value: str | None) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            if value is not None:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, value)
            elif _in_registry():
                winreg.DeleteValue(key, NAME)

else:

    def _in_registry() -> bool:
        """Only Windows has one."""
        return False

    def _write_registry(_value: str | None) -> None:
        """Only Windows has one."""
        raise OSError(_RUN_KEY)
