"""Decoding JSON of unknown quality into typed structs: what is wrong comes back as a fault."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import msgspec

from responsai.importers.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

Name = Annotated[str, msgspec.Meta(max_length=256)]
"""An identifier, model or moment; real ones stay below 128 characters. Bounds the memory."""

Moment = Annotated[dt.datetime, msgspec.Meta(tz=True)]
"""A moment that names its zone, in the spelling that nearly all programs use."""

SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""Half of a character, as JavaScript writes one that was cut off."""


def decoded(decode: Callable[[bytes], T], data: bytes) -> T | Fault:
    """Decode a record.

    The decoder's messages name types and our own fields only, never the record's text.

    Args:
        decode: A decoder's ``decode``.
        data: One JSON object.
    """
    try:
        return decode(data)
    except msgspec.ValidationError as error:
        return Fault.BAD_COUNT if _names_a_count(str(error)) else Fault.BAD_FIELD
    except (msgspec.DecodeError, UnicodeDecodeError):
        mended = repaired(data)
        return Fault.INVALID if mended is None else decoded(decode, mended)
    except RecursionError:
        return Fault.TOO_DEEP


def repaired(data: bytes) -> bytes | None:
    """JSON in which half a character was cut off, as JavaScript writes it, made whole.

    Returns:
        ``None`` if there is nothing to repair.
    """
    mended, changes = SURROGATE.subn(rb"\\ufffd", data)
    return mended if changes else None


def _names_a_count(message: str) -> bool:
    return "token" in message.lower()
