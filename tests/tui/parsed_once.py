"""Style sheets are parsed once in a process: all apps have the same, and it is a fifth of their start."""

from __future__ import annotations

from collections.abc import Hashable

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

_parse_rules = Stylesheet._parse_rules
_known: dict[Hashable, list[RuleSet]] = {}


def parse_rules_once(
    self: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    """As the method whose place it takes, which remembers them for one app and one set of colours."""
    colours = frozenset(self._variables.items())
    key = (colours, css, read_from, is_default_rules, tie_breaker, scope)
    if key not in _known:
        _known[key] = _parse_rules(self, css, read_from, is_default_rules, tie_breaker, scope)
    return _known[key]
