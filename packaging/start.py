#!/usr/bin/env python3
r"""Start ResponsAI from a checkout: sets up what is missing, then runs.

    python3 packaging/start.py               opens the window
    python3 packaging/start.py COMMAND ...   runs ``responsai COMMAND ...`` in the terminal
    python3 packaging/start.py test          all checks, then all tests
    python3 packaging/start.py test ARGS     pytest with ARGS only
    python3 packaging/start.py check         the checks only
    python3 packaging/start.py bench         measures speed and prints ratios
    python3 packaging/start.py texts         collects new texts for translators

On Windows: ``py packaging\start.py``. Nothing but Python 3.11 or newer is needed.

This file holds no annotation and no new syntax, so that an old Python can read as far as
the sentence that says what to do. Everything else is in the launcher folder beside it.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "ResponsAI needs Python 3.11 or newer and this is Python %d.%d: install a newer one "
        "(https://www.python.org/downloads) and run this file with it.\n" % sys.version_info[:2]
    )
    sys.exit(3)

from launcher.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
