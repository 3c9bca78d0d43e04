"""Where the program finds its resources and keeps the user's data.

Works from a checkout, from an installed wheel and from a frozen build.
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

APP_NAME = "ResponsAI"
DATABASE_NAME = "responsai.sqlite3"


@lru_cache(maxsize=1)
def resources() -> Path:
    """Folder of the shipped resources.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", here)) / "resources"
    for folder in (frozen, here / "resources", here.parents[1] / "resources"):
        if (folder / "factors").is_dir():
            return folder
    raise FileNotFoundError("The resources folder of ResponsAI is missing; install it again.")


def data_dir() -> Path:
    """Folder of the user's own data (not created here)."""
    from platformdirs import user_data_dir  # noqa: PLC0415  (start-up time)

    return Path(user_data_dir(APP_NAME, appauthor=False))


def profiles_dir() -> Path:
    """Folder of the user's own import profiles (not created here)."""
    return data_dir() / "profiles"


def cache_dir() -> Path:
    """Folder for what can be made again (not created here)."""
    from platformdirs import user_cache_dir  # noqa: PLC0415  (start-up time)

    return Path(user_cache_dir(APP_NAME, appauthor=False))


def log_dir() -> Path:
    """Folder of the program's own log files (not created here)."""
    from platformdirs import user_log_dir  # noqa: PLC0415  (start-up time)

    return Path(user_log_dir(APP_NAME, appauthor=False))


def database_path() -> Path:
    """``$RESPONSAI_DB`` if set, else the database in the user's data folder."""
    chosen = os.environ.get("RESPONSAI_DB")
    return Path(chosen) if chosen else data_dir() / DATABASE_NAME
