"""Why a record cannot be read: one sentence each, without any text of the source."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from responsai.domain.imports import Rejected
from responsai.text.catalogue import translate
from responsai.text.numbers import count

MOST_LISTED: Final = 1000
"""Rejected records listed one by one per source; a damaged gigabyte must not fill the memory."""


class Fault(Enum):
    """What is wrong with a record."""

    TOO_LONG = auto()
    ZEROS = auto()
    NO_RECORD = auto()
    CUT_OFF = auto()
    INVALID = auto()
    TOO_DEEP = auto()
    BAD_FIELD = auto()
    BAD_COUNT = auto()
    IN_FUTURE = auto()
    TOO_OLD = auto()
    TOO_MANY_UNNAMED = auto()
    FILE_TOO_LONG = auto()
    TOO_LARGE = auto()
    NO_CONVERSATION = auto()
    NO_MOMENT = auto()
    BAD_ROW = auto()
    STRANGE_MOMENT = auto()
    NO_SUCH_DAY = auto()


def sentence(fault: Fault) -> str:
    """The reason in the user's language."""
    return {
        Fault.TOO_LONG: translate(
            "ImportFaults", "The line is longer than 32 MB, more than any record can hold."
        ),
        Fault.ZEROS: translate(
            "ImportFaults", "The line holds only zero bytes, as after a sudden power loss."
        ),
        Fault.NO_RECORD: translate("ImportFaults", "The line is not a record."),
        Fault.CUT_OFF: translate(
            "ImportFaults", "The record is cut off: import again when the file is complete."
        ),
        Fault.INVALID: translate("ImportFaults", "The record is damaged: it is not valid JSON."),
        Fault.TOO_DEEP: translate("ImportFaults", "The record is nested too deeply."),
        Fault.BAD_FIELD: translate(
            "ImportFaults", "A field of the record is not of the kind or length it should be."
        ),
        Fault.BAD_COUNT: translate(
            "ImportFaults",
            "A count of the record is negative, not a whole number, or too large to be true.",
        ),
        Fault.IN_FUTURE: translate(
            "ImportFaults",
            "The record lies in the future: check the clock of the computer that wrote it.",
        ),
        Fault.TOO_OLD: translate(
            "ImportFaults", "The record is dated before 2020, when no such tool existed."
        ),
        Fault.TOO_MANY_UNNAMED: translate(
            "ImportFaults",
            "The file has too many records without an identity: split it and import the parts.",
        ),
        Fault.FILE_TOO_LONG: translate(
            "ImportFaults", "The file is longer than 128 MB, more than such a record can hold."
        ),
        Fault.TOO_LARGE: translate(
            "ImportFaults", "The record is larger than 48 MB, more than can be looked at."
        ),
        Fault.NO_CONVERSATION: translate("ImportFaults", "This is not a conversation."),
        Fault.NO_MOMENT: translate("ImportFaults", "The record does not tell when it was."),
        Fault.STRANGE_MOMENT: translate(
            "ImportFaults",
            "The time is written in a way that is not known: choose its form where columns are "
            "mapped.",
        ),
        Fault.NO_SUCH_DAY: translate(
            "ImportFaults", "The record names a day that no calendar has, such as 31 February."
        ),
        Fault.BAD_ROW: translate(
            "ImportFaults",
            "The row cannot be read as a table: check its quotation marks and its length.",
        ),
    }[fault]


class LineFaults:
    """The rejected records of one source: listed one by one at first, then as a sum."""

    __slots__ = ("_first_unlisted", "_last", "_total")

    def __init__(self) -> None:
        self._total = 0
        self._first_unlisted = 0
        self._last = 0

    def add(self, number: int, fault: Fault) -> Rejected | None:
        """Note a rejected record; ``None`` if it is left to the sum.

        Args:
            number: Number of the line, or of the record, from 1.
            fault: What is wrong with it.
        """
        self._total += 1
        self._last = number
        if self._total > MOST_LISTED:
            self._first_unlisted = self._first_unlisted or number
            return None
        return Rejected(self._place().format(number=number), sentence(fault))

    def rest(self) -> Rejected | None:
        """The sum of what was not listed, if anything."""
        unlisted = self._total - MOST_LISTED
        if unlisted <= 0:
            return None
        return Rejected(
            self._places().format(first=self._first_unlisted, last=self._last),
            self._more().format(number=count(unlisted)),
        )

    def _place(self) -> str:
        return translate("ImportFaults", "line {number}")

    def _places(self) -> str:
        return translate("ImportFaults", "lines {first} to {last}")

    def _more(self) -> str:
        return translate("ImportFaults", "More lines could not be read; their number: {number}.")


class RecordFaults(LineFaults):
    """The same for records that are no lines: elements of a document, rows of a table."""

    __slots__ = ()

    def _place(self) -> str:
        return translate("ImportFaults", "record {number}")

    def _places(self) -> str:
        return translate("ImportFaults", "records {first} to {last}")

    def _more(self) -> str:
        return translate("ImportFaults", "More records could not be read; their number: {number}.")


class ConversationFaults(LineFaults):
    """The same for lists of conversations."""

    __slots__ = ()

    def _place(self) -> str:
        return translate("ImportFaults", "conversation {number}")

    def _places(self) -> str:
        return translate("ImportFaults", "conversations {first} to {last}")

    def _more(self) -> str:
        return translate(
            "ImportFaults", "More conversations could not be read; their number: {number}."
        )


def whole_file(fault: Fault) -> Rejected:
    """A file that is one record, rejected as a whole."""
    return Rejected(translate("ImportFaults", "whole file"), sentence(fault))
