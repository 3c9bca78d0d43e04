"""``python -m responsai.factors``: seal our factor set after a change on purpose."""

from __future__ import annotations

from responsai import paths
from responsai.factors.seal import seal

if __name__ == "__main__":
    seal(paths.resources() / "factors")
