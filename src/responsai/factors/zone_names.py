"""Names of electricity zones, and zones from what people write."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_LANGUAGES: Final = ("en", "fr")
_LONGEST: Final = 100
_NEAR: Final = 3
_CUTOFF: Final = 0.6
_LOOSE_CUTOFF: Final = 0.3
"""Where nothing is near, something with a letter in common is better than nothing."""
_FILLERS: Final = frozenset({"and", "et", "the"})
_SAID_LONG: Final = {"st": "saint", "ste": "sainte"}


@dataclass(frozen=True, slots=True)
class ZoneNames:
    """Names of every zone.

    Attributes:
        names: English and French name of each code.
        codes: Code of each way to write a zone, folded.
    """

    names: Mapping[str, Mapping[str, str]]
    codes: Mapping[str, str]

    @classmethod
    def parse(cls, table: Mapping[str, Any]) -> ZoneNames:
        """Names from ``zone_names.json``.

        Raises:
            ValueError: A zone has no code or name, or two zones share a way to write them.
        """
        names: dict[str, dict[str, str]] = {}
        codes: dict[str, str] = {}
        for zone in table.get("zones", []):
            code = str(zone.get("code", ""))
            if not code or not all(zone.get(language) for language in _LANGUAGES):
                raise ValueError(f"The zone {code or '(without code)'} has no code or name.")
            names[code] = {language: str(zone[language]) for language in _LANGUAGES}
            for text in (code, zone.get("alpha2") or "", *names[code].values()):
                _learn(codes, text, code)
        for text, code in table.get("short_forms", {}).items():
            if code not in names:
                raise ValueError(f"The short form {text} names the unknown zone {code}.")
            _learn(codes, text, code)
        return cls(names, codes)

    def code_of(self, text: str) -> str | None:
        """The zone meant by a code of two or three letters or a name, in any case.

        Accents, hyphens and apostrophes do not count.
        """
        return self.codes.get(_fold(text))

    def name(self, code: str, language: str) -> str:
        """Name of a zone in a language, English if there is no other; the code if unknown."""
        known = self.names.get(code)
        return known.get(language, known["en"]) if known else code

    def near(self, text: str) -> tuple[str, ...]:
        """At most three codes whose code or name looks like ``text``, the nearest first."""
        wanted = _fold(text)
        matches: list[str] = []
        for cutoff in (_CUTOFF, _LOOSE_CUTOFF):
            if not matches:
                matches = difflib.get_close_matches(wanted, self.codes, n=4 * _NEAR, cutoff=cutoff)
        return tuple(dict.fromkeys(self.codes[match] for match in matches))[:_NEAR]


def _learn(codes: dict[str, str], text: str, code: str) -> None:
    folded = _fold(text)
    if folded and codes.setdefault(folded, code) != code:
        raise ValueError(f"The zones {codes[folded]} and {code} are both written {text}.")


def _fold(text: str) -> str:
    """Small letters without accents; ``St.`` is ``Saint``; other signs separate words."""
    spread = unicodedata.normalize("NFKD", text[:_LONGEST].replace("œ", "oe")).casefold()
    plain = "".join(sign for sign in spread if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", re.sub(r"(?<=\w)\.(?=\w)|(?<=\b\w)\.", "", plain))
    if len(words) > 1:  # alone, "et" and "st" are codes
        words = [_SAID_LONG.get(word, word) for word in words if word not in _FILLERS]
    return " ".join(words)
