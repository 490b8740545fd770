"""What is known while facts are solved: the declarations, the formulas found so far, their parameters."""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.facts.parameters import MARK, Within
from tutor.checking.facts.trees import names_in, sign_of
from tutor.notation.lexicon.vocabulary import Declaration, Fact, Vocabulary
from tutor.notation.tree.nodes import Apply, Name, Node, Power, walk

Solution = dict[str, Node]
"""A formula for each name that a fact is solved for."""


class World:
    """A vocabulary whose facts are solved one after another.

    Args:
        vocabulary: the declarations.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.names = vocabulary
        self.solved: Solution = {}
        self.parameters: dict[str, Declaration] = {}
        self.used: list[Fact] = []

    def declared(self, name: str) -> Declaration | None:
        """What the author said of a name, or the declaration of a parameter."""
        return self.parameters.get(name) or self.names.get(name)

    def free(self, name: str, form: str = "scalar") -> Declaration | None:
        """The declaration of a name of that form which nothing defines yet; None for any other."""
        known = self.names.get(name)
        if known is None or known.form != form or known.definition is not None or name in self.solved:
            return None
        return known

    def parameter(self, name: str, like: Declaration) -> Name:
        """A parameter of its own for a name, declared as `like`."""
        marked = f"{name}{MARK}"
        while marked in self.parameters and self.parameters[marked] != replace(like, name=marked):
            marked += MARK
        self.parameters[marked] = replace(like, name=marked, definition=None)
        return Name(marked)

    def inner(self, name: str) -> Node | None:
        """What a retraction is applied to: the formula so far, else a parameter like the name, else None."""
        if name in self.solved:
            return self.solved[name]
        known = self.names.get(name)
        if known is None or known.definition is not None:
            return None
        return self.parameter(name, known)

    def reaches(self, tree: Node, name: str) -> bool:
        """Whether a name takes part in a tree, through formulas and definitions as well."""
        waiting, seen = [tree], set[str]()
        while waiting:
            for found in names_in(waiting.pop()):
                if found == name:
                    return True
                if found not in seen:
                    seen.add(found)
                    known = self.names.get(found)
                    inside = self.solved.get(found) or (known.definition if known else None)
                    if inside is not None:
                        waiting.append(inside)
        return False

    def kept(self, declared: Declaration, value: Node) -> Node:
        """A formula for a number, which has no value where it leaves the number's domain or bounds."""
        sign = sign_of(value, self.declared)
        ends = {">": 1, ">=": 1, "<": -1, "<=": -1}
        visible = all(sign and end == 0 and ends.get(operator) == sign for operator, end in declared.bounds)
        rational = not any(isinstance(node, Apply | Power) for node in walk(value))
        if visible and (rational or sign is not None) and declared.domain in ("real", "complex"):
            return value
        return Within(value, declared)

    def vocabulary(self) -> Vocabulary:
        """The declarations with every formula found and with the parameters in use, but without facts."""
        changed = tuple(
            replace(known, definition=self.solved[known.name]) if known.name in self.solved else known
            for known in self.names.declarations
        )
        used = {node.name for tree in self.solved.values() for node in walk(tree) if isinstance(node, Name)}
        extra = tuple(known for name, known in self.parameters.items() if name in used)
        return replace(self.names, declarations=changed + extra, facts=())
