"""What the operating system has to bring: a recent C library, Qt's libraries, ensurepip."""

from __future__ import annotations

import importlib
import importlib.util
import os
import platform
import shutil
import sys
from typing import TYPE_CHECKING

from launcher.console import LINUX, SetupError, run_logged, say
from launcher.libraries import missing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from launcher.libraries import Library

# By machine, what the wheels of PySide6-Essentials 6.11 are built for (manylinux_2_34 and
# manylinux_2_39), and systems that first had it.
_OLDEST_GLIBC = {
    "x86_64": ((2, 34), "Debian 12, Ubuntu 22.04, Fedora 35"),
    "aarch64": ((2, 39), "Debian 13, Ubuntu 24.04, Fedora 40"),
}
_NO_ENSUREPIP = (
    f"{sys.executable} has no ensurepip module: install the part of Python that brings it, "
    "or use the Python of https://www.python.org/downloads."
)


def has_ensurepip() -> bool:
    """Whether this Python can put pip into an environment (Debian packages that part apart)."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def check_platform() -> None:
    """Refuse what no package of Qt exists for.

    Raises:
        SetupError: A 32-bit Python, or a Linux with an old or another C library.
    """
    if sys.maxsize < 2**32:
        raise SetupError("This Python is a 32-bit one: install 64-bit Python and use that one.")
    if not LINUX:
        return
    name, version = platform.libc_ver()
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    needed, examples = _OLDEST_GLIBC.get(platform.machine(), _OLDEST_GLIBC["x86_64"])
    if name != "glibc" or numbers < needed:
        raise SetupError(
            f"Qt needs glibc {needed[0]}.{needed[1]} here and this Linux has "
            f"{version if name == 'glibc' else 'another C library'}: "
            f"use {examples} or a newer system."
        )


def install_command(libraries: Iterable[Library], *, ensurepip: bool) -> str | None:
    """The command that installs what is missing here, or None where none is known.

    Args:
        libraries: Missing libraries.
        ensurepip: Whether that is missing too. Only Debian keeps it apart from Python.
    """
    libraries = tuple(libraries)
    if shutil.which("apt-get"):
        names = " ".join(_debian_packages(libraries, ensurepip=ensurepip))
        return f"sudo apt-get update && sudo apt-get install -y {names}"
    if ensurepip:
        return None
    capabilities = " ".join(f"'{library.soname}()(64bit)'" for library in libraries)
    arch = " ".join(sorted({library.arch for library in libraries}))
    for tool, command in (
        ("dnf", f"sudo dnf install {capabilities}"),
        ("zypper", f"sudo zypper install {capabilities}"),
        ("pacman", f"sudo pacman -S --needed {arch}"),
    ):
        if shutil.which(tool):
            return command
    return None


def provide(libraries: Iterable[Library], *, ensurepip: bool, log: Path) -> None:
    """Install missing system parts as root on Debian and Ubuntu.

    Args:
        libraries: Missing libraries.
        ensurepip: Whether that is missing too.
        log: Collects what apt-get prints.

    Raises:
        SetupError: apt-get failed, or what it installed does not help.
    """
    libraries = tuple(libraries)
    packages = _debian_packages(libraries, ensurepip=ensurepip)
    say(f"Installing with apt-get what Qt and pip need: {' '.join(packages)}.")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    # An index that cannot be refreshed may still serve: the installation tells.
    run_logged([*apt, "update"], log=log, env=env)
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if not run_logged(install, log=log, env=env) or missing(libraries):
        raise SetupError(
            f"apt-get could not install {' '.join(packages)}: the reason is at the end of {log}."
        )
    if ensurepip and not has_ensurepip():
        raise SetupError(_NO_ENSUREPIP)


def require(libraries: Iterable[Library], *, ensurepip: bool) -> None:
    """Refuse to go on when system parts are missing that cannot be installed from here.

    Args:
        libraries: Missing libraries.
        ensurepip: Whether that is missing too.

    Raises:
        SetupError: Something is missing; the sentence holds the command that installs it.
    """
    libraries = tuple(libraries)
    if not (libraries or ensurepip) or _is_debian_root():
        return
    command = install_command(libraries, ensurepip=ensurepip)
    if command:
        raise SetupError(
            f"System parts of Qt or Python are missing; install them, then start again:\n{command}"
        )
    if ensurepip:
        raise SetupError(_NO_ENSUREPIP)
    names = ", ".join(library.soname for library in libraries)
    raise SetupError(f"Install the packages of your system that hold {names}, then start again.")


def _is_debian_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _debian_packages(libraries: Iterable[Library], *, ensurepip: bool) -> list[str]:
    names = {library.debian for library in libraries}
    if ensurepip:
        names.add(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return sorted(names)
