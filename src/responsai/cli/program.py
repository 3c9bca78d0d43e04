"""The words that start the program, for the hints it gives."""

from __future__ import annotations

import os


def program() -> str:
    """What the user types before a command: ``responsai``, or the start script they ran."""
    return os.environ.get("RESPONSAI_PROGRAM") or "responsai"
