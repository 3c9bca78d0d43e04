"""Translations, read straight from the Qt Linguist files in ``resources/i18n``.

One catalogue serves the command line and the window: a text is looked up by its context and
its English source, exactly as Qt does, so that translators work in Qt Linguist and nothing has
to be compiled. ``lupdate`` finds the calls of ``translate`` by their name.
"""

from __future__ import annotations

import locale
import os
import sys
from functools import lru_cache
from typing import Final
from xml.etree import ElementTree as ET

from responsai import paths

LANGUAGES: Final = ("en", "fr")


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
    catalogue = _load(_State.language)
    return catalogue.get((context, _disambiguated(source, disambiguation)), source)


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
def _load(language: str) -> dict[tuple[str, str], str]:
    file = paths.resources() / "i18n" / f"responsai_{language}.ts"
    if not file.exists():
        return {}
    catalogue: dict[tuple[str, str], str] = {}
    # Our own file, shipped beside the program: not an untrusted document.
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text = _finished(message)
            if text:
                source = message.findtext("source", "")
                comment = message.findtext("comment")
                catalogue[name, _disambiguated(source, comment)] = text
    return catalogue


def _finished(message: ET.Element) -> str | None:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return None
    return translation.text
