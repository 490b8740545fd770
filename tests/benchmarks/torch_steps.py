"""Microseconds a step of PyTorch's optimizers on the homework problem, as JSON; run by `optimizers`."""

from __future__ import annotations

import json
import time

import torch

STEPS = 1_000

OPTIMIZERS = {
    "sgd": lambda theta: torch.optim.SGD(theta, lr=0.05),
    "momentum": lambda theta: torch.optim.SGD(theta, lr=0.05, momentum=0.9),
    "nesterov": lambda theta: torch.optim.SGD(theta, lr=0.05, momentum=0.9, nesterov=True),
    "rmsprop": lambda theta: torch.optim.RMSprop(theta, lr=0.05),
    "adagrad": lambda theta: torch.optim.Adagrad(theta, lr=0.05),
    "adam": lambda theta: torch.optim.Adam(theta, lr=0.05),
}


def measured(name: str) -> float:
    """Microseconds a step: loss, backward, step, and the point kept, as the lab keeps it."""
    row, label = torch.tensor([1.0, 0.1, 0.01], dtype=torch.float64), torch.tensor(1.0, dtype=torch.float64)
    theta = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    optimizer = OPTIMIZERS[name]([theta])
    path = torch.zeros(STEPS + 1, 3, dtype=torch.float64)
    begun = time.thread_time()
    for step in range(STEPS):
        optimizer.zero_grad()
        ((label - row @ theta) ** 2).backward()
        optimizer.step()
        path[step + 1] = theta.detach()
    return (time.thread_time() - begun) / STEPS * 1e6


if __name__ == "__main__":
    torch.set_num_threads(1)
    measured("sgd")
    print(json.dumps({"version": torch.__version__, "steps": {name: measured(name) for name in OPTIMIZERS}}))
