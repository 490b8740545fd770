"""The names in an answer: one, the same thing under several, or a list of different things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.marking.term_words import FILLERS, every_word
from tutor.checking.marking.terms.spelling_match import Line, is_spelling, names_in
from tutor.checking.marking.terms.term_grammar import Term

SPOKEN = FILLERS | {
    *(
        "i",
        "we",
        "you",
        "think",
        "believe",
        "guess",
        "say",
        "would",
        "be",
        "probably",
        "maybe",
        "also",
        "known",
    ),
    *("as", "aka", "ie", "either", "both", "namely", "usually", "often", "commonly", "basically", "answer"),
    *("name", "named", "one", "short", "for", "in", "my", "our", "alias", "so", "which", "thing"),
}
"""Words around a name. `not`, `no` and `without` are none of them: they turn a name into another claim."""

_JOINS = re.compile(
    r"[,;/|()\[\]{}=:&\n]|\.(?=\s)|(?<![^\W_])(?:or|and|aka|a\.k\.a\.?|i\.e\.?|resp\.?|respectively|alias|vs|versus|then"
    r"|plus|as well as|also called|also known as)(?![^\W_])",
    re.IGNORECASE,
)
_NO_ATTEMPT = re.compile(
    r"(?:sorry )?(?:i )?(?:really |just |still )?"
    r"(?:(?:do not|don ?t|dont|can ?not|cannot|can ?t|could ?n ?t) (?:know|remember|recall|say|tell)"
    r"(?: (?:it|this|that|yet|the name|the answer))*|(?:have )?no (?:idea|clue)(?: yet)?|idk|dunno"
    r"|(?:am |m )?(?:not sure|unsure)|(?:have )?forgot(?:ten)?(?: it| the name)?|pass|skip(?: it)?"
    r"|help(?: me)?|hint(?: please)?|what(?: is (?:it|this|that))?|n ?a|no answer|nothing)(?: sorry)?"
)


@dataclass(frozen=True, slots=True)
class Names:
    """What an answer names.

    Attributes:
        things: each name, as those terms that it may be.
        unknown: words that are no name that is known; "" if there are none.
        exact: whether no slip had to be forgiven.
    """

    things: tuple[frozenset[str], ...]
    unknown: str = ""
    exact: bool = True


def is_no_attempt(text: str) -> bool:
    """Whether an answer says only that there is none: `?`, `-`, `don't know`, `no idea`."""
    words = " ".join(re.findall(r"[^\W_]+", re.sub(r"['’]", " ", text.casefold())))
    return not words or _NO_ATTEMPT.fullmatch(words) is not None


def typed_names(text: str, terms: Sequence[Term]) -> Names:
    """The names that a text consists of, joined in whatever way; the whole text may be one name."""
    whole = Line(every_word(text), SPOKEN)
    pieces = [(piece, Line(every_word(piece), SPOKEN)) for piece in _JOINS.split(text)]
    pieces = [(piece, line) for piece, line in pieces if any(word not in SPOKEN for word in line.words)]
    for slips in (False, True):
        single = frozenset(term.name for term in terms if is_spelling(term, whole, slips))
        if single:
            return Names((single,), exact=not slips)
        found = [names_in(line, terms, slips) for _, line in pieces]
        if found and all(found):
            return Names(tuple(name for names in found for name in names or ()), exact=not slips)
    near = [(piece, names_in(line, terms, slips=True)) for piece, line in pieces]
    left = next((piece for piece, names in near if names is None), text)
    return Names(
        tuple(name for _, names in near for name in names or ()), " ".join(left.split()), exact=False
    )
