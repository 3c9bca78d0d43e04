"""Decoding records that are not quite as they should be, keeping what can be kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar, get_args, get_origin

import msgspec

from responsai.importers.decoding import SURROGATE
from responsai.importers.elements import UNDECODABLE
from responsai.importers.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Value = TypeVar("Value")
Record = TypeVar("Record", bound=msgspec.Struct)

_NULL: Final = b"null"
_FIELDS: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ITEMS: Final = msgspec.json.Decoder(list[msgspec.Raw])


def repaired(data: bytes | msgspec.Raw) -> bytes:
    """The same without half characters, as JavaScript writes them, and without broken UTF-8."""
    return SURROGATE.sub(rb"\\ufffd", bytes(data)).decode("utf-8", "replace").encode()


def part_or_none(decoder: msgspec.json.Decoder[Value], raw: msgspec.Raw) -> Value | None:
    """A part of a record; ``None`` if it is damaged or of another kind."""
    for prepare in (bytes, repaired):
        try:
            return decoder.decode(prepare(raw))
        except UNDECODABLE:
            continue
    return None


@dataclass(frozen=True, slots=True)
class Fitting:
    """Decodes records of which some fields are damaged or of another kind.

    Attributes:
        marked: For kinds of which it matters what is missing, the same kind with a field
            ``lost``: the names of what did not fit, in the record or within it.
    """

    marked: Mapping[type[msgspec.Struct], type[msgspec.Struct]]

    def record(self, kind: type[Record], raw: msgspec.Raw, lost: set[str]) -> Record | None:
        """A record whose fields count as not told where they do not fit; ``None`` if it is none.

        Of a list the items that fit are kept.

        Args:
            kind: What the record should be; each of its fields has a default.
            raw: The record as it stands in the file.
            lost: Takes the names of the fields that do not fit, such as ``Message.text``.
        """
        told = part_or_none(_FIELDS, raw)
        if told is None:
            return None
        fitting: dict[str, object] = {}
        own: set[str] = set()
        for field in msgspec.structs.fields(kind):
            part = told.get(field.encode_name)
            if part is None or bytes(part) == _NULL:
                continue
            found = self._value(field.type, part, own, f"{kind.__name__}.{field.name}")
            if found is not None:
                fitting[field.name] = found
        lost |= own
        marked = self.marked.get(kind) if own else None
        # The marked kind is the same with one field more.
        return kind(**fitting) if marked is None else marked(**fitting, lost=frozenset(own))  # type: ignore[return-value]

    def _value(self, kind: object, raw: msgspec.Raw, lost: set[str], name: str) -> object | None:
        """What a field or an item of a list says; ``None`` if it does not fit."""
        found: object | None = part_or_none(_decoder(kind), raw)
        if found is not None:
            return found
        if (items := _list_in(kind)) is not None and (told := part_or_none(_ITEMS, raw)):
            values = (self._value(items, item, lost, name) for item in told if bytes(item) != _NULL)
            return [value for value in values if value is not None]
        within = _struct_in(kind)
        found = None if within is None else self.record(within, raw, lost)
        if found is None:
            lost.add(name)
        return found


@lru_cache(maxsize=128)
def _decoder(kind: object) -> msgspec.json.Decoder[object]:
    return msgspec.json.Decoder(kind)


def _struct_in(kind: object) -> type[msgspec.Struct] | None:
    """The struct of a field that holds one or nothing."""
    for option in (kind, *get_args(kind)):
        if isinstance(option, type) and issubclass(option, msgspec.Struct):
            return option
    return None


def _list_in(kind: object) -> object | None:
    """What the items of a field are that holds a list or nothing."""
    for option in get_args(kind):
        if get_origin(option) is list:
            item: object = get_args(option)[0]
            return item
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
