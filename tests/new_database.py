"""An empty database for a test, copied from one that is made once.

Making one takes ten times as long as opening it.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from responsai.storage import open_database

ZONE = "Europe/Paris"


def new_database(path: Path, zone: str = ZONE) -> Path:
    """Put an up-to-date database without any use in a place; its days are those of a zone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_content(zone))
    return path


@cache
def _content(zone: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.sqlite3"
        open_database(path, time_zone=zone).close()
        return path.read_bytes()
