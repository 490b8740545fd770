"""Packs on their way from hand to hand: built into one file, read with suspicion, installed.

A new form that a pack may come in is a file like `from_zip.py`, chosen by `open_pack.py`; what belongs to a
pack is decided in `pack_contents.py` alone.
"""
