"""Records without an identity of their own: known by their content and by how often it came."""

from __future__ import annotations

import hashlib
from typing import Final

from responsai.domain.imports import Assumed
from responsai.text.catalogue import translate

MOST_REMEMBERED: Final = 500_000
"""Records of one file whose repeats can be told apart, some 70 MB of memory."""

_BETWEEN: Final = "\x1f"


class Repeats:
    """Names records by their content, so that a copied file adds nothing.

    Records that are alike in one file are different uses: each repeat has a name of its own.
    """

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[bytes, int] = {}

    def name(self, content: bytes) -> str | None:
        """Name of a record.

        Args:
            content: Its digest.

        Returns:
            ``None`` if there are more records than can be told apart.
        """
        repeat = self._seen.get(content, 0) + 1
        if repeat == 1 and len(self._seen) >= MOST_REMEMBERED:
            return None
        self._seen[content] = repeat
        return f"{content.hex()} repeat {repeat}"


def digest(*texts: str) -> bytes:
    """What is kept of texts to know them again."""
    joined = _BETWEEN.join(texts).encode("utf-8", "replace")
    return hashlib.blake2b(joined, digest_size=16).digest()


def zone_assumed() -> Assumed:
    """Times were told without a time zone."""
    return Assumed(translate("ImportTables", "The times name no time zone: they are taken as UTC."))
