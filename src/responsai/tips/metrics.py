"""What triggers measure: each metric over the sums of one's own use.

A metric that the records cannot tell is ``None``, never zero, and says why it cannot be told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.domain.stages import Indicator
from responsai.estimation import METHODS_BY_ID
from responsai.estimation.load import TEXT_ACTIVITIES
from responsai.estimation.methods.base import NotCovered, Reason
from responsai.factors import ModelBasis
from responsai.tips.sample import requests

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from responsai.domain.usage import UsageRow
    from responsai.tips.sample import Sample

LONG_ANSWER: Final = 1_000
"""Tokens from which an answer is long."""
SHORT_ANSWER: Final = 400
"""Tokens up to which an answer is short."""
LONG_INPUT: Final = 10_000
"""Tokens read from which an input is long."""
DAYS_A_YEAR: Final = 365
_MS_PER_SECOND: Final = 1_000
_HIGH_RESOLUTIONS: Final = {"1080p", "4k"}
_MEGAPIXEL_SIDE: Final = 1_024


class Form(StrEnum):
    """How a metric is written for people."""

    SHARE = "share"
    COUNT = "count"
    AMOUNT = "amount"
    """A number that is no count, in whole numbers."""
    CHANGE = "change"
    """A change in percent."""


class Why(StrEnum):
    """Why a metric cannot be told."""

    PURPOSE = "purpose"
    """The journal does not hold what a use was for."""
    CONVERSATION = "conversation"
    """Sums do not tell the length of a conversation, or repeated answers."""
    DEVICE = "device"
    """Nothing is asked about the user's devices."""
    SEARCH = "search"
    """Searches are not recorded."""
    SIZE = "size"
    """The size of images or clips is not recorded."""
    NOTHING = "nothing"
    """There is no use of the kind in the window."""


@dataclass(frozen=True, slots=True)
class Metric:
    """Something that can be measured, or is known not to be.

    Attributes:
        form: How it is written.
        value: Works it out; ``None`` for what is never recorded.
        why: Why it cannot be told when it cannot.
    """

    form: Form
    value: Callable[[Sample], float | None] | None
    why: Why = Why.NOTHING


def _share_long(sample: Sample) -> float | None:
    """Share of answers on days and of models whose answers are long on average."""
    return sample.share(sample.asked(), lambda row: _output(sample, row) > LONG_ANSWER)


def _output(sample: Sample, row: UsageRow) -> float:
    """Mean tokens of an answer of a day."""
    return sample.amounts(row).output_tokens / max(row.amounts.requests, 1)


def _input(sample: Sample, row: UsageRow) -> float:
    """Mean tokens that a request of a day reads."""
    amounts = sample.amounts(row)
    read = amounts.input_tokens + amounts.cache_write_tokens + amounts.cached_tokens
    return read / max(row.amounts.requests, 1)


def _mean_output(sample: Sample) -> float | None:
    rows = sample.asked()
    count = requests(rows)
    return sum(sample.amounts(row).output_tokens for row in rows) / count if count else None


def _share_cached(sample: Sample) -> float | None:
    """Share of what agents read that was read before."""
    amounts = [sample.amounts(row) for row in sample.of(Activity.AGENT)]
    cached = sum(one.cached_tokens for one in amounts)
    read = cached + sum(one.input_tokens + one.cache_write_tokens for one in amounts)
    return cached / read if read else None


def _short_on_large(sample: Sample) -> float | None:
    """Share of short questions that a large model answered."""
    short = [row for row in sample.of(Activity.QUESTION) if _output(sample, row) <= SHORT_ANSWER]
    return sample.share(short, sample.is_large)


def _share_energy(*activities: Activity) -> Callable[[Sample], float | None]:
    def value(sample: Sample) -> float | None:
        whole = sample.energy()
        return sample.energy(*activities) / whole if whole else None

    return value


def _count(*activities: Activity) -> Callable[[Sample], float | None]:
    return lambda sample: requests(sample.of(*activities))


def _images(sample: Sample) -> float:
    return sum(sample.amounts(row).images for row in sample.of(Activity.IMAGE))


def _variants(sample: Sample) -> float | None:
    asked = requests(sample.of(Activity.IMAGE))
    return _images(sample) / asked if asked else None


def _image_hd(sample: Sample) -> float | None:
    told = [row for row in sample.of(Activity.IMAGE) if row.series.variant]
    return sample.share(told, _is_large_image)


def _is_large_image(row: UsageRow) -> bool:
    words = row.series.variant.split("/")
    sides = [side for word in words for side in word.split("x") if side.isdigit()]
    return "large" in words or any(int(side) > _MEGAPIXEL_SIDE for side in sides)


def _video_hd(sample: Sample) -> float | None:
    told = [row for row in sample.of(Activity.VIDEO) if row.series.variant]
    return sample.share(told, lambda row: bool(_HIGH_RESOLUTIONS & {*_parts(row)}))


def _parts(row: UsageRow) -> list[str]:
    return row.series.variant.split("/")


def _video_seconds(sample: Sample) -> float | None:
    rows = sample.of(Activity.VIDEO)
    clips = requests(rows)
    seconds = sum(sample.amounts(row).media_ms for row in rows) / _MS_PER_SECOND
    return seconds / clips if clips else None


def _models(sample: Sample) -> Counter[str]:
    """Requests by model, agents left out."""
    found: Counter[str] = Counter()
    for row in sample.asked():
        name = sample.engine.resolve(row.series, row.day).label or row.series.model
        if name:
            found[name] += row.amounts.requests
    return found


def _top_model(sample: Sample) -> float | None:
    found = _models(sample)
    return max(found.values()) / found.total() if found else None


def _model_unknown(sample: Sample) -> float | None:
    return sample.share(
        sample.text(),
        lambda row: sample.engine.resolve(row.series, row.day).basis is ModelBasis.SIZE_CLASS,
    )


def _grid(sample: Sample) -> float | None:
    """Grams of CO2e per kWh of the electricity that answers, by energy."""
    engine = sample.engine
    grams = energy = 0.0
    for row in sample.merged:
        total = engine.estimate_many([row]).total(Indicator.ENERGY)
        if total and not row.series.local:
            grams += total.central * engine.case(row.series, row.day).zone.ghg * 1_000
            energy += total.central
    return grams / energy if energy else None


def _no_disclosure(sample: Sample) -> float | None:
    """Share of the energy of text at makers that publish no figure of their own."""
    vendor = METHODS_BY_ID["vendor"]
    silent = []
    for row in sample.merged:
        if row.series.activity not in TEXT_ACTIVITIES:
            continue
        answer = vendor.per_unit(sample.engine.case(row.series, row.day))
        if isinstance(answer, NotCovered) and answer.reason is Reason.MODEL:
            silent.append(row)
    whole = sample.energy(*TEXT_ACTIVITIES)
    total = sample.engine.estimate_many(silent).total(Indicator.ENERGY)
    return (total.central if silent and total else 0.0) / whole if whole else None


def _growth(sample: Sample) -> float | None:
    before = requests(sample.before)
    return 100 * (sample.uses / before - 1) if before else None


def _change_per_use(sample: Sample) -> float | None:
    before, now = requests(sample.before), sample.uses
    total = sample.engine.estimate_many(sample.before).total(Indicator.ENERGY)
    if not (before and now and total and total.central):
        return None
    return 100 * (sample.energy() / now / (total.central / before) - 1)


def _range_ratio(sample: Sample) -> float | None:
    total = sample.engine.estimate_many(sample.merged).total(Indicator.ENERGY)
    return total.high / total.low if sample.rows and total and total.low else None


def _never(form: Form, why: Why) -> Metric:
    return Metric(form, None, why)


METRICS: Final[Mapping[str, Metric]] = {
    "uses": Metric(Form.COUNT, lambda sample: sample.uses),
    "days_used": Metric(Form.COUNT, lambda sample: sample.days_used()),
    "questions": Metric(Form.COUNT, lambda sample: requests(sample.asked())),
    "images": Metric(Form.COUNT, _images),
    "videos": Metric(Form.COUNT, _count(Activity.VIDEO)),
    "agent_calls": Metric(Form.COUNT, _count(Activity.AGENT)),
    "share_reasoning": Metric(
        Form.SHARE,
        lambda sample: sample.share(
            sample.asked(), lambda row: row.series.activity is Activity.REASONING
        ),
    ),
    "share_large_model": Metric(
        Form.SHARE, lambda sample: sample.share(sample.asked(), sample.is_large)
    ),
    "share_short_on_large": Metric(Form.SHARE, _short_on_large),
    "share_agents_on_large": Metric(
        Form.SHARE, lambda sample: sample.share(sample.of(Activity.AGENT), sample.is_large)
    ),
    "mean_output_tokens": Metric(Form.AMOUNT, _mean_output),
    "share_long_output": Metric(Form.SHARE, _share_long),
    "share_long_input": Metric(
        Form.SHARE,
        lambda sample: sample.share(sample.text(), lambda row: _input(sample, row) > LONG_INPUT),
    ),
    "share_cached": Metric(Form.SHARE, _share_cached),
    "share_energy_image": Metric(Form.SHARE, _share_energy(Activity.IMAGE)),
    "share_energy_video": Metric(Form.SHARE, _share_energy(Activity.VIDEO)),
    "share_energy_agent": Metric(Form.SHARE, _share_energy(Activity.AGENT)),
    "mean_image_variants": Metric(Form.AMOUNT, _variants),
    "share_image_hd": Metric(Form.SHARE, _image_hd, Why.SIZE),
    "mean_video_seconds": Metric(Form.AMOUNT, _video_seconds),
    "share_video_hd": Metric(Form.SHARE, _video_hd, Why.SIZE),
    "share_local": Metric(
        Form.SHARE, lambda sample: sample.share(sample.text(), lambda row: row.series.local)
    ),
    "share_unknown_model": Metric(Form.SHARE, _model_unknown),
    "share_top_model": Metric(Form.SHARE, _top_model),
    "distinct_models": Metric(Form.COUNT, lambda sample: len(_models(sample))),
    "grid_g_per_kwh": Metric(Form.AMOUNT, _grid),
    "share_no_disclosure": Metric(Form.SHARE, _no_disclosure),
    "growth_percent": Metric(Form.CHANGE, _growth),
    "change_per_use_percent": Metric(Form.CHANGE, _change_per_use),
    "year_kwh": Metric(Form.AMOUNT, lambda sample: sample.energy() * DAYS_A_YEAR / sample.days),
    "range_ratio": Metric(Form.AMOUNT, _range_ratio),
    "has_budget": Metric(Form.COUNT, lambda sample: float(sample.budget_share is not None)),
    "budget_share": Metric(Form.SHARE, lambda sample: sample.budget_share),
    "members": Metric(Form.COUNT, lambda sample: sample.members),
    "share_lookup": _never(Form.SHARE, Why.PURPOSE),
    "share_language_task": _never(Form.SHARE, Why.PURPOSE),
    "share_courtesy": _never(Form.SHARE, Why.PURPOSE),
    "share_same_purpose": _never(Form.SHARE, Why.PURPOSE),
    "share_can_wait": _never(Form.SHARE, Why.PURPOSE),
    "share_work": _never(Form.SHARE, Why.PURPOSE),
    "share_published": _never(Form.SHARE, Why.PURPOSE),
    "share_not_useful": _never(Form.SHARE, Why.PURPOSE),
    "trains_models": _never(Form.COUNT, Why.PURPOSE),
    "share_long_thread": _never(Form.SHARE, Why.CONVERSATION),
    "share_retry": _never(Form.SHARE, Why.CONVERSATION),
    "share_search_summary": _never(Form.SHARE, Why.SEARCH),
    "device_age_years": _never(Form.COUNT, Why.DEVICE),
    "plans_new_device": _never(Form.COUNT, Why.DEVICE),
}
"""Every metric that a trigger may name."""


def measure(name: str, sample: Sample) -> float | None:
    """Value of a metric, ``None`` if the records cannot tell it.

    Raises:
        KeyError: There is no such metric.
    """
    value = METRICS[name].value
    return None if value is None else value(sample)
