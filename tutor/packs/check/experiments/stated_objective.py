"""The rule about experiments that no key confirms: what they minimise is what the statement talks about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation import OPEN, Complaint, Vocabulary, parse, vocabulary, write
from tutor.notation.tree.nodes import Norm, walk
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.fields import code_spans
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.experiment import Minimise, experiment

_NORM = re.compile(
    r"(?:\\\||\\lVert|\\Vert|‖)(.*?)(?:\\\||\\rVert|\\Vert|‖)(?:\s*_\s*\{?\s*(\\infty|\w+))?", re.DOTALL
)


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
    """Compares the norms of what is sought, in an objective and in the formulas of the statement.

    A part that takes up what another one asks is held to what that one states, and one about every p to none.
    """
    part = subject.part
    found = experiment(part.experiment) if part.experiment else ""
    read = parse(found.objective, OPEN) if isinstance(found, Minimise) else None
    if not isinstance(found, Minimise) or read is None or isinstance(read, Complaint):
        return
    texts = (subject.problem.statement, part.statement, *_taken_up(subject))
    said = {p for markdown in texts for p in _norms(markdown, vocabulary(*subject.given(0)))}
    norms = (node for node in walk(read.tree) if isinstance(node, Norm))
    meant = {write(node.p) for node in norms if found.variable in map(write, walk(node.operand))}
    strange = sorted(p for p in meant - said if p.isalnum())
    if said and strange and all(p == "inf" or p.isdigit() for p in said):
        sentence = f"The experiment has a {strange[0]}-norm, and the statement speaks of none."
        cure = "Mend the experiment, or write the norm into the statement."
        yield Finding(part.at("experiment"), sentence, cure)


def _norms(markdown: str, known: Vocabulary | Complaint) -> Iterator[str]:
    """The p of every norm in the formulas of a text, but of those of a declared name."""
    for latex, _ in formulas(markdown):
        for operand, p in _NORM.findall(latex):
            read = parse(operand, OPEN)
            name = write(read.tree) if not isinstance(read, Complaint) else ""
            if isinstance(known, Complaint) or known.get(name) is None:
                yield p.replace("\\infty", "inf") or "2"


def _taken_up(subject: Subject) -> Iterator[str]:
    """The statements of the parts that the statement names by their ids."""
    for span in code_spans(subject.part.statement):
        other = subject.problem.part(span)
        if other is not None:
            yield other.statement
