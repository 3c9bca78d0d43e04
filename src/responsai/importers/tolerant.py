"""Decoding records that are not quite as they should be, keeping what can be kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from responsai.importers.elements import UNDECODABLE
from responsai.importers.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")

_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


def repaired(data: bytes | msgspec.Raw) -> bytes:
    """The same without half characters, as JavaScript writes them, and without broken UTF-8."""
    return _SURROGATE.sub(rb"\\ufffd", bytes(data)).decode("utf-8", "replace").encode()


def part_or_none(decoder: msgspec.json.Decoder[Value], raw: msgspec.Raw) -> Value | None:
    """A part of a record; ``None`` if it is damaged or of another kind."""
    for prepare in (bytes, repaired):
        try:
            return decoder.decode(prepare(raw))
        except UNDECODABLE:
            continue
    return None


def make_the_best(data: bytes, loosely: Callable[[bytes], Value]) -> Value | Fault:
    """A record that a strict decoder did not take.

    Args:
        data: The whole record.
        loosely: Decodes it part by part.
    """
    for prepare in (bytes, repaired):
        try:
            return loosely(prepare(data))
        except msgspec.ValidationError:
            return Fault.BAD_FIELD
        except RecursionError:
            return Fault.TOO_DEEP
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return Fault.INVALID
