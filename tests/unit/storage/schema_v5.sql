PRAGMA application_id = 1383297089;
PRAGMA user_version = 5;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE budgets (
    indicator TEXT NOT NULL,
    period TEXT NOT NULL,
    amount REAL NOT NULL CHECK (amount > 0),
    PRIMARY KEY (indicator, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE change_items (
    change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    thing TEXT NOT NULL,
    identity TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (change_id, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    import_id INTEGER UNIQUE,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE earlier_versions (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL,
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
    input_chars INTEGER NOT NULL,
    output_chars INTEGER NOT NULL,
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
        AND input_chars BETWEEN 0 AND 1000000000000000
        AND output_chars BETWEEN 0 AND 1000000000000000
    )
) STRICT;
CREATE TABLE "events" (
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
    input_chars INTEGER NOT NULL,
    output_chars INTEGER NOT NULL,
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
        AND input_chars BETWEEN 0 AND 1000000000000000
        AND output_chars BETWEEN 0 AND 1000000000000000
    )
) STRICT;
CREATE TABLE evidence_choices (
    surface TEXT NOT NULL,
    day INTEGER,
    evidence TEXT
) STRICT;
CREATE TABLE files (
    path_hash BLOB NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    version INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    fingerprint BLOB,
    position INTEGER NOT NULL, line INTEGER NOT NULL DEFAULT 0 CHECK (line >= 0), state TEXT NOT NULL DEFAULT '',
    CHECK (length(path_hash) = 16 AND size >= 0 AND position BETWEEN 0 AND size)
) STRICT, WITHOUT ROWID;
CREATE TABLE "import_files" (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES "imports" (id) ON DELETE CASCADE,
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
) STRICT;
CREATE TABLE "imports" (
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
) STRICT;
CREATE TABLE kept_by_hand (
    key BLOB NOT NULL PRIMARY KEY,
    deleted INTEGER NOT NULL,
    import_id INTEGER,
    CHECK (length(key) = 16 AND deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE "rejected" (
    import_file_id INTEGER NOT NULL REFERENCES "import_files" (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
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
, variant TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sources (
    source TEXT NOT NULL PRIMARY KEY,
    evidence TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE tip_follow_ups (
    tip TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "usage_daily" (
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
    input_chars INTEGER NOT NULL,
    output_chars INTEGER NOT NULL,
    PRIMARY KEY (day, series_id),
    CHECK (events >= 0 AND requests >= 0 AND input_tokens >= 0 AND cache_write_tokens >= 0 AND cached_tokens >= 0 AND output_tokens >= 0 AND reasoning_tokens >= 0 AND images >= 0 AND media_ms >= 0 AND input_chars >= 0 AND output_chars >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_versions_key ON earlier_versions (key);
CREATE INDEX events_day ON events (day, series_id);
CREATE INDEX events_note ON events (day) WHERE note IS NOT NULL;
CREATE UNIQUE INDEX evidence_choices_identity ON evidence_choices (
    surface, day IS NULL, IFNULL(day, 0)
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX import_files_import ON import_files (import_id);
CREATE INDEX rejected_file ON rejected (import_file_id);
CREATE UNIQUE INDEX series_identity ON series (
    source, surface, model IS NULL, IFNULL(model, ''), model_source, activity,
    token_source, input_scope, local, variant
);
