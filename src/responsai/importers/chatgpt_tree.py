"""The tree of one ChatGPT conversation: its nodes in an order in which parents come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from responsai.importers.chatgpt_shape import Node


def parents_first(nodes: dict[str, Node]) -> Iterable[tuple[str, str | None]]:
    """Each node once with the node before it, if any."""
    return _as_listed(nodes) or _as_linked(nodes)


def _as_listed(nodes: dict[str, Node]) -> list[tuple[str, str | None]]:
    """Nodes as the export lists them, if parents come first as they nearly always do."""
    found: list[tuple[str, str | None]] = []
    seen: set[str] = set()
    for name, node in nodes.items():
        parent = node.parent
        if parent not in seen and (parent is not None or found):
            return []
        seen.add(name)
        found.append((name, parent))
    return found


def _as_linked(nodes: dict[str, Node]) -> Iterator[tuple[str, str | None]]:
    """Nodes as they hang together, wherever they are listed."""
    parents = _parents(nodes)
    following: dict[str, list[str]] = {}
    for name in nodes:
        if name in parents:
            following.setdefault(parents[name], []).append(name)
    seen: set[str] = set()
    # Roots first; what is left after them hangs in a loop, which is cut at its first node.
    for start in (*(name for name in nodes if name not in parents), *nodes):
        waiting: list[tuple[str, str | None]] = [(start, None)]
        while waiting:
            name, before = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            yield name, before
            waiting += [(child, name) for child in reversed(following.get(name, ()))]


def _parents(nodes: dict[str, Node]) -> dict[str, str]:
    """The node before each one, as it tells itself or else as that one tells."""
    parents: dict[str, str] = {}
    for name, node in nodes.items():
        if node.parent in nodes:
            parents[name] = str(node.parent)
    for name, node in nodes.items():
        for child in node.children or ():
            if child in nodes and nodes[child].parent not in nodes:
                parents.setdefault(child, name)
    return parents
