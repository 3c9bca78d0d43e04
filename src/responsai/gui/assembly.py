"""Where the parts of the window program are put together, step by step after the first paint.

This module is loaded beside the main thread, while the outlines of the window are on the screen
already, and with it whatever the first figures need. Each step is short, so that the event loop
goes on in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.app import workspace  # noqa: F401  (needed at once by ``Opener``)
from responsai.app.log_file import start_logging
from responsai.gui.app_icon import app_icon
from responsai.gui.appearance import Appearance
from responsai.gui.contents import Contents
from responsai.gui.errors import ErrorDesk
from responsai.gui.frame import Frame
from responsai.gui.opening import Opener, Opening
from responsai.gui.page_stack import PageStack
from responsai.gui.pages import overview  # noqa: F401  (needed at once by ``Contents``)
from responsai.gui.rail import Rail
from responsai.gui.sample import open_sample
from responsai.gui.steps import polish
from responsai.gui.tasks import Tasks
from responsai.gui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from responsai.gui.application import Program
    from responsai.gui.beginning import Beginning
    from responsai.gui.main_window import MainWindow


def assemble(program: Program) -> Iterator[None]:
    """Make all parts of a program; a caller may let other things happen after each step."""
    start_logging()
    app, options, window = program.app, program.options, program.window
    program.appearance = Appearance(
        app, program.memory, options.language, options.theme, parent=program
    )
    yield
    app.setWindowIcon(app_icon())
    yield
    program.desk = ErrorDesk(program.show_trouble, program)
    opener = Opener(options)
    program.tasks = Tasks(opener, program)
    program.tasks.unexpected.connect(program.desk.report)
    program.frame = frame = Frame(program.tasks, program.appearance, program.memory, program)
    program.opening = Opening(frame, opener, options, window)
    program.opening.opened.connect(program.show_journal)
    program.opening.gave_up.connect(program.give_up)
    if options.picture is None:
        program.opening.opened.connect(frame.follower.start)
    yield
    rail = Rail(frame)
    rail.show_current(options.page)
    yield
    pages = PageStack(frame, first=options.page)
    yield
    contents = Contents(frame, window, rail, pages, demo=options.demo, open_sample=open_sample)
    yield
    polish(contents)
    yield
    window.furnish(contents)
    program.tray = Tray(frame, window, program.come_forward)
    if program.is_new:
        # In the same turn: nothing of the window is seen before the first run.
        program.beginning = _beginning(frame, window)
        program.beginning.finished.connect(program.opening.begin)
        program.opening.opened.connect(program.beginning.carry_out)
        return
    # Threads that calculate make every call of Qt wait for its turn: the journal comes when
    # everything stands that will show it.
    while not pages.current.stands:
        yield
    program.opening.begin()


def _beginning(frame: Frame, window: MainWindow) -> Beginning:
    from responsai.gui.beginning import Beginning  # noqa: PLC0415  (the first start only)

    return Beginning(frame, window)
