"""What messages, hints, solutions and reflections claim is so: each claim is worked out for random draws.

A sentence with a relation or a number in its mathematics that is no question, and tells nobody to do
something, needs a claim or has to be known as one that claims nothing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest

from tests.content.claims import CLAIMS, NO_CLAIMS, Claim
from tests.content.desk import pack
from tutor.packs.model.pack import Part

DRAWS = 12
_DO = re.compile(
    r"(?:Add|Ask|Assume|Begin|Build|Call|Cap|Check|Choose|Compare|Compute|Conclude|Count|Describe|Differentiate|Divide|Do"
    r"|Draw|Express|Find|Fix|Follow|Give|Go|Hold|Imagine|Keep|Lay|Leave|Let|Look|Make|Minimise|Multiply|Name|Note|Notice"
    r"|Now|Push|Put|Read|Recall|Replace|Say|Search|Set|Solve|Split|Start|Suppose|Take|Test|Think|Treat|Try|Use|Walk|Work"
    r"|Write)\b"
)
_EXACT = re.compile(r"\$[^$]*[\d=<>][^$]*\$")


def _texts(part: Part) -> Iterator[str]:
    yield from (mistake.message for mistake in part.mistakes)
    yield from (sequel.again for sequel in part.sequels)
    yield from (rung.text for rung in part.ladder)
    yield part.reflection
    yield part.reflect_answer


def _asked() -> Iterator[tuple[str, Part]]:
    for problem in pack().problems:
        for part in problem.parts:
            yield part.id, part
            yield from ((f"{part.id}+", other) for other in part.others)


def _plain(text: str) -> str:
    return " ".join(text.split())


TEXTS = {name: [_plain(text) for text in _texts(part) if text] for name, part in _asked()}


def _sentences(text: str) -> Iterator[str]:
    plain = re.sub(r"\$\$.*?\$\$", " ", text)
    for sentence in re.split(r"(?<=[.?!:])\s+(?=[A-Z(\d\"“$])", _plain(plain)):
        begun = re.sub(r"^\d+\. ", "", sentence)
        if not begun.endswith("?") and not _DO.match(begun) and _EXACT.search(begun):
            yield begun


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim.part}-{claim.says[:40]}")
def test_what_a_text_claims_is_so(claim: Claim) -> None:
    assert any(_plain(claim.says) in text for text in TEXTS[claim.part]), f"nobody says: {claim.says}"
    for number in range(DRAWS):
        assert claim.holds(random.Random(f"{claim.says} {number}"))


def test_no_sentence_with_numbers_is_without_its_claim() -> None:
    said = {name: [_plain(claim.says) for claim in CLAIMS if claim.part == name] for name in TEXTS}
    left = {
        f"{name}: {sentence}"
        for name, texts in TEXTS.items()
        for text in texts
        if not (name.endswith("+") and text in TEXTS[name.removesuffix("+")])
        for sentence in _sentences(text)
        if not any(_touches(claim, sentence, text) for claim in said[name])
        and not any(_touches(idle, sentence, text) for idle in NO_CLAIMS)
    }
    assert not left, "\n".join(sorted(left))


def _touches(says: str, sentence: str, text: str) -> bool:
    """Whether a passage and a sentence of a text overlap."""
    if says in sentence or sentence in says:
        return True
    at = text.find(says)
    from_here = text.find(sentence)
    return at >= 0 <= from_here and at < from_here + len(sentence) and from_here < at + len(says)


def test_what_claims_nothing_is_said_somewhere() -> None:
    for idle in NO_CLAIMS:
        assert any(idle in text for texts in TEXTS.values() for text in texts), idle
