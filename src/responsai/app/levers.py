"""The sliders of the page Act: how one's own use stands, and how it would with other settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.storage import Grain
from responsai.tips.load import load_tips
from responsai.tips.metrics import measure
from responsai.tips.sample import Sample, window
from responsai.tips.scenario import EVERYTHING_AS_BEFORE, LIGHTER, Scenario
from responsai.tips.what_if import blend

if TYPE_CHECKING:
    from responsai.app.workspace import Workspace
    from responsai.tips.what_if import Outcome

_DAYS_A_WEEK: Final = 7
_SHORTER: Final = 0.5
"""What an agent reads again when it is kept short: half, our assumption."""


@dataclass(frozen=True, slots=True)
class Levers:
    """Settings of the sliders; as they stand now, or as they would.

    Attributes:
        questions_on_light: Share of questions that a light model answers, 0 to 1; ``None`` if
            no question is recorded.
        images_a_week: Images made in a week, 0 or more.
        clips_a_month: Video clips made in 30 days, 0 or more.
        agents_kept_short: Share of agents' work of which the context is kept half as long, 0 to
            1; what stands now counts as 0, because it is not known.
        common: What holds for all uses beside: another model or class of images, zone, life of
            machines, length of answers, whether they reason first.
    """

    questions_on_light: float | None
    images_a_week: float
    clips_a_month: float
    agents_kept_short: float = 0.0
    common: Scenario = EVERYTHING_AS_BEFORE


def present(workspace: Workspace) -> Levers:
    """How the user's last 30 days stand.

    Raises:
        EnvironmentProblemError: The database cannot be read.
    """
    return _present(_sample(workspace))


def pulled(workspace: Workspace, levers: Levers) -> Outcome:
    """The last 30 days as they would be with the sliders set otherwise.

    Args:
        workspace: The open database.
        levers: The settings; a share of questions below the present one changes nothing.

    Raises:
        BadInputError: The zone is not known.
        EnvironmentProblemError: The database cannot be read.
    """
    sample = _sample(workspace)
    parts = _parts(_present(sample), levers)
    return blend(sample.merged, parts, workspace.engine, load_tips().lighter, levers.common)


def _sample(workspace: Workspace) -> Sample:
    first, last = window(workspace.today())
    return Sample(workspace.engine, tuple(workspace.store.totals.by(Grain.DAY, first, last)))


def _present(sample: Sample) -> Levers:
    on_large = sample.share(sample.of(Activity.QUESTION), sample.is_large)
    return Levers(
        None if on_large is None else 1 - on_large,
        (measure("images", sample) or 0) * _DAYS_A_WEEK / sample.days,
        measure("videos", sample) or 0,
    )


def _parts(now: Levers, then: Levers) -> list[tuple[Scenario, float]]:
    """What the sliders change, each for another kind of use."""
    parts = [
        (_images(_ratio(now.images_a_week, then.images_a_week)), 1.0),
        (_clips(_ratio(now.clips_a_month, then.clips_a_month)), 1.0),
        (
            Scenario(activities=frozenset({Activity.AGENT}), cached=_SHORTER),
            then.agents_kept_short,
        ),
    ]
    if now.questions_on_light is not None and then.questions_on_light is not None:
        large = 1 - now.questions_on_light
        moved = max(then.questions_on_light - now.questions_on_light, 0.0)
        questions = Scenario(activities=frozenset({Activity.QUESTION}), model=LIGHTER)
        parts.append((questions, min(moved / large, 1.0) if large else 0.0))
    return parts


def _images(factor: float) -> Scenario:
    return Scenario(activities=frozenset({Activity.IMAGE}), images=factor)


def _clips(factor: float) -> Scenario:
    return Scenario(activities=frozenset({Activity.VIDEO}), media=factor)


def _ratio(now: float, then: float) -> float:
    return then / now if now else 1.0
