"""``python -m responsai`` and the ``responsai`` command."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from responsai.app.types import WindowOptions


def main() -> None:
    """Run the command line, which opens the window when no command is given."""
    from responsai.cli.main import run  # noqa: PLC0415  (start-up: import what is needed)

    run(_open_window)


def _open_window(options: WindowOptions) -> int:
    """Open the window; Qt is loaded only now."""
    from responsai.gui.application import run  # noqa: PLC0415  (the terminal needs no Qt)

    return run(options)


if __name__ == "__main__":
    main()
