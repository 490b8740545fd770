"""Reads the conditions of an answer that is judged by a property."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.marking.properties.phrases import MOST_PHRASES, Phrase, cut_phrases
from tutor.checking.marking.properties.worded import Worded, worded
from tutor.notation import Complaint, canonical, declarations, parse, shape_of
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.parser.zero_vectors import with_zero_vectors
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t

TWO_VECTORS = 2
"""How many vectors a list is taken to have before one is typed."""

NO_LIST = "A list is one of vectors of a known size, as in `any list v in R^3`."
NO_CONDITION = "This is no condition: write an equation, an inequality or a property, as in `A v = 2 v`."
NOTHING_OF_IT = "This says nothing of {names}."
TOO_MANY = "There are too many phrases in one condition."


@dataclass(frozen=True, slots=True)
class Asked:
    """What may be typed into one blank.

    Attributes:
        declared: the answer as a declared name.
        listed: whether it is a list of vectors.
    """

    declared: Declaration
    listed: bool = False

    @property
    def name(self) -> str:
        """The answer's name."""
        return self.declared.name

    def among(self, count: int = TWO_VECTORS) -> Declaration:
        """The name as conditions know it: a list is the matrix that has its vectors as columns."""
        declared = self.declared
        if not self.listed or count == 1:
            return declared
        return Declaration(declared.name, "matrix", declared.domain, (*declared.dims, count))


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition as it was read.

    Attributes:
        text: as its author wrote it.
        tree: a relation with the answers' names and those of the phrases in it; None where it is in words.
        phrases: what stands for itself in it.
        said: the property in words, where it is one.
        about: the answers that it speaks of.
    """

    text: str
    tree: t.Node | None
    phrases: tuple[Phrase, ...]
    said: Worded | None
    about: frozenset[str]


def asked_of(declared: str, listed: bool, known: Vocabulary) -> Asked | Complaint:
    """What a declaration such as `v in R^3` asks for."""
    found = declarations(declared, known)
    if isinstance(found, Complaint):
        return found
    if len(found) != 1 or found[0].form == "function" or found[0].definition is not None:
        return Complaint(
            "One number, vector or matrix is declared here, as in `v in R^3`.", (0, len(declared))
        )
    (one,) = found
    if known.get(one.name) is not None:
        return Complaint(f"{one.name} is declared in “Given” already.", (0, len(declared)))
    if listed and (one.form != "vector" or not isinstance(one.dims[0], int) or one.domain == "complex"):
        return Complaint(NO_LIST, (0, len(declared)))
    return Asked(one, listed)


def read_condition(
    text: str, known: Vocabulary, asked: Sequence[Asked], counts: Sequence[int] = ()
) -> Condition | Complaint:
    """A condition, or what is wrong with it.

    Args:
        text: as its author wrote it.
        known: the names of the question.
        asked: the answers that it may speak of.
        counts: how many vectors each of them has, where it is a list.
    """
    names = tuple(one.name for one in asked)
    lists = tuple(one.name for one in asked if one.listed)
    said = worded(text, names, lists)
    if said is not None:
        return Condition(text, None, (), said, frozenset({said.of}))
    bare, phrases = cut_phrases(text, names, lists)
    if len(phrases) > MOST_PHRASES:
        return Complaint(TOO_MANY, (0, len(text)))
    sizes = dict(zip(names, counts, strict=False))
    own = {one.name: one.among(sizes.get(one.name, TWO_VECTORS)) for one in asked}
    by_name = {one.name: one.declared for one in asked}
    stands = []
    for phrase in phrases:
        if phrase.of not in own or (phrase.sort == "degree" and by_name[phrase.of].form != "scalar"):
            return Complaint(NOTHING_OF_IT.format(names=" or ".join(names)), (0, len(text)))
        if (amiss := _amiss(phrase, known)) is not None:
            return amiss
        stands.append(_stand(phrase, own[phrase.of], by_name[phrase.of]))
    wider = known.extended(*own.values(), *stands)
    found = parse(bare, wider)
    if isinstance(found, Complaint):
        return found
    tree = with_zero_vectors(found.tree, wider)
    kind = shape_of(tree, wider)
    # How many vectors a list has is the student's to choose, so two sides may differ in size.
    sides = tree.operands if isinstance(tree, t.Relation) and lists else (tree,)
    for side in sides:
        if isinstance(misfit := shape_of(side, wider), Complaint):
            return misfit
    if not isinstance(tree, t.Relation | t.Member | t.Either | t.Both) or _is_no_condition(kind):
        return Complaint(NO_CONDITION, (0, len(text)))
    about = frozenset(node.name for node in t.walk(tree) if isinstance(node, t.Name)) & set(names)
    about |= {phrase.of for phrase in phrases}
    if not about:
        return Complaint(NOTHING_OF_IT.format(names=" or ".join(names)), (0, len(text)))
    return Condition(text, tree, phrases, None, about)


def _is_no_condition(kind: Shape | Complaint) -> bool:
    return isinstance(kind, Shape) and kind.form != "condition"


def _amiss(phrase: Phrase, known: Vocabulary) -> Complaint | None:
    """What is wrong with the names and the value in a phrase."""
    for name in filter(None, (phrase.by, phrase.at)):
        declared = known.get(str(canonical(name)))
        if declared is None or declared.form != "scalar" or declared.definition is not None:
            return Complaint(f"Declare {name} as a number in “Given”: `{name} in R`.", (0, 1))
    value = parse(phrase.put, known) if phrase.put else None
    return value if isinstance(value, Complaint) else None


def _stand(phrase: Phrase, among: Declaration, declared: Declaration) -> Declaration:
    """The name that stands for a phrase, as it is declared."""
    name = str(canonical(phrase.stands))
    if phrase.sort in ("degree", "spanned", "counted"):
        return Declaration(name, "scalar", "integer")
    one = declared if phrase.sort in ("each", "other") else among
    return Declaration(name, one.form, one.domain, one.dims)
