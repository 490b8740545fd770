"""Rules about the files of a pack and its manifest."""

from __future__ import annotations

from tutor.packs.check.rulebook.rule import Rule

FILES = (
    Rule(
        "missing-file",
        "Every problem that the manifest lists has its file.",
        "- Problems: ridge   (no ridge.md)",
    ),
    Rule(
        "outside",
        "Every file lies inside the pack's folder, also behind a link.",
        "ridge.md -> ../other/ridge.md",
    ),
    Rule("not-a-file", "A problem is an ordinary file.", "a folder, or a pipe, named ridge.md"),
    Rule("not-text", "A file is text, without NUL bytes.", "a picture renamed to ridge.md"),
    Rule("not-utf-8", "A file is encoded in UTF-8.", "a file saved as Latin-1 with an é in it"),
    Rule(
        "not-nfc",
        "Letters with accents are whole letters (Unicode NFC).",
        "e and a combining acute for é",
        "warning",
    ),
    Rule(
        "control-character",
        "No invisible characters, nor entities for them: controls, marks of direction, private use.",
        "ESC [31m or &#27;[31m before a word",
        "warning",
    ),
    Rule(
        "too-large",
        "Packs, files, lines, tables, lists of parts and of variants keep to their bounds.",
        "a file of 600 KiB",
    ),
    Rule("unreadable-file", "The program may read the file.", "chmod 000 ridge.md"),
    Rule("stray-file", "The folder holds problems and the customary pages only.", "notes.txt", "warning"),
    Rule("executable", "No file is marked as a program.", "chmod +x ridge.md", "warning"),
    Rule(
        "missing-field",
        "The manifest names id, version, authors, licence, source, language and problems.",
        "pack.md without “- Licence: …”",
    ),
    Rule("bad-version", "A version begins with a digit and has no spaces.", "- Version: latest"),
    Rule("bad-id", "Ids are lower-case letters, digits and single hyphens.", "- Id: My Pack"),
    Rule(
        "duplicate-id",
        "No id stands twice: problems, parts, mistakes, skills.",
        "## Part a: …   ## Part a: …",
    ),
    Rule("id-mismatch", "A problem's id is the name of its file.", "- Id: lasso   in ridge.md"),
    Rule("unknown-skill", "Every skill that is named stands in the manifest.", "- Skills: baking", "warning"),
    Rule(
        "unused-skill",
        "Every skill of the manifest is needed by some part.",
        "- baking: make bread",
        "warning",
    ),
    Rule(
        "near-duplicate",
        "No two problems ask nearly the same in nearly the same words.",
        "a copy of a problem under another name",
        "warning",
    ),
)
