"""``responsai gui``: the window, or without a display a picture of it and the figures."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import click

from responsai import paths
from responsai.app.types import PageName, WindowOptions
from responsai.app.workspace import Workspace
from responsai.cli import help as cli_help
from responsai.cli import output, summary
from responsai.cli.quick import has_display
from responsai.cli.types import FilePath, Word
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from responsai.cli.session import Session

    OpenWindow = Callable[[WindowOptions], int]

PICTURE_NAME = "window.png"


class ThemeChoice(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def make(open_window: OpenWindow) -> click.Command:
    """The command ``gui``.

    Args:
        open_window: Opens the window and returns the exit code.
    """

    @click.pass_obj
    def gui(
        session: Session,
        picture: Path | None,
        theme: ThemeChoice | None,
        page: PageName | None,
        in_tray: bool,
        gallery: bool,
    ) -> int:
        return open_it(session, open_window, picture, theme, page, in_tray=in_tray, gallery=gallery)

    command = cli_help.Command(
        "gui", callback=gui, params=[], help=translate("Help", "Open the window.")
    )
    for add in (
        cli_help.option(
            "--picture",
            type=FilePath(),
            metavar="FILE",
            help=translate("Help", "Draw the window into a PNG file instead of opening it."),
        ),
        cli_help.option(
            "--theme",
            type=Word(ThemeChoice, "theme"),
            metavar="light|dark|contrast|system",
            help=translate("Help", "How the window looks."),
        ),
        cli_help.option(
            "--page",
            type=Word(PageName, "page"),
            metavar="|".join(PageName),
            help=translate("Help", "Page to show first."),
        ),
        cli_help.option(
            "--in-tray",
            is_flag=True,
            help=translate("Help", "Begin as an icon beside the clock, where there is a place."),
        ),
        # For those who work on the window: no part of what people are offered.
        cli_help.option("--gallery", is_flag=True, hidden=True),
    ):
        add(command)
    return command


def open_it(
    session: Session,
    open_window: OpenWindow,
    picture: Path | None = None,
    theme: ThemeChoice | None = None,
    page: PageName | None = None,
    *,
    in_tray: bool = False,
    gallery: bool = False,
) -> int:
    """Open the window, or say why not and show the same figures here."""
    shown = picture is None and has_display()
    # A picture must leave no journal behind: the first run comes before there is one.
    with session.database_path() if shown else session.looked_at() as database:
        if picture is None and not shown:
            picture = paths.cache_dir() / PICTURE_NAME
            _say_figures(session, database)
        options = WindowOptions(
            database=database,
            language=session.language,
            theme=None if theme is None else theme.value,
            demo=session.demo,
            picture=picture,
            zone=session.zone,
            method=session.method,
            in_tray=in_tray,
            gallery=gallery,
            page=page or PageName.OVERVIEW,
        )
        if picture is not None:
            picture.parent.mkdir(parents=True, exist_ok=True)
        code = open_window(options)
        if picture is not None and code == 0:
            output.say(
                translate("Cli", "Picture of the window: {file}").format(file=picture.absolute())
            )
        return code


def _say_figures(session: Session, database: Path) -> None:
    with Workspace.open(database, zone=session.zone, method=session.method) as workspace:
        figures = workspace.summarise()
    output.say(
        translate(
            "Cli",
            "There is no display here, so the window cannot open. Here are its figures and a "
            "picture of it.",
        )
    )
    output.say()
    summary.show(figures)
    output.say()
