"""Every step of a calculation, to be read, copied and computed again by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout

from responsai.app.trace_text import trace_lines
from responsai.gui.models.table import Table, TableModel
from responsai.gui.widgets.buttons import Button, PrimaryButton
from responsai.gui.widgets.table_view import table_view
from responsai.gui.widgets.text import Text
from responsai.text.catalogue import translate
from responsai.text.numbers import plain, plain_range

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from responsai.app.tracing import Trace
    from responsai.estimation import Step
    from responsai.factors import FactorSet

WIDTH: Final = 980
HEIGHT: Final = 620
_STEP_WIDTH: Final = 300
_FORMULA_WIDTH: Final = 300


class EveryStep(QDialog):
    """The steps as a table, in an order in which each can be computed from those before.

    Args:
        trace: What is explained.
        title: What it is about.
        factors: Tells where given values come from.
        parent: The page it belongs to.
    """

    def __init__(
        self, trace: Trace, title: str, factors: FactorSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(translate("EveryStep", "Every step"))
        self._text = "\n".join([title, "", *trace_lines(trace.steps, factors)])
        self.table = table_view()
        self.table.setAccessibleName(translate("EveryStep", "Steps of the calculation"))
        self.table.setModel(TableModel(_table(trace.steps, factors), self))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.resizeColumnsToContents()
        self.table.setColumnWidth(0, _STEP_WIDTH)
        self.table.setColumnWidth(1, _FORMULA_WIDTH)
        rule = Text(
            translate(
                "EveryStep",
                "× multiplies central values and combines relative ranges in quadrature; + adds "
                "bound by bound, because the parts share their factors.",
            ),
            "caption",
            "ink2",
            wrap=True,
        )
        copy = Button(translate("EveryStep", "Copy as text"), "copy")
        copy.clicked.connect(self.copy)
        close = PrimaryButton(translate("EveryStep", "Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(Text(title, "section", wrap=True))
        layout.addWidget(rule)
        layout.addWidget(self.table, stretch=1)
        layout.addLayout(buttons)
        self.resize(WIDTH, HEIGHT)

    def copy(self) -> None:
        """Put all steps on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)


def _table(steps: tuple[Step, ...], factors: FactorSet) -> Table:
    return Table(
        headers=(
            translate("EveryStep", "Step"),
            translate("EveryStep", "Formula"),
            translate("EveryStep", "Central"),
            translate("EveryStep", "Range"),
            translate("EveryStep", "Unit"),
            translate("EveryStep", "Source"),
        ),
        rows=tuple(
            (
                step.id,
                step.formula if step.inputs else "",
                plain(step.value.central),
                plain_range(step.value),
                "" if step.unit == "1" else step.unit,
                _source(step, factors),
            )
            for step in steps
        ),
        texts=6,
    )


def _source(step: Step, factors: FactorSet) -> str:
    """Where a given value comes from; empty for what is calculated."""
    if step.inputs:
        return ""
    if not step.factors:
        return step.origin
    factor = factors.factors[step.factors[0]]
    return f"{factor.source} ({factor.year})"
