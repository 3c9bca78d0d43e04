from __future__ import annotations

import os
import signal
import sys

import pytest

from responsai.app.jobs import Job
from responsai.cli.import_ import _exit_code
from responsai.cli.stopping import stopping
from responsai.domain.imports import ImportReport


@pytest.mark.skipif(sys.platform == "win32", reason="no signal to oneself there")
def test_ctrl_c_stops_at_a_whole_batch_and_a_second_one_at_once() -> None:
    job = Job()
    before = signal.getsignal(signal.SIGINT)
    with stopping(job):
        os.kill(os.getpid(), signal.SIGINT)
        assert job.cancelled
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_stopped_import_is_neither_done_nor_refused() -> None:
    assert _exit_code(ImportReport(1, cancelled=True)) == 130
