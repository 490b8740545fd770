"""Reads an `- Experiment:` field: which experiment of ours is to confirm the key, and with what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from tutor.packs.model.faults import nearest, one_of

Found = TypeVar("Found")

Paradigm = Literal["all-to-all", "parameter-server", "ring"]
Quantity = Literal["messages", "size", "volume", "busiest"]

TRAVELLERS = ("sgd", "o", "sign", "rescaled")
"""The optimizers whose end, from zero, is known exactly."""

PARADIGMS: dict[str, Paradigm] = {
    "all-to-all": "all-to-all",
    "all to all": "all-to-all",
    "parameter server": "parameter-server",
    "parameter-server": "parameter-server",
    "ring": "ring",
}
QUANTITIES: dict[str, Quantity] = {
    "messages": "messages",
    "number of messages": "messages",
    "size": "size",
    "volume": "volume",
    "total": "volume",
    "busiest": "busiest",
}

FORMS = (
    "minimise `objective` over `u`",
    "run sgd to `a^T theta = 1`",
    "converge sgd to `a^T theta = 1` in `alpha`",
    "compare limits on `a^T theta = 1`",
    "dual norms of `g`",
    "weigh rescaled over `a`",
    "count all-reduce",
    "count ring messages",
)


@dataclass(frozen=True, slots=True)
class Minimise:
    """The key is the update that makes `objective` least over `variable`."""

    objective: str
    variable: str


@dataclass(frozen=True, slots=True)
class Run:
    """The key is where `rule` ends, from zero, on the plane given by an equation."""

    rule: str
    plane: str


@dataclass(frozen=True, slots=True)
class Converge:
    """The key is the set of the step sizes `variable` with which `rule` comes to the plane."""

    rule: str
    plane: str
    variable: str


@dataclass(frozen=True, slots=True)
class Compare:
    """The keys say what each run's end makes least on the plane; rows and columns by the table's headings."""

    plane: str


@dataclass(frozen=True, slots=True)
class Count:
    """The keys are counts of an all-reduce; without paradigm and quantity, by the headings of the table."""

    paradigm: Paradigm | None = None
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Dual:
    """The keys of a table's row are ‖vector‖'s dual norm for its p, and a vector v that attains it."""

    vector: str


@dataclass(frozen=True, slots=True)
class Weigh:
    """The key is the weight wᵢ in the sum of wᵢθᵢ² that is least on the plane aᵀθ = 1 where `rule` ends."""

    rule: str
    vector: str


Experiment = Minimise | Run | Converge | Compare | Count | Dual | Weigh

_SPAN = r"\s*`([^`]+)`\s*"
_MINIMISE = re.compile(rf"minimi[sz]e{_SPAN}over{_SPAN}", re.IGNORECASE)
_RUN = re.compile(rf"run\s+(\S+)\s+to{_SPAN}", re.IGNORECASE)
_CONVERGE = re.compile(rf"converge\s+(\S+)\s+to{_SPAN}in{_SPAN}", re.IGNORECASE)
_COMPARE = re.compile(rf"compare\s+limits\s+on{_SPAN}", re.IGNORECASE)
_DUAL = re.compile(rf"dual\s+norms\s+of{_SPAN}", re.IGNORECASE)
_WEIGH = re.compile(rf"weigh\s+(\S+)\s+over{_SPAN}", re.IGNORECASE)
_COUNT = re.compile(r"count\s+(.+)", re.IGNORECASE)


def experiment(text: str) -> Experiment | str:
    """The experiment that a field names, or a sentence that says what is amiss."""
    wanted = text.strip().rstrip(".")
    if match := _MINIMISE.fullmatch(wanted):
        return Minimise(match[1].strip(), match[2].strip())
    if match := _RUN.fullmatch(wanted):
        return Run(match[1].casefold(), match[2].strip()) if _known(match[1]) else _unknown(match[1])
    if match := _CONVERGE.fullmatch(wanted):
        rule = match[1].casefold()
        return Converge(rule, match[2].strip(), match[3].strip()) if _known(rule) else _unknown(rule)
    if match := _COMPARE.fullmatch(wanted):
        return Compare(match[1].strip())
    if match := _DUAL.fullmatch(wanted):
        return Dual(match[1].strip())
    if match := _WEIGH.fullmatch(wanted):
        return Weigh(match[1].casefold(), match[2].strip()) if _known(match[1]) else _unknown(match[1])
    if match := _COUNT.fullmatch(wanted):
        return _count(match[1])
    return f"It has none of the forms {one_of(FORMS)}."


def paradigm(heading: str) -> Paradigm | None:
    """The way of all-reduce that a table's row heading names."""
    return _begins(heading, PARADIGMS)


def quantity(heading: str) -> Quantity | None:
    """The count that a table's column heading names."""
    return _begins(heading, QUANTITIES)


def _count(text: str) -> Count | str:
    words = " ".join(text.split()).casefold()
    if words in ("all-reduce", "allreduce", "all reduce"):
        return Count()
    way = paradigm(words)
    name = next((name for name in PARADIGMS if words.startswith(name)), "")
    what = quantity(words[len(name) :].strip())
    if way is None or what is None:
        ways, counts = dict.fromkeys(PARADIGMS.values()), dict.fromkeys(QUANTITIES.values())
        return f"It counts {one_of(ways)}, and of these {one_of(counts)}."
    return Count(way, what)


def _begins(heading: str, names: Mapping[str, Found]) -> Found | None:
    text = " ".join(heading.replace("*", "").split()).casefold()
    return next((found for name, found in names.items() if text.startswith(name)), None)


def _known(rule: str) -> bool:
    return rule.casefold() in TRAVELLERS


def _unknown(rule: str) -> str:
    near = nearest(rule, TRAVELLERS)
    return f"There is no run of “{rule}”" + (
        f"; did you mean “{near}”?" if near else f", but of {one_of(TRAVELLERS)}."
    )
