"""The statements of the steps from one version of the tables to the next."""

from __future__ import annotations

from typing import Final

# Checks stand in one expression per table: apart, they made inserts of events a third slower.
VERSION_1: Final = (
    """
    CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE series (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        surface TEXT NOT NULL,
        model TEXT,
        model_source TEXT NOT NULL,
        activity TEXT NOT NULL,
        token_source TEXT NOT NULL,
        input_scope TEXT NOT NULL,
        local INTEGER NOT NULL CHECK (local IN (0, 1))
    ) STRICT
    """,
    # NULLs are distinct in an index, and an unknown model is not one with an empty name.
    """
    CREATE UNIQUE INDEX series_identity ON series (
        source, surface, model IS NULL, IFNULL(model, ''), model_source, activity,
        token_source, input_scope, local
    )
    """,
    """
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY,
        started_ms INTEGER NOT NULL,
        finished_ms INTEGER,
        status TEXT NOT NULL,
        new INTEGER NOT NULL DEFAULT 0,
        duplicate INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        CHECK (
            status IN ('running', 'done', 'cancelled')
            AND (finished_ms IS NULL) = (status = 'running')
            AND new >= 0 AND duplicate >= 0 AND updated >= 0 AND rejected >= 0
        )
    ) STRICT
    """,
    """
    CREATE TABLE import_files (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        source TEXT,
        path_hash BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        new INTEGER NOT NULL,
        duplicate INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        CHECK (
            length(path_hash) = 16 AND size >= 0
            AND new >= 0 AND duplicate >= 0 AND updated >= 0 AND rejected >= 0
        )
    ) STRICT
    """,
    "CREATE INDEX import_files_import ON import_files (import_id)",
    """
    CREATE TABLE rejected (
        import_file_id INTEGER NOT NULL REFERENCES import_files (id) ON DELETE CASCADE,
        place TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX rejected_file ON rejected (import_file_id)",
    # import_id has no REFERENCES: without an index of its own, which each event would pay for,
    # the removal of an import that added nothing would have to look at all events. Batches are
    # tied to their import in the same transaction instead.
    """
    CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL UNIQUE,
        at_ms INTEGER NOT NULL,
        day INTEGER NOT NULL,
        time_quality INTEGER NOT NULL,
        series_id INTEGER NOT NULL REFERENCES series (id),
        requests INTEGER NOT NULL,
        input_tokens INTEGER NOT NULL,
        cache_write_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        reasoning_tokens INTEGER NOT NULL,
        images INTEGER NOT NULL,
        media_ms INTEGER NOT NULL,
        note TEXT,
        import_id INTEGER,
        CHECK (
            length(key) = 16 AND at_ms >= 0 AND time_quality BETWEEN 0 AND 2
            AND requests BETWEEN 0 AND 1000000000000000
            AND input_tokens BETWEEN 0 AND 1000000000000000
            AND cache_write_tokens BETWEEN 0 AND 1000000000000000
            AND cached_tokens BETWEEN 0 AND 1000000000000000
            AND output_tokens BETWEEN 0 AND 1000000000000000
            AND reasoning_tokens BETWEEN 0 AND 1000000000000000
            AND images BETWEEN 0 AND 1000000000000000
            AND media_ms BETWEEN 0 AND 1000000000000000
        )
    ) STRICT
    """,
    """
    CREATE TABLE usage_daily (
        day INTEGER NOT NULL,
        series_id INTEGER NOT NULL REFERENCES series (id),
        events INTEGER NOT NULL,
        requests INTEGER NOT NULL,
        input_tokens INTEGER NOT NULL,
        cache_write_tokens INTEGER NOT NULL,
        cached_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        reasoning_tokens INTEGER NOT NULL,
        images INTEGER NOT NULL,
        media_ms INTEGER NOT NULL,
        PRIMARY KEY (day, series_id),
        CHECK (
            events >= 0 AND requests >= 0 AND input_tokens >= 0 AND cache_write_tokens >= 0
            AND cached_tokens >= 0 AND output_tokens >= 0 AND reasoning_tokens >= 0
            AND images >= 0 AND media_ms >= 0
        )
    ) STRICT, WITHOUT ROWID
    """,
)


VERSION_2: Final = (
    *(
        f"ALTER TABLE events ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0"
        f" CHECK ({name} BETWEEN 0 AND 1000000000000000)"
        for name in ("input_chars", "output_chars")
    ),
    *(
        f"ALTER TABLE usage_daily ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0 CHECK ({name} >= 0)"
        for name in ("input_chars", "output_chars")
    ),
    "ALTER TABLE series ADD COLUMN variant TEXT NOT NULL DEFAULT ''",
    "DROP INDEX series_identity",
    """
    CREATE UNIQUE INDEX series_identity ON series (
        source, surface, model IS NULL, IFNULL(model, ''), model_source, activity,
        token_source, input_scope, local, variant
    )
    """,
)


_AMOUNTS: Final = (
    "requests",
    "input_tokens",
    "cache_write_tokens",
    "cached_tokens",
    "output_tokens",
    "reasoning_tokens",
    "images",
    "media_ms",
    "input_chars",
    "output_chars",
)
_DEFINED: Final = ",\n        ".join(f"{name} INTEGER NOT NULL" for name in _AMOUNTS)
_NAMED: Final = ", ".join(_AMOUNTS)
_IN_RANGE: Final = "\n            AND ".join(
    f"{name} BETWEEN 0 AND 1000000000000000" for name in _AMOUNTS
)
_EVENT: Final = f"""id INTEGER PRIMARY KEY,
        key BLOB NOT NULL{{unique}},
        at_ms INTEGER NOT NULL,
        day INTEGER NOT NULL,
        time_quality INTEGER NOT NULL,
        series_id INTEGER NOT NULL REFERENCES series (id),
        {_DEFINED},
        note TEXT,
        import_id INTEGER,
        CHECK (
            length(key) = 16 AND at_ms >= 0 AND time_quality BETWEEN 0 AND 2
            AND {_IN_RANGE}
        )"""
_EVENT_COLUMNS: Final = f"key, at_ms, day, time_quality, series_id, {_NAMED}, note, import_id"
_DAILY: Final = f"day, series_id, events, {_NAMED}"

# Column names of ours only. Events and sums are copied once, so that all their checks stand in
# one expression again.
VERSION_3: Final = (
    f"""
    CREATE TABLE new_events (
        {_EVENT.format(unique=" UNIQUE")}
    ) STRICT
    """,
    f"INSERT INTO new_events SELECT id, {_EVENT_COLUMNS} FROM events ORDER BY id",  # noqa: S608
    "DROP TABLE events",
    "ALTER TABLE new_events RENAME TO events",
    # Pages of the journal, and their conditions on the series, are answered from this one.
    "CREATE INDEX events_day ON events (day, series_id)",
    f"""
    CREATE TABLE earlier_versions (
        {_EVENT.format(unique="")}
    ) STRICT
    """,
    "CREATE INDEX earlier_versions_key ON earlier_versions (key)",
    """
    CREATE TABLE kept_by_hand (
        key BLOB NOT NULL PRIMARY KEY,
        deleted INTEGER NOT NULL,
        import_id INTEGER,
        CHECK (length(key) = 16 AND deleted IN (0, 1))
    ) STRICT, WITHOUT ROWID
    """,
    f"""
    CREATE TABLE new_daily (
        day INTEGER NOT NULL,
        series_id INTEGER NOT NULL REFERENCES series (id),
        events INTEGER NOT NULL,
        {_DEFINED},
        PRIMARY KEY (day, series_id),
        CHECK (events >= 0 AND {" AND ".join(f"{name} >= 0" for name in _AMOUNTS)})
    ) STRICT, WITHOUT ROWID
    """,
    f"INSERT INTO new_daily ({_DAILY}) SELECT {_DAILY} FROM usage_daily",  # noqa: S608
    "DROP TABLE usage_daily",
    "ALTER TABLE new_daily RENAME TO usage_daily",
    """
    CREATE TABLE new_imports (
        id INTEGER PRIMARY KEY,
        started_ms INTEGER NOT NULL,
        seen_ms INTEGER NOT NULL,
        finished_ms INTEGER,
        status TEXT NOT NULL,
        new INTEGER NOT NULL DEFAULT 0,
        duplicate INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        first_event INTEGER,
        last_event INTEGER,
        CHECK (
            status IN ('running', 'interrupted', 'done', 'cancelled', 'undone')
            AND (finished_ms IS NULL) = (status = 'running')
            AND new >= 0 AND duplicate >= 0 AND updated >= 0 AND rejected >= 0
        )
    ) STRICT
    """,
    """
    INSERT INTO new_imports
    SELECT id, started_ms, IFNULL(finished_ms, started_ms), finished_ms, status, new, duplicate,
        updated, rejected, first_event, last_event
    FROM imports LEFT JOIN (
        SELECT import_id, min(id) AS first_event, max(id) AS last_event FROM events
        GROUP BY import_id
    ) ON import_id = imports.id
    """,
    """
    CREATE TABLE new_files (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES new_imports (id) ON DELETE CASCADE,
        source TEXT,
        path_hash BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        new INTEGER NOT NULL,
        duplicate INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        CHECK (
            length(path_hash) = 16 AND size >= 0
            AND new >= 0 AND duplicate >= 0 AND updated >= 0 AND rejected >= 0
        )
    ) STRICT
    """,
    "INSERT INTO new_files SELECT * FROM import_files",
    """
    CREATE TABLE new_rejected (
        import_file_id INTEGER NOT NULL REFERENCES new_files (id) ON DELETE CASCADE,
        place TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT
    """,
    "INSERT INTO new_rejected SELECT * FROM rejected",
    "DROP TABLE rejected",
    "DROP TABLE import_files",
    "DROP TABLE imports",
    "ALTER TABLE new_imports RENAME TO imports",
    "ALTER TABLE new_files RENAME TO import_files",
    "ALTER TABLE new_rejected RENAME TO rejected",
    "CREATE INDEX import_files_import ON import_files (import_id)",
    "CREATE INDEX rejected_file ON rejected (import_file_id)",
    """
    CREATE TABLE files (
        path_hash BLOB NOT NULL PRIMARY KEY,
        source TEXT NOT NULL,
        version INTEGER NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        fingerprint BLOB,
        position INTEGER NOT NULL,
        CHECK (length(path_hash) = 16 AND size >= 0 AND position BETWEEN 0 AND size)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE sources (
        source TEXT NOT NULL PRIMARY KEY,
        evidence TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO sources VALUES ('claude_code', 'logs'), ('manual', 'by_hand')",
    """
    CREATE TABLE evidence_choices (
        surface TEXT NOT NULL,
        day INTEGER,
        evidence TEXT
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX evidence_choices_identity ON evidence_choices (
        surface, day IS NULL, IFNULL(day, 0)
    )
    """,
    """
    CREATE TABLE budgets (
        indicator TEXT NOT NULL,
        period TEXT NOT NULL,
        amount REAL NOT NULL CHECK (amount > 0),
        PRIMARY KEY (indicator, period)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE tip_follow_ups (
        tip TEXT NOT NULL PRIMARY KEY,
        state TEXT NOT NULL,
        since_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE changes (
        id INTEGER PRIMARY KEY,
        at_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        import_id INTEGER UNIQUE,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE change_items (
        change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        thing TEXT NOT NULL,
        identity TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (change_id, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO changes (at_ms, kind, import_id)
    SELECT started_ms, 'import', id FROM imports ORDER BY id
    """,
)

VERSION_4: Final = (
    "ALTER TABLE files ADD COLUMN line INTEGER NOT NULL DEFAULT 0 CHECK (line >= 0)",
    "ALTER TABLE files ADD COLUMN state TEXT NOT NULL DEFAULT ''",
)

VERSION_5: Final = (
    # Few events have a note, and none that was imported: a search need not look at the others.
    "CREATE INDEX events_note ON events (day) WHERE note IS NOT NULL",
)
