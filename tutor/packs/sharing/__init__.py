"""Packs on their way from hand to hand: built into one file, read with suspicion, kept on a shelf."""
