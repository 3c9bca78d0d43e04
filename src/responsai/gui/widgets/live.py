"""Keeping widgets up to date when the theme or the language changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object


class Live(_Base):
    """Mixin for widgets that keep coloured or translated things; goes before the Qt class.

    What is painted reads ``theme.current()`` while painting and needs nothing of this.
    """

    def retheme(self) -> None:
        """Renew what has colours in it, such as icons; called after each change of theme."""

    def retranslate(self) -> None:
        """Renew own texts, accessible names included; called after each change of language."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Pass on Qt's news."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.retheme()
        elif event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def repolish(widget: _Base) -> None:
    """Let the style sheet look again at the dynamic properties of a widget."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
