"""Models of one's own go through EcoLogits once, and stand beside the others."""

from __future__ import annotations

import json
import math

import pytest
from ecologits.impacts.llm import compute_llm_impacts
from ecologits.utils.range_value import RangeValue

from responsai.domain.activity import Activity, ModelSource, TokenSource
from responsai.domain.errors import BadInputError
from responsai.domain.stages import Indicator
from responsai.domain.usage import Amounts, Series
from responsai.estimation import METHODS_BY_ID, Engine
from responsai.factors import load_factor_set
from responsai.factors.custom import custom_entry, custom_models, with_custom

OURS = load_factor_set()


def _series(model: str) -> Series:
    return Series(
        "manual", "", model, ModelSource.RECORDED, Activity.QUESTION, TokenSource.MEASURED
    )


def test_parameters_give_what_ecologits_gives() -> None:
    entry = json.loads(json.dumps(custom_entry("My  own LLM", 671, 37)))
    (model,) = custom_models([entry])
    live = compute_llm_impacts(
        model_active_parameter_count=37,
        model_total_parameter_count=671,
        output_token_count=500,
        request_latency=math.inf,
        if_electricity_mix_adpe=0,
        if_electricity_mix_pe=0,
        if_electricity_mix_gwp=0,
        if_electricity_mix_wue=0,
        datacenter_pue=1,
        datacenter_wue=0,
    )
    value = live.energy.value
    assert not isinstance(value, RangeValue)
    assert model.it_energy.token[0] * 500 == pytest.approx(value, rel=1e-9)
    assert model.name == "My own LLM"


def test_a_model_of_ones_own_is_known_by_its_name_and_comes_first() -> None:
    factors = with_custom(OURS, custom_models([custom_entry("gpt-4o", 8)]))
    resolved = factors.resolve("GPT-4O")
    assert resolved.known
    assert resolved.label == "custom/gpt-4o"
    amounts = Amounts(1, output_tokens=500)
    small = Engine(factors).estimate(_series("gpt-4o"), amounts).covered_total(Indicator.ENERGY)
    listed = Engine(OURS).estimate(_series("gpt-4o"), amounts).covered_total(Indicator.ENERGY)
    assert small.central < listed.central
    assert factors.version == OURS.version
    ecologits = Engine(factors, method=METHODS_BY_ID["ecologits"])
    assert ecologits.not_covered(_series("gpt-4o")) is None


@pytest.mark.parametrize(
    ("name", "total", "active"),
    [
        ("", 8, None),
        ("x" * 201, 8, None),
        ("a\x00b", 8, None),
        ("m", 0, None),
        ("m", -1, None),
        ("m", 8, 9),
        ("m", math.nan, None),
        ("m", math.inf, None),
        ("m", 1e9, None),
    ],
)
def test_what_cannot_be_a_model_is_refused(name: str, total: float, active: float | None) -> None:
    with pytest.raises(BadInputError):
        custom_entry(name, total, active)
