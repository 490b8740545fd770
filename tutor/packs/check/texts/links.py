"""The rule about links: a terminal shows no pictures, and a student has no other files of the pack."""

from __future__ import annotations

from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.student_texts import Text
from tutor.packs.markdown.commonmark import tokens
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic

ABROAD = ("https://", "http://", "mailto:")


@checks(
    Rule(
        "dead-link",
        Topic.TEXTS,
        "No text has a picture, or a link but to the web.",
        "![a plane](plane.png)",
        "warning",
        breaks=(
            Edit("rectangle.md", "What is the shape", "![a rectangle](rectangle.png)\n\nWhat is the shape"),
        ),
    )
)
def links_lead_on(text: Text) -> Findings:
    """Follows no link: a web address is let pass."""
    if "](" not in text.markdown and "<" not in text.markdown:
        return
    for token in tokens(text.markdown):
        at = text.at(token.map[0] if token.map else 0)
        for child in token.children or ():
            if child.type == "image":
                source = quoted(str(child.attrs.get("src", "")))
                sentence = f"The picture {source} is not shown in a terminal."
                yield Finding(at, sentence, "Say in words or formulas what it shows.")
            elif child.type == "link_open":
                address = str(child.attrs.get("href", ""))
                if not address.startswith(ABROAD):
                    sentence = f"The link to {quoted(address)} leads nowhere that a student has."
                    yield Finding(at, sentence, "Write what stands there, or a web address.")
