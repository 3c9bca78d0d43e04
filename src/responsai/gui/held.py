"""Signals to stop wait while Qt loads."""

from __future__ import annotations

import signal
import sys


def hold_signals() -> None:
    """Let Ctrl-C and its like wait from now on.

    An exception out of nowhere leaves Qt's classes half made: the program would end with a fault
    of its own, or be aborted. What comes meanwhile is delivered afterwards.
    """
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, _stops())


def release_signals() -> None:
    """Deliver them, the ones that waited at once; does nothing where none are held."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _stops())


def _stops() -> tuple[signal.Signals, ...]:
    if sys.platform == "win32":
        return ()
    return (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
