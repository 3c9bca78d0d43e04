"""What an import gave, in plain words."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from responsai.app.import_words import sought
from responsai.domain.imports import FileStatus, Outcome
from responsai.gui.dialogs.receipt_rows import ReceiptRows
from responsai.gui.dialogs.receipt_tables import files, left_out, tells_all, unrecognised
from responsai.gui.fonts import sized
from responsai.gui.widgets.body_scroll import BodyScroll, fit
from responsai.gui.widgets.buttons import PrimaryButton
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text import dates, numbers
from responsai.text.assumptions import together
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from responsai.domain.imports import ImportReport
    from responsai.gui.models.table import Table
    from responsai.gui.widgets.pictogram import PictogramTone

WIDTH: Final = 960
NAMED: Final = 5
"""Files of no known kind that are named."""


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
        self._report = report
        self._sought = sought()
        # What was looked for is a list of its own below.
        self._said = [one for one in remarks(report) if not tells_all(one[2], self._sought)]
        self.tables: dict[str, ReceiptRows] = {}
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 4, 0)
        self._body.setSpacing(8)
        self.view = BodyScroll(body, translate("Receipt", "What the import gave"))
        for icon, tone, text in self._said:
            self._line(icon, tone, text)
        self._fill()
        self._body.addStretch()
        self.close_button = PrimaryButton(translate("Receipt", "Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 16, 16)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.view, stretch=1)
        column.addLayout(row)
        self.close_button.setFocus()
        fit(self, self.view, sized(WIDTH))

    def _head(self) -> QHBoxLayout:
        title, when = headline(self._report)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(title, "title"))
        row.addWidget(Text(when, tone="ink2"), stretch=1)
        self.setAccessibleDescription(" ".join([title, *(text for *_, text in self._said)]))
        return row

    def _fill(self) -> None:
        """Show file by file what became of it, and what nobody knows last."""
        self._table("files", translate("Receipt", "Files"), files(self._report), 0)
        self._table("left_out", translate("Receipt", "Left out"), left_out(self._report), 2)
        unknown = unrecognised(self._report, self._sought)
        # Where a reason stands beside a name, it is what takes the room.
        wide = len(unknown.headers) - 1
        self._table("unrecognised", translate("Receipt", "Not recognised"), unknown, wide)
        if unknown.rows:
            self._body.addSpacing(6)
            self._body.addWidget(Text(translate("Receipt", "What was looked for"), "bodyStrong"))
            for one in self._sought:
                self._body.addWidget(Text(f"•  {one}", "caption", "ink2", wrap=True))

    def _line(self, icon: str, tone: PictogramTone, text: str) -> None:
        self._body.addWidget(Rule())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Pictogram(icon, tone), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(text, "caption", "ink2", wrap=True), stretch=1)
        self._body.addLayout(row)

    def _table(self, key: str, name: str, table: Table, wide: int) -> None:
        """Show rows under a heading, if there are any."""
        if not table.rows:
            return
        rows = ReceiptRows(table, name, wide, self.view)
        self.tables[key] = rows
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(rows)
        self._body.addSpacing(6)
        self._body.addWidget(Text(name, "bodyStrong"))
        self._body.addWidget(card)


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
    for number, icon, tone, one, many in _counted(report):
        if number:
            text = (one if is_singular(number) else many).format(n=numbers.count(number))
            said.append((icon, tone, text))
    return said + assumptions(report)


def _counted(report: ImportReport) -> tuple[tuple[int, str, PictogramTone, str, str], ...]:
    """Numbers with icon, tone, and the sentence for one and for several."""
    outcome = report.outcome or Outcome(known=report.duplicate)
    return (
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


def assumptions(report: ImportReport) -> list[tuple[str, PictogramTone, str]]:
    """Icon, tone and sentence of what the files do not tell, also of uses known before."""
    sentences = together(one for file in report.files for one in file.assumed)
    if report.cancelled or report.duplicate:
        text = translate("Receipt", "In all that was read: {sentence}")
        sentences = [text.format(sentence=sentence) for sentence in sentences]
    return [("circle-question-mark", "neutral", sentence) for sentence in sentences]


def _names(report: ImportReport) -> str:
    """The first files in which nothing was recognised."""
    names = [PurePath(name).name for name in report.passed_over_named[:NAMED]]
    return " · ".join(names) + (" …" if report.passed_over > len(names) else "")
