"""Markdown → Pack: reading, filling in, rendering and checking what authors write.

Nothing is imported here: home lists packs from their index, and must not wait for the notation, which only an
open part needs. `library` finds packs, `load` reads one, `model` says what they are, `question` what the
checker is asked, `render` and `plain` how their text is shown, `values` what stands in it for a variant.
"""
