"""Talk to the person and run other programs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

WINDOWS = os.name == "nt"
LINUX = sys.platform == "linux"


class SetupError(Exception):
    """ResponsAI cannot be set up here; the message is one sentence that says what to do."""


def say(text: str) -> None:
    """Print a line about the set-up on stderr: stdout belongs to the program that is started."""
    print(text, file=sys.stderr, flush=True)


def run(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> int:
    """Run ``command`` in this terminal and give its exit code.

    Ctrl-C reaches the command as well, which ends in its own way; it is waited for.
    """
    with subprocess.Popen(command, env=env, cwd=cwd) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def run_captured(
    command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path
) -> tuple[int, bytes]:
    """Run ``command`` and give its exit code and all that it printed."""
    done = subprocess.run(
        command,
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout


def run_logged(
    command: Sequence[str | Path],
    *,
    log: Path,
    env: Mapping[str, str] | None = None,
    keep_open: Sequence[int] = (),
) -> bool:
    """Run ``command`` silently, append what it prints to ``log`` and say whether it succeeded.

    Args:
        command: Program and arguments.
        log: File that collects the output.
        env: Environment; this process's own when None.
        keep_open: File descriptors that the command inherits. Handing it the set-up lock
            keeps a new start waiting while the command outlives a killed launcher.
            Windows releases such a lock with its owner, and has files in use protected.
    """
    with log.open("ab") as output:
        output.write(f"\n$ {' '.join(map(str, command))}\n".encode("utf-8", "replace"))
        output.flush()
        with subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=() if WINDOWS else tuple(keep_open),
        ) as process:
            try:
                return process.wait() == 0
            except KeyboardInterrupt:
                process.wait()  # it has been interrupted too: let it stop writing first
                raise


def replace_by(command: Sequence[str | Path], env: Mapping[str, str]) -> int:
    """Become ``command`` where the system can, else run it and give its exit code."""
    if not WINDOWS:
        os.execve(command[0], [os.fspath(part) for part in command], env)  # noqa: S606  (our script)
    return run(command, env=env)  # Windows' exec goes back to the shell while the program runs
