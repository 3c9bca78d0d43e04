"""The kinds of use as tiles show them: a name, what is typical, an icon, a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import Activity
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate
from responsai.text.names import activity_name

if TYPE_CHECKING:
    from collections.abc import Mapping

ICONS: Final = {
    Activity.QUESTION: "message-square",
    Activity.CONVERSATION: "messages-square",
    Activity.REASONING: "brain",
    Activity.AGENT: "code-xml",
    Activity.IMAGE: "image",
    Activity.VIDEO: "video",
    Activity.SPEECH: "text-to-audio",
    Activity.TRANSCRIPTION: "audio-to-text",
    Activity.MUSIC: "audio-lines",
    Activity.EMBEDDING: "layers",
    Activity.DOCUMENT: "file-text",
}
"""Icon of each activity, the same everywhere."""

_SECONDS_PER_MINUTE: Final = 60


@dataclass(frozen=True, slots=True)
class Kind:
    """A tile.

    Attributes:
        activities: What it stands for; the first one unless the user says otherwise.
    """

    activities: tuple[Activity, ...]

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "audio-lines" if Activity.SPEECH in self.activities else ICONS[self.activities[0]]

    def name(self) -> str:
        """Name in the user's language."""
        if Activity.SPEECH in self.activities:
            return translate("LogEntry", "Audio")
        return activity_name(self.activities[0])


KINDS: Final = (
    Kind((Activity.QUESTION,)),
    Kind((Activity.CONVERSATION,)),
    Kind((Activity.REASONING,)),
    Kind((Activity.AGENT,)),
    Kind((Activity.IMAGE,)),
    Kind((Activity.VIDEO,)),
    Kind((Activity.SPEECH, Activity.TRANSCRIPTION, Activity.MUSIC)),
    Kind((Activity.DOCUMENT, Activity.EMBEDDING)),
)
"""In the order of their keys, 1 to 8."""


def kind_of(activity: Activity) -> Kind:
    """The tile of an activity."""
    return next(kind for kind in KINDS if activity in kind.activities)


def caption(activity: Activity, seconds: Mapping[Activity, float]) -> str:
    """What a typical use is, in a few words.

    Args:
        activity: Kind of use.
        seconds: Length of a typical use of those that have one.
    """
    told = {
        Activity.QUESTION: translate("LogEntry", "a few lines"),
        Activity.CONVERSATION: translate("LogEntry", "10 or more turns"),
        Activity.REASONING: translate("LogEntry", "“thinking” models"),
        Activity.AGENT: translate("LogEntry", "edits and runs code"),
        Activity.IMAGE: translate("LogEntry", "one picture"),
        Activity.DOCUMENT: translate("LogEntry", "20 pages"),
        Activity.EMBEDDING: translate("LogEntry", "search in texts"),
    }
    if activity in told:
        return told[activity]
    length = seconds.get(activity)
    if length is None:
        return ""
    if activity is Activity.VIDEO:
        return translate("LogEntry", "{n}-second clip").format(n=numbers.count(round(length)))
    return _minutes(activity, round(length / _SECONDS_PER_MINUTE))


def _minutes(activity: Activity, n: int) -> str:
    name = activity_name(activity).lower()
    text = (
        translate("LogEntry", "{n} minute, {what}")
        if is_singular(n)
        else translate("LogEntry", "{n} minutes, {what}")
    )
    return text.format(n=numbers.count(n), what=name)
