"""The house rules that no linter knows: sizes, rooms, privacy."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "responsai"
FILES = sorted(SOURCE.rglob("*.py"))
TEST_FILES = sorted((ROOT / "tests").rglob("*.py"))

MAX_FILE = 400
MAX_FUNCTION = 60
MAX_METHODS = 20
MAX_MAIN_WINDOW = 250
MEDIAN_FILE = 150
MEDIAN_FUNCTION = 12

# Modules that open connections, even to this computer itself.
NETWORK = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "urllib3",
    "websockets",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
}
ONLY_IN = {
    "PySide6": "gui",
    "shiboken6": "gui",
    "matplotlib": "gui",
    "numpy": "gui",
    "sqlite3": "storage",
    "sqlite_utils": "storage",
    "ecologits": "factors",
    "click": "cli",
}
# Some programs keep their logs in databases of their own; this module reads those.
ALSO_IN = {"sqlite3": SOURCE / "importers" / "sqlite_source.py"}
# compile.py rebuilds the tables for developers; the program itself never loads EcoLogits.
LOADED_BY_NOTHING = SOURCE / "factors" / "compile.py"


def _id(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@cache
def _parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


@cache
def _imports(file: Path) -> frozenset[str]:
    """Names of what a file imports, at any depth of the code."""
    names: set[str] = set()
    for node in ast.walk(_parsed(file)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return frozenset(names)


def _imports_package(file: Path, package: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for name in _imports(file))


def _lines(node: ast.AST) -> int:
    assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def _functions(file: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [
        node
        for node in ast.walk(_parsed(file))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]


@pytest.mark.parametrize("file", [*FILES, *TEST_FILES], ids=_id)
def test_files_and_functions_stay_small(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MAX_FILE
    for function in _functions(file):
        assert _lines(function) <= MAX_FUNCTION, function.name


@pytest.mark.parametrize("file", FILES, ids=_id)
def test_classes_stay_small(file: Path) -> None:
    for node in ast.walk(_parsed(file)):
        if isinstance(node, ast.ClassDef):
            methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
            assert len(methods) <= MAX_METHODS, node.name
            if node.name == "MainWindow":
                assert _lines(node) <= MAX_MAIN_WINDOW


def test_the_middle_stays_small_too() -> None:
    files = sorted(len(file.read_text(encoding="utf-8").splitlines()) for file in FILES)
    functions = sorted(_lines(function) for file in FILES for function in _functions(file))
    assert files[len(files) // 2] <= MEDIAN_FILE
    assert functions[len(functions) // 2] <= MEDIAN_FUNCTION


@pytest.mark.parametrize("file", FILES, ids=_id)
def test_nothing_can_leave_the_computer(file: Path) -> None:
    found = {module for module in NETWORK if _imports_package(file, module)}
    assert not found


@pytest.mark.parametrize("file", FILES, ids=_id)
def test_each_library_stays_in_its_room(file: Path) -> None:
    room = file.relative_to(SOURCE).parts[0]
    for package, home in ONLY_IN.items():
        if room != home and file != ALSO_IN.get(package):
            assert not _imports_package(file, package), package


@pytest.mark.parametrize("file", [file for file in FILES if file != LOADED_BY_NOTHING], ids=_id)
def test_ecologits_is_loaded_only_to_add_a_model_of_ones_own(file: Path) -> None:
    assert not _imports_package(file, "ecologits")
    if file.name != "custom.py":
        assert not _imports_package(file, "responsai.factors.compile")


def _loaded_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sorted(m.partition('.')[0] for m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(done.stdout.split())


def test_estimation_needs_nothing_heavy() -> None:
    loaded = _loaded_after("import responsai.estimation")
    assert not loaded & {"ecologits", "pydantic", "numpy", "PySide6", "sqlite_utils", "click"}


def test_the_terminal_needs_no_window() -> None:
    loaded = _loaded_after("import responsai.cli.main, responsai.cli.root")
    assert not loaded & {"PySide6", "matplotlib", "numpy", "sqlite_utils", "ecologits", "msgspec"}


def test_translations_are_given_literals_so_that_translators_see_them() -> None:
    for file in FILES:
        for node in ast.walk(_parsed(file)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "translate"
            ):
                assert not node.keywords, (_id(file), node.lineno)
                assert all(isinstance(argument, ast.Constant) for argument in node.args), (
                    _id(file),
                    node.lineno,
                )


def test_no_string_is_formatted_before_it_is_translated() -> None:
    for file in FILES:
        for node in ast.walk(_parsed(file)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"tr", "translate"}
            ):
                assert not any(isinstance(argument, ast.JoinedStr) for argument in node.args), (
                    _id(file),
                    node.lineno,
                )
