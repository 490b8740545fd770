"""The all-reduce lab's typed formulas beside what was counted."""

from __future__ import annotations

from tutor.experiments.requests.allreduce_request import AllReduceRequest
from tutor.notation import Complaint, vocabulary, write
from tutor.packs.evidence.counts import PARAMETERS_A_WORKER, WORKERS, first_difference
from tutor.packs.trials.counting import claimed
from tutor.packs.trials.trial_words import MINUS, number, tree
from tutor.plots.allreduce.typed_counts import Claimed


def claims(request: AllReduceRequest, workers: int, parameters: int) -> tuple[Claimed, ...]:
    """Each typed formula that reads: its value for n and p, and the first n = 2 … 8 where counts differ.

    Args:
        request: what the lab was opened with.
        workers: n, for which values are shown.
        parameters: p, for which values are shown.
    """
    names = vocabulary(*request.given)
    if isinstance(names, Complaint):
        return ()
    found = []
    for claim in request.typed:
        node = tree(claim.text, names)
        if node is None:
            continue
        here = claimed(node, workers, parameters, names)
        first = first_difference(node, claim.paradigm, claim.quantity, names)
        found.append(
            Claimed(
                claim.paradigm,
                claim.quantity,
                write(node, "unicode").replace("-", MINUS),
                None if here is None else number(here),
                None if first is None else (first[0], first[1], number(first[2]), first[3]),
                all(claimed(node, n, PARAMETERS_A_WORKER * n, names) is not None for n in WORKERS),
            )
        )
    return tuple(found)
