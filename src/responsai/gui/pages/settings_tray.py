"""Settings of the icon beside the clock, and of starting with the computer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSystemTrayIcon

from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.setting_row import SettingRow, SettingsCard
from responsai.gui.widgets.switch import Switch
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.app.jobs import Job
    from responsai.gui.frame import Frame


class TrayCard(Live, SettingsCard):
    """The icon, what closing does, start at login, and the small window.

    Args:
        frame: The program.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._available = QSystemTrayIcon.isSystemTrayAvailable()
        self.tray, self.close_to_tray, self.login = Switch(), Switch(), Switch()
        self.open = Button()
        controls = (self.tray, self.close_to_tray, self.login, self.open)
        self._rows = [SettingRow(it) for it in controls]
        self.add(*self._rows)
        preferences = frame.preferences
        self.tray.setChecked(preferences.tray)
        self.close_to_tray.setChecked(preferences.close_to_tray)
        self.tray.setEnabled(self._available)
        self.close_to_tray.setEnabled(self._available)
        self.tray.toggled.connect(preferences.set_tray)
        self.close_to_tray.toggled.connect(preferences.set_close_to_tray)
        self.login.clicked.connect(self._switch_login)
        self.open.clicked.connect(frame.quick_log_requested)
        self.retranslate()

    def refresh(self) -> None:
        """Look whether the program starts with the computer."""
        self._frame.tasks.aside(_starts, self._show_login)

    def retranslate(self) -> None:
        """Renew all texts."""
        tray, close, login, small = self._rows
        self.title.setText(translate("TraySettings", "Beside the clock"))
        tray.set_texts(
            translate("TraySettings", "Icon beside the clock"),
            translate("TraySettings", "Log a use and compare before you ask, in one click.")
            if self._available
            else translate("TraySettings", "This desktop has no place for one."),
        )
        close.set_texts(
            translate("TraySettings", "Closing the window leaves the icon"),
            translate("TraySettings", "Quit from the icon’s menu, or with Ctrl Q."),
        )
        login.set_texts(
            translate("TraySettings", "Start with the computer"),
            translate("TraySettings", "Quietly: only the icon, if there is one."),
        )
        small.set_texts(
            translate("TraySettings", "Small window"),
            translate("TraySettings", "Today, quick log and “Before I ask”: Ctrl Shift A."),
        )
        self.open.setText(translate("TraySettings", "Open it"))

    def _show_login(self, starts: bool) -> None:  # noqa: FBT001  (what the work returns)
        self.login.setChecked(starts)

    def _switch_login(self, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        work = partial(_switch, on)
        self._frame.tasks.aside(work, self._show_login, failed=self._not_switched)

    def _not_switched(self, error: Exception) -> None:
        self._frame.tasks.tell(error)
        self.refresh()


def _starts(_job: Job) -> bool:
    from responsai.app import autostart  # noqa: PLC0415  (start-up time)

    return autostart.starts()


def _switch(on: bool, _job: Job) -> bool:  # noqa: FBT001  (a partial's argument)
    from responsai.app import autostart  # noqa: PLC0415  (start-up time)

    autostart.switch(on)
    return autostart.starts()
