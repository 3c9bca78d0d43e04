"""Which keys the first record of a JSON export has: its shape, without any of its values."""

from __future__ import annotations

import codecs
from typing import Final

import msgspec

from responsai.importers.elements import BETWEEN, TOKEN, UNDECODABLE, list_start, match_end

_OPENINGS: Final = (b"{", b"[")
_CLOSINGS: Final = (b"}", b"]")
_LEVELS: Final = 3


def outline(head: bytes) -> frozenset[tuple[str, ...]]:
    """Paths of the keys of the first record that a file's beginning shows.

    Lists are passed through, so that ``[{"a": [{"b": 1}]}]`` gives ``("a",)`` and
    ``("a", "b")``. Three levels are looked at.

    Args:
        head: Beginning of the file, cut anywhere.
    """
    data = head.removeprefix(codecs.BOM_UTF8)
    start = match_end(BETWEEN, data, max(list_start(data), 0))
    if data[start : start + 1] != b"{":
        return frozenset()
    found: set[tuple[str, ...]] = set()
    # The key last seen of each record that is open, and for each bracket whether it is a record's:
    # however deep the nesting, a key costs no more than the levels that are looked at.
    keys: list[str] = []
    opened: list[bool] = []
    for token in TOKEN.finditer(data, start):
        text = token.group()
        if text in _OPENINGS:
            opened.append(text == b"{")
            if opened[-1]:
                keys.append("")
        elif text in _CLOSINGS:
            if opened.pop():
                keys.pop()
            if not opened:
                break
        elif token.group(1) is not None and opened[-1]:
            keys[-1] = _key(text)
            if len(keys) <= _LEVELS:
                found.add(tuple(keys))
    return frozenset(found)


def _key(token: bytes) -> str:
    """The text of a key with its colon."""
    written = token[:-1].rstrip()
    try:
        return msgspec.json.decode(written, type=str)
    except UNDECODABLE:
        return written.strip(b'"').decode("utf-8", "replace")
