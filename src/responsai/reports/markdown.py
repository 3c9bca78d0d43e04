"""The few Markdown shapes that generated chapters need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; bars in the texts are escaped."""
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join(f"| {' | '.join(_cell(text) for text in line)} |" for line in lines)


def code(text: str) -> str:
    """A name of the program, such as the id of a factor."""
    return f"`{text}`"


def link(title: str, url: str) -> str:
    """A link; square brackets of the title are escaped."""
    shown = title.replace("[", "\\[").replace("]", "\\]")
    return f"[{shown}]({url})"


def _cell(text: str) -> str:
    return " ".join(text.split(" ")).replace("\n", " ").replace("|", "\\|")
