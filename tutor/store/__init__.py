"""The record on disk: each event appended durably, and what can be written out of it."""

from tutor.store.store import Store

__all__ = ["Store"]
