"""Circular and hyperbolic functions and their inverses."""

from __future__ import annotations

from tutor.notation.lexicon.function import Function


def _angle(name: str, description: str, *aliases: str, latex: str = "", inverse: str = "") -> Function:
    return Function(name, aliases=aliases, greedy=True, latex=latex, inverse=inverse, description=description)


RECORDS = (
    _angle("sin", "sine", latex="\\sin", inverse="asin"),
    _angle("cos", "cosine", latex="\\cos", inverse="acos"),
    _angle("tan", "tangent", latex="\\tan", inverse="atan"),
    _angle("cot", "cotangent", latex="\\cot", inverse="acot"),
    _angle("sec", "secant", latex="\\sec"),
    _angle("csc", "cosecant", "cosec", latex="\\csc"),
    _angle("asin", "inverse sine", "arcsin", latex="\\arcsin"),
    _angle("acos", "inverse cosine", "arccos", latex="\\arccos"),
    _angle("atan", "inverse tangent", "arctan", latex="\\arctan"),
    _angle("acot", "inverse cotangent", "arccot"),
    _angle("sinh", "hyperbolic sine", latex="\\sinh", inverse="asinh"),
    _angle("cosh", "hyperbolic cosine", latex="\\cosh", inverse="acosh"),
    _angle("tanh", "hyperbolic tangent", latex="\\tanh", inverse="atanh"),
    _angle("coth", "hyperbolic cotangent", latex="\\coth"),
    _angle("sech", "hyperbolic secant"),
    _angle("csch", "hyperbolic cosecant"),
    _angle("asinh", "inverse hyperbolic sine", "arsinh", "arcsinh"),
    _angle("acosh", "inverse hyperbolic cosine", "arcosh", "arccosh"),
    _angle("atanh", "inverse hyperbolic tangent", "artanh", "arctanh"),
)
