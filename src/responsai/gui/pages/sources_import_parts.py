"""What the import card shows: how far it is, what it will do, what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from responsai.domain.imports import FileStatus
from responsai.gui.dialogs.import_receipt import assumptions, headline, remarks
from responsai.gui.import_run import Step
from responsai.gui.pages.sources_map_button import MapButton
from responsai.gui.pages.sources_words import breakable, go_on_text, months
from responsai.gui.widgets import spoken
from responsai.gui.widgets.button_row import ButtonRow
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.card import Rule
from responsai.gui.widgets.chip import Chip
from responsai.gui.widgets.pictogram import Pictogram
from responsai.gui.widgets.text import Text
from responsai.text import numbers
from responsai.text.catalogue import is_singular, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from responsai.app.rehearsing import Review
    from responsai.domain.imports import ImportReport
    from responsai.gui.import_run import ImportRun
    from responsai.gui.widgets.pictogram import PictogramTone

    Remark = tuple[str, PictogramTone, str]

STEPS: Final = 1000
"""Resolution of the bar; bytes would overflow its 32 bits."""
_MINUTE: Final = 60


class Panel(QFrame):
    """A part of the import card with a hairline around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("inset", "true")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(13, 11, 13, 12)
        self.column.setSpacing(8)

    def show_run(self, run: ImportRun) -> None:
        """Show how far an import has come."""


class ProgressPanel(Panel):
    """How far the reading or adding is, and Cancel."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Text(style="body", wrap=True)
        self._share = Text(style="bodyStrong", tabular=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.text = Text(style="caption", tone="ink2", wrap=True)
        self.cancel = Button(icon="x", small=True)
        self._promise = Text(style="caption", tone="ink2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Pictogram("file-archive"))
        head.addWidget(self._name, stretch=1)
        head.addWidget(self._share)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.cancel)
        self.column.addLayout(head)
        self.column.addWidget(self.bar)
        self.column.addLayout(row)
        self.column.addWidget(self._promise)

    def show_run(self, run: ImportRun) -> None:
        """Show how far an import has come."""
        adding = run.step is Step.ADDING
        share = run.share_done
        self._name.setText(breakable(run.name))
        self._share.setText("" if share is None else numbers.share(share))
        self.bar.setRange(0, 0 if share is None else STEPS)
        if share is not None:
            self.bar.setValue(round(share * STEPS))
        name = (
            translate("Sources", "Adding {name}")
            if adding
            else translate("Sources", "Reading {name}")
        )
        spoken_share = "" if share is None else f", {spoken.share(share)}"
        self.bar.setAccessibleName(name.format(name=run.name) + spoken_share)
        self.text.setText(breakable(_progress_text(run, adding=adding)))
        self.cancel.setText(translate("Sources", "Cancel"))
        self.cancel.setAccessibleName(translate("Sources", "Cancel the import"))
        self._promise.setText(
            translate("Sources", "If you cancel, what is added by then stays; you can undo it.")
            if adding
            else translate("Sources", "Nothing is added until you confirm.")
        )


def _progress_text(run: ImportRun, *, adding: bool) -> str:
    events = 0 if run.progress is None else run.progress.events
    if adding:
        text = (
            translate("Sources", "{n} use added")
            if is_singular(events)
            else translate("Sources", "{n} uses added")
        )
    else:
        text = (
            translate("Sources", "{n} use read")
            if is_singular(events)
            else translate("Sources", "{n} uses read")
        )
    parts = [text.format(n=numbers.count(events))]
    if (left := run.seconds_left) is not None:
        parts.append(time_left(left))
    return ", ".join(parts)


def time_left(seconds: float) -> str:
    """About how long something will take."""
    if seconds >= _MINUTE:
        minutes = round(seconds / _MINUTE)
        return translate("Sources", "about {n} min left").format(n=numbers.count(minutes))
    return translate("Sources", "about {n} s left").format(n=numbers.count(max(1, round(seconds))))


class _Remarks(QVBoxLayout):
    """Lines with an icon each, between hairlines."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(6)
        self.sentences: list[str] = []

    def show_remarks(self, told: Iterable[Remark]) -> None:
        """Show other lines."""
        _emptied(self)
        self.sentences = []
        for icon, tone, sentence in told:
            self.addWidget(Rule())
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Pictogram(icon, tone), alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(breakable(sentence), "caption", "ink2", wrap=True), stretch=1)
            self.addLayout(row)
            self.sentences.append(sentence)


def _emptied(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        inner = item.layout()
        if isinstance(inner, QVBoxLayout | QHBoxLayout):
            _emptied(inner)


class ReviewPanel(Panel):
    """What the import will do, and the question whether it shall."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text(style="section")
        self._number = Text(style="title", tabular=True)
        self._what = Text(tone="ink2", wrap=True)
        self._remarks = _Remarks()
        self.add = PrimaryButton()
        self.cancel = Button()
        self.details = Button(kind="link", small=True)
        figure = QHBoxLayout()
        figure.setSpacing(8)
        figure.addWidget(self._number)
        figure.addWidget(self._what, stretch=1)
        self.column.addWidget(self._title)
        self.column.addLayout(figure)
        self.column.addLayout(self._remarks)
        self.column.addSpacing(2)
        self.column.addWidget(ButtonRow((self.add, self.cancel, self.details)))

    def show_run(self, run: ImportRun) -> None:
        """Show what an import will do."""
        review = run.review
        if review is None:
            return
        self._title.setText(translate("Sources", "Ready to add"))
        self._number.setText(numbers.count(review.outcome.new))
        self._what.setText(_what(review))
        lines = review_remarks(review)
        self._remarks.show_remarks(lines)
        self.add.setText(_add_text(review))
        self.cancel.setText(translate("Sources", "Cancel"))
        self.cancel.setAccessibleName(translate("Sources", "Cancel the import"))
        self.details.setText(translate("Sources", "Details"))
        self.details.setAccessibleName(translate("Sources", "Show each file of the import"))
        self.setAccessibleName(self._title.text())
        said = [
            f"{numbers.count(review.outcome.new)} {_what(review)}",
            *(line for *_, line in lines),
        ]
        self.setAccessibleDescription(spoken.plain(". ".join(said)))


def _what(review: Review) -> str:
    text = (
        translate("Sources", "use", "after a number")
        if is_singular(review.outcome.new)
        else translate("Sources", "uses", "after a number")
    )
    if review.outcome.first and review.outcome.last:
        text += f", {months(review.outcome.first, review.outcome.last)}"
    return text


def _add_text(review: Review) -> str:
    if not review.outcome.new:
        text = (
            translate("Sources", "Raise {n} use")
            if is_singular(review.outcome.raised)
            else translate("Sources", "Raise {n} uses")
        )
        return text.format(n=numbers.count(review.outcome.raised))
    text = (
        translate("Sources", "Add {n} use")
        if is_singular(review.outcome.new)
        else translate("Sources", "Add {n} uses")
    )
    return text.format(n=numbers.count(review.outcome.new))


def review_remarks(review: Review) -> list[Remark]:
    """Icon, tone and sentence of everything else there is to say before something is added."""
    said: list[Remark] = []
    report = review.report
    counted: tuple[tuple[int, str, PictogramTone, str, str], ...] = (
        (
            review.outcome.known,
            "copy",
            "neutral",
            translate("Sources", "{n} already in your journal, left out"),
            translate("Sources", "{n} already in your journal, left out", "plural"),
        ),
        (
            review.outcome.repeated,
            "copy",
            "neutral",
            translate("Sources", "{n} told more than once, counted once"),
            translate("Sources", "{n} told more than once, counted once", "plural"),
        ),
        (
            review.outcome.raised,
            "arrow-up",
            "neutral",
            translate("Sources", "{n} has grown since it was last read, and will be raised"),
            translate("Sources", "{n} have grown since they were last read, and will be raised"),
        ),
        (
            review.outcome.strange,
            "circle-question-mark",
            "neutral",
            translate("Sources", "{n} with an unknown model, wide range"),
            translate("Sources", "{n} with an unknown model, wide range", "plural"),
        ),
        (
            report.rejected,
            "triangle-alert",
            "warn",
            translate("Sources", "{n} unreadable, left out"),
            translate("Sources", "{n} unreadable, left out", "plural"),
        ),
        (
            report.passed_over,
            "info",
            "neutral",
            translate("Sources", "{n} other file was not recognised, left out"),
            translate("Sources", "{n} other files were not recognised, left out"),
        ),
    )
    for number, icon, tone, one, many in counted:
        if number:
            text = (one if is_singular(number) else many).format(n=numbers.count(number))
            said.append((icon, tone, text))
    said += _reasons(report)
    return said + assumptions(report)


def _reasons(report: ImportReport) -> list[Remark]:
    """Why files were not read; what was looked for in those of no known kind is for Details."""
    unknown = sum(file.status is FileStatus.NOT_RECOGNISED for file in report.files)
    reasons = dict.fromkeys(
        file.reason
        for file in report.files
        if file.reason and file.status is not FileStatus.NOT_RECOGNISED
    )
    said: list[Remark] = [("triangle-alert", "warn", reason) for reason in reasons]
    if unknown:
        text = (
            translate("Sources", "{n} file is of an unknown kind")
            if is_singular(unknown)
            else translate("Sources", "{n} files are of an unknown kind")
        )
        said.append(("triangle-alert", "warn", text.format(n=numbers.count(unknown))))
    return said


def result_remarks(report: ImportReport) -> list[Remark]:
    """Icon, tone and sentence of everything else there is to say about what was done."""
    told = {file.reason for file in report.files if file.reason}
    lines = [line for line in remarks(report) if line[2] not in told]
    return [*lines, *_reasons(report)]


class ResultPanel(Panel):
    """What the import did, or why it did nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text(style="section", wrap=True)
        self.chip = Chip("")
        self._when = Text(style="caption", tone="ink2", wrap=True)
        self._remarks = _Remarks()
        self.close_button = Button()
        self.undo = Button(icon="undo-2", kind="quiet")
        self.map_button = MapButton()
        self.help = Button(kind="link", small=True)
        self.details = Button(kind="link", small=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, stretch=1)
        head.addWidget(self.chip)
        self.column.addLayout(head)
        self.column.addWidget(self._when)
        self.column.addLayout(self._remarks)
        self.column.addWidget(ButtonRow((self.details, self.help)))
        self.column.addWidget(ButtonRow((self.map_button, self.close_button, self.undo)))

    def show_run(self, run: ImportRun) -> None:
        """Show what came of an import."""
        report = run.report
        if report is None:
            title, when = translate("Sources", "The import has failed"), ""
            lines: list[Remark] = [("triangle-alert", "warn", run.problem)]
            if run.review is None:
                text = translate("Sources", "Your journal is as it was.")
                lines.append(("info", "info", text))
        else:
            title, when = headline(report)
            lines = result_remarks(report)
            if report.cancelled:
                lines.append(("info", "info", go_on_text()))
        self._title.setText(breakable(title))
        self._when.setText(breakable(when))
        self._when.setVisible(bool(when))
        self._remarks.show_remarks(lines)
        self._name_buttons()
        unread = report is None or not (report.new or report.duplicate or report.updated)
        self.undo.setVisible(report is not None and report.import_id is not None)
        self.details.setVisible(report is not None and bool(report.files or report.passed_over))
        self.map_button.show_run(run)
        self.help.setVisible(unread)
        self.chip.setVisible(unread)
        self.setAccessibleName(spoken.plain(f"{title} {when}"))
        self.setAccessibleDescription(spoken.plain(" ".join(self._remarks.sentences)))

    def _name_buttons(self) -> None:
        self.chip.set_state(translate("Sources", "Can’t read"), "triangle-alert", "warn")
        self.close_button.setText(translate("Sources", "Close"))
        self.close_button.setAccessibleName(
            translate("Sources", "Close what is said about the import")
        )
        self.undo.setText(translate("Sources", "Undo"))
        self.undo.setAccessibleName(translate("Sources", "Undo this import"))
        self.help.setText(translate("Sources", "How to get my export"))
        self.details.setText(translate("Sources", "Details"))
        self.details.setAccessibleName(translate("Sources", "Show each file of the import"))
