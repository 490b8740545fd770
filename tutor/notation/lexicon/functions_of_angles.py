"""Circular and hyperbolic functions and their inverses."""

from __future__ import annotations

from tutor.notation.lexicon.function import Function


def _angle(
    name: str, description: str, *aliases: str, latex: str = "", inverse: str = "", elsewhere: str = ""
) -> Function:
    return Function(
        name,
        aliases=aliases,
        elsewhere=tuple(elsewhere.split()),
        greedy=True,
        latex=latex,
        inverse=inverse,
        description=description,
    )


RECORDS = (
    _angle("sin", "sine", latex="\\sin", inverse="asin", elsewhere="sen"),
    _angle("cos", "cosine", latex="\\cos", inverse="acos"),
    _angle("tan", "tangent", latex="\\tan", inverse="atan", elsewhere="tg"),
    _angle("cot", "cotangent", latex="\\cot", inverse="acot", elsewhere="ctg cotg cotan"),
    _angle("sec", "secant", latex="\\sec"),
    _angle("csc", "cosecant", "cosec", latex="\\csc"),
    _angle("asin", "inverse sine", "arcsin", latex="\\arcsin", elsewhere="invsin"),
    _angle("acos", "inverse cosine", "arccos", latex="\\arccos", elsewhere="invcos"),
    _angle("atan", "inverse tangent", "arctan", latex="\\arctan", elsewhere="arctg atg invtan"),
    _angle("acot", "inverse cotangent", "arccot"),
    _angle("sinh", "hyperbolic sine", latex="\\sinh", inverse="asinh", elsewhere="sh"),
    _angle("cosh", "hyperbolic cosine", latex="\\cosh", inverse="acosh", elsewhere="ch"),
    _angle("tanh", "hyperbolic tangent", latex="\\tanh", inverse="atanh", elsewhere="th"),
    _angle("coth", "hyperbolic cotangent", latex="\\coth"),
    _angle("sech", "hyperbolic secant"),
    _angle("csch", "hyperbolic cosecant"),
    _angle("asinh", "inverse hyperbolic sine", "arsinh", "arcsinh"),
    _angle("acosh", "inverse hyperbolic cosine", "arcosh", "arccosh"),
    _angle("atanh", "inverse hyperbolic tangent", "artanh", "arctanh"),
)
