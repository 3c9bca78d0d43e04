"""``python -m responsai`` and the ``responsai`` command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from responsai.app.types import WindowOptions


INTERRUPTED: Final = 130
"""What shells return for a command stopped by Ctrl-C."""


def main() -> None:
    """Run the command line, which opens the window when no command is given."""
    try:
        from responsai.cli.main import run  # noqa: PLC0415  (Ctrl-C may come while it loads)

        run(_open_window)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _open_window(options: WindowOptions) -> int:
    """Open the window; Qt is loaded only now."""
    from responsai.gui.held import hold_signals, release_signals  # noqa: PLC0415

    hold_signals()
    try:
        from responsai.gui.application import run  # noqa: PLC0415  (the terminal needs no Qt)

        return run(options)
    finally:
        release_signals()


if __name__ == "__main__":
    main()
