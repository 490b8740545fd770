"""How many examples a law is tried on: the same few in `make test`, many others in `make soak`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings


def examples(count: int) -> settings:
    """Settings for a property test: the same `count` examples every time, so that no run is unlucky.

    TUTOR_EXAMPLES, which `make soak` sets, asks for that many new ones instead. No example has a deadline.
    """
    asked = os.environ.get("TUTOR_EXAMPLES")
    return settings(
        max_examples=int(asked) if asked else count,
        derandomize=not asked,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
