"""The environment in ``.venv``: made once, kept in step with the lock files, mended by itself."""

from __future__ import annotations

import contextlib
import errno
import shutil
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

from launcher.console import WINDOWS, SetupError, run_logged, say
from launcher.installer import pip_install
from launcher.layout import Lock
from launcher.link import write_link_wheel
from launcher.stamp import Stamp, lock_hash, project_hash, python_identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from launcher.layout import Layout

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_POLL_SECONDS = 0.2


def is_ready(layout: Layout, lock: Lock) -> bool:
    """Whether ``lock`` is installed and nothing has changed since."""
    stamp = _sound_stamp(layout)
    return (
        stamp is not None
        and stamp.project == project_hash(layout.root)
        and stamp.locks.get(lock) == lock_hash(layout.lock_file(lock))
    )


@contextlib.contextmanager
def locked(layout: Layout) -> Iterator[int]:
    """Keep other starts of this checkout waiting; gives the lock's file descriptor.

    Raises:
        SetupError: The folder belongs to something else or cannot be written.
    """
    _claim(layout)
    with layout.guard.open("ab") as handle:
        if not _try_lock(handle):
            say("Another start is setting up ResponsAI; waiting until it is done.")
            while not _try_lock(handle):
                time.sleep(_POLL_SECONDS)
        layout.log.write_bytes(b"")
        yield handle.fileno()


def prepare(layout: Layout, lock: Lock, keep_open: int) -> None:
    """Install ``lock`` into the environment, which is made anew unless it is sound.

    A failure leaves what was there before, or nothing.

    Args:
        layout: The checkout.
        lock: What to install.
        keep_open: Descriptor from `locked`, held by the tools while they write.

    Raises:
        SetupError: It cannot be done here and now; the message says why.
        KeyboardInterrupt: The person stopped it.
    """
    before = _sound_stamp(layout)
    names = layout.installed_names()
    say(_announcement(layout, lock, before))
    layout.stamp.unlink(missing_ok=True)
    try:
        if before is None:
            _make(layout, keep_open)
        _install(layout, lock, keep_open)
    except BaseException:
        if before is None:
            with contextlib.suppress(SetupError):  # the first failure is the one to tell
                _clear(layout)
        elif layout.installed_names() == names:  # pip gave up before it changed anything
            before.write(layout.stamp)
        raise
    Stamp(
        root=str(layout.root),
        python=python_identity(),
        project=project_hash(layout.root),
        locks={name: lock_hash(layout.lock_file(name)) for name in {Lock.RUN, lock}},
        files=layout.installed_names(),
    ).write(layout.stamp)


def _announcement(layout: Layout, lock: Lock, before: Stamp | None) -> str:
    if before is None:
        return f"Setting up ResponsAI in {layout.folder} (once, about a minute)."
    if lock is Lock.TEST and Lock.TEST not in before.locks:
        return "Adding the tools for checks and tests (once)."
    return "Bringing the packages of ResponsAI up to date."


def _sound_stamp(layout: Layout) -> Stamp | None:
    """The stamp, if the environment is whole and fits this checkout and this Python."""
    stamp = Stamp.read(layout.stamp)
    if (
        stamp is None
        or stamp.root != str(layout.root)
        or stamp.python != python_identity()
        or not _has_working_python(layout)
        or not set(stamp.files) <= set(layout.installed_names())
    ):
        return None
    return stamp


def _has_working_python(layout: Layout) -> bool:
    """Whether the interpreter that the environment was made from is still there."""
    try:
        config = layout.config.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    if not layout.python.exists():  # elsewhere than on Windows: a link to the real one
        return False
    homes = [line.partition("=")[2] for line in config.splitlines() if line.startswith("home")]
    return not WINDOWS or any((Path(home.strip()) / "python.exe").exists() for home in homes)


def _claim(layout: Layout) -> None:
    """Make the folder, or make sure that it is an environment."""
    folder = layout.folder
    try:
        if folder.is_symlink() and not folder.exists():
            folder.unlink()
        folder.mkdir(exist_ok=True)
        names = {path.name for path in folder.iterdir()}
        if names and not names & {layout.config.name, layout.guard.name}:
            raise SetupError(
                f"{folder} holds something other than a Python environment: "
                "move it away and run the same command again."
            )
        layout.guard.touch()
    except OSError as error:
        raise SetupError(
            f"ResponsAI cannot be set up in {folder} ({error.strerror}): "
            "make that place writable, or use a copy of this folder."
        ) from error


def _clear(layout: Layout) -> None:
    """Remove everything but the lock and the log.

    Raises:
        SetupError: A file is in use, as Windows protects it.
    """
    try:
        for path in layout.folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path not in {layout.guard, layout.log}:
                path.unlink()
    except OSError as error:
        raise SetupError(
            f"{error.filename or layout.folder} cannot be replaced ({error.strerror}): "
            "close ResponsAI and run the same command again."
        ) from error


def _make(layout: Layout, keep_open: int) -> None:
    """Make an empty environment.

    Raises:
        SetupError: Something is in the way, or this Python cannot make environments.
    """
    _clear(layout)
    # The interpreter underneath, because this one may be the environment's own.
    base: str = getattr(sys, "_base_executable", "") or sys.executable
    command: list[str | Path] = [base, "-I", "-m", "venv", layout.folder]
    if not run_logged(command, log=layout.log, keep_open=[keep_open]):
        raise SetupError(
            f"{base} could not make an environment: the reason is at the end of {layout.log}."
        )


def _install(layout: Layout, lock: Lock, keep_open: int) -> None:
    """Install the pinned packages, of which each file's hash is known, then the project."""
    pinned: list[str | Path] = ["--require-hashes", "--no-deps", "-r", layout.lock_file(lock)]
    pip_install(layout, pinned, keep_open)
    wheel = write_link_wheel(layout.root, layout.site_packages, layout.folder / "link")
    pip_install(layout, ["--no-index", "--no-deps", "--force-reinstall", wheel], keep_open)


def _try_lock(handle: IO[bytes]) -> bool:
    """Lock the file for this process unless another one holds it."""
    try:
        if sys.platform == "win32":
            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Anything else: a file system without locks, on which one start at a time is assumed.
        return error.errno not in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
    return True
