"""What the tables cannot say in a sentence: why an event or a time zone is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from responsai.domain.activity import TimeQuality
from responsai.domain.errors import BadInputError
from responsai.domain.usage import Amounts, LoggedRequest, Series, UsageEvent
from responsai.storage.schema import KEY_BYTES, LARGEST_AMOUNT
from responsai.text.catalogue import translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Iterable

LATEST_MS: Final = 253_402_214_400_000
"""9999-12-31 in UTC: later moments have no local day in every time zone."""


class AmountTooLargeError(BadInputError):
    """An amount, or a sum of them, is beyond what the database can hold exactly."""

    code = "amount_too_large"


def known_zone(name: str) -> ZoneInfo:
    """The time zone of that name.

    Raises:
        BadInputError: There is no such zone.
    """
    try:
        return ZoneInfo(name)
    # A name may be no key (ValueError), no zone (KeyError) or one of the folders (OSError).
    except (KeyError, ValueError, OSError) as error:
        raise BadInputError(
            translate(
                "StorageChecks", "“{name}” is not a time zone; give one such as Europe/Paris."
            ).format(name=name)
        ) from error


def amounts_too_large() -> AmountTooLargeError:
    """The error for amounts beyond ``LARGEST_AMOUNT`` or sums beyond 2**63."""
    return AmountTooLargeError(
        translate(
            "StorageChecks",
            "The amounts of a use are too large to be stored exactly; give at most {limit} each.",
        ).format(limit=count(LARGEST_AMOUNT))
    )


def refuse_unfit(events: Iterable[UsageEvent | LoggedRequest]) -> None:
    """Say what is wrong with the first event that the tables would refuse.

    Called after a refusal, so that the usual way pays nothing for it.

    Raises:
        BadInputError: An event cannot be stored; the sentence tells why.
    """
    for event in events:
        _refuse_unfit(event.event() if isinstance(event, LoggedRequest) else event)


def _refuse_unfit(event: UsageEvent) -> None:
    kinds = (
        (event, UsageEvent),
        (event.amounts, Amounts),
        (event.series, Series),
        (event.time_quality, TimeQuality),
        (event.note, str | None),
    )
    fits = all(isinstance(value, kind) for value, kind in kinds)
    if not fits:
        raise BadInputError(translate("StorageChecks", "This is no use that can be stored."))
    amounts = event.amounts.values()
    if any(type(amount) is not int or amount < 0 for amount in amounts):
        raise BadInputError(
            translate("StorageChecks", "An amount of a use must be a whole number from 0 up.")
        )
    if max(amounts) > LARGEST_AMOUNT:
        raise amounts_too_large()
    if type(event.key) is not bytes or len(event.key) != KEY_BYTES:
        raise BadInputError(
            translate("StorageChecks", "The identity of a use must be a hash of 16 bytes.")
        )
    if type(event.at_ms) is not int or not 0 <= event.at_ms <= LATEST_MS:
        raise BadInputError(
            translate("StorageChecks", "The moment of a use must lie between 1970 and 9999.")
        )
    if not is_text(event.note) or not all(map(is_text, _texts(event.series))):
        raise BadInputError(
            translate(
                "StorageChecks",
                "A text of a use holds characters that cannot be stored; take them out.",
            )
        )


def is_text(value: str | None) -> bool:
    """Whether a text can be stored: half of a surrogate pair has no UTF-8 form."""
    if value is None:
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def storable(text: str) -> str:
    """A text for people, with what cannot be stored replaced by question marks."""
    return text.encode("utf-8", "replace").decode()


def row_number(number: int) -> int:
    """A number that the database can look for; others are 0, the number of no row."""
    return number if type(number) is int and 0 < number < 2**63 else 0


def _texts(series: Series) -> tuple[str | None, ...]:
    return (series.source, series.surface, series.model, series.variant)
