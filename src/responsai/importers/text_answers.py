"""Answers of which a source gives only the text: counted, estimated and told of alike.

Tokens are characters / 4. What the model read is the new turn only: how much of the
conversation before it was read again, no such export tells.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import (
    Activity,
    InputScope,
    ModelSource,
    TimeQuality,
    TokenSource,
)
from responsai.domain.usage import Amounts, Series, UsageEvent
from responsai.importers.fields import believed_ms, file_moment_ms, tokens_of
from responsai.text.assumptions import assumed_of
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.domain.imports import Assumed
    from responsai.importers.base import Context

_MOST_SERIES: Final = 1_000
"""Models of one export remembered at once; real ones name tens."""

_MOST_KEYS: Final = 1_000_000
"""Answers of one export remembered to tell copies; beyond that the database does it alone."""


@dataclass(slots=True)
class Answer:
    """One answer of a model, of which only the text is known.

    Attributes:
        identity: Stable identity within all exports of the product.
        at_ms: Moment in UTC; ``None`` if not told.
        near_ms: Moment of something near it, such as its conversation, if told.
        output: Characters of all that the model wrote, reasoning included.
        reasoning: Characters of the reasoning that is shown, part of ``output``.
        input: Characters of what the model read anew.
        model: Model as recorded; ``None`` if not told.
        model_source: How the model is known.
        hidden: More reasoning was done than the source shows.
        spoken: Part of it was speech, of which only the words are counted.
    """

    identity: str
    at_ms: int | None
    near_ms: int | None
    output: int
    reasoning: int = 0
    input: int = 0
    model: str | None = None
    model_source: ModelSource = ModelSource.UNKNOWN
    hidden: bool = False
    spoken: bool = False


@dataclass(slots=True)
class Answers:
    """Turns answers of one source into events, each once, and keeps note of what is not told.

    Attributes:
        source: Importer id.
        surface: Product.
        mtime_ms: Date of the file, where nothing else tells the time.
        context: Hashes, and tells the time.
    """

    source: str
    surface: str
    mtime_ms: int
    context: Context
    _series: dict[tuple[object, ...], Series] = field(default_factory=dict)
    _known: set[bytes] = field(default_factory=set)
    _estimated: int = 0
    _untimed: int = 0
    _unnamed: int = 0
    _guessed: int = 0
    _hidden: int = 0
    _spoken: int = 0
    _drawn: int = 0

    def event(self, answer: Answer) -> UsageEvent | None:
        """The event of an answer; ``None`` for a copy."""
        at_ms, quality = self._moment(answer.at_ms, answer.near_ms)
        key = self._new_key(answer.identity)
        if key is None:
            return None
        self._note(answer, quality)
        reasoning = answer.hidden or answer.reasoning > 0
        activity = Activity.REASONING if reasoning else Activity.QUESTION
        amounts = Amounts(
            requests=1,
            input_tokens=tokens_of(answer.input) if answer.input else 0,
            output_tokens=tokens_of(answer.output),
            reasoning_tokens=tokens_of(answer.reasoning) if answer.reasoning else 0,
            input_chars=answer.input,
            output_chars=answer.output,
        )
        series = self._series_of(answer.model, answer.model_source, activity)
        return UsageEvent(key, at_ms, quality, series, amounts)

    def image(
        self, identity: str, at_ms: int | None, near_ms: int | None, size: str = ""
    ) -> UsageEvent | None:
        """The event of a picture that was made; ``None`` for a copy.

        Args:
            identity: Stable identity of the picture.
            at_ms: Moment in UTC; ``None`` if not told.
            near_ms: Moment of something near it, if told.
            size: Such as ``1024x1536``; empty if not told.
        """
        moment, quality = self._moment(at_ms, near_ms)
        key = self._new_key(identity)
        if key is None:
            return None
        self._untimed += quality is TimeQuality.INFERRED
        self._drawn += 1
        series = self._series_of(None, ModelSource.UNKNOWN, Activity.IMAGE, size)
        return UsageEvent(key, moment, quality, series, Amounts(requests=1, images=1))

    def assumptions(self) -> Iterator[Assumed]:
        """What the source does not tell, one sentence each."""
        for number, one, many in (
            (self._estimated, *_estimated()),
            (self._hidden, *_hidden()),
            (self._unnamed, *_unnamed()),
            (self._guessed, *_guessed()),
            (self._drawn, *_drawn()),
            (self._spoken, *_spoken()),
            (self._untimed, *_untimed()),
        ):
            if number:
                yield assumed_of(number, one, many)

    def _moment(self, at_ms: int | None, near_ms: int | None) -> tuple[int, TimeQuality]:
        now_ms = self.context.now_ms
        if (told := believed_ms(at_ms, now_ms)) is not None:
            return told, TimeQuality.EXACT
        if (near := believed_ms(near_ms, now_ms)) is not None:
            return near, TimeQuality.INFERRED
        return file_moment_ms(self.mtime_ms, now_ms), TimeQuality.INFERRED

    def _new_key(self, identity: str) -> bytes | None:
        key = self.context.hasher(identity)
        if key in self._known:
            return None
        if len(self._known) >= _MOST_KEYS:
            self._known.clear()
        self._known.add(key)
        return key

    def _note(self, answer: Answer, quality: TimeQuality) -> None:
        self._estimated += 1
        if quality is not TimeQuality.EXACT:
            self._untimed += 1
        if answer.model_source is not ModelSource.RECORDED:
            self._unnamed += answer.model_source is ModelSource.UNKNOWN
            self._guessed += answer.model_source is ModelSource.ASSUMED
        if answer.hidden:
            self._hidden += 1
        if answer.spoken:
            self._spoken += 1

    def _series_of(
        self, model: str | None, model_source: ModelSource, activity: Activity, variant: str = ""
    ) -> Series:
        """What the event shares with others; made once, as few differ."""
        # Members of an enum are each one object: their addresses are compared faster than they.
        traits = (model, id(model_source), id(activity), variant)
        series = self._series.get(traits)
        if series is None:
            drawn = activity is Activity.IMAGE
            series = Series(
                source=self.source,
                surface=self.surface,
                model=model,
                model_source=model_source,
                activity=activity,
                token_source=TokenSource.MEASURED if drawn else TokenSource.ESTIMATED,
                input_scope=InputScope.UNKNOWN if drawn else InputScope.TURN,
                variant=variant,
            )
            if len(self._series) >= _MOST_SERIES:
                self._series.clear()
            self._series[traits] = series
        return series


def _estimated() -> tuple[str, str]:
    return (
        translate(
            "ImportAnswers",
            "{number} answer comes without token counts: they are estimated from the length of "
            "the text (give or take 25%), and what was read again from the conversation is not "
            "known.",
        ),
        translate(
            "ImportAnswers",
            "{number} answers come without token counts: they are estimated from the length of "
            "the text (give or take 25%), and what was read again from the conversation is not "
            "known.",
        ),
    )


def _hidden() -> tuple[str, str]:
    return (
        translate(
            "ImportAnswers",
            "{number} answer is of a reasoning model whose hidden reasoning is not in the export: "
            "its output is a lower bound.",
        ),
        translate(
            "ImportAnswers",
            "{number} answers are of reasoning models whose hidden reasoning is not in the "
            "export: their output is a lower bound.",
        ),
    )


def _unnamed() -> tuple[str, str]:
    return (
        translate("ImportAnswers", "{number} answer does not name its model."),
        translate("ImportAnswers", "{number} answers do not name their model."),
    )


def _guessed() -> tuple[str, str]:
    return (
        translate(
            "ImportAnswers",
            "{number} answer does not name its model: that of its conversation stands in.",
        ),
        translate(
            "ImportAnswers",
            "{number} answers do not name their model: that of their conversation stands in.",
        ),
    )


def _drawn() -> tuple[str, str]:
    return (
        translate("ImportAnswers", "{number} picture does not tell which model made it."),
        translate("ImportAnswers", "{number} pictures do not tell which model made them."),
    )


def _spoken() -> tuple[str, str]:
    return (
        translate(
            "ImportAnswers",
            "{number} answer was spoken: only its words are counted, not its sound.",
        ),
        translate(
            "ImportAnswers",
            "{number} answers were spoken: only their words are counted, not their sound.",
        ),
    )


def _untimed() -> tuple[str, str]:
    return (
        translate(
            "ImportAnswers",
            "{number} use has no time, or one that cannot be true (before 2020, or in the "
            "future): that of its conversation or of the file stands in.",
        ),
        translate(
            "ImportAnswers",
            "{number} uses have no time, or one that cannot be true (before 2020, or in the "
            "future): that of their conversation or of the file stands in.",
        ),
    )
