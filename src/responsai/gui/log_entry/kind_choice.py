"""Which activity exactly, where a tile stands for several."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from responsai.domain.activity import Activity
from responsai.gui.log_entry.kinds import KINDS, kind_of
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.text.catalogue import translate
from responsai.text.names import activity_name


class KindChoice(Live, QWidget):
    """A choice between the activities of one tile; out of sight where there is only one."""

    chosen = Signal(Activity)
    """The user chose an activity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.controls = {
            kind: SegmentedControl([(one.value, "") for one in kind.activities], small=True)
            for kind in KINDS
            if len(kind.activities) > 1
        }
        for control in self.controls.values():
            control.changed.connect(self._tell)
            control.hide()
            row.addWidget(control)
        row.addStretch()
        self.hide()
        self.retranslate()

    def show_for(self, activity: Activity) -> None:
        """Offer the activities that share a tile with one."""
        kind = kind_of(activity)
        for other, control in self.controls.items():
            control.setVisible(other == kind)
        self.setVisible(kind in self.controls)
        if kind in self.controls:
            self.controls[kind].set_current(activity.value)

    def retranslate(self) -> None:
        """Renew all texts."""
        for kind, control in self.controls.items():
            control.set_labels([activity_name(activity) for activity in kind.activities])
            control.setAccessibleName(translate("LogEntry", "Kind of use"))

    def _tell(self, value: str) -> None:
        self.chosen.emit(Activity(value))
