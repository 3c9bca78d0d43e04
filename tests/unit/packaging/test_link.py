from __future__ import annotations

import os
import zipfile
from pathlib import Path

from launcher.link import write_link_wheel

PYPROJECT = '[project]\nname = "responsai"\nversion = "2.0"\nscripts = {responsai = "m:main"}\n'


def test_the_link_holds_no_absolute_path(tmp_path: Path) -> None:
    root = tmp_path / "Zoé"
    site_packages = root / ".venv" / "lib" / "site-packages"
    site_packages.mkdir(parents=True)
    (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    wheel = write_link_wheel(root, site_packages, root / "link")
    assert wheel.name == "responsai-2.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        files = {name: archive.read(name).decode("ascii") for name in archive.namelist()}
    path = Path(files["responsai.pth"].strip())
    assert not path.is_absolute()
    assert Path(os.path.normpath(site_packages / path)) == root / "src"
    info = "responsai-2.0.dist-info"
    assert files[f"{info}/entry_points.txt"] == "[console_scripts]\nresponsai = m:main\n"
    assert files[f"{info}/RECORD"].split() == [f"{name},," for name in files]
