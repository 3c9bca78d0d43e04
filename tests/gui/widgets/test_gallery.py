from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QWidget

from responsai.gui import theme
from responsai.gui.gallery import Gallery
from responsai.gui.i18n import apply_language
from responsai.gui.widgets.live import Live
from responsai.text import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def gallery(qtbot: QtBot) -> Gallery:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(1280, gallery.columns.heightForWidth(1280))
    gallery.show()
    return gallery


def test_everything_that_can_be_used_has_a_name_and_a_size(gallery: Gallery) -> None:
    buttons = [button for button in gallery.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) > 30
    for button in buttons:
        face = QAccessible.queryAccessibleInterface(button)
        assert face.text(QAccessible.Text.Name), button
        assert min(button.width(), button.height()) >= 24, button


def test_nothing_is_squeezed_below_what_it_needs(gallery: Gallery) -> None:
    for widget in gallery.findChildren(QWidget):
        if widget.isVisible() and widget.minimumSizeHint().isValid():
            assert widget.width() >= widget.minimumSizeHint().width(), widget


def test_a_change_of_theme_reaches_every_live_widget(
    gallery: Gallery, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: set[int] = set()
    monkeypatch.setattr(Live, "retheme", lambda self: told.add(id(self)))
    before = gallery.grab().toImage()
    theme.apply_theme(qapp, theme.load_theme("dark"))
    live = [widget for widget in gallery.findChildren(QWidget) if isinstance(widget, Live)]
    own = [widget for widget in live if type(widget).retheme is Live.retheme]
    assert own
    assert {id(widget) for widget in own} <= told
    assert gallery.grab().toImage() != before


def test_a_change_of_language_reaches_every_live_widget(
    gallery: Gallery, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: set[str] = set()
    live = {type(w) for w in gallery.findChildren(QWidget) if isinstance(w, Live)}
    for kind in live:
        monkeypatch.setattr(kind, "retranslate", lambda self: told.add(type(self).__name__))
    qapp.sendEvent(qapp, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: told == {kind.__name__ for kind in live})


@pytest.fixture
def restore_language(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    apply_language(qapp, "en")
    QLocale.setDefault(before)


@pytest.mark.usefixtures("restore_language")
def test_qt_speaks_the_language_too(qapp: QApplication, qtbot: QtBot) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.buttons()[0].text()

    apply_language(qapp, "fr")
    assert cancel() == "Annuler"
    assert catalogue.language() == "fr"
    assert QLocale().decimalPoint() == ","
    apply_language(qapp, "en")
    assert cancel() == "Cancel"
    assert QLocale().decimalPoint() == "."
    with pytest.raises(ValueError, match="Unknown language"):
        apply_language(qapp, "tlh")


@pytest.mark.parametrize("options", [[], ["--dark", "--lang", "fr", "--scale", "2"]])
def test_the_gallery_can_be_looked_at(options: list[str], tmp_path: Path) -> None:
    picture = tmp_path / "gallery.png"
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-m",
            "responsai.gui.gallery",
            *options,
            "--picture",
            str(picture),
        ],
        check=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    width = QImage(str(picture)).width()
    assert width == (2560 if options else 1280)
    assert "Error" not in done.stderr
    assert "Warning" not in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["gallery.png"]
