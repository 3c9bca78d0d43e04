"""Start of the command line: language, errors and exit codes in one place."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from typing import TYPE_CHECKING, Final, NoReturn

from responsai.cli.arguments import asked_language, globals_first
from responsai.cli.quick import plain_scan, plain_start
from responsai.text.catalogue import system_language, translate, use_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from responsai.app.types import WindowOptions
    from responsai.cli.quick import PlainScan

EXIT_DONE: Final = 0
EXIT_INTERRUPTED: Final = 130
"""What shells return for a command stopped by Ctrl-C."""
EXIT_TERMINATED: Final = 143
"""The same for a command that the system asked to end."""


def run(
    open_window: Callable[[WindowOptions], int], arguments: Sequence[str] | None = None
) -> None:
    """Run one command and leave with its exit code.

    Args:
        open_window: Opens the window; handed in because only the outermost layer knows both.
        arguments: Words of the command line; those of the process if not told.
    """
    with contextlib.suppress(ValueError):  # not on the main thread: then nobody sends signals
        signal.signal(signal.SIGTERM, _terminate)
    code = execute(open_window, sys.argv[1:] if arguments is None else list(arguments))
    # What is left goes with the process: Python need not look through it for what can be freed,
    # which would take a tenth of a short command.
    gc.freeze()
    sys.exit(code)


def execute(open_window: Callable[[WindowOptions], int], arguments: list[str]) -> int:
    """Run one command; no exception and no traceback reaches the user without ``--debug``.

    Returns:
        0 done, 1 done with rejected records, 2 bad input, 3 environment.
    """
    _speak_utf8()
    use_language(asked_language(arguments) or system_language())
    try:
        return _window_or_command(open_window, globals_first(arguments))
    except BrokenPipeError:
        _close_quietly()
        return EXIT_DONE
    except KeyboardInterrupt:
        _complain(translate("Cli", "Stopped."))
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001  (the outermost door: everything gets a sentence)
        return _report(error, arguments)


def _window_or_command(open_window: Callable[[WindowOptions], int], arguments: list[str]) -> int:
    scan = plain_scan(arguments)
    if scan is not None:
        return _scan(scan)
    options = plain_start(arguments)
    return _command(open_window, arguments) if options is None else open_window(options)


def _scan(wish: PlainScan) -> int:
    from responsai.app.log_file import start_logging  # noqa: PLC0415  (start-up time)
    from responsai.cli import scan_run  # noqa: PLC0415  (start-up time)
    from responsai.cli.session import Session  # noqa: PLC0415  (start-up time)

    start_logging()
    session = Session(wish.database, None, None, demo=False, language=wish.language)
    return scan_run.run(session, store=wish.store, as_json=wish.as_json)


def _command(open_window: Callable[[WindowOptions], int], arguments: list[str]) -> int:
    # Texts of the commands are translated when they are defined: the language comes first.
    import click  # noqa: PLC0415

    from responsai.cli.program import program  # noqa: PLC0415
    from responsai.cli.root import make_cli  # noqa: PLC0415

    try:
        result = make_cli(open_window).main(
            args=arguments, prog_name=program(), standalone_mode=False
        )
    except click.Abort:  # click's own name for Ctrl-C
        raise KeyboardInterrupt from None
    return result if isinstance(result, int) else EXIT_DONE


def _report(error: Exception, arguments: list[str]) -> int:
    """Say what went wrong in one sentence, and in an object if that was asked for."""
    import json  # noqa: PLC0415  (start-up time)
    import traceback  # noqa: PLC0415  (start-up time)

    from responsai.cli.errors import report  # noqa: PLC0415  (loads click)
    from responsai.cli.output import OutputError, printable  # noqa: PLC0415

    if "--debug" in arguments:
        traceback.print_exception(error)
    code, message, exit_code = report(error)
    _complain(printable(message))
    if isinstance(error, OutputError):
        _close_quietly()  # Python would try once more at its end, and complain
    elif "--json" in arguments:
        print(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))  # noqa: T201
    return exit_code


def _complain(sentence: str) -> None:
    """Say something on the error stream, if there is one to hear it."""
    with contextlib.suppress(OSError, ValueError):
        print(sentence, file=sys.stderr)  # noqa: T201


def _terminate(_number: int, _frame: object) -> NoReturn:
    """End as asked, but through every ``finally``: temporary databases are deleted."""
    sys.exit(EXIT_TERMINATED)


def _speak_utf8() -> None:
    """Windows consoles may not know our characters: never fail on them."""
    for stream in (sys.stdout, sys.stderr):
        # A windowed build has no streams at all.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _close_quietly() -> None:
    """Nobody reads any more; keep Python from complaining when it flushes at exit."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
