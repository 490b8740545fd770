"""The text of an `Experiment:` field is read into an experiment, or into a sentence."""

import pytest

from tutor.packs.reading.experiment import (
    Compare,
    Converge,
    Count,
    Dual,
    Minimise,
    Run,
    Weigh,
    experiment,
    paradigm,
    quantity,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("minimise `g^T u + ||u||_2^2` over `u`", Minimise("g^T u + ||u||_2^2", "u")),
        ("minimize `g^T u` over `u`.", Minimise("g^T u", "u")),
        ("run sgd to `a^T theta = 1`", Run("sgd", "a^T theta = 1")),
        ("run O to `a^T theta = 1`", Run("o", "a^T theta = 1")),
        ("converge sgd to `a^T theta = 1` in `alpha`", Converge("sgd", "a^T theta = 1", "alpha")),
        ("compare limits on `a^T theta = 1`", Compare("a^T theta = 1")),
        ("dual norms of `g`", Dual("g")),
        ("weigh rescaled over `a`", Weigh("rescaled", "a")),
        ("count all-reduce", Count()),
        ("count ring messages", Count("ring", "messages")),
        ("count parameter server busiest link", Count("parameter-server", "busiest")),
        ("count all-to-all total volume", Count("all-to-all", "volume")),
    ],
)
def test_the_forms_are_read(text: str, found: object) -> None:
    assert experiment(text) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "It has none of the forms"),
        ("look at it", "It has none of the forms"),
        ("run rescled to `a^T x = 1`", "did you mean “rescaled”?"),
        ("converge newton to `a^T x = 1` in `alpha`", "but of sgd, o, sign or rescaled."),
        ("weigh newton over `a`", "but of sgd, o, sign or rescaled."),
        ("count ring colours", "and of these messages, size, volume or busiest."),
        ("count the sheep", "It counts all-to-all, parameter-server or ring"),
    ],
)
def test_anything_else_gives_a_sentence(text: str, said: str) -> None:
    found = experiment(text)
    assert isinstance(found, str)
    assert said in found


def test_headings_name_paradigms_and_counts_by_their_beginning() -> None:
    assert [paradigm(word) for word in ("All-to-all", "Parameter server", "**Ring** all-reduce", "Star")] == [
        "all-to-all",
        "parameter-server",
        "ring",
        None,
    ]
    assert [
        quantity(word) for word in ("Messages", "Size of each", "Total volume", "Busiest link", "Colour")
    ] == [
        "messages",
        "size",
        "volume",
        "busiest",
        None,
    ]
