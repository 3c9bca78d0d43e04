"""ChatGPT: the export of an account, or a single conversation.

``conversations.json`` is one list of conversations; newer exports cut it into several files of
the same kind. Only the length of each text is kept. An answer that a model gave is one use;
each picture it made is one more, as another model makes it. The reasoning of a reasoning model
is hidden but for a summary, so that the output of such answers is a lower bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Evidence, ModelSource
from responsai.domain.errors import UnreadableError
from responsai.importers import chatgpt_shape as shape
from responsai.importers.base import Skipped
from responsai.importers.chatgpt_turns import REASONING, told_model, turns
from responsai.importers.elements import Elements
from responsai.importers.faults import ConversationFaults, Fault
from responsai.importers.fields import model_name
from responsai.importers.outline import outline
from responsai.importers.text_answers import Answer, Answers
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.importers.base import Context, Probe, Record, Source
    from responsai.importers.chatgpt_turns import Turn

_SURFACE: Final = "chatgpt"
_CERTAIN: Final = 0.9
_LIKELY: Final = 0.6
_NEEDLE: Final = b'"mapping"'
_NODE_KEYS: Final = frozenset({"message", "parent", "children"})


class ChatGpt:
    """Exports of ChatGPT accounts."""

    id: ClassVar[str] = "chatgpt"
    label: ClassVar[str] = "ChatGPT"
    version: ClassVar[int] = 1
    evidence: ClassVar[Evidence] = Evidence.ACCOUNT_EXPORT

    def looks_for(self) -> str:
        """What it recognises."""
        return translate(
            "ImportChatGpt", "ChatGPT exports (a JSON list of conversations, each with a mapping)"
        )

    def recognise(self, probe: Probe) -> float:
        """How surely the source is such an export.

        Raises:
            UnreadableError: The source cannot be read.
        """
        if _NEEDLE not in probe.head():
            return 0.0
        paths = probe.once(outline)
        if any(path[0] == "mapping" and path[2] in _NODE_KEYS for path in paths if path[2:]):
            return _CERTAIN
        return _LIKELY if {("mapping",), ("title",), ("create_time",)} <= paths else 0.0

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the answers of an export.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        return _Reading(source, context).records()


@dataclass(slots=True)
class _Reading:
    """One pass over one export."""

    source: Source
    context: Context

    def records(self) -> Iterator[Record]:
        answers = Answers(ChatGpt.id, _SURFACE, self.source.mtime_ms, self.context)
        faults = ConversationFaults()
        skipped = 0
        failure: UnreadableError | None = None
        found = Elements(
            self.source, shape.decode, shape.make_the_best, advance=self.context.advance
        )
        try:
            for number, told in found:
                problems: list[Fault] = []
                for record in _events(told, answers, problems):
                    if record is None:
                        skipped += 1
                    else:
                        yield record
                for problem in dict.fromkeys(problems):
                    if rejected := faults.add(number, problem):
                        yield rejected
        except UnreadableError as error:
            failure = error
        if rest := faults.rest():
            yield rest
        if skipped:
            yield Skipped(skipped)
        yield from answers.assumptions()
        if failure is not None:
            raise failure


def _events(
    told: tuple[shape.Conversation, int] | Fault, answers: Answers, problems: list[Fault]
) -> Iterator[Record | None]:
    """Events of a conversation, ``None`` for each turn without any; notes what is wrong."""
    if isinstance(told, Fault):
        problems.append(told)
        return
    conversation, damaged = told
    if conversation.mapping is None:
        problems.append(Fault.NO_CONVERSATION)
        return
    if damaged:
        problems.append(Fault.BAD_FIELD)
    default = told_model(conversation.default_model_slug)
    for turn in turns(conversation, answers.context.now_ms):
        yield from _of_turn(turn, default, answers)


def _of_turn(turn: Turn, default: str | None, answers: Answers) -> list[Record | None]:
    made: list[Record | None] = []
    if turn.output and not turn.unsure:
        model, source, hidden = _model(turn.model, default)
        answer = Answer(
            identity=turn.identity,
            at_ms=turn.at_ms,
            near_ms=turn.near_ms,
            output=turn.output,
            reasoning=turn.reasoning,
            input=turn.input,
            model=model,
            model_source=source,
            hidden=hidden,
            spoken=turn.spoken,
        )
        made.append(answers.event(answer))
    made += [
        answers.image(image.identity, turn.at_ms, turn.near_ms, image.size) for image in turn.images
    ]
    return made or [None]


@lru_cache(maxsize=256)
def _model(slug: str | None, default: str | None) -> tuple[str | None, ModelSource, bool]:
    """The model of an answer, how it is known, and whether it reasons out of sight."""
    recorded = model_name(slug)
    model = recorded or model_name(default)
    if model is None:
        return None, ModelSource.UNKNOWN, False
    source = ModelSource.RECORDED if recorded else ModelSource.ASSUMED
    return model, source, REASONING.search(model) is not None
