"""The numbers behind the all-reduce lab's pictures, as plain values for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutor.experiments.allreduce.replay import Progress
from tutor.experiments.allreduce.time_model import Model, crossings, time
from tutor.experiments.requests.allreduce_request import PARADIGMS

WORKERS = (2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)


def as_data(followed: Mapping[str, Progress], model: Model) -> dict[str, Any]:
    """The counts and messages of each paradigm, and the time model's curves and crossings."""
    return {
        "counted": {name: _traffic(progress) for name, progress in followed.items()},
        "model": {
            "latency": model.latency,
            "per_number": model.per_number,
            "parameters": model.parameters,
            "busy": "machines" if model.ports else "links",
        },
        "times": {name: {str(n): time(name, n, model) for n in WORKERS} for name in PARADIGMS},
        "crossings": [
            {"between": [found.first, found.second], "workers": found.workers, "seconds": found.time}
            for found in crossings(model)
        ],
    }


def _traffic(progress: Progress) -> dict[str, Any]:
    traffic = progress.traffic
    return {
        "workers": traffic.workers,
        "parameters": traffic.parameters,
        "steps": traffic.steps,
        "messages": traffic.messages,
        "size": traffic.size,
        "volume": traffic.volume,
        "by_link": dict(traffic.by_link),
        "sent": dict(traffic.sent),
        "received": dict(traffic.received),
        "log": [
            {
                "step": message.step,
                "from": message.sender,
                "to": message.receiver,
                "first": message.first,
                "size": message.size,
            }
            for message in traffic.log
        ],
    }
