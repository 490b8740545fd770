"""How many bits FLINT's balls are worked out to, for a while: its precision is one number for the process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

from flint import ctx

Operation = TypeVar("Operation", bound=Callable[..., Any])


@contextmanager
def bits(count: int) -> Iterator[None]:
    """Work to that many bits inside a `with`, and as before after it."""
    before = ctx.prec
    try:
        ctx.prec = count
        yield
    finally:
        ctx.prec = before


def precisely(operation: Operation) -> Operation:
    """A method that works to the `precision` of its object; a `with` would take longer than most of them."""

    @wraps(operation)
    def precise(self: Any, *arguments: Any) -> Any:
        before = ctx.prec
        if before == self.precision:
            return operation(self, *arguments)
        try:
            ctx.prec = self.precision
            return operation(self, *arguments)
        finally:
            ctx.prec = before

    return precise  # type: ignore[return-value]
