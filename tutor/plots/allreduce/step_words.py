"""What happens in a step of a synchronisation, in a sentence."""

from __future__ import annotations

from tutor.experiments.allreduce.replay import Progress
from tutor.plots.allreduce.wiring_view import PHASES


def words(progress: Progress, tick: int) -> str:
    """What is going on at this moment."""
    traffic = progress.traffic
    step = tick // PHASES
    if traffic.workers == 1 and traffic.paradigm != "parameter-server":
        return "A single worker has the mean already: nothing has to be sent."
    if step >= traffic.steps:
        return "Done: every worker was checked to hold the mean of all gradients."
    if traffic.paradigm == "all-to-all":
        return "Every worker sends its whole gradient to every other, and averages for itself."
    if traffic.paradigm == "parameter-server":
        if step == 0:
            return "Every worker sends its whole gradient to the server; all of it passes the server's link."
        return "The server sends the whole mean back to every worker."
    if step < traffic.steps // 2:
        return "Every worker sends one chunk to the next, which adds its own numbers to it."
    return "The complete chunks travel on, until every worker has all of them."
