"""Translations, read straight from the Qt Linguist files in ``resources/i18n``.

One catalogue serves the command line and the window: a text is looked up by its context and
its English source, exactly as Qt does, so that translators work in Qt Linguist and nothing has
to be compiled. ``lupdate`` finds the calls of ``translate`` by their name.
"""

from __future__ import annotations

import locale
import os
import re
import sys
from functools import lru_cache
from typing import Final

from responsai import paths

LANGUAGES: Final = ("en", "fr")

# A translation that has a type is unfinished or no longer in use, and does not match.
_PARTS: Final = re.compile(r"<(source|comment|translation)>([^<]*)</\1>")
_SIGN: Final = re.compile(r"&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);")
_SIGNS: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class _State:
    language: str = "en"


def use_language(language: str) -> None:
    """Choose the language of everything said from now on.

    Raises:
        ValueError: The language is none of ``LANGUAGES``.
    """
    if language not in LANGUAGES:
        raise ValueError(f"Unknown language {language!r}; one of {', '.join(LANGUAGES)}.")
    _State.language = language


def language() -> str:
    """Language in use: ``en`` or ``fr``."""
    return _State.language


def system_language() -> str:
    """Language of the user's system if we speak it, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return _known(value)
    if sys.platform in {"win32", "darwin"}:
        return _known(locale.getlocale()[0] or "")
    return "en"


def translate(context: str, source: str, disambiguation: str | None = None) -> str:
    """Text for ``source`` in the language in use.

    Arguments must be literals, or ``lupdate`` does not find them.

    Args:
        context: Groups texts for the translator, such as ``Overview``.
        source: English text; ``{named}`` placeholders are left for the caller to fill.
        disambiguation: Tells equal English texts apart; a comment for the translator.

    Returns:
        The translation, or ``source`` itself if there is none.
    """
    texts = _texts(_State.language, context)
    return texts.get(_disambiguated(source, disambiguation), source)


def is_singular(n: int) -> bool:
    """Whether ``n`` takes the singular: 0 and 1 in French, 1 only in English.

    Plurals are two texts, chosen with this: both our languages have just two forms.
    """
    return n in {0, 1} if _State.language == "fr" else n == 1


def _known(name: str) -> str:
    return "fr" if name.lower().startswith("fr") else "en"


def _disambiguated(source: str, disambiguation: str | None) -> str:
    return f"{source}\x04{disambiguation}" if disambiguation else source


@lru_cache(maxsize=len(LANGUAGES))
def _contexts(language: str) -> dict[str, str]:
    """Parts of the file of a language by their contexts, as they are written there."""
    file = paths.resources() / "i18n" / f"responsai_{language}.ts"
    if not file.exists():
        return {}
    contexts: dict[str, str] = {}
    for part in file.read_text(encoding="utf-8").split("<context>")[1:]:
        head, _, messages = part.partition("</name>")
        contexts[_plain(head.partition("<name>")[2])] = messages
    return contexts


@lru_cache(maxsize=1024)
def _texts(language: str, context: str) -> dict[str, str]:
    """Finished translations of one context, by their sources.

    Made for the files that ``lupdate`` writes, which know no other markup inside of texts. To
    parse all of such a file as XML takes longer than the first paint of the window.
    """
    texts: dict[str, str] = {}
    source = comment = ""
    for part in _PARTS.finditer(_contexts(language).get(context, "")):
        kind, text = part[1], _plain(part[2])
        if kind == "source":
            source, comment = text, ""
        elif kind == "comment":
            comment = text
        elif text:
            texts[_disambiguated(source, comment)] = text
    return texts


def _plain(text: str) -> str:
    """The text without its XML entities."""
    return _SIGN.sub(_sign, text) if "&" in text else text


def _sign(entity: re.Match[str]) -> str:
    name = entity[1]
    if not name.startswith("#"):
        return _SIGNS[name]
    return chr(int(name[1:].replace("x", "0x"), base=0))
