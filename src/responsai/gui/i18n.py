"""The language of the window: our own texts, Qt's own texts and the way numbers are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QTranslator

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
    before = app.findChild(QTranslator, _NAME)
    if before is not None:
        app.removeTranslator(before)
        before.deleteLater()
    texts = QTranslator(app)
    texts.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and texts.load(f"qtbase_{language}", folder):
        app.installTranslator(texts)
    else:
        texts.deleteLater()
        app.sendEvent(app, QEvent(QEvent.Type.LanguageChange))
