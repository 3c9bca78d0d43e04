"""The SQLite file: the only room that speaks SQL."""

from __future__ import annotations

from responsai.storage.evidence import EvidenceChoice
from responsai.storage.journal import EventOrder, JournalEntry, JournalPage, JournalQuery
from responsai.storage.journal_rows import JournalRows, RowIndex
from responsai.storage.records import (
    BATCH_EVENTS,
    BatchCounts,
    Change,
    ChangeKind,
    ImportedFile,
    ImportRecord,
    ImportStatus,
)
from responsai.storage.scanned import ReadUpTo, ScannedFile
from responsai.storage.store import Store, open_database
from responsai.storage.totals import Grain

__all__ = [
    "BATCH_EVENTS",
    "BatchCounts",
    "Change",
    "ChangeKind",
    "EventOrder",
    "EvidenceChoice",
    "Grain",
    "ImportRecord",
    "ImportStatus",
    "ImportedFile",
    "JournalEntry",
    "JournalPage",
    "JournalQuery",
    "JournalRows",
    "ReadUpTo",
    "RowIndex",
    "ScannedFile",
    "Store",
    "open_database",
]
