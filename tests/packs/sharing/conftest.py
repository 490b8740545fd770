"""Nothing in this folder may write beside the data folder, or leave anything half done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.packs.reading.load import load
from tutor.packs.sharing.installed_packs import shelved


@pytest.fixture(autouse=True)
def guarded(tmp_path: Path) -> Iterator[None]:
    """After every test nobody wrote beside the data folder, and nothing on the shelf is half installed."""
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret")
    yield
    assert secret.read_text() == "# Secret"
    assert not [path for path in (tmp_path / "data").rglob("*") if path.name.startswith(".new")]
    for held in shelved(tmp_path / "data"):
        assert load(held.folder).problems
