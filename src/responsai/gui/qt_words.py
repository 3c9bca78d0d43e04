"""Words that Qt's own translations leave in English, because Qt's English has changed since.

They are put into the form that ``QTranslator`` reads, so that Qt finds them itself wherever it
writes them: a translator in Python would be called from threads of Qt's own.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from responsai.text.catalogue import language, translate


class QtWord(NamedTuple):
    """A text of Qt's own.

    Attributes:
        context: Class of Qt that writes it.
        source: Qt's English.
        comment: Tells equal English texts apart, as Qt does; may be empty.
        words: The text in the language in use.
    """

    context: str
    source: str
    comment: str
    words: str


def qt_translations() -> bytes:
    """What Qt lacks in the language in use, as the contents of a ``.qm`` file; empty in English.

    Must be kept for as long as a ``QTranslator`` reads it: Qt makes no copy.
    """
    return b"" if language() == "en" else packed(_words())


def packed(words: list[QtWord]) -> bytes:
    """Contents of a ``.qm`` file: a table of hashes, by which Qt finds its text, and the texts."""
    places, texts = [], b""
    for word in words:
        places.append((_hash(word), len(texts)))
        texts += _packed(word)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    return _MAGIC + _section(_HASHES, hashes) + _section(_TEXTS, texts)


def _words() -> list[QtWord]:
    dialog, icons = "QFileDialog", "QAbstractFileIconProvider"
    return [
        QtWord(dialog, "&Look in:", "", translate("Qt", "&Look in:")),
        QtWord(dialog, "Files of &type:", "", translate("Qt", "Files of &type:")),
        QtWord(icons, "Drive", "", translate("Qt", "Drive")),
        QtWord(icons, "Folder", "All other platforms", translate("Qt", "Folder")),
    ]


_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _TEXTS = 0x42, 0x69
_END, _WORDS, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8


def _section(tag: int, content: bytes) -> bytes:
    return struct.pack(">BI", tag, len(content)) + content


def _packed(word: QtWord) -> bytes:
    return (
        _section(_WORDS, word.words.encode("utf-16-be"))
        + _section(_COMMENT, word.comment.encode())
        + _section(_SOURCE, word.source.encode())
        + _section(_CONTEXT, word.context.encode())
        + bytes([_END])
    )


def _hash(word: QtWord) -> int:
    """Hash by which Qt finds a text: the one of names in ELF files."""
    value = 0
    for byte in (word.source + word.comment).encode():
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value or 1
