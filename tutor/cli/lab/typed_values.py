"""Numbers and vectors as a person types them to `tutor lab`: what is none is said of its option."""

from __future__ import annotations

import click


def scalar(option: str, text: str) -> float:
    """One number. Raises click.BadParameter with a sentence."""
    from tutor.packs.trials import typed_numbers

    try:
        return typed_numbers.scalar(text)
    except typed_numbers.NoNumberError as fault:
        raise click.BadParameter(str(fault), param_hint=option) from None


def vector(option: str, text: str, a: tuple[float, ...] | None = None) -> tuple[float, ...]:
    """A vector, which may be written with `a`. Raises click.BadParameter with a sentence."""
    from tutor.packs.trials import typed_numbers

    try:
        return typed_numbers.vector(text, a)
    except typed_numbers.NoNumberError as fault:
        raise click.BadParameter(str(fault), param_hint=option) from None
