"""A terminal tutor for university mathematics homework."""

__version__ = "0.1.0"
