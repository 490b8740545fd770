"""What a report says of answers without a verdict, and of the small questions of hints."""

from __future__ import annotations

import json
from pathlib import Path

from tests.course.room import room, tiny
from tutor.checking import Checker
from tutor.course.analysis.class_report import report
from tutor.course.model.class_model import AskFigures, PartFigures, Report, Tally, Unread
from tutor.course.output.html_page import page
from tutor.course.output.report_data import as_data
from tutor.course.output.terminal_report import lines
from tutor.tutoring.event import Asked, Attempted, Event

KEY = "tiny/sums/double"
NAMES = "“p” is not one of the names here, which are: x."


def unread(*answer: str, part: str = "sums/double", outcome: str = "unreadable") -> Attempted:
    cells = (outcome, *("undecided",) * (len(answer) - 1))
    return Attempted(f"tiny/{part}", 0, answer, outcome, False, None, cells)


def asked(answer: str, outcome: str) -> Asked:
    return Asked(KEY, "ask", answer, outcome)


def only(checker: Checker, folder: Path, *events: tuple[Event, ...]) -> PartFigures:
    (part,) = report(room(*events), (tiny(folder),), checker, seconds=600).parts
    return part


def drawn(part: PartFigures) -> tuple[str, str, dict[str, object]]:
    """The part in the terminal (on one line), on the page and as data."""
    whole = Report(1, 0, (part,))
    (data,) = json.loads(json.dumps(as_data(whole)))["parts"]
    return " ".join(" ".join(lines(whole, 100)).split()), "".join(page(whole)), data


def test_unreadable_answers_are_ranked_with_what_is_said_of_them(checker: Checker, tmp_path: Path) -> None:
    part = only(
        checker,
        tmp_path,
        (unread("∇x"), unread("p  + x"), unread("p + x")),
        (unread("p + x"), unread("2x")),
    )
    (first, second) = part.unread
    assert first == Unread(None, "", "p + x", Tally(3, 2), NAMES)
    assert (second.text, second.tally) == ("∇x", Tally(1, 1))
    assert second.complaint.startswith("A gradient sign (∇)")
    assert (part.attempts, part.now_read) == (0, 1)
    terminal, html, data = drawn(part)
    assert "Could not be read or decided, so no attempts: 4 answers, 2 texts." in terminal
    assert f"1. p + x: 3 times, by 2 students {NAMES} 2. ∇x: once" in terminal
    assert "1 answer that got no verdict gets one with the pack that is here." in terminal
    assert f"<code>p + x</code>, 3 times, by 2 students<br>{NAMES}</li>" in html
    assert data["no_verdict"][0] == {  # type: ignore[index]
        "blank": None,
        "label": "",
        "text": "p + x",
        "times": 3,
        "students": 2,
        "complaint": NAMES,
    }


def test_of_several_blanks_only_the_one_that_was_in_the_way_is_told(checker: Checker, tmp_path: Path) -> None:
    part = only(checker, tmp_path, (unread("p", "x^2", "4 x", "4 x^2", part="sums/table"),))
    assert [(one.blank, one.text, one.complaint) for one in part.unread] == [(0, "p", NAMES)]


def test_a_wild_text_is_made_harmless_and_cut_and_has_no_complaint_without_its_pack(checker: Checker) -> None:
    (part,) = report(room((unread("\x1b[31m" + "p <b>" * 200),)), (), checker).parts
    (one,) = part.unread
    assert one.text.startswith("p <b>p <b>") and len(one.text) == 301
    assert one.complaint == ""
    terminal, html, _ = drawn(part)
    assert "\x1b" not in terminal + html
    assert "<b>" not in html


def test_rare_texts_are_counted_where_there_are_many(checker: Checker, tmp_path: Path) -> None:
    part = only(checker, tmp_path, tuple(unread(f"p + {number}") for number in range(60)))
    terminal, html, data = drawn(part)
    assert "… and 50 rarer texts." in terminal
    assert "… and 10 rarer texts." in html
    assert len(data["no_verdict"]) == 60  # type: ignore[arg-type]


def test_a_hint_s_question_is_counted_and_its_wrong_answers_ranked(checker: Checker, tmp_path: Path) -> None:
    part = only(
        checker,
        tmp_path,
        (asked("9", "wrong"), asked("6", "correct")),
        (asked("3 x", "wrong"), asked("3x", "wrong"), asked("six <", "unreadable")),
    )
    assert part.asked == (
        AskFigures("ask", Tally(1, 1), (("3 x", Tally(2, 1)), ("9", Tally(1, 1))), (("six <", Tally(1, 1)),)),
    )
    terminal, html, data = drawn(part)
    assert "Question of hint ask: 1 right, 3 wrong, 1 not read or decided. 1. 3 x: 2 times" in terminal
    assert "3. six <: once, by 1 student, not read or decided" in terminal
    assert "<li><code>six &lt;</code>, once, by 1 student, not read or decided</li>" in html
    assert data["asked"][0]["wrong"][1] == {"text": "9", "times": 1, "students": 1}  # type: ignore[index]


def test_a_hint_that_the_pack_no_longer_has_goes_by_text(checker: Checker, tmp_path: Path) -> None:
    gone = Asked(KEY, "ask-7", "3x", "wrong"), Asked(KEY, "ask-7", "3 x", "wrong")
    assert only(checker, tmp_path, gone).asked[0].wrong == (("3 x", Tally(1, 1)), ("3x", Tally(1, 1)))
