"""Tips: which apply to one's own use, what they would save, and what came of them.

Pure functions over sums of usage: no clock, no files but the shipped content, no database.
"""

from __future__ import annotations
