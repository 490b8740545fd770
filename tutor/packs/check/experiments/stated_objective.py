"""The rule about experiments that no key confirms: what they minimise is what the statement talks about."""

from __future__ import annotations

import re

from tutor.notation import OPEN, Complaint, parse, write
from tutor.notation.tree.nodes import Norm, walk
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.experiment import Minimise, experiment

_NORM = re.compile(r"(?:\\\||\\rVert|\\Vert|‖)\s*_\s*\{?\s*(\\infty|\w+)")


@checks(
    Rule(
        "experiment-unstated",
        Topic.SECTIONS,
        "The norms that an experiment minimises stand in the statement, where that names norms.",
        "minimise … ||u||_2 in a part about the 1-norm",
        "warning",
        breaks=(
            Edit(
                "matrices.md",
                "- Answer: one of\n",
                "- Experiment: minimise `||u||_1^2` over `u`\n- Answer: one of\n",
            ),
            Edit("matrices.md", "under $A$?", r"under $A$, by $\|v\|_2$?"),
        ),
    )
)
def objective_stated(subject: Subject) -> Findings:
    """Compares the norms of an objective with those in the formulas of the statement."""
    part = subject.part
    found = experiment(part.experiment) if part.experiment else ""
    read = parse(found.objective, OPEN) if isinstance(found, Minimise) else None
    if read is None or isinstance(read, Complaint):
        return
    latexes = [latex for latex, _ in formulas(f"{subject.problem.statement}\n\n{part.statement}")]
    said = {p.replace("\\infty", "inf") for latex in latexes for p in _NORM.findall(latex)}
    meant = {write(node.p) for node in walk(read.tree) if isinstance(node, Norm)}
    strange = sorted(p for p in meant - said if p.isalnum())
    if said and strange:
        sentence = f"The experiment has a {strange[0]}-norm, and the statement speaks of none."
        cure = "Mend the experiment, or write the norm into the statement."
        yield Finding(part.at("experiment"), sentence, cure)
