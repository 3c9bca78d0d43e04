"""What a screen reader sees of the window, from outside: run by the system's own Python.

Reads one JSON request per line and answers each with one line:

    {"wait": {"role": "push button", "name": "Log usage"}, "seconds": 10} -> its place, or null
    {"all": true}                                                        -> everything shown
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import TYPE_CHECKING, Any, Final

import gi

if TYPE_CHECKING:
    from collections.abc import Iterator

warnings.simplefilter("ignore")
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM: Final = "ResponsAI"
LOOK_MS: Final = 60

Node = dict[str, Any]


def nodes() -> Iterator[Node]:
    """Everything of the program that is shown: role, name, description, place, states."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and program.get_name() == PROGRAM:
            yield from _below(program)


def _below(node: Any) -> Iterator[Node]:
    states = node.get_state_set()
    part = node.get_component_iface()
    shown = states.contains(Atspi.StateType.SHOWING)
    if part is not None and not shown:
        return  # what stands inside is not shown either, whatever it says of itself
    if part is not None:
        area = part.get_extents(Atspi.CoordType.SCREEN)
        yield {
            "role": node.get_role_name(),
            # A space that keeps words together is heard as any other.
            "name": (node.get_name() or "").replace("\xa0", " "),
            "description": node.get_description() or "",
            "place": [area.x, area.y, area.width, area.height],
            "focusable": states.contains(Atspi.StateType.FOCUSABLE),
            "focused": states.contains(Atspi.StateType.FOCUSED),
            "enabled": states.contains(Atspi.StateType.ENABLED),
        }
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from _below(child)


def found(wanted: Node) -> Node | None:
    """The first that has the role and the name wanted; a name ending in * is a beginning."""
    name = wanted["name"]
    try:
        for node in nodes():
            begins = name.endswith("*") and node["name"].startswith(name[:-1])
            right = node["enabled"] and wanted["role"] in {None, node["role"]}
            if right and (begins or node["name"] == name):
                return node
    except GLib.Error:  # the window changed while it was looked at
        pass
    return None


def everything() -> list[Node]:
    """All that is shown; nothing if the window changed while it was looked at."""
    try:
        return list(nodes())
    except GLib.Error:
        return []


def wait(wanted: Node, seconds: float) -> Node | None:
    """Look until it is there, letting events come in between."""
    loop = GLib.MainLoop()
    seen: list[Node | None] = []

    def look() -> bool:
        seen[:] = [found(wanted)]
        if seen[0] is not None:
            loop.quit()
        return True

    GLib.timeout_add(LOOK_MS, look)
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    look()
    if seen[0] is None:
        loop.run()
    return seen[0]


for line in sys.stdin:
    request = json.loads(line)
    answer = wait(request["wait"], request["seconds"]) if "wait" in request else everything()
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
