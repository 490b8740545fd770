"""The labs that there are, by name: what a pack may ask for, and what a command and a screen are for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lab:
    """One lab.

    Attributes:
        name: by which a pack and the command line ask for it.
        title: what it is about, in a list to choose from.
        question: the same in the help of the command.
    """

    name: str
    title: str
    question: str


LABS: tuple[Lab, ...] = (
    Lab("trajectories", "Trajectories: where does the optimizer land?", "Where does the optimizer land?"),
    Lab("penalty", "Penalty: what step does this norm like?", "What step does this norm like?"),
    Lab("allreduce", "All-reduce: count the messages", "All-reduce: count the messages."),
)
"""The first is the usual one. What a lab is opened with, asks, draws and prints is registered under its name
in `packs.trials.lab_requests`, `tui.labs.lab_registry` and `cli.plain.lab_picture`; its command is
`cli/lab/NAME_command.py`."""

NAMES: tuple[str, ...] = tuple(lab.name for lab in LABS)
