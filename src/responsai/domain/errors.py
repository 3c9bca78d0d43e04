"""Errors that a person may meet, each with a stable code and an exit code.

Whoever raises one writes the sentence in the user's language (``responsai.text.translate``).
"""

from __future__ import annotations

from typing import ClassVar


class ResponsaiError(Exception):
    """Something the user or their computer has to put right; never a bug.

    The message is one plain sentence that says what to do.

    Attributes:
        code: Stable name for scripts (``error.code`` in JSON).
        exit_code: What the command line returns.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 2


class BadInputError(ResponsaiError):
    """The request cannot be understood; nothing was changed."""

    code = "bad_input"


class UnreadableError(ResponsaiError):
    """A file or folder cannot be read; nothing was changed."""

    code = "unreadable"


class EnvironmentProblemError(ResponsaiError):
    """The computer stands in the way (full disk, lock, damaged file); nothing was lost."""

    code = "environment"
    exit_code = 3


class IntervalError(ValueError):
    """A range that is no range: a defect in a factor or in the program."""
