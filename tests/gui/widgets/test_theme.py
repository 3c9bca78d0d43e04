from __future__ import annotations

import math
import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from responsai import gui, paths
from responsai.domain.stages import INDICATORS, STAGES, Stage
from responsai.gui import fonts, patterns, theme
from responsai.gui.widgets.buttons import Button, IconButton
from responsai.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def _contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two opaque colours."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)

    def luminance(name: str) -> float:
        colour = QColor(name)
        red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _text_pairs(look: theme.Theme) -> Iterator[tuple[str, str]]:
    ui = look.ui
    for ground in (ui.surface, ui.canvas, ui.sidebar, ui.inset):
        for text in (ui.ink, ui.ink2, ui.ink3, ui.accent, ui.warn, ui.danger, ui.info):
            yield text, ground
    yield from (
        (ui.on_accent, ui.accent),
        (ui.on_accent, ui.accent_hover),
        (ui.on_toast, ui.toast),
        (ui.accent, ui.accent_soft),
        (ui.ink, ui.accent_soft),
        (ui.ink2, ui.track),
        (ui.accent, ui.track),
        (ui.ink, ui.warn_soft),
        (ui.warn, ui.warn_soft),
        (ui.ink, ui.info_soft),
        (ui.info, ui.info_soft),
        (ui.danger, ui.danger_soft),
    )
    for stage in STAGES:
        yield look.stage[stage].text, ui.surface
        yield look.stage[stage].text, look.stage[stage].soft


@pytest.mark.parametrize("name", theme.THEMES)
def test_all_text_can_be_read(name: theme.ThemeName) -> None:
    for text, ground in _text_pairs(theme.load_theme(name)):
        assert _contrast(text, ground) >= 4.5, f"{text} on {ground}"


CONTRAST: tuple[theme.ThemeName, ...] = ("contrast_light", "contrast_dark")


@pytest.mark.parametrize("name", CONTRAST)
def test_high_contrast_is_high(name: theme.ThemeName) -> None:
    look = theme.load_theme(name)
    for text, ground in _text_pairs(look):
        assert _contrast(text, ground) >= 7, f"{text} on {ground}"
    lines = [look.ui.border, look.ui.border_control, look.ui.focus, look.ui.grid]
    for line in [*lines, *(look.stage[stage].fill for stage in STAGES)]:
        assert _contrast(line, look.ui.surface) >= 4.5, line
    assert look.patterns


@pytest.mark.parametrize("name", CONTRAST)
def test_what_cannot_be_used_looks_so_in_high_contrast(
    name: theme.ThemeName, qapp: QApplication, qtbot: QtBot
) -> None:
    look = theme.load_theme(name)
    theme.apply_theme(qapp, look)
    for button in (IconButton("chevron-left", "Back"), Button("Back", kind="quiet")):
        qtbot.addWidget(button)
        usable = _strongest(button, look.ui.surface)
        button.setEnabled(False)
        off = _strongest(button, look.ui.surface)
        assert usable >= 3 * off
        assert off >= 4.4, "it can still be read"


def _strongest(widget: QWidget, ground: str) -> float:
    """Contrast of what stands out most in a widget."""
    widget.resize(widget.sizeHint())
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(ground))
    widget.render(picture, renderFlags=QWidget.RenderFlag.DrawChildren)
    columns, rows = range(picture.width()), range(picture.height())
    colours = {picture.pixelColor(x, y).name() for x in columns for y in rows}
    return max(_contrast(colour, ground) for colour in colours)


class _Hints:
    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self._scheme = scheme
        self._contrast = contrast

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802  (Qt's name)
        return self._scheme

    def accessibility(self) -> _Hints:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802  (Qt's name)
        return self._contrast


def test_the_system_may_ask_for_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    high, none = Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference
    for scheme, contrast, name in (
        (Qt.ColorScheme.Dark, high, "contrast_dark"),
        (Qt.ColorScheme.Light, high, "contrast_light"),
        (Qt.ColorScheme.Dark, none, "dark"),
    ):
        hints = _Hints(scheme, contrast)
        monkeypatch.setattr(qapp, "styleHints", lambda hints=hints: hints)
        assert theme.system_theme(qapp) == name


def test_patterns_only_in_high_contrast() -> None:
    for name in theme.THEMES:
        look = theme.load_theme(name)
        found = {stage: patterns.hatch(stage, look) for stage in STAGES}
        drawn = [stage for stage in STAGES if patterns.brush(stage, look).style().value]
        if look.patterns:
            assert found[Stage.INFERENCE] is None
            assert len(set(found.values())) == len(STAGES)
            assert len(drawn) == len(STAGES) - 1
        else:
            assert set(found.values()) == {None}
            assert drawn == []


@pytest.mark.parametrize("percent", fonts.TEXT_SIZES)
def test_text_grows_live_and_comes_back(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    text, button = Text("Energy", "title"), Button("Add")
    qtbot.addWidget(text)
    qtbot.addWidget(button)
    look = theme.load_theme("light")
    theme.apply_theme(qapp, look)
    try:
        fonts.use_text_size(percent)
        theme.apply_theme(qapp, look)
        theme.apply_theme(qapp, theme.load_theme("dark"))
        assert text.font().pixelSize() == round(21 * percent / 100)
        assert text.font() == fonts.scale("title")
        assert button.height() == round(34 * percent / 100)
    finally:
        fonts.use_text_size(100)
        theme.apply_theme(qapp, look)
    assert text.font().pixelSize() == 21
    assert button.height() == 34


@pytest.mark.parametrize("name", theme.THEMES)
def test_all_graphics_can_be_seen(name: theme.ThemeName) -> None:
    look = theme.load_theme(name)
    graphics = [look.stage[stage].fill for stage in STAGES]
    graphics += [look.indicator[indicator].color for indicator in INDICATORS]
    graphics += [look.ui.border_control, look.ui.focus, look.ui.neutral_fill]
    for graphic in graphics:
        assert _contrast(graphic, look.ui.surface) >= 3, graphic
        assert _contrast(graphic, look.ui.canvas) >= 3, graphic


def test_applying_reaches_palette_style_and_current(qapp: QApplication) -> None:
    dark = theme.load_theme("dark")
    theme.apply_theme(qapp, dark)
    assert theme.current() is dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(dark.ui.canvas)
    assert dark.ui.accent in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_follows_the_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hints:
        def __init__(self, scheme: Qt.ColorScheme) -> None:
            self.scheme = scheme

        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802  (Qt's name)
            return self.scheme

    for scheme, name in (
        (Qt.ColorScheme.Dark, "dark"),
        (Qt.ColorScheme.Light, "light"),
        (Qt.ColorScheme.Unknown, "light"),
    ):
        monkeypatch.setattr(qapp, "styleHints", lambda scheme=scheme: Hints(scheme))
        assert theme.system_theme(qapp) == name


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ('ink = "#1B1E22"\n', "", "lacks, or has too much: ink"),
        ('ink = "#1B1E22"', 'ink = "blackish"', "no colour for: ink"),
        ("[ui]\n", '[ui]\nglow = "#FFFFFF"\n', "lacks, or has too much: glow"),
    ],
)
def test_a_broken_theme_is_refused(
    before: str, after: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (paths.resources() / "themes" / "light.toml").read_text(encoding="utf-8")
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "light.toml").write_text(text.replace(before, after), encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(ValueError, match=complaint):
        theme.load_theme.__wrapped__("light")


def test_no_colour_is_written_in_code() -> None:
    folder = Path(gui.__file__).parent
    for file in folder.rglob("*.py"):
        found = re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", file.read_text(encoding="utf-8"))
        assert not found, f"{file.name}: {found}"


def test_the_two_themes_differ_in_every_stage() -> None:
    light, dark = theme.load_theme("light"), theme.load_theme("dark")
    for stage in STAGES:
        assert asdict(light.stage[stage]) != asdict(dark.stage[stage])


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit])
def test_fields_are_as_high_as_buttons(kind: type[QWidget], qtbot: QtBot) -> None:
    field = kind()
    qtbot.addWidget(field)
    assert field.sizeHint().height() == 34
