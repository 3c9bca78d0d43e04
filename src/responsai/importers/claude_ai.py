"""Claude.ai: the export of an account, a list of conversations.

An answer is one message of the assistant, known by its ``uuid``. What the model read anew is
what the person sent since the answer before, documents included, and what tools gave back.
The export names no model and counts no tokens.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from responsai.domain.activity import Evidence
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import Assumed
from responsai.importers import claude_ai_shape as shape
from responsai.importers.base import Skipped
from responsai.importers.claude_code_calls import unique
from responsai.importers.elements import Elements
from responsai.importers.faults import ConversationFaults, Fault
from responsai.importers.fields import believed_ms, first_believed, moment_ms
from responsai.importers.outline import outline
from responsai.importers.text_answers import Answer, Answers
from responsai.text.catalogue import translate
from responsai.text.numbers import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.importers.base import Context, Probe, Record, Source

_SURFACE: Final = "claude"
_CERTAIN: Final = 0.9
_LIKELY: Final = 0.6
_MOST_ACCOUNTS: Final = 10_000
_MESSAGES: Final = ("chat_messages", "messages")
_SENDERS: Final = frozenset({"assistant", "human"})
_ROOT: Final = "00000000-0000-4000-8000-000000000000"
"""Parent of messages that begin a conversation."""
_NEEDLES: Final = (b'"chat_messages"', b'"sender"')


class ClaudeAi:
    """Exports of Claude.ai accounts."""

    id: ClassVar[str] = "claude_ai"
    label: ClassVar[str] = "Claude.ai"
    version: ClassVar[int] = 1
    evidence: ClassVar[Evidence] = Evidence.ACCOUNT_EXPORT

    def looks_for(self) -> str:
        """What it recognises."""
        return translate(
            "ImportClaudeAi",
            "Claude.ai exports (a JSON list of conversations, each with chat_messages)",
        )

    def recognise(self, probe: Probe) -> float:
        """How surely the source is such an export.

        Raises:
            UnreadableError: The source cannot be read.
        """
        if not any(needle in probe.head() for needle in _NEEDLES):
            return 0.0
        paths = probe.once(outline)
        if ("uuid",) not in paths or ("mapping",) in paths:
            return 0.0
        if any((name, "sender") in paths for name in _MESSAGES):
            return _CERTAIN
        return _LIKELY if ("chat_messages",) in paths else 0.0

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the answers of an export.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        return _Reading(source, context).records()


class _Asked(NamedTuple):
    """What was read since the answer before, or maybe before an answer of which that is lost."""

    characters: int
    at_ms: int | None
    answered: bool = False


_BEGINNING: Final = _Asked(0, None)


@dataclass(slots=True)
class _Reading:
    """One pass over one export."""

    source: Source
    context: Context
    _skipped: int = 0
    _accounts: set[bytes] = field(default_factory=set)

    def records(self) -> Iterator[Record]:
        answers = Answers(ClaudeAi.id, _SURFACE, self.source.mtime_ms, self.context)
        faults = ConversationFaults()
        failure: UnreadableError | None = None
        found = Elements(
            self.source, shape.decode, shape.make_the_best, advance=self.context.advance
        )
        try:
            for number, told in found:
                problems: list[Fault] = []
                yield from self._events(told, answers, problems)
                for problem in dict.fromkeys(problems):
                    if rejected := faults.add(number, problem):
                        yield rejected
        except UnreadableError as error:
            failure = error
        if rest := faults.rest():
            yield rest
        if self._skipped:
            yield Skipped(self._skipped)
        yield from answers.assumptions()
        yield from self._several_accounts()
        if failure is not None:
            raise failure

    def _events(
        self, told: tuple[shape.Conversation, int] | Fault, answers: Answers, problems: list[Fault]
    ) -> Iterator[Record]:
        if isinstance(told, Fault):
            problems.append(told)
            return
        conversation, damaged = told
        if conversation.chat_messages is None and conversation.messages is None:
            problems.append(Fault.NO_CONVERSATION)
            return
        if damaged:
            problems.append(Fault.BAD_FIELD)
        self._note_account(conversation)
        for answer in _answers(conversation, self.context.now_ms, problems):
            if not answer.output:
                self._skipped += 1
                continue
            made = answers.event(answer)
            if made is None:
                self._skipped += 1
            else:
                yield made

    def _note_account(self, conversation: shape.Conversation) -> None:
        account = conversation.account.uuid if conversation.account else None
        if account and len(self._accounts) < _MOST_ACCOUNTS:
            self._accounts.add(hashlib.blake2b(account.encode(), digest_size=8).digest())

    def _several_accounts(self) -> Iterator[Assumed]:
        if len(self._accounts) > 1:
            yield Assumed(
                translate(
                    "ImportClaudeAi",
                    "The export holds conversations of {number} accounts: all of them are counted.",
                ).format(number=count(len(self._accounts)))
            )


def _answers(
    conversation: shape.Conversation, now_ms: int, problems: list[Fault]
) -> Iterator[Answer]:
    """Answers of a conversation, those without text too; notes what is wrong."""
    messages = conversation.chat_messages or conversation.messages or []
    moments = [believed_ms(moment_ms(message.created_at), now_ms) for message in messages]
    linked = any(message.parent_message_uuid for message in messages)
    if not linked and None not in moments:
        # Some exports list the messages in no order; equal times keep the file's, and so do
        # times of which one is missing or cannot be true: it would tear a question off.
        places = _in_order(moments)
        messages = [messages[place] for place in places]
        moments = [moments[place] for place in places]
    near_ms = _stand_ins(conversation, moments, now_ms)
    roots = {_ROOT, *(message.parent_message_uuid for message in messages[:1])}
    asked: dict[str, _Asked] = {}
    names = {message.uuid for message in messages} if linked else set()
    before = _BEGINNING
    for number, (message, at_ms) in enumerate(zip(messages, moments, strict=True)):
        parent = message.parent_message_uuid
        if parent in asked:
            before = asked[parent]
        elif linked and (parent in names or parent in roots or message.sender != "assistant"):
            before = _BEGINNING
        elif linked and parent:
            # Whose answer it is, is not told: that of the message just before, as another that
            # names the same one is too.
            asked[parent] = before
        written, reasoning, results, whole = shape.lengths(message)
        if not whole or message.sender not in _SENDERS:
            problems.append(Fault.BAD_FIELD)
        if message.sender == "assistant":
            yield Answer(
                identity=_identity(conversation, message, number),
                at_ms=at_ms,
                near_ms=near_ms[number] if before.at_ms is None else before.at_ms,
                output=written,
                reasoning=reasoning,
                input=before.characters + results,
            )
            before = _Asked(0, at_ms)
        elif message.sender == "human":
            more = 0 if before.answered else before.characters
            before = _Asked(more + written + results, at_ms or before.at_ms)
        else:
            before = _Asked(before.characters, at_ms or before.at_ms, answered=True)
        if message.uuid:
            asked[message.uuid] = before


def _stand_ins(
    conversation: shape.Conversation, moments: list[int | None], now_ms: int
) -> list[int | None]:
    """For each message the moment that stands in where neither it nor its question tells one.

    That of the conversation, else of the message after, else of the last change of this one,
    else of the conversation's.
    """
    began_ms = believed_ms(moment_ms(conversation.created_at), now_ms)
    if began_ms is not None or None not in moments:
        return [began_ms] * len(moments)
    messages = conversation.chat_messages or conversation.messages or []
    ended_ms = moment_ms(conversation.updated_at)
    found: list[int | None] = []
    later_ms: int | None = None
    for message, at_ms in zip(reversed(messages), reversed(moments), strict=True):
        changed_ms = moment_ms(message.updated_at)
        found.append(first_believed(now_ms, later_ms, changed_ms, ended_ms))
        later_ms = later_ms if at_ms is None else at_ms
    return found[::-1]


def _in_order(moments: list[int | None]) -> list[int]:
    """Places of the moments, all of them told, from the earliest on."""
    return sorted(range(len(moments)), key=lambda place: moments[place] or 0)


def _identity(conversation: shape.Conversation, message: shape.Message, number: int) -> str:
    if message.uuid and unique(message.uuid):
        return f"message {message.uuid}"
    family = f"conversation {conversation.uuid} of {conversation.created_at}"
    return f"{family} message {message.uuid} {message.created_at} {'' if message.uuid else number}"
