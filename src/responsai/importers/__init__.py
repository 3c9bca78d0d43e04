"""Importers: each recognises one product's files by structure and streams the uses in them.

A new importer is one module, one line in ``IMPORTERS`` and one folder of fixtures under
``tests/importers``; for a table or a log of one record per row it is one profile in
``resources/importers`` instead of the module and the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai import paths
from responsai.domain.errors import BadInputError
from responsai.importers.chatgpt import ChatGpt
from responsai.importers.claude_ai import ClaudeAi
from responsai.importers.claude_code import ClaudeCode
from responsai.importers.codex import Codex
from responsai.importers.gemini_cli import GeminiCli
from responsai.importers.llm import Llm
from responsai.importers.lm_studio import LmStudio
from responsai.importers.mapper import Mapped
from responsai.importers.ms_copilot import MsCopilot
from responsai.importers.opencode import Opencode
from responsai.importers.profile import load_profiles
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from responsai.importers.base import Importer, Probe

IMPORTERS: Final[tuple[Importer, ...]] = (
    ClaudeCode(),
    Codex(),
    GeminiCli(),
    Llm(),
    LmStudio(),
    Opencode(),
    ChatGpt(),
    ClaudeAi(),
    MsCopilot(),
    *(Mapped(profile) for profile in load_profiles(paths.resources() / "importers")),
)

CERTAIN: Final = 0.9
"""Sureness from which no other importer is asked: thousands of logs are recognised at once."""


def find_importer(probe: Probe, importers: Iterable[Importer] = IMPORTERS) -> Importer | None:
    """The first importer that is certain of a source, else the surest; ``None`` if none is.

    Args:
        probe: Beginning of the source.
        importers: Those to ask; the first wins a tie.

    Raises:
        UnreadableError: The source cannot be read.
    """
    best, sureness = None, 0.0
    for importer in importers:
        score = importer.recognise(probe)
        if score > sureness:
            best, sureness = importer, score
        if sureness >= CERTAIN:
            break
    return best


def get_importer(importer_id: str, importers: Iterable[Importer] = IMPORTERS) -> Importer:
    """The importer with this id.

    Args:
        importer_id: Its id.
        importers: Those to choose from.

    Raises:
        BadInputError: There is none.
    """
    choice = tuple(importers)
    for importer in choice:
        if importer.id == importer_id:
            return importer
    known = ", ".join(importer.id for importer in choice)
    raise BadInputError(
        translate("Importers", "The source {name} is not known; choose one of: {known}.").format(
            name=importer_id, known=known
        )
    )
