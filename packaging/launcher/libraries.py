"""The shared libraries that Qt expects of a Linux system."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

from launcher.console import LINUX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Library:
    """A shared library that the Qt of PySide6 loads and does not bring along.

    Attributes:
        soname: The name under which it is loaded.
        debian: Its package on Debian and Ubuntu.
        arch: Its package on Arch Linux. RPM packages are found by the soname itself.
    """

    soname: str
    debian: str
    arch: str


# Read off the NEEDED entries of QtCore, QtGui, QtDBus, QtWidgets and the offscreen plugin.
DRAWING = (
    Library("libEGL.so.1", "libegl1", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd"),
    Library("libX11.so.6", "libx11-6", "libx11"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype2"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
)
# The same for the xcb plugin.
X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libx11"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxcb.so.1", "libxcb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
# The same for the wayland plugin.
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
)


def window_libraries(env: Mapping[str, str]) -> tuple[Library, ...]:
    """The libraries that a window needs under ``env``; without a display, to draw a picture."""
    if env.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return DRAWING
    if env.get("DISPLAY"):
        return DRAWING + X11
    if env.get("WAYLAND_DISPLAY"):
        return DRAWING + WAYLAND
    return DRAWING


def missing(libraries: Iterable[Library]) -> tuple[Library, ...]:
    """Those of ``libraries`` that cannot be loaded; none on Windows and macOS."""
    return tuple(library for library in libraries if LINUX and not _loads(library.soname))


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
