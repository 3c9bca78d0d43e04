"""Decoding records that are not quite as they should be, keeping what can be kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar, get_args

import msgspec

from responsai.importers.elements import UNDECODABLE
from responsai.importers.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")
Record = TypeVar("Record", bound=msgspec.Struct)

_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")

_FIELDS: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])


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


def fields_that_fit(kind: type[Record], raw: msgspec.Raw, needed: frozenset[str]) -> Record | None:
    """A record of which some fields are damaged or of another kind: these count as not told.

    Args:
        kind: What the record should be; each of its fields has a default.
        raw: The record as it stands in the file.
        needed: Names of fields, of this record and of those within, that it says nothing
            without, or something else.

    Returns:
        ``None`` if a field that is needed does not fit, or if this is no such record at all.
    """
    told = part_or_none(_FIELDS, raw)
    if told is None:
        return None
    fitting: dict[str, object] = {}
    for field in msgspec.structs.fields(kind):
        part = told.get(field.encode_name)
        if part is None or bytes(part) == b"null":
            continue
        found = part_or_none(msgspec.json.Decoder(field.type), part)
        if found is None and (within := _struct_in(field.type)) is not None:
            found = fields_that_fit(within, part, needed)
        if found is not None:
            fitting[field.name] = found
        elif field.name in needed:
            return None
    return kind(**fitting)


def _struct_in(kind: object) -> type[msgspec.Struct] | None:
    """The struct of a field that holds one or nothing."""
    for option in get_args(kind):
        if isinstance(option, type) and issubclass(option, msgspec.Struct):
            return option
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
