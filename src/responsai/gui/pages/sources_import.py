"""Import an export: choose or drop it, see how far it is, review it, add it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout

from responsai.gui import theme
from responsai.gui.held_focus import holds_focus, pass_focus
from responsai.gui.import_run import Step
from responsai.gui.pages.sources_import_parts import ProgressPanel, ResultPanel, ReviewPanel
from responsai.gui.widgets import paint
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button
from responsai.gui.widgets.card import Card
from responsai.gui.widgets.group import Group
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from responsai.gui.import_run import ImportRun

RADIUS: Final = 10.0
DASH: Final = (4.0, 3.0)


class DropZone(Live, Group):
    """Says what can be dropped; files may be dropped on the window anywhere.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text(style="bodyStrong", wrap=True)
        self._kinds = Text(style="caption", tone="ink2", wrap=True)
        self.choose = Button(small=True)
        self.help = Button(kind="link", small=True)
        centre = Qt.AlignmentFlag.AlignCenter
        for text in (self._words, self._kinds):
            text.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 16, 14, 16)
        column.setSpacing(4)
        column.addWidget(Pictogram("download", "ok", size=40, ground=True), alignment=centre)
        column.addSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._kinds)
        column.addSpacing(4)
        column.addWidget(ButtonRow((self.choose, self.help), centred=True))
        self.retranslate()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._words.setText(translate("Sources", "Drop a file, a zip or a folder here"))
        self._kinds.setText(
            translate(
                "Sources",
                "ChatGPT, Claude, Copilot, Cursor, usage tables of OpenAI, Anthropic, OpenRouter",
            )
        )
        self.setAccessibleName(translate("Sources", "Files to import"))
        self.choose.setText(translate("Sources", "Choose a file…"))
        self.help.setText(translate("Sources", "How to get my export"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Draw ground and dashed edge."""
        ui = theme.current().ui
        painter = paint.smooth_painter(self)
        pen = QPen(QColor(ui.border_control), 1.0)
        pen.setDashPattern(DASH)
        painter.setPen(pen)
        painter.setBrush(QColor(ui.inset))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.end()


class ImportCard(Live, Card):
    """Where exports come in.

    Args:
        run: The import under way.
        parent: Qt parent.
    """

    help_requested = Signal()
    """The user wants to know how to get an export."""
    files_requested = Signal()
    """The user wants to choose files."""
    mapping_requested = Signal()
    """The user wants to map the columns of the file."""
    details_requested = Signal()
    """The user wants to see each file."""
    undo_requested = Signal()
    """The user wants the import undone."""

    def __init__(self, run: ImportRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._step = Step.NONE
        self._title = Text(style="section")
        self.zone = DropZone()
        self.progress = ProgressPanel()
        self.review = ReviewPanel()
        self.result = ResultPanel()
        self._panels = (self.progress, self.review, self.result)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 13, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self.zone)
        for panel in self._panels:
            panel.hide()
            column.addWidget(panel)
        self._connect()
        self.retranslate()
        self.renew()

    def renew(self) -> None:
        """Show how far the import is."""
        step = self._run.step
        panel = {
            Step.READING: self.progress,
            Step.ADDING: self.progress,
            Step.REVIEW: self.review,
            Step.ENDED: self.result,
            Step.FAILED: self.result,
        }.get(step)
        went_on, self._step = step is not self._step, step
        held = went_on and holds_focus(self)
        if panel is not None:
            panel.show_run(self._run)
            panel.show()
        if held:
            self.take_focus()
        for other in self._panels:
            other.setVisible(other is panel)

    def take_focus(self) -> None:
        """Give the keyboard to what the user needs next."""
        if self._run.step is Step.REVIEW:
            # Who was about to cancel the reading still cancels.
            cancelling = self.progress.cancel.hasFocus()
            pass_focus((self.review.cancel if cancelling else self.review.add,))
        elif self._run.running:
            # Not on Cancel: a key pressed once too often would stop what has just begun.
            pass_focus((self.progress.bar,))
        elif self._run.step is Step.NONE:
            pass_focus((self.zone.choose,))
        elif self._run.report is not None and self._run.report.new:
            # What was wanted is done; an unknown table beside it is not what comes next.
            pass_focus((self.result.close_button,))
        else:
            pass_focus((self.result.map_button, self.result.close_button))

    def retranslate(self) -> None:
        """Renew all texts."""
        title = translate("Sources", "Import an export")
        self._title.setText(title)
        self.setAccessibleName(title)
        self.renew()

    def _connect(self) -> None:
        run = self._run
        run.changed.connect(self.renew)
        self.zone.choose.clicked.connect(self.files_requested)
        self.zone.help.clicked.connect(self.help_requested)
        self.progress.cancel.clicked.connect(run.cancel)
        self.review.cancel.clicked.connect(run.cancel)
        self.review.add.clicked.connect(run.add)
        self.review.details.clicked.connect(self.details_requested)
        self.result.close_button.clicked.connect(run.dismiss)
        self.result.details.clicked.connect(self.details_requested)
        self.result.undo.clicked.connect(self.undo_requested)
        self.result.map_button.clicked.connect(self.mapping_requested)
        self.result.help.clicked.connect(self.help_requested)
