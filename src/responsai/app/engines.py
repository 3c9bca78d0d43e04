"""Which factors, models, zones and method estimate: what was asked for, else what was set."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from responsai.app.places import home_zone
from responsai.domain.errors import BadInputError
from responsai.estimation import METHODS_BY_ID, PROVIDER_ZONE, Engine
from responsai.estimation.methods import DEFAULT_METHOD
from responsai.factors import FactorSetError, load_factor_set
from responsai.factors.custom import custom_models, with_custom
from responsai.storage.settings import CUSTOM_MODELS, HOME_ZONE, METHOD, ZONE
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from responsai.factors import FactorSet
    from responsai.factors.entries import Model
    from responsai.storage import Store

_LOG: Final = logging.getLogger(__name__)


def make_engine(zone: str | None = None, method: str | None = None) -> Engine:
    """Estimates with the current factors, without any database.

    Args:
        zone: Electricity zone, ``None`` or ``provider`` for the provider's own.
        method: Name of the method; ours if not told.

    Raises:
        BadInputError: The zone or the method is not known.
    """
    factors = check_choice(zone, method)
    return _engine(factors, zone, method or DEFAULT_METHOD.id, zone)


def engine_of(
    store: Store, factors: FactorSet, zone: str | None, method: str | None = None
) -> Engine:
    """Estimates with what the owner of a database has set and added.

    Args:
        store: The open database.
        factors: The current factors.
        zone: Zone asked for now; the one that was set if not told.
        method: Name of the method asked for now; the one that was set if not told.

    Raises:
        BadInputError: The zone or the method is not known.
    """
    decisions = store.decisions
    own = _own_models(decisions.get(CUSTOM_MODELS).values())
    if own:
        factors = with_custom(factors, own)
    # A zone asked for now holds for the user's own machine too.
    home = zone if zone and zone != PROVIDER_ZONE else decisions.get(HOME_ZONE)
    return _engine(factors, zone or decisions.get(ZONE), method or method_of(store), home)


def method_of(store: Store) -> str:
    """Name of the method that the owner has set; ours if none, or one that is no more."""
    chosen = store.decisions.get(METHOD)
    return chosen if chosen in METHODS_BY_ID else DEFAULT_METHOD.id


def check_choice(zone: str | None, method: str | None) -> FactorSet:
    """The current factors, if zone and method are known.

    Raises:
        BadInputError: The zone or the method is not known.
    """
    factors = load_factor_set()
    if method is not None and method not in METHODS_BY_ID:
        raise BadInputError(
            translate("Workspace", "There is no method “{method}”: use {known}.").format(
                method=method, known=", ".join(METHODS_BY_ID)
            )
        )
    if zone is not None and zone != PROVIDER_ZONE:
        factors.zone(zone)
    return factors


def _engine(factors: FactorSet, zone: str | None, method: str, home: str | None) -> Engine:
    return Engine(
        factors,
        zone or PROVIDER_ZONE,
        method=METHODS_BY_ID[method],
        home_zone=home if home and home != PROVIDER_ZONE else home_zone(factors),
    )


def _own_models(entries: Iterable[Any]) -> list[Model]:
    """Models of the user's own; one that cannot be read is left out, and its uses are unknown."""
    models: list[Model] = []
    for entry in entries:
        try:
            models += custom_models([entry])
        except (FactorSetError, KeyError, TypeError, ValueError):
            _LOG.warning("A model of the user's own cannot be read.")
    return models
