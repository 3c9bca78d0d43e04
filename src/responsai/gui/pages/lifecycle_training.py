"""Chapter 3, training: published ones, and how one is shared out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.app.lifecycle import percent
from responsai.domain.interval import Interval
from responsai.domain.stages import Stage
from responsai.gui.charts import rows as rows_chart
from responsai.gui.charts.view import ChartView
from responsai.gui.models.table import Table
from responsai.gui.pages.lifecycle_machines import BarStack
from responsai.gui.pages.lifecycle_parts import FactGrid, Twin, chapter_card
from responsai.gui.widgets.share_bar import Piece
from responsai.text import numbers
from responsai.text.catalogue import translate
from responsai.text.names import spoken_unit, stage_name

if TYPE_CHECKING:
    from responsai.app.lifecycle import LifeCycle
    from responsai.factors.factor_set import FactorSet
    from responsai.gui.charts.rows import Rows
    from responsai.gui.pages.lifecycle_data import LifeCycleData
    from responsai.gui.pages.lifecycle_parts import ChapterCard
    from responsai.gui.tasks import Tasks

RATIO: Final = "training.ratio"


def training_chapter(data: LifeCycleData, tasks: Tasks) -> ChapterCard:
    """What trainings cost, and which part of it a use carries."""
    content, stage = data.content, Stage.TRAINING
    card = chapter_card(content, stage)
    rows = trainings(content)
    chart = ChartView(tasks)
    chart.setFixedHeight(rows.height)
    chart.show_drawing(rows_chart.drawing(rows))
    card.add_twin(chart)
    card.add_sources([each.source for each in content.trainings])
    title = translate("LifeCycle", "How your uses carry it")
    card.add_title(title)
    parts = shared_out(data.factors)
    bars = BarStack(stage)
    bars.add(translate("LifeCycle", "Energy of use and training"), _note(data.factors), parts)
    headers = (translate("LifeCycle", "Part"), translate("LifeCycle", "Share"))
    table = Table(headers, tuple((piece.label, piece.told) for piece in parts))
    twin = Twin(bars, table, title)
    card.twins.append(twin)
    card.column.addWidget(twin)
    card.add(FactGrid(content, content.of(stage)))
    return card


def trainings(content: LifeCycle) -> Rows:
    """Published trainings, the smallest first."""
    ordered = sorted(content.trainings, key=lambda each: each.tonnes)
    return rows_chart.Rows(
        title=translate("LifeCycle", "Published trainings"),
        rows=tuple(
            rows_chart.Row(
                content.word("training", each.id, "name"),
                content.word("training", each.id, "about"),
                Interval.exact(each.tonnes),
                _tonnes(each.tonnes),
            )
            for each in ordered
        ),
        unit="t CO₂e",
        spoken_unit=spoken_unit("t CO₂e"),
        what=translate("LifeCycle", "Model"),
        stage=Stage.TRAINING,
    )


def shared_out(factors: FactorSet) -> list[Piece]:
    """Energy of use and of training, as parts of both together."""
    ratio = factors.factors[RATIO].value.central
    use = round(1 / (1 + ratio), 2)
    return [
        Piece(stage_name(stage), share, percent(share), "middle", stage)
        for stage, share in ((Stage.INFERENCE, use), (Stage.TRAINING, 1 - use))
    ]


def _tonnes(value: float) -> str:
    """Digits as they were published."""
    return numbers.count(int(value)) if value == int(value) else numbers.plain(value)


def _note(factors: FactorSet) -> str:
    value = factors.factors[RATIO].value
    return translate("LifeCycle", "{ratio} kWh of training for each kWh of use ({range})").format(
        ratio=numbers.plain(value.central), range=numbers.plain_range(value)
    )
