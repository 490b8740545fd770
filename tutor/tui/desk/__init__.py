"""What screens work with: packs, record and checker of this sitting.

A screen asks the desk, and never the store or the checker itself.
"""
