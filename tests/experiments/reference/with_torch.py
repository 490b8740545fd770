"""Makes torch.json: PyTorch's optimizers on the homework's problem and on ten random least-squares problems.

Needs PyTorch 2.13, which is no dependency of the tutor: `pip install torch==2.13.0` in an environment of its
own, then `python tests/experiments/reference/with_torch.py`. All numbers are doubles. RMSProp is given a step
so short that it is still on its way after 1,000 steps: at the minimum it divides a gradient that is all
rounding by its own size, and then no two programs agree.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import torch

STEPS = 1_000
KEPT = (1, 2, 10, 100, 500, 1_000)

OPTIMIZERS = {
    "sgd": lambda theta, lr: torch.optim.SGD(theta, lr=lr),
    "momentum": lambda theta, lr: torch.optim.SGD(theta, lr=0.3 * lr, momentum=0.9),
    "nesterov": lambda theta, lr: torch.optim.SGD(theta, lr=0.3 * lr, momentum=0.9, nesterov=True),
    "rmsprop": lambda theta, lr: torch.optim.RMSprop(theta, lr=2e-4),
    "adagrad": lambda theta, lr: torch.optim.Adagrad(theta, lr=0.1),
    "adam": lambda theta, lr: torch.optim.Adam(theta, lr=1e-3),
    "adamw": lambda theta, lr: torch.optim.AdamW(theta, lr=1e-3, weight_decay=0.1),
}


def problem(number: int) -> dict[str, object]:
    """n points of d features, with labels and a start, all of three decimals."""
    drawn = random.Random(number)
    count, dimension = (1, 3) if number == 0 else (drawn.randint(1, 12), drawn.randint(1, 20))
    decimals = lambda: round(drawn.gauss(0.0, 1.0), 3)  # noqa: E731
    rows = [[decimals() for _ in range(dimension)] for _ in range(count)]
    if number == 0:
        rows = [[1.0, 0.1, 0.01]]
    labels = [1.0] if number == 0 else [decimals() for _ in range(count)]
    return {"rows": rows, "labels": labels, "start": [decimals() for _ in range(dimension)]}


def walk(given: dict[str, object], make: object, lr: float) -> list[list[float]]:
    """θ after each of the kept steps."""
    rows, labels = (torch.tensor(given[key], dtype=torch.float64) for key in ("rows", "labels"))
    theta = torch.tensor(given["start"], dtype=torch.float64, requires_grad=True)
    optimizer = make([theta], lr)  # type: ignore[operator]
    kept = []
    for step in range(1, STEPS + 1):
        optimizer.zero_grad()
        torch.mean((labels - rows @ theta) ** 2).backward()
        optimizer.step()
        if step in KEPT:
            kept.append(theta.detach().tolist())
    return kept


def main() -> None:
    """Write the file beside this one."""
    problems = []
    for number in range(11):
        given = problem(number)
        rows = torch.tensor(given["rows"], dtype=torch.float64)
        curvature = 2.0 * float(torch.linalg.matrix_norm(rows, 2)) ** 2 / len(rows)
        lr = float(f"{0.5 / curvature:.3g}")
        runs = {name: walk(given, make, lr) for name, make in OPTIMIZERS.items()}
        problems.append({**given, "lr": lr, "runs": runs})
    text = json.dumps({"torch": torch.__version__, "kept": KEPT, "problems": problems}, separators=(",", ":"))
    Path(__file__).with_name("torch.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
