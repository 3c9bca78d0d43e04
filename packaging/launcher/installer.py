"""Install packages with the environment's own pip, and say in one sentence why it failed."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from launcher.console import SetupError, run_logged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from launcher.layout import Layout

# The person's index, proxy and certificates are kept; these would install elsewhere or
# forbid what is asked here.
_REDIRECTIONS = ("PIP_PREFIX", "PIP_REQUIRE_HASHES", "PIP_ROOT", "PIP_TARGET", "PIP_USER")
_AGAIN = "run the same command again"
_OPTIONS = (
    "--no-input",
    "--progress-bar=off",
    "--only-binary=:all:",
    "--disable-pip-version-check",
    "--no-warn-script-location",
)
# What pip writes, most telling first: offline, it also says that it found no distribution.
_REASONS = (
    (
        r"No space left on device|not enough space on the disk",
        f"The disk is full: free 1 GB and {_AGAIN}",
    ),
    (
        r"Long Path support",
        f"Windows limits the length of paths: move this folder closer to the drive and {_AGAIN}",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        f"The package index is not trusted: install this network's certificate and {_AGAIN}",
    ),
    (
        r"NewConnection|NameResolution|Connect(?:ion)?(?:Error|Timeout|Reset)|ReadTimeout|ProxyError",
        f"The packages could not be downloaded: connect to the internet and {_AGAIN}",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "A downloaded package is not the one that belongs to ResponsAI: try another network",
    ),
    (
        r"No matching distribution",
        "A package does not exist for this system: use a usual 64-bit Python 3.11, 3.12 or 3.13",
    ),
)
_UNKNOWN_REASON = "The packages of ResponsAI could not be installed"


def pip_install(layout: Layout, arguments: Sequence[str | Path], keep_open: int) -> None:
    """Install into the environment; nothing but ready-made packages, so that no code is run.

    Args:
        layout: The environment.
        arguments: What to install, as pip takes it.
        keep_open: Descriptor that pip holds while it writes.

    Raises:
        SetupError: pip failed; the sentence says why and names the log.
    """
    env = {name: value for name, value in os.environ.items() if name not in _REDIRECTIONS}
    env["PIP_USER"] = "0"  # over a "user = true" in pip's configuration
    command = [layout.python, "-I", "-m", "pip", "install", *_OPTIONS, *arguments]
    if not run_logged(command, log=layout.log, env=env, keep_open=[keep_open]):
        raise SetupError(f"{failure_reason(layout.log)}; details are in {layout.log}.")


def failure_reason(log: Path) -> str:
    """The sentence for what a failed pip wrote, without its full stop."""
    output = log.read_text(encoding="utf-8", errors="replace")
    for pattern, sentence in _REASONS:
        if re.search(pattern, output):
            return sentence
    return _UNKNOWN_REASON
