"""Reading as somebody whom a lock holds: the administrator, as whom tests may run, reads anything.

On Linux that is a capability, which a thread may lay down for a while: files that belong to it
stay its own, and their permissions hold.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_VERSION: Final = 0x20080522
_READS_ANYTHING: Final = 1 << 1 | 1 << 2
"""``CAP_DAC_OVERRIDE`` and ``CAP_DAC_READ_SEARCH``."""

CAN_LOCK: Final = os.name == "posix" and (sys.platform == "linux" or os.geteuid() != 0)
"""Whether the permissions of a file can keep a test from reading it."""


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class _Half(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@contextmanager
def locked(*paths: Path) -> Iterator[None]:
    """Take all rights from files and folders for a while, also those of the administrator."""
    before = {path: path.stat().st_mode for path in paths}
    for path in reversed(paths):
        path.chmod(0)
    try:
        with _without_override():
            yield
    finally:
        for path, mode in before.items():
            path.chmod(mode)


@contextmanager
def _without_override() -> Iterator[None]:
    if sys.platform != "linux" or os.geteuid() != 0:
        yield
        return
    library = ctypes.CDLL(None, use_errno=True)
    header, held = _Header(_VERSION, 0), (_Half * 2)()
    assert library.capget(ctypes.byref(header), held) == 0
    effective = held[0].effective
    held[0].effective = effective & ~_READS_ANYTHING
    assert library.capset(ctypes.byref(header), held) == 0
    try:
        yield
    finally:
        held[0].effective = effective
        assert library.capset(ctypes.byref(header), held) == 0
