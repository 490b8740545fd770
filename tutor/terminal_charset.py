"""Decides whether what is shown has to be ASCII, from what the environment says of the terminal."""

from __future__ import annotations

import os
from collections.abc import Mapping

_NO = frozenset({"0", "no", "off", "false"})
_BARE = frozenset({"C", "POSIX"})
_COERCED = frozenset({"c.utf-8", "c.utf8", "utf-8"})
"""What Python itself puts into LC_CTYPE where it finds the locale C (PEP 538)."""


def ascii_only(environment: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal has ASCII alone: TUTOR_ASCII says so, or else the locale, which names no UTF-8.

    Args:
        environment: the variables; None for those of this process.
    """
    given = os.environ if environment is None else environment
    wish = given.get("TUTOR_ASCII", "").strip().casefold()
    if wish:
        return wish not in _NO
    spoken = given.get("LC_ALL") or given.get("LC_CTYPE") or given.get("LANG") or ""
    if not given.get("LC_ALL") and given.get("LANG") in _BARE and spoken.casefold() in _COERCED:
        return True
    return bool(spoken) and "utf" not in spoken.casefold()
