"""Home: the tree of parts, their details, and the search.

What is told of a pack, a problem or a part is in `details.py`; how the tree lists them, in `part_tree.py`.
"""
