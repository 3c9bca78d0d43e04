from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[3]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def content(lock: str) -> str:
    return (ROOT / "packaging" / "lock" / f"{lock}.txt").read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", content(lock), flags=re.MULTILINE))


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("run", PYPROJECT["project"]["dependencies"]),
        ("test", PYPROJECT["project"]["dependencies"]),
        ("test", PYPROJECT["dependency-groups"]["dev"]),
    ],
)
def test_the_lock_files_fit_the_project(lock: str, wanted: list[str]) -> None:
    pinned = pins(lock)
    requirements = [Requirement(line) for line in wanted]
    assert [str(r) for r in requirements if pinned.get(canonicalize_name(r.name)) is None] == []
    assert [
        str(r) for r in requirements if pinned[canonicalize_name(r.name)] not in r.specifier
    ] == []


def test_tests_run_on_the_versions_that_people_run() -> None:
    assert pins("run").items() <= pins("test").items()


@pytest.mark.parametrize("lock", ["run", "test"])
def test_every_package_is_known_by_its_hashes(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", content(lock), flags=re.MULTILINE)[1:]
    assert len(entries) == len(pins(lock))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", ["run", "test"])
def test_no_address_is_pinned(lock: str) -> None:
    assert "://" not in content(lock)


@pytest.mark.parametrize("lock", ["run", "test"])
def test_pip_does_not_replace_itself(lock: str) -> None:
    assert "pip" not in pins(lock)


def test_qt_is_the_one_that_works_on_every_python() -> None:
    assert pins("run")["pyside6-essentials"] == "6.11.3"
