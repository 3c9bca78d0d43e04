"""Buttons: one primary per card at most, labels are verbs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from responsai.gui import fonts, icons, theme
from responsai.gui.focus_ring import RADIUS_PROPERTY
from responsai.gui.widgets import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

ButtonKind = Literal["secondary", "primary", "quiet", "link", "danger"]

HEIGHT: Final = 34
SMALL_HEIGHT: Final = 28

_GAP: Final = 7
_HINT_GAP: Final = 16
_HINT_GAP_MIN: Final = 7
_HINT_EDGE_MIN: Final = 8
_ICON: Final = 16
_SMALL_ICON: Final = 14
_HINT_OPACITY: Final = 0.85


class Button(QPushButton):
    """A button that is as wide as its text.

    The style sheet draws the ground; icon, text and shortcut hint are set here, because Qt's
    own arrangement knows no hint and sticks icon and text together.
    """

    def __init__(
        self,
        text: str = "",
        icon: str | None = None,
        *,
        kind: ButtonKind = "secondary",
        small: bool = False,
        hint: str = "",
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button.

        Args:
            text: What it does, beginning with a verb.
            icon: Name of an icon before the text.
            kind: Weight: ``primary`` for the main action, ``danger`` only for deleting.
            small: 28 pixels high instead of 34.
            hint: Shortcut shown at the right end, such as ``Ctrl N``; the text moves left.
            strong: Set in the full ink and weight, for a name rather than an action.
            parent: Qt parent.
        """
        super().__init__(text, parent)
        self._strong = strong
        self._icon_name = icon
        self._hint = hint
        self._kind: ButtonKind = kind
        self._small = small
        self.setProperty("kind", kind)
        self.setProperty("small", "true" if small else "false")
        self.setProperty(RADIUS_PROPERTY, 7.0 if small else 8.0)
        self._keep_height()
        self._let_hint_give_way()
        self.setAutoDefault(False)
        self.setFont(self._text_font())

    def set_icon_name(self, icon: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Show another shortcut, or none."""
        self._hint = hint
        self._let_hint_give_way()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Room for everything; nothing is ever cut short."""
        return QSize(ceil(self._bare_width() + self._hint_width()), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As much as is wanted, but for the shortcut: it gives way where there is no room."""
        return QSize(ceil(self._bare_width()), self.height())

    def _let_hint_give_way(self) -> None:
        """A shortcut beside the text goes where there is no room for both."""
        width = QSizePolicy.Policy.Preferred if self._hint else QSizePolicy.Policy.Minimum
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)

    def _bare_width(self) -> float:
        return 2 * self._padding + self._content_width()

    def _hint_width(self) -> float:
        if not self._hint:
            return 0.0
        return _HINT_GAP + QFontMetricsF(fonts.scale("caption")).horizontalAdvance(self._hint)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._keep_height()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw ground, icon, text and hint."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        x = self._padding
        if not self._hint:
            x = max(x, (self.width() - self._content_width()) / 2)
        color = self._color()
        if self._icon_name is not None:
            area = QRectF(x, middle - self._icon_size / 2, self._icon_size, self._icon_size)
            icons.paint(painter, self._icon_name, area, color)
            x += self._icon_size + _GAP
        font = self._text_font()
        baseline = paint.centred_baseline(font, middle)
        paint.draw_runs(painter, x, baseline, [paint.Run(self.text(), font, color)])
        if self._hint:
            self._draw_hint(painter, baseline, color)
        painter.end()

    def _draw_hint(self, painter: QPainter, baseline: float, color: str) -> None:
        """Closer to both sides where room is scarce, and not at all where that is not enough."""
        run = paint.Run(self._hint, fonts.scale("caption"), color)
        spare = self.width() - self._padding - self._content_width() - run.width - _HINT_GAP_MIN
        if spare < _HINT_EDGE_MIN:
            return
        right = min(self._padding, spare)
        painter.setOpacity(_HINT_OPACITY)
        paint.draw_runs(painter, self.width() - right - run.width, baseline, [run])
        painter.setOpacity(1.0)

    def _keep_height(self) -> None:
        self.setFixedHeight(fonts.sized(SMALL_HEIGHT if self._small else HEIGHT))

    @property
    def _padding(self) -> float:
        return 11.0 if self._small else 14.0

    @property
    def _icon_size(self) -> int:
        return _SMALL_ICON if self._small else _ICON

    def _text_font(self) -> QFont:
        heavy = self._strong or self._kind in {"primary", "link"}
        weight: fonts.Weight = 600 if heavy else 500
        return fonts.font(12 if self._small else 13, weight)

    def _content_width(self) -> float:
        width = QFontMetricsF(self._text_font()).horizontalAdvance(self.text())
        if self._icon_name is not None:
            width += self._icon_size + _GAP
        return width

    def _color(self) -> str:
        ui = theme.current().ui
        if not self.isEnabled():
            return ui.off_text
        if self._strong:
            return ui.ink
        return {
            "secondary": ui.ink,
            "primary": ui.on_accent,
            "quiet": ui.ink2,
            "link": ui.accent,
            "danger": ui.danger,
        }[self._kind]


class PrimaryButton(Button):
    """The main action of a card or page."""

    def __init__(
        self,
        text: str = "",
        icon: str | None = None,
        *,
        small: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, icon, kind="primary", small=small, hint=hint, parent=parent)


class IconButton(QPushButton):
    """A square button with an icon only; its accessible name says verb and object."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        bordered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an icon button.

        Args:
            icon: Name of the icon.
            name: Verb and object, for screen readers and as the tooltip.
            bordered: Draw it as a 34-pixel button instead of a bare 28-pixel icon.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._icon_name = icon
        edge = HEIGHT if bordered else SMALL_HEIGHT
        self.setFixedSize(edge, edge)
        self.setProperty("kind", "secondary" if bordered else "quiet")
        self.setProperty("iconOnly", "true")
        self.setProperty("small", "false" if bordered else "true")
        self.setProperty(RADIUS_PROPERTY, 8.0 if bordered else 7.0)
        self.setAutoDefault(False)
        self.set_name(name)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The square."""
        return self.maximumSize()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """The square."""
        return self.maximumSize()

    def set_name(self, name: str) -> None:
        """Change what it says to screen readers and in its tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw ground and icon."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ui = theme.current().ui
        edge = (self.width() - _ICON) / 2
        color = ui.ink2 if self.isEnabled() else ui.off_icon
        icons.paint(painter, self._icon_name, QRectF(edge, edge, _ICON, _ICON), color)
        painter.end()
