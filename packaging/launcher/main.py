"""Read the command line of ``start.py``, set up what it needs, and run it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from launcher import checks, environment, libraries, system
from launcher.console import WINDOWS, SetupError, replace_by, say
from launcher.layout import Layout, Lock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from launcher.libraries import Library

ENVIRONMENT_FAILED = 3
INTERRUPTED = 130
# Options of responsai that stand before the command and take a value.
_VALUE_OPTIONS = {"--db", "--lang", "--zone", "--method"}
_WINDOW_COMMANDS = {"gui", "self-test"}
# Foreign packages and another standard library have no place in the environment.
_FOREIGN = ("PYTHONHOME", "PYTHONPATH")
_CALLED = r"py packaging\start.py" if WINDOWS else "python3 packaging/start.py"


@dataclass(frozen=True)
class Plan:
    """What a command line needs.

    Attributes:
        lock: The packages.
        libraries: The system libraries, of which some may be missing.
    """

    lock: Lock
    libraries: tuple[Library, ...]


def plan(arguments: Sequence[str]) -> Plan:
    """What ``arguments`` of ``start.py`` need."""
    match arguments[:1]:
        case ["test"]:
            return Plan(Lock.TEST, libraries.DRAWING)
        case ["check"] | ["texts"]:
            return Plan(Lock.TEST, ())
        case ["bench"]:
            return Plan(Lock.TEST, libraries.DRAWING)
    if opens_window(arguments):
        return Plan(Lock.RUN, libraries.window_libraries(os.environ))
    return Plan(Lock.RUN, ())


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether ``responsai`` with ``arguments`` opens its window."""
    remaining = iter(arguments)
    for argument in remaining:
        if argument in {"--help", "--version"}:
            return False
        if argument in _VALUE_OPTIONS:
            next(remaining, None)
        elif not argument.startswith("-"):
            return argument in _WINDOW_COMMANDS
    return True


def set_up(layout: Layout, needs: Plan) -> None:
    """Make ready what ``needs`` names; silent and quick when it is.

    Raises:
        SetupError: Something cannot be had.
        KeyboardInterrupt: The person stopped it.
    """
    absent = libraries.missing(needs.libraries)
    ready = environment.is_ready(layout, needs.lock)
    if ready and not absent:
        return
    system.check_platform()
    no_pip = not ready and not system.has_ensurepip()
    system.require(absent, ensurepip=no_pip)
    with environment.locked(layout) as descriptor:
        if absent or no_pip:
            system.provide(absent, ensurepip=no_pip, log=layout.log)
        if not environment.is_ready(layout, needs.lock):  # unless another start has just done it
            environment.prepare(layout, needs.lock, descriptor)
            say("Ready.")


def _run(layout: Layout, arguments: list[str], env: dict[str, str]) -> int:
    match arguments:
        case ["check"]:
            return checks.run_checks(layout, env)
        case ["test", *rest]:
            return checks.run_tests(layout, env, rest)
        case ["texts"]:
            return checks.update_texts(layout, env)
        case ["bench"]:
            return checks.run_benchmarks(layout, env)
    return replace_by([layout.command("responsai"), *arguments], env)


def main(arguments: Sequence[str]) -> int:
    """Set up, then run; gives the exit code of what was run, or 3 when set-up failed."""
    layout = Layout(Path(__file__).resolve().parents[2])
    try:
        set_up(layout, plan(arguments))
        env = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
        env["RESPONSAI_PROGRAM"] = _CALLED  # what the program tells people to type
        return _run(layout, list(arguments), env)
    except SetupError as error:
        say(str(error))
        return ENVIRONMENT_FAILED
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to go on.")
        return INTERRUPTED
    except OSError as error:
        say(f"ResponsAI could not be set up in {layout.root}: {error}.")
        return ENVIRONMENT_FAILED
