"""The small pack in any version, in a folder, built and installed; and what was refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import pack_with, page
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load
from tutor.packs.sharing.archive import build
from tutor.packs.sharing.install import Rule, install
from tutor.packs.sharing.installed_packs import shelved
from tutor.packs.sharing.open_pack import taken
from tutor.packs.sharing.refused import RefusedError


def written(folder: Path, version: str = "1.0.0", text: str = "") -> Path:
    """The small pack in a new folder, in some version, with a remark that makes its content another."""
    folder.mkdir(parents=True)
    manifest = page("pack.md").replace("- Version: 1.0.0", f"- Version: {version}")
    return pack_with(folder, pack=manifest.replace("Two problems", f"{text}Two problems"))


def built(folder: Path, to: Path) -> Path:
    with taken(folder) as files:
        return build(files, to)[1]


def current(data: Path) -> Pack:
    (found,) = shelved(data)
    return load(found.folder)


def refusal(path: Path, data: Path, rule: Rule = Rule.INSTALL) -> str:
    with pytest.raises(RefusedError) as caught:
        install(path, data, rule)
    return str(caught.value)


def everything(data: Path) -> set[str]:
    """All that is in the data folder but the lock."""
    return {str(path.relative_to(data)) for path in data.rglob("*") if path.name != ".lock"}
