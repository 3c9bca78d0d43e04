"""What a person did with an AI, and how well the record knows it."""

from __future__ import annotations

from enum import StrEnum


class Activity(StrEnum):
    """A kind of use; the value is its name on the command line and in JSON."""

    QUESTION = "question"
    CONVERSATION = "conversation"
    REASONING = "reasoning"
    AGENT = "agent"
    IMAGE = "image"
    VIDEO = "video"
    SPEECH = "speech"
    TRANSCRIPTION = "transcription"
    MUSIC = "music"
    EMBEDDING = "embedding"
    DOCUMENT = "document"


class TokenSource(StrEnum):
    """Where the token counts of a use come from."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    """Derived from text lengths: characters / 4."""
    PRESET = "preset"
    """Not told: the preset of the activity stands in."""


class ModelSource(StrEnum):
    """How the model of a use is known."""

    RECORDED = "recorded"
    """The source names it."""
    ASSUMED = "assumed"
    """Stood in for by a default of the product."""
    UNKNOWN = "unknown"
    """Not told at all."""


class TimeQuality(StrEnum):
    """How well the moment of a use is known."""

    EXACT = "exact"
    DAY = "day"
    INFERRED = "inferred"
    """Taken from a neighbouring record or from the file's date, or of a zone nobody told."""


class InputScope(StrEnum):
    """What the input tokens of a use cover."""

    CONTEXT = "context"
    """All that the model read, repeated context included."""
    TURN = "turn"
    """Only the new turn."""
    UNKNOWN = "unknown"


class Evidence(StrEnum):
    """How a source knows of uses, the strongest first.

    Of the sources that tell of one surface on one day, only those of the strongest kind count,
    so that the same use seen by two of them counts once.
    """

    LOGS = "logs"
    """Records that the product itself keeps on this computer, call by call."""
    ACCOUNT_EXPORT = "account_export"
    """The export that a product gives of one's account."""
    BILLING = "billing"
    """What was billed, often summed up by day."""
    PRESENCE = "presence"
    """That a product was in use: visited pages, windows in front."""
    BY_HAND = "by_hand"
    """Told by the user."""

    @property
    def strength(self) -> int:
        """Higher for stronger evidence."""
        return _STRENGTH[self]


_STRENGTH = {evidence: -place for place, evidence in enumerate(Evidence)}
