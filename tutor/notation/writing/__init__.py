"""From a tree to text: typed spelling and LaTeX.

Every node is written in both files; reading what they write gives the same tree.
"""
