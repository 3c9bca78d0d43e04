from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from responsai.gui import theme
from responsai.gui.focus_ring import FocusRing
from responsai.text import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

# The offscreen platform says this whenever a window has a least size; it concerns no one.
_HARMLESS = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(_HARMLESS, extend=True))


@pytest.fixture(autouse=True)
def light_english(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, theme.load_theme("light"))
    ring = qapp.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    ring.rest()
    yield
    catalogue.use_language("en")


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[tuple[str, str], str]], None]:
    """Speak French with the given translations, whatever the shipped catalogue holds."""

    def speak(texts: dict[tuple[str, str], str]) -> None:
        def of_context(_language: str, context: str) -> dict[str, str]:
            return {source: text for (place, source), text in texts.items() if place == context}

        monkeypatch.setattr(catalogue, "_texts", of_context)
        catalogue.use_language("fr")

    return speak
