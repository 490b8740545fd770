"""Numbers as they stand in pictures: short, and as exact as there is room for."""

from __future__ import annotations

import math
from collections.abc import Iterable

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def number(value: float, digits: int = 4) -> str:
    """`0.9901`, `33.33`, `1.2e-7`: that many significant digits; a true minus sign."""
    if value == 0.0:
        return "0"
    shown = f"{value:.{digits}g}"
    if "e" in shown:
        mantissa, _, exponent = f"{value:.{max(digits - 3, 0)}e}".partition("e")
        shown = f"{mantissa.rstrip('0').rstrip('.') if '.' in mantissa else mantissa}e{int(exponent)}"
    return shown.replace("-", "−", 1) if value < 0 else shown


def vector(values: Iterable[float], digits: int = 4, most: int = 4) -> str:
    """`(0.9901, 0.09901, 0.009901)`: components beyond `most` are told by an ellipsis."""
    shown = [number(value, digits) for value in values]
    kept = shown[:most] + (["…"] if len(shown) > most else [])
    return f"({', '.join(kept)})"


def power_of_ten(exponent: int) -> str:
    """`1`, `10`, `10⁻³`."""
    if exponent in (0, 1):
        return "1" if exponent == 0 else "10"
    return "10" + str(exponent).translate(_SUPERSCRIPTS)


def theta(index: int) -> str:
    """`θ₁` for component 0."""
    return "θ" + str(index + 1).translate(_SUBSCRIPTS)


def ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round positions (1, 2 or 5 times a power of ten apart) from low to high, at most `most` of them."""
    span = high - low
    if most < 1 or not span > 0.0:
        return ()
    power = 10.0 ** math.floor(math.log10(span / most))
    step = next(factor * power for factor in (1, 2, 5, 10, 20) if span / (factor * power) <= most)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(index * step for index in range(first, last + 1))
