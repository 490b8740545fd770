"""One change to the shelf at a time. The system lets go of the lock when its holder ends, however it ends."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import BinaryIO

from tutor.packs.sharing.refused import RefusedError

NAME = ".lock"
PATIENCE = 5.0
"""Seconds that are waited for another program; an install of common size takes less than one."""

PAUSE = 0.05
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def locked(shelf: Path) -> Iterator[None]:
    """Hold the lock of a shelf, which has to be there.

    Raises:
        RefusedError: another program has held it all the while.
        OSError: the lock's file cannot be opened.
    """
    with (shelf / NAME).open("ab") as file:
        _wait_for(file)
        yield


def _wait_for(file: BinaryIO) -> None:
    end = monotonic() + PATIENCE
    while True:
        try:
            _hold(file)
        except OSError as error:
            # A file system without locks is no reason to refuse: every step is safe by itself.
            if error.errno not in _HELD:
                return
            if monotonic() > end:
                raise RefusedError(
                    "Packs are being installed or removed by another program. Try again when it has finished."
                ) from error
            sleep(PAUSE)
        else:
            return


if sys.platform == "win32":
    import msvcrt

    def _hold(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
