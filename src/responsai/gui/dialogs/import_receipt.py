"""What an import gave, in plain words."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
)

from responsai.domain.imports import FileStatus, Outcome
from responsai.gui.models.table import Table, TableModel
from responsai.gui.widgets.buttons import PrimaryButton
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text import dates, numbers
from responsai.text.assumptions import together
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import (
        QWidget,
    )

    from responsai.domain.imports import FileReport, ImportReport
    from responsai.gui.widgets.pictogram import PictogramTone

WIDTH: Final = 560
ROW: Final = 32
HEADER: Final = 34
NAMED: Final = 5
"""Files of no known kind that are named."""
MOST_ROWS: Final = 7
"""Rows in view; more are scrolled to."""


class ImportReceipt(QDialog):
    """Says what was added, what was known, what could not be read, and what was assumed.

    Args:
        report: What the import gave.
        parent: The window it belongs to.
    """

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(translate("Receipt", "Import"))
        self.setMinimumWidth(WIDTH)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 18, 20, 16)
        self._layout.setSpacing(8)
        self._head(report)
        for icon, tone, text in remarks(report):
            self._line(icon, tone, text)
        troubles = left_out(report)
        if troubles.rows:
            self._layout.addSpacing(6)
            self._layout.addWidget(Text(translate("Receipt", "Left out"), "bodyStrong"))
            self.troubles = self._table(troubles, translate("Receipt", "Left out"))
        self._layout.addSpacing(6)
        self._layout.addWidget(Text(translate("Receipt", "Files"), "bodyStrong"))
        self.files = self._table(files(report), translate("Receipt", "Files"))
        self._layout.addSpacing(6)
        row = QHBoxLayout()
        row.addStretch()
        self.close_button = PrimaryButton(translate("Receipt", "Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.close_button)
        self._layout.addLayout(row)
        self.close_button.setFocus()

    def _head(self, report: ImportReport) -> None:
        title, when = headline(report)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(title, "title"))
        row.addWidget(Text(when, tone="ink2"), stretch=1)
        self._layout.addLayout(row)
        self.setAccessibleDescription(" ".join([title, *(text for *_, text in remarks(report))]))

    def _line(self, icon: str, tone: PictogramTone, text: str) -> None:
        self._layout.addWidget(Rule())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Pictogram(icon, tone), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(text, "caption", "ink2", wrap=True), stretch=1)
        self._layout.addLayout(row)

    def _table(self, table: Table, name: str) -> QTableView:
        view = QTableView()
        view.setModel(TableModel(table, view))
        view.setAccessibleName(name)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows = min(len(table.rows), MOST_ROWS)
        view.setFixedHeight(HEADER + rows * ROW + 4)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(view)
        self._layout.addWidget(card)
        return view


def headline(report: ImportReport) -> tuple[str, str]:
    """How many uses were added, and from when."""
    if not report.new:
        unread = {FileStatus.UNREADABLE, FileStatus.NOT_RECOGNISED}
        if report.files and all(file.status in unread for file in report.files):
            return translate("Receipt", "Nothing could be read"), ""
        return translate("Receipt", "Nothing new"), ""
    one = is_singular(report.new)
    if report.dry_run:
        title = (
            translate("Receipt", "{n} use to add")
            if one
            else translate("Receipt", "{n} uses to add")
        )
    else:
        title = (
            translate("Receipt", "{n} use added") if one else translate("Receipt", "{n} uses added")
        )
    first, last = report.first, report.last
    when = dates.compact_days(first, last) if first and last else ""
    return title.format(n=numbers.count(report.new)), when


def remarks(report: ImportReport) -> list[tuple[str, PictogramTone, str]]:
    """Icon, tone and sentence of everything else there is to say."""
    said: list[tuple[str, PictogramTone, str]] = []
    if not report.new and not report.duplicate and not report.updated:
        text = translate("Receipt", "Your journal is as it was.")
        said.append(("info", "info", text))
    reasons = dict.fromkeys(file.reason for file in report.files if file.reason)
    said.extend(("triangle-alert", "warn", reason) for reason in reasons)
    if report.passed_over:
        text = (
            translate("Receipt", "{n} other file was not recognised, left out")
            if is_singular(report.passed_over)
            else translate("Receipt", "{n} other files were not recognised, left out")
        )
        # What was looked for is too long for here: it stands where files are chosen.
        named = translate("Receipt", "{what}: {names}").format(
            what=text.format(n=numbers.count(report.passed_over)),
            names=_names(report),
        )
        said.append(("info", "neutral", named))
    if report.cancelled:
        text = translate("Receipt", "Stopped, as you asked; what was read until then is kept.")
        said.append(("info", "info", text))
    outcome = report.outcome or Outcome(known=report.duplicate)
    counted: tuple[tuple[int, str, PictogramTone, str, str], ...] = (
        (
            outcome.known,
            "copy",
            "neutral",
            translate("Receipt", "{n} already in your journal, left out"),
            translate("Receipt", "{n} already in your journal, left out", "plural"),
        ),
        (
            outcome.repeated,
            "copy",
            "neutral",
            translate("Receipt", "{n} told more than once, counted once"),
            translate("Receipt", "{n} told more than once, counted once", "plural"),
        ),
        (
            report.updated,
            "arrow-up",
            "neutral",
            translate("Sources", "{n} has grown since it was last read, and will be raised")
            if report.dry_run
            else translate("Receipt", "{n} use grew since it was last read, and was raised"),
            translate("Sources", "{n} have grown since they were last read, and will be raised")
            if report.dry_run
            else translate("Receipt", "{n} uses grew since they were last read, and were raised"),
        ),
        (
            outcome.strange,
            "circle-question-mark",
            "neutral",
            translate("Receipt", "{n} with an unknown model, wide range"),
            translate("Receipt", "{n} with an unknown model, wide range", "plural"),
        ),
        (
            report.rejected,
            "triangle-alert",
            "warn",
            translate("Receipt", "{n} record could not be read, left out"),
            translate("Receipt", "{n} records could not be read, left out"),
        ),
    )
    for number, icon, tone, one, many in counted:
        if number:
            text = (one if is_singular(number) else many).format(n=numbers.count(number))
            said.append((icon, tone, text))
    return said + assumptions(report)


def assumptions(report: ImportReport) -> list[tuple[str, PictogramTone, str]]:
    """Icon, tone and sentence of what the files do not tell, also of uses known before."""
    sentences = together(one for file in report.files for one in file.assumed)
    if report.cancelled or report.duplicate:
        text = translate("Receipt", "In all that was read: {sentence}")
        sentences = [text.format(sentence=sentence) for sentence in sentences]
    return [("circle-question-mark", "neutral", sentence) for sentence in sentences]


def files(report: ImportReport) -> Table:
    """Each file with what it gave."""
    headers = (
        translate("Receipt", "File"),
        translate("Receipt", "Result"),
        translate("Receipt", "New"),
        translate("Receipt", "Known"),
    )
    return Table(headers, tuple(_file_row(file) for file in report.files), texts=2)


def _names(report: ImportReport) -> str:
    """The first files in which nothing was recognised."""
    names = [PurePath(name).name for name in report.passed_over_named[:NAMED]]
    return " · ".join(names) + (" …" if report.passed_over > len(names) else "")


def left_out(report: ImportReport) -> Table:
    """Each record that could not be read, with the reason."""
    rows = [
        (f"{rejected.where}, {PurePath(file.path).name}", rejected.reason)
        for file in report.files
        for rejected in file.rejected
    ]
    headers = (translate("Receipt", "Where"), translate("Receipt", "Why"))
    return Table(headers, tuple(rows), texts=2)


def _file_row(file: FileReport) -> tuple[str, ...]:
    result = {
        FileStatus.READ: translate("Receipt", "read"),
        FileStatus.EMPTY: translate("Receipt", "holds no use"),
        FileStatus.NOT_RECOGNISED: translate("Receipt", "not recognised"),
        FileStatus.UNREADABLE: translate("Receipt", "cannot be read"),
    }[file.status]
    return (
        PurePath(file.path).name,
        result,
        numbers.count(file.new),
        numbers.count(file.duplicate),
    )
