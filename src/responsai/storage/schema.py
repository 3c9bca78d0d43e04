"""Which file is ours and how far it has come; the tables themselves stand in ``migrations``.

Kept apart from the migrations so that opening an up-to-date file does not load ``sqlite_utils``.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x52737041
"""``PRAGMA application_id`` of our files: "RspA" in ASCII."""

SCHEMA_VERSION: Final = 5
"""``PRAGMA user_version`` of an up-to-date file: how many migrations made it."""

TABLES: Final = frozenset(
    {
        "settings",
        "series",
        "sources",
        "imports",
        "import_files",
        "rejected",
        "files",
        "events",
        "earlier_versions",
        "kept_by_hand",
        "usage_daily",
        "evidence_choices",
        "budgets",
        "tip_follow_ups",
        "changes",
        "change_items",
    }
)
"""Tables without which a file of ours is damaged."""

LARGEST_AMOUNT: Final = 10**15
"""Largest single amount of an event, also written in the checks of the tables.

A thousand million million tokens is far beyond any person's use, and 9,223 such events still
add up to less than 2**63, the largest integer that SQLite holds.
"""

KEY_BYTES: Final = 16
"""Length of the hashes that stand for identities."""

SALT_BYTES: Final = 32
"""Length of the secret that keys those hashes, made once per database."""


class Setting:
    """Keys of the ``settings`` table."""

    SALT: Final = "salt"
    TIME_ZONE: Final = "time_zone"
    DAY_START: Final = "day_start"
    CREATED_AT: Final = "created_at"
