"""Importers are loaded when they are needed, and listed as what they are."""

from __future__ import annotations

import subprocess
import sys

from responsai.importers import IMPORTERS
from responsai.importers.places import LocalLogs
from responsai.importers.registry import local_logs

_LOOK = """
import sys
from responsai.importers import IMPORTERS
from responsai.importers.registry import local_logs
assert next(iter(IMPORTERS)).id == "claude_code"
assert "responsai.importers.codex" not in sys.modules
list(local_logs(IMPORTERS))
assert "responsai.importers.opencode" in sys.modules
assert "responsai.importers.chatgpt" not in sys.modules
"""


def test_those_of_local_logs_are_listed_as_such() -> None:
    told = [importer for importer in IMPORTERS if isinstance(importer, LocalLogs)]
    assert list(local_logs(IMPORTERS)) == told
    assert list(local_logs(tuple(IMPORTERS))) == told


def test_each_importer_is_made_once() -> None:
    assert all(one is other for one, other in zip(IMPORTERS, IMPORTERS, strict=True))
    assert len(IMPORTERS) == len(list(IMPORTERS))
    assert IMPORTERS[0] is next(iter(IMPORTERS))


def test_none_is_loaded_before_somebody_comes_to_it() -> None:
    subprocess.run([sys.executable, "-c", _LOOK], check=True)
