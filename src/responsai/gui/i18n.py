"""The language of the window: our own texts, Qt's own texts and the way numbers are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QTranslator

from responsai.gui.qt_words import qt_translations
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_NAME: Final = "responsaiQtTexts"
_LOCALES: Final = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
}


def apply_language(app: QApplication, language: str) -> None:
    """Let the whole program speak a language from now on.

    Every widget hears of it through ``QEvent.LanguageChange``; buttons of Qt's own dialogs,
    calendars and fields follow too.

    Raises:
        ValueError: We do not speak it.
    """
    use_language(language)
    QLocale.setDefault(_LOCALES[language])
    for before in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(before)
        before.deleteLater()
    if language == "en":
        app.sendEvent(app, QEvent(QEvent.Type.LanguageChange))
        return
    # What is installed last is asked first: our words only fill gaps in Qt's.
    for load in (_load_gaps, _load_qt):
        texts = QTranslator(app)
        texts.setObjectName(_NAME)
        load(texts, language)
        app.installTranslator(texts)


def _load_gaps(texts: QTranslator, language: str) -> None:
    if language not in _gaps:
        _gaps[language] = qt_translations()
    texts.load(_gaps[language])


def _load_qt(texts: QTranslator, language: str) -> None:
    texts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


_gaps: Final[dict[str, bytes]] = {}
"""Qt reads them in place, whenever it is asked: they stay."""
