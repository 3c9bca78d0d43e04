"""Run the project's checks and tests in the environment."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from launcher.console import LINUX, run, run_captured

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from launcher.layout import Layout

# Name and command; all of them are configured in pyproject.toml.
CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
    ("import-linter", ("lint-imports",)),
)
# Beyond four workers, starting them costs more than they save.
_ALL_TESTS = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")


def run_checks(layout: Layout, env: Mapping[str, str]) -> int:
    """Run every check, printing what the failing ones say; gives 0 if all pass, else 1."""
    failed = []
    for name, (tool, *arguments) in CHECKS:
        code, output = run_captured([layout.command(tool), *arguments], env=env, cwd=layout.root)
        print(f"{name}: {'failed' if code else 'passed'}", flush=True)
        if code:
            failed.append(name)
            sys.stdout.buffer.write(output)
            sys.stdout.flush()
    if failed:
        print(f"{len(failed)} of {len(CHECKS)} checks failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def run_tests(layout: Layout, env: Mapping[str, str], arguments: Sequence[str]) -> int:
    """Run pytest with ``arguments``, or the checks and then all tests when there are none.

    The tests come last and always, so that pytest's summary ends the output.

    Returns:
        pytest's exit code, or 1 when the tests pass and a check fails.
    """
    checks_code = 0 if arguments else run_checks(layout, env)
    pytest: list[str | Path] = [
        layout.command("python"),
        "-m",
        "pytest",
        *(arguments or _ALL_TESTS),
    ]
    return run(pytest, env=_test_environment(layout, env), cwd=layout.root) or checks_code


def run_benchmarks(layout: Layout, env: Mapping[str, str]) -> int:
    """Run every benchmark, one after the other; gives 0 if all could be run, else 1."""
    codes = []
    for bench in sorted((layout.root / "tests" / "bench").glob("bench_*.py")):
        print(f"\n{bench.stem}", flush=True)
        command = [layout.command("python"), bench]
        codes.append(run(command, env=_test_environment(layout, env), cwd=layout.root))
    return 1 if any(codes) else 0


def update_texts(layout: Layout, env: Mapping[str, str]) -> int:
    """Bring the translation files up to date with the texts in the code; Qt's exit code."""
    sources = sorted((layout.root / "src").rglob("*.py"))
    files = sorted((layout.root / "resources" / "i18n").glob("*.ts"))
    # Line numbers would change with every edit and hide what matters in a diff.
    options = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-ts")
    return run([layout.command("pyside6-lupdate"), *sources, *options, *files], env=env)


def _test_environment(layout: Layout, env: Mapping[str, str]) -> dict[str, str]:
    """``env`` with our commands first and, on Linux, windows that need no display."""
    found = {**env, "PATH": f"{layout.scripts}{os.pathsep}{env.get('PATH', os.defpath)}"}
    if LINUX:
        found["QT_QPA_PLATFORM"] = "offscreen"
    return found
