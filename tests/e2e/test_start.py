"""The launcher on a small project of its own, with the real venv and pip and no network."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from launcher import environment
from launcher.layout import Layout, Lock

PACKAGING = Path(__file__).parents[2] / "packaging"
PYPROJECT = (
    '[project]\nname = "responsai"\nversion = "1"\nscripts = {responsai = "responsai:main"}\n'
)
PROGRAM = """
import sys
import run_package

def main():
    print("arguments:", sys.argv[1:])
    sys.exit(7 if "fail" in sys.argv else 0)
"""


def pin(index: Path, name: str) -> str:
    """Write a package to ``index`` and give the line that pins it."""
    wheel = index / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{name}.py", "")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


class Checkout:
    """A checkout in a folder with a space and an accent, and the packages that it pins."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "Été à Zürich"
        self.index = folder / "index"
        self.index.mkdir()
        shutil.copytree(PACKAGING / "launcher", self.root / "packaging" / "launcher")
        shutil.copy(PACKAGING / "start.py", self.root / "packaging")
        (self.root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
        source = self.root / "src" / "responsai"
        source.mkdir(parents=True)
        (source / "__init__.py").write_text(PROGRAM, encoding="utf-8")
        (self.root / "packaging" / "lock").mkdir()
        run = pin(self.index, "run_package")
        self.pin_in(Lock.RUN, run)
        self.pin_in(Lock.TEST, run + pin(self.index, "pytest"))

    @property
    def layout(self) -> Layout:
        return Layout(self.root.resolve())

    def pin_in(self, lock: Lock, text: str) -> None:
        self.layout.lock_file(lock).write_text(text, encoding="utf-8")

    def begin(self, *arguments: str) -> subprocess.Popen[str]:
        env = os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.index.as_uri()}
        env["PYTHONUTF8"] = "1"
        return subprocess.Popen(
            [sys.executable, self.root / "packaging" / "start.py", *arguments],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def start(self, *arguments: str) -> tuple[int, str, list[str]]:
        """Exit code, output and the lines about the set-up."""
        with self.begin(*arguments) as process:
            out, err = process.communicate()
        return process.returncode, out, err.splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_the_first_start_sets_up_and_the_second_is_silent(checkout: Checkout) -> None:
    code, out, told = checkout.start("log", "a question")
    assert (code, out) == (0, "arguments: ['log', 'a question']\n")
    assert told == [
        f"Setting up ResponsAI in {checkout.layout.folder} (once, about a minute).",
        "Ready.",
    ]
    assert checkout.start("fail") == (7, "arguments: ['fail']\n", [])

    code, _, told = checkout.start("test", "--version")  # the pinned pytest is an empty module
    assert (code, told) == (0, ["Adding the tools for checks and tests (once).", "Ready."])
    assert checkout.start("test", "--version") == (0, "", [])

    pinned = checkout.layout.lock_file(Lock.RUN).read_text(encoding="utf-8")
    checkout.pin_in(Lock.RUN, pinned + "not_to_be_had==1.0 --hash=sha256:" + "0" * 64 + "\n")
    code, out, told = checkout.start("summary")
    assert (code, out) == (3, "")
    assert told[-1].startswith("A package does not exist for this system")
    assert told[-1].endswith(f"details are in {checkout.layout.log}.")
    checkout.pin_in(Lock.RUN, pinned)  # back to the version that was installed
    assert checkout.start("summary") == (0, "arguments: ['summary']\n", [])


def test_a_start_waits_for_another_one_and_then_has_nothing_to_do(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", checkout.index.as_uri())
    with environment.locked(checkout.layout) as descriptor:
        waiting = checkout.begin("summary")
        assert waiting.stderr is not None
        assert waiting.stderr.readline().startswith("Another start is setting up ResponsAI")
        environment.prepare(checkout.layout, Lock.RUN, descriptor)
    with waiting:
        out, err = waiting.communicate()
    assert (waiting.returncode, out, err) == (0, "arguments: ['summary']\n", "")
