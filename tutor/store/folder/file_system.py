"""On what a folder lies: SQLite's write-ahead log needs memory that processes share, which no network has."""

from __future__ import annotations

import os
import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
NETWORK = re.compile(
    r"nfs\d?|cifs|smb\w*|9p|afs|auristorfs|coda|ncpfs|ceph|lustre|gpfs|beegfs|gfs2?|ocfs2|orangefs|pvfs2|glusterfs"
    r"|fuse\.(?!portal|lxcfs|gvfsd|snapfuse|ntfs|bindfs|mergerfs|rofiles|gocryptfs|encfs|cryfs)\S+|davfs\d?"
)
"""Kinds of file system that another machine keeps, or may keep."""


def network_kind(folder: Path, mounts: Path = MOUNTS) -> str:
    """Which network file system a folder lies on, such as `nfs4`; "" for a disk, or where nobody tells."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        place = _existing(folder)
    except (OSError, RuntimeError):
        return ""
    best, kind = -1, ""
    for line in lines:
        point, found = _mount(line)
        # Of two that are mounted at one place, the later one hides the other.
        if point and len(point) >= best and (place == point or place.startswith(point.rstrip("/") + "/")):
            best, kind = len(point), found
    return kind if NETWORK.fullmatch(kind) else ""


def _existing(folder: Path) -> str:
    """The folder, or the nearest one above it that is there, without links."""
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    return os.path.realpath(place)


def _mount(line: str) -> tuple[str, str]:
    """Mount point and kind of a line of /proc/self/mountinfo; see proc_pid_mountinfo(5)."""
    before, dash, after = line.partition(" - ")
    fields = before.split(" ")
    if not dash or len(fields) < 5:
        return "", ""
    point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
    return point, after.split(" ")[0]
