"""Colours of the window: themes from ``resources/themes``, applied to the whole program.

One mechanism keeps every widget up to date. ``apply_theme`` sets the current theme, then the
palette and the style sheet, and Qt tells every widget. Whoever paints reads ``current()`` while
painting; whoever keeps coloured things (icons in buttons) renews them in
``widgets.live.Live.retheme``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from responsai.domain.stages import INDICATORS, STAGES
from responsai.gui import fonts, theme_file
from responsai.gui.focus_ring import FocusRing
from responsai.gui.stylesheet import stylesheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAccessibilityHints, QStyleHints
    from PySide6.QtWidgets import QApplication

    from responsai.domain.stages import Indicator, Stage

ThemeName = theme_file.ThemeName
THEMES: Final = theme_file.THEMES
_CONTRAST: Final[Mapping[ThemeName, ThemeName]] = MappingProxyType(
    {"light": "contrast_light", "dark": "contrast_dark"}
)


@dataclass(frozen=True, slots=True)
class UiColours:
    """Colours of surfaces, text and controls, as ``#RRGGBB`` (``shadow``: ``#AARRGGBB``).

    ``off_text`` and ``off_icon`` are of what cannot be used at present.
    """

    canvas: str
    sidebar: str
    surface: str
    inset: str
    border: str
    border_control: str
    ink: str
    ink2: str
    ink3: str
    off_text: str
    off_icon: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    focus: str
    warn: str
    warn_soft: str
    warn_border: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    grid: str
    neutral_fill: str
    track: str
    toast: str
    on_toast: str
    shadow: str
    flow: str


@dataclass(frozen=True, slots=True)
class StageColours:
    """Colours of a life-cycle stage: areas, text, and the ground of its badge."""

    fill: str
    text: str
    soft: str


@dataclass(frozen=True, slots=True)
class IndicatorColours:
    """Colours of an indicator: icon and range dot, and the ground of its icon."""

    color: str
    soft: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one appearance."""

    name: ThemeName
    ui: UiColours
    stage: Mapping[Stage, StageColours]
    indicator: Mapping[Indicator, IndicatorColours]

    @property
    def patterns(self) -> bool:
        """Whether stages differ by pattern besides colour."""
        return self.name in _CONTRAST.values()


_Colours = TypeVar("_Colours", UiColours, StageColours, IndicatorColours)


def _colours(kind: type[_Colours], table: Mapping[str, str], file: str) -> _Colours:
    names = {field.name for field in fields(kind)}
    if names != set(table):
        odd = ", ".join(sorted(names ^ set(table)))
        raise ValueError(f"The theme {file} lacks, or has too much: {odd}.")
    wrong = [key for key, value in table.items() if not QColor.isValidColorName(value)]
    if wrong:
        raise ValueError(f"The theme {file} has no colour for: {', '.join(wrong)}.")
    return kind(**table)


@lru_cache(maxsize=len(THEMES))
def load_theme(name: ThemeName) -> Theme:
    """Read a theme.

    Raises:
        ValueError: The file lacks a colour, has one too many, or one that is no colour.
    """
    file, data = f"{name}.toml", theme_file.read(name)
    return Theme(
        name,
        _colours(UiColours, data["ui"], file),
        MappingProxyType(
            {stage: _colours(StageColours, data[f"stage.{stage}"], file) for stage in STAGES}
        ),
        MappingProxyType(
            {
                indicator: _colours(IndicatorColours, data[f"indicator.{indicator}"], file)
                for indicator in INDICATORS
            }
        ),
    )


_FUSION: Final = "responsaiFusion"
_FONT_FACTOR: Final = "responsaiFontFactor"


class _State:
    current: Theme | None = None


def current() -> Theme:
    """Theme in use; the light one before any was applied."""
    return _State.current or load_theme("light")


def system_theme(app: QApplication) -> ThemeName:
    """Theme that suits the system's own appearance, its wish for contrast included."""
    return contrast_theme(app) if wants_contrast(app) else _scheme(app)


def contrast_theme(app: QApplication) -> ThemeName:
    """High-contrast theme, dark or light as the system is."""
    return _CONTRAST[_scheme(app)]


def wants_contrast(app: QApplication) -> bool:
    """Whether the system asks for high contrast; Qt tells from 6.10 on."""
    style_hints = app.styleHints()  # its parts can be used only as long as it is held
    hints = contrast_hints(style_hints)
    return hints is not None and hints.contrastPreference() is Qt.ContrastPreference.HighContrast


def contrast_hints(style_hints: QStyleHints) -> QAccessibilityHints | None:
    """What tells how much contrast the system asks for; ``None`` before Qt 6.10."""
    tell = getattr(style_hints, "accessibility", None)
    return None if tell is None else tell()


def _scheme(app: QApplication) -> ThemeName:
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program a theme, at once and for dialogs too.

    Style sheet and palette are both set: the style sheet shapes our controls, the palette
    reaches what Qt draws by itself, and no platform theme has a say.
    """
    _State.current = theme
    # Each of these goes through all widgets there are: only what has changed is given anew.
    if not app.property(_FUSION):  # the style's own name is hidden by the style sheet
        app.setStyle("Fusion")
        app.setProperty(_FUSION, True)  # noqa: FBT003  (a value)
    if app.property(_FONT_FACTOR) != fonts.factor():
        _set_fonts(app)
        app.setProperty(_FONT_FACTOR, fonts.factor())
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(asdict(theme.ui), fonts.factor()))
    # Setting a style sheet gives widgets back the fonts they had before.
    fonts.resize_all(app)
    FocusRing.install(app, lambda: current().ui.focus)


def _set_fonts(app: QApplication) -> None:
    app.setFont(fonts.scale("body"))
    for kind, font in {
        "QPushButton": fonts.font(13, 500),
        "QHeaderView": fonts.scale("label"),
        "QToolTip": fonts.scale("caption"),
    }.items():
        app.setFont(font, kind)  # type: ignore[arg-type]  # stub says bytes, PySide takes str


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the colours of a theme."""
    ui = theme.ui
    role = QPalette.ColorRole
    result = QPalette()
    for name, colour in {
        role.Window: ui.canvas,
        role.WindowText: ui.ink,
        role.Base: ui.surface,
        role.AlternateBase: ui.inset,
        role.Text: ui.ink,
        role.PlaceholderText: ui.ink3,
        role.Button: ui.surface,
        role.ButtonText: ui.ink,
        role.BrightText: ui.on_accent,
        role.Highlight: ui.accent,
        role.HighlightedText: ui.on_accent,
        role.Accent: ui.accent,
        role.Link: ui.accent,
        role.LinkVisited: ui.accent,
        role.ToolTipBase: ui.surface,
        role.ToolTipText: ui.ink,
        role.Light: ui.surface,
        role.Midlight: ui.inset,
        role.Mid: ui.border,
        role.Dark: ui.border_control,
        role.Shadow: ui.border_control,
    }.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(ui.off_text))
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(ui.track))
    result.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(ui.ink2))
    return result
