"""The SQLite file: the only room that speaks SQL.

What is offered here is loaded when it is asked for: a scan needs neither journal nor settings.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
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

_PLACES: Final = {
    "BATCH_EVENTS": "records",
    "BatchCounts": "records",
    "Change": "records",
    "ChangeKind": "records",
    "EventOrder": "journal",
    "EvidenceChoice": "evidence",
    "Grain": "totals",
    "ImportRecord": "records",
    "ImportStatus": "records",
    "ImportedFile": "records",
    "JournalEntry": "journal",
    "JournalPage": "journal",
    "JournalQuery": "journal",
    "JournalRows": "journal_rows",
    "ReadUpTo": "scanned",
    "RowIndex": "journal_rows",
    "ScannedFile": "scanned",
    "Store": "store",
    "open_database": "store",
}
"""In which module of this package each stands."""


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = value  # found without this function from now on
    return value
