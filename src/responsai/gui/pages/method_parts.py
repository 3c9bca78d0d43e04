"""The cards of the method page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from responsai.app import catalogue
from responsai.domain.stages import Stage
from responsai.domain.summary import GapKind
from responsai.gui import fonts
from responsai.gui.models.table import Table, TableModel
from responsai.gui.pages import method_words as words
from responsai.gui.pages.method_data import PERIOD, USES
from responsai.gui.widgets.buttons import Button, IconButton
from responsai.gui.widgets.card import Card, Rule
from responsai.gui.widgets.live import Live
from responsai.gui.widgets.method_axis import MethodAxis, MethodRow
from responsai.gui.widgets.segmented import SegmentedControl
from responsai.gui.widgets.table_view import table_view
from responsai.gui.widgets.text import Text
from responsai.gui.widgets.trace_step import TraceStep
from responsai.reports import factor_notes
from responsai.text import gaps, numbers, units
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from responsai.factors import FactorSet
    from responsai.factors.entries import Factor
    from responsai.gui.pages.method_data import MethodData

TABLE_ROWS: Final = 9
"""Factors in view at once."""
_ROW: Final = 38
_WIDTHS: Final = (156, 134, 62)
"""Of central value, range and year; the name has the rest. All may take two lines."""


class TraceCard(Live, Card):
    """Where one figure comes from, step by step."""

    stepped = Signal(int)
    """The user wants the next (1) or the previous (-1) one."""
    kind_chosen = Signal(str)
    """The user wants single uses, or all uses of a kind."""
    steps_requested = Signal()
    """The user wants every step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(style="section", wrap=True)
        self.kind = SegmentedControl([(PERIOD, ""), (USES, "")], small=True)
        self.kind.changed.connect(self.kind_chosen)
        self.subject = Text(style="bodyStrong", wrap=True)
        self.detail = Text(style="caption", tone="ink2", wrap=True)
        self.previous = IconButton("chevron-left", "", bordered=True)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next = IconButton("chevron-right", "", bordered=True)
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        self.steps: list[TraceStep] = []
        self.every = Button(icon="layers")
        self.every.clicked.connect(self.steps_requested)
        self.empty = Text(tone="ink2", wrap=True)
        self._subject_row = QWidget()
        self._arrange()
        self.retranslate()

    def show_data(self, data: MethodData, names: Mapping[str, str]) -> None:
        """Show another figure.

        Args:
            data: What is traced.
            names: Names of the sources.
        """
        self.kind.set_current(data.wish.kind)
        for step in self.steps:
            self._steps.removeWidget(step)
            step.deleteLater()
        self.steps = []
        trace = data.trace
        for widget in (self._subject_row, self.every, self.previous, self.next):
            widget.setVisible(trace is not None)
        self.empty.setVisible(trace is None)
        if trace is None:
            return
        subject, place = trace.subject, data.wish.place
        source = subject.series.source
        self.subject.setText(words.title(subject, trace))
        self.detail.setText(
            words.subtitle(subject, names.get(source, source), place, len(data.subjects))
        )
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(place + 1 < len(data.subjects))
        self.steps = [
            TraceStep(words.amounts_step(trace), number="1"),
            *(
                TraceStep(words.stage_step(trace, stage, data.factors), stage=stage.stage)
                for stage in trace.stages
            ),
            TraceStep(words.total_step(trace), last=True),
        ]
        for step in self.steps:
            self._steps.addWidget(step)

    def retranslate(self) -> None:
        """Renew all texts but the figures'."""
        self._title.setText(translate("Method", "Where does this number come from?"))
        self.kind.setAccessibleName(translate("Method", "What is explained"))
        self.kind.set_labels([translate("Method", "The period"), translate("Method", "One use")])
        self.previous.set_name(translate("Method", "Show the previous one"))
        self.next.set_name(translate("Method", "Show the next one"))
        self.every.setText(translate("Method", "Show every step"))
        self.empty.setText(
            translate("Method", "Nothing was used yet: there is no number to explain.")
        )

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.kind)
        head.addStretch()
        head.addWidget(self.previous)
        head.addWidget(self.next)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.subject)
        texts.addWidget(self.detail)
        texts.setContentsMargins(0, 0, 0, 0)
        self._subject_row.setLayout(texts)
        foot = QHBoxLayout()
        foot.addWidget(self.every)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addLayout(head)
        layout.addWidget(self._subject_row)
        layout.addWidget(Rule())
        layout.addWidget(self.empty)
        layout.addLayout(self._steps)
        layout.addLayout(foot)


class MethodsCard(Live, Card):
    """The period under every method, on one axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(style="section")
        self._hint = Text(style="caption", tone="ink2", wrap=True)
        self.axis = MethodAxis()
        self.nothing = Text(tone="ink2", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._hint, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.axis)
        layout.addWidget(self.nothing)
        self.nothing.hide()
        self.retranslate()

    def show_data(self, data: MethodData) -> None:
        """Show other figures: the stage that all methods speak of, so that they compare."""
        recorded = bool(data.usage.amounts.requests)
        self.axis.setVisible(recorded)
        self.nothing.setVisible(not recorded)
        if not recorded:
            return
        indicator = data.wish.indicator
        own = data.methods[0]
        rows = []
        for method in data.methods:
            value = method.summary.impacts.stage(indicator, Stage.INFERENCE)
            used = method.summary.usage.amounts.requests
            left_out = sum(
                gap.requests for gap in method.summary.usage.gaps if gap.what is GapKind.NOT_COVERED
            )
            part = 1 - left_out / used if used else 0.0
            rows.append(MethodRow(method.title, value if part else None, part, own=method is own))
        highest = max((row.value.central for row in rows if row.value), default=0.0)
        unit = numbers.unit_for(indicator, highest)
        caption = translate("Method", "{unit}, use stage only, log scale").format(unit=unit.symbol)
        self.axis.set_rows(rows, unit, caption)
        self.axis.setToolTip("\n".join(f"{m.title}: {m.covers}" for m in data.methods))

    def retranslate(self) -> None:
        """Renew the title."""
        self._title.setText(translate("Method", "Several methods, one axis"))
        self._hint.setText(translate("Method", "Marker: central. Line: low to high."))
        self.axis.setAccessibleName(self._title.text())
        self.nothing.setText(translate("Method", "Nothing is recorded in this period."))


class FactorsCard(Live, Card):
    """All factors, searched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factors: FactorSet | None = None
        self._found: list[Factor] = []
        self._title = Text(style="section")
        self._count = Text(style="caption", tone="ink2")
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self._model = TableModel(Table((), ()), self)
        self.table = table_view()
        header = self.table.horizontalHeader()
        # Before there are rows: to measure the text of all of them takes longer than to show them.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        self.table.setModel(self._model)
        self.table.verticalHeader().setDefaultSectionSize(_ROW)  # names may take two lines
        self.table.setMinimumHeight(_ROW * (TABLE_ROWS + 1))
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.note = Text(style="caption", tone="ink2", wrap=True)
        self.open = Button(icon="external-link", kind="link", small=True)
        self.open.clicked.connect(self._open_source)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count, stretch=1)
        head.addWidget(self.search)
        foot = QHBoxLayout()
        foot.addWidget(self.note, stretch=1)
        foot.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.table)
        layout.addLayout(foot)
        self.retranslate()

    def show_data(self, data: MethodData) -> None:
        """Show the factors of a set."""
        self._factors = data.factors
        self._fill()

    def retranslate(self) -> None:
        """Renew all texts."""
        self._title.setText(translate("Method", "Factors"))
        self.search.setPlaceholderText(translate("Method", "Search"))
        self.search.setAccessibleName(translate("Method", "Search the factors"))
        self.table.setAccessibleName(self._title.text())
        self.open.setText(translate("Method", "Open the source"))
        self._fill()

    def _fill(self) -> None:
        if self._factors is None:
            return
        self._found = catalogue.factor_rows(self._factors, self.search.text(), factor_notes.name)
        self._model.show(_factor_table(self._found))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS, 1):
            self.table.setColumnWidth(column, fonts.sized(width))
        version = self._factors.version.removeprefix("sha256:")[:8]
        self._count.setText(
            translate("Method", "Set {version}, {n} factors").format(
                version=version, n=numbers.count(len(self._found))
            )
        )
        self._tell()

    def _chosen(self) -> Factor | None:
        row = self.table.currentIndex().row()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _tell(self) -> None:
        factor = self._chosen()
        self.open.setVisible(factor is not None)
        self.note.setText(
            translate("Method", "Choose a factor to read its limits.")
            if factor is None
            else f"{factor_notes.name(factor)}: {factor.source} ({factor.year}). "
            f"{factor_notes.note(factor)}"
        )

    def _open_source(self) -> None:
        """Hand the address to the browser: the user has asked for it, and we send nothing."""
        factor = self._chosen()
        if factor is not None:
            QDesktopServices.openUrl(QUrl(factor.url))


class QualityCard(Live, Card):
    """How good the user's own data is, and what would make it better."""

    sources_requested = Signal()
    """The user wants to import logs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(style="section")
        self.share = Text(tone="ink", wrap=True)
        self.gaps = Text(style="caption", tone="ink2", wrap=True)
        self.help = Text(style="caption", tone="ink2", wrap=True)
        self.sources = Button(icon="plug", small=True)
        self.sources.clicked.connect(self.sources_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (self._title, self.share, self.gaps, self.help):
            layout.addWidget(widget)
        layout.addWidget(self.sources, alignment=Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_data(self, data: MethodData) -> None:
        """Show what is measured, estimated and assumed."""
        usage = data.usage
        share = usage.measured_share
        sentences = gaps.gap_sentences(usage)
        self.share.setText(
            translate("Method", "Nothing is recorded in this period.")
            if share is None
            else translate("Method", "{share} of your uses tell their amounts themselves.").format(
                share=numbers.share(share)
            )
        )
        self.gaps.setText("\n".join(f"• {sentence}" for sentence in sentences))
        self.gaps.setVisible(bool(sentences))
        self.help.setVisible(share is not None and share < 1)

    def retranslate(self) -> None:
        """Renew the fixed texts."""
        self._title.setText(translate("Method", "How good is my data?"))
        self.help.setText(
            translate(
                "Method",
                "Logs and exports of your tools tell more than memory does: import them, and name "
                "the model where you log by hand. The ranges get narrower.",
            )
        )
        self.sources.setText(translate("Method", "Import logs or exports"))


class ChangesCard(Live, Card):
    """What the present factor set changed in the user's own history."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(style="section", wrap=True)
        self.text = Text(tone="ink2", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self.text)
        self.retranslate()

    def show_sentences(self, sentences: list[str]) -> None:
        """Show what changed, one sentence each."""
        self.text.setText("\n".join(sentences))

    def retranslate(self) -> None:
        """Renew the title."""
        self._title.setText(translate("Method", "What changed since the last factor set?"))


def _factor_table(found: list[Factor]) -> Table:
    return Table(
        headers=(
            translate("Method", "Factor"),
            translate("Method", "Central"),
            translate("Method", "Range"),
            translate("Method", "Dated"),
        ),
        rows=tuple(
            (
                factor_notes.name(factor),
                f"{numbers.plain(factor.value.central)} {units.shown(factor.unit)}".rstrip(),
                numbers.plain_range(factor.value),
                str(factor.year),
            )
            for factor in found
        ),
        texts=4,
    )
