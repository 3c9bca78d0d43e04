"""Dialogs of Qt's own speak the language in use, also where Qt's translations do not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QFileInfo, QTranslator
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QLabel,
    QPushButton,
)

from responsai.gui.i18n import apply_language
from responsai.gui.qt_words import QtWord, packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ENGLISH = {"Look in:", "File name:", "Files of type:", "Open", "Cancel"}
FRENCH = {
    "Voir dans\u00a0:",
    "Nom de fichier\u00a0:",
    "Fichiers de type\u00a0:",
    "Ouvrir",
    "Annuler",
}


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """The program, left in English."""
    yield qapp
    apply_language(qapp, "en")


def _labels(qtbot: QtBot) -> set[str]:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    texts += [button.text() for button in dialog.findChildren(QPushButton)]
    return {text.replace("&", "") for text in texts}


def test_the_file_dialog_follows_the_language_there_and_back(
    spoken: QApplication, qtbot: QtBot
) -> None:
    apply_language(spoken, "fr")
    assert _labels(qtbot) == FRENCH
    apply_language(spoken, "fr")
    assert _labels(qtbot) == FRENCH
    apply_language(spoken, "en")
    assert _labels(qtbot) == ENGLISH


def test_an_open_dialog_changes_its_buttons(spoken: QApplication, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
    for language, word in (("fr", "Annuler"), ("en", "Cancel")):
        apply_language(spoken, language)
        qtbot.waitUntil(partial(_reads, cancel, word))


def _reads(button: QPushButton, word: str) -> bool:
    return button.text().replace("&", "") == word


def test_a_folder_is_one_in_french(spoken: QApplication, tmp_path: Path) -> None:
    kind = QFileIconProvider()
    apply_language(spoken, "fr")
    assert kind.type(QFileInfo(str(tmp_path))) == "Dossier"


_NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)


@settings(max_examples=25)
@given(st.dictionaries(st.tuples(_NAMES, _NAMES, st.just("") | _NAMES), _NAMES, max_size=6))
def test_qt_finds_every_word(told: dict[tuple[str, str, str], str]) -> None:
    content = packed([QtWord(*key, words) for key, words in told.items()])
    texts = QTranslator()
    assert texts.load(content)
    for (context, source, comment), words in told.items():
        assert texts.translate(context, source, comment) == words
