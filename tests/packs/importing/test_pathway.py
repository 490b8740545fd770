"""Pathways become ladders: in an order that respects what depends on what, without the key before the end."""

from __future__ import annotations

from tutor.packs.importing.ledger import Cause, Ledger
from tutor.packs.importing.pathway import in_order, ladder
from tutor.packs.importing.pool_answers import Answered, answered
from tutor.packs.importing.pool_files import Asked, Hint
from tutor.packs.importing.variables import Varied

STILL = Varied("", (), {}, {})


def hint(name: str, *after: str, text: str = "", answer: str = "") -> Hint:
    """A hint, or a scaffold if it has an answer."""
    asked = Asked((answer,), "arithmetic") if answer else None
    return Hint(name, "", text or f"About {name}.", after, asked)


def wanted(book: Ledger, answer: str = "$$3x+15$$") -> Answered:
    """The answer of the step."""
    found = answered(Asked((answer,), "arithmetic"), STILL, book.at("here"))
    assert isinstance(found, Answered)
    return found


def kinds(book: Ledger, *hints: Hint) -> list[str]:
    """The kinds of the rungs."""
    return [rung.kind for rung in ladder(hints, wanted(book), STILL, book.at("here")).rungs]


def test_hints_follow_what_they_depend_on() -> None:
    book = Ledger(lambda line: None)
    found = in_order((hint("c", "b"), hint("b", "a"), hint("a")), book.at("here"))
    assert [each.id for each in found] == ["a", "b", "c"]
    assert not book.counts


def test_circles_and_unknown_hints_are_noted_and_stop_nothing() -> None:
    book = Ledger(lambda line: None)
    found = in_order((hint("a", "b"), hint("b", "a"), hint("c", "gone")), book.at("here"))
    assert sorted(each.id for each in found) == ["a", "b", "c"]
    assert book.counts == {Cause.DEPENDENCY: 2}


def test_a_hint_that_was_renamed_with_its_problem_is_still_found() -> None:
    book = Ledger(lambda line: None)
    found = in_order((hint("new-b", "a"), hint("new-a")), book.at("here"))
    assert [each.id for each in found] == ["new-a", "new-b"]
    assert not book.counts


def test_questions_take_along_the_hints_before_them_and_later_ones_tell() -> None:
    book = Ledger(lambda line: None)
    found = kinds(
        book,
        hint("a"),
        hint("b"),
        hint("c", answer="$$3x$$"),
        hint("d"),
        hint("e", answer="$$15$$"),
        hint("f"),
    )
    assert found == ["orient", "structure", "ask", "ask", "tell"]
    assert not book.counts


def test_a_hint_that_holds_the_answer_moves_into_the_solution() -> None:
    book = Ledger(lambda line: None)
    hints = (hint("a"), hint("b"), hint("c", text="So it is $$15+3x$$."))
    made = ladder(hints, wanted(book), STILL, book.at("here"))
    assert [rung.kind for rung in made.rungs] == ["orient", "structure"]
    assert made.solution == ("So it is $15+3x$.",)
    assert book.counts == {Cause.TO_SOLUTION: 1}


def test_too_few_hints_are_joined_by_general_ones() -> None:
    book = Ledger(lambda line: None)
    assert kinds(book) == ["orient", "structure"]
    assert kinds(book, hint("a")) == ["orient", "structure"]
    assert kinds(book, hint("a", answer="$$15$$")) == ["orient", "ask"]
    assert book.counts == {Cause.GENERAL_HINT: 3}


def test_a_question_without_a_readable_answer_stays_as_a_hint() -> None:
    book = Ledger(lambda line: None)
    assert kinds(book, hint("a"), hint("b", answer="$$A\\cup B$$")) == ["orient", "structure"]
    assert book.counts == {Cause.HINT_ANSWER: 1}
