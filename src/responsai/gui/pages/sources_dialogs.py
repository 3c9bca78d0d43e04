"""The dialogs that the page of sources opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from responsai.gui.frame import Frame
    from responsai.gui.pages.sources import SourcesPage


class SourcesDialogs(QObject):
    """Opens them.

    Args:
        frame: The window.
        page: Carries the dialogs.
    """

    def __init__(self, frame: Frame, page: SourcesPage) -> None:
        super().__init__(page)
        self._frame = frame
        self._page = page

    def map_columns(self) -> None:
        """Let the user tell what the columns of an unknown table are."""
        from responsai.gui.dialogs.map_columns import MapColumns  # noqa: PLC0415  (when needed)

        file = self._frame.imports.mappable
        if file is None:
            return
        dialog = MapColumns(self._frame.tasks, file, self._page)
        dialog.kept.connect(self._frame.imports.start_again)
        dialog.open()

    def show_files(self) -> None:
        """Tell file by file what an import found."""
        from responsai.gui.dialogs.import_receipt import (  # noqa: PLC0415  (when needed)
            ImportReceipt,
        )

        run = self._frame.imports
        report = run.report or (run.review.report if run.review else None)
        if report is not None:
            ImportReceipt(report, self._page).open()

    def show_details(self, source: str) -> None:
        """Tell why a source cannot be read."""
        from responsai.gui.dialogs.sentences import Sentences  # noqa: PLC0415  (when needed)

        row = self._page.found.rows.get(source)
        if row is not None and row.state is not None:
            Sentences(row.state.label, row.state.details, self._page).open()

    def show_help(self) -> None:
        """Tell how exports are got."""
        from responsai.gui.dialogs.export_help import ExportHelp  # noqa: PLC0415  (when needed)

        dialog = ExportHelp(self._page)
        dialog.files_requested.connect(self._frame.files_requested)
        dialog.open()

    def show_stored(self) -> None:
        """Tell all that is ever stored."""
        from responsai.gui.dialogs.stored_columns import (  # noqa: PLC0415  (when needed)
            StoredColumns,
        )

        if self._page.data is not None:
            StoredColumns(self._page.data.columns, self._page).open()
