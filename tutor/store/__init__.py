"""The record on disk: each event appended durably, and what can be written out of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.store.record.record import Store
else:

    def __getattr__(name):
        # The record costs an import of its own, and whoever reads the settings only is in a hurry.
        if name != "Store":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from tutor.store.record.record import Store

        return Store


__all__ = ["Store"]
