from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from launcher import environment
from launcher.console import SetupError
from launcher.layout import Layout, Lock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Pip:
    """Stands for venv and pip: makes the files that they would make."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        self.installed: list[str] = []
        self.failure: BaseException | None = None
        self.writes_before_failure = False
        monkeypatch.setattr(environment, "run_logged", self.make)
        monkeypatch.setattr(environment, "pip_install", self.install)

    def make(self, command: list[Path], **_: object) -> bool:
        folder = command[-1]
        layout = Layout(folder.parent)
        home = folder.parent / "home"
        for path in (layout.python, home / "python.exe"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        layout.config.write_text(f"home = {home}\n", encoding="utf-8")
        self.made += 1
        return True

    def install(self, layout: Layout, arguments: list[Path], keep_open: int) -> None:
        assert keep_open > 0
        name = arguments[-1].stem
        if not self.failure or self.writes_before_failure:
            (layout.site_packages / name).mkdir(parents=True, exist_ok=True)
        if self.failure:
            raise self.failure
        self.installed.append(name)


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch) -> Pip:
    return Pip(monkeypatch)


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    project = '[project]\nname = "responsai"\nversion = "1"\nscripts = {}\n'
    (tmp_path / "pyproject.toml").write_text(project, encoding="utf-8")
    locks = tmp_path / "packaging" / "lock"
    locks.mkdir(parents=True)
    for lock in Lock:
        (locks / f"{lock}.txt").write_text(f"{lock}-package==1\n", encoding="utf-8")
    return Layout(tmp_path)


def prepare(layout: Layout, lock: Lock = Lock.RUN) -> None:
    with environment.locked(layout) as descriptor:
        environment.prepare(layout, lock, descriptor)


def test_a_set_up_environment_is_ready(layout: Layout, pip: Pip) -> None:
    assert not environment.is_ready(layout, Lock.RUN)
    prepare(layout)
    assert environment.is_ready(layout, Lock.RUN)
    assert not environment.is_ready(layout, Lock.TEST)
    assert pip.installed == ["run", "responsai-1-py3-none-any"]


def test_tests_only_add_to_what_is_there(layout: Layout, pip: Pip) -> None:
    prepare(layout)
    prepare(layout, Lock.TEST)
    assert environment.is_ready(layout, Lock.TEST)
    assert environment.is_ready(layout, Lock.RUN)
    assert pip.made == 1


def change_lock(layout: Layout) -> None:
    layout.lock_file(Lock.RUN).write_text("run-package==2\n", encoding="utf-8")


def change_project(layout: Layout) -> None:
    path = layout.root / "pyproject.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"1"', '"2"'), encoding="utf-8")


@pytest.mark.parametrize("change", [change_lock, change_project])
def test_a_change_of_the_project_is_brought_in(
    layout: Layout, pip: Pip, change: Callable[[Layout], None]
) -> None:
    prepare(layout)
    change(layout)
    assert not environment.is_ready(layout, Lock.RUN)
    prepare(layout)
    assert environment.is_ready(layout, Lock.RUN)
    assert pip.made == 1


def remove_stamp(layout: Layout) -> None:
    layout.stamp.unlink()


def remove_package(layout: Layout) -> None:
    shutil.rmtree(layout.site_packages / "run")


def remove_python(layout: Layout) -> None:
    layout.python.unlink()


def remove_config(layout: Layout) -> None:
    layout.config.unlink()


def remove_most(layout: Layout) -> None:
    shutil.rmtree(layout.site_packages)
    shutil.rmtree(layout.scripts)


@pytest.mark.parametrize(
    "damage", [remove_stamp, remove_package, remove_python, remove_config, remove_most]
)
def test_a_damaged_environment_is_made_anew(
    layout: Layout, pip: Pip, damage: Callable[[Layout], None]
) -> None:
    prepare(layout)
    (layout.site_packages / "left-over").mkdir()
    damage(layout)
    assert not environment.is_ready(layout, Lock.RUN)
    prepare(layout)
    assert environment.is_ready(layout, Lock.RUN)
    assert pip.made == 2
    assert not (layout.site_packages / "left-over").exists()


def test_a_moved_checkout_gets_its_own_environment(
    layout: Layout, pip: Pip, tmp_path: Path
) -> None:
    prepare(layout)
    moved = Layout(tmp_path / "moved")
    moved.root.mkdir()
    for name in (".venv", "packaging", "pyproject.toml"):
        (tmp_path / name).rename(moved.root / name)
    assert not environment.is_ready(moved, Lock.RUN)
    prepare(moved)
    assert environment.is_ready(moved, Lock.RUN)
    assert pip.made == 2


def test_another_python_gets_its_own_environment(
    layout: Layout, pip: Pip, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(layout)
    monkeypatch.setattr(environment, "python_identity", lambda: "cpython-399 elsewhere")
    assert not environment.is_ready(layout, Lock.RUN)
    prepare(layout)
    assert environment.is_ready(layout, Lock.RUN)
    assert pip.made == 2


def test_a_first_failure_leaves_nothing(layout: Layout, pip: Pip) -> None:
    pip.failure = SetupError("offline")
    pip.writes_before_failure = True
    with pytest.raises(SetupError, match="offline"):
        prepare(layout)
    assert sorted(path.name for path in layout.folder.iterdir()) == ["setup.lock", "setup.log"]


@pytest.mark.parametrize("failure", [SetupError("offline"), KeyboardInterrupt()])
def test_a_failure_before_any_change_keeps_what_works(
    layout: Layout, pip: Pip, failure: BaseException
) -> None:
    prepare(layout)
    pip.failure = failure
    with pytest.raises(type(failure)):
        prepare(layout, Lock.TEST)
    assert environment.is_ready(layout, Lock.RUN)


def test_a_failure_in_the_middle_is_mended_by_a_new_environment(layout: Layout, pip: Pip) -> None:
    prepare(layout)
    pip.failure = SetupError("disk full")
    pip.writes_before_failure = True
    with pytest.raises(SetupError, match="disk full"):
        prepare(layout, Lock.TEST)
    assert not environment.is_ready(layout, Lock.RUN)
    pip.failure = None
    prepare(layout)
    assert environment.is_ready(layout, Lock.RUN)
    assert pip.made == 2


def test_a_python_that_cannot_make_environments_is_named(
    layout: Layout, pip: Pip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "run_logged", lambda *_, **__: False)
    with pytest.raises(SetupError, match="could not make an environment"):
        prepare(layout)
    assert pip.installed == []


def test_a_folder_of_something_else_is_left_alone(layout: Layout) -> None:
    layout.folder.mkdir()
    (layout.folder / "diary.txt").touch()
    with pytest.raises(SetupError, match="move it away"):
        prepare(layout)
    assert [path.name for path in layout.folder.iterdir()] == ["diary.txt"]


def test_a_file_in_the_place_of_the_folder_is_told(layout: Layout) -> None:
    layout.folder.touch()
    with pytest.raises(SetupError, match="cannot be set up in"):
        prepare(layout)
    assert layout.folder.is_file()
