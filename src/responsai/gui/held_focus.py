"""Where the keyboard goes when what it was on disappears, and when parts are made anew.

Qt gives the focus to whatever comes next in the window then, which may be far away, and at the
end of the window it is the navigation. Whoever hides or replaces parts of a page says instead
what takes over; the focus of somebody who is elsewhere by then is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def holds_focus(part: QWidget) -> bool:
    """Whether the keyboard is on a part of a window or on something in it.

    A window in the background counts as well: it goes on there when it comes back.
    """
    # None, at worst, which is in nothing.
    focused = part.window().focusWidget()
    return focused is part or part.isAncestorOf(focused)


def pass_focus(heirs: Iterable[QWidget]) -> None:
    """Let the first of them that is on the screen and can be used have the keyboard."""
    for heir in heirs:
        if heir.isVisible() and heir.isEnabled():
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def follow_on(before: QWidget, parts: Iterable[QWidget]) -> None:
    """Let the keyboard go from one part of a window to others, in their order, and then on.

    Parts that are made later than what is around them come last in the window otherwise.

    Args:
        before: What has the keyboard before them.
        parts: Parts, in the order in which they are read.
    """
    for part in parts:
        QWidget.setTabOrder(before, part)
        before = part


def reached_before(part: QWidget) -> QWidget:
    """What the keyboard can be on before a part of a window; the part itself if there is none."""
    before = part.previousInFocusChain()
    while before and before is not part and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before or part
