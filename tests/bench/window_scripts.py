"""Programs that ``bench_window`` runs; each prints what it measured as one JSON object."""

from __future__ import annotations

from typing import Final

BARE: Final = """
import json, sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from PySide6.QtCore import QTimer
def end():
    print(json.dumps({"at_paint": time.monotonic(), "cpu": time.process_time()}))
    app.quit()
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, end)
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 832)
window.show()
app.exec()
"""
"""The least that PySide6 can do: a window with a word in it."""

OURS: Final = """
import json, sys, time
from responsai import __main__
open_window = __main__._open_window
def measured(options):
    from responsai.gui import application
    def end(program):
        print(json.dumps({"at_paint": time.monotonic(), "cpu": time.process_time()}))
        program.app.exit(0)
    application.Program._load = end
    return open_window(options)
__main__._open_window = measured
__main__.main()
"""
"""The whole program from its command line to the first paint."""

LOADING: Final = """
import json, sys, time
from responsai import __main__
open_window = __main__._open_window
def measured(options):
    from PySide6.QtCore import QTimer
    from responsai.gui import application
    told, beats, gaps = {}, [], []
    heart, end = QTimer(interval=1), QTimer(interval=50)
    load, ready = application.Program._load, []
    def beat(program):
        now = time.monotonic()
        beats.append(now)
        if not program._complete:
            return
        if "at_figures" not in told and program.window.overview.data is not None:
            told["at_figures"] = now
        if "at_chart" not in told and program.window.settled:
            told["at_chart"] = now
        if ready and "at_chart" in told:
            heart.stop()
            pairs = [(a, b - a) for a, b in zip(beats, beats[1:])]
            told["gap"] = max(gap for _, gap in pairs)
            told["figures_gap"] = max(gap for at, gap in pairs if at < told["at_figures"])
            print(json.dumps(told))
            program.app.exit(0)
    def begin(program):
        heart.timeout.connect(lambda: beat(program))
        program.ready.connect(lambda: ready.append(True))
        heart.start()
        load(program)
    application.Program._load = begin
    return open_window(options)
__main__._open_window = measured
__main__.main()
"""
"""The whole program until everything is loaded, with a heart that beats in its event loop."""
