from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class _Sender(QObject):
    plain = Signal()
    told = Signal(bool)


def test_emitting_a_signal_loses_no_reference_to_true() -> None:
    """PySide6 6.12.0 loses one per emit, and Python 3.11 aborts after some 500 of them."""
    sender = _Sender()
    sender.plain.connect(lambda: None)
    before = sys.getrefcount(True)  # noqa: FBT003  (its references are what is counted)
    for _ in range(20_000):
        sender.plain.emit()
        sender.told.emit(True)  # noqa: FBT003  (a signal's value)
    assert abs(sys.getrefcount(True) - before) < 50  # noqa: FBT003  (as above)
