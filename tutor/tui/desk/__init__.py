"""What screens work with: packs, record and checker of this sitting."""
