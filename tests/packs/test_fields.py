"""What looks like a field, or like a declaration, and is none, is named."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, only, pack_with
from tutor.packs.markdown.fields import fields
from tutor.packs.markdown.sections import sections
from tutor.packs.model.faults import Faults, nearest
from tutor.packs.reading.load import load


@pytest.mark.parametrize(
    ("page", "old", "new", "meant"),
    [
        ("counting", "- Label: messages", "- Label x =", "Label"),
        ("counting", "- Label: messages", "- Label : x =", "Label"),
        ("counting", "- Label: messages", "- **Label:** x =", "Label"),
        ("counting", "- Label: messages", "- Lable `x`", "Label"),
        ("planes", "- Lab: trajectories", "- Lab trajectories", "Lab"),
        ("planes", "- Lab: trajectories", "- Lab", "Lab"),
        ("planes", "- Given: `alpha > 0`", "- Given `alpha > 0`", "Given"),
        ("planes", "- After: F1\nNearest", "- After `F1`\nNearest", "After"),
    ],
)
def test_a_field_without_its_colon_is_named(
    tmp_path: Path, page: str, old: str, new: str, meant: str
) -> None:
    text = changed(f"{page}.md", old, new)
    fault = only(load(pack_with(tmp_path, **{page: text})).faults)
    assert (fault.rule, fault.line, fault.severity) == ("unknown-field", line_of(text, new), "error")
    assert fault.sentence == f"This line looks like the field {meant}, but is none."
    assert fault.cure == f"Put a colon behind its name: “- {meant}: …”."


def test_a_field_of_the_manifest_without_its_colon_is_named(tmp_path: Path) -> None:
    pack = load(pack_with(tmp_path, pack=changed("pack.md", "- Licence: CC0", "- Licence CC0")))
    assert [fault.rule for fault in pack.faults] == ["missing-field", "unknown-field"]


@pytest.mark.parametrize(
    "text",
    [
        "- Left multiply by `A`.\n- Given that, form the sum.",
        "- After: F1\n\n- Given a plane, say where it is.\n- Left of it is nothing.",
        "- From `a = b` on",
        "Two things are known.\n\n- Given `a`",
    ],
)
def test_a_list_that_begins_with_a_fields_name_is_text(text: str) -> None:
    faults = Faults("a.md")
    (section,) = sections(f"### Hint orient\n{text}")
    found = fields(section, ("After", "Given", "Left", "Form"), faults)
    assert faults.found == []
    assert found.text.splitlines() == text.removeprefix("- After: F1\n\n").splitlines()


@pytest.mark.parametrize(
    ("old", "new", "beside"),
    [
        ("- Given: `alpha > 0`", "- Given: `alpha > 0` small", "small"),
        ("- Left: `x`", "- Also: `y in R^n`, and beta > 0", "beta > 0"),
        ("- Answer: `b^T b`", "- Answer: `b^T b`\n- Given: real `y`", "real"),
    ],
)
def test_words_beside_declarations_are_named(tmp_path: Path, old: str, new: str, beside: str) -> None:
    text = changed("planes.md", old, new)
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.severity) == ("no-code", "warning")
    assert fault.line == line_of(text, new.splitlines()[-1])
    field = new.splitlines()[-1].split(":")[0].removeprefix("- ")
    assert fault.sentence == f"“{beside}” stands beside the code of {field}, and is not read."


def test_declarations_may_be_joined_by_marks_and_the_word_and(tmp_path: Path) -> None:
    text = changed("planes.md", "- Given: `alpha > 0`", "- Given: `alpha > 0`, `beta > 0` and `c in R`.")
    assert load(pack_with(tmp_path, planes=text)).faults == ()


def test_the_declarations_of_a_hint_are_code_as_well(tmp_path: Path) -> None:
    text = changed("planes.md", "- Answer: `b^T b`", "- Answer: `b^T b`\n- Given: y > 0")
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.severity) == ("no-code", "error")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("foo", ("oo",), None),
        ("ab", ("abs", "lab"), None),
        ("lb", ("Lab",), None),
        ("Lap", ("Lab", "Label"), "Lab"),
        ("lab", ("Label", "Lab"), "Lab"),
        ("Awnser", ("Answer",), "Answer"),
        ("trajectory", ("trajectories",), "trajectories"),
    ],
)
def test_a_word_is_only_taken_for_one_that_it_shares_most_letters_with(
    word: str, known: tuple[str, ...], meant: str | None
) -> None:
    assert nearest(word, known) == meant
