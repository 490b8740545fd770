"""Tests that run as long as they are given: `make soak`, or `TUTOR_SOAK_MINUTES=5 make soak`.

`make test` passes them over, and holds a seeded sample of each in the test's own room. To add one, write a
function that yields attempts without end from a seed, and one that fails for an attempt that broke a law:

    def test_no_text_breaks_reading(soak: Soak) -> None:
        soak.withstand(texts(soak.seed), attempt)

Every module here says `pytestmark = pytest.mark.soak`. The minutes are shared out evenly among all of them.
A failure lists the attempts that broke something and the seed that brings them back:
`TUTOR_SOAK_SEED=… TUTOR_SOAK_MINUTES=… python -m pytest -m soak tests/soak/test_….py`.
"""
