"""What the rows of the tables hold."""

from __future__ import annotations

from types import EllipsisType

Text = str | tuple[str | EllipsisType, ...]
"""An answer as typed; for several blanks a text for each, where `...` stands for that blank's key."""

Known = tuple[str, int, str, tuple[Text, ...]]
"""Part, variant, the name of the mistake, and answers that show it."""

Typed = tuple[str, int, int, tuple[str, ...]]
"""Part, variant, the blank, and texts for it; the other blanks hold their keys."""
