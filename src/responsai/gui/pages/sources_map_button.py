"""Offers to map the columns of a table that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from responsai.gui.widgets.buttons import PrimaryButton
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from responsai.gui.import_run import ImportRun

LONGEST: Final = 20
"""Characters of the name of a file that a button has room for."""


class MapButton(PrimaryButton):
    """There if an import met such a table; it is named where it is not the only file."""

    def show_run(self, run: ImportRun) -> None:
        """Show what came of an import."""
        file = run.mappable
        self.setVisible(file is not None)
        if file is None or run.paths == (file,):
            self.setText(translate("Sources", "Map its columns…"))
            self.setAccessibleName("")
            self.setToolTip("")
            return
        text = translate("Sources", "Map the columns of {name}…")
        # What would underline a letter stands for itself when it is doubled.
        self.setText(text.format(name=shortened(file.name).replace("&", "&&")))
        self.setAccessibleName(text.format(name=file.name))
        self.setToolTip(str(file))


def shortened(name: str) -> str:
    """The name of a file, its middle left out where there is no room for all of it."""
    half = LONGEST // 2
    return name if len(name) <= LONGEST else f"{name[:half]}…{name[-half:]}"
