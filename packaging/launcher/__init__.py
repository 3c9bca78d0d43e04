"""What ``packaging/start.py`` does: prepare the environment, then run ResponsAI or its tests.

Standard library only: it runs before anything is installed.
"""
