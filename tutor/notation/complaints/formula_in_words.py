"""What is said of a formula within a sentence: that it alone is wanted, and which one it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.closest_name import nearest
from tutor.notation.lexicon.functions import CONSTANTS, KEYWORDS, SPELLINGS
from tutor.notation.lexicon.prepared_vocabulary import Known

IN_WORDS = "These are words, and a formula or a number is asked for here."
ALONE = "Type the formula alone, without the words around it."
LONGEST = 1_000
"""Characters of a sentence that are looked at."""
LONGEST_WORD = 30

_WORD = re.compile(r"(?<![\\A-Za-z_^{])[A-Za-z][a-z'’]{1,29}(?:-[a-z]{1,29})*(?![A-Za-z_^({])")
"""A word of letters: no command, no name with a subscript, nothing that a bracket touches."""
_FORMAL = re.compile(r"[0-9+*/^|‖(\[=\\]|[-−][ \t]*[\w(\\|‖]")
"""What words do not hold: a digit, an operator, a bracket."""
_TELLING = frozenset(["is", "to", "equals", "get", "gives"])
"""After these a name alone may be the answer."""
_EDGES = " \t\n,.:;!?…"
_BOXED = re.compile(r"^\}|\\(?:text|mathrm)\s*\{$")
"""What LaTeX leaves of a box around words."""

_JOINING = frozenset(
    [
        "all", "an", "and", "answer", "any", "are", "as", "at", "be", "because", "but", "by", "can", "each",
        "equals", "every", "for", "from", "get", "gets", "gives", "goes", "has", "have", "hence", "in", "is",
        "it", "its", "just", "must", "no", "not", "of", "on", "only", "result", "since", "so", "that", "the",
        "then", "there", "therefore", "this", "thus", "to", "we", "where", "which", "with", "would",
    ]
)  # fmt: skip
"""Words that join a sentence together: without one of them strange words are names, perhaps misspelt."""


def formula_in_words(place: Place) -> Message | None:
    """For `The loss is convex, so the end is a/||a||_2^2`; None where the words may be names."""
    text = place.text[:LONGEST]
    strange = [match for match in _WORD.finditer(text) if _is_strange(match[0], place.known)]
    if not any(match[0].lower() in _JOINING for match in strange):
        return None
    span, found = (strange[0].start(), strange[-1].end()), tuple(_formulas(text, strange))
    return say(ALONE, *found, span=span) if found else say(IN_WORDS, span=(0, len(place.text)))


def _is_strange(word: str, known: Known) -> bool:
    """Whether a word is English, and no name, function or product of names."""
    names = (*known.words, *SPELLINGS, *CONSTANTS, *KEYWORDS, *GREEK)
    if word in names or word.lower() in GREEK:
        return False
    if word.lower() in _JOINING:
        return True
    near = len(word) > 2 and nearest(word, names) is not None
    return not near and not all(letter in known.words for letter in word)


def _formulas(text: str, strange: list[re.Match[str]]) -> Iterator[str]:
    """The one piece between the words that is mathematics, of `x = 1` also `1`; nothing if there are two."""
    starts = (0, *(match.end() for match in strange))
    ends = (*(match.start() for match in strange), len(text))
    gaps = [
        _BOXED.sub("", text[start:end].strip(_EDGES)).strip(_EDGES)
        for start, end in zip(starts, ends, strict=True)
    ]
    last = gaps[-1:] if gaps[-1] and strange[-1][0].lower() in _TELLING else []
    formal = [gap for gap in gaps if _FORMAL.search(gap)] or last
    if len(formal) == 1:
        yield formal[0]
        left, equals, right = formal[0].partition("=")
        if equals and left.strip().lstrip("\\").isalpha():
            yield right.strip(_EDGES)
