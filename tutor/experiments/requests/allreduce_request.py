"""What the all-reduce lab is opened with: plain numbers, importable without NumPy."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.experiments.requests.secrets import NOTHING, Secrets

PARADIGMS: tuple[str, ...] = ("all-to-all", "parameter-server", "ring")
LABELS: dict[str, str] = {"all-to-all": "all-to-all", "parameter-server": "server", "ring": "ring"}

MOST_WORKERS = 16
LARGEST_CHUNK = 1000
CHUNK_SIZES: tuple[int, ...] = (1, 2, 5, 10)
"""Parameters for each worker: p = n times one of these, so that n divides p."""

LATENCY = 1e-5
"""Seconds that a message takes however short it is: a usual figure for a data centre."""

PER_NUMBER = 4e-10
"""Seconds for each further number of 4 bytes: 10 GB/s."""

MODEL_SIZES: tuple[float, ...] = (1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9)
"""Parameters of a model, for the time that a synchronisation takes."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A formula that a student typed for a count.

    Attributes:
        paradigm: one of `PARADIGMS`.
        quantity: `messages`, `size`, `volume` or `busiest`.
        text: the formula in n and p, as it was typed.
    """

    paradigm: str
    quantity: str
    text: str


@dataclass(frozen=True, slots=True)
class AllReduceRequest:
    """One visit to the all-reduce lab.

    Attributes:
        paradigm: one of `PARADIGMS`.
        workers: n, from 1 to 16.
        chunk: how many parameters there are for each worker; p = n · chunk.
        latency: seconds a message, of the time model.
        per_number: seconds a number, of the time model.
        part: key of the part that the lab was opened from, or None.
        typed: the student's formulas.
        given: the declarations that they are read with.
        secret: what stays unsaid, because open parts ask for it.
    """

    paradigm: str = "ring"
    workers: int = 4
    chunk: int = 10
    latency: float = LATENCY
    per_number: float = PER_NUMBER
    part: str | None = None
    typed: tuple[Claim, ...] = ()
    given: tuple[str, ...] = ()
    secret: Secrets = NOTHING

    def __post_init__(self) -> None:
        """Raises ValueError with a sentence for what cannot be simulated."""
        if self.paradigm not in PARADIGMS:
            raise ValueError(f"There is no paradigm “{self.paradigm}”; there are {', '.join(PARADIGMS)}.")
        if not 1 <= self.workers <= MOST_WORKERS:
            raise ValueError(f"The lab takes 1 to {MOST_WORKERS} workers.")
        if not 1 <= self.chunk <= LARGEST_CHUNK:
            raise ValueError(f"There have to be 1 to {LARGEST_CHUNK} parameters for each worker.")
        if not (0.0 <= self.latency <= 1e3 and 0.0 <= self.per_number <= 1e3):
            raise ValueError("Latency and time for each number have to be from 0 to 1000 seconds.")
