from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from launcher.stamp import Stamp, names_in, project_hash

if TYPE_CHECKING:
    from pathlib import Path

STAMP = Stamp(root="/é", python="cpython-311", project="p", locks={"run": "r"}, files=["a"])


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "setup.json"
    STAMP.write(path)
    assert Stamp.read(path) == STAMP
    assert [entry.name for entry in tmp_path.iterdir()] == ["setup.json"]


@pytest.mark.parametrize("content", ["", "{", "[]", '"text"', '{"root": "/"}', "\x00"])
def test_a_damaged_stamp_is_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "setup.json"
    path.write_text(content, encoding="utf-8")
    assert Stamp.read(path) is None


def test_a_missing_stamp_is_none(tmp_path: Path) -> None:
    assert Stamp.read(tmp_path / "setup.json") is None


def test_names_are_listed_without_compiled_code(tmp_path: Path) -> None:
    for name in ("b", "a", "__pycache__"):
        (tmp_path / name).mkdir()
    assert names_in((tmp_path, tmp_path / "missing")) == ["a", "b"]


def test_only_the_project_itself_counts(tmp_path: Path) -> None:
    def hashed(text: str) -> str:
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
        return project_hash(tmp_path)

    plain = hashed('[project]\nname = "x"\nversion = "1"\n')
    assert hashed('[project]\nversion = "1"\nname = "x"\n[tool.ruff]\n') == plain
    assert hashed('[project]\nname = "x"\nversion = "2"\n') != plain
