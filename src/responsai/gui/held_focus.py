"""Where the keyboard goes when what it was on disappears.

Qt gives the focus to whatever comes next in the window then, which may be far away, and at the
end of the window it is the navigation. Whoever hides or replaces parts of a page says instead
what takes over; the focus of somebody who is elsewhere by then is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


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
