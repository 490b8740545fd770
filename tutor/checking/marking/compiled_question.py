"""A question made ready: keys and patterns are read once, and their values kept between answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, cast

from tutor.checking.contract.blanks.blank import FormulaKey
from tutor.checking.contract.question import Mistake, Question
from tutor.checking.contract.when import CONDITIONS, FORMULAS, Pattern, mentioned, parse_when
from tutor.checking.marking.forms.unordered_lists import as_list, is_unordered, one_list
from tutor.checking.marking.read_answer import read_answer, split_label
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint, parse, shape_of, vocabulary
from tutor.notation.lexicon.functions import SPELLINGS
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.parser.zero_vectors import with_zero_vectors
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import with_partner_norms


class BrokenQuestion(Exception):  # noqa: N818 (the question is broken, not the program)
    """The question itself cannot be read. `tutor pack check` tells its author where and why."""


@dataclass
class Key:
    """The key of a blank that is compared with one formula.

    Attributes:
        blank: what was asked.
        vocabulary: the names that an answer may use.
        scene: that vocabulary with its sample points.
        profile: the key's values.
        shape: the key's kind.
        left: accepted left sides, as trees.
        patterns: each mistake with its patterns, and the trees in them that could be read.
    """

    blank: FormulaKey
    vocabulary: Vocabulary
    scene: Scene
    profile: Profile
    shape: Shape
    left: tuple[t.Node, ...]
    patterns: tuple[tuple[Mistake, tuple[Pattern, ...]], ...]
    read: dict[Pattern, Profile] = field(default_factory=dict)
    equations: dict[Pattern, tuple[t.Relation, str]] = field(default_factory=dict)
    partner: Profile | None = None
    others: list[tuple[str, str, Profile]] | None = None


class Compiled:
    """A question with everything that was already worked out of it."""

    def __init__(self, question: Question) -> None:
        self.question = question
        known = vocabulary(*question.given)
        if isinstance(known, Complaint):
            raise BrokenQuestion(known.sentence)
        self.vocabulary = known
        self.patterns = tuple((mistake, parse_when(mistake.when)[0]) for mistake in question.mistakes)
        self._keys: dict[int, Key] = {}

    def key(self, number: int) -> Key:
        """The key of a blank that is compared with one formula, made at its first use."""
        blank = self.question.blanks[number].expression
        assert blank is not None
        return self.key_of(number, blank)

    def key_of(self, number: int, blank: FormulaKey) -> Key:
        """The formula that a blank is compared with, or its example is, made at its first use.

        Raises:
            BrokenQuestion: it cannot be read.
        """
        if number not in self._keys:
            self._keys[number] = self._make_key(number, blank)
        return self._keys[number]

    def patterns_for(self, number: int) -> tuple[tuple[Mistake, tuple[Pattern, ...]], ...]:
        """The mistakes that may be about a blank."""
        return tuple(pair for pair in self.patterns if pair[0].blank in (None, number))

    def _make_key(self, number: int, blank: FormulaKey) -> Key:
        patterns = self.patterns_for(number)
        words = tuple(name for _, found in patterns for name in mentioned(found))
        known = with_names(self.vocabulary, words)
        listed = as_list(blank.key) if is_unordered(blank.forms) else None
        answer, label = (listed, None) if listed else split_label(blank.key, self.vocabulary)
        if answer != blank.key:
            labels = blank.left if label is None else (*blank.left, label)
            blank = replace(cast(Any, blank), key=answer, left=labels)
        expression = parse(blank.key, self.vocabulary)
        if isinstance(expression, Complaint):
            raise BrokenQuestion(expression.sentence)
        tree, named = split_left(with_zero_vectors(expression.tree, self.vocabulary))
        if is_unordered(blank.forms):
            tree = one_list(tree, self.vocabulary)
        shape = shape_of(tree, self.vocabulary)
        if isinstance(shape, Complaint):
            raise BrokenQuestion(shape.sentence)
        scene = Scene(known, self.question.dimensions)
        left = tuple(found for name in blank.left if (found := left_name(name, known)) is not None)
        if named is not None and not left:
            left = (named,)
        made = Key(blank, known, scene, Profile(tree, scene), shape, left, patterns)
        _read_patterns(made)
        if any(isinstance(node, t.Norm) for node in t.walk(tree)):
            made.partner = Profile(with_partner_norms(tree), scene)
        return made

    def others(self, key: Key) -> list[tuple[str, str, Profile]]:
        """Keys of sibling parts and variants, each in its own scene."""
        if key.others is None:
            key.others = []
            for other in self.question.others:
                known = vocabulary(*other.given)
                if isinstance(known, Complaint):
                    continue
                expression = parse(other.key, known)
                if isinstance(expression, Complaint):
                    continue
                scene = Scene(known, self.question.dimensions)
                tree, _ = split_left(expression.tree)
                key.others.append((other.what, other.name, Profile(tree, scene)))
        return key.others


def split_left(tree: t.Node) -> tuple[t.Node, t.Node | None]:
    """What stands after `name =`, and the name; an equation of another kind is left whole."""
    if isinstance(tree, t.Relation) and tree.operators == ("=",):
        name = bare(tree.operands[0])
        if isinstance(name, t.Name):
            return tree.operands[1], name
    return tree, None


def bare(node: t.Node) -> t.Node:
    """A left side without its index: `u_i` is `u`."""
    if isinstance(node, t.Component) and isinstance(node.index, t.Name):
        return node.vector
    return node


def left_name(text: str, known: Vocabulary) -> t.Node | None:
    """An accepted left side, such as `Δθ`, as a tree."""
    expression = parse(f"{text} = 0", known)
    if isinstance(expression, Complaint) or not isinstance(expression.tree, t.Relation):
        return None
    return bare(expression.tree.operands[0])


def with_names(known: Vocabulary, names: tuple[str, ...]) -> Vocabulary:
    """The vocabulary with these words as real numbers, where they are names and not known yet."""
    extra: list[Declaration] = []
    for name in dict.fromkeys(names):
        if name in SPELLINGS:
            continue
        declared = vocabulary(f"{name} in R")
        if isinstance(declared, Complaint) or declared.declarations[0].name in known.names:
            continue
        extra.extend(replace(one, aside=True) for one in declared.declarations)
    return known.extended(*extra) if extra else known


def _read_patterns(key: Key) -> None:
    """Read the mathematics of every pattern; what cannot be read is left out (`pack check` reports it)."""
    for _, patterns in key.patterns:
        for pattern in patterns:
            if pattern.kind in FORMULAS:
                expression = read_answer(pattern.text, key.blank.forms, key.vocabulary)
                if not isinstance(expression, Complaint):
                    tree = expression.tree
                    stripped, named = split_left(tree)
                    tree = stripped if named in key.left else tree
                    tree = one_list(tree, key.vocabulary) if is_unordered(key.blank.forms) else tree
                    key.read[pattern] = Profile(tree, key.scene)
            elif pattern.kind in CONDITIONS:
                _read_condition(key, pattern)


def _read_condition(key: Key, pattern: Pattern) -> None:
    """An equation or inequality, and the name in it that stands for the answer."""
    names = [node.name for node in key.left if isinstance(node, t.Name)] or ["theta"]
    size = key.shape.dims[0] if key.shape.dims else None
    form = "vector" if key.shape.form == "vector" else "scalar"
    dims = (size,) if size is not None else ()
    extra = [Declaration(name, form, dims=dims) for name in names if key.vocabulary.get(name) is None]  # type: ignore[arg-type]
    known = key.vocabulary.extended(*extra)
    expression = parse(pattern.text, known)
    if isinstance(expression, Complaint) or not isinstance(expression.tree, t.Relation):
        return
    used = {node.name for node in t.walk(expression.tree) if isinstance(node, t.Name)}
    unknown = [name for name in names if name in used]
    if not unknown:
        loose = [
            d.name for d in known.declarations if d.definition is None and d.name in used - key.profile.names
        ]
        unknown = loose[:1]
    if unknown:
        key.equations[pattern] = (expression.tree, unknown[0])


@lru_cache(maxsize=128)
def compiled(question: Question) -> Compiled:
    """The question made ready, from the cache if it was asked before.

    Raises:
        BrokenQuestion: a declaration cannot be read.
    """
    return Compiled(question)
