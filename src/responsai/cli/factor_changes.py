"""What a newer factor set changes in one's own history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.app.factor_words import sentences
from responsai.cli import output
from responsai.reports import catalogue_shapes

if TYPE_CHECKING:
    from pathlib import Path

    from responsai.cli.session import Session


def show_changes(session: Session, since: Path | None, *, as_json: bool) -> None:
    """Compare the present factor set with an older one over the whole history."""
    with session.reading() as workspace:
        found = workspace.factor_changes(since)
    if as_json:
        output.say_json(
            {"schema": "responsai.factor-changes/1", "changes": None}
            if found is None
            else catalogue_shapes.changes(found)
        )
        return
    for line in sentences(found):
        output.say(line)
