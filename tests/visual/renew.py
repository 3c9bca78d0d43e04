r"""Makes the stored pictures anew: ``python -m tests.visual.renew``. Look at them afterwards."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.visual.comparing import load, reduced
from tests.visual.photographer import SCALES

PICTURES: Final = Path(__file__).parent / "pictures"
ROOT: Final = Path(__file__).parents[2]


def photograph(folder: Path, scale: int) -> None:
    """Photograph every page into a folder, in a process of its own.

    Raises:
        CalledProcessError: It failed.
    """
    words = ["-m", "tests.visual.photographer", str(folder), "--scale", str(scale)]
    subprocess.run(
        [sys.executable, "-X", "utf8", *words], cwd=ROOT, check=True, capture_output=True
    )


def main() -> None:
    """Replace all stored pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        for scale in SCALES:
            photograph(Path(made), scale)
        for old in PICTURES.glob("*.png"):
            old.unlink()
        for file in sorted(Path(made).glob("*.png")):
            reduced(load(file)).save(str(PICTURES / file.name), quality=0)


if __name__ == "__main__":
    main()
