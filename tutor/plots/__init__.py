"""Experiments → terminal pictures, drawn by plotext 6. Values in, a `Picture` out; no screen is touched.

plotext is imported when the first picture is drawn, not before.
"""
