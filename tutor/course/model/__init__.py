"""What a class report holds, as values, and how long making it may take.

A new figure is a field here; nothing here computes or draws.
"""
