"""Imported text stays text: it keeps what it says, and can form nothing of our own format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tutor.packs.importing.ledger import Cause, Ledger
from tutor.packs.importing.plain_words import inline, markdown, plain
from tutor.packs.importing.pool_files import harmless
from tutor.packs.markdown.commonmark import tokens
from tutor.packs.markdown.files import decoded
from tutor.packs.model.faults import Faults
from tutor.packs.reading.problem import problem

PAGE = """# A title

- Id: page

{body}

## Part a: one

- Answer: one of
  - [x] {option}
  - [ ] something else entirely

{body}

### Hint orient

{body}

### Solution

{body}
"""


def ledger() -> Ledger:
    """A ledger that keeps only counts."""
    return Ledger(lambda line: None)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("The slope is $$2$$.", "The slope is $2$."),
        ("first\\nsecond", "first\n\nsecond"),
        ("$$/frac{1}{2}x$$ of it", "$\\frac{1}{2}x$ of it"),
        ("half is /frac{1}{2} here", "half is $\\frac{1}{2}$ here"),
        ("$$a$$$$b$$ and 3$$c$$4", "$a$ $b$ and 3 $c$ 4"),
        ("it costs $5", "it costs \\$5"),
        ("**bold** and 3*4*5", "**bold** and 3\\*4\\*5"),
        ("- one\\n- two", "- one\n- two"),
        ("- Answer: 3", "- Answer\\: 3"),
        ("## Part b: mine", "\\#\\# Part b: mine"),
        ("\\value{1/0}", "\\\\value {1/0}"),
        ("a ≠ b, x \\neq y", "a ≠ b, x \\\\neq y"),
        ("___ apples", "\\_\\_\\_ apples"),
        ("| x | y |\\n|---|---|\\n| 1 | 2 |", "| x | y |\n|---|---|\n| 1 | 2 |"),
        ("2024. A year", "2024\\. A year"),
        ("$$\\frac{x+1}{2}$$", "$$\\frac{x+1}{2}$$"),
        ("&lt;b&gt; &amp; co", " \\& co"),
    ],
)
def test_a_text_becomes_markdown_of_ours(theirs: str, ours: str) -> None:
    assert markdown(harmless(theirs), ledger().at("here")) == ours.strip()


@pytest.mark.parametrize(
    ("theirs", "cause"),
    [
        ("see ##graph.gif## there", Cause.FIGURE),
        ("the price is $$ today", Cause.DOLLARS),
        ("$$\\unheardof{x}$$", Cause.FORMULA),
        ("Dear %{user}", Cause.PAGE_VARIABLE),
        ("one<br>two", Cause.HTML),
    ],
)
def test_what_is_lost_or_changed_is_noted(theirs: str, cause: Cause) -> None:
    book = ledger()
    markdown(theirs, book.at("here"))
    assert book.counts == {cause: 1}


def test_a_title_is_short_and_plain() -> None:
    assert plain("## Solve $$\\frac{1}{2}x=3$$ `now`") == "Solve (1/2)x = 3 'now'"
    assert plain("word " * 40).endswith("word …")
    assert len(plain("w" * 500)) <= 72


BLOCKS = ("heading_open", "fence", "code_block", "hr", "html_block", "blockquote_open")

PIECES = st.sampled_from(
    [
        "- ", "- Answer: `1`", "## Part b: x", "# ", "### Solution", "\\n", "\n", "$$", "$", "`", "```",
        "~~~", "|", "|---|", "***", "===", "---", "> ", "1. ", "[x] ", "- [x] ", "\\value{2}", "\\row{a}",
        "    ", "\t",
        "<b>", "<!--", "&lt;", "##f.gif##", "@{v}", "\\", "\\\\", "/frac{1}{2}", "word", "x^2", "{", "}", "é",
        "\x1b[31m", "&#27;", "&#xe000;", "\ue000", "\ue001", "\u202e", "\u200b",
        "Given: ", "Id: other", " — ", "_", "*", "**", "7",
    ]
)  # fmt: skip


@pytest.mark.slow
@examples(150)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_text_forms_a_field_a_heading_or_an_option(text: str) -> None:
    here = ledger().at("here")
    text = harmless(text)
    page = PAGE.format(body=markdown(f"{text}\\nThe end.", here), option=inline(text, here) or "nothing")
    faults = Faults("page.md")
    source = decoded("page.md", page.encode(), faults)
    assert source is not None
    made = problem(source, faults)
    assert faults.found == []
    assert made is not None and made.id == "page"
    (part,) = made.parts
    assert [rung.id for rung in part.ladder] == ["orient", "tell"]
    assert part.given == () and len(part.variants) == 1
    assert "\\value{" not in page and "\\row{" not in page
    for token in tokens(made.statement):
        for child in token.children or ():
            assert child.type not in ("code_inline", "html_inline", "link_open", "image")
        assert token.type not in (
            "heading_open",
            "fence",
            "code_block",
            "hr",
            "html_block",
            "blockquote_open",
        )
