"""Link the checkout into an environment, without a build tool and without the network.

The link is an ordinary wheel that holds a path file instead of the code, as PEP 660
describes editable installs. It is made here because the usual build backends write an
absolute path in UTF-8, which Python before 3.13 reads back in the code page of Windows: the
path is lost as soon as a folder name has an accent. A relative path has no such letter.
"""

from __future__ import annotations

import os
import tomllib
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WHEEL = "Wheel-Version: 1.0\nGenerator: responsai\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def write_link_wheel(root: Path, site_packages: Path, folder: Path) -> Path:
    """Write a wheel that makes ``root/src`` importable and adds the project's commands.

    Args:
        root: The checkout, with its ``pyproject.toml``.
        site_packages: Where the wheel will be installed.
        folder: Where to write it.

    Returns:
        The path of the wheel.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, version = project["name"], project["version"]
    info = f"{name}-{version}.dist-info"
    scripts = "".join(f"{key} = {value}\n" for key, value in project["scripts"].items())
    files = {
        f"{name}.pth": os.path.relpath(root / "src", site_packages) + "\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": _WHEEL,
        f"{info}/entry_points.txt": f"[console_scripts]\n{scripts}",
    }
    record = f"{info}/RECORD"
    files[record] = "".join(f"{path},,\n" for path in [*files, record])
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return wheel
