"""JSON objects about what is stored: imports, uses one by one, what was undone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from responsai.reports.shapes import amounts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from responsai.storage import ImportRecord, JournalEntry

IMPORTS_SCHEMA: Final = "responsai.imports/1"
EVENTS_SCHEMA: Final = "responsai.events/1"
EVENT_SCHEMA: Final = "responsai.event/1"
UNDO_SCHEMA: Final = "responsai.undo/1"

Json = dict[str, Any]


def imports(found: Sequence[ImportRecord]) -> Json:
    """A ``responsai.imports/1`` object, the latest import first."""
    return {
        "schema": IMPORTS_SCHEMA,
        "imports": [
            {
                "id": record.id,
                "started": _moment(record.started_ms, dt.UTC),
                "finished": (
                    None if record.finished_ms is None else _moment(record.finished_ms, dt.UTC)
                ),
                "status": record.status.value,
                "sources": list(record.sources),
                "files": record.files,
                "new": record.counts.new,
                "duplicate": record.counts.duplicate,
                "updated": record.counts.updated,
                "rejected": record.rejected,
            }
            for record in found
        ],
    }


def event(entry: JournalEntry, zone: ZoneInfo) -> Json:
    """A use as it is stored, its moment in the user's time zone."""
    series = entry.event.series
    return {
        "id": entry.id,
        "day": entry.day.isoformat(),
        "at": _moment(entry.event.at_ms, zone),
        "time_quality": entry.event.time_quality.value,
        "activity": series.activity.value,
        "model": series.model,
        "model_source": series.model_source.value,
        "variant": series.variant,
        "source": series.source,
        "surface": series.surface,
        "token_source": series.token_source.value,
        "input_scope": series.input_scope.value,
        "local": series.local,
        "usage": amounts(entry.event.amounts),
        "note": entry.event.note,
        "import_id": entry.import_id,
        "edited": entry.edited,
    }


def _moment(at_ms: int, zone: dt.tzinfo) -> str:
    moment = dt.datetime.fromtimestamp(at_ms / 1000, dt.UTC).astimezone(zone)
    return moment.isoformat(timespec="milliseconds")
