r"""Photographs every page of the real window at a fixed moment, for comparing.

    python -m tests.visual.photographer FOLDER --scale 2

Runs in a process of its own: Qt takes its scale, and we our clock, at the start only.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.app import clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from responsai.gui.application import Program

NOW: Final = dt.datetime(2026, 5, 21, 12, 32, tzinfo=dt.UTC)
WIDTH: Final = 640
"""Width to which pictures are reduced before they are kept."""
SCALES: Final = (1, 2)
LOOKS: Final = (("light", "en"), ("light", "fr"), ("dark", "fr"), ("dark", "en"))
"""In an order that changes one thing at a time."""
_FAST: Final = 90
"""Quality in which Qt hardly compresses a PNG."""
_LOOK_MS: Final = 10
_CALM_LOOKS: Final = 4
"""Looks in a row that find the window complete: a chart may still be about to be drawn."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Photograph everything into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=int, choices=SCALES, default=1)
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        _settle_down(Path(home), options.scale)
        for name, widget in _sights(Path(home), options.scale):
            _keep(widget, options.folder / f"{name}-{options.scale}00.png")


def _keep(widget: QWidget, file: Path) -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415  (the scale is chosen first)

    picture = widget.grab().toImage()
    picture.setDevicePixelRatio(1.0)
    small = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    if not small.save(str(file), quality=_FAST):
        raise OSError(f"The picture {file.name} cannot be written.")


def _settle_down(home: Path, scale: int) -> None:
    """One moment, one place, one scale, and a home with nothing of the real one."""
    clock.utc_now = lambda: NOW  # before anything takes it over
    moment = round(NOW.timestamp())
    time.time = lambda: float(moment)
    time.time_ns = lambda: moment * 1_000_000_000
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    for name in [name for name in os.environ if name.startswith(("XDG_", "LC_"))]:
        del os.environ[name]
    os.environ.update(
        TZ="Europe/Paris",
        LANG="C.UTF-8",
        QT_QPA_PLATFORM="offscreen",
        QT_SCALE_FACTOR=str(scale),
    )
    time.tzset()


def _sights(home: Path, scale: int) -> Iterator[tuple[str, QWidget]]:
    """Name of each picture, and what it shows."""
    from responsai.app import demo  # noqa: PLC0415  (the clock is set first)
    from responsai.app.window_options import WindowOptions  # noqa: PLC0415
    from responsai.app.workspace import Workspace  # noqa: PLC0415
    from responsai.domain.stages import STAGES  # noqa: PLC0415
    from responsai.gui.application import Program, make_application  # noqa: PLC0415
    from responsai.gui.page_book import PAGES, PAGES_BELOW  # noqa: PLC0415

    database = home / "data" / "uses.sqlite3"
    with Workspace.open(database) as workspace:
        demo.fill(workspace.store, NOW)
    program = Program(make_application(), WindowOptions(database, language="en", theme="light"))
    program.start()
    _wait(program)
    places = [(entry.id, "") for entry in (*PAGES, *PAGES_BELOW)]
    if scale == 1:
        places += [("lifecycle", stage.value) for stage in STAGES[1:]]
    for theme, language in LOOKS:
        program.appearance.set_theme(theme)
        program.appearance.set_language(language)
        for page, place in places:
            program.frame.open_page(page, place)
            _wait(program)
            yield "-".join(filter(None, (page, place, language, theme))), program.window
        program.frame.open_page("lifecycle", STAGES[0].value)
        gallery = _gallery()
        yield f"gallery-{language}-{theme}", gallery
        gallery.deleteLater()
    program.shutdown()


def _gallery() -> QWidget:
    from responsai.gui.gallery import WIDTH as WIDE  # noqa: PLC0415
    from responsai.gui.gallery import Gallery  # noqa: PLC0415

    gallery = Gallery()
    gallery.resize(WIDE, gallery.columns.heightForWidth(WIDE))
    return gallery


def _wait(program: Program) -> None:
    """Let the window work until it is complete."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    calm = 0
    loop = QEventLoop()

    def look() -> None:
        nonlocal calm
        calm = calm + 1 if program.window.settled else 0
        if calm >= _CALM_LOOKS:
            loop.quit()

    timer = QTimer(interval=_LOOK_MS)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()


if __name__ == "__main__":
    main()
