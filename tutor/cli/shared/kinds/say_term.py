"""A term in plain lines."""

from __future__ import annotations

from tutor.cli.shared.kinds.spoken import Spoken

TERM = Spoken()
