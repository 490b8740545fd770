"""How many bits FLINT's balls are worked out to, for a while: its precision is one number for the process."""

from __future__ import annotations

from types import TracebackType

from flint import ctx


class _Bits:
    def __init__(self, count: int) -> None:
        self._count = count

    def __enter__(self) -> None:
        self._before = ctx.prec
        ctx.prec = self._count

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        ctx.prec = self._before


def bits(count: int) -> _Bits:
    """Work to that many bits inside a `with`, and as before after it."""
    return _Bits(count)
