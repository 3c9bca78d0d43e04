from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from launcher.installer import failure_reason

if TYPE_CHECKING:
    from pathlib import Path

NONE_FOUND = "ERROR: No matching distribution found for click==8.5.1"
RETRY = "WARNING: Retrying (Retry(total=0)) after connection broken by "
DISK = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"
HASHES = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."
LONG = (
    "HINT: This error might have occurred since this system does not have Windows Long Path support"
)


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (f"{RETRY}'NewConnectionError(...)'\n{NONE_FOUND}", "connect to the internet"),
        (f"{RETRY}'NameResolutionError(...)'\n{NONE_FOUND}", "connect to the internet"),
        (f"{RETRY}'ReadTimeoutError(...)'\n{NONE_FOUND}", "connect to the internet"),
        (f"{RETRY}'ConnectTimeoutError(...)'\n{NONE_FOUND}", "connect to the internet"),
        (f"{RETRY}'ConnectionResetError(104)'\n{NONE_FOUND}", "connect to the internet"),
        (f"{RETRY}'ProxyError(...)'\n{NONE_FOUND}", "connect to the internet"),
        (f"{RETRY}'SSLError(SSLCertVerificationError(1))'\n{NONE_FOUND}", "certificate"),
        (DISK, "disk is full"),
        (HASHES, "another network"),
        (LONG, "length of paths"),
        (NONE_FOUND, "64-bit Python"),
        ("Segmentation fault", "could not be installed"),
    ],
)
def test_a_failed_pip_gives_one_sentence(tmp_path: Path, output: str, sentence: str) -> None:
    log = tmp_path / "setup.log"
    log.write_text(output, encoding="utf-8")
    reason = failure_reason(log)
    assert sentence in reason
    assert "\n" not in reason
