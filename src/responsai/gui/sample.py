"""A sample year, in a program of its own."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess

from responsai.text import catalogue


def open_sample() -> bool:
    """Open a sample year in a program of its own, so that nothing of the user's is near it.

    Returns:
        Whether it could be started.
    """
    arguments = ["--lang", catalogue.language(), "--demo"]
    if not getattr(sys, "frozen", False):
        arguments = ["-m", "responsai", *arguments]
    started, _process = QProcess.startDetached(sys.executable, arguments, "")
    return bool(started)
