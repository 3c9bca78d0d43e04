"""``python -m responsai`` and the ``responsai`` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line, which opens the window when no command is given."""
    from responsai.cli.main import run  # noqa: PLC0415  (start-up: import what is needed)

    run()


if __name__ == "__main__":
    main()
