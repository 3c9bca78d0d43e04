"""Units of factors as people write them: ``kgCO2e/kWh`` is ``kg CO₂e/kWh``."""

from __future__ import annotations

from responsai.text.catalogue import translate


def shown(unit: str) -> str:
    """A unit of the factor set in the language in use; empty for a plain ratio."""
    if unit == "ratio":
        return ""
    above, slash, below = unit.partition("/")
    if above == below:
        return ""
    if not slash:
        return _part(above)
    return f"{_part(above)}/{_part(below)}"


def _part(name: str) -> str:
    return {
        "kgCO2e": "kg CO₂e",
        "kgSbeq": "kg Sb eq",
        "m3": "m³",
        "request": translate("Units", "request"),
        "answer": translate("Units", "answer"),
        "image": translate("Units", "image"),
        "step": translate("Units", "step"),
        "token": translate("Units", "token"),
        "input_token": translate("Units", "input token"),
        "output_token": translate("Units", "output token"),
        "cached_token": translate("Units", "token from the cache"),
        "kilotoken": translate("Units", "1,000 tokens"),
    }.get(name, name)
