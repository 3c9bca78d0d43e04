"""What a task would cost, before it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.app.before_asking import options
from responsai.app.types import ManualUse
from responsai.app.workspace import Workspace
from responsai.domain.activity import Activity

if TYPE_CHECKING:
    from pathlib import Path


def test_a_smaller_sibling_stands_beside_what_is_used(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "uses.sqlite3") as workspace:
        assert options(workspace, Activity.QUESTION) == ()
        workspace.log(ManualUse(Activity.QUESTION, "gpt-4o", count=5))
        workspace.log(ManualUse(Activity.IMAGE, "gpt-image-1"))
        found = options(workspace, Activity.QUESTION)
        assert [option.model for option in found] == ["openai/gpt-4o-mini", "openai/gpt-4o"]
        assert [option.used for option in found] == [False, True]
        assert found[0].enough
        assert found[0].energy.central <= found[1].energy.central
        # Of hard tasks nothing is claimed, of pictures nothing is compared.
        assert not any(option.enough for option in options(workspace, Activity.REASONING))
        assert options(workspace, Activity.IMAGE) == ()
