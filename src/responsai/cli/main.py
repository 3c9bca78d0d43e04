"""Start of the command line: language, errors and exit codes in one place."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from typing import TYPE_CHECKING, Final

from responsai.text.catalogue import LANGUAGES, system_language, translate, use_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from responsai.app.types import WindowOptions

EXIT_DONE: Final = 0
EXIT_INTERRUPTED: Final = 130
"""What shells return for a command stopped by Ctrl-C."""


def run(
    open_window: Callable[[WindowOptions], int], arguments: Sequence[str] | None = None
) -> None:
    """Run one command and leave with its exit code.

    Args:
        open_window: Opens the window; handed in because only the outermost layer knows both.
        arguments: Words of the command line; those of the process if not told.
    """
    sys.exit(execute(open_window, sys.argv[1:] if arguments is None else list(arguments)))


def execute(open_window: Callable[[WindowOptions], int], arguments: list[str]) -> int:
    """Run one command; no exception and no traceback reaches the user without ``--debug``.

    Returns:
        0 done, 1 done with rejected records, 2 bad input, 3 environment.
    """
    _speak_utf8()
    use_language(_early_language(arguments))
    # Texts of the commands are translated when they are defined: the language comes first.
    from responsai.cli.errors import report  # noqa: PLC0415
    from responsai.cli.program import program  # noqa: PLC0415
    from responsai.cli.root import make_cli  # noqa: PLC0415

    try:
        result = make_cli(open_window).main(
            args=arguments, prog_name=program(), standalone_mode=False
        )
        sys.stdout.flush()
    except BrokenPipeError:
        _close_quietly()
        return EXIT_DONE
    except KeyboardInterrupt:
        print(translate("Cli", "Stopped."), file=sys.stderr)  # noqa: T201
        return EXIT_INTERRUPTED
    except Exception as error:
        if "--debug" in arguments:
            raise
        code, message, exit_code = report(error)
        print(message, file=sys.stderr)  # noqa: T201
        if "--json" in arguments:
            print(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))  # noqa: T201
        return exit_code
    return result if isinstance(result, int) else EXIT_DONE


def _speak_utf8() -> None:
    """Windows consoles may not know our characters: never fail on them."""
    for stream in (sys.stdout, sys.stderr):
        # A windowed build has no streams at all.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _early_language(arguments: list[str]) -> str:
    """Language asked for anywhere on the line, so that errors before parsing speak it too."""
    for place, word in enumerate(arguments):
        name, _, value = word.partition("=")
        if name == "--lang":
            chosen = value or (arguments[place + 1] if place + 1 < len(arguments) else "")
            if chosen in LANGUAGES:
                return chosen
    return system_language()


def _close_quietly() -> None:
    """Nobody reads any more; keep Python from complaining when it flushes at exit."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
