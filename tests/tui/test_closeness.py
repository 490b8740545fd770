"""What fits typed words best comes first."""

from __future__ import annotations

import pytest

from tutor.tui.desk.closeness import closeness, named, spelt_alike, words_of

THINGS = {
    "dual-norm": named(("dual-norm", "The dual norm of a matrix"), "Penalized updates", "norms"),
    "individual": named(("individual", "Each of them"), "Penalized updates"),
    "duality": named(("gap", "Strong duality"), "Other things"),
    "norm": named(("norm", "A norm"), "about what is dual"),
    "theme": named(("theme", "Theme"), "the colours"),
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dual", ["dual-norm", "duality", "individual", "norm"]),
        ("dual-norm", ["dual-norm"]),
        ("Dual Norm", ["dual-norm", "norm"]),
        ("norm", ["norm", "dual-norm"]),
        ("norms", ["dual-norm"]),
        ("penal", ["dual-norm", "individual"]),
        ("colours", ["theme"]),
        ("quicksort", []),
        ("[/b]", []),
        ("", []),
    ],
)
def test_the_best_comes_first(typed: str, found: list[str]) -> None:
    fits = {name: closeness(thing, words_of(typed)) for name, thing in THINGS.items()}
    assert all(0.0 <= fit <= 1.0 for fit in fits.values())
    assert sorted((name for name in fits if fits[name]), key=lambda name: -fits[name]) == found


@pytest.mark.parametrize(
    ("typed", "meant"), [("daul nrm", "dual norm"), ("thme", "theme"), ("dual xyzzy", "dual xyzzy")]
)
def test_a_word_that_occurs_nowhere_is_taken_for_the_nearest(typed: str, meant: str) -> None:
    assert spelt_alike(THINGS.values(), words_of(typed)) == words_of(meant)
