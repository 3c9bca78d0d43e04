"""LM Studio: a JSON document per conversation; the models run on this computer.

What becomes one use is a prediction. A message has versions, of which only one is shown but each
was computed, and a version has steps. A step is known by its identifier, a moment with a random
part, which copies of a conversation keep; without one, by its place in the conversation. Steps
of one version that tell the very same generation, such as a thought and the answer after it, are
one prediction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity, Evidence, TimeQuality
from responsai.domain.usage import Amounts, UsageEvent
from responsai.importers.base import Skipped
from responsai.importers.faults import Fault, RecordFaults, whole_file
from responsai.importers.fields import (
    believable,
    believed_ms,
    file_moment_ms,
    first_believed,
    tokens_of,
)
from responsai.importers.gaps import Gaps
from responsai.importers.series import SeriesOf
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from responsai.importers import decoding, documents
    from responsai.importers import lm_studio_shape as shape
    from responsai.importers.base import Context, Probe, Record, Source
    from responsai.importers.places import Env
else:
    from responsai.importers.later import Later

    decoding = Later("decoding")
    documents = Later("documents")
    shape = Later("lm_studio_shape")

_SURFACE: Final = "lm-studio"
_CERTAIN: Final = 0.9
_LIKELY: Final = 0.6

_STEP: Final = re.compile(r"(\d{13})-\d.*\d")
"""Identifier of a step: milliseconds since 1970, and a random part."""


class LmStudio:
    """Conversations of LM Studio."""

    id: ClassVar[str] = "lm_studio"
    label: ClassVar[str] = "LM Studio"
    version: ClassVar[int] = 1
    evidence: ClassVar[Evidence] = Evidence.LOGS

    def looks_for(self) -> str:
        """What it recognises."""
        return translate(
            "ImportLmStudio", "LM Studio conversations (JSON with messages and their versions)"
        )

    def default_roots(self, env: Env) -> Iterator[Path]:
        """Folders of conversations, of newer and of older versions."""
        yield env.home / ".lmstudio" / "conversations"
        yield env.home / ".cache" / "lm-studio" / "conversations"

    def recognise(self, probe: Probe) -> float:
        """How surely the source is a conversation.

        Raises:
            UnreadableError: The source cannot be read.
        """
        head, complete = documents.document_head(probe)
        if not complete:
            marks = (b'"messages"', b'"versions"', b'"currentlySelected"')
            return _LIKELY if all(mark in head for mark in marks) else 0.0
        found = decoding.decoded(shape.CONVERSATION.decode, head) if head else Fault.NO_RECORD
        if isinstance(found, Fault) or found.created_at is None or not found.messages:
            return 0.0
        first = decoding.decoded(shape.MESSAGE.decode, bytes(found.messages[0]))
        return 0.0 if isinstance(first, Fault) else _CERTAIN

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the predictions of a conversation.

        Raises:
            UnreadableError: The source cannot be read.
        """
        return _Reading(source, context).records()


@dataclass(slots=True)
class _Reading:
    """One pass over one conversation."""

    source: Source
    context: Context
    _series: SeriesOf = field(
        default_factory=lambda: SeriesOf(LmStudio.id, _SURFACE, Activity.QUESTION)
    )
    _faults: RecordFaults = field(default_factory=RecordFaults)
    _gaps: Gaps = field(default_factory=Gaps)
    _seen: set[str] = field(default_factory=set)
    _created: float | None = None
    _near_ms: int | None = None
    _skipped: int = 0

    def records(self) -> Iterator[Record]:
        found = documents.read_document(
            shape.CONVERSATION.decode, self.source, self.context.advance
        )
        if isinstance(found, Fault):
            yield whole_file(found)
            return
        self._created = found.created_at
        moments = (found.created_at, found.user_last_messaged_at)
        self._near_ms = first_believed(self.context.now_ms, *map(_milliseconds, moments))
        for number, data in enumerate(found.messages, 1):
            empty = True
            for told in self._message(number, bytes(data)):
                empty = False
                if isinstance(told, UsageEvent):
                    yield told
                elif rejected := self._faults.add(number, told):
                    yield rejected
            self._skipped += empty
        if rejected := self._faults.rest():
            yield rejected
        if self._skipped:
            yield Skipped(self._skipped)
        yield from self._gaps.sentences()

    def _message(self, number: int, data: bytes) -> Iterator[UsageEvent | Fault]:
        message = decoding.decoded(shape.MESSAGE.decode, data)
        if isinstance(message, Fault):
            yield message
            return
        for place, raw in enumerate(message.versions):
            version = decoding.decoded(shape.VERSION.decode, bytes(raw))
            if isinstance(version, Fault):
                yield version
                continue
            generations: set[bytes] = set()
            for step_place, step in enumerate(version.steps or ()):
                told = self._step(bytes(step), generations, f"{number} {place} {step_place}")
                if told is not None:
                    yield told

    def _step(self, data: bytes, generations: set[bytes], place: str) -> UsageEvent | Fault | None:
        step = decoding.decoded(shape.STEP.decode, data)
        if isinstance(step, Fault):
            return step
        generation = bytes(step.gen_info)
        if generation in generations or not generation.startswith(b"{"):
            return None
        generations.add(generation)
        made = decoding.decoded(shape.GENERATION.decode, generation)
        if isinstance(made, Fault):
            return made
        match = _STEP.fullmatch(step.step_identifier or "")
        identity = step.step_identifier if match else f"{self._created} {place}"
        if identity is None or identity in self._seen:
            return None
        at_ms = believed_ms(int(match[1]) if match else None, self.context.now_ms)
        return self._event(identity, at_ms, made, data)

    def _event(
        self, identity: str, at_ms: int | None, made: shape.Generation, data: bytes
    ) -> UsageEvent | Fault | None:
        stats = made.stats or shape.Stats()
        read, written = stats.prompt_tokens or 0, stats.predicted_tokens or 0
        if not believable((read, written)):
            return Fault.BAD_COUNT
        measured = bool(read or written)
        if not measured:
            written = tokens_of(_characters(data))
            if not written:
                return None
        quality = TimeQuality.EXACT if at_ms else TimeQuality.INFERRED
        model = made.identifier or made.indexed_model_identifier
        series = self._series.get(model, measured=measured, local=True)
        self._seen.add(identity)
        self._gaps.untimed += at_ms is None
        self._gaps.unnamed += series.model is None
        self._gaps.estimated += not measured
        return UsageEvent(
            key=self.context.hasher(f"lm-studio {identity}"),
            at_ms=at_ms or self._moment_ms(),
            time_quality=quality,
            series=series,
            amounts=Amounts(requests=1, input_tokens=read, output_tokens=written),
        )

    def _moment_ms(self) -> int:
        """When the conversation began, or was last gone on with, as far as that can be true."""
        return self._near_ms or file_moment_ms(self.source.mtime_ms, self.context.now_ms)


def _milliseconds(moment: object) -> int | None:
    return int(moment) if isinstance(moment, int | float) else None


def _characters(data: bytes) -> int:
    """Length of what a step wrote."""
    text = decoding.decoded(shape.TEXT.decode, data)
    content = None if isinstance(text, Fault) else text.content
    pieces = content if isinstance(content, list) else [content]
    return sum(
        len(piece.text or "") if isinstance(piece, shape.Piece) else len(piece or "")
        for piece in pieces
    )
