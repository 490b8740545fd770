"""Home: the tree of parts, their details, and the search."""
