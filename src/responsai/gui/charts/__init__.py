"""Charts: one file each, with ``build(data)``, ``draw(figure, theme)`` and ``describe(data)``."""
