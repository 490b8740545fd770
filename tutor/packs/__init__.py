"""Markdown → Pack: reading, filling in, rendering and checking what authors write.

Nothing is imported here: home lists packs from their index, and must not wait for the notation, which only an
open part needs.
"""
