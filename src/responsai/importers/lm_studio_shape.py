"""The fields of LM Studio's conversations that are of interest."""

from __future__ import annotations

from typing import Final

import msgspec

from responsai.importers.decoding import Name


class Stats(msgspec.Struct):
    """Counts of one prediction."""

    prompt_tokens: int | None = msgspec.field(default=None, name="promptTokensCount")
    predicted_tokens: int | None = msgspec.field(default=None, name="predictedTokensCount")


class Generation(msgspec.Struct, rename="camel"):
    """One prediction."""

    identifier: Name | None = None
    indexed_model_identifier: Name | None = None
    stats: Stats | None = None


class Step(msgspec.Struct, rename="camel"):
    """The fields of interest; the text has none, so that it is passed over undecoded."""

    step_identifier: Name | None = None
    gen_info: msgspec.Raw = msgspec.Raw(b"")


class Version(msgspec.Struct):
    """One answer, or one that was asked for again."""

    role: Name | None = None
    steps: list[msgspec.Raw] | None = None


class Message(msgspec.Struct):
    """A turn."""

    versions: list[msgspec.Raw]


class Conversation(msgspec.Struct, rename="camel"):
    """A file."""

    messages: list[msgspec.Raw]
    created_at: float | None = None
    user_last_messaged_at: object = None


class Piece(msgspec.Struct):
    """A part of an answer."""

    text: str | None = None


class Text(msgspec.Struct):
    """What a step wrote; measured and dropped."""

    content: str | list[str | Piece] | None = None


CONVERSATION: Final = msgspec.json.Decoder(Conversation)
MESSAGE: Final = msgspec.json.Decoder(Message)
VERSION: Final = msgspec.json.Decoder(Version)
STEP: Final = msgspec.json.Decoder(Step)
GENERATION: Final = msgspec.json.Decoder(Generation)
TEXT: Final = msgspec.json.Decoder(Text)
