"""What the tables hold.

Schema (version 5)
==================
All tables are STRICT. Moments are milliseconds since 1970 in UTC, days are counted from
1970-01-01 in the time zone of the ``settings``: ``date(day * 86400, 'unixepoch')`` shows one.
Amounts are whole numbers, so that sums are exact. Impacts are never stored: they are estimated
anew from the amounts whenever they are shown. No text of a conversation, title, file name or
path is stored anywhere, except the note that a person writes on a use of their own.

``settings``
    ``salt``: 64 hexadecimal digits, made once; keys the hashes, so that those of two databases
    cannot be compared. ``time_zone``: IANA name. ``created_at``: moment in UTC, ISO 8601.
``series``
    What many events have in common, each combination once. ``model`` is as recorded, NULL if
    not told. ``variant`` is what makes uses of one model cost differently, such as the size of
    an image, empty if not told. The other words are those of the enums in
    ``responsai.domain.activity``. An older program cannot read a word it does not know, so a
    new word needs a migration.
``sources``
    How strong the evidence of a source is: a word of ``Evidence`` in
    ``responsai.domain.activity``. A source that is not here counts as told by hand.
``imports``
    One row per import that added or raised something, or is running. ``status``: ``running``,
    ``interrupted`` (cut off by a crash; one that is ``running`` without a sign of life since
    ``seen_ms`` will be called so), ``done``, ``cancelled`` or ``undone``. ``new``,
    ``duplicate`` and ``updated`` count events, ``rejected`` counts records that could not be
    read. All its events have numbers from ``first_event`` to ``last_event``, others' as well.
``import_files``
    The files of an import: importer id, salted hash of the resolved path, size in bytes, last
    change in nanoseconds since 1970, and the counts.
``rejected``
    Place in the file and reason of records that could not be read, up to 1,000 per file.
``files``
    How far each file has been read, so that it need not be read again: importer and its
    ``version``, size and last change as read, ``position`` in bytes up to which it was read, and
    a hash of a part of its content. Of logs that only grow also the number of the ``line`` and
    the importer's ``state`` there: counts, hashes and the name of a model, no text. Forgotten
    when an import of the file is undone; kept when the file is gone.
``events``
    The truth. ``key``: salted hash of the identity that the source gives. ``day``: local day of
    ``at_ms``, or the day that was told. ``time_quality``: 0 exact, 1 day, 2 inferred.
    ``import_id``: the import that brought what is stored now, NULL for a use logged by hand.
    Amounts: token buckets are disjoint, except that ``reasoning_tokens`` are part of
    ``output_tokens``; ``media_ms`` are milliseconds, ``input_chars`` and ``output_chars``
    characters, counted where only the text was known.
``earlier_versions``
    What an event was before a later import raised it, in the order of the ids: what remains when
    that import is undone.
``kept_by_hand``
    Events that the user has edited or deleted: imports leave them as they are. ``import_id`` is
    that of the event.
``usage_daily``
    Sums of the events of a series over a local day, moved in the same transaction as the
    events. ``events`` counts them. A day and series without events has no row.
``evidence_choices``
    The user's word on which evidence counts for a surface, on one day or (``day`` NULL) on all:
    a word of ``Evidence``, or NULL for all of it.
``budgets``
    What the user wants to stay below: an indicator, ``week``, ``month`` or ``year``, and an
    amount in the unit of the indicator.
``tip_follow_ups``
    What the user has said to a tip, and when.
``changes``
    What the user has done, in order, so that it can be undone: ``kind`` is one of log, edit,
    delete, import, setting, choice, budget, tip. ``import_id`` for an import.
``change_items``
    The rows that a change has changed, each with its content before and after as JSON, NULL
    where there was none. Notes of deleted uses stay here.
``_sqlite_migrations``
    Kept by sqlite-utils: which of the steps below were taken, and when.
"""
