"""Importers: each recognises one product's files by structure and streams the uses in them.

A new importer is one module, one line in ``IMPORTERS`` and one folder of fixtures under
``tests/importers``; for a table or a log of one record per row it is one profile in
``resources/importers`` instead of the module and the line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.domain.errors import BadInputError
from responsai.importers.registry import Listed, Registry
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from responsai.importers.base import Importer, Probe


def _profiles() -> Iterable[Importer]:
    """An importer for each profile that comes with the program."""
    from responsai import paths  # noqa: PLC0415  (start-up time)
    from responsai.importers.mapper import Mapped  # noqa: PLC0415  (start-up time)
    from responsai.importers.profile import load_profiles  # noqa: PLC0415  (start-up time)

    return (Mapped(profile) for profile in load_profiles(paths.resources() / "importers"))


IMPORTERS: Final = Registry(
    (
        Listed("claude_code", "ClaudeCode", logs=True),
        Listed("codex", "Codex", logs=True),
        Listed("gemini_cli", "GeminiCli", logs=True),
        Listed("llm", "Llm", logs=True),
        Listed("lm_studio", "LmStudio", logs=True),
        Listed("opencode", "Opencode", logs=True),
        Listed("chatgpt", "ChatGpt"),
        Listed("claude_ai", "ClaudeAi"),
        Listed("ms_copilot", "MsCopilot"),
    ),
    _profiles,
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
    others: list[str] = []
    for importer in importers:
        if importer.id == importer_id:
            return importer
        others.append(importer.id)
    known = ", ".join(others)
    raise BadInputError(
        translate("Importers", "The source {name} is not known; choose one of: {known}.").format(
            name=importer_id, known=known
        )
    )
