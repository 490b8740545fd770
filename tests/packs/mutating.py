"""Damages packs: one change at a time, such as an author may make by accident, the same ones for a seed.

A change counts if it changes what the pack means. It is set aside, and its kind is tallied, when

- the pack that is read is the same (line numbers, blank lines and authors' own notes do not matter, nor does
  a blank's number where no other blank is meant); or
- only running prose differs: words of a text outside of formulas, code spans, lists and tables. No program
  can tell whether a sentence that is gone was needed.

Some damage is not tried, because what is left is a sound pack of another meaning: a whole hint, mistake,
version or challenge that is gone; an entry of `## Terms` that nothing names; two hints of one kind, or bound
ones, in another order; the key of a hint's small question, whose truth only its words tell; the words that
`says` listens for; and formulas in the solution of a part whose answer is no formula.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.packs import damage, key_damage, term_damage
from tests.packs.damage import Change, Pages, misspelt, replaced, without_one
from tests.packs.key_damage import changed_key, other_when
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import Reader, load, read_problem


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged pack: what was done, to which file, and that file's new text."""

    kind: str
    file: str
    text: str


CHANGES: dict[str, Change] = {
    "drop a line": damage.without_a_line,
    "drop a section": damage.without_a_section,
    "empty a section": damage.empty_section,
    "a section twice": damage.section_twice,
    "swap two hints": damage.swapped_hints,
    "swap two keys": key_damage.swapped_keys,
    "negate a key": changed_key(lambda key, luck: f"-({key})"),
    "double a key": changed_key(lambda key, luck: f"2 ({key})"),
    "another number in a key": changed_key(key_damage.other_number),
    "another value": key_damage.other_value,
    "leak a key": key_damage.leak,
    "leak a key in another version": key_damage.leak_in_another_version,
    "break a dollar": without_one(r"(?<!\\)\$"),
    "break a brace": without_one(r"(?<!\\)[{}](?=[^`\n]*\$)"),
    "break a quotation": replaced(r'^(- When: [^\n"]*)"', r"\1"),
    "misspell a field": misspelt(r"^- ([A-Z][a-z]+):"),
    "misspell a heading": misspelt(r"^#{2,4} ([A-Z][a-z]+)"),
    "misspell a kind": misspelt(r"^### Hint ([a-z]+)"),
    "misspell a binding": misspelt(r"^### Hint [a-z]+ for ([a-z-]+)"),
    "misspell a command": misspelt(r"\\([a-z]{4,})"),
    "misspell a skill": misspelt(r"^- Skills: ([a-z-]+)"),
    "misspell a pattern": misspelt(r"^- When: (?:[^\n]*, )?([a-z]{3,})(?= )"),
    "misspell a step": misspelt(r"^- (?:Shows|Tells): ([a-z-]+)"),
    "misspell a version": misspelt(r"^## Version ([a-z0-9-]+)"),
    "misspell what follows": misspelt(r"^- Next: the answer, ([a-z]+)"),
    "misspell a term": term_damage.misspelt_term,
    "drop a term": term_damage.without_a_term,
    "break a term": term_damage.unclosed_term,
    "drop a step": replaced(r"^- (?:Shows|Tells):[^\n]*\n", ""),
    "drop what follows": replaced(r"^- Next:[^\n]*\n", ""),
    "a mistake that is right": other_when(key_damage.key_of),
    "a mistake like another": other_when(key_damage.another_when),
    "unbalance a row": replaced(r"^(\|[^\n]*)\|[^|\n]*\|$", r"\1|"),
    "unmark the right option": replaced(r"- \[x\]", "- [ ]"),
    "mark an option": replaced(r"- \[ \]", "- [x]"),
    "a variant of zeros": replaced(r"(?<=[{,] )\[[^\]]*\](?=[,} ])", "[0, 0, 0]"),
    "drop a declaration": replaced(r"^(- Given: )`[^`]+`(?:, )?", r"\1"),
    "another domain": replaced(r"(?<=Given: `)(\w+) (?:in R\^\w+|> 0|in N)(?=`)", r"\1 in R", r"\1 < 0"),
    "another run": replaced(r"(?<=Experiment: run )\w+", "sgd", "o", "sign"),
    "another objective": replaced(
        r"(- Experiment: minimise [^\n]*\|\|)_(?:1|2|inf)", r"\1_1", r"\1_2", r"\1_inf"
    ),
    "another last formula": key_damage.other_solution,
    "an odd letter": damage.odd_letter,
    "drop from the manifest": replaced(r"^- (?:Id|Version|Licence|Source|Authors|Problems):[^\n]*\n", ""),
}


def mutants(pages: Pages, seed: int) -> Iterator[Mutant]:
    """Damaged versions of a pack, without end."""
    luck = random.Random(seed)
    files = sorted(pages)
    while True:
        kind = luck.choice(sorted(CHANGES))
        file = luck.choice(files)
        text = CHANGES[kind](pages, file, luck)
        if text is not None and text != pages[file]:
            yield Mutant(kind, file, text)


def pages_of(folder: Path) -> Pages:
    """The Markdown of a pack."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}


def written(folder: Path, pages: Pages, mutant: Mutant, reader: Reader = read_problem) -> Pack:
    """The damaged pack, read from `folder`, where nothing else is."""
    for name, text in pages.items():
        (folder / name).write_text(mutant.text if name == mutant.file else text, encoding="utf-8")
    return load(folder, reader)
