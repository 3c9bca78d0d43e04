"""Texts in the type scale and the tones of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from responsai.gui import fonts
from responsai.gui.widgets.live import repolish

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.gui.fonts import TypeName

Tone = Literal["ink", "ink2", "ink3", "accent", "warn", "danger", "info"]


class Text(QLabel):
    """A label; plain text always, so that nothing the user imports is read as markup."""

    def __init__(
        self,
        text: str = "",
        style: TypeName = "body",
        tone: Tone = "ink",
        *,
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.scale(style, tabular=tabular))
        self.setWordWrap(wrap)
        self.setProperty("tone", tone)

    def set_tone(self, tone: Tone) -> None:
        """Change the colour."""
        self.setProperty("tone", tone)
        repolish(self)


class Heading(Text):
    """A title on one line where there is room for it, else on as many as it takes.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(style="section", wrap=True, parent=parent)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As wide as its text; a label that wraps would like to be about square."""
        metrics = self.fontMetrics()
        margins = self.contentsMargins()
        wide = metrics.horizontalAdvance(self.text()) + 1 + margins.left() + margins.right()
        return QSize(wide, metrics.height())
