"""Markdown → Pack: reading, filling in, rendering and checking what authors write."""

from tutor.packs.library import Lost, Place, library, resolve, shipped
from tutor.packs.load import load
from tutor.packs.model import Fault, Pack, Part, Problem, Rung, RungKind, Variant
from tutor.packs.plain import plain
from tutor.packs.question import asked, key, question
from tutor.packs.render import blocks, inline
from tutor.packs.values import text

__all__ = [
    "Fault",
    "Lost",
    "Pack",
    "Part",
    "Place",
    "Problem",
    "Rung",
    "RungKind",
    "Variant",
    "asked",
    "blocks",
    "inline",
    "key",
    "library",
    "load",
    "plain",
    "question",
    "resolve",
    "shipped",
    "text",
]
