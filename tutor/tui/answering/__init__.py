"""Fields to answer in, the preview beside them, and the palette of symbols."""
