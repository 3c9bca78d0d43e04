"""The SQLite file: the only room that speaks SQL."""

from __future__ import annotations

from responsai.storage.records import (
    BATCH_EVENTS,
    BatchCounts,
    ImportedFile,
    ImportRecord,
    ImportStatus,
)
from responsai.storage.scanned import ReadUpTo, ScannedFile
from responsai.storage.store import Store, open_database

__all__ = [
    "BATCH_EVENTS",
    "BatchCounts",
    "ImportRecord",
    "ImportStatus",
    "ImportedFile",
    "ReadUpTo",
    "ScannedFile",
    "Store",
    "open_database",
]
