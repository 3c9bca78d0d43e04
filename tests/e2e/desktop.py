"""A desktop for tests: a screen, a session bus, a mouse, a keyboard and a screen reader."""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SYSTEM_PYTHON: Final = "/usr/bin/python3"
TOOLS: Final = ("Xvfb", "xdotool", "dbus-launch", SYSTEM_PYTHON)
READER: Final = Path(__file__).parent / "screen_reader.py"
SCREEN: Final = "1400x900x24"
PATIENCE_S: Final = 30
_HAS_ATSPI: Final = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def what_is_missing() -> str:
    """What this computer lacks for it, in a few words; empty if nothing."""
    if not sys.platform.startswith("linux"):
        return "Linux"
    for tool in TOOLS:
        if shutil.which(tool) is None:
            return tool
    done = subprocess.run([SYSTEM_PYTHON, "-c", _HAS_ATSPI], check=False, capture_output=True)
    return "" if done.returncode == 0 else "AT-SPI for Python"


@dataclass(frozen=True)
class Seen:
    """Something on the screen.

    Attributes:
        role: What it is, in the words of AT-SPI.
        name: Its accessible name.
        description: Its accessible description.
        place: Left, top, width and height on the screen in pixels.
        focusable: The keyboard can reach it.
        focused: The keyboard is there.
    """

    role: str
    name: str
    description: str
    place: tuple[int, int, int, int]
    focusable: bool
    focused: bool


class Desktop:
    """Give it to a ``with`` statement by ``opened``."""

    def __init__(self, environment: Mapping[str, str], reader: subprocess.Popen[str]) -> None:
        self.environment = dict(environment)
        self._reader = reader

    def find(self, name: str, role: str | None = None) -> Seen:
        """Wait until something is on the screen.

        Args:
            name: Its accessible name; one ending in ``*`` is a beginning.
            role: Its role, any if not told.

        Raises:
            AssertionError: It does not come.
        """
        answer = self._ask({"wait": {"name": name, "role": role}, "seconds": PATIENCE_S})
        assert answer is not None, f"There is no {role or 'part'} {name!r}: {self.names()}"
        return _seen(answer)

    def everything(self) -> list[Seen]:
        """All that is shown now."""
        return [_seen(node) for node in self._ask({"all": True})]

    def names(self) -> list[str]:
        """Roles and names of all that is shown now."""
        return [f"{seen.role}: {seen.name}" for seen in self.everything() if seen.name]

    def click(self, name: str, role: str | None = None) -> Seen:
        """Click on something with the mouse."""
        seen = self.find(name, role)
        left, top, width, height = seen.place
        self._xdotool("mousemove", str(left + width // 2), str(top + height // 2), "click", "1")
        return seen

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, such as ``ctrl+z``."""
        self._xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "2", text)

    def focus_window(self) -> None:
        """Give the window the keyboard: there is no window manager to do it."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", "^ResponsAI$", "windowfocus")

    def picture(self, file: Path) -> None:
        """Keep a picture of the screen, where there is a tool for it."""
        if shutil.which("import"):
            words = [_tool("import"), "-window", "root", str(file)]
            subprocess.run(words, env=self.environment, check=False, capture_output=True)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(
            [_tool("xdotool"), *words],
            env=self.environment,
            check=True,
            capture_output=True,
            timeout=PATIENCE_S,
        )

    def _ask(self, request: object) -> Any:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(json.dumps(request) + "\n")
        self._reader.stdin.flush()
        return json.loads(self._reader.stdout.readline())


def _tool(name: str) -> str:
    """Where a tool is; ``what_is_missing`` has looked for it."""
    return shutil.which(name) or name


def _seen(node: Mapping[str, Any]) -> Seen:
    left, top, width, height = node["place"]
    return Seen(
        node["role"],
        node["name"],
        node["description"],
        (left, top, width, height),
        node["focusable"],
        node["focused"],
    )


@contextlib.contextmanager
def opened(home: Path) -> Iterator[Desktop]:
    """A desktop with a home of its own; all of it ends with the ``with`` statement."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "RESPONSAI_PROGRAM"}
    }
    environment |= {"HOME": str(home), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with contextlib.ExitStack() as stack:
        environment["DISPLAY"] = f":{_screen(stack)}"
        environment |= _session_bus(stack, environment)
        reader = subprocess.Popen(
            [SYSTEM_PYTHON, str(READER)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        stack.callback(_end, reader)
        yield Desktop(environment, reader)


def _screen(stack: contextlib.ExitStack) -> str:
    """Number of a new screen."""
    tell, told = os.pipe()
    words = [_tool("Xvfb"), "-displayfd", str(told), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(
        words, pass_fds=[told], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(_end, server)
    os.close(told)
    with os.fdopen(tell) as answer:
        assert select.select([answer], [], [], PATIENCE_S)[0], "Xvfb does not start."
        return answer.readline().strip()


def _session_bus(stack: contextlib.ExitStack, environment: Mapping[str, str]) -> dict[str, str]:
    done = subprocess.run(
        [_tool("dbus-launch")], env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    told = dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
    stack.callback(os.kill, int(told["DBUS_SESSION_BUS_PID"]), 15)
    return {"DBUS_SESSION_BUS_ADDRESS": told["DBUS_SESSION_BUS_ADDRESS"]}


def _end(process: subprocess.Popen[Any]) -> None:
    process.terminate()
    process.wait(PATIENCE_S)
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
