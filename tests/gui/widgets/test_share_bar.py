"""Bars of a hundred percent: their labels stay readable and inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responsai.domain.interval import Interval
from responsai.domain.stages import STAGES, Stage
from responsai.gui import theme
from responsai.gui.charts import rows as rows_chart
from responsai.gui.charts.render import render
from responsai.gui.widgets.share_bar import (
    LOW,
    Piece,
    ShareBar,
    Tone,
    contrast,
    ink_on,
    mixed,
    tone_color,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("name", theme.THEMES)
def test_every_label_can_be_read_on_its_colour(qapp: QApplication, name: theme.ThemeName) -> None:
    theme.apply_theme(qapp, theme.load_theme(name))
    for tone in get_args(Tone):
        for stage in STAGES if tone in {"middle", "light"} else (Stage.MINING,):
            color = tone_color(tone, stage)
            assert contrast(color, ink_on(color)) >= 4.5, (tone, stage, color)


def test_labels_without_room_stand_below(qtbot: QtBot) -> None:
    bar = ShareBar(Stage.MINING)
    qtbot.addWidget(bar)
    bar.set_pieces(
        "Metal", [Piece("A country", 0.05, "5%", "strong"), Piece("B", 0.95, "95%", "rest")]
    )
    assert bar.heightForWidth(400) > LOW
    bar.set_pieces(
        "Metal", [Piece("A country", 0.5, "5%", "strong"), Piece("B", 0.5, "95%", "rest")]
    )
    assert bar.heightForWidth(400) == LOW
    assert bar.accessibleName() == "Metal: A country 5%, B 95%"
    bar.resize(300, bar.heightForWidth(300))
    assert not bar.grab().isNull()


@settings(max_examples=30, deadline=None)
@given(part=st.floats(0, 1))
def test_a_mixture_lies_between_its_colours(part: float) -> None:
    color = mixed("#204060", "#E0D0C0", part)
    for place, (one, other) in enumerate(((0x20, 0xE0), (0x40, 0xD0), (0x60, 0xC0))):
        assert one <= int(color[1 + 2 * place : 3 + 2 * place], 16) <= other


def test_rows_are_drawn_told_and_tabled() -> None:
    rows = rows_chart.Rows(
        "Use",
        (
            rows_chart.Row("France", "", Interval(0.1, 0.2, 0.5), "0.2"),
            rows_chart.Row("World", "2023", Interval.exact(2), "2"),
        ),
        "kg CO₂e",
        "kilograms of CO2 equivalent",
        "Zone",
        Stage.INFERENCE,
    )
    drawing = rows_chart.drawing(rows)
    assert drawing.description == (
        "Highest: World, 2 kilograms of CO2 equivalent. "
        "Lowest: France, 0.2 kilograms of CO2 equivalent."
    )
    assert drawing.table.headers == ("Zone", "Value (kg CO₂e)", "Range")
    assert drawing.table.rows[0] == ("France", "0.2", "0.1–0.5")
    assert drawing.table.rows[1][0] == "World (2023)"
    for name in theme.THEMES:
        picture = render(drawing, theme.load_theme(name), 500, rows.height, 1.0)
        assert picture.image.width() == 500
        assert picture.plot.slot_at(100, 10) is None
