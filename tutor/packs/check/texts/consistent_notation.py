"""The rule about symbols: within a problem, one thing is written in one way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.pack import Problem
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.model.versions import questions

WAYS = (
    (r"\epsilon", r"\varepsilon"),
    (r"\phi", r"\varphi"),
    (r"\theta", r"\vartheta"),
    (r"\rho", r"\varrho"),
    ("^T", r"^\top", r"^\mathsf{T}", "^t"),
    (r"\|", r"\lVert", r"\Vert"),
    (r"\mathrm{sign}", r"\operatorname{sign}", r"\text{sign}", r"\sgn", r"\mathrm{sgn}"),
)
"""Ways to write one symbol; a problem keeps to one of each."""

UPRIGHT = "mathrm"
OTHERWISE = frozenset("dei")
"""Letters of which the plain or upright one is often another thing: a differential, two numbers."""

_SYMBOL = (
    r"\\(?:alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|(?:var)?theta|iota|kappa|lambda|mu|nu|xi|pi"
    r"|(?:var)?rho|sigma|tau|upsilon|(?:var)?phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma"
    r"|Upsilon|Phi|Psi|Omega)(?![A-Za-z])|[A-Za-z]"
)
_GROUP = r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"
_SCRIPT = re.compile(rf"[_^]\s*(?:{_GROUP}|\\[A-Za-z]+\s*(?:{_GROUP})?|.)", re.DOTALL)
_OTHER = re.compile(
    r"\\(?:(?:wide)?hat|bar|overline|underline|(?:wide)?tilde|d?dot|mathcal|mathbb|mathfrak|mathscr"
    rf"|operatorname\*?|text[a-z]*|begin|end)(?![A-Za-z])\s*(?:{_GROUP}|{_SYMBOL})"
)
_STYLED = re.compile(
    r"\\(mathbf|boldsymbol|bm|pmb|mathrm|mathsf|vec)(?![A-Za-z])\s*"
    rf"(?:\{{\s*({_SYMBOL})\s*\}}|({_SYMBOL})|{_GROUP})"
)
_PLAIN = re.compile(rf"({_SYMBOL})(?!\s*_)|\\[A-Za-z]+|\\.")


@checks(
    Rule(
        "mixed-symbols",
        Topic.TEXTS,
        "Within a problem, a symbol is written one way.",
        r"$a^T$ here, $a^\top$ there",
        "warning",
        breaks=(Edit("matrices.md", r"$$v^\top S v", "$$v^T S v"),),
    )
)
def one_way_to_write(problem: Problem) -> Findings:
    """Counts the spellings of `WAYS`, and the styles of each letter, in all formulas of the problem."""
    everything = "\n\n".join(_everything(problem))
    found = [latex for latex, _ in formulas(everything)]
    listed = [Counter({way: sum(_occurs(way, latex) for latex in found) for way in ways}) for ways in WAYS]
    for counts in (*listed, *styles(found).values()):
        used = [way for way, count in counts.most_common() if count]
        if len(used) > 1:
            sentence = f"The problem writes {' and '.join(used)} for one thing."
            yield Finding(problem.line, sentence, f"Keep to {used[0]}.")


def styles(found: Iterable[str]) -> Mapping[str, Counter[str]]:
    r"""By symbol, how often it is written in each style, such as `\boldsymbol\theta` or `\vec\theta`.

    The plain symbol counts as another way to write a bold one only if both never stand in one formula, as
    they do in `v = |\vec v|` and `\mathbf x = (x, y)`, and if it has no index: `x_1` is a component. An
    upright letter may be a unit, so it is another way to write a bold one, but not to write the plain one.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    plain: Counter[str] = Counter()
    together: set[str] = set()
    for latex in found:
        bare = _OTHER.sub(" ", latex)
        styled: set[str] = set()
        for match in _STYLED.finditer(_SCRIPT.sub("_ ", bare)):
            symbol = match[2] or match[3]
            if symbol and not (match[1] == UPRIGHT and symbol in OTHERWISE):
                styled.add(symbol)
                counts[symbol][_written(match[1], symbol)] += 1
        rest = _SCRIPT.sub("_ ", _STYLED.sub(" ", bare))
        unstyled = {match[1] for match in _PLAIN.finditer(rest) if match[1]}
        anyhow = {match[0] for match in re.finditer(rf"{_SYMBOL}|\\[A-Za-z]+", rest)}
        together |= styled & anyhow
        plain.update(unstyled)
    for symbol, ways in counts.items():
        bold = [way for way in ways if not way.startswith(f"\\{UPRIGHT}")]
        if bold and plain[symbol] and symbol not in together and symbol not in OTHERWISE:
            ways[symbol] = plain[symbol]
    return counts


def _written(command: str, symbol: str) -> str:
    return f"\\{command}{symbol}" if symbol.startswith("\\") else f"\\{command} {symbol}"


def _everything(problem: Problem) -> Iterator[str]:
    yield problem.statement
    for part in (asked for whole in problem.parts for asked in questions(whole)):
        yield from (part.statement, part.solution, part.reflection, part.reflect_answer)
        yield from (mistake.message for mistake in part.mistakes)
        yield from (sequel.again for sequel in part.sequels)
        yield from (rung.text for rung in part.ladder[:-1])


def _occurs(way: str, latex: str) -> bool:
    return re.search(re.escape(way) + ("(?![A-Za-z])" if way[-1].isalpha() else ""), latex) is not None
